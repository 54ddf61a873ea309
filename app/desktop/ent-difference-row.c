/* ent-difference-row.c: a choice between what the user decided and what a colleague did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-difference-row.h"

#include "ent-moment.h"
#include "view/ent-rating.h"

#include <string.h>

struct _EntDifferenceRow
{
  AdwBin parent_instance;

  EntDifference *difference;   /* NULL while the row shows none */

  /* from the template */
  GtkLabel *what;
  GtkLabel *sentence;
  GtkCheckButton *mine_button;
  GtkCheckButton *theirs_button;
  GtkLabel *mine;
  GtkLabel *theirs;
  GtkLabel *mine_when;
  GtkLabel *theirs_when;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (EntDifferenceRow, ent_difference_row, ADW_TYPE_BIN)

GtkWidget *
ent_difference_row_new (void)
{
  return g_object_new (ENT_TYPE_DIFFERENCE_ROW, NULL);
}

/* Ratings are told as the filters do. */
static const char *
find_words (const EntMergeConflict *conflict, const char *value, const char *words)
{
  const char *label = NULL;

  if (value != NULL && strcmp (conflict->aspect, "reliability") == 0)
    label = ent_rating_find_label (ENT_FACET_RELIABILITY, value);
  else if (value != NULL && strcmp (conflict->aspect, "credibility") == 0)
    label = ent_rating_find_label (ENT_FACET_CREDIBILITY, value);
  return label != NULL ? label : words;
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_time (GtkLabel *label, gint64 made)
{
  g_autofree char *text = made > 0 ? ent_moment_dup_text (made) : NULL;

  show_label (label, text);
}

/* What a screen reader says, which is not to read three labels for one choice. */
static void
name_button (GtkCheckButton *button, const char *choice, const char *words, const char *what)
{
  g_autofree char *text = g_strdup_printf ("%s: %s. %s", choice, words, what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_state (EntDifferenceRow *self)
{
  static const char *const words[] = { NULL, "Theirs was taken", "Decided anew since: that stays" };
  EntMergeState state = ent_difference_get_state (self->difference);
  gboolean takes_theirs = ent_difference_get_takes_theirs (self->difference);

  show_label (self->state, words[state]);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mine_button), state == ENT_MERGE_OPEN);
  gtk_widget_set_sensitive (GTK_WIDGET (self->theirs_button), state == ENT_MERGE_OPEN);
  gtk_check_button_set_active (self->mine_button, state == ENT_MERGE_OPEN && !takes_theirs);
  gtk_check_button_set_active (self->theirs_button, state == ENT_MERGE_TAKEN || takes_theirs);
}

static void
on_toggled (GtkCheckButton *button, EntDifferenceRow *self)
{
  if (self->difference != NULL && gtk_check_button_get_active (button))
    ent_difference_set_takes_theirs (self->difference, button == self->theirs_button);
}

/* From one choice to the other; a list would take the keys to go from row to row. */
static gboolean
go_to_side (GtkWidget *widget, GVariant *right, gpointer data)
{
  EntDifferenceRow *self = ENT_DIFFERENCE_ROW (widget);
  gboolean theirs = g_variant_get_boolean (right) != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);

  if (self->difference == NULL || ent_difference_get_state (self->difference) != ENT_MERGE_OPEN)
    return FALSE;
  ent_difference_set_takes_theirs (self->difference, theirs);
  gtk_widget_grab_focus (GTK_WIDGET (theirs ? self->theirs_button : self->mine_button));
  return TRUE;
}

static void
show (EntDifferenceRow *self)
{
  const EntMergeConflict *conflict = ent_difference_get_conflict (self->difference);
  const char *mine = find_words (conflict, conflict->mine, conflict->mine_words);
  const char *theirs = find_words (conflict, conflict->theirs, conflict->theirs_words);

  gtk_label_set_text (self->what, conflict->what);
  show_label (self->sentence, conflict->sentence);
  gtk_label_set_text (self->mine, mine);
  gtk_label_set_text (self->theirs, theirs);
  show_time (self->mine_when, conflict->mine_made);
  show_time (self->theirs_when, conflict->theirs_made);
  name_button (self->mine_button, "Keep mine", mine, conflict->what);
  name_button (self->theirs_button, "Take theirs", theirs, conflict->what);
}

/**
 * ent_difference_row_set_difference:
 * @difference: (nullable): what to show from now on
 */
void
ent_difference_row_set_difference (EntDifferenceRow *self, EntDifference *difference)
{
  if (self->difference != NULL)
    g_signal_handlers_disconnect_by_data (self->difference, self);
  g_clear_object (&self->difference);
  if (difference == NULL)
    return;
  self->difference = g_object_ref (difference);
  show (self);
  show_state (self);
  g_signal_connect_object (difference, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

static void
ent_difference_row_dispose (GObject *object)
{
  ent_difference_row_set_difference (ENT_DIFFERENCE_ROW (object), NULL);
  G_OBJECT_CLASS (ent_difference_row_parent_class)->dispose (object);
}

static void
ent_difference_row_class_init (EntDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_difference_row_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, go_to_side, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, go_to_side, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, go_to_side, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, go_to_side, "b", TRUE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, what);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, mine_button);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, theirs_button);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, mine);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, theirs);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, mine_when);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, theirs_when);
  gtk_widget_class_bind_template_child (widget_class, EntDifferenceRow, state);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

/* Beside its first line, also where a note has ten. */
static void
raise_indicator (GtkCheckButton *button)
{
  gtk_widget_set_valign (gtk_widget_get_first_child (GTK_WIDGET (button)), GTK_ALIGN_START);
}

static void
ent_difference_row_init (EntDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  raise_indicator (self->mine_button);
  raise_indicator (self->theirs_button);
}
