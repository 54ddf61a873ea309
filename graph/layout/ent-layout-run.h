/* ent-layout-run.h: lays a graph out, whoever does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-force-layout.h"
#include "layout/ent-layout-process.h"

G_BEGIN_DECLS

EntLayout *ent_layout_run (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable, GError **error);
void ent_layout_run_async (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                           EntForceLayoutProgress progress, gpointer progress_data, GAsyncReadyCallback callback,
                           gpointer data);
EntLayout *ent_layout_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
