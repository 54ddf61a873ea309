/* test-isolate.c: /export/isolate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-isolate.h"
#include "export/ent-page.h"
#include "picture-builder.h"
#include "picture/ent-text.h"

#define HEBREW "יומן חיפה"
#define ARABIC "محمد علي"
#define ISOLATED(words) ENT_ISOLATE_BEGIN words ENT_ISOLATE_END

static void
test_only_what_needs_it_is_isolated (void)
{
  static const char *const words[][2] = {
    { "Harbour Courier", "Harbour Courier" },
    { "Çağrı, Київ 3, 習近平", "Çağrı, Київ 3, 習近平" },
    { HEBREW, ISOLATED (HEBREW) },
    { "Ali (" ARABIC ")", ISOLATED ("Ali (" ARABIC ")") },
    { "٣", "٣" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *isolated = ent_isolate_dup (words[i][0], 100);

      g_assert_cmpstr (isolated, ==, words[i][1]);
    }
}

static void
test_words_cannot_end_it (void)
{
  g_autofree char *isolated = ent_isolate_dup (HEBREW ENT_ISOLATE_END ENT_ISOLATE_END "\n\u202e" ARABIC, 100);
  g_autofree char *cut = ent_isolate_dup (HEBREW, 4);

  g_assert_cmpstr (isolated, ==, ISOLATED (HEBREW " " ARABIC));
  g_assert_true (g_str_has_prefix (cut, ENT_ISOLATE_BEGIN));
  g_assert_true (g_str_has_suffix (cut, "…" ENT_ISOLATE_END));
}

static void
test_a_line_has_its_isolates_whole (void)
{
  static const char text[] = "by " ISOLATED (HEBREW) ", 3 May";
  gsize middle = strlen ("by " ENT_ISOLATE_BEGIN "יומן");
  g_autofree char *first = ent_isolate_dup_part (text, 0, middle);
  g_autofree char *second = ent_isolate_dup_part (text, middle + 1, strlen (text) - middle - 1);
  g_autofree char *last = ent_isolate_dup_part (text, strlen (text) - 5, 5);

  g_assert_cmpstr (first, ==, "by " ISOLATED ("יומן"));
  g_assert_cmpstr (second, ==, ISOLATED ("חיפה") ", 3 May");
  g_assert_cmpstr (last, ==, "3 May");
}

/* How far right the words stand, set in a line from left to right as on a page. */
static double
find_left (const char *line, const char *words)
{
  const char *found = strstr (line, words);
  PangoRectangle place;

  g_assert_nonnull (found);
  ent_text_lock ();
  pango_layout_index_to_pos (ent_page_font_get_layout (ENT_PAGE_SOURCE, line), found - line, &place);
  ent_text_unlock ();
  return place.x;
}

static void
assert_from_left_to_right (const char *line, const char *const *words)
{
  for (guint i = 1; words[i] != NULL; i++)
    g_assert_cmpfloat (find_left (line, words[i - 1]), <, find_left (line, words[i]));
}

/* Without isolates the day would stand left of the outlet, its year before its month, and the last name before the first. */
static void
test_what_stands_beside_keeps_its_place (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new ();
  EntArticle *article = case_builder_add_article (builder->builder, "a.txt", HEBREW, "2023-09-12");
  g_autofree char *citation = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *statement = NULL;
  EntClaim *claim;

  article->title = g_strdup ("Trucks");
  claim = case_builder_add_claim (builder->builder, "country:" ARABIC, "supplies", "country:" HEBREW, ENT_STATUS_ALLEGED);
  claim->object = g_strdup ("40 guns");
  claim->event = (EntInterval) { ent_day_new (2022, 3, 4), ent_day_new (2022, 3, 4) };
  g_ptr_array_add (claim->said_by, ent_actor_new ("person:a", ARABIC, ENT_ACTOR_PERSON, NULL, NULL));
  g_ptr_array_add (claim->said_by, ent_actor_new ("person:b", HEBREW, ENT_ACTOR_PERSON, NULL, NULL));
  picture_builder_end (builder);
  citation = ent_citation_dup_article (article);
  facts = ent_citation_dup_facts (claim);
  statement = ent_citation_dup_statement (claim);
  assert_from_left_to_right (citation, (const char *const[]) { "ן חיפה", "12", "Sep", "2023", "Trucks", NULL });
  assert_from_left_to_right (facts, (const char *const[]) { "alleged", "د علي", "ן חיפה", "4 Mar", "2022", NULL });
  assert_from_left_to_right (statement, (const char *const[]) { "د علي", "supplies", "ן חיפה", "40", "guns", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/isolate/only-what-needs-it-is-isolated", test_only_what_needs_it_is_isolated);
  g_test_add_func ("/export/isolate/words-cannot-end-it", test_words_cannot_end_it);
  g_test_add_func ("/export/isolate/a-line-has-its-isolates-whole", test_a_line_has_its_isolates_whole);
  g_test_add_func ("/export/isolate/what-stands-beside-keeps-its-place", test_what_stands_beside_keeps_its_place);
  return g_test_run ();
}
