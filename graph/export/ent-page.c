/* ent-page.c: what is on the pages of a picture in a file, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-excerpt-words.h"
#include "export/ent-isolate.h"
#include "export/ent-page-private.h"

#include "picture/ent-text.h"

#include <math.h>

/* Title, legend and evidence need this much, however narrow the picture, and less where it is asked for. */
#define MIN_WIDTH 640.0
#define MIN_SIZED_WIDTH 400.0
#define SECTION_GAP 18.0
#define LINE_GAP 4.0
/* Where a page has no room for this much picture, all on it gets smaller, in such steps and to such a size. */
#define MIN_PICTURE_SHARE 0.45
#define ZOOM_STEP 0.85
#define MIN_ZOOM 0.05
/* Smaller, names would be under 5 points, which nobody reads on paper. */
#define MIN_READABLE_ZOOM 0.6
/* Not all of so many names find room on any paper that is at hand. */
#define MAX_TRIED_NAMES 400
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
    {
      g_autofree char *title = ent_isolate_dup (self->title, MAX_TITLE_CHARS);

      y = add_line (page, ENT_PAGE_TITLE, y, width, title);
    }
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

/* The picture, as high as it is at the width of the page. */
static void
fill_page (EntPages *self, EntPage *page)
{
  double width = page->size.width - 2 * ENT_PAGE_MARGIN, y = add_head (self, page, width);

  page->picture = (EntRect) { ENT_PAGE_MARGIN, y, width, 0 };
  if (self->excerpt->nodes->len > 0)
    {
      EntPageView *view = self->options->size.width > 0 ? ent_pages_add_fitted_view (self, (EntSize) { width, 0 })
                                                        : ent_pages_add_full_view (self, width);

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
fill_fixed_page (EntPages *self, EntPage *page)
{
  double width = page->size.width - 2 * ENT_PAGE_MARGIN, y = add_head (self, page, width);
  double legend = measure_legend (self, width), height = page->size.height - y - legend - ENT_PAGE_MARGIN;

  if (self->excerpt->nodes->len > 0)
    {
      page->picture = (EntRect) { ENT_PAGE_MARGIN, y, width, height };
      page->part = (EntRect) { 0, 0, width, height };
      page->view = ent_pages_add_fitted_view (self, (EntSize) { width, height });
    }
  page->legend_top = y + height + SECTION_GAP;
  add_legend (self, page, y + height, width);
}

/* Whether there is nothing but the picture. */
static gboolean
is_bare (const EntPages *self)
{
  const EntPictureOptions *options = self->options;

  return self->title == NULL && self->date == NULL && !options->with_filter && !options->with_legend &&
         options->evidence != ENT_EVIDENCE_LISTED && self->excerpt->nodes->len > 0;
}

/* A page of a size that was asked for, on which all is so much smaller. */
static EntPage *
new_sized_page (EntPages *self, double zoom)
{
  EntSize size = self->options->size;
  EntPage *page = ent_page_new ((EntSize) { size.width / zoom, size.height / zoom });

  page->zoom = zoom;
  if (size.height > 0)
    fill_fixed_page (self, page);
  else
    fill_page (self, page);
  return page;
}

static gboolean
has_room (const EntPages *self, double zoom)
{
  EntSize size = { self->options->size.width / zoom, self->options->size.height / zoom };
  double width = size.width - 2 * ENT_PAGE_MARGIN, height = size.height - ENT_PAGE_MARGIN;
  g_autoptr (EntPage) page = ent_page_new ((EntSize) { 0, 0 });

  if (self->options->size.height <= 0)
    return size.width >= MIN_SIZED_WIDTH;
  return width >= MIN_SIZED_WIDTH / 2 &&
         height - add_head (self, page, width) - measure_legend (self, width) >= MIN_PICTURE_SHARE * size.height;
}

/* All gets smaller until the picture has its share, and further, as long as it can be read on paper, until each node has its
 * name. */
static EntPage *
new_readable_page (EntPages *self, gboolean numbered)
{
  double zoom = 1;
  EntPage *page;

  while (zoom > MIN_ZOOM && !has_room (self, zoom))
    zoom *= ZOOM_STEP;
  if (self->excerpt->nodes->len > MAX_TRIED_NAMES)
    zoom = MIN (zoom, MIN_READABLE_ZOOM);
  page = new_sized_page (self, zoom);
  while (zoom > MIN_READABLE_ZOOM && ent_pages_count_missing_names (self, page->view) > 0)
    {
      zoom = MAX (zoom * ZOOM_STEP, MIN_READABLE_ZOOM);
      ent_page_free (page);
      ent_pages_drop_view (self);
      page = new_sized_page (self, zoom);
    }
  if (numbered && page->view != NULL)
    ent_pages_number_view (self);
  return page;
}

/* The page that shows all of the picture. */
static EntPage *
new_picture_page (EntPages *self, gboolean numbered)
{
  EntPage *page;

  if (self->options->size.width > 0)
    page = new_readable_page (self, numbered);
  else
    {
      page = ent_page_new ((EntSize) { 0, 0 });
      page->size.width = MAX (ceil (ent_pages_get_bounds (self).width), is_bare (self) ? 0 : MIN_WIDTH) + 2 * ENT_PAGE_MARGIN;
      fill_page (self, page);
    }
  page->name = g_strdup ("Picture");
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
  EntExcerptRange all = ent_excerpt_begin_step (excerpt, 0, sheets ? ENT_PAGES_SHARE : 1);
  EntPage *page;

  self->excerpt = excerpt;
  self->options = options;
  self->scene = new_part (scene, excerpt);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_page_free);
  self->views = g_ptr_array_new_with_free_func (ent_page_view_free);
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
  ent_excerpt_end_step (excerpt, all);
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
