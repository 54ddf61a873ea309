/* ent-history-list.h: what the selected actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_HISTORY_LIST (ent_history_list_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryList, ent_history_list, ENT, HISTORY_LIST, EntSessionWidget)

G_END_DECLS
