/* ent-irregular-words-private.h: words whose dictionary form no rule tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ent_irregular_words_find (const char *norm);
const char *ent_irregular_words_find_noun (const char *plural);
const char *ent_irregular_words_find_adjective (const char *norm);
gboolean ent_irregular_words_is_noun_in_ing (const char *norm);

G_END_DECLS
