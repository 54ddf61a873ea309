/* ent-pause.h: makes threads wait, and lets them go on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntPause:
 *
 * What GCancellable is for an end is this for a rest: one thread sets it, others wait where they can. Counted
 * atomically.
 */
typedef struct _EntPause EntPause;

EntPause *ent_pause_new (void);
EntPause *ent_pause_ref (EntPause *self);
void ent_pause_unref (EntPause *self);

void ent_pause_set (EntPause *self, gboolean paused);
gboolean ent_pause_get (EntPause *self);
void ent_pause_wait (EntPause *self, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPause, ent_pause_unref)

G_END_DECLS
