/* ent-value-set-private.h: strings, each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values of a facet or ids of actors, sorted byte by byte: sets are compared and written in one order. */
typedef GPtrArray EntValueSet;

EntValueSet *ent_value_set_new (void);
void ent_value_set_set (EntValueSet *self, const char *value, gboolean present);
void ent_value_set_add_all (EntValueSet *self, const EntValueSet *other);
gboolean ent_value_set_has (const EntValueSet *self, const char *value);
gboolean ent_value_set_equal (const EntValueSet *a, const EntValueSet *b);

G_END_DECLS
