/* ent-chunker.c: noun chunks, verb groups and the words between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-reading-private.h"

#include <string.h>

static EntChunk *
add_chunk (EntReading *self, EntChunkKind kind, guint first, guint end)
{
  EntChunk *chunk = &self->chunks[self->n_chunks++];

  *chunk = (EntChunk) { .kind = kind, .first = first, .end = end, .head = end - 1, .modal = -1, .negator = -1 };
  return chunk;
}

static gboolean
is_verbal (EntPart part)
{
  return part == ENT_PART_MODAL || part == ENT_PART_AUXILIARY || part == ENT_PART_TO || part == ENT_PART_VERB;
}

static gboolean
is_inside_group (EntPart part)
{
  return is_verbal (part) || part == ENT_PART_NEGATOR || part == ENT_PART_ADVERB || part == ENT_PART_SILENT;
}

/* Where the verb group that may begin at @first ends, or @first where none does. Adverbs before the verb belong to it.
 */
static guint
find_group_end (const EntReading *self, guint first)
{
  guint n = self->sentence->n_tokens;
  guint end = first;

  for (guint i = first; i < n && is_inside_group (self->words[i].part); i++)
    {
      EntPart part = self->words[i].part;

      if (part == ENT_PART_TO && end > first)
        break; /* "pledged | to support" */
      if (is_verbal (part) || (part == ENT_PART_NEGATOR && end > first) ||
          (part == ENT_PART_ADVERB && end > first && self->words[end - 1].part != ENT_PART_VERB))
        end = i + 1;
      if (part == ENT_PART_VERB)
        break;
    }
  /* adverbs alone are none */
  for (guint i = first; i < end; i++)
    if (is_verbal (self->words[i].part))
      return end;
  return first;
}

static gboolean
is_form_of (const EntReading *self, guint token, const char *lemma)
{
  return strcmp (self->sentence->tokens[token].verb_lemma, lemma) == 0;
}

static void
add_verb_group (EntReading *self, guint first, guint end)
{
  EntChunk *chunk = add_chunk (self, ENT_CHUNK_VERB, first, end);
  gboolean to = FALSE, finite = FALSE, be = FALSE;
  const EntWord *head;

  chunk->head = first;
  for (guint i = first; i < end; i++)
    if (is_verbal (self->words[i].part) && self->words[i].part != ENT_PART_TO)
      chunk->head = i;
  head = &self->words[chunk->head];
  for (guint i = first; i < end; i++)
    switch (self->words[i].part)
      {
      case ENT_PART_TO:
        to = TRUE;
        break;
      case ENT_PART_MODAL:
        chunk->modal = i;
        finite = TRUE;
        break;
      case ENT_PART_NEGATOR:
        chunk->negator = i;
        break;
      case ENT_PART_AUXILIARY:
        if (i != chunk->head)
          {
            if (self->words[i].form != ENT_FORM_ING)
              finite = TRUE;
            be = is_form_of (self, i, "be") || strcmp (self->sentence->tokens[i].norm, "'s") == 0;
          }
        break;
      default:
        break;
      }
  /* "being supplied" is no finite verb, "is being supplied" is; "having" likewise */
  chunk->passive = be && head->part == ENT_PART_VERB && head->form != ENT_FORM_ING;
  if (to)
    chunk->form = ENT_GROUP_INFINITIVE;
  else if (finite)
    chunk->form = ENT_GROUP_FINITE;
  else if (head->form == ENT_FORM_ING || self->words[first].form == ENT_FORM_ING)
    chunk->form = ENT_GROUP_GERUND;
  else
    chunk->form = ENT_GROUP_FINITE;
}

static gboolean
is_pronoun (const EntReading *self, guint i)
{
  return self->words[i].mention != NULL ? self->words[i].mention->form == ENT_MENTION_PRONOUN
                                        : (self->words[i].sets & ENT_SET_BIT (ENT_SET_PRONOUN)) != 0;
}

/* A noun chunk runs on to its head; a determiner, a pronoun or a figure after a name begins another. */
static guint
find_noun_end (const EntReading *self, guint first)
{
  guint n = self->sentence->n_tokens;
  guint end = first;
  gboolean has_noun = FALSE;

  for (guint i = first; i < n; i++)
    {
      const EntWord *word = &self->words[i];

      if (word->part == ENT_PART_SILENT)
        continue;
      /* "his heavily armoured train", "the long way" */
      if (word->part == ENT_PART_ADVERB && !word->time && i > first && !has_noun && i + 1 < n &&
          self->words[i + 1].part == ENT_PART_NOMINAL)
        continue;
      if (word->part == ENT_PART_DETERMINER)
        {
          if (has_noun)
            break;
        }
      else if (word->part == ENT_PART_NOMINAL)
        {
          if (has_noun && is_pronoun (self, i))
            break;
          if (has_noun && self->words[end - 1].mention != NULL && word->mention == NULL &&
              (word->sets & ENT_SET_BIT (ENT_SET_NUMBER) || self->sentence->tokens[i].flags & ENT_TOKEN_NUMBER))
            break;
          has_noun = TRUE;
        }
      else if (word->part == ENT_PART_GENITIVE)
        has_noun = FALSE; /* "Kim's | his" does not occur, "Russia's the" neither: what follows goes on */
      else
        break;
      end = i + 1;
      if (word->part == ENT_PART_NOMINAL && is_pronoun (self, i) && word->mention != NULL)
        {
          /* "his" is a determiner; "he" is a chunk by itself */
          break;
        }
    }
  return end;
}

static EntChunkKind
get_kind (EntPart part)
{
  switch (part)
    {
    case ENT_PART_PREPOSITION:
      return ENT_CHUNK_PREPOSITION;
    case ENT_PART_CONJUNCTION:
      return ENT_CHUNK_CONJUNCTION;
    case ENT_PART_COMMA:
      return ENT_CHUNK_COMMA;
    case ENT_PART_BREAK:
      return ENT_CHUNK_BREAK;
    case ENT_PART_SUBORDINATOR:
      return ENT_CHUNK_SUBORDINATOR;
    case ENT_PART_RELATIVE:
      return ENT_CHUNK_RELATIVE;
    case ENT_PART_THAT:
      return ENT_CHUNK_THAT;
    default:
      return ENT_CHUNK_ADVERB;
    }
}

static gboolean
is_border (EntChunkKind kind)
{
  return kind == ENT_CHUNK_BREAK || kind == ENT_CHUNK_SUBORDINATOR || kind == ENT_CHUNK_RELATIVE ||
         kind == ENT_CHUNK_THAT || kind == ENT_CHUNK_COMMA || kind == ENT_CHUNK_CONJUNCTION;
}

/* Whether another finite verb follows in the same clause without a subject of its own: then this one was a participle
 * ("the deal signed in Moscow will help"). */
static gboolean
finite_follows (const EntReading *self, int c)
{
  for (int k = c + 1; k < self->n_chunks; k++)
    {
      const EntChunk *chunk = &self->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB)
        return chunk->form == ENT_GROUP_FINITE && (k < 2 || self->chunks[k - 1].kind != ENT_CHUNK_NOUN ||
                                                   self->chunks[k - 2].kind == ENT_CHUNK_PREPOSITION);
      if (is_border (chunk->kind))
        return FALSE;
    }
  return FALSE;
}

/* Whether the clause has a finite verb before chunk @c that is no verb of saying, or begins right there. */
static gboolean
finite_stands_before (const EntReading *self, int c)
{
  EntStatus status;

  for (int k = c - 1; k >= 0; k--)
    {
      const EntChunk *chunk = &self->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB && chunk->form == ENT_GROUP_FINITE)
        return !ent_vocabulary_find_status (self->vocabulary, ENT_PLACE_SPEECH, ent_reading_get_lemma (self, chunk),
                                            &status);
      if (is_border (chunk->kind))
        return FALSE;
    }
  return FALSE;
}

static gboolean
next_is_by (const EntReading *self, int c)
{
  for (int k = c + 1; k < self->n_chunks; k++)
    if (self->chunks[k].kind != ENT_CHUNK_ADVERB)
      return self->chunks[k].kind == ENT_CHUNK_PREPOSITION &&
             strcmp (self->sentence->tokens[self->chunks[k].first].norm, "by") == 0;
  return FALSE;
}

static gboolean
has_object (const EntReading *self, int c)
{
  return c + 1 < self->n_chunks && self->chunks[c + 1].kind == ENT_CHUNK_NOUN;
}

static int
previous (const EntReading *self, int c)
{
  do
    c--;
  while (c >= 0 && self->chunks[c].kind == ENT_CHUNK_ADVERB);
  return c;
}

static gboolean
is_pronoun_chunk (const EntReading *self, int c)
{
  return self->chunks[c].end == self->chunks[c].first + 1 && is_pronoun (self, self->chunks[c].head);
}

/* Whether the clause's own verb can only be the one at @c, which the comma at @comma parts from its subject: no finite
 * verb before it, but in an insertion ("Kim, who met Putin, waved"). */
static gboolean
is_first_finite (const EntReading *self, int c, int comma)
{
  gboolean inside = TRUE;

  for (int k = comma - 1; k >= 0; k--)
    {
      const EntChunk *chunk = &self->chunks[k];

      if (chunk->kind == ENT_CHUNK_BREAK || chunk->kind == ENT_CHUNK_THAT)
        return !inside;
      if (chunk->kind == ENT_CHUNK_COMMA)
        inside = FALSE;
      else if (chunk->kind == ENT_CHUNK_VERB && chunk->form == ENT_GROUP_FINITE)
        {
          if (!inside || previous (self, k) < 0 || self->chunks[previous (self, k)].kind != ENT_CHUNK_RELATIVE)
            return FALSE;
        }
    }
  return !inside;
}

/* A past form without auxiliary is a participle where a tense cannot stand. */
static void
find_participles (EntReading *self)
{
  for (int c = self->n_chunks - 1; c >= 0; c--)
    {
      EntChunk *chunk = &self->chunks[c];
      int p = previous (self, c);
      EntChunkKind before = p >= 0 ? self->chunks[p].kind : ENT_CHUNK_BREAK;
      gboolean participle;

      if (chunk->kind != ENT_CHUNK_VERB || chunk->form != ENT_GROUP_FINITE || chunk->modal >= 0 ||
          self->words[chunk->head].part != ENT_PART_VERB ||
          !(self->words[chunk->head].form == ENT_FORM_PAST ||
            self->words[chunk->head].own_sets & ENT_SET_BIT (ENT_SET_INVARIANT)))
        continue;
      participle = TRUE;
      for (guint i = chunk->first; i < chunk->end; i++)
        if (self->words[i].part == ENT_PART_AUXILIARY)
          participle = FALSE;
      if (!participle)
        continue;
      switch (before)
        {
        case ENT_CHUNK_NOUN:
          participle = !is_pronoun_chunk (self, p) &&
                       (next_is_by (self, c) ||
                        (!has_object (self, c) && (finite_follows (self, c) || finite_stands_before (self, c))));
          break;
        case ENT_CHUNK_RELATIVE:
          participle = FALSE;
          break;
        case ENT_CHUNK_COMMA:
        case ENT_CHUNK_CONJUNCTION:
          participle = next_is_by (self, c) ||
                       (before == ENT_CHUNK_COMMA && !has_object (self, c) && !is_first_finite (self, c, p));
          break;
        default:
          break;
        }
      if (participle)
        {
          chunk->form = ENT_GROUP_PARTICIPLE;
          chunk->passive = TRUE;
        }
    }
}

/* "after A took" opens a clause, "after the talks" does not. */
static void
find_subordinators (EntReading *self)
{
  static const char *const both[] = { "after", "before", "since", "until", "till", "as", NULL };

  for (int c = 0; c + 2 < self->n_chunks; c++)
    {
      EntChunk *chunk = &self->chunks[c];
      int k = c + 1;

      if (chunk->kind != ENT_CHUNK_PREPOSITION || chunk->end != chunk->first + 1)
        continue;
      while (k < self->n_chunks &&
             (self->chunks[k].kind == ENT_CHUNK_NOUN || self->chunks[k].kind == ENT_CHUNK_ADVERB ||
              (k > c + 1 && self->chunks[k].kind == ENT_CHUNK_PREPOSITION &&
               !g_strv_contains (both, self->sentence->tokens[self->chunks[k].first].norm))))
        k++;
      if (k == c + 1 || k == self->n_chunks || self->chunks[k].kind != ENT_CHUNK_VERB ||
          self->chunks[k].form != ENT_GROUP_FINITE)
        continue;
      if (g_strv_contains (both, self->sentence->tokens[chunk->first].norm))
        chunk->kind = ENT_CHUNK_SUBORDINATOR;
    }
}

/* "Will A meet B", "What can A offer": the modal stands apart from its verb. */
static void
join_inverted (EntReading *self)
{
  for (int c = 0; c < self->n_chunks; c++)
    {
      EntChunk *modal = &self->chunks[c];
      int k;

      if (modal->kind != ENT_CHUNK_VERB || self->words[modal->head].part == ENT_PART_VERB ||
          (c > 0 && self->chunks[c - 1].kind != ENT_CHUNK_RELATIVE && self->chunks[c - 1].kind != ENT_CHUNK_BREAK))
        continue;
      for (k = c + 1; k < self->n_chunks &&
                      (self->chunks[k].kind == ENT_CHUNK_NOUN || self->chunks[k].kind == ENT_CHUNK_CONJUNCTION ||
                       self->chunks[k].kind == ENT_CHUNK_ADVERB);
           k++)
        ;
      if (k == c + 1 || k == self->n_chunks || self->chunks[k].kind != ENT_CHUNK_VERB)
        continue;
      self->chunks[k].modal = modal->modal;
      self->chunks[k].negator = MAX (self->chunks[k].negator, modal->negator);
      modal->kind = ENT_CHUNK_ADVERB;
    }
}

/* Parts the words into chunks. O(tokens), but for clauses without a border, where it is O(chunks of the clause) a
 * verb. */
void
ent_chunker_chunk (EntReading *self)
{
  guint n = self->sentence->n_tokens;

  for (guint i = 0; i < n;)
    {
      EntPart part = self->words[i].part;
      guint end = is_inside_group (part) ? find_group_end (self, i) : i;

      if (end > i)
        add_verb_group (self, i, end);
      else if (part == ENT_PART_SILENT)
        end = i + 1;
      else if (part == ENT_PART_NOMINAL || part == ENT_PART_DETERMINER || part == ENT_PART_GENITIVE)
        {
          end = find_noun_end (self, i);
          add_chunk (self, ENT_CHUNK_NOUN, i, end);
        }
      else if (part == ENT_PART_PREPOSITION)
        {
          for (end = i + 1; end < n && self->words[end].part == ENT_PART_PREPOSITION; end++)
            ;
          add_chunk (self, ENT_CHUNK_PREPOSITION, i, end);
        }
      else
        {
          end = i + 1;
          add_chunk (self, get_kind (part), i, end);
        }
      i = end;
    }
  join_inverted (self);
  find_subordinators (self);
  find_participles (self);
}
