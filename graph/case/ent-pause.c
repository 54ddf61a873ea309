/* ent-pause.c: makes threads wait, and lets them go on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-pause.h"

struct _EntPause
{
  GMutex lock;     /* guards the rest */
  GCond changed;
  gboolean paused;
};

EntPause *
ent_pause_new (void)
{
  EntPause *self = g_atomic_rc_box_new0 (EntPause);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  return self;
}

EntPause *
ent_pause_ref (EntPause *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntPause *self = data;

  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
}

void
ent_pause_unref (EntPause *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_pause_set:
 *
 * From now on those who come to ent_pause_wait() wait there, or those who wait go on.
 */
void
ent_pause_set (EntPause *self, gboolean paused)
{
  g_mutex_lock (&self->lock);
  self->paused = paused;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

gboolean
ent_pause_get (EntPause *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->paused;
}

static void
wake (GCancellable *cancellable, gpointer data)
{
  EntPause *self = data;

  g_mutex_lock (&self->lock);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/**
 * ent_pause_wait:
 * @cancellable: (nullable): ends the waiting
 *
 * Returns at once unless it is paused.
 */
void
ent_pause_wait (EntPause *self, GCancellable *cancellable)
{
  gulong id;

  if (!ent_pause_get (self))
    return;
  id = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (wake), self, NULL) : 0;
  g_mutex_lock (&self->lock);
  while (self->paused && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
  g_cancellable_disconnect (cancellable, id);
}
