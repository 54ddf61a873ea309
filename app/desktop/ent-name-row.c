/* ent-name-row.c: a row of something that the user gave a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-name-row.h"

struct _EntNameRow
{
  GtkListBoxRow parent_instance;

  GtkStack *stack;      /* of the label and the entry */
  GtkLabel *label;
  GtkEditable *entry;
  GtkLabel *key;
};

enum
{
  PROP_LABEL = 1,
  N_PROPS
};

enum
{
  RENAMED,
  REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntNameRow, ent_name_row, GTK_TYPE_LIST_BOX_ROW)

/**
 * ent_name_row_new:
 * @kind: of what it is the name: "viewpoint"
 */
GtkWidget *
ent_name_row_new (const char *name, const char *kind)
{
  EntNameRow *self = g_object_new (ENT_TYPE_NAME_ROW, "label", name, NULL);
  g_autofree char *label = g_strdup_printf ("Name of the %s", kind);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

const char *
ent_name_row_get_name (EntNameRow *self)
{
  g_return_val_if_fail (ENT_IS_NAME_ROW (self), NULL);

  return gtk_label_get_text (self->label);
}

/**
 * ent_name_row_set_key:
 * @key: (nullable): the key that chooses it, as it is written on keyboards
 */
void
ent_name_row_set_key (EntNameRow *self, const char *key)
{
  g_return_if_fail (ENT_IS_NAME_ROW (self));

  gtk_label_set_text (self->key, key != NULL ? key : "");
}

/* ---- changing the name ---- */

static void
on_rename (GtkButton *button, EntNameRow *self)
{
  gtk_editable_set_text (self->entry, ent_name_row_get_name (self));
  gtk_stack_set_visible_child_name (self->stack, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
end_renaming (EntNameRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entry") != 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, "label");
  if (name[0] != '\0' && g_strcmp0 (name, ent_name_row_get_name (self)) != 0)
    g_signal_emit (self, signals[RENAMED], 0, name);
}

static void
on_remove (GtkButton *button, EntNameRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* ---- the widget ---- */

static GtkWidget *
new_button (const char *icon, const char *tooltip, GCallback callback, EntNameRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static void
ent_name_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, ent_name_row_get_name (ENT_NAME_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_name_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_label_set_text (ENT_NAME_ROW (object)->label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_name_row_class_init (EntNameRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = ent_name_row_get_property;
  object_class->set_property = ent_name_row_set_property;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_name_row_init (EntNameRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *key = gtk_label_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->stack = GTK_STACK (stack);
  self->label = GTK_LABEL (label);
  self->entry = GTK_EDITABLE (entry);
  self->key = GTK_LABEL (key);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (end_renaming), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (end_renaming), self);
  gtk_widget_add_controller (entry, focus);
  gtk_stack_add_named (self->stack, label, "label");
  gtk_stack_add_named (self->stack, entry, "entry");
  gtk_widget_set_hexpand (stack, TRUE);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), new_button ("document-edit-symbolic", "Rename", G_CALLBACK (on_rename), self));
  gtk_box_append (GTK_BOX (box), new_button ("user-trash-symbolic", "Remove", G_CALLBACK (on_remove), self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}
