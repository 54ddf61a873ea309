/* ent-stance-words-private.h: what the words around a verb or noun say of how sure it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-stance-private.h"

G_BEGIN_DECLS

void ent_stance_read_modal (EntStance *self, const EntReading *reading, int auxiliary);
void ent_stance_read_negated_noun (EntStance *self, const EntReading *reading, int noun);
void ent_stance_read_group (EntStance *self, const EntReading *reading, int verb, gboolean with_negation);
void ent_stance_read_prepositions (EntStance *self, const EntReading *reading, int node);
void ent_stance_read_modifiers (EntStance *self, const EntReading *reading, int noun);
void ent_stance_read_marks (EntStance *self, const EntReading *reading, int clause);

G_END_DECLS
