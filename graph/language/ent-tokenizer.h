/* ent-tokenizer.h: a text as words and marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

void ent_tokenizer_split (const char *text, EntSpan stretch, GArray *tokens, GStringChunk *strings);
void ent_tokenizer_add_word (const char *text, EntSpan word, GArray *tokens, GStringChunk *strings);

G_END_DECLS
