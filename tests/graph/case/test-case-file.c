/* test-case-file.c: /case/case-file: what was read and decided comes back as it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"
#include "case/ent-case-file.h"
#include "case/ent-import.h"
#include "report-maker.h"

#include <string.h>

#define STEPS 1000

static EntCaseFile *
create (Scratch *scratch)
{
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autoptr (GError) error = NULL;
  EntCaseFile *file = ent_case_file_create (path, &error);

  g_assert_no_error (error);
  return file;
}

static EntCaseFile *
reopen (EntCaseFile *file)
{
  g_autofree char *path = g_strdup (ent_case_file_get_path (file));
  g_autoptr (GError) error = NULL;
  EntCaseFile *again;

  ent_case_file_unref (file);
  again = ent_case_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ent_case_file_get_access (again), ==, ENT_CASE_FILE_WRITABLE);
  return again;
}

static EntRecords *
load_records (EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  EntRecords *records = ent_case_file_load_records (file, &error);

  g_assert_no_error (error);
  return records;
}

static void
decide (EntCaseFile *file, const char *name, const char *subject, const char *aspect, const char *value)
{
  g_autoptr (EntDecision) decision = ent_decision_new ("%s", name);
  g_autoptr (GError) error = NULL;

  ent_decision_set (decision, subject, aspect, value);
  g_assert_true (ent_case_file_decide (file, decision, &error));
  g_assert_no_error (error);
}

static void
assert_undo (EntCaseFile *file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_true (ent_case_file_undo (file, &name, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
}

static void
assert_redo (EntCaseFile *file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_true (ent_case_file_redo (file, &name, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
}

/* ---- what was read ------------------------------------------------------------------ */

static void
assert_same_actor (const EntActor *a, const EntActor *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->country, ==, b->country);
  g_assert_cmpstr (a->role, ==, b->role);
}

static void
assert_same_article (const EntArticle *a, const EntArticle *b)
{
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->path, ==, b->path);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->outlet, ==, b->outlet);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstrv (a->agencies, b->agencies);
  g_assert_cmpuint (a->published, ==, b->published);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->origin, ==, b->origin);
  g_assert_cmpmem (a->text, a->length, b->text, b->length);
  g_assert_cmpuint (a->n_blocks, ==, b->n_blocks);
  for (guint i = 0; i < a->n_blocks; i++)
    g_assert_true (ent_span_equal (a->blocks[i].span, b->blocks[i].span) && a->blocks[i].kind == b->blocks[i].kind);
}

static void
assert_same_claim (const EntClaim *a, const EntClaim *b)
{
  g_assert_cmpstr (a->article->id, ==, b->article->id);
  assert_same_actor (a->source, b->source);
  assert_same_actor (a->target, b->target);
  g_assert_true (a->type == b->type);
  g_assert_cmpint (a->status, ==, b->status);
  g_assert_cmpstr (a->plover, ==, b->plover);
  g_assert_cmpstr (a->object, ==, b->object);
  g_assert_cmpuint (a->said_by->len, ==, b->said_by->len);
  for (guint i = 0; i < a->said_by->len; i++)
    assert_same_actor (g_ptr_array_index (a->said_by, i), g_ptr_array_index (b->said_by, i));
  g_assert_true (a->event.from == b->event.from && a->event.to == b->event.to);
  g_assert_true (ent_span_equal (a->sentence, b->sentence) && ent_span_equal (a->source_span, b->source_span)
                 && ent_span_equal (a->target_span, b->target_span)
                 && ent_span_equal (a->trigger_span, b->trigger_span)
                 && ent_span_equal (a->status_span, b->status_span) && ent_span_equal (a->date_text, b->date_text));
  g_assert_cmpstr (a->rule, ==, b->rule);
}

static void
add_all (EntCaseFile *file, EntExtraction *extraction)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree EntNewArticle *articles = g_new0 (EntNewArticle, extraction->articles->len);
  g_autoptr (GError) error = NULL;
  gint64 import = ent_case_file_begin_import (file, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < extraction->articles->len; i++)
    {
      articles[i].article = g_ptr_array_index (extraction->articles, i);
      articles[i].claims = g_ptr_array_new ();
      g_ptr_array_add (claims, articles[i].claims);
      for (guint j = 0; j < extraction->claims->len; j++)
        if (((EntClaim *) g_ptr_array_index (extraction->claims, j))->article == articles[i].article)
          g_ptr_array_add (articles[i].claims, g_ptr_array_index (extraction->claims, j));
    }
  g_assert_true (ent_case_file_add_articles (file, import, "test", articles, extraction->articles->len, &error));
  g_assert_no_error (error);
  g_assert_true (ent_case_file_end_import (file, import, extraction->problems, &error));
  g_assert_no_error (error);
}

static void
test_gives_back_what_was_read (void)
{
  g_autoptr (EntPipeline) pipeline = report_maker_new_pipeline ();
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *samples = g_build_filename (data_dir, "samples", NULL);
  g_autoptr (EntCase) empty = ent_case_new_empty (pipeline);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCase) case_ = ent_import_run (empty, (const char *[]) { samples, NULL }, 2, NULL, &error);
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autoptr (EntExtraction) loaded = NULL;
  EntExtraction *read;

  g_assert_no_error (error);
  read = ent_case_get_extraction (case_);
  add_all (file, read);
  file = reopen (g_steal_pointer (&file));
  loaded = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (read->claims->len, >, 10);
  g_assert_cmpuint (loaded->articles->len, ==, read->articles->len);
  for (guint i = 0; i < read->articles->len; i++)
    assert_same_article (g_ptr_array_index (loaded->articles, i), g_ptr_array_index (read->articles, i));
  g_assert_cmpuint (loaded->claims->len, ==, read->claims->len);
  for (guint i = 0; i < read->claims->len; i++)
    assert_same_claim (g_ptr_array_index (loaded->claims, i), g_ptr_array_index (read->claims, i));
}

static void
test_tells_a_case_by_its_head (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autofree char *text = scratch_dup_path (scratch, "a.txt");
  g_autofree char *absent = scratch_dup_path (scratch, "absent.entente");

  scratch_write (scratch, "a.txt", "SQLite format 3 is what this text begins with, and it is no case for all that.\n");
  g_assert_true (ent_case_file_is_case (ent_case_file_get_path (file)));
  g_assert_false (ent_case_file_is_case (text));
  g_assert_false (ent_case_file_is_case (absent));
}

static void
test_takes_no_file_for_a_case (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *text = scratch_dup_path (scratch, "a.txt");
  g_autofree char *absent = scratch_dup_path (scratch, "absent.entente");
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, "a.txt", "Some words, and no case.\n");
  g_assert_null (ent_case_file_open (text, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_null (ent_case_file_open (absent, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ent_case_file_create (text, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS);
}

static void
test_is_written_to_by_one_at_a_time (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autoptr (EntDecision) decision = ent_decision_new ("Reject a claim");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) second = NULL;
  g_autoptr (EntRecords) records = NULL;

  decide (file, "Write a note", "article:1", "note", "look again");
  second = ent_case_file_open (ent_case_file_get_path (file), &error);
  g_assert_no_error (error);
  g_assert_cmpint (ent_case_file_get_access (second), ==, ENT_CASE_FILE_OPEN_ELSEWHERE);
  records = load_records (second);
  g_assert_cmpstr (ent_records_find (records, "article:1", "note"), ==, "look again");
  ent_decision_set (decision, "claim:1", "verdict", "rejected");
  g_assert_false (ent_case_file_decide (second, decision, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
}

/* One file, which can be mailed: nothing stands beside it when it is closed, nor need one wait for that. */
static void
test_is_one_file (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autofree char *copy = scratch_dup_path (scratch, "copy.entente");
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) other = NULL;
  g_autoptr (EntRecords) records = NULL;
  g_autoptr (GDir) folder = NULL;

  decide (file, "Write a note", "article:1", "note", "mailed");
  g_assert_true (ent_case_file_settle (file, &error));
  g_assert_true (g_file_get_contents (ent_case_file_get_path (file), &bytes, &length, &error));
  g_assert_true (g_file_set_contents (copy, bytes, length, &error));
  other = ent_case_file_open (copy, &error);
  g_assert_no_error (error);
  records = load_records (other);
  g_assert_cmpstr (ent_records_find (records, "article:1", "note"), ==, "mailed");

  g_clear_pointer (&other, ent_case_file_unref);
  g_clear_pointer (&file, ent_case_file_unref);
  folder = g_dir_open (scratch->path, 0, &error);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    g_assert_true (g_str_has_suffix (name, ".entente"));
}

static void
test_saves_a_copy (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autofree char *path = scratch_dup_path (scratch, "copy.entente");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) copy = NULL;
  g_autofree char *name = NULL;

  decide (file, "Write a note", "article:1", "note", "kept");
  g_assert_true (ent_case_file_save_copy (file, path, &error));
  g_assert_no_error (error);
  copy = ent_case_file_open (path, &error);
  g_assert_no_error (error);
  name = ent_case_file_dup_undo_name (copy);
  g_assert_cmpstr (name, ==, "Write a note");
  g_assert_false (ent_case_file_save_copy (file, path, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS);
}

/* ---- what was decided --------------------------------------------------------------- */

static void
test_undoes_across_restarts (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  EntCaseFile *file = create (scratch);
  g_autoptr (EntRecords) records = NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  decide (file, "Rename A", "actor:a", "name", "Ada");
  decide (file, "Rename A again", "actor:a", "name", "Ada Boro");
  file = reopen (file);
  assert_undo (file, "Rename A again");
  file = reopen (file);
  records = load_records (file);
  g_assert_cmpstr (ent_records_find (records, "actor:a", "name"), ==, "Ada");
  undo_name = ent_case_file_dup_undo_name (file);
  redo_name = ent_case_file_dup_redo_name (file);
  g_assert_cmpstr (undo_name, ==, "Rename A");
  g_assert_cmpstr (redo_name, ==, "Rename A again");
  assert_undo (file, "Rename A");
  assert_undo (file, NULL);
  assert_redo (file, "Rename A");
  assert_redo (file, "Rename A again");
  assert_redo (file, NULL);
  ent_case_file_unref (file);
}

static void
test_logs_what_was_overtaken (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = NULL;

  decide (file, "One", "actor:a", "name", "Ada");
  assert_undo (file, "One");
  decide (file, "Two", "actor:a", "name", "Bea");
  assert_redo (file, NULL);
  decide (file, "Nothing new", "actor:a", "name", "Bea");
  log = ent_case_file_load_log (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 2);
  g_assert_cmpint (((EntLogEntry *) g_ptr_array_index (log, 0))->state, ==, ENT_STEP_OVERTAKEN);
  g_assert_cmpstr (((EntLogEntry *) g_ptr_array_index (log, 1))->name, ==, "Two");
}

/* A decision of one to three changes of few records, so that many meet. */
static EntDecision *
new_random_decision (guint number)
{
  static const char *const aspects[] = { "name", "note", "verdict" };
  EntDecision *decision = ent_decision_new ("Step %u", number);
  guint n = g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:%d", g_test_rand_int_range (0, 20));
      g_autofree char *value = g_strdup_printf ("value %d", g_test_rand_int_range (0, 5));

      ent_decision_set (decision, subject, aspects[g_test_rand_int_range (0, 3)],
                        g_test_rand_int_range (0, 4) == 0 ? NULL : value);
    }
  return decision;
}

static void
test_undo_of_any_sequence_gives_the_first_state (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCaseFile) file = create (scratch);
  g_autoptr (EntRecords) first = NULL;
  g_autoptr (EntRecords) last = NULL;
  g_autoptr (EntRecords) undone = NULL;
  g_autoptr (EntRecords) redone = NULL;
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  decide (file, "Before", "actor:0", "name", "the first");
  first = load_records (file);
  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr (EntDecision) decision = new_random_decision (i);

      g_assert_true (ent_case_file_decide (file, decision, &error));
    }
  last = load_records (file);
  for (g_autofree char *name = ent_case_file_dup_undo_name (file); strcmp (name, "Before") != 0;)
    {
      g_assert_true (ent_case_file_undo (file, NULL, &error));
      g_free (name);
      name = ent_case_file_dup_undo_name (file);
    }
  undone = load_records (file);
  g_assert_true (ent_records_equal (undone, first));
  g_assert_false (ent_records_equal (last, first));
  while (more)
    {
      g_autofree char *name = NULL;

      g_assert_true (ent_case_file_redo (file, &name, &error));
      more = name != NULL;
    }
  redone = load_records (file);
  g_assert_true (ent_records_equal (redone, last));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/case-file/gives-back-what-was-read", test_gives_back_what_was_read);
  g_test_add_func ("/case/case-file/tells-a-case-by-its-head", test_tells_a_case_by_its_head);
  g_test_add_func ("/case/case-file/takes-no-file-for-a-case", test_takes_no_file_for_a_case);
  g_test_add_func ("/case/case-file/is-written-to-by-one-at-a-time", test_is_written_to_by_one_at_a_time);
  g_test_add_func ("/case/case-file/is-one-file", test_is_one_file);
  g_test_add_func ("/case/case-file/saves-a-copy", test_saves_a_copy);
  g_test_add_func ("/case/case-file/undoes-across-restarts", test_undoes_across_restarts);
  g_test_add_func ("/case/case-file/logs-what-was-overtaken", test_logs_what_was_overtaken);
  g_test_add_func ("/case/case-file/undo-of-any-sequence-gives-the-first-state",
                   test_undo_of_any_sequence_gives_the_first_state);
  return g_test_run ();
}
