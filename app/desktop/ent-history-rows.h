/* ent-history-rows.h: what an actor did when, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-history-row.h"

G_BEGIN_DECLS

/**
 * EntHistoryRows:
 *
 * A list of EntHistoryRow: months, the newest first, each with the relations that are dated in it, and last what has no
 * date. A row is made when somebody asks for it.
 */
#define ENT_TYPE_HISTORY_ROWS (ent_history_rows_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryRows, ent_history_rows, ENT, HISTORY_ROWS, GObject)

EntHistoryRows *ent_history_rows_new (void);
void ent_history_rows_show (EntHistoryRows *self, EntView *view, guint node, EntClock clock);
guint ent_history_rows_get_n_claims (EntHistoryRows *self);
guint ent_history_rows_get_n_undated (EntHistoryRows *self);

G_END_DECLS
