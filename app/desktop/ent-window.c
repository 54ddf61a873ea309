/* ent-window.c: one case, with its graph, filters and evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-filter-bar.h"
#include "ent-search.h"
#include "ent-source-panel.h"
#include "ent-time-bar.h"
#include "ent-viewpoint-list.h"
#include "entente-config.h"

/* Narrower than this the filters fold away, and narrower than that the panel lies over the canvas. */
#define FILTERS_FOLD_BELOW 960
#define PANEL_FOLDS_BELOW 1120
/* Of the panel where it lies over the canvas (resources/ui/ent-window.ui). */
#define PANEL_WIDTH 380

enum
{
  PROP_SESSION = 1,
  PROP_ANIMATE,
  PROP_SHOW_OVERVIEW,
  PROP_LOCKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntWindow, ent_window, ADW_TYPE_APPLICATION_WINDOW)

EntWindow *
ent_window_new (EntApplication *application)
{
  return g_object_new (ENT_TYPE_WINDOW, "application", application, NULL);
}

EntSession *
ent_window_get_session (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * ent_window_add_files:
 * @files: (array length=n_files): files and folders to read articles from
 */
void
ent_window_add_files (EntWindow *self, GFile **files, int n_files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int n_paths = 0;

  g_return_if_fail (ENT_IS_WINDOW (self));

  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);

      if (path == NULL)
        {
          ent_session_send_message (self->session, "Only files of this machine can be read");
          continue;
        }
      g_strv_builder_add (paths, path);
      n_paths++;
    }
  list = g_strv_builder_end (paths);
  if (n_paths > 0)
    ent_session_add_paths (self->session, (const char *const *) list);
}

/* ---- what the title line and the stack say ---- */

static void
update_title (EntWindow *self)
{
  EntCase *case_ = ent_session_get_case (self->session);
  EntView *view = ent_session_get_view (self->session);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_relations = view != NULL ? ent_view_get_n_relations (view) : 0;
  guint n_articles = case_ != NULL ? ent_case_get_n_articles (case_) : 0;
  guint n_origins = case_ != NULL ? ent_case_get_n_origins (case_) : 0;
  g_autofree char *place = ent_window_dup_place (self);

  if (n_articles > 0)
    {
      if (place != NULL && !adw_flap_get_folded (self->panel_flap))
        g_string_append_printf (text, "%s · ", place);
      g_string_append_printf (text, "%u %s", n_articles, n_articles == 1 ? "article" : "articles");
      if (!adw_flap_get_folded (self->panel_flap))
        g_string_append_printf (text, " · %u %s", n_origins, n_origins == 1 ? "origin" : "origins");
      g_string_append_printf (text, " · %u of %u %s",
                              ent_view_get_n_drawn_relations (view), n_relations,
                              n_relations == 1 ? "relation" : "relations");
    }
  adw_window_title_set_subtitle (self->title, text->str);
  gtk_stack_set_visible_child_name (self->stack, ent_window_has_panel (self) ? "graph"
                                                 : n_articles > 0 ? "silent" : "empty");
}

static void
update_weak (EntWindow *self)
{
  guint n_weak = ent_view_get_n_weak_relations (ent_session_get_view (self->session));

  if (n_weak > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u weaker not shown", n_weak);
      g_autofree char *whole = g_strdup_printf ("%u weaker %s not shown", n_weak,
                                                n_weak == 1 ? "relation is" : "relations are");

      gtk_label_set_text (self->weak_label, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->weak_label), whole);
    }
  gtk_revealer_set_reveal_child (self->weak_revealer, n_weak > 0);
}

static void
on_case_changed (EntSession *session, GParamSpec *pspec, EntWindow *self)
{
  ent_window_show_case (self);
  update_title (self);
}

static void
on_view_changed (EntSession *session, EntWindow *self)
{
  update_title (self);
  update_weak (self);
  ent_window_update_actions (self);
}

/* ---- work that goes on ---- */

static gboolean
on_pulse (gpointer data)
{
  EntWindow *self = data;

  gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static void
on_progress (EntSession *session, GParamSpec *pspec, EntWindow *self)
{
  g_autofree char *text = NULL;
  double progress;

  g_object_get (session, "progress", &progress, "progress-text", &text, NULL);
  gtk_label_set_text (self->progress_label, text != NULL ? text : "");
  if (ent_session_get_paused (session))
    g_clear_handle_id (&self->pulse_source, g_source_remove);
  else if (progress >= 0)
    {
      g_clear_handle_id (&self->pulse_source, g_source_remove);
      gtk_progress_bar_set_fraction (self->progress_bar, progress);
    }
  else if (self->pulse_source == 0 && ent_session_is_busy (session))
    self->pulse_source = g_timeout_add (100, on_pulse, self);
}

static void
on_busy (EntSession *session, GParamSpec *pspec, EntWindow *self)
{
  gboolean busy = ent_session_is_busy (session);

  gtk_revealer_set_reveal_child (self->progress_revealer, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->pause_button), ent_session_is_reading (session));
  gtk_button_set_label (self->pause_button, ent_session_get_paused (session) ? "_Resume" : "_Pause");
  if (busy)
    on_progress (session, NULL, self);
  else
    g_clear_handle_id (&self->pulse_source, g_source_remove);
}

/* ---- undo and redo ---- */

/* "Undo “Hide Russia” (Ctrl+Z)" */
static void
name_step (GtkWidget *button, const char *what, const char *step, const char *keys)
{
  g_autofree char *text = step != NULL ? g_strdup_printf ("%s “%s” (%s)", what, step, keys)
                                       : g_strdup_printf ("%s (%s)", what, keys);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
on_step (EntSession *session, GParamSpec *pspec, EntWindow *self)
{
  name_step (self->undo_button, "Undo", ent_session_get_undo_name (session), "Ctrl+Z");
  name_step (self->redo_button, "Redo", ent_session_get_redo_name (session), "Ctrl+Shift+Z");
  ent_window_update_actions (self);
}

/* ---- words for the user ---- */

static void
on_message (EntSession *session, const char *text, EntWindow *self)
{
  /* a toast reads Pango markup, and names of files may hold any character */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
on_layout_failed (EntSession *session, const char *reason, EntWindow *self)
{
  g_autofree char *text = g_strdup_printf ("The nodes could not be arranged: %s", reason);

  gtk_label_set_text (self->banner_label, text);
  gtk_actionable_set_action_target (self->again_button, "s", ent_engine_get_name (ent_session_get_engine (session)));
  gtk_revealer_set_reveal_child (self->banner_revealer, TRUE);
}

/* One problem is told at once, several are counted. */
static void
on_problems (EntSession *session, EntWindow *self)
{
  g_autoptr (GPtrArray) problems = ent_session_get_problems (session);
  const EntProblem *first = g_ptr_array_index (problems, 0);
  g_autofree char *base = g_path_get_basename (first->name);
  g_autofree char *text = problems->len == 1 ? g_markup_printf_escaped ("%s: %s", base, first->reason)
                                             : g_strdup_printf ("%u files could not be read", problems->len);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, "_Details");
  adw_toast_set_action_name (toast, "win.show-problems");
  adw_toast_set_timeout (toast, 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-problems", TRUE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_item_activated (EntSession *session, const EntItem *item, EntWindow *self)
{
  adw_flap_set_reveal_flap (self->panel_flap, TRUE);
  gtk_widget_child_focus (adw_flap_get_flap (self->panel_flap), GTK_DIR_TAB_FORWARD);
}

/* How wide the panel is over the canvas: as it is asked to be, or wider where its words do not fit into that. */
static double
get_panel_width (EntWindow *self)
{
  int minimum;

  gtk_widget_measure (adw_flap_get_flap (self->panel_flap), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (PANEL_WIDTH, minimum);
}

static void
update_cover (EntWindow *self)
{
  gboolean over = adw_flap_get_folded (self->panel_flap) && adw_flap_get_reveal_flap (self->panel_flap);

  ent_canvas_set_cover (self->canvas, over ? get_panel_width (self) : 0);
}

/* Where the panel lies over the canvas it comes with a selection and goes with it, and what is selected stays in sight. */
static void
on_selection_changed (EntSession *session, EntWindow *self)
{
  const GArray *selection = ent_session_get_selection (session);

  if (!adw_flap_get_folded (self->panel_flap))
    return;
  adw_flap_set_reveal_flap (self->panel_flap, selection->len > 0);
  update_cover (self);
  if (selection->len > 0)
    ent_session_show_item (session, g_array_index (selection, EntItem, selection->len - 1));
}

static void
on_panel_changed (AdwFlap *flap, GParamSpec *pspec, EntWindow *self)
{
  update_cover (self);
  update_title (self);
}

/* The keyboard goes on from what was found. */
static void
on_found (EntSearch *search, EntWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* ---- the widget ---- */

static void
on_zoom (EntCanvas *canvas, GParamSpec *pspec, EntWindow *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f %%", 100 * ent_canvas_get_camera (canvas)->scale);

  gtk_button_set_label (self->zoom_button, text);
}

/* Not what the program itself gives away: a picture of articles is no article. */
static gboolean
on_accept (GtkDropTarget *target, GdkDrop *drop, gpointer data)
{
  return gdk_drop_get_drag (drop) == NULL && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop),
                                                                                GDK_TYPE_FILE_LIST);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, EntWindow *self)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  ent_window_open_files (self, (GFile **) files->pdata, files->len);
  return TRUE;
}

static void
set_fold (AdwFlap *flap, gboolean fold)
{
  AdwFlapFoldPolicy policy = fold ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER;

  if (adw_flap_get_fold_policy (flap) == policy)
    return;
  adw_flap_set_fold_policy (flap, policy);
  adw_flap_set_reveal_flap (flap, !fold);
}

static void
on_surface_layout (GdkSurface *surface, int width, int height, EntWindow *self)
{
  set_fold (self->filter_flap, width < FILTERS_FOLD_BELOW);
  set_fold (self->panel_flap, width < PANEL_FOLDS_BELOW);
}

static void
ent_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (on_surface_layout),
                           widget, 0);
}

static void
connect_session (EntWindow *self)
{
  g_signal_connect_object (self->session, "view-changed", G_CALLBACK (on_view_changed), self, 0);
  g_signal_connect_object (self->session, "case-changed", G_CALLBACK (ent_window_show_case), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::file", G_CALLBACK (on_case_changed), self, 0);
  g_signal_connect_object (self->session, "notify::n-outdated", G_CALLBACK (ent_window_show_outdated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::paused", G_CALLBACK (on_busy), self, 0);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (on_busy), self, 0);
  g_signal_connect_object (self->session, "notify::progress", G_CALLBACK (on_progress), self, 0);
  g_signal_connect_object (self->session, "notify::progress-text", G_CALLBACK (on_progress), self, 0);
  g_signal_connect_object (self->session, "notify::arranging", G_CALLBACK (ent_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::undo-name", G_CALLBACK (on_step), self, 0);
  g_signal_connect_object (self->session, "notify::redo-name", G_CALLBACK (on_step), self, 0);
  g_signal_connect_object (self->session, "message", G_CALLBACK (on_message), self, 0);
  g_signal_connect_object (self->session, "problems", G_CALLBACK (on_problems), self, 0);
  g_signal_connect_object (self->session, "merged", G_CALLBACK (ent_window_show_merge), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "layout-failed", G_CALLBACK (on_layout_failed), self, 0);
  g_signal_connect_object (self->session, "item-activated", G_CALLBACK (on_item_activated), self, 0);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (on_selection_changed), self, 0);
  for (const char *const *name = (const char *[]) { "dark", "high-contrast", NULL }; *name != NULL; name++)
    g_object_bind_property (adw_style_manager_get_default (), *name, self->session, *name, G_BINDING_SYNC_CREATE);
}

static void
ent_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENT_WINDOW (object)->session);
      break;
    case PROP_ANIMATE:
      g_value_set_boolean (value, ent_session_get_animated (ENT_WINDOW (object)->session));
      break;
    case PROP_SHOW_OVERVIEW:
      g_value_set_boolean (value, ENT_WINDOW (object)->show_overview);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, ent_session_get_locked (ENT_WINDOW (object)->session));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ANIMATE:
      g_object_set_property (G_OBJECT (ENT_WINDOW (object)->session), "animated", value);
      break;
    case PROP_SHOW_OVERVIEW:
      ENT_WINDOW (object)->show_overview = g_value_get_boolean (value);
      break;
    case PROP_LOCKED:
      g_object_set_property (G_OBJECT (ENT_WINDOW (object)->session), "locked", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_window_dispose (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  if (self->session != NULL)
    ent_session_close (self->session);
  g_clear_handle_id (&self->pulse_source, g_source_remove);   /* what was going on told of its end */
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->merge_dialog);
  self->recent_list = NULL;
  G_OBJECT_CLASS (ent_window_parent_class)->dispose (object);
}

static void
ent_window_finalize (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  g_clear_object (&self->session);
  g_free (self->recent_name);
  g_free (self->recent_path);
  G_OBJECT_CLASS (ent_window_parent_class)->finalize (object);
}

static void
ent_window_class_init (EntWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_window_dispose;
  object_class->finalize = ent_window_finalize;
  object_class->get_property = ent_window_get_property;
  object_class->set_property = ent_window_set_property;
  widget_class->realize = ent_window_realize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ANIMATE] = g_param_spec_boolean ("animate", NULL, NULL, TRUE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_OVERVIEW] = g_param_spec_boolean ("show-overview", NULL, NULL, TRUE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENT_TYPE_CANVAS);
  g_type_ensure (ENT_TYPE_FILTER_BAR);
  g_type_ensure (ENT_TYPE_OVERVIEW);
  g_type_ensure (ENT_TYPE_SEARCH);
  g_type_ensure (ENT_TYPE_SOURCE_PANEL);
  g_type_ensure (ENT_TYPE_TIME_BAR);
  g_type_ensure (ENT_TYPE_VIEWPOINT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, pause_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, access_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, access_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, outdated_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, outdated_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, recent_box);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, recent_list);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, banner_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, filter_flap);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, panel_flap);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, panel);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, weak_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, weak_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, search_button);
  gtk_widget_class_bind_template_callback (widget_class, on_panel_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  ent_window_class_add_actions (widget_class);
  ent_window_class_add_case_actions (widget_class);
  ent_window_class_add_merge_actions (widget_class);
  ent_window_class_add_export_actions (widget_class);
}

static void
ent_window_init (EntWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->session = ent_session_new ();
  self->show_overview = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  if (ENT_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  g_signal_connect (drop, "accept", G_CALLBACK (on_accept), NULL);
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  connect_session (self);
  ent_window_connect_exports (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-problems", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.read-again", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-differences", FALSE);
  on_step (self->session, NULL, self);
  ent_window_show_case (self);
  ent_window_list_recent (self);
}
