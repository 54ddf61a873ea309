/* ent-pronouns-private.h: what the resolution of one and of several share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-referents-private.h"

G_BEGIN_DECLS

gboolean ent_pronoun_is_in_one_clause (const EntFinder *self, guint sentence, guint first, guint end);
void ent_pronoun_add (EntFinder *self, guint sentence, EntRange range, const EntReferent *referent);

/* ent-pair-finder.c, ent-several-finder.c */
void ent_pronoun_add_shared (EntFinder *self, guint sentence, EntRange range, const EntReferent *referents, guint n);
EntReferentKind ent_pronoun_get_noun_kind (const char *norm);
gboolean ent_pronoun_is_told_apart (const EntFinder *self, guint sentence, guint index);
guint ent_pronoun_resolve_several (EntFinder *self, guint sentence, guint index);
gboolean ent_pronoun_is_plural (const EntFinder *self, guint sentence, guint index);
guint ent_pronoun_resolve_plural (EntFinder *self, guint sentence, guint index);
guint ent_pronoun_resolve_pair (EntFinder *self, guint sentence, guint index);
guint ent_pronoun_resolve_latter (EntFinder *self, guint sentence, guint index);

G_END_DECLS
