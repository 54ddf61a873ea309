/* ent-decision.c: something that the user decides, in one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-decision.h"

static void
free_change (gpointer data)
{
  EntChange *self = data;

  g_free (self->subject);
  g_free (self->aspect);
  g_free (self->value);
  g_free (self);
}

/**
 * ent_decision_new:
 * @format: the name, as printf() takes it
 *
 * Returns: (transfer full): a decision that changes nothing yet
 */
EntDecision *
ent_decision_new (const char *format, ...)
{
  EntDecision *self = g_new (EntDecision, 1);
  va_list args;

  va_start (args, format);
  self->name = g_strdup_vprintf (format, args);
  va_end (args);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  return self;
}

void
ent_decision_free (EntDecision *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * ent_decision_set:
 * @value: (nullable): %NULL for no record any more
 *
 * A later value of one aspect of a subject takes the place of an earlier one when the decision is made.
 */
void
ent_decision_set (EntDecision *self, const char *subject, const char *aspect, const char *value)
{
  EntChange *change;

  g_return_if_fail (subject != NULL && aspect != NULL);

  change = g_new (EntChange, 1);
  *change = (EntChange) { g_strdup (subject), g_strdup (aspect), g_strdup (value) };
  g_ptr_array_add (self->changes, change);
}

/**
 * ent_decision_join:
 * @self: (transfer full) (nullable): %NULL for nothing yet
 * @part: (transfer full): what is decided in the same step
 *
 * Returns: (transfer full): one decision with the changes of both, under the name of the first
 */
EntDecision *
ent_decision_join (EntDecision *self, EntDecision *part)
{
  g_return_val_if_fail (part != NULL, self);

  if (self == NULL)
    return part;
  g_ptr_array_extend_and_steal (self->changes, g_ptr_array_ref (part->changes));
  ent_decision_free (part);
  return self;
}
