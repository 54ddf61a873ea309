/* ent-gazetteer.c: the actors that the lexicon knows, by their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-gazetteer-private.h"
#include "actor/ent-fold-private.h"
#include "actor/ent-word-list-private.h"

#include <string.h>

static void
free_entries (gpointer data)
{
  EntEntry *entry = data;

  while (entry != NULL)
    {
      EntEntry *next = entry->next;

      ent_actor_unref (entry->actor);
      g_free (entry->words);
      g_free (entry->shapes);
      g_free (entry);
      entry = next;
    }
}

static void
free_title (gpointer data)
{
  EntTitle *title = data;

  g_free (title->words);
  g_free (title);
}

static void
free_agent (gpointer data)
{
  EntAgent *agent = data;

  g_free (agent->noun);
  g_free (agent);
}

static void
free_group (gpointer data)
{
  EntGroup *group = data;

  g_free (group->name);
  g_free (group);
}

static void
free_office (gpointer data)
{
  EntOffice *office = data;

  ent_actor_unref (office->actor);
  g_free (office->role);
  g_free (office);
}

/* An empty gazetteer, to be filled before it is shared. */
EntGazetteer *
ent_gazetteer_new (void)
{
  EntGazetteer *self = g_atomic_rc_box_new0 (EntGazetteer);

  self->names = ent_phrase_trie_new (free_entries);
  self->titles = ent_phrase_trie_new (free_title);
  self->agents = ent_phrase_trie_new (free_agent);
  self->groups = ent_phrase_trie_new (free_group);
  self->given_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ent_actor_unref);
  self->capitals = g_hash_table_new (NULL, NULL);
  self->seats = g_hash_table_new (NULL, NULL);
  self->descriptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->adjectives = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->offices = g_hash_table_new_full (NULL, NULL, NULL, free_office);
  self->family_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * ent_gazetteer_ref:
 *
 * Returns: (transfer full): @self
 */
EntGazetteer *
ent_gazetteer_ref (EntGazetteer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntGazetteer *self = data;

  ent_phrase_trie_free (self->names);
  ent_phrase_trie_free (self->titles);
  ent_phrase_trie_free (self->agents);
  ent_phrase_trie_free (self->groups);
  g_hash_table_unref (self->given_names);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->capitals);
  g_hash_table_unref (self->seats);
  g_hash_table_unref (self->descriptions);
  g_hash_table_unref (self->adjectives);
  g_hash_table_unref (self->family_names);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->offices);
}

void
ent_gazetteer_unref (EntGazetteer *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/*
 * ent_gazetteer_add_actor:
 * @actor: (transfer full): a new actor
 *
 * Returns: (transfer none) (nullable): it, or %NULL where its id is taken
 */
EntActor *
ent_gazetteer_add_actor (EntGazetteer *self, EntActor *actor)
{
  if (g_hash_table_contains (self->actors, actor->id))
    {
      ent_actor_unref (actor);
      return NULL;
    }
  g_hash_table_insert (self->actors, actor->id, actor);
  return actor;
}

/**
 * ent_gazetteer_find_actor:
 * @id: "country:PRK", "person:vladimir-putin"
 *
 * Returns: (transfer none) (nullable): the actor that the lexicon knows by @id; O(1)
 */
EntActor *
ent_gazetteer_find_actor (const EntGazetteer *self, const char *id)
{
  return g_hash_table_lookup (self->actors, id);
}

/**
 * ent_gazetteer_find_country:
 * @alpha3: "PRK"
 *
 * Returns: (transfer none) (nullable): the country
 */
EntActor *
ent_gazetteer_find_country (const EntGazetteer *self, const char *alpha3)
{
  g_autofree char *id = g_strconcat ("country:", alpha3, NULL);

  return ent_gazetteer_find_actor (self, id);
}

static int
compare_by_name (gconstpointer a, gconstpointer b)
{
  const EntActor *x = *(EntActor *const *) a, *y = *(EntActor *const *) b;
  int order = strcmp (x->name, y->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

/**
 * ent_gazetteer_list_countries:
 *
 * Returns: (transfer container) (element-type EntActor): all countries by name; O(a) in the actors of the lexicon
 */
GPtrArray *
ent_gazetteer_list_countries (const EntGazetteer *self)
{
  GPtrArray *countries = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer actor;

  g_hash_table_iter_init (&iter, self->actors);
  while (g_hash_table_iter_next (&iter, NULL, &actor))
    if (((EntActor *) actor)->kind == ENT_ACTOR_COUNTRY)
      g_ptr_array_add (countries, actor);
  g_ptr_array_sort (countries, compare_by_name);
  return countries;
}

/**
 * ent_gazetteer_find_capital:
 *
 * Returns: (transfer none) (nullable): the capital of @country, as a place; O(1)
 */
EntActor *
ent_gazetteer_find_capital (const EntGazetteer *self, const EntActor *country)
{
  g_return_val_if_fail (self != NULL && country != NULL, NULL);

  return g_hash_table_lookup (self->capitals, country);
}

/*
 * ent_entry_has_shape:
 * @tokens: (array length=n_tokens): tokens that hold the entry's words, hyphens perhaps between them
 *
 * Returns: whether what is a capital in the entry is one in the text: "US" is not "us", "Turkey" not "turkey"
 */
gboolean
ent_entry_has_shape (const EntEntry *self, const EntToken *tokens, guint n_tokens)
{
  guint word = 0;

  for (guint i = 0; i < n_tokens && word < self->n_words; i++)
    {
      EntTokenFlags needed = self->shapes[word] & (ENT_TOKEN_CAPITALISED | ENT_TOKEN_ALL_CAPITALS);

      if (strcmp (tokens[i].norm, "-") == 0)
        continue;
      if ((tokens[i].flags & needed) != needed)
        return FALSE;
      word++;
    }
  return TRUE;
}

gboolean
ent_gazetteer_is_given_name (const EntGazetteer *self, const char *norm)
{
  g_autofree char *folded = ent_fold (norm);

  return g_hash_table_contains (self->given_names, folded);
}

/*
 * ent_gazetteer_match_title:
 * @title: (out) (nullable): what the lexicon says of the title
 *
 * Returns: how many of the tokens, from the first on, are a title; 0 for none
 */
guint
ent_gazetteer_match_title (const EntGazetteer *self, const EntToken *tokens, guint n_tokens, const EntTitle **title)
{
  guint n = ent_phrase_trie_match (self->titles, tokens, n_tokens, NULL, NULL);

  if (title != NULL)
    *title = n > 0 ? ent_phrase_trie_find (self->titles, tokens, n) : NULL;
  return n;
}

/* The word by which a person is called: the last of the name, the first where family names come first. */
static char *
dup_family_name (const EntActor *person)
{
  g_autofree char *folded = ent_fold (person->name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);
  gboolean first = n > 1 && ent_word_list_has (ENT_WORDS_EAST_ASIAN_FAMILY, words[0]) && person->country != NULL &&
                   strstr ("CHN HKG KHM KOR PRK TWN VNM", person->country) != NULL;

  return g_strdup (words[first ? 0 : n - 1]);
}

/*
 * ent_gazetteer_add_office:
 * @office: (transfer full): of a person who has none yet
 */
void
ent_gazetteer_add_office (EntGazetteer *self, EntOffice *office)
{
  g_autofree char *family = dup_family_name (office->actor);
  GPtrArray *people = g_hash_table_lookup (self->family_names, family);

  g_hash_table_insert (self->offices, office->actor, office);
  if (people == NULL)
    {
      people = g_ptr_array_new ();
      g_hash_table_insert (self->family_names, g_steal_pointer (&family), people);
    }
  g_ptr_array_add (people, office);
  if (office->actor->country == NULL)
    return;
  people = g_hash_table_lookup (self->countries, office->actor->country);
  if (people == NULL)
    {
      people = g_ptr_array_new ();
      g_hash_table_insert (self->countries, office->actor->country, people);
    }
  g_ptr_array_add (people, office);
}

/*
 * ent_gazetteer_find_office:
 *
 * Returns: (nullable): what the lexicon says of a person that it knows; O(1)
 */
const EntOffice *
ent_gazetteer_find_office (const EntGazetteer *self, const EntActor *person)
{
  return g_hash_table_lookup (self->offices, person);
}

/*
 * ent_gazetteer_get_namesakes:
 *
 * Returns: (nullable) (element-type EntOffice): those of the lexicon who are called @norm by their family name; O(1)
 */
const GPtrArray *
ent_gazetteer_get_namesakes (const EntGazetteer *self, const char *norm)
{
  g_autofree char *folded = ent_fold (norm);

  return g_hash_table_lookup (self->family_names, folded);
}

/*
 * ent_gazetteer_get_offices:
 *
 * Returns: (nullable) (element-type EntOffice): those of a state's people whom the lexicon knows; O(1)
 */
const GPtrArray *
ent_gazetteer_get_offices (const EntGazetteer *self, const EntActor *state)
{
  return state->country ? g_hash_table_lookup (self->countries, state->country) : NULL;
}
