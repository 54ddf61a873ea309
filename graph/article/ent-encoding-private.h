/* ent-encoding-private.h: bytes of any encoding as UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ent_encoding_to_utf8 (const char *bytes, gsize length, const char *declared, GError **error);
gboolean ent_encoding_is_nearly_utf8 (const char *bytes, gsize length);

G_END_DECLS
