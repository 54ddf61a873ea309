/* ent-layout-process.h: Graphviz in a process of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_LAYOUT_ERROR (ent_layout_error_quark ())
GQuark ent_layout_error_quark (void);

typedef enum
{
  ENT_LAYOUT_ERROR_MISSING,   /* the worker program cannot be started */
  ENT_LAYOUT_ERROR_CRASHED,   /* it ended before it had answered */
  ENT_LAYOUT_ERROR_TIMEOUT,
  ENT_LAYOUT_ERROR_ANSWER,    /* what it answered is no layout */
  ENT_LAYOUT_ERROR_ENGINE,    /* Graphviz could not lay this graph out */
  ENT_LAYOUT_ERROR_REQUEST,   /* a graph that is too large to be laid out, or (in the worker) none at all */
} EntLayoutError;

#define ENT_LAYOUT_DEFAULT_SECONDS 20

void ent_layout_process_run_async (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
EntLayout *ent_layout_process_run_finish (GAsyncResult *result, GError **error);
EntLayout *ent_layout_process_run (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
