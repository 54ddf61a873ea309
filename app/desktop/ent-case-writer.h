/* ent-case-writer.h: writes to a case file, one after the other, off the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntCaseWriter:
 *
 * A thread that writes in the order it was asked to. Main thread only.
 */
typedef struct _EntCaseWriter EntCaseWriter;

typedef enum
{
  ENT_WRITE_DECISION,   /* a step */
  ENT_WRITE_RECORDS,    /* without a step */
  ENT_WRITE_UNDO,
  ENT_WRITE_REDO,
  ENT_WRITE_SETTLE,     /* all that is in the log beside the file comes into it */
  ENT_WRITE_WAY,        /* undone or redone until a step is the last one that is done */
  ENT_WRITE_COPY,       /* into another file */
  ENT_WRITE_MOVE,       /* likewise, and all that is pushed afterwards goes into that one */
} EntWriteKind;

/**
 * EntWritten:
 * @kind: what was to be written
 * @error: (nullable): why it was not; then there is nothing but this and @path
 * @name: (nullable): the step that was undone or redone; %NULL where there was none
 * @records: all that is decided now
 * @path: (nullable): where a copy was to go
 * @moved: (nullable): the copy that is written to from now on
 */
typedef struct
{
  EntWriteKind kind;
  GError *error;
  char *name;
  EntRecords *records;
  char *path;
  EntCaseFile *moved;
} EntWritten;

EntCaseWriter *ent_case_writer_new (EntCaseFile *file);
void ent_case_writer_free (EntCaseWriter *self);

void ent_case_writer_push (EntCaseWriter *self, EntWriteKind kind, EntDecision *decision, GAsyncReadyCallback callback,
                           gpointer data);
void ent_case_writer_push_way (EntCaseWriter *self, gint64 step, GAsyncReadyCallback callback, gpointer data);
void ent_case_writer_push_copy (EntCaseWriter *self, const char *path, gboolean replace, gboolean goes_on,
                                GAsyncReadyCallback callback, gpointer data);
EntWritten *ent_case_writer_push_finish (GAsyncResult *result);
void ent_written_free (EntWritten *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCaseWriter, ent_case_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWritten, ent_written_free)

G_END_DECLS
