/* ent-reading.h: reads what the command line names, and says what could not be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-reader.h"
#include "case/ent-case.h"
#include "case/ent-import.h"
#include "ent-commands.h"
#include "ent-options.h"

G_BEGIN_DECLS

EntPipeline *ent_reading_new_pipeline (void);
EntCase *ent_reading_run (const EntOptions *options, EntPipeline *pipeline, EntExit *exit);

gboolean ent_reading_is_stream (const EntOptions *options);
EntExit ent_reading_run_stream (EntArticleFunc found, gpointer data);

void ent_reading_show_progress (const EntImportProgress *progress, gpointer data);
void ent_reading_hide_progress (void);
void ent_reading_print_problems (GPtrArray *problems);
void ent_reading_print_problem (const char *name, const char *reason);
EntExit ent_reading_fail_usage (const GError *error);

G_END_DECLS
