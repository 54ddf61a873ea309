/* ent-isolate.h: words from outside among ours, so that those which run from right to left turn nothing beside them
 *
 * Unicode Standard Annex 9: behind a name in Arabic, digits of ours would stand before it. Between a first strong isolate and
 * its end they keep their places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_ISOLATE_BEGIN "\u2068"
#define ENT_ISOLATE_END "\u2069"

gboolean ent_isolate_begins_from_right (const char *words);
gboolean ent_isolate_is_needed (const char *words);
void ent_isolate_append (GString *out, const char *words, guint max_chars);
char *ent_isolate_dup (const char *words, guint max_chars);
char *ent_isolate_dup_joined (char **words, const char *separator, guint max_chars);
char *ent_isolate_dup_part (const char *text, gsize start, gsize length);

G_END_DECLS
