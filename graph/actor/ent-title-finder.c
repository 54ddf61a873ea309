/* ent-title-finder.c: the offices that stand beside a person's name
 *
 * Before it ("Russian President Vladimir Putin", "Russia's deputy foreign minister, Andrei Rudenko,") or in apposition
 * behind it ("Kim Jong Un, the leader of North Korea,", "Ada Boro, a professor at Lagos University,").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

/* Words between a state and an office: "Russia's veteran foreign minister". */
#define MAX_ADJECTIVES 2

/* An office and where it is held, as they are read. */
typedef struct
{
  EntRange role;
  const EntTitle *title;
  EntActor *affiliation;
  EntRange affiliation_range;
  guint first;             /* of all of it */
  guint end;
  gboolean is_past;
} Office;

static gboolean
is_affiliation (const EntMentionDraft *draft)
{
  return draft != NULL && draft->actor != NULL &&
         (ent_finder_is_state (draft) || draft->actor->kind == ENT_ACTOR_ORGANISATION ||
          draft->actor->kind == ENT_ACTOR_GROUP || draft->form == ENT_MENTION_AGENT);
}

static gboolean
is_plain_adjective (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  /* "a Peruvian court jailed president Diaz" */
  if ((token->upos == ENT_UPOS_VERB && token->dependency != ENT_DEPENDENCY_AMOD &&
       token->dependency != ENT_DEPENDENCY_COMPOUND) || token->dependency == ENT_DEPENDENCY_NSUBJ)
    return FALSE;
  return (token->flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) == ENT_TOKEN_WORD && token->norm[0] != '\'' &&
         !ent_word_list_has (ENT_WORDS_FUNCTION, token->norm) &&
         ent_finder_get_draft (self, sentence, index) == NULL;
}

/* "former": who held the office holds it no more. */
static gboolean
is_past (const EntFinder *self, guint sentence, guint index)
{
  static const char *const words[] = { "deposed", "ex", "exiled", "former", "late", "onetime", "ousted", "then", NULL };

  return g_strv_contains (words, ent_finder_get_token (self, sentence, index)->norm);
}

/* "acting", "newly": words before an office that tell when it is held. */
static gboolean
is_term (const EntFinder *self, guint sentence, guint index)
{
  static const char *const words[] = { "acting", "current", "interim", "new", "newly", "outgoing", NULL };

  return is_past (self, sentence, index) ||
         g_strv_contains (words, ent_finder_get_token (self, sentence, index)->norm);
}

/* "a North Korea expert" is none of its own, "a US expert" may be. */
static gboolean
is_topic (const EntFinder *self, const EntMentionDraft *draft, const EntTitle *title)
{
  guint end = draft->range.first + draft->range.n;

  return title->needs_affiliation && title->relation == ENT_TITLE_WORKS_FOR && draft->kind == ENT_ENTRY_COUNTRY &&
         draft->form == ENT_MENTION_NAME && !ent_finder_is_possessive (self, draft->sentence, end) &&
         (ent_finder_get_token (self, draft->sentence, draft->range.first)->flags & ENT_TOKEN_ALL_CAPITALS) == 0;
}

/* Takes the state or organisation that ends before @office into it: "Russian", "Turkey's veteran", "NATO". */
static void
read_affiliation_before (const EntFinder *self, guint sentence, Office *office)
{
  guint i = office->first, adjectives = 0;
  EntMentionDraft *draft;

  while (i > 0 && adjectives < MAX_ADJECTIVES && is_plain_adjective (self, sentence, i - 1))
    {
      i--;
      adjectives++;
    }
  /* with no state before them the adjectives are no part of the office, but for "former" */
  for (guint start = i; start <= office->first && start > 0; start++)
    {
      guint last = start - 1;

      if (ent_finder_is_possessive (self, sentence, last) && last > 0)
        last--;
      else if (ent_finder_is_norm (self, sentence, last, "-") && last > 0)
        continue;
      draft = ent_finder_get_draft (self, sentence, last);
      if (is_affiliation (draft) && draft->range.first + draft->range.n == last + 1 &&
          !is_topic (self, draft, office->title))
        {
          office->affiliation = draft->actor;
          office->affiliation_range = draft->range;
          office->first = draft->range.first;
          break;
        }
    }
  while (office->first > 0 && is_term (self, sentence, office->first - 1) &&
         ent_finder_get_draft (self, sentence, office->first - 1) == NULL)
    office->first--;
  for (guint k = office->first; k < office->role.first; k++)
    office->is_past |= is_past (self, sentence, k);
}

/* "of Peru", "of Peru's navy", "of Peru's Institute of the Sea" behind an office: the last of them that is known. */
static void
take_house (const EntFinder *self, guint sentence, const EntMentionDraft *draft, Office *office)
{
  guint end = draft->range.first + draft->range.n, agent;
  EntMentionDraft *house;

  if (ent_finder_is_possessive (self, sentence, end))
    {
      house = ent_finder_get_draft (self, sentence, end + 1);
      agent = ent_finder_match_agent (self, sentence, end + 1);
      if (is_affiliation (house) && house->actor->kind == ENT_ACTOR_ORGANISATION)
        {
          draft = house;
          end = house->range.first + house->range.n;
        }
      else if (agent > 0)
        end += 1 + agent;
      else
        return;
    }
  else if (draft->form == ENT_MENTION_DEMONYM)
    /* "for the Sudanese army" */
    end += ent_finder_match_agent (self, sentence, end);
  office->affiliation = draft->actor;
  office->affiliation_range = draft->range;
  office->end = end;
}

/* "of North Korea", "at Lagos University", "to the United Nations" behind an office. */
static void
read_affiliation_behind (const EntFinder *self, guint sentence, Office *office)
{
  static const char *const prepositions[] = { "of", "at", "for", "in", "to", "with", "from", NULL };
  guint i = office->end;
  EntMentionDraft *draft;

  /* "professor of international relations at", "director of the Asia programme at" */
  for (guint n = 0; n < 8; n++, i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);

      if (g_strv_contains (prepositions, token->norm))
        {
          guint next = i + 1 + ent_finder_is_norm (self, sentence, i + 1, "the");

          draft = ent_finder_get_draft (self, sentence, next);
          /* an ambassador to a state is another's */
          if (ent_finder_is_state (draft) && strcmp (token->norm, "to") == 0)
            return;
          if (is_affiliation (draft) && draft->range.first == next &&
              (draft->form != ENT_MENTION_DEMONYM ||
               ent_finder_match_agent (self, sentence, draft->range.first + draft->range.n) > 0))
            {
              take_house (self, sentence, draft, office);
              return;
            }
          i = next - 1;
        }
      else if ((!is_plain_adjective (self, sentence, i) && strcmp (token->norm, "and") != 0) || (n == 0))
        return;
    }
}

/* The office whose words end before @end, with its affiliation; FALSE for none. */
static gboolean
read_office_before (const EntFinder *self, guint sentence, guint end, Office *office)
{
  guint length = 0;

  for (guint n = 6; n > 0 && length == 0; n--)
    if (n <= end && ent_finder_get_draft (self, sentence, end - n) == NULL &&
        ent_finder_match_title (self, sentence, end - n, &office->title) == n)
      length = n;
  if (length == 0)
    return FALSE;
  *office = (Office) { { end - length, length }, office->title, NULL, ENT_RANGE_NONE, end - length, end, FALSE };
  return TRUE;
}

/* "King Harald of Norway": where the head of a state stands before its name. Returns where all of it ends. */
static guint
read_realm (const EntFinder *self, guint sentence, guint end, Office *office)
{
  EntMentionDraft *realm = ent_finder_get_draft (self, sentence, end + 1);

  if (!ent_finder_is_norm (self, sentence, end, "of") || !ent_finder_is_state (realm) ||
      realm->form != ENT_MENTION_NAME)
    return end;
  office->affiliation = realm->actor;
  office->affiliation_range = realm->range;
  return realm->range.first + realm->range.n;
}

static gboolean
counts (const Office *office)
{
  return !office->title->needs_affiliation || office->affiliation != NULL;
}

/* What the office tells of the person for the rest of the text. */
void
ent_finder_learn_office (const EntFinder *self, const EntMentionDraft *draft)
{
  EntPersonRecord *person = draft->person;

  if (person == NULL || draft->affiliation == NULL || draft->relation == ENT_TITLE_NONE)
    return;
  if (draft->relation == ENT_TITLE_LEADS && draft->affiliation->kind == ENT_ACTOR_COUNTRY)
    person->leads = TRUE;
  if (person->country == NULL && draft->affiliation->country != NULL)
    {
      g_autofree char *role = ent_finder_dup_words (self, draft->sentence, draft->role);
      g_autofree char *small = g_ascii_strdown (role, -1);

      person->country = g_strdup (draft->affiliation->country);
      person->role = g_strdup_printf ("%s of %s", small, draft->affiliation->name);
    }
}

/* "Liberian rebel leader", "the Polish party leader": who heads some of a country does not head it; of rebels, them. */
static void
take_part (EntFinder *self, EntMentionDraft *draft)
{
  static const char *const parts[] = { "council", "opposition", "party", "political", "refugee", NULL };
  const EntToken *first = ent_finder_get_token (self, draft->sentence, draft->role.first);
  const EntGroup *group = ent_phrase_trie_find (self->gazetteer->groups, first, 1);

  if (draft->relation != ENT_TITLE_LEADS || draft->affiliation == NULL ||
      draft->affiliation->kind != ENT_ACTOR_COUNTRY || draft->role.n < 2)
    return;
  if (group != NULL)
    draft->affiliation = ent_finder_get_group_of_state (self, draft->affiliation, group);
  else if (g_strv_contains (parts, first->norm))
    draft->relation = ENT_TITLE_NONE;
}

static void
take_office (EntFinder *self, EntMentionDraft *draft, const Office *office, guint first, guint end)
{
  draft->role = office->role;
  draft->title = office->title;
  draft->relation = office->is_past ? ENT_TITLE_NONE : office->title->relation;
  draft->affiliation = office->affiliation;
  draft->affiliation_range = office->affiliation_range;
  take_part (self, draft);
  ent_finder_extend (self, draft, first, end);
  ent_finder_learn_office (self, draft);
}

/* "its foreign minister", "Mr Putin's spokesman": whose will be known when pronouns are. */
static gboolean
is_after_possessive (const EntFinder *self, guint sentence, const Office *office)
{
  static const char *const pronouns[] = { "her", "his", "its", NULL };

  return office->first > 0 &&
         (ent_finder_is_possessive (self, sentence, office->first - 1) ||
          g_strv_contains (pronouns, ent_finder_get_token (self, sentence, office->first - 1)->norm));
}

/* "the foreign minister, Ri Yong Ho,": whose, the text tells elsewhere. */
static gboolean
is_of_the_country (const EntFinder *self, guint sentence, const Office *office)
{
  return office->first > 0 && ent_finder_is_norm (self, sentence, office->first - 1, "the") &&
         ent_finder_is_office_of_state (office->title);
}

/* "the president of France, Emmanuel Macron,": the office reaches up to a comma. */
static gboolean
read_office_before_comma (const EntFinder *self, const EntMentionDraft *draft, Office *office)
{
  guint s = draft->sentence, comma = draft->range.first - 1, behind = draft->range.first + draft->range.n;
  const EntToken *next = ent_finder_get_token (self, s, behind);

  if (draft->range.first < 2 || !ent_finder_is_norm (self, s, comma, ",") ||
      (next->norm[0] != '\0' && strchr (",.;)–—!?”\"", next->norm[0]) == NULL))
    return FALSE;
  if (read_office_before (self, s, comma, office))
    {
      read_affiliation_before (self, s, office);
      return office->affiliation != NULL || is_after_possessive (self, s, office) ||
             is_of_the_country (self, s, office);
    }
  /* "the president of the University of Lagos in Nigeria," */
  for (guint start = comma - 1; start > 0 && comma - start < 14; start--)
    {
      guint n = ent_finder_get_draft (self, s, start) ? 0 : ent_finder_match_title (self, s, start, &office->title);

      if (ent_finder_is_norm (self, s, start, ","))
        return FALSE;
      if (n == 0)
        continue;
      *office = (Office) { { start, n }, office->title, NULL, ENT_RANGE_NONE, start, start + n, FALSE };
      read_affiliation_before (self, s, office);
      if (office->affiliation == NULL)
        read_affiliation_behind (self, s, office);
      return office->affiliation != NULL;
    }
  return FALSE;
}

/* "King Mohammed VI": the lexicon has the title within the name. */
static gboolean
read_office_within (const EntFinder *self, EntMentionDraft *draft, Office *office)
{
  guint n = ent_finder_match_title (self, draft->sentence, draft->name.first, &office->title);

  if (n == 0 || n >= draft->name.n)
    return FALSE;
  *office = (Office) { { draft->name.first, n }, office->title, NULL, ENT_RANGE_NONE, draft->name.first, 0, FALSE };
  draft->name.first += n;
  draft->name.n -= n;
  return TRUE;
}

static gboolean
attach_before (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, behind = draft->range.first + draft->range.n;
  Office office, outer;

  if (read_office_before (self, s, draft->range.first, &office) || read_office_within (self, draft, &office))
    {
      /* "Prime Minister Dr", "former president Sir": the outer one is the office */
      while (office.title->relation == ENT_TITLE_NONE && read_office_before (self, s, office.first, &outer))
        office = outer;
      read_affiliation_before (self, s, &office);
      if (!counts (&office) && office.title->relation != ENT_TITLE_NONE)
        office.affiliation = NULL;
      if (office.affiliation == NULL && office.title->relation == ENT_TITLE_LEADS)
        behind = read_realm (self, s, behind, &office);
      take_office (self, draft, &office, office.first, behind);
      if (office.affiliation != NULL)
        return TRUE;
    }
  if (read_office_before_comma (self, draft, &office))
    {
      take_office (self, draft, &office, office.first, behind);
      return TRUE;
    }
  return FALSE;
}

/* ", the leader of North Korea,": up to seven words before the office, no verb or name among them. */
static gboolean
attach_behind (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, start = draft->range.first + draft->range.n;
  Office office = { 0 };
  guint i = start + 1, n = 0, more;
  const EntTitle *title;
  const EntToken *next;

  if (!ent_finder_is_norm (self, s, start, ","))
    return FALSE;
  for (; i < start + 7 && n == 0; i += n == 0)
    {
      const EntToken *token = ent_finder_get_token (self, s, i);

      if (ent_finder_get_draft (self, s, i) != NULL)
        continue;
      n = ent_finder_match_title (self, s, i, &office.title);
      if (n == 0 && !is_plain_adjective (self, s, i) && strcmp (token->norm, "the") != 0 &&
          strcmp (token->norm, "a") != 0 && strcmp (token->norm, "an") != 0 && strcmp (token->norm, "-") != 0 &&
          !ent_finder_is_possessive (self, s, i) && !is_term (self, s, i))
        return FALSE;
    }
  if (n == 0)
    return FALSE;
  /* "chief diplomat", "senior minister": the last word is the office */
  while ((more = ent_finder_match_title (self, s, i + n, &title)) > 0)
    {
      office.title = title;
      n += more;
    }
  office = (Office) { { i, n }, office.title, NULL, ENT_RANGE_NONE, i, i + n, FALSE };
  read_affiliation_before (self, s, &office);
  if (office.affiliation == NULL || office.affiliation_range.first <= start)
    {
      office.affiliation = NULL;
      read_affiliation_behind (self, s, &office);
    }
  next = ent_finder_get_token (self, s, office.end);
  /* "Peru, president Diaz said": an office that goes on to a name is not in apposition */
  if (!counts (&office) || (ent_finder_get_draft (self, s, office.end) != NULL &&
                            ent_finder_get_draft (self, s, office.end)->kind == ENT_ENTRY_PERSON) ||
      (next->flags & ENT_TOKEN_CAPITALISED) != 0)
    return FALSE;
  take_office (self, draft, &office, draft->range.first, office.end);
  return TRUE;
}

/* "Ada Boro of Lagos University": no office is named, only where. */
static void
attach_house (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, i = draft->range.first + draft->range.n;
  EntMentionDraft *house;

  if (!ent_finder_is_norm (self, s, i, "of"))
    return;
  i += 1 + ent_finder_is_norm (self, s, i + 1, "the");
  house = ent_finder_get_draft (self, s, i);
  if (house == NULL || house->range.first != i || house->actor == NULL || house->actor->kind != ENT_ACTOR_ORGANISATION)
    return;
  draft->affiliation = house->actor;
  draft->affiliation_range = house->range;
}

/* "Russia's Vladimir Putin", "Turkish Cypriot ...": the state alone before the name. */
static void
attach_state (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, i = draft->range.first;
  EntMentionDraft *state;

  if (i > 1 && ent_finder_is_possessive (self, s, i - 1))
    i--;
  else
    return;
  state = ent_finder_get_draft (self, s, i - 1);
  if (!ent_finder_is_state (state))
    return;
  draft->affiliation = state->actor;
  draft->affiliation_range = state->range;
  ent_finder_extend (self, draft, state->range.first, draft->range.first + draft->range.n);
}

/*
 * ent_finder_attach_titles:
 *
 * A title before a name joins its mention, with the state or organisation before it; so does one in apposition.
 */
void
ent_finder_attach_titles (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        {
          if (draft->kind != ENT_ENTRY_PERSON || draft->person == NULL)
            continue;
          if (!attach_before (self, draft) && draft->title == NULL)
            attach_state (self, draft);
          if (draft->relation == ENT_TITLE_NONE || draft->affiliation == NULL)
            attach_behind (self, draft);
          if (draft->affiliation == NULL)
            attach_house (self, draft);
          i = MAX (i, draft->range.first + draft->range.n);
        }
    }
}
