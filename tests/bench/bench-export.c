/* bench-export.c: what exports of a large case take, in time and in memory
 *
 * bench-export FOLDER [ENDING...]: writes there, and removes what it wrote; only files of these endings where some are given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-data-export.h"
#include "export/ent-report.h"
#include "layout/ent-force-layout.h"
#include "picture/ent-scene.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define RUNS 5
#define NODES 5000
#define RELATIONS 20000
/* Of which each has two claims on the average. */
#define REPORTED_RELATIONS 1000
#define PNG_SIDE 4096.0

typedef struct
{
  const char *folder;
  const char *name;
  char **only; /* endings, or none: all */
  EntScene *scene;
  EntExcerpt *excerpt;
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_result (const char *case_name, const char *metric, double value, const char *unit, const char *against)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("{\"bench\": \"export\", \"case\": \"%s\", \"metric\": \"%s\", \"value\": %s, \"unit\": \"%s\","
          " \"better\": \"lower\", \"against\": \"%s\"}\n", case_name, metric,
          g_ascii_formatd (number, sizeof number, "%.4f", value), unit, against);
  fflush (stdout);
}

static void
bench_init (Bench *self, char *argv[], const char *name, guint n_nodes, guint n_relations)
{
  g_autoptr (EntCase) case_ = export_cases_new_graph (n_nodes, n_relations);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, ENT_ENGINE_AUTO);
  g_autoptr (EntLayout) layout = ent_force_layout_run (graph, NULL, NULL, NULL, NULL);

  *self = (Bench) { .folder = argv[1], .only = argv + 2, .name = name };
  self->scene = ent_scene_new (view, layout);
  self->excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);
  ent_excerpt_set_layout (self->excerpt, layout);
}

static void
bench_clear (Bench *self)
{
  ent_excerpt_free (self->excerpt);
  ent_scene_free (self->scene);
}

typedef gboolean (*ExportFunc) (const Bench *bench, gconstpointer what, const char *path, GError **error);

/* Measures the median of some exports to a file of the ending @ending. */
static void
measure (const Bench *bench, const char *ending, ExportFunc export, gconstpointer what, const char *against)
{
  g_autofree char *name = g_strdup_printf ("bench.%s", ending);
  g_autofree char *path = g_build_filename (bench->folder, name, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  if (bench->only[0] != NULL && !g_strv_contains ((const char *const *) bench->only, ending))
    return;
  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      double seconds;

      export (bench, what, path, &error);
      g_assert_no_error (error);
      seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
      g_array_append_val (times, seconds);
    }
  g_unlink (path);
  g_array_sort (times, compare_times);
  print_result (bench->name, ending, g_array_index (times, double, RUNS / 2), "s", against);
}

static gboolean
export_picture (const Bench *bench, gconstpointer what, const char *path, GError **error)
{
  const EntPictureOptions *options = what;
  EntPictureFormat format;

  return ent_picture_format_from_path (path, &format, error)
    && ent_picture_export (bench->scene, bench->excerpt, options, format, path, NULL, error);
}

static gboolean
export_data (const Bench *bench, gconstpointer what, const char *path, GError **error)
{
  return ent_data_export (bench->excerpt, what, path, NULL, error);
}

static gboolean
export_report (const Bench *bench, gconstpointer what, const char *path, GError **error)
{
  const EntReportFormat *format = what;

  return ent_report_export (bench->scene, bench->excerpt, &(EntReportOptions) { .title = "Letters" }, *format, path, NULL,
                            error);
}

static void
bench_pictures (const Bench *bench)
{
  const double side = PNG_SIDE * 72 / ENT_PICTURE_RESOLUTION;
  const EntPictureOptions drawn = { .with_legend = TRUE };
  const EntPictureOptions png = { .with_legend = TRUE, .size = { side, side } };

  measure (bench, "svg", export_picture, &drawn, "to reach 0.5");
  measure (bench, "pdf", export_picture, &drawn, "to reach 0.5");
  measure (bench, "png", export_picture, &png, "4096 pixels; to reach 1");
}

static void
bench_report (const Bench *bench, EntReportFormat format, const char *against)
{
  measure (bench, ent_report_format_get_name (format), export_report, &format, against);
}

static double
get_resident_megabytes (void)
{
  g_autofree char *text = NULL;
  guint64 size = 0, resident = 0;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &size, &resident), ==, 2);
  return (double) resident * sysconf (_SC_PAGESIZE) / 1e6;
}

static double
get_peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024 / 1e6;
}

int
main (int argc, char *argv[])
{
  Bench bench;
  double open;

  g_assert_cmpint (argc, >=, 2);
  bench_init (&bench, argv, "5000/20000", NODES, RELATIONS);
  open = get_resident_megabytes ();
  for (guint i = 0; i < ent_data_format_get_n (); i++)
    measure (&bench, ent_data_format_get (i)->name, export_data, ent_data_format_get (i), "to reach 0.5");
  print_result (bench.name, "memory-data", get_peak_megabytes () / open, "ratio", "the open case; to reach 1.5");
  bench_pictures (&bench);
  bench_report (&bench, ENT_REPORT_HTML, "a number on each of 20,000 edges on one page");
  print_result (bench.name, "memory", get_peak_megabytes () / open, "ratio", "the open case; to reach 1.5");
  bench_clear (&bench);

  bench_init (&bench, argv, "2000 claims", REPORTED_RELATIONS / 5, REPORTED_RELATIONS);
  for (EntReportFormat format = 0; format < ENT_N_REPORT_FORMATS; format++)
    bench_report (&bench, format, "to reach 2");
  bench_clear (&bench);
  return 0;
}
