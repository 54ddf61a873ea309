/* ent-label-placer.c: what a label of a thing is, and where there is room for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-label-placer.h"

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
/* A place that costs more than this, in crowds of labels, is none: nothing is gained by it. */
#define MAX_PRICE 400.0
/* How often its badge must fit onto the line of a bundle. */
#define BADGE_ROOM 1.6
/* How far a relation's words stand off the number on its line, in units of their scale. */
#define NUMBER_LIFT 4.5

/* What a label may not cover. A label with a @price gives way to that of a selected item, if it must. */
typedef struct
{
  EntRect rect;
  double price;
  guint asked;      /* the last question that has counted its price */
} Taken;

/**
 * ent_placer_init:
 *
 * Nothing is placed yet. What is given has to live as long as the placer, which is to be ended with ent_placer_end().
 */
void
ent_placer_init (EntPlacer *self, EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  *self = (EntPlacer) {
    .scene = scene,
    .camera = camera,
    .paint = paint,
    .viewport = { 0, 0, camera->viewport.width, camera->viewport.height },
    .labels = g_array_new (FALSE, FALSE, sizeof (EntLabel)),
    .closed = ent_scene_new_closed (scene, camera->scale, paint),
  };
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
 * ent_placer_make_room:
 *
 * Places can be looked for from now on; nothing is taken yet, and there is no ink.
 */
void
ent_placer_make_room (EntPlacer *self)
{
  EntScene *scene = self->scene;

  self->surroundings = ent_rect_grow (self->viewport, SURROUNDINGS * ent_placer_get_name_scale (self->camera));
  self->bounds = get_name_bounds (scene, self->camera);
  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  self->grid = ent_grid_new (self->surroundings, ent_scene_get_n_nodes (scene) + ent_scene_get_n_edges (scene));
  self->ink = ent_ink_new (self->camera, self->surroundings);
}

/**
 * ent_placer_end:
 *
 * Returns: (transfer full) (element-type EntLabel): what was placed; all else is freed
 */
GArray *
ent_placer_end (EntPlacer *self)
{
  g_clear_pointer (&self->taken, g_array_unref);
  g_clear_pointer (&self->grid, ent_grid_free);
  g_clear_pointer (&self->ink, ent_ink_free);
  g_clear_pointer (&self->closed, g_free);
  return g_steal_pointer (&self->labels);
}

/* ---- what a label is ---- */

/* The bundle that an edge is drawn as a part of; NULL where it is drawn by itself. */
static const EntBundle *
find_bundle (const EntPlacer *self, const EntSceneEdge *edge)
{
  if (edge->bundle == ENT_BUNDLE_NONE || !self->closed[edge->bundle])
    return NULL;
  return ent_scene_get_bundle (self->scene, edge->bundle);
}

/**
 * ent_placer_find_line:
 * @index: of an edge
 *
 * Returns: (transfer none) (nullable): what is drawn for it: itself, the line of the bundle that it stands for, or %NULL
 *   where another stands for it
 */
const EntSceneEdge *
ent_placer_find_line (const EntPlacer *self, guint index)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, index);
  const EntBundle *bundle = find_bundle (self, edge);

  if (bundle == NULL)
    return edge;
  return bundle->leader == index ? &bundle->line : NULL;
}

/**
 * ent_placer_is_drawn:
 *
 * Returns: whether the item may have a label outside shapes: it is seen, and no bundle stands for it
 */
gboolean
ent_placer_is_drawn (const EntPlacer *self, EntItem item)
{
  gboolean dim_hidden = self->paint->dim_hidden;

  if (item.kind == ENT_ITEM_NODE && item.index < ent_scene_get_n_nodes (self->scene))
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, item.index);

      return (node->shown && ent_placer_has_name_outside (self, node)) || (dim_hidden && !node->shown && !node->weak);
    }
  if (item.kind == ENT_ITEM_RELATION && item.index < ent_scene_get_n_edges (self->scene))
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, item.index);

      return find_bundle (self, edge) == NULL && (edge->shown || (dim_hidden && !edge->weak));
    }
  return FALSE;
}

/**
 * ent_placer_is_readable:
 * @scale: pixels a unit of the plane
 *
 * Returns: whether letters of the role are large enough at that scale
 */
gboolean
ent_placer_is_readable (EntTextRole role, double scale)
{
  return ent_text_get_font_size (role) * scale >= ENT_LABELS_MIN_PIXELS;
}

/**
 * ent_placer_get_name_scale:
 *
 * Returns: at which scale words stand beside nodes and edges: they stay readable when the picture gets small
 */
double
ent_placer_get_name_scale (const EntCamera *camera)
{
  return MAX (camera->scale, MIN_NAME_SCALE);
}

/**
 * ent_placer_make_label:
 * @item: a node, for its name outside its shape, or an edge
 *
 * Returns: its label, without a place
 */
EntLabel
ent_placer_make_label (const EntPlacer *self, EntItem item)
{
  EntLabel label = { .role = ENT_TEXT_NAME, .item = item, .scale = ent_placer_get_name_scale (self->camera) };
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

/**
 * ent_placer_get_middle:
 *
 * Returns: in the plane, the middle of what the label is of
 */
EntPoint
ent_placer_get_middle (const EntPlacer *self, const EntLabel *label)
{
  return label->item.kind == ENT_ITEM_NODE ? ent_scene_get_node (self->scene, label->item.index)->center
                                           : ent_label_get_line (self->scene, label)->middle;
}

/**
 * ent_placer_get_color:
 *
 * Returns: that of its letters
 */
EntColor
ent_placer_get_color (const EntPlacer *self, const EntLabel *label)
{
  EntTheme theme = self->paint->theme;

  if (label->inside)
    return ent_style_get_node_text (ent_scene_get_node (self->scene, label->item.index)->kind, theme);
  if (label->role != ENT_TEXT_RELATION)
    return ent_style_get_text (theme);
  return ent_style_get_relation_text (ent_scene_get_edge (self->scene, label->item.index)->type, theme);
}

/* ---- inside shapes ---- */

static EntSize
measure_inside (const EntSceneNode *node, EntTextRole role, const char *text)
{
  return role == ENT_TEXT_NAME ? node->label_size : ent_text_measure (role, text);
}

/* Text inside a shape is as large as the shape, but where it would be small and there is room, a little larger. */
static double
get_inside_scale (const EntPlacer *self, const EntSceneNode *node, EntTextRole role, const char *text)
{
  EntSize size = measure_inside (node, role, text);
  double fit = INSIDE_SHARE * MIN (node->size.width / MAX (size.width, 1), node->size.height / MAX (size.height, 1));

  return MAX (self->camera->scale, MIN (MIN_NAME_SCALE, fit * self->camera->scale));
}

/* One line of a shape's inside, as far below its middle as @row says. */
static void
add_inside (EntPlacer *self, guint index, const char *text, EntTextRole role, double scale, double row)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  EntPoint center = ent_camera_to_view (self->camera, (EntPoint) { node->center.x, node->center.y + row });
  EntLabel label = { .text = text, .role = role, .item = { ENT_ITEM_NODE, index }, .scale = scale, .inside = TRUE };

  if (!ent_placer_is_readable (role, scale))
    return;
  label.size = measure_inside (node, role, text);
  label.rect = ent_rect_around (center, (EntSize) { label.size.width * scale, label.size.height * scale });
  g_array_append_val (self->labels, label);
}

/* Whether a name is better read inside its shape than outside. */
static gboolean
fits_inside (const EntPlacer *self, const EntSceneNode *node)
{
  return get_inside_scale (self, node, ENT_TEXT_NAME, node->label) >= MIN_INSIDE_SCALE;
}

/**
 * ent_placer_add_inside_labels:
 * @index: of a node
 *
 * Adds code and name where both can be read, else the name where it can, else the code or the initials: no shape is empty
 * that has something to say.
 */
void
ent_placer_add_inside_labels (EntPlacer *self, guint index)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  double scale = self->camera->scale;

  if (node->label_inside && node->code && ent_placer_is_readable (ENT_TEXT_CODE, scale))
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

/**
 * ent_placer_has_name_outside:
 *
 * Returns: whether the name of the node has to stand beside its shape
 */
gboolean
ent_placer_has_name_outside (const EntPlacer *self, const EntSceneNode *node)
{
  return !node->label_inside || !fits_inside (self, node);
}

/* ---- what is taken ---- */

/**
 * ent_placer_take:
 * @price: for which it may be taken away again; %ENT_PLACER_NO_PRICE for none
 *
 * No label that is placed later lies over @rect, but one by force. O(1)
 */
void
ent_placer_take (EntPlacer *self, EntRect rect, double price)
{
  Taken taken = { rect, price, 0 };

  ent_grid_add_rect (self->grid, self->taken->len, rect);
  g_array_append_val (self->taken, taken);
}

typedef struct
{
  const EntPlacer *placer;
  EntRect rect;
} Place;

static gboolean
is_taken_by (guint thing, gpointer data)
{
  const Place *place = data;

  return ent_rect_overlaps (place->rect, g_array_index (place->placer->taken, Taken, thing).rect);
}

static gboolean
is_free (const EntPlacer *self, EntRect rect)
{
  Place place = { self, rect };

  return !ent_grid_find (self->grid, rect, is_taken_by, &place);
}

/* What it costs to have all give way that lies in a place, and up to where that is of interest. */
typedef struct
{
  const EntPlacer *placer;
  EntRect rect;
  double limit;
  double sum;
} Price;

static gboolean
add_price (guint thing, gpointer data)
{
  Price *price = data;
  Taken *taken = &g_array_index (price->placer->taken, Taken, thing);

  if (taken->asked == price->placer->n_asked || !ent_rect_overlaps (price->rect, taken->rect))
    return FALSE;
  taken->asked = price->placer->n_asked;
  price->sum = taken->price < ENT_PLACER_NO_PRICE ? price->sum + taken->price : ENT_PLACER_NO_PRICE;
  return price->sum >= price->limit;
}

/* What it costs to have what lies there give way, 0 where nothing does; @limit and more is all the same: in a crowd of labels
 * nobody asks on. O(what lies near) at most. */
static double
get_price (EntPlacer *self, EntRect rect, double limit)
{
  Price price = { self, rect, limit, 0 };

  self->n_asked++;
  ent_grid_find (self->grid, rect, add_price, &price);
  return price.sum;
}

/* ---- places ---- */

/**
 * ent_placer_has_room:
 *
 * Returns: whether the edge is long enough for its label to be taken for its own
 */
gboolean
ent_placer_has_room (const EntPlacer *self, const EntLabel *label)
{
  double length;

  if (label->item.kind == ENT_ITEM_NODE)
    return TRUE;
  length = ent_curve_get_length (&ent_label_get_line (self->scene, label)->curve);
  return length * self->camera->scale >= (label->badge ? BADGE_ROOM : 0.8) * ent_label_get_size (label).width;
}

/**
 * ent_placer_find_place:
 * @label: gets its place, if there is one
 * @by_force: also one that takes others their places, if that is cheaper than the free ones
 *
 * Of the places that it may have, the first that costs least: each costs more than the one before it, and the lines that run
 * through it.
 *
 * Returns: whether there is a place
 */
gboolean
ent_placer_find_place (EntPlacer *self, EntLabel *label, gboolean by_force)
{
  EntRect places[ENT_LABEL_MAX_PLACES];
  guint n = ent_label_list_places (self->scene, self->camera, self->bounds, self->paint->thorough, label, places);
  EntRect area = by_force ? self->viewport : self->surroundings;
  double max_ink = label->role == ENT_TEXT_RELATION ? MAX_INK : G_MAXDOUBLE;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n && PLACE_COST * i < best; i++)
    {
      double ink, price, limit;

      if (!(self->paint->bounded ? ent_rect_contains (self->viewport, places[i]) : ent_rect_overlaps (places[i], area)))
        continue;
      ink = ent_ink_get (self->ink, places[i]);
      if ((!by_force && ink > max_ink) || ink + PLACE_COST * i >= best || (!by_force && !is_free (self, places[i])))
        continue;
      limit = MIN (best - ink - PLACE_COST * i, MAX_PRICE);
      price = by_force ? get_price (self, places[i], limit) : 0;
      if (price >= limit)
        continue;
      best = ink + PLACE_COST * i + price;
      label->rect = places[i];
    }
  return best < G_MAXDOUBLE;
}

/**
 * ent_labels_find:
 * @labels: (element-type EntLabel): some of a picture
 *
 * Returns: (transfer none) (nullable): the words of the item among them, outside shapes; O(n)
 */
EntLabel *
ent_labels_find (const GArray *labels, EntItem item)
{
  for (guint i = 0; i < labels->len; i++)
    {
      EntLabel *label = &g_array_index (labels, EntLabel, i);

      if (!label->inside && !label->badge && label->role != ENT_TEXT_NUMBER && ent_item_equal (label->item, item))
        return label;
    }
  return NULL;
}
