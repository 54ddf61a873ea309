/* ent-session-export.c: what was chosen when something was last taken out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

/**
 * ent_session_get_export_choice:
 *
 * Returns: (transfer none): what was chosen last; at first a picture in the colours of the window
 */
const EntExportChoice *
ent_session_get_export_choice (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  if (self->export_choice == NULL)
    self->export_choice = ent_export_choice_new (ent_session_get_theme (self));
  return self->export_choice;
}

void
ent_session_set_export_choice (EntSession *self, const EntExportChoice *choice)
{
  EntExportChoice *copy = ent_export_choice_copy (choice);

  g_return_if_fail (ENT_IS_SESSION (self));

  ent_export_choice_free (self->export_choice);
  self->export_choice = copy;
}

/**
 * ent_session_tell_exported:
 * @path: a file that is there now
 *
 * Tells the window, which can show where it is.
 */
void
ent_session_tell_exported (EntSession *self, const char *path)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  g_signal_emit_by_name (self, "exported", path);
}
