/* ent-session-scope.c: what is let through, and which part of that is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

/**
 * ent_session_get_filter:
 *
 * Returns: (transfer none): the filter; copy it to change it
 */
const EntFilter *
ent_session_get_filter (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * ent_session_get_scope:
 *
 * Returns: (transfer none): the scope; copy it to change it
 */
const EntScope *
ent_session_get_scope (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->scope;
}

/*
 * ent_session_show_view:
 * @filter: (nullable): what is to be let through from now on
 * @scope: (nullable): which part of that is to be looked at
 *
 * Nodes that stay in the picture keep their places; those that come into it for the first time get one beside those they
 * know.
 */
void
ent_session_show_view (EntSession *self, const EntFilter *filter, const EntScope *scope)
{
  if (filter != NULL)
    {
      EntFilter *copy = ent_filter_copy (filter);

      ent_filter_free (self->filter);
      self->filter = copy;
    }
  if (scope != NULL)
    {
      EntScope *copy = ent_scope_copy (scope);

      ent_scope_free (self->scope);
      self->scope = copy;
    }
  if (self->view != NULL)
    {
      ent_view_set_filter (self->view, self->filter);
      ent_view_set_scope (self->view, self->scope);
      ent_scene_update (self->scene);
      ent_session_emit (self, ENT_SESSION_VIEW_CHANGED);
      ent_session_settle (self);
      ent_session_prepare_search (self);
    }
  if (scope != NULL)
    ent_session_notify (self, ENT_SESSION_SCOPE);
}

/* Shows it, as a step that can be undone. */
static void
change_view (EntSession *self, const EntFilter *filter, const EntScope *scope, const char *name)
{
  if (filter != NULL && ent_filter_equal (self->filter, filter))
    filter = NULL;
  if (scope != NULL && ent_scope_equal (self->scope, scope))
    scope = NULL;
  if (filter == NULL && scope == NULL)
    return;
  ent_session_show_view (self, filter, scope);
  ent_session_note_view (self, name, scope == NULL);
}

/**
 * ent_session_set_filter:
 * @filter: (transfer none): what is to be let through
 *
 * Nodes keep their places and stay selected, also where they are no longer visible. O(claims).
 */
void
ent_session_set_filter (EntSession *self, const EntFilter *filter)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  change_view (self, filter, NULL, "Filter");
}

/**
 * ent_session_set_scope:
 * @scope: (transfer none): which part is to be looked at
 * @name: what that is, for whoever wants to undo it
 */
void
ent_session_set_scope (EntSession *self, const EntScope *scope, const char *name)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (scope != NULL && name != NULL);

  change_view (self, NULL, scope, name);
}

/**
 * ent_session_show_everything:
 *
 * Lets everything through again and looks everywhere; the clock stays the one that was chosen, and how many of the weaker
 * relations are drawn.
 */
void
ent_session_show_everything (EntSession *self)
{
  g_autoptr (EntFilter) everything = ent_filter_new ();
  g_autoptr (EntScope) scope = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  scope = ent_scope_copy (self->scope);
  ent_scope_widen (scope);
  ent_filter_set_clock (everything, ent_filter_get_clock (self->filter));
  change_view (self, everything, scope, "Show Everything");
}

/* ---- more and fewer ---- */

/**
 * ent_session_show_more:
 *
 * Draws up to twice as many of the best backed relations.
 */
void
ent_session_show_more (EntSession *self)
{
  g_autoptr (EntScope) scope = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (ent_scope_get_limit (self->scope) == 0)
    return;
  scope = ent_scope_copy (self->scope);
  ent_scope_set_limit (scope, MIN (ent_scope_get_limit (scope), G_MAXUINT / 2) * 2);
  change_view (self, NULL, scope, "Show More");
}

/**
 * ent_session_show_fewer:
 *
 * Draws half as many, but no fewer than at first.
 */
void
ent_session_show_fewer (EntSession *self)
{
  g_autoptr (EntScope) scope = NULL;
  guint limit, drawn = ENT_SESSION_LIMIT;

  g_return_if_fail (ENT_IS_SESSION (self));

  limit = ent_scope_get_limit (self->scope);
  if (self->view != NULL && (limit == 0 || limit > ent_view_get_n_drawn_relations (self->view)))
    limit = ent_view_get_n_drawn_relations (self->view);
  while (2 * drawn < limit)
    drawn *= 2;
  scope = ent_scope_copy (self->scope);
  ent_scope_set_limit (scope, drawn);
  change_view (self, NULL, scope, "Show Fewer");
}

void
ent_session_show_all (EntSession *self)
{
  g_autoptr (EntScope) scope = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  scope = ent_scope_copy (self->scope);
  ent_scope_set_limit (scope, 0);
  change_view (self, NULL, scope, "Show All");
}

/* ---- one actor ---- */

static const EntActor *
get_actor (EntSession *self, guint node)
{
  return ent_view_get_node (self->view, node)->actor;
}

/* The relations of a node that could be drawn and are not, or are. */
static guint
count_relations (EntSession *self, guint node, gboolean drawn)
{
  const GArray *relations = ent_view_get_node (self->view, node)->relations;
  const GPtrArray *hidden = ent_scope_get_hidden (self->scope);
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      const EntRelation *relation = ent_view_get_relation (self->view, g_array_index (relations, guint, i));
      guint other = relation->source == node ? relation->target : relation->source;
      gboolean kept_out = FALSE;

      if (!relation->visible || relation->weak == drawn)
        continue;
      for (guint k = 0; !kept_out && k < hidden->len; k++)
        kept_out = g_str_equal (g_ptr_array_index (hidden, k), get_actor (self, other)->id);
      n += !kept_out;
    }
  return n;
}

/**
 * ent_session_count_unshown:
 *
 * Returns: how many relations of the node would be drawn if it were expanded far enough
 */
guint
ent_session_count_unshown (EntSession *self, guint node)
{
  g_return_val_if_fail (ENT_IS_SESSION (self) && self->view != NULL, 0);

  return count_relations (self, node, FALSE);
}

gboolean
ent_session_is_expanded (EntSession *self, guint node)
{
  g_return_val_if_fail (ENT_IS_SESSION (self) && self->view != NULL, FALSE);

  return ent_scope_get_expanded (self->scope, get_actor (self, node)->id) > 0;
}

/**
 * ent_session_expand:
 *
 * Draws %ENT_SESSION_EXPANSION more of the node's relations, the best backed of those that are not drawn.
 */
void
ent_session_expand (EntSession *self, guint node)
{
  g_autoptr (EntScope) scope = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ENT_IS_SESSION (self) && self->view != NULL);

  if (count_relations (self, node, FALSE) == 0)
    return;
  scope = ent_scope_copy (self->scope);
  ent_scope_set_expanded (scope, get_actor (self, node)->id, count_relations (self, node, TRUE) + ENT_SESSION_EXPANSION);
  name = g_strdup_printf ("Expand %s", get_actor (self, node)->name);
  change_view (self, NULL, scope, name);
}

void
ent_session_collapse (EntSession *self, guint node)
{
  g_autoptr (EntScope) scope = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ENT_IS_SESSION (self) && self->view != NULL);

  scope = ent_scope_copy (self->scope);
  ent_scope_set_expanded (scope, get_actor (self, node)->id, 0);
  name = g_strdup_printf ("Collapse %s", get_actor (self, node)->name);
  change_view (self, NULL, scope, name);
}

/**
 * ent_session_focus:
 * @steps: how far around the node the picture reaches, 1 to %ENT_SCOPE_MAX_STEPS
 */
void
ent_session_focus (EntSession *self, guint node, guint steps)
{
  g_autoptr (EntScope) scope = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ENT_IS_SESSION (self) && self->view != NULL);

  scope = ent_scope_copy (self->scope);
  ent_scope_set_focus (scope, get_actor (self, node)->id, steps);
  name = g_strdup_printf ("Focus on %s", get_actor (self, node)->name);
  change_view (self, NULL, scope, name);
}

/* ---- several actors ---- */

/**
 * ent_session_hide:
 * @nodes: (array length=n_nodes): who is to be kept out of the picture
 *
 * They are no longer selected either.
 */
void
ent_session_hide (EntSession *self, const guint *nodes, guint n_nodes)
{
  g_autoptr (EntScope) scope = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ENT_IS_SESSION (self) && self->view != NULL);

  if (n_nodes == 0)
    return;
  scope = ent_scope_copy (self->scope);
  for (guint i = 0; i < n_nodes; i++)
    ent_scope_set_hidden (scope, get_actor (self, nodes[i])->id, TRUE);
  name = ent_session_dup_step_name (self, "Hide", nodes, n_nodes);
  ent_session_clear_selection (self);
  change_view (self, NULL, scope, name);
}

void
ent_session_show_hidden (EntSession *self)
{
  g_autoptr (EntScope) scope = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  scope = ent_scope_copy (self->scope);
  while (ent_scope_get_hidden (scope)->len > 0)
    {
      g_autofree char *id = g_strdup (g_ptr_array_index (ent_scope_get_hidden (scope), 0));

      ent_scope_set_hidden (scope, id, FALSE);
    }
  change_view (self, NULL, scope, "Show Hidden Actors");
}

/**
 * ent_session_show_only:
 * @nodes: (array length=n_nodes): who is to be in the picture, with the relations between them
 */
void
ent_session_show_only (EntSession *self, const guint *nodes, guint n_nodes)
{
  g_autoptr (EntScope) scope = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *name = NULL;

  g_return_if_fail (ENT_IS_SESSION (self) && self->view != NULL);

  if (n_nodes == 0)
    return;
  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (ids, get_actor (self, nodes[i])->id);
  g_ptr_array_add (ids, NULL);
  scope = ent_scope_copy (self->scope);
  ent_scope_set_only (scope, (const char *const *) ids->pdata);
  name = ent_session_dup_step_name (self, "Show Only", nodes, n_nodes);
  change_view (self, NULL, scope, name);
}

/**
 * ent_session_look_everywhere:
 *
 * Takes back the focus and the chosen actors; who is hidden stays so.
 */
void
ent_session_look_everywhere (EntSession *self)
{
  g_autoptr (EntScope) scope = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  scope = ent_scope_copy (self->scope);
  ent_scope_set_focus (scope, NULL, 0);
  ent_scope_set_only (scope, NULL);
  change_view (self, NULL, scope, "Look Everywhere");
}
