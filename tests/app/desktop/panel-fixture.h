/* panel-fixture.h: a panel in a window of its own, over a case of some articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-source-panel.h"
#include "session-fixture.h"

#include <adwaita.h>

typedef struct
{
  char *folder;
  guint n_articles;
  EntSession *session;
  GtkWidget *window;
  GtkWidget *panel;
} PanelFixture;

static inline gpointer
fixture_find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = fixture_find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The nth widget of that type below @widget that is seen, in the order of the tree; NULL where there is none. */
static inline gpointer
fixture_find_nth_seen (GtkWidget *widget, GType type, guint *n)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = fixture_find_nth_seen (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline gpointer
fixture_find_seen (GtkWidget *widget, GType type, guint n)
{
  return fixture_find_nth_seen (widget, type, &n);
}

/* Articles are called 1.jsonl, 2.jsonl ... */
static inline void
panel_fixture_add (PanelFixture *fixture, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%u.jsonl", ++fixture->n_articles);
  g_autofree char *path = fixture_write (fixture->folder, name, "The Ledger", "2023-03-01", text);

  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
}

static inline void
panel_fixture_present (PanelFixture *fixture)
{
  fixture->window = gtk_window_new ();
  fixture->panel = g_object_new (ENT_TYPE_SOURCE_PANEL, "session", fixture->session, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 380, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline void
panel_fixture_close (PanelFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (fixture->session);
  ent_session_close (fixture->session);
  g_object_unref (fixture->session);
}

/* @data: (type GStrv): the articles' texts */
static inline void
panel_fixture_set_up (PanelFixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_new_folder ();
  fixture->session = ent_session_new ();
  for (const char *const *text = data; *text != NULL; text++)
    panel_fixture_add (fixture, *text);
  panel_fixture_present (fixture);
}

static inline void
panel_fixture_tear_down (PanelFixture *fixture, gconstpointer data)
{
  panel_fixture_close (fixture);
  fixture_iterate_for (50);
  fixture_remove_folder (fixture->folder);
}

/* The relation of that kind between two actors, as an item; of no kind where there is none. */
static inline EntItem
fixture_find_relation (EntSession *session, const char *source, const char *type, const char *target)
{
  EntView *view = ent_session_get_view (session);

  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      if (g_str_equal (ent_view_get_node (view, relation->source)->actor->id, source)
          && g_str_equal (relation->type->name, type)
          && g_str_equal (ent_view_get_node (view, relation->target)->actor->id, target))
        return (EntItem) { ENT_ITEM_RELATION, i };
    }
  return (EntItem) { ENT_ITEM_NONE, 0 };
}

/* The window closes, and opens again with its case. */
static inline void
panel_fixture_start_again (PanelFixture *fixture)
{
  g_autofree char *path = g_strdup (ent_case_file_get_path (ent_session_get_file (fixture->session)));

  panel_fixture_close (fixture);
  fixture->session = ent_session_new ();
  ent_session_open_case (fixture->session, path);
  fixture_wait (fixture->session);
  panel_fixture_present (fixture);
}

static inline void
panel_fixture_do (PanelFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->panel, action, NULL));
  fixture_iterate_for (50);
}

static inline const char *
panel_fixture_get_page (PanelFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture_find_child (fixture->panel, GTK_TYPE_STACK));
}
