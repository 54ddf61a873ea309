/* ent-page.c: what is on the page beside the picture, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"
#include "export/ent-page.h"

#include "picture/ent-text.h"

#include <math.h>

#define MARGIN 30.0
#define PICTURE_MARGIN 16.0
/* Title, legend and sources need this much, however narrow the picture. */
#define MIN_WIDTH 640.0
#define SECTION_GAP 18.0
#define LINE_GAP 4.0
/* Where a document may have many pages, evidence that would take more than this share of the picture's has its own. */
#define MAX_EVIDENCE_SHARE 0.4
#define MAX_TITLE_CHARS 200
#define MAX_FILTER_CHARS 4000

static void
clear_line (gpointer data)
{
  EntPageLine *line = data;

  g_free (line->text);
}

EntPage *
ent_page_new (EntSize size)
{
  EntPage *self = g_new0 (EntPage, 1);

  self->size = size;
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
  g_free (self);
}

static void
append_count (GString *text, guint n, const char *one, const char *many)
{
  g_string_append_printf (text, "%s%u %s", text->len > 0 ? " · " : "", n, n == 1 ? one : many);
}

static char *
dup_counts (const EntSourceList *list)
{
  guint n_weak = ent_view_get_n_weak_relations (list->view);
  GString *text = g_string_new (NULL);

  append_count (text, list->n_actors, "actor", "actors");
  append_count (text, list->n_relations, "relation", "relations");
  append_count (text, list->n_claims, "claim", "claims");
  append_count (text, list->sources->len, "article", "articles");
  append_count (text, list->n_origins, "independent origin", "independent origins");
  if (n_weak > 0)
    append_count (text, n_weak, "relation with less backing is left out", "relations with less backing are left out");
  return g_string_free (text, FALSE);
}

static char *
dup_filter_words (EntView *view)
{
  const EntFilter *filter = ent_view_get_filter (view);
  EntCase *case_ = ent_view_get_case (view);
  g_autofree char *words = ent_filter_describe (filter, case_);
  g_autofree char *scope = ent_scope_describe (ent_view_get_scope (view), case_);
  g_autofree char *line = g_strconcat ("Filter: ", ent_filter_is_empty (filter) ? "none" : words,
                                       scope != NULL ? " · Shown: " : NULL, scope, NULL);

  return ent_text_dup_short (line, MAX_FILTER_CHARS);
}

static EntRect
get_picture_bounds (EntScene *scene, const EntSourceList *list)
{
  EntRect bounds = ent_scene_get_bounds (scene, TRUE);

  /* where the filter hides everything, there is nothing to make room for */
  return list->n_relations > 0 ? ent_rect_grow (bounds, PICTURE_MARGIN) : (EntRect) { 0, 0, MIN_WIDTH, 0 };
}

static double
add_head (EntPages *self, EntPage *page, const EntPictureOptions *options, const char *filter, const char *counts,
          double width)
{
  double y = MARGIN;

  if (self->title != NULL)
    y += ent_page_add_text (page, ENT_PAGE_TITLE, (EntPoint) { MARGIN, y }, width, self->title) + LINE_GAP;
  if (options->with_sources)
    {
      y += ent_page_add_text (page, ENT_PAGE_BODY, (EntPoint) { MARGIN, y }, width, filter) + LINE_GAP;
      y += ent_page_add_text (page, ENT_PAGE_NOTE, (EntPoint) { MARGIN, y }, width, counts) + LINE_GAP;
    }
  if (self->sources->n_relations == 0)
    y += SECTION_GAP + ent_page_add_text (page, ENT_PAGE_BODY, (EntPoint) { MARGIN, y + SECTION_GAP }, width,
                                          "No relation passes the filter.");
  return y > MARGIN ? y + SECTION_GAP / 2 : y;
}

static void
add_foot (EntPages *self, EntPage *page, EntScene *scene, const EntPictureOptions *options, double width, double y,
          gboolean many)
{
  if (options->with_legend && self->sources->n_relations > 0)
    y += SECTION_GAP + ent_page_add_legend (page, scene, (EntPoint) { MARGIN, y + SECTION_GAP }, width);
  if (options->with_sources && self->sources->n_relations > 0)
    {
      g_autoptr (GPtrArray) lists = ent_evidence_new_lists (self->sources);

      if (many && ent_evidence_measure (lists, width) > MAX_EVIDENCE_SHARE * y)
        ent_evidence_add_pages (lists, self->pages, MARGIN);
      else
        y += SECTION_GAP + ent_evidence_add (lists, page, (EntPoint) { MARGIN, y + SECTION_GAP }, width);
    }
  page->size.height = ceil (y + MARGIN);
}

/**
 * ent_pages_new:
 * @many: whether a long list of sources may have pages of its own
 *
 * The picture is as large as the plane, one point a unit, so that the text of every export is as large as the text around
 * it.
 *
 * Returns: (transfer full): where everything stands; O(nodes + edges + claims)
 */
EntPages *
ent_pages_new (EntScene *scene, const EntPictureOptions *options, gboolean many)
{
  EntPages *self = g_new0 (EntPages, 1);
  EntView *view = ent_scene_get_view (scene);
  g_autofree char *filter = dup_filter_words (view);
  g_autofree char *counts = NULL;
  EntPage *page = ent_page_new ((EntSize) { 0, 0 });
  EntRect bounds;
  double width, y;

  self->sources = ent_source_list_new (view);
  counts = dup_counts (self->sources);
  if (options->title != NULL && options->title[0] != '\0')
    self->title = ent_text_dup_short (options->title, MAX_TITLE_CHARS);
  self->summary = g_strconcat (filter, " · ", counts, NULL);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_page_free);
  g_ptr_array_add (self->pages, page);

  bounds = get_picture_bounds (scene, self->sources);
  width = MAX (ceil (bounds.width), MIN_WIDTH);
  page->size.width = width + 2 * MARGIN;
  y = add_head (self, page, options, filter, counts, width);
  page->picture = (EntRect) { MARGIN, y, width, ceil (bounds.height) };

  ent_camera_init (&self->camera);
  self->camera.center = (EntPoint) { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
  self->camera.scale = 1;
  self->camera.viewport = (EntSize) { page->picture.width, page->picture.height };
  add_foot (self, page, scene, options, width, y + page->picture.height, many);
  return self;
}

void
ent_pages_free (EntPages *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  g_free (self->title);
  g_free (self->summary);
  ent_source_list_free (self->sources);
  g_free (self);
}
