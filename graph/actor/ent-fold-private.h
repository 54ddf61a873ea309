/* ent-fold-private.h: names without the marks that papers leave out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ent_fold (const char *text);
char *ent_fold_to_slug (const char *text);

G_END_DECLS
