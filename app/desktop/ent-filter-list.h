/* ent-filter-list.h: the filters that are kept with the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_FILTER_LIST (ent_filter_list_get_type ())
G_DECLARE_FINAL_TYPE (EntFilterList, ent_filter_list, ENT, FILTER_LIST, GtkPopover)

/**
 * EntFilterList:
 *
 * Keeps the filter under a name, and chooses, renames and removes those that are kept.
 *
 * Properties: session (EntSession *)
 */

G_END_DECLS
