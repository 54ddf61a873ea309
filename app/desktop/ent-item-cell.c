/* ent-item-cell.c: an actor or a relation as lists draw it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-cell.h"

/**
 * ent_item_cell_new:
 *
 * Returns: (transfer floating): a swatch, a label over a detail and a number of claims, all empty
 */
GtkWidget *
ent_item_cell_new (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *cell;

  g_type_ensure (ENT_TYPE_SWATCH);
  builder = gtk_builder_new_from_resource ("/io/github/entente/Entente/ui/ent-item-row.ui");
  cell = GTK_WIDGET (gtk_builder_get_object (builder, "row"));
  g_object_set_data (G_OBJECT (cell), "swatch", gtk_builder_get_object (builder, "swatch"));
  g_object_set_data (G_OBJECT (cell), "label", gtk_builder_get_object (builder, "label"));
  g_object_set_data (G_OBJECT (cell), "detail", gtk_builder_get_object (builder, "detail"));
  g_object_set_data (G_OBJECT (cell), "count", gtk_builder_get_object (builder, "count"));
  g_object_ref (cell);   /* the builder lets go of it */
  g_object_force_floating (G_OBJECT (cell));
  return cell;
}

EntSwatch *
ent_item_cell_get_swatch (GtkWidget *cell)
{
  return g_object_get_data (G_OBJECT (cell), "swatch");
}

/**
 * ent_item_cell_set_texts:
 *
 * None of them is markup.
 */
void
ent_item_cell_set_texts (GtkWidget *cell, const char *label, const char *detail, guint n_claims)
{
  g_autofree char *count = g_strdup_printf ("%u", n_claims);

  gtk_label_set_text (g_object_get_data (G_OBJECT (cell), "label"), label);
  gtk_label_set_text (g_object_get_data (G_OBJECT (cell), "detail"), detail);
  gtk_label_set_text (g_object_get_data (G_OBJECT (cell), "count"), count);
}
