/* ent-uuid.h: numbers by which things are the same in every file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_UUID_BYTES 37

typedef struct
{
  char text[ENT_UUID_BYTES];
} EntUuid;

EntUuid ent_uuid_new (const char *kind, const char *name);

G_END_DECLS
