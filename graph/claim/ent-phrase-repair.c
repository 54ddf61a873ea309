/* ent-phrase-repair.c: phrases that the parser hung on the wrong noun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"
#include "claim/ent-tree-repair-private.h"

#include <string.h>

/* How many words the thing of a clause without a verb has at most: "six old Russian helicopters". */
#define MAX_REMNANT 5

/* "in an ambush | east | of A", read as an ambush of an east: the noun of action stands for the phrase. */
static void
raise_nouns_above_directions (EntReading *self)
{
  static const char *const directions[] = { "east",      "north",     "northeast", "northwest", "south",
                                            "southeast", "southwest", "west",      NULL };

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

/* "released 50 million euros | in aid | for A": what a sum is paid as belongs to it, with all that follows. */
static void
hang_purposes_on_sums (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      int purpose = self->words[i].parent, sum = self->words[i - 1].node;

      if (self->words[i].dependency == ENT_DEPENDENCY_CASE && ent_reading_is_word (self, i, "in") &&
          purpose > (int) i && self->words[purpose].dependency == ENT_DEPENDENCY_OBL &&
          self->words[purpose].mention == NULL && self->words[sum].parent == self->words[purpose].parent &&
          self->words[sum].dependency == ENT_DEPENDENCY_OBJ &&
          ent_tree_repair_has_child (self, sum, ENT_DEPENDENCY_NUMMOD))
        ent_tree_repair_attach (self, purpose, sum, ENT_DEPENDENCY_NMOD);
    }
}

/* "$300 billion | of A's assets": what follows the number is of the sum. */
static void
hang_contents_on_sums (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int number = self->words[i].parent, sum = number != ENT_NODE_NONE ? self->words[number].parent : ENT_NODE_NONE;

      if (self->words[i].node == (int) i && self->words[i].dependency == ENT_DEPENDENCY_NMOD && sum != ENT_NODE_NONE &&
          self->words[number].dependency == ENT_DEPENDENCY_NUMMOD && sum < number &&
          ent_reading_get_token (self, sum)->upos == ENT_UPOS_SYM)
        ent_tree_repair_attach (self, i, sum, ENT_DEPENDENCY_NMOD);
    }
}

/* "declared a ceasefire | in its war with A": what an agreement or a halt is made in is part of it. */
static void
hang_scenes_on_deeds (EntReading *self)
{
  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      int scene = self->words[i].parent, deed = self->words[i - 1].node;

      if (self->words[i].dependency == ENT_DEPENDENCY_CASE && ent_reading_is_word (self, i, "in") && scene > (int) i &&
          self->words[scene].dependency == ENT_DEPENDENCY_OBL && self->words[scene].mention == NULL &&
          self->words[deed].mention == NULL && self->words[deed].dependency == ENT_DEPENDENCY_OBJ &&
          self->words[deed].parent == self->words[scene].parent && ent_clause_is_noun_of_action (self, deed) &&
          ent_clause_is_noun_of_action (self, scene))
        ent_tree_repair_attach (self, scene, deed, ENT_DEPENDENCY_NMOD);
    }
}

/* "the sister of leader | Kim", "the brother of the prime minister, | Ana Li |", read as another name for whoever
 * stands before: behind a preposition a name explains nothing. */
static void
hang_names_on_prepositions (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int title = self->words[i].parent, name = title;

      if (self->words[i].dependency != ENT_DEPENDENCY_CASE || name == ENT_NODE_NONE ||
          !ent_reading_is_word (self, i, "of"))
        continue;
      if (self->words[title].dependency == ENT_DEPENDENCY_NMOD_DESC && self->words[title].parent > title)
        name = self->words[title].parent;
      if (self->words[name].mention == NULL || self->words[name].dependency != ENT_DEPENDENCY_APPOS)
        continue;
      self->words[i].parent = name;
      self->words[name].dependency = ENT_DEPENDENCY_NMOD;
      if (self->words[i - 1].node == (int) i - 1 && self->words[i - 1].mention == NULL)
        ent_tree_repair_attach (self, name, i - 1, ENT_DEPENDENCY_NMOD);
    }
}

/* "died in | A | ambush", read as in A and besides an ambush: what stands between a preposition and a noun of action
 * tells whose that is. */
static void
put_nouns_above_names (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int name = ent_tree_repair_find_name_before (self, i), preposition;

      if (name == ENT_NODE_NONE || self->words[name].dependency != ENT_DEPENDENCY_OBL || self->words[i].node != i ||
          self->words[i].mention != NULL || self->words[i].parent != self->words[name].parent ||
          (self->words[i].dependency != ENT_DEPENDENCY_OBL &&
           self->words[i].dependency != ENT_DEPENDENCY_OBL_UNMARKED) ||
          !ent_clause_is_noun_of_action (self, i) || ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_CASE))
        continue;
      preposition = ent_tree_repair_find_child (self, name, ENT_DEPENDENCY_CASE, 0, name);
      if (preposition == ENT_NODE_NONE)
        continue;
      self->words[preposition].parent = i;
      self->words[i].dependency = ENT_DEPENDENCY_OBL;
      ent_tree_repair_attach (self, name, i, ENT_DEPENDENCY_COMPOUND);
    }
}

/* "members of the banned | A | group", with the name hung on the members beside the group: what stands between a
 * preposition and its noun belongs to the noun. */
static void
hang_names_on_their_nouns (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int name = ent_tree_repair_find_name_before (self, i), preposition;

      if (name == ENT_NODE_NONE || self->words[name].dependency != ENT_DEPENDENCY_NMOD || self->words[i].node != i ||
          self->words[i].mention != NULL || self->words[i].parent != self->words[name].parent)
        continue;
      preposition = ent_tree_repair_find_child (self, i, ENT_DEPENDENCY_CASE, 0, i);
      if (preposition != ENT_NODE_NONE && preposition < (int) self->words[name].mention->first_token &&
          preposition > self->words[i].parent)
        ent_tree_repair_attach (self, name, i, ENT_DEPENDENCY_COMPOUND);
    }
}

/* Where a clause without its verb tells of a thing right behind the name that ends before @next: "six helicopters",
 * "its consul", "three"; or ENT_NODE_NONE. */
static int
find_remnant (const EntReading *self, int next)
{
  static const char *const starts[] = { "a", "an", "her", "his", "its", "their", NULL };
  int last = MIN (next + MAX_REMNANT, (int) self->sentence->n_tokens - 1);
  EntUpos upos = ent_reading_get_token (self, next)->upos;

  if (upos == ENT_UPOS_SYM)
    return next;
  if (upos != ENT_UPOS_NUM && !ent_reading_is_one_of (self, next, starts))
    return ENT_NODE_NONE;
  if (upos == ENT_UPOS_NUM && ent_reading_get_token (self, next + 1)->upos == ENT_UPOS_PUNCT)
    return next;
  for (int i = next + 1; i <= last; i++)
    switch (ent_reading_get_token (self, i)->upos)
      {
      case ENT_UPOS_NOUN:
        if (self->words[i].node == i && self->words[i].dependency != ENT_DEPENDENCY_COMPOUND)
          return i;
        break;
      case ENT_UPOS_ADJ:
      case ENT_UPOS_NUM:
      case ENT_UPOS_PROPN:
        break;
      default:
        return ENT_NODE_NONE;
      }
  return ENT_NODE_NONE;
}

/* The verb before @first whose object another clause without a verb may repeat; or ENT_NODE_NONE. */
static int
find_gapped_verb (const EntReading *self, int first, int *object)
{
  for (int verb = first - 1; verb > 0; verb--)
    if (self->words[verb].is_verb && self->words[verb].node == verb)
      {
        *object = ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_OBJ, verb + 1, first);
        return *object != ENT_NODE_NONE && ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_NSUBJ) ? verb
                                                                                                        : ENT_NODE_NONE;
      }
  return ENT_NODE_NONE;
}

/* Whether a thing is of the kind that the verb has had already: "six helicopters" behind "sent missiles", but not "a
 * year ago". */
static gboolean
is_like_object (const EntReading *self, int verb, int thing, int object)
{
  const EntToken *token = ent_reading_get_token (self, thing);

  return token->upos == ENT_UPOS_NUM || strcmp (token->lemma, ent_reading_get_token (self, object)->lemma) == 0 ||
         ent_tree_repair_is_object_of (self, ent_reading_get_lemma (self, verb), thing);
}

static gboolean
has_verb_behind (const EntReading *self, int thing)
{
  for (int i = thing + 1; i < (int) self->sentence->n_tokens; i++)
    {
      if (ent_reading_get_token (self, i)->upos == ENT_UPOS_PUNCT)
        return FALSE;
      if (self->words[i].is_verb && ent_tree_repair_is_finite (self, i))
        return TRUE;
    }
  return FALSE;
}

/* "A sent tents and | B | six helicopters", read as one more thing, or as one more to whom they were sent: what stands
 * behind "and" and a name has no verb of its own, it does the same. */
static void
part_gapped_clauses (EntReading *self)
{
  static const char *const conjunctions[] = { "and", "while", NULL };

  for (int i = 2; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      const EntMention *mention = self->words[i].mention;
      int first, next, thing, verb, object;

      if (self->words[i].node != i || mention == NULL || mention->possessive || mention->form == ENT_MENTION_DEMONYM ||
          mention->actor->kind == ENT_ACTOR_PLACE)
        continue;
      first = (int) mention->first_token;
      next = first + (int) mention->n_tokens;
      if (next + 1 >= (int) self->sentence->n_tokens || !ent_reading_is_one_of (self, first - 1, conjunctions))
        continue;
      thing = find_remnant (self, next);
      verb = thing != ENT_NODE_NONE ? find_gapped_verb (self, first, &object) : ENT_NODE_NONE;
      if (verb == ENT_NODE_NONE || !is_like_object (self, verb, thing, object) || has_verb_behind (self, thing) ||
          ent_reading_is_under (self, verb, thing) || ent_reading_is_under (self, verb, i))
        continue;
      self->words[thing].parent = verb;
      self->words[thing].dependency = ENT_DEPENDENCY_CONJ;
      self->words[i].parent = thing;
      self->words[i].dependency = ENT_DEPENDENCY_NSUBJ;
    }
}

void
ent_tree_repair_phrases (EntReading *self)
{
  part_gapped_clauses (self);
  raise_nouns_above_directions (self);
  hang_purposes_on_sums (self);
  hang_contents_on_sums (self);
  hang_scenes_on_deeds (self);
  hang_names_on_prepositions (self);
  hang_names_on_their_nouns (self);
  put_nouns_above_names (self);
}
