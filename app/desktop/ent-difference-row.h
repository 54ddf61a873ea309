/* ent-difference-row.h: a choice between what the user decided and what a colleague did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-difference.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_DIFFERENCE_ROW (ent_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDifferenceRow, ent_difference_row, ENT, DIFFERENCE_ROW, AdwBin)

GtkWidget *ent_difference_row_new (void);
void ent_difference_row_set_difference (EntDifferenceRow *self, EntDifference *difference);

G_END_DECLS
