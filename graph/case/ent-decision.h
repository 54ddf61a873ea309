/* ent-decision.h: something that the user decides, in one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntChange:
 * @subject: what is decided on, see EntRecord
 * @aspect: what of it
 * @value: (nullable): how; %NULL takes the record away
 */
typedef struct
{
  char *subject;
  char *aspect;
  char *value;
} EntChange;

/**
 * EntDecision:
 * @name: what the user does, as the menu names it: "Merge Mr Kim and Kim Jong Un"
 * @changes: (element-type EntChange): what that changes
 */
typedef struct
{
  char *name;
  GPtrArray *changes;
} EntDecision;

EntDecision *ent_decision_new (const char *format, ...) G_GNUC_PRINTF (1, 2);
void ent_decision_free (EntDecision *self);
void ent_decision_set (EntDecision *self, const char *subject, const char *aspect, const char *value);
EntDecision *ent_decision_join (EntDecision *self, EntDecision *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDecision, ent_decision_free)

G_END_DECLS
