/* ent-verb-repair.c: verbs that the parser took for something else, and nouns that it took for verbs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

#include "claim/ent-clause-private.h"

#include <string.h>

/* "Xi congratulated Putin", "tanks shelled positions": read as a noun with a participle behind it. A past tense behind
 * a name, or a participle with an object where no other verb is finite, is what the sentence says. */
static void
make_participle_finite (EntReading *self)
{
  int root = ent_tree_repair_find_root (self);

  if (root == ENT_NODE_NONE || ent_tree_repair_has_predicate (self, root))
    return;
  for (guint i = root + 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      EntXpos xpos = ent_reading_get_token (self, i)->xpos;

      if (word->parent != root || !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBJ) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBL_AGENT) ||
          (word->dependency != ENT_DEPENDENCY_ACL && word->dependency != ENT_DEPENDENCY_AMOD) ||
          !((xpos == ENT_XPOS_VBD && self->words[root].mention != NULL) ||
            (xpos == ENT_XPOS_VBN && !ent_tree_repair_has_finite_verb (self))))
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

/* Whether the noun tells of no act, or only of what is given or sold: "gas", "missiles". */
static gboolean
is_thing (const EntReading *self, int noun)
{
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (self->vocabulary, ent_reading_get_lemma (self, noun));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const char *relation = ((const EntNounFrame *) frames->pdata[i])->relation->name;

      if (strcmp (relation, "supplies") != 0 && strcmp (relation, "trades-with") != 0)
        return FALSE;
    }
  return TRUE;
}

/* "arms" in "Chad arms rebels", "buys": a noun that is also a form of a verb of the frames, before what nobody does. */
static gboolean
is_noun_for_verb (const EntReading *self, int i, int object)
{
  const EntToken *token = ent_reading_get_token (self, i);

  return token->upos != ENT_UPOS_VERB && (token->flags & ENT_TOKEN_CAPITALISED) == 0 &&
         self->words[i].mention == NULL && ent_tree_repair_may_be_verb (self, i) && is_thing (self, object) &&
         (self->words[object].mention == NULL || self->words[object].mention->first_token == (guint) i + 1);
}

/* "Kenya donated maize", "Iran supplied Syria", "Chad arms rebels", read as maize, a Syria, rebels of a kind: a name
 * right before such a word is its subject where the word can only be a verb, where no other verb is finite, or where
 * what follows is a name, which no participle describes. */
static void
make_modifiers_finite (EntReading *self)
{
  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int name = self->words[i - 1].node, object = word->parent;
      gboolean finite, before_name;

      if (word->node != i || object <= i || !ent_tree_repair_is_behind_actor (self, i) ||
          (word->dependency != ENT_DEPENDENCY_AMOD && word->dependency != ENT_DEPENDENCY_COMPOUND &&
           word->dependency != ENT_DEPENDENCY_NSUBJ) ||
          (self->words[name].parent != i && self->words[name].parent != object))
        continue;
      finite = word->is_verb && ent_tree_repair_is_finite (self, i);
      before_name = self->words[i + 1].mention != NULL && self->words[i + 1].node == object;
      if (!finite && !(word->is_verb && ent_reading_get_token (self, i)->xpos == ENT_XPOS_VBN) &&
          !is_noun_for_verb (self, i, object))
        continue;
      if ((finite && self->words[object].parent == ENT_NODE_NONE) || (word->is_verb && before_name) ||
          (self->words[object].parent == ENT_NODE_NONE && !ent_tree_repair_has_finite_verb (self)))
        {
          word->is_verb = TRUE;
          make_modifier_verb (self, i, name, object);
        }
    }
}

/* Whether what the verb at @i was read as saying is a noun: "criticised | A's arms exports |". */
static gboolean
is_content_of_no_speech (const EntReading *self, int i)
{
  int governor = self->words[i].parent, subject = i - 1;
  EntStatus status;

  return self->words[i].dependency == ENT_DEPENDENCY_CCOMP && governor < i && self->words[governor].is_verb &&
         self->words[subject].parent == i && self->words[subject].dependency == ENT_DEPENDENCY_NSUBJ &&
         self->words[subject].mention == NULL && ent_tree_repair_has_child (self, subject, ENT_DEPENDENCY_NMOD_POSS) &&
         !ent_tree_repair_has_child (self, governor, ENT_DEPENDENCY_OBJ) &&
         !ent_reading_find_status (self, ENT_PLACE_SPEECH, governor, &status) &&
         !ent_reading_find_status (self, ENT_PLACE_GOVERNOR, governor, &status);
}

/* "rejected claims that A left", with "claims" tagged as a verb: an object is a noun. */
static void
make_objects_nouns (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      if (self->words[i].node != (int) i || ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBZ ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBJ) ||
          !((self->words[i].dependency == ENT_DEPENDENCY_OBJ &&
             !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ)) ||
            is_content_of_no_speech (self, i)))
        continue;
      self->words[i].is_verb = FALSE;
      self->words[i].dependency = ENT_DEPENDENCY_OBJ;
      for (guint k = i + 1; k < self->sentence->n_tokens; k++)
        if (self->words[k].parent == (int) i && self->words[k].dependency == ENT_DEPENDENCY_CCOMP)
          self->words[k].dependency = ENT_DEPENDENCY_ACL;
    }
}

/* "A's jets and tanks | shelled positions", read as positions of a kind: a sentence whose root is a noun with a subject
 * but without a copula has lost its verb, and the participle between the two is it. */
static void
make_modifier_of_root_finite (EntReading *self)
{
  int root = ent_tree_repair_find_root (self);

  if (root == ENT_NODE_NONE || ent_tree_repair_has_predicate (self, root) || ent_tree_repair_has_finite_verb (self))
    return;
  for (int subject = 0; subject < root; subject++)
    if (self->words[subject].parent == root && self->words[subject].dependency == ENT_DEPENDENCY_NSUBJ)
      for (int i = subject + 1; i < root; i++)
        if (self->words[i].parent == root && self->words[i].is_verb && self->words[i].dependency == ENT_DEPENDENCY_AMOD)
          {
            make_modifier_verb (self, i, subject, root);
            return;
          }
}

/* "Li, Xi's envoy, | toured | Warsaw", read as a list of Li and Warsaw with something toured: where nothing else is a
 * verb, the participle between two names is what the first did to the second. */
static void
make_modifier_behind_root_finite (EntReading *self)
{
  int root = ent_tree_repair_find_root (self);

  if (root == ENT_NODE_NONE || self->words[root].mention == NULL || ent_tree_repair_has_predicate (self, root) ||
      ent_tree_repair_has_finite_verb (self))
    return;
  for (int i = root + 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      int object = self->words[i + 1].node;

      if (!self->words[i].is_verb || self->words[i].dependency != ENT_DEPENDENCY_AMOD ||
          self->words[i].parent != root || self->words[object].mention == NULL || self->words[object].parent != root)
        continue;
      self->words[i].parent = ENT_NODE_NONE;
      self->words[i].dependency = ENT_DEPENDENCY_ROOT;
      self->words[root].parent = i;
      self->words[root].dependency = ENT_DEPENDENCY_NSUBJ;
      self->words[object].parent = i;
      self->words[object].dependency = ENT_DEPENDENCY_OBJ;
      return;
    }
}

/* The "have" before the participle at @i, over adverbs; or ENT_NODE_NONE. */
static int
find_have_before (const EntReading *self, int i)
{
  int have = i - 1;

  while (have > 0 && ent_reading_get_token (self, have)->upos == ENT_UPOS_PART)
    have--;
  while (have > 0 && self->words[have].dependency == ENT_DEPENDENCY_ADVMOD)
    have--;
  return strcmp (ent_reading_get_lemma (self, have), "have") == 0 ? have : ENT_NODE_NONE;
}

/* The object of "have" that the participle at @i really has; or ENT_NODE_NONE. */
static int
find_object_of_perfect (const EntReading *self, int i)
{
  int have = find_have_before (self, i), parent = self->words[i].parent;

  if (self->words[i].node != i || self->words[i].dependency != ENT_DEPENDENCY_AMOD || parent == ENT_NODE_NONE ||
      have == ENT_NODE_NONE)
    return ENT_NODE_NONE;
  if (parent != have)
    return self->words[parent].parent == have && self->words[parent].dependency == ENT_DEPENDENCY_OBJ ? parent
                                                                                                      : ENT_NODE_NONE;
  return ent_tree_repair_find_child (self, have, ENT_DEPENDENCY_OBJ, i + 1, (int) self->sentence->n_tokens);
}

/* "has armed Syria", "had supplied rockets": behind "have" a participle is the verb, not an adjective of what follows.
 */
static void
make_perfect (EntReading *self)
{
  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int have = find_have_before (self, i), object = find_object_of_perfect (self, i);

      if (object == ENT_NODE_NONE ||
          (ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBN &&
           (self->words[object].mention == NULL || (int) self->words[object].mention->first_token != i + 1)))
        continue;
      for (int k = 0; k < (int) self->sentence->n_tokens; k++)
        if ((self->words[k].parent == have && k != i) || (k > have && k < i && self->words[k].parent == object))
          self->words[k].parent = i;
      word->parent = self->words[have].parent;
      word->dependency = self->words[have].dependency;
      word->is_verb = TRUE;
      self->words[object].parent = i;
      self->words[object].dependency = ENT_DEPENDENCY_OBJ;
      self->words[have].parent = i;
      self->words[have].dependency = ENT_DEPENDENCY_AUX;
      self->words[have].is_verb = FALSE;
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

      if (word->node != (int) i || object < (int) i ||
          (word->dependency != ENT_DEPENDENCY_AMOD && word->dependency != ENT_DEPENDENCY_COMPOUND) ||
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

/* Whether a verb like the word at @verb does something to such as @object: people are freed, "free trade" is a kind. */
static gboolean
may_have_object (const EntReading *self, int verb, int object)
{
  const char *lemma = ent_reading_get_token (self, verb)->verb_lemma;

  /* "host | talks" */
  if (ent_reading_has_set (self, verb, ENT_SET_STAGE_VERB) && ent_clause_is_noun_of_action (self, object))
    return TRUE;
  if (ent_vocabulary_find_verb_frames (self->vocabulary, lemma) != NULL &&
      (self->words[object].mention != NULL || ent_tree_repair_has_child (self, object, ENT_DEPENDENCY_NUMMOD)))
    return TRUE;
  return ent_tree_repair_is_object_of (self, lemma, object);
}

/* "is to free prisoners", read as their being something: the words before "to" belong to the verb. */
static void
make_predicate_infinitive (EntReading *self, int verb, int to, int object)
{
  self->words[verb].parent = self->words[object].parent;
  self->words[verb].dependency = self->words[object].dependency;
  for (int k = 0; k < to; k++)
    if (self->words[k].parent == object)
      {
        self->words[k].parent = verb;
        if (self->words[k].dependency == ENT_DEPENDENCY_COP)
          self->words[k].dependency = ENT_DEPENDENCY_AUX;
      }
}

/* "agreed to free two soldiers", read as "to free soldiers": behind a verb or noun that wants an infinitive, and behind
 * "is", it is one where it may be. */
static void
make_infinitives (EntReading *self)
{
  for (guint i = 1; i + 1 < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int object = word->parent, to = i - 1, governor;
      gboolean is_predicate;
      EntStatus status;

      if (word->node != (int) i ||
          (word->dependency != ENT_DEPENDENCY_AMOD &&
           !(word->dependency == ENT_DEPENDENCY_COMPOUND && ent_reading_has_set (self, i, ENT_SET_STAGE_VERB))) ||
          object < (int) i || !ent_reading_is_word (self, to, "to") || self->words[to].parent != object ||
          self->words[to].dependency != ENT_DEPENDENCY_CASE || !may_have_object (self, i, object))
        continue;
      governor = self->words[object].parent;
      is_predicate = ent_tree_repair_has_child (self, object, ENT_DEPENDENCY_COP);
      if (!is_predicate &&
          (governor == ENT_NODE_NONE || !ent_reading_find_status (self, ENT_PLACE_GOVERNOR, governor, &status)))
        continue;
      word->is_verb = TRUE;
      if (is_predicate)
        make_predicate_infinitive (self, i, to, object);
      else
        {
          word->parent = governor;
          word->dependency = self->words[governor].is_verb ? ENT_DEPENDENCY_XCOMP : ENT_DEPENDENCY_ACL;
        }
      self->words[object].parent = i;
      self->words[object].dependency = ENT_DEPENDENCY_OBJ;
      self->words[to].parent = i;
      self->words[to].dependency = ENT_DEPENDENCY_MARK;
    }
}

/* "is due to meet B", with "due to" read as a preposition: behind "is" and before a verb its "to" is the infinitive's. */
static void
part_due_from_to (EntReading *self)
{
  for (guint i = 1; i + 2 < self->sentence->n_tokens; i++)
    {
      int to = i + 1, verb = i + 2, noun = self->words[i].parent;

      if (!ent_reading_is_word (self, i, "due") || strcmp (ent_reading_get_lemma (self, i - 1), "be") != 0 ||
          !ent_reading_is_word (self, to, "to") || self->words[to].dependency != ENT_DEPENDENCY_FIXED ||
          ent_reading_get_token (self, verb)->xpos != ENT_XPOS_VB)
        continue;
      /* the subject may be read as that of the verb's object */
      for (int k = 0; k + 1 < (int) i; k++)
        if (self->words[k].parent == noun && self->words[k].dependency == ENT_DEPENDENCY_NSUBJ)
          self->words[k].parent = verb;
      ent_tree_repair_attach (self, to, verb, ENT_DEPENDENCY_MARK);
      ent_tree_repair_attach (self, i, verb, ENT_DEPENDENCY_ADVMOD);
      ent_tree_repair_attach (self, i - 1, verb, ENT_DEPENDENCY_COP);
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
        ent_tree_repair_attach (self, self->words[i - 2].node, i, ENT_DEPENDENCY_OBL_AGENT);
      }
}

/* "had not armed Syria", "joined A in bombing B": what has an object is no adjective and no noun. */
static void
find_lost_verbs (EntReading *self)
{
  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      const EntToken *token = ent_reading_get_token (self, i);
      EntWord *word = &self->words[i];

      if (word->mention != NULL || word->node != (int) i || !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_OBJ))
        continue;
      if (token->upos == ENT_UPOS_ADJ && ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ))
        word->is_verb = TRUE;
      else if (token->upos == ENT_UPOS_NOUN && g_str_has_suffix (token->norm, "ing"))
        {
          word->is_verb = TRUE;
          if (word->dependency == ENT_DEPENDENCY_OBL && ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_MARK))
            word->dependency = ENT_DEPENDENCY_ADVCL;
        }
    }
}

/* "the militia, which Iran arms, attacked", read as arms of a kind: between a relative pronoun with a name and the end
 * of its clause only a verb can stand. */
static void
make_relative_verbs (EntReading *self)
{
  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int name = self->words[i - 1].node, pronoun;

      if (word->node != (int) i || word->mention != NULL || word->dependency != ENT_DEPENDENCY_ACL_RELCL ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_NNS || self->words[name].mention == NULL ||
          self->words[name].parent != (int) i || self->words[name].dependency != ENT_DEPENDENCY_COMPOUND)
        continue;
      pronoun = (int) self->words[name].mention->first_token - 1;
      if (pronoun > 0 && ent_reading_is_word (self, pronoun, "the"))
        pronoun--;
      if (pronoun < 0 ||
          !(ent_reading_is_word (self, pronoun, "which") || ent_reading_is_word (self, pronoun, "whom") ||
            ent_reading_is_word (self, pronoun, "that") || ent_reading_is_word (self, pronoun, "who")))
        continue;
      word->is_verb = TRUE;
      self->words[name].dependency = ENT_DEPENDENCY_NSUBJ;
      ent_tree_repair_attach (self, pronoun, i, ENT_DEPENDENCY_OBJ);
    }
}

/* Whether all words behind @first and before the noun at @object are a part of what that names. */
static gboolean
is_start_of_phrase (const EntReading *self, int first, int object)
{
  for (int i = first + 1; i < object; i++)
    if (!ent_reading_is_under (self, self->words[i].node, object))
      return FALSE;
  return object > first;
}

/* "met exiled leaders of A", read as who is exiled at the meeting: behind a verb without an object a participle right
 * before a noun describes it. */
static void
make_attributes (EntReading *self)
{
  static const char *const links[] = { "appear", "be",   "become", "feel", "get",  "go",  "have",  "keep",
                                       "leave",  "look", "remain", "seem", "stay", "lie", "stand", NULL };

  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int verb = i - 1, object;

      if (!word->is_verb || word->node != i || word->dependency != ENT_DEPENDENCY_XCOMP || word->parent != verb ||
          ent_reading_get_token (self, i)->xpos != ENT_XPOS_VBN || !self->words[verb].is_verb ||
          g_strv_contains (links, ent_reading_get_lemma (self, verb)) ||
          ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ) ||
          ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_AUX_PASS))
        continue;
      object = ent_tree_repair_find_child (self, i, ENT_DEPENDENCY_OBJ, i + 1, (int) self->sentence->n_tokens);
      if (object == ENT_NODE_NONE || !is_start_of_phrase (self, i, object))
        continue;
      for (int k = 0; k < (int) self->sentence->n_tokens; k++)
        if (self->words[k].parent == i)
          self->words[k].parent = verb;
      word->parent = object;
      word->dependency = ENT_DEPENDENCY_AMOD;
      word->is_verb = FALSE;
    }
}

/* "demanded that A | end | press censorship", read as censorship of ends: between a name and what nobody says of it
 * such a word is the verb that is wanted. */
static void
make_subjunctives (EntReading *self)
{
  for (int i = 2; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      const EntToken *token = ent_reading_get_token (self, i);
      EntWord *word = &self->words[i];
      int name = self->words[i - 1].node, object = word->parent, that;

      if (word->node != i || word->mention != NULL || word->dependency != ENT_DEPENDENCY_COMPOUND || object < i ||
          self->words[object].dependency != ENT_DEPENDENCY_CCOMP || !ent_tree_repair_is_behind_actor (self, i) ||
          (self->words[name].parent != i && self->words[name].parent != object) ||
          strcmp (token->norm, token->verb_lemma) != 0 ||
          ent_vocabulary_find_verb_frames (self->vocabulary, token->norm) == NULL ||
          ent_tree_repair_has_child (self, object, ENT_DEPENDENCY_COP))
        continue;
      that = ent_tree_repair_find_child (self, object, ENT_DEPENDENCY_MARK, 0, i);
      if (that == ENT_NODE_NONE)
        continue;
      word->is_verb = TRUE;
      make_modifier_verb (self, i, name, object);
      self->words[that].parent = i;
    }
}

void
ent_tree_repair_verbs (EntReading *self)
{
  make_subjunctives (self);
  make_attributes (self);
  make_relative_verbs (self);
  make_participle_finite (self);
  make_modifiers_finite (self);
  make_modifier_of_root_finite (self);
  make_modifier_behind_root_finite (self);
  make_objects_nouns (self);
  make_perfect (self);
  make_progressive (self);
  make_infinitives (self);
  part_due_from_to (self);
  make_dashed_participles (self);
  find_lost_verbs (self);
}
