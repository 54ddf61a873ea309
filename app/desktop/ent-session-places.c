/* ent-session-places.c: where nodes stand, who moves them, and who stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "layout/ent-placement.h"

/* Moves that weigh more, in nodes and their relations, are not seen on their way. Of 5,000 nodes with 20,000 relations
 * a step takes 35 ms before anything is drawn, and the last one, which bends edges around all nodes, 290 ms, where a
 * frame has 16.7. To move only those in sight would spare nothing where all are, as after an arrangement; and a picture
 * that fades into the next shows every node twice and none on its way. */
#define MAX_SEEN 4000
/* Moves that weigh more are made in a thread, as all are in a case of very many relations. */
#define MAX_LIGHT 2000
#define MAX_RELATIONS 5000
/* A step of a motion that takes longer, in microseconds, is the last but one. */
#define MAX_STEP_TIME 20000

static const char *
get_id (EntSession *self, guint node)
{
  return ent_view_get_node (self->view, node)->actor->id;
}

static EntPoint
get_center (EntSession *self, guint node)
{
  return ent_scene_get_node (self->scene, node)->center;
}

static gboolean
is_pinned (EntSession *self, guint node)
{
  return ent_scene_get_node (self->scene, node)->pinned;
}

/*
 * ent_session_dup_places:
 *
 * Returns: (transfer full) (element-type utf8 EntPlace): where all stand whose places the user knows
 */
GHashTable *
ent_session_dup_places (EntSession *self)
{
  GHashTable *places = ent_places_new ();

  ent_session_set_motion (self, 1);
  for (guint i = 0; self->settled != NULL && i < ent_view_get_n_nodes (self->view); i++)
    if (self->settled[i])
      ent_places_set (places, get_id (self, i), get_center (self, i), is_pinned (self, i));
  return places;
}

/* ---- on their way ---- */

/* Puts the nodes of @moves at @share of their way. */
static void
put (EntSession *self, const GArray *moves, double share)
{
  g_autofree guint *nodes = g_new (guint, moves->len);
  g_autofree EntPoint *centers = g_new (EntPoint, moves->len);

  for (guint i = 0; i < moves->len; i++)
    {
      const EntMove *move = &g_array_index (moves, EntMove, i);
      EntPoint way = { move->to.x - move->from.x, move->to.y - move->from.y };

      nodes[i] = move->node;
      centers[i] = share >= 1 ? move->to : (EntPoint) { move->from.x + share * way.x, move->from.y + share * way.y };
    }
  ent_scene_drag_nodes (self->scene, nodes, moves->len, centers);
}

gboolean
ent_session_is_moving (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->motion != NULL;
}

/**
 * ent_session_set_motion:
 * @share: how much of their way the nodes that move have gone, 0 to 1; at 1 they are there
 *
 * Does nothing where none is on its way.
 */
void
ent_session_set_motion (EntSession *self, double share)
{
  g_autoptr (GArray) motion = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->motion == NULL)
    return;
  motion = g_array_ref (self->motion);
  if (share >= 1)
    g_clear_pointer (&self->motion, g_array_unref);
  put (self, motion, share);
  if (share >= 1)
    ent_scene_settle (self->scene);
  ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
  if (share < 1 && g_get_monotonic_time () - begin > MAX_STEP_TIME)
    ent_session_set_motion (self, 1);
}

static gboolean
is_light (EntSession *self, GArray *moves, guint max)
{
  guint weight = 0;

  for (guint i = 0; i < moves->len && weight <= max; i++)
    weight += 1 + ent_view_get_node (self->view, g_array_index (moves, EntMove, i).node)->relations->len;
  return weight <= max && ent_view_get_n_relations (self->view) <= MAX_RELATIONS;
}

/* The nodes stand at their ends already: shows how they come there, if anybody looks. Takes @moves. */
static void
begin_motion (EntSession *self, GArray *moves)
{
  if (moves->len == 0 || !is_light (self, moves, MAX_SEEN) || !ent_session_is_listened_to (self, ENT_SESSION_MOTION))
    {
      g_array_unref (moves);
      ent_scene_settle (self->scene);
      ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
      return;
    }
  self->motion = moves;
  ent_session_emit (self, ENT_SESSION_MOTION);
}

/*
 * ent_session_show_moves:
 * @old: the scene that was shown until now, of the same case as that of the session
 *
 * All nodes stand elsewhere: shows how those come there that are seen.
 */
void
ent_session_show_moves (EntSession *self, EntScene *old)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (EntMove));

  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      EntMove move = { i, ent_scene_get_node (old, i)->center, get_center (self, i) };

      if (ent_scene_get_node (self->scene, i)->shown
          && (ABS (move.from.x - move.to.x) > 0 || ABS (move.from.y - move.to.y) > 0))
        g_array_append_val (moves, move);
    }
  begin_motion (self, moves);
}

/* ---- given places ---- */

/* Many moves are made in a thread, when other work is done. Takes @moves. */
static void
make_moves (EntSession *self, GArray *moves)
{
  if (is_light (self, moves, MAX_LIGHT))
    {
      put (self, moves, 1);
      begin_motion (self, moves);
      return;
    }
  for (guint i = 0; i < moves->len; i++)
    {
      const EntMove *move = &g_array_index (moves, EntMove, i);

      ent_places_set (self->waiting_places, get_id (self, move->node), move->to, is_pinned (self, move->node));
    }
  g_array_unref (moves);
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
}

/*
 * ent_session_set_places:
 * @places: (element-type utf8 EntPlace): who is to stand where, and whether pinned; all others stay
 */
void
ent_session_set_places (EntSession *self, GHashTable *places)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (EntMove));

  ent_session_set_motion (self, 1);
  for (guint i = 0; self->view != NULL && i < ent_view_get_n_nodes (self->view); i++)
    {
      const EntPlace *place = g_hash_table_lookup (places, get_id (self, i));
      EntMove move;

      if (place == NULL)
        continue;
      self->settled[i] = TRUE;
      ent_scene_set_pinned (self->scene, i, place->pinned);
      move = (EntMove) { i, get_center (self, i), place->at };
      if (ABS (move.from.x - move.to.x) > 0 || ABS (move.from.y - move.to.y) > 0)
        g_array_append_val (moves, move);
    }
  make_moves (self, g_steal_pointer (&moves));
}

/* ---- who comes into the picture ---- */

/* Where a newcomer comes from: the middle of those it knows who were there. */
static EntPoint
find_origin (EntSession *self, guint node, const gboolean *old)
{
  const GArray *relations = ent_view_get_node (self->view, node)->relations;
  EntPoint sum = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      const EntRelation *relation = ent_view_get_relation (self->view, g_array_index (relations, guint, i));
      guint other = relation->source == node ? relation->target : relation->source;

      if (!relation->visible || relation->weak || !old[other])
        continue;
      sum.x += get_center (self, other).x;
      sum.y += get_center (self, other).y;
      n++;
    }
  return n > 0 ? (EntPoint) { sum.x / n, sum.y / n } : get_center (self, node);
}

/* Puts them to their places and shows how they grow out of their neighbours. */
static void
grow (EntSession *self, GArray *newcomers, const EntLayout *layout)
{
  g_autofree gboolean *old = g_memdup2 (self->settled, ent_view_get_n_nodes (self->view) * sizeof *old);
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (EntMove));

  for (guint i = 0; i < newcomers->len; i++)
    {
      guint node = g_array_index (newcomers, guint, i);
      EntMove move = { node, find_origin (self, node, old), layout->points[node] };

      self->settled[node] = TRUE;
      g_array_append_val (moves, move);
    }
  make_moves (self, g_steal_pointer (&moves));
}

/*
 * ent_session_settle:
 *
 * Nodes that are in the picture for the first time get their places there, beside those they know; from then on they
 * keep them. O(nodes), and O(nodes + edges) where there are such.
 */
void
ent_session_settle (EntSession *self)
{
  guint n = ent_view_get_n_nodes (self->view);
  g_autofree gboolean *shown = g_new (gboolean, n);
  g_autofree EntPoint *points = NULL;
  g_autoptr (GArray) newcomers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntLayout) layout = NULL;

  for (guint i = 0; i < n; i++)
    {
      shown[i] = ent_view_get_node (self->view, i)->visible;
      if (shown[i] && !self->settled[i])
        g_array_append_val (newcomers, i);
    }
  if (newcomers->len == 0)
    return;
  ent_session_set_motion (self, 1);
  points = g_new (EntPoint, n);
  for (guint i = 0; i < n; i++)
    points[i] = get_center (self, i);
  layout = ent_placement_new_among (self->graph, points, self->settled, shown);
  grow (self, newcomers, layout);
  ent_session_keep_soon (self);
}

/* ---- by hand ---- */

gboolean
ent_session_get_locked (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->locked;
}

/**
 * ent_session_move_nodes:
 * @nodes: (array length=n_nodes): which ones
 * @dx: how far they move to the right, in the plane
 * @dy: and downwards
 *
 * A part of a drag, which ends with ent_session_drop_nodes(). Does nothing where nodes are locked.
 */
void
ent_session_move_nodes (EntSession *self, const guint *nodes, guint n_nodes, double dx, double dy)
{
  g_autofree EntPoint *centers = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->scene != NULL && (n_nodes == 0 || nodes != NULL));

  if (self->locked || n_nodes == 0)
    return;
  ent_session_set_motion (self, 1);
  if (self->dragged == NULL)
    self->dragged = ent_places_new ();
  centers = g_new (EntPoint, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      EntPoint center = get_center (self, nodes[i]);

      centers[i] = (EntPoint) { center.x + dx, center.y + dy };
      if (!g_hash_table_contains (self->dragged, get_id (self, nodes[i])))
        ent_places_set (self->dragged, get_id (self, nodes[i]), center, is_pinned (self, nodes[i]));
    }
  ent_scene_drag_nodes (self->scene, nodes, n_nodes, centers);
  ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
}

/* A step of nodes that stood and were pinned as @before says, and stand now where they do. Takes @before. */
static void
note_places (EntSession *self, const char *verb, GHashTable *before)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *name = NULL;

  for (guint i = 0; i < ent_view_get_n_nodes (self->view); i++)
    if (g_hash_table_contains (before, get_id (self, i)))
      {
        self->settled[i] = TRUE;
        g_array_append_val (nodes, i);
      }
  name = ent_session_dup_step_name (self, verb, (const guint *) nodes->data, nodes->len);
  ent_session_note_places (self, name, before);
  g_hash_table_unref (before);
}

/**
 * ent_session_drop_nodes:
 *
 * Ends a drag: the nodes that were moved are pinned where they are, in one step.
 */
void
ent_session_drop_nodes (EntSession *self)
{
  GHashTable *before;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->dragged == NULL)
    return;
  before = g_steal_pointer (&self->dragged);
  ent_scene_settle (self->scene);
  for (guint i = 0; i < ent_view_get_n_nodes (self->view); i++)
    if (g_hash_table_contains (before, get_id (self, i)))
      ent_scene_set_pinned (self->scene, i, TRUE);
  note_places (self, "Move", before);
  ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
}

/**
 * ent_session_set_pinned:
 * @nodes: (array length=n_nodes): which ones
 * @pinned: whether they stay where they are when others are arranged
 */
void
ent_session_set_pinned (EntSession *self, const guint *nodes, guint n_nodes, gboolean pinned)
{
  GHashTable *before;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->scene != NULL && (n_nodes == 0 || nodes != NULL));

  ent_session_set_motion (self, 1);
  before = ent_places_new ();
  for (guint i = 0; i < n_nodes; i++)
    if (is_pinned (self, nodes[i]) != !!pinned)
      {
        ent_places_set (before, get_id (self, nodes[i]), get_center (self, nodes[i]), !pinned);
        ent_scene_set_pinned (self->scene, nodes[i], pinned);
      }
  if (g_hash_table_size (before) == 0)
    {
      g_hash_table_unref (before);
      return;
    }
  note_places (self, pinned ? "Pin" : "Unpin", before);
  ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
}

void
ent_session_unpin_all (EntSession *self)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (ENT_IS_SESSION (self));

  for (guint i = 0; self->scene != NULL && i < ent_scene_get_n_nodes (self->scene); i++)
    if (is_pinned (self, i))
      g_array_append_val (nodes, i);
  if (nodes->len > 0)
    ent_session_set_pinned (self, &g_array_index (nodes, guint, 0), nodes->len, FALSE);
}

guint
ent_session_count_pinned (EntSession *self)
{
  guint n = 0;

  g_return_val_if_fail (ENT_IS_SESSION (self), 0);

  for (guint i = 0; self->scene != NULL && i < ent_scene_get_n_nodes (self->scene); i++)
    n += is_pinned (self, i);
  return n;
}
