/* ent-evidence-update.c: bringing the rows of the evidence up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-row-private.h"

#include "ent-item-key.h"

#include <string.h>

/* From one difference on, so many rows of either list are looked through for where they agree again. */
#define MAX_LOOK_AHEAD 48

static gboolean
is_same_row (GListModel *rows_a, guint a, GListModel *rows_b, guint b)
{
  g_autoptr (EntEvidenceRow) row_a = g_list_model_get_item (rows_a, a);
  g_autoptr (EntEvidenceRow) row_b = g_list_model_get_item (rows_b, b);

  if (row_a->kind != row_b->kind)
    return FALSE;
  if (row_a->claim != NULL)
    return ent_item_has_same_words (row_a->claim, row_b->claim);
  return row_a->kind == ENT_EVIDENCE_REJECTED || strcmp (row_a->heading, row_b->heading) == 0;
}

/* How many rows of either are to be passed over until they agree again; all where that is too far. */
static void
find_agreement (GListModel *rows, guint row, GListModel *now, guint at, guint *n_gone, guint *n_new)
{
  guint max_gone = g_list_model_get_n_items (rows) - row;
  guint max_new = g_list_model_get_n_items (now) - at;

  for (guint distance = 1; distance <= MIN (MAX_LOOK_AHEAD, max_gone + max_new); distance++)
    for (guint gone = distance > max_new ? distance - max_new : 0; gone <= MIN (distance, max_gone); gone++)
      if (row + gone < g_list_model_get_n_items (rows) && at + distance - gone < g_list_model_get_n_items (now)
          && is_same_row (rows, row + gone, now, at + distance - gone))
        {
          *n_gone = gone;
          *n_new = distance - gone;
          return;
        }
  *n_gone = max_gone;
  *n_new = max_new;
}

static void
replace (GListModel *rows, guint row, guint n_gone, GListModel *now, guint at, guint n_new)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_new; i++)
    g_ptr_array_add (added, g_list_model_get_item (now, at + i));
  g_list_store_splice (G_LIST_STORE (rows), row, n_gone, added->pdata, n_new);
}

/**
 * ent_evidence_rows_update:
 * @rows: from ent_evidence_rows_new()
 * @now: the same of the case or filter as it is now; not to be used any more
 *
 * Makes @rows show what @now does and keeps the rows of sentences that are still there, so that who looks at one of them
 * goes on doing so. O(rows) where little differs.
 */
void
ent_evidence_rows_update (GListModel *rows, GListModel *now)
{
  guint n_now = g_list_model_get_n_items (now);
  guint at = 0;

  while (at < n_now || at < g_list_model_get_n_items (rows))
    if (at < n_now && at < g_list_model_get_n_items (rows) && is_same_row (rows, at, now, at))
      {
        g_autoptr (EntEvidenceRow) row = g_list_model_get_item (rows, at);
        g_autoptr (EntEvidenceRow) row_now = g_list_model_get_item (now, at);

        ent_evidence_row_take_over (row, row_now);
        at++;
      }
    else
      {
        guint n_gone, n_new;

        find_agreement (rows, at, now, at, &n_gone, &n_new);
        replace (rows, at, n_gone, now, at, n_new);
        at += n_new;
      }
}
