/* ent-case-file-private.h: what the parts of a case file share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-catalogue-private.h"
#include "case/ent-sql-private.h"

G_BEGIN_DECLS

struct _EntCaseFile
{
  char *path;
  EntCaseFileAccess access;
  int lock;                  /* descriptor that holds the lock of the one who writes, -1 for none */

  GMutex mutex;              /* guards @db and @actors */
  sqlite3 *db;
  gboolean journals;         /* how changes are kept safe is settled: something was written */
  GHashTable *actors;        /* (nullable) (element-type utf8 gint64): ids of the actors that are in the file */

  GMutex names_mutex;        /* guards the rest: a menu does not wait for the disk */
  char *undo_name;
  char *redo_name;
};

EntCaseFileAccess ent_case_file_take_lock (const char *path, int *descriptor);
gboolean ent_case_file_begin (EntCaseFile *self, GError **error);
gboolean ent_case_file_end (EntCaseFile *self, gboolean ok, GError **error);
void ent_case_file_read_names (EntCaseFile *self);
gboolean ent_case_file_write_decision (EntCaseFile *self, const EntDecision *decision, GError **error);

void ent_case_file_complete_imports (EntCaseFile *self);
gboolean ent_case_file_fill_catalogue (EntCaseFile *self, EntCatalogue *catalogue, GHashTable *known, GError **error);
GHashTable *ent_case_file_load_files (EntCaseFile *self, GError **error);

/* @article: (transfer full) */
typedef void (*EntArticleTextFunc) (EntArticle *article, gpointer data);
gboolean ent_case_file_foreach_article (EntCaseFile *self, EntArticleTextFunc func, gpointer data, GError **error);

G_END_DECLS
