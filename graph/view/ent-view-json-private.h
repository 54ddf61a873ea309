/* ent-view-json-private.h: what filter and scope as JSON have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-value-set-private.h"
#include "view/ent-view-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *ent_view_json_parse (const char *json, GError **error);
gboolean ent_view_json_end_reading (const char *wrong, GError **error);

/* A member of an object, which may be NULL and then has none. Where the member is something else than is asked for, @wrong
 * is set to its name. What is given back is borrowed. */
JsonObject *ent_view_json_find_object (JsonObject *object, const char *name, const char **wrong);
guint ent_view_json_get_number (JsonObject *object, const char *name, guint otherwise, const char **wrong);
gboolean ent_view_json_get_boolean (JsonObject *object, const char *name, const char **wrong);
const char *ent_view_json_find_string (JsonObject *object, const char *name, const char **wrong);
GPtrArray *ent_view_json_dup_strings (JsonObject *object, const char *name, const char **wrong);

void ent_view_json_add_strings (JsonBuilder *builder, const char *name, const EntValueSet *strings);
char *ent_view_json_end_writing (JsonBuilder *builder);

G_END_DECLS
