/* ent-window-private.h: what the files of the window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-overview.h"
#include "ent-window.h"

G_BEGIN_DECLS

struct _EntWindow
{
  AdwApplicationWindow parent_instance;

  EntSession *session;
  GtkNativeDialog *chooser;   /* NULL where none is open */
  GtkWindow *merge_dialog;    /* likewise */
  gboolean chooser_goes_on;   /* the case is to live where it chooses */
  gboolean show_overview;
  char *recent_name;          /* as which the case was noted last, and where; NULL where it was not */
  char *recent_path;

  /* from the template */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;
  GtkButton *pause_button;
  GtkRevealer *banner_revealer;
  GtkLabel *banner_label;
  GtkActionable *again_button;
  GtkRevealer *access_revealer;
  GtkLabel *access_label;
  GtkRevealer *outdated_revealer;
  GtkLabel *outdated_label;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
  GtkStack *stack;
  AdwFlap *filter_flap;
  AdwFlap *panel_flap;
  EntCanvas *canvas;
  GtkWidget *panel;
  GtkButton *zoom_button;
  GtkMenuButton *arrange_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkRevealer *weak_revealer;
  GtkLabel *weak_label;
  GtkMenuButton *search_button;
  guint pulse_source;
};

void ent_window_class_add_actions (GtkWidgetClass *widget_class);
gboolean ent_window_has_panel (EntWindow *self);
void ent_window_update_actions (EntWindow *self);
void ent_window_add_case_filter (GtkFileChooser *chooser);
void ent_window_class_add_case_actions (GtkWidgetClass *widget_class);
void ent_window_class_add_merge_actions (GtkWidgetClass *widget_class);
void ent_window_class_add_export_actions (GtkWidgetClass *widget_class);
void ent_window_connect_exports (EntWindow *self);
void ent_window_show_merge (EntWindow *self);
char *ent_window_dup_place (EntWindow *self);
void ent_window_take_place (EntWindow *self, GFile *file, gboolean goes_on);
void ent_window_show_case (EntWindow *self);
void ent_window_show_outdated (EntWindow *self);
void ent_window_list_recent (EntWindow *self);

G_END_DECLS
