/* ent-phrase-repair.c: nouns of headlines and of directions that the parser took for something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"
#include "claim/ent-tree-repair-private.h"

/* "in an ambush | east | of A", read as an ambush of an east: the noun of action stands for the phrase. */
static void
raise_nouns_above_directions (EntReading *self)
{
  static const char *const directions[] = { "east", "north", "northeast", "northwest", "south", "southeast", "southwest",
                                            "west", NULL };

  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      int noun = i - 1;

      if (!ent_reading_is_one_of (self, i, directions) || !ent_reading_is_word (self, i + 1, "of") ||
          self->words[noun].parent != (int) i || self->words[noun].mention != NULL ||
          !ent_clause_is_noun_of_action (self, noun))
        continue;
      self->words[noun].parent = self->words[i].parent;
      self->words[noun].dependency = self->words[i].dependency;
      for (int k = 0; k < noun; k++)
        if (self->words[k].parent == (int) i)
          self->words[k].parent = noun;
      self->words[i].parent = noun;
      self->words[i].dependency = ENT_DEPENDENCY_ADVMOD;
    }
}

/* "A bombs B", a headline read as bombs of A's: a plural right behind a name, with a name behind it, is the verb that it
 * can be where a sentence without a stop has no other. */
static void
make_headline_noun_finite (EntReading *self)
{
  guint n = self->sentence->n_tokens;

  if (n == 0 || ent_reading_is_word (self, n - 1, "."))
    return;
  for (guint i = 0; i < n; i++)
    if (self->words[i].is_verb)
      return;
  for (guint i = 1; i + 1 < n; i++)
    {
      const EntToken *token = ent_reading_get_token (self, i);
      int subject = self->words[i - 1].node, object = self->words[i + 1].node;

      if (self->words[i].parent != ENT_NODE_NONE || token->xpos != ENT_XPOS_NNS || self->words[i].mention != NULL ||
          self->words[subject].mention == NULL || self->words[subject].parent != (int) i ||
          self->words[object].mention == NULL || self->words[object].parent != (int) i ||
          ent_vocabulary_find_verb_frames (self->vocabulary, token->verb_lemma) == NULL)
        continue;
      self->words[i].is_verb = TRUE;
      self->words[subject].dependency = ENT_DEPENDENCY_NSUBJ;
      self->words[object].dependency = ENT_DEPENDENCY_OBJ;
      return;
    }
}

void
ent_tree_repair_phrases (EntReading *self)
{
  raise_nouns_above_directions (self);
  make_headline_noun_finite (self);
}
