/* ent-merge-words-private.h: what two cases decide otherwise, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-extraction.h"

G_BEGIN_DECLS

/**
 * EntMergeWords:
 *
 * What actors and articles of a case are called. It borrows them from the extraction.
 */
typedef struct _EntMergeWords EntMergeWords;

EntMergeWords *ent_merge_words_new (EntExtraction *extraction);
void ent_merge_words_free (EntMergeWords *self);
char *ent_merge_words_dup (EntMergeWords *self, const char *subject, const char *aspect, const char *mine,
                           const char *theirs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMergeWords, ent_merge_words_free)

G_END_DECLS
