/* ent-intake-private.h: reads and analyses inputs with several threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-import.h"

G_BEGIN_DECLS

/**
 * EntEntry:
 * @article: an article that was read
 * @claims: (element-type EntClaim) (nullable): its claims; %NULL where the import was cancelled before it was analysed
 */
typedef struct
{
  EntArticle *article;
  GPtrArray *claims;
} EntEntry;

/**
 * EntIntake:
 *
 * From paths to articles with their claims. What comes out stands in the order of the inputs, however many threads
 * were at work and whichever was first.
 */
typedef struct _EntIntake EntIntake;

EntIntake *ent_intake_new (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable);
void ent_intake_free (EntIntake *self);

gboolean ent_intake_run (EntIntake *self, GError **error);
char *ent_intake_get_progress (EntIntake *self, EntImportProgress *progress);

/* After ent_intake_run(), once each. */
void ent_intake_foreach_entry (EntIntake *self, GFunc func, gpointer data);
void ent_intake_steal_problems (EntIntake *self, GPtrArray *problems);
void ent_intake_drop (EntIntake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntIntake, ent_intake_free)

G_END_DECLS
