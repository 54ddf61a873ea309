/* ent-tree-repair-private.h: what the parts of the mending of trees share
 *
 * They work on the parents of an #EntReading before its children are listed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-reading-private.h"

G_BEGIN_DECLS

gboolean ent_tree_repair_is_finite (const EntReading *reading, int node);
int ent_tree_repair_find_child (const EntReading *reading, int node, EntDependency dependency, int first, int end);
gboolean ent_tree_repair_has_child (const EntReading *reading, int node, EntDependency dependency);
gboolean ent_tree_repair_is_object_of (const EntReading *reading, const char *verb, int noun);
int ent_tree_repair_find_root (const EntReading *reading);
gboolean ent_tree_repair_has_predicate (const EntReading *reading, int root);
gboolean ent_tree_repair_has_finite_verb (const EntReading *reading);
int ent_tree_repair_find_name_before (const EntReading *reading, int i);
gboolean ent_tree_repair_is_behind_actor (const EntReading *reading, int i);
gboolean ent_tree_repair_may_be_verb (const EntReading *reading, int i);
void ent_tree_repair_attach (EntReading *reading, int node, int parent, EntDependency dependency);

/* ent-subject-repair.c, ent-verb-repair.c, ent-clause-repair.c, ent-noun-repair.c, ent-argument-repair.c,
 * ent-phrase-repair.c */
void ent_tree_repair_subjects (EntReading *reading);
void ent_tree_repair_verbs (EntReading *reading);
void ent_tree_repair_clauses (EntReading *reading);
void ent_tree_repair_nouns (EntReading *reading);
void ent_tree_repair_arguments (EntReading *reading);
void ent_tree_repair_phrases (EntReading *reading);

G_END_DECLS
