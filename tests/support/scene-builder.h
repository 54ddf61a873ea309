/* scene-builder.h: scenes of claims written by hand or by chance, for the tests of picture and export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-builder.h"
#include "picture/ent-scene.h"

#include <math.h>

/* "supplies" from the first actor to the second, in so many articles of an origin each. */
typedef struct
{
  const char *source;
  const char *relation;
  const char *target;
  EntStatus status;
  guint n_origins;
} SceneClaims;

static inline EntView *
scene_builder_new_view (const SceneClaims *claims, guint n)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < claims[i].n_origins; j++)
      {
        g_autofree char *id = g_strdup_printf ("%u-%u.txt", i, j);

        case_builder_add_article (builder, id, NULL, NULL);
        case_builder_add_claim (builder, claims[i].source, claims[i].relation, claims[i].target, claims[i].status);
      }
  case_ = case_builder_end (builder);
  return ent_view_new (case_);
}

static inline char *
scene_builder_dup_random_id (GRand *rand, guint n_nodes)
{
  guint node = g_rand_int_range (rand, 0, n_nodes);

  return g_strdup_printf ("%s:Actor %u", ent_actor_kind_get_name (node % ENT_N_ACTOR_KINDS), node);
}

/* A view of about @n_nodes actors of all kinds with @n_claims claims between them. */
static inline EntView *
scene_builder_new_random_view (GRand *rand, guint n_nodes, guint n_claims)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  for (guint i = 0; i < n_claims; i++)
    {
      g_autofree char *article = g_strdup_printf ("%u.txt", i);
      g_autofree char *source = scene_builder_dup_random_id (rand, n_nodes);
      g_autofree char *target = scene_builder_dup_random_id (rand, n_nodes);

      case_builder_add_article (builder, article, NULL, NULL);
      case_builder_add_claim (builder, source, case_builder_types[g_rand_int_range (rand, 0, 5)].name, target,
                              g_rand_int_range (rand, 0, ENT_N_STATUSES));
    }
  case_ = case_builder_end (builder);
  return ent_view_new (case_);
}

/* Nodes on a spiral, none over another, as far apart as a layout would set them with @step about 70. */
static inline EntLayout *
scene_builder_new_spiral (EntView *view, double step)
{
  EntLayout *layout = ent_layout_new (ent_view_get_n_nodes (view));

  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 1.6 * step * sqrt (i) * cos (2.399963 * i), step * sqrt (i) * sin (2.399963 * i) };
  return layout;
}

static inline EntScene *
scene_builder_new_random (guint seed, guint n_nodes, guint n_claims)
{
  GRand *rand = g_rand_new_with_seed (seed);
  g_autoptr (EntView) view = scene_builder_new_random_view (rand, n_nodes, n_claims);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 80);

  g_rand_free (rand);
  return ent_scene_new (view, layout);
}

/* The first edge of a relation from an actor. */
static inline guint
scene_builder_find_edge (EntScene *scene, const char *source, const char *relation)
{
  EntView *view = ent_scene_get_view (scene);

  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *found = ent_view_get_relation (view, i);

      if (strcmp (found->type->name, relation) == 0 &&
          strcmp (ent_view_get_node (view, found->source)->actor->id, source) == 0)
        return i;
    }
  g_assert_not_reached ();
}

/* A camera that sees all of the scene. */
static inline EntCamera
scene_builder_new_camera (EntScene *scene, double width, double height)
{
  EntCamera camera;

  ent_camera_init (&camera);
  camera.viewport = (EntSize) { width, height };
  ent_camera_fit (&camera, ent_scene_get_bounds (scene, FALSE), 20);
  return camera;
}
