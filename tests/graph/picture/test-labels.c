/* test-labels.c: /picture/labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-labels.h"
#include "scene-builder.h"

static EntCamera
new_camera (EntScene *scene)
{
  EntCamera camera;

  ent_camera_init (&camera);
  camera.viewport = (EntSize) { 1000, 700 };
  ent_camera_fit (&camera, ent_scene_get_bounds (scene, FALSE), 20);
  return camera;
}

static EntRect
get_shape_rect (const EntCamera *camera, const EntSceneNode *node)
{
  return ent_rect_around (ent_camera_to_view (camera, node->center),
                          (EntSize) { node->size.width * camera->scale, node->size.height * camera->scale });
}

static const EntLabel *
find_label (const GArray *labels, EntItemKind kind, guint index)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const EntLabel *label = &g_array_index (labels, EntLabel, i);

      if (!label->inside && label->item.kind == kind && label->item.index == index)
        return label;
    }
  return NULL;
}

static void
assert_apart (EntScene *scene, const EntCamera *camera, const GArray *labels, gboolean over_shapes)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const EntLabel *a = &g_array_index (labels, EntLabel, i);

      if (a->inside)
        continue;
      g_assert_cmpfloat (ent_text_get_font_size (a->role) * a->scale, >=, ENT_LABELS_MIN_PIXELS);
      for (guint j = 0; j < i; j++)
        {
          const EntLabel *b = &g_array_index (labels, EntLabel, j);

          g_assert_false (!b->inside && ent_rect_overlaps (a->rect, b->rect));
        }
      for (guint j = 0; !over_shapes && j < ent_scene_get_n_nodes (scene); j++)
        {
          const EntSceneNode *node = ent_scene_get_node (scene, j);

          g_assert_false (node->shown && ent_rect_overlaps (a->rect, get_shape_rect (camera, node)));
        }
    }
}

static void
test_never_lie_over_another_or_a_node (void)
{
  const double scales[] = { 0.1, 0.4, 0.6, 1, 3 };
  guint n_names = 0, n_relations = 0, n_badges = 0;

  for (guint seed = 1; seed <= 8; seed++)
    {
      g_autoptr (EntScene) scene = scene_builder_new_random (seed, 12 * seed, 40 * seed);
      EntPaint paint = { .theme = ENT_THEME_LIGHT };
      EntCamera camera = new_camera (scene);

      for (guint i = 0; i < 2 * G_N_ELEMENTS (scales); i++)
        {
          g_autoptr (GArray) labels = NULL;

          camera.scale = scales[i / 2];
          paint.bundles = i % 2;
          labels = ent_labels_place (scene, &camera, &paint);
          assert_apart (scene, &camera, labels, FALSE);
          for (guint j = 0; j < labels->len; j++)
            {
              n_names += g_array_index (labels, EntLabel, j).role == ENT_TEXT_NAME;
              n_relations += g_array_index (labels, EntLabel, j).role == ENT_TEXT_RELATION;
              n_badges += g_array_index (labels, EntLabel, j).badge;
            }
        }
    }
  g_assert_cmpuint (n_names, >, 200);
  g_assert_cmpuint (n_relations, >, 100);
  g_assert_cmpuint (n_badges, >, 50);
}

static void
test_are_the_same_each_time (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (3, 40, 160);
  EntPaint paint = { .theme = ENT_THEME_LIGHT }, dark = { .theme = ENT_THEME_DARK };
  EntCamera camera = new_camera (scene);
  g_autoptr (GArray) a = ent_labels_place (scene, &camera, &paint), b = ent_labels_place (scene, &camera, &dark);

  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const EntLabel *x = &g_array_index (a, EntLabel, i), *y = &g_array_index (b, EntLabel, i);

      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpmem (&x->rect, sizeof x->rect, &y->rect, sizeof y->rect);
    }
}

static void
test_move_with_the_picture (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (4, 60, 200);
  EntPaint paint = { .theme = ENT_THEME_LIGHT };
  EntCamera camera = new_camera (scene);
  EntRect inner = { 60, 60, 880, 580 };
  g_autoptr (GArray) before = NULL, after = NULL;
  guint n = 0;

  camera.scale = 0.9;
  before = ent_labels_place (scene, &camera, &paint);
  ent_camera_pan (&camera, 37, -21.5);
  after = ent_labels_place (scene, &camera, &paint);
  for (guint i = 0; i < before->len; i++)
    {
      const EntLabel *label = &g_array_index (before, EntLabel, i), *moved;

      if (label->inside || !ent_rect_contains (inner, label->rect))
        continue;
      moved = find_label (after, label->item.kind, label->item.index);
      g_assert_nonnull (moved);
      g_assert_cmpfloat_with_epsilon (moved->rect.x, label->rect.x + 37, 1e-6);
      g_assert_cmpfloat_with_epsilon (moved->rect.y, label->rect.y - 21.5, 1e-6);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

static void
test_the_better_backed_stays_where_two_meet (void)
{
  const SceneClaims claims[] = { { "person:Weak Ally", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 },
                                 { "person:Strong Ally", "meets", "country:RUS", ENT_STATUS_ASSERTED, 5 } };
  g_autoptr (EntView) view = scene_builder_new_view (claims, 2);
  g_autoptr (EntLayout) layout = ent_layout_new (3);
  g_autoptr (EntScene) scene = NULL;
  g_autoptr (GArray) labels = NULL;
  EntPaint paint = { .theme = ENT_THEME_LIGHT };
  EntCamera camera;

  layout->points[0] = (EntPoint) { 400, 0 };
  layout->points[1] = layout->points[2] = (EntPoint) { 0, 0 };
  for (guint i = 1; i < 3; i++)
    if (strcmp (ent_view_get_node (view, i)->actor->name, "Weak Ally") == 0)
      layout->points[i].y = 0.5;
  scene = ent_scene_new (view, layout);
  camera = new_camera (scene);
  camera.scale = 0.1;
  labels = ent_labels_place (scene, &camera, &paint);
  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, EntLabel, i).item.index > 0)
      {
        g_assert_cmpstr (g_array_index (labels, EntLabel, i).text, ==, "Strong Ally");
        return;
      }
  g_assert_not_reached ();
}

static void
test_the_selected_and_the_hovered_are_drawn (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (9, 60, 300);
  EntCamera camera = new_camera (scene);
  EntPaint paint = { .theme = ENT_THEME_LIGHT };
  g_autoptr (GArray) before = ent_labels_place (scene, &camera, &paint);
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));

  paint.selected = selected;
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i += 7)
    {
      EntItem item = { ENT_ITEM_RELATION, i };
      g_autoptr (GArray) labels = NULL;
      const EntLabel *pill;

      g_array_set_size (selected, 0);
      g_array_append_val (selected, item);
      paint.hover = (EntItem) { ENT_ITEM_NODE, i % ent_scene_get_n_nodes (scene) };
      labels = ent_labels_place (scene, &camera, &paint);
      assert_apart (scene, &camera, labels, TRUE);
      pill = find_label (labels, ENT_ITEM_RELATION, i);
      g_assert_nonnull (pill);
      g_assert_cmpint (pill->role, ==, ENT_TEXT_PILL);
      for (guint j = 0; j < labels->len; j++)
        {
          const EntLabel *label = &g_array_index (labels, EntLabel, j);
          const EntLabel *old = find_label (before, label->item.kind, label->item.index);

          /* nothing else has moved */
          if (!label->inside && label->item.index != i && label->item.index != paint.hover.index)
            {
              g_assert_nonnull (old);
              g_assert_cmpmem (&label->rect, sizeof label->rect, &old->rect, sizeof old->rect);
            }
        }
    }
}

static void
test_names_inside_go_outside_when_they_are_too_small (void)
{
  const SceneClaims claims = { "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 };
  g_autoptr (EntView) view = scene_builder_new_view (&claims, 1);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 400);
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  EntPaint paint = { .theme = ENT_THEME_LIGHT };
  EntCamera camera = new_camera (scene);
  g_autoptr (GArray) near = NULL, far = NULL;

  camera.scale = 1;
  near = ent_labels_place (scene, &camera, &paint);
  g_assert_null (find_label (near, ENT_ITEM_NODE, 0));
  g_assert_nonnull (find_label (near, ENT_ITEM_RELATION, 0));
  camera.scale = 0.15;
  far = ent_labels_place (scene, &camera, &paint);
  g_assert_nonnull (find_label (far, ENT_ITEM_NODE, 0));
  g_assert_null (find_label (far, ENT_ITEM_RELATION, 0));
}

static void
test_hidden_items_have_none (void)
{
  const SceneClaims claims[] = { { "person:Kim", "meets", "person:Putin", ENT_STATUS_ASSERTED, 1 },
                                 { "person:Kim", "supplies", "country:RUS", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntView) view = scene_builder_new_view (claims, 2);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 200);
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  EntPaint paint = { .theme = ENT_THEME_LIGHT, .dim_hidden = TRUE };
  EntCamera camera = new_camera (scene);
  guint meets = scene_builder_find_edge (scene, "person:Kim", "meets"), putin;
  g_autoptr (GArray) labels = NULL, hovered = NULL;

  g_assert_true (ent_view_find_node (view, "person:Putin", &putin));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (view, filter);
  ent_scene_update (scene);
  labels = ent_labels_place (scene, &camera, &paint);
  g_assert_null (find_label (labels, ENT_ITEM_RELATION, meets));
  g_assert_null (find_label (labels, ENT_ITEM_NODE, putin));
  paint.hover = (EntItem) { ENT_ITEM_NODE, putin };
  hovered = ent_labels_place (scene, &camera, &paint);
  g_assert_nonnull (find_label (hovered, ENT_ITEM_NODE, putin));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/labels/never-lie-over-another-or-a-node", test_never_lie_over_another_or_a_node);
  g_test_add_func ("/picture/labels/are-the-same-each-time", test_are_the_same_each_time);
  g_test_add_func ("/picture/labels/move-with-the-picture", test_move_with_the_picture);
  g_test_add_func ("/picture/labels/the-better-backed-stays-where-two-meet",
                   test_the_better_backed_stays_where_two_meet);
  g_test_add_func ("/picture/labels/the-selected-and-the-hovered-are-drawn",
                   test_the_selected_and_the_hovered_are_drawn);
  g_test_add_func ("/picture/labels/names-inside-go-outside-when-they-are-too-small",
                   test_names_inside_go_outside_when_they_are_too_small);
  g_test_add_func ("/picture/labels/hidden-items-have-none", test_hidden_items_have_none);
  return g_test_run ();
}
