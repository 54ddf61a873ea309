/* ent-noun-repair.c: subjects, owners and phrases that the parser hung on the wrong word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

#include "claim/ent-clause-private.h"

#include <string.h>

/* Whether the mention at @node ends right before the word @next. */
static gboolean
ends_before (const EntReading *self, int node, int next)
{
  const EntMention *mention = self->words[node].mention;

  return mention != NULL && (int) (mention->first_token + mention->n_tokens) == next;
}

/* "A's arms exports to B", read as "arms" doing something: a noun that is no predicate has no subject. */
static void
make_compounds (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int before = i - 1;

      if (self->words[i].node != (int) i || self->words[i].is_verb || self->words[i].mention != NULL ||
          self->words[before].parent != (int) i || self->words[before].dependency != ENT_DEPENDENCY_NSUBJ ||
          self->words[before].mention != NULL || ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_COP))
        continue;
      self->words[before].dependency = ENT_DEPENDENCY_COMPOUND;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == before && self->words[k].dependency == ENT_DEPENDENCY_NMOD_POSS)
          self->words[k].parent = i;
        else if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_OBL)
          self->words[k].dependency = ENT_DEPENDENCY_NMOD;
    }
}

/* "the A-B summit": two names with a dash between them stand before the noun together. */
static void
join_dashed_names (EntReading *self)
{
  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      static const char *const dashes[] = { "-", "–", "—", NULL };
      int left = self->words[i - 1].node, right = self->words[i + 1].node;

      if (!ent_reading_is_one_of (self, i, dashes) || (int) i + 1 < right || !ends_before (self, left, i) ||
          self->words[right].mention == NULL || self->words[right].parent == left ||
          (self->words[right].dependency != ENT_DEPENDENCY_COMPOUND &&
           self->words[right].dependency != ENT_DEPENDENCY_AMOD))
        continue;
      ent_tree_repair_attach (self, left, right, ENT_DEPENDENCY_CONJ);
    }
}

/* Whether the words at @i say what a name behind them is like: "war-torn". */
static gboolean
is_dashed_adjective (const EntReading *self, guint i)
{
  return i > 1 && ent_reading_is_word (self, i - 1, "-") && self->words[i].node == (int) i &&
         self->words[i].mention == NULL && self->words[i - 2].mention == NULL &&
         self->words[i - 2].node == (int) i - 2 && ent_reading_get_token (self, i - 2)->upos == ENT_UPOS_NOUN;
}

/* "aid to war-torn Mozambique", read as to something torn, or as to tear it: the name is what the phrase is about. */
static void
put_names_above_adjectives (EntReading *self)
{
  for (guint i = 2; i + 1 < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int name = self->words[i + 1].node;

      if (!is_dashed_adjective (self, i) || self->words[name].mention == NULL || self->words[name].parent != (int) i ||
          self->words[name].mention->first_token != i + 1 || word->parent == ENT_NODE_NONE)
        continue;
      self->words[name].parent = word->parent;
      self->words[name].dependency = !word->is_verb                     ? word->dependency
                                     : self->words[word->parent].is_verb ? ENT_DEPENDENCY_OBL
                                                                         : ENT_DEPENDENCY_NMOD;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == (int) i && k + 2 != i && k + 1 != i)
          {
            self->words[k].parent = name;
            if (self->words[k].dependency == ENT_DEPENDENCY_MARK)
              self->words[k].dependency = ENT_DEPENDENCY_CASE;
          }
      word->parent = name;
      word->dependency = ENT_DEPENDENCY_AMOD;
      word->is_verb = FALSE;
    }
}

/* "A and B, both members of C", read as three: "both" and "all" behind a comma say of those named what they are. */
static void
explain_with_both (EntReading *self)
{
  static const char *const words[] = { "all", "both", NULL };

  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      int noun = self->words[i].parent;

      if (ent_reading_is_one_of (self, i, words) && ent_reading_is_word (self, i - 1, ",") && noun > (int) i &&
          (self->words[i].dependency == ENT_DEPENDENCY_DET || self->words[i].dependency == ENT_DEPENDENCY_DET_PREDET ||
           self->words[i].dependency == ENT_DEPENDENCY_CC_PRECONJ) &&
          self->words[noun].dependency == ENT_DEPENDENCY_CONJ && self->words[noun].mention == NULL &&
          !ent_tree_repair_has_child (self, noun, ENT_DEPENDENCY_CC))
        self->words[noun].dependency = ENT_DEPENDENCY_APPOS;
    }
}

/* The kinsman that the name at @node stands right behind, with a comma between them or not; or ENT_NODE_NONE. */
static int
find_kinsman_before (const EntReading *self, int node)
{
  int before = (int) self->words[node].mention->first_token - 1;

  if (ent_reading_is_word (self, before, ","))
    before--;
  return before >= 0 && self->words[before].mention == NULL && ent_reading_has_set (self, before, ENT_SET_KIN)
           ? before
           : ENT_NODE_NONE;
}

/* "Kim Jong Un and his sister, Kim Yo Jong,": a name explains the kinsman right before it, where the parser joins it to
 * another. "Accompanied by his wife, Michelle, Obama landed": and the one behind it is the subject. */
static void
name_kinsmen (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];
      int kinsman;

      if (word->node != (int) i || word->mention == NULL || word->mention->actor->kind != ENT_ACTOR_PERSON ||
          word->mention->first_token == 0 || word->parent == ENT_NODE_NONE)
        continue;
      kinsman = find_kinsman_before (self, i);
      if (kinsman == ENT_NODE_NONE)
        continue;
      if (word->dependency == ENT_DEPENDENCY_NSUBJ && word->parent != kinsman)
        for (guint k = i + 1; k < self->sentence->n_tokens; k++)
          if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_APPOS &&
              self->words[k].mention != NULL && self->words[k].mention->actor->kind == ENT_ACTOR_PERSON)
            {
              ent_tree_repair_attach (self, k, word->parent, ENT_DEPENDENCY_NSUBJ);
              ent_tree_repair_attach (self, i, kinsman, ENT_DEPENDENCY_APPOS);
              break;
            }
      if (word->dependency == ENT_DEPENDENCY_APPOS || word->dependency == ENT_DEPENDENCY_CONJ)
        ent_tree_repair_attach (self, i, kinsman, ENT_DEPENDENCY_APPOS);
    }
}

/* "the brother | of the president, Gotabaya Rajapaksa": who stands behind the kinsman's "of" is whose kin it is. */
static void
hang_owners_on_kinsmen (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      const EntMention *mention = self->words[i].mention;
      int of;

      if (self->words[i].node != (int) i || mention == NULL || mention->actor->kind != ENT_ACTOR_PERSON ||
          mention->first_token < 2)
        continue;
      of = (int) mention->first_token - 1;
      while (of > 1 && (ent_reading_is_word (self, of, "the") ||
                        ent_reading_get_token (self, of)->xpos == ENT_XPOS_JJ))
        of--;
      if (of < 1 || !ent_reading_is_word (self, of, "of") || self->words[of - 1].mention != NULL ||
          !ent_reading_has_set (self, of - 1, ENT_SET_KIN) || self->words[i].parent == of - 1)
        continue;
      ent_tree_repair_attach (self, i, of - 1, ENT_DEPENDENCY_NMOD);
      ent_tree_repair_attach (self, of, i, ENT_DEPENDENCY_CASE);
    }
}

/* "the brother of the prime minister, | Ana Li |", read as another name for whose brother it is: two people are not one,
 * the name is that of the noun before it. */
static void
part_people (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      const EntMention *mention = self->words[i].mention, *other;
      int parent = self->words[i].parent, noun;

      if (self->words[i].node != (int) i || mention == NULL || mention->actor->kind != ENT_ACTOR_PERSON ||
          self->words[i].dependency != ENT_DEPENDENCY_APPOS || parent > (int) i || mention->first_token < 2 ||
          !ent_reading_is_word (self, (int) mention->first_token - 1, ","))
        continue;
      other = self->words[parent].mention;
      noun = self->words[mention->first_token - 2].node;
      if (other != NULL && other->actor->kind == ENT_ACTOR_PERSON && noun > parent &&
          self->words[noun].mention == NULL && self->words[noun].dependency == ENT_DEPENDENCY_NMOD &&
          ent_reading_is_under (self, noun, parent))
        ent_tree_repair_attach (self, i, noun, ENT_DEPENDENCY_APPOS);
    }
}

/* "Putin, Kim meet": one name does not explain another of the same kind, they are a list. */
static void
join_listed_names (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      const EntMention *other;

      if (word->node != (int) i || word->dependency != ENT_DEPENDENCY_APPOS || word->mention == NULL ||
          word->parent == ENT_NODE_NONE || self->words[word->parent].mention == NULL)
        continue;
      other = self->words[word->parent].mention;
      if (other->form == ENT_MENTION_NAME && word->mention->form == ENT_MENTION_NAME &&
          other->actor->kind == word->mention->actor->kind &&
          strcmp (other->actor->id, word->mention->actor->id) != 0 &&
          (other->actor->kind == ENT_ACTOR_PERSON || other->actor->kind == ENT_ACTOR_COUNTRY))
        word->dependency = ENT_DEPENDENCY_CONJ;
    }
}

/* "A and B's friendship": what belongs to both is not the explanation of the first. */
static void
give_noun_its_owners (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      EntWord *first;

      if (word->node != (int) i || word->mention != NULL || word->dependency != ENT_DEPENDENCY_APPOS ||
          word->parent == ENT_NODE_NONE || self->words[word->parent].mention == NULL)
        continue;
      first = &self->words[word->parent];
      for (int k = word->parent + 1; k < (int) i; k++)
        if (self->words[k].parent == word->parent && self->words[k].dependency == ENT_DEPENDENCY_CONJ &&
            self->words[k].mention != NULL && self->words[k].mention->possessive)
          {
            int owner = word->parent;

            word->parent = first->parent;
            word->dependency = first->dependency;
            first->parent = i;
            first->dependency = ENT_DEPENDENCY_NMOD_POSS;
            for (guint c = i + 1; c < self->sentence->n_tokens; c++)
              if (self->words[c].parent == owner)
                self->words[c].parent = i;
            break;
          }
    }
}

/* "images of A shaking hands", "the possibility of A supplying B": who stands right before the gerund does it. */
static void
give_gerunds_subjects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];
      int before = self->words[i - 1].node;

      if (word->is_verb && word->dependency == ENT_DEPENDENCY_ACL && word->parent != ENT_NODE_NONE &&
          ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBG && ends_before (self, before, i) &&
          self->words[before].parent == word->parent && self->words[before].dependency == ENT_DEPENDENCY_NMOD)
        ent_tree_repair_attach (self, before, i, ENT_DEPENDENCY_NSUBJ);
    }
}

/* "Uganda, rebels sign truce", "government, rebels resume talks": a comma alone parts the two. */
static gboolean
is_listed_behind (const EntReading *self, int first, int second)
{
  const EntMention *mention = self->words[second].mention;

  return mention->form == ENT_MENTION_AGENT && mention->first_token > 0 &&
         ent_reading_is_word (self, (int) mention->first_token - 1, ",") &&
         ends_before (self, first, (int) mention->first_token - 1);
}

/* "A, B and C voted": a second subject beside the first is one of a list. */
static void
gather_subjects (EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];

      if (word->node != (int) i || word->mention == NULL || word->parent == ENT_NODE_NONE ||
          word->dependency != ENT_DEPENDENCY_NSUBJ)
        continue;
      for (guint k = i + 1; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == word->parent && self->words[k].dependency == ENT_DEPENDENCY_NSUBJ &&
            self->words[k].mention != NULL &&
            ((word->mention->form == ENT_MENTION_NAME && self->words[k].mention->form == ENT_MENTION_NAME) ||
             is_listed_behind (self, i, k)))
          ent_tree_repair_attach (self, k, i, ENT_DEPENDENCY_CONJ);
    }
}

/* "after France backed A", read as "after France": a name right before a finite verb that has no subject is its
 * subject. */
static void
free_subjects_of_clauses (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];
      int name = self->words[i - 1].node;

      if (!word->is_verb || word->dependency != ENT_DEPENDENCY_ADVCL || !ends_before (self, name, i) ||
          !ent_tree_repair_is_finite (self, i) || self->words[name].parent != word->parent ||
          self->words[name].dependency != ENT_DEPENDENCY_OBL ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        continue;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == name && self->words[k].dependency == ENT_DEPENDENCY_CASE)
          {
            self->words[k].parent = i;
            self->words[k].dependency = ENT_DEPENDENCY_MARK;
          }
      ent_tree_repair_attach (self, name, i, ENT_DEPENDENCY_NSUBJ);
    }
}

/* "supplied A with arms", "talks hosted by A between B and C": a name has no "with" and no "between" of its own. */
static void
free_phrases_of_names (EntReading *self)
{
  static const char *const prepositions[] = { "about", "against", "between", "for", "over", "to", "with", NULL };

  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      int phrase = self->words[i].parent, name, verb;

      if (self->words[i].dependency != ENT_DEPENDENCY_CASE || phrase == ENT_NODE_NONE ||
          self->words[phrase].dependency != ENT_DEPENDENCY_NMOD || !ent_reading_is_one_of (self, i, prepositions))
        continue;
      name = self->words[phrase].parent;
      verb = name != ENT_NODE_NONE ? self->words[name].parent : ENT_NODE_NONE;
      if (verb == ENT_NODE_NONE || self->words[name].mention == NULL || !self->words[verb].is_verb || phrase < name ||
          (self->words[name].dependency != ENT_DEPENDENCY_OBJ && self->words[name].dependency != ENT_DEPENDENCY_IOBJ &&
           self->words[name].dependency != ENT_DEPENDENCY_OBL &&
           self->words[name].dependency != ENT_DEPENDENCY_OBL_AGENT))
        continue;
      ent_tree_repair_attach (self, phrase, verb, ENT_DEPENDENCY_OBL);
    }
}

static int
find_conjunction_of (const EntReading *self, int node)
{
  for (int i = 0; i < node; i++)
    if (self->words[i].parent == node && self->words[i].dependency == ENT_DEPENDENCY_CC)
      return i;
  return ENT_NODE_NONE;
}

static gboolean
is_subject (EntDependency dependency)
{
  return dependency == ENT_DEPENDENCY_NSUBJ || dependency == ENT_DEPENDENCY_NSUBJ_PASS;
}

/* "A shot down jets, and its minister warned B": a noun between a verb and the "and" of that verb is its subject, not
 * one more thing shot down. */
static void
find_lost_subjects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int verb, conjunction;

      if (word->node != (int) i || word->dependency != ENT_DEPENDENCY_CONJ || word->parent == ENT_NODE_NONE ||
          ent_reading_get_token (self, i)->upos == ENT_UPOS_VERB)
        continue;
      verb = self->words[word->parent].is_verb ? word->parent : self->words[word->parent].parent;
      for (guint v = i + 1; v < self->sentence->n_tokens; v++)
        if (self->words[v].dependency == ENT_DEPENDENCY_CONJ && self->words[v].parent == verb &&
            verb != ENT_NODE_NONE && ent_reading_get_token (self, v)->upos == ENT_UPOS_VERB &&
            !ent_tree_repair_has_child (self, v, ENT_DEPENDENCY_NSUBJ) &&
            !ent_tree_repair_has_child (self, v, ENT_DEPENDENCY_NSUBJ_PASS) &&
            (conjunction = find_conjunction_of (self, v)) != ENT_NODE_NONE && conjunction < (int) i &&
            word->parent < conjunction)
          {
            ent_tree_repair_attach (self, i, v, ENT_DEPENDENCY_NSUBJ);
            break;
          }
    }
}

/* "Moscow's ally Belarus is", "nor his partner Xi": of two subjects side by side, or two of a list, the second names
 * the first. */
static void
join_twins (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int before;

      if (word->node != (int) i || word->mention == NULL ||
          !(is_subject (word->dependency) || word->dependency == ENT_DEPENDENCY_CONJ))
        continue;
      before = (int) word->mention->first_token - 1;
      if (before >= 0 && self->words[before].parent == word->parent && self->words[before].mention == NULL &&
          self->words[before].dependency == word->dependency &&
          ent_reading_get_token (self, before)->upos == ENT_UPOS_NOUN)
        ent_tree_repair_attach (self, i, before, ENT_DEPENDENCY_APPOS);
    }
}

/* "the mayor of X, A,", read as explaining X: no person explains a place. */
static void
hang_names_on_offices (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];
      const EntMention *mention = word->mention, *place;
      int parent = word->parent;

      if (word->node != (int) i || word->dependency != ENT_DEPENDENCY_APPOS || mention == NULL || parent > (int) i)
        continue;
      place = self->words[parent].mention;
      if (mention->actor->kind == ENT_ACTOR_PERSON && place != NULL && place->actor->kind != ENT_ACTOR_PERSON &&
          self->words[parent].dependency == ENT_DEPENDENCY_NMOD &&
          self->words[self->words[parent].parent].mention == NULL)
        ent_tree_repair_attach (self, i, self->words[parent].parent, ENT_DEPENDENCY_APPOS);
    }
}

void
ent_tree_repair_nouns (EntReading *self)
{
  make_compounds (self);
  join_dashed_names (self);
  put_names_above_adjectives (self);
  explain_with_both (self);
  name_kinsmen (self);
  hang_owners_on_kinsmen (self);
  part_people (self);
  join_listed_names (self);
  give_noun_its_owners (self);
  give_gerunds_subjects (self);
  gather_subjects (self);
  free_subjects_of_clauses (self);
  free_phrases_of_names (self);
  find_lost_subjects (self);
  join_twins (self);
  hang_names_on_offices (self);
}
