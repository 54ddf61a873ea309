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

/* Whether a claim of that status says that it is so (1), that it is not (-1), or neither: what may or would be contradicts
 * nobody. */
static inline int
ent_status_get_stand (EntStatus status)
{
  if (status == ENT_STATUS_DENIED || status == ENT_STATUS_NEGATED)
    return -1;
  return status == ENT_STATUS_POSSIBLE || status == ENT_STATUS_CONDITIONAL ? 0 : 1;
}

G_END_DECLS
