/* test-scope.c: /view/scope
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "view/ent-view.h"

/* A hub with four neighbours, the last of which leads on to a chain: USA - RUS, PRK, CHN, JPN; JPN - FRA - DEU - ITA. */
static EntView *
new_view (void)
{
  static const struct
  {
    const char *source, *type, *target;
    guint n_articles;   /* the first of them tell of it */
  } relations[] = {
    { "country:USA", "sanctions", "country:RUS", 6 }, { "country:USA", "sanctions", "country:PRK", 5 },
    { "country:USA", "supplies", "country:JPN", 4 },  { "country:USA", "meets", "country:CHN", 3 },
    { "country:JPN", "supplies", "country:FRA", 2 },  { "country:FRA", "supplies", "country:DEU", 1 },
    { "country:DEU", "supplies", "country:ITA", 1 },
  };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  for (guint article = 0; article < 6; article++)
    {
      g_autofree char *id = g_strdup_printf ("%u.txt", article);

      case_builder_add_article (builder, id, "Courier", "2023-09-12");
      for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
        if (article < relations[i].n_articles)
          case_builder_add_claim (builder, relations[i].source, relations[i].type, relations[i].target,
                                  ENT_STATUS_ASSERTED);
    }
  case_ = case_builder_end (builder);
  return ent_view_new (case_);
}

static guint
get_node (EntView *view, const char *actor_id)
{
  guint node;

  g_assert_true (ent_view_find_node (view, actor_id, &node));
  return node;
}

/* Who stands in the picture: "CHN JPN RUS USA". */
static void
assert_shown (EntView *view, const char *expected)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n_drawn = 0;

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    if (ent_view_get_node (view, i)->visible)
      g_string_append_printf (shown, "%s%s", shown->len > 0 ? " " : "", strchr (ent_view_get_node (view, i)->actor->id, ':') + 1);
  g_assert_cmpstr (shown->str, ==, expected);

  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    n_drawn += ent_view_get_relation (view, i)->visible && !ent_view_get_relation (view, i)->weak;
  g_assert_cmpuint (n_drawn, ==, ent_view_get_n_drawn_relations (view));
}

static void
test_limit_shows_the_best_backed (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (2);

  ent_view_set_scope (view, scope);
  assert_shown (view, "PRK RUS USA");
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 5);
  g_assert_cmpuint (ent_view_get_n_outside_relations (view), ==, 0);
}

static void
test_expanded_actor_shows_more_of_its_own (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (1);

  ent_scope_set_expanded (scope, "country:USA", 3);
  ent_view_set_scope (view, scope);
  assert_shown (view, "JPN PRK RUS USA");
  ent_scope_set_expanded (scope, "country:USA", 100);
  ent_view_set_scope (view, scope);
  assert_shown (view, "CHN JPN PRK RUS USA");
  ent_scope_set_expanded (scope, "country:USA", 0);
  ent_view_set_scope (view, scope);
  assert_shown (view, "RUS USA");
}

static void
test_focus_reaches_its_steps (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (0);

  ent_scope_set_focus (scope, "country:FRA", 1);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA JPN");
  ent_scope_set_focus (scope, "country:FRA", 2);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA ITA JPN USA");
  ent_scope_set_focus (scope, "country:FRA", 3);
  ent_view_set_scope (view, scope);
  assert_shown (view, "CHN DEU FRA ITA JPN PRK RUS USA");
  ent_scope_set_focus (scope, NULL, 0);
  g_assert_false (ent_scope_is_narrowed (scope));
}

/* Of a focus with too many around it, what is near comes before what is backed better. */
static void
test_limit_keeps_what_is_near_the_focus (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (2);

  ent_scope_set_focus (scope, "country:FRA", 3);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA JPN");
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 5);
}

static void
test_hidden_actor_is_gone_with_its_relations (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (0);

  ent_scope_set_hidden (scope, "country:USA", TRUE);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA ITA JPN");
  g_assert_cmpuint (ent_view_get_n_outside_relations (view), ==, 4);
  /* no way leads through it */
  ent_scope_set_focus (scope, "country:JPN", 3);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA ITA JPN");
  /* and nobody's expansion brings it back */
  ent_scope_set_expanded (scope, "country:JPN", 10);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU FRA ITA JPN");
  ent_scope_widen (scope);
  ent_view_set_scope (view, scope);
  assert_shown (view, "CHN DEU FRA ITA JPN PRK RUS USA");
}

static void
test_only_shows_the_chosen (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (0);

  ent_scope_set_only (scope, (const char *[]) { "country:USA", "country:JPN", "country:ITA", NULL });
  ent_view_set_scope (view, scope);
  /* one of them has no relation to the others and stands there all the same */
  assert_shown (view, "ITA JPN USA");
  g_assert_cmpuint (ent_view_get_n_drawn_relations (view), ==, 1);
  ent_scope_set_expanded (scope, "country:ITA", 1);
  ent_view_set_scope (view, scope);
  assert_shown (view, "DEU ITA JPN USA");
}

static void
test_filtered_out_is_faint_only_inside (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (0);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  guint jpn = get_node (view, "country:JPN"), n_faint = 0;

  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_view_set_filter (view, filter);
  ent_scope_set_hidden (scope, "country:FRA", TRUE);
  ent_view_set_scope (view, scope);
  for (guint i = 0; i < ent_view_get_node (view, jpn)->relations->len; i++)
    {
      const EntRelation *relation =
        ent_view_get_relation (view, g_array_index (ent_view_get_node (view, jpn)->relations, guint, i));

      n_faint += !relation->visible && !relation->weak;
    }
  g_assert_cmpuint (n_faint, ==, 1);
}

static void
test_unknown_actors_change_nothing (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntScope) scope = ent_scope_new (0);

  ent_scope_set_focus (scope, "country:XXX", 1);
  ent_scope_set_hidden (scope, "country:YYY", TRUE);
  ent_scope_set_expanded (scope, "country:ZZZ", 5);
  ent_view_set_scope (view, scope);
  assert_shown (view, "CHN DEU FRA ITA JPN PRK RUS USA");
}

static void
test_is_a_value (void)
{
  g_autoptr (EntScope) scope = ent_scope_new (60);
  g_autoptr (EntScope) copy = NULL;

  ent_scope_set_focus (scope, "country:FRA", 7);
  g_assert_cmpstr (ent_scope_get_focus (scope, NULL), ==, "country:FRA");
  ent_scope_set_only (scope, (const char *[]) { "b", "a", "b", NULL });
  g_assert_null (ent_scope_get_focus (scope, NULL));
  g_assert_cmpuint (ent_scope_get_only (scope)->len, ==, 2);
  ent_scope_set_hidden (scope, "c", TRUE);
  ent_scope_set_expanded (scope, "d", 3);
  copy = ent_scope_copy (scope);
  g_assert_true (ent_scope_equal (scope, copy));
  ent_scope_set_expanded (copy, g_ptr_array_index (ent_scope_get_all_expanded (copy), 0), 4);
  g_assert_false (ent_scope_equal (scope, copy));
  ent_scope_set_expanded (copy, "d", 0);
  g_assert_cmpuint (ent_scope_get_all_expanded (copy)->len, ==, 0);
}

static void
test_says_what_it_shows (void)
{
  g_autoptr (EntScope) scope = ent_scope_new (60);
  g_autofree char *around = NULL;
  g_autofree char *only = NULL;

  g_assert_null (ent_scope_describe (scope, NULL));
  ent_scope_set_focus (scope, "France", 2);
  ent_scope_set_hidden (scope, "Japan", TRUE);
  around = ent_scope_describe (scope, NULL);
  g_assert_cmpstr (around, ==, "Within 2 steps of France; without Japan");
  ent_scope_set_only (scope, (const char *[]) { "a", "b", "c", "d", "e", "f", NULL });
  only = ent_scope_describe (scope, NULL);
  g_assert_cmpstr (only, ==, "Only a, b, c, d and 2 more; without Japan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/scope/limit-shows-the-best-backed", test_limit_shows_the_best_backed);
  g_test_add_func ("/view/scope/expanded-actor-shows-more-of-its-own", test_expanded_actor_shows_more_of_its_own);
  g_test_add_func ("/view/scope/focus-reaches-its-steps", test_focus_reaches_its_steps);
  g_test_add_func ("/view/scope/limit-keeps-what-is-near-the-focus", test_limit_keeps_what_is_near_the_focus);
  g_test_add_func ("/view/scope/hidden-actor-is-gone-with-its-relations", test_hidden_actor_is_gone_with_its_relations);
  g_test_add_func ("/view/scope/only-shows-the-chosen", test_only_shows_the_chosen);
  g_test_add_func ("/view/scope/filtered-out-is-faint-only-inside", test_filtered_out_is_faint_only_inside);
  g_test_add_func ("/view/scope/unknown-actors-change-nothing", test_unknown_actors_change_nothing);
  g_test_add_func ("/view/scope/is-a-value", test_is_a_value);
  g_test_add_func ("/view/scope/says-what-it-shows", test_says_what_it_shows);
  return g_test_run ();
}
