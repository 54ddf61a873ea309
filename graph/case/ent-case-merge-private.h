/* ent-case-merge-private.h: what the parts of a merge share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file-private.h"
#include "case/ent-case-merge.h"
#include "case/ent-merge-words-private.h"

G_BEGIN_DECLS

/*
 * EntMerge:
 * @other: (nullable): the case file it comes from; %NULL for another file
 * @readers: (nullable) (element-type utf8 utf8): which program read their articles, by key; %NULL where nobody knows
 * @imports: (element-type utf8 utf8): which import brought an article that is in the file here, by key
 * @wholes: (nullable): see EntReceived
 * @merged: (element-type utf8 utf8): borrowed ids: who is merged into whom here
 */
typedef struct
{
  EntCaseFile *mine;
  EntCaseFile *other;
  EntMergeProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  EntExtraction *theirs;
  EntRecords *their_records;
  EntRecords *my_records;
  GHashTable *readers;
  GHashTable *imports;
  GHashTable *wholes;
  GHashTable *merged;
  EntMergeWords *words;
  EntMergeReport *report;
} EntMerge;

gboolean ent_merge_take_articles (EntMerge *self, GError **error);

EntMergeReport *ent_merge_report_new (const char *path);
void ent_merge_report_add_conflict (EntMergeReport *self, const EntRecord *record, const char *mine);
gboolean ent_merge_report_find_times (EntMergeReport *self, EntCaseFile *file, gboolean here, GError **error);

G_END_DECLS
