/* ent-sentence-splitter.h: where a sentence ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

guint ent_sentence_splitter_find_end (const EntToken *tokens, guint n_tokens);

G_END_DECLS
