/* ent-pdf-reader.c: PDF files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-readers-private.h"

#include "article/ent-words-private.h"

#include <math.h>
#include <poppler.h>
#include <string.h>

/* A longer file is no article. */
#define MAX_PAGES 1000
#define MAX_LINES 200000
/* The strip at the top and the bottom of a page where running headers and page numbers stand. */
#define MARGIN 0.1

typedef struct
{
  char *text;
  double left;
  double right;
  double top;
  double size;         /* of its letters, in points */
  double page_height;
  int page;
  gboolean dropped;
} Line;

typedef struct
{
  double size;         /* of most letters */
  double leading;      /* from line to line within paragraphs */
  double right;        /* where most lines end */
} Body;

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->text);
}

static double
get_size_at (GList **attributes, int index)
{
  while (*attributes)
    {
      PopplerTextAttributes *run = (*attributes)->data;

      if (index <= run->end_index)
        return run->font_size;
      *attributes = (*attributes)->next;
    }
  return 0;
}

/* Adds the lines of a page, with where they stand. */
static void
read_page_lines (PopplerPage *page, int number, GArray *lines)
{
  g_autofree char *raw = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *attributes = poppler_page_get_text_attributes (page);
  GList *run = attributes;
  guint n_boxes = 0, index = 0;
  double height = 0;
  const char *p = raw;

  poppler_page_get_size (page, NULL, &height);
  if (raw == NULL || !g_utf8_validate (raw, -1, NULL) || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    p = "";
  while (*p && lines->len < MAX_LINES)
    {
      gsize length = strcspn (p, "\n");
      guint n_chars = g_utf8_strlen (p, length);
      Line line = { .page = number, .page_height = height };

      if (n_chars > 0 && index + n_chars <= n_boxes)
        {
          line.text = g_strndup (p, length);
          line.left = boxes[index].x1;
          line.right = boxes[index + n_chars - 1].x2;
          line.top = boxes[index].y1;
          line.size = get_size_at (&run, index);
          g_array_append_val (lines, line);
        }
      index += n_chars + 1;
      p += length + (p[length] == '\n');
    }
  poppler_page_free_text_attributes (attributes);
}

static gboolean
is_in_margin (const Line *line)
{
  return line->top < MARGIN * line->page_height || line->top > (1 - MARGIN) * line->page_height;
}

/* The line with all figures alike: "Page 3 of 7" is the same on each page. */
static char *
dup_pattern (const Line *line)
{
  char *pattern = ent_draft_dup_line (line->text, -1);

  for (char *p = pattern; *p; p++)
    if (g_ascii_isdigit (*p))
      *p = '#';
  return pattern;
}

static gboolean
is_page_number (const Line *line)
{
  EntWords words;

  ent_words_init (&words, line->text);
  return ent_words_match (&words, "page? #") || ent_words_match (&words, "page? # of|/ #");
}

/* What stands in the margin of several pages is no part of the text; nor is a page's number. */
static void
drop_running_headers (GArray *lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < lines->len; i++)
      {
        Line *line = &g_array_index (lines, Line, i);
        char *pattern;
        guint n;

        if (!is_in_margin (line))
          continue;
        pattern = dup_pattern (line);
        n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pattern));
        if (pass == 0)
          g_hash_table_replace (counts, pattern, GUINT_TO_POINTER (n + 1));
        else
          {
            line->dropped = n > 1 || is_page_number (line);
            g_free (pattern);
          }
      }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile (GArray *values, double share)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, MIN ((guint) (values->len * share), values->len - 1));
}

static Body
measure_body (GArray *lines)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) leadings = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      double leading = i > 0 && line[-1].page == line->page ? line->top - line[-1].top : 0;

      g_array_append_val (sizes, line->size);
      g_array_append_val (rights, line->right);
      if (leading > 1)
        g_array_append_val (leadings, leading);
    }
  /* most gaps are within paragraphs, but where these are short many are not: rather the small ones */
  return (Body) { get_quantile (sizes, 0.5), get_quantile (leadings, 0.35), get_quantile (rights, 0.8) };
}

static gboolean
has_same_size (const Line *a, const Line *b)
{
  return fabs (a->size - b->size) <= 0.08 * MAX (a->size, b->size);
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* Whether @next goes on with the paragraph that @line is in. */
static gboolean
goes_on (const Line *line, const Line *next, const Body *body)
{
  double leading = next->top - line->top;
  gboolean closed = ent_draft_is_closed (line->text, NULL);
  double expected = MAX (body->leading, 1.1 * line->size);

  if (!has_same_size (line, next))
    return FALSE;
  if (next->page != line->page || leading <= 0)
    return !closed;  /* over the end of a page or column */
  if (leading > (closed || !begins_small (next->text) ? 1.3 : 2) * expected)
    return FALSE;
  if (closed && (next->left > line->left + 0.8 * line->size || line->right < body->right - 4 * line->size))
    return FALSE;
  return TRUE;
}

static void
append_line (GString *paragraph, const Line *line)
{
  gsize n = paragraph->len;

  if (n > 1 && paragraph->str[n - 1] == '-' && g_ascii_isalpha (paragraph->str[n - 2]) && begins_small (line->text))
    g_string_truncate (paragraph, n - 1);
  else if (n > 0 && !g_str_has_suffix (paragraph->str, "\xc2\xad"))
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, line->text);
}

/* The largest letters of the first page are the headline's, other large ones a heading's. */
static EntRole
get_role (const Line *first, const Body *body, double largest)
{
  if (first->size < 1.15 * body->size)
    return ENT_ROLE_NONE;
  return first->page == 0 && first->size >= 0.98 * largest ? ENT_ROLE_TITLE : ENT_ROLE_HEADING;
}

static void
add_paragraphs (EntDraft *draft, GArray *lines)
{
  Body body = measure_body (lines);
  double largest = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Line, i).page == 0)
      largest = MAX (largest, g_array_index (lines, Line, i).size);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *first = &g_array_index (lines, Line, i);
      g_autoptr (GString) paragraph = g_string_new (NULL);

      append_line (paragraph, first);
      for (const Line *line = first; i + 1 < lines->len && goes_on (line, line + 1, &body); i++)
        append_line (paragraph, ++line);
      ent_draft_add (draft, get_role (first, &body, largest), paragraph->str, paragraph->len);
    }
}

static void
remove_dropped (GArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);

      if (line->dropped)
        line_clear (line);
      else
        g_array_index (lines, Line, n++) = *line;
    }
  /* those behind the end were moved or cleared */
  g_array_set_clear_func (lines, NULL);
  g_array_set_size (lines, n);
  g_array_set_clear_func (lines, line_clear);
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) why = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &why);

  if (document)
    return document;
  if (g_error_matches (why, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_ENCRYPTED, "the PDF is locked with a password");
  else
    g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT, "it is no PDF, or a damaged one");
  return NULL;
}

/* The lines of all pages, but for what runs through them. */
static gboolean
read_lines (PopplerDocument *document, GArray *lines, GCancellable *cancellable, GError **error)
{
  int n_pages = MIN (poppler_document_get_n_pages (document), MAX_PAGES);

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      page = poppler_document_get_page (document, i);
      if (page)
        read_page_lines (page, i, lines);
      g_clear_object (&page);
    }
  drop_running_headers (lines);
  remove_dropped (lines);
  if (lines->len > 0)
    return TRUE;
  g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY,
                       "the PDF has no text, only pictures or nothing");
  return FALSE;
}

/**
 * ent_pdf_reader_read:
 *
 * Joins the lines of a PDF's pages to paragraphs by their distance, indent and the size of their letters; headers and
 * footers that run through the pages are left out. The day when the file was made is not the article's.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with an %ENT_READER_ERROR_ENCRYPTED, _FORMAT or _EMPTY, or
 *   %G_IO_ERROR_CANCELLED; O(bytes)
 */
EntDraft *
ent_pdf_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  PopplerDocument *document = open_document (bytes, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  EntDraft *draft = NULL;

  if (document == NULL)
    return NULL;
  g_array_set_clear_func (lines, line_clear);
  if (read_lines (document, lines, cancellable, error))
    {
      draft = ent_draft_new ();
      add_paragraphs (draft, lines);
      draft->is_cut |= poppler_document_get_n_pages (document) > MAX_PAGES || lines->len >= MAX_LINES;
    }
  g_object_unref (document);
  return draft;
}
