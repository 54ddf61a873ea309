/* ent-evidence-row-private.h: what a row of the evidence holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-evidence-row.h"

G_BEGIN_DECLS

struct _EntEvidenceRow
{
  GObject parent;

  EntEvidenceKind kind;

  /* a heading */
  char *heading;
  char *detail;
  EntItem item;       /* the relation that it names */
  gboolean open;

  /* a sentence */
  EntClaim *claim;
  EntClaim *read;     /* nullable: where the user added it */
  GArray *claims;     /* (element-type guint): it and its copies, of the case or of what was rejected */
  gboolean confirmed;
  gboolean starts_story;
  guint n_articles;   /* that print it */
};

void ent_evidence_row_take_over (EntEvidenceRow *self, EntEvidenceRow *now);

G_END_DECLS
