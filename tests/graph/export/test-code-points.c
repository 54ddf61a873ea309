/* test-code-points.c: /export/code-points: bytes as characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-code-points.h"

static void
test_it_counts_as_glib_does (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  EntArticle *article = case_builder_add_article (builder, "long.txt", NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntCodePoints) points = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, i % 3 == 0 ? "a" : i % 3 == 1 ? "é한" : "\xf0\x9f\x9a\xa2");
  export_cases_set_text (article, NULL, text->str);
  case_ = case_builder_end (builder);
  points = ent_code_points_new (case_);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      EntSpan span = { p - text->str, text->len };
      EntSpan characters = ent_code_points_convert (points, 0, span);

      g_assert_cmpuint (characters.start, ==, g_utf8_pointer_to_offset (text->str, p));
      g_assert_cmpuint (characters.end, ==, g_utf8_strlen (text->str, -1));
    }
}

static void
test_an_empty_text_has_none (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntCodePoints) points = NULL;
  EntSpan span;

  export_cases_set_text (case_builder_add_article (builder, "empty.txt", NULL, NULL), NULL, "");
  case_ = case_builder_end (builder);
  points = ent_code_points_new (case_);
  span = ent_code_points_convert (points, 0, (EntSpan) { 0, 0 });
  g_assert_true (ent_span_is_empty (span));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/code-points/it-counts-as-glib-does", test_it_counts_as_glib_does);
  g_test_add_func ("/export/code-points/an-empty-text-has-none", test_an_empty_text_has_none);
  return g_test_run ();
}
