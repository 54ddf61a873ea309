/* ent-morphology.h: lemma and features of a word whose part of speech is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

void ent_morphology_get_lemma (const char *form, const char *norm, EntUpos upos, EntXpos xpos, GString *lemma);
void ent_morphology_append_features (const EntSentence *sentence, guint index, GString *features);

G_END_DECLS
