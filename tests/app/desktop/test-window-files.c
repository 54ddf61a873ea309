/* test-window-files.c: what is dropped on the window, or chosen for it: articles, folders, cases, and what is neither
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-window-private.h"

#include "ent-application.h"
#include "ent-case-home.h"
#include "session-fixture.h"

#include "export/ent-data-export.h"

#include <string.h>

static EntApplication *application;   /* a process has one */

typedef struct
{
  char *folder;
  EntWindow *window;
  char *told;
} Fixture;

static void
note_text (EntSession *session, const char *text, Fixture *self)
{
  g_free (self->told);
  self->told = g_strdup (text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = fixture_new_folder ();
  self->window = ent_window_new (application);
  g_signal_connect (self->window->session, "message", G_CALLBACK (note_text), self);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_wait (self->window->session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (application))) != NULL)
    {
      g_autoptr (EntSession) session = g_object_ref (ent_window_get_session (ENT_WINDOW (window)));

      fixture_wait (session);
      gtk_window_destroy (window);
    }
  fixture_iterate_for (50);
  g_free (self->told);
  fixture_remove_folder (self->folder);
}

static void
settle (Fixture *self)
{
  fixture_wait (self->window->session);
  fixture_iterate_for (100);
}

static GFile *
new_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* Each says something else: what says the same is the same article. */
static void
write_article (Fixture *self, const char *name)
{
  g_autofree char *text = g_strdup_printf ("Russia supplied missiles to China. So says %s.", name);
  g_autofree char *path = fixture_write (self->folder, name, "The Ledger", "2023-03-01", text);
}

/* Bytes that are no article and no case. */
static void
write_foreign (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, NULL));
}

static void
write_case (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (EntCaseFile) file = ent_case_file_create (path, NULL);

  g_assert_nonnull (file);
}

static GtkDropTarget *
find_drop_target (EntWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);   /* the window holds it */
    }
  g_assert_not_reached ();
}

/* All that is named at once, as a file manager does. */
static void
drop (Fixture *self, const char *const *names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, new_file (self, names[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile **) files->pdata, files->len));
  g_signal_emit_by_name (find_drop_target (self->window), "drop", &value, 10.0, 10.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  settle (self);
}

#define DROP(fixture, ...) drop (fixture, (const char *const[]) { __VA_ARGS__, NULL })

static guint
count_articles (Fixture *self)
{
  return ent_case_get_n_articles (ent_session_get_case (self->window->session));
}

static guint
count_windows (Fixture *self)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
assert_is_open (Fixture *self, EntSession *session, const char *name)
{
  g_autoptr (GFile) file = new_file (self, name);

  fixture_wait (session);
  g_assert_nonnull (ent_session_get_file (session));
  g_assert_cmpstr (ent_case_file_get_path (ent_session_get_file (session)), ==, g_file_peek_path (file));
}

static void
test_articles_come_into_the_case_and_others_are_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  write_article (self, "first.jsonl");
  write_article (self, "second.jsonl");
  write_foreign (self, "picture.png");
  DROP (self, "first.jsonl", "picture.png", "second.jsonl");
  g_assert_cmpuint (count_articles (self), ==, 2);
  problems = ent_session_get_problems (self->window->session);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (((EntProblem *) g_ptr_array_index (problems, 0))->name, "picture.png"));
  DROP (self, "first.jsonl");
  g_assert_cmpuint (count_articles (self), ==, 2);   /* what is there already is not there twice */
}

static void
test_a_folder_is_read_but_for_cases_in_it (Fixture *self, gconstpointer data)
{
  write_article (self, "first.jsonl");
  write_case (self, "Strait.entente");
  DROP (self, ".");
  g_assert_cmpuint (count_articles (self), ==, 1);
  g_assert_true (ent_session_is_untitled (self->window->session));
  g_assert_cmpuint (count_windows (self), ==, 1);
}

static void
test_a_picture_alone_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  write_foreign (self, "picture.png");
  DROP (self, "picture.png");
  g_assert_cmpuint (count_articles (self), ==, 0);
  problems = ent_session_get_problems (self->window->session);
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_a_case_is_opened_and_a_second_beside_it (Fixture *self, gconstpointer data)
{
  write_case (self, "Strait.entente");
  write_case (self, "Border.entente");
  write_article (self, "first.jsonl");
  DROP (self, "Strait.entente");
  assert_is_open (self, self->window->session, "Strait.entente");
  g_assert_cmpuint (count_windows (self), ==, 1);
  DROP (self, "Border.entente", "first.jsonl");
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_assert_cmpuint (count_articles (self), ==, 1);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (l->data != self->window)
      assert_is_open (self, ent_window_get_session (l->data), "Border.entente");
  DROP (self, "Border.entente", "Strait.entente");   /* both are open already */
  g_assert_cmpuint (count_windows (self), ==, 2);
  fixture_iterate_for (100);
}

/* One that lost its head, or never was one: nothing is open then, and articles can still come. */
static void
test_what_is_only_called_a_case_is_told (Fixture *self, gconstpointer data)
{
  write_foreign (self, "Broken.entente");
  write_article (self, "first.jsonl");
  DROP (self, "Broken.entente");
  g_assert_nonnull (self->told);
  g_assert_nonnull (strstr (self->told, "“Broken.entente” cannot be opened"));
  g_assert_null (ent_session_get_file (self->window->session));
  DROP (self, "first.jsonl");
  g_assert_cmpuint (count_articles (self), ==, 1);
}

static void
test_what_is_not_of_this_machine_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/article.html");

  ent_window_open_files (self->window, &file, 1);
  settle (self);
  g_assert_cmpstr (self->told, ==, "Only files of this machine can be read");
  g_assert_null (ent_session_get_file (self->window->session));
}

/* ---- what was exported ---- */

static const char *const data_formats[] = { "json", "graphml", "gexf", "csv" };

/* Somebody else's articles, as data with that name. */
static void
write_data (Fixture *self, const char *name)
{
  g_autofree char *article = fixture_write (self->folder, "theirs.jsonl", "The Harbour Courier", "2023-05-02",
                                            "Iran threatened Israel.");
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (EntExcerpt) excerpt = NULL;
  g_autoptr (GError) error = NULL;
  EntSession *session = ent_session_new ();

  fixture_add (session, article);
  fixture_wait (session);
  excerpt = ent_excerpt_new (ent_session_get_view (session), ENT_EXCERPT_FILTERED);
  ent_data_export (excerpt, ent_data_format_find_for_path (name), path, NULL, &error);
  g_assert_no_error (error);
  ent_session_close (session);
  g_object_unref (session);
  g_unlink (article);
}

static void
assert_came_in (Fixture *self, guint n_articles)
{
  EntView *view = ent_session_get_view (self->window->session);
  guint iran, israel;
  gboolean found = FALSE;

  g_assert_cmpuint (count_articles (self), ==, n_articles);
  g_assert_true (ent_view_find_node (view, "country:IRN", &iran));
  g_assert_true (ent_view_find_node (view, "country:ISR", &israel));
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    found = found || (ent_view_get_relation (view, i)->source == iran && ent_view_get_relation (view, i)->target == israel);
  g_assert_true (found);
}

static void
close_differences (Fixture *self)
{
  if (self->window->merge_dialog != NULL)
    gtk_window_destroy (self->window->merge_dialog);
  fixture_iterate_for (50);
}

/* In one step, which takes all of it back; a second time it is there already. */
static void
test_exported_data_come_into_the_case (Fixture *self, gconstpointer data)
{
  write_article (self, "first.jsonl");
  DROP (self, "first.jsonl");
  for (guint i = 0; i < G_N_ELEMENTS (data_formats); i++)
    {
      g_autofree char *name = g_strconcat ("theirs.", data_formats[i], NULL);

      write_data (self, name);
      DROP (self, name);
      close_differences (self);
      assert_came_in (self, 2);
      g_assert_true (g_str_has_prefix (ent_session_get_undo_name (self->window->session), "Merge theirs"));
      DROP (self, name);
      close_differences (self);
      g_assert_nonnull (strstr (self->told, "brought nothing new"));
      g_assert_cmpuint (count_articles (self), ==, 2);
      fixture_undo (self->window->session);
      g_assert_cmpuint (count_articles (self), ==, 1);
    }
}

/* Where there is no case yet they begin one. */
static void
test_exported_data_begin_a_case (Fixture *self, gconstpointer data)
{
  write_data (self, "theirs.json");
  g_assert_null (ent_session_get_file (self->window->session));
  DROP (self, "theirs.json");
  close_differences (self);
  assert_came_in (self, 1);
  g_assert_true (ent_session_is_untitled (self->window->session));
}

/* A user takes all the tables that he sees. */
static void
test_tables_come_in_once (Fixture *self, gconstpointer data)
{
  write_data (self, "theirs.csv");
  DROP (self, "theirs.articles.csv", "theirs.claims.csv", "theirs.csv", "theirs.nodes.csv");
  close_differences (self);
  assert_came_in (self, 1);
  g_assert_null (self->told);
  g_assert_cmpuint (ent_session_get_merge (self->window->session)->n_articles, ==, 1);
}

/* Data and articles at once. */
static void
test_exported_data_come_beside_articles (Fixture *self, gconstpointer data)
{
  write_data (self, "theirs.gexf");
  write_article (self, "first.jsonl");
  DROP (self, "first.jsonl", "theirs.gexf");
  close_differences (self);
  assert_came_in (self, 2);
}

static guint
count_untitled (void)
{
  g_autoptr (GPtrArray) paths = ent_case_home_list ();

  return paths->len;
}

/* Nothing of one that ends in the middle comes in, and no empty case is left behind. */
static void
test_damaged_data_are_told (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (data_formats) - 1; i++)
    {
      g_autofree char *name = g_strconcat ("theirs.", data_formats[i], NULL);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *expected = g_strdup_printf ("“%s” cannot be merged. ", name);
      g_autofree char *text = NULL;
      guint n_untitled;
      gsize length;

      write_data (self, name);
      n_untitled = count_untitled ();
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_true (g_file_set_contents (path, text, length - length / 4, NULL));
      DROP (self, name);
      g_assert_nonnull (self->told);
      g_assert_true (g_str_has_prefix (self->told, expected));
      g_assert_null (ent_session_get_file (self->window->session));
      g_assert_cmpuint (count_untitled (), ==, n_untitled);
      g_clear_pointer (&self->told, g_free);
    }
}

static void
test_a_table_without_claims_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *claims = g_build_filename (self->folder, "theirs.claims.csv", NULL);

  write_data (self, "theirs.csv");
  g_assert_cmpint (g_unlink (claims), ==, 0);
  DROP (self, "theirs.csv");
  g_assert_nonnull (strstr (self->told, "theirs.claims.csv"));
  g_assert_null (ent_session_get_file (self->window->session));
}

/* ---- what is chosen ---- */

static void
choose (Fixture *self, const char *action, const char *name)
{
  g_autoptr (GFile) file = new_file (self, name);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  g_assert_nonnull (self->window->chooser);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (self->window->chooser), file, NULL));
  fixture_iterate_for (500);   /* it looks for what is in the folder */
  g_signal_emit_by_name (self->window->chooser, "response", GTK_RESPONSE_ACCEPT);
  g_assert_null (self->window->chooser);
  settle (self);
}

static void
test_files_are_chosen (Fixture *self, gconstpointer data)
{
  write_article (self, "first.jsonl");
  write_case (self, "Strait.entente");
  choose (self, "win.add-files", "first.jsonl");
  g_assert_cmpuint (count_articles (self), ==, 1);
  choose (self, "win.open-case", "Strait.entente");
  g_assert_cmpuint (count_windows (self), ==, 2);
}

static void
test_exported_data_are_chosen (Fixture *self, gconstpointer data)
{
  write_article (self, "first.jsonl");
  write_data (self, "theirs.json");
  choose (self, "win.add-files", "theirs.json");
  close_differences (self);
  assert_came_in (self, 1);
  choose (self, "win.add-files", "first.jsonl");
  fixture_undo (self->window->session);   /* the articles */
  fixture_undo (self->window->session);   /* what came in */
  g_assert_cmpuint (count_articles (self), ==, 0);
  choose (self, "win.merge-case", "theirs.json");
  close_differences (self);
  assert_came_in (self, 1);
}

static void
take_place (Fixture *self, const char *name, gboolean goes_on)
{
  g_autoptr (GFile) file = new_file (self, name);

  ent_window_take_place (self->window, file, goes_on);
  settle (self);
}

static void
test_a_place_gets_the_ending_of_a_case (Fixture *self, gconstpointer data)
{
  g_autofree char *untitled = NULL;

  write_article (self, "first.jsonl");
  DROP (self, "first.jsonl");
  untitled = g_strdup (ent_case_file_get_path (ent_session_get_file (self->window->session)));
  g_assert_true (ent_case_home_has (untitled));
  take_place (self, "Copy", FALSE);
  g_assert_cmpstr (self->told, ==, "A copy was saved as “Copy.entente”");
  take_place (self, "Copy", FALSE);   /* nobody was asked about that one */
  g_assert_true (g_str_has_prefix (self->told, "No copy was saved. "));
  take_place (self, "Copy.entente", FALSE);
  g_assert_cmpstr (self->told, ==, "A copy was saved as “Copy.entente”");
  take_place (self, "Strait", TRUE);
  assert_is_open (self, self->window->session, "Strait.entente");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Strait");
  fixture_wait_until_gone (untitled);
  ent_window_take_place (self->window, NULL, TRUE);
  g_assert_cmpstr (self->told, ==, "Only files of this machine can be written");
}

/* Who closes the window at once has kept the case all the same. */
static void
test_a_place_is_taken_though_the_window_closes (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = new_file (self, "Strait.entente");
  g_autoptr (EntCaseFile) kept = NULL;

  write_article (self, "first.jsonl");
  DROP (self, "first.jsonl");
  ent_session_arrange (self->window->session, ENT_ENGINE_AUTO);   /* which goes before it */
  ent_window_take_place (self->window, file, TRUE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  kept = ent_case_file_open (g_file_peek_path (file), NULL);
  g_assert_nonnull (kept);
  fixture_iterate_for (200);
}

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/window-files/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("articles-come-into-the-case-and-others-are-told", test_articles_come_into_the_case_and_others_are_told);
  ADD ("a-folder-is-read-but-for-cases-in-it", test_a_folder_is_read_but_for_cases_in_it);
  ADD ("a-picture-alone-is-told", test_a_picture_alone_is_told);
  ADD ("a-case-is-opened-and-a-second-beside-it", test_a_case_is_opened_and_a_second_beside_it);
  ADD ("what-is-only-called-a-case-is-told", test_what_is_only_called_a_case_is_told);
  ADD ("what-is-not-of-this-machine-is-told", test_what_is_not_of_this_machine_is_told);
  ADD ("exported-data-come-into-the-case", test_exported_data_come_into_the_case);
  ADD ("exported-data-begin-a-case", test_exported_data_begin_a_case);
  ADD ("tables-come-in-once", test_tables_come_in_once);
  ADD ("exported-data-come-beside-articles", test_exported_data_come_beside_articles);
  ADD ("damaged-data-are-told", test_damaged_data_are_told);
  ADD ("a-table-without-claims-is-told", test_a_table_without_claims_is_told);
  ADD ("exported-data-are-chosen", test_exported_data_are_chosen);
  ADD ("files-are-chosen", test_files_are_chosen);
  ADD ("a-place-gets-the-ending-of-a-case", test_a_place_gets_the_ending_of_a_case);
  ADD ("a-place-is-taken-though-the-window-closes", test_a_place_is_taken_though_the_window_closes);
#undef ADD
  application = ent_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
