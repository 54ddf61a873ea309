/* ent-list-focus.c: where the focus goes when the rows of a list change under it
 *
 * GTK 4.8 leaves the focus nowhere when its row is gone, and goes round in circles without an end where a list that has
 * it loses its last row and is hidden. So it is asked before the rows change, and given away after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-list-focus.h"

/**
 * ent_list_focus_is_in:
 *
 * Returns: whether @widget or something in it has the focus
 */
gboolean
ent_list_focus_is_in (GtkWidget *widget)
{
  return gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL;
}

/**
 * ent_list_focus_keep:
 * @focused: what ent_list_focus_is_in() said before the rows changed
 * @otherwise: what has the focus, or something that can have it, where the list has no row
 *
 * Gives the focus to a row where the one that had it is gone: to its neighbour, or to the first of a list that is another.
 */
void
ent_list_focus_keep (GtkListView *list, gboolean focused, GtkWidget *otherwise)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  if (!focused || gtk_widget_get_focus_child (GTK_WIDGET (list)) != NULL)
    return;
  if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (list));
  else if (!gtk_widget_grab_focus (otherwise) && !ent_list_focus_is_in (otherwise))
    gtk_widget_child_focus (otherwise, GTK_DIR_TAB_FORWARD);
}
