/* ent-stance-private.h: how surely a sentence says a thing, and in whose mouth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-argument-finder-private.h"

G_BEGIN_DECLS

/*
 * EntStance:
 * @status: as the words make it, before it is known whether the speaker is a party (ent_stance_judge())
 * @token: the word that decides it, or -1
 * @is_future: a modal puts it in the future: "will not" is no denial of what was
 * @is_willed: that modal is "will" or "would"
 * @by_deed: it is the purpose of something done, which is itself a way of saying it: "marched to demand"
 * @warned: it is what somebody warns of
 * @said: somebody is made to say it, named or not
 * @speakers: (element-type EntMention): who, outermost first
 * @unreal: it is asked for, or kept from happening: no claim
 */
typedef struct
{
  EntStatus status;
  int token;
  gboolean is_future;
  gboolean is_willed;
  gboolean by_deed;
  gboolean warned;
  gboolean said;
  GPtrArray *speakers;
  gboolean unreal;
} EntStance;

void ent_stance_init (EntStance *self);
void ent_stance_clear (EntStance *self);
void ent_stance_add_speakers (EntStance *self, const EntReading *reading, EntNounRef subject);
void ent_stance_raise (EntStance *self, EntStatus status, int token);
void ent_stance_read_verb (EntStance *self, const EntReading *reading, int verb);
void ent_stance_read_noun (EntStance *self, const EntReading *reading, int noun);

/* ent-stance-parties.c */
gboolean ent_stance_is_said_by (const EntStance *self, const EntActor *actor);
EntStatus ent_stance_judge (const EntStance *self, const EntRelationType *relation, const EntActor *source,
                            const EntActor *target);

/* ent-purpose-finder.c */
gboolean ent_purpose_is_met (const EntReading *reading, int governor);
gboolean ent_purpose_is_of_deed (const EntReading *reading, int governor);

/* ent-sayer-finder.c */
void ent_sayer_add_attribution (EntStance *stance, const EntReading *reading, int node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntStance, ent_stance_clear)

G_END_DECLS
