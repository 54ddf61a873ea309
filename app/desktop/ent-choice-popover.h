/* ent-choice-popover.h: one of many, found by typing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CHOICE_POPOVER (ent_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntChoicePopover, ent_choice_popover, ENT, CHOICE_POPOVER, GtkPopover)

void ent_choice_popover_add (EntChoicePopover *self, const char *id, const char *label);

G_END_DECLS
