/* test-window.c: the window as a whole, and each of its templates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-application.h"
#include "ent-canvas.h"
#include "ent-export-dialog.h"
#include "ent-log-dialog.h"
#include "ent-problems-dialog.h"
#include "ent-window.h"
#include "session-fixture.h"

#include <time.h>

/* The longest that the window may not answer, in milliseconds. */
#define MAX_PAUSE 50
#define N_ARTICLES 1000
#define TICK 5

static EntWindow *
open_window (void)
{
  EntWindow *window = ent_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Nothing of the window outlives it, once the threads that worked for it have answered. */
static void
close_window (EntWindow *window)
{
  EntSession *session = g_object_ref (ent_window_get_session (window));
  gint64 end = g_get_monotonic_time () + FIXTURE_SECONDS * G_USEC_PER_SEC;

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (session);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  while (session != NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (session);
}

static gpointer
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button with this label that can be seen, or any where none can. */
static GtkWidget *
find_labelled (GtkWidget *widget, const char *label)
{
  GtkWidget *any = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, label);

      if (found != NULL && gtk_widget_get_visible (found))
        return found;
      any = found != NULL ? found : any;
    }
  return any;
}

static GtkWidget *
find_button (gpointer window, const char *label)
{
  GtkWidget *button = find_labelled (window, label);

  g_assert_nonnull (button);
  return button;
}

static void
test_templates (void)
{
  EntWindow *window = open_window ();
  GtkBuilder *shortcuts = gtk_builder_new_from_resource ("/io/github/entente/Entente/gtk/help-overlay.ui");
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  EntProblem problem = { (char *) "a <b>&.txt", (char *) "it is empty" };
  GtkWindow *dialog;

  fixture_wait (ent_window_get_session (window));
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (shortcuts, "help_overlay")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (shortcuts, "help_overlay")));
  g_object_unref (shortcuts);

  dialog = GTK_WINDOW (ent_export_dialog_new (GTK_WINDOW (window), ent_window_get_session (window)));
  gtk_window_present (dialog);
  fixture_iterate_for (50);
  gtk_window_destroy (dialog);

  g_ptr_array_add (problems, &problem);
  dialog = ent_problems_dialog_new (GTK_WINDOW (window), problems);
  gtk_window_present (dialog);
  fixture_iterate_for (50);
  gtk_window_destroy (dialog);
  close_window (window);
}

static void
test_empty (void)
{
  EntWindow *window = open_window ();
  AdwStatusPage *page;

  fixture_wait (ent_window_get_session (window));
  page = find_child (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (page);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  close_window (window);
}

/* Articles in which nobody does anything to anybody are no reason for an empty canvas. */
static void
test_silent (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  char *folder = fixture_new_folder ();
  g_autofree char *path = fixture_write (folder, "a.jsonl", "Post", "2024-05-02", "It rained all day.");

  fixture_add (session, path);
  fixture_wait (session);
  fixture_iterate_for (100);

  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (session)), ==, 1);
  g_assert_false (gtk_widget_get_mapped (find_child (GTK_WIDGET (window), g_type_from_name ("EntCanvas"))));
  close_window (window);
  fixture_remove_folder (folder);
}

static void
test_back (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  GtkWidget *sentences = find_child (GTK_WIDGET (window), g_type_from_name ("EntEvidencePage"));
  EntItem first, second;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  first = fixture_get_node (session, "country:JPN");
  second = fixture_get_node (session, "country:RUS");
  ent_session_select (session, first);
  ent_session_select (session, second);
  ent_session_request_article (session, ent_case_get_article (ent_session_get_case (session), 0), NULL);
  g_assert_false (gtk_widget_get_child_visible (sentences));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_true (gtk_widget_get_child_visible (sentences));
  g_assert_true (ent_session_is_selected (session, second));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_true (ent_session_is_selected (session, first));
  close_window (window);
}

static void
test_samples (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  AdwWindowTitle *title = find_child (GTK_WIDGET (window), ADW_TYPE_WINDOW_TITLE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  fixture_iterate_for (100);

  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (session)), >=, 8);
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (session)), >=, 5);
  g_assert_cmpuint (ent_view_get_n_visible_relations (ent_session_get_view (session)), >=, 5);
  g_assert_nonnull (strstr (adw_window_title_get_subtitle (title), "articles"));
  g_assert_true (gtk_widget_get_mapped (find_child (GTK_WIDGET (window), g_type_from_name ("EntCanvas"))));
  close_window (window);
}

static void
test_small (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  AdwFlap *filters;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  fixture_iterate_for (500);
  filters = find_child (GTK_WIDGET (window), ADW_TYPE_FLAP);
  g_assert_true (adw_flap_get_folded (filters));
  g_assert_false (adw_flap_get_reveal_flap (filters));
  close_window (window);
}

/* Return comes before the entry has told of what was typed. */
static void
test_fast_search (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  GtkWidget *search, *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  search = find_child (GTK_WIDGET (window), g_type_from_name ("EntSearch"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  fixture_iterate_for (100);
  entry = find_child (search, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Japan");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (ent_session_is_selected (session, fixture_get_node (session, "country:JPN")));
  fixture_iterate_for (300);
  g_assert_true (ent_session_is_selected (session, fixture_get_node (session, "country:JPN")));
  close_window (window);
}

static guint
count_rows (EntLogDialog *dialog)
{
  GtkListView *list = find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

/* The log follows what is done while it is open, and its buttons lead back. */
static void
test_log (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  EntLogDialog *dialog;
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  dialog = ent_log_dialog_new (GTK_WINDOW (window), session);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_iterate_for (300);
  g_assert_cmpuint (count_rows (dialog), ==, 1);
  ent_session_keep_filter (session, "All <b>&");
  fixture_wait (session);
  fixture_iterate_for (500);
  g_assert_cmpuint (count_rows (dialog), ==, 2);
  button = find_child (find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (button));   /* there the case stands */
  button = find_button (dialog, "Back to Here");
  g_signal_emit_by_name (button, "clicked");
  fixture_wait (session);
  g_assert_cmpstr (ent_session_get_redo_name (session), ==, "Keep Filter “All <b>&”");
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_window (window);
}

static GtkWidget *
find_with_action (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_action (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
toggle_full_screen (EntWindow *window)
{
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.fullscreen", NULL));
  gtk_window_present (GTK_WINDOW (window));
  fixture_iterate_for (200);
}

/* The test's display has no window manager, which is who would change a window that is shown: it is hidden for that. */
static void
test_full_screen (void)
{
  g_autoptr (EntApplication) application = ent_application_new ();
  g_auto (GStrv) keys = NULL;
  EntWindow *window = open_window ();
  GtkWidget *leave = find_with_action (GTK_WIDGET (window), "win.fullscreen");
  AdwHeaderBar *bar = find_child (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  keys = gtk_application_get_accels_for_action (GTK_APPLICATION (application), "win.fullscreen");
  g_assert_cmpstr (keys[0], ==, "F11");

  fixture_wait (ent_window_get_session (window));
  g_assert_false (gtk_widget_get_visible (leave));
  toggle_full_screen (window);
  g_assert_true (gtk_window_is_fullscreen (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_get_mapped (leave));
  g_assert_false (adw_header_bar_get_show_end_title_buttons (bar));
  toggle_full_screen (window);
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (window)));
  g_assert_false (gtk_widget_get_visible (leave));
  g_assert_true (adw_header_bar_get_show_end_title_buttons (bar));
  close_window (window);
}

static const EntInterval *
get_range (EntSession *session)
{
  static EntInterval range;

  range = ent_filter_get_range (ent_session_get_filter (session));
  return &range;
}

/* A month at first; a play goes on by itself and stops when it is told to. */
static void
test_steps (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  GtkWidget *bar = find_child (GTK_WIDGET (window), g_type_from_name ("EntTimeBar"));
  EntDay first;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  gtk_widget_activate_action (bar, "time.step", "i", 1);
  first = get_range (session)->from;
  g_assert_cmpuint (first, !=, ENT_DAY_NONE);
  g_assert_cmpuint (get_range (session)->to - first, >=, 27);
  gtk_widget_activate_action (bar, "time.step", "i", -1);
  g_assert_cmpuint (get_range (session)->from, ==, first);
  gtk_widget_activate_action (bar, "time.play", NULL);
  fixture_iterate_for (1200);
  g_assert_cmpuint (get_range (session)->from, >=, first + 2 * 28);
  gtk_widget_activate_action (bar, "time.play", NULL);
  first = get_range (session)->from;
  fixture_iterate_for (1200);
  g_assert_cmpuint (get_range (session)->from, ==, first);
  close_window (window);
}

/* Where a second window opens a case it says why nothing can be decided there. */
static void
test_read_only (void)
{
  EntWindow *window = open_window ();
  EntWindow *second = open_window ();
  EntSession *session = ent_window_get_session (window);
  GtkWidget *button;

  fixture_wait (ent_window_get_session (second));
  button = find_button (second, "Work on a _Copy…");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  g_assert_false (gtk_widget_get_mapped (find_button (window, "Work on a _Copy…")));
  ent_window_open_case (second, ent_case_file_get_path (ent_session_get_file (session)));
  fixture_wait (ent_window_get_session (second));
  fixture_iterate_for (500);
  g_assert_true (gtk_widget_get_mapped (button));
  close_window (second);
  close_window (window);
}

static float
get_left (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));
  return graphene_rect_get_x (&bounds);
}

/* The sides change places with the direction of text; the picture and the time's axis do not. */
static void
test_from_right (void)
{
  EntWindow *window;
  GtkWidget *filters, *canvas, *evidence;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_window ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (ent_window_get_session (window));
  fixture_iterate_for (500);
  filters = find_child (GTK_WIDGET (window), g_type_from_name ("EntFilterBar"));
  canvas = find_child (GTK_WIDGET (window), g_type_from_name ("EntCanvas"));
  evidence = find_child (GTK_WIDGET (window), g_type_from_name ("EntSourcePanel"));
  g_assert_cmpfloat (get_left (evidence), <, get_left (canvas));
  g_assert_cmpfloat (get_left (canvas), <, get_left (filters));
  close_window (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Where the panel lies over the canvas, what is selected comes into sight beside it. */
static void
test_beside_the_panel (gconstpointer data)
{
  GtkTextDirection direction = GPOINTER_TO_INT (data);
  EntWindow *window;
  EntSession *session;
  EntCanvas *canvas;
  EntPoint seen;
  GtkWidget *panel;

  gtk_widget_set_default_direction (direction);
  window = open_window ();
  session = ent_window_get_session (window);
  g_object_set (session, "animated", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  fixture_iterate_for (500);
  canvas = find_child (GTK_WIDGET (window), g_type_from_name ("EntCanvas"));
  panel = find_child (GTK_WIDGET (window), g_type_from_name ("EntSourcePanel"));
  for (guint i = 0; i < ent_scene_get_n_nodes (ent_session_get_scene (session)); i += 5)
    {
      EntItem item = { ENT_ITEM_NODE, i };

      if (!ent_scene_get_node (ent_session_get_scene (session), i)->shown)
        continue;
      ent_session_select (session, item);
      fixture_iterate_for (100);
      seen = ent_camera_to_view (ent_canvas_get_camera (canvas),
                                 ent_scene_get_node (ent_session_get_scene (session), i)->center);
      if (direction == GTK_TEXT_DIR_RTL)
        g_assert_cmpfloat (seen.x, >, get_left (panel) + (float) gtk_widget_get_width (panel));
      else
        g_assert_cmpfloat (seen.x, <, get_left (panel));
    }
  close_window (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* ---- a thousand articles ---- */

static const char *const names[] = {
  "Russia", "North Korea", "China", "Japan", "Germany", "France", "Ukraine", "Turkey", "Iran", "Israel", "Poland", "India",
  "Brazil", "Egypt", "Kenya", "Norway", "Sweden", "Finland", "Spain", "Italy", "Greece", "Cuba", "Chile", "Peru", "Canada"
};
static const char *const deeds[] = { "sanctioned", "supplied missiles to", "met with", "accused", "threatened", "praised" };
static const char *const fillings[] = {
  "The weather stayed mild along the coast and the harbour was busy all week.",
  "Officials spoke of a long day with many rooms and many cups of tea.",
  "Traders said that prices of grain had hardly changed since the spring.",
  "A spokesman gave no further details when he was asked about the plan."
};

/* Articles of about two hundred words and eight claims each. */
static void
write_articles (const char *path)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GRand *random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_string_append_printf (lines, "{\"id\": \"article-%u\", \"outlet\": \"Paper %u\", \"published\": \"20%02u-%02u-11\", "
                              "\"text\": \"", i, i % 20, 10 + i % 14, 1 + i % 12);
      for (guint sentence = 0; sentence < 8; sentence++)
        g_string_append_printf (lines, "%s %s %s. %s %s ", names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))],
                                deeds[g_rand_int_range (random, 0, G_N_ELEMENTS (deeds))],
                                names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))],
                                fillings[g_rand_int_range (random, 0, G_N_ELEMENTS (fillings))],
                                fillings[g_rand_int_range (random, 0, G_N_ELEMENTS (fillings))]);
      g_string_append (lines, "\"}\n");
    }
  g_rand_free (random);
  g_assert_true (g_file_set_contents (path, lines->str, lines->len, NULL));
}

typedef struct
{
  double wall;         /* longest time between two ticks, in milliseconds */
  double cpu;          /* longest time that the main thread itself was at work between two ticks */
  gint64 last_wall;
  gint64 last_cpu;
} Pauses;

static gint64
get_thread_nanoseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static gboolean
on_tick (gpointer data)
{
  Pauses *pauses = data;
  gint64 wall = g_get_monotonic_time ();
  gint64 cpu = get_thread_nanoseconds ();

  pauses->wall = MAX (pauses->wall, (wall - pauses->last_wall) / 1e3 - TICK);
  pauses->cpu = MAX (pauses->cpu, (cpu - pauses->last_cpu) / 1e6);
  pauses->last_wall = wall;
  pauses->last_cpu = cpu;
  return G_SOURCE_CONTINUE;
}

/* What a user does next: a click on the busiest actor, a filter, everything again. */
static void
look_around (EntSession *session)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_session_select (session, fixture_get_node (session, "country:RUS"));
  fixture_iterate_for (300);
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_session_set_filter (session, filter);
  fixture_iterate_for (300);
  ent_session_clear_selection (session);
  fixture_iterate_for (300);
}

static void
open_articles (const char *path, Pauses *pauses)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  guint source;

  fixture_wait (session);
  fixture_iterate_for (300);
  *pauses = (Pauses) { .last_wall = g_get_monotonic_time (), .last_cpu = get_thread_nanoseconds () };
  source = g_timeout_add_full (G_PRIORITY_HIGH, TICK, on_tick, pauses, NULL);
  fixture_add (session, path);
  fixture_wait (session);
  fixture_iterate_for (500);   /* the first pictures, and what animates */
  look_around (session);
  g_source_remove (source);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (session)), ==, N_ARTICLES);
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (session)), ==, G_N_ELEMENTS (names));
  close_window (window);
}

/* Whether others keep the processors so busy that this thread, with nothing else of its own running, waits for one. */
static gboolean
is_machine_laden (void)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 cpu = get_thread_nanoseconds ();

  while (get_thread_nanoseconds () - cpu < 100000000)
    ;
  return g_get_monotonic_time () - begin > 120000;
}

/* The window answers while a thousand articles are opened and then looked through: in the best of three runs no pause is
 * longer than MAX_PAUSE, neither as the main thread's own work at one go nor as a user feels it, which also counts locks,
 * files and waiting for a processor. On a machine that is busy with the work of others the latter says nothing of this
 * program, and even the former is longer, as caches and cores are shared: then only twice MAX_PAUSE of work fails. */
static void
test_thousand_articles (void)
{
  char *folder = fixture_new_folder ();
  g_autofree char *path = g_build_filename (folder, "articles.jsonl", NULL);
  double best_cpu = G_MAXDOUBLE;
  double best_wall = G_MAXDOUBLE;
  gboolean laden = FALSE;

  write_articles (path);
  for (guint run = 0; run < 3 && best_wall > MAX_PAUSE; run++)
    {
      Pauses pauses;

      laden = is_machine_laden () || laden;
      open_articles (path, &pauses);
      g_test_message ("run %u: longest pause %.1f ms, of the main thread's own work %.1f ms", run, pauses.wall,
                      pauses.cpu);
      best_cpu = MIN (best_cpu, pauses.cpu);
      best_wall = MIN (best_wall, pauses.wall);
    }
  if (laden)
    {
      g_test_message ("the machine is busy with other work");
      g_assert_cmpfloat (best_cpu, <=, 2 * MAX_PAUSE);
    }
  else
    {
      g_assert_cmpfloat (best_cpu, <=, MAX_PAUSE);
      g_assert_cmpfloat (best_wall, <=, MAX_PAUSE);
    }
  fixture_remove_folder (folder);
}

static void
arrange_without_worker (EntWindow *window, EntEngine engine)
{
  g_autofree char *worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));

  g_setenv ("ENTENTE_LAYOUT_WORKER", "/nonexistent/entente-layout", TRUE);
  ent_session_arrange (ent_window_get_session (window), engine);
  fixture_wait (ent_window_get_session (window));
  g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);
}

/* An engine that failed is the one to try again, and not whatever arranges by itself. */
static void
test_again (void)
{
  EntWindow *window = open_window ();
  EntSession *session = ent_window_get_session (window);
  GtkActionable *again = GTK_ACTIONABLE (find_button (window, "Try _Again"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-samples", NULL);
  fixture_wait (session);
  arrange_without_worker (window, ENT_ENGINE_TWOPI);
  g_assert_true (g_str_has_prefix (ent_session_get_undo_name (session), "Add "));
  g_signal_emit_by_name (again, "clicked");
  fixture_wait (session);
  g_assert_cmpstr (ent_session_get_undo_name (session), ==, "Arrange by twopi");

  arrange_without_worker (window, ENT_ENGINE_DOT);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (again), NULL), ==, "dot");
  close_window (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/desktop/window/every-template-is-well-formed", test_templates);
  g_test_add_func ("/desktop/window/says-what-to-do-when-it-is-empty", test_empty);
  g_test_add_func ("/desktop/window/opens-the-samples", test_samples);
  g_test_add_func ("/desktop/window/says-so-where-no-relation-is-found", test_silent);
  g_test_add_func ("/desktop/window/back-leads-from-an-article-to-its-sentences", test_back);
  g_test_add_func ("/desktop/window/folds-the-filters-away-at-800x600", test_small);
  g_test_add_func ("/desktop/window/log-leads-back-to-a-step", test_log);
  g_test_add_func ("/desktop/window/fills-the-screen-and-leaves-it", test_full_screen);
  g_test_add_func ("/desktop/window/dates-step-and-play", test_steps);
  g_test_add_func ("/desktop/window/says-why-a-case-can-only-be-looked-at", test_read_only);
  g_test_add_func ("/desktop/window/tries-again-the-engine-that-failed", test_again);
  g_test_add_func ("/desktop/window/goes-to-what-was-typed-however-fast", test_fast_search);
  g_test_add_func ("/desktop/window/changes-sides-where-text-runs-from-the-right", test_from_right);
  g_test_add_data_func ("/desktop/window/shows-what-is-selected-beside-the-panel", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_beside_the_panel);
  g_test_add_data_func ("/desktop/window/shows-what-is-selected-beside-the-panel-from-the-right",
                        GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_beside_the_panel);
  g_test_add_func ("/desktop/window/answers-while-a-thousand-articles-are-opened", test_thousand_articles);
  return g_test_run ();
}
