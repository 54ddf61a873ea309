/* ent-spanning-tree.h: the best tree of arc scores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ent_spanning_tree_find (const float *scores, guint n, guint *heads);

G_END_DECLS
