/* ent-pen.h: what a picture is drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-geometry.h"
#include "picture/ent-style.h"
#include "picture/ent-text.h"

G_BEGIN_DECLS

/**
 * EntStroke:
 * @width: in pixels
 * @dashes: (array length=n_dashes): lengths of strokes and gaps in pixels, none for a solid line
 * @round: the line ends in half discs, else where it ends
 */
typedef struct
{
  EntColor color;
  double width;
  double dashes[4];
  guint n_dashes;
  gboolean round;
} EntStroke;

/**
 * EntLettering:
 * @text: one line
 * @origin: its top left corner, in pixels
 * @scale: pixels a unit of the plane
 * @halo: (nullable): a colour that surrounds the letters
 */
typedef struct
{
  const char *text;
  EntTextRole role;
  EntPoint origin;
  double scale;
  EntColor color;
  const EntColor *halo;
} EntLettering;

/**
 * EntPen:
 * @stroke_curve: a line along a curve
 * @fill_polygon: what lies between corners
 * @draw_shape: an outline of a node that fills a box, filled and then stroked; either colour may be %NULL
 * @draw_text: letters
 *
 * What makes pixels, or a file, of strokes and shapes: it knows nothing of scenes. ent-drawing.h says what is drawn, in
 * which order and colour. All places are in pixels of the viewport.
 */
typedef struct _EntPen EntPen;
struct _EntPen
{
  void (*stroke_curve) (EntPen *self, const EntCurve *curve, const EntStroke *stroke);
  void (*fill_polygon) (EntPen *self, const EntPoint *corners, guint n_corners, EntColor color);
  void (*draw_shape) (EntPen *self, EntShape shape, EntRect box, const EntColor *fill, const EntStroke *border);
  void (*draw_text) (EntPen *self, const EntLettering *lettering);
};

G_END_DECLS
