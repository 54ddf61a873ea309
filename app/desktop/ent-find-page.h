/* ent-find-page.h: words found in all of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_FIND_PAGE (ent_find_page_get_type ())
G_DECLARE_FINAL_TYPE (EntFindPage, ent_find_page, ENT, FIND_PAGE, EntSessionWidget)

void ent_find_page_find (EntFindPage *self, const char *words);

G_END_DECLS
