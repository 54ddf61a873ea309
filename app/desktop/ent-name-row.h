/* ent-name-row.h: a row of something that the user gave a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_NAME_ROW (ent_name_row_get_type ())
G_DECLARE_FINAL_TYPE (EntNameRow, ent_name_row, ENT, NAME_ROW, GtkListBoxRow)

/**
 * EntNameRow:
 *
 * The name, which turns into an entry to change it, and a button that removes what has it.
 *
 * Properties: label (string): the name
 *
 * Signals:
 *  - renamed (const char *name): another name was typed; the row still shows the old one
 *  - removed ()
 */
GtkWidget *ent_name_row_new (const char *name, const char *kind);
const char *ent_name_row_get_name (EntNameRow *self);
void ent_name_row_set_key (EntNameRow *self, const char *key);

G_END_DECLS
