/* ent-json.h: JSON from strangers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *ent_json_parse (const char *text, gsize length);
gboolean ent_json_is_valid (const char *text, gsize length);
char *ent_json_dup_string (JsonObject *object, const char *key);

G_END_DECLS
