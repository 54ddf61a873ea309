/* ent-tree-repair.c: where news is known to be parsed wrongly, mended by what the words can only mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

/* Whether the tag is that of a finite verb. */
gboolean
ent_tree_repair_is_finite (const EntReading *self, int node)
{
  EntXpos xpos = ent_reading_get_token (self, node)->xpos;

  return xpos == ENT_XPOS_VBD || xpos == ENT_XPOS_VBP || xpos == ENT_XPOS_VBZ || xpos == ENT_XPOS_MD;
}

gboolean
ent_tree_repair_has_child (const EntReading *self, int node, EntDependency dependency)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    if (self->words[i].node == (int) i && self->words[i].parent == node && self->words[i].dependency == dependency)
      return TRUE;
  return FALSE;
}

/* Hangs @node on @parent, unless that hangs on @node: a tree stays one, however wrong it was. */
void
ent_tree_repair_attach (EntReading *self, int node, int parent, EntDependency dependency)
{
  if (ent_reading_is_under (self, parent, node))
    return;
  self->words[node].parent = parent;
  self->words[node].dependency = dependency;
}

/*
 * ent_tree_repair:
 *
 * Cost: O(tokens²), with few tokens for which more than one comparison is made.
 */
void
ent_tree_repair (EntReading *self)
{
  ent_tree_repair_verbs (self);
  ent_tree_repair_nouns (self);
  ent_tree_repair_arguments (self);
  ent_tree_repair_phrases (self);
}
