/* ent-page-tiles.c: a picture that is larger than a sheet of paper, over several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page-private.h"

#include "picture/ent-labels.h"

#include <math.h>

/* What two sheets side by side both show, to be glued; 10 mm. */
#define OVERLAP 28.35
#define CUT_LENGTH 12.0
/* How far from a frame a sheet's name stands in it. */
#define NAME_GAP 3.0
#define NAME_WIDTH 60.0
/* Where sheets say what they are. */
#define NAME_TOP 10.0

/* How many sheets one beside another show @length, if the first shows @sheet and each other so much less as they overlap;
 * some more than anybody glues where that would be without end. */
static guint
count_sheets (double length, double sheet)
{
  if (length <= sheet)
    return 1;
  return sheet > OVERLAP ? MIN (ceil ((length - OVERLAP) / (sheet - OVERLAP)), ENT_PAGES_MAX_SHEETS + 1)
                         : ENT_PAGES_MAX_SHEETS + 1;
}

/* "A1" is the upper left one, "A2" is right of it. */
static char *
dup_name (guint row, guint column)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint left = row + 1; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (name, 'A' + (left - 1) % 26);
  g_string_append_printf (name, "%u", column + 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
add_cut (EntPage *page, double x, double y, double dx, double dy)
{
  EntPageMark mark = { .what = ENT_PAGE_MARK_CUT, .box = { x, y, dx, dy } };

  g_array_append_val (page->marks, mark);
}

/* Where the next sheet begins: outside the picture, at both ends of the cut. */
static void
add_cuts (EntPage *page, gboolean right, gboolean below)
{
  EntRect box = page->picture;
  double x = box.x + box.width - OVERLAP / 2, y = box.y + box.height - OVERLAP / 2;

  if (right)
    {
      add_cut (page, x, box.y - CUT_LENGTH, 0, CUT_LENGTH);
      add_cut (page, x, box.y + box.height, 0, CUT_LENGTH);
    }
  if (below)
    {
      add_cut (page, box.x - CUT_LENGTH, y, CUT_LENGTH, 0);
      add_cut (page, box.x + box.width, y, CUT_LENGTH, 0);
    }
}

/* What is left of a sheet's part where it is cut. */
static EntRect
get_cut_part (const EntPageView *view, EntRect part)
{
  EntSize all = view->camera.viewport;
  double left = part.x > 0 ? OVERLAP / 2 : 0, right = part.x + part.width < all.width ? OVERLAP / 2 : 0;
  double top = part.y > 0 ? OVERLAP / 2 : 0, bottom = part.y + part.height < all.height ? OVERLAP / 2 : 0;

  return (EntRect) { part.x + left, part.y + top, part.width - left - right, part.height - top - bottom };
}

/* Whether a node or a text of the picture is there. */
static gboolean
is_covered (const EntPages *self, const EntPageView *view, EntRect box)
{
  for (guint i = 0; i < view->labels->len; i++)
    if (ent_rect_overlaps (box, g_array_index (view->labels, EntLabel, i).rect))
      return TRUE;
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);
      EntSize size = { node->size.width * view->camera.scale, node->size.height * view->camera.scale };

      if (ent_rect_overlaps (box, ent_rect_around (ent_camera_to_view (&view->camera, node->center), size)))
        return TRUE;
    }
  return FALSE;
}

/* In a corner of its frame where the picture has nothing, or in the first. */
static void
add_frame_name (const EntPages *self, EntPage *overview, EntRect frame, const char *name)
{
  EntSize size = ent_page_font_measure (ENT_PAGE_NOTE, NAME_WIDTH, name);
  EntPoint first = { frame.x + NAME_GAP, frame.y + NAME_GAP };
  EntPoint last = { frame.x + frame.width - NAME_GAP - size.width, frame.y + frame.height - NAME_GAP - size.height };
  const EntPoint corners[] = { first, { last.x, first.y }, { first.x, last.y }, last };
  guint i = 0;

  while (i < G_N_ELEMENTS (corners) &&
         is_covered (self, overview->view, (EntRect) { corners[i].x - overview->picture.x, corners[i].y - overview->picture.y,
                                                       size.width, size.height }))
    i++;
  ent_page_add_text (overview, ENT_PAGE_NOTE, corners[i % G_N_ELEMENTS (corners)], NAME_WIDTH, name);
}

/* Frames where all of the picture is seen what one sheet adds to it, and names that. */
static void
add_frame (const EntPages *self, EntPage *overview, const EntPageView *view, EntRect part, const char *name)
{
  const EntCamera *from = &view->camera, *to = &overview->view->camera;
  EntPoint first = ent_camera_to_view (to, ent_camera_to_plane (from, (EntPoint) { part.x, part.y }));
  EntPoint last = ent_camera_to_view (to, ent_camera_to_plane (from, (EntPoint) { part.x + part.width,
                                                                                  part.y + part.height }));
  EntPageMark mark = { .what = ENT_PAGE_MARK_FRAME,
                       .box = { overview->picture.x + first.x, overview->picture.y + first.y, last.x - first.x,
                                last.y - first.y } };

  g_array_append_val (overview->marks, mark);
  add_frame_name (self, overview, mark.box, name);
}

static void
add_tile (EntPages *self, EntPage *overview, const EntPageView *view, guint row, guint column, guint n_rows, guint n_columns)
{
  EntSize sheet = self->options->size;
  EntSize inner = { sheet.width - 2 * ENT_PAGE_MARGIN, sheet.height - 2 * ENT_PAGE_MARGIN };
  EntPage *page = ent_page_new (sheet);
  g_autofree char *name = dup_name (row, column);
  g_autofree char *last = dup_name (n_rows - 1, n_columns - 1);
  g_autofree char *words = g_strdup_printf ("Sheet %s of A1 to %s", name, last);

  page->name = g_strdup_printf ("Sheet %s", name);
  page->view = view;
  page->part = (EntRect) { column * (inner.width - OVERLAP), row * (inner.height - OVERLAP), 0, 0 };
  page->part.width = MIN (inner.width, view->camera.viewport.width - page->part.x);
  page->part.height = MIN (inner.height, view->camera.viewport.height - page->part.y);
  page->picture = (EntRect) { ENT_PAGE_MARGIN, ENT_PAGE_MARGIN, page->part.width, page->part.height };
  ent_page_add_text (page, ENT_PAGE_SOURCE, (EntPoint) { ENT_PAGE_MARGIN, NAME_TOP }, inner.width, words);
  add_cuts (page, column + 1 < n_columns, row + 1 < n_rows);
  add_frame (self, overview, view, get_cut_part (view, page->part), name);
  g_ptr_array_add (self->pages, page);
}

/**
 * ent_pages_add_tiles:
 * @overview: shows all of the picture; what each sheet shows of it is framed there
 *
 * Adds sheets that show it at its own size, row by row; none where it would take more than %ENT_PAGES_MAX_SHEETS, but
 * @n_sheets tells so.
 */
void
ent_pages_add_tiles (EntPages *self, EntPage *overview)
{
  EntRect bounds = ent_pages_get_bounds (self);
  EntSize sheet = self->options->size;
  EntPageView *view;
  guint n_columns = count_sheets (bounds.width, sheet.width - 2 * ENT_PAGE_MARGIN);
  guint n_rows = count_sheets (bounds.height, sheet.height - 2 * ENT_PAGE_MARGIN);

  self->n_sheets = n_rows * n_columns;
  if (self->n_sheets > ENT_PAGES_MAX_SHEETS)
    return;
  view = ent_pages_add_view (self, (EntSize) { bounds.width, bounds.height });
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      add_tile (self, overview, view, row, column, n_rows, n_columns);
}
