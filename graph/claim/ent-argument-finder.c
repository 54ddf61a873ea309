/* ent-argument-finder.c: which actors a chunk names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

#include <string.h>

static void
add (GPtrArray *found, const EntMention *mention)
{
  for (guint i = 0; i < found->len; i++)
    {
      const EntMention *other = found->pdata[i];

      if (strcmp (other->actor->id, mention->actor->id) == 0)
        return;
    }
  g_ptr_array_add (found, (gpointer) mention);
}

static const EntMention *
get_mention (const EntReading *reading, guint i)
{
  return ent_mentions_get (reading->mentions, reading->first_mention + i);
}

static gboolean
covers (const EntMention *mention, guint token)
{
  return mention->first_token <= token && token < mention->first_token + mention->n_tokens;
}

/* Whether the words of @mention name an actor by themselves: an adjective does not, "the French" does. */
static gboolean
stands_alone (const EntReading *reading, const EntMention *mention)
{
  const EntToken *tokens = reading->sentence->tokens;
  guint last = mention->first_token + mention->n_tokens - 1;

  if (mention->form != ENT_MENTION_DEMONYM)
    return TRUE;
  return g_str_has_suffix (tokens[last].norm, "s") ||
         (mention->first_token > 0 && strcmp (tokens[mention->first_token - 1].norm, "the") == 0);
}

/* The mentions that name the chunk's head: the outermost, and those that share its span. */
static gboolean
add_head (const EntReading *reading, const EntChunk *chunk, GPtrArray *found)
{
  const EntMention *outer = reading->words[chunk->head].mention;

  if (outer == NULL || !stands_alone (reading, outer))
    return FALSE;
  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = get_mention (reading, i);

      if (ent_span_equal (mention->span, outer->span))
        add (found, mention);
    }
  return TRUE;
}

/* Who stands before the head: "Russia's", "Russian", "UN"; of "the Putin-Kim summit" both. */
void
ent_argument_add_possessors (const EntReading *reading, int noun, GPtrArray *found)
{
  const EntChunk *chunk = &reading->chunks[noun];

  if (ent_clause_opens_with_whose (reading, noun))
    {
      int antecedent = ent_clause_find_antecedent (reading, noun);

      if (antecedent != ENT_CHUNK_NONE)
        add_head (reading, &reading->chunks[antecedent], found);
    }
  /* "Kurdish rebels", "ethnic Albanians": not the country's side */
  if (ent_reading_has_set (reading, chunk, ENT_SET_DISSIDENT))
    return;
  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = get_mention (reading, i);

      if (mention->first_token < chunk->first || mention->first_token >= chunk->end || covers (mention, chunk->head) ||
          reading->words[mention->first_token].mention == NULL ||
          !ent_span_equal (reading->words[mention->first_token].mention->span, mention->span))
        continue;
      add (found, mention);
    }
}

/* The one to whom is given where the chunk holds two things: "sold | Russia missiles". */
void
ent_argument_add_recipient (const EntReading *reading, int noun, GPtrArray *found)
{
  const EntChunk *chunk = &reading->chunks[noun];
  guint first = chunk->first;
  const EntMention *mention;
  guint next;

  if (reading->words[first].part == ENT_PART_DETERMINER && reading->words[first].mention == NULL)
    first++;
  mention = reading->words[first].mention;
  if (mention == NULL || mention->form == ENT_MENTION_DEMONYM || mention->possessive)
    return;
  next = mention->first_token + mention->n_tokens;
  if (next < chunk->end && reading->words[next].part != ENT_PART_GENITIVE && !covers (mention, chunk->head))
    add (found, mention);
}

/* The name that explains the chunk: "its foreign minister, | Wang Yi,". -1 without one. */
static int
find_apposition (const EntReading *reading, int noun)
{
  int comma = noun + 1;
  int name = noun + 2;
  const EntMention *mention;
  EntChunkKind behind;

  if (!ent_clause_chunk_is (reading, comma, ENT_CHUNK_COMMA) || !ent_clause_chunk_is (reading, name, ENT_CHUNK_NOUN))
    return ENT_CHUNK_NONE;
  mention = reading->words[reading->chunks[name].head].mention;
  if (mention == NULL || mention->form != ENT_MENTION_NAME || mention->actor->kind == ENT_ACTOR_COUNTRY)
    return ENT_CHUNK_NONE;
  behind = name + 1 < reading->n_chunks ? reading->chunks[name + 1].kind : ENT_CHUNK_BREAK;
  return behind == ENT_CHUNK_COMMA || behind == ENT_CHUNK_BREAK ? name : ENT_CHUNK_NONE;
}

static gboolean
is_agent_head (const EntReading *reading, const EntChunk *chunk)
{
  return ent_reading_has_set (reading, chunk, ENT_SET_AGENT);
}

/* The actor behind "of", "in" or "from" right after an agent's noun: "officials in Moscow". */
static void
add_country_of_agent (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const prepositions[] = { "of", "in", "from" };
  int k = noun + 1;

  if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) || !ent_clause_chunk_is (reading, k + 1, ENT_CHUNK_NOUN))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (strcmp (reading->sentence->tokens[reading->chunks[k].first].norm, prepositions[i]) == 0)
      {
        const EntMention *mention = reading->words[reading->chunks[k + 1].head].mention;

        if (mention != NULL && (mention->actor->kind == ENT_ACTOR_COUNTRY || mention->actor->kind == ENT_ACTOR_GROUP))
          add (found, mention);
      }
}

static gboolean
is_bare_pronoun (const EntReading *reading, const EntChunk *chunk)
{
  static const char *const pronouns[] = { "it", "he", "she", "they", NULL };

  return chunk->end == chunk->first + 1 && g_strv_contains (pronouns, reading->sentence->tokens[chunk->first].norm);
}

/* "A denies that it ...": whoever speaks of "it" in a clause of his own means himself. A person is no "it". */
static void
add_speaker (const EntReading *reading, int pronoun, GPtrArray *found)
{
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  int verb = ent_clause_skip_right (reading, pronoun);
  const char *norm = reading->sentence->tokens[reading->chunks[pronoun].first].norm;
  EntLink link;

  if (!ent_clause_chunk_is (reading, verb, ENT_CHUNK_VERB))
    return;
  link = ent_clause_find_link (reading, verb);
  if (link.kind != ENT_LINK_CONTENT || !ent_clause_chunk_is (reading, link.governor, ENT_CHUNK_VERB))
    return;
  {
    EntNounRef subject = ent_clause_find_subject (reading, link.governor);

    if (subject.chunk == ENT_CHUNK_NONE || subject.chunk >= pronoun || subject.possessor ||
        is_bare_pronoun (reading, &reading->chunks[subject.chunk]))
      return;
    ent_argument_add_group (reading, subject, speakers);
  }
  for (guint i = 0; i < speakers->len; i++)
    {
      const EntMention *speaker = speakers->pdata[i];
      gboolean person = speaker->actor->kind == ENT_ACTOR_PERSON;
      gboolean several = speakers->len > 1;

      if (strcmp (norm, "they") == 0 || (!several && person == (strcmp (norm, "it") != 0)))
        add (found, speaker);
    }
}

/* The actors that one noun chunk names by its head, by a name in apposition, or as an agent of its country. */
void
ent_argument_add_actors (const EntReading *reading, int noun, GPtrArray *found)
{
  const EntChunk *chunk = &reading->chunks[noun];
  const EntMention *head = reading->words[chunk->head].mention;
  int apposition = find_apposition (reading, noun);

  if (apposition != ENT_CHUNK_NONE &&
      (head == NULL || head->form == ENT_MENTION_ROLE || head->form == ENT_MENTION_AGENT))
    {
      add_head (reading, &reading->chunks[apposition], found);
      return;
    }
  if (add_head (reading, chunk, found) || head != NULL)
    return;
  if (is_bare_pronoun (reading, chunk))
    add_speaker (reading, noun, found);
  if (!is_agent_head (reading, chunk))
    return;
  {
    g_autoptr (GPtrArray) possessors = g_ptr_array_new ();

    ent_argument_add_possessors (reading, noun, possessors);
    for (guint i = 0; i < possessors->len; i++)
      add (found, possessors->pdata[i]);
    if (possessors->len == 0)
      add_country_of_agent (reading, noun, found);
  }
}

/* A chunk that is only an adjective before "and": "French | and | German officials", "US | and | Russian drones". */
void
ent_argument_add_adjective (const EntReading *reading, int noun, GPtrArray *found)
{
  const EntChunk *chunk = &reading->chunks[noun];
  const EntMention *mention = reading->words[chunk->head].mention;

  if (mention != NULL && !mention->possessive && mention->first_token + mention->n_tokens == chunk->end &&
      (mention->form == ENT_MENTION_DEMONYM || mention->form == ENT_MENTION_NAME ||
       mention->form == ENT_MENTION_METONYM))
    add (found, mention);
}

/* The actors of "A, B and C", whichever of them @ref names; or who stands before it. */
void
ent_argument_add_group (const EntReading *reading, EntNounRef ref, GPtrArray *found)
{
  int first, last;

  if (ref.chunk == ENT_CHUNK_NONE)
    return;
  if (ref.possessor)
    {
      ent_argument_add_possessors (reading, ref.chunk, found);
      return;
    }
  first = ent_clause_get_group_start (reading, ref.chunk);
  last = ent_clause_get_group_end (reading, ref.chunk);
  for (int k = first; k <= last; k++)
    if (reading->chunks[k].kind == ENT_CHUNK_NOUN)
      {
        if (k < last)
          ent_argument_add_adjective (reading, k, found);
        ent_argument_add_actors (reading, k, found);
      }
}

/* Whoever the noun chunk is about where it names nobody by its head: who stands before it, else who follows in "trade
 * between A and B", "the actions of A". */
void
ent_argument_add_involved (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const prepositions[] = { "between", "of", "by", "from" };

  if (reading->words[reading->chunks[noun].head].mention != NULL)
    return;
  ent_argument_add_possessors (reading, noun, found);
  for (guint i = 0; i < G_N_ELEMENTS (prepositions) && found->len == 0; i++)
    if (ent_clause_chunk_is (reading, noun + 1, ENT_CHUNK_PREPOSITION) &&
        strcmp (reading->sentence->tokens[reading->chunks[noun + 1].first].norm, prepositions[i]) == 0 &&
        ent_clause_chunk_is (reading, noun + 2, ENT_CHUNK_NOUN))
      ent_argument_add_group (reading, (EntNounRef) { noun + 2, FALSE }, found);
}

static gboolean
holds_actor (const GPtrArray *mentions, const EntActor *actor)
{
  for (guint i = 0; i < mentions->len; i++)
    if (strcmp (((const EntMention *) mentions->pdata[i])->actor->id, actor->id) == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
fill_slot (const EntSlot *slot, const GPtrArray *others, EntSlotFunc add_slot, gconstpointer data, int *at)
{
  GPtrArray *found = g_ptr_array_new ();

  *at = add_slot (data, slot, found);
  for (guint k = found->len; others != NULL && k > 0; k--)
    if (holds_actor (others, ((const EntMention *) found->pdata[k - 1])->actor))
      g_ptr_array_remove_index (found, k - 1);
  return found;
}

/*
 * ent_argument_fill:
 * @others: (nullable): who stands at the other end already
 *
 * Whoever stands in the first of @slots that names somebody else; of prepositions the nearest counts, in whatever order
 * they are given.
 *
 * Returns: (transfer full) (element-type EntMention)
 */
GPtrArray *
ent_argument_fill (const GArray *slots, const GPtrArray *others, EntSlotFunc add_slot, gconstpointer data)
{
  GPtrArray *best = g_ptr_array_new ();
  int nearest = G_MAXINT;

  for (guint i = 0; i < slots->len; i++)
    {
      const EntSlot *slot = &g_array_index (slots, EntSlot, i);
      g_autoptr (GPtrArray) found = NULL;
      int at;

      if (best->len > 0 && (nearest == G_MAXINT || slot->kind != ENT_SLOT_PREPOSITION))
        break;
      found = fill_slot (slot, others, add_slot, data, &at);
      if (found->len == 0 || (slot->kind == ENT_SLOT_PREPOSITION && at >= nearest))
        continue;
      if (slot->kind == ENT_SLOT_PREPOSITION)
        nearest = at;
      g_ptr_array_unref (best);
      best = g_steal_pointer (&found);
    }
  return best;
}

static gboolean
is_thing_word (const EntReading *reading, guint i)
{
  const EntWord *word = &reading->words[i];

  return word->part == ENT_PART_NOMINAL && word->mention == NULL && !(word->sets & ENT_SET_BIT (ENT_SET_NUMBER)) &&
         !(reading->sentence->tokens[i].flags & ENT_TOKEN_NUMBER);
}

/* "humanitarian" in "humanitarian and economic aid" */
static gboolean
is_lone_adjective (const EntReading *reading, const EntChunk *chunk)
{
  static const char *const endings[] = { "ian", "ic", "al", "ive", "ary", "ous" };
  const char *norm = reading->sentence->tokens[chunk->head].norm;

  if (chunk->end - chunk->first > 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (norm, endings[i]))
      return TRUE;
  return FALSE;
}

/*
 * ent_argument_dup_thing:
 *
 * The head of a noun chunk with the plain words right before it: "artillery shells"; of "10,000 tonnes of grain" the
 * grain.
 *
 * Returns: (transfer full) (nullable)
 */
char *
ent_argument_dup_thing (const EntReading *reading, int noun)
{
  const EntChunk *chunk = &reading->chunks[noun];
  guint end = chunk->end;
  guint first;

  if (ent_reading_has_set (reading, chunk, ENT_SET_QUANTITY) &&
      ent_clause_chunk_is (reading, noun + 1, ENT_CHUNK_PREPOSITION) &&
      strcmp (reading->sentence->tokens[reading->chunks[noun + 1].first].norm, "of") == 0 &&
      ent_clause_chunk_is (reading, noun + 2, ENT_CHUNK_NOUN))
    return ent_argument_dup_thing (reading, noun + 2);
  if (is_lone_adjective (reading, chunk) && ent_clause_get_group_end (reading, noun) > noun)
    return ent_argument_dup_thing (reading, ent_clause_get_group_end (reading, noun));
  if (reading->words[chunk->head].own_sets & ENT_SET_BIT (ENT_SET_PRONOUN))
    return NULL;
  /* "arms exports" are arms */
  if (ent_reading_has_set (reading, chunk, ENT_SET_QUANTITY))
    end--;
  for (first = end; first > chunk->first && is_thing_word (reading, first - 1); first--)
    ;
  if (first == end)
    return NULL;
  return ent_span_dup_text (ent_reading_get_span (reading, first, end), reading->text);
}
