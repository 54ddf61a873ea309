/* ent-evidence.c: what backs each relation, in columns under the picture or on pages of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"

#include <math.h>

#define LINE_GAP 4.0
#define LIST_GAP 18.0
#define NUMBER_WIDTH 26.0
#define COLUMN_WIDTH 330.0
#define COLUMN_GAP 26.0
#define MAX_COLUMNS 6
/* DIN A4, in points. */
#define PAPER_WIDTH 595.0
#define PAPER_HEIGHT 842.0

/* A list with a heading: the relations with the numbers of their sources, or the sources with their numbers. */
typedef struct
{
  const char *heading;
  gboolean numbered;
  GPtrArray *texts;
} List;

typedef struct
{
  const List *list;
  double width;        /* of a column */
  double *heights;     /* (array) of each text in it, with the gap behind it */
} Columns;

static void
free_list (gpointer data)
{
  List *list = data;

  g_ptr_array_unref (list->texts);
  g_free (list);
}

static List *
new_list (const char *heading, gboolean numbered)
{
  List *list = g_new0 (List, 1);

  list->heading = heading;
  list->numbered = numbered;
  list->texts = g_ptr_array_new_with_free_func (g_free);
  return list;
}

/**
 * ent_evidence_new_lists:
 *
 * Returns: (transfer full): the list of the relations that are shown and the list of their sources; O(claims)
 */
GPtrArray *
ent_evidence_new_lists (EntSourceList *sources)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (free_list);
  List *relations = new_list ("Relations and their sources", FALSE), *articles = new_list ("Sources", TRUE);

  for (guint i = 0; i < ent_view_get_n_relations (sources->view); i++)
    {
      char *text = ent_source_list_dup_relation (sources, i);

      if (text != NULL)
        g_ptr_array_add (relations->texts, text);
    }
  for (guint i = 0; i < sources->sources->len; i++)
    g_ptr_array_add (articles->texts, ent_source_dup_text (&g_array_index (sources->sources, EntSource, i)));
  g_ptr_array_add (lists, relations);
  g_ptr_array_add (lists, articles);
  return lists;
}

static double
get_indent (const List *list)
{
  return list->numbered ? NUMBER_WIDTH : 0;
}

static void
init_columns (Columns *self, const List *list, double width)
{
  self->list = list;
  self->width = width;
  self->heights = g_new (double, list->texts->len);
  for (guint i = 0; i < list->texts->len; i++)
    self->heights[i] = LINE_GAP + ent_page_font_measure (ENT_PAGE_BODY, width - get_indent (list),
                                                         g_ptr_array_index (list->texts, i)).height;
}

static void
add_entry (const Columns *self, EntPage *page, EntPoint corner, guint index)
{
  double indent = get_indent (self->list);

  if (self->list->numbered)
    {
      g_autofree char *number = g_strdup_printf ("%u", index + 1);

      ent_page_add_text (page, ENT_PAGE_HEADING, corner, NUMBER_WIDTH, number);
    }
  ent_page_add_text (page, ENT_PAGE_BODY, (EntPoint) { corner.x + indent, corner.y }, self->width - indent,
                     g_ptr_array_index (self->list->texts, index));
}

/* How many columns the entries fill if none is higher than @height. */
static guint
count_columns (const Columns *self, double height)
{
  double y = 0;
  guint n = 1;

  for (guint i = 0; i < self->list->texts->len; i++)
    {
      if (y > 0 && y + self->heights[i] > height)
        {
          n++;
          y = 0;
        }
      y += self->heights[i];
    }
  return n;
}

/* The least height that keeps them in @n columns. */
static double
balance_columns (const Columns *self, guint n)
{
  double low = 0, high = 0;

  for (guint i = 0; i < self->list->texts->len; i++)
    high += self->heights[i];
  while (high - low > 1)
    {
      double middle = (low + high) / 2;

      if (count_columns (self, middle) > n)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* Gives the height that the list takes; with no @page it only measures. */
static double
add_list (const List *list, EntPage *page, EntPoint corner, double width)
{
  guint n = CLAMP (floor ((width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)), 1, MAX_COLUMNS);
  double heading = ent_page_font_measure (ENT_PAGE_HEADING, width, list->heading).height + LINE_GAP;
  double x = corner.x, y = 0, height;
  Columns columns;

  init_columns (&columns, list, (width - (n - 1) * COLUMN_GAP) / n);
  height = balance_columns (&columns, n);
  if (page != NULL)
    ent_page_add_text (page, ENT_PAGE_HEADING, corner, width, list->heading);
  for (guint i = 0; page != NULL && i < list->texts->len; i++)
    {
      if (y > 0 && y + columns.heights[i] > height)
        {
          x += columns.width + COLUMN_GAP;
          y = 0;
        }
      add_entry (&columns, page, (EntPoint) { x, corner.y + heading + y }, i);
      y += columns.heights[i];
    }
  g_free (columns.heights);
  return heading + height;
}

/**
 * ent_evidence_add:
 * @page: (nullable): where, %NULL only measures
 * @corner: the top left
 * @width: what the lists may take; each is broken into columns of equal height
 *
 * Returns: the height that they take
 */
double
ent_evidence_add (GPtrArray *lists, EntPage *page, EntPoint corner, double width)
{
  double y = 0;

  for (guint i = 0; i < lists->len; i++)
    y += (i > 0 ? LIST_GAP : 0) +
         add_list (g_ptr_array_index (lists, i), page, (EntPoint) { corner.x, corner.y + y + (i > 0 ? LIST_GAP : 0) }, width);
  return y;
}

double
ent_evidence_measure (GPtrArray *lists, double width)
{
  return ent_evidence_add (lists, NULL, (EntPoint) { 0, 0 }, width);
}

/* Begins a sheet where there is none or where @needed finds no room; gives the height at which to go on. */
static double
ensure_room (GPtrArray *pages, EntPage **page, double y, double needed, double margin)
{
  if (*page != NULL && y + needed <= PAPER_HEIGHT - margin)
    return y;
  *page = ent_page_new ((EntSize) { PAPER_WIDTH, PAPER_HEIGHT });
  g_ptr_array_add (pages, *page);
  return margin;
}

/**
 * ent_evidence_add_pages:
 * @pages: (element-type EntPage): where sheets of paper with the lists are added
 * @margin: of a sheet
 */
void
ent_evidence_add_pages (GPtrArray *lists, GPtrArray *pages, double margin)
{
  double width = PAPER_WIDTH - 2 * margin, y = 0;
  EntPage *page = NULL;

  for (guint i = 0; i < lists->len; i++)
    {
      const List *list = g_ptr_array_index (lists, i);
      double heading = ent_page_font_measure (ENT_PAGE_HEADING, width, list->heading).height + LINE_GAP;
      Columns column;

      init_columns (&column, list, width);
      y = ensure_room (pages, &page, y + LIST_GAP, heading + column.heights[0], margin);
      y += LINE_GAP + ent_page_add_text (page, ENT_PAGE_HEADING, (EntPoint) { margin, y }, width, list->heading);
      for (guint j = 0; j < list->texts->len; j++)
        {
          y = ensure_room (pages, &page, y, column.heights[j], margin);
          add_entry (&column, page, (EntPoint) { margin, y }, j);
          y += column.heights[j];
        }
      g_free (column.heights);
    }
}
