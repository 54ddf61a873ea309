/* ent-painter-gather.c: strokes and fills of a kind, drawn together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter-gather.h"

#include "picture/ent-painter-private.h"

/* A path of more lines than this is drawn in pieces: printers have a limit. */
#define MAX_LINES 500

/* Lines that are drawn alike, or polygons of a colour. */
typedef struct
{
  EntStroke stroke;
  GArray *points;    /* (element-type EntPoint): of a line its four, of a polygon its corners */
  GArray *ends;      /* (element-type guint): in @points, of each polygon; none of lines */
} Kind;

/* Its halo points to the colour beside it. */
typedef struct
{
  EntLettering lettering;
  EntColor halo;
  guint place;       /* in the order in which they came */
} Text;

struct _EntGather
{
  GPtrArray *lines;        /* (element-type Kind): in the order in which they came */
  GPtrArray *polygons;     /* (element-type Kind) */
  GHashTable *kinds;       /* (element-type EntStroke Kind): of @lines */
  GArray *texts;           /* (element-type Text) */
  const Kind *last;        /* that which the last line is of */
};

/* For numbers that come from the same place, so that those of a kind differ by nothing. */
static gboolean
is_same (double a, double b)
{
  return !(a < b) && !(a > b);
}

static gboolean
is_color (EntColor a, EntColor b)
{
  return is_same (a.red, b.red) && is_same (a.green, b.green) && is_same (a.blue, b.blue) && is_same (a.alpha, b.alpha);
}

static gboolean
is_stroke (gconstpointer a, gconstpointer b)
{
  const EntStroke *x = a, *y = b;

  for (guint i = 0; i < MIN (x->n_dashes, y->n_dashes); i++)
    if (!is_same (x->dashes[i], y->dashes[i]))
      return FALSE;
  return is_color (x->color, y->color) && is_same (x->width, y->width) && x->n_dashes == y->n_dashes && x->round == y->round;
}

static guint
hash_stroke (gconstpointer data)
{
  const EntStroke *stroke = data;
  const double numbers[] = { stroke->color.red, stroke->color.green, stroke->color.blue, stroke->width };
  guint hash = stroke->n_dashes;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    hash = 31 * hash + g_double_hash (&numbers[i]);
  return hash;
}

static Kind *
kind_new (const EntStroke *stroke)
{
  Kind *kind = g_new (Kind, 1);

  kind->stroke = *stroke;
  kind->points = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  kind->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  return kind;
}

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_array_unref (kind->points);
  g_array_unref (kind->ends);
  g_free (kind);
}

EntGather *
ent_gather_new (void)
{
  EntGather *self = g_new0 (EntGather, 1);

  self->lines = g_ptr_array_new_with_free_func (kind_free);
  self->polygons = g_ptr_array_new_with_free_func (kind_free);
  self->kinds = g_hash_table_new (hash_stroke, is_stroke);
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  return self;
}

void
ent_gather_free (EntGather *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->kinds);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->polygons);
  g_array_unref (self->texts);
  g_free (self);
}

/* Whether a line is drawn along the last one: the inner line of a double one. */
static gboolean
is_over_last (const EntGather *self, const EntCurve *curve)
{
  const EntPoint *last;

  if (self->last == NULL)
    return FALSE;
  last = &g_array_index (self->last->points, EntPoint, self->last->points->len - 4);
  for (guint i = 0; i < 4; i++)
    if (!is_same (last[i].x, curve->points[i].x) || !is_same (last[i].y, curve->points[i].y))
      return FALSE;
  return TRUE;
}

/**
 * ent_gather_add_curve:
 *
 * Returns: whether the line waits; not so one that shines through, nor one along the line before: these are drawn after
 *   what has been gathered
 */
gboolean
ent_gather_add_curve (EntGather *self, const EntCurve *curve, const EntStroke *stroke)
{
  Kind *kind;

  if (stroke->color.alpha < 1 || is_over_last (self, curve))
    return FALSE;
  kind = g_hash_table_lookup (self->kinds, stroke);
  if (kind == NULL)
    {
      kind = kind_new (stroke);
      g_ptr_array_add (self->lines, kind);
      g_hash_table_insert (self->kinds, &kind->stroke, kind);
    }
  g_array_append_vals (kind->points, curve->points, 4);
  self->last = kind;
  return TRUE;
}

static Kind *
find_polygons (EntGather *self, EntColor color)
{
  for (guint i = 0; i < self->polygons->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->polygons, i);

      if (is_color (kind->stroke.color, color))
        return kind;
    }
  g_ptr_array_add (self->polygons, kind_new (&(EntStroke) { .color = color }));
  return g_ptr_array_index (self->polygons, self->polygons->len - 1);
}

static gboolean
is_clockwise (const EntPoint *corners, guint n_corners)
{
  double area = 0;

  for (guint i = 0; i < n_corners; i++)
    {
      EntPoint a = corners[i], b = corners[(i + 1) % n_corners];

      area += a.x * b.y - b.x * a.y;
    }
  return area > 0;
}

/**
 * ent_gather_add_polygon:
 *
 * Returns: whether it waits; not so one that shines through, nor one that no line waits before: a ground lies below
 */
gboolean
ent_gather_add_polygon (EntGather *self, const EntPoint *corners, guint n_corners, EntColor color)
{
  gboolean forward = is_clockwise (corners, n_corners);
  Kind *kind;

  if (color.alpha < 1 || self->lines->len == 0)
    return FALSE;
  kind = find_polygons (self, color);
  /* all around in one direction: where two lie over each other, none takes away of the other */
  for (guint i = 0; i < n_corners; i++)
    g_array_append_val (kind->points, corners[forward ? i : n_corners - 1 - i]);
  g_array_append_val (kind->ends, kind->points->len);
  return TRUE;
}

/**
 * ent_gather_add_text:
 * @lettering: its text has to live until it is drawn
 *
 * Returns: whether it waits; not so one that nothing stands behind, which may be drawn at any time
 */
gboolean
ent_gather_add_text (EntGather *self, const EntLettering *lettering)
{
  Text text;

  if (lettering->halo == NULL)
    return FALSE;
  text = (Text) { *lettering, *lettering->halo, self->texts->len };
  g_array_append_val (self->texts, text);
  return TRUE;
}

static void
draw_lines (const Kind *kind, cairo_t *cr)
{
  const EntPoint *points = (const EntPoint *) (gconstpointer) kind->points->data;

  for (guint i = 0; i < kind->points->len; i += 4)
    {
      cairo_move_to (cr, points[i].x, points[i].y);
      cairo_curve_to (cr, points[i + 1].x, points[i + 1].y, points[i + 2].x, points[i + 2].y, points[i + 3].x, points[i + 3].y);
      if (i + 4 == kind->points->len || i % (4 * MAX_LINES) == 4 * (MAX_LINES - 1))
        {
          ent_painter_stroke (cr, &kind->stroke);
          cairo_new_path (cr);
        }
    }
}

static void
draw_polygons (const Kind *kind, cairo_t *cr)
{
  guint start = 0;

  ent_painter_set_color (cr, kind->stroke.color);
  for (guint i = 0; i < kind->ends->len; i++)
    {
      guint end = g_array_index (kind->ends, guint, i);

      for (; start < end; start++)
        cairo_line_to (cr, g_array_index (kind->points, EntPoint, start).x, g_array_index (kind->points, EntPoint, start).y);
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
      if (i % MAX_LINES == MAX_LINES - 1)
        cairo_fill (cr);
    }
  cairo_fill (cr);
}

/* Whether the same line may be the ground of both. */
static gboolean
is_alike (const EntLettering *a, const EntLettering *b)
{
  return a->role == b->role && is_same (a->scale, b->scale) && is_color (*a->halo, *b->halo);
}

/* By colour: one that changes is written out. Those of a colour stay in their order. */
static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const Text *x = a, *y = b;
  EntColor m = x->lettering.color, n = y->lettering.color;
  const double differences[] = { (double) x->lettering.role - y->lettering.role, m.red - n.red, m.green - n.green, m.blue - n.blue };

  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (!is_same (differences[i], 0))
      return differences[i] < 0 ? -1 : 1;
  return x->place < y->place ? -1 : 1;
}

/* Letters that wait are beside each other: the grounds of all come before the letters of all. */
static void
draw_texts (EntGather *self, cairo_t *cr)
{
  Text *texts = (Text *) (gpointer) self->texts->data;

  g_array_sort (self->texts, compare_texts);
  for (guint i = 0; i < self->texts->len; i++)
    texts[i].lettering.halo = &texts[i].halo;
  for (guint i = 0; i < self->texts->len; i++)
    {
      ent_painter_add_ground (cr, &texts[i].lettering);
      if (i + 1 == self->texts->len || i % MAX_LINES == MAX_LINES - 1 ||
          !is_alike (&texts[i].lettering, &texts[i + 1].lettering))
        ent_painter_draw_ground (cr, &texts[i].lettering);
    }
  for (guint i = 0; i < self->texts->len; i++)
    ent_painter_show_letters (cr, &texts[i].lettering);
}

/**
 * ent_gather_draw:
 *
 * Draws what waits; then nothing does. A stroke or a fill for each kind, and one for each text.
 */
void
ent_gather_draw (EntGather *self, cairo_t *cr)
{
  for (guint i = 0; i < self->lines->len; i++)
    draw_lines (g_ptr_array_index (self->lines, i), cr);
  for (guint i = 0; i < self->polygons->len; i++)
    draw_polygons (g_ptr_array_index (self->polygons, i), cr);
  draw_texts (self, cr);
  self->last = NULL;
  g_hash_table_remove_all (self->kinds);
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->polygons, 0);
  g_array_set_size (self->texts, 0);
}
