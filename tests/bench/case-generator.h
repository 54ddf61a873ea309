/* case-generator.h: a large case, laid out, for the bench of the canvas: the same for the same seed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-private.h"
#include "ent-places.h"
#include "layout/ent-force-layout.h"
#include "picture/ent-scene.h"

#include "graph-generator.h"

#define CASE_GENERATOR_ARTICLES 2000
#define CASE_GENERATOR_DAYS 730
#define CASE_GENERATOR_HUB 500

typedef struct
{
  EntCase *case_;
  GHashTable *places;   /* (element-type utf8 EntPlace) by actor */
  char *hub;            /* the actor that has CASE_GENERATOR_HUB relations */
} GeneratedCase;

static GPtrArray *
case_generator_new_articles (GRand *rand)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  EntDay first;

  g_assert_true (ent_day_parse_iso ("2023-01-01", &first));
  for (guint i = 0; i < CASE_GENERATOR_ARTICLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("%04u.txt", i);
      EntArticle *article = ent_article_new (id);

      article->outlet = g_strdup_printf ("The Courier %u", i % 40);
      article->published = first + g_rand_int_range (rand, 0, CASE_GENERATOR_DAYS);
      g_ptr_array_add (articles, article);
    }
  return articles;
}

/* Names as long as those of articles are: two or three words. */
static GPtrArray *
case_generator_new_actors (GRand *rand, guint n)
{
  static const char *const words[] = { "Ander", "Belka", "Coron", "Dalmo", "Estar", "Fennic", "Galth", "Hesper", "Ister",
                                       "Jorvik", "Kestrel", "Lomar", "Mirand", "Norvik", "Ostrav", "Perrin" };
  GPtrArray *actors = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_actor_unref);

  for (guint i = 0; i < n; i++)
    {
      EntActorKind kind = g_rand_int_range (rand, 0, ENT_N_ACTOR_KINDS);
      g_autofree char *name = g_strdup_printf ("%s %s %u", words[g_rand_int_range (rand, 0, 16)],
                                               words[g_rand_int_range (rand, 0, 16)], i);
      g_autofree char *id = g_strdup_printf ("%s:%06u", ent_actor_kind_get_name (kind), i);

      g_ptr_array_add (actors, ent_actor_new (id, name, kind, kind == ENT_ACTOR_COUNTRY ? "ENT" : NULL, NULL));
    }
  return actors;
}

static void
case_generator_add_claim (GPtrArray *claims, GRand *rand, GPtrArray *articles, GPtrArray *actors, guint source,
                          guint target, const EntRelationType *type)
{
  EntClaim *claim = ent_claim_new (g_ptr_array_index (articles, g_rand_int_range (rand, 0, articles->len)),
                                   g_ptr_array_index (actors, source), type,
                                   g_ptr_array_index (actors, target));

  /* most say that it is so, and some of each other status */
  claim->status = g_rand_int_range (rand, 0, 10) < 7 ? ENT_STATUS_ASSERTED
                                                     : (EntStatus) g_rand_int_range (rand, 0, ENT_N_STATUSES);
  g_ptr_array_add (claims, claim);
}

static int
case_generator_compare_articles (gconstpointer a, gconstpointer b)
{
  const EntClaim *first = *(const EntClaim *const *) a, *second = *(const EntClaim *const *) b;

  return strcmp (first->article->id, second->article->id);
}

/* In the order of their articles, as a case wants them. */
static GPtrArray *
case_generator_new_claims (GRand *rand, const EntVocabulary *vocabulary, const EntLayoutGraph *graph, GPtrArray *articles,
                           GPtrArray *actors)
{
  guint n_types = ent_vocabulary_get_n_relation_types (vocabulary);
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  guint n_of_hub = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      guint source = graph->edges[i].source, target = graph->edges[i].target;
      guint low = MIN (source, target), high = MAX (source, target);
      gpointer pair = GSIZE_TO_POINTER (((gsize) high << 32 | low) + 1);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (taken, pair));

      /* what the generator repeats is another relation of the same two */
      g_hash_table_insert (taken, pair, GUINT_TO_POINTER (n_before + 1));
      for (guint j = g_rand_int_range (rand, 0, 4) == 0 ? 2 : 1; j > 0; j--)
        case_generator_add_claim (claims, rand, articles, actors, source, target,
                                  ent_vocabulary_get_relation_type (vocabulary, (low + high + n_before) % n_types));
      n_of_hub += source == 0 || target == 0;
    }
  for (guint other = 1; n_of_hub < CASE_GENERATOR_HUB; other += graph->n_nodes / CASE_GENERATOR_HUB, n_of_hub++)
    case_generator_add_claim (claims, rand, articles, actors, 0, other,
                              ent_vocabulary_get_relation_type (vocabulary, other % n_types));
  g_ptr_array_sort (claims, case_generator_compare_articles);
  return claims;
}

static GHashTable *
case_generator_new_places (EntCase *case_)
{
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, ENT_ENGINE_FORCE);
  g_autoptr (EntLayout) layout = ent_force_layout_run (graph, NULL, NULL, NULL, NULL);
  GHashTable *places = ent_places_new ();

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    ent_places_set (places, ent_view_get_node (view, i)->actor->id, layout->points[i], FALSE);
  return places;
}

static GeneratedCase
case_generator_new_case (EntPipeline *pipeline, guint n_nodes, guint n_edges, guint32 seed)
{
  const EntVocabulary *vocabulary = ent_pipeline_get_vocabulary (pipeline);
  GRand *rand = g_rand_new_with_seed (seed);
  g_autoptr (EntLayoutGraph) graph = graph_generator_new_graph (n_nodes, n_edges, seed);
  g_autoptr (GPtrArray) articles = case_generator_new_articles (rand);
  g_autoptr (GPtrArray) actors = case_generator_new_actors (rand, n_nodes);
  g_autoptr (GPtrArray) claims = case_generator_new_claims (rand, vocabulary, graph, articles, actors);
  EntCase *case_ = ent_case_new_from_claims (pipeline, articles, claims);

  g_rand_free (rand);
  return (GeneratedCase) { case_, case_generator_new_places (case_),
                           g_strdup (((EntActor *) g_ptr_array_index (actors, 0))->id) };
}
