/* test-case.c: /case/case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"

static void
test_lists_each_actor_once_by_id (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  guint index;

  case_builder_add_article (builder, "a.txt", NULL, NULL);
  case_builder_add_claim (builder, "person:zed", "meets", "country:PRK", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED);
  case_ = case_builder_end (builder);

  g_assert_cmpuint (ent_case_get_n_actors (case_), ==, 3);
  g_assert_cmpstr (ent_case_get_actor (case_, 0)->id, ==, "country:PRK");
  g_assert_cmpstr (ent_case_get_actor (case_, 1)->id, ==, "country:RUS");
  g_assert_cmpstr (ent_case_get_actor (case_, 2)->id, ==, "person:zed");
  g_assert_true (ent_case_find_actor_index (case_, "country:RUS", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_null (ent_case_find_actor (case_, "country:USA"));
  g_assert_null (ent_case_find_actor (case_, ""));
}

/* Whichever claim comes first, the case knows the actor by the details that tell the most. */
static void
test_keeps_the_more_complete_actor (void)
{
  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (EntActor) bare = ent_actor_new ("person:kim", "Kim", ENT_ACTOR_PERSON, NULL, NULL);
      g_autoptr (EntActor) full = ent_actor_new ("person:kim", "Kim Jong Un", ENT_ACTOR_PERSON, "PRK", "leader");
      g_autoptr (EntActor) other = ent_actor_new ("country:RUS", "Russia", ENT_ACTOR_COUNTRY, "RUS", NULL);
      g_autoptr (CaseBuilder) builder = case_builder_new ();
      g_autoptr (EntCase) case_ = NULL;
      EntArticle *article = case_builder_add_article (builder, "a.txt", NULL, NULL);

      for (guint i = 0; i < 2; i++)
        g_ptr_array_add (builder->claims,
                         ent_claim_new (article, i == first ? bare : full, &case_builder_types[0], other));
      case_ = case_builder_end (builder);
      g_assert_cmpuint (ent_case_get_n_actors (case_), ==, 2);
      g_assert_true (ent_case_find_actor (case_, "person:kim") == full);
    }
}

static void
test_counts_copies_as_one_origin (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  EntArticle *copy;

  case_builder_add_article (builder, "a.txt", NULL, NULL);
  copy = case_builder_add_article (builder, "b.txt", NULL, NULL);
  g_free (copy->origin);
  copy->origin = g_strdup ("a.txt");
  case_builder_add_article (builder, "c.txt", NULL, NULL);
  case_ = case_builder_end (builder);

  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 3);
  g_assert_cmpuint (ent_case_get_n_origins (case_), ==, 2);
  g_assert_cmpuint (ent_case_get_article_origin (case_, 1), ==, ent_case_get_article_origin (case_, 0));
  g_assert_cmpuint (ent_case_get_article_origin (case_, 2), ==, 1);
}

static void
test_numbers_the_ends_of_claims (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  case_builder_add_article (builder, "a.txt", NULL, NULL);
  case_builder_add_claim (builder, "country:B", "supplies", "country:A", ENT_STATUS_ASSERTED);
  case_builder_add_article (builder, "b.txt", NULL, NULL);
  case_builder_add_claim (builder, "country:C", "meets", "country:B", ENT_STATUS_DENIED);
  case_ = case_builder_end (builder);

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);
      const EntClaimEnds *ends = ent_case_get_claim_ends (case_, i);

      g_assert_true (ent_case_get_article (case_, ends->article) == claim->article);
      g_assert_cmpstr (ent_case_get_actor (case_, ends->source)->id, ==, claim->source->id);
      g_assert_cmpstr (ent_case_get_actor (case_, ends->target)->id, ==, claim->target->id);
    }
}

static void
test_finds_relations_that_occur (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  case_builder_add_article (builder, "a.txt", NULL, NULL);
  case_builder_add_claim (builder, "country:B", "sanctions", "country:A", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "country:B", "meets", "country:A", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "country:A", "meets", "country:C", ENT_STATUS_ASSERTED);
  case_ = case_builder_end (builder);

  g_assert_cmpuint (ent_case_get_n_relation_types (case_), ==, 2);
  g_assert_cmpstr (ent_case_get_relation_type (case_, 0)->name, ==, "meets");
  g_assert_cmpstr (ent_case_get_relation_type (case_, 1)->name, ==, "sanctions");
  g_assert_nonnull (ent_case_find_relation_type (case_, "sanctions"));
  g_assert_null (ent_case_find_relation_type (case_, "supplies"));
}

static void
test_finds_articles_by_id (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  case_builder_add_article (builder, "a.txt", NULL, NULL);
  case_builder_add_article (builder, "sub/b.txt", NULL, NULL);
  case_ = case_builder_end (builder);

  g_assert_true (ent_case_find_article (case_, "sub/b.txt") == ent_case_get_article (case_, 1));
  g_assert_null (ent_case_find_article (case_, "b.txt"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/case/lists-each-actor-once-by-id", test_lists_each_actor_once_by_id);
  g_test_add_func ("/case/case/keeps-the-more-complete-actor", test_keeps_the_more_complete_actor);
  g_test_add_func ("/case/case/counts-copies-as-one-origin", test_counts_copies_as_one_origin);
  g_test_add_func ("/case/case/numbers-the-ends-of-claims", test_numbers_the_ends_of_claims);
  g_test_add_func ("/case/case/finds-relations-that-occur", test_finds_relations_that_occur);
  g_test_add_func ("/case/case/finds-articles-by-id", test_finds_articles_by_id);
  return g_test_run ();
}
