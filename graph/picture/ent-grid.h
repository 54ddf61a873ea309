/* ent-grid.h: what lies where, for searches by place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-geometry.h"

G_BEGIN_DECLS

/**
 * EntGrid:
 *
 * The plane in square cells, each with the numbers of the things that touch it. What lies outside the bounds is kept in
 * the cells at the border, so that nothing is lost.
 */
typedef struct _EntGrid EntGrid;

EntGrid *ent_grid_new (EntRect bounds, guint n_things);
void ent_grid_free (EntGrid *self);

double ent_grid_get_cell (const EntGrid *self);

void ent_grid_add_rect (EntGrid *self, guint thing, EntRect rect);
void ent_grid_remove_rect (EntGrid *self, guint thing, EntRect rect);
void ent_grid_add_curve (EntGrid *self, guint thing, const EntCurve *curve);
void ent_grid_add_wide_curve (EntGrid *self, guint thing, const EntCurve *curve, double reach);
typedef gboolean (*EntGridTest) (guint thing, gpointer data);

gboolean ent_grid_find (const EntGrid *self, EntRect rect, EntGridTest test, gpointer data);
void ent_grid_query (const EntGrid *self, EntRect rect, GArray *things);
void ent_grid_sort_things (GArray *things);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGrid, ent_grid_free)

G_END_DECLS
