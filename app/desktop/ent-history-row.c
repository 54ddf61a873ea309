/* ent-history-row.c: a row of what an actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history-row.h"

#include "ent-item-row.h"

struct _EntHistoryRow
{
  GObject parent;

  EntView *view;
  EntHistoryLine line;
};

G_DEFINE_FINAL_TYPE (EntHistoryRow, ent_history_row, G_TYPE_OBJECT)

static void
ent_history_row_finalize (GObject *object)
{
  ent_view_unref (ENT_HISTORY_ROW (object)->view);
  G_OBJECT_CLASS (ent_history_row_parent_class)->finalize (object);
}

static void
ent_history_row_class_init (EntHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_history_row_finalize;
}

static void
ent_history_row_init (EntHistoryRow *self)
{
}

/**
 * ent_history_row_new:
 * @line: of @view
 *
 * Returns: (transfer full): a row that tells it
 */
EntHistoryRow *
ent_history_row_new (EntView *view, const EntHistoryLine *line)
{
  EntHistoryRow *self = g_object_new (ENT_TYPE_HISTORY_ROW, NULL);

  self->view = ent_view_ref (view);
  self->line = *line;
  return self;
}

EntHistoryKind
ent_history_row_get_kind (EntHistoryRow *self)
{
  return self->line.kind;
}

/**
 * ent_history_row_get_item:
 *
 * Returns: the relation that it tells of; of a heading none
 */
EntItem
ent_history_row_get_item (EntHistoryRow *self)
{
  return self->line.kind == ENT_HISTORY_RELATION ? (EntItem) { ENT_ITEM_RELATION, self->line.relation }
                                                 : ENT_ITEM_NOTHING;
}

/**
 * ent_history_row_get_relation_type:
 *
 * Returns: (nullable): how the relation's line is drawn; of a heading %NULL
 */
const EntRelationType *
ent_history_row_get_relation_type (EntHistoryRow *self)
{
  return self->line.kind == ENT_HISTORY_RELATION ? ent_view_get_relation (self->view, self->line.relation)->type : NULL;
}

EntStatus
ent_history_row_get_status (EntHistoryRow *self)
{
  return self->line.status;
}

guint
ent_history_row_get_n_claims (EntHistoryRow *self)
{
  return self->line.n_claims;
}

/**
 * ent_history_row_dup_label:
 *
 * Returns: (transfer full): "North Korea supplies Russia", "September 2023", "Undated"
 */
char *
ent_history_row_dup_label (EntHistoryRow *self)
{
  g_autoptr (EntItemRow) item = NULL;

  if (self->line.kind == ENT_HISTORY_MONTH)
    return ent_day_format_month (self->line.month);
  if (self->line.kind == ENT_HISTORY_UNDATED)
    return g_strdup ("Undated");
  item = ent_item_row_new (self->view, ent_history_row_get_item (self));
  return g_strdup (ent_item_row_get_label (item));
}

/**
 * ent_history_row_dup_detail:
 *
 * Returns: (transfer full): "12 Sep 2023 · alleged", of a heading ""
 */
char *
ent_history_row_dup_detail (EntHistoryRow *self)
{
  g_autofree char *days = NULL;

  if (self->line.kind != ENT_HISTORY_RELATION)
    return g_strdup ("");
  if (ent_interval_is_none (self->line.days))
    return g_strdup (ent_status_get_name (self->line.status));
  days = ent_interval_format_human (self->line.days);
  return g_strdup_printf ("%s · %s", days, ent_status_get_name (self->line.status));
}
