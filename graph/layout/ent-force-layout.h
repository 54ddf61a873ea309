/* ent-force-layout.h: a fast layout of large graphs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much is done, from 0 to 1; called in the thread that lays out. */
typedef void (*EntForceLayoutProgress) (double share, gpointer data);

EntLayout *ent_force_layout_run (const EntLayoutGraph *graph, GCancellable *cancellable,
                                 EntForceLayoutProgress progress, gpointer data, GError **error);

G_END_DECLS
