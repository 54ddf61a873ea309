/* ent-painter-pixels.c: draws a scene fast, into pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing.h"
#include "picture/ent-painter-private.h"
#include "picture/ent-raster.h"
#include "picture/ent-shape.h"

#include <math.h>

#define MAX_ARC_PIECES 16
#define MIN_SIDE 0.01   /* a straight side that is shorter, in pixels, is none */
#define MAX_OUTLINE (4 * (MAX_ARC_PIECES + 1))
#define BAND_BYTES (512 * 1024)
#define MAX_THREADS 8

typedef struct
{
  EntPen pen;
  EntRaster *raster;
  cairo_t *cr;      /* for letters */
  double scale;     /* pixels of the picture a pixel of the viewport */
} PixelPen;

static EntPoint
to_pixels (const PixelPen *self, EntPoint point)
{
  return (EntPoint) { point.x * self->scale, point.y * self->scale };
}

static void
stroke_curve (EntPen *pen, const EntCurve *curve, const EntStroke *stroke)
{
  PixelPen *self = (PixelPen *) pen;
  EntStroke scaled = *stroke;
  EntCurve pixels;

  scaled.width *= self->scale;
  for (guint i = 0; i < stroke->n_dashes; i++)
    scaled.dashes[i] *= self->scale;
  for (guint i = 0; i < 4; i++)
    pixels.points[i] = to_pixels (self, curve->points[i]);
  ent_raster_stroke (self->raster, &pixels, &scaled);
}

static void
fill_polygon (EntPen *pen, const EntPoint *corners, guint n_corners, EntColor color)
{
  PixelPen *self = (PixelPen *) pen;
  EntPoint pixels[MAX_OUTLINE];

  g_assert (n_corners <= MAX_OUTLINE);
  for (guint i = 0; i < n_corners; i++)
    pixels[i] = to_pixels (self, corners[i]);
  ent_raster_add_polygon (self->raster, pixels, n_corners);
  ent_raster_fill (self->raster, color);
}

/* A quarter of an ellipse, clockwise from the angle @start, without its last point. */
static guint
add_quarter (EntPoint *points, EntPoint center, EntSize radius, double start)
{
  guint n = CLAMP (ceil (1.6 * sqrt (MAX (radius.width, radius.height))), 1, MAX_ARC_PIECES);

  for (guint i = 0; i < n; i++)
    {
      double angle = start + G_PI / 2 * i / n;

      points[i] = (EntPoint) { center.x + radius.width * cos (angle), center.y + radius.height * sin (angle) };
    }
  return n;
}

/* A box whose corners are quarters of ellipses; a whole ellipse where they take all of it. */
static guint
get_rounded_outline (EntRect box, EntSize radius, EntPoint points[MAX_OUTLINE])
{
  double right = box.x + box.width - radius.width, bottom = box.y + box.height - radius.height;
  double left = box.x + radius.width, top = box.y + radius.height;
  gboolean is_wide = right - left > MIN_SIDE, is_high = bottom - top > MIN_SIDE;
  guint n = 0;

  n += add_quarter (points + n, (EntPoint) { right, bottom }, radius, 0);
  if (is_wide)
    points[n++] = (EntPoint) { right, box.y + box.height };
  n += add_quarter (points + n, (EntPoint) { left, bottom }, radius, G_PI / 2);
  if (is_high)
    points[n++] = (EntPoint) { box.x, bottom };
  n += add_quarter (points + n, (EntPoint) { left, top }, radius, G_PI);
  if (is_wide)
    points[n++] = (EntPoint) { left, box.y };
  n += add_quarter (points + n, (EntPoint) { right, top }, radius, 1.5 * G_PI);
  if (is_high)
    points[n++] = (EntPoint) { box.x + box.width, top };
  return n;
}

static guint
get_outline (EntShape shape, EntRect box, EntPoint points[MAX_OUTLINE])
{
  EntSize size = { box.width, box.height };
  double radius = ent_shape_get_radius (shape, size);
  EntPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  EntPoint corners[6];
  guint n = ent_shape_get_corners (shape, size, corners);

  for (guint i = 0; i < n; i++)
    points[i] = (EntPoint) { middle.x + corners[i].x, middle.y + corners[i].y };
  if (n > 0)
    return n;
  if (shape == ENT_SHAPE_BOX || shape == ENT_SHAPE_PILL)
    return get_rounded_outline (box, (EntSize) { radius, radius }, points);
  return get_rounded_outline (box, (EntSize) { box.width / 2, box.height / 2 }, points);
}

static void
draw_shape (EntPen *pen, EntShape shape, EntRect box, const EntColor *fill, const EntStroke *border)
{
  PixelPen *self = (PixelPen *) pen;
  EntRect scaled = { box.x * self->scale, box.y * self->scale, box.width * self->scale, box.height * self->scale };
  EntPoint points[MAX_OUTLINE];
  guint n = get_outline (shape, scaled, points);

  if (fill)
    {
      ent_raster_add_polygon (self->raster, points, n);
      ent_raster_fill (self->raster, *fill);
    }
  if (border)
    {
      ent_raster_add_ring (self->raster, points, n, border->width * self->scale);
      ent_raster_fill (self->raster, border->color);
    }
}

static void
draw_text (EntPen *pen, const EntLettering *lettering)
{
  PixelPen *self = (PixelPen *) pen;

  cairo_surface_mark_dirty (cairo_get_target (self->cr));
  ent_painter_show_text (self->cr, lettering);
  cairo_surface_flush (cairo_get_target (self->cr));
}

/* @cr: (nullable): for letters */
static PixelPen
make_pen (EntRaster *raster, cairo_t *cr, double scale)
{
  return (PixelPen) { { stroke_curve, fill_polygon, draw_shape, draw_text }, raster, cr, scale };
}

static double
get_scale (cairo_surface_t *image)
{
  double scale, scale_y;

  cairo_surface_get_device_scale (image, &scale, &scale_y);
  return scale;
}

/* Rows of a picture, @top to before @bottom. */
static EntRaster *
new_raster (cairo_surface_t *image, guint top, guint bottom)
{
  return ent_raster_new ((guint32 *) (gpointer) cairo_image_surface_get_data (image),
                         cairo_image_surface_get_width (image), cairo_image_surface_get_height (image),
                         cairo_image_surface_get_stride (image), top, bottom);
}

/* ---- bands ---- */

/* A picture in bands of rows. A band, with what the raster notes down of it, is small enough for the memory that a core has
 * to itself: a steep line that goes through its rows waits for no other. */
typedef struct
{
  const EntDrawing *drawing;
  cairo_surface_t *image;
  guint n_rows;     /* of a band */
  guint n_bands;
  gint next;        /* atomic: the first band that no thread has taken */
} Bands;

static void
draw_band (const Bands *self, guint band)
{
  guint top = band * self->n_rows, bottom = MIN (top + self->n_rows, (guint) cairo_image_surface_get_height (self->image));
  double scale = get_scale (self->image);
  g_autoptr (EntRaster) raster = new_raster (self->image, top, bottom);
  PixelPen pen = make_pen (raster, NULL, scale);

  ent_drawing_draw_shapes (self->drawing, top / scale, bottom / scale, &pen.pen);
}

static gpointer
draw_bands (gpointer data)
{
  Bands *self = data;

  for (;;)
    {
      guint band = g_atomic_int_add (&self->next, 1);

      if (band >= self->n_bands)
        return NULL;
      draw_band (self, band);
    }
}

/* The bands in as many threads as the paint allows; this one first finds the places of the labels. */
static GArray *
draw_shapes (const EntDrawing *drawing, const EntPaint *paint, cairo_surface_t *image)
{
  guint height = cairo_image_surface_get_height (image);
  guint n_rows = CLAMP (BAND_BYTES / (guint) cairo_image_surface_get_stride (image), 1, height);
  Bands bands = { drawing, image, n_rows, (height + n_rows - 1) / n_rows, 0 };
  GThread *helpers[MAX_THREADS - 1];
  guint n_helpers = 0;
  GArray *labels;

  cairo_surface_flush (image);
  while (n_helpers < G_N_ELEMENTS (helpers) && n_helpers + 1 < MIN (paint->n_threads, bands.n_bands))
    {
      GThread *helper = g_thread_try_new ("bands", draw_bands, &bands, NULL);

      if (helper == NULL)
        break;
      helpers[n_helpers++] = helper;
    }
  labels = ent_drawing_place_labels (drawing);
  draw_bands (&bands);
  while (n_helpers > 0)
    g_thread_join (helpers[--n_helpers]);
  cairo_surface_mark_dirty (image);
  return labels;
}

/* Letters are drawn by one thread: cairo's fonts are not for several (ent_text_lock()). */
static void
draw_labels (const EntDrawing *drawing, const GArray *labels, cairo_surface_t *image)
{
  cairo_t *cr = cairo_create (image);
  g_autoptr (EntRaster) raster = new_raster (image, 0, cairo_image_surface_get_height (image));
  PixelPen pen = make_pen (raster, cr, get_scale (image));

  ent_drawing_draw_labels (drawing, labels, &pen.pen);
  cairo_destroy (cr);
  cairo_surface_mark_dirty (image);
}

/**
 * ent_painter_draw_pixels:
 * @scene: what
 * @camera: from where
 * @paint: how
 * @image: onto what: a picture of alpha, red, green and blue as large as the viewport; its device scale counts
 *
 * Draws the same as ent_painter_draw(), a dozen times faster.
 *
 * Returns: (transfer full) (element-type EntLabel): the labels, where they stand; their texts are the scene's
 */
GArray *
ent_painter_draw_pixels (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_surface_t *image)
{
  g_autoptr (EntDrawing) drawing = NULL;
  GArray *labels;

  g_return_val_if_fail (cairo_image_surface_get_format (image) == CAIRO_FORMAT_ARGB32, NULL);

  drawing = ent_drawing_new (scene, camera, paint);
  labels = draw_shapes (drawing, paint, image);
  draw_labels (drawing, labels, image);
  return labels;
}

/**
 * ent_painter_draw_live_pixels:
 * @items: (element-type EntItem): what is to be drawn
 * @placed: (nullable) (element-type EntLabel): the labels of the picture that lies below
 * @image: onto what, as ent_painter_draw_pixels() takes it
 *
 * Draws some things over a picture, see ent_drawing_new_live().
 */
void
ent_painter_draw_live_pixels (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items,
                              const GArray *placed, cairo_surface_t *image)
{
  g_autoptr (EntDrawing) drawing = NULL;
  g_autoptr (GArray) labels = NULL;
  g_autoptr (EntRaster) raster = NULL;
  PixelPen pen;

  g_return_if_fail (cairo_image_surface_get_format (image) == CAIRO_FORMAT_ARGB32);

  drawing = ent_drawing_new_live (scene, camera, paint, items);
  labels = ent_drawing_place_live_labels (drawing, items, placed);
  cairo_surface_flush (image);
  raster = new_raster (image, 0, cairo_image_surface_get_height (image));
  pen = make_pen (raster, NULL, get_scale (image));
  ent_drawing_draw_shapes (drawing, 0, camera->viewport.height, &pen.pen);
  cairo_surface_mark_dirty (image);
  draw_labels (drawing, labels, image);
}
