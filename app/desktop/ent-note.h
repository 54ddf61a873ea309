/* ent-note.h: what the user writes on something of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_NOTE (ent_note_get_type ())
G_DECLARE_FINAL_TYPE (EntNote, ent_note, ENT, NOTE, GtkWidget)

void ent_note_show (EntNote *self, EntSession *session, const char *subject, const char *name);

G_END_DECLS
