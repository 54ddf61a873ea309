/* test-merge-finder.c: /case/merge-finder: which actors may be one, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "case/ent-correction.h"
#include "case/ent-merge-finder.h"

/* Adds a claim of the last article about somebody: "id|name|country|role", the last two may be missing. */
static void
add (CaseBuilder *builder, const char *description)
{
  g_auto (GStrv) parts = g_strsplit (description, "|", 0);
  guint n = g_strv_length (parts);
  EntClaim *claim = case_builder_add_claim (builder, parts[0], "meets", "country:PER", ENT_STATUS_ASSERTED);
  EntActorKind kind = claim->source->kind;

  ent_actor_unref (claim->source);
  claim->source = ent_actor_new (parts[0], parts[1], kind, n > 2 && *parts[2] != '\0' ? parts[2] : NULL,
                                 n > 3 ? parts[3] : NULL);
}

/* A case of articles, each with the actors that stand behind it, up to NULL: the first of each is its outlet. */
static EntCase *
new_case (const char *const *articles)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();

  for (guint i = 0; articles[i] != NULL; i++)
    if (strchr (articles[i], '|') == NULL)
      {
        g_autofree char *id = g_strdup_printf ("%u.txt", i);

        case_builder_add_article (builder, id, articles[i], NULL);
      }
    else
      add (builder, articles[i]);
  return case_builder_end (builder);
}

/* "Viktor Orban > Victor Orban: one letter differs in two papers" */
static char *
dup_list (EntCase *case_)
{
  g_autoptr (GPtrArray) suggestions = ent_merge_finder_list (case_);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const EntMergeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_string_append_printf (list, "%s%s > %s: %s", i > 0 ? "; " : "",
                              ent_case_get_actor (case_, suggestion->actor)->id,
                              ent_case_get_actor (case_, suggestion->into)->id, suggestion->words);
    }
  return g_string_free (list, FALSE);
}

static void
assert_list (const char *const *articles, const char *expected)
{
  g_autoptr (EntCase) case_ = new_case (articles);
  g_autofree char *list = dup_list (case_);

  g_assert_cmpstr (list, ==, expected);
}

#define LIST(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_the_same_name_is_suggested (void)
{
  assert_list (LIST ("Courier", "person:a|Ana Duarte|BRA|minister", "Herald", "person:b|Ana Duarte|BRA|minister"),
               "person:b > person:a: same name and role in two papers");
  assert_list (LIST ("Courier", "person:a|Ána  DUARTE", "Courier", "person:b|Dr Ana-Duarte|BRA"),
               "person:a > person:b: same name");
}

static void
test_what_is_known_otherwise_speaks_against_it (void)
{
  assert_list (LIST ("Courier", "person:a|Ana Duarte|BRA", "Herald", "person:b|Ana Duarte|PRT"), "");
  assert_list (LIST ("Courier", "person:a|Ana Duarte", "Herald", "organisation:b|Ana Duarte"), "");
  assert_list (LIST ("Courier", "organisation:a|Ministry of Defence", "Herald", "organisation:b|Ministry of Defence"), "");
  assert_list (LIST ("Courier", "organisation:a|Ministry of Defence|BRA", "Herald",
                     "organisation:b|Ministry of Defence|BRA"), "organisation:b > organisation:a: same name in two papers");
}

static void
test_a_short_form_is_of_the_only_one_in_the_article (void)
{
  assert_list (LIST ("Courier", "person:a|Ana Duarte", "person:b|Mrs Duarte"),
               "person:b > person:a: short form of the name in the same article");
  assert_list (LIST ("Courier", "person:a|Ana Duarte", "Courier", "person:b|Duarte"), "");
  assert_list (LIST ("Courier", "person:a|Ana Duarte", "person:b|Duarte", "Herald", "person:c|Rui Duarte"), "");
  assert_list (LIST ("Courier", "person:a|Ana Lima Duarte", "person:b|Lima"), "");
  assert_list (LIST ("Courier", "organisation:a|Duarte Steel", "organisation:b|Duarte"), "");
}

static void
test_initials_are_of_the_only_one_in_the_article (void)
{
  assert_list (LIST ("Courier", "organisation:a|Union of Harbour Pilots", "organisation:b|UHP"),
               "organisation:b > organisation:a: first letters of the name in the same article");
  assert_list (LIST ("Courier", "organisation:a|Union of Harbour Pilots", "organisation:b|Uhp"), "");
  assert_list (LIST ("Courier", "organisation:a|Union of Harbour Pilots", "Courier", "organisation:b|UHP"), "");
}

static void
test_one_letter_needs_something_in_common (void)
{
  assert_list (LIST ("Courier", "person:a|Viktor Marsh|BRA", "Herald", "person:b|Victor Marsh|BRA", "Herald",
                     "person:b|Victor Marsh|BRA"), "person:a > person:b: one letter differs, same country in two papers");
  assert_list (LIST ("Courier", "person:a|Viktor Marsh", "Herald", "person:b|Victor Marsh"), "");
  assert_list (LIST ("Courier", "person:a|Viktor Marsh|BRA", "person:b|Victor Marsh|BRA"), "");
  assert_list (LIST ("Courier", "person:a|Jon Marsh|BRA", "Herald", "person:b|John Marsh|BRA"), "");
  assert_list (LIST ("Courier", "person:a|Viktor Marsh|BRA", "Herald", "person:b|Vincent Marsh|BRA"), "");
  assert_list (LIST ("Courier", "organisation:a|Regiment 55501|BRA", "Herald", "organisation:b|Regiment 55502|BRA"), "");
}

static void
test_tells_facts_that_can_be_checked (void)
{
  g_autoptr (EntCase) case_ = new_case (LIST ("Courier", "person:a|Ana Duarte|BRA|minister", "person:b|Duarte", "Herald",
                                              "person:a|Ana Duarte|BRA|minister"));
  g_autoptr (GPtrArray) suggestions = ent_merge_finder_list (case_);
  const EntMergeSuggestion *suggestion = g_ptr_array_index (suggestions, 0);
  g_autofree char *facts = NULL;

  g_ptr_array_add (suggestion->facts, NULL);
  facts = g_strjoinv ("; ", (char **) suggestion->facts->pdata);
  g_assert_cmpstr (facts, ==, "Both are in “0.txt”; Duarte is in 1 article; Ana Duarte is in 2 articles; "
                              "Ana Duarte has the role minister; Ana Duarte has the country BRA");
  g_assert_cmpuint (suggestion->articles->len, ==, 1);
  g_assert_cmpuint (g_array_index (suggestion->into_articles, guint, 1), ==, 1);
}

/* The case with one more decision. */
static EntCase *
new_decided (EntCase *case_, EntDecision *decision)
{
  g_autoptr (EntDecision) taken = decision;
  g_autoptr (EntRecords) records = ent_records_new ();

  for (guint i = 0; i < taken->changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (taken->changes, i);

      if (change->value != NULL)
        ent_records_add (records, change->subject, change->aspect, change->value);
    }
  return ent_case_new (NULL, ent_case_get_extraction (case_), records);
}

static void
test_what_was_refused_is_not_suggested_again (void)
{
  g_autoptr (EntCase) case_ = new_case (LIST ("Courier", "person:a|Ana Duarte", "person:b|Duarte"));
  g_autoptr (EntCase) refused = new_decided (case_, ent_correction_new_refuse_merge (case_, "person:a", "person:b"));
  g_autoptr (EntCase) merged = new_decided (case_, ent_correction_new_merge (case_, LIST ("person:b"), "person:a"));
  g_autoptr (EntCase) split = new_decided (merged, ent_correction_new_split (merged, "person:b"));
  g_autofree char *before = dup_list (case_);
  g_autofree char *after_refusal = dup_list (refused);
  g_autofree char *after_merge = dup_list (merged);
  g_autofree char *after_split = dup_list (split);

  g_assert_cmpstr (before, ==, "person:b > person:a: short form of the name in the same article");
  g_assert_cmpstr (after_refusal, ==, "");
  g_assert_cmpstr (after_merge, ==, "");
  g_assert_cmpstr (after_split, ==, "");
  g_assert_cmpuint (ent_case_get_n_actors (split), ==, ent_case_get_n_actors (case_));
}

static void
test_many_actors_take_no_longer_each (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *who = g_strdup_printf ("person:%u|%s %c%c%c%cson|BRA", i, i % 2 ? "Maria" : "Joana",
                                              'a' + i / 17576 % 26, 'a' + i / 676 % 26, 'a' + i / 26 % 26, 'a' + i % 26);

      if (i % 100 == 0)
        case_builder_add_article (builder, who, NULL, NULL);
      add (builder, who);
    }
  case_ = case_builder_end (builder);
  g_test_timer_start ();
  suggestions = ent_merge_finder_list (case_);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add_func ("/case/merge-finder/" path, function)
  ADD ("the-same-name-is-suggested", test_the_same_name_is_suggested);
  ADD ("what-is-known-otherwise-speaks-against-it", test_what_is_known_otherwise_speaks_against_it);
  ADD ("a-short-form-is-of-the-only-one-in-the-article", test_a_short_form_is_of_the_only_one_in_the_article);
  ADD ("initials-are-of-the-only-one-in-the-article", test_initials_are_of_the_only_one_in_the_article);
  ADD ("one-letter-needs-something-in-common", test_one_letter_needs_something_in_common);
  ADD ("tells-facts-that-can-be-checked", test_tells_facts_that_can_be_checked);
  ADD ("what-was-refused-is-not-suggested-again", test_what_was_refused_is_not_suggested_again);
  ADD ("many-actors-take-no-longer-each", test_many_actors_take_no_longer_each);
#undef ADD
  return g_test_run ();
}
