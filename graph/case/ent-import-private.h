/* ent-import-private.h: where what an import reads can go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-intake-private.h"

G_BEGIN_DECLS

EntCase *ent_import_run_to_memory (EntIntake *intake, EntCase *base, GError **error);
EntImportOutcome *ent_import_run_to_file (EntIntake *intake, EntCaseFile *file, const char *reader, GError **error);
EntImportOutcome *ent_import_run_reread (EntIntake *intake, GPtrArray *articles, EntCaseFile *file, EntPipeline *pipeline,
                                         GError **error);
EntImportOutcome *ent_import_outcome_new (void);

G_END_DECLS
