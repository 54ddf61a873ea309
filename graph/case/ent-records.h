/* ent-records.h: what the user decided, as it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntRecord:
 * @subject: what is decided on: "actor:person:kim-jong-un", "claim:...", "outlet:Daily Courier"
 * @aspect: what of it: "name", "verdict", "note"
 * @value: how
 */
typedef struct
{
  const char *subject;
  const char *aspect;
  const char *value;
} EntRecord;

/**
 * EntRecords:
 *
 * Records in the order of subject and aspect, byte by byte. A record lies over what was read and changes nothing of it,
 * so that articles can be read again. Filled once, then immutable; counted atomically.
 */
typedef struct _EntRecords EntRecords;

EntRecords *ent_records_new (void);
EntRecords *ent_records_ref (EntRecords *self);
void ent_records_unref (EntRecords *self);

void ent_records_add (EntRecords *self, const char *subject, const char *aspect, const char *value);

guint ent_records_get_n (const EntRecords *self);
const EntRecord *ent_records_get (const EntRecords *self, guint index);
const char *ent_records_find (const EntRecords *self, const char *subject, const char *aspect);
guint ent_records_find_first (const EntRecords *self, const char *prefix);
gboolean ent_records_equal (const EntRecords *a, const EntRecords *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRecords, ent_records_unref)

G_END_DECLS
