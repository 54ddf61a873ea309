/* ent-case-home.h: where cases live that nobody has given a place yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"

G_BEGIN_DECLS

#define ENT_CASE_SUFFIX ".entente"

EntCaseFile *ent_case_home_new_file (GError **error);
gboolean ent_case_home_has (const char *path);
GPtrArray *ent_case_home_list (void);

G_END_DECLS
