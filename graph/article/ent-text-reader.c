/* ent-text-reader.c: plain text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-readers-private.h"

#include "article/ent-encoding-private.h"

#include <string.h>

/* Longer lines are paragraphs by themselves, shorter ones are hardly ever filled. */
#define MIN_WIDTH 40
#define MAX_WIDTH 100

typedef struct
{
  const char *start;
  gsize length;      /* without blanks at its ends */
  guint n_chars;
  gboolean indented;
  gsize bullet;      /* bytes of the mark of a list before its text */
} Line;

/* More lines than this are no article. */
#define MAX_LINES 1000000

static gsize
match_bullet (const char *text, gsize length)
{
  static const char *const marks[] = { "• ", "* ", "- ", "▪ ", "◦ ", "‣ " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length > strlen (marks[i]) && memcmp (text, marks[i], strlen (marks[i])) == 0)
      return strlen (marks[i]);
  return 0;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/* Lines without the second of two empty ones. "\n", "\r\n" and the lone "\r" of old Macs end a line. */
static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  while (*text && lines->len < MAX_LINES)
    {
      gsize length = strcspn (text, "\n\r");
      Line line = { .start = text, .length = length };

      text += length;
      text += text[0] == '\r' && text[1] == '\n' ? 2 : text[0] != '\0';
      while (line.length && is_blank (line.start[0]))
        {
          line.start++;
          line.length--;
          line.indented = TRUE;
        }
      while (line.length && is_blank (line.start[line.length - 1]))
        line.length--;
      line.n_chars = g_utf8_strlen (line.start, line.length);
      line.bullet = match_bullet (line.start, line.length);
      if (line.length || (lines->len && g_array_index (lines, Line, lines->len - 1).length))
        g_array_append_val (lines, line);
    }
  return lines;
}

static guint
get_first_word_chars (const Line *line)
{
  const char *blank = memchr (line->start, ' ', line->length);

  return g_utf8_strlen (line->start, blank ? blank - line->start : (gssize) line->length);
}

/* Whether the first word of @next would not have fitted on @line any more: then the break says nothing. */
static gboolean
is_full (const Line *line, const Line *next, guint width)
{
  return line->n_chars + 1 + get_first_word_chars (next) > width;
}

/* Whether the line under @line begins in the middle of a sentence. */
static gboolean
runs_on (const Line *line)
{
  return line->length && line[1].length && !line[1].bullet && !g_unichar_isupper (g_utf8_get_char (line[1].start));
}

/* Whether the text was filled to a width, as in mails and old wire copy: most lines that have a neighbour under them
 * are full, and sentences run on over them. Returns the width, or 0. */
static guint
find_width (GArray *lines)
{
  guint width = 0, n_pairs = 0, n_full = 0, n_running_on = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    if (runs_on (&g_array_index (lines, Line, i)))
      width = MAX (width, g_array_index (lines, Line, i).n_chars);
  if (width < MIN_WIDTH || width > MAX_WIDTH)
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *next = line + 1;

      if (line->length == 0 || next->length == 0 || next->bullet)
        continue;
      n_pairs++;
      if (!is_full (line, next, width))
        continue;
      n_full++;
      n_running_on += runs_on (line);
    }
  return n_full >= 3 && n_full * 4 >= n_pairs * 3 && n_running_on * 2 >= n_full ? width : 0;
}

/* Whether @next goes on with the paragraph that @line ends. */
static gboolean
goes_on (const Line *line, const Line *next, guint width)
{
  return width && line->length && next->length && !next->bullet && (!next->indented || line->indented) &&
         is_full (line, next, width);
}

/**
 * ent_text_reader_fill:
 * @text: valid UTF-8
 *
 * Adds the paragraphs of a plain text: a line each, unless the text was filled to a width of lines; then the lines of a
 * paragraph are joined. O(bytes).
 */
void
ent_text_reader_fill (EntDraft *draft, const char *text)
{
  g_autoptr (GArray) lines = split_lines (text);
  guint width = find_width (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *first = &g_array_index (lines, Line, i);
      const Line *last = first;

      while (i + 1 < lines->len && goes_on (last, last + 1, width))
        last = &g_array_index (lines, Line, ++i);
      ent_draft_add (draft, first->bullet ? ENT_ROLE_ITEM : ENT_ROLE_NONE, first->start + first->bullet,
                     last->start + last->length - first->start - first->bullet);
    }
  draft->is_cut |= lines->len == MAX_LINES;
}

/**
 * ent_text_reader_read:
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with an %ENT_READER_ERROR_FORMAT where it is no text
 */
EntDraft *
ent_text_reader_read (GBytes *bytes, GError **error)
{
  g_autoptr (EntDraft) draft = NULL;
  g_autofree char *text = NULL;
  gsize length;
  const char *data = ent_bytes_get_data (bytes, &length);

  text = ent_encoding_to_utf8 (data, length, NULL, error);
  if (text == NULL)
    return NULL;
  draft = ent_draft_new ();
  ent_text_reader_fill (draft, text);
  return g_steal_pointer (&draft);
}
