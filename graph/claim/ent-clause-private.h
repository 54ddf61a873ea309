/* ent-clause-private.h: subjects, objects and governors among the chunks of a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-reading-private.h"

G_BEGIN_DECLS

#define ENT_CHUNK_NONE (-1)

/* How a chunk hangs on the one that governs it. */
typedef enum
{
  ENT_LINK_NONE,
  ENT_LINK_COMPLEMENT,   /* an infinitive or gerund: "plans to visit", "accused of selling" */
  ENT_LINK_CONTENT,      /* what is said: "said that A met B" */
  ENT_LINK_CONJUNCTION,  /* "met B and visited C": what governs the first verb governs the second */
  ENT_LINK_LOOSE,        /* a relative clause, "as A met B", ", meeting B": they share the one who says it */
} EntLinkKind;

typedef struct
{
  EntLinkKind kind;
  int governor;          /* a chunk */
} EntLink;

/* ent-clause.c: steps from chunk to chunk, objects and prepositions */
gboolean ent_clause_chunk_is (const EntReading *reading, int c, EntChunkKind kind);
gboolean ent_clause_is_group (const EntReading *reading, int c, EntGroupForm form);
gboolean ent_clause_is_border (EntChunkKind kind);
gboolean ent_clause_opens_with_whose (const EntReading *reading, int c);
gboolean ent_clause_preposition_is (const EntReading *reading, int c, const char *preposition);
int ent_clause_skip_left (const EntReading *reading, int c);
int ent_clause_skip_right (const EntReading *reading, int c);
int ent_clause_find_verb_before (const EntReading *reading, int c);
int ent_clause_find_finite_before (const EntReading *reading, int c);
int ent_clause_find_finite_after (const EntReading *reading, int c);
int ent_clause_find_antecedent (const EntReading *reading, int relative);
int ent_clause_find_object (const EntReading *reading, int verb);
int ent_clause_find_preposition (const EntReading *reading, int c, const char *preposition);
gboolean ent_clause_takes_preposition (const EntReading *reading, int noun, const char *preposition);
int ent_clause_find_complement (const EntReading *reading, int verb);

/* ent-noun-group.c: insertions and coordination */
int ent_clause_find_opening_comma (const EntReading *reading, int close);
int ent_clause_get_group_start (const EntReading *reading, int noun);
int ent_clause_get_group_end (const EntReading *reading, int noun);

/* ent-subject-finder.c */
EntNounRef ent_clause_find_subject (const EntReading *reading, int verb);

/* ent-clause-link.c: what governs what */
EntLink ent_clause_find_link (const EntReading *reading, int verb);
int ent_clause_find_support (const EntReading *reading, int noun, gboolean *is_subject);
gboolean ent_clause_is_subject_of (const EntReading *reading, int noun, int *verb);

G_END_DECLS
