/* ent-actor-button.c: a button that names an actor and lets another one be chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-button.h"

#include "ent-choice-popover.h"

/**
 * EntActorButton:
 *
 * Properties:
 *  - nobody (string): what it says where no actor is chosen; with @optional it can be chosen too
 *  - optional (boolean)
 *  - takes-new (boolean): whether somebody can be named who is not in the case yet
 *
 * Signals:
 *  - changed (): another one is chosen
 */
struct _EntActorButton
{
  GtkWidget parent;

  EntSession *session;
  char *actor_id;     /* nullable */
  char *new_name;     /* of somebody new; nullable */
  char *nobody;
  gboolean optional;
  GtkMenuButton *button;
  GtkLabel *label;
  EntChoicePopover *popover;
};

G_DEFINE_FINAL_TYPE (EntActorButton, ent_actor_button, GTK_TYPE_WIDGET)

enum
{
  PROP_NOBODY = 1,
  PROP_OPTIONAL,
  PROP_TAKES_NEW,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_actor (EntActorButton *self)
{
  EntCase *case_ = self->session != NULL ? ent_session_get_case (self->session) : NULL;
  const EntActor *actor = case_ != NULL && self->actor_id != NULL ? ent_case_find_actor (case_, self->actor_id) : NULL;

  gtk_label_set_text (self->label, actor != NULL ? actor->name
                                   : self->actor_id != NULL ? self->actor_id
                                   : self->new_name != NULL ? self->new_name
                                   : self->nobody != NULL ? self->nobody : "");
}

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

static void
on_fill (EntChoicePopover *popover, EntActorButton *self)
{
  EntView *view = ent_session_get_view (self->session);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_nodes, view);
  if (self->optional)
    ent_choice_popover_add (popover, "", self->nobody);
  for (guint i = 0; i < nodes->len; i++)
    {
      const EntActor *actor = ent_view_get_node (view, g_array_index (nodes, guint, i))->actor;

      ent_choice_popover_add (popover, actor->id, actor->name);
    }
}

static void
on_chosen (EntChoicePopover *popover, const char *id, EntActorButton *self)
{
  ent_actor_button_set_actor (self, id[0] != '\0' ? id : NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_named (EntChoicePopover *popover, const char *name, EntActorButton *self)
{
  ent_actor_button_set_actor (self, NULL);
  self->new_name = g_strdup (name);
  show_actor (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ent_actor_button_set_session:
 *
 * To be called once, before it is shown.
 */
void
ent_actor_button_set_session (EntActorButton *self, EntSession *session)
{
  g_return_if_fail (ENT_IS_ACTOR_BUTTON (self));

  g_set_object (&self->session, session);
  show_actor (self);
}

/**
 * ent_actor_button_set_actor:
 * @actor_id: (nullable): an actor of the case
 */
void
ent_actor_button_set_actor (EntActorButton *self, const char *actor_id)
{
  char *id = g_strdup (actor_id);

  g_return_if_fail (ENT_IS_ACTOR_BUTTON (self));

  g_free (self->actor_id);
  self->actor_id = id;
  g_clear_pointer (&self->new_name, g_free);
  show_actor (self);
}

const char *
ent_actor_button_get_actor (EntActorButton *self)
{
  return self->actor_id;
}

/**
 * ent_actor_button_get_new_name:
 *
 * Returns: (transfer none) (nullable): what somebody is called who is not in the case yet, where such a one is chosen
 */
const char *
ent_actor_button_get_new_name (EntActorButton *self)
{
  return self->new_name;
}

static void
ent_actor_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntActorButton *self = ENT_ACTOR_BUTTON (object);

  switch (prop_id)
    {
    case PROP_NOBODY:
      g_free (self->nobody);
      self->nobody = g_value_dup_string (value);
      show_actor (self);
      break;
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      break;
    case PROP_TAKES_NEW:
      g_object_set_property (G_OBJECT (self->popover), "takes-new", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_actor_button_dispose (GObject *object)
{
  EntActorButton *self = ENT_ACTOR_BUTTON (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_actor_button_parent_class)->dispose (object);
}

static void
ent_actor_button_finalize (GObject *object)
{
  EntActorButton *self = ENT_ACTOR_BUTTON (object);

  g_free (self->actor_id);
  g_free (self->new_name);
  g_free (self->nobody);
  G_OBJECT_CLASS (ent_actor_button_parent_class)->finalize (object);
}

static void
ent_actor_button_class_init (EntActorButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ent_actor_button_set_property;
  object_class->dispose = ent_actor_button_dispose;
  object_class->finalize = ent_actor_button_finalize;

  properties[PROP_NOBODY] = g_param_spec_string ("nobody", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAKES_NEW] = g_param_spec_boolean ("takes-new", NULL, NULL, FALSE,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-actor-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntActorButton, button);
  gtk_widget_class_bind_template_child (widget_class, EntActorButton, label);
  gtk_widget_class_bind_template_child (widget_class, EntActorButton, popover);
  gtk_widget_class_bind_template_callback (widget_class, on_fill);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_named);
}

static void
ent_actor_button_init (EntActorButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* a menu button centres what it says; among lists it says it where they do */
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->label)), GTK_ALIGN_FILL);
}
