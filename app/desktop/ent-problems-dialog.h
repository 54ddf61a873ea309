/* ent-problems-dialog.h: what could not be read, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *ent_problems_dialog_new (GtkWindow *parent, GPtrArray *problems);

G_END_DECLS
