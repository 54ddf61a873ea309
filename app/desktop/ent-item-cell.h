/* ent-item-cell.h: an actor or a relation as lists draw it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-swatch.h"

G_BEGIN_DECLS

GtkWidget *ent_item_cell_new (void);
EntSwatch *ent_item_cell_get_swatch (GtkWidget *cell);
void ent_item_cell_set_texts (GtkWidget *cell, const char *label, const char *detail, guint n_claims);

G_END_DECLS
