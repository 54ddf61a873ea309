/* ent-page-draw.h: draws pages with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-page.h"

#include <cairo.h>

G_BEGIN_DECLS

void ent_page_draw (const EntPages *pages, const EntPage *page, cairo_t *cr);
void ent_page_draw_rows (const EntPages *pages, const EntPage *page, double top, double bottom, cairo_t *cr);

G_END_DECLS
