/* ent-canvas-live.c: what is drawn over the picture at once: what is under the pointer, selected or dragged
 *
 * The picture is drawn without what is dragged, so that a step of a drag draws that and nothing else. What is under the
 * pointer is never in the picture. What is selected is drawn here until the picture has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-bundle.h"
#include "picture/ent-labels.h"
#include "picture/ent-painter.h"

#include <math.h>
#include <string.h>

/* How far halos, marks and labels stand out of an item, in pixels at a scale of 1. */
#define NODE_MARGIN 24.0
#define EDGE_MARGIN 120.0

/* (transfer full) (element-type guint): nodes that a hand is moving. */
GArray *
ent_canvas_new_moving (EntCanvas *self)
{
  GArray *moving = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->drag == ENT_DRAG_NODES && self->drag_begun)
    g_array_append_vals (moving, self->drag_nodes->data, self->drag_nodes->len);
  return moving;
}

static gboolean
are_equal (const GArray *a, const GArray *b, gsize element_size)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * element_size) == 0);
}

/* Whether all that is moved is left out of the picture, so that the picture stays as it is. */
static gboolean
is_left_out (EntCanvas *self)
{
  g_autoptr (GArray) moving = ent_canvas_new_moving (self);

  return moving->len > 0 && self->live_nodes != NULL && are_equal (moving, self->live_nodes, sizeof (guint));
}

/* Nodes stand elsewhere: those that a hand is moving are drawn over the picture, else it is made anew. */
void
ent_canvas_nodes_moved (EntCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!is_left_out (self))
    ent_canvas_invalidate (self);
}

/* A picture has come: what it lacks is drawn over it. */
void
ent_canvas_take_live (EntCanvas *self, GArray *selected, GArray *left_out, GArray *labels, guint epoch)
{
  g_clear_pointer (&self->live_nodes, g_array_unref);
  g_clear_pointer (&self->live_selected, g_array_unref);
  if (epoch != self->epoch)
    return;
  self->live_nodes = g_array_ref (left_out);
  self->live_selected = g_array_ref (selected);
  /* what is being moved keeps its labels where they were */
  if (left_out->len > 0 && self->live_labels != NULL)
    return;
  g_clear_pointer (&self->live_labels, g_array_unref);
  self->live_labels = g_array_ref (labels);
}

void
ent_canvas_drop_live (EntCanvas *self)
{
  self->epoch++;
  g_clear_pointer (&self->live_nodes, g_array_unref);
  g_clear_pointer (&self->live_selected, g_array_unref);
  g_clear_pointer (&self->live_labels, g_array_unref);
}

/* ---- which items ---- */

static void
add_item (GArray *items, EntItemKind kind, guint index)
{
  EntItem item = { kind, index };

  g_array_append_val (items, item);
}

static void
add_node (EntCanvas *self, GArray *items, guint node)
{
  const GArray *relations = ent_view_get_node (ent_session_get_view (self->session), node)->relations;

  for (guint i = 0; i < relations->len; i++)
    add_item (items, ENT_ITEM_RELATION, g_array_index (relations, guint, i));
  add_item (items, ENT_ITEM_NODE, node);
}

static void
add_edge (GArray *items, EntScene *scene, guint index)
{
  const EntSceneEdge *edge = ent_scene_get_edge (scene, index);

  add_item (items, ENT_ITEM_RELATION, index);
  add_item (items, ENT_ITEM_NODE, edge->source);
  if (edge->target != edge->source)
    add_item (items, ENT_ITEM_NODE, edge->target);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const EntItem *x = a, *y = b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* Each once, in the order in which a picture draws them. */
static void
sort_items (GArray *items)
{
  guint n = 0;

  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    if (i == 0 || !ent_item_equal (g_array_index (items, EntItem, i), g_array_index (items, EntItem, n - 1)))
      g_array_index (items, EntItem, n++) = g_array_index (items, EntItem, i);
  g_array_set_size (items, n);
}

static void
add_selected (EntCanvas *self, GArray *items)
{
  const GArray *selection = ent_session_get_selection (self->session);

  if (self->live_selected != NULL && are_equal (selection, self->live_selected, sizeof (EntItem)))
    return;
  for (guint i = 0; i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);

      if (item.kind == ENT_ITEM_NODE)
        add_node (self, items, item.index);
      else
        add_edge (items, ent_session_get_scene (self->session), item.index);
    }
}

/* The pointer opens the bundle that it is in. */
static void
add_hovered_edges (EntCanvas *self, GArray *items)
{
  EntScene *scene = ent_session_get_scene (self->session);
  g_autoptr (GArray) edges = ent_scene_new_bundle_edges (scene, self->hover.index, self->camera.scale);

  for (guint i = 0; i < edges->len; i++)
    add_edge (items, scene, g_array_index (edges, guint, i));
}

static GArray *
new_items (EntCanvas *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (EntItem));
  g_autoptr (GArray) moving = ent_canvas_new_moving (self);

  for (guint i = 0; i < moving->len; i++)
    add_node (self, items, g_array_index (moving, guint, i));
  for (guint i = 0; self->live_nodes != NULL && i < self->live_nodes->len; i++)
    add_node (self, items, g_array_index (self->live_nodes, guint, i));
  add_selected (self, items);
  if (self->hover.kind == ENT_ITEM_NODE)
    add_item (items, ENT_ITEM_NODE, self->hover.index);
  else if (self->hover.kind == ENT_ITEM_RELATION)
    add_hovered_edges (self, items);
  sort_items (items);
  return items;
}

/* ---- where ---- */

static EntRect
get_bounds (EntScene *scene, EntItem item, double label_scale)
{
  const EntSceneNode *node;

  if (item.kind == ENT_ITEM_RELATION)
    return ent_rect_grow (ent_curve_get_bounds (&ent_scene_get_edge (scene, item.index)->curve), EDGE_MARGIN * label_scale);
  node = ent_scene_get_node (scene, item.index);
  return ent_rect_grow (ent_rect_around (node->center, (EntSize) {
                                           node->size.width + 2 * node->label_size.width * label_scale,
                                           node->size.height + 2 * node->label_size.height * label_scale }),
                        NODE_MARGIN * label_scale);
}

/* The part of the widget that the items touch, in whole pixels; nothing where they are out of sight. */
static EntRect
get_touched (EntCanvas *self, const GArray *items)
{
  EntScene *scene = ent_session_get_scene (self->session);
  double scale = self->camera.scale, label_scale = MAX (1, 1 / scale);
  EntRect plane = { 0 };
  EntPoint corner;
  double left, top;

  for (guint i = 0; i < items->len; i++)
    {
      EntRect bounds = get_bounds (scene, g_array_index (items, EntItem, i), label_scale);

      plane = i == 0 ? bounds : ent_rect_union (plane, bounds);
    }
  corner = ent_camera_to_view (&self->camera, (EntPoint) { plane.x, plane.y });
  left = MAX (floor (corner.x), 0);
  top = MAX (floor (corner.y), 0);
  return (EntRect) { left, top, MIN (ceil (corner.x + plane.width * scale), self->camera.viewport.width) - left,
                     MIN (ceil (corner.y + plane.height * scale), self->camera.viewport.height) - top };
}

void
ent_canvas_snapshot_live (EntCanvas *self, GtkSnapshot *snapshot)
{
  const EntPaint paint = {
    .theme = ent_session_get_theme (self->session),
    .hover = self->hover,
    .selected = ent_session_get_selection (self->session),
    .bundles = TRUE,
    .dim_hidden = TRUE,
    .transparent = TRUE,
  };
  g_autoptr (GArray) items = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *image;
  EntCamera camera = self->camera;
  EntRect rect;

  if (!ent_canvas_has_nodes (self))
    return;
  items = new_items (self);
  rect = get_touched (self, items);
  if (items->len == 0 || rect.width <= 0 || rect.height <= 0)
    return;
  camera.center = ent_camera_to_plane (&self->camera, (EntPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 });
  camera.viewport = (EntSize) { rect.width, rect.height };
  image = ent_canvas_new_image (camera.viewport, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  ent_painter_draw_live_pixels (ent_session_get_scene (self->session), &camera, &paint, items, self->live_labels, image);
  texture = ent_canvas_new_texture (image);
  cairo_surface_destroy (image);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
}
