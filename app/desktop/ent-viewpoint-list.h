/* ent-viewpoint-list.h: the viewpoints that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_VIEWPOINT_LIST (ent_viewpoint_list_get_type ())
G_DECLARE_FINAL_TYPE (EntViewpointList, ent_viewpoint_list, ENT, VIEWPOINT_LIST, GtkPopover)

/**
 * EntViewpointList:
 *
 * A popover with the session's viewpoints, each to go to, to rename and to remove.
 *
 * Properties: session (EntSession): set once
 */

G_END_DECLS
