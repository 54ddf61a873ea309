/* ent-lemmatizer.h: the dictionary form of a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ent_lemmatizer_get_lemma (const char *norm, GString *lemma);
void ent_lemmatizer_get_verb_lemma (const char *norm, GString *lemma);

G_END_DECLS
