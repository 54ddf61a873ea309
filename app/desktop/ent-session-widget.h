/* ent-session-widget.h: a part of the window that shows something of the session
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SESSION_WIDGET (ent_session_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntSessionWidget, ent_session_widget, ENT, SESSION_WIDGET, GtkWidget)

/**
 * EntSessionWidgetClass:
 * @attach: (nullable): called once, when the widget gets its session: connect to its signals and show what is there
 */
struct _EntSessionWidgetClass
{
  GtkWidgetClass parent_class;

  void (*attach) (EntSessionWidget *self, EntSession *session);
};

EntSession *ent_session_widget_get_session (EntSessionWidget *self);

G_END_DECLS
