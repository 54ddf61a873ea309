/* ent-window-case.c: the window's case as a file: opening, keeping, what its header says of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-application.h"
#include "ent-case-home.h"
#include "ent-log-dialog.h"
#include "ent-moment.h"
#include "ent-recent-cases.h"

#include "export/ent-data-import.h"

/* So many recent cases fit below the rest of an empty window. */
#define MAX_RECENT 5

/* ---- opening ------------------------------------------------------------------ */

/* Nothing is in it, and nothing is on its way. */
static gboolean
is_free (EntWindow *self)
{
  EntCase *case_ = ent_session_get_case (self->session);

  return ent_session_get_file (self->session) == NULL && !ent_session_is_busy (self->session)
    && (case_ == NULL || ent_case_get_n_articles (case_) == 0);
}

/**
 * ent_window_open_case:
 *
 * Opens a case file here, where the window is empty, and in a window of its own otherwise.
 */
void
ent_window_open_case (EntWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_return_if_fail (ENT_IS_WINDOW (self));

  if (is_free (self))
    ent_session_open_case (self->session, path);
  else if (application != NULL)
    ent_application_open_case (ENT_APPLICATION (application), path);
}

/* Tables that belong together come in once, whichever of them were taken. */
static void
merge_data (EntWindow *self, const char *path, GHashTable *taken)
{
  if (g_hash_table_add (taken, ent_data_import_dup_whole (path)))
    ent_session_merge_case (self->session, path);
}

/**
 * ent_window_open_files:
 * @files: (array length=n_files): cases, which are opened, data that was exported, which comes into the case of the window,
 *   and files and folders to read articles from
 */
void
ent_window_open_files (EntWindow *self, GFile **files, int n_files)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  g_return_if_fail (ENT_IS_WINDOW (self));

  for (int i = 0; i < n_files; i++)
    if (ent_application_is_case (files[i]))
      ent_window_open_case (self, g_file_peek_path (files[i]));
    else if (g_file_peek_path (files[i]) != NULL && ent_data_import_knows (g_file_peek_path (files[i])))
      merge_data (self, g_file_peek_path (files[i]), taken);
    else
      g_ptr_array_add (articles, files[i]);
  if (articles->len > 0)
    ent_window_add_files (self, (GFile **) articles->pdata, articles->len);
}

/* ---- the cases that were open last ------------------------------------------------ */

static void
on_recent_activated (AdwActionRow *row, EntWindow *self)
{
  ent_window_open_case (self, g_object_get_data (G_OBJECT (row), "path"));
}

/* "Documents · 3 March 2026" */
static char *
dup_subtitle (const EntRecentCase *recent)
{
  g_autofree char *folder = g_path_get_dirname (recent->path);
  g_autofree char *place = ent_case_home_has (recent->path) ? g_strdup ("Untitled") : g_filename_display_basename (folder);
  g_autofree char *when = ent_moment_dup_text (recent->modified);

  return g_strdup_printf ("%s · %s", place, when);
}

static GtkWidget *
new_recent_row (EntWindow *self, const EntRecentCase *recent)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (recent);
  g_autofree char *title = g_strdup (recent->name);

  if (g_str_has_suffix (title, ENT_CASE_SUFFIX))
    title[strlen (title) - strlen (ENT_CASE_SUFFIX)] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, recent->path);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (recent->path), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (on_recent_activated), self);
  return row;
}

static void
on_recent_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GPtrArray) cases = ent_recent_cases_list_finish (result);
  GtkListBoxRow *row;

  if (self->recent_list == NULL)
    return;   /* the window was closed */
  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (cases->len, MAX_RECENT); i++)
    gtk_list_box_append (self->recent_list, new_recent_row (self, g_ptr_array_index (cases, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->recent_box), cases->len > 0);
}

/**
 * ent_window_list_recent:
 *
 * An empty window shows what there is to go on with.
 */
void
ent_window_list_recent (EntWindow *self)
{
  ent_recent_cases_list_async (on_recent_listed, g_object_ref (self));
}

/* ---- what the header says ------------------------------------------------------------ */

/* A case that has articles is one to come back to, under the name it has now. */
static void
note_recent (EntWindow *self, const char *name)
{
  EntCase *case_ = ent_session_get_case (self->session);
  const char *path = ent_case_file_get_path (ent_session_get_file (self->session));

  if (case_ == NULL || ent_case_get_n_articles (case_) == 0
      || (g_strcmp0 (name, self->recent_name) == 0 && g_strcmp0 (path, self->recent_path) == 0))
    return;
  if (self->recent_path != NULL && g_strcmp0 (path, self->recent_path) != 0 && ent_case_home_has (self->recent_path))
    ent_recent_cases_forget (self->recent_path);
  g_free (self->recent_name);
  g_free (self->recent_path);
  self->recent_name = g_strdup (name);
  self->recent_path = g_strdup (path);
  ent_recent_cases_note (path, name);
}

/* "Documents": the folder that a case lies in; NULL where it has no place. */
char *
ent_window_dup_place (EntWindow *self)
{
  EntCaseFile *file = ent_session_get_file (self->session);
  g_autofree char *folder = NULL;

  if (file == NULL)
    return NULL;
  if (ent_session_is_untitled (self->session))
    return g_strdup ("Untitled");
  folder = g_path_get_dirname (ent_case_file_get_path (file));
  return g_filename_display_basename (folder);
}

static const char *
find_reason (EntCaseFileAccess access)
{
  switch (access)
    {
    case ENT_CASE_FILE_OPEN_ELSEWHERE:
      return "This case is open in another window. Here it can only be looked at.";
    case ENT_CASE_FILE_PROTECTED:
      return "This case can only be looked at: its file or folder allows no writing.";
    case ENT_CASE_FILE_WITHOUT_LOCKS:
      return "This case can only be looked at: where it lies two could write to it at once.";
    case ENT_CASE_FILE_WRITABLE:
    default:
      return NULL;
    }
}

/**
 * ent_window_show_case:
 *
 * Header, banners and menu follow the case and its file.
 */
void
ent_window_show_case (EntWindow *self)
{
  EntCaseFile *file = ent_session_get_file (self->session);
  g_autofree char *name = ent_session_dup_case_name (self->session);
  const char *reason = file != NULL ? find_reason (ent_case_file_get_access (file)) : NULL;

  adw_window_title_set_title (self->title, name != NULL ? name : "Entente");
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : "Entente");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), file != NULL ? ent_case_file_get_path (file) : NULL);
  if (reason != NULL)
    gtk_label_set_text (self->access_label, reason);
  gtk_revealer_set_reveal_child (self->access_revealer, reason != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.keep-case-as",
                                 ent_session_is_untitled (self->session) || reason != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.keep-case", file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-log", file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.merge-case", file != NULL);
  if (name != NULL)
    note_recent (self, name);
}

/* ---- keeping, copying ------------------------------------------------------------------ */

/*
 * ent_window_take_place:
 * @file: (nullable): where the user wants the case to be
 * @goes_on: it lives there from then on
 *
 * A name gets the ending of a case; what lies there goes only where the user chose that very name, and so was asked.
 */
void
ent_window_take_place (EntWindow *self, GFile *file, gboolean goes_on)
{
  const char *chosen = file != NULL ? g_file_peek_path (file) : NULL;
  gboolean replace = chosen != NULL && g_str_has_suffix (chosen, ENT_CASE_SUFFIX);
  g_autofree char *path = replace || chosen == NULL ? g_strdup (chosen) : g_strconcat (chosen, ENT_CASE_SUFFIX, NULL);

  if (path == NULL)
    ent_session_send_message (self->session, "Only files of this machine can be written");
  else if (goes_on)
    ent_session_move_case (self->session, path, replace);
  else
    ent_session_save_copy (self->session, path, replace);
}

static void
on_place_chosen (GtkNativeDialog *dialog, int response, EntWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT)
    ent_window_take_place (self, file, self->chooser_goes_on);
  g_clear_object (&self->chooser);
}

/* What stands in no file name. */
static char *
dup_file_name (EntWindow *self)
{
  g_autofree char *name = ent_session_dup_case_name (self->session);

  g_strdelimit (name, "/\\:*?\"<>|\n", ' ');
  return g_strconcat (ent_session_is_untitled (self->session) ? "Case" : name, ENT_CASE_SUFFIX, NULL);
}

/**
 * ent_window_add_case_filter:
 *
 * Only cases can be chosen.
 */
void
ent_window_add_case_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) cases = gtk_file_filter_new ();

  gtk_file_filter_set_name (cases, "Cases");
  gtk_file_filter_add_suffix (cases, ENT_CASE_SUFFIX + 1);
  gtk_file_chooser_add_filter (chooser, cases);
}

/* @goes_on: the case lives there from then on */
static void
choose_place (EntWindow *self, gboolean goes_on)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (self->chooser != NULL || ent_session_get_file (self->session) == NULL)
    return;
  chooser = gtk_file_chooser_native_new (goes_on ? "Keep This Case As" : "Save a Copy", GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, goes_on ? "_Keep" : "_Save", NULL);
  name = dup_file_name (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  ent_window_add_case_filter (GTK_FILE_CHOOSER (chooser));
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  self->chooser_goes_on = goes_on;
  g_signal_connect (chooser, "response", G_CALLBACK (on_place_chosen), self);
  gtk_native_dialog_show (self->chooser);
}

static void
keep_case_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_place (ENT_WINDOW (widget), TRUE);
}

static void
keep_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  EntCaseFile *file = ent_session_get_file (self->session);

  if (ent_session_is_untitled (self->session) || ent_case_file_get_access (file) != ENT_CASE_FILE_WRITABLE)
    choose_place (self, TRUE);
  else
    ent_session_send_message (self->session, "Everything is kept as soon as it is done");
}

static void
save_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_place (ENT_WINDOW (widget), FALSE);
}

/* ---- the rest of the menu ------------------------------------------------------------------ */

static void
show_log (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (ent_log_dialog_new (GTK_WINDOW (widget), ENT_WINDOW (widget)->session)));
}

static void
toggle_pause (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntSession *session = ENT_WINDOW (widget)->session;

  ent_session_set_paused (session, !ent_session_get_paused (session));
}

static void
read_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (ENT_WINDOW (widget)->outdated_revealer, FALSE);
  ent_session_read_again (ENT_WINDOW (widget)->session);
}

static void
dismiss_outdated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (ENT_WINDOW (widget)->outdated_revealer, FALSE);
}

/**
 * ent_window_show_outdated:
 *
 * Asks whether articles are to be read again that another version of the program read.
 */
void
ent_window_show_outdated (EntWindow *self)
{
  EntCaseFile *file = ent_session_get_file (self->session);
  gboolean can = file != NULL && ent_case_file_get_access (file) == ENT_CASE_FILE_WRITABLE;
  g_autofree char *text = NULL;
  guint n;

  g_object_get (self->session, "n-outdated", &n, NULL);
  text = g_strdup_printf (n == 1 ? "%u article was read by another version of Entente, which may have understood less of it."
                                 : "%u articles were read by another version of Entente, which may have understood less "
                                   "of them.", n);
  gtk_label_set_text (self->outdated_label, text);
  gtk_revealer_set_reveal_child (self->outdated_revealer, can && n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.read-again", can && n > 0);
}

void
ent_window_class_add_case_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.keep-case", NULL, keep_case);
  gtk_widget_class_install_action (widget_class, "win.keep-case-as", NULL, keep_case_as);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "win.show-log", NULL, show_log);
  gtk_widget_class_install_action (widget_class, "win.pause", NULL, toggle_pause);
  gtk_widget_class_install_action (widget_class, "win.read-again", NULL, read_again);
  gtk_widget_class_install_action (widget_class, "win.dismiss-outdated", NULL, dismiss_outdated);
}
