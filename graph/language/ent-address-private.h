/* ent-address-private.h: addresses of pages, mail boxes, accounts and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ent_address_find_end (const char *start, const char *end, const char **stretch_end);
const char *ent_address_find_handle_end (const char *start, const char *end);
gboolean ent_address_is_url (const char *word);

G_END_DECLS
