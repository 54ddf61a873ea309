/* ent-painter.h: draws a scene with cairo, for the canvas and for exports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-camera.h"
#include "picture/ent-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntPaint:
 * @theme: light or dark
 * @hover: what the pointer is over
 * @selected: (nullable) (element-type EntItem): what is selected
 * @dim_hidden: draw what the filter hides, faintly, instead of leaving it out
 * @transparent: leave the background out
 */
typedef struct
{
  EntTheme theme;
  EntItem hover;
  const GArray *selected;
  gboolean dim_hidden;
  gboolean transparent;
} EntPaint;

void ent_painter_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_t *cr);
void ent_painter_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, cairo_t *cr);
void ent_painter_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, cairo_t *cr);

G_END_DECLS
