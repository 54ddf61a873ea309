/* ent-scope-chips.c: where the user looks, in words that can be taken off again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-scope-chips.h"

/* Hidden or expanded actors that have a chip each; more share one. */
#define MAX_CHIPS 5

/**
 * EntScopeChips:
 *
 * A chip for the focus, for the chosen actors, for each hidden and for each expanded one: a click takes it off. It is not
 * there where the user looks nowhere in particular.
 */
struct _EntScopeChips
{
  EntSessionWidget parent;

  GtkWidget *box;
};

/* What a chip takes off. */
typedef enum
{
  CHIP_LOOK,      /* focus and chosen actors */
  CHIP_HIDDEN,
  CHIP_EXPANDED,
} ChipKind;

typedef struct
{
  ChipKind kind;
  char *actor_id;   /* NULL where it is all of the kind */
  char *step;       /* as undo calls it */
} Chip;

G_DEFINE_FINAL_TYPE (EntScopeChips, ent_scope_chips, ENT_TYPE_SESSION_WIDGET)

static void
chip_free (gpointer data)
{
  Chip *chip = data;

  g_free (chip->actor_id);
  g_free (chip->step);
  g_free (chip);
}

static EntSession *
get_session (EntScopeChips *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static void
take_off (EntScope *scope, ChipKind kind, const char *actor_id)
{
  switch (kind)
    {
    case CHIP_HIDDEN:
      ent_scope_set_hidden (scope, actor_id, FALSE);
      break;
    case CHIP_EXPANDED:
      ent_scope_set_expanded (scope, actor_id, 0);
      break;
    case CHIP_LOOK:
    default:
      ent_scope_set_focus (scope, NULL, 0);
      ent_scope_set_only (scope, NULL);
      break;
    }
}

static const GPtrArray *
get_actors (const EntScope *scope, ChipKind kind)
{
  return kind == CHIP_HIDDEN ? ent_scope_get_hidden (scope) : ent_scope_get_all_expanded (scope);
}

static void
on_clicked (GtkButton *button, EntScopeChips *self)
{
  const Chip *chip = g_object_get_data (G_OBJECT (button), "chip");
  EntSession *session = get_session (self);
  g_autoptr (EntScope) scope = ent_scope_copy (ent_session_get_scope (session));
  g_autofree char *step = g_strdup (chip->step);

  if (chip->kind == CHIP_LOOK || chip->actor_id != NULL)
    take_off (scope, chip->kind, chip->actor_id);
  else
    while (get_actors (scope, chip->kind)->len > 0)
      {
        g_autofree char *id = g_strdup (g_ptr_array_index (get_actors (scope, chip->kind), 0));

        take_off (scope, chip->kind, id);
      }
  /* this button goes with its chip */
  ent_session_set_scope (session, scope, step);
}

static const char *
get_name (EntScopeChips *self, const char *actor_id)
{
  const EntActor *actor = ent_case_find_actor (ent_session_get_case (get_session (self)), actor_id);

  return actor != NULL ? actor->name : actor_id;
}

static void
add_chip (EntScopeChips *self, ChipKind kind, const char *actor_id, const char *text, const char *tooltip, const char *step)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  Chip *chip = g_new0 (Chip, 1);

  *chip = (Chip) { kind, g_strdup (actor_id), g_strdup (step) };
  g_object_set_data_full (G_OBJECT (button), "chip", chip, chip_free);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "scope-chip");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* "Without Russia" for each, and one for those beyond MAX_CHIPS. */
static void
add_actors (EntScopeChips *self, ChipKind kind, const char *what, const char *tooltip, const char *back)
{
  const GPtrArray *ids = get_actors (ent_session_get_scope (get_session (self)), kind);

  for (guint i = 0; i < MIN (ids->len, MAX_CHIPS); i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *text = g_strdup_printf ("%s %s", what, get_name (self, id));
      g_autofree char *step = g_strdup_printf ("%s %s", back, get_name (self, id));

      add_chip (self, kind, id, text, tooltip, step);
    }
  if (ids->len > MAX_CHIPS)
    {
      g_autofree char *text = g_strdup_printf ("%s %u more", what, ids->len - MAX_CHIPS);
      g_autofree char *all = g_strdup_printf ("%s, all of them", tooltip);
      g_autofree char *step = g_strdup_printf ("%s All", back);

      add_chip (self, kind, NULL, text, all, step);
    }
}

static void
add_look (EntScopeChips *self)
{
  const EntScope *scope = ent_session_get_scope (get_session (self));
  const GPtrArray *only = ent_scope_get_only (scope);
  guint steps;
  const char *focus = ent_scope_get_focus (scope, &steps);
  g_autofree char *text = NULL;

  if (focus != NULL)
    text = g_strdup_printf ("%u %s around %s", steps, steps == 1 ? "step" : "steps", get_name (self, focus));
  else if (only->len == 1)
    text = g_strdup_printf ("Only %s", get_name (self, g_ptr_array_index (only, 0)));
  else if (only->len > 1)
    text = g_strdup_printf ("Only %u actors", only->len);
  if (text != NULL)
    add_chip (self, CHIP_LOOK, NULL, text, "Look Everywhere Again", "Look Everywhere");
}

static void
update (EntScopeChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (ent_session_get_case (get_session (self)) != NULL)
    {
      add_look (self);
      add_actors (self, CHIP_HIDDEN, "Without", "Show Again", "Show");
      add_actors (self, CHIP_EXPANDED, "More of", "Collapse", "Collapse");
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}

static void
ent_scope_chips_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scope", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (ENT_SCOPE_CHIPS (widget));
}

static void
ent_scope_chips_class_init (EntScopeChipsClass *klass)
{
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_scope_chips_attach;
}

static void
ent_scope_chips_init (EntScopeChips *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
