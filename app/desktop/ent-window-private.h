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
  gboolean show_overview;

  /* from the template */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;
  GtkRevealer *banner_revealer;
  GtkLabel *banner_label;
  GtkActionable *again_button;
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
void ent_window_update_actions (EntWindow *self);

G_END_DECLS
