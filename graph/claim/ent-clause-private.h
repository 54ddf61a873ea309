/* ent-clause-private.h: subjects, objects and governors among the chunks of a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-reading-private.h"

G_BEGIN_DECLS

#define ENT_CHUNK_NONE (-1)

/* A noun chunk in its role; @possessor: not the chunk's head is meant but who stands before it ("Kim's plan to visit"). */
typedef struct
{
  int chunk;
  gboolean possessor;
} EntNounRef;

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

int ent_clause_skip_left (const EntReading *reading, int c);
int ent_clause_skip_right (const EntReading *reading, int c);
int ent_clause_find_verb_before (const EntReading *reading, int c);
EntNounRef ent_clause_find_subject (const EntReading *reading, int verb);
int ent_clause_find_object (const EntReading *reading, int verb);
int ent_clause_find_preposition (const EntReading *reading, int c, const char *preposition);
int ent_clause_find_complement (const EntReading *reading, int verb);
EntLink ent_clause_find_link (const EntReading *reading, int verb);
int ent_clause_find_support (const EntReading *reading, int noun, gboolean *is_subject);
gboolean ent_clause_is_subject_of (const EntReading *reading, int noun, int *verb);
int ent_clause_find_antecedent (const EntReading *reading, int relative);
gboolean ent_clause_opens_with_whose (const EntReading *reading, int c);
int ent_clause_get_group_start (const EntReading *reading, int noun);
int ent_clause_get_group_end (const EntReading *reading, int noun);
gboolean ent_clause_chunk_is (const EntReading *reading, int c, EntChunkKind kind);

G_END_DECLS
