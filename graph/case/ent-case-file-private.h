/* ent-case-file-private.h: what the parts of a case file share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-case-schema-private.h"
#include "case/ent-catalogue-private.h"

G_BEGIN_DECLS

/* No step was made later, in seconds since 1970. */
#define ENT_CASE_FILE_MAX_TIME (G_MAXINT32 * G_GINT64_CONSTANT (100))

struct _EntCaseFile
{
  char *path;
  const EntCaseSchema *schema;
  EntCaseFileAccess access;
  int lock;                  /* descriptor that holds the lock of the one who writes, -1 for none */

  GMutex mutex;              /* guards @db and @actors */
  sqlite3 *db;
  gboolean journals;         /* how changes are kept safe is settled: something was written */
  gboolean counts_words;     /* the function of ent_word_finder_add_counts() is there */
  GHashTable *actors;        /* (nullable) (element-type utf8 gint64): ids of the actors that are in the file */

  GMutex names_mutex;        /* guards the rest: a menu does not wait for the disk */
  char *undo_name;
  char *redo_name;
};

EntCaseFile *ent_case_file_create_with_schema (const char *path, const EntCaseSchema *schema, GError **error);
EntCaseFile *ent_case_file_open_with_schema (const char *path, const EntCaseSchema *schema, GError **error);
EntCaseFile *ent_case_file_open_to_read (const char *path, GError **error);
sqlite3 *ent_case_file_open_database (const char *path, const char *options, int flags, GError **error);
gboolean ent_case_file_check_pages (sqlite3 *db, GError **error);
gboolean ent_case_file_migrate (EntCaseFile *self, int version, GError **error);

gboolean ent_case_file_reserve (const char *path, GError **error);
gboolean ent_case_file_write_copy (sqlite3 *db, const char *path, GError **error);

EntCaseFileAccess ent_case_file_take_lock (const char *path, int *descriptor);
void ent_case_file_hold (EntCaseFile *self);
void ent_case_file_let_go (EntCaseFile *self);

gboolean ent_case_file_choose_journal (EntCaseFile *self, GError **error);
gboolean ent_case_file_begin (EntCaseFile *self, GError **error);
gboolean ent_case_file_end (EntCaseFile *self, gboolean ok, GError **error);
void ent_case_file_read_names (EntCaseFile *self);
EntRecords *ent_case_file_read_records (EntCaseFile *self, GError **error);
EntExtraction *ent_case_file_read_extraction (EntCaseFile *self, const EntVocabulary *vocabulary, sqlite3 *beside,
                                              GError **error);
gboolean ent_case_file_write_articles (EntCaseFile *self, gint64 import, const char *reader,
                                       const EntNewArticle *articles, guint n_articles, GError **error);
gboolean ent_case_file_move_articles (EntCaseFile *self, gint64 import, const char *const *keys, GError **error);
gboolean ent_case_file_write_text (EntCaseFile *self, const EntArticle *article, GError **error);
gboolean ent_case_file_write_claims (EntCaseFile *self, gint64 import, GPtrArray *claims, GError **error);
gboolean ent_case_file_move_claims (EntCaseFile *self, gint64 import, GPtrArray *claims, GError **error);
gboolean ent_case_file_write_decision (EntCaseFile *self, const EntDecision *decision, GError **error);

void ent_case_file_complete_imports (EntCaseFile *self);
gboolean ent_case_file_fill_catalogue (EntCaseFile *self, EntCatalogue *catalogue, GHashTable *known, GError **error);
GHashTable *ent_case_file_load_files (EntCaseFile *self, GError **error);

/*
 * EntLostClaim:
 * @subject: of records on it
 *
 * A claim that a new reading of its article did not find.
 */
typedef struct
{
  EntClaim *claim;
  char *subject;
} EntLostClaim;

/*
 * EntReadAgain:
 * @article: an article of the file
 * @claims: (element-type EntClaim): what was read of it now
 * @lost: (element-type EntLostClaim): what was read of it before, and not now
 * @found: (element-type utf8): keys of claims that had come in a file, and were read now
 */
typedef struct
{
  EntArticle *article;
  GPtrArray *claims;
  GArray *lost;
  GPtrArray *found;
} EntReadAgain;

gboolean ent_case_file_replace_claims (EntCaseFile *self, const char *reader, const EntReadAgain *articles,
                                       guint n_articles, GError **error);

/* @article: (transfer full) */
typedef void (*EntArticleTextFunc) (EntArticle *article, gpointer data);
gboolean ent_case_file_foreach_article (EntCaseFile *self, EntArticleTextFunc func, gpointer data, GError **error);

/* Of rows with these columns; %NULL where one cannot be made out. */
#define ENT_CASE_FILE_ARTICLE_COLUMNS "id, key, import, previous, name, path, title, outlet, author, url, agencies," \
                                      " published, language, origin, blocks, text, pieces"
EntArticle *ent_case_file_read_article (sqlite3_stmt *statement);
EntDay ent_case_file_read_day (sqlite3_stmt *statement, int column, gboolean *ok);

G_END_DECLS
