/* test-text.c: /picture/text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-text.h"

#include <string.h>

static void
assert_short (const char *text, const char *expected)
{
  g_autofree char *shortened = ent_text_dup_short (text, 12);

  g_assert_cmpstr (shortened, ==, expected);
}

static void
test_shortens_by_characters (void)
{
  assert_short ("", "");
  assert_short ("twelve chars", "twelve chars");
  assert_short ("thirteen char", "thirteen ch…");
  assert_short ("Їжак Їжакович Їжаченко", "Їжак Їжаков…");
  assert_short ("一二三四五六七八九十一二", "一二三四五六七八九十一二");
  assert_short ("一二三四五六七八九十一二三", "一二三四五六七八九十一…");
  assert_short ("ten longer words", "ten longer…");
}

static void
test_keeps_marks_with_their_letter (void)
{
  assert_short ("abcdefghijke\xcc\x81longer", "abcdefghijk…");
  assert_short ("abcdefghije\xcc\x81longer", "abcdefghije\xcc\x81…");
}

static void
test_makes_one_line_of_any_bytes (void)
{
  assert_short (" two\n\tlines ", "two lines");
  assert_short ("a\xe2\x80\xae" "b\x01" "c", "abc");
  assert_short ("bad \xff!", "bad \xef\xbf\xbd!");
}

static void
test_a_name_of_any_length_is_short (void)
{
  g_autofree char *text = g_strnfill (10000, 'x');
  g_autofree char *marks = g_strnfill (20001, 'x');
  g_autofree char *shortened = ent_text_dup_short (text, ENT_TEXT_MAX_CHARS), *short_marks = NULL;

  for (guint i = 0; i < 10000; i++)
    memcpy (marks + 1 + 2 * i, "\xcc\x81", 2);
  short_marks = ent_text_dup_short (marks, ENT_TEXT_MAX_CHARS);
  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, ENT_TEXT_MAX_CHARS);
  g_assert_true (g_utf8_validate (short_marks, -1, NULL));
  g_assert_cmpuint (strlen (short_marks), <, 2000);
}

static void
test_measures_the_same_each_time (void)
{
  EntSize first = ent_text_measure (ENT_TEXT_NAME, "North Korea");
  EntSize other = ent_text_measure (ENT_TEXT_NAME, "North Korea and more");

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      ent_text_measure (ENT_TEXT_CODE, text);
    }
  g_assert_cmpfloat_with_epsilon (ent_text_measure (ENT_TEXT_NAME, "North Korea").width, first.width, 1e-12);
  g_assert_cmpfloat (first.width, >, 20);
  g_assert_cmpfloat (other.width, >, first.width);
  g_assert_cmpfloat (ent_text_get_baseline (ENT_TEXT_NAME, "North Korea"), <, first.height);
}

static void
test_measures_what_a_layout_does (void)
{
  static const char *const texts[] = { "North Korea", "A", "", "AV To fi ffl", "Їжак Їжакович", "العربية السعودية", "नमस्ते",
                                       "Latin, العربية and 中文", "e\xcc\x81toile", "日本国", "· 12", "🇺🇳 UN" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint role = 0; role < ENT_N_TEXT_ROLES; role++)
      {
        EntSize size = ent_text_measure (role, texts[i]);
        int width, height;

        pango_layout_get_size (ent_text_get_layout (role, texts[i]), &width, &height);
        g_assert_cmpfloat_with_epsilon (size.width, (double) width / PANGO_SCALE, 1e-12);
        g_assert_cmpfloat_with_epsilon (size.height, (double) height / PANGO_SCALE, 1e-12);
        g_assert_cmpfloat_with_epsilon (ent_text_get_baseline (role, texts[i]),
                                        (double) pango_layout_get_baseline (ent_text_get_layout (role, texts[i])) / PANGO_SCALE,
                                        1e-12);
        ent_text_forget_sizes ();
        g_assert_cmpfloat_with_epsilon (ent_text_measure (role, texts[i]).width, size.width, 1e-12);
      }
}

static gpointer
measure_in_thread (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("name %u", i);

      ent_text_measure (ENT_TEXT_NAME, text);
    }
  *(EntSize *) data = ent_text_measure (ENT_TEXT_NAME, "Vladivostok");
  return NULL;
}

static void
test_threads_measure_the_same (void)
{
  EntSize sizes[3];
  GThread *threads[2];

  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, &sizes[i]);
  measure_in_thread (&sizes[2]);
  for (guint i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpmem (&sizes[i], sizeof sizes[i], &sizes[2], sizeof sizes[2]);
}

static void
test_markup_is_text (void)
{
  EntSize plain = ent_text_measure (ENT_TEXT_NAME, "x");

  g_assert_cmpfloat (ent_text_measure (ENT_TEXT_NAME, "<b>x</b>").width, >, plain.width * 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/text/shortens-by-characters", test_shortens_by_characters);
  g_test_add_func ("/picture/text/keeps-marks-with-their-letter", test_keeps_marks_with_their_letter);
  g_test_add_func ("/picture/text/makes-one-line-of-any-bytes", test_makes_one_line_of_any_bytes);
  g_test_add_func ("/picture/text/a-name-of-any-length-is-short", test_a_name_of_any_length_is_short);
  g_test_add_func ("/picture/text/measures-the-same-each-time", test_measures_the_same_each_time);
  g_test_add_func ("/picture/text/measures-what-a-layout-does", test_measures_what_a_layout_does);
  g_test_add_func ("/picture/text/threads-measure-the-same", test_threads_measure_the_same);
  g_test_add_func ("/picture/text/markup-is-text", test_markup_is_text);
  return g_test_run ();
}
