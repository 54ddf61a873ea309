/* ent-export-dialog.c: what goes out, in which form, and where it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog-private.h"

#include <string.h>

/* As high as all of a picture's rows at most, and no higher than the window that it belongs to. */
#define HEIGHT 720
#define MIN_HEIGHT 320
/* Milliseconds: what is written sooner is not worth a spinner. */
#define PATIENCE 200

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

/* ---- writing ---- */

static gboolean
on_patience (gpointer data)
{
  EntExportDialog *self = data;

  self->patience_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "writing");
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
show_writing (EntExportDialog *self, const char *name)
{
  g_autofree char *text = g_strdup_printf ("Writing “%s”…", name);

  gtk_label_set_text (self->writing_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->switcher), FALSE);
  self->patience_source = g_timeout_add (PATIENCE, on_patience, self);
}

static void
show_form (EntExportDialog *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->switcher), TRUE);
}

static void
say (EntExportDialog *self, const char *text)
{
  /* a toast reads Pango markup, and names of files may hold any character */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

typedef struct
{
  GWeakRef dialog;   /* which may be closed by then */
  char *path;
} Writing;

static Writing *
writing_new (EntExportDialog *dialog, const char *path)
{
  Writing *self = g_new0 (Writing, 1);

  g_weak_ref_init (&self->dialog, dialog);
  self->path = g_strdup (path);
  return self;
}

static void
writing_free (Writing *self)
{
  g_weak_ref_clear (&self->dialog);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  g_autoptr (EntExportDialog) self = g_weak_ref_get (&writing->dialog);
  g_autoptr (GError) error = NULL;
  gboolean is_written = ent_export_source_write_finish (result, &error);

  if (self == NULL)
    return;
  g_clear_object (&self->writing);
  show_form (self);
  if (!is_written)
    {
      say (self, error->message);
      return;
    }
  ent_session_tell_exported (self->session, writing->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is left of "a.pdf" when ".png" comes next is "a.pdf.png": a name may have dots. */
static char *
dup_path_with_ending (const char *path, const char *ending)
{
  g_autofree char *suffix = g_strconcat (".", ending, NULL);
  gsize length = strlen (path), n = strlen (suffix);

  if (length > n && g_ascii_strcasecmp (path + length - n, suffix) == 0)
    return g_strdup (path);
  return g_strconcat (path, suffix, NULL);
}

static void
remember (EntExportDialog *self, const char *path)
{
  g_free (self->choice->folder);
  self->choice->folder = g_path_get_dirname (path);
  ent_session_set_export_choice (self->session, self->choice);
}

/**
 * ent_export_dialog_write:
 * @file: (nullable): where; one that is there is replaced, but not where its name only became the same by its ending
 *
 * Writes what is chosen and closes the dialog when it is done. Closing it earlier stops that.
 */
void
ent_export_dialog_write (EntExportDialog *self, GFile *file)
{
  const char *chosen = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (self->writing == NULL);

  if (chosen == NULL)
    {
      say (self, "Only files of this machine can be written");
      return;
    }
  path = dup_path_with_ending (chosen, ent_export_choice_get_ending (self->choice));
  name = g_filename_display_basename (path);
  if (!g_str_equal (path, chosen) && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *text = g_strdup_printf ("“%s” is there already: choose it to replace it", name);

      say (self, text);
      return;
    }
  remember (self, path);
  show_writing (self, name);
  self->writing = g_cancellable_new ();
  ent_export_source_write_async (self->source, self->choice, path, self->writing, on_written, writing_new (self, path));
}

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

static void
ent_export_dialog_dispose (GObject *object)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (object);

  /* as its rows go away they are changed */
  self->is_filling = TRUE;
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->patience_source, g_source_remove);
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
  BIND (spinner);
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
