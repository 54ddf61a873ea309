/* test-view-json.c: /view/view-json: filters and scopes as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter.h"
#include "view/ent-scope.h"

#include <string.h>

#define N_ROUNDS 2000

static EntFilter *
read_filter (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntFilter *filter = ent_filter_new_from_json (json, &error);

  g_assert_no_error (error);
  return filter;
}

static EntScope *
read_scope (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntScope *scope = ent_scope_new_from_json (json, &error);

  g_assert_no_error (error);
  return scope;
}

static void
assert_not_read (const char *json, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_filter_new_from_json (json, &error));
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_no_scope (const char *json, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_scope_new_from_json (json, &error));
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
}

/* ---- filters ----------------------------------------------------------------- */

static void
test_a_filter_is_written_in_one_way (void)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autofree char *empty = ent_filter_to_json (filter);
  g_autofree char *json = NULL;

  g_assert_cmpstr (empty, ==, "{}");
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_filter_set_range (filter, (EntInterval) { ent_day_new (2023, 9, 1), ENT_DAY_NONE });
  ent_filter_set_with_undated (filter, TRUE);
  ent_filter_set_min_origins (filter, 3);
  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_filter_add_only (filter, ENT_FACET_RELATION, "meets");
  ent_filter_set_without (filter, ENT_FACET_OUTLET, "", TRUE);
  ent_filter_set_without (filter, ENT_FACET_OUTLET, "The \"Daily\" Läufer", TRUE);
  json = ent_filter_to_json (filter);
  g_assert_cmpstr (json, ==, "{\"clock\":\"published\",\"from\":\"2023-09-01\",\"undated\":true,\"min-origins\":3,"
                             "\"only\":{\"relation\":[\"meets\",\"supplies\"]},"
                             "\"without\":{\"outlet\":[\"\",\"The \\\"Daily\\\" Läufer\"]}}");
}

static char *
dup_random_value (GRand *rand)
{
  static const char *const pieces[] = { "a", "Ä", "\"", "\\", "\n", "{", "]", " ", "country:", "\x01", "😀", "no" };
  GString *value = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 5); n > 0; n--)
    g_string_append (value, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (value, FALSE);
}

static EntDay
get_random_day (GRand *rand)
{
  return g_rand_boolean (rand) ? ENT_DAY_NONE : (EntDay) g_rand_int_range (rand, 1, 3652059);
}

static EntFilter *
new_random_filter (GRand *rand)
{
  EntFilter *filter = ent_filter_new ();

  ent_filter_set_clock (filter, g_rand_int_range (rand, 0, 2));
  ent_filter_set_range (filter, (EntInterval) { get_random_day (rand), get_random_day (rand) });
  ent_filter_set_with_undated (filter, g_rand_boolean (rand));
  ent_filter_set_min_origins (filter, g_rand_boolean (rand) ? 1 : g_rand_int (rand));
  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    {
      g_autofree char *value = dup_random_value (rand);
      EntFacet facet = g_rand_int_range (rand, 0, ENT_N_FACETS);

      if (g_rand_boolean (rand))
        ent_filter_add_only (filter, facet, value);
      else
        ent_filter_set_without (filter, facet, value, TRUE);
    }
  return filter;
}

static void
test_a_filter_written_and_read_is_the_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntFilter) filter = new_random_filter (rand);
      g_autofree char *json = ent_filter_to_json (filter);
      g_autoptr (EntFilter) read = read_filter (json);
      g_autofree char *again = ent_filter_to_json (read);

      g_assert_true (ent_filter_equal (filter, read));
      g_assert_cmpstr (json, ==, again);
    }
}

static void
test_what_a_later_version_adds_is_passed_over (void)
{
  g_autoptr (EntFilter) filter = read_filter ("{ \"tone\": {\"x\": [1, null]}, \"min-origins\": 2,"
                                              " \"only\": {\"mood\": [7], \"kind\": [\"person\", \"person\"]} }");
  g_autoptr (EntScope) scope = read_scope ("{\"limit\": 9, \"depth\": -1, \"focus\": {\"actor\": \"a\", \"steps\": 99}}");
  guint steps;

  g_assert_cmpuint (ent_filter_get_min_origins (filter), ==, 2);
  g_assert_true (ent_filter_lets_through (filter, ENT_FACET_KIND, "person"));
  g_assert_false (ent_filter_lets_through (filter, ENT_FACET_KIND, "place"));
  g_assert_cmpuint (ent_scope_get_limit (scope), ==, 9);
  g_assert_cmpstr (ent_scope_get_focus (scope, &steps), ==, "a");
  g_assert_cmpuint (steps, ==, ENT_SCOPE_MAX_STEPS);
}

static void
test_what_is_no_filter_is_told (void)
{
  assert_not_read ("", "It is no JSON object");
  assert_not_read ("[]", "It is no JSON object");
  assert_not_read ("{\"clock\":", "It is no JSON object");
  assert_not_read ("{\"clock\": 3}", "Its “clock” cannot be made out");
  assert_not_read ("{\"clock\": \"sundial\"}", "Its “clock” cannot be made out");
  assert_not_read ("{\"from\": \"2023-02-30\"}", "Its “from” cannot be made out");
  assert_not_read ("{\"to\": {}}", "Its “to” cannot be made out");
  assert_not_read ("{\"undated\": \"yes\"}", "Its “undated” cannot be made out");
  assert_not_read ("{\"min-origins\": -1}", "Its “min-origins” cannot be made out");
  assert_not_read ("{\"min-origins\": 4294967296}", "Its “min-origins” cannot be made out");
  assert_not_read ("{\"min-origins\": 1.5}", "Its “min-origins” cannot be made out");
  assert_not_read ("{\"only\": [\"kind\"]}", "Its “only” cannot be made out");
  assert_not_read ("{\"without\": {\"kind\": \"person\"}}", "Its “kind” cannot be made out");
  assert_not_read ("{\"without\": {\"kind\": [\"person\", null]}}", "Its “kind” cannot be made out");
}

/* ---- scopes -------------------------------------------------------------------- */

static void
test_a_scope_is_written_in_one_way (void)
{
  static const char *const only[] = { "country:RUS", "country:PRK", NULL };
  g_autoptr (EntScope) scope = ent_scope_new (150);
  g_autofree char *focused = NULL;
  g_autofree char *json = NULL;

  ent_scope_set_focus (scope, "country:RUS", 2);
  focused = ent_scope_to_json (scope);
  g_assert_cmpstr (focused, ==, "{\"limit\":150,\"focus\":{\"actor\":\"country:RUS\",\"steps\":2}}");
  ent_scope_set_only (scope, only);
  ent_scope_set_hidden (scope, "person:b", TRUE);
  ent_scope_set_expanded (scope, "person:d", 4);
  ent_scope_set_expanded (scope, "person:c", 12);
  json = ent_scope_to_json (scope);
  g_assert_cmpstr (json, ==, "{\"limit\":150,\"only\":[\"country:PRK\",\"country:RUS\"],\"hidden\":[\"person:b\"],"
                             "\"expanded\":{\"person:c\":12,\"person:d\":4}}");
}

static EntScope *
new_random_scope (GRand *rand)
{
  EntScope *scope = ent_scope_new (g_rand_int (rand));
  g_autofree char *focus = dup_random_value (rand);

  if (g_rand_boolean (rand))
    ent_scope_set_focus (scope, focus, g_rand_int_range (rand, 0, 5));
  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    {
      g_autofree char *hidden = dup_random_value (rand);
      g_autofree char *expanded = dup_random_value (rand);

      ent_scope_set_hidden (scope, hidden, TRUE);
      ent_scope_set_expanded (scope, expanded, g_rand_int (rand));
    }
  if (g_rand_boolean (rand))
    {
      g_autofree char *first = dup_random_value (rand);
      g_autofree char *second = dup_random_value (rand);
      const char *only[] = { first, second, NULL };

      ent_scope_set_only (scope, only);
    }
  return scope;
}

static void
test_a_scope_written_and_read_is_the_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntScope) scope = new_random_scope (rand);
      g_autofree char *json = ent_scope_to_json (scope);
      g_autoptr (EntScope) read = read_scope (json);
      g_autofree char *again = ent_scope_to_json (read);

      g_assert_true (ent_scope_equal (scope, read));
      g_assert_cmpstr (json, ==, again);
    }
}

static void
test_what_is_no_scope_is_told (void)
{
  assert_no_scope ("null", "It is no JSON object");
  assert_no_scope ("{\"limit\": true}", "Its “limit” cannot be made out");
  assert_no_scope ("{\"focus\": \"country:RUS\"}", "Its “focus” cannot be made out");
  assert_no_scope ("{\"focus\": {\"actor\": 1}}", "Its “actor” cannot be made out");
  assert_no_scope ("{\"hidden\": {\"a\": 1}}", "Its “hidden” cannot be made out");
  assert_no_scope ("{\"expanded\": {\"a\": \"b\"}}", "Its “a” cannot be made out");
}

/* ---- from anybody ---------------------------------------------------------------- */

/* Members that are taken out, doubled or overwritten: each is read or told, and nothing else happens. */
static void
test_mangled_text_is_read_or_told (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntFilter) filter = new_random_filter (rand);
      g_autofree char *json = ent_filter_to_json (filter);
      gsize length = strlen (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other = NULL;
      g_autoptr (EntFilter) read = NULL;
      g_autoptr (EntScope) scope = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        json[g_rand_int_range (rand, 0, length)] = g_rand_boolean (rand) ? "{}[]\",:01\\u"[g_rand_int_range (rand, 0, 11)]
                                                                         : g_rand_int_range (rand, 1, 256);
      read = ent_filter_new_from_json (json, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      scope = ent_scope_new_from_json (json, &other);
      g_assert_true ((scope == NULL) == (other != NULL));
    }
}

static char *
dup_repeated (const char *start, const char *piece, guint n, const char *end)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, end);
  return g_string_free (text, FALSE);
}

static void
test_size_and_depth_are_bounded (void)
{
  g_autofree char *long_ = dup_repeated ("{\"x\":[", "1,", 2000000, "1]}");
  g_autofree char *deep = dup_repeated ("{\"x\":", "[", 100000, "}");

  assert_not_read (long_, "It is longer than any that this program writes");
  assert_not_read (deep, "It is no JSON object");
  assert_no_scope (deep, "It is no JSON object");
}

static void
test_many_values_in_any_order_are_read_fast (void)
{
  g_autoptr (GString) json = g_string_new ("{\"only\":{\"actor\":[\"0\"");
  g_autoptr (EntFilter) filter = NULL;

  for (guint i = 200000; i > 0; i--)
    g_string_append_printf (json, ",\"%u\"", i);
  g_string_append (json, "]}}");
  g_test_timer_start ();
  filter = read_filter (json->str);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 10);
  g_assert_true (ent_filter_lets_through (filter, ENT_FACET_ACTOR, "123456"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view-json/a-filter-is-written-in-one-way", test_a_filter_is_written_in_one_way);
  g_test_add_func ("/view/view-json/a-filter-written-and-read-is-the-same", test_a_filter_written_and_read_is_the_same);
  g_test_add_func ("/view/view-json/what-a-later-version-adds-is-passed-over", test_what_a_later_version_adds_is_passed_over);
  g_test_add_func ("/view/view-json/what-is-no-filter-is-told", test_what_is_no_filter_is_told);
  g_test_add_func ("/view/view-json/a-scope-is-written-in-one-way", test_a_scope_is_written_in_one_way);
  g_test_add_func ("/view/view-json/a-scope-written-and-read-is-the-same", test_a_scope_written_and_read_is_the_same);
  g_test_add_func ("/view/view-json/what-is-no-scope-is-told", test_what_is_no_scope_is_told);
  g_test_add_func ("/view/view-json/mangled-text-is-read-or-told", test_mangled_text_is_read_or_told);
  g_test_add_func ("/view/view-json/size-and-depth-are-bounded", test_size_and_depth_are_bounded);
  g_test_add_func ("/view/view-json/many-values-in-any-order-are-read-fast", test_many_values_in_any_order_are_read_fast);
  return g_test_run ();
}
