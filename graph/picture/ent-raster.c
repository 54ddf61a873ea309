/* ent-raster.c: pixels of lines and shapes, with smooth borders
 *
 * Each border leaves in the cells that it crosses by how much the covered area changes there; the sum along a row is the
 * coverage of each pixel (the accumulation buffer of Raph Levien's font-rs, after the cells of LibArt and FreeType). A row
 * is looked at only between the first and the last cell that a border crosses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-raster-private.h"

#include <math.h>

/* Less coverage than this is not seen in 8 bits. */
#define UNSEEN (1.0f / 512)
#define FULL (1 - UNSEEN)
/* A border that falls by less is level, and covers nothing. */
#define LEVEL 1e-6

/**
 * ent_raster_new:
 * @pixels: (transfer none): where to draw; they must live as long as the raster
 * @stride: from a row to the next, in bytes
 * @first: of the rows that are drawn, the first ...
 * @end: ... and the one after the last
 *
 * Returns: (transfer full): a raster with no shape to fill
 */
EntRaster *
ent_raster_new (guint32 *pixels, guint width, guint height, gsize stride, guint first, guint end)
{
  EntRaster *self = g_new (EntRaster, 1);

  *self = (EntRaster) {
    .pixels = pixels,
    .width = width,
    .height = height,
    .stride = stride / sizeof (guint32),
    .first = first,
    .end = end,
    .cells = g_new0 (float, ((gsize) width + 2) * (end - first)),
    .spans = g_new (EntSpan, end - first),
    .top = end,
    .bottom = first,
  };
  for (guint i = 0; i < end - first; i++)
    self->spans[i] = (EntSpan) { width, 0 };
  return self;
}

void
ent_raster_free (EntRaster *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_free (self->spans);
  g_free (self);
}

/**
 * ent_raster_sees:
 *
 * Returns: whether a part of @rect is in the picture
 */
gboolean
ent_raster_sees (const EntRaster *self, EntRect rect)
{
  return rect.x < self->width && rect.x + rect.width > 0 && rect.y < self->height && rect.y + rect.height > 0;
}

/* ---- borders ---- */

/* A piece of a border within one row, from @x to @next; @change is how much of the row's height it passes, downwards. */
static inline void
add_to_row (float *cells, EntSpan *span, float x, float next, float change)
{
  float left = MIN (x, next), right = MAX (x, next);
  int first = left, last = right;   /* both are positive: this rounds down */

  span->left = MIN (span->left, first);
  span->right = MAX (span->right, last + 2);
  if (first == last)
    {
      float after = change * ((left + right) / 2 - first);

      cells[first] += change - after;
      cells[first + 1] += after;
    }
  else
    {
      float slope = change / (right - left);
      float into_first = first + 1 - left, into_last = right - last;
      float covered = slope * into_first * into_first / 2, before = covered;

      cells[first] += covered;
      for (int i = first + 1; i < last; i++)
        {
          float upto = slope * (i + 0.5f - left);

          cells[i] += upto - before;
          before = upto;
        }
      covered = change - slope * into_last * into_last / 2;
      cells[last] += covered - before;
      cells[last + 1] += change - covered;
    }
}

/* Where a border that begins at @x and @y comes to @row, which is below its beginning: reckoned from there, whichever rows are
 * drawn. */
static float
get_crossing (const EntRaster *self, float x, float y, float slope, float row)
{
  return CLAMP (x + (row - y) * slope, 0, self->width);
}

/* A border that lies between the left and the right side of the picture, and not above or below it. */
static void
add_inside (EntRaster *self, float x, float y, float end_x, float end_y, float direction)
{
  float slope = (end_x - x) / (end_y - y);
  int first = MAX ((int) y, self->first), last = MIN ((int) ceilf (end_y), self->end);
  float above = MAX (y, first), at = first > y ? get_crossing (self, x, y, slope, first) : x;

  if (!(end_y > y) || first >= last)
    return;
  self->top = MIN (self->top, first);
  self->bottom = MAX (self->bottom, last);
  for (int row = first; row < last; row++)
    {
      float below = MIN (row + 1.0f, end_y), next = get_crossing (self, x, y, slope, below);

      add_to_row (ent_raster_get_cells (self, row), &self->spans[row - self->first], at, next, direction * (below - above));
      at = next;
      above = below;
    }
}

/* A border of any place: what is on the left of the picture covers all of it, what is on the right nothing. */
static void
add_border (EntRaster *self, EntPoint a, EntPoint b)
{
  float direction = a.y < b.y ? 1 : -1;
  EntPoint from = a.y < b.y ? a : b, to = a.y < b.y ? b : a;
  double slope = (to.x - from.x) / (to.y - from.y), width = self->width;
  double cuts[4], y = MAX (from.y, 0);
  guint n = 0;

  if (!(to.y - y > LEVEL) || !(from.y < self->end) || !(to.y > self->first))
    return;
  to = (EntPoint) { to.y > self->height ? from.x + (self->height - from.y) * slope : to.x, MIN (to.y, self->height) };
  from = (EntPoint) { from.x + (y - from.y) * slope, y };
  if (MIN (from.x, to.x) >= 0 && MAX (from.x, to.x) <= width)
    {
      add_inside (self, from.x, from.y, to.x, to.y, direction);
      return;
    }
  /* where it comes in or goes out at the sides */
  cuts[n++] = from.y;
  for (guint i = 0; i < 2; i++)
    {
      double side = (slope > 0) == (i == 0) ? 0 : width;
      double at = from.y + (side - from.x) / slope;

      if (at > cuts[n - 1] && at < to.y)
        cuts[n++] = at;
    }
  cuts[n++] = to.y;
  for (guint i = 0; i + 1 < n; i++)
    {
      double x = from.x + (cuts[i] - from.y) * slope, next = from.x + (cuts[i + 1] - from.y) * slope;

      if (cuts[i] < cuts[i + 1])
        add_inside (self, CLAMP (x, 0, width), cuts[i], CLAMP (next, 0, width), cuts[i + 1], direction);
    }
}

/**
 * ent_raster_add_polygon:
 * @corners: in pixels
 *
 * Adds an outline to the shape that ent_raster_fill() fills. Outlines that run the same way round add to each other,
 * those that run against each other cut holes. O(length of the border)
 */
void
ent_raster_add_polygon (EntRaster *self, const EntPoint *corners, guint n_corners)
{
  for (guint i = 0; i < n_corners; i++)
    add_border (self, corners[i], corners[i + 1 < n_corners ? i + 1 : 0]);
}

/* ---- pixels ---- */

static void
fill_row (float *cells, guint32 *pixels, int left, int right, guint32 pixel)
{
  gboolean opaque = pixel >> 24 == 255;
  float sum = 0;

  for (int x = left; x < right; x++)
    {
      float cover;

      sum += cells[x];
      cells[x] = 0;
      cover = fabsf (sum);
      if (cover < UNSEEN)
        continue;
      if (cover >= FULL)
        pixels[x] = opaque ? pixel : ent_pixel_over (pixels[x], pixel);
      else
        pixels[x] = ent_pixel_over (pixels[x], ent_pixel_scale (pixel, cover * 256));
    }
}

/**
 * ent_raster_fill:
 *
 * Draws the shape whose outlines were added, over what is there, and forgets it.
 */
void
ent_raster_fill (EntRaster *self, EntColor color)
{
  guint32 pixel = ent_pixel_from_color (color);

  for (int y = self->top; y < self->bottom; y++)
    {
      EntSpan *span = &self->spans[y - self->first];
      float *cells = ent_raster_get_cells (self, y);

      fill_row (cells, self->pixels + y * self->stride, span->left, MIN (span->right, self->width), pixel);
      for (int x = self->width; x < span->right; x++)
        cells[x] = 0;
      *span = (EntSpan) { self->width, 0 };
    }
  self->top = self->end;
  self->bottom = self->first;
}
