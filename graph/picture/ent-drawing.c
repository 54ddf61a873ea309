/* ent-drawing.c: what is drawn of a scene, in which order, colour and strength
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

/* After so many edges it is asked whether the picture is still wanted. */
#define CANCEL_STEP 512

void
ent_drawing_init (EntDrawing *self, EntScene *scene, const EntCamera *camera, const EntPaint *paint, EntPen *pen)
{
  *self = (EntDrawing) {
    .scene = scene,
    .camera = camera,
    .paint = paint,
    .pen = pen,
    .visible = ent_camera_get_visible (camera),
    .background = ent_style_get_background (paint->theme),
    .accent = ent_style_get_accent (paint->theme),
    .weight = ent_style_get_weight (paint->theme),
    .calm = ent_style_get_calm (paint->theme),
    .closed = ent_scene_new_closed (scene, camera->scale, paint),
  };
}

void
ent_drawing_clear (EntDrawing *self)
{
  g_free (self->closed);
}

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

/* An edge, or where it stands for the others of its bundle, all of them; where another does, nothing. */
static void
draw_edge (EntDrawing *self, guint index, EntEmphasis emphasis)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, index);

  if (edge->bundle == ENT_BUNDLE_NONE || !self->closed[edge->bundle])
    ent_drawing_draw_edge (self, edge, emphasis);
  else if (ent_scene_get_bundle (self->scene, edge->bundle)->leader == index)
    ent_drawing_draw_bundle (self, ent_scene_get_bundle (self->scene, edge->bundle), emphasis);
}

static gboolean
is_cancelled (const EntPaint *paint)
{
  return paint->cancelled != NULL && g_atomic_int_get (paint->cancelled) != 0;
}

/* The edges whose emphasis is in a range, in their order. */
static void
draw_edges (EntDrawing *self, const EntEmphases *emphases, gboolean shown, EntEmphasis least, EntEmphasis most)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      EntEmphasis emphasis = emphases->edges[i];

      if (!edge->weak && edge->shown == shown && emphasis >= least && emphasis <= most
          && ent_drawing_sees_edge (self, edge))
        draw_edge (self, i, emphasis);
      if (i % CANCEL_STEP == 0 && is_cancelled (self->paint))
        return;
    }
}

static void
draw_nodes (EntDrawing *self, const EntEmphases *emphases, gboolean shown)
{
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);

      if (!node->weak && node->shown == shown && emphases->nodes[i] != ENT_EMPHASIS_LEFT_OUT
          && ent_drawing_sees_node (self, node))
        ent_drawing_draw_node (self, node, emphases->nodes[i]);
    }
}

static void
draw_labels (EntDrawing *self, const GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    ent_drawing_draw_label (self, &g_array_index (labels, EntLabel, i));
}

static void
draw_background (EntDrawing *self)
{
  EntSize size = self->camera->viewport;
  const EntPoint corners[] = { { 0, 0 }, { size.width, 0 }, { size.width, size.height }, { 0, size.height } };

  self->pen->fill_polygon (self->pen, corners, G_N_ELEMENTS (corners), self->background);
}

/**
 * ent_drawing_draw:
 * @scene: what
 * @camera: from where
 * @paint: how
 * @pen: with what
 *
 * Draws what the camera sees: edges, then nodes, then labels. O(n) for what is not seen, and a stroke or two for each
 * thing that is.
 *
 * Returns: (transfer full) (element-type EntLabel): the labels, where they stand; none of a picture that was cancelled
 */
GArray *
ent_drawing_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, EntPen *pen)
{
  g_autoptr (EntEmphases) emphases = ent_emphases_new (scene, paint);
  GArray *labels;
  EntDrawing self;

  ent_drawing_init (&self, scene, camera, paint, pen);
  if (!paint->transparent)
    draw_background (&self);
  if (paint->dim_hidden)
    {
      draw_edges (&self, emphases, FALSE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_SELECTED);
      draw_nodes (&self, emphases, FALSE);
    }
  draw_edges (&self, emphases, TRUE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_NONE);
  draw_edges (&self, emphases, TRUE, ENT_EMPHASIS_RELATED, ENT_EMPHASIS_SELECTED);
  draw_nodes (&self, emphases, TRUE);
  labels = is_cancelled (paint) ? g_array_new (FALSE, FALSE, sizeof (EntLabel)) : ent_labels_place (scene, camera, paint);
  draw_labels (&self, labels);
  ent_drawing_clear (&self);
  return labels;
}

/**
 * ent_drawing_draw_live:
 * @items: (element-type EntItem): what is to be drawn
 * @placed: (nullable) (element-type EntLabel): the labels of the picture that lies below
 *
 * Draws some things over a picture that was drawn before: what is under the pointer, what is selected, or what is moved and
 * was left out. O(items), and a pass over all for what stands out.
 */
void
ent_drawing_draw_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items,
                       const GArray *placed, EntPen *pen)
{
  g_autoptr (EntEmphases) emphases = ent_emphases_new (scene, paint);
  g_autoptr (GArray) labels = ent_labels_place_live (scene, camera, paint, emphases, items, placed);
  EntDrawing self;

  ent_drawing_init (&self, scene, camera, paint, pen);
  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntSceneEdge *edge = item.kind == ENT_ITEM_RELATION ? ent_scene_get_edge (scene, item.index) : NULL;

      if (edge && !edge->weak && (edge->shown || paint->dim_hidden) && ent_drawing_sees_edge (&self, edge))
        draw_edge (&self, item.index, emphases->edges[item.index]);
    }
  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntSceneNode *node = item.kind == ENT_ITEM_NODE ? ent_scene_get_node (scene, item.index) : NULL;

      if (node && !node->weak && (node->shown || paint->dim_hidden) && ent_drawing_sees_node (&self, node))
        ent_drawing_draw_node (&self, node, emphases->nodes[item.index]);
    }
  draw_labels (&self, labels);
  ent_drawing_clear (&self);
}
