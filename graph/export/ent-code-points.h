/* ent-code-points.h: where a byte of an article's text is, in characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

/**
 * EntCodePoints:
 *
 * Counts Unicode code points, as the Web Annotation Data Model does, where all of the program counts bytes. The texts have to
 * outlive it.
 */
typedef struct _EntCodePoints EntCodePoints;

EntCodePoints *ent_code_points_new (EntCase *case_);
void ent_code_points_free (EntCodePoints *self);
EntSpan ent_code_points_convert (EntCodePoints *self, guint article, EntSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCodePoints, ent_code_points_free)

G_END_DECLS
