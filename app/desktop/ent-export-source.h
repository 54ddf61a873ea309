/* ent-export-source.h: what is open, as it was at one moment, to be taken out in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-choice.h"
#include "ent-session.h"

G_BEGIN_DECLS

/**
 * EntExportSource:
 *
 * Case, filter, scope, places and selection of a session. Immutable, so that several threads may use it, and what they
 * write does not change when the user goes on.
 */
typedef struct _EntExportSource EntExportSource;

/**
 * EntExportPart:
 * @view: what of it is visible
 * @scene: where it stands
 * @excerpt: what goes out
 *
 * A view and a scene of their own, for one thread.
 */
typedef struct
{
  EntView *view;
  EntScene *scene;
  EntExcerpt *excerpt;
} EntExportPart;

/**
 * EntExportProgressFunc:
 * @fraction: how much is written, 0 to 1
 *
 * Called in the main loop, before the callback of what is written.
 */
typedef void (*EntExportProgressFunc) (double fraction, gpointer data);

EntExportSource *ent_export_source_new (EntSession *session);
EntExportSource *ent_export_source_ref (EntExportSource *self);
void ent_export_source_unref (EntExportSource *self);
gboolean ent_export_source_has_selection (EntExportSource *self);

EntExportPart *ent_export_source_new_part (EntExportSource *self, EntExcerptExtent extent);
void ent_export_part_free (EntExportPart *self);

void ent_export_source_write_async (EntExportSource *self, const EntExportChoice *choice, const char *path,
                                    EntExportProgressFunc progress, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);
gboolean ent_export_source_write_finish (GAsyncResult *result, GError **error);
void ent_export_source_render_async (EntExportSource *self, const EntExportChoice *choice, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data);
void ent_export_source_render_html_async (EntExportSource *self, const EntExportChoice *choice,
                                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GBytes *ent_export_source_render_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportSource, ent_export_source_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportPart, ent_export_part_free)

G_END_DECLS
