/* ent-export-dialog.c: what goes out, in which form, and where it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog-private.h"

/* As high as all of a picture's rows at most, and no higher than the window that it belongs to. */
#define HEIGHT 720
#define MIN_HEIGHT 320

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

/* ---- where ---- */

static void
on_chosen (GtkNativeDialog *chooser, int response, EntExportDialog *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      ent_export_dialog_write (self, file);
    }
  g_clear_object (&self->chooser);
}

/**
 * ent_export_dialog_dup_name:
 *
 * Returns: (transfer full): how a file with it may be called, without an ending
 */
char *
ent_export_dialog_dup_name (EntExportDialog *self)
{
  char *name = g_strdup (self->choice->kind != ENT_EXPORT_DATA ? self->choice->title : NULL);

  if (name == NULL)
    name = ent_session_dup_case_name (self->session);
  return name != NULL ? g_strdelimit (name, "/", '-') : g_strdup ("entente");
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (widget);
  g_autofree char *name = ent_export_dialog_dup_name (self);
  g_autofree char *file_name = g_strdup_printf ("%s.%s", name, ent_export_choice_get_ending (self->choice));

  if (self->chooser != NULL)
    return;
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new ("Export", GTK_WINDOW (self),
                                                                  GTK_FILE_CHOOSER_ACTION_SAVE, "_Export", NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  if (self->choice->folder != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (self->choice->folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (self->chooser);
}

/* ---- the widget ---- */

/* Who writes a title has all that a picture or a report needs, and for data there is the format. */
static GtkWidget *
get_first (EntExportDialog *self)
{
  return self->choice->kind == ENT_EXPORT_DATA ? ent_export_dialog_get_data_check (self) : self->title_row;
}

/**
 * ent_export_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @session: one with a scene; what it shows now goes out, also when it changes meanwhile
 *
 * Returns: (transfer none): a window that asks what goes out, as it was chosen last
 */
EntExportDialog *
ent_export_dialog_new (GtkWindow *parent, EntSession *session)
{
  EntExportDialog *self = g_object_new (ENT_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  int height = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) : 0;

  self->session = g_object_ref (session);
  self->source = ent_export_source_new (session);
  self->choice = ent_export_choice_copy (ent_session_get_export_choice (session));
  gtk_window_set_default_size (GTK_WINDOW (self), -1, height > 0 ? CLAMP (height, MIN_HEIGHT, HEIGHT) : HEIGHT);
  ent_export_dialog_fill (self);
  gtk_window_set_focus (GTK_WINDOW (self), get_first (self));
  return self;
}

/* What is being written is stopped first; who is tired of waiting for that closes the dialog once more. */
static gboolean
ent_export_dialog_close_request (GtkWindow *window)
{
  return ent_export_dialog_stop (ENT_EXPORT_DIALOG (window))
         || GTK_WINDOW_CLASS (ent_export_dialog_parent_class)->close_request (window);
}

static void
ent_export_dialog_dispose (GObject *object)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (object);

  /* as its rows go away they are changed */
  self->is_filling = TRUE;
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->dispose (object);
}

static void
ent_export_dialog_finalize (GObject *object)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (object);

  g_clear_pointer (&self->source, ent_export_source_unref);
  g_clear_pointer (&self->choice, ent_export_choice_free);
  g_array_unref (self->extents);
  g_ptr_array_unref (self->report_checks);
  g_ptr_array_unref (self->data_checks);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->finalize (object);
}

static void
ent_export_dialog_class_init (EntExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_export_dialog_finalize;

  g_type_ensure (ENT_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-export-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, EntExportDialog, child)
  BIND (kinds);
  BIND (switcher);
  BIND (toasts);
  BIND (stack);
  BIND (progress_bar);
  BIND (writing_label);
  BIND (preview);
  BIND (extent_row);
  BIND (title_row);
  BIND (format_row);
  BIND (theme_row);
  BIND (transparent_switch);
  BIND (size_row);
  BIND (given_row);
  BIND (width_spin);
  BIND (height_spin);
  BIND (unit_drop);
  BIND (orientation_row);
  BIND (tiled_row);
  BIND (tiled_switch);
  BIND (resolution_row);
  BIND (resolution_spin);
  BIND (evidence_row);
  BIND (words_switch);
  BIND (legend_switch);
  BIND (report_group);
  BIND (data_group);
#undef BIND
  gtk_widget_class_bind_template_callback_full (widget_class, "on_changed", G_CALLBACK (ent_export_dialog_read));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_unit", G_CALLBACK (ent_export_dialog_take_unit));
  GTK_WINDOW_CLASS (klass)->close_request = ent_export_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /* also where Return opens a list or turns a switch */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "export.choose-file", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "export.choose-file", NULL);
}

static void
ent_export_dialog_init (EntExportDialog *self)
{
  self->extents = g_array_new (FALSE, FALSE, sizeof (EntExcerptExtent));
  self->report_checks = g_ptr_array_new ();
  self->data_checks = g_ptr_array_new ();
  self->is_filling = TRUE;   /* until there is something to choose */
  gtk_widget_init_template (GTK_WIDGET (self));
}
