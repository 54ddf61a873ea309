/* ent-day-entry.h: entries for days: what is wrong with them, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-interval.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ent_day_entry_show (GtkEditable *entry, EntDay day);
gboolean ent_day_entry_read (GtkEditable *entry, EntDay *day);
gboolean ent_day_entry_read_interval (GtkEditable *from, GtkEditable *to, GtkLabel *problem, EntInterval *interval);

G_END_DECLS
