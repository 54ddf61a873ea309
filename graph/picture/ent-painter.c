/* ent-painter.c: draws a scene with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing.h"
#include "picture/ent-labels.h"
#include "picture/ent-painter-gather.h"
#include "picture/ent-painter-private.h"
#include "picture/ent-shape.h"

#include <pango/pangocairo.h>

#define TEXT_HALO 1.2
#define BACKING_MARGIN 1.5
#define BACKING_OPACITY 0.82

typedef struct
{
  EntPen pen;
  cairo_t *cr;
  EntGather *gather;   /* what waits to be drawn; NULL where nothing does */
} CairoPen;

void
ent_painter_set_color (cairo_t *cr, EntColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

void
ent_painter_set_stroke (cairo_t *cr, const EntStroke *stroke)
{
  ent_painter_set_color (cr, stroke->color);
  cairo_set_line_width (cr, stroke->width);
  cairo_set_dash (cr, stroke->dashes, stroke->n_dashes, 0);
  cairo_set_line_cap (cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

/*
 * ent_painter_stroke:
 *
 * Strokes the path and keeps it. Whatever units a picture has, all of one size: cairo would write them to paper with every
 * stroke, but those of the paper itself.
 */
void
ent_painter_stroke (cairo_t *cr, const EntStroke *stroke)
{
  EntStroke on_paper = *stroke;
  cairo_matrix_t units;

  cairo_get_matrix (cr, &units);
  on_paper.width *= units.xx;
  for (guint i = 0; i < stroke->n_dashes; i++)
    on_paper.dashes[i] *= units.xx;
  cairo_identity_matrix (cr);
  ent_painter_set_stroke (cr, &on_paper);
  cairo_stroke_preserve (cr);
  cairo_set_matrix (cr, &units);
}

void
ent_painter_add_curve (cairo_t *cr, const EntCurve *curve)
{
  const EntPoint *p = curve->points;

  cairo_move_to (cr, p[0].x, p[0].y);
  cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

/* For what is drawn at once: what has waited comes before it. */
static cairo_t *
get_cairo (EntPen *pen)
{
  CairoPen *self = (CairoPen *) pen;

  if (self->gather != NULL)
    ent_gather_draw (self->gather, self->cr);
  return self->cr;
}

static void
stroke_curve (EntPen *pen, const EntCurve *curve, const EntStroke *stroke)
{
  EntGather *gather = ((CairoPen *) pen)->gather;
  cairo_t *cr;

  if (gather != NULL && ent_gather_add_curve (gather, curve, stroke))
    return;
  cr = get_cairo (pen);
  ent_painter_add_curve (cr, curve);
  ent_painter_stroke (cr, stroke);
  cairo_new_path (cr);
}

static void
fill_polygon (EntPen *pen, const EntPoint *corners, guint n_corners, EntColor color)
{
  EntGather *gather = ((CairoPen *) pen)->gather;
  cairo_t *cr;

  if (gather != NULL && ent_gather_add_polygon (gather, corners, n_corners, color))
    return;
  cr = get_cairo (pen);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
  ent_painter_set_color (cr, color);
  cairo_fill (cr);
}

static void
add_rounded_box (cairo_t *cr, EntRect box, double radius)
{
  double right = box.x + box.width, bottom = box.y + box.height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box.y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
add_ellipse (cairo_t *cr, EntRect box)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, box.x + box.width / 2, box.y + box.height / 2);
  cairo_scale (cr, box.width / 2, box.height / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_matrix (cr, &matrix);
}

/* Adds the outline of a shape to the path. */
void
ent_painter_add_shape (cairo_t *cr, EntShape shape, EntRect box)
{
  EntSize size = { box.width, box.height };
  EntPoint corners[6];
  guint n = ent_shape_get_corners (shape, size, corners);

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, box.x + box.width / 2 + corners[i].x, box.y + box.height / 2 + corners[i].y);
  if (n > 0)
    cairo_close_path (cr);
  else if (shape == ENT_SHAPE_BOX || shape == ENT_SHAPE_PILL)
    add_rounded_box (cr, box, ent_shape_get_radius (shape, size));
  else
    add_ellipse (cr, box);
}

static void
draw_shape (EntPen *pen, EntShape shape, EntRect box, const EntColor *fill, const EntStroke *border)
{
  cairo_t *cr = get_cairo (pen);

  ent_painter_add_shape (cr, shape, box);
  if (fill)
    {
      ent_painter_set_color (cr, *fill);
      cairo_fill_preserve (cr);
    }
  if (border)
    ent_painter_stroke (cr, border);
  cairo_new_path (cr);
}

static gboolean
is_for_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));

  return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;
}

/* The path of what stands behind letters on paper: a line as broad as they are high, which takes half as much to write as
 * a box. */
void
ent_painter_add_ground (cairo_t *cr, const EntLettering *lettering)
{
  EntSize size = ent_text_measure (lettering->role, lettering->text);
  double left = lettering->origin.x - BACKING_MARGIN * lettering->scale;
  double middle = lettering->origin.y + size.height / 2 * lettering->scale;

  cairo_move_to (cr, left, middle);
  cairo_line_to (cr, left + (size.width + 2 * BACKING_MARGIN) * lettering->scale, middle);
}

/* Draws what ent_painter_add_ground() has added for letters of a role, a scale and a colour. */
void
ent_painter_draw_ground (cairo_t *cr, const EntLettering *lettering)
{
  EntStroke stroke = { .color = *lettering->halo,
                       .width = ent_text_measure (lettering->role, lettering->text).height * lettering->scale };

  stroke.color.alpha = BACKING_OPACITY;
  ent_painter_stroke (cr, &stroke);
  cairo_new_path (cr);
}

/* Drawing the letters four times around their place costs 0.03 ms a label; but in a PDF each of these would be found as
 * text, and the outlines of the letters are ten times as much to write. There a ground stands behind them, as in SVG. */
static void
draw_halo (cairo_t *cr, const EntLettering *lettering)
{
  EntLettering letters = *lettering;

  if (!is_for_pixels (cr))
    {
      ent_painter_add_ground (cr, lettering);
      ent_painter_draw_ground (cr, lettering);
      return;
    }
  letters.color = *lettering->halo;
  for (guint i = 0; i < 4; i++)
    {
      letters.origin.x = lettering->origin.x + lettering->scale * (i & 1 ? TEXT_HALO : -TEXT_HALO);
      letters.origin.y = lettering->origin.y + lettering->scale * (i & 2 ? TEXT_HALO : -TEXT_HALO);
      ent_painter_show_letters (cr, &letters);
    }
}

/*
 * ent_painter_show_letters:
 *
 * Draws letters as an EntPen does, with nothing around them.
 */
void
ent_painter_show_letters (cairo_t *cr, const EntLettering *lettering)
{
  ent_text_lock ();
  cairo_save (cr);
  cairo_translate (cr, lettering->origin.x, lettering->origin.y);
  cairo_scale (cr, lettering->scale, lettering->scale);
  ent_painter_set_color (cr, lettering->color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, ent_text_get_layout (lettering->role, lettering->text));
  cairo_restore (cr);
  cairo_new_path (cr);
  ent_text_unlock ();
}

/*
 * ent_painter_show_text:
 *
 * Draws letters as an EntPen does.
 */
void
ent_painter_show_text (cairo_t *cr, const EntLettering *lettering)
{
  if (lettering->halo)
    draw_halo (cr, lettering);
  ent_painter_show_letters (cr, lettering);
}

static void
draw_text (EntPen *pen, const EntLettering *lettering)
{
  CairoPen *self = (CairoPen *) pen;

  if (self->gather == NULL || !ent_gather_add_text (self->gather, lettering))
    ent_painter_show_text (self->cr, lettering);
}

static CairoPen
begin (cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  return (CairoPen) { { stroke_curve, fill_polygon, draw_shape, draw_text }, cr, NULL };
}

/**
 * ent_painter_draw_part:
 * @labels: (element-type EntLabel): from ent_labels_place() with the same camera
 * @part: of the camera's viewport
 * @cr: onto what: the top left corner of @part is its origin
 *
 * Draws a piece of what the camera sees: pieces that are put together are the whole picture. O(n) for what is not in it,
 * and a stroke or two for each thing that is.
 */
void
ent_painter_draw_part (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *labels, EntRect part,
                       cairo_t *cr)
{
  EntCamera seen = *camera;
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (EntLabel));
  g_autoptr (EntDrawing) drawing = NULL;
  g_autoptr (EntGather) gather = NULL;
  CairoPen pen = begin (cr);

  seen.center = ent_camera_to_plane (camera, (EntPoint) { part.x + part.width / 2, part.y + part.height / 2 });
  seen.viewport = (EntSize) { part.width, part.height };
  for (guint i = 0; i < labels->len; i++)
    {
      EntLabel label = g_array_index (labels, EntLabel, i);

      if (!ent_rect_overlaps (label.rect, part))
        continue;
      label.rect.x -= part.x;
      label.rect.y -= part.y;
      g_array_append_val (moved, label);
    }
  cairo_rectangle (cr, 0, 0, part.width, part.height);
  cairo_clip (cr);
  /* a third faster than cairo's own defaults, with no difference to the eye */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_tolerance (cr, 0.25);
  if (!is_for_pixels (cr))
    pen.gather = gather = ent_gather_new ();
  drawing = ent_drawing_new (scene, &seen, paint);
  ent_drawing_draw_shapes (drawing, 0, part.height, &pen.pen);
  ent_drawing_draw_labels (drawing, moved, &pen.pen);
  if (gather != NULL)
    ent_gather_draw (gather, cr);
  cairo_restore (cr);
}

/**
 * ent_painter_draw:
 * @scene: what
 * @camera: from where
 * @paint: how
 * @cr: onto what: the viewport's top left corner is its origin
 *
 * Draws what the camera sees, with all that cairo can: into a picture, a PDF or a recording. Any number of threads may
 * draw, each its own scene or snapshot. O(n) for what is not seen, and a stroke or two for each thing that is.
 */
void
ent_painter_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_t *cr)
{
  g_autoptr (GArray) labels = ent_labels_place (scene, camera, paint);
  EntRect all = { 0, 0, camera->viewport.width, camera->viewport.height };

  ent_painter_draw_part (scene, camera, paint, labels, all, cr);
}

/**
 * ent_painter_draw_swatch:
 *
 * The line of a legend, see ent_drawing_draw_swatch().
 */
void
ent_painter_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, cairo_t *cr)
{
  CairoPen pen = begin (cr);

  ent_drawing_draw_swatch (type, status, theme, box, &pen.pen);
  cairo_restore (cr);
}

/**
 * ent_painter_draw_kind:
 *
 * The shape of a kind of actor, see ent_drawing_draw_kind().
 */
void
ent_painter_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, cairo_t *cr)
{
  CairoPen pen = begin (cr);

  ent_drawing_draw_kind (kind, theme, box, &pen.pen);
  cairo_restore (cr);
}

/**
 * ent_painter_draw_sign:
 *
 * What a line may carry, see ent_drawing_draw_sign().
 */
void
ent_painter_draw_sign (EntSign sign, EntTheme theme, EntRect box, cairo_t *cr)
{
  CairoPen pen = begin (cr);

  ent_drawing_draw_sign (sign, theme, box, &pen.pen);
  cairo_restore (cr);
}
