/* test-import-file.c: /case/import-file: articles into a case file, and what comes back of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import.h"
#include "case/ent-subject.h"
#include "report-maker.h"

#include <string.h>
#include <utime.h>

typedef struct
{
  Scratch *scratch;
  EntPipeline *pipeline;
  EntCaseFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->scratch = scratch_new ();
  path = scratch_dup_path (self->scratch, "a.entente");
  self->pipeline = report_maker_new_pipeline ();
  self->file = ent_case_file_create (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ent_case_file_unref (self->file);
  ent_pipeline_unref (self->pipeline);
  scratch_free (self->scratch);
}

static void
reopen (Fixture *self)
{
  g_autofree char *path = g_strdup (ent_case_file_get_path (self->file));
  g_autoptr (GError) error = NULL;

  ent_case_file_unref (self->file);
  self->file = ent_case_file_open (path, &error);
  g_assert_no_error (error);
}

static void
write_reports (Fixture *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/%04u.txt", i);

      report_maker_write (self->scratch, name, i);
    }
}

static EntImportOutcome *
import_with (Fixture *self, const char *name, guint n_jobs)
{
  g_autofree char *path = scratch_dup_path (self->scratch, name);
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  EntImportOutcome *outcome = ent_import_to_file (self->file, self->pipeline, paths, n_jobs, NULL, &error);

  g_assert_no_error (error);
  return outcome;
}

/* "2 new, 1 later, 3 known, 0 problems" */
static void
assert_import (Fixture *self, const char *name, const char *expected)
{
  g_autoptr (EntImportOutcome) outcome = import_with (self, name, 2);
  g_autofree char *got = g_strdup_printf ("%u new, %u later, %u known, %u problems", outcome->n_articles,
                                          outcome->n_versions, outcome->n_known, outcome->problems->len);

  g_assert_cmpstr (got, ==, expected);
}

static EntCase *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = NULL;
  g_autoptr (EntRecords) records = NULL;

  extraction = ent_case_file_load (self->file, ent_pipeline_get_vocabulary (self->pipeline), &error);
  g_assert_no_error (error);
  records = ent_case_file_load_records (self->file, &error);
  g_assert_no_error (error);
  return ent_case_new (self->pipeline, extraction, records);
}

static void
assert_ids (Fixture *self, const char *expected)
{
  g_autoptr (EntCase) case_ = load (self);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " | " : "", ent_case_get_article (case_, i)->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_undo_name (Fixture *self, const char *expected)
{
  g_autofree char *name = ent_case_file_dup_undo_name (self->file);

  g_assert_cmpstr (name, ==, expected);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_case_file_undo (self->file, NULL, &error));
  g_assert_no_error (error);
}

/* An article or claim on one line, as far as it was read. */
static char *
dup_content (EntCase *case_)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    {
      const EntArticle *article = ent_case_get_article (case_, i);

      g_string_append_printf (content, "%s %s %s %" G_GSIZE_FORMAT "\n", article->id, article->key, article->origin,
                              article->length);
    }
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);

      g_string_append_printf (content, "%s %u %s %s %s %s\n", claim->article->id, claim->trigger_span.start,
                              claim->source->id, claim->type->name, claim->target->id, claim->rule);
    }
  return g_string_free (content, FALSE);
}

/* ---- what is read --------------------------------------------------------------- */

static void
test_holds_what_is_read_without_a_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "in");
  const char *const paths[] = { path, NULL };
  g_autoptr (EntCase) empty = ent_case_new_empty (self->pipeline);
  g_autoptr (EntCase) in_memory = NULL;
  g_autofree char *expected = NULL;

  write_reports (self, 40);
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"one\",\"text\":\"Iran supplied drones to Russia.\"}\n"
                                                 "{\"id\":\"0003.txt\",\"text\":\"Russia met Iran in Sochi.\"}\n");
  in_memory = ent_import_run (empty, paths, 2, NULL, NULL);
  expected = dup_content (in_memory);
  for (guint n_jobs = 1; n_jobs <= 5; n_jobs += 2)
    {
      g_autofree char *name = g_strdup_printf ("%u.entente", n_jobs);
      g_autofree char *other = scratch_dup_path (self->scratch, name);
      g_autoptr (EntImportOutcome) outcome = NULL;
      g_autoptr (EntCase) case_ = NULL;
      g_autofree char *content = NULL;

      ent_case_file_unref (self->file);
      self->file = ent_case_file_create (other, NULL);
      outcome = import_with (self, "in", n_jobs);
      g_assert_cmpuint (outcome->n_articles, ==, 42);
      g_assert_false (outcome->was_cancelled);
      case_ = load (self);
      content = dup_content (case_);
      g_assert_cmpstr (content, ==, expected);
    }
}

static void
test_is_one_step (Fixture *self, gconstpointer data)
{
  write_reports (self, 3);
  assert_import (self, "in", "3 new, 0 later, 0 known, 0 problems");
  assert_undo_name (self, "Add 3 Articles");
  report_maker_write (self->scratch, "in/new.txt", 99);
  assert_import (self, "in", "1 new, 0 later, 3 known, 0 problems");
  assert_undo_name (self, "Add 1 Article");
  undo (self);
  assert_ids (self, "0000.txt | 0001.txt | 0002.txt");
  undo (self);
  assert_ids (self, "");
  g_assert_true (ent_case_file_redo (self->file, NULL, NULL));
  assert_ids (self, "0000.txt | 0001.txt | 0002.txt");
}

/* ---- what is known ---------------------------------------------------------------- */

static void
test_a_file_in_another_folder_is_known (Fixture *self, gconstpointer data)
{
  report_maker_write (self->scratch, "a/monday.txt", 1);
  report_maker_write (self->scratch, "b/copy-of-monday.txt", 1);
  report_maker_write (self->scratch, "c/monday.txt", 2);
  assert_import (self, "a", "1 new, 0 later, 0 known, 0 problems");
  assert_import (self, "b", "0 new, 0 later, 1 known, 0 problems");
  assert_import (self, "c", "1 new, 0 later, 0 known, 0 problems");
  assert_ids (self, "monday.txt | monday.txt (2)");
}

static void
set_time (Fixture *self, const char *name, gint64 seconds)
{
  g_autofree char *path = scratch_dup_path (self->scratch, name);
  struct utimbuf times = { seconds, seconds };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* A file of the same size and time is not even opened; one that has just been written may change in the same tick. */
static void
test_a_file_that_did_not_change_is_not_read (Fixture *self, gconstpointer data)
{
  scratch_write (self->scratch, "in/a.txt", "Russia met China in Geneva, officials said.\n");
  assert_import (self, "in", "1 new, 0 later, 0 known, 0 problems");
  scratch_write (self->scratch, "in/a.txt", "Russia met China in Berlin, officials said.\n");
  assert_import (self, "in", "1 new, 1 later, 0 known, 0 problems");
  set_time (self, "in/a.txt", 1700000000);
  assert_import (self, "in", "0 new, 0 later, 1 known, 0 problems");
  scratch_write (self->scratch, "in/a.txt", "Russia met China in Ankara, officials said.\n");
  set_time (self, "in/a.txt", 1700000000);
  assert_import (self, "in", "0 new, 0 later, 1 known, 0 problems");
  set_time (self, "in/a.txt", 1700000001);
  assert_import (self, "in", "1 new, 1 later, 0 known, 0 problems");
  assert_ids (self, "a.txt (3)");
}

static void
test_what_was_undone_comes_back (Fixture *self, gconstpointer data)
{
  write_reports (self, 2);
  set_time (self, "in/0000.txt", 1700000000);
  assert_import (self, "in", "2 new, 0 later, 0 known, 0 problems");
  undo (self);
  assert_ids (self, "");
  report_maker_write (self->scratch, "in/0002.txt", 2);
  assert_import (self, "in", "3 new, 0 later, 0 known, 0 problems");
  assert_undo_name (self, "Add 3 Articles");
  assert_ids (self, "0000.txt | 0001.txt | 0002.txt");
  undo (self);
  assert_ids (self, "");
}

/* ---- versions ------------------------------------------------------------------------ */

static void
write_page (Fixture *self, const char *name, const char *url, const char *words)
{
  g_autofree char *html = g_strdup_printf ("<html><head><link rel=\"canonical\" href=\"%s\"><title>Talks</title></head>"
                                           "<body><article><h1>Talks</h1><p>%s</p></article></body></html>", url, words);

  scratch_write (self->scratch, name, html);
}

static void
test_a_changed_page_is_a_later_version (Fixture *self, gconstpointer data)
{
  const char *url = "https://paper.example/2024/talks";

  write_page (self, "a/page.html", url, "Russia met China in Geneva on Monday, and talks went on.");
  assert_import (self, "a", "1 new, 0 later, 0 known, 0 problems");
  write_page (self, "b/other.html", url, "After two days in Geneva both delegations left without a word.");
  assert_import (self, "b", "1 new, 1 later, 0 known, 0 problems");
  assert_ids (self, "other.html");
  write_page (self, "a/page.html", url, "A third round is planned, said a spokeswoman in Geneva on Friday.");
  assert_import (self, "a", "1 new, 1 later, 0 known, 0 problems");
  assert_ids (self, "page.html (2)");
  reopen (self);
  assert_ids (self, "page.html (2)");
}

/* An address that every article of a paper has tells nothing, nor does one of two that come together and differ. */
static void
test_an_address_is_not_believed_blindly (Fixture *self, gconstpointer data)
{
  write_page (self, "a/1.html", "https://paper.example/", "Russia met China in Geneva on Monday, and talks went on.");
  write_page (self, "b/2.html", "https://paper.example/", "Iran and Oman spoke of ships, ports and oil in Muscat.");
  write_page (self, "c/3.html", "https://paper.example/x", "Kenya opened a railway to the coast after seven years.");
  write_page (self, "c/4.html", "https://paper.example/x", "Peru and Chile agreed on fishing rights off their shores.");
  assert_import (self, "a", "1 new, 0 later, 0 known, 0 problems");
  assert_import (self, "b", "1 new, 0 later, 0 known, 0 problems");
  assert_import (self, "c", "2 new, 0 later, 0 known, 0 problems");
}

static void
test_a_changed_line_is_a_later_version (Fixture *self, gconstpointer data)
{
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"one\",\"text\":\"Iran met Oman in Muscat.\"}\n"
                                                 "{\"id\":\"two\",\"text\":\"Iran met Oman in Muscat.\"}\n");
  assert_import (self, "in", "2 new, 0 later, 0 known, 0 problems");
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"one\",\"text\":\"Iran met Oman in Muscat.\"}\n"
                                                 "{\"id\":\"two\",\"text\":\"Peru met Chile in Lima and in Quito.\"}\n"
                                                 "{\"id\":\"three\",\"text\":\"Iran met Oman in Muscat again.\"}\n");
  assert_import (self, "in", "2 new, 1 later, 1 known, 0 problems");
  assert_ids (self, "one | two (2) | three");
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"two\",\"text\":\"Peru and Chile met in Quito.\"}\n");
  assert_import (self, "in", "1 new, 1 later, 0 known, 0 problems");
  assert_ids (self, "one | three | two (3)");
}

static void
test_finds_copies_of_what_was_there (Fixture *self, gconstpointer data)
{
  g_autoptr (EntCase) case_ = NULL;
  g_autofree char *path = scratch_dup_path (self->scratch, "a/a.txt");
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;

  report_maker_write (self->scratch, "a/a.txt", 5);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  copy = g_strconcat (text, "\nPrinted here with thanks to the agency.\n", NULL);
  scratch_write (self->scratch, "b/b.txt", copy);
  assert_import (self, "a", "1 new, 0 later, 0 known, 0 problems");
  reopen (self);
  assert_import (self, "b", "1 new, 0 later, 0 known, 0 problems");
  case_ = load (self);
  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 2);
  g_assert_cmpuint (ent_case_get_n_origins (case_), ==, 1);
  g_assert_cmpstr (ent_case_get_article (case_, 1)->origin, ==, "a.txt");
}

/* ---- what could not be read ------------------------------------------------------------ */

static guint
count_kept_problems (Fixture *self)
{
  g_autoptr (EntExtraction) extraction = NULL;

  extraction = ent_case_file_load (self->file, ent_pipeline_get_vocabulary (self->pipeline), NULL);
  return extraction->problems->len;
}

static void
test_problems_are_kept_until_they_are_gone (Fixture *self, gconstpointer data)
{
  scratch_write (self->scratch, "in/empty.txt", "");
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"one\",\"text\":\"Iran met Oman in Muscat.\"}\nno line\n");
  assert_import (self, "in", "1 new, 0 later, 0 known, 2 problems");
  g_assert_cmpuint (count_kept_problems (self), ==, 2);
  assert_import (self, "in", "0 new, 0 later, 1 known, 2 problems");
  g_assert_cmpuint (count_kept_problems (self), ==, 2);
  scratch_write (self->scratch, "in/feed.jsonl", "{\"id\":\"one\",\"text\":\"Iran met Oman in Muscat.\"}\n");
  assert_import (self, "in", "0 new, 0 later, 1 known, 1 problems");
  g_assert_cmpuint (count_kept_problems (self), ==, 1);
  report_maker_write (self->scratch, "in/empty.txt", 3);
  assert_import (self, "in", "1 new, 0 later, 1 known, 0 problems");
  g_assert_cmpuint (count_kept_problems (self), ==, 0);
}

/* ---- breaking off and going on ------------------------------------------------------------- */

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  EntPause *pause;
  guint cancel_at;          /* articles after which to cancel, 0 for never */
  guint n_paused_at;        /* articles that were read when it was paused */
  EntImportProgress last;
  EntImportOutcome *outcome;
} Watch;

static void
on_progress (const EntImportProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (progress->seconds_left, <, 3600);
  watch->last = *progress;
  if (watch->cancel_at > 0 && progress->n_articles >= watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;
  g_autoptr (GError) error = NULL;

  watch->outcome = ent_import_to_file_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (watch->loop);
}

static void
start_watched (Fixture *self, Watch *watch)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "in");
  const char *const paths[] = { path, NULL };

  watch->loop = g_main_loop_new (NULL, FALSE);
  watch->cancellable = g_cancellable_new ();
  watch->pause = ent_pause_new ();
  ent_import_to_file_async (self->file, self->pipeline, paths, 2, watch->pause, on_progress, watch, NULL,
                            watch->cancellable, on_done, watch);
}

static void
watch_clear (Watch *watch)
{
  g_main_loop_unref (watch->loop);
  g_object_unref (watch->cancellable);
  ent_pause_unref (watch->pause);
  ent_import_outcome_free (watch->outcome);
}

static void
test_cancelled_keeps_what_was_read (Fixture *self, gconstpointer data)
{
  Watch watch = { .cancel_at = 5 };
  g_autofree char *rest = NULL;
  g_autofree char *name = NULL;
  guint n;

  write_reports (self, 600);
  start_watched (self, &watch);
  g_main_loop_run (watch.loop);
  n = watch.outcome->n_articles;
  g_test_message ("%u articles before it was cancelled", n);
  g_assert_true (watch.outcome->was_cancelled);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 600);
  name = g_strdup_printf (n == 1 ? "Add %u Article" : "Add %u Articles", n);
  assert_undo_name (self, name);
  rest = g_strdup_printf ("%u new, 0 later, %u known, 0 problems", 600 - n, n);
  assert_import (self, "in", rest);
  watch_clear (&watch);
}

static gboolean
on_pause (gpointer data)
{
  Watch *watch = data;

  if (watch->last.n_articles < 3)
    return G_SOURCE_CONTINUE;
  ent_pause_set (watch->pause, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
on_paused (gpointer data)
{
  Watch *watch = data;

  if (!ent_pause_get (watch->pause))
    return G_SOURCE_CONTINUE;
  if (watch->n_paused_at == 0)   /* what was begun is ended first */
    {
      watch->n_paused_at = watch->last.n_articles;
      return G_SOURCE_CONTINUE;
    }
  g_assert_null (watch->outcome);
  g_assert_cmpuint (watch->last.n_articles, <, 300);
  g_assert_cmpuint (watch->last.n_articles, ==, watch->n_paused_at);
  ent_pause_set (watch->pause, FALSE);
  return G_SOURCE_REMOVE;
}

static void
test_paused_waits_and_goes_on (Fixture *self, gconstpointer data)
{
  Watch watch = { NULL };

  write_reports (self, 300);
  start_watched (self, &watch);
  g_timeout_add (1, on_pause, &watch);
  g_timeout_add (500, on_paused, &watch);
  g_main_loop_run (watch.loop);
  g_assert_cmpuint (watch.n_paused_at, >=, 3);
  g_assert_cmpuint (watch.outcome->n_articles, ==, 300);
  g_assert_cmpuint (watch.last.done, ==, 300);
  watch_clear (&watch);
}

static void
test_paused_can_be_cancelled (Fixture *self, gconstpointer data)
{
  Watch watch = { NULL };

  write_reports (self, 20);
  start_watched (self, &watch);
  ent_pause_set (watch.pause, TRUE);
  while (watch.last.total == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (watch.cancellable);
  g_main_loop_run (watch.loop);
  g_assert_true (watch.outcome->was_cancelled);
  watch_clear (&watch);
}

/* Who has the file open for reading alone learns that, and does not wait for all to be read. */
static void
test_a_file_that_cannot_be_written_ends_it (Fixture *self, gconstpointer data)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "in");
  const char *const paths[] = { path, NULL };
  g_autoptr (EntCaseFile) second = ent_case_file_open (ent_case_file_get_path (self->file), NULL);
  g_autoptr (GError) error = NULL;

  write_reports (self, 50);
  g_assert_cmpint (ent_case_file_get_access (second), ==, ENT_CASE_FILE_OPEN_ELSEWHERE);
  g_assert_null (ent_import_to_file (second, self->pipeline, paths, 2, NULL, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  assert_ids (self, "");
}

/* What was written, and by whom: an import of its own that ends as if the machine had stopped. */
static void
add_without_end (Fixture *self, const char *path, const char *reader)
{
  g_autoptr (EntCase) empty = ent_case_new_empty (self->pipeline);
  g_autoptr (EntCase) case_ = ent_import_run (empty, (const char *const[]) { path, NULL }, 2, NULL, NULL);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  EntNewArticle article = { .article = ent_case_get_article (case_, 0), .claims = claims };
  gint64 import = ent_case_file_begin_import (self->file, NULL);

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    g_ptr_array_add (claims, ent_case_get_claim (case_, i));
  g_assert_true (ent_case_file_add_articles (self->file, import, reader, &article, 1, NULL));
}

static void
test_killed_is_ended_when_it_is_opened (Fixture *self, gconstpointer data)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "in/0000.txt");

  write_reports (self, 3);
  add_without_end (self, path, "a reader");
  assert_ids (self, "");
  reopen (self);
  assert_undo_name (self, "Add 1 Article");
  assert_ids (self, "0000.txt");
  assert_import (self, "in", "2 new, 0 later, 1 known, 0 problems");
  assert_ids (self, "0000.txt | 0001.txt | 0002.txt");
}

/* ---- reading again ------------------------------------------------------------------------- */

static void
decide (Fixture *self, const char *subject)
{
  g_autoptr (EntDecision) decision = ent_decision_new ("Reject a Claim");

  ent_decision_set (decision, subject, "verdict", "rejected");
  g_assert_true (ent_case_file_decide (self->file, decision, NULL));
}

/* An earlier version of the program read one claim as this one does, and found two that this one does not. */
static void
add_as_read_before (Fixture *self, const char *path)
{
  g_autoptr (EntCase) empty = ent_case_new_empty (self->pipeline);
  g_autoptr (EntCase) case_ = ent_import_run (empty, (const char *const[]) { path, NULL }, 2, NULL, NULL);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  EntNewArticle article = { .article = ent_case_get_article (case_, 0), .claims = claims };
  EntClaim *read = ent_case_get_claim (case_, 0);
  gint64 import = ent_case_file_begin_import (self->file, NULL);

  g_assert_cmpuint (ent_case_get_n_claims (case_), ==, 2);
  g_ptr_array_add (claims, ent_claim_ref (read));
  for (guint i = 0; i < 2; i++)
    {
      EntClaim *claim = ent_claim_new (read->article, read->target, read->type, read->source);

      claim->sentence = read->sentence;
      claim->source_span = read->target_span;
      claim->target_span = read->source_span;
      claim->trigger_span = (EntSpan) { read->trigger_span.start + i, read->trigger_span.end };
      claim->status_span = claim->date_text = (EntSpan) { 0, 0 };
      g_ptr_array_add (claims, claim);
    }
  g_assert_true (ent_case_file_add_articles (self->file, import, "earlier", &article, 1, NULL));
  reopen (self);
}

static void
assert_reread (Fixture *self, guint n_articles, guint n_known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntImportOutcome) outcome = ent_import_reread (self->file, self->pipeline, 2, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outcome->n_articles, ==, n_articles);
  g_assert_cmpuint (outcome->n_known, ==, n_known);
}

static char *
dup_subject (EntCase *case_, guint claim)
{
  return ent_extraction_dup_claim_subject (ent_case_get_extraction (case_), claim);
}

static void
test_reading_again_keeps_what_is_decided (Fixture *self, gconstpointer data)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "old.txt");
  g_autoptr (EntCase) before = NULL;
  g_autoptr (EntCase) after = NULL;
  g_autofree char *stays = NULL;
  g_autofree char *found = NULL;
  g_autofree char *kept = NULL;

  scratch_write (self->scratch, "old.txt", "Russia met China in Geneva on Monday. Iran supplied drones to Syria.\n");
  write_reports (self, 2);
  add_as_read_before (self, path);
  assert_import (self, "in", "2 new, 0 later, 0 known, 0 problems");
  before = load (self);
  stays = dup_subject (before, 0);
  kept = dup_subject (before, 2);
  decide (self, stays);
  decide (self, kept);

  assert_reread (self, 1, 2);
  after = load (self);
  g_assert_cmpuint (ent_case_get_extraction (after)->claims->len, ==, ent_case_get_extraction (before)->claims->len);
  found = dup_subject (after, 0);
  g_assert_cmpstr (found, ==, stays);
  g_free (found);
  found = dup_subject (after, 1);
  g_assert_cmpstr (found, ==, kept);
  g_assert_cmpstr (((EntClaim *) g_ptr_array_index (ent_case_get_extraction (after)->claims, 2))->type->name, ==,
                   "supplies");
  assert_reread (self, 0, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/case/import-file/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("holds-what-is-read-without-a-file", test_holds_what_is_read_without_a_file);
  ADD ("is-one-step", test_is_one_step);
  ADD ("a-file-in-another-folder-is-known", test_a_file_in_another_folder_is_known);
  ADD ("a-file-that-did-not-change-is-not-read", test_a_file_that_did_not_change_is_not_read);
  ADD ("what-was-undone-comes-back", test_what_was_undone_comes_back);
  ADD ("a-changed-page-is-a-later-version", test_a_changed_page_is_a_later_version);
  ADD ("an-address-is-not-believed-blindly", test_an_address_is_not_believed_blindly);
  ADD ("a-changed-line-is-a-later-version", test_a_changed_line_is_a_later_version);
  ADD ("finds-copies-of-what-was-there", test_finds_copies_of_what_was_there);
  ADD ("problems-are-kept-until-they-are-gone", test_problems_are_kept_until_they_are_gone);
  ADD ("cancelled-keeps-what-was-read", test_cancelled_keeps_what_was_read);
  ADD ("paused-waits-and-goes-on", test_paused_waits_and_goes_on);
  ADD ("paused-can-be-cancelled", test_paused_can_be_cancelled);
  ADD ("a-file-that-cannot-be-written-ends-it", test_a_file_that_cannot_be_written_ends_it);
  ADD ("killed-is-ended-when-it-is-opened", test_killed_is_ended_when_it_is_opened);
  ADD ("reading-again-keeps-what-is-decided", test_reading_again_keeps_what_is_decided);
#undef ADD
  return g_test_run ();
}
