/* test-encoding.c: /article/encoding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-encoding-private.h"
#include "article/ent-reader.h"

#include <string.h>

static const char english[] = "The minister’s “historic” visit – his first – cost £5, he said. Nobody was asked "
                              "about it at all.";
static const char polish[] =
  "Premier Węgier i prezydent Słowacji spotkali się w piątek w Budapeszcie. Rozmawiali o cenach gazu, o żegludze na "
  "Dunaju "
  "i o moście, który od dziesięciu lat czeka na remont. Wspólnej konferencji prasowej nie było.";
static const char russian[] =
  "Министры иностранных дел двух стран встретились в пятницу в Ереване. Они обсудили поставки зерна и открытие "
  "границы.";
static const char japanese[] =
  "両国の外相は金曜日に東京で会談し、漁業協定に署名した。会談は二時間にわたり、記者会見は行われなかった。次回はオスロで開かれる予定だ。";

static void
assert_read (const char *bytes, gsize length, const char *declared, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ent_encoding_to_utf8 (bytes, length, declared, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_read_in (const char *encoding, const char *declared, const char *text)
{
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_test_message ("%s", encoding);
  g_assert_nonnull (bytes);
  assert_read (bytes, length, declared, text);
}

static void
test_recognises_encodings (void)
{
  assert_read_in ("UTF-8", NULL, japanese);
  assert_read_in ("WINDOWS-1252", NULL, english);
  assert_read_in ("SHIFT_JIS", NULL, japanese);
  assert_read_in ("EUC-JP", NULL, japanese);
  assert_read_in ("KOI8-R", NULL, russian);
  assert_read_in ("WINDOWS-1251", NULL, russian);
}

static void
test_recognises_utf16_with_and_without_a_mark (void)
{
  assert_read_in ("UTF-16", NULL, japanese);
  assert_read_in ("UTF-16LE", NULL, english);
  assert_read_in ("UTF-16BE", NULL, english);
  assert_read_in ("UTF-32", NULL, english);
}

static void
test_follows_what_the_text_declares (void)
{
  assert_read_in ("ISO-8859-2", "iso-8859-2", polish);
  assert_read_in ("UTF-8", "iso-8859-2", polish);
  assert_read_in ("WINDOWS-1252", "no-such-encoding", english);
}

static void
test_mends_what_is_nearly_utf8 (void)
{
  assert_read ("\xc5\x81\xc3\xb3\xc5\xba i \xc5\xbc\xc3\xb3\xff\xc5\x82w", 17, NULL, "Łóź i żó\xef\xbf\xbdłw");
}

static void
test_takes_windows_1252_for_the_rest (void)
{
  assert_read ("caf\xe9", 4, NULL, "café");
}

static void
assert_refused (const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ent_encoding_to_utf8 (bytes, length, NULL, &error);

  g_assert_null (text);
  g_assert_error (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, "it holds binary data, not text");
}

static void
test_refuses_binary_data (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0";
  char noise[512];

  assert_refused (png, sizeof png);
  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (char) (i % 31 + 1);
  assert_refused (noise, sizeof noise);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/encoding/recognises-encodings", test_recognises_encodings);
  g_test_add_func ("/article/encoding/recognises-utf16-with-and-without-a-mark",
                   test_recognises_utf16_with_and_without_a_mark);
  g_test_add_func ("/article/encoding/follows-what-the-text-declares", test_follows_what_the_text_declares);
  g_test_add_func ("/article/encoding/mends-what-is-nearly-utf8", test_mends_what_is_nearly_utf8);
  g_test_add_func ("/article/encoding/takes-windows-1252-for-the-rest", test_takes_windows_1252_for_the_rest);
  g_test_add_func ("/article/encoding/refuses-binary-data", test_refuses_binary_data);
  return g_test_run ();
}
