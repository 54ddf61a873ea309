/* ent-export-file.h: a file that is there whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntExportFile EntExportFile;

EntExportFile *ent_export_file_new (const char *path, GCancellable *cancellable, GError **error);
EntExportFile *ent_export_file_new_in_memory (GCancellable *cancellable);
EntExportFile *ent_export_file_add (EntExportFile *self, const char *path, GError **error);
const char *ent_export_file_get_path (const EntExportFile *self);
char *ent_export_file_dup_path_beside (const char *path, const char *name);
void ent_export_file_free (EntExportFile *self);
gboolean ent_export_file_write (EntExportFile *self, const void *data, gsize length);
gboolean ent_export_file_propagate_error (EntExportFile *self, GError **error);
gboolean ent_export_file_finish (EntExportFile *self, GError **error);
GBytes *ent_export_file_finish_bytes (EntExportFile *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportFile, ent_export_file_free)

G_END_DECLS
