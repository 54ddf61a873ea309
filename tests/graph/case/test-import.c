/* test-import.c: /case/import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import.h"
#include "report-maker.h"

#include <string.h>

static EntCase *
import_all (EntCase *base, const char *const *paths, guint n_jobs)
{
  g_autoptr (GError) error = NULL;
  EntCase *case_ = ent_import_run (base, paths, n_jobs, NULL, &error);

  g_assert_no_error (error);
  return case_;
}

static EntCase *
import_one (EntCase *base, const char *path)
{
  const char *const paths[] = { path, NULL };

  return import_all (base, paths, 2);
}

/* The same words with a line of its own behind them, as another paper prints them. */
static void
write_copy (Scratch *scratch, const char *name, const char *of)
{
  g_autofree char *path = scratch_dup_path (scratch, of);
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  copy = g_strdup_printf ("%s\nPrinted here with thanks as %s.\n", text, name);
  scratch_write (scratch, name, copy);
}

static void
assert_ids (EntCase *case_, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " | " : "", ent_case_get_article (case_, i)->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_reads_in_the_order_of_names (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) case_ = NULL;

  report_maker_write (scratch, "c.txt", 3);
  report_maker_write (scratch, "a.txt", 1);
  report_maker_write (scratch, "b/d.txt", 4);
  case_ = import_one (empty, scratch->path);
  assert_ids (case_, "a.txt | b/d.txt | c.txt");
  g_assert_cmpuint (ent_case_get_n_origins (case_), ==, 3);
  g_assert_cmpuint (ent_case_get_problems (case_)->len, ==, 0);
}

static void
assert_same_claims (EntCase *a, EntCase *b)
{
  g_assert_cmpuint (ent_case_get_n_claims (a), ==, ent_case_get_n_claims (b));
  for (guint i = 0; i < ent_case_get_n_claims (a); i++)
    {
      const EntClaim *first = ent_case_get_claim (a, i);
      const EntClaim *second = ent_case_get_claim (b, i);

      g_assert_cmpstr (first->article->id, ==, second->article->id);
      g_assert_cmpstr (first->source->id, ==, second->source->id);
      g_assert_cmpstr (first->target->id, ==, second->target->id);
      g_assert_cmpstr (first->type->name, ==, second->type->name);
      g_assert_true (ent_span_equal (first->sentence, second->sentence));
    }
}

static void
test_is_the_same_with_any_number_of_threads (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntPipeline) pipeline = report_maker_new_pipeline ();
  g_autoptr (EntCase) empty = ent_case_new_empty (pipeline);
  g_autoptr (EntCase) one = NULL;
  const char *const paths[] = { scratch->path, "/nonexistent/a.txt", NULL };

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);

      if (i % 10 == 7)
        scratch_write (scratch, name, "");
      else if (i < 30)
        report_maker_write (scratch, name, i);
      else
        {
          g_autofree char *of = g_strdup_printf ("%02u.txt", i - 30);

          write_copy (scratch, name, of);
        }
    }
  one = import_all (empty, paths, 1);
  g_assert_cmpuint (ent_case_get_n_articles (one), ==, 36);
  g_assert_cmpuint (ent_case_get_n_claims (one), >=, 30);
  g_assert_cmpuint (ent_case_get_problems (one)->len, ==, 5);
  for (guint n_jobs = 2; n_jobs <= 8; n_jobs += 3)
    {
      g_autoptr (EntCase) many = import_all (empty, paths, n_jobs);

      g_assert_cmpuint (ent_case_get_n_articles (many), ==, ent_case_get_n_articles (one));
      for (guint i = 0; i < ent_case_get_n_articles (one); i++)
        {
          g_assert_cmpstr (ent_case_get_article (many, i)->id, ==, ent_case_get_article (one, i)->id);
          g_assert_cmpstr (ent_case_get_article (many, i)->origin, ==, ent_case_get_article (one, i)->origin);
        }
      assert_same_claims (one, many);
      for (guint i = 0; i < ent_case_get_problems (one)->len; i++)
        g_assert_cmpstr (((EntProblem *) g_ptr_array_index (ent_case_get_problems (many), i))->name, ==,
                         ((EntProblem *) g_ptr_array_index (ent_case_get_problems (one), i))->name);
    }
}

static void
test_adds_no_article_twice (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) first = NULL;
  g_autoptr (EntCase) second = NULL;
  g_autoptr (EntCase) third = NULL;
  g_autofree char *inner = scratch_dup_path (scratch, "sub");
  const char *const paths[] = { scratch->path, scratch->path, inner, NULL };

  report_maker_write (scratch, "a.txt", 1);
  report_maker_write (scratch, "sub/b.txt", 2);
  first = import_all (empty, paths, 2);
  assert_ids (first, "a.txt | sub/b.txt");

  report_maker_write (scratch, "c.txt", 3);
  second = import_all (first, paths, 2);
  assert_ids (second, "a.txt | sub/b.txt | c.txt");
  g_assert_true (ent_case_get_article (second, 0) == ent_case_get_article (first, 0));
  assert_ids (first, "a.txt | sub/b.txt");

  third = import_one (second, inner);
  assert_ids (third, "a.txt | sub/b.txt | c.txt");
}

/* Two papers in one file may print the same words: each is an article, with one origin. */
static void
test_keeps_copies_of_one_file_apart (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) case_ = NULL;
  g_autofree char *path = scratch_dup_path (scratch, "feed.jsonl");

  scratch_write (scratch, "feed.jsonl",
                 "{\"id\":\"one\",\"text\":\"The ministers met in Ankara and spoke of grain.\"}\n"
                 "{\"id\":\"two\",\"text\":\"The ministers met in Ankara and spoke of grain.\"}\n");
  case_ = import_one (empty, path);
  assert_ids (case_, "one | two");
  g_assert_cmpuint (ent_case_get_n_origins (case_), ==, 1);
}

static void
test_tells_articles_of_one_name_apart (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) case_ = ent_case_new_empty (NULL);

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/monday.txt", i);
      g_autofree char *path = scratch_dup_path (scratch, name);
      EntCase *grown;

      report_maker_write (scratch, name, i);
      grown = import_one (case_, path);
      ent_case_unref (case_);
      case_ = grown;
    }
  assert_ids (case_, "monday.txt | monday.txt (2) | monday.txt (3)");
  g_assert_cmpuint (ent_case_get_n_origins (case_), ==, 3);
  g_assert_true (ent_case_find_article (case_, "monday.txt (2)") == ent_case_get_article (case_, 1));
}

static void
test_a_file_in_two_folders_is_one_article (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) case_ = NULL;

  report_maker_write (scratch, "a/monday.txt", 5);
  report_maker_write (scratch, "b/tuesday.txt", 5);
  report_maker_write (scratch, "b/monday.txt", 6);
  case_ = import_one (empty, scratch->path);
  assert_ids (case_, "a/monday.txt | b/monday.txt");
}

static void
test_a_changed_file_is_a_later_version (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) first = NULL;
  g_autoptr (EntCase) second = NULL;
  const GArray *provenances;

  report_maker_write (scratch, "a.txt", 1);
  report_maker_write (scratch, "b.txt", 2);
  first = import_one (empty, scratch->path);
  report_maker_write (scratch, "a.txt", 3);
  second = import_one (first, scratch->path);
  assert_ids (second, "b.txt | a.txt (2)");
  provenances = ent_case_get_extraction (second)->provenances;
  g_assert_cmpuint (g_array_index (provenances, EntProvenance, 0).later, ==, 2);
  g_assert_cmpuint (g_array_index (provenances, EntProvenance, 1).later, ==, ENT_NO_ARTICLE);
  g_assert_cmpuint (g_array_index (provenances, EntProvenance, 2).later, ==, ENT_NO_ARTICLE);
}

static void
test_finds_copies_of_what_was_there (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) first = NULL;
  g_autoptr (EntCase) second = NULL;
  g_autofree char *a = scratch_dup_path (scratch, "a.txt");
  g_autofree char *b = scratch_dup_path (scratch, "b.txt");

  report_maker_write (scratch, "a.txt", 5);
  write_copy (scratch, "b.txt", "a.txt");
  first = import_one (empty, a);
  second = import_one (first, b);
  g_assert_cmpuint (ent_case_get_n_articles (second), ==, 2);
  g_assert_cmpuint (ent_case_get_n_origins (second), ==, 1);
  g_assert_cmpstr (ent_case_get_article (second, 1)->origin, ==, "a.txt");
  g_assert_cmpstr (ent_case_get_article (first, 0)->origin, ==, "a.txt");
}

static void
test_keeps_problems_in_order (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) case_ = NULL;
  g_autofree char *a = scratch_dup_path (scratch, "a.txt");
  g_autofree char *b = scratch_dup_path (scratch, "b.txt");
  g_autofree char *c = scratch_dup_path (scratch, "c.txt");
  const char *const paths[] = { a, b, c, "/nonexistent/d.txt", NULL };
  const char *const names[] = { "/nonexistent/d.txt", a, c };
  GPtrArray *problems;

  scratch_write (scratch, "a.txt", "");
  report_maker_write (scratch, "b.txt", 1);
  scratch_write (scratch, "c.txt", "\n\n");
  case_ = import_all (empty, paths, 3);
  problems = ent_case_get_problems (case_);
  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 1);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpstr (problem->name, ==, names[i]);
      g_assert_cmpuint (strlen (problem->reason), >, 0);
    }
}

static void
test_nothing_readable_is_a_case_with_problems (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (EntCase) case_ = import_one (empty, scratch->path);

  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 0);
  g_assert_cmpuint (ent_case_get_problems (case_)->len, ==, 1);
}

static void
test_no_path_is_an_error (void)
{
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { NULL };

  g_assert_null (ent_import_run (empty, paths, 1, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* ---- beside a main loop ---------------------------------------------------------- */

typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  GCancellable *cancellable;
  guint cancel_at;          /* articles after which to cancel, 0 for never */
  guint n_told;
  EntImportProgress last;
  gboolean was_cancelled;
  gboolean destroyed;
  EntCase *case_;
} Watch;

static void
on_progress (const EntImportProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_null (watch->case_);
  g_assert_cmpuint (progress->done, <=, progress->total);
  watch->n_told++;
  watch->last = *progress;
  watch->last.name = NULL;
  if (watch->cancel_at > 0 && progress->n_articles >= watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
on_destroy (gpointer data)
{
  Watch *watch = data;

  g_assert_true (g_thread_self () == watch->thread);
  watch->destroyed = TRUE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;
  g_autoptr (GError) error = NULL;

  watch->case_ = ent_import_run_finish (result, &watch->was_cancelled, &error);
  g_assert_no_error (error);
  g_main_loop_quit (watch->loop);
}

static void
run_watched (Watch *watch, EntCase *base, const char *path, guint n_jobs)
{
  const char *const paths[] = { path, NULL };
  gint64 start = g_get_monotonic_time ();

  watch->loop = g_main_loop_new (NULL, FALSE);
  watch->thread = g_thread_self ();
  watch->cancellable = g_cancellable_new ();
  ent_import_run_async (base, paths, n_jobs, on_progress, watch, on_destroy, watch->cancellable, on_done, watch);
  g_main_loop_run (watch->loop);
  while (!watch->destroyed)
    g_main_context_iteration (NULL, TRUE);
  /* 20 a second, one at the end, and one for a timer that was late */
  g_assert_cmpuint (watch->n_told, <=, (g_get_monotonic_time () - start) / 50000 + 2);
  g_main_loop_unref (watch->loop);
  g_object_unref (watch->cancellable);
}

static void
test_tells_progress_in_the_callers_context (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) empty = ent_case_new_empty (NULL);
  Watch watch = { NULL };

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);

      report_maker_write (scratch, name, i);
    }
  scratch_write (scratch, "empty.txt", "");
  run_watched (&watch, empty, scratch->path, 4);
  g_assert_cmpuint (watch.n_told, >=, 1);
  g_assert_cmpuint (watch.last.done, ==, 31);
  g_assert_cmpuint (watch.last.total, ==, 31);
  g_assert_cmpuint (watch.last.n_articles, ==, 30);
  g_assert_cmpuint (watch.last.n_problems, ==, 1);
  g_assert_false (watch.was_cancelled);
  g_assert_cmpuint (ent_case_get_n_articles (watch.case_), ==, 30);
  ent_case_unref (watch.case_);
}

static void
test_cancelled_keeps_what_was_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntPipeline) pipeline = report_maker_new_pipeline ();
  g_autoptr (EntCase) empty = ent_case_new_empty (pipeline);
  Watch watch = { .cancel_at = 1 };
  guint n;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.txt", i);

      report_maker_write (scratch, name, i);
    }
  run_watched (&watch, empty, scratch->path, 2);
  n = ent_case_get_n_articles (watch.case_);
  g_assert_true (watch.was_cancelled);
  g_assert_cmpuint (n, <, 1000);
  g_assert_cmpuint (ent_case_get_problems (watch.case_)->len, ==, 0);
  /* whatever was kept is whole: its claims are there too */
  if (n > 0)
    g_assert_cmpuint (ent_case_get_n_claims (watch.case_), >=, 1);
  ent_case_unref (watch.case_);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/import/reads-in-the-order-of-names", test_reads_in_the_order_of_names);
  g_test_add_func ("/case/import/is-the-same-with-any-number-of-threads", test_is_the_same_with_any_number_of_threads);
  g_test_add_func ("/case/import/adds-no-article-twice", test_adds_no_article_twice);
  g_test_add_func ("/case/import/keeps-copies-of-one-file-apart", test_keeps_copies_of_one_file_apart);
  g_test_add_func ("/case/import/tells-articles-of-one-name-apart", test_tells_articles_of_one_name_apart);
  g_test_add_func ("/case/import/a-file-in-two-folders-is-one-article", test_a_file_in_two_folders_is_one_article);
  g_test_add_func ("/case/import/a-changed-file-is-a-later-version", test_a_changed_file_is_a_later_version);
  g_test_add_func ("/case/import/finds-copies-of-what-was-there", test_finds_copies_of_what_was_there);
  g_test_add_func ("/case/import/keeps-problems-in-order", test_keeps_problems_in_order);
  g_test_add_func ("/case/import/nothing-readable-is-a-case-with-problems",
                   test_nothing_readable_is_a_case_with_problems);
  g_test_add_func ("/case/import/no-path-is-an-error", test_no_path_is_an_error);
  g_test_add_func ("/case/import/tells-progress-in-the-callers-context", test_tells_progress_in_the_callers_context);
  g_test_add_func ("/case/import/cancelled-keeps-what-was-read", test_cancelled_keeps_what_was_read);
  return g_test_run ();
}
