/* ent-window-merge.c: a colleague's case comes into that of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-case-merge-dialog.h"

/* ---- choosing it --------------------------------------------------------------------- */

static void
on_chosen (GtkNativeDialog *dialog, int response, EntWindow *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    ent_session_merge_case (self->session, g_file_peek_path (file));
  else if (file != NULL)
    ent_session_send_message (self->session, "Only files of this machine can be read");
  g_clear_object (&self->chooser);
}

static void
add_data_filter (GtkFileChooser *chooser)
{
  static const char *const endings[] = { "json", "graphml", "gexf", "csv" };
  g_autoptr (GtkFileFilter) data = gtk_file_filter_new ();

  gtk_file_filter_set_name (data, "Exported Data");
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (data, endings[i]);
  gtk_file_chooser_add_filter (chooser, data);
}

static void
merge_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  GtkFileChooserNative *chooser;

  if (self->chooser != NULL)
    return;
  chooser = gtk_file_chooser_native_new ("Merge a Case into This One", GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                         "_Merge", NULL);
  ent_window_add_case_filter (GTK_FILE_CHOOSER (chooser));
  add_data_filter (GTK_FILE_CHOOSER (chooser));
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  g_signal_connect (chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (self->chooser);
}

/* ---- what it brought ------------------------------------------------------------------- */

static void
show_differences (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);

  if (self->merge_dialog == NULL)
    g_set_weak_pointer (&self->merge_dialog,
                        GTK_WINDOW (ent_case_merge_dialog_new (GTK_WINDOW (self), self->session)));
  gtk_window_present (self->merge_dialog);
}

/**
 * ent_window_show_merge:
 *
 * What a merge brought is told at once, and what differs can be come back to. That it brought nothing was told already.
 */
void
ent_window_show_merge (EntWindow *self)
{
  EntMergeReport *report = ent_session_get_merge (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-differences", report->conflicts->len > 0);
  if (!ent_merge_report_is_empty (report) || report->conflicts->len > 0)
    show_differences (GTK_WIDGET (self), NULL, NULL);
}

void
ent_window_class_add_merge_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge-case", NULL, merge_case);
  gtk_widget_class_install_action (widget_class, "win.show-differences", NULL, show_differences);
}
