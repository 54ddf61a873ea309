/* ent-setting-finder.c: in which country a sentence says that a thing happens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

#include <string.h>

/* The state of a country's name, an organisation or a person; NULL for none. */
EntActor *
ent_finder_get_state (const EntFinder *self, const EntMentionDraft *draft)
{
  const char *code = draft->actor ? draft->actor->country : draft->person ? draft->person->country : NULL;

  if (draft->person != NULL && draft->person->actor != NULL)
    code = draft->person->actor->country;
  return code ? ent_gazetteer_find_country (self->gazetteer, code) : NULL;
}

/* The word on which the clause hangs that @index stands in, itself included. */
static int
find_clause (const EntSentence *sentence, int index)
{
  while (sentence->tokens[index].head >= 0)
    switch (sentence->tokens[index].dependency)
      {
      case ENT_DEPENDENCY_ACL:
      case ENT_DEPENDENCY_ACL_RELCL:
      case ENT_DEPENDENCY_ADVCL:
      case ENT_DEPENDENCY_CCOMP:
      case ENT_DEPENDENCY_PARATAXIS:
      case ENT_DEPENDENCY_XCOMP:
        return index;
      case ENT_DEPENDENCY_CONJ:
        if (sentence->tokens[index].upos == ENT_UPOS_VERB)
          return index;
        G_GNUC_FALLTHROUGH;
      default:
        index = sentence->tokens[index].head;
      }
  return index;
}

/* Whether what happens to the word at @index happens at @draft's place: in one clause, in one that tells more of it
 * ("killing two in Lima"), in the one that it is a part of. Not "said that rebels left, but would stay in Peru". */
static gboolean
is_in_scene (const EntFinder *self, const EntMentionDraft *draft, guint index)
{
  const EntSentence *in = &self->document->sentences[draft->sentence];
  guint first = MIN (draft->range.first, index), end = MAX (draft->range.first, index);
  int here, scene;

  if (!in->has_tree)
    {
      for (guint i = first; i < end; i++)
        if (strcmp (in->tokens[i].norm, "and") != 0 && ent_word_list_has (ENT_WORDS_CLAUSE, in->tokens[i].norm))
          return FALSE;
      return TRUE;
    }
  here = find_clause (in, index);
  scene = find_clause (in, draft->range.first);
  for (int above = here; above >= 0; above = in->tokens[above].head)
    {
      if (above == scene)
        return TRUE;
      if (in->tokens[above].dependency == ENT_DEPENDENCY_PARATAXIS)
        break;
    }
  while (scene != here && scene >= 0 &&
         (in->tokens[scene].dependency == ENT_DEPENDENCY_XCOMP || in->tokens[scene].dependency == ENT_DEPENDENCY_ADVCL))
    scene = find_clause (in, in->tokens[scene].head);
  return scene == here;
}

/* "in Peru's Ayacucho region" */
static gboolean
owns_region (const EntFinder *self, guint sentence, guint index)
{
  static const char *const regions[] = { "capital",  "city",   "coast",   "department", "desert",
                                         "district", "east",   "north",   "northeast",  "northwest",
                                         "province", "region", "south",   "southeast",  "southwest",
                                         "state",    "town",   "village", "west",       NULL };

  for (guint i = index + 1; i < index + 4; i++)
    if (g_strv_contains (regions, ent_finder_get_token (self, sentence, i)->norm))
      return TRUE;
  return FALSE;
}

/* "fired rockets | at Ashkelon": what is aimed at need not be where they are who aim. */
static gboolean
is_aimed_at (const EntFinder *self, const EntMentionDraft *draft)
{
  static const char *const verbs[] = { "aim", "direct", "fire", "hurl", "launch", "lob", "point", "shoot", "target",
                                       "throw", NULL };
  const EntSentence *in = &self->document->sentences[draft->sentence];
  int head = in->tokens[draft->range.first].head;

  return in->has_tree && ent_finder_is_norm (self, draft->sentence, draft->range.first - 1, "at") && head >= 0 &&
         g_strv_contains (verbs, in->tokens[head].verb_lemma);
}

/* Where courts and conferences of many states sit: what happens there is of another country. */
static gboolean
is_seat_of_many (const EntFinder *self, const EntMentionDraft *draft)
{
  static const char *const seats[] = { "brussels", "davos", "geneva", "hague", "strasbourg", NULL };
  guint last = draft->range.first + draft->range.n - 1;

  return g_strv_contains (seats, ent_finder_get_token (self, draft->sentence, last)->norm);
}

/* Whether a draft tells where something happens: a place, or a country behind "in". */
static gboolean
is_scene (const EntFinder *self, const EntMentionDraft *draft)
{
  guint i = draft->range.first, end = i + draft->range.n;
  const char *before;

  if (draft->actor == NULL)
    return FALSE;
  /* who travels to a place, or comes from there, need not be of it */
  if (ent_finder_is_norm (self, draft->sentence, i - 1, "to") ||
      ent_finder_is_norm (self, draft->sentence, i - 1, "from"))
    return FALSE;
  if (draft->is_place || draft->actor->kind == ENT_ACTOR_PLACE)
    return !is_aimed_at (self, draft) && !is_seat_of_many (self, draft);
  if (!ent_finder_is_state (draft) || draft->form == ENT_MENTION_DEMONYM ||
      (ent_finder_is_possessive (self, draft->sentence, end) && !owns_region (self, draft->sentence, end)))
    return FALSE;
  while (i > 0 && (ent_finder_is_norm (self, draft->sentence, i - 1, "the") ||
                   ent_word_list_has (ENT_WORDS_DIRECTION, ent_finder_get_token (self, draft->sentence, i - 1)->norm)))
    i--;
  before = ent_finder_get_token (self, draft->sentence, i - 1)->norm;
  /* rockets are fired at a country, and troops go into one */
  return strcmp (before, "at") != 0 && strcmp (before, "into") != 0 && ent_word_list_has (ENT_WORDS_LOCATIVE, before);
}

/* The one country where the sentence says that what the word at @index does happens; @several: whether it tells of more
 * than one. */
EntActor *
ent_finder_find_setting (const EntFinder *self, guint sentence, guint index, gboolean *several)
{
  EntActor *scene = NULL;
  EntMentionDraft *draft;
  guint i = 0;

  *several = FALSE;
  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    {
      EntActor *state = is_scene (self, draft) && is_in_scene (self, draft, index) ? ent_finder_get_state (self, draft)
                                                                                   : NULL;

      *several |= state != NULL && scene != NULL && scene != state;
      if (scene == NULL)
        scene = state;
    }
  return *several ? NULL : scene;
}

static gboolean
is_under (const EntSentence *sentence, int index, int above)
{
  while (index >= 0 && index != above)
    index = sentence->tokens[index].head;
  return index == above;
}

/* "refugees who fled the war in Sudan", "students fleeing Chad": the country that those at @index are told to have
 * fled; NULL for none. */
EntActor *
ent_finder_find_origin (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];
  guint flight = index + 1, i;
  EntMentionDraft *draft;

  while (flight < in->n_tokens &&
         !((in->tokens[flight].head == (int) index) &&
           (strcmp (in->tokens[flight].lemma, "flee") == 0 || strcmp (in->tokens[flight].lemma, "escape") == 0)))
    flight++;
  if (!in->has_tree || flight == in->n_tokens)
    return NULL;
  i = flight;
  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL && is_under (in, draft->range.first, flight))
    {
      guint before = draft->range.first - ent_finder_is_norm (self, sentence, draft->range.first - 1, "the") - 1;

      if (ent_finder_is_norm (self, sentence, before, "to") || ent_finder_is_norm (self, sentence, before, "into"))
        continue;
      return ent_finder_is_state (draft) || (draft->actor != NULL && draft->actor->kind == ENT_ACTOR_PLACE)
               ? ent_finder_get_state (self, draft)
               : NULL;
    }
  return NULL;
}

/* The only country that the sentence names or whose people it names; NULL for none or several. */
EntActor *
ent_finder_find_only_state (const EntFinder *self, guint sentence, gboolean *any)
{
  EntActor *only = NULL;
  EntMentionDraft *draft;
  gboolean several = FALSE;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    {
      EntActor *state = ent_finder_get_state (self, draft);

      several |= state != NULL && only != NULL && only != state;
      if (only == NULL)
        only = state;
    }
  *any = only != NULL;
  return several ? NULL : only;
}
