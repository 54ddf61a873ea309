/* test-scene-walk.c: /picture/scene-walk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-walk.h"
#include "scene-builder.h"

/* A centre with neighbours to the right, the upper right and the left; one that it does not know stands below. */
static const SceneClaims star[] = {
  { "country:AAA", "supplies", "country:RIGHT", ENT_STATUS_ASSERTED, 1 },
  { "country:AAA", "meets", "country:RIGHT", ENT_STATUS_ASSERTED, 1 },
  { "country:UPPER", "sanctions", "country:AAA", ENT_STATUS_ASSERTED, 1 },
  { "country:AAA", "supplies", "country:LEFT", ENT_STATUS_ASSERTED, 1 },
  { "country:BELOW", "supplies", "country:LEFT", ENT_STATUS_ASSERTED, 1 },
};

static const struct
{
  const char *id;
  EntPoint place;
} places[] = {
  { "country:AAA", { 0, 0 } },
  { "country:RIGHT", { 400, 20 } },
  { "country:UPPER", { 200, -150 } },
  { "country:LEFT", { -300, 0 } },
  { "country:BELOW", { 10, 200 } },
};

static EntItem
find (EntScene *scene, const char *id)
{
  EntItem item = { ENT_ITEM_NODE, 0 };

  g_assert_true (ent_view_find_node (ent_scene_get_view (scene), id, &item.index));
  return item;
}

static EntScene *
new_star (void)
{
  g_autoptr (EntView) view = scene_builder_new_view (star, G_N_ELEMENTS (star));
  g_autoptr (EntLayout) layout = ent_layout_new (ent_view_get_n_nodes (view));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint index;

      g_assert_true (ent_view_find_node (view, places[i].id, &index));
      layout->points[index] = places[i].place;
    }
  return ent_scene_new (view, layout);
}

static void
assert_item (EntItem item, EntItem expected)
{
  g_assert_cmpint (item.kind, ==, expected.kind);
  g_assert_cmpuint (item.index, ==, expected.index);
}

static void
test_takes_the_edge_that_fits_best (void)
{
  g_autoptr (EntScene) scene = new_star ();
  EntItem centre = find (scene, "country:AAA");

  assert_item (ent_scene_find_along (scene, centre, 1, 0), find (scene, "country:RIGHT"));
  assert_item (ent_scene_find_along (scene, centre, -1, 0), find (scene, "country:LEFT"));
  g_assert_cmpint (ent_scene_find_along (scene, centre, 0, 1).kind, ==, ENT_ITEM_NONE);
  assert_item (ent_scene_find_along (scene, find (scene, "country:RIGHT"), -1, 0), centre);
}

/* The one below is no neighbour, and still to be reached. */
static void
test_finds_what_stands_beside (void)
{
  g_autoptr (EntScene) scene = new_star ();

  assert_item (ent_scene_find_beside (scene, find (scene, "country:AAA"), 0, 1), find (scene, "country:BELOW"));
  assert_item (ent_scene_find_beside (scene, find (scene, "country:AAA"), 0, -1), find (scene, "country:UPPER"));
  assert_item (ent_scene_find_nearest (scene, (EntPoint) { 30, 180 }), find (scene, "country:BELOW"));
}

static void
test_an_edge_leads_to_both_ends (void)
{
  g_autoptr (EntScene) scene = new_star ();
  EntItem edge = { ENT_ITEM_RELATION, scene_builder_find_edge (scene, "country:UPPER", "sanctions") };

  assert_item (ent_scene_find_along (scene, edge, 0, -1), find (scene, "country:UPPER"));
  assert_item (ent_scene_find_along (scene, edge, -1, 0), find (scene, "country:AAA"));
}

/* Hidden edges lead nowhere. */
static void
test_keeps_to_what_is_shown (void)
{
  g_autoptr (EntScene) scene = new_star ();
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  g_assert_false (ent_scene_is_shown (scene, find (scene, "country:LEFT")));
  g_assert_cmpint (ent_scene_find_along (scene, find (scene, "country:AAA"), -1, 0).kind, ==, ENT_ITEM_NONE);
  assert_item (ent_scene_find_along (scene, find (scene, "country:AAA"), 1, 0), find (scene, "country:RIGHT"));
}

/* Around any node, in both directions, each edge comes once before the first comes again, loops too. */
static void
test_goes_around_a_node (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (5, 12, 200);
  EntView *view = ent_scene_get_view (scene);

  for (guint node = 0; node < ent_view_get_n_nodes (view); node++)
    for (guint clockwise = 0; clockwise < 2; clockwise++)
      {
        const GArray *relations = ent_view_get_node (view, node)->relations;
        g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
        EntItem edge = { ENT_ITEM_NODE, node };

        for (guint i = 0; i < relations->len; i++)
          {
            edge = ent_scene_find_around (scene, node, edge, clockwise);
            g_assert_cmpint (edge.kind, ==, ENT_ITEM_RELATION);
            g_hash_table_add (seen, GUINT_TO_POINTER (edge.index));
          }
        g_assert_cmpuint (g_hash_table_size (seen), ==, relations->len);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/scene-walk/takes-the-edge-that-fits-best", test_takes_the_edge_that_fits_best);
  g_test_add_func ("/picture/scene-walk/finds-what-stands-beside", test_finds_what_stands_beside);
  g_test_add_func ("/picture/scene-walk/an-edge-leads-to-both-ends", test_an_edge_leads_to_both_ends);
  g_test_add_func ("/picture/scene-walk/keeps-to-what-is-shown", test_keeps_to_what_is_shown);
  g_test_add_func ("/picture/scene-walk/goes-around-a-node", test_goes_around_a_node);
  return g_test_run ();
}
