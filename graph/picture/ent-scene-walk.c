/* ent-scene-walk.c: where a step from a node or edge leads, for those who walk the graph by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-walk.h"

#include <math.h>

/* An edge fits a direction that it is no more than 45 degrees off: each edge fits one of the four arrows. */
#define FITS 0.7071067
/* Nearer than this two edges leave a node at the same angle, as its loops do; they follow each other by index. */
#define SAME_ANGLE 1e-6

/**
 * ent_scene_get_place:
 * @item: a node or an edge
 *
 * Returns: its middle
 */
EntPoint
ent_scene_get_place (EntScene *self, EntItem item)
{
  g_return_val_if_fail (item.kind != ENT_ITEM_NONE, (EntPoint) { 0 });

  return item.kind == ENT_ITEM_NODE ? ent_scene_get_node (self, item.index)->center
                                    : ent_scene_get_edge (self, item.index)->middle;
}

/**
 * ent_scene_is_shown:
 *
 * Returns: whether @item is something that the filter shows
 */
gboolean
ent_scene_is_shown (EntScene *self, EntItem item)
{
  return (item.kind == ENT_ITEM_NODE && ent_scene_get_node (self, item.index)->shown) ||
         (item.kind == ENT_ITEM_RELATION && ent_scene_get_edge (self, item.index)->shown);
}

/* Keeps @item as the best where its direction fits better than the one before; of two that fit alike the nearer. */
static void
weigh (EntScene *self, EntPoint from, double dx, double dy, EntItem item, EntItem *best, double *best_fit,
       double *best_distance)
{
  EntPoint to = ent_scene_get_place (self, item);
  double distance = hypot (to.x - from.x, to.y - from.y);
  double fit = distance > 0 ? ((to.x - from.x) * dx + (to.y - from.y) * dy) / distance : -1;

  if (fit < FITS || fit < *best_fit - 1e-9 || (fit < *best_fit + 1e-9 && distance >= *best_distance))
    return;
  *best = item;
  *best_fit = fit;
  *best_distance = distance;
}

static EntItem
find_end (EntScene *self, guint edge, double dx, double dy)
{
  const EntRelation *relation = ent_view_get_relation (ent_scene_get_view (self), edge);
  EntPoint source = ent_scene_get_node (self, relation->source)->center;
  EntPoint target = ent_scene_get_node (self, relation->target)->center;
  gboolean forward = (target.x - source.x) * dx + (target.y - source.y) * dy >= 0;

  return (EntItem) { ENT_ITEM_NODE, forward ? relation->target : relation->source };
}

/**
 * ent_scene_find_along:
 * @from: where one is
 * @dx: the direction, of length 1: to the right
 * @dy: downwards
 *
 * A step along an edge: from a node to the one at the other end of the shown edge whose direction fits best, from an
 * edge to the one of its ends that lies that way.
 *
 * Returns: where it leads; nothing where no edge is within 45 degrees of the direction. O(edges of the node)
 */
EntItem
ent_scene_find_along (EntScene *self, EntItem from, double dx, double dy)
{
  EntView *view = ent_scene_get_view (self);
  EntItem best = ENT_ITEM_NOTHING;
  double best_fit = -1, best_distance = HUGE_VAL;
  const GArray *relations;

  if (from.kind == ENT_ITEM_NONE)
    return ENT_ITEM_NOTHING;
  if (from.kind == ENT_ITEM_RELATION)
    return find_end (self, from.index, dx, dy);
  relations = ent_view_get_node (view, from.index)->relations;
  for (guint i = 0; i < relations->len; i++)
    {
      guint index = g_array_index (relations, guint, i);
      const EntRelation *relation = ent_view_get_relation (view, index);
      EntItem end = { ENT_ITEM_NODE, relation->source == from.index ? relation->target : relation->source };

      if (ent_scene_get_edge (self, index)->shown)
        weigh (self, ent_scene_get_node (self, from.index)->center, dx, dy, end, &best, &best_fit, &best_distance);
    }
  return best;
}

/**
 * ent_scene_find_beside:
 * @from: where one is
 * @dx: the direction, of length 1: to the right
 * @dy: downwards
 *
 * Returns: the shown node in that direction that is near and not far off the line; nothing where none is. O(nodes)
 */
EntItem
ent_scene_find_beside (EntScene *self, EntItem from, double dx, double dy)
{
  EntPoint at = ent_scene_get_place (self, from);
  EntItem best = ENT_ITEM_NOTHING;
  double best_cost = HUGE_VAL;

  for (guint i = 0; i < ent_scene_get_n_nodes (self); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self, i);
      double along = (node->center.x - at.x) * dx + (node->center.y - at.y) * dy;
      double across = fabs ((node->center.x - at.x) * dy - (node->center.y - at.y) * dx);
      double cost = along + 2 * across;
      EntItem item = { ENT_ITEM_NODE, i };

      if (node->shown && along > 0 && across <= 2 * along && cost < best_cost && !ent_item_equal (item, from))
        {
          best = item;
          best_cost = cost;
        }
    }
  return best;
}

/**
 * ent_scene_find_nearest:
 *
 * Returns: the shown node whose middle is nearest; nothing where none is shown. O(nodes)
 */
EntItem
ent_scene_find_nearest (EntScene *self, EntPoint plane)
{
  EntItem best = ENT_ITEM_NOTHING;
  double best_distance = HUGE_VAL;

  for (guint i = 0; i < ent_scene_get_n_nodes (self); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self, i);
      double distance = hypot (node->center.x - plane.x, node->center.y - plane.y);

      if (node->shown && distance < best_distance)
        {
          best = (EntItem) { ENT_ITEM_NODE, i };
          best_distance = distance;
        }
    }
  return best;
}

static double
get_angle (EntScene *self, guint node, guint edge)
{
  EntPoint center = ent_scene_get_node (self, node)->center;
  EntPoint middle = ent_scene_get_edge (self, edge)->middle;

  return atan2 (middle.y - center.y, middle.x - center.x);
}

/* How far on from @start an angle is, at most a full turn; @start itself is that only where @first does not hold. */
static double
get_turn (double angle, double start, gboolean clockwise, gboolean first)
{
  double turn = fmod (clockwise ? angle - start : start - angle, 2 * G_PI);

  if (turn < 0)
    turn += 2 * G_PI;
  if (turn > SAME_ANGLE && turn < 2 * G_PI - SAME_ANGLE)
    return turn;
  return first ? 0 : 2 * G_PI;
}

/**
 * ent_scene_find_around:
 * @node: around which one
 * @from: one of its edges, or anything else to begin at the top
 * @clockwise: else the other way round
 *
 * Returns: the shown edge of @node that comes next, all of them in turn; nothing where it has none. O(edges of the node)
 */
EntItem
ent_scene_find_around (EntScene *self, guint node, EntItem from, gboolean clockwise)
{
  const GArray *relations = ent_view_get_node (ent_scene_get_view (self), node)->relations;
  gboolean on_edge = from.kind == ENT_ITEM_RELATION;
  double start = on_edge ? get_angle (self, node, from.index) : -G_PI / 2;
  double best_turn = HUGE_VAL;
  EntItem best = ENT_ITEM_NOTHING;

  for (guint i = 0; i < relations->len; i++)
    {
      guint index = g_array_index (relations, guint, clockwise ? i : relations->len - 1 - i);
      gboolean first = !on_edge || (clockwise ? index > from.index : index < from.index);
      double turn = get_turn (get_angle (self, node, index), start, clockwise, first);

      if (ent_scene_get_edge (self, index)->shown && turn < best_turn - SAME_ANGLE)
        {
          best = (EntItem) { ENT_ITEM_RELATION, index };
          best_turn = turn;
        }
    }
  return best;
}
