/* claim-reader.h: reads claims out of a text with the program's own lexicon and model, and prints them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-paths.h"
#include "claim/ent-claim-finder.h"
#include "language/ent-parser.h"

#include <string.h>

typedef struct
{
  EntVocabulary *vocabulary;
  EntGazetteer *gazetteer;
  EntParser *parser;
  EntClaimFinder *finder;
} Lexicon;

static Lexicon lexicon;

static inline void
load_lexicon (void)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *dir = g_build_filename (data_dir, "lexicon", NULL);
  g_autoptr (GError) error = NULL;

  lexicon.vocabulary = ent_vocabulary_load (dir, &error);
  g_assert_no_error (error);
  lexicon.gazetteer = ent_gazetteer_load (dir, &error);
  g_assert_no_error (error);
  lexicon.parser = ent_parser_new (&error);
  g_assert_no_error (error);
  lexicon.finder = ent_claim_finder_new (lexicon.vocabulary, lexicon.gazetteer);
}

static inline void
unload_lexicon (void)
{
  ent_claim_finder_free (lexicon.finder);
  ent_parser_unref (lexicon.parser);
  ent_gazetteer_unref (lexicon.gazetteer);
  ent_vocabulary_unref (lexicon.vocabulary);
}

/* An article of one block, published on Wednesday, 19 June 2024. */
static inline EntArticle *
make_article (const char *text)
{
  EntArticle *article = ent_article_new ("test");

  g_free (article->text);
  article->text = g_strdup (text);
  article->length = strlen (text);
  article->published = ent_day_new (2024, 6, 19);
  return article;
}

static inline GPtrArray *
find_claims (EntArticle *article)
{
  EntSpan block = { 0, article->length };
  g_autoptr (EntDocument) document = ent_document_new (article->text, &block, 1);
  g_autoptr (EntMentions) mentions = NULL;

  ent_parser_parse (lexicon.parser, document);
  mentions = ent_mentions_find (lexicon.gazetteer, document);
  return ent_claim_finder_find (lexicon.finder, article, document, mentions);
}

/* "Iran supplies Syria [alleged; by Turkey; object drones; 2024-06-17..2024-06-17]" */
static inline void
print_claim (GString *out, const EntClaim *claim)
{
  g_autofree char *from = ent_day_format_iso (claim->event.from);
  g_autofree char *to = ent_day_format_iso (claim->event.to);

  g_string_append_printf (out, "%s%s %s %s [%s", out->len > 0 ? "\n" : "", claim->source->name, claim->type->name,
                          claim->target->name, ent_status_get_name (claim->status));
  for (guint i = 0; i < claim->said_by->len; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "; by " : ", ", ((EntActor *) claim->said_by->pdata[i])->name);
  if (claim->object != NULL)
    g_string_append_printf (out, "; object %s", claim->object);
  if (!ent_interval_is_none (claim->event))
    g_string_append_printf (out, "; %s..%s", from != NULL ? from : "", to != NULL ? to : "");
  g_string_append_c (out, ']');
}

/* All claims of a text, a line each. */
static inline char *
dup_claims (const char *text)
{
  g_autoptr (EntArticle) article = make_article (text);
  g_autoptr (GPtrArray) claims = find_claims (article);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    print_claim (found, claims->pdata[i]);
  return g_string_free (found, FALSE);
}
