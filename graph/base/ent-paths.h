/* ent-paths.h: where the program's own files lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ent_paths_dup_data_dir (void);
char *ent_paths_dup_layout_worker (void);

G_END_DECLS
