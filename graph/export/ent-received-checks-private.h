/* ent-received-checks-private.h: what actors, articles and claims of a file have to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-received-builder-private.h"

G_BEGIN_DECLS

gboolean ent_received_is_id (const char *text);

/* Each is %FALSE with @error set where something does not hold together. */
gboolean ent_received_check_actor (const char *id, const char *name, const char *kind_name, const char *country,
                                   EntActorKind *kind, GError **error);
gboolean ent_received_check_article (const EntArticle *article, GError **error);
gboolean ent_received_check_place (const EntClaim *claim, const char *sentence, GError **error);

/* Likewise, and each gives @claim a part of what is given of it. */
gboolean ent_received_take_words (EntClaim *claim, const EntGivenClaim *given, GError **error);
gboolean ent_received_take_judgement (EntClaim *claim, const EntGivenClaim *given, GError **error);

G_END_DECLS
