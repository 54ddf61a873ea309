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

static void
note_actor (GHashTable *best, EntActor *actor)
{
  EntActor *known = g_hash_table_lookup (best, actor->id);

  if (known == NULL || (known != actor && is_more_complete (actor, known)))
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
  GHashTableIter iter;
  gpointer actor;

  for (guint i = 0; i < self->stands.claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->stands.claims, i);

      note_actor (best, claim->source);
      note_actor (best, claim->target);
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
  self->types = g_ptr_array_new ();
  for (guint i = 0; i < self->stands.claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (self->stands.claims, i);

      if (!g_ptr_array_find (self->types, claim->type, NULL))
        g_ptr_array_add (self->types, (gpointer) claim->type);
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

static void
number_claims (EntCase *self)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
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
      self->ends[i].source = GPOINTER_TO_UINT (g_hash_table_lookup (actors, claim->source->id));
      self->ends[i].target = GPOINTER_TO_UINT (g_hash_table_lookup (actors, claim->target->id));
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
