/* ent-day-entry.c: entries for days: what is wrong with them, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-day-entry.h"

static void
mark (GtkEditable *entry, gboolean valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

void
ent_day_entry_show (GtkEditable *entry, EntDay day)
{
  g_autofree char *text = ent_day_format_iso (day);

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

/**
 * ent_day_entry_read:
 * @day: (out): %ENT_DAY_NONE where the entry is empty
 *
 * Marks the entry where what is written in it is no day.
 *
 * Returns: whether it is one, or nothing
 */
gboolean
ent_day_entry_read (GtkEditable *entry, EntDay *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gboolean valid = TRUE;

  *day = ENT_DAY_NONE;
  if (text[0] != '\0')
    valid = ent_day_parse_iso (text, day);
  mark (entry, valid);
  return valid;
}

/**
 * ent_day_entry_read_interval:
 * @problem: says what is wrong, and is there only where something is
 *
 * Returns: whether both are days, or empty, in their order
 */
gboolean
ent_day_entry_read_interval (GtkEditable *from, GtkEditable *to, GtkLabel *problem, EntInterval *interval)
{
  gboolean from_valid = ent_day_entry_read (from, &interval->from);
  gboolean to_valid = ent_day_entry_read (to, &interval->to);
  gboolean ordered = interval->from == ENT_DAY_NONE || interval->to == ENT_DAY_NONE || interval->from <= interval->to;

  if (from_valid && to_valid && !ordered)
    {
      gtk_label_set_text (problem, "It ends before it begins");
      mark (to, FALSE);
    }
  else if (!from_valid || !to_valid)
    gtk_label_set_text (problem, "No such day; one is written as 2024-01-31");
  gtk_widget_set_visible (GTK_WIDGET (problem), !from_valid || !to_valid || !ordered);
  return from_valid && to_valid && ordered;
}
