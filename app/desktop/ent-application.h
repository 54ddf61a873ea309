/* ent-application.h: the program's windows, and what its command line names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-types.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_APPLICATION (ent_application_get_type ())
G_DECLARE_FINAL_TYPE (EntApplication, ent_application, ENT, APPLICATION, AdwApplication)

EntApplication *ent_application_new (void);
gboolean ent_application_is_case (GFile *file);
void ent_application_open_case (EntApplication *self, const char *path);

G_END_DECLS
