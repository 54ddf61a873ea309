/* ent-case-copy.h: a case at another place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"

G_BEGIN_DECLS

gboolean ent_case_copy (EntCaseFile *file, const char *path, gboolean replace, GError **error);
gboolean ent_case_remove (const char *path);

G_END_DECLS
