/* ent-text-source.c: raw text, portion by portion
 *
 * Paragraphs are parted by empty lines. Inside of one a line's end is a blank, but for the end of a headline, a name or
 * an item of a list: of a line that is short and has no stop, and of whatever stands before the mark of an item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-text-source.h"

#include <string.h>

/* A portion holds the whole paragraphs of so many bytes, and one at least ... */
#define PORTION_BYTES (32 * 1024)
/* ... which is cut where it has more than these. */
#define MAX_PARAGRAPH_BYTES (256 * 1024)

struct _EntTextSource
{
  GInputStream *stream;
  char *buffer;       /* [MAX_PARAGRAPH_BYTES] */
  gsize n_bytes;
  gboolean at_end;    /* of the stream */
};

/* Without the blanks at its ends and the line end. */
typedef struct
{
  const char *start;
  gsize length;
  gsize n_chars;
} Line;

void
ent_text_portion_free (EntTextPortion *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->blocks);
  g_free (self);
}

EntTextSource *
ent_text_source_new (GInputStream *stream)
{
  EntTextSource *self = g_new0 (EntTextSource, 1);

  self->stream = g_object_ref (stream);
  self->buffer = g_malloc (MAX_PARAGRAPH_BYTES);
  return self;
}

void
ent_text_source_free (EntTextSource *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_free (self);
}

/* ---- lines -------------------------------------------------------------------- */

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

/* The line at @start; @next is where the one behind it begins. "\n", "\r\n" and "\r" end a line. */
static Line
read_line (const char *start, const char *end, const char **next)
{
  const char *stop = start;
  Line line;

  while (stop < end && *stop != '\n' && *stop != '\r')
    stop++;
  *next = MIN (stop + (end - stop > 1 && stop[0] == '\r' && stop[1] == '\n' ? 2 : 1), end);
  while (start < stop && is_blank (*start))
    start++;
  while (stop > start && is_blank (stop[-1]))
    stop--;
  line = (Line) { .start = start, .length = stop - start };
  return line;
}

/* ---- portions ------------------------------------------------------------------ */

/* Reads until the buffer holds @n bytes or the stream ends, so that cuts do not depend on how it comes in. */
static gboolean
fill (EntTextSource *self, gsize n, GError **error)
{
  gsize n_read;

  if (self->at_end || self->n_bytes >= n)
    return TRUE;
  if (!g_input_stream_read_all (self->stream, self->buffer + self->n_bytes, n - self->n_bytes, &n_read, NULL, error))
    return FALSE;
  self->at_end = n_read < n - self->n_bytes;
  self->n_bytes += n_read;
  return TRUE;
}

/* Behind the last empty line that begins before @limit, or the first behind it; 0 where there is none. */
static gsize
find_paragraph_end (const EntTextSource *self, gsize limit)
{
  const char *end = self->buffer + self->n_bytes, *next = self->buffer;
  gsize found = 0;
  gboolean has_text = FALSE;

  while (next < end)
    {
      Line line = read_line (next, end, &next);

      if (line.length == 0 && has_text)
        found = next - self->buffer;
      has_text |= line.length > 0;
      if (found > 0 && (gsize) (next - self->buffer) >= limit)
        break;
    }
  return found;
}

/* A paragraph that is too long ends behind its last line, else its last word, else its last whole character. */
static gsize
find_cut (const EntTextSource *self)
{
  const char *last;

  for (gsize i = self->n_bytes; i > self->n_bytes / 2; i--)
    if (self->buffer[i - 1] == '\n')
      return i;
  for (gsize i = self->n_bytes; i > self->n_bytes / 2; i--)
    if (is_blank (self->buffer[i - 1]))
      return i;
  last = g_utf8_find_prev_char (self->buffer, self->buffer + self->n_bytes);
  if (last != NULL && g_utf8_get_char_validated (last, self->buffer + self->n_bytes - last) == (gunichar) -2)
    return last - self->buffer;
  return self->n_bytes;
}

/* How much of the buffer makes the next portion. */
static gboolean
find_portion (EntTextSource *self, gsize *length, GError **error)
{
  if (!fill (self, PORTION_BYTES, error))
    return FALSE;
  *length = self->n_bytes;
  if (self->at_end && self->n_bytes <= PORTION_BYTES)
    return TRUE;
  *length = find_paragraph_end (self, PORTION_BYTES);
  if (*length > 0)
    return TRUE;
  if (!fill (self, MAX_PARAGRAPH_BYTES, error))
    return FALSE;
  *length = find_paragraph_end (self, PORTION_BYTES);
  if (*length == 0)
    *length = self->at_end ? self->n_bytes : find_cut (self);
  return TRUE;
}

/* A zero byte is a blank like the other control characters; what is not UTF-8 becomes U+FFFD. */
static char *
dup_valid (const char *bytes, gsize length)
{
  char *text = g_strndup (bytes, length);

  for (gsize i = 0; i < length; i++)
    {
      text[i] = bytes[i];
      if (text[i] == '\0')
        text[i] = ' ';
    }
  if (!g_utf8_validate (text, length, NULL))
    {
      char *valid = g_utf8_make_valid (text, length);

      g_free (text);
      return valid;
    }
  return text;
}

/* ---- blocks --------------------------------------------------------------------- */

static gboolean
is_item (const Line *line)
{
  static const char *const marks[] = { "• ", "* ", "- ", "– ", "▪ ", "◦ ", "‣ ", "· " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (line->length > strlen (marks[i]) && memcmp (line->start, marks[i], strlen (marks[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "…, he said.”": a stop, or a mark that shows that the sentence goes on, behind it at most closing marks. */
static gboolean
has_stop (const Line *line)
{
  const char *p = line->start + line->length;

  while (p > line->start)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c < 0x80 ? strchr (".!?,;:-", (char) c) != NULL : c == 0x2026 || c == 0x2013 || c == 0x2014)
        return TRUE;
      if (c < 0x80 ? strchr ("\"')]", (char) c) == NULL : c != 0x201d && c != 0x2019)
        return FALSE;
    }
  return FALSE;
}

static gsize
count_first_word (const Line *line)
{
  const char *blank = memchr (line->start, ' ', line->length);

  return g_utf8_strlen (line->start, blank ? blank - line->start : (gssize) line->length);
}

/* Whether a sentence may begin with the line: with a capital or a figure, maybe in quotation marks. */
static gboolean
may_begin (const Line *line)
{
  static const gunichar openers[] = { '"', '\'', '(', '[', 0xab, 0x2018, 0x201c };
  gunichar c = g_utf8_get_char (line->start);

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (c == openers[i])
      {
        c = g_utf8_get_char (g_utf8_next_char (line->start));
        break;
      }
  return g_unichar_isupper (c) || g_unichar_isdigit (c);
}

/* Whether @next goes on with the block that @line ends; @width is that of the paragraph. */
static gboolean
goes_on (const Line *line, const Line *next, gsize width)
{
  if (is_item (next))
    return FALSE;
  if (!may_begin (next))
    return TRUE;
  /* a line that had no room for the next word was ended for its width */
  return has_stop (line) || line->n_chars + 1 + count_first_word (next) > width;
}

static void
add_blocks (const char *text, const Line *lines, guint n_lines, GArray *blocks)
{
  gsize width = 0;

  for (guint i = 0; i < n_lines; i++)
    width = MAX (width, lines[i].n_chars);
  for (guint first = 0, last; first < n_lines; first = last + 1)
    {
      EntSpan block = { .start = lines[first].start - text };

      for (last = first; last + 1 < n_lines && goes_on (&lines[last], &lines[last + 1], width);)
        last++;
      block.end = lines[last].start + lines[last].length - text;
      g_array_append_val (blocks, block);
    }
}

static GArray *
find_blocks (const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text + strlen (text), *next = text;

  while (next < end)
    {
      Line line = read_line (next, end, &next);

      line.n_chars = g_utf8_strlen (line.start, line.length);
      if (line.length > 0)
        g_array_append_val (lines, line);
      if (line.length == 0 || next == end)
        {
          add_blocks (text, (const Line *) lines->data, lines->len, blocks);
          g_array_set_size (lines, 0);
        }
    }
  return blocks;
}

/**
 * ent_text_source_read:
 *
 * Returns: (transfer full) (nullable): the next paragraphs, 32 KiB of them or a longer one; a paragraph of more than
 *   256 KiB is cut. %NULL at the end, or with @error set where the stream cannot be read. O(bytes)
 */
EntTextPortion *
ent_text_source_read (EntTextSource *self, GError **error)
{
  EntTextPortion *portion;
  gsize length;

  if (!find_portion (self, &length, error) || length == 0)
    return NULL;
  portion = g_new0 (EntTextPortion, 1);
  portion->text = dup_valid (self->buffer, length);
  portion->blocks = find_blocks (portion->text);
  self->n_bytes -= length;
  memmove (self->buffer, self->buffer + length, self->n_bytes);
  return portion;
}
