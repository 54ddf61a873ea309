/* ent-outline-private.h: what each block of a draft is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"

G_BEGIN_DECLS

void ent_outline_read (EntDraft *draft);

G_END_DECLS
