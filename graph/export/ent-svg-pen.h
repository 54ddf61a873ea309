/* ent-svg-pen.h: what a picture is drawn with into SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-svg-writer.h"
#include "picture/ent-pen.h"

G_BEGIN_DECLS

/**
 * EntSvgPen:
 *
 * Each stroke is an element of @svg, and each text is one with its letters as they are written.
 */
typedef struct
{
  EntPen pen;
  EntXml *svg;
} EntSvgPen;

void ent_svg_pen_init (EntSvgPen *self, EntXml *svg);

G_END_DECLS
