/* ent-merge-words-private.h: what two cases decide otherwise, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-merge.h"
#include "case/ent-extraction.h"

G_BEGIN_DECLS

/**
 * EntMergeWords:
 *
 * What actors, claims and articles of two cases are called. It borrows them from the extraction of the other one.
 */
typedef struct _EntMergeWords EntMergeWords;

EntMergeWords *ent_merge_words_new (EntExtraction *extraction, const char *case_name);
void ent_merge_words_free (EntMergeWords *self);
void ent_merge_words_take_names (EntMergeWords *self, GHashTable *names);
void ent_merge_words_rename (EntMergeWords *self, const char *id, const char *name);
void ent_merge_words_tell (EntMergeWords *self, EntMergeConflict *conflict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMergeWords, ent_merge_words_free)

G_END_DECLS
