/* graphviz.h: positions from Graphviz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

EntLayout *graphviz_layout (const EntLayoutGraph *graph, GError **error);

G_END_DECLS
