/* ent-actor-button.h: a button that names an actor and lets another one be chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_ACTOR_BUTTON (ent_actor_button_get_type ())
G_DECLARE_FINAL_TYPE (EntActorButton, ent_actor_button, ENT, ACTOR_BUTTON, GtkWidget)

void ent_actor_button_set_session (EntActorButton *self, EntSession *session);
void ent_actor_button_set_actor (EntActorButton *self, const char *actor_id);
const char *ent_actor_button_get_actor (EntActorButton *self);
const char *ent_actor_button_get_new_name (EntActorButton *self);

G_END_DECLS
