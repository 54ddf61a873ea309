/* ent-problems-dialog.c: what could not be read, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-problems-dialog.h"

/* A folder of ten thousand pictures is not to become ten thousand rows. */
#define MAX_ROWS 500

static GtkWidget *
new_row (const EntProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->reason);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  return row;
}

/**
 * ent_problems_dialog_new:
 * @problems: (element-type EntProblem): what to list
 *
 * Returns: (transfer none): a window with a row for each problem
 */
GtkWindow *
ent_problems_dialog_new (GtkWindow *parent, GPtrArray *problems)
{
  GtkBuilder *builder = gtk_builder_new_from_resource ("/io/github/entente/Entente/ui/ent-problems-dialog.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  GtkListBox *list = GTK_LIST_BOX (gtk_builder_get_object (builder, "list"));
  GtkLabel *more = GTK_LABEL (gtk_builder_get_object (builder, "more"));

  for (guint i = 0; i < MIN (problems->len, MAX_ROWS); i++)
    gtk_list_box_append (list, new_row (g_ptr_array_index (problems, i)));
  if (problems->len > MAX_ROWS)
    {
      g_autofree char *text = g_strdup_printf ("and %u more", problems->len - MAX_ROWS);

      gtk_label_set_text (more, text);
      gtk_widget_set_visible (GTK_WIDGET (more), TRUE);
    }
  gtk_window_set_transient_for (window, parent);
  g_object_unref (builder);
  return window;
}
