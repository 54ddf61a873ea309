/* ent-verb-arguments-private.h: where a verb's arguments stand, and who they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim-draft-private.h"

G_BEGIN_DECLS

/* Where a verb's arguments stand. */
typedef struct
{
  const EntReading *reading;
  int verb;
  gboolean passive;
  EntNounRef subject;    /* grammatical */
  int object;            /* of an active verb; or ENT_NODE_NONE */
  int recipient;         /* to whom: "gave | Syria | missiles"; or ENT_NODE_NONE */
  int particle;          /* of the frame that is tried; or ENT_NODE_NONE */
  int goods;             /* the noun that a frame's condition looks at; or ENT_NODE_NONE */
  gboolean wants_noun;   /* the frame that is tried asks for its object: the object's prepositions are the verb's */
  gboolean wants_people; /* it tells of a meeting or of talks */
  gboolean wants_place;  /* it tells of a journey */
  gboolean does_harm;    /* it tells of what nobody does to his own */
} EntVerbArguments;

EntVerbArguments ent_verb_arguments_find (const EntReading *reading, int verb);
gboolean ent_verb_arguments_take_frame (EntVerbArguments *self, const EntVerbFrame *frame);
int ent_verb_arguments_add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found);
int ent_verb_arguments_find_preposition (const EntVerbArguments *self, const char *preposition);
int ent_verb_arguments_find_thing (const EntVerbArguments *self, const GArray *slots);

G_END_DECLS
