/* bench-layout.c: how long layouts take, and how good they are
 *
 * Prints one JSON line a figure, as COMMAND-LINE.md has it. Times are ratios to Graphviz in the same run, or seconds of
 * processor time where a figure is asked in seconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-force-layout.h"
#include "layout/ent-layout-run.h"
#include "layout/ent-placement.h"

#include "graph-generator.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define RUNS 3
/* Nodes at which neighbours are compared. */
#define SAMPLE 500

static void
print_result (const char *graph, const char *metric, double value, const char *unit, const char *better,
              const char *against)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.4f", value);
  printf ("{\"bench\": \"layout\", \"case\": \"%s\", \"metric\": \"%s\", \"value\": %s, \"unit\": \"%s\", "
          "\"better\": \"%s\", \"against\": %s%s%s}\n",
          graph, metric, number, unit, better, against ? "\"" : "", against ? against : "null", against ? "\"" : "");
  fflush (stdout);
}

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

/* ---- how good a layout is ---------------------------------------------------- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* Marks the neighbours of @node; gives how many there are. */
static guint
mark_neighbours (const EntLayoutGraph *graph, guint node, gboolean *is_neighbour)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const EntLayoutEdge *edge = &graph->edges[i];
      guint other = edge->source == node ? edge->target : edge->target == node ? edge->source : node;

      if (other != node && !is_neighbour[other])
        {
          is_neighbour[other] = TRUE;
          n++;
        }
    }
  return n;
}

/* How many of the nodes that know each other stand nearest to each other: the mean over nodes, but for those @left_out,
 * of the Jaccard index of its neighbours and as many of the nodes nearest to it. */
static double
measure_neighbours_kept (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *left_out)
{
  guint n = graph->n_nodes, step = left_out != NULL ? 1 : MAX (n / SAMPLE, 1), n_measured = 0;
  g_autofree double *distances = g_new (double, n);
  g_autofree double *sorted = g_new (double, n);
  double sum = 0;

  for (guint node = 0; node < n; node += step)
    {
      g_autofree gboolean *is_neighbour = g_new0 (gboolean, n);
      gboolean measured = left_out == NULL || !left_out[node];
      guint n_neighbours = measured ? mark_neighbours (graph, node, is_neighbour) : 0, kept = 0;

      if (n_neighbours == 0)
        continue;
      for (guint i = 0; i < n; i++)
        sorted[i] = distances[i] =
          i == node ? G_MAXDOUBLE : hypot (points[i].x - points[node].x, points[i].y - points[node].y);
      qsort (sorted, n, sizeof *sorted, compare_doubles);
      for (guint i = 0; i < n; i++)
        kept += is_neighbour[i] && distances[i] <= sorted[n_neighbours - 1];
      sum += (double) kept / (2 * n_neighbours - kept);
      n_measured++;
    }
  return sum / MAX (n_measured, 1);
}

static guint
count_overlaps (const EntLayoutGraph *graph, const EntPoint *points)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      n += fabs (points[i].x - points[j].x) < (graph->sizes[i].width + graph->sizes[j].width) / 2 - 0.01 &&
           fabs (points[i].y - points[j].y) < (graph->sizes[i].height + graph->sizes[j].height) / 2 - 0.01;
  return n;
}

static double
get_mean_edge (const EntLayoutGraph *graph, const EntPoint *points)
{
  double sum = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    sum += hypot (points[graph->edges[i].source].x - points[graph->edges[i].target].x,
                  points[graph->edges[i].source].y - points[graph->edges[i].target].y);
  return sum / graph->n_edges;
}

/* ---- the measurements ----------------------------------------------------------- */

static void
measure_cold (const char *name, const EntLayoutGraph *graph, EntLayout **made)
{
  double best = INFINITY;

  for (guint run = 0; run < RUNS; run++)
    {
      double began = get_cpu_seconds ();

      g_clear_pointer (made, ent_layout_free);
      *made = ent_force_layout_run (graph, NULL, NULL, NULL, NULL);
      best = MIN (best, get_cpu_seconds () - began);
    }
  print_result (name, "force-cold", best, "cpu-s", "lower", NULL);
  print_result (name, "force-overlaps", count_overlaps (graph, (*made)->points), "pairs", "lower", NULL);
}

static void
measure_against_sfdp (const char *name, EntLayoutGraph *graph, const EntLayout *ours)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayout) theirs = NULL;

  graph->engine = ENT_ENGINE_SFDP;
  theirs = ent_layout_run (graph, 300, NULL, &error);
  if (theirs == NULL)
    {
      fprintf (stderr, "sfdp: %s\n", error->message);
      return;
    }
  print_result (name, "neighbours-kept",
                measure_neighbours_kept (graph, ours->points, NULL)
                  / measure_neighbours_kept (graph, theirs->points, NULL), "ratio", "higher", "sfdp");
  print_result (name, "sfdp-overlaps", count_overlaps (graph, theirs->points), "pairs", "lower", NULL);
}

/* A layout of the nodes that are @placed, without any room for the others; those stand at 0,0. */
static EntLayout *
new_layout_of_part (const EntLayoutGraph *graph, const gboolean *placed)
{
  g_autoptr (EntLayoutGraph) part = ent_layout_graph_new_part (graph, placed);
  g_autoptr (EntLayout) of_part = ent_force_layout_run (part, NULL, NULL, NULL, NULL);
  EntLayout *layout = ent_layout_new (graph->n_nodes);

  for (guint i = 0, k = 0; i < graph->n_nodes; i++)
    if (placed[i])
      layout->points[i] = of_part->points[k++];
  return layout;
}

/* A tenth of the nodes comes new to those that have their places, as when articles are added. */
static void
measure_change (const char *name, const EntLayoutGraph *graph, const EntLayout *cold)
{
  g_autofree gboolean *placed = g_new (gboolean, graph->n_nodes);
  g_autoptr (EntLayout) before = NULL;
  g_autoptr (EntLayout) changed = NULL;
  double best = INFINITY, moved = 0;
  guint n_placed = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    placed[i] = i % 10 != 3;
  before = new_layout_of_part (graph, placed);
  for (guint run = 0; run < RUNS; run++)
    {
      double began = get_cpu_seconds ();

      g_clear_pointer (&changed, ent_layout_free);
      changed = ent_placement_new_around (graph, before->points, placed);
      best = MIN (best, get_cpu_seconds () - began);
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (placed[i])
      {
        moved += hypot (changed->points[i].x - before->points[i].x, changed->points[i].y - before->points[i].y);
        n_placed++;
      }
  moved /= n_placed * get_mean_edge (graph, changed->points);
  print_result (name, "change-of-a-tenth", best, "cpu-s", "lower", NULL);
  print_result (name, "change-moved", moved, "edge-lengths", "lower", NULL);
  print_result (name, "change-neighbours-kept",
                measure_neighbours_kept (graph, changed->points, NULL)
                  / measure_neighbours_kept (graph, cold->points, NULL), "ratio", "higher", "force-cold");
  print_result (name, "change-newcomers-kept",
                measure_neighbours_kept (graph, changed->points, placed)
                  / measure_neighbours_kept (graph, cold->points, placed), "ratio", "higher", "force-cold");
  print_result (name, "change-overlaps", count_overlaps (graph, changed->points), "pairs", "lower", NULL);
}

/* ---- over the bare Graphviz program ---------------------------------------------- */

/* Of this process and of those that it waited for. */
static double
get_all_cpu_seconds (void)
{
  struct rusage children;

  getrusage (RUSAGE_CHILDREN, &children);
  return get_cpu_seconds () + (double) (children.ru_utime.tv_sec + children.ru_stime.tv_sec)
         + (double) (children.ru_utime.tv_usec + children.ru_stime.tv_usec) * 1e-6;
}

static void
append_inches (GString *text, const char *name, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s=%s ", name, g_ascii_formatd (number, sizeof number, "%.4f", points / 72));
}

/* How far apart the worker asks Graphviz to put the ends of an edge (app/layout-worker/graphviz.c). */
static double
get_length (const EntLayoutGraph *graph, const EntLayoutEdge *edge, const guint *degrees)
{
  return (graph->sizes[edge->source].width + graph->sizes[edge->target].width) / 2 + 84
         + 70 * (sqrt (MIN (degrees[edge->source], degrees[edge->target])) - 1);
}

static guint *
count_degrees (const EntLayoutGraph *graph)
{
  guint *degrees = g_new0 (guint, graph->n_nodes);

  for (guint i = 0; i < graph->n_edges; i++)
    {
      degrees[graph->edges[i].source]++;
      degrees[graph->edges[i].target]++;
    }
  return degrees;
}

static void
append_options (GString *text, EntEngine engine, double length)
{
  gboolean apart = engine != ENT_ENGINE_DOT && engine != ENT_ENGINE_CIRCO;

  g_string_append_printf (text, "splines=none rankdir=LR start=%s overlap=%s ", engine == ENT_ENGINE_NEATO ? "self" : "1",
                          apart ? "prism" : "true");
  g_string_append (text, "overlap_scaling=0 overlap_shrink=false sep=\"+18,14\"\n");
  append_inches (text, "nodesep", 42);
  append_inches (text, "ranksep", engine == ENT_ENGINE_TWOPI ? length : 84);
  append_inches (text, "mindist", 84);
  append_inches (text, "K", length);
  g_string_append (text, "\nnode [label=\"\" shape=box fixedsize=true]\n");
}

/* The same graph as the worker gives to Graphviz: boxes of fixed sizes, edges of the lengths that labels need, no curves,
 * and the same engine parts what overlaps. */
static char *
dup_dot (const EntLayoutGraph *graph)
{
  g_autofree guint *degrees = count_degrees (graph);
  GString *text = g_string_new ("graph {\n");
  double length = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    length += get_length (graph, &graph->edges[i], degrees) / graph->n_edges;
  append_options (text, graph->engine, length);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_string_append_printf (text, "%u [", i);
      append_inches (text, "width", graph->sizes[i].width);
      append_inches (text, "height", graph->sizes[i].height);
      g_string_append (text, "]\n");
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      g_string_append_printf (text, "%u -- %u [", graph->edges[i].source, graph->edges[i].target);
      append_inches (text, "len", get_length (graph, &graph->edges[i], degrees));
      g_string_append (text, "]\n");
    }
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

static gboolean
run_bare (const char *engine, const char *file)
{
  const char *argv[] = { engine, "-Tplain", "-o", "/dev/null", file, NULL };
  int status;

  return g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                       NULL, &status, NULL) && status == 0;
}

/* Processor time from the graph to its places, by the worker and by the program of the same name, in turn. */
static void
measure_overhead (const char *name, EntLayoutGraph *graph, EntEngine engine)
{
  g_autofree char *program = g_find_program_in_path (ent_engine_get_name (engine));
  g_autofree char *file = NULL;
  g_autofree char *dot = NULL;
  g_autofree char *metric = g_strdup_printf ("overhead-%s", ent_engine_get_name (engine));
  g_autofree char *ratio = g_strconcat (metric, "-ratio", NULL);
  double ours = INFINITY, bare = INFINITY;
  int fd = program != NULL ? g_file_open_tmp ("entente-bench-XXXXXX.gv", &file, NULL) : -1;

  if (fd < 0)
    return;
  graph->engine = engine;
  dot = dup_dot (graph);
  g_file_set_contents (file, dot, -1, NULL);
  for (guint run = 0; run < RUNS; run++)
    {
      double began = get_all_cpu_seconds ();
      g_autoptr (EntLayout) layout = ent_layout_run (graph, 120, NULL, NULL);

      ours = layout != NULL ? MIN (ours, get_all_cpu_seconds () - began) : (double) INFINITY;
      began = get_all_cpu_seconds ();
      bare = run_bare (program, file) ? MIN (bare, get_all_cpu_seconds () - began) : (double) INFINITY;
    }
  if (isfinite (ours) && isfinite (bare))
    {
      print_result (name, metric, 1000 * (ours - bare), "cpu-ms", "lower", ent_engine_get_name (engine));
      print_result (name, ratio, ours / bare, "ratio", "lower", ent_engine_get_name (engine));
    }
  g_unlink (file);
  close (fd);
}

static void
measure_overheads (void)
{
  static const struct
  {
    EntEngine engine;
    guint n_nodes, n_edges;
  } runs[] = {
    { ENT_ENGINE_DOT, 100, 150 },   { ENT_ENGINE_NEATO, 300, 900 },   { ENT_ENGINE_FDP, 200, 400 },
    { ENT_ENGINE_SFDP, 500, 1500 }, { ENT_ENGINE_SFDP, 2000, 6000 },  { ENT_ENGINE_TWOPI, 500, 1500 },
    { ENT_ENGINE_CIRCO, 100, 150 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/%u", runs[i].n_nodes, runs[i].n_edges);
      g_autoptr (EntLayoutGraph) graph = graph_generator_new_graph (runs[i].n_nodes, runs[i].n_edges, 1);

      measure_overhead (name, graph, runs[i].engine);
    }
}

int
main (void)
{
  static const guint sizes[][2] = { { 500, 1500 }, { 2000, 6000 }, { 10000, 30000 } };

  measure_overheads ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/%u", sizes[i][0], sizes[i][1]);
      g_autoptr (EntLayoutGraph) graph = graph_generator_new_graph (sizes[i][0], sizes[i][1], 1);
      g_autoptr (EntLayout) ours = NULL;

      measure_cold (name, graph, &ours);
      measure_against_sfdp (name, graph, ours);
      measure_change (name, graph, ours);
    }
  return EXIT_SUCCESS;
}
