/* ent-window.h: one case, with its graph, filters and evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-application.h"
#include "ent-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_WINDOW (ent_window_get_type ())
G_DECLARE_FINAL_TYPE (EntWindow, ent_window, ENT, WINDOW, AdwApplicationWindow)

EntWindow *ent_window_new (EntApplication *application);

EntSession *ent_window_get_session (EntWindow *self);
void ent_window_add_files (EntWindow *self, GFile **files, int n_files);
void ent_window_open_case (EntWindow *self, const char *path);
void ent_window_open_files (EntWindow *self, GFile **files, int n_files);

G_END_DECLS
