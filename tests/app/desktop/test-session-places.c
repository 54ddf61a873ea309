/* test-session-places.c: what stays does not move, and what moves can be moved back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-places.h"
#include "session-fixture.h"

#include <math.h>

static const char *const countries[] = {
  "RUS Russia", "PRK North Korea", "CHN China", "JPN Japan", "DEU Germany", "FRA France", "UKR Ukraine", "TUR Turkey",
  "IRN Iran", "ISR Israel", "POL Poland", "IND India", "BRA Brazil", "EGY Egypt", "KEN Kenya", "NOR Norway", "SWE Sweden",
  "FIN Finland", "ESP Spain", "ITA Italy"
};
#define N_COUNTRIES G_N_ELEMENTS (countries)
#define RUSSIA "country:RUS"
#define JAPAN "country:JPN"

/* The layout worker of this build; some tests put another in its place. */
static char *worker;

typedef struct
{
  char *folder;
  EntSession *session;
} Fixture;

/* An article in which each country of @first to @last does something to the next and to the one after that. */
static void
begin_article (Fixture *fixture, const char *name, guint first, guint last)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;

  for (guint i = first; i < last; i++)
    {
      g_string_append_printf (text, "%s sanctioned %s. ", countries[i] + 4, countries[i + 1] + 4);
      if (i + 2 <= last)
        g_string_append_printf (text, "%s supplied missiles to %s. ", countries[i] + 4, countries[i + 2] + 4);
    }
  path = fixture_write (fixture->folder, name, "The Ledger", "2023-03-01", text->str);
  fixture_add (fixture->session, path);
}

static void
add_article (Fixture *fixture, const char *name, guint first, guint last)
{
  begin_article (fixture, name, first, last);
  fixture_wait (fixture->session);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_new_folder ();
  fixture->session = ent_session_new ();
  add_article (fixture, "first.jsonl", 0, 11);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_wait (fixture->session);
  g_assert_finalize_object (fixture->session);
  fixture_remove_folder (fixture->folder);
}

static GHashTable *
note_places (EntSession *session)
{
  GHashTable *places = ent_places_new ();

  for (guint i = 0; i < ent_view_get_n_nodes (ent_session_get_view (session)); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (ent_session_get_scene (session), i);

      if (node->shown)
        ent_places_set (places, ent_view_get_node (ent_session_get_view (session), i)->actor->id, node->center, node->pinned);
    }
  return places;
}

/* How many of those that were shown and still are stand elsewhere. */
static guint
count_moved (EntSession *session, GHashTable *before)
{
  guint n = 0;

  for (guint i = 0; i < ent_view_get_n_nodes (ent_session_get_view (session)); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (ent_session_get_scene (session), i);
      const EntPlace *place = g_hash_table_lookup (before, ent_view_get_node (ent_session_get_view (session), i)->actor->id);

      n += place != NULL && node->shown && hypot (place->at.x - node->center.x, place->at.y - node->center.y) > 1e-6;
    }
  return n;
}

static guint
count_shown (EntSession *session)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_nodes (ent_session_get_scene (session)); i++)
    n += ent_scene_get_node (ent_session_get_scene (session), i)->shown;
  return n;
}

static guint
count_overlaps (EntSession *session)
{
  EntScene *scene = ent_session_get_scene (session);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const EntSceneNode *a = ent_scene_get_node (scene, i), *b = ent_scene_get_node (scene, j);

        n += a->shown && b->shown && fabs (a->center.x - b->center.x) < (a->size.width + b->size.width) / 2 &&
             fabs (a->center.y - b->center.y) < (a->size.height + b->size.height) / 2;
      }
  return n;
}

static void
set_limit (EntSession *session, guint limit)
{
  g_autoptr (EntScope) scope = ent_scope_copy (ent_session_get_scope (session));

  ent_scope_set_limit (scope, limit);
  ent_session_set_scope (session, scope, "Limit");
}

/* ---- what stays ---- */

static void
test_filter_moves_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_without (filter, ENT_FACET_ACTOR, JAPAN, TRUE);
  ent_session_set_filter (fixture->session, filter);
  g_assert_cmpuint (count_shown (fixture->session), <, g_hash_table_size (before));
  g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
  ent_session_show_everything (fixture->session);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (before));
  g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
}

static void
test_articles_move_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);

  add_article (fixture, "second.jsonl", 8, N_COUNTRIES - 1);
  g_assert_cmpuint (count_shown (fixture->session), ==, N_COUNTRIES);
  g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
  g_assert_cmpuint (count_overlaps (fixture->session), ==, 0);
}

static void
test_expanding_moves_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) few = NULL;
  g_autoptr (GHashTable) more = NULL;
  guint node = G_MAXUINT;

  set_limit (fixture->session, 3);
  few = note_places (fixture->session);
  for (guint i = 0; i < ent_view_get_n_nodes (ent_session_get_view (fixture->session)); i++)
    if (ent_scene_get_node (ent_session_get_scene (fixture->session), i)->shown
        && ent_session_count_unshown (fixture->session, i) > 0)
      node = i;
  g_assert_cmpuint (node, !=, G_MAXUINT);
  ent_session_expand (fixture->session, node);
  more = note_places (fixture->session);
  g_assert_cmpuint (g_hash_table_size (more), >, g_hash_table_size (few));
  g_assert_cmpuint (ent_session_count_unshown (fixture->session, node), ==, 0);
  g_assert_cmpuint (count_moved (fixture->session, few), ==, 0);
  g_assert_cmpuint (count_overlaps (fixture->session), ==, 0);

  ent_session_collapse (fixture->session, node);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (few));
  g_assert_cmpuint (count_moved (fixture->session, few), ==, 0);
  /* and who was there once comes back to the same place */
  ent_session_expand (fixture->session, node);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (more));
  g_assert_cmpuint (count_moved (fixture->session, more), ==, 0);
}

static void
test_same_input_same_places (Fixture *fixture, gconstpointer data)
{
  Fixture again = { fixture->folder, ent_session_new () };
  g_autoptr (GHashTable) places = note_places (fixture->session);

  add_article (&again, "first.jsonl", 0, 11);
  g_assert_cmpuint (count_shown (again.session), ==, g_hash_table_size (places));
  g_assert_cmpuint (count_moved (again.session, places), ==, 0);
  g_assert_finalize_object (again.session);
}

/* ---- who grows ---- */

static void
begin_moves (EntSession *session, guint *n_motions)
{
  (*n_motions)++;
}

/* A newcomer starts from those it knows, and is at its place when the motion ends, whoever ends it. */
static void
test_newcomers_grow_from_their_neighbours (Fixture *fixture, gconstpointer data)
{
  guint n_motions = 0, moved;
  g_autoptr (GHashTable) all = NULL;

  set_limit (fixture->session, 3);
  ent_session_arrange (fixture->session, ENT_ENGINE_AUTO);
  fixture_wait (fixture->session);
  g_signal_connect (fixture->session, "motion", G_CALLBACK (begin_moves), &n_motions);
  ent_session_show_all (fixture->session);
  g_assert_cmpuint (n_motions, ==, 1);
  g_assert_true (ent_session_is_moving (fixture->session));
  all = note_places (fixture->session);
  ent_session_set_motion (fixture->session, 0.25);
  moved = count_moved (fixture->session, all);
  g_assert_cmpuint (moved, >, 0);
  ent_session_set_motion (fixture->session, 1);
  g_assert_false (ent_session_is_moving (fixture->session));
  g_assert_cmpuint (count_moved (fixture->session, all), ==, 0);
}

/* ---- by hand, and back ---- */

/* All that the user did was to add articles. */
static void
assert_nothing_but_articles (EntSession *session)
{
  g_assert_true (g_str_has_prefix (ent_session_get_undo_name (session), "Add "));
}

static void
test_drag_pins_and_is_undone (Fixture *fixture, gconstpointer data)
{
  guint node = fixture_get_node (fixture->session, RUSSIA).index;
  EntPoint before = fixture_get_place (fixture->session, RUSSIA), after;

  for (guint i = 0; i < 5; i++)
    ent_session_move_nodes (fixture->session, &node, 1, 100, -20);
  ent_session_drop_nodes (fixture->session);
  after = fixture_get_place (fixture->session, RUSSIA);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 500, 1e-6);
  g_assert_true (ent_scene_get_node (ent_session_get_scene (fixture->session), node)->pinned);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Move Russia");

  fixture_undo (fixture->session);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, before.x, 1e-6);
  g_assert_false (ent_scene_get_node (ent_session_get_scene (fixture->session), node)->pinned);
  fixture_redo (fixture->session);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, after.x, 1e-6);
  g_assert_true (ent_scene_get_node (ent_session_get_scene (fixture->session), node)->pinned);
}

static void
test_locked_nodes_stay (Fixture *fixture, gconstpointer data)
{
  guint node = fixture_get_node (fixture->session, RUSSIA).index;
  EntPoint before = fixture_get_place (fixture->session, RUSSIA);

  g_object_set (fixture->session, "locked", TRUE, NULL);
  ent_session_move_nodes (fixture->session, &node, 1, 100, 0);
  ent_session_drop_nodes (fixture->session);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, before.x, 1e-6);
  assert_nothing_but_articles (fixture->session);
}

static void
test_places_survive_articles (Fixture *fixture, gconstpointer data)
{
  guint node = fixture_get_node (fixture->session, RUSSIA).index;
  EntPoint moved;

  ent_session_move_nodes (fixture->session, &node, 1, 333, 77);
  ent_session_drop_nodes (fixture->session);
  moved = fixture_get_place (fixture->session, RUSSIA);
  add_article (fixture, "second.jsonl", 8, N_COUNTRIES - 1);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, moved.x, 1e-6);
  g_assert_cmpuint (ent_session_count_pinned (fixture->session), ==, 1);
  /* and undo still knows who it was, behind the articles */
  fixture_undo (fixture->session);
  fixture_undo (fixture->session);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, moved.x - 333, 1e-6);
  g_assert_cmpuint (ent_session_count_pinned (fixture->session), ==, 0);
}

/* ---- arranging ---- */

static void
test_every_engine_arranges_and_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);

  for (guint engine = ENT_ENGINE_DOT; engine < ENT_N_ENGINES; engine++)
    {
      g_autofree char *name = g_strdup_printf ("Arrange by %s", ent_engine_get_name (engine));

      if (engine == ENT_ENGINE_NEATO)
        continue;   /* it was neato that arranged them already */
      ent_session_arrange (fixture->session, engine);
      g_assert_true (ent_session_is_arranging (fixture->session));
      fixture_wait (fixture->session);
      g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, name);
      g_assert_cmpuint (count_moved (fixture->session, before), >=, g_hash_table_size (before) - 1);
      g_assert_cmpuint (count_overlaps (fixture->session), ==, 0);
      fixture_undo (fixture->session);
      g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
      g_assert_cmpstr (ent_session_get_redo_name (fixture->session), ==, name);
    }
}

static void
note_message (EntSession *session, const char *text, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

static void
test_pinned_stay_when_others_are_arranged (Fixture *fixture, gconstpointer data)
{
  static const EntEngine engines[] = { ENT_ENGINE_AUTO, ENT_ENGINE_NEATO, ENT_ENGINE_FORCE, ENT_ENGINE_DOT };
  guint node = fixture_get_node (fixture->session, RUSSIA).index;
  EntPoint pin;

  ent_session_move_nodes (fixture->session, &node, 1, 900, 700);
  ent_session_drop_nodes (fixture->session);
  pin = fixture_get_place (fixture->session, RUSSIA);
  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    {
      g_autoptr (GHashTable) before = note_places (fixture->session);
      g_autofree char *message = NULL;
      gulong handler = g_signal_connect (fixture->session, "message", G_CALLBACK (note_message), &message);

      ent_session_arrange (fixture->session, engines[i]);
      fixture_wait (fixture->session);
      g_signal_handler_disconnect (fixture->session, handler);
      g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, pin.x, 0.01);
      g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).y, pin.y, 0.01);
      g_assert_cmpuint (count_overlaps (fixture->session), ==, 0);
      /* an engine that knows no pins says so */
      g_assert_true ((message != NULL) == !ent_engine_knows_pins (engines[i]));
      if (i == 0)
        g_assert_cmpuint (count_moved (fixture->session, before), >, 3);
    }
}

/* ---- a worker that fails ---- */

static void
set_worker (Fixture *fixture, const char *script)
{
  g_autofree char *path = g_build_filename (fixture->folder, "worker", NULL);

  g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  g_setenv ("ENTENTE_LAYOUT_WORKER", path, TRUE);
}

/* It says so, and the picture stays as it was. */
static void
test_failing_engine_leaves_the_picture (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *script, *says;
  } workers[] = {
    { "#!/bin/sh\nkill -9 $$\n", "ended before" },
    { "#!/bin/sh\nkill -11 $$\n", "ended before" },
    { "#!/bin/sh\nexit 3\n", "ended before" },
    { "#!/bin/sh\nhead -c 100000 /dev/urandom\n", "is no layout" },
    { "#!/bin/sh\necho 'entente-layout 1'\necho 'points 12'\n", "is no layout" },
    { "#!/bin/sh\nprintf 'entente-layout 1\\nerror <b>&%%s\\nend\\n'\n", "<b>&%s" },
    { "#!/bin/sh\nexec cat /dev/zero\n", "too long" },
  };
  g_autoptr (GHashTable) before = note_places (fixture->session);

  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    {
      g_autofree char *reason = NULL;
      gulong handler = g_signal_connect (fixture->session, "layout-failed", G_CALLBACK (note_message), &reason);

      set_worker (fixture, workers[i].script);
      ent_session_arrange (fixture->session, ENT_ENGINE_DOT);
      fixture_wait (fixture->session);
      g_signal_handler_disconnect (fixture->session, handler);
      g_assert_nonnull (reason);
      g_assert_nonnull (strstr (reason, workers[i].says));
      g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
      assert_nothing_but_articles (fixture->session);
    }
  g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);
}

static gboolean
on_cancel (gpointer session)
{
  ent_session_cancel (session);
  return G_SOURCE_REMOVE;
}

static void
test_hanging_engine_is_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);
  g_autofree char *reason = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_signal_connect (fixture->session, "layout-failed", G_CALLBACK (note_message), &reason);
  set_worker (fixture, "#!/bin/sh\nexec sleep 600\n");
  ent_session_arrange (fixture->session, ENT_ENGINE_CIRCO);
  g_timeout_add (300, on_cancel, fixture->session);
  fixture_wait (fixture->session);
  g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 15 * G_USEC_PER_SEC);
  /* who cancels need not be told */
  g_assert_null (reason);
  g_assert_false (ent_session_is_arranging (fixture->session));
  g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
}

static void
note_arranging (EntSession *session, GParamSpec *pspec, gboolean *arranging)
{
  *arranging = ent_session_is_arranging (session);
}

/* Who asks while articles are read can take it back at once: whoever listens knows that it waits. */
static void
test_arranging_waits_for_articles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);
  gboolean arranging = FALSE;

  g_signal_connect (fixture->session, "notify::arranging", G_CALLBACK (note_arranging), &arranging);
  begin_article (fixture, "second.jsonl", 8, N_COUNTRIES - 1);
  ent_session_arrange (fixture->session, ENT_ENGINE_CIRCO);
  g_assert_true (arranging);
  fixture_wait (fixture->session);
  g_assert_false (arranging);
  g_assert_cmpint (ent_session_get_engine (fixture->session), ==, ENT_ENGINE_CIRCO);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Arrange by circo");
  g_assert_cmpuint (count_shown (fixture->session), ==, N_COUNTRIES);
  g_assert_cmpuint (count_moved (fixture->session, before), >, 0);

  begin_article (fixture, "third.jsonl", 3, 5);
  ent_session_arrange (fixture->session, ENT_ENGINE_DOT);
  g_assert_true (arranging);
  ent_session_cancel (fixture->session);
  g_assert_false (arranging);
  fixture_wait (fixture->session);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), !=, "Arrange by dot");
}

/* ---- where the user looks, and back ---- */

static void
test_looking_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = note_places (fixture->session);
  guint russia = fixture_get_node (fixture->session, RUSSIA).index;
  guint japan = fixture_get_node (fixture->session, JAPAN).index;

  ent_session_focus (fixture->session, russia, 1);
  g_assert_cmpuint (count_shown (fixture->session), ==, 3);
  ent_session_focus (fixture->session, russia, 2);
  g_assert_cmpuint (count_shown (fixture->session), ==, 5);
  ent_session_look_everywhere (fixture->session);
  ent_session_hide (fixture->session, &japan, 1);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (before) - 1);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Hide Japan");
  ent_session_show_only (fixture->session, &russia, 1);
  g_assert_cmpuint (count_shown (fixture->session), ==, 1);

  for (guint i = 0; i < 5; i++)
    fixture_undo (fixture->session);
  assert_nothing_but_articles (fixture->session);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (before));
  for (guint i = 0; i < 5; i++)
    fixture_redo (fixture->session);
  g_assert_cmpuint (count_shown (fixture->session), ==, 1);
  ent_session_show_everything (fixture->session);
  g_assert_cmpuint (count_shown (fixture->session), ==, g_hash_table_size (before));
  g_assert_cmpuint (count_moved (fixture->session, before), ==, 0);
}

static void
test_more_and_fewer (Fixture *fixture, gconstpointer data)
{
  guint all = ent_view_get_n_drawn_relations (ent_session_get_view (fixture->session));

  set_limit (fixture->session, 4);
  g_assert_cmpuint (ent_view_get_n_drawn_relations (ent_session_get_view (fixture->session)), ==, 4);
  ent_session_show_more (fixture->session);
  g_assert_cmpuint (ent_view_get_n_drawn_relations (ent_session_get_view (fixture->session)), ==, 8);
  ent_session_show_all (fixture->session);
  g_assert_cmpuint (ent_view_get_n_drawn_relations (ent_session_get_view (fixture->session)), ==, all);
  ent_session_show_fewer (fixture->session);
  g_assert_cmpuint (ent_scope_get_limit (ent_session_get_scope (fixture->session)), ==, ENT_SESSION_LIMIT);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));
#define ADD(path, func) g_test_add ("/desktop/session-places/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-filter-moves-nobody", test_filter_moves_nobody);
  ADD ("more-articles-move-nobody", test_articles_move_nobody);
  ADD ("expanding-and-collapsing-move-nobody", test_expanding_moves_nobody);
  ADD ("the-same-input-gives-the-same-places", test_same_input_same_places);
  ADD ("newcomers-grow-from-their-neighbours", test_newcomers_grow_from_their_neighbours);
  ADD ("a-drag-pins-and-is-undone", test_drag_pins_and_is_undone);
  ADD ("locked-nodes-stay", test_locked_nodes_stay);
  ADD ("places-and-undo-survive-more-articles", test_places_survive_articles);
  ADD ("every-engine-arranges-and-is-undone", test_every_engine_arranges_and_is_undone);
  ADD ("pinned-nodes-stay-when-others-are-arranged", test_pinned_stay_when_others_are_arranged);
  ADD ("a-failing-engine-leaves-the-picture", test_failing_engine_leaves_the_picture);
  ADD ("a-hanging-engine-is-cancelled", test_hanging_engine_is_cancelled);
  ADD ("arranging-waits-for-articles", test_arranging_waits_for_articles);
  ADD ("where-the-user-looks-is-undone", test_looking_is_undone);
  ADD ("more-and-fewer-relations", test_more_and_fewer);
#undef ADD
  status = g_test_run ();
  g_free (worker);
  return status;
}
