/* test-actor-names.c: /view/actor-names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "view/ent-actor-names.h"

#define TEXT "Mr Ames met Lima. Bo\nAmes met Lima. Mr Ames met Lima. He met Lima. US met Lima."

/* The words of @text from @start on that are @length bytes long name the source, who meets Peru. */
static void
add (CaseBuilder *builder, const char *source_id, guint32 start, guint32 length)
{
  EntClaim *claim = case_builder_add_claim (builder, source_id, "meets", "country:PER", ENT_STATUS_ASSERTED);

  claim->source_span = (EntSpan) { start, start + length };
}

static void
add_article (CaseBuilder *builder, const char *id)
{
  EntArticle *article = case_builder_add_article (builder, id, "Courier", "2023-09-12");

  g_free (article->text);
  article->text = g_strdup (TEXT);
  article->length = strlen (TEXT);
}

static EntCase *
new_case (CaseBuilder *builder)
{
  add_article (builder, "a.txt");
  add (builder, "person:ames", 0, 7);
  add (builder, "person:bo-ames", 18, 7);
  add (builder, "person:ames", 36, 7);
  add (builder, "person:ames", 54, 2);
  add (builder, "country:USA", 67, 2);
  add_article (builder, "b.txt");
  add (builder, "person:ames", 0, 7);
  return case_builder_end (builder);
}

static GPtrArray *
list_names (EntView *view, const char *actor_id)
{
  guint node;

  g_assert_true (ent_view_find_node (view, actor_id, &node));
  return ent_view_list_actor_names (view, node);
}

static void
test_counts_names_and_their_articles (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (GPtrArray) names = list_names (view, "person:ames");
  const EntActorName *name = g_ptr_array_index (names, 0);

  g_assert_cmpuint (names->len, ==, 1);   /* "He" is no name */
  g_assert_cmpstr (name->words, ==, "Mr Ames");
  g_assert_cmpuint (name->claims->len, ==, 3);
  g_assert_cmpuint (name->n_articles, ==, 2);
  g_assert_cmpstr (ent_case_get_claim (case_, g_array_index (name->claims, guint, 2))->article->id, ==, "b.txt");
}

static void
test_an_abbreviation_is_no_pronoun (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder);
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (GPtrArray) names = list_names (view, "country:USA");

  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (((EntActorName *) g_ptr_array_index (names, 0))->words, ==, "US");
}

static void
test_names_of_the_merged_keep_whom_they_were_read_as (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) read = new_case (builder);
  g_autoptr (EntRecords) records = ent_records_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GPtrArray) names = NULL;
  const EntActorName *second;

  ent_records_add (records, "actor:person:bo-ames", "merged-into", "person:ames");
  case_ = ent_case_new (NULL, ent_case_get_extraction (read), records);
  view = ent_view_new (case_);
  names = list_names (view, "person:ames");
  g_assert_cmpuint (names->len, ==, 2);
  second = g_ptr_array_index (names, 1);
  g_assert_cmpstr (second->words, ==, "Bo Ames");   /* on one line */
  g_assert_cmpstr (second->read->id, ==, "person:bo-ames");
  g_assert_cmpuint (second->claims->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add_func ("/view/actor-names/" name, func)
  ADD ("counts-names-and-their-articles", test_counts_names_and_their_articles);
  ADD ("an-abbreviation-is-no-pronoun", test_an_abbreviation_is_no_pronoun);
  ADD ("names-of-the-merged-keep-whom-they-were-read-as", test_names_of_the_merged_keep_whom_they_were_read_as);
#undef ADD
  return g_test_run ();
}
