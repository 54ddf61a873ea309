/* ent-raster.h: pixels of lines and shapes, with smooth borders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-pen.h"

G_BEGIN_DECLS

/**
 * EntRaster:
 *
 * Draws into pixels of 32 bits, alpha first and premultiplied (cairo's ARGB32). A pixel takes as much of a colour as the
 * shape covers of its area, exactly. What lies outside the picture is clipped. It draws some rows of the picture, with the
 * very bytes that one of all rows would draw there: several threads may draw a picture, each its own rows.
 */
typedef struct _EntRaster EntRaster;

EntRaster *ent_raster_new (guint32 *pixels, guint width, guint height, gsize stride, guint first, guint end);
void ent_raster_free (EntRaster *self);

void ent_raster_add_polygon (EntRaster *self, const EntPoint *corners, guint n_corners);
void ent_raster_add_ring (EntRaster *self, const EntPoint *corners, guint n_corners, double width);
void ent_raster_fill (EntRaster *self, EntColor color);
void ent_raster_stroke (EntRaster *self, const EntCurve *curve, const EntStroke *stroke);
gboolean ent_raster_sees (const EntRaster *self, EntRect rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRaster, ent_raster_free)

G_END_DECLS
