/* ent-furniture-private.h: what stands on a news page and is not the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"

G_BEGIN_DECLS

void ent_furniture_drop (EntDraft *draft);
gsize ent_furniture_find_credit (const char *text);
void ent_furniture_read_credit (const char *credit, char **outlet);

G_END_DECLS
