/* ent-case-merge.h: a colleague's case, or what he sent of it, comes into one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-received.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntMergeConflict:
 * @subject: what both decided on, see ent-subject.h
 * @aspect: what of it
 * @mine: (nullable): how it is decided here, which stays; %NULL where theirs would lead in a circle with what is decided
 *   here
 * @theirs: how it is decided there
 * @what: the first two as a person reads them: "Name of Russia"
 * @sentence: (nullable): for a claim, the sentence it was read from
 * @mine_words: @mine as a person reads it: "“The Kremlin”"
 * @theirs_words: likewise @theirs
 * @mine_made: when it was decided here, in seconds since 1970; 0 where nobody noted it
 * @theirs_made: likewise there
 */
typedef struct
{
  char *subject;
  char *aspect;
  char *mine;
  char *theirs;
  char *what;
  char *sentence;
  char *mine_words;
  char *theirs_words;
  gint64 mine_made;
  gint64 theirs_made;
} EntMergeConflict;

/**
 * EntMergeState:
 * %ENT_MERGE_OPEN: it is decided as it was here
 * %ENT_MERGE_TAKEN: it is decided as there
 * %ENT_MERGE_OVERTAKEN: somebody has decided it anew since
 */
typedef enum
{
  ENT_MERGE_OPEN,
  ENT_MERGE_TAKEN,
  ENT_MERGE_OVERTAKEN,
} EntMergeState;

/**
 * EntMergeReport:
 * @name: of the other case
 * @n_articles: articles that came in
 * @n_known_articles: articles there that were here already, or a later version of them
 * @n_texts: of those, articles of which more text came in
 * @n_claims: claims of those that came in
 * @n_records: decisions that came in
 * @n_known_records: decisions there that had been made here too
 * @conflicts: (element-type EntMergeConflict): what is decided otherwise there, in the order of the records
 * @taken: what came in, as the step that brought it in
 *
 * Counted atomically; once it is made nobody changes it.
 */
typedef struct
{
  char *name;
  guint n_articles;
  guint n_known_articles;
  guint n_texts;
  guint n_claims;
  guint n_records;
  guint n_known_records;
  GPtrArray *conflicts;
  EntDecision *taken;
} EntMergeReport;

/**
 * EntMergeProgressFunc:
 * @done: articles that are written, of @total
 *
 * Called in the thread that merges.
 */
typedef void (*EntMergeProgressFunc) (guint done, guint total, gpointer data);

gboolean ent_case_file_merge (EntCaseFile *self, const char *other_path, const EntVocabulary *vocabulary,
                              EntMergeProgressFunc progress, gpointer data, GCancellable *cancellable,
                              EntMergeReport **report, GError **error);

gboolean ent_case_file_merge_received (EntCaseFile *self, const EntReceived *received, EntMergeProgressFunc progress,
                                       gpointer data, GCancellable *cancellable, EntMergeReport **report, GError **error);

EntMergeReport *ent_merge_report_ref (EntMergeReport *self);
void ent_merge_report_unref (EntMergeReport *self);
gboolean ent_merge_report_is_empty (const EntMergeReport *self);
gboolean ent_merge_report_is_in (const EntMergeReport *self, EntRecords *records);
EntMergeState ent_merge_conflict_get_state (const EntMergeConflict *self, EntRecords *records);
EntDecision *ent_merge_report_new_decision (const EntMergeReport *self, const guint *chosen, guint n_chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMergeReport, ent_merge_report_unref)

G_END_DECLS
