/* ent-document-private.h: documents whose words are given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

EntDocument *ent_document_new_from_words (const char *text, const EntSpan *words, const guint *lengths,
                                          guint n_sentences);

G_END_DECLS
