/* ent-output.h: what commands share that lay out a graph and write it to a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-commands.h"
#include "ent-options.h"
#include "layout/ent-layout.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntOutput:
 * @path: what `-o` says
 * @layout: (nullable): what `--layout` says
 * @title: (nullable): what `--title` says
 * @engine: which @layout is
 */
typedef struct
{
  char *path;
  char *layout;
  char *title;
  EntEngine engine;
} EntOutput;

#define ENT_OUTPUT_INIT { .engine = ENT_ENGINE_AUTO }

/**
 * EntOutputFunc:
 * @view: what passes the filter is visible
 * @layout: where its nodes stand
 *
 * Writes the file.
 */
typedef gboolean (*EntOutputFunc) (const EntOutput *output, EntView *view, EntLayout *layout, gpointer data, GError **error);

void ent_output_clear (EntOutput *self);
gboolean ent_output_check (EntOutput *self, GError **error);
EntExit ent_output_run (const EntOutput *self, const EntOptions *options, EntOutputFunc write, gpointer data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntOutput, ent_output_clear)

G_END_DECLS
