/* export-cases.h: cases with all that an export can stumble over, for the tests of export and of what others read of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-builder.h"
#include "export/ent-data-export.h"
#include "scratch.h"

/* The words of @text in an article, which they have to stand in. */
static inline EntSpan
export_cases_find (const EntArticle *article, const char *text)
{
  const char *found = strstr (article->text, text);

  g_assert_nonnull (found);
  return (EntSpan) { found - article->text, found - article->text + strlen (text) };
}

static inline void
export_cases_set_text (EntArticle *article, const char *title, const char *text)
{
  article->title = g_strdup (title);
  g_free (article->text);
  article->text = g_strdup (text);
  article->length = strlen (text);
}

static inline void
export_cases_rename (EntActor *actor, const char *name)
{
  g_free (actor->name);
  actor->name = g_strdup (name);
}

static inline EntClaim *
export_cases_claim (CaseBuilder *builder, const char *source, const char *relation, const char *target, EntStatus status,
                    const char *sentence)
{
  EntClaim *claim = case_builder_add_claim (builder, source, relation, target, status);

  claim->sentence = export_cases_find (claim->article, sentence);
  claim->rule = g_strdup ("verb:test");
  return claim;
}

/* Names of which each has something that some format gives a meaning. */
#define EXPORT_CASES_FORMULA "=1+1"
#define EXPORT_CASES_MARKUP "<b>\"Q\" & 'A'</b> ]]> --"
#define EXPORT_CASES_KOREAN "김정은 \\N"
#define EXPORT_CASES_ARABIC "فيصل، بن; فرحان"
#define EXPORT_CASES_LINES "line\none\ttab\x01"

/* An article with an address and two agencies, one with neither and a copy of the first; two relations and both directions
 * between one pair, an actor related to himself, undated claims and such that are open at one end, three who say so, a verdict
 * and ratings; articles and names in several scripts. */
static inline EntCase *
export_cases_new_odd (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  EntArticle *article = case_builder_add_article (builder, "a \"1\".txt", "Harbour, Courier; \"Late\"", "2023-09-12");
  EntClaim *claim;

  export_cases_set_text (article, "=HYPERLINK(\"x\") & <i>more</i>",
                         "Rye sent 40 \"old\" guns & shells to Elm <secretly>.\n\nElm thanked Rye; nobody else did ]]> so.\n\n"
                         "한국은 김정은을 만났다.\tRye scolded itself.");
  article->url = g_strdup ("https://example.org/a?x=1&y=\"2\"<3>#%20z");
  article->author = g_strdup ("O'Hara, \"Bo\"");
  g_strfreev (article->agencies);
  article->agencies = g_strsplit ("AFP,Reuters", ",", 0);
  claim = export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ALLEGED,
                              "Rye sent 40 \"old\" guns & shells to Elm <secretly>.");
  claim->object = g_strdup ("40 \"old\" guns & shells");
  claim->event = (EntInterval) { ent_day_new (2023, 8, 1), ent_day_new (2023, 8, 31) };
  claim->source_span = export_cases_find (article, "Rye");
  claim->target_span = export_cases_find (article, "Elm");
  claim->trigger_span = export_cases_find (article, "sent");
  g_ptr_array_add (claim->said_by, ent_actor_new ("organisation:a", EXPORT_CASES_FORMULA, ENT_ACTOR_ORGANISATION, NULL, NULL));
  g_ptr_array_add (claim->said_by, ent_actor_new ("person:b", EXPORT_CASES_ARABIC, ENT_ACTOR_PERSON, NULL, NULL));
  claim->credibility = 2;
  claim->reliability = 'B';
  claim = export_cases_claim (builder, "country:ELM", "meets", "country:RYE", ENT_STATUS_ASSERTED, "Elm thanked Rye;");
  claim->event = (EntInterval) { ent_day_new (2023, 9, 1), ENT_DAY_NONE };
  claim->verdict = ENT_VERDICT_CONFIRMED;
  export_cases_claim (builder, "country:ELM", "supplies", "country:RYE", ENT_STATUS_DENIED, "nobody else did ]]> so.");
  claim = export_cases_claim (builder, "person:kim", "meets", "country:KOR", ENT_STATUS_PLANNED, "한국은 김정은을 만났다.");
  export_cases_rename (claim->source, EXPORT_CASES_KOREAN);
  claim->event = (EntInterval) { ENT_DAY_NONE, ent_day_new (2024, 2, 29) };
  claim = export_cases_claim (builder, "country:RYE", "sanctions", "country:RYE", ENT_STATUS_POSSIBLE, "Rye scolded itself.");

  article = case_builder_add_article (builder, "b.txt", NULL, NULL);
  export_cases_set_text (article, NULL, "+Plus@minus gave an end-\nof-line & tab\there to <b>. No.");
  article->url = g_strdup ("javascript:alert(1)");
  claim = export_cases_claim (builder, "organisation:formula", "supplies", "group:markup", ENT_STATUS_ASSERTED,
                              "+Plus@minus gave an end-\nof-line & tab\there to <b>.");
  export_cases_rename (claim->source, EXPORT_CASES_FORMULA);
  export_cases_rename (claim->target, EXPORT_CASES_MARKUP);
  claim = export_cases_claim (builder, "place:lines", "leads", "other:arabic", ENT_STATUS_ASSERTED, "No.");
  export_cases_rename (claim->source, EXPORT_CASES_LINES);
  export_cases_rename (claim->target, EXPORT_CASES_ARABIC);

  article = case_builder_add_article (builder, "c.txt", "Second Paper", "2023-09-13");
  export_cases_set_text (article, "A copy", "Rye sent guns to Elm.");
  g_free (article->origin);
  article->origin = g_strdup ("a \"1\".txt");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ALLEGED, "Rye sent guns to Elm.");
  return case_builder_end (builder);
}

static inline EntCase *
export_cases_new_empty (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();

  return case_builder_end (builder);
}

/* Each type of relation from each kind of actor to each twice, asserted and doubtful, every third one said by somebody; a
 * country with a code, and a place of it. */
static inline EntCase *
export_cases_new_kinds (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  guint n = 0;

  export_cases_set_text (case_builder_add_article (builder, "kinds.txt", "Post", "2024-01-05"), "Kinds", "So it is.");
  for (guint type = 0; type < G_N_ELEMENTS (case_builder_types); type++)
    for (guint ends = 0; ends < 2 * ENT_N_ACTOR_KINDS * ENT_N_ACTOR_KINDS; ends++, n++)
      {
        gboolean doubtful = ends % 2 == 1;
        const char *source_kind = ent_actor_kind_get_name (ends / 2 / ENT_N_ACTOR_KINDS);
        const char *target_kind = ent_actor_kind_get_name (ends / 2 % ENT_N_ACTOR_KINDS);
        g_autofree char *source = g_strdup_printf ("%s:PRK", source_kind);
        g_autofree char *target = g_strdup_printf ("%s:%s", target_kind, doubtful ? "CHN" : "RUS");
        EntStatus status = doubtful ? ENT_STATUS_ASSERTED + 1 + n / 2 % (ENT_N_STATUSES - 1) : ENT_STATUS_ASSERTED;
        EntClaim *claim = export_cases_claim (builder, source, case_builder_types[type].name, target, status, "So it is.");

        if (claim->source->kind == ENT_ACTOR_PLACE)
          claim->source->country = g_strdup ("PRK");
        if (n % 3 == 0)
          g_ptr_array_add (claim->said_by, case_builder_new_actor (target));
      }
  return case_builder_end (builder);
}

/* A text of up to so many pieces that no format may stumble over: of all planes of Unicode, with controls and with what one
 * format or another gives a meaning. */
static inline char *
export_cases_dup_hostile (GRand *rand, guint max_pieces)
{
  static const char *const pieces[] = {
    "=1+1", "\"", "'", "\"\"\"", "\\", "\\N", "\\u0041", "\n", "\r", "\r\n", "\t", "]]>", "<!--", "--", "<b>", "&amp;", "&#0;", "&", ";",
    ",", "{", "}", "[", "$", "%", "%s", "#", "|", "*", "_", "`", "@", "-", "+", " ", "  ", "\x01", "\x1b", "\x7f", "\xc2\x85",
    "\xc2\xa0", "\xe2\x80\xa8", "\xe2\x80\xae", "\xef\xbb\xbf", "\xef\xbf\xbd", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xcc\x81", "한국", "فيصل",
  };
  GString *text = g_string_new (NULL);

  for (guint n = g_rand_int_range (rand, 1, max_pieces + 1); n > 0; n--)
    if (g_rand_boolean (rand))
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    else
      {
        gunichar c = g_rand_boolean (rand) ? g_rand_int_range (rand, 'A', 'z') : g_rand_int_range (rand, 1, 0x110000);

        g_string_append_unichar (text, g_unichar_validate (c) ? c : '?');
      }
  return g_string_free (text, FALSE);
}

/* So many claims, each of its own relation in an article of its own, with such texts wherever there is one. The same seed gives
 * the same case. */
static inline EntCase *
export_cases_new_hostile (guint seed, guint n_claims)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_claims; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u.txt", i);
      g_autofree char *source = g_strdup_printf ("person:s%u", i);
      g_autofree char *target = g_strdup_printf ("organisation:t%u", i);
      g_autofree char *sayer = g_strdup_printf ("group:u%u", i);
      g_autofree char *outlet = export_cases_dup_hostile (rand, 5);
      g_autofree char *title = export_cases_dup_hostile (rand, 8);
      g_autofree char *before = export_cases_dup_hostile (rand, 40);
      g_autofree char *words = export_cases_dup_hostile (rand, 20);
      g_autofree char *sentence = g_strdup_printf ("Claim %u: %s.", i, words);
      g_autofree char *text = g_strconcat (before, sentence, words, NULL);
      g_autofree char *rest = export_cases_dup_hostile (rand, 5);
      EntArticle *article = case_builder_add_article (builder, id, outlet, i % 3 > 0 ? "2024-01-05" : NULL);
      EntClaim *claim;

      export_cases_set_text (article, title, text);
      article->url = g_strconcat ("https://example.org/", rest, NULL);
      article->author = export_cases_dup_hostile (rand, 4);
      claim = export_cases_claim (builder, source, "supplies", target, i % ENT_N_STATUSES, sentence);
      claim->object = export_cases_dup_hostile (rand, 4);
      g_ptr_array_add (claim->said_by, case_builder_new_actor (sayer));
      g_free (claim->source->name);
      claim->source->name = export_cases_dup_hostile (rand, 12);
      g_free (claim->target->name);
      claim->target->name = export_cases_dup_hostile (rand, 12);
    }
  return case_builder_end (builder);
}

/* So many relations between so many actors, half of them persons, with one to three claims each. */
static inline EntCase *
export_cases_new_graph (guint n_nodes, guint n_relations)
{
  static const char *const relations[] = { "meets", "talks-with", "supplies", "sanctions" };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  guint n_actors = MAX (n_nodes / 2, 1);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u.txt", i);
      g_autofree char *source = g_strdup_printf ("person:p%u", i % n_actors);
      g_autofree char *target = g_strdup_printf ("organisation:o%u", (i % n_actors + i / n_actors + 1) % n_actors);
      g_autofree char *sentence = g_strdup_printf ("Person %u wrote a letter of %u pages to organisation %u.", i % n_actors,
                                                   i, i / n_actors);
      g_autofree char *title = g_strdup_printf ("Letter %u", i);
      EntArticle *article = case_builder_add_article (builder, id, i % 2 ? "Morning Post" : "Evening Post", "2024-01-05");

      export_cases_set_text (article, title, sentence);
      for (guint j = 0; j <= i % 3; j++)
        {
          EntClaim *claim = export_cases_claim (builder, source, relations[i % G_N_ELEMENTS (relations)], target,
                                                j % ENT_N_STATUSES, sentence);

          if (i % 4 > 0)
            claim->event = (EntInterval) { ent_day_new (2023, 1 + i % 12, 1 + i % 28), ent_day_new (2023, 1 + i % 12, 28) };
        }
    }
  return case_builder_end (builder);
}

/* So many relations, of two fifths as many actors. */
static inline EntCase *
export_cases_new_large (guint n_relations)
{
  return export_cases_new_graph (2 * MAX (n_relations / 5, 2), n_relations);
}

/* All that passes the filter, on a grid. */
static inline EntExcerpt *
export_cases_new_excerpt (EntCase *case_)
{
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntLayout) layout = ent_layout_new (ent_view_get_n_nodes (view));
  EntExcerpt *excerpt = ent_excerpt_new (view, ENT_EXCERPT_FILTERED);

  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 150.5 * (i % 100), 90.25 * (i / 100) };
  ent_excerpt_set_layout (excerpt, layout);
  return excerpt;
}

/* What is written of @excerpt in the format of that name, which has to be text. */
static inline char *
export_cases_write (const EntExcerpt *excerpt, const char *name)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, name);
  g_autoptr (GError) error = NULL;
  char *text;

  ent_data_export (excerpt, ent_data_format_find (name), path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}
