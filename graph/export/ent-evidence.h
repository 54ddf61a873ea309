/* ent-evidence.h: what backs each relation, in columns under the picture or on pages of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-page.h"

G_BEGIN_DECLS

GPtrArray *ent_evidence_new_lists (EntSourceList *sources);
double ent_evidence_measure (GPtrArray *lists, double width);
double ent_evidence_add (GPtrArray *lists, EntPage *page, EntPoint corner, double width);
void ent_evidence_add_pages (GPtrArray *lists, GPtrArray *pages, double margin);

G_END_DECLS
