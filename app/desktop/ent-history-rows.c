/* ent-history-rows.c: what an actor did when, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history-rows.h"

#include "view/ent-contradictions.h"

#include <string.h>

struct _EntHistoryRows
{
  GObject parent;

  EntView *view;      /* NULL before the first, as lines */
  GArray *lines;      /* (element-type EntHistoryLine) */
  guint n_claims;
  guint n_undated;
};

static GType
get_item_type (GListModel *list)
{
  return ENT_TYPE_HISTORY_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return ENT_HISTORY_ROWS (list)->lines->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  EntHistoryRows *self = ENT_HISTORY_ROWS (list);

  if (position >= self->lines->len)
    return NULL;
  return ent_history_row_new (self->view, &g_array_index (self->lines, EntHistoryLine, position));
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntHistoryRows, ent_history_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
ent_history_rows_finalize (GObject *object)
{
  EntHistoryRows *self = ENT_HISTORY_ROWS (object);

  g_clear_pointer (&self->view, ent_view_unref);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (ent_history_rows_parent_class)->finalize (object);
}

static void
ent_history_rows_class_init (EntHistoryRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_history_rows_finalize;
}

static void
ent_history_rows_init (EntHistoryRows *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (EntHistoryLine));
}

EntHistoryRows *
ent_history_rows_new (void)
{
  return g_object_new (ENT_TYPE_HISTORY_ROWS, NULL);
}

/* ---- which, and in what order ---- */

static void
collect (GArray *lines, const EntHistoryEntry *entry, gboolean dated)
{
  for (guint i = 0; dated && i < entry->months->len; i++)
    {
      const EntHistoryMonth *month = &g_array_index (entry->months, EntHistoryMonth, i);
      EntHistoryLine line = { ENT_HISTORY_RELATION, month->month, entry->relation, month->days, month->status,
                              month->n_claims };

      g_array_append_val (lines, line);
    }
  if (!dated && entry->n_undated > 0)
    {
      EntHistoryLine line = { ENT_HISTORY_RELATION, ENT_DAY_NONE, entry->relation, ENT_INTERVAL_NONE,
                              entry->undated_status, entry->n_undated };

      g_array_append_val (lines, line);
    }
}

static EntDay
get_day (const EntHistoryLine *line)
{
  return line->days.from != ENT_DAY_NONE ? line->days.from : line->days.to;
}

/* The newest first; of one day in the order of the view. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const EntHistoryLine *first = a, *second = b;
  EntDay day = get_day (first), other_day = get_day (second);

  if (first->month != second->month)
    return first->month > second->month ? -1 : 1;
  if (day != other_day)
    return day > other_day ? -1 : 1;
  return first->relation < second->relation ? -1 : first->relation > second->relation;
}

/* A heading above the lines of each month. */
static void
append_months (GArray *lines, const GArray *dated)
{
  guint heading = 0;

  for (guint i = 0; i < dated->len; i++)
    {
      EntHistoryLine line = g_array_index (dated, EntHistoryLine, i);

      if (i == 0 || g_array_index (dated, EntHistoryLine, i - 1).month != line.month)
        {
          EntHistoryLine month = { .kind = ENT_HISTORY_MONTH, .month = line.month };

          heading = lines->len;
          g_array_append_val (lines, month);
        }
      g_array_index (lines, EntHistoryLine, heading).n_claims += line.n_claims;
      g_array_append_val (lines, line);
    }
}

static guint
append_undated (GArray *lines, GPtrArray *history)
{
  EntHistoryLine heading = { .kind = ENT_HISTORY_UNDATED };
  guint at = lines->len;

  for (guint i = 0; i < history->len; i++)
    heading.n_claims += ((const EntHistoryEntry *) g_ptr_array_index (history, i))->n_undated;
  if (heading.n_claims == 0)
    return 0;
  g_array_append_val (lines, heading);
  for (guint i = 0; i < history->len; i++)
    collect (lines, g_ptr_array_index (history, i), FALSE);
  return g_array_index (lines, EntHistoryLine, at).n_claims;
}

/* ---- bringing the list up to date ---- */

static gboolean
is_same_relation (EntView *view, const EntRelation *a, EntView *other, const EntRelation *b)
{
  return strcmp (a->type->name, b->type->name) == 0
    && strcmp (ent_view_get_node (view, a->source)->actor->name, ent_view_get_node (other, b->source)->actor->name) == 0
    && strcmp (ent_view_get_node (view, a->target)->actor->name, ent_view_get_node (other, b->target)->actor->name) == 0;
}

/* Whether both would look the same. */
static gboolean
is_same (EntView *view, const EntHistoryLine *a, EntView *other, const EntHistoryLine *b)
{
  return a->kind == b->kind && a->month == b->month && a->days.from == b->days.from && a->days.to == b->days.to
    && a->status == b->status && a->n_claims == b->n_claims
    && (a->kind != ENT_HISTORY_RELATION || is_same_relation (view, ent_view_get_relation (view, a->relation),
                                                             other, ent_view_get_relation (other, b->relation)));
}

/* Rows before and behind the first and last difference stay, and so does who looks at them. */
static void
replace (EntHistoryRows *self, EntView *view, GArray *lines)
{
  g_autoptr (EntView) view_before = self->view;
  g_autoptr (GArray) before = self->lines;
  guint n_both = MIN (before->len, lines->len);
  guint n_same = 0, n_same_end = 0;

#define IS_SAME(i, j) is_same (view_before, &g_array_index (before, EntHistoryLine, i), \
                               view, &g_array_index (lines, EntHistoryLine, j))
  while (n_same < n_both && IS_SAME (n_same, n_same))
    n_same++;
  while (n_same_end < n_both - n_same && IS_SAME (before->len - 1 - n_same_end, lines->len - 1 - n_same_end))
    n_same_end++;
#undef IS_SAME
  self->view = ent_view_ref (view);
  self->lines = lines;
  if (before->len - n_same - n_same_end > 0 || lines->len - n_same - n_same_end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, before->len - n_same - n_same_end,
                                lines->len - n_same - n_same_end);
}

/**
 * ent_history_rows_show:
 * @node: whose relations
 * @clock: which of the claims' days
 *
 * Lists what the filter of @view lets through now. O(c log c) with c claims of the actor
 */
void
ent_history_rows_show (EntHistoryRows *self, EntView *view, guint node, EntClock clock)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (EntHistoryLine));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EntHistoryLine));

  g_return_if_fail (ENT_IS_HISTORY_ROWS (self));

  history = ent_view_list_actor_history (view, node, clock);
  self->n_claims = 0;
  for (guint i = 0; i < history->len; i++)
    {
      collect (dated, g_ptr_array_index (history, i), TRUE);
      self->n_claims += ((const EntHistoryEntry *) g_ptr_array_index (history, i))->n_claims;
    }
  g_array_sort (dated, compare_lines);
  append_months (lines, dated);
  self->n_undated = append_undated (lines, history);
  replace (self, view, lines);
}

guint
ent_history_rows_get_n_claims (EntHistoryRows *self)
{
  return self->n_claims;
}

guint
ent_history_rows_get_n_undated (EntHistoryRows *self)
{
  return self->n_undated;
}
