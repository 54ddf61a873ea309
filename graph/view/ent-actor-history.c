/* ent-actor-history.c: what an actor did when, and with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-contradictions.h"

#include "view/ent-view-private.h"

/* A claim that says when. */
typedef struct
{
  EntInterval days;
  EntStatus status;
} Dated;

/* The day that it is counted on: its first, or its last where the first is open. */
static EntDay
get_day (const Dated *claim)
{
  return claim->days.from != ENT_DAY_NONE ? claim->days.from : claim->days.to;
}

static EntDay
get_last_day (EntInterval days)
{
  return days.to != ENT_DAY_NONE ? days.to : days.from;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  EntDay first = get_day (a), second = get_day (b);

  return first < second ? -1 : first > second;
}

static EntDay
find_month (EntDay day)
{
  int year, month;

  ent_day_get_ymd (day, &year, &month, NULL);
  return ent_day_new (year, month, 1);
}

/* Claims come in the order of their days. */
static void
count (EntHistoryEntry *self, const Dated *claim)
{
  EntHistoryMonth month = { find_month (get_day (claim)), 1, claim->days, claim->status };
  EntHistoryMonth *last = self->months->len > 0
                            ? &g_array_index (self->months, EntHistoryMonth, self->months->len - 1) : NULL;

  if (last == NULL || last->month != month.month)
    {
      g_array_append_val (self->months, month);
      return;
    }
  last->n_claims++;
  last->status = MIN (last->status, claim->status);
  last->days.from = last->days.from != ENT_DAY_NONE ? last->days.from : last->days.to;
  last->days.to = MAX (get_last_day (last->days), get_last_day (claim->days));
}

static void
free_entry (gpointer data)
{
  g_array_unref (((EntHistoryEntry *) data)->months);
  g_free (data);
}

static EntHistoryEntry *
new_entry (EntView *view, guint index, guint node, EntClock clock)
{
  const EntRelation *relation = &view->relations[index];
  EntHistoryEntry *self = g_new (EntHistoryEntry, 1);
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (Dated));

  *self = (EntHistoryEntry) { index, relation->source == node ? relation->target : relation->source, ENT_INTERVAL_NONE,
                              g_array_new (FALSE, FALSE, sizeof (EntHistoryMonth)), relation->n_claims, 0,
                              ENT_N_STATUSES - 1 };
  for (guint i = 0; i < relation->claims->len; i++)
    {
      guint claim_index = g_array_index (relation->claims, guint, i);
      const EntClaim *claim = ent_case_get_claim (view->case_, claim_index);
      Dated when = { ent_claim_get_interval (claim, clock), claim->status };

      if (!ent_view_is_claim_visible (view, claim_index))
        continue;
      if (!ent_interval_is_none (when.days))
        g_array_append_val (dated, when);
      else
        {
          self->n_undated++;
          self->undated_status = MIN (self->undated_status, claim->status);
        }
    }
  g_array_sort (dated, compare_days);
  for (guint i = 0; i < dated->len; i++)
    count (self, &g_array_index (dated, Dated, i));
  if (dated->len > 0)
    self->days = (EntInterval) { get_day (&g_array_index (dated, Dated, 0)),
                                 get_day (&g_array_index (dated, Dated, dated->len - 1)) };
  return self;
}

/* The undated come behind all days. */
static EntDay
get_first (EntDay day)
{
  return day != ENT_DAY_NONE ? day : G_MAXUINT32;
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntHistoryEntry *first = *(const EntHistoryEntry *const *) a;
  const EntHistoryEntry *second = *(const EntHistoryEntry *const *) b;
  GHashTable *begins = data;
  EntDay begin = GPOINTER_TO_UINT (g_hash_table_lookup (begins, GUINT_TO_POINTER (first->partner)));
  EntDay other_begin = GPOINTER_TO_UINT (g_hash_table_lookup (begins, GUINT_TO_POINTER (second->partner)));

  if (begin != other_begin)
    return begin < other_begin ? -1 : 1;
  if (first->partner != second->partner)
    return first->partner < second->partner ? -1 : 1;
  if (first->days.from != second->days.from)
    return get_first (first->days.from) < get_first (second->days.from) ? -1 : 1;
  return first->relation < second->relation ? -1 : first->relation > second->relation;
}

/**
 * ent_view_list_actor_history:
 * @node: whose
 * @clock: which of the claims' days
 *
 * Returns: (transfer full) (element-type EntHistoryEntry): the actor's visible relations: those with one partner behind
 *   each other, partners in the order of their first day, the undated last; O(c log c) with c claims of the actor
 */
GPtrArray *
ent_view_list_actor_history (EntView *self, guint node, EntClock clock)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (GHashTable) begins = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (node < self->n_nodes, entries);

  for (guint i = 0; i < self->nodes[node].relations->len; i++)
    {
      guint index = g_array_index (self->nodes[node].relations, guint, i);
      EntHistoryEntry *entry;
      gpointer begin;

      if (!self->relations[index].visible)
        continue;
      entry = new_entry (self, index, node, clock);
      g_ptr_array_add (entries, entry);
      if (!g_hash_table_lookup_extended (begins, GUINT_TO_POINTER (entry->partner), NULL, &begin)
          || get_first (entry->days.from) < GPOINTER_TO_UINT (begin))
        g_hash_table_insert (begins, GUINT_TO_POINTER (entry->partner),
                             GUINT_TO_POINTER (get_first (entry->days.from)));
    }
  g_ptr_array_sort_with_data (entries, compare_entries, begins);
  return entries;
}
