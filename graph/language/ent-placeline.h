/* ent-placeline.h: the line of place and day that a dispatch begins with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

guint ent_placeline_get_length (const EntToken *tokens, guint n_tokens);

G_END_DECLS
