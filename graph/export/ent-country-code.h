/* ent-country-code.h: codes of countries in two letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_COUNTRY_CODE_BYTES 3
const char *ent_country_code_find (const char *alpha3, char *buffer);

G_END_DECLS
