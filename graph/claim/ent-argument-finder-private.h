/* ent-argument-finder-private.h: which actors a noun names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-clause-private.h"

G_BEGIN_DECLS

gboolean ent_argument_holds_actor (const GPtrArray *mentions, const EntActor *actor);

/* Each adds to @found (element-type EntMention) those that it does not hold yet, by their actors. */
void ent_argument_add_actors (const EntReading *reading, int noun, GPtrArray *found);
void ent_argument_add_group (const EntReading *reading, EntNounRef ref, GPtrArray *found);
void ent_argument_add_possessors (const EntReading *reading, int noun, GPtrArray *found);

/* ent-involved-finder.c: whoever a noun is about that names nobody by its head */
void ent_argument_add_holder (const EntReading *reading, int noun, GPtrArray *found);
void ent_argument_add_involved (const EntReading *reading, int noun, GPtrArray *found);
void ent_argument_add_concerned (const EntReading *reading, int noun, GPtrArray *found);

/* ent-antecedent-finder.c */
void ent_argument_add_victim (const EntReading *reading, int verb, int noun, GPtrArray *found);
void ent_argument_add_owner (const EntReading *reading, int verb, int noun, GPtrArray *found);
void ent_argument_add_antecedent (const EntReading *reading, int pronoun, GPtrArray *found);

/*
 * EntSlotFunc:
 *
 * Adds to @found whoever stands in @slot. Returns: the node where they stand, for a preposition's
 */
typedef int (*EntSlotFunc) (gconstpointer data, const EntSlot *slot, GPtrArray *found);

GPtrArray *ent_argument_fill (const GArray *slots, const GPtrArray *others, EntSlotFunc add_slot, gconstpointer data);

/* ent-complement-finder.c: who acts, and to whom it is done, in what a verb or noun is completed by */
void ent_complement_add_subject (const EntReading *reading, int verb, GPtrArray *found);
void ent_complement_add_warned (const EntReading *reading, int verb, GPtrArray *found);
void ent_complement_add_subject_of_noun (const EntReading *reading, int noun, GPtrArray *found);
int ent_complement_find_aim (const EntReading *reading, int verb);
void ent_complement_add_target (const EntReading *reading, int complement, GPtrArray *found);
gboolean ent_complement_is_handed_over (const EntReading *reading, int verb, int object);

/* ent-instrument-finder.c: whose weapon does it */
void ent_instrument_add_owner (const EntReading *reading, int noun, GPtrArray *found);
int ent_instrument_find_blame (const EntReading *reading, int noun);

/* ent-reciprocal-finder.c: whether the noun is "each other", whether one hangs on the node */
gboolean ent_reciprocal_is_noun (const EntReading *reading, int noun);
gboolean ent_reciprocal_is_phrase_of (const EntReading *reading, int node);

/* ent-scene-finder.c: where it is done */
void ent_scene_add_places (const EntReading *reading, int verb, int noun, GPtrArray *found);
void ent_scene_add_home (const EntReading *reading, int verb, int noun, EntNounRef subject, const GPtrArray *sources,
                         GPtrArray *found);
void ent_scene_add_teller (const EntReading *reading, int verb, int noun, const GPtrArray *sources, GPtrArray *found);

/* ent-thing-finder.c: what is given, asked for or signed */
int ent_thing_find_content (const EntReading *reading, int noun);
char *ent_thing_dup (const EntReading *reading, int noun);

/* ent-answer-claims.c: whether the noun stands for what a clause tells: "a move" */
gboolean ent_answer_sums_up (const EntReading *reading, int noun);

G_END_DECLS
