/* case-file-maker.h: case files with contents that a test knows, made without reading any article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-paths.h"
#include "case-builder.h"
#include "case/ent-case-file.h"
#include "scratch.h"

#include <sqlite3.h>

/* The relations of the program's own lexicon. */
static inline EntVocabulary *
case_file_maker_load_vocabulary (void)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *lexicon_dir = g_build_filename (data_dir, "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  EntVocabulary *vocabulary = ent_vocabulary_load (lexicon_dir, &error);

  g_assert_no_error (error);
  return vocabulary;
}

static inline EntCaseFile *
case_file_maker_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntCaseFile *file = ent_case_file_create (path, &error);

  g_assert_no_error (error);
  return file;
}

static inline EntCaseFile *
case_file_maker_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntCaseFile *file = ent_case_file_open (path, &error);

  g_assert_no_error (error);
  return file;
}

/* Makes a decision on one record. */
static inline gboolean
case_file_maker_try_decide (EntCaseFile *file, const char *subject, const char *aspect, const char *value, GError **error)
{
  g_autoptr (EntDecision) decision = ent_decision_new ("Set %s of %s", aspect, subject);

  ent_decision_set (decision, subject, aspect, value);
  return ent_case_file_decide (file, decision, error);
}

static inline void
case_file_maker_decide (EntCaseFile *file, const char *subject, const char *aspect, const char *value)
{
  g_autoptr (GError) error = NULL;

  case_file_maker_try_decide (file, subject, aspect, value, &error);
  g_assert_no_error (error);
}

static inline EntRecords *
case_file_maker_load_records (EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  EntRecords *records = ent_case_file_load_records (file, &error);

  g_assert_no_error (error);
  return records;
}

/* What is decided of one thing. */
static inline char *
case_file_maker_dup_value (EntCaseFile *file, const char *subject, const char *aspect)
{
  g_autoptr (EntRecords) records = case_file_maker_load_records (file);

  return g_strdup (ent_records_find (records, subject, aspect));
}

/* The @number-th article, of about @length bytes, with @n_claims claims. */
static inline void
case_file_maker_add_one (CaseBuilder *builder, guint number, guint length, guint n_claims)
{
  static const char *const sources[] = { "country:PRK", "country:CHN", "country:RUS" };
  g_autofree char *id = g_strdup_printf ("paper/%u.txt", number);
  EntArticle *article = case_builder_add_article (builder, id, "Harbour Times", "2023-09-12");
  g_autoptr (GString) text = g_string_new ("Ships from Wonsan came in at night.");

  for (guint i = 0; text->len < length; i++)
    g_string_append_printf (text, " In harbour %u of %u the cranes stood still.", i, number);
  g_free (article->text);
  article->length = text->len;
  article->text = g_string_free (g_steal_pointer (&text), FALSE);
  article->blocks = g_new (EntBlock, 1);
  article->blocks[0] = (EntBlock) { { 0, article->length }, ENT_BLOCK_PARAGRAPH };
  article->n_blocks = 1;
  ent_article_set_key (article);
  for (guint i = 0; i < n_claims; i++)
    {
      EntClaim *claim = case_builder_add_claim (builder, sources[(number + i) % 3], "supplies", "country:IRN",
                                                ENT_STATUS_ASSERTED);

      claim->sentence = (EntSpan) { 0, 35 };
      claim->source_span = (EntSpan) { 11, 17 };
      claim->trigger_span = (EntSpan) { 18, 22 };
      claim->rule = g_strdup ("verb:come");
    }
}

/* Adds articles from the @first-th on, with claims, to an import. */
static inline gboolean
case_file_maker_try_add (EntCaseFile *file, gint64 import, guint first, guint n_articles, guint length, guint n_claims,
                         GError **error)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree EntNewArticle *articles = g_new0 (EntNewArticle, n_articles);

  for (guint i = 0; i < n_articles; i++)
    {
      guint before = builder->claims->len;
      GPtrArray *of_article = g_ptr_array_new ();

      case_file_maker_add_one (builder, first + i, length, n_claims);
      for (guint j = before; j < builder->claims->len; j++)
        g_ptr_array_add (of_article, g_ptr_array_index (builder->claims, j));
      g_ptr_array_add (claims, of_article);
      articles[i] = (EntNewArticle) { g_ptr_array_index (builder->articles, i), of_article, NULL, NULL };
    }
  return ent_case_file_add_articles (file, import, "test", articles, n_articles, error);
}

/* Adds articles as one import. */
static inline gboolean
case_file_maker_try_import (EntCaseFile *file, guint first, guint n_articles, guint length, guint n_claims, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  gint64 import = ent_case_file_begin_import (file, error);

  g_ptr_array_add (problems, ent_problem_new ("paper/torn.pdf", "It cannot be read"));
  return import > 0
    && case_file_maker_try_add (file, import, first, n_articles, length, n_claims, error)
    && ent_case_file_end_import (file, import, problems, error);
}

static inline void
case_file_maker_import (EntCaseFile *file, guint first, guint n_articles, guint length, guint n_claims)
{
  g_autoptr (GError) error = NULL;

  case_file_maker_try_import (file, first, n_articles, length, n_claims, &error);
  g_assert_no_error (error);
}

/* Runs SQL on a file behind the program's back, as whoever makes a hostile file does. */
static inline void
case_file_maker_tamper (const char *path, const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Whether SQLite itself finds nothing wrong with a file. */
static inline void
case_file_maker_assert_sound (const char *path)
{
  sqlite3_stmt *statement;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static inline GBytes *
case_file_maker_read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, length);
}

static inline void
case_file_maker_write_bytes (const char *path, gconstpointer bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

/* How many files a folder has. */
static inline guint
case_file_maker_count_files (Scratch *scratch)
{
  g_autoptr (GDir) folder = g_dir_open (scratch->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}
