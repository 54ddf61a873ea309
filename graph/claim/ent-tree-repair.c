/* ent-tree-repair.c: where news is known to be parsed wrongly, mended by what the words can only mean
 *
 * Works on the parents of an #EntReading before its children are listed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-reading-private.h"

#include <string.h>

static gboolean
is_finite_tag (EntXpos xpos)
{
  return xpos == ENT_XPOS_VBD || xpos == ENT_XPOS_VBP || xpos == ENT_XPOS_VBZ || xpos == ENT_XPOS_MD;
}

static int
find_root (const EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    if (self->words[i].node == (int) i && self->words[i].parent == ENT_NODE_NONE)
      return i;
  return ENT_NODE_NONE;
}

static gboolean
has_child (const EntReading *self, int node, EntDependency dependency)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    if (self->words[i].node == (int) i && self->words[i].parent == node && self->words[i].dependency == dependency)
      return TRUE;
  return FALSE;
}

/* Hangs @node on @parent, unless that hangs on @node: a tree stays one, however wrong it was. */
static void
attach (EntReading *self, int node, int parent, EntDependency dependency)
{
  if (ent_reading_is_under (self, parent, node))
    return;
  self->words[node].parent = parent;
  self->words[node].dependency = dependency;
}

/* Whether the root can be what the sentence says: a verb, or a predicate with its copula. */
static gboolean
has_predicate (const EntReading *self, int root)
{
  return self->words[root].is_verb || has_child (self, root, ENT_DEPENDENCY_COP) ||
         has_child (self, root, ENT_DEPENDENCY_AUX);
}

/* Whether a verb is finite that does not stand in a clause of its own inside the sentence. */
static gboolean
has_finite_verb (const EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    switch (self->words[i].dependency)
      {
      case ENT_DEPENDENCY_ACL_RELCL:
      case ENT_DEPENDENCY_ADVCL:
      case ENT_DEPENDENCY_ADVCL_RELCL:
        break;
      default:
        if (is_finite_tag (ent_reading_get_token (self, i)->xpos))
          return TRUE;
      }
  return FALSE;
}

/* "Xi congratulated Putin", "tanks shelled positions": read as a noun with a participle behind it. A past tense behind a
 * name, or a participle with an object where no other verb is finite, is what the sentence says. */
static void
make_participle_finite (EntReading *self)
{
  int root = find_root (self);

  if (root == ENT_NODE_NONE || has_predicate (self, root))
    return;
  for (guint i = root + 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      EntXpos xpos = ent_reading_get_token (self, i)->xpos;

      if (word->parent != root || !has_child (self, i, ENT_DEPENDENCY_OBJ) ||
          has_child (self, i, ENT_DEPENDENCY_OBL_AGENT) ||
          (word->dependency != ENT_DEPENDENCY_ACL && word->dependency != ENT_DEPENDENCY_AMOD) ||
          !((xpos == ENT_XPOS_VBD && self->words[root].mention != NULL) || (xpos == ENT_XPOS_VBN && !has_finite_verb (self))))
        continue;
      word->parent = ENT_NODE_NONE;
      word->dependency = ENT_DEPENDENCY_ROOT;
      self->words[root].parent = i;
      self->words[root].dependency = ENT_DEPENDENCY_NSUBJ;
      return;
    }
}

/* Makes the participle at @verb what the clause around its noun tells, with the name before it as subject. */
static void
make_modifier_verb (EntReading *self, int verb, int subject, int object)
{
  EntDependency dependency = self->words[object].dependency;
  int parent = self->words[object].parent;

  /* "says | Iran supplied Syria" */
  if (dependency == ENT_DEPENDENCY_OBJ || dependency == ENT_DEPENDENCY_IOBJ)
    dependency = ENT_DEPENDENCY_CCOMP;
  self->words[verb].parent = parent;
  self->words[verb].dependency = dependency;
  self->words[object].parent = verb;
  self->words[object].dependency = ENT_DEPENDENCY_OBJ;
  self->words[subject].parent = verb;
  self->words[subject].dependency = ENT_DEPENDENCY_NSUBJ;
}

/* "Kenya donated maize", "Iran supplied Syria", read as maize and a Syria of a kind: a name right before the participle is
 * its subject where no other verb is finite, or where what follows is a name, which no participle describes. */
static void
make_modifiers_finite (EntReading *self)
{
  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int name = self->words[i - 1].node, object = word->parent;
      gboolean before_name;

      if (word->dependency != ENT_DEPENDENCY_AMOD || !word->is_verb || object <= i ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBN || self->words[name].mention == NULL ||
          self->words[name].mention->form == ENT_MENTION_DEMONYM ||
          (self->words[name].parent != i && self->words[name].parent != object))
        continue;
      before_name = self->words[i + 1].mention != NULL && self->words[i + 1].node == object;
      if (before_name || (self->words[object].parent == ENT_NODE_NONE && !has_finite_verb (self)))
        make_modifier_verb (self, i, name, object);
    }
}

/* "a deal struck by A", read as what becomes of the deal: a participle right behind an object that says by whom tells of
 * the object. */
static void
hang_participles_on_objects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int before = self->words[i - 1].node;

      if (word->is_verb && word->dependency == ENT_DEPENDENCY_XCOMP &&
          ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBN && self->words[before].parent == word->parent &&
          self->words[before].dependency == ENT_DEPENDENCY_OBJ && has_child (self, i, ENT_DEPENDENCY_OBL_AGENT))
        {
          attach (self, i, before, ENT_DEPENDENCY_ACL);
        }
    }
}

/* "congratulated A, praised B": a finite verb behind a comma completes nothing, it is the next of a list. */
static void
join_verbs (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      EntXpos xpos = ent_reading_get_token (self, i)->xpos;

      if (word->parent != ENT_NODE_NONE && word->parent < (int) i &&
          (word->dependency == ENT_DEPENDENCY_XCOMP || word->dependency == ENT_DEPENDENCY_CCOMP) &&
          !has_child (self, i, ENT_DEPENDENCY_NSUBJ) && ent_reading_is_word (self, i - 1, ",") && (is_finite_tag (xpos) || xpos == ENT_XPOS_VBN) &&
          ent_reading_get_token (self, i)->upos == ENT_UPOS_VERB)
        word->dependency = ENT_DEPENDENCY_CONJ;
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
        if (self->words[v].dependency == ENT_DEPENDENCY_CONJ && self->words[v].parent == verb && verb != ENT_NODE_NONE &&
            ent_reading_get_token (self, v)->upos == ENT_UPOS_VERB &&
            !has_child (self, v, ENT_DEPENDENCY_NSUBJ) && !has_child (self, v, ENT_DEPENDENCY_NSUBJ_PASS) &&
            (conjunction = find_conjunction_of (self, v)) != ENT_NODE_NONE && conjunction < (int) i &&
            word->parent < conjunction)
          {
            attach (self, i, v, ENT_DEPENDENCY_NSUBJ);
            break;
          }
    }
}

/* "Moscow's ally Belarus is", "nor his partner Xi": of two subjects side by side, or two of a list, the second names the
 * first. */
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
        {
          attach (self, i, before, ENT_DEPENDENCY_APPOS);
        }
    }
}

/* "has armed Syria", "had supplied rockets": behind "have" a participle is the verb, not an adjective of what follows. */
static void
make_perfect (EntReading *self)
{
  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int object = word->parent, have = i - 1;

      if (word->node != (int) i || word->dependency != ENT_DEPENDENCY_AMOD || object == ENT_NODE_NONE ||
          self->words[object].parent != have || self->words[object].dependency != ENT_DEPENDENCY_OBJ ||
          strcmp (ent_reading_get_lemma (self, have), "have") != 0)
        continue;
      if (ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBN &&
          (self->words[object].mention == NULL || self->words[object].mention->first_token != i + 1))
        continue;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == have && k != i)
          self->words[k].parent = i;
      word->parent = self->words[have].parent;
      word->dependency = self->words[have].dependency;
      word->is_verb = TRUE;
      self->words[have].parent = i;
      self->words[have].dependency = ENT_DEPENDENCY_AUX;
      self->words[have].is_verb = FALSE;
    }
}

/* Whether the mention at @node ends right before the word @next. */
static gboolean
ends_before (const EntReading *self, int node, int next)
{
  const EntMention *mention = self->words[node].mention;

  return mention != NULL && (int) (mention->first_token + mention->n_tokens) == next;
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
        {
          attach (self, before, i, ENT_DEPENDENCY_NSUBJ);
        }
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
          (self->words[right].dependency != ENT_DEPENDENCY_COMPOUND && self->words[right].dependency != ENT_DEPENDENCY_AMOD))
        continue;
      attach (self, left, right, ENT_DEPENDENCY_CONJ);
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
          other->actor->kind == word->mention->actor->kind && strcmp (other->actor->id, word->mention->actor->id) != 0 &&
          (other->actor->kind == ENT_ACTOR_PERSON || other->actor->kind == ENT_ACTOR_COUNTRY))
        word->dependency = ENT_DEPENDENCY_CONJ;
    }
}

/* "A, B and C voted", "Germany buys gas": a name left of a verb that has its parent right of it, or a second subject
 * beside the first, is a subject of the verb. */
static void
gather_subjects (EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int verb;

      if (word->node != (int) i || word->mention == NULL || word->parent == ENT_NODE_NONE)
        continue;
      if (word->dependency == ENT_DEPENDENCY_COMPOUND)
        {
          verb = self->words[word->parent].parent;
          if (verb != ENT_NODE_NONE && self->words[verb].is_verb && (int) i < verb && verb < word->parent &&
              !has_child (self, verb, ENT_DEPENDENCY_NSUBJ) && !has_child (self, verb, ENT_DEPENDENCY_NSUBJ_PASS))
            attach (self, i, verb, ENT_DEPENDENCY_NSUBJ);
          continue;
        }
      if (word->dependency != ENT_DEPENDENCY_NSUBJ)
        continue;
      for (guint k = i + 1; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == word->parent && self->words[k].dependency == ENT_DEPENDENCY_NSUBJ &&
            self->words[k].mention != NULL && word->mention->form == ENT_MENTION_NAME &&
            self->words[k].mention->form == ENT_MENTION_NAME)
          attach (self, k, i, ENT_DEPENDENCY_CONJ);
    }
}

/* "after France backed A", read as "after France": a name right before a finite verb that has no subject is its subject. */
static void
free_subjects_of_clauses (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];
      int name = self->words[i - 1].node;

      if (!word->is_verb || word->dependency != ENT_DEPENDENCY_ADVCL || !ends_before (self, name, i) ||
          !is_finite_tag (ent_reading_get_token (self, i)->xpos) || self->words[name].parent != word->parent ||
          self->words[name].dependency != ENT_DEPENDENCY_OBL || has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        continue;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == name && self->words[k].dependency == ENT_DEPENDENCY_CASE)
          {
            self->words[k].parent = i;
            self->words[k].dependency = ENT_DEPENDENCY_MARK;
          }
      attach (self, name, i, ENT_DEPENDENCY_NSUBJ);
    }
}

/* "supplied A with arms", "complained to A about B": a name has no "with" and no "about" of its own. */
static void
free_phrases_of_names (EntReading *self)
{
  static const char *const prepositions[] = { "about", "against", "for", "over", "to", "with", NULL };

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
           self->words[name].dependency != ENT_DEPENDENCY_OBL))
        continue;
      attach (self, phrase, verb, ENT_DEPENDENCY_OBL);
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

/* "had not armed Syria": what has an object is no adjective. */
static void
find_lost_verbs (EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    if (self->words[i].mention == NULL && ent_reading_get_token (self, i)->upos == ENT_UPOS_ADJ &&
        has_child (self, i, ENT_DEPENDENCY_OBJ) && has_child (self, i, ENT_DEPENDENCY_NSUBJ))
      self->words[i].is_verb = TRUE;
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
          self->words[before].mention != NULL || has_child (self, i, ENT_DEPENDENCY_COP))
        continue;
      self->words[before].dependency = ENT_DEPENDENCY_COMPOUND;
      for (guint k = 0; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == before && self->words[k].dependency == ENT_DEPENDENCY_NMOD_POSS)
          self->words[k].parent = i;
        else if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_OBL)
          self->words[k].dependency = ENT_DEPENDENCY_NMOD;
    }
}

/* "Denmark is training pilots", read as their being something: right behind "is" a gerund is the verb. */
static void
make_progressive (EntReading *self)
{
  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int object = word->parent, be = i - 1;

      if (word->node != (int) i || word->dependency != ENT_DEPENDENCY_AMOD || object < (int) i ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBG || self->words[be].parent != object ||
          self->words[be].dependency != ENT_DEPENDENCY_COP)
        continue;
      for (int k = 0; k < (int) self->sentence->n_tokens; k++)
        if (self->words[k].parent == object && (k < be || self->words[k].dependency == ENT_DEPENDENCY_OBL))
          self->words[k].parent = i;
      word->parent = self->words[object].parent;
      word->dependency = self->words[object].dependency == ENT_DEPENDENCY_OBJ ? ENT_DEPENDENCY_CONJ
                                                                              : self->words[object].dependency;
      word->is_verb = TRUE;
      self->words[be].parent = i;
      self->words[be].dependency = ENT_DEPENDENCY_AUX;
      self->words[object].parent = i;
      self->words[object].dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* "A-backed rebels": a participle behind a dash is done by whoever stands before it. */
static void
make_dashed_participles (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    if (self->words[i].dependency == ENT_DEPENDENCY_AMOD && self->words[i].mention == NULL &&
        ent_reading_is_word (self, i - 1, "-") && self->words[i - 2].mention != NULL &&
        g_str_has_suffix (ent_reading_get_token (self, i)->norm, "ed"))
      {
        self->words[i].is_verb = TRUE;
        attach (self, self->words[i - 2].node, i, ENT_DEPENDENCY_OBL_AGENT);
      }
}

/* "..., A alleged.", read as telling of the noun before it: a clause of speech behind a comma tells of the whole. */
static void
part_asides (EntReading *self)
{
  int root = find_root (self);

  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int subject = ENT_NODE_NONE;
      EntStatus status;

      if (!word->is_verb ||
          (word->dependency != ENT_DEPENDENCY_ACL_RELCL && word->dependency != ENT_DEPENDENCY_ACL) ||
          !ent_vocabulary_find_status (self->vocabulary, ENT_PLACE_SPEECH, ent_reading_get_lemma (self, i), &status) ||
          has_child (self, i, ENT_DEPENDENCY_OBJ) || has_child (self, i, ENT_DEPENDENCY_CCOMP))
        continue;
      for (guint k = 1; k < i; k++)
        if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_NSUBJ)
          subject = k;
      if (subject == ENT_NODE_NONE || self->words[subject].mention == NULL ||
          self->words[subject].mention->first_token == 0 ||
          !ent_reading_is_word (self, (int) self->words[subject].mention->first_token - 1, ","))
        continue;
      attach (self, i, root, ENT_DEPENDENCY_PARATAXIS);
    }
}

/*
 * ent_tree_repair:
 *
 * Cost: O(tokens²), with few tokens for which more than one comparison is made.
 */
void
ent_tree_repair (EntReading *self)
{
  make_participle_finite (self);
  make_modifiers_finite (self);
  hang_participles_on_objects (self);
  make_perfect (self);
  make_progressive (self);
  make_dashed_participles (self);
  find_lost_verbs (self);
  make_compounds (self);
  join_dashed_names (self);
  join_listed_names (self);
  give_noun_its_owners (self);
  give_gerunds_subjects (self);
  gather_subjects (self);
  free_subjects_of_clauses (self);
  free_phrases_of_names (self);
  join_verbs (self);
  find_lost_subjects (self);
  join_twins (self);
  part_asides (self);
}
