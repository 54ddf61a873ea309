/* test-data-import.c: /export/data-import: what was exported comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"
#include "export-cases.h"

#include "case/ent-case-merge.h"
#include "export/ent-data-import.h"

static EntVocabulary *vocabulary;

/* As articles of case files are: with keys, and an outlet rated as a whole. */
static void
settle (EntCase *case_)
{
  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    if (ent_case_get_article (case_, i)->key == NULL)
      ent_article_set_key (ent_case_get_article (case_, i));
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (g_strcmp0 (ent_case_get_claim (case_, i)->article->outlet, "Harbour, Courier; \"Late\"") == 0)
      ent_case_get_claim (case_, i)->reliability = 'B';
}

static char *
write_case (Scratch *scratch, EntCase *case_, const char *format, const char *name)
{
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (GError) error = NULL;
  char *path = scratch_dup_path (scratch, name);

  ent_data_export (excerpt, ent_data_format_find (format), path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static EntReceived *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntReceived *received;

  g_assert_true (ent_data_import_knows (path));
  received = ent_data_import_read (path, vocabulary, &error);
  g_assert_no_error (error);
  return received;
}

static EntMergeReport *
merge (EntCaseFile *file, const char *path)
{
  g_autoptr (EntReceived) received = read_file (path);
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  ent_case_file_merge_received (file, received, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  return report;
}

static EntCase *
load (EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, vocabulary, &error);
  g_autoptr (EntRecords) records = ent_case_file_load_records (file, &error);

  g_assert_no_error (error);
  return ent_case_new (NULL, extraction, records);
}

/* The case that comes of a file by way of a new case file. */
static EntCase *
import_new (Scratch *scratch, const char *path)
{
  g_autofree char *case_path = scratch_dup_path (scratch, "new.entente");
  g_autoptr (EntCaseFile) file = case_file_maker_create (case_path);
  g_autoptr (EntMergeReport) report = merge (file, path);
  EntCase *case_ = load (file);

  g_assert_cmpuint (report->n_articles, ==, ent_case_get_n_articles (case_));
  g_clear_pointer (&file, ent_case_file_unref);
  g_unlink (case_path);
  return case_;
}

static void
assert_same_files (const char *a, const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  g_assert_true (g_file_get_contents (a, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (b, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
assert_comes_back (EntCase *case_)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *out = NULL;
  g_autofree char *again = NULL;
  g_autoptr (EntCase) back = NULL;

  settle (case_);
  out = write_case (scratch, case_, "json", "out.json");
  back = import_new (scratch, out);
  again = write_case (scratch, back, "json", "again.json");
  assert_same_files (out, again);
}

static void
test_json_comes_back_byte_by_byte (void)
{
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) empty = export_cases_new_empty ();
  g_autoptr (EntCase) large = export_cases_new_large (10000);

  assert_comes_back (odd);
  assert_comes_back (empty);
  assert_comes_back (large);
}

int
main (int argc, char *argv[])
{
  int result;

  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  vocabulary = case_file_maker_load_vocabulary ();
  g_test_add_func ("/export/data-import/json-comes-back-byte-by-byte", test_json_comes_back_byte_by_byte);
  result = g_test_run ();
  ent_vocabulary_unref (vocabulary);
  return result;
}
