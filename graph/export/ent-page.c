/* ent-page.c: what is on the pages of a picture in a file, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"
#include "export/ent-excerpt-words.h"
#include "export/ent-isolate.h"
#include "export/ent-page-private.h"

#include "picture/ent-labels.h"
#include "picture/ent-text.h"

#include <math.h>

#define PICTURE_MARGIN 16.0
/* Title, legend and evidence need this much, however narrow the picture, and less where it is asked for. */
#define MIN_WIDTH 640.0
#define MIN_SIZED_WIDTH 400.0
#define SECTION_GAP 18.0
#define LINE_GAP 4.0
/* Where a page has no room for this much picture, all on it gets smaller, in such steps and to such a size. */
#define MIN_PICTURE_SHARE 0.45
#define ZOOM_STEP 0.85
#define MIN_ZOOM 0.05
/* Sheets for evidence are no smaller than this; DIN A4 is taken instead, in points. */
#define MIN_SHEET 400.0
#define SHEET_WIDTH 595.28
#define SHEET_HEIGHT 841.89
#define MAX_TITLE_CHARS 200
/* One line at the foot of a narrow sheet. */
#define MAX_FOOT_CHARS 60

static void
clear_line (gpointer data)
{
  EntPageLine *line = data;

  g_free (line->text);
  g_free (line->link);
}

EntPage *
ent_page_new (EntSize size)
{
  EntPage *self = g_new0 (EntPage, 1);

  self->size = size;
  self->zoom = 1;
  self->lines = g_array_new (FALSE, FALSE, sizeof (EntPageLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->marks = g_array_new (FALSE, FALSE, sizeof (EntPageMark));
  return self;
}

void
ent_page_free (EntPage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_array_unref (self->marks);
  g_free (self->name);
  g_free (self);
}

static void
view_free (gpointer data)
{
  EntPageView *view = data;

  g_clear_pointer (&view->labels, g_array_unref);
  g_free (view);
}

/* ---- what is said of the picture ---- */

static char *
dup_counts (const EntExcerpt *excerpt)
{
  guint n_left_out = ent_view_get_n_visible_relations (excerpt->view);
  GString *text = ent_excerpt_new_counts (excerpt);

  n_left_out -= MIN (n_left_out, excerpt->relations->len);
  if (n_left_out > 0)
    ent_excerpt_append_count (text, n_left_out, "relation is left out", "relations are left out");
  return g_string_free (text, FALSE);
}

static void
add_words (EntPages *self)
{
  const EntPictureOptions *options = self->options;

  self->filter = ent_excerpt_dup_filter (self->excerpt);
  self->counts = dup_counts (self->excerpt);
  if (options->title != NULL && options->title[0] != '\0')
    self->title = ent_text_dup_short (options->title, MAX_TITLE_CHARS);
  self->date = ent_excerpt_dup_date (options->date);
  self->summary = g_strjoin (" · ", self->filter, self->counts, self->date, NULL);
}

/**
 * ent_pages_dup_head:
 *
 * Returns: (transfer full): the same as above the picture, in lines
 */
char *
ent_pages_dup_head (const EntPages *self)
{
  return g_strconcat (self->title != NULL ? self->title : "", self->title != NULL ? "\n" : "", self->filter, "\n", self->counts,
                      "\n", self->date != NULL ? self->date : "", self->date != NULL ? "\n" : "", NULL);
}

/* ---- where it stands ---- */

static double
add_line (EntPage *page, EntPageFont font, double y, double width, const char *text)
{
  return y + ent_page_add_text (page, font, (EntPoint) { ENT_PAGE_MARGIN, y }, width, text) + LINE_GAP;
}

/* Title and filter. Gives where they end. */
static double
add_head (const EntPages *self, EntPage *page, double width)
{
  double y = ENT_PAGE_MARGIN;

  if (self->title != NULL)
    y = add_line (page, ENT_PAGE_TITLE, y, width, self->title);
  if (self->options->with_filter)
    {
      y = add_line (page, ENT_PAGE_BODY, y, width, self->filter);
      y = add_line (page, ENT_PAGE_NOTE, y, width, self->counts);
    }
  if (self->date != NULL)
    y = add_line (page, ENT_PAGE_NOTE, y, width, self->date);
  if (self->excerpt->nodes->len == 0)
    y = add_line (page, ENT_PAGE_BODY, y + SECTION_GAP, width, "No relation passes the filter.");
  return y > ENT_PAGE_MARGIN ? y + SECTION_GAP / 2 : y;
}

/* Gives its height. */
static double
add_legend (const EntPages *self, EntPage *page, double y, double width)
{
  if (!self->options->with_legend || self->excerpt->nodes->len == 0)
    return 0;
  return SECTION_GAP + ent_page_add_legend (page, self->scene, (EntPoint) { ENT_PAGE_MARGIN, y + SECTION_GAP }, width,
                                            self->numbers != NULL);
}

static double
measure_legend (const EntPages *self, double width)
{
  g_autoptr (EntPage) page = ent_page_new ((EntSize) { 0, 0 });

  return add_legend (self, page, 0, width);
}

/**
 * ent_pages_get_bounds:
 *
 * Returns: the part of the plane that is shown
 */
EntRect
ent_pages_get_bounds (const EntPages *self)
{
  /* where the filter hides everything, there is nothing to make room for */
  if (self->excerpt->nodes->len == 0)
    return (EntRect) { 0, 0, MIN_WIDTH, 0 };
  return ent_rect_grow (ent_scene_get_bounds (self->scene, TRUE), PICTURE_MARGIN);
}

/**
 * ent_pages_add_view:
 * @scale: units of a page for one of the plane
 * @size: of the viewport, in units of a page
 * @numbered: numbers stand on the edges, if they do at all
 *
 * Returns: (transfer none): all that is shown, in the middle of the viewport
 */
EntPageView *
ent_pages_add_view (EntPages *self, double scale, EntSize size, gboolean numbered)
{
  EntPageView *view = g_new0 (EntPageView, 1);
  EntRect bounds = ent_pages_get_bounds (self);

  ent_camera_init (&view->camera);
  view->camera.center = (EntPoint) { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
  view->camera.scale = scale;
  view->camera.viewport = size;
  view->paint = (EntPaint) { .theme = self->options->theme, .transparent = TRUE, .bounded = TRUE,
                             .numbers = numbered ? (const char *const *) self->numbers : NULL };
  view->labels = ent_labels_place (self->scene, &view->camera, &view->paint);
  g_ptr_array_add (self->views, view);
  return view;
}

/* Makes the viewport so much larger that no label is cut: those of lines on the rim stand out of it. */
static void
make_room_for_labels (EntPageView *view, gboolean also_wider)
{
  EntSize size = view->camera.viewport;
  EntRect room = { 0, 0, size.width, size.height };

  for (guint i = 0; i < view->labels->len; i++)
    room = ent_rect_union (room, g_array_index (view->labels, EntLabel, i).rect);
  if (!also_wider)
    room = (EntRect) { 0, room.y, size.width, room.height };
  for (guint i = 0; i < view->labels->len; i++)
    {
      EntLabel *label = &g_array_index (view->labels, EntLabel, i);

      label->rect.x -= room.x;
      label->rect.y -= room.y;
    }
  view->camera.viewport = (EntSize) { room.width, room.height };
  view->camera.center.x += (room.x + (room.width - size.width) / 2) / view->camera.scale;
  view->camera.center.y += (room.y + (room.height - size.height) / 2) / view->camera.scale;
}

/* The picture, as high as it is at the width of the page. */
static void
fill_page (EntPages *self, EntPage *page, gboolean numbered)
{
  double width = page->size.width - 2 * ENT_PAGE_MARGIN, y = add_head (self, page, width);
  EntRect bounds = ent_pages_get_bounds (self);
  double scale = self->options->size.width > 0 ? MIN (width / bounds.width, ENT_CAMERA_MAX_FIT_SCALE) : 1;

  page->picture = (EntRect) { ENT_PAGE_MARGIN, y, width, ceil (bounds.height * scale) };
  if (page->picture.height > 0)
    {
      EntPageView *view = ent_pages_add_view (self, scale, (EntSize) { width, page->picture.height }, numbered);

      make_room_for_labels (view, self->options->size.width <= 0);
      page->view = view;
      page->picture.width = view->camera.viewport.width;
      page->picture.height = view->camera.viewport.height;
      page->size.width += ceil (page->picture.width - width);
    }
  page->part = (EntRect) { 0, 0, page->picture.width, page->picture.height };
  y += page->picture.height;
  page->legend_top = y + SECTION_GAP;
  y += add_legend (self, page, y, width);
  page->size.height = ceil (y + ENT_PAGE_MARGIN);
}

/* The picture in what a page of a given size has left for it. */
static void
fill_fixed_page (EntPages *self, EntPage *page, gboolean numbered)
{
  double width = page->size.width - 2 * ENT_PAGE_MARGIN, y = add_head (self, page, width);
  double legend = measure_legend (self, width), height = page->size.height - y - legend - ENT_PAGE_MARGIN;
  EntRect bounds = ent_pages_get_bounds (self);
  double scale = MIN (MIN (width / bounds.width, height / MAX (bounds.height, 1)), ENT_CAMERA_MAX_FIT_SCALE);

  if (self->excerpt->nodes->len > 0)
    {
      page->picture = (EntRect) { ENT_PAGE_MARGIN, y, width, height };
      page->part = (EntRect) { 0, 0, width, height };
      page->view = ent_pages_add_view (self, scale, (EntSize) { width, height }, numbered);
    }
  page->legend_top = y + height + SECTION_GAP;
  add_legend (self, page, y + height, width);
}

/* How much smaller all has to be on a page of this size for the picture to have its share. */
static double
find_zoom (const EntPages *self, EntSize size)
{
  double zoom = 1;

  while (zoom > MIN_ZOOM)
    {
      g_autoptr (EntPage) page = ent_page_new ((EntSize) { 0, 0 });
      double width = size.width / zoom - 2 * ENT_PAGE_MARGIN, height = size.height / zoom - ENT_PAGE_MARGIN;

      if (width >= MIN_SIZED_WIDTH / 2 &&
          height - add_head (self, page, width) - measure_legend (self, width) >= MIN_PICTURE_SHARE * size.height / zoom)
        break;
      zoom *= ZOOM_STEP;
    }
  return zoom;
}

/* Whether there is nothing but the picture. */
static gboolean
is_bare (const EntPages *self)
{
  const EntPictureOptions *options = self->options;

  return self->title == NULL && self->date == NULL && !options->with_filter && !options->with_legend &&
         options->evidence != ENT_EVIDENCE_LISTED && self->excerpt->nodes->len > 0;
}

/* The page that shows all of the picture. */
static EntPage *
new_picture_page (EntPages *self, gboolean numbered)
{
  EntSize size = self->options->size;
  EntPage *page = ent_page_new (size);

  page->name = g_strdup ("Picture");
  if (size.width > 0 && size.height > 0)
    {
      page->zoom = find_zoom (self, size);
      page->size = (EntSize) { size.width / page->zoom, size.height / page->zoom };
      fill_fixed_page (self, page, numbered);
      return page;
    }
  if (size.width > 0)
    {
      page->zoom = MIN (1, size.width / MIN_SIZED_WIDTH);
      page->size.width = size.width / page->zoom;
    }
  else
    page->size.width = MAX (ceil (ent_pages_get_bounds (self).width), is_bare (self) ? 0 : MIN_WIDTH) + 2 * ENT_PAGE_MARGIN;
  fill_page (self, page, numbered);
  return page;
}

static EntSize
get_sheet (const EntPages *self)
{
  EntSize size = self->options->size;

  return size.width >= MIN_SHEET && size.height >= MIN_SHEET ? size : (EntSize) { SHEET_WIDTH, SHEET_HEIGHT };
}

static void
add_evidence_below (EntPages *self, EntPage *page)
{
  double y = page->size.height - ENT_PAGE_MARGIN + SECTION_GAP;

  page->size.height = ceil (y + ENT_PAGE_MARGIN + ent_evidence_add (self->excerpt, page, (EntPoint) { ENT_PAGE_MARGIN, y },
                                                                     page->size.width - 2 * ENT_PAGE_MARGIN));
}

static void
add_numbers (EntPages *self)
{
  guint n = ent_scene_get_n_edges (self->scene);

  self->places = g_new0 (guint, n + 1);
  if (self->options->evidence != ENT_EVIDENCE_NONE)
    self->numbers = g_new0 (char *, n + 1);
  for (guint i = 0; i < self->excerpt->relations->len; i++)
    {
      guint relation = g_array_index (self->excerpt->relations, guint, i);

      self->places[relation] = i;
      if (self->numbers != NULL)
        self->numbers[relation] = g_strdup_printf ("%u", i + 1);
    }
}

static EntScene *
new_part (EntScene *scene, const EntExcerpt *excerpt)
{
  g_autofree guint8 *nodes = g_new0 (guint8, ent_scene_get_n_nodes (scene) + 1);
  g_autofree guint8 *relations = g_new0 (guint8, ent_scene_get_n_edges (scene) + 1);

  for (guint i = 0; i < excerpt->nodes->len; i++)
    nodes[g_array_index (excerpt->nodes, guint, i)] = TRUE;
  for (guint i = 0; i < excerpt->relations->len; i++)
    relations[g_array_index (excerpt->relations, guint, i)] = TRUE;
  return ent_scene_new_part (scene, nodes, relations);
}

/* Every sheet of a document says where it belongs. */
static void
add_feet (EntPages *self)
{
  for (guint i = 1; i < self->pages->len; i++)
    {
      EntPage *page = g_ptr_array_index (self->pages, i);
      g_autofree char *title = self->title != NULL ? ent_isolate_dup (self->title, MAX_FOOT_CHARS) : NULL;
      g_autofree char *text = g_strdup_printf ("%s%s%u of %u", title != NULL ? title : "", title != NULL ? " · " : "", i + 1,
                                               self->pages->len);

      ent_page_add_text (page, ENT_PAGE_SOURCE, (EntPoint) { ENT_PAGE_MARGIN, page->size.height - ENT_PAGE_FOOT },
                         page->size.width - 2 * ENT_PAGE_MARGIN, text);
    }
}

/**
 * ent_pages_new:
 * @scene: where the nodes of the excerpt's view stand
 * @options: they have to outlive the pages, as @excerpt
 * @sheets: whether there may be several pages
 *
 * Returns: (transfer full): where everything stands; O(nodes + edges + claims)
 */
EntPages *
ent_pages_new (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options, gboolean sheets)
{
  EntPages *self = g_new0 (EntPages, 1);
  gboolean listed = options->evidence == ENT_EVIDENCE_LISTED && excerpt->relations->len > 0;
  gboolean tiled = sheets && options->tiled && options->size.width > 0 && options->size.height > 0;
  EntPage *page;

  self->excerpt = excerpt;
  self->options = options;
  self->scene = new_part (scene, excerpt);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_page_free);
  self->views = g_ptr_array_new_with_free_func (view_free);
  add_words (self);
  add_numbers (self);

  page = new_picture_page (self, !tiled);
  g_ptr_array_add (self->pages, page);
  if (tiled && page->view != NULL)
    ent_pages_add_tiles (self, page);
  if (listed && sheets)
    ent_evidence_add_pages (excerpt, self->pages, get_sheet (self), ENT_PAGE_MARGIN);
  else if (listed)
    add_evidence_below (self, page);
  add_feet (self);
  return self;
}

void
ent_pages_free (EntPages *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->views);
  for (guint i = 0; self->numbers != NULL && i < ent_scene_get_n_edges (self->scene); i++)
    g_free (self->numbers[i]);
  g_free (self->numbers);
  g_free (self->places);
  g_free (self->title);
  g_free (self->filter);
  g_free (self->counts);
  g_free (self->date);
  g_free (self->summary);
  ent_scene_free (self->scene);
  g_free (self);
}

const EntPage *
ent_pages_get (const EntPages *self, guint index)
{
  return g_ptr_array_index (self->pages, index);
}
