/* ent-clause-repair.c: clauses, agents and objects that the parser hung on the wrong word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"
#include "claim/ent-tree-repair-private.h"

/* "accused of spying | by A", read as a place or a time: who stands behind "by" and a participle did it. */
static void
make_agents (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int agent = self->words[i].parent, verb = agent != ENT_NODE_NONE ? self->words[agent].parent : ENT_NODE_NONE;

      if (self->words[i].dependency == ENT_DEPENDENCY_CASE && ent_reading_is_word (self, i, "by") &&
          verb != ENT_NODE_NONE && self->words[agent].dependency == ENT_DEPENDENCY_OBL &&
          self->words[agent].mention != NULL && self->words[agent].mention->actor->kind != ENT_ACTOR_PLACE &&
          self->words[verb].is_verb &&
          (ent_reading_get_token (self, verb)->xpos == ENT_XPOS_VBN ||
           ent_reading_get_token (self, verb)->xpos == ENT_XPOS_VBG))
        self->words[agent].dependency = ENT_DEPENDENCY_OBL_AGENT;
    }
}

/* "supplies Ukraine with shells", read as speaking to Ukraine: whom one speaks to stands behind a comma. */
static void
make_vocatives_objects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int verb = self->words[i].parent;

      if (self->words[i].node == (int) i && self->words[i].dependency == ENT_DEPENDENCY_VOCATIVE &&
          self->words[i].mention != NULL && verb != ENT_NODE_NONE && self->words[verb].is_verb &&
          (int) self->words[i].mention->first_token == verb + 1 &&
          !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ))
        self->words[i].dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* "a deal struck by A", read as what becomes of the deal: a participle right behind an object that says by whom tells
 * of the object. */
static void
hang_participles_on_objects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int before = self->words[i - 1].node;

      if (word->is_verb && word->dependency == ENT_DEPENDENCY_XCOMP &&
          ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBN && self->words[before].parent == word->parent &&
          self->words[before].dependency == ENT_DEPENDENCY_OBJ &&
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBL_AGENT))
        ent_tree_repair_attach (self, i, before, ENT_DEPENDENCY_ACL);
    }
}

/* "congratulated A, praised B": a finite verb behind a comma completes nothing, it is the next of a list. */
static void
join_verbs (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];

      if (word->parent != ENT_NODE_NONE && word->parent < (int) i &&
          (word->dependency == ENT_DEPENDENCY_XCOMP || word->dependency == ENT_DEPENDENCY_CCOMP) &&
          !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ) && ent_reading_is_word (self, i - 1, ",") &&
          (ent_tree_repair_is_finite (self, i) || ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBN) &&
          ent_reading_get_token (self, i)->upos == ENT_UPOS_VERB)
        word->dependency = ENT_DEPENDENCY_CONJ;
    }
}

/* Whether a clause hangs inside the sentence, on a noun or as what a verb says. */
static gboolean
is_hung_inside (const EntReading *self, int clause)
{
  EntDependency dependency = self->words[clause].dependency;

  return dependency == ENT_DEPENDENCY_ACL || dependency == ENT_DEPENDENCY_ACL_RELCL ||
         (dependency == ENT_DEPENDENCY_CCOMP && self->words[clause].parent < clause);
}

/* Whether the name at @node is the first word behind a comma, but for "the". */
static gboolean
is_behind_comma (const EntReading *self, int node)
{
  int before = self->words[node].mention != NULL ? (int) self->words[node].mention->first_token - 1 : -1;

  if (ent_reading_is_word (self, before, "the"))
    before--;
  return ent_reading_is_word (self, before, ",");
}

/* "..., A alleged.", read as telling of the noun before it: a clause of speech behind a comma tells of the whole. */
static void
part_asides (EntReading *self)
{
  int root = ent_tree_repair_find_root (self);

  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int subject = ENT_NODE_NONE;
      EntStatus status;

      if (!word->is_verb || !is_hung_inside (self, i) ||
          !ent_reading_find_status (self, ENT_PLACE_SPEECH, i, &status) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBJ) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_CCOMP))
        continue;
      for (guint k = 1; k < i; k++)
        if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_NSUBJ)
          subject = k;
      if (subject == ENT_NODE_NONE || !is_behind_comma (self, subject))
        continue;
      ent_tree_repair_attach (self, i, root, ENT_DEPENDENCY_PARATAXIS);
    }
}

/* Whether a verb turns things down or finds fault with them, whatever they are. */
static gboolean
is_against_something (const EntReading *self, int verb)
{
  static const char *const types[] = { "ACCUSE", "REJECT", NULL };
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (self->vocabulary, ent_reading_get_lemma (self, verb));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntVerbFrame *frame = frames->pdata[i];

      if (frame->relation->plover != NULL && g_strv_contains (types, frame->relation->plover) &&
          !ent_condition_wants_word (&frame->object_is))
        return TRUE;
    }
  return FALSE;
}

/* "a plan | to sell", "a call | to leave" */
static gboolean
takes_aim (const EntReading *self, int noun)
{
  static const char *const types[] = { "REQUEST", "THREATEN", NULL };
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (self->vocabulary, ent_reading_get_lemma (self, noun));

  if (ent_reading_has_set (self, noun, ENT_SET_INSTRUMENT))
    return TRUE;
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const char *plover = ((const EntNounFrame *) frames->pdata[i])->relation->plover;

      if (plover != NULL && g_strv_contains (types, plover))
        return TRUE;
    }
  return FALSE;
}

/* "rejected a plan by A to sell", "voted against resolutions to condemn", read as the aim of whoever rejects: it is
 * what the plan is. */
static void
hang_aims_on_plans (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      const EntWord *word = &self->words[i];

      if (word->dependency != ENT_DEPENDENCY_ADVCL || word->parent > (int) i ||
          !ent_reading_is_word (self, (int) i - 1, "to") || !is_against_something (self, word->parent))
        continue;
      for (int k = i - 1; k > word->parent; k--)
        if (self->words[k].parent == word->parent && takes_aim (self, k) &&
            (self->words[k].dependency == ENT_DEPENDENCY_OBJ || self->words[k].dependency == ENT_DEPENDENCY_OBL))
          {
            ent_tree_repair_attach (self, i, k, ENT_DEPENDENCY_ACL);
            break;
          }
    }
}

/* "accused of spying | by A": nobody is spied by, the participle before is done by A. */
static void
hang_agents_on_participles (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      int gerund = self->words[i].parent, governor;

      if (self->words[i].node != (int) i || self->words[i].mention == NULL ||
          self->words[i].dependency != ENT_DEPENDENCY_OBL_AGENT ||
          ent_reading_get_token (self, gerund)->xpos != ENT_XPOS_VBG ||
          ent_tree_repair_has_child (self, gerund, ENT_DEPENDENCY_AUX_PASS))
        continue;
      governor = self->words[gerund].parent;
      if (governor != ENT_NODE_NONE && governor < gerund && self->words[governor].is_verb &&
          ent_reading_get_token (self, governor)->xpos == ENT_XPOS_VBN)
        ent_tree_repair_attach (self, i, governor, ENT_DEPENDENCY_OBL_AGENT);
    }
}

/* "told reporters that A left", read as telling of the reporters: behind a verb of speech that is what was said. */
static void
hang_content_on_speech (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int hearer = word->parent, verb = hearer != ENT_NODE_NONE ? self->words[hearer].parent : ENT_NODE_NONE;
      EntStatus status;

      if (verb == ENT_NODE_NONE ||
          (word->dependency != ENT_DEPENDENCY_ACL && word->dependency != ENT_DEPENDENCY_ACL_RELCL) ||
          hearer > (int) i || hearer < verb || !self->words[verb].is_verb ||
          !ent_reading_find_status (self, ENT_PLACE_SPEECH, verb, &status) ||
          ent_reading_find_status (self, ENT_PLACE_SPEECH, hearer, &status) ||
          ent_reading_find_status (self, ENT_PLACE_GOVERNOR, hearer, &status) ||
          !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ) ||
          !ent_reading_is_word (self, hearer + 1, "that") || self->words[hearer + 1].dependency != ENT_DEPENDENCY_MARK)
        continue;
      ent_tree_repair_attach (self, i, verb, ENT_DEPENDENCY_CCOMP);
    }
}

/* "..., its premier, | Manasseh Sogavare, | assured A": a person between a comma and a verb of speech without a subject
 * speaks. */
static void
give_speech_its_subject (EntReading *self)
{
  for (guint i = 3; i < self->sentence->n_tokens; i++)
    {
      const EntMention *mention = self->words[i - 2].mention;
      EntWord *word = &self->words[i];
      EntStatus status;

      if (!word->is_verb || !ent_reading_is_word (self, i - 1, ",") || mention == NULL ||
          mention->actor->kind != ENT_ACTOR_PERSON || ent_span_is_empty (mention->role) ||
          mention->first_token + mention->n_tokens != i - 1 || word->dependency == ENT_DEPENDENCY_CONJ ||
          !ent_tree_repair_is_finite (self, i) || ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ) ||
          !ent_reading_find_status (self, ENT_PLACE_SPEECH, i, &status) ||
          ent_reading_is_under (self, i, self->words[i - 2].node))
        continue;
      ent_tree_repair_attach (self, self->words[i - 2].node, i, ENT_DEPENDENCY_NSUBJ);
      if (word->dependency == ENT_DEPENDENCY_ADVCL)
        word->dependency = ENT_DEPENDENCY_PARATAXIS;
    }
}

/* "helped | Niger | fight rebels": a name right before a bare infinitive is not its object, but who does it. */
static void
free_subjects_of_infinitives (EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];

      if (word->node == (int) i && word->mention != NULL && word->dependency == ENT_DEPENDENCY_OBJ &&
          word->parent == (int) (word->mention->first_token + word->mention->n_tokens) &&
          ent_reading_get_token (self, word->parent)->xpos == ENT_XPOS_VB &&
          !ent_tree_repair_has_child (self, word->parent, ENT_DEPENDENCY_NSUBJ))
        word->dependency = ENT_DEPENDENCY_NSUBJ;
    }
}

/* The first word of the relative clause around @verb, its pronoun or the preposition before that; or ENT_NODE_NONE. */
static int
find_start_of_relative (const EntReading *self, int verb)
{
  for (int i = 1; i < verb; i++)
    if (self->words[i].parent == verb && ent_clause_is_relative_pronoun (self, i))
      return self->words[i - 1].parent == i && self->words[i - 1].dependency == ENT_DEPENDENCY_CASE ? i - 1 : i;
  return ENT_NODE_NONE;
}

/* "fears that a deal was made | in which A arms B", read as fears in which: what follows a content is a part of it. */
static void
hang_relatives_on_content (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    {
      int noun = self->words[i].parent, start;

      if (self->words[i].node != i || self->words[i].dependency != ENT_DEPENDENCY_ACL_RELCL || noun > i)
        continue;
      start = find_start_of_relative (self, i);
      for (int content = noun + 1; content < start; content++)
        if (self->words[content].node == content && self->words[content].parent == noun &&
            self->words[content].dependency == ENT_DEPENDENCY_ACL && self->words[content].is_verb)
          {
            int before = self->words[start - 1].node;

            if (ent_reading_is_under (self, before, content))
              ent_tree_repair_attach (self, i, before, ENT_DEPENDENCY_ACL_RELCL);
            break;
          }
    }
}

/* "was accused by A | of killing B", read as A who kills: it tells of what the subject is accused. */
static void
hang_charges_on_verb (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    {
      int accuser = self->words[i].parent;

      if (self->words[i].node == i && self->words[i].dependency == ENT_DEPENDENCY_ACL && accuser < i &&
          ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBG && ent_reading_is_word (self, i - 1, "of") &&
          self->words[accuser].dependency == ENT_DEPENDENCY_OBL_AGENT &&
          ent_reading_has_set (self, self->words[accuser].parent, ENT_SET_GERUND_CONTROL))
        ent_tree_repair_attach (self, i, self->words[accuser].parent, ENT_DEPENDENCY_ADVCL);
    }
}

void
ent_tree_repair_clauses (EntReading *self)
{
  make_agents (self);
  hang_agents_on_participles (self);
  hang_charges_on_verb (self);
  hang_aims_on_plans (self);
  make_vocatives_objects (self);
  hang_participles_on_objects (self);
  free_subjects_of_infinitives (self);
  give_speech_its_subject (self);
  join_verbs (self);
  hang_content_on_speech (self);
  part_asides (self);
  hang_relatives_on_content (self);
}
