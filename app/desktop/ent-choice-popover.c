/* ent-choice-popover.c: one of many, found by typing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-choice-popover.h"

#include <string.h>

/* More rows than that nobody reads: who looks for another one types. */
#define MAX_ROWS 60

typedef struct
{
  char *id;
  char *label;
  char *key;     /* the label as a search compares it */
} Choice;

/**
 * EntChoicePopover:
 *
 * Asks for its choices whenever it opens, and lists those whose label contains what is typed. Arrows go along the list from
 * the entry, Enter takes what is selected, the first where nothing else is.
 *
 * Properties:
 *  - placeholder (string): what the entry says while it is empty
 *  - takes-new (boolean): whether what is typed can be chosen where nothing is called so
 *
 * Signals:
 *  - fill (): ent_choice_popover_add() what can be chosen, in the order of the list
 *  - chosen (const char *id)
 *  - named (const char *name): something new
 */
struct _EntChoicePopover
{
  GtkPopover parent;

  GtkSearchEntry *entry;
  GtkListBox *list;
  GPtrArray *choices;   /* (element-type Choice) */
  char *listed;         /* what was typed for the list that is shown; NULL before the first */
  gboolean takes_new;
};

enum
{
  PROP_PLACEHOLDER = 1,
  PROP_TAKES_NEW,
  N_PROPS
};

enum
{
  FILL,
  CHOSEN,
  NAMED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntChoicePopover, ent_choice_popover, GTK_TYPE_POPOVER)

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_free (choice->label);
  g_free (choice->key);
  g_free (choice);
}

/**
 * ent_choice_popover_add:
 * @id: what "chosen" tells
 * @label: what is listed
 */
void
ent_choice_popover_add (EntChoicePopover *self, const char *id, const char *label)
{
  Choice *choice;

  g_return_if_fail (ENT_IS_CHOICE_POPOVER (self));

  choice = g_new (Choice, 1);
  choice->id = g_strdup (id);
  choice->label = g_strdup (label);
  choice->key = g_utf8_casefold (label, -1);
  g_ptr_array_add (self->choices, choice);
}

static void
clear_rows (EntChoicePopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* @choice: (nullable): %NULL for what is typed */
static void
add_row (EntChoicePopover *self, const char *text, Choice *choice)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "choice", choice);
  gtk_list_box_append (self->list, row);
}

static char *
dup_typed (EntChoicePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
update (EntChoicePopover *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *sought = g_utf8_casefold (typed, -1);
  gboolean is_known = typed[0] == '\0';
  guint n_rows = 0;

  clear_rows (self);
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      is_known = is_known || strcmp (choice->key, sought) == 0;
      if (n_rows == MAX_ROWS || strstr (choice->key, sought) == NULL)
        continue;
      add_row (self, choice->label, choice);
      n_rows++;
    }
  if (self->takes_new && !is_known)
    {
      g_autofree char *text = g_strdup_printf ("New: “%s”", typed);

      add_row (self, text, NULL);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  g_free (self->listed);
  self->listed = g_steal_pointer (&typed);
}

static void
choose (EntChoicePopover *self, GtkListBoxRow *row)
{
  const Choice *choice;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  choice = g_object_get_data (G_OBJECT (row), "choice");
  id = choice != NULL ? g_strdup (choice->id) : NULL;
  name = g_strdup (self->listed);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, id);
  else
    g_signal_emit (self, signals[NAMED], 0, name);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, EntChoicePopover *self)
{
  choose (self, row);
}

/* The entry tells of its text a moment late: who types fast means what was typed. */
static void
on_activate (GtkSearchEntry *entry, EntChoicePopover *self)
{
  g_autofree char *typed = dup_typed (self);

  if (g_strcmp0 (typed, self->listed) != 0)
    update (self);
  choose (self, gtk_list_box_get_selected_row (self->list));
}

static void
on_search_changed (GtkSearchEntry *entry, EntChoicePopover *self)
{
  update (self);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntChoicePopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = (keyval == GDK_KEY_Down) - (keyval == GDK_KEY_Up);

  if (step == 0 || row == NULL)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->list, MAX (gtk_list_box_row_get_index (row) + step, 0));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return GDK_EVENT_STOP;
}

static void
on_show (EntChoicePopover *self)
{
  clear_rows (self);
  g_ptr_array_set_size (self->choices, 0);
  g_signal_emit (self, signals[FILL], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
ent_choice_popover_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntChoicePopover *self = ENT_CHOICE_POPOVER (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (self->entry), "placeholder-text", value);
      break;
    case PROP_TAKES_NEW:
      self->takes_new = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_choice_popover_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_CHOICE_POPOVER (object)->choices);
  g_free (ENT_CHOICE_POPOVER (object)->listed);
  G_OBJECT_CLASS (ent_choice_popover_parent_class)->finalize (object);
}

static void
ent_choice_popover_class_init (EntChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ent_choice_popover_set_property;
  object_class->finalize = ent_choice_popover_finalize;

  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAKES_NEW] = g_param_spec_boolean ("takes-new", NULL, NULL, FALSE,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FILL] = g_signal_new ("fill", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntChoicePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, EntChoicePopover, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
ent_choice_popover_init (EntChoicePopover *self)
{
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  gtk_widget_init_template (GTK_WIDGET (self));
}
