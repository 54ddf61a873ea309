/* bench-case.c: a large case file: opened, searched, decided on
 *
 * bench-case CASE: writes to it, and leaves it as it was but for its log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"
#include "case/ent-case-file.h"
#include "case/ent-case.h"
#include "picture/ent-scene.h"
#include "view/ent-view.h"

#include <sqlite3.h>
#include <stdio.h>

#define RUNS 7
#define DECISIONS 60
#define FILTERS 60
/* As many relations as the window shows at first. */
#define LIMIT 60

typedef enum
{
  OPEN,
  LOAD,
  RECORDS,
  FOLD,
  WHOLE,
  VIEW,
  N_PARTS,
} Part;

static const char *const part_metrics[] = { "open-file", "load", "load-records", "fold", "open-to-case", "view" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len / 2);
}

static void
print_result (const char *case_name, const char *metric, double value, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("{\"bench\": \"case\", \"case\": \"%s\", \"metric\": \"%s\", \"value\": %s, \"unit\": \"%s\","
          " \"better\": \"lower\", \"against\": null}\n", case_name, metric,
          g_ascii_formatd (number, sizeof number, "%.4f", value), unit);
  fflush (stdout);
}

static double
take_time (gint64 *start)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - *start) / G_USEC_PER_SEC;

  *start = now;
  return seconds;
}

/* From the file to the case, part by part. */
static EntCase *
open_case (EntPipeline *pipeline, const char *path, double *seconds)
{
  gint64 start = g_get_monotonic_time (), first = start;
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (EntExtraction) extraction = NULL;
  g_autoptr (EntRecords) records = NULL;
  EntCase *case_;

  g_assert_nonnull (file);
  seconds[OPEN] = take_time (&start);
  extraction = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), NULL);
  g_assert_nonnull (extraction);
  seconds[LOAD] = take_time (&start);
  records = ent_case_file_load_records (file, NULL);
  g_assert_nonnull (records);
  seconds[RECORDS] = take_time (&start);
  case_ = ent_case_new (pipeline, extraction, records);
  seconds[FOLD] = take_time (&start);
  seconds[WHOLE] = take_time (&first);
  return case_;
}

static char *
bench_open (EntPipeline *pipeline, const char *path)
{
  GArray *times[N_PARTS];
  char *name = NULL;

  for (guint i = 0; i < N_PARTS; i++)
    times[i] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint run = 0; run < RUNS; run++)
    {
      double seconds[N_PARTS];
      g_autoptr (EntCase) case_ = open_case (pipeline, path, seconds);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (EntView) view = ent_view_new (case_);

      seconds[VIEW] = take_time (&start);
      for (guint i = 0; i < N_PARTS; i++)
        g_array_append_val (times[i], seconds[i]);
      if (name == NULL)
        name = g_strdup_printf ("%u/%u", ent_case_get_n_articles (case_), ent_case_get_n_claims (case_));
    }
  for (guint i = 0; i < N_PARTS; i++)
    {
      print_result (name, part_metrics[i], get_median (times[i]), "s");
      g_array_unref (times[i]);
    }
  return name;
}

static double
get_late (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len * 19 / 20);
}

/* All that the window's list of filters tells. */
static void
count_all (EntView *view)
{
  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    ent_view_get_facet_counts (view, facet);
  g_array_unref (ent_view_dup_histogram (view, ENT_CLOCK_PUBLISHED, NULL));
}

/* Half of them take relations and statuses out and in again, half move a window of a year over the dates. */
static void
change_filter (EntFilter *filter, guint round)
{
  static const char *const relations[] = { "meets", "supplies", "accuses", "agrees-with" };

  if (round % 2 == 0)
    {
      ent_filter_set_without (filter, ENT_FACET_RELATION, relations[round / 2 % 4], round / 8 % 2 == 0);
      ent_filter_set_without (filter, ENT_FACET_STATUS, ent_status_get_name (round / 2 % ENT_N_STATUSES), round / 4 % 2 == 0);
    }
  else
    {
      EntDay from = ent_day_new (2022, 1, 1) + 12 * round;

      ent_filter_set_range (filter, (EntInterval) { from, from + 365 });
    }
}

/* From a change of the filter to the counts and to the geometry of the picture; and what a decision costs before it is seen. */
static void
bench_filters (EntPipeline *pipeline, const char *path, const char *name)
{
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), NULL);
  g_autoptr (EntRecords) records = ent_case_file_load_records (file, NULL);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntCase) case_ = ent_case_new (pipeline, extraction, records);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntScope) scope = ent_scope_new (LIMIT);
  g_autoptr (EntLayout) layout = ent_layout_new (ent_view_get_n_nodes (view));
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (EntScene) scene = NULL;

  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 160 * (i % 100), 100 * (i / 100) };
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_view_set_scope (view, scope);
  scene = ent_scene_new (view, layout);
  print_result (name, "decision-to-scene", take_time (&start) * 1000, "ms");
  for (guint i = 0; i < FILTERS; i++)
    {
      double seconds;

      change_filter (filter, i);
      start = g_get_monotonic_time ();
      ent_view_set_filter (view, filter);
      ent_scene_update (scene);
      count_all (view);
      seconds = take_time (&start);
      g_array_append_val (times, seconds);
    }
  print_result (name, "filter-median", get_median (times) * 1000, "ms");
  print_result (name, "filter-p95", get_late (times) * 1000, "ms");
}

/* Words that few articles have, that many have, and that stand in many together. */
static void
bench_search (const char *path, const char *name)
{
  static const char *const queries[] = { "kala*", "sanctions", "russia drones geneva", "\"artillery shells\"" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *statement;
  sqlite3 *db;
  double slowest = 0;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 100", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  for (guint query = 0; query < G_N_ELEMENTS (queries); query++)
    {
      g_array_set_size (times, 0);
      for (guint run = 0; run < RUNS; run++)
        {
          gint64 start = g_get_monotonic_time ();
          double seconds;

          sqlite3_bind_text (statement, 1, queries[query], -1, SQLITE_STATIC);
          while (sqlite3_step (statement) == SQLITE_ROW)
            ;
          sqlite3_reset (statement);
          seconds = take_time (&start);
          g_array_append_val (times, seconds);
        }
      slowest = MAX (slowest, get_median (times));
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  print_result (name, "full-text-query", slowest * 1000, "ms");
}

static void
bench_decisions (const char *path, const char *name)
{
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (GArray) decided = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) undone = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 start;

  for (guint i = 0; i < DECISIONS; i++)
    {
      g_autoptr (EntDecision) decision = ent_decision_new ("Rename %u", i);
      g_autofree char *value = g_strdup_printf ("Name %u", i);
      double seconds;

      ent_decision_set (decision, "actor:country:RUS", "name", value);
      start = g_get_monotonic_time ();
      g_assert_true (ent_case_file_decide (file, decision, NULL));
      seconds = take_time (&start);
      g_array_append_val (decided, seconds);
    }
  for (guint i = 0; i < DECISIONS; i++)
    {
      double seconds;

      start = g_get_monotonic_time ();
      g_assert_true (ent_case_file_undo (file, NULL, NULL));
      seconds = take_time (&start);
      g_array_append_val (undone, seconds);
    }
  print_result (name, "decision", get_median (decided) * 1000, "ms");
  print_result (name, "undo", get_median (undone) * 1000, "ms");
}

int
main (int argc, char *argv[])
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autoptr (EntPipeline) pipeline = ent_pipeline_new (data_dir, NULL);
  g_autofree char *name = NULL;

  g_assert_nonnull (pipeline);
  g_assert_cmpint (argc, ==, 2);
  name = bench_open (pipeline, argv[1]);
  bench_filters (pipeline, argv[1], name);
  bench_search (argv[1], name);
  bench_decisions (argv[1], name);
  return 0;
}
