/* ent-export-writing.c: what is chosen in the export dialog is written, and it shows how far that is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog-private.h"

#include <string.h>

/* Milliseconds: what is written sooner is not worth a bar; then between two of its steps while no end is known. */
#define PATIENCE 200
#define PULSE 100

/* ---- what is seen ---- */

static gboolean
on_pulse (gpointer data)
{
  EntExportDialog *self = data;

  gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience (gpointer data)
{
  EntExportDialog *self = data;

  self->progress_source = g_timeout_add (PULSE, on_pulse, self);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  return G_SOURCE_REMOVE;
}

static void
show_writing (EntExportDialog *self, const char *name)
{
  g_autofree char *text = g_strdup_printf ("Writing “%s”…", name);

  gtk_label_set_text (self->writing_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_progress_bar_set_show_text (self->progress_bar, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->switcher), FALSE);
  self->progress_source = g_timeout_add (PATIENCE, on_patience, self);
}

static void
show_form (EntExportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
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

/* ---- writing ---- */

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
on_progress (double fraction, gpointer data)
{
  Writing *writing = data;
  g_autoptr (EntExportDialog) self = g_weak_ref_get (&writing->dialog);

  if (self == NULL || g_cancellable_is_cancelled (self->writing))
    return;
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "writing"))
    g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  gtk_progress_bar_set_show_text (self->progress_bar, TRUE);
}

static void
say_why_not (EntExportDialog *self, const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (g_file_test (path, G_FILE_TEST_EXISTS)
                                             ? "Stopped: “%s” is as it was" : "Stopped: “%s” is not written", name);

  say (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? text : error->message);
}

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
      say_why_not (self, writing->path, error);
      return;
    }
  ent_session_tell_exported (self->session, writing->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
start (EntExportDialog *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_free (self->choice->folder);
  self->choice->folder = g_path_get_dirname (path);
  ent_session_set_export_choice (self->session, self->choice);
  show_writing (self, name);
  self->writing = g_cancellable_new ();
  ent_export_source_write_async (self->source, self->choice, path, on_progress, self->writing, on_written,
                                 writing_new (self, path));
}

/**
 * ent_export_dialog_stop:
 *
 * Returns: whether something was being written that nobody had stopped yet; it ends soon, and what was there stays
 */
gboolean
ent_export_dialog_stop (EntExportDialog *self)
{
  if (self->writing == NULL || g_cancellable_is_cancelled (self->writing))
    return FALSE;
  g_cancellable_cancel (self->writing);
  gtk_label_set_text (self->writing_label, "Stopping…");
  return TRUE;
}

/* ---- over what is there ---- */

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

/* "“a.nodes.csv”, “a.claims.csv”": what would be replaced about which nobody was asked, or NULL. */
static char *
dup_unasked (EntExportDialog *self, const char *path, const char *asked)
{
  g_auto (GStrv) files = ent_export_choice_list_files (self->choice, path);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (files[i]);

      if (!g_str_equal (files[i], asked) && g_file_test (files[i], G_FILE_TEST_EXISTS))
        g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", name);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
on_answer (AdwMessageDialog *question, const char *answer, EntExportDialog *self)
{
  if (g_str_equal (answer, "replace"))
    start (self, g_object_get_data (G_OBJECT (question), "path"));
}

static void
ask (EntExportDialog *self, const char *path, const char *names)
{
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), "Replace What Is There?", NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (question), "The export also writes %s, there already.", names);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", "_Cancel", "replace", "_Replace", NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_object_set_data_full (G_OBJECT (question), "path", g_strdup (path), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (on_answer), self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

/**
 * ent_export_dialog_write:
 * @file: (nullable): where; that one that is there is replaced was asked already, but not about others
 *
 * Writes what is chosen and closes the dialog when it is done. Closing it earlier stops that.
 */
void
ent_export_dialog_write (EntExportDialog *self, GFile *file)
{
  const char *chosen = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *names = NULL;

  g_return_if_fail (self->writing == NULL);

  if (chosen == NULL)
    {
      say (self, "Only files of this machine can be written");
      return;
    }
  path = dup_path_with_ending (chosen, ent_export_choice_get_ending (self->choice));
  names = dup_unasked (self, path, chosen);
  if (names != NULL)
    ask (self, path, names);
  else
    start (self, path);
}
