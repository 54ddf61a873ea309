/* ent-pipeline.h: one article through all stages, from its text to its claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"
#include "claim/ent-claim-finder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntPipeline:
 *
 * The lexicon, loaded, and the stages that read with it. Immutable, counted atomically; threads share it.
 */
typedef struct _EntPipeline EntPipeline;

EntPipeline *ent_pipeline_new (const char *data_dir, GError **error);
EntPipeline *ent_pipeline_new_for_vocabulary (EntVocabulary *vocabulary, const char *data_dir, GError **error);
EntVocabulary *ent_pipeline_load_vocabulary (const char *data_dir, GError **error);
EntPipeline *ent_pipeline_ref (EntPipeline *self);
void ent_pipeline_unref (EntPipeline *self);

const char *ent_pipeline_get_version (EntPipeline *self);
EntVocabulary *ent_pipeline_get_vocabulary (EntPipeline *self);
EntGazetteer *ent_pipeline_get_gazetteer (EntPipeline *self);
GPtrArray *ent_pipeline_read_claims (EntPipeline *self, EntArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPipeline, ent_pipeline_unref)

G_END_DECLS
