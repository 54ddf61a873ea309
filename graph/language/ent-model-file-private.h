/* ent-model-file-private.h: the sections of a model file, before anyone asks what they mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_SECTION_U8 = 1,
  ENT_SECTION_I8,
  ENT_SECTION_F32,
  ENT_SECTION_U32,
} EntSectionKind;

/* What a section holds; the bytes are the file's. */
typedef struct
{
  const char *name;
  EntSectionKind kind;
  guint n_rows;
  guint n_columns;
  const void *data;
} EntSection;

typedef struct _EntModelFile EntModelFile;

EntModelFile *ent_model_file_open (const char *path, GError **error);
void ent_model_file_free (EntModelFile *self);
const EntSection *ent_model_file_get (const EntModelFile *self, const char *name, EntSectionKind kind, GError **error);
gboolean ent_model_file_fail (const EntModelFile *self, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntModelFile, ent_model_file_free)

G_END_DECLS
