/* ent-encoding.c: bytes of any encoding as UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-encoding-private.h"

#include "article/ent-reader.h"

#include <string.h>
#include <uchardet.h>

/* What is looked at to guess an encoding; enough for any detector. */
#define SAMPLE_BYTES (256 * 1024)

typedef struct
{
  const char *bytes;
  gsize length;
  const char *encoding;
} ByteOrderMark;

static const ByteOrderMark byte_order_marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe\0\0", 4, "UTF-32LE" },  /* before UTF-16LE, whose mark it begins with */
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static const ByteOrderMark *
find_byte_order_mark (const char *bytes, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    {
      const ByteOrderMark *mark = &byte_order_marks[i];

      if (length >= mark->length && memcmp (bytes, mark->bytes, mark->length) == 0)
        return mark;
    }
  return NULL;
}

/* UTF-16 without a mark: in text with any Latin letters or blanks, one of the two bytes is often NUL, the other hardly
 * ever. NULL where the NULs are spread otherwise. */
static const char *
guess_utf16 (const char *bytes, gsize length)
{
  gsize n = MIN (length, SAMPLE_BYTES) & ~(gsize) 1;
  gsize nuls[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    nuls[i & 1] += bytes[i] == '\0';
  if (nuls[1] > n / 8 && nuls[0] * 16 < nuls[1])
    return "UTF-16LE";
  if (nuls[0] > n / 8 && nuls[1] * 16 < nuls[0])
    return "UTF-16BE";
  return NULL;
}

/**
 * ent_encoding_is_nearly_utf8:
 *
 * Whether the places that are not UTF-8 are few beside the continuation bytes that stand where they should: a text that
 * was damaged or cut in the middle of a character, not one of another encoding. O(length).
 */
gboolean
ent_encoding_is_nearly_utf8 (const char *bytes, gsize length)
{
  const char *p = bytes, *end = bytes + length;
  gsize good = 0, bad = 0;

  while (p < end)
    {
      const char *stop;

      g_utf8_validate (p, end - p, &stop);
      for (; p < stop; p++)
        good += ((guchar) *p & 0xc0) == 0x80;
      if (stop < end)
        {
          bad++;
          p++;
          while (p < end && ((guchar) *p & 0xc0) == 0x80)
            p++;
        }
    }
  return bad == 0 || good >= 4 * bad;
}

/* Whether every byte above 127 is one of the quotes, dashes and blanks of windows-1252: English text out of Word,
 * too little for a detector to go by. */
static gboolean
has_only_western_punctuation (const char *bytes, gsize length)
{
  static const char punctuation[] =
    "\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb";

  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] >= 0x80 && !strchr (punctuation, bytes[i]))
      return FALSE;
  return TRUE;
}

static char *
dup_detected (const char *bytes, gsize length)
{
  uchardet_t detector = uchardet_new ();
  char *name = NULL;

  if (uchardet_handle_data (detector, bytes, MIN (length, SAMPLE_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      name = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return name;
}

/* The supersets that browsers read under these names (WHATWG Encoding Standard, 4.2). */
static const char *
get_superset (const char *encoding)
{
  static const char *const supersets[][2] = {
    { "iso-8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "us-ascii", "WINDOWS-1252" },
    { "ascii", "WINDOWS-1252" }, { "iso-8859-9", "WINDOWS-1254" }, { "gb2312", "GB18030" }, { "gbk", "GB18030" },
    { "shift_jis", "CP932" }, { "x-sjis", "CP932" }, { "euc-kr", "CP949" }, { "ks_c_5601-1987", "CP949" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (supersets); i++)
    if (g_ascii_strcasecmp (encoding, supersets[i][0]) == 0)
      return supersets[i][1];
  return encoding;
}

static char *
convert (const char *bytes, gsize length, const char *encoding)
{
  gsize written;
  g_autofree char *text = g_convert (bytes, length, "UTF-8", get_superset (encoding), NULL, &written, NULL);

  if (text && memchr (text, '\0', written))
    return NULL;
  return g_steal_pointer (&text);
}

/* Bytes that are not UTF-8 and have no mark. */
static char *
convert_by_guess (const char *bytes, gsize length, const char *declared)
{
  const char *candidates[5];
  g_autofree char *detected = NULL;
  guint n = 0;

  if (ent_encoding_is_nearly_utf8 (bytes, length))
    return g_utf8_make_valid (bytes, length);
  if (declared && g_ascii_strcasecmp (declared, "utf-8") != 0)
    candidates[n++] = declared;
  if (has_only_western_punctuation (bytes, length))
    candidates[n++] = "WINDOWS-1252";
  detected = dup_detected (bytes, length);
  if (detected && detected[0] != '\0')
    candidates[n++] = detected;
  candidates[n++] = "WINDOWS-1252";
  candidates[n++] = "ISO-8859-1";  /* takes any byte */
  for (guint i = 0; i < n; i++)
    {
      char *text = convert (bytes, length, candidates[i]);

      if (text)
        return text;
    }
  return NULL;
}

/* A text has hardly any control characters but for blanks and line ends. */
static gboolean
is_text (const char *text)
{
  gsize n = 0, odd = 0;

  for (const char *p = text; *p && n < SAMPLE_BYTES; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      odd += (c < 0x20 && !strchr ("\t\n\r\f\v\b\033", c)) || (c >= 0x7f && c < 0xa0 && c != 0x85);
    }
  return odd * 100 <= n;
}

/**
 * ent_encoding_to_utf8:
 * @bytes: (array length=length): the whole of a text
 * @declared: (nullable): the encoding that the text itself declares, if it does
 *
 * By byte order mark, then as UTF-8, then as damaged UTF-8 (each broken place becomes U+FFFD), then as @declared, then
 * as detected by uchardet, at last as windows-1252.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without a mark; %NULL with an %ENT_READER_ERROR_FORMAT where the
 *   bytes are no text. O(length)
 */
char *
ent_encoding_to_utf8 (const char *bytes, gsize length, const char *declared, GError **error)
{
  const ByteOrderMark *mark = find_byte_order_mark (bytes, length);
  const char *encoding = mark ? mark->encoding : NULL;
  g_autofree char *text = NULL;

  if (mark)
    {
      bytes += mark->length;
      length -= mark->length;
    }
  else if (memchr (bytes, '\0', length))
    encoding = guess_utf16 (bytes, length);

  if (encoding && g_str_has_prefix (encoding, "UTF-16"))
    text = convert (bytes, length & ~(gsize) 1, encoding);
  else if (encoding && g_str_has_prefix (encoding, "UTF-32"))
    text = convert (bytes, length & ~(gsize) 3, encoding);
  else if (g_utf8_validate (bytes, length, NULL))
    text = g_strndup (bytes, length);
  else if (!memchr (bytes, '\0', length))
    text = convert_by_guess (bytes, length, declared);

  if (text == NULL || !is_text (text))
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT, "it holds binary data, not text");
      return NULL;
    }
  return g_steal_pointer (&text);
}
