/* test-bundle.c: /picture/bundle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-bundle.h"
#include "picture/ent-labels.h"
#include "picture/ent-painter.h"
#include "picture/ent-scene-find.h"
#include "scene-builder.h"

#define WIDTH 400
#define HEIGHT 200
#define A "country:AAA"
#define B "country:BBB"

static const SceneClaims several[] = {
  { A, "supplies", B, ENT_STATUS_ALLEGED, 3 },
  { B, "supplies", A, ENT_STATUS_ASSERTED, 1 },
  { A, "meets", B, ENT_STATUS_ASSERTED, 2 },
};

static EntScene *
new_scene (const SceneClaims *claims, guint n)
{
  g_autoptr (EntView) view = scene_builder_new_view (claims, n);
  g_autoptr (EntLayout) layout = ent_layout_new (ent_view_get_n_nodes (view));

  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 300.0 * i - 150, 0 };
  return ent_scene_new (view, layout);
}

static gboolean
is_closed (EntScene *scene, double scale, const EntPaint *paint)
{
  g_autofree guint8 *closed = ent_scene_new_closed (scene, scale, paint);

  g_assert_cmpuint (ent_scene_get_n_bundles (scene), ==, 1);
  return closed[0];
}

static void
test_opens_by_zoom (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  const EntPaint paint = { .bundles = TRUE };
  gboolean was_closed = TRUE;

  for (double scale = ENT_CAMERA_MIN_SCALE; scale < ENT_CAMERA_MAX_SCALE; scale *= 1.1)
    {
      gboolean closed = is_closed (scene, scale, &paint);

      g_assert_true (was_closed || !closed);
      was_closed = closed;
    }
  g_assert_true (is_closed (scene, 0.2, &paint));
  g_assert_false (is_closed (scene, 2, &paint));
  g_assert_false (is_closed (scene, 0.2, &(EntPaint) { .bundles = FALSE }));
}

static void
test_opens_for_what_stands_out (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));
  EntItem edge = { ENT_ITEM_RELATION, 1 }, node = { ENT_ITEM_NODE, 0 };

  g_assert_false (is_closed (scene, 0.2, &(EntPaint) { .bundles = TRUE, .hover = edge }));
  g_assert_true (is_closed (scene, 0.2, &(EntPaint) { .bundles = TRUE, .hover = node }));
  g_array_append_val (selected, node);
  g_assert_true (is_closed (scene, 0.2, &(EntPaint) { .bundles = TRUE, .selected = selected }));
  g_array_append_val (selected, edge);
  g_assert_false (is_closed (scene, 0.2, &(EntPaint) { .bundles = TRUE, .selected = selected }));
}

static void
test_shows_what_all_have_in_common (void)
{
  static const SceneClaims alike[] = {
    { B, "supplies", A, ENT_STATUS_ALLEGED, 3 },
    { B, "sanctions", A, ENT_STATUS_ALLEGED, 1 },
  };
  g_autoptr (EntScene) mixed_scene = new_scene (several, G_N_ELEMENTS (several));
  g_autoptr (EntScene) alike_scene = new_scene (alike, G_N_ELEMENTS (alike));
  const EntBundle *mixed = ent_scene_get_bundle (mixed_scene, 0), *same = ent_scene_get_bundle (alike_scene, 0);

  g_assert_cmpuint (mixed->n_shown, ==, 3);
  g_assert_cmpstr (mixed->count, ==, "3");
  g_assert_true (mixed->mixed);
  g_assert_true (mixed->both);
  g_assert_null (mixed->line.type);
  g_assert_cmpuint (mixed->leader, ==, scene_builder_find_edge (mixed_scene, A, "supplies"));
  g_assert_false (same->mixed);
  g_assert_false (same->both);
  g_assert_cmpint (same->line.status, ==, ENT_STATUS_ALLEGED);
  /* from B to A, though A comes first */
  g_assert_true (same->line.arrow);
  g_assert_cmpfloat (same->line.curve.points[0].x, >, same->line.curve.points[3].x);
}

/* What a filter hides is not counted; of one there is no bundle. */
static void
test_follows_the_filter (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  g_autoptr (EntFilter) filter = ent_filter_new ();
  const EntPaint paint = { .bundles = TRUE };

  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  g_assert_cmpstr (ent_scene_get_bundle (scene, 0)->count, ==, "2");
  g_assert_nonnull (ent_scene_get_bundle (scene, 0)->line.type);
  ent_filter_set_without (filter, ENT_FACET_STATUS, "alleged", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  g_assert_cmpuint (ent_scene_get_bundle (scene, 0)->n_shown, ==, 1);
  g_assert_false (is_closed (scene, 0.2, &paint));
}

/* A node that is moved takes the line along. */
static void
test_follows_its_nodes (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  const EntSceneNode *node = ent_scene_get_node (scene, 1);
  EntPoint end;

  ent_scene_move_node (scene, 1, (EntPoint) { 40, 300 });
  end = ent_scene_get_bundle (scene, 0)->line.curve.points[3];
  node = ent_scene_get_node (scene, 1);
  g_assert_cmpfloat (hypot (end.x - node->center.x, end.y - node->center.y), <, 60);
}

static EntCamera
get_camera (double scale)
{
  return (EntCamera) { .scale = scale, .viewport = { WIDTH, HEIGHT } };
}

/* On its line is the relation that stands for it; once open, each is where it is drawn, and it stays open between. */
static void
test_is_found_where_it_is_drawn (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  const EntBundle *bundle = ent_scene_get_bundle (scene, 0);
  EntCamera camera = get_camera (0.4);
  EntPoint middle = ent_camera_to_view (&camera, bundle->line.middle);
  EntPaint paint = { .bundles = TRUE };
  EntItem item = ent_scene_find_item (scene, &camera, &paint, middle, 4);
  guint outer = 0;

  g_assert_cmpint (item.kind, ==, ENT_ITEM_RELATION);
  g_assert_cmpuint (item.index, ==, bundle->leader);
  for (guint i = 0; i < 3; i++)
    if (fabs (ent_scene_get_edge (scene, i)->middle.y) > fabs (ent_scene_get_edge (scene, outer)->middle.y))
      outer = i;
  middle = ent_camera_to_view (&camera, ent_scene_get_edge (scene, outer)->middle);
  g_assert_cmpint (ent_scene_find_item (scene, &camera, &paint, middle, 4).kind, ==, ENT_ITEM_NONE);
  paint.hover = item;
  item = ent_scene_find_item (scene, &camera, &paint, middle, 4);
  g_assert_cmpint (item.kind, ==, ENT_ITEM_RELATION);
  g_assert_cmpuint (item.index, ==, outer);
  for (double share = 0; share <= 1; share += 0.1)
    {
      EntPoint axis = ent_camera_to_view (&camera, bundle->line.middle);

      g_assert_cmpint (ent_scene_find_item (scene, &camera, &paint,
                                            (EntPoint) { middle.x, axis.y + share * (middle.y - axis.y) }, 1).kind, ==,
                       ENT_ITEM_RELATION);
    }
}

static void
test_carries_its_count (void)
{
  g_autoptr (EntScene) scene = new_scene (several, G_N_ELEMENTS (several));
  EntCamera camera = get_camera (0.4);
  g_autoptr (GArray) labels = ent_labels_place (scene, &camera, &(EntPaint) { .bundles = TRUE });
  g_autoptr (GArray) apart = ent_labels_place (scene, &camera, &(EntPaint) { .bundles = FALSE });
  guint n_badges = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const EntLabel *label = &g_array_index (labels, EntLabel, i);

      if (label->item.kind != ENT_ITEM_RELATION)
        continue;
      g_assert_true (label->badge);
      g_assert_cmpstr (label->text, ==, "3");
      n_badges++;
    }
  g_assert_cmpuint (n_badges, ==, 1);
  for (guint i = 0; i < apart->len; i++)
    g_assert_false (g_array_index (apart, EntLabel, i).badge);
}

static guint8 *
new_grey_picture (EntScene *scene)
{
  EntCamera camera = get_camera (0.4);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  guint8 *grey = g_malloc (WIDTH * HEIGHT);
  const guint8 *data;

  g_array_unref (ent_painter_draw_pixels (scene, &camera, &(EntPaint) { .bundles = TRUE }, image));
  data = cairo_image_surface_get_data (image);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    grey[i] = (data[4 * i] * 11 + data[4 * i + 1] * 59 + data[4 * i + 2] * 30) / 100;
  cairo_surface_destroy (image);
  return grey;
}

/* Without colour too: sure, alleged, denied, of several kinds, the other way, both ways, and backed by many. */
static void
test_is_told_apart_in_grey (void)
{
  static const SceneClaims pairs[][2] = {
    { { A, "supplies", B, ENT_STATUS_ASSERTED, 1 }, { A, "sanctions", B, ENT_STATUS_ASSERTED, 1 } },
    { { A, "supplies", B, ENT_STATUS_ALLEGED, 1 }, { A, "sanctions", B, ENT_STATUS_ALLEGED, 1 } },
    { { A, "supplies", B, ENT_STATUS_DENIED, 1 }, { A, "sanctions", B, ENT_STATUS_DENIED, 1 } },
    { { A, "supplies", B, ENT_STATUS_POSSIBLE, 1 }, { A, "sanctions", B, ENT_STATUS_POSSIBLE, 1 } },
    { { A, "supplies", B, ENT_STATUS_ASSERTED, 1 }, { A, "sanctions", B, ENT_STATUS_ALLEGED, 1 } },
    { { B, "supplies", A, ENT_STATUS_ASSERTED, 1 }, { B, "sanctions", A, ENT_STATUS_ASSERTED, 1 } },
    { { A, "supplies", B, ENT_STATUS_ASSERTED, 1 }, { B, "sanctions", A, ENT_STATUS_ASSERTED, 1 } },
    { { A, "supplies", B, ENT_STATUS_ASSERTED, 12 }, { A, "sanctions", B, ENT_STATUS_ASSERTED, 1 } },
  };
  guint8 *pictures[G_N_ELEMENTS (pairs)];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (EntScene) scene = new_scene (pairs[i], 2);

      pictures[i] = new_grey_picture (scene);
      for (guint j = 0; j < i; j++)
        {
          guint n = 0;

          for (guint k = 0; k < WIDTH * HEIGHT; k++)
            n += ABS (pictures[i][k] - pictures[j][k]) > 40;
          /* the least is the head of an arrow at this size */
          g_assert_cmpuint (n, >=, 4);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_free (pictures[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/bundle/opens-by-zoom", test_opens_by_zoom);
  g_test_add_func ("/picture/bundle/opens-for-what-stands-out", test_opens_for_what_stands_out);
  g_test_add_func ("/picture/bundle/shows-what-all-have-in-common", test_shows_what_all_have_in_common);
  g_test_add_func ("/picture/bundle/follows-the-filter", test_follows_the_filter);
  g_test_add_func ("/picture/bundle/follows-its-nodes", test_follows_its_nodes);
  g_test_add_func ("/picture/bundle/is-found-where-it-is-drawn", test_is_found_where_it_is_drawn);
  g_test_add_func ("/picture/bundle/carries-its-count", test_carries_its_count);
  g_test_add_func ("/picture/bundle/is-told-apart-in-grey", test_is_told_apart_in_grey);
  return g_test_run ();
}
