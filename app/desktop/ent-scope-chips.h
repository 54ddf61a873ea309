/* ent-scope-chips.h: where the user looks, in words that can be taken off again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_SCOPE_CHIPS (ent_scope_chips_get_type ())
G_DECLARE_FINAL_TYPE (EntScopeChips, ent_scope_chips, ENT, SCOPE_CHIPS, EntSessionWidget)

G_END_DECLS
