/* ent-merge-finder-private.h: what finding and explaining suggested merges share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-merge-finder.h"

G_BEGIN_DECLS

EntMergeSuggestion *ent_merge_suggestion_new (EntCase *case_, EntMergeReason reason, guint actor, guint into,
                                              GArray *articles, GArray *into_articles);
void ent_merge_suggestion_free (EntMergeSuggestion *self);

GPtrArray *ent_name_dup_words (const char *name);
GArray *ent_merge_dup_shared (const GArray *articles, const GArray *others);

G_END_DECLS
