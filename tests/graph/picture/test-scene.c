/* test-scene.c: /picture/scene
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-find.h"
#include "picture/ent-scene-private.h"
#include "picture/ent-shape.h"
#include "picture/ent-text.h"
#include "scene-builder.h"

static const SceneClaims between_two[] = {
  { "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED, 8 },
  { "country:RUS", "supplies", "country:PRK", ENT_STATUS_ASSERTED, 1 },
  { "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, 2 },
  { "country:PRK", "sanctions", "country:RUS", ENT_STATUS_DENIED, 1 },
  { "country:RUS", "sanctions", "country:PRK", ENT_STATUS_NEGATED, 1 },
};

static EntScene *
new_scene (const SceneClaims *claims, guint n, double step)
{
  g_autoptr (EntView) view = scene_builder_new_view (claims, n);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, step);

  return ent_scene_new (view, layout);
}

/* What lies at a point of the plane, or within @reach of it there. */
static EntItem
find_item (EntScene *scene, EntPoint plane, double reach)
{
  const EntCamera camera = { .center = plane, .scale = 1 };

  return ent_scene_find_item (scene, &camera, &(EntPaint) { 0 }, (EntPoint) { 0, 0 }, reach);
}

/* How far the middle of an edge is to one side of the line from the first node to the second. */
static double
get_side (EntScene *scene, guint edge)
{
  EntPoint a = ent_scene_get_node (scene, 0)->center, b = ent_scene_get_node (scene, 1)->center;
  EntPoint middle = ent_scene_get_edge (scene, edge)->middle;
  double dx = b.x - a.x, dy = b.y - a.y;

  return (dx * (middle.y - a.y) - dy * (middle.x - a.x)) / hypot (dx, dy);
}

static void
test_parallel_edges_fan_out_evenly (void)
{
  g_autoptr (EntScene) scene = new_scene (between_two, G_N_ELEMENTS (between_two), 200);
  double sum = 0;

  g_assert_cmpuint (ent_scene_get_n_edges (scene), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      sum += get_side (scene, i);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (fabs (get_side (scene, i) - get_side (scene, j)), >, 10);
    }
  g_assert_cmpfloat_with_epsilon (sum, 0, 1);
}

static void
test_opposite_directions_lie_on_opposite_sides (void)
{
  g_autoptr (EntScene) scene = new_scene (between_two, G_N_ELEMENTS (between_two), 200);

  g_assert_cmpfloat (get_side (scene, scene_builder_find_edge (scene, "country:PRK", "supplies")), <, -10);
  g_assert_cmpfloat (get_side (scene, scene_builder_find_edge (scene, "country:PRK", "sanctions")), <, -10);
  g_assert_cmpfloat (get_side (scene, scene_builder_find_edge (scene, "country:RUS", "supplies")), >, 10);
  g_assert_cmpfloat (get_side (scene, scene_builder_find_edge (scene, "country:RUS", "sanctions")), >, 10);
}

static gboolean
is_on_border (const EntSceneNode *node, EntPoint point)
{
  EntSize inner = { node->size.width - 0.01, node->size.height - 0.01 };
  EntSize outer = { node->size.width + 0.01, node->size.height + 0.01 };
  EntPoint offset = { point.x - node->center.x, point.y - node->center.y };

  return ent_shape_contains (node->shape, outer, offset) && !ent_shape_contains (node->shape, inner, offset);
}

static void
test_edges_end_on_the_borders_of_their_nodes (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (5, 60, 400);
  EntView *view = ent_scene_get_view (scene);

  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);
      const EntPoint *points = ent_scene_get_edge (scene, i)->curve.points;

      g_assert_true (is_on_border (ent_scene_get_node (scene, relation->source), points[0]));
      g_assert_true (is_on_border (ent_scene_get_node (scene, relation->target), points[3]));
    }
}

static void
test_a_loop_stands_outside_its_node (void)
{
  const SceneClaims claims[] = { { "person:Kim", "meets", "person:Kim", ENT_STATUS_ASSERTED, 1 },
                                 { "person:Kim", "supplies", "person:Kim", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntScene) scene = new_scene (claims, 2, 70);
  const EntSceneNode *node = ent_scene_get_node (scene, 0);
  EntPoint middles[2];

  for (guint i = 0; i < 2; i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      middles[i] = edge->middle;
      g_assert_true (is_on_border (node, edge->curve.points[0]));
      g_assert_true (is_on_border (node, edge->curve.points[3]));
      g_assert_cmpfloat (hypot (edge->middle.x - node->center.x, edge->middle.y - node->center.y), >, node->size.width);
    }
  g_assert_cmpfloat (hypot (middles[0].x - middles[1].x, middles[0].y - middles[1].y), >, 10);
}

static void
test_an_arrow_points_at_the_target (void)
{
  g_autoptr (EntScene) scene = new_scene (between_two, G_N_ELEMENTS (between_two), 200);
  const EntSceneEdge *supplies = ent_scene_get_edge (scene, scene_builder_find_edge (scene, "country:PRK", "supplies"));
  const EntSceneEdge *meets = ent_scene_get_edge (scene, scene_builder_find_edge (scene, "country:PRK", "meets"));
  EntPoint head[3];
  EntCurve line;

  g_assert_true (ent_scene_edge_get_line (supplies, &line, head));
  g_assert_cmpmem (&head[0], sizeof head[0], &supplies->curve.points[3], sizeof head[0]);
  g_assert_cmpfloat (ent_curve_get_length (&line), <, ent_curve_get_length (&supplies->curve) - 8);
  g_assert_false (ent_scene_edge_get_line (meets, &line, head));
}

static void
test_denied_and_negated_lines_are_struck (void)
{
  g_autoptr (EntScene) scene = new_scene (between_two, G_N_ELEMENTS (between_two), 200);
  EntPoint bar[2];

  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);
      gboolean struck = edge->status == ENT_STATUS_DENIED || edge->status == ENT_STATUS_NEGATED;

      g_assert_cmpint (edge->struck, ==, struck);
      g_assert_cmpint (ent_scene_edge_get_bar (edge, bar), ==, struck);
      if (struck)
        g_assert_cmpfloat_with_epsilon ((bar[0].x + bar[1].x) / 2, edge->middle.x, 1e-9);
    }
}

static void
test_width_grows_with_origins_up_to_a_limit (void)
{
  double last = 0;

  for (guint n = 1; n <= 64; n *= 4)
    {
      const SceneClaims claims = { "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED, n };
      g_autoptr (EntScene) scene = new_scene (&claims, 1, 100);
      const EntSceneEdge *edge = ent_scene_get_edge (scene, 0);
      g_autofree char *label = n == 1 ? g_strdup ("supplies") : g_strdup_printf ("supplies · %u", n);

      g_assert_cmpfloat (edge->width, >, last);
      g_assert_cmpfloat (edge->width, <=, 6);
      g_assert_cmpstr (edge->label, ==, label);
      last = edge->width < 6 ? edge->width : 5.9;
    }
  g_assert_cmpfloat (last, >, 5);
}

static void
test_a_filter_moves_nothing (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (6, 40, 200);
  g_autoptr (EntScene) before = NULL;
  g_autoptr (EntLayout) layout = ent_scene_dup_layout (scene);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  guint n_hidden = 0;

  before = ent_scene_new (ent_scene_get_view (scene), layout);
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_filter_set_without (filter, ENT_FACET_KIND, "person", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *a = ent_scene_get_node (before, i), *b = ent_scene_get_node (scene, i);

      g_assert_cmpmem (&a->center, sizeof a->center, &b->center, sizeof b->center);
      g_assert_cmpmem (&a->size, sizeof a->size, &b->size, sizeof b->size);
      g_assert_true (a->shown);
      g_assert_true (b->kind != ENT_ACTOR_PERSON || !b->shown);
      g_assert_false (b->weak);
    }
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *a = ent_scene_get_edge (before, i), *b = ent_scene_get_edge (scene, i);

      g_assert_cmpmem (&a->curve, sizeof a->curve, &b->curve, sizeof b->curve);
      n_hidden += !b->shown;
    }
  g_assert_cmpuint (n_hidden, >, 10);
  g_assert_cmpuint (n_hidden, <, ent_scene_get_n_edges (scene));
}

static void
test_weak_relations_are_left_out (void)
{
  const SceneClaims claims[] = { { "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED, 3 },
                                 { "country:CHN", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntScene) scene = new_scene (claims, 2, 100);
  guint meets = scene_builder_find_edge (scene, "country:CHN", "meets");

  ent_view_set_limit (ent_scene_get_view (scene), 1);
  ent_scene_update (scene);
  g_assert_true (ent_scene_get_edge (scene, meets)->weak);
  g_assert_false (ent_scene_get_edge (scene, meets)->shown);
  g_assert_true (ent_scene_get_node (scene, 0)->weak);
  g_assert_false (ent_scene_get_node (scene, 0)->shown);
  g_assert_true (ent_scene_get_node (scene, 1)->shown);
}

/* Of all that is not left out of the picture: the rest runs nowhere until it comes into it. */
static void
assert_same_curves (EntScene *a, EntScene *b)
{
  for (guint i = 0; i < ent_scene_get_n_edges (a); i++)
    {
      const EntSceneEdge *x = ent_scene_get_edge (a, i), *y = ent_scene_get_edge (b, i);

      if (x->weak && y->weak)
        continue;
      g_assert_cmpmem (&x->curve, sizeof x->curve, &y->curve, sizeof y->curve);
      g_assert_cmpmem (&x->middle, sizeof x->middle, &y->middle, sizeof y->middle);
    }
}

static void
test_the_same_view_and_layout_give_the_same_scene (void)
{
  /* as large as is shared out between threads, too */
  g_autoptr (EntScene) large = scene_builder_new_random (9, 100, 2500), again = scene_builder_new_random (9, 100, 2500);
  g_autoptr (EntScene) a = scene_builder_new_random (7, 30, 120), b = scene_builder_new_random (7, 30, 120);

  assert_same_curves (large, again);
  assert_same_curves (a, b);
  for (guint i = 0; i < ent_scene_get_n_edges (a); i++)
    g_assert_cmpstr (ent_scene_get_edge (a, i)->label, ==, ent_scene_get_edge (b, i)->label);
}

static void
test_a_moved_node_takes_its_edges_along (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (8, 30, 120);
  EntPoint from = ent_scene_get_node (scene, 3)->center, to = { 5000, -300 };

  g_assert_cmpint (find_item (scene, from, 0).kind, ==, ENT_ITEM_NODE);
  ent_scene_move_node (scene, 3, to);
  g_assert_cmpint (find_item (scene, from, 0).kind, !=, ENT_ITEM_NODE);
  g_assert_cmpint (find_item (scene, to, 0).kind, ==, ENT_ITEM_NODE);
  g_assert_cmpuint (find_item (scene, to, 0).index, ==, 3);
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    g_assert_cmpint (find_item (scene, ent_scene_get_edge (scene, i)->middle, 0.5).kind, !=, ENT_ITEM_NONE);
}

static void
test_moves_end_in_the_scene_of_their_layout (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (9, 40, 160);
  GRand *rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (EntLayout) layout = NULL;
      g_autoptr (EntScene) fresh = NULL;

      ent_scene_move_node (scene, g_rand_int_range (rand, 0, ent_scene_get_n_nodes (scene)),
                           (EntPoint) { g_rand_double_range (rand, -700, 700), g_rand_double_range (rand, -500, 500) });
      layout = ent_scene_dup_layout (scene);
      fresh = ent_scene_new (ent_scene_get_view (scene), layout);
      assert_same_curves (scene, fresh);
    }
  g_rand_free (rand);
}

/* What is left out of the picture while nodes are moved is bent when it comes into it. */
static void
test_moves_before_a_relation_is_shown_count_too (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (9, 40, 160);
  g_autoptr (EntLayout) layout = NULL;
  g_autoptr (EntScene) fresh = NULL;
  GRand *rand = g_rand_new_with_seed (9);

  ent_view_set_limit (ent_scene_get_view (scene), 20);
  ent_scene_update (scene);
  for (guint i = 0; i < 60; i++)
    ent_scene_move_node (scene, g_rand_int_range (rand, 0, ent_scene_get_n_nodes (scene)),
                         (EntPoint) { g_rand_double_range (rand, -700, 700), g_rand_double_range (rand, -500, 500) });
  ent_view_set_limit (ent_scene_get_view (scene), 0);
  ent_scene_update (scene);
  layout = ent_scene_dup_layout (scene);
  fresh = ent_scene_new (ent_scene_get_view (scene), layout);
  assert_same_curves (scene, fresh);
  g_rand_free (rand);
}

static void
test_edges_keep_off_the_nodes_of_others (void)
{
  const SceneClaims claims[] = { { "country:A", "supplies", "country:C", ENT_STATUS_ASSERTED, 1 },
                                 { "country:C", "sanctions", "country:A", ENT_STATUS_ASSERTED, 1 },
                                 { "country:A", "meets", "country:B", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntView) view = scene_builder_new_view (claims, 3);
  g_autoptr (EntLayout) layout = ent_layout_new (3);

  layout->points[2] = (EntPoint) { 400, 0 };
  for (double y = -40; y <= 40; y += 5)
    {
      g_autoptr (EntScene) scene = NULL;
      EntRect obstacle;

      layout->points[1] = (EntPoint) { 190, y };
      scene = ent_scene_new (view, layout);
      obstacle = ent_rect_around (ent_scene_get_node (scene, 1)->center, ent_scene_get_node (scene, 1)->size);
      for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
        for (double t = 0; ent_view_get_relation (view, i)->target == 2 && t <= 1; t += 0.02)
          {
            EntPoint point = ent_curve_get_point (&ent_scene_get_edge (scene, i)->curve, t);

            g_assert_false (ent_rect_contains (obstacle, (EntRect) { point.x, point.y, 0, 0 }));
          }
    }
}

/* A picture is drawn of the scene as it was, while a filter hides and a hand moves. */
static void
test_a_snapshot_stays_as_it_was (void)
{
  EntScene *scene = scene_builder_new_random (3, 12, 40);
  g_autoptr (EntScene) snapshot = ent_scene_new_snapshot (scene);
  const EntSceneEdge *edges = ent_scene_get_edge (snapshot, 0);
  const EntSceneNode *nodes = ent_scene_get_node (snapshot, 0);
  gsize edges_size = ent_scene_get_n_edges (snapshot) * sizeof *edges;
  gsize nodes_size = ent_scene_get_n_nodes (snapshot) * sizeof *nodes;
  g_autofree EntSceneEdge *old_edges = g_memdup2 (edges, edges_size);
  g_autofree EntSceneNode *old_nodes = g_memdup2 (nodes, nodes_size);
  g_autofree char *label = g_strdup (edges->label);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  g_assert_true (edges == ent_scene_get_edge (scene, 0));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    ent_scene_move_node (scene, i, (EntPoint) { 50.0 * i, 7.0 * i });
  g_assert_cmpmem (edges, edges_size, old_edges, edges_size);
  g_assert_cmpmem (nodes, nodes_size, old_nodes, nodes_size);
  ent_scene_free (scene);
  g_assert_cmpmem (nodes, nodes_size, old_nodes, nodes_size);
  g_assert_cmpstr (ent_scene_get_edge (snapshot, 0)->label, ==, label);
}

static void
assert_finite (EntScene *scene)
{
  EntRect bounds = ent_scene_get_bounds (scene, FALSE);

  g_assert_true (isfinite (bounds.x) && isfinite (bounds.y) && isfinite (bounds.width) && isfinite (bounds.height));
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);
      EntPoint head[3];
      EntCurve line;
      gboolean has_head = ent_scene_edge_get_line (edge, &line, head);

      for (guint j = 0; j < 4; j++)
        g_assert_true (isfinite (edge->curve.points[j].x) && isfinite (edge->curve.points[j].y) &&
                       isfinite (line.points[j].x) && isfinite (line.points[j].y));
      for (guint j = 0; has_head && j < 3; j++)
        g_assert_true (isfinite (head[j].x) && isfinite (head[j].y));
    }
}

static void
test_a_bad_layout_gives_a_finite_scene (void)
{
  const double values[] = { 0, NAN, INFINITY, -1e300, 1e-300 };
  g_autoptr (EntView) view = scene_builder_new_view (between_two, G_N_ELEMENTS (between_two));
  g_autoptr (EntLayout) layout = ent_layout_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (EntScene) scene = NULL;

      layout->points[0] = (EntPoint) { values[i], 0 };
      layout->points[1] = (EntPoint) { 0, 0 };
      scene = ent_scene_new (view, layout);
      assert_finite (scene);
      find_item (scene, (EntPoint) { values[i], NAN }, 5);
      ent_scene_move_node (scene, 0, (EntPoint) { values[i], values[i] });
      assert_finite (scene);
    }
}

static void
test_an_empty_view_gives_an_empty_scene (void)
{
  g_autoptr (EntScene) scene = new_scene (NULL, 0, 70);
  EntRect bounds = ent_scene_get_bounds (scene, TRUE);
  g_autoptr (EntLayout) layout = ent_scene_dup_layout (scene);

  g_assert_cmpuint (ent_scene_get_n_nodes (scene), ==, 0);
  g_assert_cmpfloat (bounds.width, <=, 0);
  g_assert_cmpuint (layout->n_points, ==, 0);
  g_assert_cmpint (find_item (scene, (EntPoint) { 0, 0 }, 100).kind, ==, ENT_ITEM_NONE);
}

static void
test_bounds_hold_shapes_names_and_lines (void)
{
  const SceneClaims claims[] = { { "person:A Very Long Name Indeed", "meets", "person:Kim", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntScene) scene = new_scene (claims, 1, 100);
  EntRect bounds = ent_scene_get_bounds (scene, TRUE);

  for (guint i = 0; i < 2; i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      EntSize name = ent_text_measure (ENT_TEXT_NAME, node->label);
      EntPoint below = { node->center.x, node->center.y + node->size.height / 2 + name.height / 2 };

      g_assert_true (ent_rect_contains (bounds, ent_rect_around (node->center, node->size)));
      g_assert_true (ent_rect_contains (bounds, ent_rect_around (below, name)));
    }
}

static void
test_the_layout_graph_has_each_pair_once (void)
{
  const char *long_name = "person:A Very Long Name Indeed";
  const SceneClaims claims[] = { { long_name, "meets", long_name, ENT_STATUS_ASSERTED, 1 },
                                 { "country:PRK", "meets", "person:Kim", ENT_STATUS_ASSERTED, 1 },
                                 { "person:Kim", "leads", "country:PRK", ENT_STATUS_ASSERTED, 1 },
                                 { "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, 4 } };
  g_autoptr (EntView) view = scene_builder_new_view (claims, G_N_ELEMENTS (claims));
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, ENT_ENGINE_NEATO);

  g_assert_cmpint (graph->engine, ==, ENT_ENGINE_NEATO);
  g_assert_cmpuint (graph->n_nodes, ==, 4);
  g_assert_cmpuint (graph->n_edges, ==, 2);
  g_assert_cmpuint (graph->edges[0].source, ==, 0);
  g_assert_cmpuint (graph->edges[0].target, ==, 1);
  g_assert_cmpuint (graph->edges[0].weight, ==, 1);
  g_assert_cmpuint (graph->edges[1].target, ==, 3);
  g_assert_cmpuint (graph->edges[1].weight, ==, 2);
  g_assert_cmpfloat (graph->sizes[2].width, >, ent_text_measure (ENT_TEXT_NAME, "A Very Long Name Indeed").width);
}

static void
test_nodes_carry_codes_initials_and_short_names (void)
{
  g_autoptr (EntSceneTexts) texts = ent_scene_texts_new ();
  static const struct
  {
    EntActorKind kind;
    const char *name;
    const char *country;
    const char *code;
    const char *label;
    gboolean inside;
  } cases[] = {
    { ENT_ACTOR_COUNTRY, "North Korea", "PRK", "PRK", "North Korea", TRUE },
    { ENT_ACTOR_COUNTRY, "Nowhere", NULL, NULL, "Nowhere", TRUE },
    { ENT_ACTOR_PERSON, "Kim Jong Un", NULL, "KJ", "Kim Jong Un", FALSE },
    { ENT_ACTOR_PERSON, "Joseph R. Biden", NULL, "JB", "Joseph R. Biden", FALSE },
    { ENT_ACTOR_PERSON, "Ursula von der Leyen", NULL, "UL", "Ursula von der Leyen", FALSE },
    { ENT_ACTOR_PERSON, "Kim Jong-un", NULL, "KJ", "Kim Jong-un", FALSE },
    { ENT_ACTOR_PERSON, "習近平", NULL, "習", "習近平", FALSE },
    { ENT_ACTOR_PERSON, "محمد صلاح", NULL, "م\xe2\x80\x8cص", "محمد صلاح", FALSE },
    { ENT_ACTOR_PERSON, "\"?!", NULL, "", "\"?!", FALSE },
    { ENT_ACTOR_PERSON, "", NULL, "", "", FALSE },
    { ENT_ACTOR_ORGANISATION, "UN Security Council", NULL, "UNSC", "UN Security Council", FALSE },
    { ENT_ACTOR_ORGANISATION, "Ministry of Defence", NULL, "MD", "Ministry of Defence", FALSE },
    { ENT_ACTOR_ORGANISATION, "NATO", NULL, NULL, "NATO", TRUE },
    { ENT_ACTOR_GROUP, "the West", NULL, NULL, "the West", TRUE },
    { ENT_ACTOR_PLACE, "Vladivostok", NULL, NULL, "Vladivostok", FALSE },
    { ENT_ACTOR_OTHER, "Abcdefghijklmnopqrstuvwxyz 0123456789", NULL, NULL, "Abcdefghijklmnopqrstuvwxyz…", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntActor) actor = ent_actor_new ("id", cases[i].name, cases[i].kind, cases[i].country, NULL);
      EntSceneNode node;

      ent_scene_node_init (&node, actor, texts);
      g_assert_cmpstr (node.code, ==, cases[i].code);
      g_assert_cmpstr (node.label, ==, cases[i].label);
      g_assert_cmpint (node.label_inside, ==, cases[i].inside);
      if (node.label_inside)
        g_assert_cmpfloat (node.size.width, >, ent_text_measure (ENT_TEXT_NAME, node.label).width);
    }
}

/* What ent_scene_find_item() promises, without an index. */
static EntItem
find_by_force (EntScene *scene, EntPoint point, double reach)
{
  EntItem item = { ENT_ITEM_NONE, 0 };
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      double distance = hypot (point.x - node->center.x, point.y - node->center.y);

      if (!node->shown || !ent_scene_node_contains (node, point, reach))
        continue;
      if (ent_scene_node_contains (node, point, 0))
        distance = -1.0 - i;
      if (distance < best)
        {
          best = distance;
          item = (EntItem) { ENT_ITEM_NODE, i };
        }
    }
  for (guint i = 0; item.kind != ENT_ITEM_NODE && i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);
      double distance = MAX (ent_curve_get_distance (&edge->curve, point) - edge->width / 2, 0);

      if (edge->shown && distance <= reach && distance <= best)
        {
          best = distance;
          item = (EntItem) { ENT_ITEM_RELATION, i };
        }
    }
  return item;
}

static void
test_finds_what_a_search_without_index_finds (void)
{
  guint n_found[3] = { 0 };

  for (guint seed = 20; seed < 26; seed++)
    {
      g_autoptr (EntScene) scene = scene_builder_new_random (seed, 10 * (seed - 18), 60 * (seed - 18));
      g_autoptr (EntFilter) filter = ent_filter_new ();
      GRand *rand = g_rand_new_with_seed (seed);
      EntRect bounds = ent_rect_grow (ent_scene_get_bounds (scene, FALSE), 50);

      for (guint i = 0; i < 400; i++)
        {
          EntPoint point = { bounds.x + g_rand_double (rand) * bounds.width,
                             bounds.y + g_rand_double (rand) * bounds.height };
          double reach = g_rand_double (rand) * 8;
          EntItem expected, found;

          if (i == 200)
            {
              ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
              ent_filter_set_without (filter, ENT_FACET_KIND, "place", TRUE);
              ent_view_set_filter (ent_scene_get_view (scene), filter);
              ent_scene_update (scene);
            }
          if (i % 50 == 25)
            ent_scene_move_node (scene, i % ent_scene_get_n_nodes (scene), point);
          expected = find_by_force (scene, point, reach);
          found = find_item (scene, point, reach);
          g_assert_cmpint (found.kind, ==, expected.kind);
          if (found.kind != ENT_ITEM_NONE)
            g_assert_cmpuint (found.index, ==, expected.index);
          n_found[found.kind]++;
        }
      g_rand_free (rand);
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (n_found[i], >, 50);
}

/* What an update leaves as it was, since nothing of it changed, is as a new scene has it. */
static void
assert_same_looks (EntScene *a, EntScene *b)
{
  assert_same_curves (a, b);
  for (guint i = 0; i < ent_scene_get_n_edges (a); i++)
    {
      const EntSceneEdge *x = ent_scene_get_edge (a, i), *y = ent_scene_get_edge (b, i);

      g_assert_cmpstr (x->label, ==, y->label);
      g_assert_cmpmem (&x->width, sizeof x->width, &y->width, sizeof y->width);
      g_assert_cmpint (x->status, ==, y->status);
      g_assert_cmpint (x->struck, ==, y->struck);
      g_assert_cmpint (x->contested, ==, y->contested);
      g_assert_cmpint (x->shown, ==, y->shown);
      g_assert_cmpint (x->weak, ==, y->weak);
      g_assert_cmpuint (x->n_claims, ==, y->n_claims);
    }
  for (guint i = 0; i < ent_scene_get_n_nodes (a); i++)
    {
      const EntSceneNode *x = ent_scene_get_node (a, i), *y = ent_scene_get_node (b, i);

      g_assert_cmpint (x->shown, ==, y->shown);
      g_assert_cmpint (x->weak, ==, y->weak);
      g_assert_cmpuint (x->n_claims, ==, y->n_claims);
    }
  for (guint i = 0; i < ent_scene_get_n_bundles (a); i++)
    {
      const EntBundle *x = ent_scene_get_bundle (a, i), *y = ent_scene_get_bundle (b, i);

      g_assert_cmpuint (x->n_shown, ==, y->n_shown);
      g_assert_cmpint (x->line.shown, ==, y->line.shown);
      g_assert_cmpint (x->line.arrow, ==, y->line.arrow);
      if (x->n_shown == 0)
        continue;
      g_assert_cmpuint (x->leader, ==, y->leader);
      g_assert_cmpint (x->mixed, ==, y->mixed);
      g_assert_cmpint (x->both, ==, y->both);
      g_assert_cmpmem (&x->line.width, sizeof x->line.width, &y->line.width, sizeof y->line.width);
      g_assert_cmpuint (x->line.source, ==, y->line.source);
    }
}

static void
test_an_update_shows_what_a_new_scene_does (void)
{
  static const char *const relations[] = { "meets", "supplies", "sanctions", "leads" };
  g_autoptr (EntScene) scene = scene_builder_new_random (12, 30, 400);
  g_autoptr (EntLayout) layout = ent_scene_dup_layout (scene);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  GRand *rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (EntScene) fresh = NULL;

      ent_filter_set_without (filter, ENT_FACET_RELATION, relations[g_rand_int_range (rand, 0, 4)], g_rand_boolean (rand));
      ent_filter_set_without (filter, ENT_FACET_STATUS, ent_status_get_name (g_rand_int_range (rand, 0, ENT_N_STATUSES)),
                              g_rand_boolean (rand));
      ent_view_set_filter (ent_scene_get_view (scene), filter);
      ent_view_set_limit (ent_scene_get_view (scene), round % 3 == 0 ? 20 : 0);
      ent_scene_update (scene);
      fresh = ent_scene_new (ent_scene_get_view (scene), layout);
      assert_same_looks (scene, fresh);
    }
  g_rand_free (rand);
}

/* Whatever was bent ahead, all edges run as in a scene that had them in the picture from the beginning. */
static void
test_what_was_left_out_comes_as_if_it_had_been_there (void)
{
  for (guint seed = 40; seed < 46; seed++)
    {
      g_autoptr (EntScene) whole = scene_builder_new_random (seed, 30, 400);
      g_autoptr (EntLayout) layout = ent_scene_dup_layout (whole);
      g_autoptr (EntScene) scene = NULL;
      EntView *view = ent_scene_get_view (whole);
      guint n_weak = 0;

      ent_view_set_limit (view, 20);
      scene = ent_scene_new (view, layout);
      for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
        n_weak += ent_scene_get_edge (scene, i)->weak;
      g_assert_cmpuint (n_weak, >, 100);
      find_item (scene, (EntPoint) { -1e5, 0 }, 1);
      if (seed % 3 == 1)
        g_assert_true (ent_scene_bend_ahead (scene, 10));
      while (seed % 3 == 2 && ent_scene_bend_ahead (scene, 10))
        ;
      if (seed % 2 == 1)
        ent_scene_move_node (scene, 2, ent_scene_get_node (scene, 2)->center);
      ent_view_set_limit (view, 0);
      ent_scene_update (scene);
      ent_scene_update (whole);
      assert_same_curves (scene, whole);
      g_assert_cmpuint (ent_scene_count_unsought (scene), >, 20);
      for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
        {
          EntPoint middle = ent_scene_get_edge (scene, i)->middle;
          EntItem expected = find_by_force (scene, middle, 2), found = find_item (scene, middle, 2);

          g_assert_cmpint (found.kind, ==, expected.kind);
          g_assert_cmpuint (found.index, ==, expected.index);
        }
      g_assert_cmpuint (ent_scene_count_unsought (scene), ==, 0);
    }
}

/* The grid that a search has goes on to serve it until a thread has made the next, which knows what came meanwhile. */
static void
test_a_search_is_made_anew_while_the_old_one_serves (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (50, 30, 400);
  g_autoptr (EntScene) snapshot = NULL;
  EntPoint far = { 9000, 9000 };
  guint leaf = 3;

  ent_view_set_limit (ent_scene_get_view (scene), 20);
  ent_scene_update (scene);
  find_item (scene, (EntPoint) { -1e5, 0 }, 1);
  ent_view_set_limit (ent_scene_get_view (scene), 0);
  ent_scene_update (scene);
  snapshot = ent_scene_begin_search (scene);
  ent_scene_move_node (scene, leaf, far);
  find_item (scene, (EntPoint) { -1e5, 0 }, 1);
  ent_scene_take_search (scene, ent_scene_new_search (snapshot));
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      EntPoint middle = ent_scene_get_edge (scene, i)->middle;
      EntItem expected = find_by_force (scene, middle, 2), found = find_item (scene, middle, 2);

      g_assert_cmpint (found.kind, ==, expected.kind);
      g_assert_cmpuint (found.index, ==, expected.index);
    }
}

/* What a thread makes of a snapshot finds what is there now, whatever is done to the scene between. */
static void
test_a_search_made_elsewhere_finds_the_same (void)
{
  for (guint seed = 30; seed < 36; seed++)
    {
      g_autoptr (EntScene) scene = scene_builder_new_random (seed, 30, 150);
      g_autoptr (EntScene) snapshot = ent_scene_begin_search (scene);
      EntRect bounds = ent_rect_grow (ent_scene_get_bounds (scene, FALSE), 50);
      GRand *rand = g_rand_new_with_seed (seed);
      EntGrid *search;

      if (seed % 3 > 0)
        ent_scene_move_node (scene, seed % 30, (EntPoint) { bounds.x, bounds.y });
      search = ent_scene_new_search (snapshot);
      if (seed % 3 > 1)
        find_item (scene, (EntPoint) { bounds.x - 1e4, bounds.y }, 1);
      ent_scene_take_search (scene, search);
      for (guint i = 0; i < 400; i++)
        {
          EntPoint point = { bounds.x + g_rand_double (rand) * bounds.width,
                             bounds.y + g_rand_double (rand) * bounds.height };
          EntItem expected = find_by_force (scene, point, 8), found = find_item (scene, point, 8);

          g_assert_cmpint (found.kind, ==, expected.kind);
          g_assert_cmpuint (found.index, ==, expected.index);
        }
      g_rand_free (rand);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/scene/a-snapshot-stays-as-it-was", test_a_snapshot_stays_as_it_was);
  g_test_add_func ("/picture/scene/parallel-edges-fan-out-evenly", test_parallel_edges_fan_out_evenly);
  g_test_add_func ("/picture/scene/opposite-directions-lie-on-opposite-sides",
                   test_opposite_directions_lie_on_opposite_sides);
  g_test_add_func ("/picture/scene/edges-end-on-the-borders-of-their-nodes",
                   test_edges_end_on_the_borders_of_their_nodes);
  g_test_add_func ("/picture/scene/a-loop-stands-outside-its-node", test_a_loop_stands_outside_its_node);
  g_test_add_func ("/picture/scene/an-arrow-points-at-the-target", test_an_arrow_points_at_the_target);
  g_test_add_func ("/picture/scene/denied-and-negated-lines-are-struck", test_denied_and_negated_lines_are_struck);
  g_test_add_func ("/picture/scene/width-grows-with-origins-up-to-a-limit",
                   test_width_grows_with_origins_up_to_a_limit);
  g_test_add_func ("/picture/scene/a-filter-moves-nothing", test_a_filter_moves_nothing);
  g_test_add_func ("/picture/scene/weak-relations-are-left-out", test_weak_relations_are_left_out);
  g_test_add_func ("/picture/scene/the-same-view-and-layout-give-the-same-scene",
                   test_the_same_view_and_layout_give_the_same_scene);
  g_test_add_func ("/picture/scene/a-moved-node-takes-its-edges-along", test_a_moved_node_takes_its_edges_along);
  g_test_add_func ("/picture/scene/what-was-left-out-comes-as-if-it-had-been-there",
                   test_what_was_left_out_comes_as_if_it_had_been_there);
  g_test_add_func ("/picture/scene/a-search-is-made-anew-while-the-old-one-serves",
                   test_a_search_is_made_anew_while_the_old_one_serves);
  g_test_add_func ("/picture/scene/moves-end-in-the-scene-of-their-layout",
                   test_moves_end_in_the_scene_of_their_layout);
  g_test_add_func ("/picture/scene/moves-before-a-relation-is-shown-count-too", test_moves_before_a_relation_is_shown_count_too);
  g_test_add_func ("/picture/scene/edges-keep-off-the-nodes-of-others", test_edges_keep_off_the_nodes_of_others);
  g_test_add_func ("/picture/scene/a-bad-layout-gives-a-finite-scene", test_a_bad_layout_gives_a_finite_scene);
  g_test_add_func ("/picture/scene/an-empty-view-gives-an-empty-scene", test_an_empty_view_gives_an_empty_scene);
  g_test_add_func ("/picture/scene/bounds-hold-shapes-names-and-lines", test_bounds_hold_shapes_names_and_lines);
  g_test_add_func ("/picture/scene/the-layout-graph-has-each-pair-once", test_the_layout_graph_has_each_pair_once);
  g_test_add_func ("/picture/scene/nodes-carry-codes-initials-and-short-names",
                   test_nodes_carry_codes_initials_and_short_names);
  g_test_add_func ("/picture/scene/an-update-shows-what-a-new-scene-does", test_an_update_shows_what_a_new_scene_does);
  g_test_add_func ("/picture/scene/a-search-made-elsewhere-finds-the-same", test_a_search_made_elsewhere_finds_the_same);
  g_test_add_func ("/picture/scene/finds-what-a-search-without-index-finds",
                   test_finds_what_a_search_without_index_finds);
  return g_test_run ();
}
