/* ent-claim-marks.h: how a claim is marked in its sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim.h"
#include "picture/ent-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* The parts of a sentence that are marked: by underline, by background, so not in colour alone. */
typedef enum
{
  ENT_MARK_SOURCE,
  ENT_MARK_TARGET,
  ENT_MARK_TRIGGER,
} EntMark;
#define ENT_N_MARKS 3

EntSpan ent_claim_get_mark (const EntClaim *claim, EntMark mark);
EntColor ent_mark_get_color (EntMark mark, EntTheme theme);
PangoAttrList *ent_claim_new_marks (const EntClaim *claim, EntTheme theme);
PangoAttribute *ent_color_new_foreground (EntColor color);

G_END_DECLS
