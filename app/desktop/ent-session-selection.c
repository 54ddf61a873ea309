/* ent-session-selection.c: what is selected, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

/* How far back the way through the selections is kept. */
#define MAX_HISTORY 100

/**
 * ent_session_get_selection:
 *
 * Returns: (transfer none) (element-type EntItem): the selection, in the order of selecting
 */
const GArray *
ent_session_get_selection (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->selection;
}

static gboolean
find_selected (EntSession *self, EntItem item, guint *position)
{
  for (guint i = 0; i < self->selection->len; i++)
    if (ent_item_equal (g_array_index (self->selection, EntItem, i), item))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ent_session_is_selected (EntSession *self, EntItem item)
{
  guint position;

  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return find_selected (self, item, &position);
}

GStrv
ent_session_dup_selection_keys (EntSession *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv keys;

  for (guint i = 0; i < self->selection->len; i++)
    {
      g_autofree char *key = ent_item_dup_key (self->view, g_array_index (self->selection, EntItem, i));

      g_strv_builder_add (builder, key);
    }
  keys = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return keys;
}

void
ent_session_set_selection_from_keys (EntSession *self, char **keys)
{
  g_array_set_size (self->selection, 0);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      EntItem item = ent_item_from_key (self->view, keys[i]);

      if (item.kind != ENT_ITEM_NONE)
        g_array_append_val (self->selection, item);
    }
}

/* The selection is about to be another: keep this one for the way back. */
static void
push_history (EntSession *self)
{
  if (self->view == NULL)
    return;
  if (self->history->len == MAX_HISTORY)
    g_ptr_array_remove_index (self->history, 0);
  g_ptr_array_add (self->history, ent_session_dup_selection_keys (self));
  if (self->history->len == 1)
    ent_session_notify (self, ENT_SESSION_CAN_GO_BACK);
}

/**
 * ent_session_set_selection:
 * @items: (array length=n_items): what is to be selected and nothing else; %NULL where @n_items is 0
 *
 * What is selected already is announced once more: whoever asks for it wants to see it, whatever has come over it since.
 */
void
ent_session_set_selection (EntSession *self, const EntItem *items, guint n_items)
{
  gboolean same;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (n_items == 0 || (items != NULL && self->view != NULL));

  same = n_items == self->selection->len;
  for (guint i = 0; same && i < n_items; i++)
    same = ent_item_equal (items[i], g_array_index (self->selection, EntItem, i));
  if (!same)
    {
      push_history (self);
      g_array_set_size (self->selection, 0);
      if (n_items > 0)
        g_array_append_vals (self->selection, items, n_items);
    }
  ent_session_emit (self, ENT_SESSION_SELECTION_CHANGED);
}

void
ent_session_clear_selection (EntSession *self)
{
  ent_session_set_selection (self, NULL, 0);
}

/**
 * ent_session_select:
 * @item: what is to be selected and nothing else; nothing clears the selection
 */
void
ent_session_select (EntSession *self, EntItem item)
{
  ent_session_set_selection (self, &item, item.kind == ENT_ITEM_NONE ? 0 : 1);
}

/**
 * ent_session_toggle:
 *
 * Adds @item to the selection, or takes it out.
 */
void
ent_session_toggle (EntSession *self, EntItem item)
{
  guint position;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->view != NULL && item.kind != ENT_ITEM_NONE);

  push_history (self);
  if (find_selected (self, item, &position))
    g_array_remove_index (self->selection, position);
  else
    g_array_append_val (self->selection, item);
  ent_session_emit (self, ENT_SESSION_SELECTION_CHANGED);
}

gboolean
ent_session_can_go_back (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->history->len > 0;
}

/**
 * ent_session_go_back:
 *
 * Selects what was selected before, as far as it is still there.
 */
void
ent_session_go_back (EntSession *self)
{
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->history->len == 0)
    return;
  keys = g_ptr_array_steal_index (self->history, self->history->len - 1);
  ent_session_set_selection_from_keys (self, keys);
  if (self->history->len == 0)
    ent_session_notify (self, ENT_SESSION_CAN_GO_BACK);
  ent_session_emit (self, ENT_SESSION_SELECTION_CHANGED);
}
