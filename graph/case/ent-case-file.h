/* ent-case-file.h: the file that a case is kept in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-error.h"
#include "case/ent-decision.h"
#include "case/ent-extraction.h"
#include "case/ent-records.h"
#include "claim/ent-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntCaseFile:
 *
 * A database of SQLite (.entente) with the articles, what was read from them, what the user decided and the way back.
 * There is no unsaved state: what a function has written is on the disk when it returns, all of it or, where it fails or
 * the machine stops, nothing. Counted atomically; any thread may call, one waits for the other. A write takes as long as
 * the disk: it is nothing for a main loop.
 */
typedef struct _EntCaseFile EntCaseFile;

/* What keeps a case file from being written to. */
typedef enum
{
  ENT_CASE_FILE_WRITABLE,
  ENT_CASE_FILE_OPEN_ELSEWHERE,  /* another window or program has it open */
  ENT_CASE_FILE_PROTECTED,       /* the file or its folder allows no writing */
  ENT_CASE_FILE_WITHOUT_LOCKS,   /* the place it lies in knows no locks: two could write at once */
} EntCaseFileAccess;

/**
 * EntStepState:
 * %ENT_STEP_OVERTAKEN: it was undone, and something else was done then: it is only in the log
 */
typedef enum
{
  ENT_STEP_DONE,
  ENT_STEP_UNDONE,
  ENT_STEP_OVERTAKEN,
} EntStepState;

/**
 * EntLogEntry:
 * @id: number of the step, from 1
 * @name: what the user did
 * @made: when, in seconds since 1970
 */
typedef struct
{
  gint64 id;
  char *name;
  gint64 made;
  EntStepState state;
} EntLogEntry;

/**
 * EntNewArticle:
 * @article: an article, with its key
 * @claims: (element-type EntClaim): what was read of it, in the order of its text
 * @replaces: (nullable): key of the article of the file that it is a later version of
 * @given: (nullable): its name in its file, where it has another one in the case
 */
typedef struct
{
  EntArticle *article;
  GPtrArray *claims;
  const char *replaces;
  const char *given;
} EntNewArticle;

/**
 * EntSourceFile:
 * @path: from the root on
 * @size: in bytes
 * @modified: in nanoseconds since 1970; %ENT_SOURCE_FILE_UNSURE where it is to be read again in any case
 *
 * A file that was read: while it is as large and as old as then, nothing new is in it.
 */
typedef struct
{
  const char *path;
  gint64 size;
  gint64 modified;
} EntSourceFile;
#define ENT_SOURCE_FILE_UNSURE (-1)

/* Of articles whose claims came with them: nobody knows what read them, and reading them again would take the claims away. */
#define ENT_READER_UNKNOWN ""

EntCaseFile *ent_case_file_create (const char *path, GError **error);
EntCaseFile *ent_case_file_open (const char *path, GError **error);
EntCaseFile *ent_case_file_ref (EntCaseFile *self);
void ent_case_file_unref (EntCaseFile *self);

const char *ent_case_file_get_path (EntCaseFile *self);
EntCaseFileAccess ent_case_file_get_access (EntCaseFile *self);
gboolean ent_case_file_is_case (const char *path);
int ent_case_file_get_format (void);
gboolean ent_case_file_save_copy (EntCaseFile *self, const char *path, GError **error);
gboolean ent_case_file_settle (EntCaseFile *self, GError **error);
GPtrArray *ent_case_file_verify (EntCaseFile *self, GError **error);

/* ---- what was read ---- */

gint64 ent_case_file_begin_import (EntCaseFile *self, GError **error);
gboolean ent_case_file_add_articles (EntCaseFile *self, gint64 import, const char *reader,
                                     const EntNewArticle *articles, guint n_articles, GError **error);
gboolean ent_case_file_take_up_articles (EntCaseFile *self, gint64 import, const char *const *keys, GError **error);
gboolean ent_case_file_note_files (EntCaseFile *self, gint64 import, const EntSourceFile *files, guint n_files,
                                   GError **error);
gboolean ent_case_file_end_import (EntCaseFile *self, gint64 import, GPtrArray *problems, GError **error);
GHashTable *ent_case_file_list_outdated (EntCaseFile *self, const char *reader, GError **error);
EntExtraction *ent_case_file_load (EntCaseFile *self, const EntVocabulary *vocabulary, GError **error);

/* ---- what the user decided ---- */

EntRecords *ent_case_file_load_records (EntCaseFile *self, GError **error);
gboolean ent_case_file_set_records (EntCaseFile *self, const EntDecision *changes, GError **error);
gboolean ent_case_file_decide (EntCaseFile *self, const EntDecision *decision, GError **error);
gboolean ent_case_file_undo (EntCaseFile *self, char **name, GError **error);
gboolean ent_case_file_redo (EntCaseFile *self, char **name, GError **error);
char *ent_case_file_dup_undo_name (EntCaseFile *self);
char *ent_case_file_dup_redo_name (EntCaseFile *self);
GPtrArray *ent_case_file_load_log (EntCaseFile *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCaseFile, ent_case_file_unref)

G_END_DECLS
