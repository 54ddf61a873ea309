/* ent-pipeline.c: one article through all stages, from its text to its claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-pipeline.h"

#include "case/ent-article-language.h"

#include "language/ent-parser.h"

struct _EntPipeline
{
  EntVocabulary *vocabulary;
  EntGazetteer *gazetteer;
  EntParser *parser;
  EntClaimFinder *finder;
};

static void
clear (gpointer data)
{
  EntPipeline *self = data;

  g_clear_pointer (&self->finder, ent_claim_finder_free);
  g_clear_pointer (&self->parser, ent_parser_unref);
  g_clear_pointer (&self->gazetteer, ent_gazetteer_unref);
  g_clear_pointer (&self->vocabulary, ent_vocabulary_unref);
}

/**
 * ent_pipeline_new:
 * @data_dir: the folder that holds lexicon/ and language/, see ent_paths_dup_data_dir()
 *
 * Reads the lexicon and maps the language model; takes some tens of milliseconds.
 *
 * Returns: (transfer full) (nullable): the stages, or %NULL with @error set: it names the file and the line
 */
EntPipeline *
ent_pipeline_new (const char *data_dir, GError **error)
{
  g_autoptr (EntPipeline) self = g_atomic_rc_box_new0 (EntPipeline);
  g_autofree char *lexicon_dir = g_build_filename (data_dir, "lexicon", NULL);
  g_autofree char *model = g_build_filename (data_dir, "language", "english.model", NULL);

  self->vocabulary = ent_vocabulary_load (lexicon_dir, error);
  if (self->vocabulary == NULL)
    return NULL;
  self->gazetteer = ent_gazetteer_load (lexicon_dir, error);
  if (self->gazetteer == NULL)
    return NULL;
  self->parser = ent_parser_new_from_file (model, error);
  if (self->parser == NULL)
    return NULL;
  self->finder = ent_claim_finder_new (self->vocabulary, self->gazetteer);
  return g_steal_pointer (&self);
}

EntPipeline *
ent_pipeline_ref (EntPipeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ent_pipeline_unref (EntPipeline *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

EntVocabulary *
ent_pipeline_get_vocabulary (EntPipeline *self)
{
  return self->vocabulary;
}

EntGazetteer *
ent_pipeline_get_gazetteer (EntPipeline *self)
{
  return self->gazetteer;
}

/**
 * ent_pipeline_read_claims:
 *
 * Several threads may read with one pipeline, each an article of its own.
 *
 * Returns: (transfer full) (element-type EntClaim): the article's claims in the order of its text, none where it is not
 *   English; O(bytes) but for long sentences
 */
GPtrArray *
ent_pipeline_read_claims (EntPipeline *self, EntArticle *article)
{
  g_autofree EntSpan *blocks = NULL;
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (EntMentions) mentions = NULL;

  if (!ent_article_is_english (article))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  blocks = g_new (EntSpan, article->n_blocks);
  for (guint i = 0; i < article->n_blocks; i++)
    blocks[i] = article->blocks[i].span;
  document = ent_document_new (article->text, blocks, article->n_blocks);
  ent_parser_parse (self->parser, document);
  mentions = ent_mentions_find (self->gazetteer, document);
  return ent_claim_finder_find (self->finder, article, document, mentions);
}
