/* ent-export-dialog.c: what goes into a picture, and where it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog.h"

struct _EntExportDialog
{
  AdwWindow parent_instance;

  EntSession *session;
  GtkNativeDialog *chooser;   /* NULL where it is not open */

  /* from the template */
  AdwComboRow *format_row;
  AdwEntryRow *title_row;
  AdwComboRow *theme_row;
  GtkSwitch *legend_switch;
  GtkSwitch *sources_switch;
};

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows of the template, which is that of EntPictureFormat. */
static const char *const endings[] = { "png", "svg", "pdf" };

EntExportDialog *
ent_export_dialog_new (GtkWindow *parent, EntSession *session)
{
  EntExportDialog *self = g_object_new (ENT_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  adw_combo_row_set_selected (self->theme_row, ent_session_get_theme (session));
  return self;
}

/* The window may be gone by now; the session is told, and the session is of the window that shows it. */
static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  EntSession *session = ENT_SESSION (source);
  g_autofree char *name = data;
  g_autoptr (GError) error = NULL;

  if (ent_session_export_finish (session, result, &error))
    ent_session_send_message (session, "%s is written", name);
  else
    ent_session_send_message (session, "%s could not be written: %s", name, error->message);
}

static void
write_picture (EntExportDialog *self, const char *path)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  g_autoptr (GError) error = NULL;
  EntPictureFormat format;
  EntPictureOptions options = {
    .title = title[0] != '\0' ? title : NULL,
    .theme = adw_combo_row_get_selected (self->theme_row),
    .with_legend = gtk_switch_get_active (self->legend_switch),
    .with_filter = gtk_switch_get_active (self->sources_switch),
    .evidence = gtk_switch_get_active (self->sources_switch) ? ENT_EVIDENCE_LISTED : ENT_EVIDENCE_NONE,
  };

  if (ent_picture_format_from_path (path, &format, &error))
    ent_session_export_async (self->session, &options, format, path, on_exported, g_path_get_basename (path));
  else
    ent_session_send_message (self->session, "%s", error->message);
}

static void
on_chosen (GtkNativeDialog *chooser, int response, EntExportDialog *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      const char *path = g_file_peek_path (file);

      if (path != NULL)
        write_picture (self, path);
      else
        ent_session_send_message (self->session, "Pictures are written to this machine only");
      gtk_window_close (GTK_WINDOW (self));
    }
  g_clear_object (&self->chooser);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (widget);
  g_autofree char *name = NULL;

  if (self->chooser != NULL)
    return;
  name = g_strdup_printf ("entente.%s", endings[adw_combo_row_get_selected (self->format_row)]);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new ("Export Picture", GTK_WINDOW (self),
                                                                  GTK_FILE_CHOOSER_ACTION_SAVE, "_Export", NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (self->chooser);
}

static void
ent_export_dialog_dispose (GObject *object)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->dispose (object);
}

static void
ent_export_dialog_class_init (EntExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, sources_switch);
  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_export_dialog_init (EntExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
