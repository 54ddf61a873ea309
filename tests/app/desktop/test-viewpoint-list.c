/* test-viewpoint-list.c: the viewpoints that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-viewpoint-list.h"

static EntSession *session;
static GtkWidget *window, *list;

static gpointer
find_child (GtkWidget *widget, GType type, guint *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint skip)
{
  return find_child (widget, type, &skip);
}

static void
set_up (void)
{
  const EntCamera camera = { .scale = 1 };
  GtkWidget *button = gtk_menu_button_new ();

  session = ent_session_new ();
  list = g_object_new (ENT_TYPE_VIEWPOINT_LIST, "session", session, NULL);
  window = gtk_window_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), list);
  gtk_window_set_child (GTK_WINDOW (window), button);
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *name = g_strdup_printf ("Place %u <b>&", i);

      ent_session_keep_viewpoint (session, name, &camera);
    }
}

static void
tear_down (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (ent_session_get_case (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (session);
}

static GtkWidget *
get_row (guint place)
{
  return find (list, GTK_TYPE_LIST_BOX_ROW, place);
}

static const char *
get_label (guint place, guint nth)
{
  return gtk_label_get_text (GTK_LABEL (find (get_row (place), GTK_TYPE_LABEL, nth)));
}

/* Text is no markup; the first nine have a key. */
static void
test_lists (void)
{
  set_up ();
  g_assert_cmpstr (get_label (0, 0), ==, "Place 0 <b>&");
  g_assert_cmpstr (get_label (0, 1), ==, "Alt+1");
  g_assert_cmpstr (get_label (8, 1), ==, "Alt+9");
  g_assert_cmpstr (get_label (9, 1), ==, "");
  tear_down ();
}

static void
test_removes (void)
{
  set_up ();
  /* of two buttons the second */
  g_signal_emit_by_name (find (get_row (0), GTK_TYPE_BUTTON, 1), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ent_session_get_viewpoints (session))), ==, 10);
  g_assert_cmpstr (get_label (0, 0), ==, "Place 1 <b>&");
  g_assert_cmpstr (get_label (0, 1), ==, "Alt+1");
  tear_down ();
}

/* An empty name is none. */
static void
test_renames (void)
{
  GtkWidget *entry;

  set_up ();
  g_signal_emit_by_name (find (get_row (0), GTK_TYPE_BUTTON, 0), "clicked");
  entry = find (get_row (0), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  The strait ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_label (0, 0), ==, "The strait");
  g_signal_emit_by_name (find (get_row (0), GTK_TYPE_BUTTON, 0), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_label (0, 0), ==, "The strait");
  tear_down ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/viewpoint-list/lists-names-and-keys", test_lists);
  g_test_add_func ("/desktop/viewpoint-list/removes", test_removes);
  g_test_add_func ("/desktop/viewpoint-list/renames", test_renames);
  return g_test_run ();
}
