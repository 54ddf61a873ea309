/* ent-stance.c: how surely a sentence says a thing
 *
 * From the verb or noun that tells of it the walk goes outward, to the verb it completes, the one that says it, the
 * conjunction its clause begins with; on the way the word furthest from a plain statement wins. The words are those of
 * status-words.tsv, after the factuality lexica of FactBank (Saurí and Pustejovsky 2009) and PLOVER's modes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-words-private.h"

#include <string.h>

void
ent_stance_init (EntStance *self)
{
  *self = (EntStance) { .status = ENT_STATUS_ASSERTED, .token = -1, .speakers = g_ptr_array_new () };
}

void
ent_stance_clear (EntStance *self)
{
  g_clear_pointer (&self->speakers, g_ptr_array_unref);
}

/* Statuses are in the order of how far they are from a plain statement. */
void
ent_stance_raise (EntStance *self, EntStatus status, int token)
{
  static const guint8 distance[ENT_N_STATUSES] = {
    [ENT_STATUS_ASSERTED] = 0,    [ENT_STATUS_ALLEGED] = 1, [ENT_STATUS_PLANNED] = 2, [ENT_STATUS_POSSIBLE] = 3,
    [ENT_STATUS_CONDITIONAL] = 4, [ENT_STATUS_NEGATED] = 5, [ENT_STATUS_DENIED] = 6,
  };

  if (distance[status] <= distance[self->status])
    return;
  self->status = status;
  self->token = token;
}

/* Adds those who say it before the ones that they quote. */
void
ent_stance_add_speakers (EntStance *self, const EntReading *reading, EntNounRef subject)
{
  g_autoptr (GPtrArray) inner = g_steal_pointer (&self->speakers);

  self->speakers = g_ptr_array_new ();
  ent_argument_add_group (reading, subject, self->speakers);
  /* "according to a US statement", "to a report by the UN" */
  if (self->speakers->len == 0 && subject.node != ENT_NODE_NONE)
    ent_argument_add_involved (reading, subject.node, self->speakers);
  for (guint i = 0; i < inner->len; i++)
    if (!ent_argument_holds_actor (self->speakers, ((EntMention *) inner->pdata[i])->actor))
      g_ptr_array_add (self->speakers, inner->pdata[i]);
}

static void
add_speakers_of (EntStance *self, const EntReading *reading, int governor)
{
  if (!ent_reading_is_verb (reading, governor))
    ent_stance_add_speakers (self, reading, (EntNounRef) { governor, TRUE });
  else
    ent_stance_add_speakers (self, reading, ent_clause_find_doer (reading, governor));
}

/* ---- the walk outward ---------------------------------------------------- */

/*
 * EntWalk:
 * @only_speech: what is met from here on does not bear on the event, but on who tells of it
 * @presupposed: the noun says that the event is, whatever becomes of what stands above it ("A's war on B")
 * @purpose: the word that makes it an aim ("went to Moscow to meet A"), or -1
 * @by_deed: the aim of an act that is no journey ("blocked a road to protest against A")
 */
typedef struct
{
  EntStance *stance;
  const EntReading *reading;
  gboolean only_speech;
  gboolean presupposed;
  int purpose;
  gboolean by_deed;
} EntWalk;

/* "said that", "concerns that", "is believed to have" */
static gboolean
read_content (EntWalk *self, int governor)
{
  static const char *const warnings[] = { "warn", "caution", "threaten", "warning", "threat", NULL };
  EntStatus status;

  if (!ent_reading_find_status (self->reading, ENT_PLACE_SPEECH, governor, &status))
    return FALSE;
  add_speakers_of (self->stance, self->reading, governor);
  self->stance->warned |= g_strv_contains (warnings, ent_reading_get_lemma (self->reading, governor));
  /* who does not deny it says it */
  if (status == ENT_STATUS_ALLEGED || (status == ENT_STATUS_DENIED && ent_clause_is_negated (self->reading, governor)))
    self->stance->said = TRUE;
  else if (!self->presupposed || !self->only_speech)
    ent_stance_raise (self->stance, status, governor);
  return TRUE;
}

/* What governs: "plan to", "likely to", "possibility of". Who denies or accuses, speaks. */
static gboolean
read_governor (EntWalk *self, int governor)
{
  EntStatus status;

  if (!ent_reading_find_status (self->reading, ENT_PLACE_GOVERNOR, governor, &status))
    return FALSE;
  ent_stance_raise (self->stance, status, governor);
  if (status == ENT_STATUS_DENIED || status == ENT_STATUS_ALLEGED)
    add_speakers_of (self->stance, self->reading, governor);
  return TRUE;
}

/* "urged B to leave", "an ultimatum to leave": what follows is asked for. */
static gboolean
is_unreal (const EntReading *reading, int governor)
{
  static const char *const demands[] = { "appeal",   "call",    "demand",    "order",   "plea",
                                         "pressure", "request", "ultimatum", "warning", NULL };

  return ent_reading_is_verb (reading, governor)
           ? ent_reading_has_set (reading, governor, ENT_SET_UNREAL_VERB)
           : reading->words[governor].mention == NULL &&
               g_strv_contains (demands, ent_reading_get_lemma (reading, governor));
}

static gboolean
is_speech (const EntReading *reading, int governor)
{
  EntStatus status;

  return ent_reading_find_status (reading, ENT_PLACE_SPEECH, governor, &status);
}

/* "A's president | ordered | his troops to": who commands those that do it does it himself. */
static gboolean
is_own_agent (const EntReading *reading, int governor, EntNounRef agent)
{
  static const char *const verbs[] = { "command", "direct", "instruct", "order", NULL };
  g_autoptr (GPtrArray) commanders = g_ptr_array_new ();
  g_autoptr (GPtrArray) agents = g_ptr_array_new ();

  if (!g_strv_contains (verbs, ent_reading_get_lemma (reading, governor)))
    return FALSE;
  ent_argument_add_group (reading, ent_clause_find_subject (reading, governor), commanders);
  ent_argument_add_group (reading, agent, agents);
  if (commanders->len != 1 || agents->len != 1)
    return FALSE;
  {
    const EntActor *commander = ((const EntMention *) commanders->pdata[0])->actor;
    const EntActor *actor = ((const EntMention *) agents->pdata[0])->actor;

    return actor == commander ||
           (actor->kind == ENT_ACTOR_COUNTRY && g_strcmp0 (actor->country, commander->country) == 0);
  }
}

/* Whether a verb's complement is what somebody else is asked to do, or kept from doing. */
static gboolean
is_asked_for (const EntReading *reading, int verb, int governor)
{
  EntNounRef subject;

  if (!is_unreal (reading, governor))
    return FALSE;
  /* "asked whether A had left" */
  if (ent_clause_find_marked_child (reading, verb, ENT_DEPENDENCY_MARK, "whether") != ENT_NODE_NONE)
    return FALSE;
  if (!ent_reading_is_verb (reading, governor))
    return TRUE;
  /* "demanded that A leave", but not "told B that A left" */
  if (reading->words[verb].dependency == ENT_DEPENDENCY_CCOMP)
    return ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VB ||
           ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBP || !is_speech (reading, governor);
  if (ent_clause_is_passive (reading, governor))
    return TRUE;
  subject = ent_clause_find_subject (reading, verb);
  return subject.node > governor && !is_own_agent (reading, governor, subject);
}

/* "blocked roads | to demand": not what is kept from being, but what for. */
static gboolean
is_end_of_hindrance (const EntReading *reading, int verb, int governor)
{
  EntStatus status;

  return reading->words[verb].dependency == ENT_DEPENDENCY_ADVCL && ent_clause_is_infinitive (reading, verb) &&
         ent_clause_find_child (reading, governor, ENT_DEPENDENCY_OBJ) != ENT_NODE_NONE &&
         ent_reading_find_status (reading, ENT_PLACE_GOVERNOR, governor, &status) && status == ENT_STATUS_NEGATED;
}

/* An infinitive, gerund or participle that completes @governor, or tells what it is for. */
static void
step_through_complement (EntWalk *self, int verb, int governor)
{
  const EntReading *reading = self->reading;
  gboolean infinitive = ent_clause_is_infinitive (reading, verb);
  gboolean known;

  if (self->only_speech)
    return;
  if (is_asked_for (reading, verb, governor))
    self->stance->unreal = TRUE;
  known = !is_end_of_hindrance (reading, verb, governor) && read_governor (self, governor);
  if (!known && ent_reading_is_verb (reading, governor) && ent_clause_is_passive (reading, governor))
    known = read_content (self, governor);
  /* "is to visit" */
  if (infinitive && strcmp (ent_reading_get_lemma (reading, governor), "be") == 0)
    ent_stance_raise (self->stance, ENT_STATUS_PLANNED, governor);
  /* "Kim to visit", "a deal to supply", "went to Moscow to meet": not done yet */
  if (infinitive && !known && reading->words[verb].dependency != ENT_DEPENDENCY_XCOMP &&
      !ent_purpose_is_met (reading, governor))
    {
      self->purpose = verb;
      self->by_deed = ent_purpose_is_of_deed (reading, governor);
    }
  if (ent_reading_is_verb (reading, governor) ||
      ent_clause_find_child (reading, governor, ENT_DEPENDENCY_COP) != ENT_NODE_NONE)
    ent_stance_read_group (self->stance, reading, governor, TRUE);
  else
    ent_stance_read_negated_noun (self->stance, reading, governor);
}

static gboolean
is_event_verb (const EntReading *reading, int verb, gboolean is_subject)
{
  if (is_subject)
    return ent_reading_has_set (reading, verb, ENT_SET_OCCUR_VERB) ||
           (ent_clause_is_passive (reading, verb) && ent_reading_has_set (reading, verb, ENT_SET_SUPPORT_VERB));
  return ent_reading_has_set (reading, verb, ENT_SET_SUPPORT_VERB) ||
         ent_reading_has_set (reading, verb, ENT_SET_STAGE_VERB) ||
         ent_reading_has_set (reading, verb, ENT_SET_UNDERGO_VERB);
}

/* A noun that tells of the event, or of a plan for it, as a part of what stands above it. */
static void
step_through_noun (EntWalk *self, int noun, int parent)
{
  static const char *const content[] = { "of", "for", "to", "on", "against", NULL };
  const EntReading *reading = self->reading;
  EntDependency dependency = reading->words[noun].dependency;
  gboolean is_subject = dependency == ENT_DEPENDENCY_NSUBJ || dependency == ENT_DEPENDENCY_NSUBJ_PASS;

  if (self->only_speech)
    return;
  if (!ent_reading_is_verb (reading, parent))
    {
      if (dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_case_of (reading, noun, content))
        {
          /* "plans for A's visit", but "arms deal for A's war" */
          if (self->presupposed && ent_clause_is_noun_of_action (reading, parent))
            self->only_speech = TRUE;
          else
            read_governor (self, parent);
        }
      else if (is_subject) /* "talks are possible" */
        {
          read_governor (self, parent);
          ent_stance_read_group (self->stance, reading, parent,
                                 ent_reading_get_token (reading, parent)->upos == ENT_UPOS_ADJ);
          self->only_speech = TRUE;
        }
      else if (dependency != ENT_DEPENDENCY_COMPOUND)
        self->only_speech = TRUE;
      return;
    }
  if (dependency == ENT_DEPENDENCY_OBL)
    {
      ent_stance_read_prepositions (self->stance, reading, noun);
      if (is_unreal (reading, parent) && ent_clause_has_case (reading, noun, "for"))
        self->stance->unreal = TRUE;
      if ((ent_reading_has_set (reading, parent, ENT_SET_SUPPORT_VERB) && ent_clause_is_engagement (reading, noun)) ||
          ent_clause_is_aim_of_journey (reading, noun))
        ent_stance_read_group (self->stance, reading, parent, TRUE);
      else
        self->only_speech = TRUE;
      return;
    }
  if (is_event_verb (reading, parent, is_subject))
    {
      read_governor (self, parent);
      ent_stance_read_group (self->stance, reading, parent, TRUE);
    }
  else if (!is_subject || ent_clause_is_passive (reading, parent))
    {
      if (!is_subject && ent_reading_has_set (reading, parent, ENT_SET_UNREAL_OBJECT))
        self->stance->unreal = TRUE;
      if (!read_governor (self, parent))
        self->only_speech = TRUE;
    }
  else
    self->only_speech = TRUE;
}

/* "will meet A and praise B": the second shares the modal of the first. */
static void
share_modal (EntWalk *self, int verb, int first)
{
  const EntReading *reading = self->reading;

  if (self->only_speech || ent_reading_get_token (reading, verb)->xpos != ENT_XPOS_VB ||
      ent_clause_find_child (reading, verb, ENT_DEPENDENCY_AUX) != ENT_NODE_NONE)
    return;
  ENT_READING_FOR_EACH_CHILD (reading, first, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_AUX)
      ent_stance_read_modal (self->stance, reading, child);
}

/* "A is due | to meet B" has lent its subject, where the parser hangs that on the infinitive. */
static gboolean
is_finite (const EntReading *reading, int clause)
{
  int subject = ent_clause_find_child (reading, clause, ENT_DEPENDENCY_NSUBJ);
  int governor = reading->words[clause].parent;

  if (subject != ENT_NODE_NONE && subject < governor && governor < clause && ent_clause_is_infinitive (reading, clause))
    return FALSE;
  return subject != ENT_NODE_NONE ||
         ent_clause_find_child (reading, clause, ENT_DEPENDENCY_NSUBJ_PASS) != ENT_NODE_NONE;
}

static gboolean
is_complement_of_noun (const EntReading *reading, int verb)
{
  return ent_clause_is_infinitive (reading, verb) || is_finite (reading, verb) ||
         ent_clause_find_child (reading, verb, ENT_DEPENDENCY_MARK) != ENT_NODE_NONE;
}

/* "ruled out | selling B": what is not to be, and no circumstance of it. */
static gboolean
is_ruled_out (const EntReading *reading, int verb, int governor)
{
  EntStatus status;

  return ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBG && governor < verb &&
         !ent_reading_is_word (reading, verb - 1, ",") &&
         ent_clause_find_child (reading, governor, ENT_DEPENDENCY_OBJ) == ENT_NODE_NONE &&
         ent_reading_find_status (reading, ENT_PLACE_GOVERNOR, governor, &status) && status == ENT_STATUS_NEGATED;
}

/* "went to Moscow to meet A", "accused of selling", "warned against selling", "helps by working with A"; ", prompting A
 * to" is a clause of its own. */
static void
step_through_adverbial (EntWalk *self, int verb, int governor)
{
  static const char *const of_complements[] = { "of", "from", "to", "about", "for", "against", NULL };
  const EntReading *reading = self->reading;
  int mark = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_MARK);

  if (self->only_speech)
    return;
  /* the parser's "of" of a gerund */
  if (mark == ENT_NODE_NONE && ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBG)
    mark = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_CASE);
  ent_stance_read_prepositions (self->stance, reading, verb);
  if (mark == ENT_NODE_NONE && is_ruled_out (reading, verb, governor))
    step_through_complement (self, verb, governor);
  else if (mark == ENT_NODE_NONE)
    self->only_speech = TRUE;
  else if (ent_reading_is_one_of (reading, mark, of_complements))
    step_through_complement (self, verb, governor);
  else
    ent_stance_read_group (self->stance, reading, governor, TRUE);
}

/* "claims that A": whose they are; "rejected claims that A": who says that it is not so. */
static void
step_through_content_noun (EntWalk *self, int noun)
{
  const EntReading *reading = self->reading;
  int verb = reading->words[noun].parent;
  gboolean known = read_content (self, noun);
  EntStatus status;

  if (!self->only_speech && known && reading->words[noun].dependency == ENT_DEPENDENCY_OBJ &&
      ent_reading_find_status (reading, ENT_PLACE_SPEECH, verb, &status) && status == ENT_STATUS_DENIED)
    {
      ent_stance_raise (self->stance, status, verb);
      add_speakers_of (self->stance, reading, verb);
    }
  self->only_speech = TRUE;
}

static gboolean
opens_with_that (const EntReading *reading, int clause)
{
  ENT_READING_FOR_EACH_CHILD (reading, clause, child)
    if (child < clause && ent_reading_is_word (reading, child, "that"))
      return TRUE;
  return FALSE;
}

static void
walk_outward (EntWalk *self, int node)
{
  const EntReading *reading = self->reading;

  for (int parent; (parent = reading->words[node].parent) != ENT_NODE_NONE; node = parent)
    switch (reading->words[node].dependency)
      {
      case ENT_DEPENDENCY_CONJ:
        share_modal (self, node, parent);
        break;
      case ENT_DEPENDENCY_ADVCL:
        if (is_finite (reading, node))
          {
            if (!self->only_speech)
              ent_stance_read_marks (self->stance, reading, node);
            self->only_speech = TRUE;
          }
        else
          step_through_adverbial (self, node, parent);
        break;
      case ENT_DEPENDENCY_ACL:
        /* "concerns that A", "the plan to", "the idea of A selling": content or complement; "troops fighting A":
         * neither */
        if (is_finite (reading, node) && ent_reading_get_token (reading, node)->xpos != ENT_XPOS_VBG)
          step_through_content_noun (self, parent);
        else if (is_complement_of_noun (reading, node))
          step_through_complement (self, node, parent);
        else
          self->only_speech = TRUE;
        break;
      case ENT_DEPENDENCY_XCOMP:
        step_through_complement (self, node, parent);
        break;
      case ENT_DEPENDENCY_CSUBJ:
      case ENT_DEPENDENCY_CSUBJ_PASS:
        if (!self->only_speech)
          read_governor (self, parent);
        self->only_speech = TRUE;
        break;
      case ENT_DEPENDENCY_CCOMP:
        if (!self->only_speech)
          ent_stance_read_marks (self->stance, reading, node);
        if (!is_finite (reading, node) && !self->only_speech)
          step_through_complement (self, node, parent);
        else if (!self->only_speech && is_asked_for (reading, node, parent))
          self->stance->unreal = TRUE;
        if (!read_content (self, parent) && !self->only_speech)
          read_governor (self, parent);
        self->only_speech = TRUE;
        break;
      case ENT_DEPENDENCY_ACL_RELCL:
        /* "allegations that A sold arms", where the parser takes "that" for a relative */
        if (is_speech (reading, parent) && is_finite (reading, node) && opens_with_that (reading, node))
          step_through_content_noun (self, parent);
        self->only_speech = TRUE;
        break;
      case ENT_DEPENDENCY_PARATAXIS:
        self->only_speech = TRUE;
        break;
      default:
        step_through_noun (self, node, parent);
        break;
      }
}

/* "said that A should leave": what somebody is told to do is asked of him, and no event. */
static gboolean
is_obligation (const EntReading *reading, int word)
{
  static const char *const modals[] = { "must", "should", "ought", NULL };

  return word >= 0 && ent_reading_is_one_of (reading, word, modals);
}

static void
settle (EntWalk *self, gboolean event)
{
  if (self->stance->said && is_obligation (self->reading, self->stance->token))
    self->stance->unreal = TRUE;
  if (self->purpose >= 0 && event && !self->stance->said && self->stance->status == ENT_STATUS_ASSERTED)
    {
      ent_stance_raise (self->stance, ENT_STATUS_PLANNED, self->purpose);
      self->stance->by_deed = self->by_deed;
    }
  if (self->reading->question)
    ent_stance_raise (self->stance, ENT_STATUS_POSSIBLE, (int) self->reading->sentence->n_tokens - 1);
}

/* Reads the stance of what the verb at @verb tells. */
void
ent_stance_read_verb (EntStance *self, const EntReading *reading, int verb)
{
  EntWalk walk = { .stance = self, .reading = reading, .purpose = -1 };
  int subject = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ);
  int blame = subject != ENT_NODE_NONE ? ent_instrument_find_blame (reading, subject) : ENT_NODE_NONE;

  ent_stance_read_group (self, reading, verb, TRUE);
  if (blame != ENT_NODE_NONE)
    ent_stance_raise (self, ENT_STATUS_ALLEGED, blame);
  if (reading->words[verb].dependency == ENT_DEPENDENCY_ROOT && ent_clause_is_infinitive (reading, verb))
    walk.purpose = verb;
  walk_outward (&walk, verb);
  ent_sayer_add_attribution (self, reading, verb);
  settle (&walk, TRUE);
}

/* ---- nouns ------------------------------------------------------------- */

/* "the summit", "Putin's visit", "US concerns": whoever speaks of it, that it was is taken for granted. */
static gboolean
is_presupposed (const EntReading *reading, int noun)
{
  static const char *const definite[] = { "the", "this", "these", "that", "those", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && (ent_reading_is_one_of (reading, child, definite) || reading->words[child].mention != NULL ||
                         reading->words[child].dependency == ENT_DEPENDENCY_NMOD_POSS))
      return TRUE;
  return FALSE;
}

/* Reads the stance of what the noun of action at @noun tells. */
void
ent_stance_read_noun (EntStance *self, const EntReading *reading, int noun)
{
  EntWalk walk = {
    .stance = self,
    .reading = reading,
    .presupposed = is_presupposed (reading, noun),
    .purpose = -1,
  };
  int first = ent_clause_get_first_conjunct (reading, noun);
  EntSupport support = ent_clause_find_support (reading, noun);

  ent_stance_read_modifiers (self, reading, noun);
  ent_stance_read_prepositions (self, reading, first);
  if (ent_clause_find_child (reading, noun, ENT_DEPENDENCY_COP) != ENT_NODE_NONE)
    ent_stance_read_group (self, reading, noun, TRUE);
  if (support.is_behind)
    {
      ent_stance_read_group (self, reading, support.verb, TRUE);
      walk.only_speech = TRUE;
    }
  walk_outward (&walk, noun);
  if (walk.presupposed && ent_clause_find_child (reading, noun, ENT_DEPENDENCY_COP) == ENT_NODE_NONE)
    self->said = FALSE;
  ent_sayer_add_attribution (self, reading, noun);
  settle (&walk, !walk.only_speech);
}
