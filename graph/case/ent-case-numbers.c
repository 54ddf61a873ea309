/* ent-case-numbers.c: actors, relation types and claims of a case as numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-private.h"

#include <string.h>

/* The import gives each article an id of its own; of two with one id the first is found by it. */
static void
number_articles (EntCase *self)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);

  self->articles_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->origins = g_new (guint, self->stands.articles->len);
  for (guint i = 0; i < self->stands.articles->len; i++)
    {
      EntArticle *article = g_ptr_array_index (self->stands.articles, i);
      gpointer number;

      if (!g_hash_table_contains (self->articles_by_id, article->id))
        g_hash_table_insert (self->articles_by_id, article->id, GUINT_TO_POINTER (i));
      if (!g_hash_table_lookup_extended (origins, article->origin, NULL, &number))
        {
          number = GUINT_TO_POINTER (self->n_origins++);
          g_hash_table_insert (origins, article->origin, number);
        }
      self->origins[i] = GPOINTER_TO_UINT (number);
    }
}

/* Whether @a tells more of an actor than @b; whatever comes first, the same one is chosen. */
static gboolean
is_more_complete (const EntActor *a, const EntActor *b)
{
  int details = (a->country != NULL) + (a->role != NULL) - (b->country != NULL) - (b->role != NULL);
  int order;

  if (details != 0)
    return details > 0;
  if (strlen (a->name) != strlen (b->name))
    return strlen (a->name) > strlen (b->name);
  order = strcmp (a->name, b->name);
  if (order == 0)
    order = g_strcmp0 (a->country, b->country);
  if (order == 0)
    order = g_strcmp0 (a->role, b->role);
  if (order == 0)
    order = (int) a->kind - (int) b->kind;
  return order < 0;
}

/* Many claims share one actor, which need be looked at once: @seen has those that were. */
static void
note_actor (GHashTable *best, GHashTable *seen, EntActor *actor)
{
  EntActor *known;

  if (!g_hash_table_add (seen, actor))
    return;
  known = g_hash_table_lookup (best, actor->id);
  if (known == NULL || is_more_complete (actor, known))
    g_hash_table_replace (best, actor->id, actor);
}

static int
compare_actors (gconstpointer a, gconstpointer b)
{
  return ent_actor_compare (*(EntActor *const *) a, *(EntActor *const *) b);
}

/* The actors of the claims, each once, by id. */
static void
gather_actors (EntCase *self)
{
  g_autoptr (GHashTable) best = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer actor;

  for (guint i = 0; i < self->stands.claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->stands.claims, i);

      note_actor (best, seen, claim->source);
      note_actor (best, seen, claim->target);
    }
  self->actors = g_ptr_array_new_full (g_hash_table_size (best), (GDestroyNotify) ent_actor_unref);
  g_hash_table_iter_init (&iter, best);
  while (g_hash_table_iter_next (&iter, NULL, &actor))
    g_ptr_array_add (self->actors, ent_actor_ref (actor));
  g_ptr_array_sort (self->actors, compare_actors);
}

static int
compare_types (gconstpointer a, gconstpointer b)
{
  const EntRelationType *first = *(const EntRelationType *const *) a;
  const EntRelationType *second = *(const EntRelationType *const *) b;

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
gather_types (EntCase *self)
{
  const EntRelationType *last = NULL;

  self->types = g_ptr_array_new ();
  for (guint i = 0; i < self->stands.claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (self->stands.claims, i);

      if (claim->type != last && !g_ptr_array_find (self->types, claim->type, NULL))
        g_ptr_array_add (self->types, (gpointer) claim->type);
      last = claim->type;
    }
  g_ptr_array_sort (self->types, compare_types);
}

/* Claims come article by article, so that the article of the one before is the likeliest. */
static guint
number_of_article (EntCase *self, GHashTable *by_pointer, const EntClaim *claim, guint last)
{
  gpointer number;

  if (last < self->stands.articles->len && g_ptr_array_index (self->stands.articles, last) == (gpointer) claim->article)
    return last;
  if (!g_hash_table_lookup_extended (by_pointer, claim->article, NULL, &number))
    g_assert_not_reached ();
  return GPOINTER_TO_UINT (number);
}

/* By the actor itself where it was met before, else by its id. */
static guint
number_of_actor (GHashTable *by_id, GHashTable *by_pointer, EntActor *actor)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (by_pointer, actor, NULL, &number))
    {
      number = g_hash_table_lookup (by_id, actor->id);
      g_hash_table_insert (by_pointer, actor, number);
    }
  return GPOINTER_TO_UINT (number);
}

static void
number_claims (EntCase *self)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  guint last = 0;

  for (guint i = 0; i < self->stands.articles->len; i++)
    g_hash_table_insert (articles, g_ptr_array_index (self->stands.articles, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->actors->len; i++)
    g_hash_table_insert (actors, ((EntActor *) g_ptr_array_index (self->actors, i))->id, GUINT_TO_POINTER (i));

  self->ends = g_new (EntClaimEnds, self->stands.claims->len);
  for (guint i = 0; i < self->stands.claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->stands.claims, i);

      last = number_of_article (self, articles, claim, last);
      self->ends[i].article = last;
      self->ends[i].source = number_of_actor (actors, met, claim->source);
      self->ends[i].target = number_of_actor (actors, met, claim->target);
    }
}

/* Finds the actors and relation types of a new case's claims, and numbers all that refers to each other. */
void
ent_case_number (EntCase *self)
{
  number_articles (self);
  gather_actors (self);
  gather_types (self);
  number_claims (self);
}
