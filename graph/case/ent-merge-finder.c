/* ent-merge-finder.c: which actors of a case may be one, and why
 *
 * Only people and organisations of whom nothing is known that differs. Pairs are never sought among all actors: two come
 * together by the words of their names, and a word that many names have brings nobody together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-merge-finder-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* A key that more names have says nothing of any of them. */
#define MAX_NAMES 24
/* Shorter words and names are other ones if a letter of them differs. */
#define MIN_WORD 5
#define MIN_INITIALS 3

typedef struct
{
  EntCase *case_;
  GPtrArray **words;         /* (array): of each actor's name; NULL where it is not looked at */
  GArray **articles;         /* (array) (element-type guint): where each has claims, in order */
  GHashTable *by_key;        /* (element-type utf8 GArray): actors that have a key */
  GHashTable *pairs;         /* (element-type utf8): actors that are told already */
  GPtrArray *suggestions;
} Finder;

/* ---- actors ------------------------------------------------------------------------ */

static void
note_article (Finder *self, guint actor, guint article)
{
  GArray *articles = self->articles[actor];

  if (articles->len == 0 || g_array_index (articles, guint, articles->len - 1) != article)
    g_array_append_val (articles, article);
}

static void
finder_init (Finder *self, EntCase *case_)
{
  guint n = ent_case_get_n_actors (case_);

  *self = (Finder) { .case_ = case_, .words = g_new0 (GPtrArray *, n), .articles = g_new (GArray *, n) };
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->pairs = g_hash_table_new (NULL, NULL);
  self->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_merge_suggestion_free);
  for (guint i = 0; i < n; i++)
    {
      const EntActor *actor = ent_case_get_actor (case_, i);

      self->articles[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      if (actor->kind == ENT_ACTOR_PERSON || actor->kind == ENT_ACTOR_ORGANISATION)
        self->words[i] = ent_name_dup_words (actor->name);
    }
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaimEnds *ends = ent_case_get_claim_ends (case_, i);

      note_article (self, ends->source, ends->article);
      note_article (self, ends->target, ends->article);
    }
}

static void
finder_clear (Finder *self)
{
  for (guint i = 0; i < ent_case_get_n_actors (self->case_); i++)
    {
      g_array_unref (self->articles[i]);
      g_clear_pointer (&self->words[i], g_ptr_array_unref);
    }
  g_free (self->articles);
  g_free (self->words);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->pairs);
}

/* ---- two actors ---------------------------------------------------------------------- */

static gboolean
lists (EntCase *case_, const char *id, const char *other)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, id, NULL);
  const char *value = ent_records_find (ent_case_get_records (case_), subject, "other-than");
  g_auto (GStrv) others = value != NULL ? g_strsplit (value, "\n", 0) : NULL;

  return others != NULL && g_strv_contains ((const char *const *) others, other);
}

static gboolean
is_refused (Finder *self, guint a, guint b)
{
  const char *first = ent_case_get_actor (self->case_, a)->id, *second = ent_case_get_actor (self->case_, b)->id;

  return lists (self->case_, first, second) || lists (self->case_, second, first);
}

static gboolean
agree (const char *a, const char *b)
{
  return a == NULL || b == NULL || strcmp (a, b) == 0;
}

/* Whether nothing that is known of both speaks against it. */
static gboolean
may_be_one (Finder *self, guint a, guint b)
{
  const EntActor *first = ent_case_get_actor (self->case_, a), *second = ent_case_get_actor (self->case_, b);

  return a != b && first->kind == second->kind && agree (first->country, second->country);
}

/* Whether something that is known of both is the same. */
static gboolean
have_in_common (Finder *self, guint a, guint b)
{
  const EntActor *first = ent_case_get_actor (self->case_, a), *second = ent_case_get_actor (self->case_, b);

  return (first->country != NULL && g_strcmp0 (first->country, second->country) == 0)
    || (first->role != NULL && g_strcmp0 (first->role, second->role) == 0);
}

static gboolean
share_article (Finder *self, guint a, guint b)
{
  g_autoptr (GArray) shared = ent_merge_dup_shared (self->articles[a], self->articles[b]);

  return shared->len > 0;
}

/* Whether more is known of @a: what is left when they become one. */
static gboolean
is_better_known (Finder *self, guint a, guint b)
{
  const EntActor *first = ent_case_get_actor (self->case_, a), *second = ent_case_get_actor (self->case_, b);
  int more = (first->country != NULL) + (first->role != NULL) - (second->country != NULL) - (second->role != NULL);

  if (more != 0)
    return more > 0;
  if (self->articles[a]->len != self->articles[b]->len)
    return self->articles[a]->len > self->articles[b]->len;
  return a < b;
}

static void
suggest (Finder *self, EntMergeReason reason, guint actor, guint into)
{
  if (g_hash_table_contains (self->pairs, GUINT_TO_POINTER (actor + 1)) || is_refused (self, actor, into))
    return;
  g_hash_table_add (self->pairs, GUINT_TO_POINTER (actor + 1));
  g_ptr_array_add (self->suggestions, ent_merge_suggestion_new (self->case_, reason, actor, into, self->articles[actor],
                                                                self->articles[into]));
}

static void
suggest_either (Finder *self, EntMergeReason reason, guint a, guint b)
{
  if (is_better_known (self, a, b))
    suggest (self, reason, b, a);
  else
    suggest (self, reason, a, b);
}

/* ---- what brings two together ----------------------------------------------------------- */

/* Notes that an actor has a key. Takes @key. */
static void
add_key (Finder *self, char *key, guint actor)
{
  GArray *actors = g_hash_table_lookup (self->by_key, key);

  if (actors == NULL)
    {
      actors = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_key, key, actors);
    }
  else
    g_free (key);
  if (actors->len == 0 || g_array_index (actors, guint, actors->len - 1) != actor)
    g_array_append_val (actors, actor);
}

/* Returns: (nullable): the actors that have a key, where those are few */
static const GArray *
find_by_key (Finder *self, const char *key)
{
  const GArray *actors = g_hash_table_lookup (self->by_key, key);

  return actors != NULL && actors->len <= MAX_NAMES ? actors : NULL;
}

/* "* orban": the words with one left out. @without: %G_MAXUINT for none. */
static char *
dup_key (const GPtrArray *words, guint without)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (key, "%s%s", i > 0 ? " " : "",
                            i == without ? "*" : (const char *) g_ptr_array_index (words, i));
  return g_string_free (key, FALSE);
}

static char *
dup_initials (const GPtrArray *words)
{
  static const char *const small[] = { "of", "the", "for", "and", "on", "in", "to", "a", NULL };
  GString *key = g_string_new ("=");

  for (guint i = 0; i < words->len; i++)
    if (!g_strv_contains (small, g_ptr_array_index (words, i)))
      g_string_append_unichar (key, g_utf8_get_char (g_ptr_array_index (words, i)));
  return g_string_free (key, FALSE);
}

static void
add_keys (Finder *self, guint actor)
{
  const GPtrArray *words = self->words[actor];

  add_key (self, dup_key (words, G_MAXUINT), actor);
  for (guint i = 0; words->len > 1 && i < words->len; i++)
    add_key (self, dup_key (words, i), actor);
  if (ent_case_get_actor (self->case_, actor)->kind == ENT_ACTOR_ORGANISATION)
    {
      if (words->len >= MIN_INITIALS)
        add_key (self, dup_initials (words), actor);
      return;
    }
  for (guint i = 0; words->len > 1 && i < words->len; i++)   /* for those who are called by one name */
    add_key (self, g_strconcat ("+", g_ptr_array_index (words, i), NULL), actor);
}

/* ---- reasons ------------------------------------------------------------------------------ */

/* People of one full name; organisations ("Ministry of Defence") only where they have more in common. */
static void
find_same_names (Finder *self, guint actor)
{
  gboolean is_person = ent_case_get_actor (self->case_, actor)->kind == ENT_ACTOR_PERSON;
  g_autofree char *key = dup_key (self->words[actor], G_MAXUINT);
  const GArray *others = find_by_key (self, key);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      guint other = g_array_index (others, guint, i);

      if (other > actor && may_be_one (self, actor, other)
          && (have_in_common (self, actor, other) || (is_person && self->words[actor]->len > 1)))
        suggest_either (self, ENT_MERGE_SAME_NAME, actor, other);
    }
}

/* Whoever is called by one name, where one person alone has it as first or last, and they meet in an article. */
static void
find_short_form (Finder *self, guint actor)
{
  const char *name = g_ptr_array_index (self->words[actor], 0);
  g_autofree char *key = g_strconcat ("+", name, NULL);
  const GArray *others = find_by_key (self, key);
  const GPtrArray *words;
  guint other;

  if (others == NULL || others->len != 1)
    return;
  other = g_array_index (others, guint, 0);
  words = self->words[other];
  if ((strcmp (g_ptr_array_index (words, 0), name) == 0
       || strcmp (g_ptr_array_index (words, words->len - 1), name) == 0)
      && may_be_one (self, actor, other) && share_article (self, actor, other))
    suggest (self, ENT_MERGE_SHORT_FORM, actor, other);
}

static gboolean
is_in_capitals (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
find_initials (Finder *self, guint actor)
{
  const char *name = ent_case_get_actor (self->case_, actor)->name;
  g_autofree char *key = g_strconcat ("=", g_ptr_array_index (self->words[actor], 0), NULL);
  const GArray *others = find_by_key (self, key);
  guint other;

  if (others == NULL || others->len != 1 || g_utf8_strlen (name, -1) < MIN_INITIALS || !is_in_capitals (name))
    return;
  other = g_array_index (others, guint, 0);
  if (may_be_one (self, actor, other) && share_article (self, actor, other))
    suggest (self, ENT_MERGE_INITIALS, actor, other);
}

/* Both are letters alone, and one becomes the other by putting in, leaving out or changing one letter. */
static gboolean
differ_by_a_letter (const char *a, const char *b)
{
  g_autofree gunichar *first = g_utf8_to_ucs4_fast (a, -1, NULL);
  g_autofree gunichar *second = g_utf8_to_ucs4_fast (b, -1, NULL);
  glong n = g_utf8_strlen (a, -1), m = g_utf8_strlen (b, -1);
  glong start = 0, end = 0;

  if (MIN (n, m) < MIN_WORD || ABS (n - m) > 1)
    return FALSE;
  for (glong i = 0; i < MAX (n, m); i++)
    if ((i < n && !g_unichar_isalpha (first[i])) || (i < m && !g_unichar_isalpha (second[i])))
      return FALSE;
  while (start < MIN (n, m) && first[start] == second[start])
    start++;
  while (end < MIN (n, m) - start && first[n - 1 - end] == second[m - 1 - end])
    end++;
  return MAX (n, m) - start - end == 1;
}

/* Two who stand in one article are told apart there. */
static void
find_spellings (Finder *self, guint actor, guint place)
{
  g_autofree char *key = dup_key (self->words[actor], place);
  const GArray *others = find_by_key (self, key);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      guint other = g_array_index (others, guint, i);

      if (other > actor && may_be_one (self, actor, other) && have_in_common (self, actor, other)
          && differ_by_a_letter (g_ptr_array_index (self->words[actor], place),
                                 g_ptr_array_index (self->words[other], place))
          && !share_article (self, actor, other))
        suggest_either (self, ENT_MERGE_SPELLING, actor, other);
    }
}

static void
find_of_reason (Finder *self, EntMergeReason reason, guint actor)
{
  gboolean is_person = ent_case_get_actor (self->case_, actor)->kind == ENT_ACTOR_PERSON;
  guint n_words = self->words[actor]->len;

  if (reason == ENT_MERGE_SAME_NAME)
    find_same_names (self, actor);
  else if (reason == ENT_MERGE_SHORT_FORM && is_person && n_words == 1)
    find_short_form (self, actor);
  else if (reason == ENT_MERGE_INITIALS && !is_person && n_words == 1)
    find_initials (self, actor);
  else if (reason == ENT_MERGE_SPELLING && n_words > 1)
    for (guint i = 0; i < n_words; i++)
      find_spellings (self, actor, i);
}

/**
 * ent_merge_finder_list:
 *
 * Each actor is merged into one other at most; once that is decided, the case has other suggestions. None are between two
 * of whom the user decided that they are not one, see ent_correction_new_refuse_merge().
 *
 * Returns: (transfer full) (element-type EntMergeSuggestion): from the strongest reason on, then in the order of the
 *   actors; O(claims + length of names)
 */
GPtrArray *
ent_merge_finder_list (EntCase *case_)
{
  guint n = ent_case_get_n_actors (case_);
  Finder finder;

  finder_init (&finder, case_);
  for (guint i = 0; i < n; i++)
    if (finder.words[i] != NULL && finder.words[i]->len > 0)
      add_keys (&finder, i);
  for (EntMergeReason reason = ENT_MERGE_SAME_NAME; reason <= ENT_MERGE_SPELLING; reason++)
    for (guint i = 0; i < n; i++)
      if (finder.words[i] != NULL && finder.words[i]->len > 0)
        find_of_reason (&finder, reason, i);
  finder_clear (&finder);
  return finder.suggestions;
}
