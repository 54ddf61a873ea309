/* ent-intake-private.h: reads and analyses inputs with several threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-import.h"

G_BEGIN_DECLS

/**
 * EntEntry:
 * @article: an article that was read
 * @claims: (element-type EntClaim) (nullable): its claims; %NULL where it was known and not analysed
 */
typedef struct
{
  EntArticle *article;
  GPtrArray *claims;
} EntEntry;

/**
 * EntIntakeSink:
 * @knows_file: (nullable): whether a file needs no reading, since it did not change
 * @knows_article: whether an article needs no analysis; several threads may ask at once. Only where there are paths
 * @take_entry: takes an article, whose members it may steal
 * @take_problem: takes what could not be read; only where there are paths
 * @end_file: all articles of a file were taken; @sound: and there was no problem with it
 * @rest: nothing more is ready; called at least every half second
 *
 * What becomes of what an intake reads. All but @knows_article are called by the thread that runs the intake, in the order
 * of the inputs, whatever was ready first. What fails ends the intake.
 */
typedef struct _EntIntakeSink EntIntakeSink;
struct _EntIntakeSink
{
  gboolean (*knows_file) (EntIntakeSink *self, const EntSourceFile *file);
  gboolean (*knows_article) (EntIntakeSink *self, const EntArticle *article);
  gboolean (*take_entry) (EntIntakeSink *self, EntEntry *entry, GError **error);
  void (*take_problem) (EntIntakeSink *self, const EntProblem *problem);
  gboolean (*end_file) (EntIntakeSink *self, const EntSourceFile *file, gboolean sound, GError **error);
  gboolean (*rest) (EntIntakeSink *self, GError **error);
};

/**
 * EntIntake:
 *
 * From paths to articles with their claims. What comes out stands in the order of the inputs, however many threads
 * were at work and whichever was first, and is handed on as soon as all before it was: what is kept of it meanwhile has a
 * limit.
 */
typedef struct _EntIntake EntIntake;

EntIntake *ent_intake_new (EntPipeline *pipeline, const char *const *paths, guint n_jobs, EntPause *pause,
                           GCancellable *cancellable);
EntIntake *ent_intake_new_for_articles (EntPipeline *pipeline, GPtrArray *articles, guint n_jobs, EntPause *pause,
                                        GCancellable *cancellable);
void ent_intake_free (EntIntake *self);

gboolean ent_intake_run (EntIntake *self, EntIntakeSink *sink, GError **error);
char *ent_intake_get_progress (EntIntake *self, EntImportProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntIntake, ent_intake_free)

G_END_DECLS
