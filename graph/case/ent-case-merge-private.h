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
 * @partial: (element-type utf8): keys of the articles of which the file here has only pieces
 * @mine_read: (nullable): what was read here, where that is needed
 * @own: (nullable) (element-type utf8 utf8): subjects of the claims that users added here, by the keys that those have in files
 * @merged: (element-type utf8 utf8): borrowed ids: who is merged into whom here
 */
typedef struct
{
  EntCaseFile *mine;
  EntCaseFile *other;
  const EntVocabulary *vocabulary;
  EntMergeProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  EntExtraction *theirs;
  EntRecords *their_records;
  EntRecords *my_records;
  GHashTable *readers;
  GHashTable *imports;
  GHashTable *partial;
  EntExtraction *mine_read;
  GHashTable *own;
  GHashTable *merged;
  EntMergeWords *words;
  EntMergeReport *report;
} EntMerge;

/*
 * EntMetArticle:
 * @article: of theirs, with a key that the file here has
 * @claims: (element-type EntClaim): what they have of it that may be new here
 * @is_known: whether the case here has it too, and not only its file
 *
 * An article that both have.
 */
typedef struct
{
  EntArticle *article;
  GPtrArray *claims;
  gboolean is_known;
} EntMetArticle;

/*
 * EntMeeting:
 * @texts: (element-type EntArticle): of which more is known now
 * @new_claims: (element-type EntClaim): which are not here
 * @undone_claims: (element-type EntClaim): which are here, of an import that was undone
 * @n_claims: how many of both are of articles that the case has
 *
 * What articles that both have bring.
 */
typedef struct
{
  GPtrArray *texts;
  GPtrArray *new_claims;
  GPtrArray *undone_claims;
  guint n_claims;
} EntMeeting;

EntMeeting *ent_meeting_new (EntMerge *self, const GArray *met, GError **error);
void ent_meeting_free (EntMeeting *self);
gboolean ent_meeting_write (const EntMeeting *self, EntCaseFile *file, gint64 import, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMeeting, ent_meeting_free)

gboolean ent_merge_is_present (EntRecords *records, gint64 import);
gboolean ent_merge_take_articles (EntMerge *self, GError **error);

EntMergeReport *ent_merge_report_new (const char *path);
void ent_merge_report_add_conflict (EntMergeReport *self, const EntRecord *record, const char *mine);
gboolean ent_merge_report_find_times (EntMergeReport *self, EntCaseFile *file, gboolean here, GError **error);

G_END_DECLS
