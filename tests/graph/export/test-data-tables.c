/* test-data-tables.c: /export/data-tables: a table that is not of the same export as the others is no evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-import.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 40
/* No moment is later than this, in microseconds from the first export on. */
#define LONGEST 60000

/* Two graphs that differ in every table. */
static EntCase *
new_small (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();

  export_cases_set_text (case_builder_add_article (builder, "small.txt", "Post", "2024-05-01"), "Guns", "Rye armed Oak.");
  export_cases_claim (builder, "country:RYE", "supplies", "country:OAK", ENT_STATUS_ASSERTED, "Rye armed Oak.");
  return case_builder_end (builder);
}

static EntCase *
new_turned (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();

  export_cases_set_text (case_builder_add_article (builder, "small.txt", "Post", "2024-05-01"), "Guns", "Elm armed Oak.");
  export_cases_claim (builder, "country:ELM", "supplies", "country:OAK", ENT_STATUS_ASSERTED, "Elm armed Oak.");
  return case_builder_end (builder);
}

static guint
count_claims (const char *path, GError **error)
{
  g_autoptr (EntReceived) received = ent_data_import_read (path, export_import_get_vocabulary (), error);

  return received != NULL ? received->extraction->claims->len : 0;
}

/* After so many of the renames. */
static void
assert_mix_refused (EntCase *before, EntCase *after, const char *format)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *old_path = NULL;
  g_autofree char *new_path = NULL;
  g_auto (GStrv) old_files = NULL;
  g_auto (GStrv) new_files = NULL;
  g_autofree char *old_name = g_strconcat ("old.", format, NULL);
  g_autofree char *new_name = g_strconcat ("new.", format, NULL);
  guint n;

  export_import_settle (before);
  export_import_settle (after);
  old_path = export_import_write_case (scratch, before, format, old_name);
  new_path = export_import_write_case (scratch, after, format, new_name);
  old_files = ent_data_export_list_files (ent_data_format_find (format), old_path);
  new_files = ent_data_export_list_files (ent_data_format_find (format), new_path);
  n = g_strv_length (old_files);
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_rename (new_files[i % n], old_files[i % n]), ==, 0);   /* the first is renamed last */
      if (i == n)
        {
          g_assert_cmpuint (count_claims (old_path, &error), ==, ent_case_get_n_claims (after));
          g_assert_no_error (error);
          continue;
        }
      g_assert_cmpuint (count_claims (old_files[1], &error), ==, 0);
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_READ);
      if (strstr (error->message, "not of one export") == NULL)
        g_assert_nonnull (strstr (error->message, "nothing tells who") != NULL ? error->message
                                                                               : strstr (error->message, "of no article"));
    }
}

static void
test_tables_of_two_exports_are_refused (gconstpointer format)
{
  EntCase *(*const makers[]) (void) = { export_cases_new_odd, new_small, new_turned, export_cases_new_empty };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (makers); j++)
      {
        g_autoptr (EntCase) before = makers[i] ();
        g_autoptr (EntCase) after = makers[j] ();

        if (i != j)
          assert_mix_refused (before, after, format);
      }
}

/* The claims of a graph in which some are taken out by hand are not those that its edges tell of. */
static void
test_a_claim_that_was_taken_out_is_missed (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *claims = scratch_dup_path (scratch, "graph.claims.csv");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  export_import_settle (odd);
  path = export_import_write_case (scratch, odd, "csv", "graph.csv");
  g_assert_cmpuint (count_claims (path, &error), ==, ent_case_get_n_claims (odd));
  g_assert_true (g_file_get_contents (claims, &text, NULL, NULL));
  text[strlen (text) - strlen ("\r\n")] = '\0';
  *(strrchr (text, '\n') + 1) = '\0';
  g_assert_true (g_file_set_contents (claims, text, -1, NULL));
  g_assert_cmpuint (count_claims (path, &error), ==, 0);
  g_assert_nonnull (strstr (error->message, "not of one export"));
}

/* Without the table of edges, which gets its name last, the others are whole. */
static void
test_the_first_export_is_whole_without_edges (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *nodes = scratch_dup_path (scratch, "graph.nodes.csv");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  export_import_settle (odd);
  path = export_import_write_case (scratch, odd, "csv", "graph.csv");
  g_unlink (path);
  g_assert_cmpuint (count_claims (nodes, &error), ==, ent_case_get_n_claims (odd));
  g_assert_no_error (error);
}

/* ---- a program that is killed ---------------------------------------------------------- */

static void
work (const char *path, int ready, const EntExcerpt *const *excerpts)
{
  for (guint i = 0;; i++)
    {
      if (!ent_data_export (excerpts[i % 2], ent_data_format_find ("csv"), path, NULL, NULL))
        _exit (1);
      if (i == 1 && write (ready, ".", 1) != 1)
        _exit (1);
    }
}

/* Lets a child export one graph over the other, and kills it. */
static void
kill_one (const char *path, const EntExcerpt *const *excerpts, guint delay)
{
  int ends[2], status;
  char dot;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    work (path, ends[1], excerpts);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &dot, 1), ==, 1);
  g_usleep (delay);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  close (ends[0]);
}

static void
test_what_a_killed_export_leaves_is_whole_or_refused (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) small = new_small ();
  g_autoptr (EntExcerpt) first = NULL;
  g_autoptr (EntExcerpt) second = NULL;
  g_autofree char *path = scratch_dup_path (scratch, "graph.csv");

  export_import_settle (odd);
  export_import_settle (small);
  first = export_cases_new_excerpt (odd);
  second = export_cases_new_excerpt (small);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      guint n;

      kill_one (path, (const EntExcerpt *const[]) { first, second }, g_test_rand_int_range (0, LONGEST));
      n = count_claims (path, &error);
      g_assert_true (n == ent_case_get_n_claims (odd) || n == ent_case_get_n_claims (small) || error != NULL);
    }
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/export/data-tables/those-of-two-exports-are-refused/csv", "csv",
                        test_tables_of_two_exports_are_refused);
  g_test_add_data_func ("/export/data-tables/those-of-two-exports-are-refused/neo4j", "neo4j.csv",
                        test_tables_of_two_exports_are_refused);
  g_test_add_func ("/export/data-tables/a-claim-that-was-taken-out-is-missed", test_a_claim_that_was_taken_out_is_missed);
  g_test_add_func ("/export/data-tables/the-first-export-is-whole-without-edges",
                   test_the_first_export_is_whole_without_edges);
  g_test_add_func ("/export/data-tables/what-a-killed-export-leaves-is-whole-or-refused",
                   test_what_a_killed_export_leaves_is_whole_or_refused);
  return g_test_run ();
}
