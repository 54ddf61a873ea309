/* ent-status.c: how surely a text says a thing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-status.h"

static const char *const names[ENT_N_STATUSES] = {
  [ENT_STATUS_ASSERTED] = "asserted",
  [ENT_STATUS_ALLEGED] = "alleged",
  [ENT_STATUS_PLANNED] = "planned",
  [ENT_STATUS_POSSIBLE] = "possible",
  [ENT_STATUS_CONDITIONAL] = "conditional",
  [ENT_STATUS_DENIED] = "denied",
  [ENT_STATUS_NEGATED] = "negated",
};

const char *
ent_status_get_name (EntStatus status)
{
  g_return_val_if_fail ((guint) status < ENT_N_STATUSES, NULL);
  return names[status];
}

gboolean
ent_status_from_name (const char *name, EntStatus *status)
{
  for (guint i = 0; i < ENT_N_STATUSES; i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *status = i;
        return TRUE;
      }
  return FALSE;
}
