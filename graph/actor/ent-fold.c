/* ent-fold.c: names without the marks that papers leave out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-fold-private.h"

#include <string.h>

/* Letters that Unicode does not take apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" }, { 0xf8, "o" }, { 0xfe, "th" }, { 0x111, "d" }, { 0x127, "h" },
  { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" }, { 0x1dd, "e" }, { 0x259, "e" },
};

static void
append_plain (GString *out, gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (out, letters[i].plain);
        return;
      }
  g_string_append_unichar (out, c);
}

/*
 * ent_fold:
 * @text: valid UTF-8
 *
 * Small letters without accents, by Unicode alone and so in every locale: "Erdoğan" and "Erdogan" are the same.
 *
 * Returns: (transfer full): what two spellings of a name are compared by
 */
char *
ent_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  g_autofree char *apart = NULL;

  if (g_str_is_ascii (text))
    {
      g_string_free (out, TRUE);
      return g_ascii_strdown (text, -1);
    }
  apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  for (const char *p = apart ? apart : text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (!g_unichar_ismark (c))
        append_plain (out, c);
    }
  return g_string_free (out, FALSE);
}

/*
 * ent_fold_to_slug:
 *
 * Returns: (transfer full): the name as part of an id: "Kim Jong-un" and "Kim Jong Un" are "kim-jong-un". A letter of
 *   another script stays
 */
char *
ent_fold_to_slug (const char *text)
{
  g_autofree char *folded = ent_fold (text);
  GString *slug = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (c != '\'' && c != 0x2019 && c != '.' && slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}
