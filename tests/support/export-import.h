/* export-import.h: cases that go out into files and come back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-file-maker.h"
#include "export-cases.h"

#include "case/ent-case-merge.h"
#include "export/ent-data-import.h"

/* The relations of the program's own lexicon, as long as the test runs. */
static inline EntVocabulary *
export_import_get_vocabulary (void)
{
  static EntVocabulary *vocabulary;

  if (vocabulary == NULL)
    vocabulary = case_file_maker_load_vocabulary ();
  return vocabulary;
}

/* As articles of case files are: with keys, and an outlet rated as a whole. */
static inline void
export_import_settle (EntCase *case_)
{
  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    if (ent_case_get_article (case_, i)->key == NULL)
      ent_article_set_key (ent_case_get_article (case_, i));
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (g_strcmp0 (ent_case_get_claim (case_, i)->article->outlet, "Harbour, Courier; \"Late\"") == 0)
      ent_case_get_claim (case_, i)->reliability = 'B';
}

/* Returns: the path of the file */
static inline char *
export_import_write (Scratch *scratch, const EntExcerpt *excerpt, const char *format, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *path = scratch_dup_path (scratch, name);

  ent_data_export (excerpt, ent_data_format_find (format), path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static inline char *
export_import_write_case (Scratch *scratch, EntCase *case_, const char *format, const char *name)
{
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);

  return export_import_write (scratch, excerpt, format, name);
}

static inline EntReceived *
export_import_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntReceived *received;

  g_assert_true (ent_data_import_knows (path));
  received = ent_data_import_read (path, export_import_get_vocabulary (), &error);
  g_assert_no_error (error);
  return received;
}

static inline EntMergeReport *
export_import_merge (EntCaseFile *file, const char *path)
{
  g_autoptr (EntReceived) received = export_import_read_file (path);
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  ent_case_file_merge_received (file, received, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  return report;
}

static inline EntCase *
export_import_load (EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, export_import_get_vocabulary (), &error);
  g_autoptr (EntRecords) records = ent_case_file_load_records (file, &error);

  g_assert_no_error (error);
  return ent_case_new (NULL, extraction, records);
}

static inline void
export_import_assert_same_files (const char *a, const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  g_assert_true (g_file_get_contents (a, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (b, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}
