/* test-evidence.c: /export/evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page.h"
#include "picture-builder.h"
#include "picture/ent-labels.h"

static char *
read_beside (PictureBuilder *builder)
{
  EntPictureOptions options = *picture_builder_get_options ();
  g_autofree char *path = NULL;
  g_autofree char *beside = NULL;
  char *text = NULL;

  options.evidence = ENT_EVIDENCE_BESIDE;
  path = picture_builder_export (builder, &options, "picture.png");
  beside = ent_picture_dup_evidence_path (path);
  g_assert_true (g_str_has_suffix (beside, "/picture.evidence.txt"));
  g_assert_true (g_file_get_contents (beside, &text, NULL, NULL));
  return text;
}

static void
test_stands_beside_the_picture (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new ();
  g_autofree char *text = NULL;
  EntArticle *article = case_builder_add_article (builder->builder, "a.txt", "Harbour Courier", "2023-09-12");

  article->title = g_strdup ("Trucks\nat dawn");
  article->url = g_strdup ("https://example.org/a");
  case_builder_add_claim (builder->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ALLEGED);
  article = case_builder_add_article (builder->builder, "b.txt", "Meridian", NULL);
  article->title = g_strdup ("Trucks?");
  article->url = g_strdup ("javascript:alert(1)");
  g_free (article->origin);
  article->origin = g_strdup ("a.txt");
  case_builder_add_claim (builder->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ASSERTED);
  picture_builder_end (builder);
  text = read_beside (builder);
  g_assert_nonnull (strstr (text, "\n[1] Borduria supplies Syldavia (asserted · 2 claims of 1 origin)\n"));
  g_assert_nonnull (strstr (text, "\n  1.1    “"));
  g_assert_nonnull (strstr (text, "”\n         alleged · according to the reporter\n"
                                  "         Harbour Courier, 12 Sep 2023. Trucks at dawn.\n"
                                  "         https://example.org/a\n"));
  g_assert_nonnull (strstr (text, "         Meridian, undated. Trucks? Same story as 1.1.\n"));
  g_assert_null (strstr (text, "javascript"));
}

static void
test_every_relation_has_its_number_and_entry (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, excerpt, picture_builder_get_options (), FALSE);
  const EntPage *page = ent_pages_get (pages, 0);
  guint n_numbers = 0, n_entries = 0;

  for (guint i = 0; i < page->view->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (page->view->labels, EntLabel, i);

      if (label->role != ENT_TEXT_NUMBER)
        continue;
      n_numbers++;
      g_assert_cmpuint (g_array_index (excerpt->relations, guint, g_ascii_strtoull (label->text, NULL, 10) - 1), ==,
                        label->item.index);
      g_assert_true (ent_rect_contains (page->part, label->rect));
    }
  for (guint i = 0; i < page->lines->len; i++)
    n_entries += g_array_index (page->lines, EntPageLine, i).number > 0;
  g_assert_cmpuint (n_numbers, ==, excerpt->relations->len);
  g_assert_cmpuint (n_entries, ==, excerpt->relations->len);
}

static void
test_a_selection_is_shown_alone (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  const guint relation = 0;
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new_selected (builder->view, NULL, 0, &relation, 1);
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, excerpt, picture_builder_get_options (), FALSE);
  guint n_nodes = 0, n_edges = 0;

  for (guint i = 0; i < ent_scene_get_n_nodes (pages->scene); i++)
    n_nodes += ent_scene_get_node (pages->scene, i)->shown;
  for (guint i = 0; i < ent_scene_get_n_edges (pages->scene); i++)
    n_edges += ent_scene_get_edge (pages->scene, i)->shown;
  g_assert_cmpuint (n_nodes, ==, 2);
  g_assert_cmpuint (n_edges, ==, 1);
  g_assert_nonnull (strstr (pages->summary, "2 actors · 1 relation · "));
  /* the scene that it is of shows what it did */
  g_assert_true (ent_scene_get_edge (builder->scene, 1)->shown);
}

static void
assert_length (const char *text, double points)
{
  g_autoptr (GError) error = NULL;
  double length = 0;

  ent_picture_parse_length (text, 144, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (length, points, 0.001);
}

static void
test_lengths_have_units (void)
{
  const char *const none[] = { "", "mm", "10", "10 km", "-5mm", "0px", "nan mm", "inf in", "1e9in", "5mm x" };

  assert_length ("25.4mm", 72);
  assert_length ("2.54 cm", 72);
  assert_length ("6.5IN", 468);
  assert_length ("12pt", 12);
  assert_length ("144px", 72);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GError) error = NULL;
      double length;

      g_assert_false (ent_picture_parse_length (none[i], 144, &length, &error));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
    }
  g_assert_null (ent_paper_find ("a9"));
  g_assert_cmpstr (ent_paper_find ("Letter")->label, ==, "Letter");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/evidence/" name, function)
  ADD ("stands-beside-the-picture", test_stands_beside_the_picture);
  ADD ("every-relation-has-its-number-and-entry", test_every_relation_has_its_number_and_entry);
  ADD ("a-selection-is-shown-alone", test_a_selection_is_shown_alone);
  ADD ("lengths-have-units", test_lengths_have_units);
#undef ADD
  return g_test_run ();
}
