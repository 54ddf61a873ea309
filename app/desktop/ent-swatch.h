/* ent-swatch.h: a relation's line, what a line carries or a kind's shape, as it looks on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-style.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SWATCH (ent_swatch_get_type ())
G_DECLARE_FINAL_TYPE (EntSwatch, ent_swatch, ENT, SWATCH, GtkWidget)

GtkWidget *ent_swatch_new (void);
void ent_swatch_show_line (EntSwatch *self, const EntRelationType *type, EntStatus status);
void ent_swatch_show_kind (EntSwatch *self, EntActorKind kind);
void ent_swatch_show_sign (EntSwatch *self, EntSign sign);

G_END_DECLS
