/* ent-labels.c: which texts are drawn, and where, so that none lies over another
 *
 * Greedy by importance, each at the free one of its possible places that covers the least of the lines. What is under
 * the pointer or selected has no say in where the others stand: it is added after them and takes the place of those it
 * needs, so that nothing else moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-grid.h"
#include "picture/ent-ink.h"
#include "picture/ent-labels-private.h"
#include "picture/ent-scene-private.h"

#include <math.h>

/* Names that stand outside are not drawn smaller than at this scale, those inside a little smaller. */
#define MIN_NAME_SCALE 0.8
#define MIN_INSIDE_SCALE 0.62
/* How much of a shape its text may fill. */
#define INSIDE_SHARE 0.88
/* Where more lines run than this, in cells, the label of one of them would say little. */
#define MAX_INK 7.0
/* What a less usual place costs, in cells with a line in them. */
#define PLACE_COST 0.75
/* How far around the viewport labels are placed too, in units of their scale: the width of a long name. */
#define SURROUNDINGS 250.0
#define CALM_TEXT 0.6
/* How often its badge must fit onto the line of a bundle. */
#define BADGE_ROOM 1.6

/* What a label may not cover. A label with a @price gives way to that of a selected item, if it must. */
typedef struct
{
  EntRect rect;
  double price;
} Taken;

#define NO_PRICE G_MAXDOUBLE
#define NAME_PRICE 40.0
#define RELATION_PRICE 8.0
#define NUMBER_PRICE 20.0
/* How far a relation's words stand off the number on its line, in units of their scale. */
#define NUMBER_LIFT 4.5

typedef struct
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  EntRect viewport;
  EntRect surroundings;   /* the viewport and what is near it: labels enter it in their places */
  EntRect bounds;         /* of the nodes and their names above and below: names beside them do not stand out of it */
  GArray *labels;         /* (element-type EntLabel) */
  GArray *taken;          /* (element-type Taken) shapes and labels */
  GArray *found;          /* (element-type guint) of @taken */
  EntGrid *grid;          /* of @taken */
  EntInk *ink;
  guint8 *closed;         /* of each bundle whether it is drawn as one line */
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

static void
take (Placer *self, EntRect rect, double price)
{
  Taken taken = { rect, price };

  ent_grid_add_rect (self->grid, self->taken->len, rect);
  g_array_append_val (self->taken, taken);
}

typedef struct
{
  const Placer *placer;
  EntRect rect;
} Place;

static gboolean
is_taken_by (guint thing, gpointer data)
{
  const Place *place = data;

  return ent_rect_overlaps (place->rect, g_array_index (place->placer->taken, Taken, thing).rect);
}

static gboolean
is_free (const Placer *self, EntRect rect)
{
  Place place = { self, rect };

  return !ent_grid_find (self->grid, rect, is_taken_by, &place);
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

/* The bundle that an edge is drawn as a part of; NULL where it is drawn by itself. */
static const EntBundle *
find_bundle (const Placer *self, const EntSceneEdge *edge)
{
  if (edge->bundle == ENT_BUNDLE_NONE || !self->closed[edge->bundle])
    return NULL;
  return ent_scene_get_bundle (self->scene, edge->bundle);
}

/* What is drawn for an edge: itself, the line of the bundle that it stands for, or nothing where another does. */
static const EntSceneEdge *
find_line (const Placer *self, guint index)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, index);
  const EntBundle *bundle = find_bundle (self, edge);

  if (bundle == NULL)
    return edge;
  return bundle->leader == index ? &bundle->line : NULL;
}

static void
add_lines_to_ink (Placer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *line = find_line (self, i);

      if (line != NULL && line->shown)
        ent_ink_add_curve (self->ink, &line->curve);
    }
}

/* Whether an edge is long enough for its label to be taken for its own. */
static gboolean
has_room (const Placer *self, const EntLabel *label)
{
  double length;

  if (label->item.kind == ENT_ITEM_NODE)
    return TRUE;
  length = ent_curve_get_length (&ent_label_get_line (self->scene, label)->curve);
  return length * self->camera->scale >= (label->badge ? BADGE_ROOM : 0.8) * ent_label_get_size (label).width;
}

/* The cheapest free place; @by_force one that takes others their places, if that is cheaper than the free ones. */
static gboolean
find_place (Placer *self, EntLabel *label, gboolean by_force)
{
  EntRect places[ENT_LABEL_MAX_PLACES];
  guint n = ent_label_list_places (self->scene, self->camera, self->bounds, label, places);
  EntRect area = by_force ? self->viewport : self->surroundings;
  double max_ink = label->role == ENT_TEXT_RELATION ? MAX_INK : G_MAXDOUBLE;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      double ink, price;

      if (!(self->paint->bounded ? ent_rect_contains (self->viewport, places[i]) : ent_rect_overlaps (places[i], area)) ||
          (!by_force && !is_free (self, places[i])))
        continue;
      ink = ent_ink_get (self->ink, places[i]);
      price = by_force ? get_price (self, places[i]) : 0;
      if ((!by_force && ink > max_ink) || price >= NO_PRICE || ink + PLACE_COST * i + price >= best)
        continue;
      best = ink + PLACE_COST * i + price;
      label->rect = places[i];
    }
  return best < G_MAXDOUBLE;
}

static gboolean
is_readable (EntTextRole role, double scale)
{
  return ent_text_get_font_size (role) * scale >= ENT_LABELS_MIN_PIXELS;
}

static double
get_name_scale (const EntCamera *camera)
{
  return MAX (camera->scale, MIN_NAME_SCALE);
}

static EntLabel
make_label (const Placer *self, EntItem item)
{
  EntLabel label = { .role = ENT_TEXT_NAME, .item = item, .scale = get_name_scale (self->camera) };
  const EntBundle *bundle;

  if (item.kind == ENT_ITEM_NODE)
    {
      label.text = ent_scene_get_node (self->scene, item.index)->label;
      label.size = ent_scene_get_node (self->scene, item.index)->label_size;
      return label;
    }
  bundle = find_bundle (self, ent_scene_get_edge (self->scene, item.index));
  label.badge = bundle != NULL;
  label.text = bundle ? bundle->count : ent_scene_get_edge (self->scene, item.index)->label;
  label.role = bundle ? ENT_TEXT_PILL : ENT_TEXT_RELATION;
  label.size = ent_text_measure (label.role, label.text);
  label.lift = self->paint->numbers != NULL ? NUMBER_LIFT : 0;
  return label;
}

static EntSize
measure_inside (const EntSceneNode *node, EntTextRole role, const char *text)
{
  return role == ENT_TEXT_NAME ? node->label_size : ent_text_measure (role, text);
}

/* Text inside a shape is as large as the shape, but where it would be small and there is room, a little larger. */
static double
get_inside_scale (const Placer *self, const EntSceneNode *node, EntTextRole role, const char *text)
{
  EntSize size = measure_inside (node, role, text);
  double fit = INSIDE_SHARE * MIN (node->size.width / MAX (size.width, 1), node->size.height / MAX (size.height, 1));

  return MAX (self->camera->scale, MIN (MIN_NAME_SCALE, fit * self->camera->scale));
}

/* One line of a shape's inside, as far below its middle as @row says. */
static void
add_inside (Placer *self, guint index, const char *text, EntTextRole role, double scale, double row)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  EntPoint center = ent_camera_to_view (self->camera, (EntPoint) { node->center.x, node->center.y + row });
  EntLabel label = { .text = text, .role = role, .item = { ENT_ITEM_NODE, index }, .scale = scale, .inside = TRUE };

  if (!is_readable (role, scale))
    return;
  label.size = measure_inside (node, role, text);
  label.rect = ent_rect_around (center, (EntSize) { label.size.width * scale, label.size.height * scale });
  g_array_append_val (self->labels, label);
}

/* Whether a name is better read inside its shape than outside. */
static gboolean
fits_inside (const Placer *self, const EntSceneNode *node)
{
  return get_inside_scale (self, node, ENT_TEXT_NAME, node->label) >= MIN_INSIDE_SCALE;
}

/* Code and name where both can be read, else the name where it can, else the code or the initials: no shape is empty that
 * has something to say. */
static void
add_inside_labels (Placer *self, guint index)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  double scale = self->camera->scale;

  if (node->label_inside && node->code && is_readable (ENT_TEXT_CODE, scale))
    {
      add_inside (self, index, node->code, ENT_TEXT_CODE, scale, -8);
      add_inside (self, index, node->label, ENT_TEXT_NAME, scale, 6);
    }
  else if (node->label_inside && fits_inside (self, node))
    add_inside (self, index, node->label, ENT_TEXT_NAME,
                get_inside_scale (self, node, ENT_TEXT_NAME, node->label), 0);
  else if (node->code)
    add_inside (self, index, node->code, ENT_TEXT_INITIALS,
                get_inside_scale (self, node, ENT_TEXT_INITIALS, node->code), 0);
}

static gboolean
has_name_outside (const Placer *self, const EntSceneNode *node)
{
  return !node->label_inside || !fits_inside (self, node);
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

static void
take_around (Placer *self, EntPoint center, EntSize size)
{
  take (self, ent_label_get_view_rect (self->camera, center, size), NO_PRICE);
}

/* The bars and marks on lines are as much to be seen as the nodes. */
static void
take_marks (Placer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = find_line (self, i);
      double radius, angle;
      EntPoint bar[2];

      if (edge == NULL || !edge->shown)
        continue;
      if (ent_scene_edge_get_bar (edge, bar))
        take_around (self, edge->middle, (EntSize) { fabs (bar[0].x - bar[1].x), fabs (bar[0].y - bar[1].y) });
      if (ent_scene_edge_get_mark (edge, &radius, &angle))
        take_around (self, edge->middle, (EntSize) { 2 * radius, 2 * radius });
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
      EntRect shape = ent_label_get_view_rect (self->camera, node->center, node->size);
      Candidate candidate = { { ENT_ITEM_NODE, i }, node->n_origins, node->n_claims };

      if (!node->shown || !ent_rect_overlaps (shape, self->surroundings))
        continue;
      take (self, shape, NO_PRICE);
      add_inside_labels (self, i);
      if (has_name_outside (self, node))
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static gboolean
is_near (const Placer *self, const EntCurve *curve)
{
  EntRect bounds = ent_curve_get_hull (curve);
  EntPoint middle = { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
  EntRect rect = ent_label_get_view_rect (self->camera, middle, (EntSize) { bounds.width, bounds.height });

  return ent_rect_overlaps (ent_rect_grow (rect, 1), self->surroundings);
}

/* Every edge has its number, over others where nothing else is left: by it the reader finds what backs the edge. */
static void
place_numbers (Placer *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      Candidate candidate = { { ENT_ITEM_RELATION, i }, edge->n_origins, edge->n_claims };

      if (edge->shown && self->paint->numbers[i] != NULL)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      EntItem item = g_array_index (candidates, Candidate, i).item;
      EntLabel label = { .text = self->paint->numbers[item.index], .role = ENT_TEXT_NUMBER, .item = item,
                         .scale = get_name_scale (self->camera) };
      EntRect places[ENT_LABEL_MAX_PLACES];

      label.size = ent_text_measure (label.role, label.text);
      ent_label_list_places (self->scene, self->camera, self->bounds, &label, places);
      label.rect = places[0];
      if (!find_place (self, &label, FALSE))
        find_place (self, &label, TRUE);
      take (self, label.rect, NUMBER_PRICE);
      g_array_append_val (self->labels, label);
    }
}

/* Badges are as large at any scale; words are there where they can be read. */
static void
place_relations (Placer *self)
{
  gboolean readable = is_readable (ENT_TEXT_RELATION, self->camera->scale);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *line = find_line (self, i), *edge = ent_scene_get_edge (self->scene, i);
      Candidate candidate = { { ENT_ITEM_RELATION, i }, edge->n_origins, edge->n_claims };

      if (line != NULL && line->shown && (readable || line != edge) && is_near (self, &line->curve))
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static EntLabel *
find_label (const GArray *labels, EntItem item)
{
  for (guint i = 0; i < labels->len; i++)
    {
      EntLabel *label = &g_array_index (labels, EntLabel, i);

      if (!label->inside && !label->badge && label->role != ENT_TEXT_NUMBER && ent_item_equal (label->item, item))
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

static void
remove_unseen (Placer *self)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      if (ent_rect_overlaps (label->rect, self->viewport))
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

      return find_bundle (self, edge) == NULL && (edge->shown || (dim_hidden && !edge->weak));
    }
  return FALSE;
}

/* The label of an item that is selected or under the pointer: it is drawn whatever others it takes the place of. */
static void
place_by_force (Placer *self, EntItem item, EntTextRole role)
{
  EntLabel *placed = find_label (self->labels, item);
  EntLabel label;

  if (!is_drawn (self, item))
    return;
  label = make_label (self, item);
  if (label.role != role)
    {
      label.role = role;
      label.size = ent_text_measure (role, label.text);
    }
  if (placed && placed->role == role)
    label.rect = placed->rect;
  else if (!find_place (self, &label, TRUE))
    {
      EntRect places[ENT_LABEL_MAX_PLACES];

      ent_label_list_places (self->scene, self->camera, self->bounds, &label, places);
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
      EntLabel *placed = find_label (self->labels, paint->hover);

      if (placed == NULL || placed->role != ENT_TEXT_PILL)
        place_by_force (self, paint->hover, make_label (self, paint->hover).role);
    }
}

static EntPoint
get_middle (const Placer *self, const EntLabel *label)
{
  return label->item.kind == ENT_ITEM_NODE ? ent_scene_get_node (self->scene, label->item.index)->center
                                           : ent_label_get_line (self->scene, label)->middle;
}

static EntColor
get_color (const Placer *self, const EntLabel *label)
{
  EntTheme theme = self->paint->theme;

  if (label->inside)
    return ent_style_get_node_text (ent_scene_get_node (self->scene, label->item.index)->kind, theme);
  if (label->role != ENT_TEXT_RELATION)
    return ent_style_get_text (theme);
  return ent_style_get_relation_text (ent_scene_get_edge (self->scene, label->item.index)->type, theme);
}

static EntPoint
get_offset (const Placer *self, const EntLabel *label)
{
  EntPoint middle = ent_camera_to_view (self->camera, get_middle (self, label));

  return (EntPoint) { label->rect.x + label->rect.width / 2 - middle.x, label->rect.y + label->rect.height / 2 - middle.y };
}

static gboolean
is_left_out (const EntEmphases *emphases, EntItem item)
{
  return (item.kind == ENT_ITEM_NODE ? emphases->nodes : emphases->edges)[item.index] == ENT_EMPHASIS_LEFT_OUT;
}

/* What is left out has kept its room until now, so that no other label has taken it. */
static void
finish_labels (Placer *self)
{
  g_autoptr (EntEmphases) emphases = ent_emphases_new (self->scene, self->paint);
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      EntLabel label = g_array_index (self->labels, EntLabel, i);

      if (is_left_out (emphases, label.item))
        continue;
      label.offset = get_offset (self, &label);
      label.color = get_color (self, &label);
      label.halo = !label.inside && ent_ink_get (self->ink, ent_rect_grow (label.rect, 1)) > 0;
      if (label.item.kind == ENT_ITEM_RELATION && emphases->edges[label.item.index] == ENT_EMPHASIS_CALM)
        label.color.alpha = CALM_TEXT;
      g_array_index (self->labels, EntLabel, n++) = label;
    }
  g_array_set_size (self->labels, n);
}

/* The part of the viewport that holds the shown nodes with names above and below them, as an export leaves room. */
static EntRect
get_name_bounds (EntScene *scene, const EntCamera *camera)
{
  EntRect bounds = ent_scene_get_node_bounds (scene, TRUE);
  EntPoint middle = { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };

  return ent_label_get_view_rect (camera, middle, (EntSize) { bounds.width, bounds.height });
}

/**
 * ent_labels_place:
 *
 * Returns: (transfer full) (element-type EntLabel): all texts of the picture, in the order in which they are to be
 *   drawn; no two that stand outside shapes overlap. The same scene, camera and selection give the same labels;
 *   O(n log n)
 */
GArray *
ent_labels_place (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  EntRect viewport = { 0, 0, camera->viewport.width, camera->viewport.height };
  EntRect surroundings = ent_rect_grow (viewport, SURROUNDINGS * get_name_scale (camera));
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
    .ink = ent_ink_new (camera, surroundings),
    .bounds = get_name_bounds (scene, camera),
    .closed = ent_scene_new_closed (scene, camera->scale, paint),
  };

  add_lines_to_ink (&self);
  take_marks (&self);
  place_names (&self);
  if (paint->numbers != NULL)
    place_numbers (&self);
  place_relations (&self);
  place_emphasised (&self);
  remove_unseen (&self);
  finish_labels (&self);
  ent_grid_free (self.grid);
  g_array_unref (self.taken);
  g_array_unref (self.found);
  ent_ink_free (self.ink);
  g_free (self.closed);
  return self.labels;
}

/* ---- over a picture that is there ---- */

/* Where it stands in that picture, or else at the most usual place. */
static void
add_live (Placer *self, EntItem item, const EntLabel *placed, gboolean selected)
{
  EntLabel label = make_label (self, item);
  EntPoint middle = ent_camera_to_view (self->camera, get_middle (self, &label));
  EntRect places[ENT_LABEL_MAX_PLACES];

  if (selected && item.kind == ENT_ITEM_RELATION)
    {
      label.role = ENT_TEXT_PILL;
      label.size = ent_text_measure (label.role, label.text);
    }
  ent_label_list_places (self->scene, self->camera, self->bounds, &label, places);
  label.rect = places[0];
  if (placed)
    label.rect = ent_rect_around ((EntPoint) { middle.x + placed->offset.x, middle.y + placed->offset.y },
                                  (EntSize) { label.rect.width, label.rect.height });
  label.backed = !placed && label.role != ENT_TEXT_PILL;
  label.halo = TRUE;
  g_array_append_val (self->labels, label);
}

/**
 * ent_labels_place_live:
 * @emphases: of @paint
 * @items: (element-type EntItem): whose labels
 * @placed: (nullable) (element-type EntLabel): those of the picture that lies below
 *
 * Returns: (transfer full) (element-type EntLabel): the labels of some items, to be drawn over a picture: what it has a
 *   label of has it at the same place; of the others only what is selected or under the pointer has one.
 *   O(items x placed)
 */
GArray *
ent_labels_place_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const EntEmphases *emphases,
                       const GArray *items, const GArray *placed)
{
  Placer self = {
    .scene = scene,
    .camera = camera,
    .paint = paint,
    .labels = g_array_new (FALSE, FALSE, sizeof (EntLabel)),
    .closed = ent_scene_new_closed (scene, camera->scale, paint),
  };

  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntLabel *below = placed ? find_label (placed, item) : NULL;
      guint8 emphasis = (item.kind == ENT_ITEM_NODE ? emphases->nodes : emphases->edges)[item.index];
      gboolean is_node = item.kind == ENT_ITEM_NODE;

      if (is_node && ent_scene_get_node (scene, item.index)->shown)
        add_inside_labels (&self, item.index);
      if (is_drawn (&self, item) && (below || emphasis >= ENT_EMPHASIS_HOVER))
        add_live (&self, item, below, emphasis == ENT_EMPHASIS_SELECTED);
    }
  for (guint i = 0; i < self.labels->len; i++)
    {
      EntLabel *label = &g_array_index (self.labels, EntLabel, i);

      label->color = get_color (&self, label);
    }
  g_free (self.closed);
  return self.labels;
}
