/* test-session.c: what is open, what of it is let through, what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-fixture.h"

#define RUSSIA "country:RUS"
#define NORTH_KOREA "country:PRK"
#define JAPAN "country:JPN"
#define CHINA "country:CHN"

/* The layout worker of this build; some tests put another in its place. */
static char *worker;

typedef struct
{
  char *folder;
  char *first;
  char *second;
  EntSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_new_folder ();
  fixture->first = fixture_write (fixture->folder, "first.jsonl", "The Ledger", "2023-03-01",
                                  "Russia supplied missiles to North Korea. China sanctioned Japan.");
  fixture->second = fixture_write (fixture->folder, "second.jsonl", "Morning Post Bag", "2024-05-02",
                                   "Germany sanctioned Russia. France supplied tanks to Ukraine.");
  fixture->session = ent_session_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_wait (fixture->session);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->first);
  g_free (fixture->second);
  fixture_remove_folder (fixture->folder);
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
note_text (EntSession *session, const char *text, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

static void
assert_same_point (EntPoint a, EntPoint b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-9);
}

static void
test_opens_articles (Fixture *fixture, gconstpointer data)
{
  guint n_cases = 0, n_views = 0, n_layouts = 0;

  g_signal_connect_swapped (fixture->session, "case-changed", G_CALLBACK (count), &n_cases);
  g_signal_connect_swapped (fixture->session, "view-changed", G_CALLBACK (count), &n_views);
  g_signal_connect_swapped (fixture->session, "layout-changed", G_CALLBACK (count), &n_layouts);
  fixture_add (fixture->session, fixture->first);
  g_assert_true (ent_session_is_busy (fixture->session));
  fixture_wait (fixture->session);

  /* the lexicon and the article at once: what is opened first waits for no empty case */
  g_assert_cmpuint (n_cases, ==, 1);
  g_assert_cmpuint (n_views, ==, 1);
  g_assert_cmpuint (n_layouts, ==, 1);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 1);
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (fixture->session)), ==, 4);
}

static void
test_filter_keeps_positions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();
  EntPoint before, hidden_before;
  guint n_layouts = 0;

  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  before = fixture_get_place (fixture->session, RUSSIA);
  hidden_before = fixture_get_place (fixture->session, JAPAN);
  g_signal_connect_swapped (fixture->session, "layout-changed", G_CALLBACK (count), &n_layouts);
  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_session_set_filter (fixture->session, filter);

  g_assert_cmpuint (ent_view_get_n_visible_relations (ent_session_get_view (fixture->session)), ==, 1);
  g_assert_cmpuint (n_layouts, ==, 0);
  assert_same_point (before, fixture_get_place (fixture->session, RUSSIA));
  assert_same_point (hidden_before, fixture_get_place (fixture->session, JAPAN));
}

static void
test_articles_keep_positions (Fixture *fixture, gconstpointer data)
{
  static const char *const actors[] = { RUSSIA, NORTH_KOREA, JAPAN, CHINA };
  EntPoint before[G_N_ELEMENTS (actors)];

  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    before[i] = fixture_get_place (fixture->session, actors[i]);
  fixture_add (fixture->session, fixture->second);
  fixture_wait (fixture->session);

  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 2);
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (fixture->session)), ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    assert_same_point (before[i], fixture_get_place (fixture->session, actors[i]));
}

static void
test_selection_survives (Fixture *fixture, gconstpointer data)
{
  EntItem relation = { ENT_ITEM_RELATION, 0 };
  g_autofree char *key = NULL;

  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  ent_session_select (fixture->session, fixture_get_node (fixture->session, RUSSIA));
  ent_session_toggle (fixture->session, relation);
  key = ent_item_dup_key (ent_session_get_view (fixture->session), relation);
  fixture_add (fixture->session, fixture->second);
  fixture_wait (fixture->session);

  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, RUSSIA)));
  g_assert_true (ent_session_is_selected (fixture->session,
                                          ent_item_from_key (ent_session_get_view (fixture->session), key)));
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  EntItem russia, japan;

  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  russia = fixture_get_node (fixture->session, RUSSIA);
  japan = fixture_get_node (fixture->session, JAPAN);
  g_assert_false (ent_session_can_go_back (fixture->session));
  ent_session_select (fixture->session, russia);
  ent_session_select (fixture->session, japan);
  ent_session_go_back (fixture->session);
  g_assert_true (ent_session_is_selected (fixture->session, russia));
  g_assert_false (ent_session_is_selected (fixture->session, japan));
  ent_session_go_back (fixture->session);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 0);
  g_assert_false (ent_session_can_go_back (fixture->session));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = g_build_filename (fixture->folder, "empty.txt", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  guint n_signals = 0;

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_signal_connect_swapped (fixture->session, "problems", G_CALLBACK (count), &n_signals);
  ent_session_add_paths (fixture->session, (const char *[]) { fixture->first, empty, NULL });
  fixture_wait (fixture->session);

  problems = ent_session_get_problems (fixture->session);
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (g_str_has_suffix (((EntProblem *) g_ptr_array_index (problems, 0))->name, "empty.txt"));
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 1);
}

static void
test_missing_worker (Fixture *fixture, gconstpointer data)
{
  g_autofree char *reason = NULL;
  EntPoint russia, japan;

  g_setenv ("ENTENTE_LAYOUT_WORKER", "/nonexistent/entente-layout", TRUE);
  g_signal_connect (fixture->session, "layout-failed", G_CALLBACK (note_text), &reason);
  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);

  g_assert_nonnull (reason);
  russia = fixture_get_place (fixture->session, RUSSIA);
  japan = fixture_get_place (fixture->session, JAPAN);
  g_assert_true (ABS (russia.x - japan.x) > 30 || ABS (russia.y - japan.y) > 30);

  /* with the worker back, arranging again takes nodes out of the makeshift order */
  ent_session_arrange (fixture->session, ENT_ENGINE_AUTO);
  fixture_wait (fixture->session);
  g_assert_true (ABS (russia.x - fixture_get_place (fixture->session, RUSSIA).x) > 1
                 || ABS (russia.y - fixture_get_place (fixture->session, RUSSIA).y) > 1);
}

static void
on_progress (EntSession *session, GParamSpec *pspec, Fixture *fixture)
{
  g_autofree char *text = NULL;

  g_object_get (session, "progress-text", &text, NULL);
  if (text != NULL && g_str_has_prefix (text, "Arranging"))
    {
      g_signal_handlers_disconnect_by_func (session, on_progress, fixture);
      g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);
      fixture_add (session, fixture->second);
    }
}

/* More articles come while the worker hangs over the first: it is not waited for, and all are arranged. */
static void
test_latest_layout_wins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hanging = g_build_filename (fixture->folder, "hanging", NULL);
  g_autofree char *reason = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_assert_true (g_file_set_contents_full (hanging, "#!/bin/sh\nexec sleep 600\n", -1, G_FILE_SET_CONTENTS_NONE, 0755,
                                           NULL));
  g_setenv ("ENTENTE_LAYOUT_WORKER", hanging, TRUE);
  g_signal_connect (fixture->session, "notify::progress-text", G_CALLBACK (on_progress), fixture);
  g_signal_connect (fixture->session, "layout-failed", G_CALLBACK (note_text), &reason);
  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);

  g_assert_cmpint (g_get_monotonic_time () - begin, <, 15 * G_USEC_PER_SEC);
  g_assert_null (reason);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 2);
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (fixture->session)), ==, 7);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  fixture_add (fixture->session, fixture->first);
  fixture_wait (fixture->session);
  fixture_add (fixture->session, fixture->second);
  ent_session_cancel (fixture->session);
  fixture_wait (fixture->session);

  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), >=, 1);
  g_assert_nonnull (ent_session_get_scene (fixture->session));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desktop/session/opens-articles", test_opens_articles);
  ADD ("/desktop/session/filter-keeps-positions", test_filter_keeps_positions);
  ADD ("/desktop/session/more-articles-keep-positions", test_articles_keep_positions);
  ADD ("/desktop/session/selection-survives-more-articles", test_selection_survives);
  ADD ("/desktop/session/back-leads-to-the-earlier-selection", test_back);
  ADD ("/desktop/session/names-what-cannot-be-read", test_unreadable);
  ADD ("/desktop/session/without-a-worker-says-why-and-shows-a-circle", test_missing_worker);
  ADD ("/desktop/session/latest-layout-wins", test_latest_layout_wins);
  ADD ("/desktop/session/cancel-keeps-what-was-read", test_cancel);
#undef ADD
  status = g_test_run ();
  g_free (worker);
  return status;
}
