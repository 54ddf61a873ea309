/* ent-search.h: an actor by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SEARCH (ent_search_get_type ())
G_DECLARE_FINAL_TYPE (EntSearch, ent_search, ENT, SEARCH, GtkPopover)

/**
 * EntSearch:
 *
 * A popover with an entry and the actors whose names have all of its words; the best of them, or the one the arrows are
 * at, is brought into view, and the chosen one is selected.
 *
 * Properties: session (EntSession).
 *
 * Signals: found: one was chosen
 */

G_END_DECLS
