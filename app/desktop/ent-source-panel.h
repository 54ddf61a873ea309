/* ent-source-panel.h: what backs the graph: the list, the evidence, the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_SOURCE_PANEL (ent_source_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntSourcePanel, ent_source_panel, ENT, SOURCE_PANEL, EntSessionWidget)

G_END_DECLS
