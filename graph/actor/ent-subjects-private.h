/* ent-subjects-private.h: who acts in a clause, by the parser's trees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-finder-private.h"

G_BEGIN_DECLS

int ent_subjects_find (const EntFinder *finder, guint sentence, int verb);
int ent_subjects_find_above (const EntFinder *finder, guint sentence, guint index);
gboolean ent_subjects_begins_sentence (const EntFinder *finder, guint sentence, guint index);
int ent_subjects_find_of_sentence (const EntFinder *finder, guint sentence);
int ent_subjects_find_co_argument (const EntFinder *finder, guint sentence, guint index);
int ent_subjects_find_of_clause (const EntFinder *finder, guint sentence, guint index, int *verb);
int ent_subjects_find_below (const EntFinder *finder, guint sentence, guint index);

G_END_DECLS
