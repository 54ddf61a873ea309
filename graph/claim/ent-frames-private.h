/* ent-frames-private.h: what the vocabulary knows of words: their sets, their frames, what they do to a status
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-status.h"
#include "claim/ent-vocabulary.h"

G_BEGIN_DECLS

/* The sets of word-sets.tsv that the finder asks for by itself; the others are only named by frames. Up to 64 in all:
 * a word's sets are the bits of a guint64. */
typedef enum
{
  ENT_SET_PREPOSITION,     /* what may be a slot of a frame */
  ENT_SET_AGENT,           /* people or bodies that act for the country before them: "officials" */
  ENT_SET_SUPPORT_VERB,    /* "hold" talks, "impose" sanctions: the noun is the event */
  ENT_SET_STAGE_VERB,      /* "host", "broker" talks: the noun is the event, but the subject has no part in it */
  ENT_SET_UNDERGO_VERB,    /* "face" sanctions: the subject is the noun's target */
  ENT_SET_OBJECT_CONTROL,  /* "urge A to": A does what follows */
  ENT_SET_GERUND_CONTROL,  /* "accuse A of": A does what follows */
  ENT_SET_OCCUR_VERB,      /* talks "take place" */
  ENT_SET_UNREAL_VERB,     /* "urge", "ask" A to: what they govern did not happen, no claim is read there */
  ENT_SET_UNREAL_OBJECT,   /* "demand", "prevent" talks: what they govern as an object did not happen either */
  ENT_SET_PERSON,          /* "leader", "envoy"; a person's name counts as one */
  ENT_SET_LEADER,          /* "president": who is one of a country leads it */
  ENT_SET_OFFICE,          /* "minister": works for it */
  ENT_SET_PARTY,           /* "party", "movement": whose it is leads it */
  ENT_SET_APPOINT_VERB,    /* "elect" A president; ENT_SET_BECOME_VERB: A "becomes" one */
  ENT_SET_BECOME_VERB,
  ENT_SET_PAST_OFFICE,     /* "former", "deputy": before an office, it is not held */
  ENT_SET_SPORT,           /* "match", "striker": the sentence tells of a game */
  ENT_SET_INSTRUMENT,      /* "resolution", "law": what acts by itself in "a resolution to condemn" */
  ENT_SET_KIN,             /* "sister" */
  ENT_SET_ALLY,            /* "ally", "partner" */
  ENT_SET_HARM,            /* "death": what happens to whoever stands behind its "of" */
  ENT_SET_SETTLEMENT,      /* "capital", "town" */
  ENT_SET_DISSIDENT,       /* "rebels": of a country, but not its side */
  ENT_SET_CASUALTY_VERB,   /* "kill", "die": "A's men were killed in | a raid": done to the subject */
  ENT_SET_QUANTITY,        /* "tonnes", "doses": the thing stands behind their "of" */
  ENT_SET_FORCES,          /* "troops": what they do is done on the ground */
  ENT_N_SETS,
} EntSet;

#define ENT_SET_BIT(set) (G_GUINT64_CONSTANT (1) << (set))

typedef enum
{
  ENT_SLOT_SUBJECT,       /* the verb's subject, the by-agent of a passive; of a noun, its support verb's subject */
  ENT_SLOT_FORCES,        /* the verb's subject where it is forces: "Russian troops", "rebels" */
  ENT_SLOT_OBJECT,        /* the direct object, the subject of a passive */
  ENT_SLOT_POSSESSOR,     /* who stands before the noun: "Russia's", "Russian", "UN"; of a verb, before its object */
  ENT_SLOT_CLAUSE,        /* the subject of the that-clause or infinitive that follows */
  ENT_SLOT_COMPLEMENT,    /* to whom that clause or infinitive does it: "threatened to attack B" */
  ENT_SLOT_SCENE,         /* the place where it is done */
  ENT_SLOT_PREPOSITION,   /* what follows a preposition */
} EntSlotKind;

typedef struct
{
  EntSlotKind kind;
  const char *preposition;  /* kept by the frames; NULL but for ENT_SLOT_PREPOSITION */
} EntSlot;

/* Words and sets of which one is wanted, or none ("!"). */
typedef struct
{
  gboolean nothing;           /* "-": there must be none */
  guint64 sets;
  guint64 without_sets;
  GHashTable *words;          /* (nullable) strings kept by the frames */
  GHashTable *without_words;  /* (nullable) */
} EntCondition;

typedef struct
{
  const char *name;         /* the lemma it is filed under, for the claim's rule */
  EntCondition particle_is; /* "on" in "crack down on" is a slot, "down" the particle */
  EntCondition object_is;
  const EntRelationType *relation;
  const char *plover;       /* (nullable): the PLOVER type of such an act, where it is not the relation's */
  GArray *source;           /* (element-type EntSlot) in the order they are tried */
  GArray *target;
  GArray *object;           /* where the goods stand */
} EntVerbFrame;

typedef struct
{
  const char *name;
  EntCondition words_are;   /* one of the words before it in its noun chunk */
  const EntRelationType *relation;
  const char *plover;       /* (nullable): as of a verb */
  GArray *source;
  GArray *target;
} EntNounFrame;

/* Where a word must stand to decide a status. */
typedef enum
{
  ENT_PLACE_MODAL,         /* in the verb group: "may" */
  ENT_PLACE_ADVERB,        /* in or beside the verb group: "reportedly" */
  ENT_PLACE_MODIFIER,      /* before the noun: "possible" talks */
  ENT_PLACE_GOVERNOR,      /* a verb, adjective or noun that the claim completes: "plan to", "possibility of" */
  ENT_PLACE_SPEECH,        /* a verb or noun whose that-clause it is: "say", "claims that" */
  ENT_PLACE_SUBORDINATOR,  /* "if" */
  ENT_PLACE_PREPOSITION,   /* "without", "ahead of" */
} EntPlace;
#define ENT_N_PLACES 7

guint64 ent_vocabulary_get_sets (const EntVocabulary *self, const char *word);
const char *ent_vocabulary_find_compound (const EntVocabulary *self, const char *first, const char *second);
const GPtrArray *ent_vocabulary_find_verb_frames (const EntVocabulary *self, const char *lemma);
const GPtrArray *ent_vocabulary_find_noun_frames (const EntVocabulary *self, const char *lemma);
gboolean ent_vocabulary_find_status (const EntVocabulary *self, EntPlace place, const char *word, EntStatus *status);
gboolean ent_condition_wants_word (const EntCondition *self);
gboolean ent_condition_holds (const EntCondition *self, guint64 sets, const char *norm, const char *lemma);

/* ent-frames.c: the tables of frames, for ent_vocabulary_read() */
typedef struct
{
  GHashTable *verbs;  /* lemma -> GPtrArray of EntVerbFrame */
  GHashTable *nouns;  /* lemma -> GPtrArray of EntNounFrame */
  GStringChunk *strings;
} EntFrames;

EntFrames *ent_frames_read (const EntVocabulary *vocabulary, gboolean is_whole, const char *lexicon_dir,
                            EntTableLog *log);
void ent_frames_free (EntFrames *self);
gboolean ent_vocabulary_find_set (const EntVocabulary *self, const char *name, guint *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFrames, ent_frames_free)

G_END_DECLS
