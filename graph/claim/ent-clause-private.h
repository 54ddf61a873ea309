/* ent-clause-private.h: subjects, objects, prepositions and governors in a sentence's tree
 *
 * Verbs and nouns are nodes of an #EntReading. Relations are those of Universal Dependencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-reading-private.h"

G_BEGIN_DECLS

/* A noun in its role; @possessor: not its head is meant but who stands before it ("Kim's plan to visit"). */
typedef struct
{
  int node;               /* or ENT_NODE_NONE */
  gboolean possessor;
} EntNounRef;

#define ENT_NOUN_REF_NONE ((EntNounRef) { ENT_NODE_NONE, FALSE })

/* ent-clause.c: what hangs on a verb or noun */
int ent_clause_find_child (const EntReading *reading, int node, EntDependency dependency);
int ent_clause_find_marked_child (const EntReading *reading, int node, EntDependency dependency, const char *norm);
gboolean ent_clause_is_noun_of_action (const EntReading *reading, int noun);
gboolean ent_clause_is_passive (const EntReading *reading, int verb);
gboolean ent_clause_is_negated (const EntReading *reading, int verb);
gboolean ent_clause_is_infinitive (const EntReading *reading, int verb);
gboolean ent_clause_is_relative_pronoun (const EntReading *reading, int node);
int ent_clause_find_antecedent (const EntReading *reading, int node);
int ent_clause_find_place_of_relative (const EntReading *reading, int verb);
int ent_clause_find_object (const EntReading *reading, int verb);
int ent_clause_find_recipient (const EntReading *reading, int verb);
int ent_clause_find_agent (const EntReading *reading, int verb);
int ent_clause_find_complement (const EntReading *reading, int verb);
int ent_clause_find_asked (const EntReading *reading, int node);
int ent_clause_find_verb_above (const EntReading *reading, int node);
int ent_clause_get_first_conjunct (const EntReading *reading, int node);
int ent_clause_find_bearer (const EntReading *reading, int noun);

/* ent-preposition-finder.c: what follows a preposition */
gboolean ent_clause_is_source_of_words (const EntReading *reading, int node);
int ent_clause_get_preposition_start (const EntReading *reading, int preposition);
gboolean ent_clause_has_case (const EntReading *reading, int node, const char *preposition);
gboolean ent_clause_has_case_of (const EntReading *reading, int node, const char *const *prepositions);
gboolean ent_clause_is_engagement (const EntReading *reading, int noun);
gboolean ent_clause_is_aim_of_journey (const EntReading *reading, int noun);
gboolean ent_clause_has_any_case (const EntReading *reading, int node);
int ent_clause_find_preposition (const EntReading *reading, int node, const char *preposition);

/* ent-subject-finder.c: who does what a verb or predicate tells, through control and coordination */
EntNounRef ent_clause_find_subject (const EntReading *reading, int verb);
EntNounRef ent_clause_find_doer (const EntReading *reading, int verb);

/* ent-support-finder.c: the verb that makes a noun of action an event */
typedef struct
{
  int verb;               /* whose object, subject or oblique the noun is, or what tells of it; or ENT_NODE_NONE */
  gboolean is_subject;    /* "talks were held", "the war began" */
  gboolean is_oblique;    /* "engaged in talks" */
  gboolean is_behind;     /* "the talks that Egypt held" */
} EntSupport;

EntSupport ent_clause_find_support (const EntReading *reading, int noun);
int ent_clause_get_outer_noun (const EntReading *reading, int noun);

G_END_DECLS
