/* ent-session-widget.c: a part of the window that shows something of the session
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-widget.h"

/**
 * EntSessionWidget:
 *
 * What the filter bar and the panel's pages have in common: the session, handed in by the window's UI file, and children
 * from a template, let go of at the end.
 *
 * Properties: session (EntSession): set once
 */
typedef struct
{
  EntSession *session;
} EntSessionWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntSessionWidget, ent_session_widget, GTK_TYPE_WIDGET)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * ent_session_widget_get_session:
 *
 * Returns: (transfer none) (nullable): the session, %NULL before the widget has got it
 */
EntSession *
ent_session_widget_get_session (EntSessionWidget *self)
{
  EntSessionWidgetPrivate *priv = ent_session_widget_get_instance_private (self);

  return priv->session;
}

static void
set_session (EntSessionWidget *self, EntSession *session)
{
  EntSessionWidgetPrivate *priv = ent_session_widget_get_instance_private (self);

  if (session == NULL || priv->session == session)
    return;
  g_return_if_fail (priv->session == NULL);
  priv->session = g_object_ref (session);
  if (ENT_SESSION_WIDGET_GET_CLASS (self)->attach != NULL)
    ENT_SESSION_WIDGET_GET_CLASS (self)->attach (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
ent_session_widget_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ent_session_widget_get_session (ENT_SESSION_WIDGET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_session_widget_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ENT_SESSION_WIDGET (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_session_widget_dispose (GObject *object)
{
  EntSessionWidgetPrivate *priv = ent_session_widget_get_instance_private (ENT_SESSION_WIDGET (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (ent_session_widget_parent_class)->dispose (object);
}

static void
ent_session_widget_class_init (EntSessionWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_session_widget_get_property;
  object_class->set_property = ent_session_widget_set_property;
  object_class->dispose = ent_session_widget_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ent_session_widget_init (EntSessionWidget *self)
{
}
