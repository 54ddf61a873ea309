/* ent-moment.c: points in time as a person reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-moment.h"

/**
 * ent_moment_dup_text:
 * @seconds: since 1970
 *
 * Returns: (transfer full): "3 March 2026, 14:05", where the user is; "" for what no calendar knows
 */
char *
ent_moment_dup_text (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  return time != NULL ? g_strstrip (g_date_time_format (time, "%e %B %Y, %H:%M")) : g_strdup ("");
}
