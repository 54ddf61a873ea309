/* ent-quotation-private.h: what stands between quotation marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

void ent_quotation_mark (EntToken *tokens, const guint *borders, guint n_blocks);

G_END_DECLS
