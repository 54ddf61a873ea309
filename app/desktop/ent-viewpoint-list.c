/* ent-viewpoint-list.c: the viewpoints that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-viewpoint-list.h"

#include "ent-viewpoint.h"

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

/* ---- a row: the name, which turns into an entry, its key, and two buttons ---- */

typedef struct
{
  EntViewpoint *viewpoint;
  GListStore *store;
  GtkStack *name;
  GtkLabel *label;
  GtkEditable *entry;
  GtkLabel *key;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->viewpoint);
  g_object_unref (row->store);
  g_free (row);
}

static void
on_rename (GtkButton *button, Row *row)
{
  gtk_editable_set_text (row->entry, ent_viewpoint_get_name (row->viewpoint));
  gtk_stack_set_visible_child_name (row->name, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (row->entry));
}

static void
on_renamed (GtkEntry *entry, Row *row)
{
  ent_viewpoint_set_name (row->viewpoint, gtk_editable_get_text (row->entry));
  gtk_stack_set_visible_child_name (row->name, "label");
}

static void
on_left (GtkEventControllerFocus *controller, Row *row)
{
  on_renamed (NULL, row);
}

static void
on_remove (GtkButton *button, Row *row)
{
  guint position;

  if (g_list_store_find (row->store, row->viewpoint, &position))
    g_list_store_remove (row->store, position);
}

static GtkWidget *
new_name (Row *row)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  row->name = GTK_STACK (stack);
  row->label = GTK_LABEL (label);
  row->entry = GTK_EDITABLE (entry);
  g_object_bind_property (row->viewpoint, "name", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_xalign (row->label, 0);
  gtk_label_set_ellipsize (row->label, PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Name of the viewpoint", -1);
  g_signal_connect (entry, "activate", G_CALLBACK (on_renamed), row);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left), row);
  gtk_widget_add_controller (entry, focus);
  gtk_stack_add_named (row->name, label, "label");
  gtk_stack_add_named (row->name, entry, "entry");
  gtk_widget_set_hexpand (stack, TRUE);
  return stack;
}

static GtkWidget *
new_button (const char *icon, const char *tooltip, GCallback callback, Row *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, row);
  return button;
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  EntViewpointList *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *key = gtk_label_new (NULL);
  GtkWidget *list_row = gtk_list_box_row_new ();
  Row *row = g_new0 (Row, 1);

  row->viewpoint = g_object_ref (item);
  row->store = g_object_ref (ent_session_get_viewpoints (self->session));
  row->key = GTK_LABEL (key);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_box_append (GTK_BOX (box), new_name (row));
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), new_button ("document-edit-symbolic", "Rename", G_CALLBACK (on_rename), row));
  gtk_box_append (GTK_BOX (box), new_button ("user-trash-symbolic", "Remove", G_CALLBACK (on_remove), row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  g_object_set_data_full (G_OBJECT (list_row), "row", row, row_free);
  return list_row;
}

/* ---- the list ---- */

/* A key belongs to a place in the list, and those after one that goes move up. */
static void
update_keys (EntViewpointList *self)
{
  GtkListBoxRow *list_row;

  for (int i = 0; (list_row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      Row *row = g_object_get_data (G_OBJECT (list_row), "row");
      g_autofree char *text = i < N_KEYS ? g_strdup_printf ("Alt+%d", i + 1) : NULL;

      gtk_label_set_text (row->key, text != NULL ? text : "");
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
