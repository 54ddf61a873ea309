/* ent-window-actions.c: what the window's buttons, menus and keys do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-aside-row.h"
#include "ent-problems-dialog.h"

/* ---- adding articles, opening cases ---- */

static void
on_chosen (GtkNativeDialog *dialog, int response, EntWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        g_ptr_array_add (chosen, g_list_model_get_item (files, i));
      ent_window_open_files (self, (GFile **) chosen->pdata, chosen->len);
    }
  g_clear_object (&self->chooser);
}

static GtkFileFilter *
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (const char *const *suffix = suffixes; *suffix != NULL; suffix++)
    gtk_file_filter_add_suffix (filter, *suffix);
  if (suffixes[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
  g_object_unref (filter);
  return filter;   /* the chooser holds it */
}

static void
choose (EntWindow *self, const char *title, GtkFileChooserAction action, gboolean cases_first)
{
  GtkFileChooserNative *chooser;

  if (self->chooser != NULL)
    return;
  chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, cases_first ? "_Open" : "_Add", NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    {
      GtkFileFilter *cases;

      add_filter (GTK_FILE_CHOOSER (chooser), "Articles and Cases",
                  (const char *[]) { "txt", "html", "htm", "pdf", "jsonl", "entente", NULL });
      cases = add_filter (GTK_FILE_CHOOSER (chooser), "Cases", (const char *[]) { "entente", NULL });
      add_filter (GTK_FILE_CHOOSER (chooser), "All Files", (const char *[]) { NULL });
      if (cases_first)
        gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (chooser), cases);
    }
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  g_signal_connect (chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (self->chooser);
}

static void
add_files (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (ENT_WINDOW (widget), "Add Articles or Open a Case", GTK_FILE_CHOOSER_ACTION_OPEN, FALSE);
}

static void
open_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (ENT_WINDOW (widget), "Open a Case", GTK_FILE_CHOOSER_ACTION_OPEN, TRUE);
}

static void
add_folder (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (ENT_WINDOW (widget), "Add Folders of Articles", GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, FALSE);
}

static void
add_samples (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_add_samples (ENT_WINDOW (widget)->session);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_cancel (ENT_WINDOW (widget)->session);
}

static void
show_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) problems = ent_session_get_problems (ENT_WINDOW (widget)->session);

  gtk_window_present (ent_problems_dialog_new (GTK_WINDOW (widget), problems));
}

/* ---- the picture ---- */

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (ENT_WINDOW (widget)->search_button);
}

static void
arrange (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  EntEngine engine = ENT_ENGINE_AUTO;

  gtk_revealer_set_reveal_child (self->banner_revealer, FALSE);
  ent_engine_from_name (g_variant_get_string (parameter, NULL), &engine);
  ent_session_arrange (self->session, engine);
}

static void
show_arrange_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (ENT_WINDOW (widget)->arrange_button);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_undo (ENT_WINDOW (widget)->session);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_redo (ENT_WINDOW (widget)->session);
}

static void
dismiss_banner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (ENT_WINDOW (widget)->banner_revealer, FALSE);
}

/* The canvas does it; the controls that lie over it are not inside it. */
static void
forward_to_canvas (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("canvas.", name + strlen ("win."), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (ENT_WINDOW (widget)->canvas), action, parameter);
}

static void
show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_show_all (ENT_WINDOW (widget)->session);
}

static void
back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (ENT_WINDOW (widget)->panel, "panel.back", NULL);
}

/* The panel does it, where it can be seen. */
static void
forward_to_panel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  g_autofree char *action = g_strconcat ("panel.", name + strlen ("win."), NULL);

  adw_flap_set_reveal_flap (self->panel_flap, TRUE);
  gtk_widget_activate_action_variant (self->panel, action, parameter);
}

/* Whoever steps through the hits has an article in sight; elsewhere nothing happens. */
static void
step_hits (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("panel.", name + strlen ("win."), NULL);

  gtk_widget_activate_action (ENT_WINDOW (widget)->panel, action, NULL);
}

/* ---- the sides ---- */

static void
toggle_flap (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntWindow *self = ENT_WINDOW (widget);
  AdwFlap *flap = g_str_equal (name, "win.show-filters") ? self->filter_flap : self->panel_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* Whether there is a graph, or something of it can be taken back: then the panel is shown. */
gboolean
ent_window_has_panel (EntWindow *self)
{
  EntView *view = ent_session_get_view (self->session);

  return view != NULL && (ent_view_get_n_relations (view) > 0 || ent_aside_hides_any (ent_view_get_case (view)));
}

/* Actions that need a graph are there only with one. */
void
ent_window_update_actions (EntWindow *self)
{
  static const char *const need_graph[] = {
    "win.arrange", "win.show-arrange-menu", "win.unpin-all", "win.lock", "win.zoom-in", "win.zoom-out", "win.zoom-normal",
    "win.fit", "win.fit-selection", "win.keep-viewpoint", "win.go-to-viewpoint", "win.show-filters", "win.show-more",
    "win.show-all", "win.export", "win.copy-picture", "win.print", "win.search", "win.edit-actor", "win.show-history", "win.find", "win.show-contradictions"
  };
  static const char *const need_panel[] = { "win.show-panel", "win.show-aside", "win.back" };
  EntView *view = ent_session_get_view (self->session);
  gboolean open = view != NULL && ent_view_get_n_relations (view) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (need_graph); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_graph[i], open);
  for (guint i = 0; i < G_N_ELEMENTS (need_panel); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_panel[i], ent_window_has_panel (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-arranging", ent_session_is_arranging (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", ent_session_get_undo_name (self->session) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", ent_session_get_redo_name (self->session) != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_button), open);
}

void
ent_window_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-files", NULL, add_files);
  gtk_widget_class_install_action (widget_class, "win.open-case", NULL, open_case);
  gtk_widget_class_install_action (widget_class, "win.add-folder", NULL, add_folder);
  gtk_widget_class_install_action (widget_class, "win.add-samples", NULL, add_samples);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "win.show-problems", NULL, show_problems);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.arrange", "s", arrange);
  gtk_widget_class_install_action (widget_class, "win.show-arrange-menu", NULL, show_arrange_menu);
  gtk_widget_class_install_action (widget_class, "win.cancel-arranging", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.unpin-all", NULL, forward_to_canvas);
  gtk_widget_class_install_property_action (widget_class, "win.lock", "locked");
  gtk_widget_class_install_action (widget_class, "win.dismiss-banner", NULL, dismiss_banner);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.fit", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.fit-selection", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.keep-viewpoint", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.go-to-viewpoint", "i", forward_to_canvas);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  gtk_widget_class_install_property_action (widget_class, "win.animate", "animate");
  gtk_widget_class_install_property_action (widget_class, "win.show-overview", "show-overview");
  gtk_widget_class_install_action (widget_class, "win.show-more", NULL, forward_to_canvas);
  gtk_widget_class_install_action (widget_class, "win.show-all", NULL, show_all);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "win.edit-actor", NULL, forward_to_panel);
  gtk_widget_class_install_action (widget_class, "win.show-history", NULL, forward_to_panel);
  gtk_widget_class_install_action (widget_class, "win.find", "s", forward_to_panel);
  gtk_widget_class_install_action (widget_class, "win.next-hit", NULL, step_hits);
  gtk_widget_class_install_action (widget_class, "win.previous-hit", NULL, step_hits);
  gtk_widget_class_install_action (widget_class, "win.show-contradictions", NULL, forward_to_panel);
  gtk_widget_class_install_action (widget_class, "win.show-aside", NULL, forward_to_panel);
  gtk_widget_class_install_action (widget_class, "win.show-filters", NULL, toggle_flap);
  gtk_widget_class_install_action (widget_class, "win.show-panel", NULL, toggle_flap);
}
