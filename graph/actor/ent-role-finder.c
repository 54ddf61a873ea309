/* ent-role-finder.c: an office for its holder: "the North Korean leader", "Russia's defence minister"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

#define MAX_ADJECTIVES 2

/* Heads of a state are called by any of these: "the Russian leader" is the president. */
static gboolean
is_general_title (const char *words)
{
  static const char *const titles[] = { "head of state", "leader", "ruler", "strongman", NULL };

  return g_strv_contains (titles, words);
}

/* Which office of whom: @title is NULL for any at the head, &some_leader for one that is called by a general word. */
typedef struct
{
  const EntActor *affiliation;
  const EntTitle *title;
} Seat;

static const EntTitle some_leader;

static guint
hash_seat (gconstpointer data)
{
  const Seat *seat = data;

  return g_direct_hash (seat->affiliation) * 31 + g_direct_hash (seat->title);
}

static gboolean
equal_seats (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Seat)) == 0;
}

/* A seat that the text gives to several has NULL for its holder. */
static void
take_seat (EntFinder *self, const EntMentionDraft *named, const EntTitle *title)
{
  Seat seat = { named->affiliation, title };
  gpointer holder;

  if (!g_hash_table_lookup_extended (self->seats, &seat, NULL, &holder))
    holder = named->person;
  g_hash_table_insert (self->seats, g_memdup2 (&seat, sizeof seat), holder == named->person ? holder : NULL);
}

static void
collect_seats (EntFinder *self)
{
  self->seats = g_hash_table_new_full (hash_seat, equal_seats, g_free, NULL);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const EntMentionDraft *named = self->drafts->pdata[i];

      if (named->person == NULL || named->affiliation == NULL || named->relation == ENT_TITLE_NONE)
        continue;
      take_seat (self, named, named->title);
      if (named->relation != ENT_TITLE_LEADS)
        continue;
      take_seat (self, named, NULL);
      if (is_general_title (named->title->words))
        take_seat (self, named, &some_leader);
    }
}

/* The one person of this text whom it calls by that office: "the Peruvian leader" is whoever heads the state, "the
 * Peruvian president" may have been introduced as its leader. */
static EntPersonRecord *
find_in_text (const EntFinder *self, const EntActor *affiliation, const EntTitle *title)
{
  Seat seat = { affiliation, is_general_title (title->words) ? NULL : title };
  gpointer holder = NULL;

  if (!g_hash_table_lookup_extended (self->seats, &seat, NULL, &holder) && title->relation == ENT_TITLE_LEADS)
    {
      seat.title = &some_leader;
      holder = g_hash_table_lookup (self->seats, &seat);
    }
  return holder;
}

/* The lexicon's holder of an office at the head of a state: the one whom the text names. One whom only the lexicon names
 * is nobody: it need not know all who held the office. */
static EntPersonRecord *
find_in_lexicon (const EntFinder *self, const EntActor *state, const EntTitle *title)
{
  const GPtrArray *offices = ent_gazetteer_get_offices (self->gazetteer, state);
  EntPersonRecord *named = NULL;

  for (guint i = 0; offices != NULL && i < offices->len; i++)
    {
      const EntOffice *office = offices->pdata[i];
      EntPersonRecord *person;

      if (strcmp (office->role, title->words) != 0 && !is_general_title (title->words))
        continue;
      person = g_hash_table_lookup (self->persons_by_id, office->actor->id);
      if (person == NULL || !person->leads)
        continue;
      if (named != NULL)
        return NULL;
      named = person;
    }
  return named;
}

/* "The UN chief": the one whom the text names of those who the lexicon knows lead that body. */
static EntPersonRecord *
find_head_of_body (const EntFinder *self, const EntActor *body)
{
  static const char *const heads[] = { "chairman", "chairwoman", "chief", "commissioner-general", "director",
                                       "executive", "head", "high", "leader", "managing", "president", "secretary",
                                       NULL };
  EntPersonRecord *found = NULL;

  for (guint i = 0; i < self->persons->len; i++)
    {
      EntPersonRecord *person = self->persons->pdata[i];
      const EntOffice *office = person->actor ? ent_gazetteer_find_office (self->gazetteer, person->actor) : NULL;
      g_auto (GStrv) words = NULL;

      if (office == NULL || office->body != body)
        continue;
      words = g_strsplit_set (office->role, " -", 2);
      if (!g_strv_contains (heads, words[0]))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }
  return found;
}

/* "as Gambian president", "is the North Korean leader": what is said of somebody, not who. */
static gboolean
is_predicate (const EntFinder *self, guint sentence, guint first)
{
  static const char *const heads[] = { "appoint", "as", "be", "become", "call", "elect", "name", "remain", NULL };
  guint i = first - 1;

  if (ent_finder_is_norm (self, sentence, i, "the") || ent_finder_is_norm (self, sentence, i, "a") ||
      ent_finder_is_norm (self, sentence, i, "an"))
    i--;
  return g_strv_contains (heads, ent_finder_get_token (self, sentence, i)->verb_lemma);
}

static gboolean
is_head (const char *words)
{
  static const char *const titles[] = { "boss", "chairman", "chief", "head", "leader", "president", "secretary general",
                                        "secretary-general", NULL };

  return g_strv_contains (titles, words);
}

static gboolean
is_article (const EntFinder *self, guint sentence, guint index)
{
  return ent_finder_is_norm (self, sentence, index, "the");
}

static void
add_role (EntFinder *self, EntMentionDraft *state, const EntTitle *title, EntRange role, guint first, guint end)
{
  EntPersonRecord *person = find_in_text (self, state->actor, title);
  EntMentionDraft draft = {
    .form = ENT_MENTION_ROLE, .kind = ENT_ENTRY_PERSON, .sentence = state->sentence, .role = role, .title = title,
    .relation = title->relation, .affiliation = state->actor, .affiliation_range = state->range,
  };

  if (person == NULL && title->relation == ENT_TITLE_LEADS && state->actor->kind == ENT_ACTOR_COUNTRY)
    person = find_in_lexicon (self, state->actor, title);
  if (person == NULL && state->actor->kind == ENT_ACTOR_ORGANISATION && is_head (title->words))
    person = find_head_of_body (self, state->actor);
  draft.range = (EntRange) { first, end - first };
  if (person != NULL)
    {
      if (is_article (self, state->sentence, first - 1))
        draft.range = (EntRange) { first - 1, end - first + 1 };
      draft.person = person;
    }
  else if (title->relation == ENT_TITLE_WORKS_FOR)
    {
      /* whoever "a Turkish diplomat" is, he acts for Turkey */
      draft.form = ENT_MENTION_AGENT;
      draft.kind = state->kind;
      draft.actor = state->actor;
      draft.affiliation = NULL;
      draft.affiliation_range = draft.role = ENT_RANGE_NONE;
      draft.title = NULL;
      draft.relation = ENT_TITLE_NONE;
    }
  else
    return;
  ent_finder_add (self, &draft);
}

/* "Turkish foreign minister", "Turkey's veteran leader" */
static gboolean
read_behind (EntFinder *self, EntMentionDraft *state)
{
  guint s = state->sentence, i = state->range.first + state->range.n, n = 0;
  const EntTitle *title = NULL;
  EntMentionDraft *next;

  i += ent_finder_is_possessive (self, s, i);
  for (guint adjectives = 0; adjectives <= MAX_ADJECTIVES; adjectives++, i++)
    {
      const EntToken *token = ent_finder_get_token (self, s, i);

      n = ent_finder_get_draft (self, s, i) ? 0 : ent_finder_match_title (self, s, i, &title);
      if (n > 0 || (token->flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) != ENT_TOKEN_WORD ||
          ent_word_list_has (ENT_WORDS_FUNCTION, token->norm))
        break;
    }
  next = ent_finder_get_draft (self, s, i + n);
  if (n == 0 || title->relation == ENT_TITLE_NONE || (next != NULL && next->kind == ENT_ENTRY_PERSON) ||
      ent_finder_looks_like_name (self, s, i + n))
    return FALSE;
  if (!is_predicate (self, s, state->range.first))
    add_role (self, state, title, (EntRange) { i, n }, state->range.first, i + n);
  return TRUE;
}

/* "the president of Turkey", "ambassador to Peru" is whose? Only "of" tells. */
static void
read_before (EntFinder *self, EntMentionDraft *state)
{
  guint s = state->sentence, i = state->range.first;
  const EntTitle *title = NULL;

  if (i < 2 || state->form == ENT_MENTION_DEMONYM)
    return;
  i -= is_article (self, s, i - 1);
  if (i < 2 || !ent_finder_is_norm (self, s, i - 1, "of"))
    return;
  for (guint n = 4; n > 0; n--)
    if (n < i && ent_finder_get_draft (self, s, i - 1 - n) == NULL &&
        ent_finder_match_title (self, s, i - 1 - n, &title) == n)
      {
        guint first = i - 1 - n;

        if (title->relation == ENT_TITLE_LEADS && is_article (self, s, first - 1) && !is_predicate (self, s, first))
          add_role (self, state, title, (EntRange) { first, n }, first, state->range.first + state->range.n);
        return;
      }
}

/* ---- without a state's name ---- */

typedef struct
{
  EntPersonRecord *person; /* NULL for several */
  guint sentence;          /* where he is first called so */
} Holder;

static void
take_holder (GHashTable *holders, const char *words, EntPersonRecord *person, guint sentence)
{
  Holder *holder = g_hash_table_lookup (holders, words);

  if (holder != NULL)
    {
      if (holder->person != person)
        holder->person = NULL;
      return;
    }
  holder = g_new (Holder, 1);
  *holder = (Holder) { person, sentence };
  g_hash_table_insert (holders, (gpointer) words, holder);
}

/* Whom the text calls by each office; where the lexicon knows another of its people by it, nobody. */
static GHashTable *
collect_holders (const EntFinder *self)
{
  GHashTable *holders = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const EntMentionDraft *draft = self->drafts->pdata[i];

      if (draft->person != NULL && draft->title != NULL && draft->form == ENT_MENTION_NAME &&
          draft->relation != ENT_TITLE_NONE)
        take_holder (holders, draft->title->words, draft->person, draft->sentence);
    }
  for (guint i = 0; i < self->persons->len; i++)
    {
      EntPersonRecord *person = self->persons->pdata[i];
      const EntOffice *office = person->actor ? ent_gazetteer_find_office (self->gazetteer, person->actor) : NULL;

      if (office != NULL && g_hash_table_contains (holders, office->role))
        take_holder (holders, office->role, person, 0);
    }
  return holders;
}

/* "The president", "the foreign minister" of a text that calls one person so, and before. */
static guint
read_bare (EntFinder *self, GHashTable *holders, guint sentence, guint index)
{
  static const char *const others[] = { "-", "and", "at", "for", "from", "in", "of", "to", NULL };
  const EntTitle *title = NULL;
  guint n = ent_finder_match_title (self, sentence, index + 1, &title), end = index + 1 + n;
  Holder *holder = n > 0 ? g_hash_table_lookup (holders, title->words) : NULL;

  if (holder == NULL || holder->person == NULL || holder->sentence >= sentence ||
      (ent_finder_get_token (self, sentence, index + 1)->flags & ENT_TOKEN_CAPITALISED) != 0 ||
      g_strv_contains (others, ent_finder_get_token (self, sentence, end)->norm) ||
      ent_finder_match_agent (self, sentence, index + 1) > n || ent_finder_is_attribute (self, sentence, end - 1) ||
      is_predicate (self, sentence, index + 1))
    return 1;
  for (guint i = index; i <= end; i++)
    if (ent_finder_get_draft (self, sentence, i) != NULL)
      return 1;
  ent_finder_add (self, &(EntMentionDraft) {
    .form = ENT_MENTION_ROLE, .kind = ENT_ENTRY_PERSON, .person = holder->person, .sentence = sentence,
    .range = { index, n + 1 }, .role = { index + 1, n }, .title = title,
  });
  return n + 1;
}

static void
find_bare_roles (EntFinder *self)
{
  g_autoptr (GHashTable) holders = collect_holders (self);

  for (guint s = 0; g_hash_table_size (holders) > 0 && s < self->document->n_sentences; s++)
    for (guint i = 0; i < self->document->sentences[s].n_tokens;)
      i += is_article (self, s, i) ? read_bare (self, holders, s, i) : 1;
}

/*
 * ent_finder_find_roles:
 *
 * An office of a state with no name beside it is the person whom this text or, for heads of state, the lexicon knows in
 * it; other offices than its head's stand for the state itself. What is not clear stays a plain name of the state. An
 * office without a state is whoever alone was called so before.
 */
void
ent_finder_find_roles (EntFinder *self)
{
  collect_seats (self);
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        if (ent_finder_is_state (draft) || (draft->actor != NULL && draft->form == ENT_MENTION_NAME &&
                                            draft->actor->kind == ENT_ACTOR_ORGANISATION))
          {
            if (!read_behind (self, draft))
              read_before (self, draft);
          }
    }
  find_bare_roles (self);
}
