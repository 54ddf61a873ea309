/* ent-svg-picture.c: the picture as SVG, with text as text
 *
 * cairo's own SVG draws text as shapes, which nobody can select, search or edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-picture-writers.h"
#include "export/ent-svg-writer.h"
#include "picture/ent-labels.h"
#include "picture/ent-shape.h"

#include <math.h>

/* As ent-painter.c draws them. */
#define NODE_BORDER 1.0
#define SWATCH_WIDTH 2.4
#define MARK_RADIUS 4.5
#define MARK_BORDER 1.4
#define MIN_BAR_WIDTH 1.6
#define BAR_SHARE 0.8

/* What stands behind a text on the background, so that lines under it do not disturb: not a stroke around its letters, which
 * office programs draw over them. */
#define BACKING_OPACITY 0.82
#define BACKING_RADIUS 3.0

typedef struct
{
  EntXml *svg;
  EntScene *scene;
  const EntPages *pages;
  EntTheme theme;
} Writer;

static void
set_line (Writer *self, EntColor color, EntLine line, double width)
{
  EntPoint dashes[2];

  ent_xml_set (self->svg, "fill", "none");
  ent_svg_set_color (self->svg, "stroke", color);
  ent_xml_set_number (self->svg, "stroke-width", width);
  for (guint i = 0; i < line.n_dashes; i += 2)
    dashes[i / 2] = (EntPoint) { line.dashes[i] * width, line.dashes[i + 1] * width };
  if (line.n_dashes > 0)
    ent_svg_set_points (self->svg, "stroke-dasharray", dashes, line.n_dashes / 2);
}

static void
add_straight_line (Writer *self, EntPoint from, EntPoint to, EntColor color, EntLine line, double width)
{
  ent_xml_open (self->svg, "line");
  ent_xml_set_number (self->svg, "x1", from.x);
  ent_xml_set_number (self->svg, "y1", from.y);
  ent_xml_set_number (self->svg, "x2", to.x);
  ent_xml_set_number (self->svg, "y2", to.y);
  set_line (self, color, line, width);
  ent_xml_close (self->svg);
}

static void
add_box (Writer *self, EntRect box, double radius)
{
  ent_xml_open (self->svg, "rect");
  ent_xml_set_number (self->svg, "x", box.x);
  ent_xml_set_number (self->svg, "y", box.y);
  ent_xml_set_number (self->svg, "width", box.width);
  ent_xml_set_number (self->svg, "height", box.height);
  if (radius > 0)
    ent_xml_set_number (self->svg, "rx", radius);
}

static void
add_ellipse (Writer *self, EntPoint center, double width, double height)
{
  ent_xml_open (self->svg, "ellipse");
  ent_xml_set_number (self->svg, "cx", center.x);
  ent_xml_set_number (self->svg, "cy", center.y);
  ent_xml_set_number (self->svg, "rx", width / 2);
  ent_xml_set_number (self->svg, "ry", height / 2);
}

static void
add_shape (Writer *self, EntActorKind kind, EntPoint center, EntSize size)
{
  EntShape shape = ent_style_get_shape (kind);
  EntPoint corners[6];
  guint n = ent_shape_get_corners (shape, size, corners);

  for (guint i = 0; i < n; i++)
    corners[i] = (EntPoint) { center.x + corners[i].x, center.y + corners[i].y };
  if (n > 0)
    {
      ent_xml_open (self->svg, "polygon");
      ent_svg_set_points (self->svg, "points", corners, n);
    }
  else if (shape == ENT_SHAPE_BOX || shape == ENT_SHAPE_PILL)
    add_box (self, ent_rect_around (center, size), ent_shape_get_radius (shape, size));
  else
    add_ellipse (self, center, size.width, size.height);
  ent_svg_set_color (self->svg, "fill", ent_style_get_node_fill (kind, self->theme));
  ent_svg_set_color (self->svg, "stroke", ent_style_get_node_stroke (kind, self->theme));
  ent_xml_set_number (self->svg, "stroke-width", NODE_BORDER);
  ent_xml_close (self->svg);
}

/* A disc of two halves: some say so, others that it is not so. */
static void
add_contested (Writer *self, EntPoint center, double radius, double angle, EntColor color)
{
  double x = radius * sin (angle), y = radius * cos (angle);
  EntPoint ends[2] = { { center.x - x, center.y + y }, { center.x + x, center.y - y } };
  /* half a circle as two quarters, each a cubic */
  double k = 0.5522847498, ax = radius * cos (angle), ay = radius * sin (angle);
  EntPoint side = { center.x - ax, center.y - ay };
  EntCurve quarters[2] = {
    { { ends[0], { ends[0].x - k * ax, ends[0].y - k * ay }, { side.x - k * x, side.y + k * y }, side } },
    { { side, { side.x + k * x, side.y - k * y }, { ends[1].x - k * ax, ends[1].y - k * ay }, ends[1] } },
  };

  add_ellipse (self, center, 2 * radius, 2 * radius);
  ent_svg_set_color (self->svg, "fill", ent_style_get_background (self->theme));
  ent_svg_set_color (self->svg, "stroke", color);
  ent_xml_set_number (self->svg, "stroke-width", MARK_BORDER);
  ent_xml_close (self->svg);
  for (guint i = 0; i < 2; i++)
    {
      EntPoint wedge[3] = { center, quarters[i].points[0], quarters[i].points[3] };

      ent_xml_open (self->svg, "path");
      ent_svg_set_path (self->svg, &quarters[i]);
      ent_svg_set_color (self->svg, "fill", color);
      ent_xml_close (self->svg);
      ent_xml_open (self->svg, "polygon");
      ent_svg_set_points (self->svg, "points", wedge, 3);
      ent_svg_set_color (self->svg, "fill", color);
      ent_xml_close (self->svg);
    }
}

static char *
dup_numbers (Writer *self, guint index)
{
  g_autoptr (GArray) numbers = ent_source_list_dup_numbers (self->pages->sources, index);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (numbers, guint, i));
  return g_string_free (text, FALSE);
}

static void
add_edge (Writer *self, guint index)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, index);
  EntColor color = ent_style_get_relation_color (edge->type, self->theme);
  g_autofree char *words = ent_source_list_dup_relation (self->pages->sources, index);
  g_autofree char *numbers = dup_numbers (self, index);
  EntPoint head[3], bar[2], along;
  EntCurve line;
  gboolean has_head = ent_scene_edge_get_line (edge, &line, head);

  ent_xml_open (self->svg, "g");
  ent_xml_set_format (self->svg, "id", "relation-%u", index);
  ent_xml_set_format (self->svg, "class", "relation %s %s", edge->type->name, ent_status_get_name (edge->status));
  ent_xml_set (self->svg, "data-sources", numbers);
  ent_xml_add_element (self->svg, "title", words);
  ent_xml_open (self->svg, "path");
  ent_svg_set_path (self->svg, &line);
  set_line (self, color, ent_style_get_line (edge->status), edge->width);
  ent_xml_close (self->svg);
  if (has_head)
    {
      ent_xml_open (self->svg, "polygon");
      ent_svg_set_points (self->svg, "points", head, 3);
      ent_svg_set_color (self->svg, "fill", color);
      ent_xml_close (self->svg);
    }
  if (ent_scene_edge_get_bar (edge, bar))
    add_straight_line (self, bar[0], bar[1], color, (EntLine) { .n_dashes = 0 }, MAX (edge->width * BAR_SHARE, MIN_BAR_WIDTH));
  if (edge->contested)
    {
      along = ent_curve_get_direction (&edge->curve, 0.5);
      add_contested (self, edge->middle, MARK_RADIUS + edge->width / 2, atan2 (along.y, along.x), color);
    }
  ent_xml_close (self->svg);
}

static void
add_node (Writer *self, guint index)
{
  const EntSceneNode *node = ent_scene_get_node (self->scene, index);
  const EntActor *actor = ent_view_get_node (ent_scene_get_view (self->scene), index)->actor;
  g_autofree char *words = actor->role ? g_strdup_printf ("%s\n%s", actor->name, actor->role) : g_strdup (actor->name);

  ent_xml_open (self->svg, "g");
  ent_xml_set_format (self->svg, "id", "actor-%u", index);
  ent_xml_set_format (self->svg, "class", "actor %s", ent_actor_kind_get_name (node->kind));
  ent_xml_set (self->svg, "data-actor", actor->id);
  ent_xml_add_element (self->svg, "title", words);
  add_shape (self, node->kind, node->center, node->size);
  ent_xml_close (self->svg);
}

static void
add_text (Writer *self, EntPoint start, const char *anchor, double size, PangoWeight weight, EntColor color, const char *text)
{
  ent_xml_open (self->svg, "text");
  ent_xml_set_number (self->svg, "x", start.x);
  ent_xml_set_number (self->svg, "y", start.y);
  if (anchor != NULL)
    ent_xml_set (self->svg, "text-anchor", anchor);
  ent_xml_set_number (self->svg, "font-size", size);
  if (weight != PANGO_WEIGHT_NORMAL)
    ent_xml_set_format (self->svg, "font-weight", "%d", (int) weight);
  ent_svg_set_color (self->svg, "fill", color);
  ent_xml_add_content (self->svg, text);
  ent_xml_close (self->svg);
}

static EntColor
get_label_color (Writer *self, const EntLabel *label)
{
  if (label->inside)
    return ent_style_get_node_text (ent_scene_get_node (self->scene, label->item.index)->kind, self->theme);
  return label->role == ENT_TEXT_RELATION ? ent_style_get_dim_text (self->theme) : ent_style_get_text (self->theme);
}

/* Labels stand in pixels of the viewport, all else of the picture in the plane. */
static void
add_label (Writer *self, const EntLabel *label)
{
  EntPoint middle = { label->rect.x + label->rect.width / 2, label->rect.y + label->rect.height / 2 };
  double top = middle.y - label->size.height * label->scale / 2;

  if (!label->inside)
    {
      EntColor backing = ent_style_get_background (self->theme);

      backing.alpha = BACKING_OPACITY;
      add_box (self, label->rect, BACKING_RADIUS);
      ent_svg_set_color (self->svg, "fill", backing);
      ent_xml_close (self->svg);
    }
  add_text (self, (EntPoint) { middle.x, top + ent_text_get_baseline (label->role, label->text) * label->scale }, "middle",
            ent_text_get_font_size (label->role) * label->scale, ent_text_get_font_weight (label->role),
            get_label_color (self, label), label->text);
}

static void
set_move (Writer *self, EntPoint by)
{
  g_autoptr (GString) text = g_string_new ("translate(");
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x, sizeof x, "%.2f", by.x);
  g_ascii_formatd (y, sizeof y, "%.2f", by.y);
  g_string_append_printf (text, "%s,%s)", x, y);
  ent_xml_set (self->svg, "transform", text->str);
}

static void
open_group (Writer *self, const char *name)
{
  ent_xml_open (self->svg, "g");
  ent_xml_set (self->svg, "class", name);
}

static void
add_picture (Writer *self, const EntPage *page)
{
  const EntCamera *camera = &self->pages->camera;
  EntPaint paint = { .theme = self->theme };
  g_autoptr (GArray) labels = ent_labels_place (self->scene, camera, &paint);
  EntPoint origin = ent_camera_to_view (camera, (EntPoint) { 0, 0 });

  open_group (self, "picture");
  set_move (self, (EntPoint) { page->picture.x + origin.x, page->picture.y + origin.y });
  open_group (self, "relations");
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    if (ent_scene_get_edge (self->scene, i)->shown)
      add_edge (self, i);
  ent_xml_close (self->svg);
  open_group (self, "actors");
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    if (ent_scene_get_node (self->scene, i)->shown)
      add_node (self, i);
  ent_xml_close (self->svg);
  ent_xml_close (self->svg);

  open_group (self, "labels");
  set_move (self, (EntPoint) { page->picture.x, page->picture.y });
  /* a pointer over a name finds the node under it, and so its title */
  ent_xml_set (self->svg, "pointer-events", "none");
  for (guint i = 0; i < labels->len; i++)
    add_label (self, &g_array_index (labels, EntLabel, i));
  ent_xml_close (self->svg);
}

static void
add_mark (Writer *self, const EntPageMark *mark)
{
  EntRect box = mark->box;
  EntPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  EntColor color = ent_style_get_relation_color (mark->type, self->theme);
  EntLine line = ent_style_get_line (mark->status);

  if (mark->what == ENT_PAGE_MARK_KIND)
    {
      EntShape shape = ent_style_get_shape (mark->kind);
      double aspect = shape == ENT_SHAPE_CIRCLE || shape == ENT_SHAPE_DIAMOND ? 1 : 1.6;
      double width = MIN (box.width, box.height * aspect) - NODE_BORDER;

      add_shape (self, mark->kind, middle, (EntSize) { width, width / aspect });
      return;
    }
  add_straight_line (self, (EntPoint) { box.x, middle.y }, (EntPoint) { box.x + box.width, middle.y }, color, line,
                     SWATCH_WIDTH * line.weight);
  if (line.struck)
    {
      double half = MIN (box.height / 2, 6);

      add_straight_line (self, (EntPoint) { middle.x - half * 0.6, middle.y + half },
                         (EntPoint) { middle.x + half * 0.6, middle.y - half }, color, (EntLine) { .n_dashes = 0 },
                         SWATCH_WIDTH * BAR_SHARE);
    }
  if (mark->what == ENT_PAGE_MARK_CONTESTED)
    add_contested (self, middle, MARK_RADIUS, 0, color);
}

static void
add_page (Writer *self, const EntPage *page)
{
  open_group (self, "legend");
  for (guint i = 0; i < page->marks->len; i++)
    add_mark (self, &g_array_index (page->marks, EntPageMark, i));
  ent_xml_close (self->svg);
  open_group (self, "page");
  for (guint i = 0; i < page->lines->len; i++)
    {
      const EntPageLine *line = &g_array_index (page->lines, EntPageLine, i);

      add_text (self, line->start, NULL, ent_page_font_get_size (line->font), ent_page_font_get_weight (line->font),
                line->font == ENT_PAGE_NOTE ? ent_style_get_dim_text (self->theme) : ent_style_get_text (self->theme),
                line->text);
    }
  ent_xml_close (self->svg);
}

/**
 * ent_svg_picture_write:
 * @pages: with one page
 *
 * Writes groups with classes by kind, relation and status; each node and edge has a title, which viewers show as a tooltip,
 * and each edge the numbers of its sources.
 */
gboolean
ent_svg_picture_write (EntScene *scene, const EntPages *pages, const EntPictureOptions *options, EntExportFile *file,
                       GError **error)
{
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  Writer self = { ent_svg_new (file, page->size), scene, pages, options->theme };

  ent_xml_set (self.svg, "font-family", ENT_TEXT_FAMILY);
  if (pages->title != NULL)
    ent_xml_add_element (self.svg, "title", pages->title);
  ent_xml_add_element (self.svg, "desc", pages->summary);
  if (!options->transparent)
    {
      add_box (&self, (EntRect) { 0, 0, page->size.width, page->size.height }, 0);
      ent_svg_set_color (self.svg, "fill", ent_style_get_background (self.theme));
      ent_xml_close (self.svg);
    }
  if (page->picture.height > 0)
    add_picture (&self, page);
  add_page (&self, page);
  return ent_xml_end (self.svg, error);
}
