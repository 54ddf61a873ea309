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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/pdf-picture/" name, function)
  ADD ("holds-text", test_holds_text);
  ADD ("leaves-out-what-the-filter-hides", test_leaves_out_what_the_filter_hides);
  ADD ("lists-evidence-on-pages-of-its-own", test_lists_evidence_on_pages_of_its_own);
#undef ADD
  return g_test_run ();
}
