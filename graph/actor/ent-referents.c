/* ent-referents.c: who may be meant by a pronoun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-referents-private.h"

/* How many sentences "the two leaders" reaches back. */
#define MAX_SENTENCES_BACK 3

/* How often a text must name each of two countries to be about them. */
#define MIN_NAMED_OF_PAIR 4

GArray *
ent_referents_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (EntReferent));
}

static gboolean
is_same (const EntReferent *a, const EntReferent *b)
{
  return a->person == b->person && a->actor == b->actor;
}

static void
add (GArray *referents, const EntReferent *referent)
{
  for (guint i = 0; i < referents->len; i++)
    {
      EntReferent *known = &g_array_index (referents, EntReferent, i);

      if (!is_same (known, referent))
        continue;
      if (known->form == ENT_MENTION_AGENT)
        known->form = referent->form;
      return;
    }
  g_array_append_val (referents, *referent);
}

static EntReferentKind
get_kind (const EntMentionDraft *draft)
{
  if (draft->person != NULL)
    return ENT_REFERENT_PERSON;
  if (draft->actor == NULL || draft->is_place)
    return 0;
  switch (draft->actor->kind)
    {
    case ENT_ACTOR_COUNTRY:
      return ENT_REFERENT_STATE;
    case ENT_ACTOR_ORGANISATION:
    case ENT_ACTOR_GROUP:
      return ENT_REFERENT_BODY;
    case ENT_ACTOR_PERSON:
    case ENT_ACTOR_PLACE:
    case ENT_ACTOR_OTHER:
    default:
      return 0;
    }
}

static EntReferent
refer (const EntMentionDraft *draft)
{
  return (EntReferent) { draft->kind, draft->form, draft->actor, draft->person, draft->range.first };
}

/* The others of a phrase that stands for several; they were found last. */
static void
add_siblings (const EntFinder *finder, GArray *referents, const EntMentionDraft *draft)
{
  for (guint i = finder->shared->len; i > 0; i--)
    {
      const EntMentionDraft *other = &g_array_index (finder->shared, EntMentionDraft, i - 1);

      if (other->sentence < draft->sentence)
        return;
      if (other->sentence == draft->sentence && other->range.first == draft->range.first)
        {
          EntReferent referent = refer (other);

          add (referents, &referent);
        }
    }
}

/* Adds those of @kinds who are named in the sentence's tokens from @first to before @end. */
void
ent_referents_collect (const EntFinder *finder, GArray *referents, guint sentence, guint first, guint end,
                       EntReferentKind kinds)
{
  EntMentionDraft *draft;

  while ((draft = ent_finder_next_draft (finder, sentence, &first)) != NULL && draft->range.first < end)
    if ((get_kind (draft) & kinds) != 0)
      {
        EntReferent referent = refer (draft);

        add (referents, &referent);
        if (draft->form == ENT_MENTION_SHARED)
          add_siblings (finder, referents, draft);
      }
}

void
ent_referents_drop (GArray *referents, const EntReferent *referent)
{
  for (guint i = referents->len; i > 0; i--)
    if (is_same (&g_array_index (referents, EntReferent, i - 1), referent))
      g_array_remove_index (referents, i - 1);
}

void
ent_referents_drop_gender (GArray *referents, EntGender gender)
{
  for (guint i = referents->len; i > 0; i--)
    {
      const EntReferent *referent = &g_array_index (referents, EntReferent, i - 1);

      if (referent->person->gender != ENT_GENDER_UNKNOWN && referent->person->gender != gender)
        g_array_remove_index (referents, i - 1);
    }
}

/* ---- pairs ---- */

static gboolean
is_joiner (const EntFinder *finder, guint sentence, guint index)
{
  return ent_finder_is_norm (finder, sentence, index, "and") || ent_finder_is_norm (finder, sentence, index, "&") ||
         ent_finder_is_norm (finder, sentence, index, "-") || ent_finder_is_norm (finder, sentence, index, "–");
}

/* "A and B", "A-B", where no third one stands before or behind them. */
static gboolean
read_joined (const EntFinder *finder, const EntMentionDraft *a, EntReferent pair[2])
{
  guint s = a->sentence, end = a->range.first + a->range.n;
  EntMentionDraft *b = ent_finder_get_draft (finder, s, end + 1), *other;
  EntReferentKind kind = get_kind (a);

  if (kind == 0 || !is_joiner (finder, s, end) || b == NULL || b->range.first != end + 1 || get_kind (b) != kind ||
      a->form == ENT_MENTION_SHARED || b->form == ENT_MENTION_SHARED || b->form == ENT_MENTION_AGENT)
    return FALSE;
  other = ent_finder_is_norm (finder, s, a->range.first - 1, ",") && a->range.first > 1
            ? ent_finder_get_draft (finder, s, a->range.first - 2) : NULL;
  if (other != NULL && get_kind (other) == kind)
    return FALSE;
  end = b->range.first + b->range.n;
  other = is_joiner (finder, s, end) ? ent_finder_get_draft (finder, s, end + 1) : NULL;
  if (other != NULL && get_kind (other) == kind)
    return FALSE;
  pair[0] = refer (a);
  pair[1] = refer (b);
  return !is_same (&pair[0], &pair[1]);
}

/* The last pair before @end that "and" joins or that a phrase for two stands for; none where people who act for
 * others come behind it, for the plural may mean them. */
gboolean
ent_referents_find_joined (const EntFinder *finder, guint sentence, guint end, EntReferent pair[2])
{
  gboolean found = FALSE;
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (finder, sentence, &i)) != NULL && draft->range.first < end)
    {
      g_autoptr (GArray) several = ent_referents_new ();
      EntReferent joined[2];

      if (draft->form == ENT_MENTION_SHARED)
        {
          ent_referents_collect (finder, several, sentence, draft->range.first, draft->range.first + 1,
                                 get_kind (draft));
          found = several->len == 2;
          if (found)
            memcpy (pair, several->data, 2 * sizeof pair[0]);
        }
      else if (read_joined (finder, draft, joined))
        {
          EntMentionDraft *second = ent_finder_get_draft (finder, sentence, joined[1].first);

          memcpy (pair, joined, sizeof joined);
          found = second->range.first + second->range.n <= end;
          i = second->range.first + second->range.n;
        }
      else if (draft->form == ENT_MENTION_AGENT || draft->kind == ENT_ENTRY_PEOPLE)
        found = FALSE;
    }
  return found;
}

/* The states of those persons who lead one, added to @referents. */
static void
add_states_of_leaders (const EntFinder *finder, GArray *referents, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const EntPersonRecord *person = g_array_index (people, EntReferent, i).person;
      const char *code = person->actor ? person->actor->country : person->country;
      EntActor *state = person->leads && code ? ent_gazetteer_find_country (finder->gazetteer, code) : NULL;
      EntReferent referent = { .kind = ENT_ENTRY_COUNTRY, .form = ENT_MENTION_NAME, .actor = state };

      if (state != NULL)
        add (referents, &referent);
    }
}

static void
keep_leaders (GArray *people)
{
  for (guint i = people->len; i > 0; i--)
    if (!g_array_index (people, EntReferent, i - 1).person->leads)
      g_array_remove_index (people, i - 1);
}

static gboolean
take_two (const GArray *referents, EntReferent pair[2])
{
  if (referents->len != 2)
    return FALSE;
  memcpy (pair, referents->data, 2 * sizeof pair[0]);
  return TRUE;
}

/* Whether the lexicon knows somebody in an office below a head of state's: no ministers are "the two presidents". */
static gboolean
is_below_leader (const EntFinder *finder, const EntReferent *referent)
{
  const EntPersonRecord *person = referent->person;

  return person != NULL && !person->leads && person->actor != NULL &&
         ent_gazetteer_find_office (finder->gazetteer, person->actor) != NULL;
}

/* Two whom the sentence couples, where nobody else of their kind is named behind it (@nearer). */
static gboolean
find_joined_of_kind (const EntFinder *finder, guint sentence, guint end, EntReferentKind kinds, const GArray *nearer,
                     EntReferent pair[2])
{
  if (!ent_referents_find_joined (finder, sentence, end, pair) ||
      (kinds & (pair[0].person ? ENT_REFERENT_PERSON : ENT_REFERENT_STATE)) == 0 ||
      (pair[0].person == NULL && pair[0].actor->kind != ENT_ACTOR_COUNTRY))
    return FALSE;
  if ((kinds & ENT_REFERENT_LEADER) != 0 &&
      (is_below_leader (finder, &pair[0]) || is_below_leader (finder, &pair[1])))
    return FALSE;
  for (guint i = 0; i < nearer->len; i++)
    {
      const EntReferent *other = &g_array_index (nearer, EntReferent, i);

      if ((other->person != NULL) == (pair[0].person != NULL) &&
          !is_same (other, &pair[0]) && !is_same (other, &pair[1]))
        return FALSE;
    }
  return TRUE;
}

/* Exactly two of the kind. States and people are named on the way, heads of state seldom: they may be further off. */
static gboolean
choose_pair (const EntFinder *finder, guint back, GArray *people, GArray *states, EntReferentKind kinds,
             EntReferent pair[2])
{
  if ((kinds & ENT_REFERENT_STATE) != 0 && back < 2)
    {
      if (states->len < 2)
        add_states_of_leaders (finder, states, people);
      if (take_two (states, pair))
        return TRUE;
    }
  if ((kinds & ENT_REFERENT_LEADER) != 0)
    keep_leaders (people);
  return (kinds & ENT_REFERENT_PERSON) != 0 && (back < 2 || (kinds & ENT_REFERENT_LEADER) != 0) &&
         take_two (people, pair);
}

/*
 * ent_referents_find_pair:
 * @index: where in @sentence a phrase for two begins
 * @is_object: whether it is a verb's object, which excludes those named before it: in "China urged both sides" China is
 *   neither
 *
 * Looks back sentence by sentence until two of @kinds are named.
 *
 * Returns: whether it is clear which two are meant
 */
gboolean
ent_referents_find_pair (const EntFinder *finder, guint sentence, guint index, gboolean is_object,
                         EntReferentKind kinds, EntReferent pair[2])
{
  g_autoptr (GArray) people = ent_referents_new ();
  g_autoptr (GArray) states = ent_referents_new ();

  for (guint back = is_object ? 1 : 0; back <= MAX_SENTENCES_BACK && back <= sentence; back++)
    {
      guint s = sentence - back, end = back == 0 ? index : finder->document->sentences[s].n_tokens;
      g_autoptr (GArray) nearer = ent_referents_new ();

      g_array_append_vals (nearer, people->data, people->len);
      g_array_append_vals (nearer, states->data, states->len);
      ent_referents_collect (finder, people, s, 0, end, ENT_REFERENT_PERSON);
      ent_referents_collect (finder, states, s, 0, end, ENT_REFERENT_STATE);
      if (choose_pair (finder, back, people, states, kinds, pair))
        return TRUE;
      /* of three people only heads of state are told apart by "and" */
      if ((people->len <= 2 || (kinds & ENT_REFERENT_PERSON) == 0 || (kinds & ENT_REFERENT_LEADER) != 0) &&
          find_joined_of_kind (finder, s, end, kinds, nearer, pair))
        return TRUE;
      if (((kinds & ENT_REFERENT_PERSON) != 0 && people->len > 2) ||
          ((kinds & ENT_REFERENT_STATE) != 0 && states->len > 2))
        return FALSE;
    }
  return FALSE;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer counts)
{
  guint x = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(EntActor *const *) a));
  guint y = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(EntActor *const *) b));

  return x != y ? (x < y) - (x > y) : ent_actor_compare (*(EntActor *const *) a, *(EntActor *const *) b);
}

/*
 * ent_finder_find_pair:
 *
 * The two countries that are named at least twice as often as any third.
 */
void
ent_finder_find_pair (EntFinder *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const EntMentionDraft *draft = self->drafts->pdata[i];
      guint n;

      if (draft->actor == NULL || draft->actor->kind != ENT_ACTOR_COUNTRY ||
          ent_finder_get_draft (self, draft->sentence, draft->range.first) != draft)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, draft->actor)) + 1;
      g_hash_table_insert (counts, draft->actor, GUINT_TO_POINTER (n));
      if (n == 1)
        g_ptr_array_add (states, draft->actor);
    }
  g_ptr_array_sort_with_data (states, compare_counts, counts);
  if (states->len >= 2)
    {
      guint second = GPOINTER_TO_UINT (g_hash_table_lookup (counts, states->pdata[1]));
      guint third = states->len > 2 ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, states->pdata[2])) : 0;

      if (second >= MIN_NAMED_OF_PAIR && second >= 2 * third)
        memcpy (self->pair, states->pdata, sizeof self->pair);
    }
}

/*
 * ent_referents_find_pair_of_text:
 *
 * The two countries that the whole text is about, where the sentence before @index does not couple or name two others.
 *
 * Returns: whether there are such
 */
gboolean
ent_referents_find_pair_of_text (const EntFinder *finder, guint sentence, guint index, EntReferent pair[2])
{
  g_autoptr (GArray) here = ent_referents_new ();

  if (finder->pair[0] == NULL)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    pair[i] = (EntReferent) { .kind = ENT_ENTRY_COUNTRY, .form = ENT_MENTION_NAME, .actor = finder->pair[i] };
  ent_referents_collect (finder, here, sentence, 0, index, ENT_REFERENT_STATE);
  ent_referents_drop (here, &pair[0]);
  ent_referents_drop (here, &pair[1]);
  return here->len < 2;
}

/* Whether the noun phrase ends with the word at @index: "the two met", not "the two men". */
gboolean
ent_referents_ends_phrase (const EntFinder *finder, guint sentence, guint index)
{
  static const char *const verbs[] = { "agreed", "are", "also", "can", "could", "did", "discussed", "do", "had", "has",
                                       "have", "held", "is", "may", "met", "might", "never", "said", "shook", "should",
                                       "signed", "spoke", "talked", "was", "were", "will", "would", "'s", NULL };
  const EntToken *next = ent_finder_get_token (finder, sentence, index + 1);

  return (next->flags & ENT_TOKEN_WORD) == 0 || g_strv_contains (verbs, next->norm) ||
         ent_word_list_has (ENT_WORDS_FUNCTION, next->norm) || ent_word_list_has (ENT_WORDS_SPEECH, next->verb_lemma) ||
         ent_word_list_has (ENT_WORDS_PERSON_VERB, next->verb_lemma) ||
         g_str_has_suffix (next->norm, "ed");
}

/* ---- he or she ---- */

static EntGender
get_word_gender (const char *norm)
{
  static const char *const male[] = { "baron", "brother", "businessman", "chairman", "congressman", "duke", "emperor",
                                      "father", "grandfather", "herr", "husband", "imam", "king", "monsieur", "mr",
                                      "mr.", "pope", "prince", "señor", "sheikh", "sir", "son", "spokesman", NULL };
  static const char *const female[] = { "baroness", "chairwoman", "congresswoman", "daughter", "duchess", "empress",
                                        "grandmother", "lady", "madame", "mother", "mrs", "mrs.", "ms", "ms.",
                                        "princess", "queen", "sheikha", "sister", "spokeswoman", "widow", "wife",
                                        NULL };

  if (g_strv_contains (male, norm))
    return ENT_GENDER_MALE;
  return g_strv_contains (female, norm) ? ENT_GENDER_FEMALE : ENT_GENDER_UNKNOWN;
}

/* "Ms Park", "his sister, Kim Yo-jong", "spokeswoman Ada Boro": what the words before a name tell. */
void
ent_referents_learn_genders (EntFinder *finder)
{
  for (guint i = 0; i < finder->drafts->len; i++)
    {
      const EntMentionDraft *draft = finder->drafts->pdata[i];
      guint before = draft->name.first - 1;

      if (draft->person == NULL || draft->form != ENT_MENTION_NAME ||
          ent_finder_get_draft (finder, draft->sentence, draft->range.first) != draft)
        continue;
      before -= ent_finder_is_norm (finder, draft->sentence, before, ",");
      if (draft->person->gender == ENT_GENDER_UNKNOWN)
        draft->person->gender = get_word_gender (ent_finder_get_token (finder, draft->sentence, before)->norm);
    }
}
