/* ent-snippet-private.h: a line of a text with what was found in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-full-text.h"

G_BEGIN_DECLS

EntSnippet *ent_snippet_new (const char *text, gsize length, const GArray *words);
void ent_snippet_free (EntSnippet *self);

G_END_DECLS
