/* test-import-kill.c: /case/import-kill: an import that is killed at any moment
 *
 * A process imports and is killed; the case is opened, and must be whole and hold what was in it before, and some more: the
 * first articles of the import, with their claims. That over and over, until all is read; then with a new case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"
#include "case/ent-import.h"
#include "scratch.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 200
#define ARTICLES 250
/* How long a process lives at most, at first, in microseconds. */
#define FIRST_LIFE 120000

typedef struct
{
  Scratch *scratch;
  EntPipeline *pipeline;
  char *inputs;
  EntCase *expected;         /* what an import finds that nobody disturbs */
} Fixture;

static void
write_articles (Fixture *self)
{
  static const char *const countries[] = { "Russia", "China", "Iran", "Japan", "India", "Egypt", "Kenya" };
  static const char *const deeds[] = { "met", "sanctioned", "accused", "supplied drones to", "attacked", "praised" };

  for (guint i = 0; i < ARTICLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/%03u.txt", i);
      g_autoptr (GString) text = g_string_new ("The Day in Short\n\n");

      for (guint j = 0; j < 12; j++)
        g_string_append_printf (text, "%s %s %s in the week that saw meeting number %u of round %u.\n\n",
                                countries[(i + j) % 7], deeds[(i / 7 + j) % 6], countries[(i + j * j + 1) % 7],
                                i * 31 + j, j * i);
      scratch_write (self->scratch, name, text->str);
    }
}

static EntCase *
load (Fixture *self, EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = NULL;
  g_autoptr (EntRecords) records = NULL;

  extraction = ent_case_file_load (file, ent_pipeline_get_vocabulary (self->pipeline), &error);
  g_assert_no_error (error);
  records = ent_case_file_load_records (file, &error);
  g_assert_no_error (error);
  return ent_case_new (self->pipeline, extraction, records);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autoptr (EntCase) empty = NULL;
  g_autoptr (GError) error = NULL;

  self->scratch = scratch_new ();
  self->pipeline = ent_pipeline_new (data_dir, &error);
  g_assert_no_error (error);
  self->inputs = scratch_dup_path (self->scratch, "in");
  write_articles (self);
  empty = ent_case_new_empty (self->pipeline);
  self->expected = ent_import_run (empty, (const char *const[]) { self->inputs, NULL }, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ent_case_get_n_claims (self->expected), >, ARTICLES);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ent_case_unref (self->expected);
  ent_pipeline_unref (self->pipeline);
  scratch_free (self->scratch);
  g_free (self->inputs);
}

/* In a process of its own: opens the case as any program does, and imports. */
static void
import (Fixture *self, const char *path)
{
  const char *const paths[] = { self->inputs, NULL };
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (EntImportOutcome) outcome = NULL;

  if (file != NULL)
    outcome = ent_import_to_file (file, self->pipeline, paths, 2, NULL, NULL);
  g_clear_pointer (&file, ent_case_file_unref);
  _exit (outcome != NULL && outcome->problems->len == 0 ? 0 : 1);
}

/* Imports in a process that is killed after so many microseconds; 0 for never.
 *
 * Returns: whether it came to its end by itself */
static gboolean
import_for (Fixture *self, const char *path, guint life)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    import (self, path);
  if (life > 0)
    {
      g_usleep (life);
      kill (child, SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    return FALSE;
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}

static void
assert_begins_as_expected (Fixture *self, EntCase *case_)
{
  guint n_articles = ent_case_get_n_articles (case_);
  guint n = 0;

  for (guint i = 0; i < n_articles; i++)
    {
      g_assert_cmpstr (ent_case_get_article (case_, i)->id, ==, ent_case_get_article (self->expected, i)->id);
      g_assert_cmpstr (ent_case_get_article (case_, i)->text, ==, ent_case_get_article (self->expected, i)->text);
      g_assert_cmpstr (ent_case_get_article (case_, i)->origin, ==, ent_case_get_article (self->expected, i)->origin);
    }
  while (n < ent_case_get_n_claims (self->expected)
         && ent_case_get_claim_ends (self->expected, n)->article < n_articles)
    n++;
  g_assert_cmpuint (ent_case_get_n_claims (case_), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const EntClaim *got = ent_case_get_claim (case_, i), *wanted = ent_case_get_claim (self->expected, i);

      g_assert_cmpstr (got->article->id, ==, wanted->article->id);
      g_assert_cmpstr (got->source->id, ==, wanted->source->id);
      g_assert_cmpstr (got->target->id, ==, wanted->target->id);
      g_assert_cmpstr (got->type->name, ==, wanted->type->name);
      g_assert_cmpstr (got->rule, ==, wanted->rule);
      g_assert_true (ent_span_equal (got->trigger_span, wanted->trigger_span));
    }
}

/* Returns: how many articles are in the case */
static guint
assert_sound (Fixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, &error);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (EntCase) case_ = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (ent_case_file_get_access (file), ==, ENT_CASE_FILE_WRITABLE);
  faults = ent_case_file_verify (file, &error);
  g_assert_no_error (error);
  if (faults->len > 0)
    g_error ("%s", (char *) g_ptr_array_index (faults, 0));
  case_ = load (self, file);
  assert_begins_as_expected (self, case_);
  return ent_case_get_n_articles (case_);
}

static char *
create (Fixture *self, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u.entente", number);
  char *path = scratch_dup_path (self->scratch, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) file = ent_case_file_create (path, &error);

  g_assert_no_error (error);
  return path;
}

static void
test_goes_on_where_it_was (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  guint n_kills = 0, n_cases = 0, n_articles = 0, n_gains = 0;
  gint32 max_life = FIRST_LIFE;

  while (n_kills < KILLS || path != NULL)
    {
      gboolean ended;
      guint n;

      if (path == NULL)
        path = create (self, n_cases++);
      /* when there were enough of them, the last one comes to its end */
      ended = import_for (self, path, n_kills < KILLS ? g_test_rand_int_range (1, max_life) : 0);
      n = assert_sound (self, path);
      g_assert_cmpuint (n, >=, n_articles);
      n_gains += !ended && n > n_articles;
      /* as long as it takes, on a machine of any speed, that about half of them get to write something */
      max_life = n > n_articles ? MAX (max_life / 8 * 7, FIRST_LIFE / 4) : MIN (max_life / 8 * 9, 40 * FIRST_LIFE);
      n_kills += !ended;
      n_articles = ended ? 0 : n;
      if (ended)
        {
          g_assert_cmpuint (n, ==, ARTICLES);
          g_clear_pointer (&path, g_free);
        }
    }
  g_test_message ("%u kills, %u of them behind new articles, in %u cases", n_kills, n_gains, n_cases);
  g_assert_cmpuint (n_gains, >, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/case/import-kill/goes-on-where-it-was", Fixture, NULL, set_up, test_goes_on_where_it_was, tear_down);
  return g_test_run ();
}
