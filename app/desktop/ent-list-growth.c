/* ent-list-growth.c: long lists a few rows at a time
 *
 * GtkListView of GTK 4.8 makes widgets for two hundred rows at one go, seen or not, and lets go of them at one go: with
 * sentences in them either takes longer than a window may not answer. So the list is shown only as far as a page below
 * what is seen, and gets there a few rows a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-list-growth.h"

#define GROWTH_KEY "ent-list-growth"

typedef struct
{
  GtkListView *list;          /* owns this */
  GtkSliceListModel *shown;
  GtkAdjustment *adjustment;
  guint tick;                 /* 0 where there are rows enough */
  guint step;
} Growth;

static void
growth_free (gpointer data)
{
  Growth *growth = data;

  if (growth->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (growth->list), growth->tick);
  g_signal_handlers_disconnect_by_data (growth->adjustment, growth);
  g_object_unref (growth->adjustment);
  g_object_unref (growth->shown);
  g_free (growth);
}

static gboolean
needs_more (Growth *growth)
{
  GListModel *model = gtk_slice_list_model_get_model (growth->shown);
  double end = gtk_adjustment_get_value (growth->adjustment) + 2 * gtk_adjustment_get_page_size (growth->adjustment);

  return model != NULL && gtk_slice_list_model_get_size (growth->shown) < g_list_model_get_n_items (model)
         && end >= gtk_adjustment_get_upper (growth->adjustment);
}

static gboolean
on_tick (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  Growth *growth = data;

  if (!needs_more (growth))
    {
      growth->tick = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_slice_list_model_set_size (growth->shown, gtk_slice_list_model_get_size (growth->shown) + growth->step);
  return G_SOURCE_CONTINUE;
}

/* Somebody scrolls, or the rows are measured at last. */
static void
on_moved (GtkAdjustment *adjustment, gpointer data)
{
  Growth *growth = data;

  if (growth->tick == 0 && needs_more (growth))
    growth->tick = gtk_widget_add_tick_callback (GTK_WIDGET (growth->list), on_tick, growth, NULL);
}

/**
 * ent_list_growth_restart:
 * @list: a list view, in a scrolled window
 * @shown: what it shows; its model has just been set
 * @step: how many rows one frame has time for
 *
 * Lets the list view begin with its first rows and get more while they are looked at.
 */
void
ent_list_growth_restart (GtkListView *list, GtkSliceListModel *shown, guint step)
{
  Growth *growth;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (shown));

  growth = g_new0 (Growth, 1);
  growth->list = list;
  growth->shown = g_object_ref (shown);
  growth->step = step;
  growth->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
  g_signal_connect (growth->adjustment, "value-changed", G_CALLBACK (on_moved), growth);
  g_signal_connect (growth->adjustment, "changed", G_CALLBACK (on_moved), growth);
  gtk_slice_list_model_set_size (shown, step);
  growth->tick = gtk_widget_add_tick_callback (GTK_WIDGET (list), on_tick, growth, NULL);
  g_object_set_data_full (G_OBJECT (list), GROWTH_KEY, growth, growth_free);
}
