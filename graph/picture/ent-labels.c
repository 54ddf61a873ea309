/* ent-labels.c: which texts are drawn, and where, so that none lies over another
 *
 * Greedy by importance, each at the free one of its possible places that covers the least of the lines. What is under the
 * pointer or selected has no say in where the others stand: it is added after them and takes the place of those it
 * needs, so that nothing else moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-emphasis.h"
#include "picture/ent-grid.h"
#include "picture/ent-labels.h"
#include "picture/ent-painter-private.h"

#include <math.h>

/* Names of nodes that stand outside are not drawn smaller than at this scale. */
#define MIN_NAME_SCALE 0.8
#define NAME_GAP 3.0
#define LINE_GAP 2.0
#define PILL_PADDING_X 12.0
#define PILL_PADDING_Y 4.0
#define LABEL_PADDING 2.0
#define INK_CELL 8.0
/* Where more lines run than this, in cells, the label of one of them would say little. */
#define MAX_INK 7.0
/* What a less usual place costs, in cells with a line in them. */
#define PLACE_COST 0.75
#define MAX_PLACES 15
/* No label reaches further out of the viewport, in units of its scale. */
#define MAX_LABEL_WIDTH 500.0
/* How much of the text's colour there is in the label of an edge, so that its own line's can be read. */
#define TEXT_SHARE 0.45
#define CALM_TEXT 0.5

/* What a label may not cover. A label with a @price gives way to that of a selected item, if it must. */
typedef struct
{
  EntRect rect;
  double price;
} Taken;

#define NO_PRICE G_MAXDOUBLE
#define NAME_PRICE 40.0
#define RELATION_PRICE 8.0

typedef struct
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  EntRect viewport;
  EntRect surroundings;   /* the viewport and all that a label at its border can touch */
  GArray *labels;      /* (element-type EntLabel) */
  GArray *taken;       /* (element-type Taken) shapes and labels */
  GArray *found;       /* (element-type guint) of @taken */
  EntGrid *grid;       /* of @taken */
  guint8 *ink;         /* how many lines run through each cell of the viewport */
  int ink_columns;
  int ink_rows;
} Placer;

typedef struct
{
  EntItem item;
  guint n_origins;
  guint n_claims;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->n_origins != y->n_origins)
    return x->n_origins > y->n_origins ? -1 : 1;
  if (x->n_claims != y->n_claims)
    return x->n_claims > y->n_claims ? -1 : 1;
  return x->item.index < y->item.index ? -1 : x->item.index > y->item.index;
}

static EntRect
get_view_rect (const Placer *self, EntPoint center, EntSize size)
{
  double scale = self->camera->scale;

  return ent_rect_around (ent_camera_to_view (self->camera, center),
                          (EntSize) { size.width * scale, size.height * scale });
}

static void
take (Placer *self, EntRect rect, double price)
{
  Taken taken = { rect, price };

  ent_grid_add_rect (self->grid, self->taken->len, rect);
  g_array_append_val (self->taken, taken);
}

/* What it costs to have what lies there give way, 0 where nothing does. */
static double
get_price (Placer *self, EntRect rect)
{
  double sum = 0;

  ent_grid_query (self->grid, rect, self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      const Taken *taken = &g_array_index (self->taken, Taken, g_array_index (self->found, guint, i));

      if (!ent_rect_overlaps (rect, taken->rect))
        continue;
      if (taken->price >= NO_PRICE)
        return NO_PRICE;
      sum += taken->price;
    }
  return sum;
}

static void
add_ink (Placer *self, const EntCurve *curve)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  int last = -1;

  ent_curve_flatten (curve, points);
  for (guint i = 0; i < ENT_CURVE_PIECES; i++)
    {
      EntPoint a = ent_camera_to_view (self->camera, points[i]), b = ent_camera_to_view (self->camera, points[i + 1]);
      int n_steps = CLAMP (hypot (b.x - a.x, b.y - a.y) / INK_CELL, 1, 256);

      for (int j = 0; j < n_steps; j++)
        {
          double x = floor ((a.x + (b.x - a.x) * j / n_steps) / INK_CELL);
          double y = floor ((a.y + (b.y - a.y) * j / n_steps) / INK_CELL);
          int cell;

          if (x < 0 || y < 0 || x >= self->ink_columns || y >= self->ink_rows)
            continue;
          cell = (int) y * self->ink_columns + (int) x;
          if (cell != last && self->ink[cell] < G_MAXUINT8)
            self->ink[cell]++;
          last = cell;
        }
    }
}

static void
add_lines_to_ink (Placer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);

      if (edge->shown)
        add_ink (self, &edge->curve);
    }
}

static double
get_ink (const Placer *self, EntRect rect)
{
  int left = CLAMP (rect.x / INK_CELL, 0, self->ink_columns);
  int top = CLAMP (rect.y / INK_CELL, 0, self->ink_rows);
  int right = CLAMP (ceil ((rect.x + rect.width) / INK_CELL), 0, self->ink_columns);
  int bottom = CLAMP (ceil ((rect.y + rect.height) / INK_CELL), 0, self->ink_rows);
  guint sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += self->ink[y * self->ink_columns + x];
  return sum;
}

/* The size in pixels of what is to be placed. */
static EntSize
get_label_size (const EntLabel *label)
{
  EntSize size = ent_text_measure (label->role, label->text);
  EntSize padding = { LABEL_PADDING, 0 };

  if (label->role == ENT_TEXT_PILL)
    padding = (EntSize) { PILL_PADDING_X, PILL_PADDING_Y };
  return (EntSize) { (size.width + 2 * padding.width) * label->scale, (size.height + 2 * padding.height) * label->scale };
}

/* Around a node: below, above, on the right, on the left. */
static guint
list_node_places (const Placer *self, const EntLabel *label, EntRect places[MAX_PLACES])
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, label->item.index);
  EntRect shape = get_view_rect (self, node->center, node->size);
  EntSize size = get_label_size (label);
  double gap = NAME_GAP * label->scale;
  double x = shape.x + (shape.width - size.width) / 2, y = shape.y + (shape.height - size.height) / 2;
  guint n = 2;

  places[0] = (EntRect) { x, shape.y + shape.height + gap, size.width, size.height };
  places[1] = (EntRect) { x, shape.y - gap - size.height, size.width, size.height };
  places[2] = (EntRect) { shape.x + shape.width + gap, y, size.width, size.height };
  places[3] = (EntRect) { shape.x - gap - size.width, y, size.width, size.height };
  /* the picture's bounds leave room above and below a node: a label beside one must not be cut off at the border */
  for (guint i = 2; i < 4; i++)
    if (!ent_rect_contains (self->viewport, shape) || ent_rect_contains (self->viewport, places[i]))
      places[n++] = places[i];
  return n;
}

/* Along an edge, from its middle outwards: above the line, below it, on it. */
static guint
list_edge_places (const Placer *self, const EntLabel *label, EntRect places[MAX_PLACES])
{
  static const double stops[] = { 0.5, 0.4, 0.6, 0.28, 0.72 };
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, label->item.index);
  EntSize size = get_label_size (label);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      EntPoint point = ent_camera_to_view (self->camera, ent_curve_get_point (&edge->curve, stops[i]));
      EntPoint along = ent_curve_get_direction (&edge->curve, stops[i]);
      EntPoint up = along.x < 0 ? (EntPoint) { -along.y, along.x } : (EntPoint) { along.y, -along.x };
      double away = (fabs (up.x) * size.width + fabs (up.y) * size.height) / 2 +
                    (edge->width / 2 + LINE_GAP) * self->camera->scale;

      for (int side = 1; side >= -1; side -= 2)
        places[n++] = ent_rect_around ((EntPoint) { point.x + side * up.x * away, point.y + side * up.y * away }, size);
      places[n++] = ent_rect_around (point, size);
    }
  return n;
}

static guint
list_places (const Placer *self, const EntLabel *label, EntRect places[MAX_PLACES])
{
  if (label->item.kind == ENT_ITEM_NODE)
    return list_node_places (self, label, places);
  return list_edge_places (self, label, places);
}

/* Whether an edge is long enough for its label to be taken for its own. */
static gboolean
has_room (const Placer *self, const EntLabel *label)
{
  double length;

  if (label->item.kind == ENT_ITEM_NODE)
    return TRUE;
  length = ent_curve_get_length (&ent_scene_get_edge (self->scene, label->item.index)->curve);
  return length * self->camera->scale >= 0.8 * get_label_size (label).width;
}

/* The cheapest free place; @by_force one that takes others their places, if that is cheaper than the free ones. */
static gboolean
find_place (Placer *self, EntLabel *label, gboolean by_force)
{
  EntRect places[MAX_PLACES];
  guint n = list_places (self, label, places);
  double max_ink = label->item.kind == ENT_ITEM_RELATION ? MAX_INK : G_MAXDOUBLE;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      double ink = get_ink (self, places[i]), price;

      if (!ent_rect_overlaps (places[i], self->viewport) || (!by_force && ink > max_ink))
        continue;
      price = get_price (self, places[i]);
      if ((price > 0 && !by_force) || price >= NO_PRICE || ink + PLACE_COST * i + price >= best)
        continue;
      best = ink + PLACE_COST * i + price;
      label->rect = places[i];
    }
  return best < G_MAXDOUBLE;
}

static gboolean
is_readable (const Placer *self, EntTextRole role)
{
  return ent_text_get_font_size (role) * self->camera->scale >= ENT_LABELS_MIN_PIXELS;
}

static double
get_name_scale (const EntCamera *camera)
{
  return MAX (camera->scale, MIN_NAME_SCALE);
}

static EntLabel
make_label (const Placer *self, EntItem item)
{
  double scale = get_name_scale (self->camera);

  if (item.kind == ENT_ITEM_NODE)
    return (EntLabel) { .text = ent_scene_get_node (self->scene, item.index)->label, .role = ENT_TEXT_NAME,
                        .item = item, .scale = scale };
  return (EntLabel) { .text = ent_scene_get_edge (self->scene, item.index)->label, .role = ENT_TEXT_RELATION,
                      .item = item, .scale = scale };
}

/* One line of a shape's inside; @row is 0 for a line alone, -1 and 1 for the upper and lower one of two. */
static void
add_inside (Placer *self, guint index, const char *text, EntTextRole role, double row)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  EntPoint center = { node->center.x, node->center.y + row };
  EntLabel label = { .text = text, .role = role, .item = { ENT_ITEM_NODE, index }, .scale = self->camera->scale,
                     .inside = TRUE };

  if (text == NULL || !is_readable (self, role))
    return;
  label.rect = get_view_rect (self, center, ent_text_measure (role, text));
  g_array_append_val (self->labels, label);
}

static void
add_inside_labels (Placer *self, guint index)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);

  if (node->label_inside && node->code)
    {
      add_inside (self, index, node->code, ENT_TEXT_CODE, -8);
      add_inside (self, index, node->label, ENT_TEXT_NAME, 6);
    }
  else if (node->label_inside)
    add_inside (self, index, node->label, ENT_TEXT_NAME, 0);
  else
    add_inside (self, index, node->code, ENT_TEXT_INITIALS, 0);
}

static gboolean
has_name_outside (const Placer *self, const EntSceneNode *node)
{
  return !node->label_inside || !is_readable (self, ENT_TEXT_NAME);
}

static void
place_candidates (Placer *self, GArray *candidates)
{
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      EntLabel label = make_label (self, g_array_index (candidates, Candidate, i).item);

      if (!has_room (self, &label) || !find_place (self, &label, FALSE))
        continue;
      take (self, label.rect, label.item.kind == ENT_ITEM_NODE ? NAME_PRICE : RELATION_PRICE);
      g_array_append_val (self->labels, label);
    }
}

/* The bars and marks on lines are as much to be seen as the nodes. */
static void
take_marks (Placer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      double radius, angle;
      EntPoint bar[2];

      if (!edge->shown)
        continue;
      if (ent_scene_edge_get_bar (edge, bar))
        take (self, get_view_rect (self, edge->middle, (EntSize) { fabs (bar[0].x - bar[1].x), fabs (bar[0].y - bar[1].y) }),
              NO_PRICE);
      if (ent_scene_edge_get_mark (edge, &radius, &angle))
        take (self, get_view_rect (self, edge->middle, (EntSize) { 2 * radius, 2 * radius }), NO_PRICE);
    }
}

/* Names that stand outside, the most important first. */
static void
place_names (Placer *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);
      const EntNode *counts = ent_view_get_node (ent_scene_get_view (self->scene), i);
      EntRect shape = get_view_rect (self, node->center, node->size);
      Candidate candidate = { { ENT_ITEM_NODE, i }, counts->n_origins, counts->n_claims };

      if (!node->shown || !ent_rect_overlaps (shape, self->surroundings))
        continue;
      take (self, shape, NO_PRICE);
      if (!ent_rect_overlaps (shape, self->viewport))
        continue;
      add_inside_labels (self, i);
      if (has_name_outside (self, node))
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static void
place_relations (Placer *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      const EntRelation *counts = ent_view_get_relation (ent_scene_get_view (self->scene), i);
      Candidate candidate = { { ENT_ITEM_RELATION, i }, counts->n_origins, counts->n_claims };

      if (edge->shown)
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static EntLabel *
find_label (Placer *self, EntItem item)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      if (!label->inside && label->item.kind == item.kind && label->item.index == item.index)
        return label;
    }
  return NULL;
}

static void
remove_covered (Placer *self, EntRect rect)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      if (label->inside || !ent_rect_overlaps (label->rect, rect))
        g_array_index (self->labels, EntLabel, n++) = *label;
    }
  g_array_set_size (self->labels, n);
}

static gboolean
is_drawn (const Placer *self, EntItem item)
{
  gboolean dim_hidden = self->paint->dim_hidden;

  if (item.kind == ENT_ITEM_NODE && item.index < ent_scene_get_n_nodes (self->scene))
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, item.index);

      return (node->shown && has_name_outside (self, node)) || (dim_hidden && !node->shown && !node->weak);
    }
  if (item.kind == ENT_ITEM_RELATION && item.index < ent_scene_get_n_edges (self->scene))
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, item.index);

      return edge->shown || (dim_hidden && !edge->weak);
    }
  return FALSE;
}

/* The label of an item that is selected or under the pointer: it is drawn whatever others it takes the place of. */
static void
place_by_force (Placer *self, EntItem item, EntTextRole role)
{
  EntLabel *placed = find_label (self, item);
  EntLabel label;

  if (!is_drawn (self, item))
    return;
  label = make_label (self, item);
  label.role = role;
  if (placed && placed->role == role)
    label.rect = placed->rect;
  else if (!find_place (self, &label, TRUE))
    {
      EntRect places[MAX_PLACES];

      list_places (self, &label, places);
      label.rect = places[0];
    }
  if (placed)
    g_array_remove_index (self->labels, placed - (EntLabel *) (gpointer) self->labels->data);
  remove_covered (self, label.rect);
  take (self, label.rect, NO_PRICE);
  g_array_append_val (self->labels, label);
}

static void
place_emphasised (Placer *self)
{
  const EntPaint *paint = self->paint;

  for (guint i = 0; paint->selected && i < paint->selected->len; i++)
    {
      EntItem item = g_array_index (paint->selected, EntItem, i);

      place_by_force (self, item, item.kind == ENT_ITEM_RELATION ? ENT_TEXT_PILL : ENT_TEXT_NAME);
    }
  if (paint->hover.kind != ENT_ITEM_NONE)
    {
      EntLabel *placed = find_label (self, paint->hover);

      if (placed == NULL || placed->role != ENT_TEXT_PILL)
        place_by_force (self, paint->hover, make_label (self, paint->hover).role);
    }
}

static EntColor
get_color (const Placer *self, const EntLabel *label)
{
  EntTheme theme = self->paint->theme;
  EntColor text = ent_style_get_text (theme);

  if (label->inside)
    return ent_style_get_node_text (ent_scene_get_node (self->scene, label->item.index)->kind, theme);
  if (label->role != ENT_TEXT_RELATION)
    return text;
  return ent_color_mix (ent_style_get_relation_color (ent_scene_get_edge (self->scene, label->item.index)->type, theme),
                        text, TEXT_SHARE);
}

static void
finish_labels (Placer *self)
{
  g_autoptr (EntEmphases) emphases = ent_emphases_new (self->scene, self->paint);

  for (guint i = 0; i < self->labels->len; i++)
    {
      EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      label->color = get_color (self, label);
      label->halo = !label->inside && get_ink (self, ent_rect_grow (label->rect, 1)) > 0;
      if (label->item.kind == ENT_ITEM_RELATION && emphases->edges[label->item.index] == ENT_EMPHASIS_CALM)
        label->color.alpha = CALM_TEXT;
    }
}

/**
 * ent_labels_place:
 *
 * Returns: (transfer full) (element-type EntLabel): all texts of the picture, in the order in which they are to be drawn; no
 *   two that stand outside shapes overlap. The same scene, camera and selection give the same labels. O(n log n)
 */
GArray *
ent_labels_place (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  EntRect viewport = { 0, 0, camera->viewport.width, camera->viewport.height };
  EntRect surroundings = ent_rect_grow (viewport, MAX_LABEL_WIDTH * get_name_scale (camera));
  Placer self = {
    .scene = scene,
    .camera = camera,
    .paint = paint,
    .viewport = viewport,
    .surroundings = surroundings,
    .labels = g_array_new (FALSE, FALSE, sizeof (EntLabel)),
    .taken = g_array_new (FALSE, FALSE, sizeof (Taken)),
    .found = g_array_new (FALSE, FALSE, sizeof (guint)),
    .grid = ent_grid_new (surroundings, ent_scene_get_n_nodes (scene) + ent_scene_get_n_edges (scene)),
    .ink_columns = ceil (viewport.width / INK_CELL),
    .ink_rows = ceil (viewport.height / INK_CELL),
  };

  self.ink = g_new0 (guint8, self.ink_columns * self.ink_rows);
  add_lines_to_ink (&self);
  take_marks (&self);
  place_names (&self);
  if (is_readable (&self, ENT_TEXT_RELATION))
    place_relations (&self);
  place_emphasised (&self);
  finish_labels (&self);
  ent_grid_free (self.grid);
  g_array_unref (self.taken);
  g_array_unref (self.found);
  g_free (self.ink);
  return self.labels;
}
