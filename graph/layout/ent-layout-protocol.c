/* ent-layout-protocol.c: what the program and its layout worker say to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-protocol.h"

#include "layout/ent-layout-process.h"

#include <math.h>
#include <string.h>

#define GREETING "entente-layout 1\n"
#define UNITS_PER_POINT 100
#define MAX_SIZE (10000 * UNITS_PER_POINT)
#define MAX_POSITION (10000000 * UNITS_PER_POINT)
#define MAX_WEIGHT 1000
#define MAX_REASON_BYTES 200

/* ---- writing ------------------------------------------------------------ */

static gint64
to_units (double points, gint64 min, gint64 max)
{
  double units = round (points * UNITS_PER_POINT);

  /* written so that a value that is no number becomes the least one */
  return units >= max ? max : units > min ? (gint64) units : min;
}

/* Sorts the two directions of a pair of nodes next to each other. */
static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const EntLayoutEdge *left = a, *right = b;
  guint keys[2][3] = {
    { MIN (left->source, left->target), MAX (left->source, left->target), left->source },
    { MIN (right->source, right->target), MAX (right->source, right->target), right->source },
  };

  for (guint i = 0; i < 3; i++)
    if (keys[0][i] != keys[1][i])
      return keys[0][i] < keys[1][i] ? -1 : 1;
  return 0;
}

/* One edge for each pair of nodes that has any, in the direction that weighs more, with the weight of all; loops place
 * nothing. */
static GArray *
merge_edges (const EntLayoutGraph *graph)
{
  g_autofree EntLayoutEdge *sorted = g_memdup2 (graph->edges, sizeof (EntLayoutEdge) * graph->n_edges);
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (EntLayoutEdge));
  guint i = 0;

  if (graph->n_edges > 1)
    qsort (sorted, graph->n_edges, sizeof (EntLayoutEdge), compare_edges);
  while (i < graph->n_edges)
    {
      guint low = MIN (sorted[i].source, sorted[i].target), high = MAX (sorted[i].source, sorted[i].target);
      guint64 up = 0, down = 0;

      for (; i < graph->n_edges && MIN (sorted[i].source, sorted[i].target) == low &&
             MAX (sorted[i].source, sorted[i].target) == high; i++)
        *(sorted[i].source == low ? &up : &down) += MAX (sorted[i].weight, 1);
      if (low != high)
        {
          EntLayoutEdge edge = { up >= down ? low : high, up >= down ? high : low, MIN (up + down, MAX_WEIGHT) };

          g_array_append_val (merged, edge);
        }
    }
  return merged;
}

static void
write_pins (GString *out, const EntLayoutGraph *graph)
{
  guint n = 0;

  for (guint i = 0; graph->pinned != NULL && i < graph->n_nodes; i++)
    n += graph->pinned[i];
  if (n > 0)
    g_string_append_printf (out, "pins %u\n", n);
  for (guint i = 0; n > 0 && i < graph->n_nodes; i++)
    if (graph->pinned[i])
      g_string_append_printf (out, "%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", i,
                              to_units (graph->pins[i].x, -MAX_POSITION, MAX_POSITION),
                              to_units (graph->pins[i].y, -MAX_POSITION, MAX_POSITION));
}

/**
 * ent_layout_protocol_write_request:
 * @graph: at most %ENT_LAYOUT_MAX_NODES nodes and %ENT_LAYOUT_MAX_EDGES edges
 * @seconds: how long the worker may compute
 *
 * Parallel edges become one, loops none; sizes are brought into the range that the worker takes.
 *
 * Returns: (transfer full): the request; O(nodes + edges log edges)
 */
GString *
ent_layout_protocol_write_request (const EntLayoutGraph *graph, guint seconds)
{
  g_autoptr (GArray) edges = merge_edges (graph);
  GString *out = g_string_new (GREETING);

  g_string_append_printf (out, "engine %s\nseconds %u\nnodes %u\n", ent_engine_get_name (graph->engine),
                          CLAMP (seconds, 1, ENT_LAYOUT_MAX_SECONDS), graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                            to_units (graph->sizes[i].width, 1, MAX_SIZE),
                            to_units (graph->sizes[i].height, 1, MAX_SIZE));
  g_string_append_printf (out, "edges %u\n", edges->len);
  for (guint i = 0; i < edges->len; i++)
    {
      const EntLayoutEdge *edge = &g_array_index (edges, EntLayoutEdge, i);

      g_string_append_printf (out, "%u %u %u\n", edge->source, edge->target, edge->weight);
    }
  write_pins (out, graph);
  return g_string_append (out, "end\n");
}

/**
 * ent_layout_protocol_write_answer:
 *
 * Returns: (transfer full): the answer that a layout was found; O(points)
 */
GString *
ent_layout_protocol_write_answer (const EntLayout *layout)
{
  GString *out = g_string_new (GREETING);

  g_string_append_printf (out, "points %u\n", layout->n_points);
  for (guint i = 0; i < layout->n_points; i++)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                            to_units (layout->points[i].x, -MAX_POSITION, MAX_POSITION),
                            to_units (layout->points[i].y, -MAX_POSITION, MAX_POSITION));
  return g_string_append (out, "end\n");
}

static gboolean
is_reason_byte (char c)
{
  return c >= ' ' && c <= '~';
}

/**
 * ent_layout_protocol_write_error:
 * @reason: why there is no layout; cut to what the protocol carries: 200 bytes of printable ASCII
 *
 * Returns: (transfer full): the answer that there is none
 */
GString *
ent_layout_protocol_write_error (const char *reason)
{
  GString *out = g_string_new (GREETING "error ");

  for (guint n = 0; n < MAX_REASON_BYTES && reason[n] != '\0'; n++)
    g_string_append_c (out, is_reason_byte (reason[n]) ? reason[n] : ' ');
  return g_string_append (out, "\nend\n");
}

/* ---- reading ------------------------------------------------------------ */

typedef struct
{
  const char *at;
  const char *end;
} Scanner;

static gboolean
scan (Scanner *self, const char *literal)
{
  gsize length = strlen (literal);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, literal, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

/* A whole number in its shortest form, from @min to @max, and the one byte behind it. */
static gboolean
scan_number (Scanner *self, gint64 min, gint64 max, char behind, gint64 *value)
{
  gboolean negative = self->at < self->end && *self->at == '-';
  const char *digits = self->at + negative;
  const char *p = digits;

  *value = 0;
  for (; p < self->end && g_ascii_isdigit (*p) && p - digits < 12; p++)
    *value = *value * 10 + (*p - '0');
  if (p == digits || (*digits == '0' && (negative || p - digits > 1)) || p == self->end || *p != behind)
    return FALSE;
  if (negative)
    *value = -*value;
  self->at = p + 1;
  return *value >= min && *value <= max;
}

static gboolean
scan_count (Scanner *self, const char *name, guint max, char behind, guint *count)
{
  gint64 number;

  if (!scan (self, name) || !scan_number (self, 0, max, behind, &number))
    return FALSE;
  *count = number;
  return TRUE;
}

static gboolean
scan_pair (Scanner *self, gint64 min, gint64 max, double *first, double *second)
{
  gint64 a, b;

  if (!scan_number (self, min, max, ' ', &a) || !scan_number (self, min, max, '\n', &b))
    return FALSE;
  *first = (double) a / UNITS_PER_POINT;
  *second = (double) b / UNITS_PER_POINT;
  return TRUE;
}

static gboolean
scan_engine (Scanner *self, EntEngine *engine)
{
  const char *stop;
  g_autofree char *name = NULL;

  if (!scan (self, "engine "))
    return FALSE;
  stop = memchr (self->at, '\n', self->end - self->at);
  if (stop == NULL)
    return FALSE;
  name = g_strndup (self->at, stop - self->at);
  self->at = stop + 1;
  return ent_engine_from_name (name, engine);
}

static gboolean
scan_edge (Scanner *self, guint n_nodes, EntLayoutEdge *edge)
{
  gint64 source, target, weight;

  if (!scan_number (self, 0, (gint64) n_nodes - 1, ' ', &source) ||
      !scan_number (self, 0, (gint64) n_nodes - 1, ' ', &target) ||
      !scan_number (self, 1, MAX_WEIGHT, '\n', &weight) || source == target)
    return FALSE;
  *edge = (EntLayoutEdge) { source, target, weight };
  return TRUE;
}

/* Pins are in the order of their nodes, each once. */
static gboolean
scan_pins (Scanner *self, EntLayoutGraph *graph)
{
  gint64 n, node, last = -1;

  if (!scan (self, "pins "))
    return TRUE;
  if (!scan_number (self, 1, graph->n_nodes, '\n', &n))
    return FALSE;
  for (; n > 0; n--, last = node)
    {
      EntPoint at;

      if (!scan_number (self, last + 1, (gint64) graph->n_nodes - 1, ' ', &node) ||
          !scan_pair (self, -MAX_POSITION, MAX_POSITION, &at.x, &at.y))
        return FALSE;
      ent_layout_graph_pin (graph, node, at);
    }
  return TRUE;
}

static EntLayoutGraph *
scan_graph (Scanner *self, guint *seconds)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 0, 0);
  guint n_nodes, n_edges;

  if (!scan (self, GREETING) || !scan_engine (self, &graph->engine) ||
      !scan_count (self, "seconds ", ENT_LAYOUT_MAX_SECONDS, '\n', seconds) ||
      !scan_count (self, "nodes ", ENT_LAYOUT_MAX_NODES, '\n', &n_nodes))
    return NULL;
  graph->sizes = g_renew (EntSize, graph->sizes, n_nodes);
  for (; graph->n_nodes < n_nodes; graph->n_nodes++)
    if (!scan_pair (self, 1, MAX_SIZE, &graph->sizes[graph->n_nodes].width, &graph->sizes[graph->n_nodes].height))
      return NULL;
  if (!scan_count (self, "edges ", ENT_LAYOUT_MAX_EDGES, '\n', &n_edges))
    return NULL;
  graph->edges = g_renew (EntLayoutEdge, graph->edges, n_edges);
  for (; graph->n_edges < n_edges; graph->n_edges++)
    if (!scan_edge (self, n_nodes, &graph->edges[graph->n_edges]))
      return NULL;
  if (!scan_pins (self, graph) || !scan (self, "end\n") || self->at != self->end)
    return NULL;
  return g_steal_pointer (&graph);
}

static void
set_error_at (const Scanner *self, const char *text, int code, const char *what, GError **error)
{
  guint line = 1;

  for (const char *p = text; p < self->at; p++)
    line += *p == '\n';
  g_set_error (error, ENT_LAYOUT_ERROR, code, "%s, line %u", what, line);
}

/**
 * ent_layout_protocol_parse_request:
 * @text: (array length=length): what the worker was sent
 * @seconds: (out): how long it may compute
 *
 * Every number is checked: counts, ranges, edges that point to nodes, no loops, nothing behind the end.
 *
 * Returns: (transfer full) (nullable): the graph, or %NULL with %ENT_LAYOUT_ERROR_REQUEST; O(@length)
 */
EntLayoutGraph *
ent_layout_protocol_parse_request (const char *text, gsize length, guint *seconds, GError **error)
{
  Scanner scanner = { text, text + length };
  EntLayoutGraph *graph = scan_graph (&scanner, seconds);

  if (graph == NULL)
    set_error_at (&scanner, text, ENT_LAYOUT_ERROR_REQUEST, "this is no graph to lay out", error);
  return graph;
}

/**
 * ent_layout_protocol_get_max_answer_bytes:
 *
 * Returns: no well-formed answer for @n_points points is longer
 */
gsize
ent_layout_protocol_get_max_answer_bytes (guint n_points)
{
  return 512 + (gsize) n_points * (2 * strlen ("-1000000000 "));
}

static gboolean
scan_reason (Scanner *self, char **reason)
{
  const char *start = self->at;

  while (self->at < self->end && is_reason_byte (*self->at) && self->at - start < MAX_REASON_BYTES)
    self->at++;
  *reason = g_strndup (start, self->at - start);
  return scan (self, "\nend\n") && self->at == self->end;
}

static EntLayout *
scan_points (Scanner *self, guint n_points)
{
  g_autoptr (EntLayout) layout = NULL;
  guint n;

  if (!scan_count (self, "points ", ENT_LAYOUT_MAX_NODES, '\n', &n) || n != n_points)
    return NULL;
  layout = ent_layout_new (n);
  for (guint i = 0; i < n; i++)
    if (!scan_pair (self, -MAX_POSITION, MAX_POSITION, &layout->points[i].x, &layout->points[i].y))
      return NULL;
  if (!scan (self, "end\n") || self->at != self->end)
    return NULL;
  return g_steal_pointer (&layout);
}

/**
 * ent_layout_protocol_parse_answer:
 * @text: (array length=length): what the worker printed; hostile until checked
 * @n_points: as many as were asked for
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL with %ENT_LAYOUT_ERROR_ENGINE where the worker gives a
 *   reason and %ENT_LAYOUT_ERROR_ANSWER where this is no answer; O(@length)
 */
EntLayout *
ent_layout_protocol_parse_answer (const char *text, gsize length, guint n_points, GError **error)
{
  Scanner scanner = { text, text + length };
  gboolean greeted = scan (&scanner, GREETING);
  EntLayout *layout = NULL;

  if (greeted && scan (&scanner, "error "))
    {
      g_autofree char *reason = NULL;

      if (scan_reason (&scanner, &reason))
        {
          g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ENGINE,
                       "Graphviz could not lay this graph out: %s", reason);
          return NULL;
        }
    }
  else if (greeted)
    layout = scan_points (&scanner, n_points);
  if (layout == NULL)
    set_error_at (&scanner, text, ENT_LAYOUT_ERROR_ANSWER, "The layout worker's answer is no layout", error);
  return layout;
}
