/* ent-contradictions-page.h: what some say and others deny
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONTRADICTIONS_PAGE (ent_contradictions_page_get_type ())
G_DECLARE_FINAL_TYPE (EntContradictionsPage, ent_contradictions_page, ENT, CONTRADICTIONS_PAGE, EntSessionWidget)

gboolean ent_contradictions_page_has_any (EntView *view);

G_END_DECLS
