/* ent-word-finder-private.h: where the words that a user typed stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-span.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * EntWordFinder:
 *
 * What was typed as phrases of one or more words, which are cut and folded as in the index of a case file: without
 * case and accents. Not for two threads at once.
 */
typedef struct _EntWordFinder EntWordFinder;

EntWordFinder *ent_word_finder_new (const char *typed, GError **error);
void ent_word_finder_free (EntWordFinder *self);

gboolean ent_word_finder_is_empty (const EntWordFinder *self);
char *ent_word_finder_dup_query (const EntWordFinder *self);
gboolean ent_word_finder_find (EntWordFinder *self, const char *text, gsize length, GArray *spans);

/* A function of SQL for tables of FTS5: how often each phrase of the query stands in a row, as numbers of 32 bits. */
#define ENT_WORD_COUNTS "ent_word_counts"
gboolean ent_word_finder_add_counts (sqlite3 *db, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWordFinder, ent_word_finder_free)

G_END_DECLS
