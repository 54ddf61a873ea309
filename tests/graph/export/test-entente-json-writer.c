/* test-entente-json-writer.c: /export/entente-json: all of an excerpt, to be read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include <json-glib/json-glib.h>

static JsonObject *
write_and_read (JsonParser *parser, const EntExcerpt *excerpt)
{
  g_autofree char *text = export_cases_write (excerpt, "json");
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static JsonObject *
get_element (JsonObject *object, const char *list, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (object, list), index);
}

static void
test_articles_come_with_all_of_their_text (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = write_and_read (parser, excerpt);

  for (guint i = 0; i < excerpt->articles->len; i++)
    {
      const EntArticle *article = ent_excerpt_get_article (excerpt, i);
      JsonObject *object = get_element (root, "articles", i);

      g_assert_cmpstr (json_object_get_string_member (object, "text"), ==, article->text);
      g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, article->id);
      g_assert_cmpstr (json_object_get_string_member_with_default (object, "outlet", NULL), ==, article->outlet);
      g_assert_cmpstr (json_object_get_string_member_with_default (object, "author", NULL), ==, article->author);
    }
}

static void
test_claims_come_with_what_the_user_holds_of_them (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = write_and_read (parser, excerpt);
  guint n_judged = 0;

  for (guint i = 0; i < excerpt->claims->len; i++)
    {
      const EntClaim *claim = ent_excerpt_get_claim (excerpt, i);
      JsonObject *object = get_element (root, "claims", i);
      const char *reliability = json_object_get_string_member_with_default (object, "reliability", "");

      g_assert_cmpint (reliability[0], ==, claim->reliability);
      g_assert_cmpint (json_object_get_int_member_with_default (object, "credibility", 0), ==, claim->credibility);
      g_assert_cmpstr (json_object_get_string_member_with_default (object, "verdict", NULL), ==,
                       claim->verdict == ENT_VERDICT_CONFIRMED ? "confirmed" : NULL);
      n_judged += claim->reliability != 0 || claim->verdict != ENT_VERDICT_NONE;
    }
  g_assert_cmpuint (n_judged, ==, 2);
}

static void
test_it_tells_what_was_filtered (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (EntFilter) again = NULL;
  g_autoptr (EntExcerpt) excerpt = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  JsonObject *looked_at;

  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (view, filter);
  excerpt = ent_excerpt_new (view, ENT_EXCERPT_FILTERED);
  looked_at = json_object_get_object_member (write_and_read (parser, excerpt), "view");
  written = json_to_string (json_object_get_member (looked_at, "filter"), FALSE);
  again = ent_filter_new_from_json (written, &error);
  g_assert_no_error (error);
  g_assert_true (ent_filter_equal (again, filter));
  g_assert_cmpuint (excerpt->relations->len, ==, 3);
}

static void
test_nodes_stand_where_they_stood (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = write_and_read (parser, excerpt);

  for (guint i = 0; i < excerpt->nodes->len; i++)
    {
      JsonArray *position = json_object_get_array_member (get_element (root, "actors", i), "position");

      g_assert_cmpfloat_with_epsilon (json_array_get_double_element (position, 0), excerpt->layout->points[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (json_array_get_double_element (position, 1), excerpt->layout->points[i].y, 1e-6);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/entente-json/articles-come-with-all-of-their-text", test_articles_come_with_all_of_their_text);
  g_test_add_func ("/export/entente-json/claims-come-with-what-the-user-holds-of-them",
                   test_claims_come_with_what_the_user_holds_of_them);
  g_test_add_func ("/export/entente-json/it-tells-what-was-filtered", test_it_tells_what_was_filtered);
  g_test_add_func ("/export/entente-json/nodes-stand-where-they-stood", test_nodes_stand_where_they_stood);
  return g_test_run ();
}
