/* test-session-file.c: where a case lives, and what is kept in it under names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-fixture.h"

#include "case/ent-correction.h"

#include <string.h>

#define TEXT "Russia supplied missiles to North Korea. China sanctioned Japan."
#define RUSSIA "country:RUS"
#define CHINA "country:CHN"

static void
rename_china (CaseFixture *fixture, const char *name)
{
  ent_session_decide (fixture->session, ent_correction_new_name (ent_session_get_case (fixture->session), CHINA, name));
}

static const char *
get_china (CaseFixture *fixture)
{
  return ent_case_find_actor (ent_session_get_case (fixture->session), CHINA)->name;
}

/* What was decided while the case was on its way is in its new place too. */
static void
test_moves (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *old = case_fixture_dup_path (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "Strait.entente", NULL);
  g_autofree char *name = NULL;

  g_assert_true (ent_session_is_untitled (fixture->session));
  rename_china (fixture, "PRC");
  ent_session_move_case (fixture->session, path, FALSE);
  rename_china (fixture, "Beijing");
  fixture_wait (fixture->session);

  g_assert_cmpstr (ent_case_file_get_path (ent_session_get_file (fixture->session)), ==, path);
  g_assert_false (ent_session_is_untitled (fixture->session));
  name = ent_session_dup_case_name (fixture->session);
  g_assert_cmpstr (name, ==, "Strait");
  fixture_wait_until_gone (old);
  g_assert_cmpstr (get_china (fixture), ==, "Beijing");
  case_fixture_open_again (fixture, path);
  g_assert_cmpstr (get_china (fixture), ==, "Beijing");
  fixture_undo (fixture->session);
  g_assert_cmpstr (get_china (fixture), ==, "PRC");
}

static void
note_text (EntSession *session, const char *text, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

/* Where there is no room for it, it stays where it is, with all that is decided. */
static void
test_stays_where_it_cannot_move (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *old = case_fixture_dup_path (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "Strait.entente", NULL);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->session, "message", G_CALLBACK (note_text), &told);
  ent_session_move_case (fixture->session, path, FALSE);
  fixture_wait (fixture->session);
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "No copy was saved"));
  rename_china (fixture, "PRC");
  fixture_wait (fixture->session);
  case_fixture_open_again (fixture, old);
  g_assert_cmpstr (get_china (fixture), ==, "PRC");
}

/* A copy is as the case was; only what the user agreed to is replaced, and never what somebody has open. */
static void
test_copies (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *old = case_fixture_dup_path (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "Copy.entente", NULL);
  g_autofree char *told = NULL;

  ent_session_save_copy (fixture->session, path, FALSE);
  rename_china (fixture, "PRC");
  fixture_wait (fixture->session);
  g_assert_cmpstr (ent_case_file_get_path (ent_session_get_file (fixture->session)), ==, old);

  g_signal_connect (fixture->session, "message", G_CALLBACK (note_text), &told);
  ent_session_save_copy (fixture->session, path, FALSE);
  fixture_wait (fixture->session);
  g_assert_nonnull (strstr (told, "No copy was saved"));
  ent_session_save_copy (fixture->session, old, TRUE);
  fixture_wait (fixture->session);
  g_assert_nonnull (strstr (told, "the case itself"));
  {
    g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);

    ent_session_save_copy (fixture->session, path, TRUE);
    fixture_wait (fixture->session);
    g_assert_nonnull (strstr (told, "open in another window"));
  }
  case_fixture_open_again (fixture, path);
  g_assert_cmpstr (get_china (fixture), ==, "China");
  case_fixture_open_again (fixture, old);
  ent_session_save_copy (fixture->session, path, TRUE);
  case_fixture_open_again (fixture, path);
  g_assert_cmpstr (get_china (fixture), ==, "PRC");
}

/* A session that read nothing leaves nothing behind, one whose articles were taken out does: they can come back. */
static void
test_leaves_no_empty_file (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = case_fixture_dup_path (fixture);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *empty = NULL;

  fixture_undo (fixture->session);
  case_fixture_close (fixture);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture->session = ent_session_new ();
  fixture_add (fixture->session, missing);
  fixture_wait (fixture->session);
  empty = case_fixture_dup_path (fixture);
  g_assert_true (g_file_test (empty, G_FILE_TEST_EXISTS));
  case_fixture_close (fixture);
  g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
  fixture->session = ent_session_new ();
}

static char *
dup_viewpoint_names (EntSession *session)
{
  GListModel *list = G_LIST_MODEL (ent_session_get_viewpoints (session));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntViewpoint) viewpoint = g_list_model_get_item (list, i);

      g_string_append_printf (names, "%s;", ent_viewpoint_get_name (viewpoint));
    }
  return g_string_free (names, FALSE);
}

static void
assert_viewpoints (CaseFixture *fixture, const char *expected)
{
  g_autofree char *names = dup_viewpoint_names (fixture->session);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_viewpoints (CaseFixture *fixture, gconstpointer data)
{
  const EntCamera camera = { .center = { 12.5, -80 }, .scale = 0.75 };
  g_autofree char *path = case_fixture_dup_path (fixture);
  g_autoptr (EntViewpoint) second = NULL;
  g_autoptr (EntViewpoint) first = NULL;

  g_assert_cmpuint (ent_session_keep_viewpoint (fixture->session, "Zone", &camera), ==, 1);
  g_assert_cmpuint (ent_session_keep_viewpoint (fixture->session, "Alpha", &camera), ==, 2);
  g_assert_cmpuint (ent_session_keep_viewpoint (fixture->session, "Alpha", &camera), ==, 3);
  assert_viewpoints (fixture, "Zone;Alpha;Alpha (2);");
  second = g_list_model_get_item (G_LIST_MODEL (ent_session_get_viewpoints (fixture->session)), 1);
  ent_session_rename_viewpoint (fixture->session, second, " Strait ");
  case_fixture_open_again (fixture, path);
  assert_viewpoints (fixture, "Zone;Strait;Alpha (2);");
  first = g_list_model_get_item (G_LIST_MODEL (ent_session_get_viewpoints (fixture->session)), 0);
  g_assert_cmpfloat_with_epsilon (ent_viewpoint_get_camera (first)->center.y, -80, 1e-12);
  g_assert_cmpfloat_with_epsilon (ent_viewpoint_get_camera (first)->scale, 0.75, 1e-12);
  ent_session_remove_viewpoint (fixture->session, first);
  fixture_wait (fixture->session);
  assert_viewpoints (fixture, "Strait;Alpha (2);");
  fixture_undo (fixture->session);
  assert_viewpoints (fixture, "Zone;Strait;Alpha (2);");
  fixture_undo (fixture->session);
  assert_viewpoints (fixture, "Zone;Alpha;Alpha (2);");
}

static void
assert_filters (CaseFixture *fixture, const char *expected)
{
  g_auto (GStrv) names = ent_session_dup_filter_names (fixture->session);
  g_autofree char *joined = g_strjoinv (";", names);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_filters (CaseFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));
  g_autofree char *path = case_fixture_dup_path (fixture);

  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_session_set_filter (fixture->session, filter);
  ent_session_keep_filter (fixture->session, " Deliveries ");
  ent_session_keep_filter (fixture->session, "  ");
  fixture_wait (fixture->session);
  ent_session_show_everything (fixture->session);
  case_fixture_open_again (fixture, path);
  assert_filters (fixture, "Deliveries");
  g_assert_false (ent_filter_equal (ent_session_get_filter (fixture->session), filter));
  ent_session_choose_filter (fixture->session, "Deliveries");
  g_assert_true (ent_filter_equal (ent_session_get_filter (fixture->session), filter));

  ent_session_rename_filter (fixture->session, "Deliveries", "Arms");
  fixture_wait (fixture->session);
  assert_filters (fixture, "Arms");
  ent_session_remove_filter (fixture->session, "Arms");
  fixture_wait (fixture->session);
  assert_filters (fixture, "");
  fixture_undo (fixture->session);
  fixture_undo (fixture->session);
  assert_filters (fixture, "Deliveries");
}

static void
test_goes_to_a_step (CaseFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) log = NULL;
  gint64 id;

  rename_china (fixture, "PRC");
  rename_china (fixture, "Beijing");
  rename_china (fixture, "Middle Kingdom");
  fixture_wait (fixture->session);
  log = ent_case_file_load_log (ent_session_get_file (fixture->session), NULL);
  g_assert_cmpuint (log->len, ==, 4);   /* the first added the articles */
  id = ((EntLogEntry *) g_ptr_array_index (log, 1))->id;
  ent_session_go_to_step (fixture->session, id);
  fixture_wait (fixture->session);
  g_assert_cmpstr (get_china (fixture), ==, "PRC");
  ent_session_go_to_step (fixture->session, id + 1);
  fixture_wait (fixture->session);
  g_assert_cmpstr (get_china (fixture), ==, "Beijing");
  g_assert_nonnull (ent_session_get_redo_name (fixture->session));
}

/* A case whose only article another version of the program read. */
static char *
write_old_case (const char *folder)
{
  char *path = g_build_filename (folder, "Old.entente", NULL);
  g_autoptr (EntCaseFile) file = ent_case_file_create (path, NULL);
  g_autoptr (EntArticle) article = ent_article_new ("old");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  EntNewArticle one = { .article = article, .claims = claims };
  gint64 import = ent_case_file_begin_import (file, NULL);

  article->key = g_strdup ("a-key");
  article->text = g_strdup ("Russia supplied missiles to North Korea.");
  article->length = strlen (article->text);
  article->blocks = g_new0 (EntBlock, 1);
  article->blocks[0] = (EntBlock) { .span = { 0, article->length }, .kind = ENT_BLOCK_PARAGRAPH };
  article->n_blocks = 1;
  g_assert_true (ent_case_file_add_articles (file, import, "Entente 0.0.1", &one, 1, NULL));
  g_assert_true (ent_case_file_end_import (file, import, problems, NULL));
  return path;
}

static void
test_reads_again (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_old_case (fixture->folder);
  guint n_outdated;

  case_fixture_open_again (fixture, path);
  g_object_get (fixture->session, "n-outdated", &n_outdated, NULL);
  g_assert_cmpuint (n_outdated, ==, 1);
  g_assert_cmpuint (ent_case_get_n_claims (ent_session_get_case (fixture->session)), ==, 0);
  ent_session_read_again (fixture->session);
  fixture_wait (fixture->session);
  g_object_get (fixture->session, "n-outdated", &n_outdated, NULL);
  g_assert_cmpuint (n_outdated, ==, 0);
  g_assert_cmpuint (ent_case_get_n_claims (ent_session_get_case (fixture->session)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/desktop/session-file/" name, CaseFixture, TEXT, case_fixture_set_up, \
                                    func, case_fixture_tear_down)
  ADD ("a-case-is-given-a-place-while-one-goes-on", test_moves);
  ADD ("a-case-stays-where-it-cannot-move", test_stays_where_it_cannot_move);
  ADD ("a-copy-replaces-only-what-it-may", test_copies);
  ADD ("a-case-without-articles-leaves-no-file", test_leaves_no_empty_file);
  ADD ("viewpoints-are-kept-and-undone", test_viewpoints);
  ADD ("filters-have-names", test_filters);
  ADD ("goes-back-and-forth-to-a-step", test_goes_to_a_step);
  ADD ("articles-of-another-version-are-read-again", test_reads_again);
#undef ADD
  return g_test_run ();
}
