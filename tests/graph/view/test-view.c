/* test-view.c: /view/view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "view/ent-view.h"

static EntDay
day (const char *iso)
{
  EntDay parsed;

  g_assert_true (ent_day_parse_iso (iso, &parsed));
  return parsed;
}

/* Three papers, two of which print one story; one claim is denied. */
static EntCase *
new_small_case (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  EntArticle *copy;
  EntClaim *claim;

  case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");
  claim = case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED);
  claim->event = (EntInterval) { day ("2023-08-01"), day ("2023-08-31") };
  case_builder_add_claim (builder, "person:putin", "meets", "person:kim", ENT_STATUS_ASSERTED);

  copy = case_builder_add_article (builder, "b.txt", "Herald", "2023-09-13");
  g_free (copy->origin);
  copy->origin = g_strdup ("a.txt");
  case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED);
  case_builder_add_claim (builder, "person:kim", "meets", "person:putin", ENT_STATUS_PLANNED);

  case_builder_add_article (builder, "c.txt", NULL, NULL);
  case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_DENIED);
  case_builder_add_claim (builder, "country:USA", "sanctions", "country:PRK", ENT_STATUS_ASSERTED);
  return case_builder_end (builder);
}

static const EntRelation *
find_relation (EntView *view, const char *source, const char *type)
{
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      if (strcmp (relation->type->name, type) == 0 &&
          strcmp (ent_view_get_node (view, relation->source)->actor->id, source) == 0)
        return relation;
    }
  g_assert_not_reached ();
}

static const EntFacetCount *
find_count (EntView *view, EntFacet facet, const char *value)
{
  GPtrArray *counts = ent_view_get_facet_counts (view, facet);

  for (guint i = 0; i < counts->len; i++)
    {
      const EntFacetCount *count = g_ptr_array_index (counts, i);

      if (strcmp (count->value, value) == 0)
        return count;
    }
  return NULL;
}

static void
test_groups_claims_into_relations (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  const EntRelation *supplies = find_relation (view, "country:PRK", "supplies");
  const EntRelation *meets = find_relation (view, "person:kim", "meets");

  g_assert_cmpuint (ent_view_get_n_nodes (view), ==, 5);
  g_assert_cmpuint (ent_view_get_n_relations (view), ==, 3);
  g_assert_cmpuint (supplies->claims->len, ==, 3);
  g_assert_cmpuint (g_array_index (supplies->claims, guint, 2), ==, 4);
  g_assert_cmpuint (supplies->n_claims, ==, 3);
  g_assert_cmpuint (supplies->status_claims[ENT_STATUS_ALLEGED], ==, 2);
  g_assert_cmpint (supplies->status, ==, ENT_STATUS_ALLEGED);
  /* an undirected relation is one, whoever is named first */
  g_assert_cmpuint (meets->n_claims, ==, 2);
  g_assert_cmpint (meets->status, ==, ENT_STATUS_ASSERTED);
}

static void
test_copies_do_not_corroborate (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  guint prk;

  g_assert_cmpuint (find_relation (view, "country:PRK", "supplies")->n_origins, ==, 2);
  g_assert_cmpuint (find_relation (view, "person:kim", "meets")->n_origins, ==, 1);
  g_assert_true (ent_view_find_node (view, "country:PRK", &prk));
  g_assert_cmpuint (ent_view_get_node (view, prk)->n_claims, ==, 4);
  g_assert_cmpuint (ent_view_get_node (view, prk)->n_origins, ==, 2);
}

static void
test_contradiction_is_contested (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  g_assert_true (find_relation (view, "country:PRK", "supplies")->contested);
  g_assert_false (find_relation (view, "person:kim", "meets")->contested);
  ent_filter_set_without (filter, ENT_FACET_STATUS, "denied", TRUE);
  ent_view_set_filter (view, filter);
  g_assert_false (find_relation (view, "country:PRK", "supplies")->contested);
}

static void
test_filter_hides_and_keeps_the_order (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  guint putin;

  ent_filter_add_only (filter, ENT_FACET_OUTLET, "");
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (ent_view_get_n_relations (view), ==, 3);
  g_assert_cmpuint (ent_view_get_n_visible_relations (view), ==, 2);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, 2);
  g_assert_false (ent_view_is_claim_visible (view, 0));
  g_assert_true (ent_view_is_claim_visible (view, 4));
  g_assert_false (find_relation (view, "person:kim", "meets")->visible);
  g_assert_cmpint (find_relation (view, "person:kim", "meets")->status, ==, ENT_STATUS_ASSERTED);
  g_assert_true (ent_view_find_node (view, "person:putin", &putin));
  g_assert_false (ent_view_get_node (view, putin)->visible);
  g_assert_cmpuint (ent_view_get_node (view, putin)->n_claims, ==, 0);

  ent_filter_clear_facet (filter, ENT_FACET_OUTLET);
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, ent_case_get_n_claims (case_));
  g_assert_true (ent_view_get_node (view, putin)->visible);
}

static void
test_least_origins_hide_relations (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_min_origins (filter, 2);
  ent_view_set_filter (view, filter);
  g_assert_true (find_relation (view, "country:PRK", "supplies")->visible);
  g_assert_cmpuint (ent_view_get_n_visible_relations (view), ==, 1);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, 3);
  g_assert_cmpuint (find_count (view, ENT_FACET_RELATION, "sanctions")->n_claims, ==, 0);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "denied")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "denied")->n_total, ==, 1);

  /* without the denial one origin is left; with it, there would be two again */
  ent_filter_set_without (filter, ENT_FACET_STATUS, "denied", TRUE);
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (ent_view_get_n_visible_relations (view), ==, 0);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "denied")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "alleged")->n_claims, ==, 2);
  g_assert_cmpuint (find_count (view, ENT_FACET_RELATION, "supplies")->n_claims, ==, 0);
}

static void
test_facet_counts_follow_the_other_filters (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (view, filter);
  /* the facet that filters still tells what its other values would add */
  g_assert_cmpuint (find_count (view, ENT_FACET_RELATION, "meets")->n_claims, ==, 2);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "alleged")->n_claims, ==, 2);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "asserted")->n_claims, ==, 0);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "asserted")->n_total, ==, 2);
  g_assert_cmpuint (find_count (view, ENT_FACET_OUTLET, "Courier")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_KIND, "person")->n_claims, ==, 0);
  g_assert_cmpuint (find_count (view, ENT_FACET_KIND, "country")->n_claims, ==, 3);

  ent_filter_add_only (filter, ENT_FACET_OUTLET, "Herald");
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (find_count (view, ENT_FACET_RELATION, "meets")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_OUTLET, "Courier")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "denied")->n_claims, ==, 0);
}

static void
assert_values (EntView *view, EntFacet facet, const char *expected)
{
  GPtrArray *counts = ent_view_get_facet_counts (view, facet);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const EntFacetCount *count = g_ptr_array_index (counts, i);

      g_string_append_printf (got, "%s%s %u", i > 0 ? ", " : "", count->label, count->n_total);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_lists_values_that_occur_in_order (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);

  assert_values (view, ENT_FACET_RELATION, "meets 2, supplies 3, sanctions 1");
  assert_values (view, ENT_FACET_STATUS, "asserted 2, alleged 2, planned 1, denied 1");
  assert_values (view, ENT_FACET_OUTLET, "Courier 2, Herald 2, Unknown outlet 2");
  assert_values (view, ENT_FACET_AGENCY, "No agency 6");
  assert_values (view, ENT_FACET_KIND, "Countries 4, People 2");
  assert_values (view, ENT_FACET_ACTOR, "PRK 4, RUS 3, kim 2, putin 2, USA 1");
  assert_values (view, ENT_FACET_VERDICT, "open 6");
  assert_values (view, ENT_FACET_RELIABILITY, "not rated 6");
  assert_values (view, ENT_FACET_CREDIBILITY, "not rated 6");
}

static void
test_counts_what_the_user_decided (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntFilter) filter = ent_filter_new ();

  case_builder_add_article (builder, "a.txt", "Courier", NULL);
  for (guint i = 0; i < 5; i++)
    {
      EntClaim *claim = case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED);

      claim->verdict = i < 2 ? ENT_VERDICT_CONFIRMED : ENT_VERDICT_NONE;
      claim->reliability = i == 0 ? 'F' : 'A';
      claim->credibility = i;
    }
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  assert_values (view, ENT_FACET_VERDICT, "confirmed 2, open 3");
  assert_values (view, ENT_FACET_RELIABILITY, "A (completely reliable) 4, F (cannot be judged) 1");
  assert_values (view, ENT_FACET_CREDIBILITY, "1 (confirmed by others) 1, 2 (probably true) 1, 3 (possibly true) 1, "
                                              "4 (doubtful) 1, not rated 1");
  ent_filter_add_only (filter, ENT_FACET_VERDICT, "confirmed");
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, 2);
  g_assert_cmpuint (find_count (view, ENT_FACET_VERDICT, "")->n_claims, ==, 3);
  g_assert_cmpuint (find_count (view, ENT_FACET_RELIABILITY, "A")->n_claims, ==, 1);
  g_assert_cmpuint (find_count (view, ENT_FACET_CREDIBILITY, "3")->n_claims, ==, 0);
}

static void
test_limit_keeps_the_best_backed (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  guint usa;

  ent_view_set_limit (view, 2);
  g_assert_cmpuint (ent_view_get_n_visible_relations (view), ==, 3);
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 1);
  g_assert_false (find_relation (view, "country:PRK", "supplies")->weak);
  g_assert_false (find_relation (view, "person:kim", "meets")->weak);
  g_assert_true (find_relation (view, "country:USA", "sanctions")->weak);
  g_assert_true (find_relation (view, "country:USA", "sanctions")->visible);
  g_assert_true (ent_view_find_node (view, "country:USA", &usa));
  g_assert_false (ent_view_get_node (view, usa)->visible);

  ent_view_set_limit (view, 0);
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 0);
  g_assert_true (ent_view_get_node (view, usa)->visible);
}

static void
test_structure_is_drawn_between_actors_of_events (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;

  case_builder_add_article (builder, "a", "Courier", "2023-09-12");
  case_builder_add_claim (builder, "person:kim", "leads", "country:PRK", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "person:kim", "leads", "country:PRK", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "person:moon", "leads", "country:KOR", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "person:moon", "leads", "country:KOR", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "person:kim", "meets", "person:putin", ENT_STATUS_ASSERTED);
  case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  ent_view_set_limit (view, 2);
  g_assert_false (find_relation (view, "person:kim", "meets")->weak);
  g_assert_false (find_relation (view, "country:PRK", "supplies")->weak);
  g_assert_false (find_relation (view, "person:kim", "leads")->weak);
  g_assert_true (find_relation (view, "person:moon", "leads")->weak);
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 1);
}

static void
test_what_was_not_drawn_does_not_come_to_light_when_filtered_out (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_view_set_limit (view, 2);
  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_view_set_filter (view, filter);
  g_assert_false (find_relation (view, "country:USA", "sanctions")->visible);
  g_assert_true (find_relation (view, "country:USA", "sanctions")->weak);
  g_assert_false (find_relation (view, "country:PRK", "supplies")->visible);
  g_assert_false (find_relation (view, "country:PRK", "supplies")->weak);
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, 0);
}

static void
test_counts_the_undated_of_its_clock (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  g_assert_cmpuint (ent_view_get_n_undated (view), ==, 5);
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_filter_set_range (filter, (EntInterval) { day ("2023-09-13"), ENT_DAY_NONE });
  ent_view_set_filter (view, filter);
  g_assert_cmpuint (ent_view_get_n_undated (view), ==, 2);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, 2);
}

static void
test_histogram_leaves_the_date_aside (void)
{
  g_autoptr (EntCase) case_ = new_small_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (GArray) bins = NULL;
  EntInterval extent;

  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_filter_set_range (filter, (EntInterval) { day ("2023-09-13"), ENT_DAY_NONE });
  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (view, filter);
  bins = ent_view_dup_histogram (view, ENT_CLOCK_PUBLISHED, &extent);
  g_assert_cmpuint (extent.from, ==, day ("2023-09-12"));
  g_assert_cmpuint (extent.to, ==, day ("2023-09-13"));
  g_assert_cmpuint (bins->len, ==, 2);
  for (guint i = 0; i < bins->len; i++)
    {
      const EntHistogramBin *bin = &g_array_index (bins, EntHistogramBin, i);

      g_assert_cmpuint (bin->days.from, ==, extent.from + i);
      g_assert_cmpuint (bin->days.to, ==, extent.from + i);
      g_assert_cmpuint (bin->n_claims, ==, 1);
      g_assert_cmpuint (bin->n_total, ==, 2);
    }
}

/* Whatever the extent, the bins follow each other, hold every dated claim and are few. */
static void
test_histogram_bins_follow_each_other (void)
{
  static const char *const lasts[] = { "2023-05-31", "2023-12-31", "2024-07-01", "2030-01-01", "2100-06-06",
                                       "2900-06-06", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autoptr (CaseBuilder) builder = case_builder_new ();
      g_autoptr (EntCase) case_ = NULL;
      g_autoptr (EntView) view = NULL;
      g_autoptr (GArray) bins = NULL;
      EntInterval extent;
      guint n = 0;

      case_builder_add_article (builder, "a.txt", NULL, NULL);
      case_builder_add_claim (builder, "country:A", "meets", "country:B", ENT_STATUS_ASSERTED)->event =
        (EntInterval) { day ("2023-05-31"), ENT_DAY_NONE };
      case_builder_add_claim (builder, "country:A", "meets", "country:B", ENT_STATUS_ASSERTED)->event =
        (EntInterval) { ENT_DAY_NONE, day (lasts[i]) };
      case_builder_add_claim (builder, "country:A", "meets", "country:B", ENT_STATUS_ASSERTED);
      case_ = case_builder_end (builder);
      view = ent_view_new (case_);
      bins = ent_view_dup_histogram (view, ENT_CLOCK_EVENT, &extent);

      g_assert_cmpuint (bins->len, >=, 1);
      g_assert_cmpuint (bins->len, <=, 120);
      g_assert_cmpuint (g_array_index (bins, EntHistogramBin, 0).days.from, <=, extent.from);
      g_assert_cmpuint (g_array_index (bins, EntHistogramBin, bins->len - 1).days.to, >=, day (lasts[i]));
      for (guint j = 0; j < bins->len; j++)
        {
          const EntHistogramBin *bin = &g_array_index (bins, EntHistogramBin, j);

          g_assert_cmpuint (bin->days.from, <=, bin->days.to);
          if (j > 0)
            g_assert_cmpuint (bin->days.from, ==, g_array_index (bins, EntHistogramBin, j - 1).days.to + 1);
          n += bin->n_total;
        }
      g_assert_cmpuint (n, ==, 2);
    }
}

static void
test_empty_case_is_an_empty_view (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = case_builder_end (builder);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (GArray) bins = NULL;
  EntInterval extent;

  g_assert_cmpuint (ent_view_get_n_nodes (view), ==, 0);
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, 0);
  g_assert_cmpuint (ent_view_get_facet_counts (view, ENT_FACET_STATUS)->len, ==, 0);
  bins = ent_view_dup_histogram (view, ENT_CLOCK_EVENT, &extent);
  g_assert_cmpuint (bins->len, ==, 0);
  g_assert_true (ent_interval_is_none (extent));
}

/* ---- properties on made-up claims ------------------------------------------ */

/* A few actors are in most claims, as in the news. */
static EntActor *
pick_actor (GRand *rand, GPtrArray *actors)
{
  double at = g_rand_double (rand);

  return g_ptr_array_index (actors, (guint) (at * at * at * actors->len));
}

static EntCase *
new_random_case (GRand *rand, guint n_claims, guint n_actors, guint n_articles)
{
  static const char *const outlets[] = { "Courier", "Herald", "Post", NULL };
  static const char *const kinds[] = { "country", "person", "organisation" };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_actor_unref);

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:%u", kinds[i % G_N_ELEMENTS (kinds)], i);

      g_ptr_array_add (actors, case_builder_new_actor (id));
    }
  for (guint i = 0; i < n_claims; i++)
    {
      EntClaim *claim;

      if (i % (n_claims / n_articles) == 0)
        {
          g_autofree char *id = g_strdup_printf ("%u.txt", i);
          EntArticle *article = case_builder_add_article (builder, id, outlets[g_rand_int_range (rand, 0, 4)], NULL);

          if (g_rand_int_range (rand, 0, 4) > 0)
            article->published = g_rand_int_range (rand, day ("2022-01-01"), day ("2024-12-31"));
          g_free (article->origin);
          article->origin = g_strdup_printf ("%d", g_rand_int_range (rand, 0, n_articles / 2));
        }
      claim = ent_claim_new (g_ptr_array_index (builder->articles, builder->articles->len - 1),
                             pick_actor (rand, actors),
                             &case_builder_types[g_rand_int_range (rand, 0, G_N_ELEMENTS (case_builder_types))],
                             pick_actor (rand, actors));
      claim->status = g_rand_int_range (rand, 0, ENT_N_STATUSES);
      claim->verdict = g_rand_boolean (rand) ? ENT_VERDICT_CONFIRMED : ENT_VERDICT_NONE;
      claim->reliability = g_rand_boolean (rand) ? g_rand_int_range (rand, 'A', 'F' + 1) : 0;
      claim->credibility = g_rand_int_range (rand, 0, 7);
      if (g_rand_int_range (rand, 0, 3) > 0)
        claim->event.from = claim->event.to = g_rand_int_range (rand, day ("2021-01-01"), day ("2024-12-31"));
      g_ptr_array_add (builder->claims, claim);
    }
  return case_builder_end (builder);
}

static EntFilter *
new_random_filter (GRand *rand, EntCase *case_)
{
  EntFilter *filter = ent_filter_new ();

  ent_filter_set_clock (filter, g_rand_int_range (rand, 0, 2));
  if (g_rand_boolean (rand))
    ent_filter_set_range (filter, (EntInterval) { day ("2022-06-01"), day ("2023-12-31") });
  ent_filter_set_with_undated (filter, g_rand_boolean (rand));
  if (g_rand_boolean (rand))
    ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  if (g_rand_boolean (rand))
    ent_filter_set_without (filter, ENT_FACET_STATUS, "denied", TRUE);
  if (g_rand_boolean (rand))
    ent_filter_set_without (filter, ENT_FACET_OUTLET, g_rand_boolean (rand) ? "" : "Herald", TRUE);
  if (g_rand_boolean (rand))
    ent_filter_set_without (filter, ENT_FACET_KIND, "person", TRUE);
  if (g_rand_int_range (rand, 0, 4) == 0)
    ent_filter_add_only (filter, ENT_FACET_VERDICT, g_rand_boolean (rand) ? "" : "confirmed");
  if (g_rand_int_range (rand, 0, 4) == 0)
    ent_filter_set_without (filter, ENT_FACET_RELIABILITY, g_rand_boolean (rand) ? "" : "E", TRUE);
  if (g_rand_int_range (rand, 0, 4) == 0)
    ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, g_rand_boolean (rand) ? "" : "4", TRUE);
  if (g_rand_boolean (rand))
    ent_filter_add_only (filter, ENT_FACET_ACTOR,
                         ent_case_get_actor (case_, g_rand_int_range (rand, 0, ent_case_get_n_actors (case_)))->id);
  return filter;
}

/* The view's numbers and the filter's own condition on a claim are the same. */
static void
test_agrees_with_the_filter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  g_autoptr (EntCase) case_ = new_random_case (rand, 600, 24, 30);
  g_autoptr (EntView) view = ent_view_new (case_);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (EntFilter) filter = new_random_filter (rand, case_);
      guint n_visible = 0, n_relation_claims = 0, n_asserted = 0;

      ent_view_set_filter (view, filter);
      for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
        {
          guint misses = ent_filter_find_misses (filter, ent_case_get_claim (case_, i));

          g_assert_cmpint (ent_view_is_claim_visible (view, i), ==, misses == 0);
          n_visible += misses == 0;
          if (ent_case_get_claim (case_, i)->status == ENT_STATUS_ASSERTED)
            n_asserted += (misses & ~ENT_MISS_FACET (ENT_FACET_STATUS)) == 0;
        }
      for (guint i = 0; i < ent_view_get_n_relations (view); i++)
        n_relation_claims += ent_view_get_relation (view, i)->n_claims;
      g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, n_visible);
      g_assert_cmpuint (n_relation_claims, ==, n_visible);
      g_assert_cmpuint (find_count (view, ENT_FACET_STATUS, "asserted")->n_claims, ==, n_asserted);
    }
}

static void
assert_same_counts (EntView *view, EntView *other)
{
  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    {
      GPtrArray *counts = ent_view_get_facet_counts (view, facet), *others = ent_view_get_facet_counts (other, facet);

      g_assert_cmpuint (counts->len, ==, others->len);
      for (guint i = 0; i < counts->len; i++)
        g_assert_cmpuint (((const EntFacetCount *) g_ptr_array_index (counts, i))->n_claims, ==,
                          ((const EntFacetCount *) g_ptr_array_index (others, i))->n_claims);
    }
  for (guint clock = 0; clock < 2; clock++)
    {
      g_autoptr (GArray) bins = ent_view_dup_histogram (view, clock, NULL);
      g_autoptr (GArray) others = ent_view_dup_histogram (other, clock, NULL);

      g_assert_cmpmem (bins->data, bins->len * sizeof (EntHistogramBin), others->data,
                       others->len * sizeof (EntHistogramBin));
    }
  g_assert_cmpuint (ent_view_get_n_undated (view), ==, ent_view_get_n_undated (other));
  g_assert_cmpuint (ent_view_get_n_visible_claims (view), ==, ent_view_get_n_visible_claims (other));
  g_assert_cmpuint (ent_view_get_n_visible_relations (view), ==, ent_view_get_n_visible_relations (other));
  g_assert_cmpuint (ent_view_get_n_weak_relations (view), ==, ent_view_get_n_weak_relations (other));
}

static void
assert_same_items (EntView *view, EntView *other)
{
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *a = ent_view_get_relation (view, i), *b = ent_view_get_relation (other, i);

      g_assert_cmpmem (a->status_claims, sizeof a->status_claims, b->status_claims, sizeof b->status_claims);
      g_assert_cmpuint (a->n_claims, ==, b->n_claims);
      g_assert_cmpuint (a->n_origins, ==, b->n_origins);
      g_assert_cmpint (a->status, ==, b->status);
      g_assert_cmpint (a->contested, ==, b->contested);
      g_assert_cmpint (a->visible, ==, b->visible);
      g_assert_cmpint (a->weak, ==, b->weak);
    }
  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    {
      const EntNode *a = ent_view_get_node (view, i), *b = ent_view_get_node (other, i);

      g_assert_cmpuint (a->n_claims, ==, b->n_claims);
      g_assert_cmpuint (a->n_origins, ==, b->n_origins);
      g_assert_cmpint (a->visible, ==, b->visible);
    }
  for (guint i = 0; i < ent_case_get_n_claims (ent_view_get_case (view)); i++)
    g_assert_cmpint (ent_view_is_claim_visible (view, i), ==, ent_view_is_claim_visible (other, i));
}

/* A step of a slider, a click on a facet, or anything else. */
static EntFilter *
new_next_filter (GRand *rand, EntCase *case_, const EntFilter *filter)
{
  EntFilter *next = ent_filter_copy (filter);
  EntDay from = g_rand_int_range (rand, day ("2022-01-01"), day ("2024-12-31"));

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      ent_filter_set_min_origins (next, g_rand_int_range (rand, 1, 4));
      return next;
    case 1:
      ent_filter_set_without (next, ENT_FACET_STATUS, "alleged", g_rand_boolean (rand));
      return next;
    case 2:
      ent_filter_free (next);
      return new_random_filter (rand, case_);
    default:
      ent_filter_set_range (next, (EntInterval) { from, from + 300 });
      return next;
    }
}

/* However a view came to its filter: what few claims changed gives what counting all of them does. */
static void
test_a_step_counts_as_a_count_of_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  g_autoptr (EntCase) case_ = new_random_case (rand, 600, 24, 60);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntScope) scope = ent_scope_new (20);
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_view_set_scope (view, scope);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (EntView) other = ent_view_new (case_);
      g_autoptr (EntFilter) unlike = NULL;
      EntFilter *next = new_next_filter (rand, case_, filter);

      ent_filter_free (filter);
      filter = next;
      ent_view_set_filter (view, filter);
      ent_view_set_scope (other, scope);
      /* after another number of origins all is counted anew */
      unlike = ent_filter_copy (filter);
      ent_filter_set_min_origins (unlike, ent_filter_get_min_origins (filter) + 1);
      ent_view_set_filter (other, unlike);
      ent_view_set_filter (other, filter);
      assert_same_items (view, other);
      assert_same_counts (view, other);
    }
}

/* meson test --benchmark has its own programs; here only that a slider can be dragged through a large case. */
static void
test_filters_a_large_case_within_a_frame (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  gint64 start, best = G_MAXINT64;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }
  case_ = new_random_case (rand, 200000, 5000, 10000);
  start = g_get_monotonic_time ();
  view = ent_view_new (case_);
  g_test_message ("a view of 200,000 claims takes %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (EntFilter) filter = new_random_filter (rand, case_);

      start = g_get_monotonic_time ();
      ent_view_set_filter (view, filter);
      best = MIN (best, g_get_monotonic_time () - start);
      g_test_message ("round %u: %.1f ms", round, (g_get_monotonic_time () - start) / 1000.0);
    }
  g_test_minimized_result (best / 1000.0, "a filter on 200,000 claims takes %.1f ms", best / 1000.0);
  g_assert_cmpint (best, <, 33000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view/groups-claims-into-relations", test_groups_claims_into_relations);
  g_test_add_func ("/view/view/copies-do-not-corroborate", test_copies_do_not_corroborate);
  g_test_add_func ("/view/view/contradiction-is-contested", test_contradiction_is_contested);
  g_test_add_func ("/view/view/filter-hides-and-keeps-the-order", test_filter_hides_and_keeps_the_order);
  g_test_add_func ("/view/view/least-origins-hide-relations", test_least_origins_hide_relations);
  g_test_add_func ("/view/view/facet-counts-follow-the-other-filters", test_facet_counts_follow_the_other_filters);
  g_test_add_func ("/view/view/lists-values-that-occur-in-order", test_lists_values_that_occur_in_order);
  g_test_add_func ("/view/view/counts-what-the-user-decided", test_counts_what_the_user_decided);
  g_test_add_func ("/view/view/limit-keeps-the-best-backed", test_limit_keeps_the_best_backed);
  g_test_add_func ("/view/view/what-was-not-drawn-does-not-come-to-light-when-filtered-out",
                   test_what_was_not_drawn_does_not_come_to_light_when_filtered_out);
  g_test_add_func ("/view/view/structure-is-drawn-between-actors-of-events",
                   test_structure_is_drawn_between_actors_of_events);
  g_test_add_func ("/view/view/counts-the-undated-of-its-clock", test_counts_the_undated_of_its_clock);
  g_test_add_func ("/view/view/histogram-leaves-the-date-aside", test_histogram_leaves_the_date_aside);
  g_test_add_func ("/view/view/histogram-bins-follow-each-other", test_histogram_bins_follow_each_other);
  g_test_add_func ("/view/view/empty-case-is-an-empty-view", test_empty_case_is_an_empty_view);
  g_test_add_func ("/view/view/agrees-with-the-filter", test_agrees_with_the_filter);
  g_test_add_func ("/view/view/a-step-counts-as-a-count-of-all", test_a_step_counts_as_a_count_of_all);
  g_test_add_func ("/view/view/filters-a-large-case-within-a-frame", test_filters_a_large_case_within_a_frame);
  return g_test_run ();
}
