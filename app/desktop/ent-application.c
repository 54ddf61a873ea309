/* ent-application.c: the program's windows, and what its command line names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-application.h"

#include "ent-case-home.h"
#include "ent-picture-provider.h"
#include "ent-window.h"
#include "entente-config.h"

#include <glib-unix.h>

struct _EntApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (EntApplication, ent_application, ADW_TYPE_APPLICATION)

EntApplication *
ent_application_new (void)
{
  return g_object_new (ENT_TYPE_APPLICATION,
                       "application-id", ENT_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/entente/Entente",
                       NULL);
}

static void
ent_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (ent_window_new (ENT_APPLICATION (application)));
  gtk_window_present (window);
}

/**
 * ent_application_is_case:
 *
 * Returns: whether it is a case file, or is called one, and no articles
 */
gboolean
ent_application_is_case (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL
    && (ent_case_file_is_case (path)
        || (g_str_has_suffix (path, ENT_CASE_SUFFIX) && g_file_test (path, G_FILE_TEST_IS_REGULAR)));
}

/* The window that has the case open; NULL where none does. */
static GtkWindow *
find_window (EntApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      EntCaseFile *file = ENT_IS_WINDOW (l->data) ? ent_session_get_file (ent_window_get_session (l->data)) : NULL;

      if (file != NULL && g_str_equal (ent_case_file_get_path (file), path))
        return l->data;
    }
  return NULL;
}

/**
 * ent_application_open_case:
 *
 * Opens a case file in a window of its own; one that has it open already comes to the front.
 */
void
ent_application_open_case (EntApplication *self, const char *path)
{
  GtkWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = GTK_WINDOW (ent_window_new (self));
      ent_session_open_case (ent_window_get_session (ENT_WINDOW (window)), path);
    }
  gtk_window_present (window);
}

/* Each case has a window of its own, and all articles of one call of the program together. */
static void
ent_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  EntWindow *window;

  for (int i = 0; i < n_files; i++)
    if (ent_application_is_case (files[i]))
      ent_application_open_case (ENT_APPLICATION (application), g_file_peek_path (files[i]));
    else
      g_ptr_array_add (articles, files[i]);
  if (articles->len == 0)
    return;
  window = ent_window_new (ENT_APPLICATION (application));
  ent_window_open_files (window, (GFile **) articles->pdata, articles->len);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = data;

  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-name", "Entente",
                         "application-icon", ENT_APPLICATION_ID,
                         "version", ENT_VERSION,
                         "comments", "Reads news articles and shows who meets, supplies and sanctions whom. "
                                     "Every line of the graph is backed by the sentences that say so.",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (ent_window_new (data)));
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (data)) != NULL)
    gtk_window_destroy (window);
  g_application_quit (data);
}

/* The desktop ends, or somebody ends the program: nothing is lost, and no file is left half closed. */
static gboolean
on_signal (gpointer application)
{
  quit (NULL, NULL, application);
  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about },
  { .name = "new-window", .activate = new_window },
  { .name = "quit", .activate = quit },
};

/* Ctrl+O opens whatever there is to open, as everywhere: one chooser takes articles, which come into the case, and cases.
 * Ctrl+S asks where an untitled case is to live, and of another one says that it is kept already. */
static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control>n" } },
  { "win.add-files", { "<Control>o" } },
  { "win.add-folder", { "<Control><Shift>o" } },
  { "win.keep-case", { "<Control>s" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.merge-case", { "<Control>m" } },
  { "win.show-log", { "<Control>h" } },
  { "win.show-aside", { "<Control><Shift>h" } },
  { "win.export", { "<Control>e" } },
  { "win.copy-picture", { "<Control><Shift>c" } },
  { "win.print", { "<Control>p" } },
  { "win.search", { "<Control>f" } },
  { "win.find::", { "<Control><Shift>f" } },
  { "win.next-hit", { "F3", "<Control>g" } },
  { "win.previous-hit", { "<Shift>F3", "<Control><Shift>g" } },
  { "win.show-contradictions", { "F8" } },
  { "win.show-filters", { "F9" } },
  { "win.show-panel", { "<Shift>F9" } },
  { "win.arrange::auto", { "<Control>r" } },
  { "win.show-arrange-menu", { "<Control><Shift>r" } },
  { "win.cancel-arranging", { "Escape" } },
  { "win.lock", { "<Control>l" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-normal", { "<Control>1" } },
  { "win.fit", { "<Control>0" } },
  { "win.fit-selection", { "<Control>9" } },
  { "win.fullscreen", { "F11" } },
  { "win.keep-viewpoint", { "<Control>d" } },
  { "win.go-to-viewpoint(1)", { "<Alt>1" } },
  { "win.go-to-viewpoint(2)", { "<Alt>2" } },
  { "win.go-to-viewpoint(3)", { "<Alt>3" } },
  { "win.go-to-viewpoint(4)", { "<Alt>4" } },
  { "win.go-to-viewpoint(5)", { "<Alt>5" } },
  { "win.go-to-viewpoint(6)", { "<Alt>6" } },
  { "win.go-to-viewpoint(7)", { "<Alt>7" } },
  { "win.go-to-viewpoint(8)", { "<Alt>8" } },
  { "win.go-to-viewpoint(9)", { "<Alt>9" } },
  { "win.back", { "<Alt>Left" } },
  { "win.edit-actor", { "F2" } },
  { "win.show-history", { "F7" } },
  { "window.close", { "<Control>w" } },
};

static void
ent_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (ent_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  g_unix_signal_add (SIGTERM, on_signal, application);
  g_unix_signal_add (SIGINT, on_signal, application);
  g_unix_signal_add (SIGHUP, on_signal, application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
}

static void
ent_application_shutdown (GApplication *application)
{
  ent_picture_provider_remove_files ();
  G_APPLICATION_CLASS (ent_application_parent_class)->shutdown (application);
}

static void
ent_application_class_init (EntApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = ent_application_activate;
  application_class->open = ent_application_open;
  application_class->startup = ent_application_startup;
  application_class->shutdown = ent_application_shutdown;
}

static void
ent_application_init (EntApplication *self)
{
}
