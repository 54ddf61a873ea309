/* ent-actor-page.h: what is known of an actor, to be corrected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_ACTOR_PAGE (ent_actor_page_get_type ())
G_DECLARE_FINAL_TYPE (EntActorPage, ent_actor_page, ENT, ACTOR_PAGE, EntSessionWidget)

GArray *ent_actor_page_dup_nodes (EntSession *session);

void ent_actor_page_show_history (EntActorPage *self, gboolean history);
void ent_actor_page_focus_history (EntActorPage *self);

G_END_DECLS
