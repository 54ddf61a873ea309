/* ent-viewpoint-list.c: the viewpoints that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-viewpoint-list.h"

#include "ent-name-row.h"

/* So many have a key of their own. */
#define N_KEYS 9

struct _EntViewpointList
{
  GtkPopover parent_instance;

  EntSession *session;

  /* from the template */
  GtkListBox *list;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntViewpointList, ent_viewpoint_list, GTK_TYPE_POPOVER)

/* ---- a row ---- */

static EntViewpoint *
get_viewpoint (EntNameRow *row)
{
  return g_object_get_data (G_OBJECT (row), "viewpoint");
}

static void
on_renamed (EntNameRow *row, const char *name, EntViewpointList *self)
{
  ent_session_rename_viewpoint (self->session, get_viewpoint (row), name);
}

static void
on_removed (EntNameRow *row, EntViewpointList *self)
{
  ent_session_remove_viewpoint (self->session, get_viewpoint (row));
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = ent_name_row_new (ent_viewpoint_get_name (item), "viewpoint");

  g_object_bind_property (item, "name", row, "label", G_BINDING_DEFAULT);
  g_object_set_data_full (G_OBJECT (row), "viewpoint", g_object_ref (item), g_object_unref);
  g_signal_connect (row, "renamed", G_CALLBACK (on_renamed), data);
  g_signal_connect (row, "removed", G_CALLBACK (on_removed), data);
  return row;
}

/* ---- the list ---- */

/* A key belongs to a place in the list, and those after one that goes move up. */
static void
update_keys (EntViewpointList *self)
{
  GtkListBoxRow *list_row;

  for (int i = 0; (list_row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      g_autofree char *key = i < N_KEYS ? g_strdup_printf ("Alt+%d", i + 1) : NULL;

      ent_name_row_set_key (ENT_NAME_ROW (list_row), key);
    }
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, EntViewpointList *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to-viewpoint", "i", gtk_list_box_row_get_index (row) + 1);
}

static void
set_session (EntViewpointList *self, EntSession *session)
{
  if (session == NULL || self->session != NULL)
    return;
  self->session = g_object_ref (session);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (ent_session_get_viewpoints (session)), new_row, self, NULL);
  g_signal_connect_object (ent_session_get_viewpoints (session), "items-changed", G_CALLBACK (update_keys), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_keys (self);
}

static void
ent_viewpoint_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENT_VIEWPOINT_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_viewpoint_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ENT_VIEWPOINT_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_viewpoint_list_dispose (GObject *object)
{
  EntViewpointList *self = ENT_VIEWPOINT_LIST (object);

  if (self->session != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_viewpoint_list_parent_class)->dispose (object);
}

static void
ent_viewpoint_list_class_init (EntViewpointListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_viewpoint_list_dispose;
  object_class->get_property = ent_viewpoint_list_get_property;
  object_class->set_property = ent_viewpoint_list_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-viewpoint-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntViewpointList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ent_viewpoint_list_init (EntViewpointList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
