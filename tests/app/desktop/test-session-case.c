/* test-session-case.c: what is decided is kept, shown, and can be undone also tomorrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-fixture.h"

#include "case/ent-correction.h"

#include <string.h>

#define TEXT "Russia supplied missiles to North Korea. China sanctioned Japan. Russia sanctioned China."
#define RUSSIA "country:RUS"
#define NORTH_KOREA "country:PRK"
#define CHINA "country:CHN"

/* The program ends, and starts again with the same case. */
static void
start_again (CaseFixture *fixture)
{
  g_autofree char *path = case_fixture_dup_path (fixture);

  case_fixture_open_again (fixture, path);
}

static guint
find_claim (EntSession *session, const char *source_id, const char *target_id)
{
  EntCase *case_ = ent_session_get_case (session);

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);

      if (g_str_equal (claim->source->id, source_id) && g_str_equal (claim->target->id, target_id))
        return i;
    }
  return G_MAXUINT;
}

static void
reject (CaseFixture *fixture, const char *source_id, const char *target_id)
{
  guint claim = find_claim (fixture->session, source_id, target_id);

  g_assert_cmpuint (claim, !=, G_MAXUINT);
  ent_session_decide (fixture->session,
                      ent_correction_new_verdict (ent_session_get_case (fixture->session), claim, ENT_VERDICT_REJECTED));
  fixture_wait (fixture->session);
}

static void
test_articles_are_kept_at_once (CaseFixture *fixture, gconstpointer data)
{
  guint n_claims = ent_case_get_n_claims (ent_session_get_case (fixture->session));

  g_assert_nonnull (ent_session_get_file (fixture->session));
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Add 1 Article");
  start_again (fixture);
  g_assert_cmpuint (ent_case_get_n_claims (ent_session_get_case (fixture->session)), ==, n_claims);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Add 1 Article");
}

static void
test_a_rejected_claim_is_gone_and_comes_back (CaseFixture *fixture, gconstpointer data)
{
  EntPoint place = fixture_get_place (fixture->session, NORTH_KOREA);

  reject (fixture, RUSSIA, NORTH_KOREA);
  g_assert_cmpuint (find_claim (fixture->session, RUSSIA, NORTH_KOREA), ==, G_MAXUINT);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Reject “Russia supplies North Korea”");
  start_again (fixture);
  g_assert_cmpuint (find_claim (fixture->session, RUSSIA, NORTH_KOREA), ==, G_MAXUINT);
  fixture_undo (fixture->session);
  g_assert_cmpuint (find_claim (fixture->session, RUSSIA, NORTH_KOREA), !=, G_MAXUINT);
  g_assert_cmpstr (ent_session_get_redo_name (fixture->session), ==, "Reject “Russia supplies North Korea”");
  /* who comes back stands where he stood */
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, NORTH_KOREA).x, place.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, NORTH_KOREA).y, place.y, 1e-9);
  fixture_redo (fixture->session);
  g_assert_cmpuint (find_claim (fixture->session, RUSSIA, NORTH_KOREA), ==, G_MAXUINT);
}

static void
test_a_correction_moves_nobody (CaseFixture *fixture, gconstpointer data)
{
  EntPoint russia = fixture_get_place (fixture->session, RUSSIA);
  EntPoint china = fixture_get_place (fixture->session, CHINA);

  reject (fixture, RUSSIA, NORTH_KOREA);
  ent_session_decide (fixture->session, ent_correction_new_name (ent_session_get_case (fixture->session), CHINA, "PRC"));
  fixture_wait (fixture->session);
  g_assert_cmpstr (ent_case_find_actor (ent_session_get_case (fixture->session), CHINA)->name, ==, "PRC");
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, russia.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, CHINA).y, china.y, 1e-9);
}

static void
test_places_and_filter_are_kept (CaseFixture *fixture, gconstpointer data)
{
  guint node = fixture_get_node (fixture->session, RUSSIA).index;
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));
  EntPoint moved, china;

  ent_session_move_nodes (fixture->session, &node, 1, 321.5, 77.25);
  ent_session_drop_nodes (fixture->session);
  moved = fixture_get_place (fixture->session, RUSSIA);
  china = fixture_get_place (fixture->session, CHINA);
  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_session_set_filter (fixture->session, filter);
  start_again (fixture);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, moved.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).y, moved.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, CHINA).x, china.x, 1e-9);
  g_assert_cmpuint (ent_session_count_pinned (fixture->session), ==, 1);
  g_assert_true (ent_filter_equal (ent_session_get_filter (fixture->session), filter));

  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Filter");
  fixture_undo (fixture->session);
  g_assert_true (ent_filter_is_empty (ent_session_get_filter (fixture->session)));
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Move Russia");
  fixture_undo (fixture->session);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, moved.x - 321.5, 1e-6);
}

static void
test_undoing_an_import_takes_its_articles_out (CaseFixture *fixture, gconstpointer data)
{
  fixture_undo (fixture->session);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 0);
  fixture_redo (fixture->session);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 1);
}

static void
note_text (EntSession *session, const char *text, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

static void
test_a_second_window_reads_only_and_is_told (CaseFixture *fixture, gconstpointer data)
{
  EntSession *first = fixture->session;
  g_autofree char *told = NULL;

  fixture->session = ent_session_new ();
  ent_session_open_case (fixture->session, ent_case_file_get_path (ent_session_get_file (first)));
  fixture_wait (fixture->session);
  g_signal_connect (fixture->session, "message", G_CALLBACK (note_text), &told);
  reject (fixture, RUSSIA, NORTH_KOREA);
  g_assert_cmpuint (find_claim (fixture->session, RUSSIA, NORTH_KOREA), !=, G_MAXUINT);
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "another window"));
  case_fixture_close (fixture);
  fixture->session = first;
}

static void
test_a_file_that_is_no_case_is_told (CaseFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  EntSession *first = fixture->session;

  fixture->session = ent_session_new ();
  g_signal_connect (fixture->session, "message", G_CALLBACK (note_text), &told);
  ent_session_open_case (fixture->session, fixture->article);
  fixture_wait (fixture->session);
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "first.jsonl"));
  /* and articles can be read all the same */
  fixture_add (fixture->session, fixture->article);
  fixture_wait (fixture->session);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 1);
  case_fixture_close (fixture);
  fixture->session = first;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/desktop/session-case/" name, CaseFixture, TEXT, case_fixture_set_up, \
                                    func, case_fixture_tear_down)
  ADD ("articles-are-kept-at-once", test_articles_are_kept_at_once);
  ADD ("a-rejected-claim-is-gone-and-comes-back", test_a_rejected_claim_is_gone_and_comes_back);
  ADD ("a-correction-moves-nobody", test_a_correction_moves_nobody);
  ADD ("places-and-filter-are-kept", test_places_and_filter_are_kept);
  ADD ("undoing-an-import-takes-its-articles-out", test_undoing_an_import_takes_its_articles_out);
  ADD ("a-second-window-reads-only-and-is-told", test_a_second_window_reads_only_and_is_told);
  ADD ("a-file-that-is-no-case-is-told", test_a_file_that_is_no_case_is_told);
#undef ADD
  return g_test_run ();
}
