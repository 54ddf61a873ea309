/* ent-window-export.c: pictures, reports and data out of the window: into files, the clipboard and onto paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-export-dialog.h"
#include "ent-picture-provider.h"
#include "ent-print.h"

static void
export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (ent_export_dialog_new (GTK_WINDOW (widget), ENT_WINDOW (widget)->session)));
}

static void
copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  const EntExportChoice *choice = ent_session_get_export_choice (self->session);
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (GdkContentProvider) provider = ent_picture_provider_new (source, choice, NULL);

  if (!gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider))
    return;
  if (choice->evidence == ENT_EVIDENCE_NONE)
    ent_session_send_message (self->session, "The picture is copied");
  else
    ent_session_send_message (self->session, "The picture is copied; in documents its evidence comes with it");
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkPrintOperation) operation = ent_print_new (ENT_WINDOW (widget)->session);

  /* how it went is told when it is done */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (widget), NULL);
}

/* ---- where a file is ---- */

static void
open_folder (const char *uri)
{
  g_autofree char *folder = g_path_get_dirname (uri);

  gtk_show_uri (NULL, folder, GDK_CURRENT_TIME);
}

/* Where no file manager could point at it the folder is opened. */
static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *uri = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply == NULL)
    open_folder (uri);
}

static void
show_file (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_bytestring (parameter), NULL, NULL);
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  const char *const uris[] = { uri, NULL };

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_shown, g_strdup (uri));
  else
    open_folder (uri);
}

static void
on_exported (EntSession *session, const char *path, EntWindow *self)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* a toast reads Pango markup */
  g_autofree char *markup = g_markup_printf_escaped ("“%s” is written", name);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, "_Show in Folder");
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (path));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
ent_window_connect_exports (EntWindow *self)
{
  g_signal_connect_object (self->session, "exported", G_CALLBACK (on_exported), self, 0);
}

void
ent_window_class_add_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.show-file", "ay", show_file);
}
