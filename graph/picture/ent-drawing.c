/* ent-drawing.c: what is drawn of a scene, in which order, colour and strength
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

/* After so many things it is asked whether the picture is still wanted. */
#define CANCEL_STEP 512

/* What one stroke or two draw: an edge, the line of a bundle, or a node. */
typedef struct
{
  EntItem item;
  double top;     /* between these rows it is, with all that stands out of it */
  double bottom;
} Shape;

void
ent_drawing_stroke_straight (EntPen *pen, EntPoint a, EntPoint b, const EntStroke *stroke)
{
  EntPoint middle = { (a.x + b.x) / 2, (a.y + b.y) / 2 };
  EntCurve line = ent_curve_new_quadratic (a, middle, b);

  pen->stroke_curve (pen, &line, stroke);
}

/* Of a relation; several together have that of text that is read second. */
EntColor
ent_drawing_get_relation_color (EntDrawing *self, const EntRelationType *type)
{
  guint place = type ? type->index % ENT_DRAWING_N_COLORS : 0;

  if (type == NULL)
    return ent_style_get_dim_text (self->paint->theme);
  if (self->types[place] != type)
    {
      self->types[place] = type;
      self->colors[place] = ent_style_get_relation_color (type, self->paint->theme);
    }
  return self->colors[place];
}

static gboolean
is_cancelled (const EntPaint *paint)
{
  return paint->cancelled != NULL && g_atomic_int_get (paint->cancelled) != 0;
}

/* ---- what is drawn, and in which order ---- */

static void
add_shape (EntDrawing *self, EntItemKind kind, guint index, EntRect bounds)
{
  const EntRect viewport = { 0, 0, self->camera->viewport.width, self->camera->viewport.height };
  const Shape shape = { { kind, index }, bounds.y, bounds.y + bounds.height };

  if (ent_rect_overlaps (bounds, viewport))
    g_array_append_val (self->shapes, shape);
}

/* What is drawn for an edge: itself, the line of the bundle that it stands for, or nothing where another does. */
static const EntSceneEdge *
find_line (const EntDrawing *self, guint index)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, index);
  const EntBundle *bundle;

  if (edge->bundle == ENT_BUNDLE_NONE || !self->closed[edge->bundle])
    return edge;
  bundle = ent_scene_get_bundle (self->scene, edge->bundle);
  return bundle->leader == index ? &bundle->line : NULL;
}

static void
add_edge (EntDrawing *self, guint index)
{
  const EntSceneEdge *line = find_line (self, index);

  if (line != NULL)
    add_shape (self, ENT_ITEM_RELATION, index, ent_drawing_get_edge_bounds (self, line));
}

static void
add_node (EntDrawing *self, guint index)
{
  add_shape (self, ENT_ITEM_NODE, index, ent_drawing_get_node_bounds (self, ent_scene_get_node (self->scene, index)));
}

/* The edges whose emphasis is in a range, in their order. */
static void
add_edges (EntDrawing *self, gboolean shown, EntEmphasis least, EntEmphasis most)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      EntEmphasis emphasis = self->emphases->edges[i];

      if (!edge->weak && edge->shown == shown && emphasis >= least && emphasis <= most)
        add_edge (self, i);
    }
}

static void
add_nodes (EntDrawing *self, gboolean shown)
{
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);

      if (!node->weak && node->shown == shown && self->emphases->nodes[i] != ENT_EMPHASIS_LEFT_OUT)
        add_node (self, i);
    }
}

static EntDrawing *
new_empty (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  EntDrawing *self = g_new0 (EntDrawing, 1);

  self->scene = scene;
  self->camera = camera;
  self->paint = paint;
  self->emphases = ent_emphases_new (scene, paint);
  self->closed = ent_scene_new_closed (scene, camera->scale, paint);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (Shape));
  self->background = ent_style_get_background (paint->theme);
  self->accent = ent_style_get_accent (paint->theme);
  self->weight = ent_style_get_weight (paint->theme);
  self->calm = ent_style_get_calm (paint->theme);
  return self;
}

/**
 * ent_drawing_new:
 * @scene: what
 * @camera: from where
 * @paint: how; all three must live as long as the drawing
 *
 * Returns: (transfer full): what the camera sees: edges, then nodes; O(n)
 */
EntDrawing *
ent_drawing_new (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  EntDrawing *self = new_empty (scene, camera, paint);

  if (paint->dim_hidden)
    {
      add_edges (self, FALSE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_SELECTED);
      add_nodes (self, FALSE);
    }
  add_edges (self, TRUE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_NONE);
  add_edges (self, TRUE, ENT_EMPHASIS_RELATED, ENT_EMPHASIS_SELECTED);
  add_nodes (self, TRUE);
  return self;
}

/**
 * ent_drawing_new_live:
 * @items: (element-type EntItem): what is to be drawn
 *
 * Returns: (transfer full): some things, to be drawn over a picture that was drawn before: what is under the pointer, what
 *   is selected, or what is moved and was left out. O(items), and a pass over all for what stands out
 */
EntDrawing *
ent_drawing_new_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items)
{
  EntDrawing *self = new_empty (scene, camera, paint);

  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntSceneEdge *edge = item.kind == ENT_ITEM_RELATION ? ent_scene_get_edge (scene, item.index) : NULL;

      if (edge && !edge->weak && (edge->shown || paint->dim_hidden))
        add_edge (self, item.index);
    }
  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntSceneNode *node = item.kind == ENT_ITEM_NODE ? ent_scene_get_node (scene, item.index) : NULL;

      if (node && !node->weak && (node->shown || paint->dim_hidden))
        add_node (self, item.index);
    }
  return self;
}

void
ent_drawing_free (EntDrawing *self)
{
  if (self == NULL)
    return;
  ent_emphases_free (self->emphases);
  g_free (self->closed);
  g_array_unref (self->shapes);
  g_free (self);
}

/* ---- drawing it ---- */

static void
draw_background (EntDrawing *self)
{
  EntSize size = self->camera->viewport;
  const EntPoint corners[] = { { 0, 0 }, { size.width, 0 }, { size.width, size.height }, { 0, size.height } };

  self->pen->fill_polygon (self->pen, corners, G_N_ELEMENTS (corners), self->background);
}

static void
draw_shape (EntDrawing *self, EntItem item)
{
  const EntSceneEdge *edge;

  if (item.kind == ENT_ITEM_NODE)
    {
      ent_drawing_draw_node (self, ent_scene_get_node (self->scene, item.index), self->emphases->nodes[item.index]);
      return;
    }
  edge = ent_scene_get_edge (self->scene, item.index);
  if (find_line (self, item.index) == edge)
    ent_drawing_draw_edge (self, edge, self->emphases->edges[item.index]);
  else
    ent_drawing_draw_bundle (self, ent_scene_get_bundle (self->scene, edge->bundle), self->emphases->edges[item.index]);
}

/**
 * ent_drawing_draw_shapes:
 * @top: only what may be seen in the viewport's rows from here ...
 * @bottom: ... to here is drawn, all of it
 * @pen: with what
 *
 * Draws all but the labels. A stroke or two for each thing.
 */
void
ent_drawing_draw_shapes (const EntDrawing *self, double top, double bottom, EntPen *pen)
{
  EntDrawing drawing = *self;

  drawing.pen = pen;
  if (!self->paint->transparent)
    draw_background (&drawing);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const Shape *shape = &g_array_index (self->shapes, Shape, i);

      if (shape->top < bottom && shape->bottom > top)
        draw_shape (&drawing, shape->item);
      if (i % CANCEL_STEP == 0 && is_cancelled (self->paint))
        return;
    }
}

/**
 * ent_drawing_get_n_items:
 *
 * Returns: how many nodes and lines are drawn; a bundle that is drawn as one line is one
 */
guint
ent_drawing_get_n_items (const EntDrawing *self)
{
  return self->shapes->len;
}

/**
 * ent_drawing_get_item:
 * @place: in the order in which they are drawn
 *
 * Returns: whose shape is drawn there; of a bundle the relation that stands for it
 */
EntItem
ent_drawing_get_item (const EntDrawing *self, guint place)
{
  g_return_val_if_fail (place < self->shapes->len, ENT_ITEM_NOTHING);
  return g_array_index (self->shapes, Shape, place).item;
}

/**
 * ent_drawing_set_pen:
 *
 * For one who has something to say of each thing, and draws it thing by thing, alone.
 */
void
ent_drawing_set_pen (EntDrawing *self, EntPen *pen)
{
  self->pen = pen;
}

/**
 * ent_drawing_draw_item:
 *
 * Draws one of the shapes with the pen of ent_drawing_set_pen().
 */
void
ent_drawing_draw_item (EntDrawing *self, guint place)
{
  g_return_if_fail (place < self->shapes->len);
  draw_shape (self, g_array_index (self->shapes, Shape, place).item);
}

/**
 * ent_drawing_place_labels:
 *
 * Returns: (transfer full) (element-type EntLabel): the labels, where they stand; none of a picture that was cancelled
 */
GArray *
ent_drawing_place_labels (const EntDrawing *self)
{
  if (is_cancelled (self->paint))
    return g_array_new (FALSE, FALSE, sizeof (EntLabel));
  return ent_labels_place (self->scene, self->camera, self->paint);
}

/**
 * ent_drawing_place_live_labels:
 * @items: (element-type EntItem): of what
 * @placed: (nullable) (element-type EntLabel): the labels of the picture that lies below
 *
 * Returns: (transfer full) (element-type EntLabel): the labels that are drawn with the items
 */
GArray *
ent_drawing_place_live_labels (const EntDrawing *self, const GArray *items, const GArray *placed)
{
  return ent_labels_place_live (self->scene, self->camera, self->paint, self->emphases, items, placed);
}

/**
 * ent_drawing_draw_labels:
 * @labels: (element-type EntLabel): in their order
 */
void
ent_drawing_draw_labels (const EntDrawing *self, const GArray *labels, EntPen *pen)
{
  EntDrawing drawing = *self;

  drawing.pen = pen;
  for (guint i = 0; i < labels->len; i++)
    ent_drawing_draw_label (&drawing, &g_array_index (labels, EntLabel, i));
}
