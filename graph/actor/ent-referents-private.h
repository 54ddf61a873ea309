/* ent-referents-private.h: who may be meant by a pronoun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-finder-private.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_REFERENT_PERSON = 1 << 0,
  ENT_REFERENT_STATE = 1 << 1,
  ENT_REFERENT_BODY = 1 << 2,   /* an organisation or a group */
  ENT_REFERENT_LEADER = 1 << 3, /* with PERSON: heads of state only */
} EntReferentKind;

/* Somebody named in the text just before; the same one is listed once, as an agent only if he is never named else. */
typedef struct
{
  EntEntryKind kind;
  EntMentionForm form;
  EntActor *actor;
  EntPersonRecord *person;
  guint first;             /* the token of its first mention */
} EntReferent;

GArray *ent_referents_new (void);
void ent_referents_collect (const EntFinder *finder, GArray *referents, guint sentence, guint first, guint end,
                            EntReferentKind kinds);
void ent_referents_drop (GArray *referents, const EntReferent *referent);
void ent_referents_drop_gender (GArray *referents, EntGender gender);
gboolean ent_referents_find_pair (const EntFinder *finder, guint sentence, guint index, gboolean is_object,
                                  EntReferentKind kinds, EntReferent pair[2]);
gboolean ent_referents_find_pair_of_text (const EntFinder *finder, guint sentence, guint index, EntReferent pair[2]);
gboolean ent_referents_find_joined (const EntFinder *finder, guint sentence, guint end, EntReferent pair[2]);
gboolean ent_referents_ends_phrase (const EntFinder *finder, guint sentence, guint index);
void ent_referents_learn_genders (EntFinder *finder);

G_END_DECLS
