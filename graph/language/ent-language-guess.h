/* ent-language-guess.h: in which language a text is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_LANGUAGE_ENGLISH "en"
#define ENT_LANGUAGE_UNKNOWN "und"

const char *ent_language_guess (const char *text, gsize length);
const char *ent_language_get_name (const char *code);

G_END_DECLS
