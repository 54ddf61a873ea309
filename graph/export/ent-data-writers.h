/* ent-data-writers.h: the formats of data, one file a format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "export/ent-export-file.h"

G_BEGIN_DECLS

/* Each writes all of an excerpt to a file and tells only what the file does not know: that it failed by itself. */
typedef gboolean (*EntDataWriteFunc) (const EntExcerpt *excerpt, EntExportFile *file, GError **error);

gboolean ent_csljson_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_csv_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_cyjs_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_dot_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_entente_json_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_gexf_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_gml_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_graphml_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_neo4j_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_ris_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_trig_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_ttl_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_jsonld_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_ftm_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_cypher_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);
gboolean ent_stix_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error);

/* (array zero-terminated=1): the tables beside that of the edges, as ent_export_file_dup_path_beside() names them */
extern const char *const ent_csv_tables[];
extern const char *const ent_neo4j_tables[];

G_END_DECLS
