/* ent-canvas-motion.c: nodes on their way to where they stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

/* In milliseconds. */
#define MOTION_TIME 300

static void
on_step (double value, gpointer data)
{
  EntCanvas *self = data;

  if (self->session != NULL)
    ent_session_set_motion (self->session, value);
}

/* The camera goes along, where the user has not chosen what to see. */
static void
on_motion (EntSession *session, EntCanvas *self)
{
  g_autoptr (AdwAnimation) motion = NULL;

  ent_canvas_stop_nodes (self);
  if (!self->camera_touched)
    ent_canvas_go_home (self);
  motion = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOTION_TIME,
                                    adw_callback_animation_target_new (on_step, self, NULL));
  self->node_motion = g_object_ref (motion);
  /* where nothing may move by itself, or is not seen, it is at its end at once */
  if (ent_session_get_animated (session))
    adw_animation_play (motion);
  else
    adw_animation_skip (motion);
}

/* What is on its way stays where it is; the session knows where it belongs. */
void
ent_canvas_stop_nodes (EntCanvas *self)
{
  if (self->node_motion == NULL)
    return;
  adw_animation_pause (self->node_motion);
  g_clear_object (&self->node_motion);
}

void
ent_canvas_show_motion (EntCanvas *self)
{
  g_signal_connect_object (self->session, "motion", G_CALLBACK (on_motion), self, 0);
}
