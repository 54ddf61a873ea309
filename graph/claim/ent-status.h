/* ent-status.h: how surely a text says a thing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From the surest on: a relation shows the first of those that its claims have. */
typedef enum
{
  ENT_STATUS_ASSERTED,     /* the reporter states it */
  ENT_STATUS_ALLEGED,      /* somebody says so, nobody has verified it */
  ENT_STATUS_PLANNED,      /* announced, agreed, expected */
  ENT_STATUS_POSSIBLE,     /* may, could, likely */
  ENT_STATUS_CONDITIONAL,  /* if, were to */
  ENT_STATUS_DENIED,       /* one whom it concerns denies it */
  ENT_STATUS_NEGATED,      /* the text says that it is not so */
} EntStatus;
#define ENT_N_STATUSES 7

const char *ent_status_get_name (EntStatus status);
gboolean ent_status_from_name (const char *name, EntStatus *status);

G_END_DECLS
