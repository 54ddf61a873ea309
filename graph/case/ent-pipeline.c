/* ent-pipeline.c: one article through all stages, from its text to its claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-pipeline.h"

struct _EntPipeline
{
  EntVocabulary *vocabulary;
};

EntPipeline *
ent_pipeline_ref (EntPipeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ent_pipeline_unref (EntPipeline *self)
{
  g_atomic_rc_box_release (self);
}
