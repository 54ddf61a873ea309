/* ent-case-merge.h: a colleague's case comes into one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"

G_BEGIN_DECLS

/**
 * EntMergeConflict:
 * @subject: what both decided on, see ent-subject.h
 * @aspect: what of it
 * @mine: (nullable): how it is decided here, which stays; %NULL where theirs would lead in a circle with what is decided
 *   here
 * @theirs: how it is decided there
 * @words: both as a person reads them: "Name of Russia: here “The Kremlin”, there “Moscow”"
 */
typedef struct
{
  char *subject;
  char *aspect;
  char *mine;
  char *theirs;
  char *words;
} EntMergeConflict;

/**
 * EntMergeReport:
 * @name: of the other case
 * @n_articles: articles that came in
 * @n_records: decisions that came in
 * @conflicts: (element-type EntMergeConflict): what is decided otherwise there, in the order of the records
 */
typedef struct
{
  char *name;
  guint n_articles;
  guint n_records;
  GPtrArray *conflicts;
} EntMergeReport;

gboolean ent_case_file_merge (EntCaseFile *self, const char *other_path, const EntVocabulary *vocabulary,
                              EntMergeReport **report, GError **error);
EntDecision *ent_merge_report_new_decision (const EntMergeReport *self, const guint *chosen, guint n_chosen);
void ent_merge_report_free (EntMergeReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMergeReport, ent_merge_report_free)

G_END_DECLS
