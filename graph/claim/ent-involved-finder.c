/* ent-involved-finder.c: whoever a noun is about that names nobody by its head: "the actions of A", "the killing of A
 * by B", "trade between A and B"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

#include <string.h>

/* "against | granting A a seat", "for | attacking A's ships" */
static void
add_object_of_gerund (const EntReading *reading, int gerund, GPtrArray *found)
{
  int object = ent_clause_find_object (reading, gerund);
  int recipient = ent_clause_find_recipient (reading, gerund);

  if (recipient != ENT_NODE_NONE)
    ent_argument_add_group (reading, (EntNounRef) { recipient, FALSE }, found);
  else if (object != ENT_NODE_NONE)
    {
      ent_argument_add_group (reading, (EntNounRef) { object, FALSE }, found);
      if (found->len == 0)
        ent_argument_add_possessors (reading, object, found);
    }
}

static gboolean
has_preposition (const GArray *slots, const char *preposition)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_strcmp0 (g_array_index (slots, EntSlot, i).preposition, preposition) == 0)
      return TRUE;
  return FALSE;
}

/* "the killing | of A": behind the "of" of such nouns stands whom it happens to. */
static gboolean
happens_to_what_follows (const EntReading *reading, int noun)
{
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, noun));

  if (ent_reading_has_set (reading, noun, ENT_SET_HARM))
    return TRUE;
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntNounFrame *frame = frames->pdata[i];

      if (frame->relation->directed && has_preposition (frame->target, "of"))
        return TRUE;
    }
  return FALSE;
}

/* "the killing of A | by B", "crimes committed | by B", "the arrest of A | in B": whose doing it is. */
static void
add_author (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const authors[] = { "by", "in" };
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, noun));

  for (guint i = 0; i < G_N_ELEMENTS (authors) && found->len == 0; i++)
    {
      int author = ent_clause_find_preposition (reading, noun, authors[i]);
      gboolean leads = i == 0;

      for (guint k = 0; frames != NULL && k < frames->len && !leads; k++)
        leads = has_preposition (((const EntNounFrame *) frames->pdata[k])->source, authors[i]);
      if (author != ENT_NODE_NONE && leads)
        ent_argument_add_group (reading, (EntNounRef) { author, FALSE }, found);
    }
}

/* "a Greek-|owned| tanker" is Greece's, "a US-|led| force" not the USA's alone. */
void
ent_argument_add_holder (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const words[] = { "administered", "controlled", "flagged", "governed", "operated",
                                       "owned",        "registered", "ruled",   NULL };

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_AMOD && ent_reading_is_one_of (reading, child, words))
      {
        int holder = ent_clause_find_agent (reading, child);

        if (holder != ENT_NODE_NONE && reading->words[holder].mention != NULL)
          g_ptr_array_add (found, (gpointer) reading->words[holder].mention);
        return;
      }
}

static void
add_below (const EntReading *reading, int noun, GPtrArray *found, guint depth)
{
  static const char *const prepositions[] = { "between", "of", "from", NULL };

  if (reading->words[noun].mention != NULL || ent_reading_has_set (reading, noun, ENT_SET_DISSIDENT))
    return;
  if (ent_reading_is_verb (reading, noun))
    {
      add_object_of_gerund (reading, noun, found);
      return;
    }
  ent_argument_add_possessors (reading, noun, found);
  if (found->len == 0)
    ent_argument_add_holder (reading, noun, found);
  if (found->len > 0)
    return;
  add_author (reading, noun, found);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD && found->len == 0 &&
        ent_clause_has_case_of (reading, child, prepositions) &&
        !(ent_clause_has_case (reading, child, "of") && happens_to_what_follows (reading, noun)))
      {
        ent_argument_add_group (reading, (EntNounRef) { child, FALSE }, found);
        if (found->len == 0 && depth > 0)
          add_below (reading, child, found, depth - 1);
      }
}

/* Whoever a noun is about where it names nobody by its head: who stands before it, else who follows in "trade between
 * A and B", "the actions of A's government". */
void
ent_argument_add_involved (const EntReading *reading, int noun, GPtrArray *found)
{
  add_below (reading, noun, found, 2);
}

/* The same, behind whatever preposition: "relations with A", "attacks on A". */
void
ent_argument_add_concerned (const EntReading *reading, int noun, GPtrArray *found)
{
  ent_argument_add_involved (reading, noun, found);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD && found->len == 0)
      ent_argument_add_group (reading, (EntNounRef) { child, FALSE }, found);
}
