/* ent-outline-private.h: what each block of a draft is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"

G_BEGIN_DECLS

/* No block. */
#define ENT_OUTLINE_NONE G_MAXUINT

void ent_outline_read (EntDraft *draft);

guint ent_outline_find_title (EntDraft *draft, guint first);
void ent_outline_drop_titles (EntDraft *draft);

G_END_DECLS
