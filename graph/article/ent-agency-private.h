/* ent-agency-private.h: the names of news agencies, and where an article credits one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-words-private.h"

G_BEGIN_DECLS

const char *ent_agency_find (const EntWords *words, const char *line, guint from, guint *end);
gboolean ent_agency_collect_list (const EntWords *words, const char *line, guint from, guint to, GPtrArray *agencies);
void ent_agency_collect_all (const EntWords *words, const char *line, GPtrArray *agencies);
void ent_agency_add (GPtrArray *agencies, const char *name);
void ent_agency_collect_dateline (const char *paragraph, GPtrArray *agencies);

G_END_DECLS
