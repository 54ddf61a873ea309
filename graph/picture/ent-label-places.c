/* ent-label-places.c: where a label may stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-bundle.h"
#include "picture/ent-labels-private.h"

#include <math.h>

/* In units of the label's scale. */
#define NAME_GAP 3.0
#define LINE_GAP 2.0
#define PILL_PADDING_X 12.0
#define PILL_PADDING_Y 4.0
#define LABEL_PADDING 2.0
#define NUMBER_PADDING_X 3.5
#define NUMBER_PADDING_Y 0.5

/*
 * ent_label_get_view_rect:
 *
 * Returns: where in the viewport a thing of the plane is seen
 */
EntRect
ent_label_get_view_rect (const EntCamera *camera, EntPoint center, EntSize size)
{
  double scale = camera->scale;

  return ent_rect_around (ent_camera_to_view (camera, center),
                          (EntSize) { size.width * scale, size.height * scale });
}

/*
 * ent_label_get_size:
 *
 * Returns: how much of the viewport the label takes
 */
EntSize
ent_label_get_size (const EntLabel *label)
{
  EntSize size = label->size;
  EntSize padding = { LABEL_PADDING, 0 };

  if (label->role == ENT_TEXT_PILL)
    padding = (EntSize) { PILL_PADDING_X, PILL_PADDING_Y };
  else if (label->role == ENT_TEXT_NUMBER)
    padding = (EntSize) { NUMBER_PADDING_X, NUMBER_PADDING_Y };
  return (EntSize) { (size.width + 2 * padding.width) * label->scale,
                     (size.height + 2 * padding.height) * label->scale };
}

/* So many places around a node are tried without a thorough search. */
#define N_USUAL 4

/* Around a node: below, above, on the right, on the left; then below and above it, but further to the right or left. */
static guint
list_node_places (EntScene *scene, const EntCamera *camera, EntRect bounds, gboolean thorough, const EntLabel *label,
                  EntRect places[ENT_LABEL_MAX_PLACES])
{
  const EntSceneNode *node = ent_scene_get_node (scene, label->item.index);
  EntRect shape = ent_label_get_view_rect (camera, node->center, node->size);
  EntSize size = ent_label_get_size (label);
  double gap = NAME_GAP * label->scale;
  double x = shape.x + (shape.width - size.width) / 2, y = shape.y + (shape.height - size.height) / 2;
  double below = shape.y + shape.height + gap, above = shape.y - gap - size.height, middle = shape.x + shape.width / 2;
  double right = shape.x + shape.width, left = shape.x - size.width;
  const EntPoint corners[] = {
    { x, below }, { x, above }, { right + gap, y }, { left - gap, y },
    { middle, below }, { middle, above }, { middle - size.width, below }, { middle - size.width, above },
    { right, below }, { right, above }, { left, below }, { left, above },
  };
  guint n = 0;

  for (guint i = 0; i < (thorough ? G_N_ELEMENTS (corners) : N_USUAL); i++)
    {
      places[n] = (EntRect) { corners[i].x, corners[i].y, size.width, size.height };
      if (i < 2 || ent_rect_contains (bounds, places[n]))
        n++;
    }
  return n;
}

/*
 * ent_label_get_line:
 *
 * Returns: the line that a label which is not a node's stands at
 */
const EntSceneEdge *
ent_label_get_line (EntScene *scene, const EntLabel *label)
{
  const EntSceneEdge *edge = ent_scene_get_edge (scene, label->item.index);

  return label->badge ? &ent_scene_get_bundle (scene, edge->bundle)->line : edge;
}

/* A number stands on its line wherever there is room, as near to its middle as that allows. */
static guint
list_number_places (EntScene *scene, const EntCamera *camera, const EntLabel *label, EntRect places[ENT_LABEL_MAX_PLACES])
{
  static const double stops[] = { 0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78,
                                  0.18, 0.82, 0.14, 0.86 };
  const EntCurve *curve = &ent_scene_get_edge (scene, label->item.index)->curve;
  EntSize size = ent_label_get_size (label);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    places[i] = ent_rect_around (ent_camera_to_view (camera, ent_curve_get_point (curve, stops[i])), size);
  return G_N_ELEMENTS (stops);
}

/* Along an edge, from its middle outwards: above the line, below it, on it; a badge always on it. */
static guint
list_edge_places (EntScene *scene, const EntCamera *camera, const EntLabel *label, EntRect places[ENT_LABEL_MAX_PLACES])
{
  static const double stops[] = { 0.5, 0.4, 0.6, 0.28, 0.72 };
  const EntSceneEdge *edge = ent_label_get_line (scene, label);
  EntSize size = ent_label_get_size (label);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      EntPoint point = ent_camera_to_view (camera, ent_curve_get_point (&edge->curve, stops[i]));
      EntPoint along = ent_curve_get_direction (&edge->curve, stops[i]);
      EntPoint up = along.x < 0 ? (EntPoint) { -along.y, along.x } : (EntPoint) { along.y, -along.x };
      double away = (fabs (up.x) * size.width + fabs (up.y) * size.height) / 2 +
                    (edge->width / 2 + LINE_GAP) * camera->scale + label->lift * label->scale;

      for (int side = 1; side >= -1 && !label->badge; side -= 2)
        places[n++] = ent_rect_around ((EntPoint) { point.x + side * up.x * away, point.y + side * up.y * away }, size);
      places[n++] = ent_rect_around (point, size);
    }
  return n;
}

/*
 * ent_label_list_places:
 * @bounds: what the name beside a node may not stand out of: an export has room for those above and below
 * @thorough: #EntPaint's
 * @places: (out caller-allocates): where the label may stand, in pixels, the most usual place first
 *
 * Returns: how many places there are
 */
guint
ent_label_list_places (EntScene *scene, const EntCamera *camera, EntRect bounds, gboolean thorough,
                       const EntLabel *label, EntRect places[ENT_LABEL_MAX_PLACES])
{
  if (label->item.kind == ENT_ITEM_NODE)
    return list_node_places (scene, camera, bounds, thorough, label, places);
  if (label->role == ENT_TEXT_NUMBER)
    return list_number_places (scene, camera, label, places);
  return list_edge_places (scene, camera, label, places);
}
