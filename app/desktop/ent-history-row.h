/* ent-history-row.h: a row of what an actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntHistoryKind:
 * @ENT_HISTORY_MONTH: the heading of a month
 * @ENT_HISTORY_UNDATED: the heading of what has no date
 * @ENT_HISTORY_RELATION: what is said of a relation for that month, or without a date
 */
typedef enum
{
  ENT_HISTORY_MONTH,
  ENT_HISTORY_UNDATED,
  ENT_HISTORY_RELATION,
} EntHistoryKind;

/**
 * EntHistoryLine:
 * @month: of a heading
 * @relation: of the view; of no heading
 * @days: when its claims say it was; none where they are undated
 * @status: the surest of them
 * @n_claims: visible claims; of a heading those of all below it
 *
 * What a row says, without its words.
 */
typedef struct
{
  EntHistoryKind kind;
  EntDay month;
  guint relation;
  EntInterval days;
  EntStatus status;
  guint n_claims;
} EntHistoryLine;

#define ENT_TYPE_HISTORY_ROW (ent_history_row_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryRow, ent_history_row, ENT, HISTORY_ROW, GObject)

EntHistoryRow *ent_history_row_new (EntView *view, const EntHistoryLine *line);

EntHistoryKind ent_history_row_get_kind (EntHistoryRow *self);
EntItem ent_history_row_get_item (EntHistoryRow *self);
const EntRelationType *ent_history_row_get_relation_type (EntHistoryRow *self);
EntStatus ent_history_row_get_status (EntHistoryRow *self);
guint ent_history_row_get_n_claims (EntHistoryRow *self);
char *ent_history_row_dup_label (EntHistoryRow *self);
char *ent_history_row_dup_detail (EntHistoryRow *self);

G_END_DECLS
