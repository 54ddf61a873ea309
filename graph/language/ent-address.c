/* ent-address.c: addresses of pages, mail boxes, accounts and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-address-private.h"
#include "language/ent-character-private.h"

#include <string.h>

#define MAX_ENDING 5

/* What the name of a host or a file ends with; a country's code follows one of the first list ("gov.uk"). Sorted. */
static const char *const domains[] = { "ac", "co", "com", "edu", "gob", "gov", "info", "mil", "net", "org" };
static const char *const file_types[] = {
  "avi", "bmp", "csv", "doc", "docx", "exe", "gif", "htm", "html", "jpeg", "jpg", "mp3", "mp4", "pdf", "png", "ppt",
  "pptx", "rtf", "txt", "xls", "xlsx", "zip",
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* Whether [@start, @end) is one of the @words, in small letters or in capitals but not in both. */
static gboolean
is_one_of (const char *start, const char *end, const char *const *words, guint n_words)
{
  char key[MAX_ENDING + 1];
  gsize length = end - start;

  if (length == 0 || length > MAX_ENDING)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && g_ascii_isupper (start[i]) != g_ascii_isupper (start[0]))
        return FALSE;
      key[i] = g_ascii_tolower (start[i]);
    }
  key[length] = '\0';
  return bsearch (key, words, n_words, sizeof words[0], compare_words) != NULL;
}

static const char *
find_last (const char *start, const char *end, char c)
{
  return memrchr (start, c, end - start);
}

/* "state.gov", "bbc.co.uk" */
static gboolean
is_host (const char *start, const char *end)
{
  const char *stop = find_last (start, end, '.');

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (*p != '.' && *p != '-' && !ent_character_is_word (g_utf8_get_char (p)))
      return FALSE;
  if (stop == NULL || stop == start)
    return FALSE;
  if (end - stop == 3 && g_ascii_islower (stop[1]) && g_ascii_islower (stop[2]))
    {
      const char *before = find_last (start, stop, '.');

      return before != NULL && before > start &&
             is_one_of (before + 1, stop, domains, G_N_ELEMENTS (domains));
    }
  return is_one_of (stop + 1, end, domains, G_N_ELEMENTS (domains)) && end - stop > 3;
}

/* "draft-2.doc" */
static gboolean
is_file_name (const char *start, const char *end)
{
  const char *stop = find_last (start, end, '.');

  return stop != NULL && stop > start && is_one_of (stop + 1, end, file_types, G_N_ELEMENTS (file_types));
}

/* "name@host"; the host needs no dot, as within a company, unless the name's end is hidden: "nam...@host.org". */
static gboolean
is_mail_box (const char *start, const char *end)
{
  const char *at = find_last (start, end, '@');

  return at != NULL && at > start && g_unichar_isalpha (ent_character_peek (at + 1, end)) &&
         (ent_character_is_word (g_utf8_get_char (g_utf8_prev_char (at))) || memchr (at, '.', end - at) != NULL);
}

/*
 * ent_address_is_url:
 *
 * Returns: whether @word begins as the address of a page does
 */
gboolean
ent_address_is_url (const char *word)
{
  return g_str_has_prefix (word, "http://") || g_str_has_prefix (word, "https://") || g_str_has_prefix (word, "www.");
}

/* "@name", "#topic"; a figure behind the sign is no name. Returns %NULL where there is none. */
const char *
ent_address_find_handle_end (const char *start, const char *end)
{
  const char *stop = start + 1;
  gunichar first = ent_character_peek (stop, end);

  if (!g_unichar_isalpha (first) && first != '_')
    return NULL;
  while (ent_character_is_word (ent_character_peek (stop, end)))
    stop = g_utf8_next_char (stop);
  return stop;
}

/*
 * ent_address_find_end:
 * @start: where a word begins, before @end
 * @stretch_end: (out): where the stretch without blanks and brackets ends that @start begins; no other address but one
 *   with "http://" or "www." can begin before it
 *
 * Returns: (nullable): where the address that begins at @start ends, %NULL where none does; O(the stretch)
 */
const char *
ent_address_find_end (const char *start, const char *end, const char **stretch_end)
{
  const char *stop = start, *path, *host_end;

  while (stop < end && !ent_character_is_space (g_utf8_get_char (stop)) && strchr ("<>\"()[]", *stop) == NULL)
    stop = g_utf8_next_char (stop);
  *stretch_end = stop;
  while (stop > start && strchr (".,;:!?'", stop[-1]))
    stop--;
  if (stop == start)
    return NULL;

  if (ent_address_is_url (start) || is_mail_box (start, stop) || is_file_name (start, stop))
    return stop;
  path = memchr (start, '/', stop - start);
  host_end = path ? path : stop;
  if (path == NULL && host_end - start > 2 && host_end[-1] == 's' && host_end[-2] == '\'')
    host_end -= 2;
  if (!is_host (start, host_end))
    return NULL;
  return path ? stop : host_end;
}
