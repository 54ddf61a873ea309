/* ent-subject.h: what a record is about, in words
 *
 *   claim:KEY       verdict (confirmed, rejected), relation, direction (swapped), status, time (FROM/TO), sayer (an
 *                   actor's id, "" for the reporter), object, credibility (1 to 6), note
 *   claim:own:N     a claim that the user added: the same, and article (a key), source, target (ids), relation, sentence,
 *                   source-words, target-words, trigger-words (bytes of the whole article's text: FROM TO)
 *   actor:ID        name, kind, country, merged-into (another ID), other-than (IDs, a line each, of whom it is none), note
 *   relation:SOURCE TYPE TARGET    note
 *   article:KEY     left-out (1), published (a day), note
 *   outlet:NAME     reliability (A to F)
 *   rule:WORDS      actor: whom these words mean in this case
 *   import:N        present (1)
 *   place:ID        at: where an actor stands: X Y, and "pinned" behind it where he is
 *   filter:NAME     filter, as JSON
 *   view            filter, scope: what is looked at, as JSON
 *   viewpoint:NAME  at: X Y SCALE; rank: its number in the list, from 1
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-extraction.h"

G_BEGIN_DECLS

#define ENT_SUBJECT_CLAIM "claim:"
#define ENT_SUBJECT_OWN_CLAIM "claim:own:"
#define ENT_SUBJECT_ACTOR "actor:"
#define ENT_SUBJECT_RELATION "relation:"
#define ENT_SUBJECT_ARTICLE "article:"
#define ENT_SUBJECT_OUTLET "outlet:"
#define ENT_SUBJECT_RULE "rule:"
#define ENT_SUBJECT_IMPORT "import:"
#define ENT_SUBJECT_PLACE "place:"
#define ENT_SUBJECT_FILTER "filter:"
#define ENT_SUBJECT_VIEW "view"
#define ENT_SUBJECT_VIEWPOINT "viewpoint:"

char *ent_claim_dup_key (const EntClaim *claim);
char *ent_extraction_dup_claim_subject (EntExtraction *self, guint index);

G_END_DECLS
