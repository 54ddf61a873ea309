/* ent-search.c: an actor by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-search.h"

#define MAX_ROWS 12

struct _EntSearch
{
  GtkPopover parent_instance;

  EntSession *session;
  GArray *nodes;   /* of guint: one a row */
  char *searched;  /* the text that they were found by */

  /* from the template */
  GtkSearchEntry *entry;
  GtkListBox *list;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  FOUND,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSearch, ent_search, GTK_TYPE_POPOVER)

/* The most told of first; nodes stand in the order of their ids. */
static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  guint first_claims = ent_view_get_node (data, first)->n_claims;
  guint second_claims = ent_view_get_node (data, second)->n_claims;

  if (first_claims != second_claims)
    return first_claims > second_claims ? -1 : 1;
  return first < second ? -1 : first > second;
}

static GtkWidget *
new_row (const EntNode *node)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (node->actor->name);
  g_autofree char *count = g_strdup_printf ("%u", node->n_claims);
  GtkWidget *claims = gtk_label_new (count);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (claims, "dim-label");
  gtk_widget_add_css_class (claims, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), claims);
  return box;
}

/* The entry tells of its text a moment after it has changed, so that not every letter costs a search. */
static gboolean
is_up_to_date (EntSearch *self)
{
  return g_strcmp0 (self->searched, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0;
}

static void
find_nodes (EntSearch *self)
{
  EntView *view = self->session != NULL ? ent_session_get_view (self->session) : NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_free (self->searched);
  self->searched = g_strdup (text);
  g_array_set_size (self->nodes, 0);
  for (guint i = 0; view != NULL && i < ent_view_get_n_nodes (view); i++)
    if (text[0] == '\0' || g_str_match_string (text, ent_view_get_node (view, i)->actor->name, TRUE))
      g_array_append_val (self->nodes, i);
  g_array_sort_with_data (self->nodes, compare_nodes, view);
  g_array_set_size (self->nodes, MIN (self->nodes->len, MAX_ROWS));
}

static void
update (EntSearch *self)
{
  GtkWidget *row;

  find_nodes (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_list_box_append (self->list,
                         new_row (ent_view_get_node (ent_session_get_view (self->session),
                                                     g_array_index (self->nodes, guint, i))));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
choose (EntSearch *self, GtkListBoxRow *row)
{
  EntItem item;

  if (row == NULL)
    return;
  item = (EntItem) { ENT_ITEM_NODE, g_array_index (self->nodes, guint, gtk_list_box_row_get_index (row)) };
  gtk_popover_popdown (GTK_POPOVER (self));
  ent_session_select (self->session, item);
  ent_session_show_item (self->session, item);
  g_signal_emit (self, signals[FOUND], 0);
}

/* The graph goes to what is found while it is typed, and along the list. */
static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, EntSearch *self)
{
  if (row == NULL || gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0')
    return;
  ent_session_show_item (self->session, (EntItem) {
    ENT_ITEM_NODE, g_array_index (self->nodes, guint, gtk_list_box_row_get_index (row)) });
}

static void
on_search_changed (GtkSearchEntry *entry, EntSearch *self)
{
  if (!is_up_to_date (self))
    update (self);
}

/* Who types fast means what was typed, not what was found before. */
static void
on_activate (GtkSearchEntry *entry, EntSearch *self)
{
  if (!is_up_to_date (self))
    update (self);
  choose (self, gtk_list_box_get_selected_row (self->list));
}

/* Not only among the names of actors. */
static void
on_find (GtkButton *button, EntSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.find", "s", gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, EntSearch *self)
{
  choose (self, row);
}

/* The rows hold indices of the view: without it there are none. */
static void
on_case_changed (EntSession *session, EntSearch *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    update (self);
}

static void
on_show (EntSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
set_session (EntSearch *self, EntSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect (session, "case-changed", G_CALLBACK (on_case_changed), self);
}

static void
ent_search_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENT_SEARCH (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_search_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ENT_SEARCH (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_search_dispose (GObject *object)
{
  set_session (ENT_SEARCH (object), NULL);
  G_OBJECT_CLASS (ent_search_parent_class)->dispose (object);
}

static void
ent_search_finalize (GObject *object)
{
  g_array_unref (ENT_SEARCH (object)->nodes);
  g_free (ENT_SEARCH (object)->searched);
  G_OBJECT_CLASS (ent_search_parent_class)->finalize (object);
}

static void
ent_search_class_init (EntSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_search_dispose;
  object_class->finalize = ent_search_finalize;
  object_class->get_property = ent_search_get_property;
  object_class->set_property = ent_search_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-search.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, EntSearch, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_find);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
ent_search_init (EntSearch *self)
{
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}
