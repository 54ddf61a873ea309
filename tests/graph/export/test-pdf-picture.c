/* test-pdf-picture.c: /export/pdf-picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture-builder.h"

#include <poppler.h>

static PopplerDocument *
open_pdf (PictureBuilder *builder, const EntPictureOptions *options)
{
  g_autofree char *path = picture_builder_export (builder, options, "picture.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
dup_page_text (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);
  return text;
}

static void
test_holds_text (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  PopplerDocument *document = open_pdf (builder, picture_builder_get_options ());
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *text = dup_page_text (document, 0);

  g_assert_cmpstr (title, ==, "Night <trains> & \"talks\"");
  g_assert_cmpint (poppler_document_get_creation_date (document), ==, -1);
  g_assert_nonnull (strstr (text, "Borduria"));
  g_assert_nonnull (strstr (text, "supplies · 2"));
  g_assert_nonnull (strstr (text, "Ana <Ottokar> & \"Son\""));
  g_assert_nonnull (strstr (text, "Filter: none"));
  g_object_unref (document);
}

static void
test_leaves_out_what_the_filter_hides (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (builder->view, filter);
  ent_scene_update (builder->scene);
  document = open_pdf (builder, picture_builder_get_options ());
  text = dup_page_text (document, 0);
  g_assert_nonnull (strstr (text, "Borduria"));
  g_assert_null (strstr (text, "sanctions"));
  g_assert_null (strstr (text, "Ottokar"));
  g_object_unref (document);
}

static void
test_lists_evidence_on_pages_of_its_own (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new ();
  PopplerDocument *document = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int n_pages;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("report-%03u.txt", i);

      case_builder_add_article (builder->builder, id, "Evening Ledger", "2024-01-05");
      case_builder_add_claim (builder->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ASSERTED);
    }
  picture_builder_end (builder);
  document = open_pdf (builder, picture_builder_get_options ());
  n_pages = poppler_document_get_n_pages (document);
  g_assert_cmpint (n_pages, >, 2);
  first = dup_page_text (document, 0);
  last = dup_page_text (document, n_pages - 1);
  g_assert_null (strstr (first, "report-000"));
  g_assert_nonnull (strstr (last, "report-119"));
  g_object_unref (document);
}

/* A case whose articles have addresses and sentences. */
static PictureBuilder *
new_told (void)
{
  PictureBuilder *builder = picture_builder_new ();
  EntArticle *article = case_builder_add_article (builder->builder, "a.txt", "Harbour Courier", "2023-09-25");
  EntClaim *claim;

  article->title = g_strdup ("Trucks at dawn");
  article->url = g_strdup ("https://example.org/a b?x=(1)'&y=%20");
  g_free (article->text);
  article->text = g_strdup ("Borduria sent forty trucks to Syldavia.");
  article->length = strlen (article->text);
  claim = case_builder_add_claim (builder->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ALLEGED);
  claim->sentence = (EntSpan) { 0, article->length };
  claim->object = g_strdup ("forty trucks");
  case_builder_add_article (builder->builder, "b.txt", "The Meridian", NULL);
  case_builder_add_claim (builder->builder, "country:Borduria", "meets", "country:Syldavia", ENT_STATUS_ASSERTED);
  picture_builder_end (builder);
  return builder;
}

/* The place that a link of a page leads to; the address, where it leads out. */
static char *
dup_links (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  GList *links = poppler_page_get_link_mapping (page);
  GString *text = g_string_new (NULL);

  for (GList *link = links; link != NULL; link = link->next)
    {
      const PopplerLinkMapping *mapping = link->data;

      g_assert_cmpfloat (mapping->area.x2 - mapping->area.x1, >, 5);
      g_assert_cmpfloat (mapping->area.y2 - mapping->area.y1, >, 5);
      if (mapping->action->type == POPPLER_ACTION_URI)
        g_string_append_printf (text, "%s\n", mapping->action->uri.uri);
      else if (mapping->action->type == POPPLER_ACTION_GOTO_DEST)
        {
          PopplerDest *dest = poppler_document_find_dest (document, mapping->action->goto_dest.dest->named_dest);

          g_assert_nonnull (dest);
          g_string_append_printf (text, "%s on %d\n", mapping->action->goto_dest.dest->named_dest, dest->page_num);
          poppler_dest_free (dest);
        }
    }
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
  return g_string_free (text, FALSE);
}

static void
test_numbers_lead_to_evidence_and_that_to_the_article (void)
{
  g_autoptr (PictureBuilder) builder = new_told ();
  PopplerDocument *document = open_pdf (builder, picture_builder_get_options ());
  g_autofree char *first = dup_links (document, 0);
  g_autofree char *second = dup_links (document, 1);
  g_autofree char *text = dup_page_text (document, 1);

  g_assert_nonnull (strstr (first, "evidence-1 on 2"));
  g_assert_nonnull (strstr (first, "evidence-2 on 2"));
  g_assert_cmpstr (second, ==, "https://example.org/a%20b?x=%281%29%27&y=%20\n");
  g_assert_nonnull (strstr (text, "Borduria supplies Syldavia (alleged · 1 claim of 1 origin)"));
  g_assert_nonnull (strstr (text, "“Borduria sent forty trucks to Syldavia.”"));
  g_assert_nonnull (strstr (text, "supplies: forty trucks · alleged · according to the reporter"));
  g_assert_nonnull (strstr (text, "Harbour Courier, 25 Sep 2023. Trucks at dawn."));
  g_object_unref (document);
}

static void
append_bookmarks (GString *text, PopplerIndexIter *iter, guint depth)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_string_append_printf (text, "%*s%s\n", 2 * depth, "", action->any.title);
      if (child != NULL)
        append_bookmarks (text, child, depth + 1);
      poppler_index_iter_free (child);
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
}

static void
test_has_bookmarks (void)
{
  g_autoptr (PictureBuilder) builder = new_told ();
  PopplerDocument *document = open_pdf (builder, picture_builder_get_options ());
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  g_autoptr (GString) text = g_string_new (NULL);

  append_bookmarks (text, iter, 0);
  poppler_index_iter_free (iter);
  g_assert_true (g_str_has_prefix (text->str, "Picture\nLegend\nEvidence\n  [1] Borduria "));
  g_assert_nonnull (strstr (text->str, "\n  [2] Borduria "));
  g_object_unref (document);
}

static void
test_embeds_its_fonts (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  PopplerDocument *document = open_pdf (builder, picture_builder_get_options ());
  PopplerFontInfo *fonts = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  guint n = 0;

  poppler_font_info_scan (fonts, poppler_document_get_n_pages (document), &iter);
  g_assert_nonnull (iter);
  do
    {
      g_assert_true (poppler_fonts_iter_is_embedded (iter));
      n++;
    }
  while (poppler_fonts_iter_next (iter));
  g_assert_cmpuint (n, >, 0);
  poppler_fonts_iter_free (iter);
  poppler_font_info_free (fonts);
  g_object_unref (document);
}

static void
test_says_when_it_was_exported_only_if_told (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  PopplerDocument *document;
  g_autoptr (GDateTime) created = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  options.date = ent_day_new (2026, 11, 22);
  document = open_pdf (builder, &options);
  text = dup_page_text (document, 0);
  created = poppler_document_get_creation_date_time (document);
  day = g_date_time_format (created, "%F");
  g_assert_cmpstr (day, ==, "2026-11-22");
  g_assert_nonnull (strstr (text, "Exported 22 Nov 2026"));
  g_object_unref (document);
}

static void
assert_page_size (PopplerDocument *document, int index, EntSize size)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  double width, height;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, size.width, 0.1);
  g_assert_cmpfloat_with_epsilon (height, size.height, 0.1);
  g_object_unref (page);
}

static void
test_fits_one_page (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  const EntSize sizes[] = { ent_paper_find ("A4")->size, { 842, 595 }, { 200, 150 }, { 5000, 300 } };

  options.evidence = ENT_EVIDENCE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      PopplerDocument *document;
      g_autofree char *text = NULL;

      options.size = sizes[i];
      document = open_pdf (builder, &options);
      text = dup_page_text (document, 0);
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
      assert_page_size (document, 0, sizes[i]);
      g_assert_nonnull (strstr (text, "Borduria"));
      g_assert_nonnull (strstr (text, "contested: some say so"));
      g_object_unref (document);
    }
}

static void
test_goes_over_several_sheets (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  g_autofree char *overview = NULL;
  g_autofree char *last = NULL;
  PopplerDocument *document;

  options.size = (EntSize) { 420, 420 };
  options.tiled = TRUE;
  options.evidence = ENT_EVIDENCE_NONE;
  document = open_pdf (builder, &options);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 4);
  for (int i = 0; i < 4; i++)
    assert_page_size (document, i, options.size);
  overview = dup_page_text (document, 0);
  last = dup_page_text (document, 3);
  g_assert_nonnull (strstr (overview, "A2"));
  g_assert_nonnull (strstr (last, "Sheet A3 of A1 to A3"));
  g_object_unref (document);
}

static void
test_refuses_more_sheets_than_anybody_glues (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = g_build_filename (builder->folder, "picture.pdf", NULL);
  EntPictureOptions options = *picture_builder_get_options ();
  const double sides[] = { 92, 80, 61, 3 };

  options.tiled = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GError) error = NULL;

      options.size = (EntSize) { sides[i], sides[i] };
      g_assert_false (picture_builder_try (builder, &options, ENT_PICTURE_PDF, path, NULL, &error));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/pdf-picture/" name, function)
  ADD ("holds-text", test_holds_text);
  ADD ("leaves-out-what-the-filter-hides", test_leaves_out_what_the_filter_hides);
  ADD ("lists-evidence-on-pages-of-its-own", test_lists_evidence_on_pages_of_its_own);
  ADD ("numbers-lead-to-evidence-and-that-to-the-article", test_numbers_lead_to_evidence_and_that_to_the_article);
  ADD ("has-bookmarks", test_has_bookmarks);
  ADD ("embeds-its-fonts", test_embeds_its_fonts);
  ADD ("says-when-it-was-exported-only-if-told", test_says_when_it_was_exported_only_if_told);
  ADD ("fits-one-page", test_fits_one_page);
  ADD ("goes-over-several-sheets", test_goes_over_several_sheets);
  ADD ("refuses-more-sheets-than-anybody-glues", test_refuses_more_sheets_than_anybody_glues);
#undef ADD
  return g_test_run ();
}
