/* ent-shared.h: memory that several hold, and that is copied before one of them changes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gpointer ent_shared_new0 (gsize size);
gpointer ent_shared_ref (gpointer shared);
void ent_shared_unref (gpointer shared);
gpointer ent_shared_own (gpointer shared) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
