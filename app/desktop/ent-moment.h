/* ent-moment.h: points in time as a person reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ent_moment_dup_text (gint64 seconds);

G_END_DECLS
