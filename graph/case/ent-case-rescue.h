/* ent-case-rescue.h: what can still be made out of a damaged case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-error.h"

G_BEGIN_DECLS

/* How many could be made out, and of how many it is known that they were there and could not. */
typedef struct
{
  guint saved;
  guint lost;
} EntRescueCount;

/**
 * EntRescueReport:
 * @claims: one whose article or actor is lost is lost too
 * @steps: one of which a part is lost is lost too
 * @complete: whether all pages could be read: else more may be lost than is known
 */
typedef struct
{
  EntRescueCount articles;
  EntRescueCount claims;
  EntRescueCount records;
  EntRescueCount steps;
  gboolean complete;
} EntRescueReport;

gboolean ent_case_file_rescue (const char *damaged, const char *rescued, EntRescueReport *report, GError **error);

G_END_DECLS
