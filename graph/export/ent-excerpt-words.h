/* ent-excerpt-words.h: what is let through, and how much of it there is, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

char *ent_excerpt_dup_filter (const EntExcerpt *self);
GString *ent_excerpt_new_counts (const EntExcerpt *self);
void ent_excerpt_append_count (GString *counts, guint n, const char *one, const char *many);
char *ent_excerpt_dup_date (EntDay date);

G_END_DECLS
