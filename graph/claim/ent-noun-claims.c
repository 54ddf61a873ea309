/* ent-noun-claims.c: claims that a noun or adjective tells: "talks between A and B", "A's visit to B", "critical of A"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

typedef struct
{
  const EntReading *reading;
  const EntNounFrame *frame; /* the one that is tried */
  int noun;
  EntSupport support;
  gboolean is_cause;  /* "died in a raid" */
  gboolean undergone; /* "faces sanctions", "is under sanctions": the subject is the target */
} EntEvent;

/* "killed in | a raid", "died in | clashes": what is told there was done to the subject. */
static gboolean
is_cause (const EntReading *reading, const EntEvent *event)
{
  static const char *const prepositions[] = { "in", "during", "from", "by", NULL };
  int verb = event->support.verb;

  return event->support.is_oblique && ent_reading_has_set (reading, verb, ENT_SET_CASUALTY_VERB) &&
         ent_clause_has_case_of (reading, event->noun, prepositions) &&
         ent_clause_find_object (reading, verb) == ENT_NODE_NONE;
}

/* "faces sanctions", "is under sanctions", "came under attack", "came in for criticism" */
static gboolean
is_undergone (const EntReading *reading, const EntEvent *event)
{
  static const char *const under[] = { "under", NULL };
  static const char *const come_in[] = { "for", "under", NULL };
  int verb = event->support.verb;

  if (event->support.is_oblique && strcmp (ent_reading_get_lemma (reading, verb), "come") == 0)
    return ent_clause_has_case_of (reading, event->noun, come_in);
  if (verb == event->noun || event->support.is_oblique)
    return (verb == event->noun || ent_reading_has_set (reading, verb, ENT_SET_UNDERGO_VERB)) &&
           ent_clause_has_case_of (reading, event->noun, under);
  return ent_reading_has_set (reading, verb, ENT_SET_UNDERGO_VERB);
}

static EntEvent
find_event (const EntReading *reading, int noun)
{
  EntEvent self = { .reading = reading, .noun = noun, .support = ent_clause_find_support (reading, noun) };

  if (self.support.verb == ENT_NODE_NONE || self.support.is_subject)
    return self;
  self.is_cause = is_cause (reading, &self);
  self.undergone = self.is_cause || is_undergone (reading, &self);
  return self;
}

static gboolean
is_visit (const EntNounFrame *frame)
{
  return strcmp (frame->relation->name, "visits") == 0;
}

/* "flew in for talks", "after a deal": whoever does something on that occasion has a part in it. */
static gboolean
is_occasion (const EntEvent *self)
{
  static const char *const of_talks[] = { "for", "ahead", "before", "after", "during", "following", "at", "in", NULL };
  static const char *const of_deals[] = { "under", "after", "despite", "following", "in", NULL };
  static const char *const of_stands[] = { "in", NULL };
  const char *plover = self->frame->relation->plover;
  int first = ent_clause_get_outer_noun (self->reading, self->noun);

  return (is_visit (self->frame) && ent_clause_has_case (self->reading, first, "on")) ||
         (g_strcmp0 (plover, "CONSULT") == 0 && ent_clause_has_case_of (self->reading, first, of_talks)) ||
         (g_strcmp0 (plover, "AGREE") == 0 && ent_clause_has_case_of (self->reading, first, of_deals)) ||
         ((g_strcmp0 (plover, "PROTEST") == 0 || g_strcmp0 (plover, "REJECT") == 0) &&
          ent_clause_has_case_of (self->reading, first, of_stands));
}

/* "is | an ally", "became | an ally", "acts as | a mediator": the verb says no more than that the subject is what
 * follows. */
static gboolean
is_predicate (const EntEvent *self)
{
  static const char *const copulas[] = { "become", "remain", "stay", "seem", "appear", "grow", "prove", NULL };
  static const char *const roles[] = { "act", "emerge", "serve", "work", NULL };
  static const char *const as[] = { "as", NULL };
  int verb = self->support.verb;

  return verb == self->noun ||
         (g_strv_contains (roles, ent_reading_get_lemma (self->reading, verb)) &&
          ent_clause_has_case_of (self->reading, self->noun, as)) ||
         (!self->support.is_oblique && g_strv_contains (copulas, ent_reading_get_lemma (self->reading, verb)));
}

static gboolean
is_subject_alone (const GArray *slots)
{
  return slots->len == 1 && g_array_index (slots, EntSlot, 0).kind == ENT_SLOT_SUBJECT;
}

/* Whether the frame tells what somebody is, "an ally", "wary", and not what somebody does: one end has no other place
 * than the subject. */
static gboolean
tells_what_one_is (const EntNounFrame *frame)
{
  return is_subject_alone (frame->source) || is_subject_alone (frame->target);
}

/* "A, | on a visit to B, | praised C": who is on it; ENT_NODE_NONE where it is not told so. */
static int
find_traveller (const EntEvent *self)
{
  int parent = self->reading->words[self->noun].parent;

  return parent != ENT_NODE_NONE && is_visit (self->frame) && self->reading->words[parent].mention != NULL &&
             self->reading->words[self->noun].dependency == ENT_DEPENDENCY_NMOD &&
             ent_clause_has_case (self->reading, self->noun, "on")
           ? parent
           : ENT_NODE_NONE;
}

/* The subject of the verb that the noun completes: "A | held talks", "A is | an ally", "A, | an ally"; of a meeting
 * also whoever does something for it, before or after it. */
static void
add_subject (const EntEvent *self, GPtrArray *found)
{
  const EntReading *reading = self->reading;
  int verb = self->support.verb;
  int bearer = ent_clause_find_bearer (reading, self->noun);
  gboolean supported;

  if (bearer == ENT_NODE_NONE)
    bearer = find_traveller (self);
  if (bearer != ENT_NODE_NONE && self->frame->relation->directed)
    ent_argument_add_group (reading, (EntNounRef) { bearer, FALSE }, found);
  if (found->len > 0 || verb == ENT_NODE_NONE || self->support.is_subject ||
      ent_clause_find_preposition (reading, self->noun, "between") != ENT_NODE_NONE ||
      (tells_what_one_is (self->frame) && !is_predicate (self)))
    return;
  supported = is_predicate (self) || self->undergone || (self->support.is_oblique && is_occasion (self)) ||
              (ent_reading_has_set (reading, verb, ENT_SET_SUPPORT_VERB) &&
               (!self->support.is_oblique || ent_clause_is_engagement (reading, self->noun)));
  if (supported && (verb == self->noun || !ent_clause_is_passive (reading, verb) || self->support.is_oblique))
    ent_argument_add_group (reading, ent_clause_find_subject (reading, verb), found);
}

/* Whom the verb above does something to, as far as that stands before @noun: "gave | Russia | shells for its war", "cut
 * ties with | Russia | over its war". */
static void
add_undergoers (const EntReading *reading, int verb, int noun, GPtrArray *found)
{
  int object = ent_clause_find_object (reading, verb);
  int recipient = ent_clause_find_recipient (reading, verb);

  if (recipient != ENT_NODE_NONE && recipient < noun)
    ent_argument_add_group (reading, (EntNounRef) { recipient, FALSE }, found);
  if (found->len > 0 || object == ENT_NODE_NONE || object >= noun)
    return;
  ent_argument_add_group (reading, (EntNounRef) { object, FALSE }, found);
  if (found->len == 0)
    ent_argument_add_concerned (reading, object, found);
}

/* "its war", where nobody is known to be meant: whoever the clause is about, the one to whom it is done before the one
 * who does it. */
static void
add_owner_in_clause (const EntReading *reading, int noun, GPtrArray *found)
{
  int pronoun = ent_clause_find_child (reading, noun, ENT_DEPENDENCY_NMOD_POSS);
  int verb = ent_clause_find_verb_above (reading, noun);
  gboolean several = ent_reading_is_word (reading, pronoun, "their");
  g_autoptr (GPtrArray) owners = NULL;

  if (verb == ENT_NODE_NONE || !(several || ent_reading_is_word (reading, pronoun, "its")) ||
      reading->words[pronoun].mention != NULL)
    return;
  owners = g_ptr_array_new ();
  if (!ent_clause_is_passive (reading, verb))
    add_undergoers (reading, verb, noun, owners);
  if (owners->len == 0)
    ent_argument_add_group (reading, ent_clause_find_subject (reading, verb), owners);
  if ((owners->len > 1) != several)
    return;
  for (guint i = 0; i < owners->len; i++)
    if (several || ((const EntMention *) owners->pdata[i])->actor->kind != ENT_ACTOR_PERSON)
      g_ptr_array_add (found, owners->pdata[i]);
}

static void
add_possessors (const EntEvent *self, GPtrArray *found)
{
  ent_argument_add_possessors (self->reading, self->noun, found);
  if (found->len == 0)
    add_owner_in_clause (self->reading, self->noun, found);
}

/* Whether a phrase that hangs on the verb whose subject the noun is belongs to the noun: "accusations | against A |
 * multiplied", "talks were held | with A". Whoever does something to the noun is not who acts in it: "the siege of A
 * was deplored | by B". */
static gboolean
is_of_subject (const EntEvent *self, int phrase, const char *preposition)
{
  int verb = self->support.verb;

  if (phrase < verb)
    return TRUE;
  /* "talks are under way | between A and B", "talks resumed on Monday | with A" */
  if (strcmp (preposition, "between") == 0 || strcmp (preposition, "with") == 0)
    return ent_clause_find_child (self->reading, verb, ENT_DEPENDENCY_COP) != ENT_NODE_NONE ||
           ent_clause_is_passive (self->reading, verb) || ent_reading_has_set (self->reading, verb, ENT_SET_OCCUR_VERB);
  return ent_clause_is_passive (self->reading, verb) &&
         (strcmp (preposition, "by") != 0 || ent_reading_has_set (self->reading, verb, ENT_SET_SUPPORT_VERB));
}

/* What follows the preposition behind the noun, behind one that it is joined to, or behind its verb: "held talks | in
 * secret | with A". */
static int
find_preposition (const EntEvent *self, const char *preposition)
{
  const EntReading *reading = self->reading;
  int found = ent_clause_find_preposition (reading, self->noun, preposition);
  int first = ent_clause_get_first_conjunct (reading, self->noun);

  if (found != ENT_NODE_NONE)
    return found;
  ENT_READING_FOR_EACH_CHILD (reading, first, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CONJ && child > self->noun && found == ENT_NODE_NONE)
      found = ent_clause_find_preposition (reading, child, preposition);
  /* "held talks on the future | of A": no verb has an "of" */
  if (found == ENT_NODE_NONE && self->support.verb != ENT_NODE_NONE && self->support.verb != self->noun &&
      strcmp (preposition, "of") != 0)
    {
      int behind = ent_clause_find_preposition (reading, self->support.verb, preposition);

      if (behind > self->noun && (!self->support.is_subject || is_of_subject (self, behind, preposition)))
        found = behind;
    }
  return found;
}

/* "its threat to attack | A" */
static void
add_target_of_content (const EntEvent *self, GPtrArray *found)
{
  ENT_READING_FOR_EACH_CHILD (self->reading, self->noun, child)
    if (child > self->noun && found->len == 0 && self->reading->words[child].dependency == ENT_DEPENDENCY_ACL)
      ent_complement_add_target (self->reading, child, found);
}

static int
add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found)
{
  const EntEvent *self = data;
  int noun;

  switch (slot->kind)
    {
    case ENT_SLOT_SUBJECT:
      if (!self->undergone)
        add_subject (self, found);
      break;
    case ENT_SLOT_POSSESSOR:
      add_possessors (self, found);
      break;
    case ENT_SLOT_CLAUSE:
      ent_complement_add_subject_of_noun (self->reading, self->noun, found);
      break;
    case ENT_SLOT_COMPLEMENT:
      add_target_of_content (self, found);
      break;
    case ENT_SLOT_PREPOSITION:
      noun = find_preposition (self, slot->preposition);
      if (noun == ENT_NODE_NONE)
        break;
      ent_argument_add_group (self->reading, (EntNounRef) { noun, FALSE }, found);
      if (found->len == 0)
        ent_argument_add_involved (self->reading, noun, found);
      return noun;
    default:
      break;
    }
  return ENT_NODE_NONE;
}

/* "their meeting", of a pair that the sentence has named: the only two of one kind before it. */
static GPtrArray *
find_named_pair (const EntEvent *self)
{
  const EntReading *reading = self->reading;
  int pronoun = ent_clause_find_child (reading, self->noun, ENT_DEPENDENCY_NMOD_POSS);
  g_autoptr (GPtrArray) pair = g_ptr_array_new ();

  if (!ent_reading_is_word (reading, pronoun, "their"))
    return NULL;
  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if ((int) mention->first_token > pronoun)
        break;
      if (mention->actor->kind != ENT_ACTOR_PLACE && !mention->is_place &&
          !ent_argument_holds_actor (pair, mention->actor))
        g_ptr_array_add (pair, (gpointer) mention);
    }
  if (pair->len != 2 ||
      ((const EntMention *) pair->pdata[0])->actor->kind != ((const EntMention *) pair->pdata[1])->actor->kind)
    return NULL;
  return g_steal_pointer (&pair);
}

/* The pair of a relation without a direction: "between A and B", "the A-B summit", "the two leaders' talks". */
static GPtrArray *
find_pair (const EntEvent *self)
{
  for (guint i = 0; i < self->frame->source->len; i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      add_slot (self, &g_array_index (self->frame->source, EntSlot, i), found);
      if (found->len >= 2)
        return g_steal_pointer (&found);
    }
  return find_named_pair (self);
}

/* "Iran's UN sanctions": who has them, and who laid them on. */
static gboolean
split_possessors (const EntEvent *self, GPtrArray **sources, GPtrArray **targets)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const EntMention *first, *second;

  ent_argument_add_possessors (self->reading, self->noun, found);
  if (found->len != 2)
    return FALSE;
  first = found->pdata[0];
  second = found->pdata[1];
  if (!first->possessive || second->possessive)
    return FALSE;
  *targets = g_ptr_array_new ();
  *sources = g_ptr_array_new ();
  g_ptr_array_add (*targets, (gpointer) first);
  g_ptr_array_add (*sources, (gpointer) second);
  return TRUE;
}

/* Whether what the noun tells is done to whom the clause around it is about: "landed in Taiwan despite | warnings from
 * A", "withdrew under | pressure from A", "came at | the invitation of A", "won with | the help of A". */
static gboolean
is_done_to_subject (const EntEvent *self)
{
  static const char *const speech[] = { "ACCUSE", "REJECT", "SANCTION", "THREATEN", NULL };
  static const char *const around_speech[] = { "after", "amid", "despite", "under", NULL };
  static const char *const around_requests[] = { "after", "amid", "at", "despite", "on", "under", "upon", NULL };
  static const char *const around_help[] = { "with", NULL };
  const char *plover = self->frame->relation->plover;
  const char *const *prepositions = NULL;

  if (!self->support.is_oblique || plover == NULL)
    return FALSE;
  if (strcmp (plover, "REQUEST") == 0)
    prepositions = around_requests;
  else if (strcmp (plover, "SUPPORT") == 0 || strcmp (plover, "AID") == 0)
    prepositions = around_help;
  else if (g_strv_contains (speech, plover))
    prepositions = around_speech;
  return prepositions != NULL && ent_clause_has_case_of (self->reading, self->noun, prepositions);
}

/* The subject has it done to it, by whoever has his place in the frame; in a fight both ends have the same. */
static void
find_undergone (const EntEvent *self, GPtrArray **sources, GPtrArray **targets)
{
  *targets = g_ptr_array_new ();
  ent_argument_add_group (self->reading, ent_clause_find_subject (self->reading, self->support.verb), *targets);
  *sources = ent_argument_fill (self->frame->source, *targets, add_slot, self);
  if ((*sources)->len > 0 || self->frame->relation->directed)
    return;
  g_ptr_array_unref (*sources);
  *sources = ent_argument_fill (self->frame->target, *targets, add_slot, self);
}

static gboolean
try_frame (EntClaimDraft *draft, EntEvent *self, const EntNounFrame *frame, const EntStance *stance)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  EntFinding finding = { frame->relation, NULL, NULL, self->noun, ENT_NODE_NONE, "noun", frame->name,
                         frame->plover };

  self->frame = frame;
  if (strcmp (frame->relation->name, "sanctions") == 0 && split_possessors (self, &sources, &targets))
    ;
  else if (self->undergone)
    find_undergone (self, &sources, &targets);
  if (targets == NULL || (self->is_cause && targets->len == 0))
    {
      g_clear_pointer (&sources, g_ptr_array_unref);
      g_clear_pointer (&targets, g_ptr_array_unref);
      sources = ent_argument_fill (frame->source, NULL, add_slot, self);
      targets = ent_argument_fill (frame->target, sources, add_slot, self);
      if (sources->len > 0 && targets->len == 0 && is_done_to_subject (self))
        ent_argument_add_group (self->reading, ent_clause_find_subject (self->reading, self->support.verb), targets);
    }
  if (targets->len == 0 && !frame->relation->directed)
    {
      g_clear_pointer (&sources, g_ptr_array_unref);
      sources = find_pair (self);
      if (sources == NULL)
        return FALSE;
    }
  else if (sources->len == 0 || targets->len == 0)
    return FALSE;
  if (strcmp (frame->relation->name, "supplies") == 0)
    {
      int content = ent_thing_find_content (self->reading, self->noun);

      finding.thing = content != ENT_NODE_NONE ? content : self->noun;
    }
  finding.sources = sources;
  finding.targets = targets;
  if (!ent_claim_draft_add (draft, &finding, stance))
    return FALSE;
  /* "the lifting of A's sanctions on B" tells of no sanctions */
  if (!ent_condition_holds (&frame->words_are, 0, NULL, NULL))
    {
      int object = ent_thing_find_content (self->reading, self->noun);

      if (object != ENT_NODE_NONE)
        draft->read[object] = TRUE;
    }
  return TRUE;
}

/* Whether one of the words before the head, or behind its "of" or "for", is what the frame asks for ("arms exports",
 * "exports of arms", "a call for restraint"), or where it asks for none, whether all are what it allows (no "trade
 * war", no "war of words"). */
static gboolean
words_hold (const EntReading *reading, int noun, const EntCondition *condition)
{
  static const char *const prepositions[] = { "of", "for", NULL };
  gboolean asks = ent_condition_wants_word (condition);

  for (int i = noun - 1; i >= 0 && ent_reading_is_under (reading, i, noun); i--)
    if (reading->words[i].mention == NULL && ent_reading_meets (reading, i, condition) == asks)
      return asks;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].mention == NULL &&
        reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case_of (reading, child, prepositions) && ent_reading_meets (reading, child, condition) == asks)
      return asks;
  return !asks;
}

/* "fighting", "opposed": a gerund that is a noun of action and a participle that is an adjective are filed as they are
 * written. */
static const char *
get_noun (const EntReading *reading, int node)
{
  const EntToken *token = ent_reading_get_token (reading, node);

  if (reading->words[node].compound != NULL)
    return reading->words[node].compound;
  return token->xpos == ENT_XPOS_VBG || token->xpos == ENT_XPOS_VBN ? token->norm : token->lemma;
}

/* Nouns and adjectives, gerunds, and what the parser takes for a verb where only a noun can stand ("arms | exports |
 * have risen"). */
static gboolean
may_be_noun (const EntReading *reading, int node)
{
  const EntToken *token = ent_reading_get_token (reading, node);

  return reading->words[node].compound != NULL || token->upos == ENT_UPOS_NOUN ||
         token->upos == ENT_UPOS_PROPN || token->upos == ENT_UPOS_ADJ ||
         token->xpos == ENT_XPOS_VBG ||
         (token->xpos == ENT_XPOS_VBN &&
          ent_clause_find_child (reading, node, ENT_DEPENDENCY_AUX_PASS) != ENT_NODE_NONE) ||
         (token->upos == ENT_UPOS_VERB && (reading->words[node].dependency == ENT_DEPENDENCY_NSUBJ ||
                                           reading->words[node].dependency == ENT_DEPENDENCY_NSUBJ_PASS ||
                                           reading->words[node].dependency == ENT_DEPENDENCY_OBJ));
}

static void
read_noun (EntClaimDraft *draft, int noun)
{
  const EntReading *reading = draft->reading;
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             get_noun (reading, noun));
  g_auto (EntStance) stance = { 0 };
  EntEvent event;

  if (frames == NULL || draft->read[noun] || reading->words[noun].mention != NULL)
    return;
  event = find_event (reading, noun);
  ent_stance_init (&stance);
  ent_stance_read_noun (&stance, reading, noun);
  if (stance.unreal)
    return;
  for (guint i = 0; i < frames->len; i++)
    if (words_hold (reading, noun, &((const EntNounFrame *) frames->pdata[i])->words_are) &&
        try_frame (draft, &event, frames->pdata[i], &stance))
      return;
}

void
ent_noun_claims_find (EntClaimDraft *self)
{
  for (guint i = 0; i < self->reading->sentence->n_tokens; i++)
    if (may_be_noun (self->reading, i))
      read_noun (self, i);
}
