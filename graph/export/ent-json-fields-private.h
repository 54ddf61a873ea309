/* ent-json-fields-private.h: the members of an object from a file, each of the type that it has to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-received-builder-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * EntFields:
 * @object: (nullable): what is asked; nothing is there where it is %NULL
 * @error: the first mistake of all objects that are asked with it
 *
 * What is missing or null is %NULL, none or 0; what is of another type is so too, and a mistake.
 */
typedef struct
{
  JsonObject *object;
  GError **error;
} EntFields;

gboolean ent_fields_read_place (JsonNode *node, guint32 *place);
const char *ent_fields_get_text (EntFields *self, const char *name);
gint64 ent_fields_get_number (EntFields *self, const char *name);
EntDay ent_fields_get_day (EntFields *self, const char *name);
EntSpan ent_fields_get_span (EntFields *self, const char *name);
JsonArray *ent_fields_get_list (EntFields *self, const char *name);
EntFields ent_fields_get_fields (EntFields *self, const char *name);
char **ent_fields_dup_texts (EntFields *self, const char *name);

gboolean ent_fields_get_element (JsonArray *list, guint index, EntFields *fields, GError **error);
EntActor *ent_fields_add_actor (EntFields *self, EntReceivedBuilder *builder);
EntArticle *ent_fields_new_article (EntFields *self);
void ent_fields_get_claim (EntFields *self, EntGivenClaim *claim);

G_END_DECLS
