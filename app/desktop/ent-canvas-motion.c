/* ent-canvas-motion.c: what moves by itself, for a moment: the camera, and nodes on their way to where they stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

/* In milliseconds. */
#define MOTION_TIME 300

/*
 * ent_canvas_start_motion:
 * @motion: (inout): the motion of its kind that goes on; stopped before
 * @duration: in milliseconds
 * @step: is called with 0 to 1 and the canvas. Where nothing may move by itself, or the canvas is not seen, it is at 1 at
 *   once
 */
void
ent_canvas_start_motion (EntCanvas *self, AdwAnimation **motion, double duration, AdwEasing easing,
                         AdwAnimationTargetFunc step)
{
  g_autoptr (AdwAnimation) started = NULL;

  ent_canvas_stop_motion (motion);
  started = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, duration,
                                     adw_callback_animation_target_new (step, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (started), easing);
  *motion = g_object_ref (started);
  if (ent_session_get_animated (self->session))
    adw_animation_play (started);
  else
    adw_animation_skip (started);
}

/* It ends where it is. */
void
ent_canvas_stop_motion (AdwAnimation **motion)
{
  if (*motion == NULL)
    return;
  adw_animation_pause (*motion);
  g_clear_object (motion);
}

/* ---- nodes ---- */

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
  if (!self->camera_touched)
    ent_canvas_go_home (self);
  ent_canvas_start_motion (self, &self->node_motion, MOTION_TIME, ADW_EASE_OUT_CUBIC, on_step);
}

/* What is on its way stays where it is; the session knows where it belongs. */
void
ent_canvas_stop_nodes (EntCanvas *self)
{
  ent_canvas_stop_motion (&self->node_motion);
}

void
ent_canvas_show_motion (EntCanvas *self)
{
  g_signal_connect_object (self->session, "motion", G_CALLBACK (on_motion), self, 0);
}
