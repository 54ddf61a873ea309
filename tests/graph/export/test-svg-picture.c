/* test-svg-picture.c: /export/svg-picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture-builder.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

typedef struct
{
  xmlDoc *document;
  xmlXPathContext *context;
} Svg;

static void
open_svg (Svg *self, PictureBuilder *builder, const EntPictureOptions *options)
{
  g_autofree char *path = picture_builder_export (builder, options, "picture.svg");

  self->document = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_PEDANTIC);
  g_assert_nonnull (self->document);
  self->context = xmlXPathNewContext (self->document);
  xmlXPathRegisterNs (self->context, (const xmlChar *) "s", (const xmlChar *) "http://www.w3.org/2000/svg");
}

static void
close_svg (Svg *self)
{
  xmlXPathFreeContext (self->context);
  xmlFreeDoc (self->document);
}

static int
count (Svg *self, const char *path)
{
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *) path, self->context);
  int n;

  g_assert_nonnull (found);
  n = xmlXPathNodeSetGetLength (found->nodesetval);
  xmlXPathFreeObject (found);
  return n;
}

/* Whether one element of the path holds just this text. */
static gboolean
has_text (Svg *self, const char *path, const char *text)
{
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *) path, self->context);
  gboolean has = FALSE;

  for (int i = 0; i < xmlXPathNodeSetGetLength (found->nodesetval); i++)
    {
      xmlChar *content = xmlNodeGetContent (xmlXPathNodeSetItem (found->nodesetval, i));

      has |= g_str_equal ((const char *) content, text);
      xmlFree (content);
    }
  xmlXPathFreeObject (found);
  return has;
}

static void
test_writes_names_as_text (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  for (guint i = 0; i < ent_scene_get_n_nodes (builder->scene); i++)
    g_assert_true (has_text (&svg, "//s:text", ent_scene_get_node (builder->scene, i)->label));
  g_assert_true (has_text (&svg, "//s:text", "Ana <Ottokar> & \"Son\""));
  g_assert_true (has_text (&svg, "//s:text", "محمد علي"));
  g_assert_true (has_text (&svg, "//s:text", "supplies · 2"));
  g_assert_true (has_text (&svg, "//s:text", "Night <trains> & \"talks\""));
  g_assert_true (has_text (&svg, "/s:svg/s:title", "Night <trains> & \"talks\""));
  close_svg (&svg);
}

static void
test_names_each_node_and_edge (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//s:g[@class='node' and @role='img']/s:title"), ==, ent_scene_get_n_nodes (builder->scene));
  g_assert_cmpint (count (&svg, "//s:g[starts-with(@class, 'edge') and @role='img']/s:title"), ==,
                   ent_scene_get_n_edges (builder->scene));
  g_assert_true (has_text (&svg, "//s:g[@id='actor-country.Borduria']/s:title", "Borduria\ncountry\n3 claims of 2 origins"));
  g_assert_true (has_text (&svg, "//s:g[@id='relation-supplies.country.Borduria_to_country.Syldavia']/s:title",
                           "Borduria supplies Syldavia (alleged, contested · 2 claims of 2 origins)"));
  close_svg (&svg);
}

/* So that who moves a node in another program moves its name too; what stands on lines lies over all of them. */
static void
test_a_name_is_in_the_group_of_its_node (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//s:g[@class='node']/s:text[@class='name']"), ==, ent_scene_get_n_nodes (builder->scene));
  g_assert_true (has_text (&svg, "//s:g[@id='actor-country.Borduria']/s:text[@class='name']", "Borduria"));
  g_assert_cmpint (count (&svg, "//s:text[@class='name' or @class='code' or @class='initials'][not(../@class = 'node')]"), ==, 0);
  g_assert_cmpint (count (&svg, "//s:g[starts-with(@class, 'edge')]//s:text"), ==, 0);
  g_assert_cmpint (count (&svg, "//s:g[@class='labels']/following::s:g[@class='node']"), ==, 0);
  close_svg (&svg);
}

static void
test_groups_by_kind_and_relation (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//s:g[@class='nodes country']/s:g"), ==, 2);
  g_assert_cmpint (count (&svg, "//s:g[@class='edges sanctions denied']/s:g"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:g[@class='edges supplies alleged']/s:g[@data-evidence='1']"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:g[@class='edge contested']"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:g[@class='edges supplies alleged' and @id='layer-edges-supplies-alleged']"), ==, 1);
  /* edges lie under nodes */
  g_assert_cmpint (count (&svg, "//s:g[starts-with(@class, 'nodes ')]/following::s:g[starts-with(@class, 'edges ')]"), ==, 0);
  close_svg (&svg);
}

static void
test_ids_are_kept_and_none_is_twice (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//*[@id = preceding::*/@id]"), ==, 0);
  g_assert_cmpint (count (&svg, "//*[@id='actor-person.Ana_20_3cOttokar_3e_20_26_20_22Son_22']"), ==, 1);
  close_svg (&svg);
  ent_filter_add_only (filter, ENT_FACET_RELATION, "sanctions");
  ent_view_set_filter (builder->view, filter);
  ent_scene_update (builder->scene);
  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//*[@id='actor-group.The_20Five']"), ==, 1);
  g_assert_cmpint (count (&svg, "//*[@id='relation-sanctions.country.Borduria_to_group.The_20Five']"), ==, 1);
  close_svg (&svg);
}

static void
test_numbers_lead_to_evidence (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  int n = ent_scene_get_n_edges (builder->scene);
  Svg svg;

  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "//s:a[s:text/@class='number' and substring(@href, 2) = //s:text/@id]"), ==, n);
  g_assert_cmpint (count (&svg, "//s:a[@*[name()='xlink:href'] = @href]"), ==, count (&svg, "//s:a"));
  g_assert_cmpint (count (&svg, "//s:a[@href='#evidence-1' and starts-with(s:title, 'Borduria supplies')]"), ==, 1);
  close_svg (&svg);
  /* where the list is not in the file nothing can lead there */
  options.evidence = ENT_EVIDENCE_BESIDE;
  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "//s:text[@class='number']"), ==, n);
  g_assert_cmpint (count (&svg, "//s:a"), ==, 0);
  close_svg (&svg);
}

static void
test_evidence_leads_to_articles (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  ent_case_get_article (builder->case_, 0)->url = g_strdup ("https://example.org/a?b=1&c=2");
  ent_case_get_article (builder->case_, 1)->url = g_strdup ("javascript:alert(1)");
  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//s:a[@href='https://example.org/a?b=1&c=2']/s:text"), >, 0);
  g_assert_cmpint (count (&svg, "//s:a[starts-with(@href, 'javascript')]"), ==, 0);
  close_svg (&svg);
}

static void
test_broken_lines_are_one_text (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  const char *title = "A title of so many words that it cannot stand in one line of a picture, whose words can be found all the "
                      "same wherever it is broken, as those who search for them know nothing of lines";
  Svg svg;

  options.title = title;
  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "//s:text[s:tspan and starts-with(., 'A title of')]"), ==, 1);
  g_assert_true (has_text (&svg, "//s:text", title));
  close_svg (&svg);
}

static void
test_says_what_it_is (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  Svg svg;

  open_svg (&svg, builder, picture_builder_get_options ());
  xmlXPathRegisterNs (svg.context, (const xmlChar *) "dc", (const xmlChar *) "http://purl.org/dc/elements/1.1/");
  g_assert_true (has_text (&svg, "/s:svg/s:metadata//dc:title", "Night <trains> & \"talks\""));
  g_assert_cmpint (count (&svg, "/s:svg/s:metadata//dc:description[starts-with(., 'Filter: none')]"), ==, 1);
  g_assert_cmpint (count (&svg, "/s:svg[@aria-labelledby = s:title/@id and @aria-describedby = s:desc/@id]"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:text[. = 'محمد علي' and @direction='rtl']"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:text[@class='name' and @direction]"), ==, 1);
  close_svg (&svg);
}

static void
test_drops_what_xml_forbids (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  gsize length;
  g_autofree char *bytes = picture_builder_export_bytes (builder, picture_builder_get_options (), "picture.svg", &length);

  for (gsize i = 0; i < length; i++)
    g_assert_true ((guchar) bytes[i] >= ' ' || bytes[i] == '\n');
  g_assert_true (g_utf8_validate (bytes, length, NULL));
  g_assert_nonnull (strstr (bytes, "習近平"));
}

static gssize
find (const char *text, const char *part)
{
  const char *found = g_strstr_len (text, -1, part);

  return found ? found - text : -1;
}

static void
test_lists_the_evidence (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *bytes = picture_builder_export_bytes (builder, picture_builder_get_options (), "picture.svg", NULL);
  gssize first = find (bytes, ">[1] ");
  gssize second = find (bytes, ">[2] ");

  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (second, >, first);
  g_assert_cmpint (find (bytes, "northern Wire, 12 Sep 2023. Trains cross the border at night."), >, first);
  g_assert_cmpint (find (bytes, "3 articles · 2 independent origins"), >, 0);
}

static void
test_leaves_out_what_the_filter_hides (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  Svg svg;

  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (builder->view, filter);
  ent_scene_update (builder->scene);
  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_cmpint (count (&svg, "//s:g[starts-with(@class, 'edge') and @role]"), ==, 1);
  g_assert_cmpint (count (&svg, "//s:g[@class='node']"), ==, 2);
  g_assert_false (has_text (&svg, "//s:text", "sanctions"));
  g_assert_false (has_text (&svg, "//s:text", "The Five"));
  g_assert_true (has_text (&svg, "//s:text", "Filter: Relations: supplies"));
  g_assert_true (has_text (&svg, "//s:text", "2 actors · 1 relation · 2 claims · 2 articles · 2 independent origins"));
  close_svg (&svg);
}

static void
test_the_legend_shows_what_occurs (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  Svg svg;

  open_svg (&svg, builder, &options);
  g_assert_true (has_text (&svg, "//s:text", "Organisations"));
  g_assert_false (has_text (&svg, "//s:text", "Places"));
  g_assert_false (has_text (&svg, "//s:text", "talks with"));
  g_assert_true (has_text (&svg, "//s:text", "denied by one whom it concerns"));
  g_assert_false (has_text (&svg, "//s:text", "conditional"));
  g_assert_true (has_text (&svg, "//s:text", "contested: some say so, others that it is not so"));
  close_svg (&svg);

  options.with_legend = options.with_filter = FALSE;
  options.evidence = ENT_EVIDENCE_NONE;
  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "//s:g[@class='legend']/*"), ==, 0);
  g_assert_cmpint (count (&svg, "//s:g[@class='page']/s:text"), ==, 1);
  close_svg (&svg);
}

static void
test_says_that_nothing_is_shown (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  Svg svg;

  ent_filter_set_min_origins (filter, 9);
  ent_view_set_filter (builder->view, filter);
  ent_scene_update (builder->scene);
  open_svg (&svg, builder, picture_builder_get_options ());
  g_assert_true (has_text (&svg, "//s:text", "No relation passes the filter."));
  g_assert_cmpint (count (&svg, "//s:g[starts-with(@class, 'edge') and @role]"), ==, 0);
  close_svg (&svg);
}

static void
test_has_no_background_where_it_is_transparent (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  Svg svg;

  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "/s:svg/s:rect"), ==, 1);
  close_svg (&svg);
  options.transparent = TRUE;
  open_svg (&svg, builder, &options);
  g_assert_cmpint (count (&svg, "/s:svg/s:rect"), ==, 0);
  close_svg (&svg);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/svg-picture/" name, function)
  ADD ("writes-names-as-text", test_writes_names_as_text);
  ADD ("names-each-node-and-edge", test_names_each_node_and_edge);
  ADD ("a-name-is-in-the-group-of-its-node", test_a_name_is_in_the_group_of_its_node);
  ADD ("groups-by-kind-and-relation", test_groups_by_kind_and_relation);
  ADD ("ids-are-kept-and-none-is-twice", test_ids_are_kept_and_none_is_twice);
  ADD ("numbers-lead-to-evidence", test_numbers_lead_to_evidence);
  ADD ("evidence-leads-to-articles", test_evidence_leads_to_articles);
  ADD ("broken-lines-are-one-text", test_broken_lines_are_one_text);
  ADD ("says-what-it-is", test_says_what_it_is);
  ADD ("drops-what-xml-forbids", test_drops_what_xml_forbids);
  ADD ("lists-the-evidence", test_lists_the_evidence);
  ADD ("leaves-out-what-the-filter-hides", test_leaves_out_what_the_filter_hides);
  ADD ("the-legend-shows-what-occurs", test_the_legend_shows_what_occurs);
  ADD ("says-that-nothing-is-shown", test_says_that_nothing_is_shown);
  ADD ("has-no-background-where-it-is-transparent", test_has_no_background_where_it_is_transparent);
#undef ADD
  return g_test_run ();
}
