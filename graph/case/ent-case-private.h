/* ent-case-private.h: how a case is made; for the import and for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"

G_BEGIN_DECLS

EntProblem *ent_problem_new (const char *name, const char *reason);
void ent_problem_free (EntProblem *self);

EntCase *ent_case_new_from_claims (EntPipeline *pipeline, GPtrArray *articles, GPtrArray *claims);
EntCase *ent_case_new_with_problems (EntPipeline *pipeline, GPtrArray *articles, GPtrArray *claims,
                                     GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntProblem, ent_problem_free)

G_END_DECLS
