/* ent-thing-finder.c: what is given, asked for or signed: "artillery shells"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

#include <string.h>

/* "10,000 tonnes | of grain", "a shipment | of shells" */
int
ent_thing_find_content (const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        reading->words[child].mention == NULL && ent_clause_has_case (reading, child, "of"))
      return child;
  return ENT_NODE_NONE;
}

static gboolean
is_thing_word (const EntReading *reading, int i)
{
  const EntToken *token = ent_reading_get_token (reading, i);

  return reading->words[i].mention == NULL && reading->words[i].dependency != ENT_DEPENDENCY_ROOT &&
         (token->upos == ENT_UPOS_NOUN || token->upos == ENT_UPOS_ADJ || token->upos == ENT_UPOS_PROPN ||
          (token->upos == ENT_UPOS_VERB && token->xpos != ENT_XPOS_VB) || token->xpos == ENT_XPOS_HYPH);
}

/*
 * ent_thing_dup:
 *
 * The head of a noun phrase with the plain words right before it: "artillery shells"; of "10,000 tonnes of grain" the
 * grain.
 *
 * Returns: (transfer full) (nullable): %NULL for a pronoun or a name
 */
char *
ent_thing_dup (const EntReading *reading, int noun)
{
  int first, end = noun + 1;

  if (ent_reading_has_set (reading, noun, ENT_SET_QUANTITY))
    {
      int content = ent_thing_find_content (reading, noun);

      if (content != ENT_NODE_NONE)
        return ent_thing_dup (reading, content);
      /* "arms exports" are arms; "rescue teams" are no rescue */
      if (!ent_reading_has_set (reading, noun, ENT_SET_AGENT))
        end--;
    }
  if (ent_reading_get_token (reading, noun)->upos == ENT_UPOS_PRON || reading->words[noun].mention != NULL)
    return NULL;
  for (first = end; first > 0 && is_thing_word (reading, first - 1) && ent_reading_is_under (reading, first - 1, noun);
       first--)
    ;
  while (first < end && ent_reading_get_token (reading, first)->xpos == ENT_XPOS_HYPH)
    first++;
  if (first == end)
    return NULL;
  return ent_span_dup_text (
    ent_span_join (ent_reading_get_token (reading, first)->span, ent_reading_get_token (reading, end - 1)->span),
    reading->text);
}
