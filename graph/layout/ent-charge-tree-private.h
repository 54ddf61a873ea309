/* ent-charge-tree-private.h: the repulsion of very many points, nearly exact
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  float x;
  float y;
} EntVector;

typedef struct _EntChargeTree EntChargeTree;

EntChargeTree *ent_charge_tree_new (guint n_points);
void ent_charge_tree_free (EntChargeTree *self);
void ent_charge_tree_build (EntChargeTree *self, const EntVector *points, const float *charges, guint n_points);
EntVector ent_charge_tree_get_force (const EntChargeTree *self, guint index);
guint ent_charge_tree_get_point (const EntChargeTree *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntChargeTree, ent_charge_tree_free)

G_END_DECLS
