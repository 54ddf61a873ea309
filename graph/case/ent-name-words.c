/* ent-name-words.c: a name as words to be compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-merge-finder-private.h"

#include <string.h>

static gboolean
is_honorific (const char *word)
{
  static const char *const words[] = { "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord",
                                       "lady" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static void
end_word (GPtrArray *words, GString *word)
{
  if (word->len == 0)
    return;
  if (words->len > 0 || !is_honorific (word->str))
    g_ptr_array_add (words, g_strdup (word->str));
  g_string_truncate (word, 0);
}

/*
 * ent_name_dup_words:
 *
 * Returns: (transfer full) (element-type utf8): the words of a name without case, accents and apostrophes, and without
 *   an honorific before them; O(length)
 */
GPtrArray *
ent_name_dup_words (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (!g_unichar_ismark (c) && c != '\'' && c != 0x2019)
        end_word (words, word);
    }
  end_word (words, word);
  return words;
}
