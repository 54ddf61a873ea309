/* ent-aside-page.h: what the user put aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_ASIDE_PAGE (ent_aside_page_get_type ())
G_DECLARE_FINAL_TYPE (EntAsidePage, ent_aside_page, ENT, ASIDE_PAGE, EntSessionWidget)

G_END_DECLS
