/* ent-intake-work-private.h: what an intake is made of, for its threads and for the one that hands on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-intake-private.h"

#include "article/ent-reader.h"

G_BEGIN_DECLS

/*
 * EntSlot:
 * @input: (nullable): what is read, %NULL for standard input and for an article that is there
 * @file: its file as it was before it was read
 * @items: (element-type EntIntakeItem): what was read of it and is not handed on yet
 * @problems: (element-type EntProblem): what could not be read of it
 * @n_open: items that are not yet analysed, and one while it is being read
 * @is_read: nothing more will come of it
 * @is_whole: nothing of it was lost by a cancellation
 * @n_done: bytes of it that count as done
 *
 * What becomes of one input.
 */
typedef struct
{
  EntInput *input;
  EntSourceFile file;
  GQueue items;
  GPtrArray *problems;
  guint n_open;
  gboolean is_read;
  gboolean is_whole;
  gint64 n_done;
} EntSlot;

typedef struct
{
  EntEntry entry;
  EntSlot *slot;
  gsize length;      /* of its text */
  gboolean is_ready; /* it can be handed on */
} EntIntakeItem;

struct _EntIntake
{
  EntPipeline *pipeline;
  char **paths;
  GPtrArray *articles;       /* (nullable) (element-type EntArticle): what to analyse instead of paths */
  guint n_threads;
  EntPause *pause;
  GCancellable *cancellable;
  EntIntakeSink *sink;

  EntSlot *slots;
  guint n_slots;
  gint64 n_bytes;            /* of all inputs; -1 where nobody knows */

  GMutex lock;               /* guards all below, and of slots what more than their reader touches */
  GCond changed;             /* there is more to do, or to hand on, or room, or nothing will come any more */
  GQueue waiting;            /* (element-type EntIntakeItem): those that nobody analyses yet */
  guint next_slot;           /* the next to read */
  guint first_slot;          /* the next to hand on */
  guint n_reading;
  guint n_running;
  gsize n_kept;              /* bytes of text that are read and not handed on */
  gboolean has_failed;
  gint64 n_done;             /* bytes of inputs */
  gint64 busy;               /* microseconds of all threads */
  EntImportProgress progress;
  char *name;                /* what is being read */
};

gboolean ent_intake_is_stopped (EntIntake *self);
gpointer ent_intake_run_thread (gpointer data);

G_END_DECLS
