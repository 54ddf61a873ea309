/* ent-contraction-private.h: two words written as one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ent_contraction_find_part (const char *start, const char *end);
const char *ent_contraction_find_clitic_end (const char *start, const char *end);

G_END_DECLS
