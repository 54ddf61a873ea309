/* ent-credit.c: "REUTERS/Jane Doe" at the end of a block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-furniture-private.h"

#include "article/ent-agency-private.h"
#include "article/ent-metadata-private.h"

#include <string.h>

/* No credit is longer. */
#define MAX_BYTES 120
#define MAX_WORDS 9
/* But one that begins with an agency ("REUTERS/Jane Doe/File Photo ..."). */
#define MAX_LONG_WORDS 16

static const char *const picture_patterns[] = {
  "file? photo|photos|image|images|picture|photograph|photographer|pic|video|illustration|graphic|credit|credits *",
  "source : *", "source|courtesy _? : *", "courtesy of? _ *", "© *", "* getty images *", "handout *", "screengrab *",
  "representational|representative image|picture|photo *", "file", "file : *",
  "* via reuters|ap|afp|getty|epa|shutterstock *", "epa *", "shutterstock *", "wikimedia commons *",
};

/* Whether every word of the range begins with a capital or is a small name of a paper ("bne"): "/ Jane Doe". */
static gboolean
is_name (const EntWords *words, const char *text, guint from)
{
  if (from >= words->n_words || words->n_words - from > 5)
    return FALSE;
  for (guint i = from + 1; i < words->n_words; i++)
    if (g_unichar_islower (g_utf8_get_char (text + words->words[i].start)))
      return FALSE;
  return TRUE;
}

/**
 * ent_furniture_is_credit:
 *
 * Returns: whether @tail, a line or what stands behind a sentence, credits a picture or copy and says nothing else
 */
gboolean
ent_furniture_is_credit (const char *tail)
{
  EntWords words;
  guint end;

  ent_words_init (&words, tail);
  if (!words.complete || words.n_words == 0 || words.n_words > MAX_LONG_WORDS)
    return FALSE;
  if (ent_agency_find (&words, tail, 0, &end) && end < words.n_words &&
      ent_words_match_range (&words, end, end + 1, "/|photo|file"))
    return TRUE;
  if (words.n_words > MAX_WORDS)
    return FALSE;
  if (ent_agency_collect_list (&words, tail, 0, words.n_words, NULL))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (picture_patterns); i++)
    if (ent_words_match (&words, picture_patterns[i]))
      return TRUE;
  return ent_words_equal (&words, 0, "/") && is_name (&words, tail, 1);
}

/* The end of the last sentence before the end, where something without a full stop follows it. */
static const char *
find_after_sentence (const char *text, gsize length)
{
  const char *limit = text + (length > MAX_BYTES ? length - MAX_BYTES : 1);

  for (const char *p = text + length - 1; p > limit; p--)
    if (p[0] == ' ' && p[-1] != ':')
      {
        g_autofree char *before = g_strndup (limit, p - limit);

        if (ent_draft_is_closed (before, NULL))
          return p;
      }
  return NULL;
}

/* The "(" or "[" of a bracket that closes the block. */
static const char *
find_bracket (const char *text, gsize length)
{
  const char *limit = text + (length > MAX_BYTES ? length - MAX_BYTES : 1);
  char close = text[length - 1];
  char open = close == ')' ? '(' : '[';

  if (close != ')' && close != ']')
    return NULL;
  for (const char *p = text + length - 2; p > limit; p--)
    if (*p == open)
      return p;
  return NULL;
}

/* "Photo:" without a full stop before it. */
static const char *
find_label (const char *text, gsize length)
{
  static const char *const labels[] = {
    " Photo:", " Image:", " Picture:", " Photograph:", " Credit:", " Pic:", " ©", "Credit..."
  };
  const char *window = text + (length > MAX_BYTES ? length - MAX_BYTES : 0);

  while (((guchar) *window & 0xc0) == 0x80)
    window++;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *found = strstr (window, labels[i]);

      if (found && found > text)
        return found;
    }
  return NULL;
}

/**
 * ent_furniture_get_caption_start:
 *
 * Returns: how many bytes stand before the words of a caption: "[1/2]", "FILE - ", "FILE PHOTO: "; 0 where nothing
 *   says that it is one
 */
gsize
ent_furniture_get_caption_start (const char *text)
{
  static const char *const starts[] = { "FILE - ", "FILE – ", "FILE — ", "FILE PHOTO: ", "File photo: ", "FILE: " };
  gsize n;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]) && text[strlen (starts[i])] != '\0')
      return strlen (starts[i]);
  n = text[0] == '[' ? 1 + strspn (text + 1, "0123456789/") : 0;
  if (n < 4 || text[n] != ']' || text[n + 1] == '\0')
    return 0;
  return n + 1 + strspn (text + n + 1, " ");
}

/* Whether the @length bytes before a credit are words of a caption, not the initials of who signs. */
static gboolean
has_words (const char *text, gsize length)
{
  g_autofree char *before = g_strndup (text, length);
  EntWords words;

  ent_words_init (&words, before);
  return words.n_words >= 3 && !ent_words_match (&words, "_ / _");
}

/**
 * ent_furniture_find_credit:
 * @text: a block
 *
 * Returns: how many bytes of @text stand before the credit at its end ("... at the station. REUTERS/Jane Doe"), or 0
 *   where it ends without one
 */
gsize
ent_furniture_find_credit (const char *text)
{
  gsize length = strlen (text);
  const char *starts[3];

  if (length < 2)
    return 0;
  starts[0] = find_bracket (text, length);
  starts[1] = find_label (text, length);
  starts[2] = ent_draft_is_closed (text, NULL) ? NULL : find_after_sentence (text, length);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (starts[i] && ent_furniture_is_credit (starts[i]))
      {
        gsize n = starts[i] - text;

        while (n > 0 && text[n - 1] == ' ')
          n--;
        return has_words (text, n) ? n : 0;
      }
  return 0;
}

/**
 * ent_furniture_read_credit:
 * @credit: "/ Riga Times"
 * @outlet: (inout): receives the paper it names, where none is known yet
 */
void
ent_furniture_read_credit (const char *credit, char **outlet)
{
  EntWords words;
  const char *name;

  ent_words_init (&words, credit);
  if (*outlet || words.n_words < 2 || !ent_words_equal (&words, 0, "/") ||
      ent_agency_collect_list (&words, credit, 1, words.n_words, NULL))
    return;
  name = credit + words.words[1].start;
  if (ent_metadata_names_outlet (name))
    *outlet = g_strndup (name, words.words[words.n_words - 1].end - words.words[1].start);
}
