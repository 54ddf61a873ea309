/* ent-clause.c: subjects, objects and governors among the chunks of a sentence
 *
 * Each question is answered by walking from a verb or noun to the left or right until a border forbids it. The walks
 * are bounded by the sentence, and those that ask each other carry a depth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

#define MAX_DEPTH 8

static EntNounRef find_subject (const EntReading *reading, int verb, guint depth);

gboolean
ent_clause_chunk_is (const EntReading *reading, int c, EntChunkKind kind)
{
  return c >= 0 && c < reading->n_chunks && reading->chunks[c].kind == kind;
}

static gboolean
is_group (const EntReading *reading, int c, EntGroupForm form)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_VERB) && reading->chunks[c].form == form;
}

/* The chunk before @c that is no adverb, or -1. */
int
ent_clause_skip_left (const EntReading *reading, int c)
{
  do
    c--;
  while (c >= 0 && reading->chunks[c].kind == ENT_CHUNK_ADVERB);
  return MAX (c, -1);
}

/* The chunk behind @c that is no adverb, or n_chunks. */
int
ent_clause_skip_right (const EntReading *reading, int c)
{
  do
    c++;
  while (c < reading->n_chunks && reading->chunks[c].kind == ENT_CHUNK_ADVERB);
  return MIN (c, reading->n_chunks);
}

static gboolean
is_hard_border (EntChunkKind kind)
{
  return kind == ENT_CHUNK_BREAK || kind == ENT_CHUNK_SUBORDINATOR || kind == ENT_CHUNK_THAT ||
         kind == ENT_CHUNK_RELATIVE;
}

/* "whose fighters" */
gboolean
ent_clause_opens_with_whose (const EntReading *reading, int c)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) &&
         strcmp (reading->sentence->tokens[reading->chunks[c].first].norm, "whose") == 0;
}

/* ---- insertions and coordination --------------------------------------- */

/* The comma that opens the insertion which the comma at @close ends ("Kim, the leader of B, met"), or -1. */
static int
find_opening_comma (const EntReading *reading, int close)
{
  for (int k = close - 1; k > 0; k--)
    {
      EntChunkKind kind = reading->chunks[k].kind;
      int inside;

      if (kind == ENT_CHUNK_BREAK)
        return ENT_CHUNK_NONE;
      if (kind != ENT_CHUNK_COMMA)
        continue;
      inside = ent_clause_skip_right (reading, k);
      if (ent_clause_chunk_is (reading, inside, ENT_CHUNK_RELATIVE) || ent_clause_opens_with_whose (reading, inside) ||
          is_group (reading, inside, ENT_GROUP_GERUND) || is_group (reading, inside, ENT_GROUP_PARTICIPLE))
        return k;
      for (int v = k + 1; v < close; v++)
        if (is_group (reading, v, ENT_GROUP_FINITE))
          {
            /* ", officials said," is an insertion too; another finite verb is a clause of the same rank */
            EntStatus status;

            if (v + 1 == close && ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                                              ent_reading_get_lemma (reading, &reading->chunks[v]),
                                                              &status))
              return k;
            return ENT_CHUNK_NONE;
          }
      if (ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN))
        return k;
    }
  return ENT_CHUNK_NONE;
}

/* Whether the noun at @noun completes a finite verb before it: "met | B", "spoke | with C". */
static gboolean
completes_verb (const EntReading *reading, int noun)
{
  int k = noun;

  do
    k = ent_clause_skip_left (reading, k);
  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN) || ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) ||
         (ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA) &&
          ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN)));
  return ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB);
}

/* Whether the "and" at @glue joins two clauses: what stands before it belongs to a verb there, and what stands behind it
 * is the subject of the next ("A met B and | C left"). */
static gboolean
joins_clauses (const EntReading *reading, int glue)
{
  int left = ent_clause_skip_left (reading, glue);
  int right = ent_clause_skip_right (reading, glue);

  if (ent_clause_chunk_is (reading, left, ENT_CHUNK_COMMA))
    left = ent_clause_skip_left (reading, left);
  return is_group (reading, ent_clause_skip_right (reading, right), ENT_GROUP_FINITE) && completes_verb (reading, left);
}

/* "and" and "or" join nouns; "but" does not. */
static gboolean
joins_nouns (const EntReading *reading, int glue)
{
  const char *norm;

  if (!ent_clause_chunk_is (reading, glue, ENT_CHUNK_CONJUNCTION))
    return FALSE;
  norm = reading->sentence->tokens[reading->chunks[glue].first].norm;
  return strcmp (norm, "but") != 0 && strcmp (norm, "yet") != 0;
}

/* Whether the noun at @noun ends a phrase that was put before its clause: "In a deal brokered by A, | B and C agreed". */
static gboolean
ends_fronted_phrase (const EntReading *reading, int noun)
{
  int k = noun;

  while (k > 0 && !is_hard_border (reading->chunks[k - 1].kind) &&
         !is_group (reading, k - 1, ENT_GROUP_FINITE) && reading->chunks[k - 1].kind != ENT_CHUNK_COMMA)
    k--;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_ADVERB))
    k = ent_clause_skip_right (reading, k);
  return k < noun && reading->chunks[k].kind == ENT_CHUNK_PREPOSITION;
}

/* "A, B meet": headlines put a comma for "and". */
static gboolean
is_headline_pair (const EntReading *reading, int comma, int noun)
{
  int verb = ent_clause_skip_right (reading, noun);

  return comma == 1 && reading->chunks[0].kind == ENT_CHUNK_NOUN && is_group (reading, verb, ENT_GROUP_FINITE) &&
         reading->words[reading->chunks[verb].head].part == ENT_PART_VERB &&
         reading->words[reading->chunks[verb].head].form == ENT_FORM_BASE && reading->chunks[verb].modal < 0;
}

/* The first chunk of "A, B and C" that @noun ends or stands in. */
int
ent_clause_get_group_start (const EntReading *reading, int noun)
{
  gboolean joined = FALSE;
  int first = noun;

  for (;;)
    {
      int glue = ent_clause_skip_left (reading, first);
      int left;

      if (joins_nouns (reading, glue))
        {
          if (joins_clauses (reading, glue))
            return first;
          if (ent_clause_chunk_is (reading, glue - 1, ENT_CHUNK_COMMA))
            glue--;
          joined = TRUE;
        }
      else if (!ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA) || !(joined || is_headline_pair (reading, glue, noun)))
        return first;
      left = ent_clause_skip_left (reading, glue);
      if (!ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN) ||
          (ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA) && ends_fronted_phrase (reading, left)))
        return first;
      first = left;
    }
}

/* Whether nouns alone lie between the comma and a finite verb. */
static gboolean
has_verb_after_list (const EntReading *reading, int comma)
{
  int k = comma;

  do
    k = ent_clause_skip_right (reading, k);
  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN) || ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA) ||
         joins_nouns (reading, k));
  return is_group (reading, k, ENT_GROUP_FINITE);
}

/* The last chunk of "A, B and C" that @noun begins or stands in. */
int
ent_clause_get_group_end (const EntReading *reading, int noun)
{
  int last = noun;
  int k = noun;

  for (;;)
    {
      int glue = ent_clause_skip_right (reading, k);
      gboolean joined = FALSE;

      if (ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA))
        {
          if (ends_fronted_phrase (reading, noun) && has_verb_after_list (reading, glue))
            return last;
          k = ent_clause_skip_right (reading, glue);
          if (joins_nouns (reading, k))
            {
              joined = TRUE;
              k = ent_clause_skip_right (reading, k);
            }
        }
      else if (joins_nouns (reading, glue) && !joins_clauses (reading, glue))
        {
          joined = TRUE;
          k = ent_clause_skip_right (reading, glue);
        }
      else
        return last;
      if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
        return last;
      if (joined)
        return joins_clauses (reading, ent_clause_skip_left (reading, k)) ? last : k;
      /* a comma alone joins only where an "and" closes the list */
    }
}

/* ---- subjects ---------------------------------------------------------- */

/* The nearest verb group to the left of @c within the sentence's part, or -1. */
int
ent_clause_find_verb_before (const EntReading *reading, int c)
{
  for (int k = c - 1; k >= 0; k--)
    {
      if (reading->chunks[k].kind == ENT_CHUNK_VERB)
        return k;
      if (is_hard_border (reading->chunks[k].kind))
        return ENT_CHUNK_NONE;
    }
  return ENT_CHUNK_NONE;
}

static int
find_finite_before (const EntReading *reading, int c)
{
  for (int k = c - 1; k >= 0 && reading->chunks[k].kind != ENT_CHUNK_BREAK; k--)
    if (is_group (reading, k, ENT_GROUP_FINITE))
      return k;
  return ENT_CHUNK_NONE;
}

static int
find_finite_after (const EntReading *reading, int c)
{
  for (int k = c + 1; k < reading->n_chunks && reading->chunks[k].kind != ENT_CHUNK_BREAK; k++)
    if (is_group (reading, k, ENT_GROUP_FINITE))
      return k;
  return ENT_CHUNK_NONE;
}

static gboolean
preposition_is (const EntReading *reading, int c, const char *preposition)
{
  const EntChunk *chunk = &reading->chunks[c];

  for (guint i = chunk->first; i < chunk->end; i++)
    if (strcmp (reading->sentence->tokens[i].norm, preposition) == 0)
      return TRUE;
  return FALSE;
}

/* The finite verb before @c, past an insertion that ends right there: "including, A says, selling". */
static int
find_clause_verb_before (const EntReading *reading, int c)
{
  int verb = find_finite_before (reading, c);
  int subject;
  EntStatus status;

  if (verb == ENT_CHUNK_NONE || verb != ent_clause_skip_left (reading, c) ||
      !ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                   ent_reading_get_lemma (reading, &reading->chunks[verb]), &status))
    return verb;
  subject = ent_clause_skip_left (reading, verb);
  if (ent_clause_chunk_is (reading, subject, ENT_CHUNK_NOUN) &&
      ent_clause_chunk_is (reading, ent_clause_skip_left (reading, subject), ENT_CHUNK_COMMA))
    return find_finite_before (reading, subject);
  return verb;
}

/* The noun that "which", "who" or "whose" at @relative stands for, or -1. */
int
ent_clause_find_antecedent (const EntReading *reading, int relative)
{
  int k = ent_clause_skip_left (reading, relative);
  const EntMention *mention;

  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION))   /* "in which", "to whom" */
    k = ent_clause_skip_left (reading, k);
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA))
    k = ent_clause_skip_left (reading, k);
  if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    return ENT_CHUNK_NONE;
  /* "a commander of the army who": a person */
  mention = reading->words[reading->chunks[k].head].mention;
  if (g_str_has_prefix (reading->sentence->tokens[reading->chunks[relative].first].norm, "who") &&
      mention != NULL && mention->actor->kind != ENT_ACTOR_PERSON && k > 1 &&
      ent_clause_chunk_is (reading, k - 1, ENT_CHUNK_PREPOSITION) && preposition_is (reading, k - 1, "of") &&
      ent_clause_chunk_is (reading, k - 2, ENT_CHUNK_NOUN) &&
      strcmp (reading->sentence->tokens[reading->chunks[relative].first].norm, "whose") != 0)
    return k - 2;
  return k;
}

static EntLink find_finite_link (const EntReading *reading, int verb);

/* The subject that a verb joined to the one at @verb shares. "A said the ties are close and promised": of two verbs before
 * it, the inner of which nobody does, it is joined to the outer. */
static EntNounRef
find_shared_subject (const EntReading *reading, int verb, guint depth)
{
  EntNounRef subject = find_subject (reading, verb, depth);
  EntLink link;

  if (depth > MAX_DEPTH || subject.chunk == ENT_CHUNK_NONE || subject.possessor ||
      reading->words[reading->chunks[subject.chunk].head].mention != NULL ||
      reading->chunks[verb].form != ENT_GROUP_FINITE)
    return subject;
  link = find_finite_link (reading, verb);
  if (link.kind == ENT_LINK_CONTENT && reading->chunks[link.governor].kind == ENT_CHUNK_VERB)
    return find_subject (reading, link.governor, depth + 1);
  return subject;
}

/* Where a noun chunk that may be a subject stands left of the finite verb. */
static EntNounRef
find_finite_subject (const EntReading *reading, int verb, guint depth)
{
  const EntNounRef none = { ENT_CHUNK_NONE, FALSE };
  int k = ent_clause_skip_left (reading, verb);

  while (k >= 0)
    {
      int start, before, opening;

      switch (reading->chunks[k].kind)
        {
        case ENT_CHUNK_NOUN:
          start = ent_clause_get_group_start (reading, k);
          before = ent_clause_skip_left (reading, start);
          if (ent_clause_chunk_is (reading, before, ENT_CHUNK_PREPOSITION))
            {
              k = ent_clause_skip_left (reading, before);
              break;
            }
          /* "officials accompanying Kim | said", "the man who met Putin | left", "a plan to visit Russia | failed" */
          if (ent_clause_chunk_is (reading, before, ENT_CHUNK_VERB))
            {
              int left = ent_clause_skip_left (reading, before);

              if (reading->chunks[before].form != ENT_GROUP_FINITE && ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN))
                {
                  k = left;
                  break;
                }
              if (ent_clause_chunk_is (reading, left, ENT_CHUNK_RELATIVE))
                {
                  k = ent_clause_skip_left (reading, left);
                  break;
                }
            }
          return (EntNounRef) { k, FALSE };
        case ENT_CHUNK_COMMA:
          opening = find_opening_comma (reading, k);
          if (opening != ENT_CHUNK_NONE)
            {
              k = ent_clause_skip_left (reading, opening);
              break;
            }
          G_GNUC_FALLTHROUGH;
        case ENT_CHUNK_CONJUNCTION:
          before = find_finite_before (reading, k);
          return before != ENT_CHUNK_NONE ? find_shared_subject (reading, before, depth + 1) : none;
        case ENT_CHUNK_RELATIVE:
          return (EntNounRef) { ent_clause_find_antecedent (reading, k), FALSE };
        case ENT_CHUNK_VERB:
          if (reading->chunks[k].form == ENT_GROUP_FINITE)
            return none;
          k = ent_clause_skip_left (reading, k);
          break;
        case ENT_CHUNK_PREPOSITION:
          k = ent_clause_skip_left (reading, k);
          break;
        default:
          return none;
        }
    }
  return none;
}

/* Who does the infinitive or gerund at @verb whose governing noun stands at @noun. */
static EntNounRef
find_controller (const EntReading *reading, int verb, int noun, gboolean after_preposition, guint depth)
{
  const EntChunk *chunks = reading->chunks;
  EntSet control = after_preposition ? ENT_SET_GERUND_CONTROL : ENT_SET_OBJECT_CONTROL;
  int start = ent_clause_get_group_start (reading, noun);
  int k = ent_clause_skip_left (reading, start);
  gboolean has_mention = reading->words[chunks[noun].head].mention != NULL;

  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) || ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    {
      /* "voted for a resolution in parliament to condemn B": it is the resolution that condemns */
      if (ent_reading_has_set (reading, &chunks[k], ENT_SET_INSTRUMENT))
        return (EntNounRef) { k, FALSE };
      k = ent_clause_skip_left (reading, k);
    }
  if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    {
      /* a headline: "Kim to visit Russia"; or "Russia's plan to sell", "the diplomat's role in procuring" */
      if (has_mention && !after_preposition)
        return (EntNounRef) { noun, FALSE };
      return (EntNounRef) { noun, TRUE };
    }
  if (ent_reading_has_set (reading, &chunks[k], control) && has_mention && !chunks[k].passive)
    return (EntNounRef) { noun, FALSE };
  if (ent_reading_has_set (reading, &chunks[noun], ENT_SET_INSTRUMENT))
    return (EntNounRef) { noun, FALSE };
  if (!has_mention && chunks[noun].end > chunks[noun].first + 1 &&
      reading->words[chunks[noun].first].mention != NULL)
    return (EntNounRef) { noun, TRUE };
  return find_subject (reading, k, depth + 1);
}

static EntNounRef
find_governed_subject (const EntReading *reading, int verb, guint depth)
{
  const EntNounRef none = { ENT_CHUNK_NONE, FALSE };
  EntGroupForm form = reading->chunks[verb].form;
  int k = ent_clause_skip_left (reading, verb);
  int other;

  if (k < 0)
    {
      other = find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? find_subject (reading, other, depth + 1) : none;
    }
  switch (reading->chunks[k].kind)
    {
    case ENT_CHUNK_VERB:
      return find_subject (reading, k, depth + 1);
    case ENT_CHUNK_NOUN:
      if (form == ENT_GROUP_INFINITIVE)
        return find_controller (reading, verb, k, FALSE, depth);
      return (EntNounRef) { k, FALSE };
    case ENT_CHUNK_PREPOSITION:
      other = ent_clause_skip_left (reading, k);
      if (ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN))
        return find_controller (reading, verb, other, TRUE, depth);
      if (ent_clause_chunk_is (reading, other, ENT_CHUNK_VERB))
        return find_subject (reading, other, depth + 1);
      other = find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? find_subject (reading, other, depth + 1) : none;
    case ENT_CHUNK_CONJUNCTION:
      for (other = k - 1; other >= 0 && !is_hard_border (reading->chunks[other].kind); other--)
        if (reading->chunks[other].kind == ENT_CHUNK_VERB &&
            (reading->chunks[other].form == form || form == ENT_GROUP_PARTICIPLE))
          return find_subject (reading, other, depth + 1);
      return none;
    case ENT_CHUNK_COMMA:
      other = ent_clause_skip_left (reading, k);
      if (form == ENT_GROUP_PARTICIPLE && ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN))
        return (EntNounRef) { other, FALSE };
      other = find_clause_verb_before (reading, k);
      if (other == ENT_CHUNK_NONE)
        {
          /* "Kim, wearing a suit, met": the clause's verb comes later */
          other = ent_clause_skip_left (reading, k);
          return ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN) ? (EntNounRef) { other, FALSE } : none;
        }
      return find_subject (reading, other, depth + 1);
    case ENT_CHUNK_SUBORDINATOR:
      other = find_finite_before (reading, k);
      if (other == ENT_CHUNK_NONE)
        other = find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? find_subject (reading, other, depth + 1) : none;
    default:
      return none;
    }
}

static gboolean
names_somebody (const EntReading *reading, const EntChunk *chunk)
{
  return reading->words[chunk->head].mention != NULL || ent_reading_has_set (reading, chunk, ENT_SET_AGENT) ||
         ent_reading_has_set (reading, chunk, ENT_SET_PERSON);
}

/* "..., said Tong Zhao": the speaker follows a verb that nothing stands before. */
static EntNounRef
find_inverted_subject (const EntReading *reading, int verb)
{
  int left = ent_clause_skip_left (reading, verb);
  int right = ent_clause_skip_right (reading, verb);
  const char *lemma = ent_reading_get_lemma (reading, &reading->chunks[verb]);
  EntStatus status;

  if ((left < 0 || reading->chunks[left].kind == ENT_CHUNK_COMMA || reading->chunks[left].kind == ENT_CHUNK_BREAK) &&
      ent_clause_chunk_is (reading, right, ENT_CHUNK_NOUN) && names_somebody (reading, &reading->chunks[right]) &&
      /* a verb that takes a person as its object is not turned round: ", told Kim that" */
      ent_vocabulary_find_verb_frames (reading->vocabulary, lemma) == NULL &&
      ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH, lemma, &status))
    return (EntNounRef) { right, FALSE };
  return (EntNounRef) { ENT_CHUNK_NONE, FALSE };
}

static EntNounRef
find_subject (const EntReading *reading, int verb, guint depth)
{
  if (depth > MAX_DEPTH)
    return (EntNounRef) { ENT_CHUNK_NONE, FALSE };
  if (reading->chunks[verb].form == ENT_GROUP_FINITE)
    {
      EntNounRef subject = find_inverted_subject (reading, verb);

      return subject.chunk != ENT_CHUNK_NONE ? subject : find_finite_subject (reading, verb, depth);
    }
  return find_governed_subject (reading, verb, depth);
}

/*
 * ent_clause_find_subject:
 *
 * The grammatical subject of a verb group: for a passive the one to whom it is done. Of "A and B" the last; the group
 * is asked for apart. Cost: O(chunks), at most MAX_DEPTH times.
 */
EntNounRef
ent_clause_find_subject (const EntReading *reading, int verb)
{
  return find_subject (reading, verb, 0);
}

/* ---- objects and prepositions ------------------------------------------ */

/* What "whom A met" and "which A sold" are about. ", which" behind a whole clause may mean the clause: then nothing. */
static int
find_object_antecedent (const EntReading *reading, int relative)
{
  int antecedent = ent_clause_find_antecedent (reading, relative);

  if (ent_clause_chunk_is (reading, relative - 1, ENT_CHUNK_PREPOSITION))
    return ENT_CHUNK_NONE;
  if (ent_clause_chunk_is (reading, relative - 1, ENT_CHUNK_COMMA) && antecedent != ENT_CHUNK_NONE &&
      strcmp (reading->sentence->tokens[reading->chunks[relative].first].norm, "which") == 0 &&
      ent_clause_find_verb_before (reading, antecedent) != ENT_CHUNK_NONE)
    return ENT_CHUNK_NONE;
  return antecedent;
}

/* The direct object of a verb group, or of a relative clause what it is about ("whom A met"); -1 without one. */
int
ent_clause_find_object (const EntReading *reading, int verb)
{
  int k = ent_clause_skip_right (reading, verb);
  int left;

  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    {
      /* "said Russia attacked": what follows is another clause's subject */
      if (is_group (reading, ent_clause_skip_right (reading, ent_clause_get_group_end (reading, k)), ENT_GROUP_FINITE))
        return ENT_CHUNK_NONE;
      return k;
    }
  left = ent_clause_skip_left (reading, verb);
  while (ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN))
    {
      int before = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, left));

      if (ent_clause_chunk_is (reading, before, ENT_CHUNK_RELATIVE))
        return find_object_antecedent (reading, before);
      if (!ent_clause_chunk_is (reading, before, ENT_CHUNK_PREPOSITION))
        break;
      left = ent_clause_skip_left (reading, before);
    }
  return ENT_CHUNK_NONE;
}

/* Whether a noun between the verb at @c and the preposition at @at takes that preposition itself: "spoke of his ties to
 * B" is no speaking to B. A direct object's prepositions are the verb's too. */
static gboolean
belongs_to_noun (const EntReading *reading, int c, int at, const char *preposition)
{
  int noun = ent_clause_skip_left (reading, at);
  const GPtrArray *frames;

  if (reading->chunks[c].kind != ENT_CHUNK_VERB || !ent_clause_chunk_is (reading, noun, ENT_CHUNK_NOUN) ||
      ent_clause_get_group_start (reading, noun) == ent_clause_skip_right (reading, c))
    return FALSE;
  frames = ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, &reading->chunks[noun]));
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntNounFrame *frame = frames->pdata[i];

      for (guint s = 0; s < frame->target->len; s++)
        if (g_strcmp0 (g_array_index (frame->target, EntSlot, s).preposition, preposition) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the preposition at @at shows that the noun at @c has all its arguments already: another noun of action stands
 * between, a circumstance begins, or "of" does not follow the noun at once. */
static gboolean
ends_arguments (const EntReading *reading, int c, int at, const char *preposition)
{
  static const char *const circumstances[] = { "according", "amid", "amidst", "despite", "after", "before", "during",
                                               "as", "per", "since", "until", "because", "due", "following", NULL };
  const char *norm = reading->sentence->tokens[reading->chunks[at].first].norm;

  if (reading->chunks[c].kind != ENT_CHUNK_NOUN)
    return FALSE;
  if (g_strv_contains (circumstances, norm))
    return TRUE;
  if (strcmp (preposition, "of") == 0 && strcmp (norm, "of") == 0)
    return at != ent_clause_skip_right (reading, ent_clause_get_group_end (reading, c));
  for (int k = ent_clause_get_group_end (reading, c) + 1; k < at; k++)
    if (reading->chunks[k].kind == ENT_CHUNK_NOUN &&
        ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, &reading->chunks[k])))
      return TRUE;
  return FALSE;
}

/* The mark that closes the insertion which opens at @open, where a preposition follows it: "received shells – 10,000
 * of them – from". -1 where it is none. */
static int
find_insertion_end (const EntReading *reading, int open)
{
  const EntToken *tokens = reading->sentence->tokens;
  const char *mark = tokens[reading->chunks[open].first].norm;
  const char *closing = strcmp (mark, "(") == 0 ? ")" : mark;

  for (int k = open + 1; k < reading->n_chunks; k++)
    {
      if (reading->chunks[k].kind == ENT_CHUNK_BREAK ||
          (is_group (reading, k, ENT_GROUP_FINITE) && !ent_clause_chunk_is (reading, open + 1, ENT_CHUNK_RELATIVE)))
        return ENT_CHUNK_NONE;
      if (reading->chunks[k].kind == ENT_CHUNK_COMMA && strcmp (tokens[reading->chunks[k].first].norm, closing) == 0)
        return ent_clause_chunk_is (reading, k + 1, ENT_CHUNK_PREPOSITION) ? k : ENT_CHUNK_NONE;
    }
  return ENT_CHUNK_NONE;
}

/*
 * ent_clause_find_preposition:
 * @c: a verb or noun chunk
 *
 * The noun behind @preposition that belongs to @c: nothing between the two but nouns in their own prepositions.
 *
 * Returns: the noun chunk or -1
 */
int
ent_clause_find_preposition (const EntReading *reading, int c, const char *preposition)
{
  gboolean passed_passive = FALSE;

  for (int k = c + 1; k < reading->n_chunks; k++)
    {
      const EntChunk *chunk = &reading->chunks[k];
      int next = ent_clause_skip_right (reading, k);

      switch (chunk->kind)
        {
        case ENT_CHUNK_PREPOSITION:
          if (ends_arguments (reading, c, k, preposition))
            return ENT_CHUNK_NONE;
          if (preposition_is (reading, k, preposition) && ent_clause_chunk_is (reading, next, ENT_CHUNK_NOUN) &&
              !belongs_to_noun (reading, c, k, preposition))
            return next;
          break;
        case ENT_CHUNK_NOUN:
        case ENT_CHUNK_ADVERB:
          break;
        case ENT_CHUNK_CONJUNCTION:
        case ENT_CHUNK_COMMA:
          /* "sanctions and Russia's status as": another's */
          if (reading->chunks[c].kind == ENT_CHUNK_NOUN && ent_clause_chunk_is (reading, next, ENT_CHUNK_NOUN) &&
              reading->words[reading->chunks[next].first].mention != NULL &&
              reading->words[reading->chunks[next].first].mention->possessive)
            return ENT_CHUNK_NONE;
          /* within "A, B and C" only */
          if (k == 0 || !ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN) ||
              ent_clause_get_group_end (reading, ent_clause_skip_left (reading, k)) < next)
            {
              if (chunk->kind == ENT_CHUNK_COMMA && (next = find_insertion_end (reading, k)) != ENT_CHUNK_NONE)
                k = next;
              else if (!(chunk->kind == ENT_CHUNK_CONJUNCTION &&
                         ent_clause_chunk_is (reading, next, ENT_CHUNK_PREPOSITION)))
                return ENT_CHUNK_NONE;
            }
          break;
        case ENT_CHUNK_VERB:
          /* "talks were held with", "an attack launched by A on B": the noun's own verb */
          if (reading->chunks[c].kind != ENT_CHUNK_NOUN || passed_passive || !chunk->passive ||
              !ent_reading_has_set (reading, chunk, ENT_SET_SUPPORT_VERB))
            return ENT_CHUNK_NONE;
          passed_passive = TRUE;
          break;
        default:
          return ENT_CHUNK_NONE;
        }
    }
  return ENT_CHUNK_NONE;
}

/* The verb group that completes the one at @verb: "demand that A leave", "warned B not to sell"; -1 without one. */
int
ent_clause_find_complement (const EntReading *reading, int verb)
{
  for (int k = verb + 1; k < reading->n_chunks; k++)
    switch (reading->chunks[k].kind)
      {
      case ENT_CHUNK_VERB:
        return k;
      case ENT_CHUNK_NOUN:
      case ENT_CHUNK_ADVERB:
      case ENT_CHUNK_THAT:
      case ENT_CHUNK_PREPOSITION:
      case ENT_CHUNK_CONJUNCTION:
        break;
      default:
        return ENT_CHUNK_NONE;
      }
  return ENT_CHUNK_NONE;
}

/* ---- what governs what ------------------------------------------------- */

/* Where the clause of a finite verb begins: its subject's first chunk, or the verb. */
static int
find_clause_start (const EntReading *reading, int verb)
{
  EntNounRef subject = find_subject (reading, verb, 0);
  int start = verb;

  if (subject.chunk != ENT_CHUNK_NONE && subject.chunk < verb)
    start = ent_clause_get_group_start (reading, subject.chunk);
  return start;
}

/* The verb or noun that a that-clause opening at @that completes. */
static EntLink
find_content_governor (const EntReading *reading, int that)
{
  EntLink link = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  EntStatus status;

  for (int k = that - 1; k >= 0 && !is_hard_border (reading->chunks[k].kind); k--)
    {
      const EntChunk *chunk = &reading->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB ||
          (chunk->kind == ENT_CHUNK_NOUN && k == ent_clause_skip_left (reading, that) &&
           ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH, ent_reading_get_lemma (reading, chunk),
                                       &status)))
        {
          link.kind = ENT_LINK_CONTENT;
          link.governor = k;
          return link;
        }
    }
  return link;
}

static gboolean
is_in_phrase (EntChunkKind kind)
{
  return kind == ENT_CHUNK_NOUN || kind == ENT_CHUNK_PREPOSITION || kind == ENT_CHUNK_COMMA;
}

static EntLink
find_finite_link (const EntReading *reading, int verb)
{
  EntLink link = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  int start = find_clause_start (reading, verb);
  int k = ent_clause_skip_left (reading, verb);
  gboolean fronted = FALSE;
  EntStatus status;

  if ((ent_clause_chunk_is (reading, k, ENT_CHUNK_CONJUNCTION) || ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA)) &&
      start < k)
    {
      int first = find_finite_before (reading, k);

      if (first != ENT_CHUNK_NONE && first > start)
        return (EntLink) { ENT_LINK_CONJUNCTION, first };
    }
  k = ent_clause_skip_left (reading, start);
  /* "that despite its denials, A ...": what stands before the subject is passed over */
  while (k >= 0 && start != verb && is_in_phrase (reading->chunks[k].kind))
    {
      fronted |= reading->chunks[k].kind == ENT_CHUNK_COMMA;
      k = ent_clause_skip_left (reading, k);
    }
  if (fronted && ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    return link;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_CONJUNCTION) && start < verb)
    {
      /* "said A met B and C left": the second clause is said too where the first was and nothing parts them */
      int first = find_finite_before (reading, k);

      if (first != ENT_CHUNK_NONE && !ent_clause_chunk_is (reading, k - 1, ENT_CHUNK_COMMA))
        return (EntLink) { ENT_LINK_CONJUNCTION, first };
      return link;
    }
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_THAT))
    return find_content_governor (reading, k);
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB) && start < verb &&
      ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                  ent_reading_get_lemma (reading, &reading->chunks[k]), &status))
    return (EntLink) { ENT_LINK_CONTENT, k };
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_RELATIVE) || ent_clause_chunk_is (reading, k, ENT_CHUNK_SUBORDINATOR))
    {
      link.governor = find_finite_before (reading, k);
      if (link.governor != ENT_CHUNK_NONE)
        link.kind = ENT_LINK_LOOSE;
    }
  return link;
}

/*
 * ent_clause_find_link:
 *
 * What the verb group at @verb completes: the verb that plans, denies or says it.
 */
EntLink
ent_clause_find_link (const EntReading *reading, int verb)
{
  const EntLink none = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  const EntChunk *chunk = &reading->chunks[verb];
  int k = ent_clause_skip_left (reading, verb);
  int other;

  if (chunk->form == ENT_GROUP_FINITE)
    return find_finite_link (reading, verb);
  if (k < 0)
    return none;
  switch (reading->chunks[k].kind)
    {
    case ENT_CHUNK_VERB:
      return (EntLink) { ENT_LINK_COMPLEMENT, k };
    case ENT_CHUNK_PREPOSITION:
      other = ent_clause_skip_left (reading, k);
      return other >= 0 ? (EntLink) { ENT_LINK_COMPLEMENT, other } : none;
    case ENT_CHUNK_NOUN:
      if (chunk->form == ENT_GROUP_PARTICIPLE)
        return none;
      return (EntLink) { ENT_LINK_COMPLEMENT, k };
    case ENT_CHUNK_CONJUNCTION:
      for (other = k - 1; other >= 0 && !is_hard_border (reading->chunks[other].kind); other--)
        if (reading->chunks[other].kind == ENT_CHUNK_VERB && reading->chunks[other].form == chunk->form)
          return (EntLink) { ENT_LINK_CONJUNCTION, other };
      return none;
    case ENT_CHUNK_COMMA:
      if (chunk->form == ENT_GROUP_PARTICIPLE)
        return none;
      other = find_finite_before (reading, k);
      return other != ENT_CHUNK_NONE ? (EntLink) { ENT_LINK_LOOSE, other } : none;
    default:
      return none;
    }
}

/* ---- nouns of action --------------------------------------------------- */

/* Whether the noun at @noun is the subject of @verb. */
gboolean
ent_clause_is_subject_of (const EntReading *reading, int noun, int *verb)
{
  for (int k = noun + 1; k < reading->n_chunks; k++)
    {
      const EntChunk *chunk = &reading->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB && (chunk->form == ENT_GROUP_FINITE || chunk->passive))
        {
          EntNounRef subject = ent_clause_find_subject (reading, k);

          *verb = k;
          return !subject.possessor && subject.chunk != ENT_CHUNK_NONE &&
                 ent_clause_get_group_start (reading, subject.chunk) <= noun && noun <= subject.chunk;
        }
      if (chunk->kind == ENT_CHUNK_BREAK || chunk->kind == ENT_CHUNK_THAT || chunk->kind == ENT_CHUNK_SUBORDINATOR)
        return FALSE;
    }
  return FALSE;
}

/*
 * ent_clause_find_support:
 * @is_subject: (out): the noun is that verb's subject ("talks were held"), else its object ("held talks")
 *
 * The verb whose object or subject the noun of action at @noun is, also through "in" and "on" ("are in talks"); -1
 * where there is none.
 */
int
ent_clause_find_support (const EntReading *reading, int noun, gboolean *is_subject)
{
  int start = ent_clause_get_group_start (reading, noun);
  int k = ent_clause_skip_left (reading, start);
  int verb;

  *is_subject = FALSE;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) &&
      (preposition_is (reading, k, "in") || preposition_is (reading, k, "into") || preposition_is (reading, k, "on") ||
       preposition_is (reading, k, "at")))
    {
      int before = ent_clause_skip_left (reading, k);

      if (ent_clause_chunk_is (reading, before, ENT_CHUNK_VERB))
        return before;
      return ENT_CHUNK_NONE;
    }
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    return k;
  if (ent_clause_is_subject_of (reading, noun, &verb))
    {
      *is_subject = TRUE;
      return verb;
    }
  return ENT_CHUNK_NONE;
}
