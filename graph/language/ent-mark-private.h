/* ent-mark-private.h: signs that are no words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ent_mark_find_end (const char *start, const char *end, gboolean follows_blank);
gboolean ent_mark_is_emoticon (const char *word);

G_END_DECLS
