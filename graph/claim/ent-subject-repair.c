/* ent-subject-repair.c: names that the parser did not see to be the subject of the verb behind them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

/* Whether the name at @node, right before the finite verb at @verb, is wrongly something else than its subject: what
 * describes the verb or its object, another name for somebody before it, the last of a list, or a second subject of
 * another verb. */
static gboolean
is_lost_subject (const EntReading *self, int node, int verb)
{
  int parent = self->words[node].parent;

  switch (self->words[node].dependency)
    {
    case ENT_DEPENDENCY_COMPOUND:
      return parent == verb || (parent > verb && self->words[parent].parent == verb &&
                                self->words[parent].dependency == ENT_DEPENDENCY_OBJ);
    case ENT_DEPENDENCY_OBL_UNMARKED:
      return parent == verb;
    /* "Accompanied by his wife, Ana, | Barrow | landed" */
    case ENT_DEPENDENCY_APPOS:
      return self->words[verb].dependency == ENT_DEPENDENCY_ROOT ||
             self->words[verb].dependency == ENT_DEPENDENCY_PARATAXIS;
    /* "Peru praised Chad and | Niger | blamed Mali", "Peru has ties with Chad and | Niger | blamed Mali" */
    case ENT_DEPENDENCY_CONJ:
      return (self->words[verb].dependency == ENT_DEPENDENCY_CONJ ||
              (self->words[verb].dependency == ENT_DEPENDENCY_ADVCL &&
               !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_MARK))) &&
             parent > self->words[verb].parent && ent_reading_is_under (self, parent, self->words[verb].parent) &&
             ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_CC, node, verb) == ENT_NODE_NONE;
    case ENT_DEPENDENCY_NSUBJ:
      return parent != verb &&
             ent_tree_repair_find_child (self, parent, ENT_DEPENDENCY_NSUBJ, 0, node) != ENT_NODE_NONE;
    default:
      return FALSE;
    }
}

/* "police fired", "Russia cut", read as a participle or an infinitive, where nothing else can be the sentence's verb:
 * as good as finite. */
static gboolean
is_only_verb (const EntReading *self, int i)
{
  EntXpos xpos = ent_reading_get_token (self, i)->xpos;

  return self->words[i].dependency == ENT_DEPENDENCY_ROOT && (xpos == ENT_XPOS_VBN || xpos == ENT_XPOS_VB) &&
         !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_AUX_PASS) &&
         !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_AUX) &&
         !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_MARK) && !ent_tree_repair_has_finite_verb (self);
}

/* "Spain buys gas", "A should help, B said": a name right before a finite verb that has no subject is it. */
static void
give_subjects (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    if (self->words[i].is_verb && (ent_tree_repair_is_finite (self, i) || is_only_verb (self, i)) &&
        ent_tree_repair_is_behind_actor (self, i) && is_lost_subject (self, self->words[i - 1].node, i) &&
        !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
      ent_tree_repair_attach (self, self->words[i - 1].node, i, ENT_DEPENDENCY_NSUBJ);
}

/* "A should help, B said", with each the subject of the other's verb. */
static void
swap_subjects (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int name = self->words[i - 1].node, content = self->words[name].parent, other;

      if (!self->words[i].is_verb || !ent_tree_repair_is_behind_actor (self, i) || content == ENT_NODE_NONE ||
          content > name || self->words[name].dependency != ENT_DEPENDENCY_NSUBJ || self->words[content].parent != i ||
          self->words[content].dependency != ENT_DEPENDENCY_CCOMP)
        continue;
      other = ent_tree_repair_find_child (self, i, ENT_DEPENDENCY_NSUBJ, 0, content);
      if (other == ENT_NODE_NONE)
        continue;
      self->words[other].parent = content;
      self->words[name].parent = i;
    }
}

/* "troops shelled the town, officials said", with both the subjects of the last verb: what stands before the content is
 * the content's. */
static void
give_first_subjects_to_content (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int verb = self->words[i].parent, first;

      if (self->words[i].dependency != ENT_DEPENDENCY_CCOMP || !self->words[i].is_verb || verb < i ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ_PASS) ||
          ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_NSUBJ, i + 1, verb) == ENT_NODE_NONE)
        continue;
      first = ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_NSUBJ, 0, i);
      if (first != ENT_NODE_NONE)
        self->words[first].parent = i;
    }
}

/* Whether a comma parts the words behind @verb from the verb group of the finite verb at @deed. */
static gboolean
ends_with_comma (const EntReading *self, int verb, int deed)
{
  int first = deed;

  if (!ent_tree_repair_is_finite (self, deed) && !ent_tree_repair_has_child (self, deed, ENT_DEPENDENCY_AUX))
    return FALSE;
  for (int i = deed - 1; i > verb && self->words[i].parent == deed &&
                         self->words[i].dependency != ENT_DEPENDENCY_PUNCT; i--)
    first = i;
  return first - 1 > verb && ent_reading_is_word (self, first - 1, ",");
}

/* "A, | said B, | had done", read as said by A, and done by B: what stands behind a verb of speech between commas speaks,
 * what stands before it did it. */
static void
turn_inserted_speech (EntReading *self)
{
  for (int verb = 2; verb + 1 < (int) self->sentence->n_tokens; verb++)
    {
      int doer, deed, speaker;
      EntStatus status;

      if (!self->words[verb].is_verb || !ent_reading_is_word (self, verb - 1, ",") ||
          !ent_reading_find_status (self, ENT_PLACE_SPEECH, verb, &status))
        continue;
      doer = ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_NSUBJ, 0, verb - 1);
      deed = ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_CCOMP, verb + 2, self->sentence->n_tokens);
      if (doer == ENT_NODE_NONE || deed == ENT_NODE_NONE || ent_tree_repair_has_child (self, deed, ENT_DEPENDENCY_MARK))
        continue;
      speaker = ent_tree_repair_find_child (self, deed, ENT_DEPENDENCY_NSUBJ, verb + 1, deed);
      if (speaker == ENT_NODE_NONE)
        speaker = ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_IOBJ, verb + 1, deed);
      if (speaker == ENT_NODE_NONE || !ends_with_comma (self, verb, deed))
        continue;
      self->words[doer].parent = deed;
      self->words[speaker].parent = verb;
      self->words[speaker].dependency = ENT_DEPENDENCY_NSUBJ;
    }
}

/* "struck a party in A, | state television | reported", read as another word for A: who stands between a comma and a
 * verb of speech that lacks a subject speaks. */
static void
give_subjects_to_asides (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int speaker = self->words[i - 1].node;
      EntStatus status;

      if (self->words[i].is_verb && self->words[i].dependency == ENT_DEPENDENCY_PARATAXIS &&
          ent_tree_repair_is_finite (self, i) && self->words[speaker].dependency == ENT_DEPENDENCY_APPOS &&
          ent_reading_find_status (self, ENT_PLACE_SPEECH, i, &status) &&
          !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        ent_tree_repair_attach (self, speaker, i, ENT_DEPENDENCY_NSUBJ);
    }
}

/* "thanked Xi and Biden", with Xi a second subject: a verb has one before it, and what stands right behind it is its
 * object. */
static void
make_second_subjects_objects (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    {
      int verb = self->words[i].parent;

      if (self->words[i].node != i || self->words[i].dependency != ENT_DEPENDENCY_NSUBJ || verb == ENT_NODE_NONE ||
          !self->words[verb].is_verb || self->words[i].mention == NULL ||
          (int) self->words[i].mention->first_token != verb + 1 ||
          ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ))
        continue;
      if (ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_NSUBJ, 0, verb) != ENT_NODE_NONE)
        self->words[i].dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* The participle behind the last name of a list, which describes something behind it; or ENT_NODE_NONE. */
static int
find_verb_of_list (const EntReading *self, int root)
{
  for (int i = root + 1; i + 1 < (int) self->sentence->n_tokens; i++)
    if (self->words[i].is_verb && self->words[i].dependency == ENT_DEPENDENCY_AMOD && self->words[i].parent > i &&
        ent_tree_repair_is_behind_actor (self, i) && ent_reading_is_under (self, self->words[i].parent, root))
      return i;
  return ENT_NODE_NONE;
}

/* "A, B and C imposed sanctions", read as a list of A, B and sanctions: where nothing else is a verb, the participle
 * behind the names is what they did. */
static void
make_verb_of_list (EntReading *self)
{
  int root = ent_tree_repair_find_root (self), verb, object;

  if (root == ENT_NODE_NONE || self->words[root].mention == NULL || ent_tree_repair_has_predicate (self, root) ||
      ent_tree_repair_has_finite_verb (self))
    return;
  verb = find_verb_of_list (self, root);
  if (verb == ENT_NODE_NONE)
    return;
  object = self->words[verb].parent;
  self->words[verb].parent = ENT_NODE_NONE;
  self->words[verb].dependency = ENT_DEPENDENCY_ROOT;
  self->words[root].parent = verb;
  self->words[root].dependency = ENT_DEPENDENCY_NSUBJ;
  self->words[object].parent = verb;
  self->words[object].dependency = ENT_DEPENDENCY_OBJ;
  for (int i = root + 1; i < verb; i++)
    if (self->words[i].node == i && self->words[i].mention != NULL && self->words[i].parent == object)
      {
        self->words[i].parent = root;
        self->words[i].dependency = ENT_DEPENDENCY_CONJ;
      }
}

/* "Moscow's ally Belarus said", read as two subjects, or as an ally that Belarus is something of: a name right behind a
 * noun without an article of its own says who that is. */
static void
hang_names_on_nouns (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    {
      EntWord *name = &self->words[i];
      int noun = self->words[i - 1].node, verb = name->parent;

      if (name->node != i || name->mention == NULL || name->mention->first_token != (guint) i ||
          name->dependency != ENT_DEPENDENCY_NSUBJ || self->words[noun].mention != NULL ||
          ent_reading_get_token (self, noun)->upos != ENT_UPOS_NOUN ||
          !ent_tree_repair_has_child (self, noun, ENT_DEPENDENCY_NMOD_POSS))
        continue;
      if (self->words[verb].dependency == ENT_DEPENDENCY_ACL_RELCL && self->words[verb].parent == noun &&
          ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_COP))
        {
          self->words[verb].parent = self->words[noun].parent;
          self->words[verb].dependency = self->words[noun].dependency;
          self->words[noun].parent = verb;
          self->words[noun].dependency = ENT_DEPENDENCY_NSUBJ;
        }
      if (self->words[noun].parent == verb && self->words[noun].dependency == ENT_DEPENDENCY_NSUBJ)
        {
          name->parent = noun;
          name->dependency = ENT_DEPENDENCY_APPOS;
        }
    }
}

/* "Norway supplies Ukraine", read as supplies of Norway's, and Ukraine spoken to: between two names, where nothing else
 * is a verb, a form of one is it. */
static void
make_root_verb (EntReading *self)
{
  int root = ent_tree_repair_find_root (self), subject, object;

  if (root < 1 || root + 1 >= (int) self->sentence->n_tokens || ent_tree_repair_has_predicate (self, root) ||
      ent_tree_repair_has_finite_verb (self) || !ent_tree_repair_is_behind_actor (self, root) ||
      !ent_tree_repair_may_be_verb (self, root))
    return;
  subject = self->words[root - 1].node;
  object = self->words[root + 1].node;
  if (self->words[subject].parent != root || self->words[object].parent != root || self->words[object].mention == NULL)
    return;
  for (int i = root + 1; i < (int) self->sentence->n_tokens; i++)
    if (self->words[i].parent == root && self->words[i].dependency == ENT_DEPENDENCY_NMOD)
      self->words[i].dependency = ENT_DEPENDENCY_OBL;
  self->words[root].is_verb = TRUE;
  self->words[subject].dependency = ENT_DEPENDENCY_NSUBJ;
  self->words[object].dependency = ENT_DEPENDENCY_OBJ;
}

/* "A called for talks", read as who is called: these verbs have no passive before "for". */
static void
make_subjects_active (EntReading *self)
{
  static const char *const verbs[] = { "argue", "call", "campaign", "lobby", "plead", "push", "vote", NULL };

  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      int verb = self->words[i].parent;

      if (self->words[i].node == (int) i && self->words[i].dependency == ENT_DEPENDENCY_NSUBJ_PASS && verb > (int) i &&
          verb + 1 < (int) self->sentence->n_tokens &&
          self->words[i].mention != NULL && !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_AUX_PASS) &&
          g_strv_contains (verbs, ent_reading_get_lemma (self, verb)) && ent_reading_is_word (self, verb + 1, "for"))
        self->words[i].dependency = ENT_DEPENDENCY_NSUBJ;
    }
}

/* "a deal brokered by A, B and C will reopen", with C hung on A: what "and" joins to a subject is one too. */
static void
join_subjects (EntReading *self)
{
  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      int first = ent_tree_repair_find_name_before (self, i), second = self->words[i + 1].node;

      if (self->words[i].dependency == ENT_DEPENDENCY_CC && ent_reading_is_word (self, i, "and") &&
          first != ENT_NODE_NONE && self->words[first].dependency == ENT_DEPENDENCY_NSUBJ &&
          self->words[second].mention != NULL && self->words[second].dependency == ENT_DEPENDENCY_CONJ &&
          self->words[second].parent < first)
        ent_tree_repair_attach (self, second, first, ENT_DEPENDENCY_CONJ);
    }
}

/* "A abstained, but B and C backed D", with A a subject of "backed": a past tense right behind a name that has no other
 * part in the sentence is the name's own verb. */
static void
part_clauses_of_subjects (EntReading *self)
{
  for (int i = 1; i < (int) self->sentence->n_tokens; i++)
    {
      int name = ent_tree_repair_find_name_before (self, i), verb;

      if (name == ENT_NODE_NONE || self->words[i].parent != name || self->words[i].dependency != ENT_DEPENDENCY_ACL ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBD || self->words[name].dependency != ENT_DEPENDENCY_NSUBJ)
        continue;
      verb = self->words[name].parent;
      if (ent_tree_repair_find_child (self, verb, ENT_DEPENDENCY_NSUBJ, i + 1, verb) == ENT_NODE_NONE)
        continue;
      self->words[i].parent = verb;
      self->words[i].dependency = ENT_DEPENDENCY_PARATAXIS;
      self->words[name].parent = i;
    }
}

/* "A bows out: B, the next premier, intends", with B loose: it is the subject of the clause behind the colon. */
static void
give_subjects_behind_colons (EntReading *self)
{
  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int verb = self->words[i].parent;

      if (!self->words[i].is_verb || self->words[i].dependency != ENT_DEPENDENCY_PARATAXIS || verb == ENT_NODE_NONE ||
          verb > i || !ent_tree_repair_is_finite (self, i) || ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        continue;
      for (int k = verb + 1; k < i; k++)
        if (self->words[k].node == k && self->words[k].mention != NULL && self->words[k].parent == verb &&
            self->words[k].dependency == ENT_DEPENDENCY_DEP)
          {
            ent_tree_repair_attach (self, k, i, ENT_DEPENDENCY_NSUBJ);
            break;
          }
    }
}

/* "months after | Russian troops | invaded", read as what was invaded after troops: the preposition is a conjunction, and
 * what follows it the subject. */
static void
give_subjects_behind_conjunctions (EntReading *self)
{
  static const char *const words[] = { "after", "before", "since", "until", NULL };

  for (int i = 2; i < (int) self->sentence->n_tokens; i++)
    {
      int noun = self->words[i - 1].node, mark;

      if (self->words[i].node != i || !self->words[i].is_verb || self->words[i].dependency != ENT_DEPENDENCY_ADVCL ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBD ||
          (self->words[noun].dependency != ENT_DEPENDENCY_OBL && self->words[noun].dependency != ENT_DEPENDENCY_NMOD) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        continue;
      mark = ent_tree_repair_find_child (self, noun, ENT_DEPENDENCY_CASE, 0, noun);
      if (mark == ENT_NODE_NONE || !ent_reading_is_one_of (self, mark, words))
        continue;
      ent_tree_repair_attach (self, noun, i, ENT_DEPENDENCY_NSUBJ);
      ent_tree_repair_attach (self, mark, i, ENT_DEPENDENCY_MARK);
    }
}

void
ent_tree_repair_subjects (EntReading *self)
{
  join_subjects (self);
  part_clauses_of_subjects (self);
  give_subjects_behind_colons (self);
  make_subjects_active (self);
  hang_names_on_nouns (self);
  make_verb_of_list (self);
  make_root_verb (self);
  give_subjects (self);
  give_subjects_behind_conjunctions (self);
  swap_subjects (self);
  turn_inserted_speech (self);
  give_first_subjects_to_content (self);
  give_subjects_to_asides (self);
  make_second_subjects_objects (self);
}
