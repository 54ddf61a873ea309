/* ent-emphasis.c: what stands out of a picture, because it is selected or under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-emphasis.h"

#include <string.h>

static void
raise_to (guint8 *emphasis, EntEmphasis to)
{
  *emphasis = MAX (*emphasis, to);
}

static void
add_item (EntEmphases *self, EntScene *scene, EntItem item, EntEmphasis emphasis)
{
  if (item.kind == ENT_ITEM_NODE && item.index < ent_scene_get_n_nodes (scene))
    raise_to (&self->nodes[item.index], emphasis);
  else if (item.kind == ENT_ITEM_RELATION && item.index < ent_scene_get_n_edges (scene))
    raise_to (&self->edges[item.index], emphasis);
}

/* The edges of what is selected, and the ends of the edges that are. */
static void
add_related (EntEmphases *self, EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      if (self->nodes[edge->source] == ENT_EMPHASIS_SELECTED || self->nodes[edge->target] == ENT_EMPHASIS_SELECTED)
        raise_to (&self->edges[i], ENT_EMPHASIS_RELATED);
      if (self->edges[i] == ENT_EMPHASIS_SELECTED)
        {
          raise_to (&self->nodes[edge->source], ENT_EMPHASIS_RELATED);
          raise_to (&self->nodes[edge->target], ENT_EMPHASIS_RELATED);
        }
    }
}

static void
leave_out (EntEmphases *self, EntScene *scene, const GArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    self->nodes[g_array_index (nodes, guint, i)] = ENT_EMPHASIS_LEFT_OUT;
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      if (self->nodes[edge->source] == ENT_EMPHASIS_LEFT_OUT || self->nodes[edge->target] == ENT_EMPHASIS_LEFT_OUT)
        self->edges[i] = ENT_EMPHASIS_LEFT_OUT;
    }
}

/**
 * ent_emphases_new:
 *
 * Returns: (transfer full): how much each node and edge stands out; O(n)
 */
EntEmphases *
ent_emphases_new (EntScene *scene, const EntPaint *paint)
{
  guint n_nodes = ent_scene_get_n_nodes (scene), n_edges = ent_scene_get_n_edges (scene);
  guint n_selected = paint->selected ? paint->selected->len : 0;
  EntEmphases *self = g_new0 (EntEmphases, 1);

  self->nodes = g_malloc (n_nodes);
  self->edges = g_malloc (n_edges);
  if (n_nodes > 0)
    memset (self->nodes, ENT_EMPHASIS_NONE, n_nodes);
  if (n_edges > 0)
    memset (self->edges, n_selected > 0 ? ENT_EMPHASIS_CALM : ENT_EMPHASIS_NONE, n_edges);
  for (guint i = 0; i < n_selected; i++)
    add_item (self, scene, g_array_index (paint->selected, EntItem, i), ENT_EMPHASIS_SELECTED);
  if (n_selected > 0)
    add_related (self, scene);
  add_item (self, scene, paint->hover, ENT_EMPHASIS_HOVER);
  if (paint->left_out && paint->left_out->len > 0)
    leave_out (self, scene, paint->left_out);
  return self;
}

void
ent_emphases_free (EntEmphases *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}
