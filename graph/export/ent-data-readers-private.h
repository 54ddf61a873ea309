/* ent-data-readers-private.h: the readers of what was exported, one a format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-received-builder-private.h"

G_BEGIN_DECLS

/* Each looks at the beginning of a file, which ends with a NUL, and whether the file is one of its own. */
gboolean ent_entente_json_knows (const char *head);
gboolean ent_graphml_knows (const char *head);
gboolean ent_gexf_knows (const char *head);
gboolean ent_csv_tables_knows (const char *head);

/* Each gives a whole file to a builder; an error tells where in the file. */
gboolean ent_entente_json_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error);
gboolean ent_graphml_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error);
gboolean ent_gexf_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error);

/* Tables come in several files, which are found by the name of one of them. */
gboolean ent_csv_tables_read (EntReceivedBuilder *builder, const char *path, GError **error);
char *ent_csv_tables_dup_stem (const char *path);

/* What graphs and tables tell as JSON in one text: claims with their articles and those who say so. */
gboolean ent_cited_claims_read (EntReceivedBuilder *builder, const char *json, GError **error);
GPtrArray *ent_cited_sayers_read (EntReceivedBuilder *builder, const char *json, GError **error);

gboolean ent_data_import_load (const char *path, char **text, gsize *length, GError **error);

G_END_DECLS
