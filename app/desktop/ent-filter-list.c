/* ent-filter-list.c: the filters that are kept with the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-filter-list.h"

#include "ent-name-row.h"

struct _EntFilterList
{
  GtkPopover parent_instance;

  EntSession *session;

  /* from the template */
  GtkListBox *list;
  GtkEditable *entry;
  GtkWidget *keep_button;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntFilterList, ent_filter_list, GTK_TYPE_POPOVER)

/* ---- the list ---- */

static void
on_renamed (EntNameRow *row, const char *name, EntFilterList *self)
{
  ent_session_rename_filter (self->session, ent_name_row_get_name (row), name);
}

static void
on_removed (EntNameRow *row, EntFilterList *self)
{
  ent_session_remove_filter (self->session, ent_name_row_get_name (row));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, EntFilterList *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ent_session_choose_filter (self->session, ent_name_row_get_name (ENT_NAME_ROW (row)));
}

static gboolean
shows (EntFilterList *self, char **names)
{
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL && names[i] != NULL; i++)
    if (g_strcmp0 (ent_name_row_get_name (ENT_NAME_ROW (row)), names[i]) != 0)
      return FALSE;
  return row == NULL && names[i] == NULL;
}

static void
on_records_changed (EntSession *session, EntFilterList *self)
{
  g_auto (GStrv) names = ent_session_dup_filter_names (session);
  GtkListBoxRow *row;

  if (shows (self, names))
    return;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *name_row = ent_name_row_new (names[i], "filter");

      g_signal_connect (name_row, "renamed", G_CALLBACK (on_renamed), self);
      g_signal_connect (name_row, "removed", G_CALLBACK (on_removed), self);
      gtk_list_box_append (self->list, name_row);
    }
}

/* ---- keeping ---- */

static void
on_keep (GtkWidget *widget, EntFilterList *self)
{
  ent_session_keep_filter (self->session, gtk_editable_get_text (self->entry));
  gtk_editable_set_text (self->entry, "");
}

static void
on_name_changed (GtkEditable *editable, EntFilterList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  gtk_widget_set_sensitive (self->keep_button, name[0] != '\0');
}

/* ---- the widget ---- */

static void
set_session (EntFilterList *self, EntSession *session)
{
  if (session == NULL || self->session != NULL)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "records-changed", G_CALLBACK (on_records_changed), self, 0);
  on_records_changed (session, self);
}

static void
ent_filter_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENT_FILTER_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_filter_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ENT_FILTER_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_filter_list_dispose (GObject *object)
{
  g_clear_object (&ENT_FILTER_LIST (object)->session);
  G_OBJECT_CLASS (ent_filter_list_parent_class)->dispose (object);
}

static void
ent_filter_list_class_init (EntFilterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_filter_list_dispose;
  object_class->get_property = ent_filter_list_get_property;
  object_class->set_property = ent_filter_list_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-filter-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFilterList, list);
  gtk_widget_class_bind_template_child (widget_class, EntFilterList, entry);
  gtk_widget_class_bind_template_child (widget_class, EntFilterList, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
}

static void
ent_filter_list_init (EntFilterList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
