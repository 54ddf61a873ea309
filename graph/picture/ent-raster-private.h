/* ent-raster-private.h: what the files of the raster share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-raster.h"

G_BEGIN_DECLS

/* The cells of a row that borders cross: from @left on, up to before @right. */
typedef struct
{
  int left;
  int right;
} EntSpan;

struct _EntRaster
{
  guint32 *pixels;
  int width;
  int height;
  gsize stride;     /* in pixels */
  int first;        /* the rows it draws: from here ... */
  int end;          /* ... up to before this */
  float *cells;     /* of these rows: change of coverage; a row has two more cells than pixels */
  EntSpan *spans;   /* one a row */
  int top;          /* those of them that borders cross: from here ... */
  int bottom;       /* ... up to before this */
};

static inline float *
ent_raster_get_cells (EntRaster *self, int row)
{
  return self->cells + (gsize) (row - self->first) * (self->width + 2);
}

/* Each of the four bytes times @factor / 256. */
static inline guint32
ent_pixel_scale (guint32 bytes, guint32 factor)
{
  guint32 even = ((bytes & 0xff00ff) * factor >> 8) & 0xff00ff;
  guint32 odd = (bytes >> 8 & 0xff00ff) * factor & 0xff00ff00;

  return even | odd;
}

static inline guint32
ent_pixel_over (guint32 below, guint32 above)
{
  guint32 rest = 255 - (above >> 24);

  /* 255 is all */
  return above + ent_pixel_scale (below, rest + (rest >> 7));
}

static inline guint32
ent_pixel_from_color (EntColor color)
{
  double alpha = color.alpha * 255;

  return (guint32) (alpha + 0.5) << 24 | (guint32) (color.red * alpha + 0.5) << 16 |
         (guint32) (color.green * alpha + 0.5) << 8 | (guint32) (color.blue * alpha + 0.5);
}

void ent_raster_draw_thin (EntRaster *self, const EntPoint *points, guint n_points, double width, EntColor color);

G_END_DECLS
