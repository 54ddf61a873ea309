/* ent-tree-repair.c: where news is known to be parsed wrongly, mended by what the words can only mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

#include <string.h>

/* Whether the tag is that of a finite verb. */
gboolean
ent_tree_repair_is_finite (const EntReading *self, int node)
{
  EntXpos xpos = ent_reading_get_token (self, node)->xpos;

  return xpos == ENT_XPOS_VBD || xpos == ENT_XPOS_VBP || xpos == ENT_XPOS_VBZ || xpos == ENT_XPOS_MD;
}

/* The first child of @node with that dependency, from the word @first to before @end; or ENT_NODE_NONE. */
int
ent_tree_repair_find_child (const EntReading *self, int node, EntDependency dependency, int first, int end)
{
  for (int i = first; i < end; i++)
    if (self->words[i].node == i && self->words[i].parent == node && self->words[i].dependency == dependency)
      return i;
  return ENT_NODE_NONE;
}

gboolean
ent_tree_repair_has_child (const EntReading *self, int node, EntDependency dependency)
{
  return ent_tree_repair_find_child (self, node, dependency, 0, (int) self->sentence->n_tokens) != ENT_NODE_NONE;
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

/* Whether a frame of the verb, in its dictionary form, asks for such an object as the word at @noun. */
gboolean
ent_tree_repair_is_object_of (const EntReading *self, const char *verb, int noun)
{
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (self->vocabulary, verb);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntCondition *condition = &((const EntVerbFrame *) frames->pdata[i])->object_is;

      if (ent_condition_wants_word (condition) && ent_reading_meets (self, noun, condition))
        return TRUE;
    }
  return FALSE;
}

/* The word that hangs on nothing, or ENT_NODE_NONE. */
int
ent_tree_repair_find_root (const EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    if (self->words[i].node == (int) i && self->words[i].parent == ENT_NODE_NONE)
      return i;
  return ENT_NODE_NONE;
}

/* Whether the root can be what the sentence says: a verb, or a predicate with its copula. */
gboolean
ent_tree_repair_has_predicate (const EntReading *self, int root)
{
  return self->words[root].is_verb || ent_tree_repair_has_child (self, root, ENT_DEPENDENCY_COP) ||
         ent_tree_repair_has_child (self, root, ENT_DEPENDENCY_AUX);
}

/* Whether a verb is finite that does not stand in a clause of its own inside the sentence. */
gboolean
ent_tree_repair_has_finite_verb (const EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    switch (self->words[i].dependency)
      {
      case ENT_DEPENDENCY_ACL_RELCL:
      case ENT_DEPENDENCY_ADVCL:
      case ENT_DEPENDENCY_ADVCL_RELCL:
        break;
      default:
        if (ent_tree_repair_is_finite (self, i))
          return TRUE;
      }
  return FALSE;
}

/* The name that ends right before @i, or ENT_NODE_NONE. */
int
ent_tree_repair_find_name_before (const EntReading *self, int i)
{
  int name = i > 0 ? self->words[i - 1].node : ENT_NODE_NONE;

  return name != ENT_NODE_NONE && self->words[name].mention != NULL ? name : ENT_NODE_NONE;
}

/* Whether the word right before @i ends the name of somebody who can act. */
gboolean
ent_tree_repair_is_behind_actor (const EntReading *self, int i)
{
  int name = ent_tree_repair_find_name_before (self, i);
  const EntMention *mention = name != ENT_NODE_NONE ? self->words[name].mention : NULL;

  return mention != NULL && mention->form != ENT_MENTION_DEMONYM && !mention->possessive &&
         mention->actor->kind != ENT_ACTOR_PLACE;
}

/* Whether the word at @i is written like the third person of a verb of the frames: "arms", "supplies". */
gboolean
ent_tree_repair_may_be_verb (const EntReading *self, int i)
{
  const EntToken *token = ent_reading_get_token (self, i);

  return g_str_has_suffix (token->norm, "s") && strcmp (token->verb_lemma, token->norm) != 0 &&
         ent_vocabulary_find_verb_frames (self->vocabulary, token->verb_lemma) != NULL;
}

/*
 * ent_tree_repair:
 *
 * Cost: O(tokens²), with few tokens for which more than one comparison is made.
 */
void
ent_tree_repair (EntReading *self)
{
  ent_tree_repair_subjects (self);
  ent_tree_repair_verbs (self);
  ent_tree_repair_clauses (self);
  ent_tree_repair_nouns (self);
  ent_tree_repair_arguments (self);
  ent_tree_repair_phrases (self);
}
