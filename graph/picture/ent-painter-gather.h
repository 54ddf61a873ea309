/* ent-painter-gather.h: strokes and fills of a kind, drawn together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-pen.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntGather:
 *
 * What is to be drawn onto paper, as long as it may wait. cairo keeps every stroke of a page twice, looks at each for
 * what paper can show of it, and writes out how each is drawn: a path of many lines costs it hardly more than one of one.
 * The kinds are drawn in the order in which the first of each came; lines first, then what is filled, then letters.
 */
typedef struct _EntGather EntGather;

EntGather *ent_gather_new (void);
void ent_gather_free (EntGather *self);

gboolean ent_gather_add_curve (EntGather *self, const EntCurve *curve, const EntStroke *stroke);
gboolean ent_gather_add_polygon (EntGather *self, const EntPoint *corners, guint n_corners, EntColor color);
gboolean ent_gather_add_text (EntGather *self, const EntLettering *lettering);
void ent_gather_draw (EntGather *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGather, ent_gather_free)

G_END_DECLS
