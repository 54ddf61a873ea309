/* ent-data-export.h: what is shown, as data that other programs read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "export/ent-export-file.h"
#include "export/ent-picture-export.h"

G_BEGIN_DECLS

/**
 * EntDataFormat:
 * @name: what the command line calls it, and the ending of its files: "graphml"
 * @label: what a person reads in a list: "GraphML"
 * @purpose: what it is for: "Gephi, yEd, networkx, igraph"
 * @media_type: "application/graphml+xml"
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *purpose;
  const char *media_type;
} EntDataFormat;

guint ent_data_format_get_n (void);
const EntDataFormat *ent_data_format_get (guint index);
const EntDataFormat *ent_data_format_find (const char *name);
const EntDataFormat *ent_data_format_find_for_path (const char *path);

char **ent_data_export_list_files (const EntDataFormat *format, const char *path);
gboolean ent_data_export (const EntExcerpt *excerpt, const EntDataFormat *format, const char *path,
                          GCancellable *cancellable, GError **error);

G_END_DECLS
