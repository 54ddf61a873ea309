/* ent-evidence.c: the list of evidence in columns under the picture or on pages of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"

#include "export/ent-excerpt-progress.h"

#include <math.h>

#define HEADING "Evidence"
#define NOTE "The numbers stand on the lines of the picture. Copies of one story are one origin."

#define LINE_GAP 4.0
#define RELATION_GAP 10.0
#define CLAIM_GAP 6.0
#define NUMBER_WIDTH 40.0
#define COLUMN_WIDTH 330.0
#define COLUMN_GAP 26.0
#define MAX_COLUMNS 6

/* What stays together: a claim, and the relation's heading with its first. */
typedef struct
{
  guint first_line;
  double height;
} Unit;

/* The list in lines, each unit's at the origin. */
typedef struct
{
  double width;     /* of a column */
  GArray *lines;    /* (element-type EntPageLine) */
  GArray *units;    /* (element-type Unit) */
  gboolean joined;  /* the next claim belongs to the unit that was begun */
} Setting;

static Unit *
get_unit (const Setting *self, guint index)
{
  return &g_array_index (self->units, Unit, index);
}

static guint
get_end (const Setting *self, guint index)
{
  return index + 1 < self->units->len ? get_unit (self, index + 1)->first_line : self->lines->len;
}

static Unit *
begin_unit (Setting *self)
{
  Unit unit = { self->lines->len, 0 };

  g_array_append_val (self->units, unit);
  return get_unit (self, self->units->len - 1);
}

static void
add_text (Setting *self, Unit *unit, EntPageFont font, double indent, const char *text)
{
  double height;

  ent_page_add_broken_text (self->lines, font, (EntPoint) { indent, unit->height }, self->width - indent, text, &height);
  unit->height += height;
}

static void
add_claim (const EntEvidenceWords *words, gpointer data)
{
  Setting *self = data;
  Unit *unit = self->joined ? get_unit (self, self->units->len - 1) : begin_unit (self);
  double top = unit->height;

  self->joined = FALSE;
  add_text (self, unit, ENT_PAGE_SOURCE, 0, words->number);
  unit->height = top;
  add_text (self, unit, ENT_PAGE_QUOTE, NUMBER_WIDTH, words->sentence);
  add_text (self, unit, ENT_PAGE_SOURCE, NUMBER_WIDTH, words->facts);
  add_text (self, unit, ENT_PAGE_SOURCE, NUMBER_WIDTH, words->article);
  if (words->link != NULL)
    {
      guint first = self->lines->len;

      add_text (self, unit, ENT_PAGE_LINK, NUMBER_WIDTH, words->link);
      for (guint i = first; i < self->lines->len; i++)
        g_array_index (self->lines, EntPageLine, i).link = g_strdup (words->address);
    }
  unit->height += CLAIM_GAP;
}

static void
add_relation (Setting *self, const EntExcerpt *excerpt, guint place)
{
  g_autofree char *heading = ent_evidence_dup_heading (excerpt, place);
  Unit *unit = begin_unit (self);
  guint line = self->lines->len;

  unit->height = place > 0 ? RELATION_GAP : 0;
  add_text (self, unit, ENT_PAGE_ENTRY, 0, heading);
  unit->height += LINE_GAP;
  g_array_index (self->lines, EntPageLine, line).number = place + 1;
  self->joined = TRUE;
  ent_evidence_foreach (excerpt, place, add_claim, self);
}

static void
set (Setting *self, const EntExcerpt *excerpt, double width)
{
  *self = (Setting) { .width = width,
                      .lines = g_array_new (FALSE, FALSE, sizeof (EntPageLine)),
                      .units = g_array_new (FALSE, FALSE, sizeof (Unit)) };
  for (guint i = 0; i < excerpt->relations->len && ent_excerpt_tell_relation (excerpt, i); i++)
    add_relation (self, excerpt, i);
}

/* The lines are on pages now. */
static void
clear (Setting *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->units);
}

static guint
count_for_width (double width)
{
  return CLAMP (floor ((width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)), 1, MAX_COLUMNS);
}

static double
get_column_width (double width, guint n)
{
  return (width - (n - 1) * COLUMN_GAP) / n;
}

static void
put_line (const Setting *self, guint index, EntPage *page, EntPoint corner)
{
  EntPageLine line = g_array_index (self->lines, EntPageLine, index);

  line.start.x += corner.x;
  line.start.y += corner.y;
  g_array_append_val (page->lines, line);
}

static void
put_unit (const Setting *self, guint index, EntPage *page, EntPoint corner)
{
  for (guint i = get_unit (self, index)->first_line; i < get_end (self, index); i++)
    put_line (self, i, page, corner);
}

/* ---- under the picture ---- */

/* How many columns the units fill if none is higher than @height. */
static guint
count_columns (const Setting *self, double height)
{
  double y = 0;
  guint n = 1;

  for (guint i = 0; i < self->units->len; i++)
    {
      double unit = get_unit (self, i)->height;

      if (y > 0 && y + unit > height)
        {
          n++;
          y = 0;
        }
      y += unit;
    }
  return n;
}

/* The least height that keeps them in @n columns. */
static double
balance_columns (const Setting *self, guint n)
{
  double low = 0, high = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      low = MAX (low, get_unit (self, i)->height);
      high += get_unit (self, i)->height;
    }
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

static double
add_heading (EntPage *page, EntPoint corner, double width)
{
  double y = ent_page_add_text (page, ENT_PAGE_HEADING, corner, width, HEADING);

  y += ent_page_add_text (page, ENT_PAGE_SOURCE, (EntPoint) { corner.x, corner.y + y }, width, NOTE);
  return y + RELATION_GAP;
}

/**
 * ent_evidence_add:
 * @corner: the top left of the list
 * @width: what it may take; it is broken into columns of equal height
 *
 * Returns: the height that it takes; O(claims log claims)
 */
double
ent_evidence_add (const EntExcerpt *excerpt, EntPage *page, EntPoint corner, double width)
{
  double head = add_heading (page, corner, width), x = corner.x, y = 0, height;
  guint n = count_for_width (width);
  Setting self;

  set (&self, excerpt, get_column_width (width, n));
  height = balance_columns (&self, n);
  for (guint i = 0; i < self.units->len; i++)
    {
      double unit = get_unit (&self, i)->height;

      if (y > 0 && y + unit > height)
        {
          x += self.width + COLUMN_GAP;
          y = 0;
        }
      put_unit (&self, i, page, (EntPoint) { x, corner.y + head + y });
      y += unit;
    }
  clear (&self);
  return head + height;
}

/* ---- on sheets ---- */

typedef struct
{
  GPtrArray *pages;
  EntPage *page;
  EntSize paper;
  double margin;
  double top;         /* of the columns of @page */
  double width;       /* of a column */
  guint n_columns;
  guint column;
  double y;
} Sheets;

static void
go_on (Sheets *self)
{
  if (self->page == NULL || ++self->column == self->n_columns)
    {
      self->page = ent_page_new (self->paper);
      g_ptr_array_add (self->pages, self->page);
      self->column = 0;
      self->top = self->margin;
    }
  self->y = self->top;
}

static EntPoint
get_corner (const Sheets *self)
{
  return (EntPoint) { self->margin + self->column * (self->width + COLUMN_GAP), self->y };
}

static double
get_bottom (const Sheets *self)
{
  return self->paper.height - self->margin;
}

/* One that is higher than a whole sheet goes on line by line. */
static void
put_high_unit (Sheets *self, const Setting *setting, guint index)
{
  double top = 0, height = get_unit (setting, index)->height;

  for (guint i = get_unit (setting, index)->first_line; i < get_end (setting, index); i++)
    {
      const EntPageLine *line = &g_array_index (setting->lines, EntPageLine, i);
      double size = ent_page_font_get_size (line->font);

      if (self->y + line->start.y - top > get_bottom (self))
        {
          go_on (self);
          top = line->start.y - size;
        }
      put_line (setting, i, self->page, (EntPoint) { get_corner (self).x, self->y - top });
    }
  self->y += height - top;
}

/**
 * ent_evidence_add_pages:
 * @pages: (element-type EntPage): where sheets with the list are added
 * @margin: of a sheet
 *
 * O(claims)
 */
void
ent_evidence_add_pages (const EntExcerpt *excerpt, GPtrArray *pages, EntSize paper, double margin)
{
  double width = paper.width - 2 * margin;
  Sheets sheets = { .pages = pages, .paper = paper, .margin = margin, .n_columns = count_for_width (width) };
  double head;
  Setting setting;

  sheets.width = get_column_width (width, sheets.n_columns);
  set (&setting, excerpt, sheets.width);
  go_on (&sheets);
  sheets.page->name = g_strdup (HEADING);
  head = add_heading (sheets.page, (EntPoint) { margin, margin }, width);
  sheets.top += head;
  sheets.y = sheets.top;
  for (guint i = 0; i < setting.units->len; i++)
    {
      double height = get_unit (&setting, i)->height;

      if (sheets.y + height > get_bottom (&sheets))
        go_on (&sheets);
      if (sheets.y + height > get_bottom (&sheets))
        put_high_unit (&sheets, &setting, i);
      else
        {
          put_unit (&setting, i, sheets.page, get_corner (&sheets));
          sheets.y += height;
        }
    }
  clear (&setting);
}
