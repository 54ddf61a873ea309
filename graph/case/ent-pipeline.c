/* ent-pipeline.c: one article through all stages, from its text to its claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-pipeline.h"

#include "case/ent-article-language.h"

#include "entente-config.h"
#include "language/ent-parser.h"

#include <glib/gstdio.h>
#include <string.h>

/* What says of a model which it is: its header has its size and a checksum of all the rest, see ent-model.h. */
#define MODEL_HEAD 64
#define MODEL_NAME "english.model"
#define VERSION_DIGITS 12

struct _EntPipeline
{
  EntVocabulary *vocabulary;
  EntGazetteer *gazetteer;
  EntParser *parser;
  EntClaimFinder *finder;
  char *version;
};

static void
clear (gpointer data)
{
  EntPipeline *self = data;

  g_clear_pointer (&self->finder, ent_claim_finder_free);
  g_clear_pointer (&self->parser, ent_parser_unref);
  g_clear_pointer (&self->gazetteer, ent_gazetteer_unref);
  g_clear_pointer (&self->vocabulary, ent_vocabulary_unref);
  g_free (self->version);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
add_file (GChecksum *sum, const char *folder, const char *name, gsize max)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    return;
  g_checksum_update (sum, (const guchar *) name, strlen (name) + 1);
  g_checksum_update (sum, (const guchar *) g_mapped_file_get_contents (file), MIN (g_mapped_file_get_length (file), max));
}

/* "0.1.0 3f2a90c41b7e": the program, and a hash of what it reads with. */
static char *
dup_version (const char *lexicon_dir, const char *language_dir)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autoptr (GPtrArray) names = list_names (lexicon_dir);

  for (guint i = 0; i < names->len; i++)
    add_file (sum, lexicon_dir, g_ptr_array_index (names, i), G_MAXSIZE);
  add_file (sum, language_dir, MODEL_NAME, MODEL_HEAD);
  return g_strdup_printf (ENT_VERSION " %.*s", VERSION_DIGITS, g_checksum_get_string (sum));
}

/**
 * ent_pipeline_load_vocabulary:
 * @data_dir: the folder that holds lexicon/ and language/, see ent_paths_dup_data_dir()
 *
 * Returns: (transfer full) (nullable): the part of a pipeline that a case file is read with, see
 *   ent_pipeline_new_for_vocabulary()
 */
EntVocabulary *
ent_pipeline_load_vocabulary (const char *data_dir, GError **error)
{
  g_autofree char *lexicon_dir = g_build_filename (data_dir, "lexicon", NULL);

  return ent_vocabulary_load (lexicon_dir, error);
}

/**
 * ent_pipeline_new_for_vocabulary:
 * @vocabulary: by ent_pipeline_load_vocabulary()
 *
 * The rest of a pipeline, while another thread uses its vocabulary already.
 *
 * Returns: (transfer full) (nullable): as ent_pipeline_new()
 */
EntPipeline *
ent_pipeline_new_for_vocabulary (EntVocabulary *vocabulary, const char *data_dir, GError **error)
{
  g_autoptr (EntPipeline) self = g_atomic_rc_box_new0 (EntPipeline);
  g_autofree char *lexicon_dir = g_build_filename (data_dir, "lexicon", NULL);
  g_autofree char *language_dir = g_build_filename (data_dir, "language", NULL);
  g_autofree char *model = g_build_filename (language_dir, MODEL_NAME, NULL);

  self->vocabulary = ent_vocabulary_ref (vocabulary);
  self->gazetteer = ent_gazetteer_load (lexicon_dir, error);
  if (self->gazetteer == NULL)
    return NULL;
  self->parser = ent_parser_new_from_file (model, error);
  if (self->parser == NULL)
    return NULL;
  self->finder = ent_claim_finder_new (self->vocabulary, self->gazetteer);
  self->version = dup_version (lexicon_dir, language_dir);
  return g_steal_pointer (&self);
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
  g_autoptr (EntVocabulary) vocabulary = ent_pipeline_load_vocabulary (data_dir, error);

  return vocabulary != NULL ? ent_pipeline_new_for_vocabulary (vocabulary, data_dir, error) : NULL;
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

/**
 * ent_pipeline_get_version:
 *
 * Returns: (transfer none): what tells one program, lexicon and model from another: where it is the same, so are the
 *   claims of an article
 */
const char *
ent_pipeline_get_version (EntPipeline *self)
{
  return self->version;
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
