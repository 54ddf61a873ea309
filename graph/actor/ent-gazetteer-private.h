/* ent-gazetteer-private.h: what the lexicon says of a phrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-gazetteer.h"
#include "actor/ent-mention.h"
#include "actor/ent-phrase-trie-private.h"
#include "base/ent-interval.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_ENTRY_COUNTRY,
  ENT_ENTRY_ADJECTIVE,     /* "Russian" */
  ENT_ENTRY_PEOPLE,        /* "Russians" */
  ENT_ENTRY_CAPITAL,
  ENT_ENTRY_METONYM,
  ENT_ENTRY_PLACE,
  ENT_ENTRY_ORGANISATION,  /* and groups */
  ENT_ENTRY_PERSON,
} EntEntryKind;

typedef enum
{
  ENT_NEEDS_NOTHING,
  ENT_NEEDS_THE,           /* only after "the" */
  ENT_NEEDS_KOREA,         /* only after "the", in a text that names one of the two Koreas */
} EntNeeds;

/* A name. Several whose words differ in capitals only hang together by @next. */
typedef struct _EntEntry EntEntry;
struct _EntEntry
{
  EntEntryKind kind;
  EntNeeds needs;
  EntActor *actor;
  char *words;
  EntTokenFlags *shapes;   /* of its words, hyphens left out */
  guint n_words;
  EntEntry *next;
};

typedef struct
{
  char *words;
  EntTitleRelation relation;
  gboolean needs_affiliation;
} EntTitle;

/* A noun for those who act for a state. */
typedef struct
{
  char *noun;
  gboolean stands_alone;   /* "police", "troops": perhaps without the state's name */
  gboolean beside_group;   /* "officers": so too, but only beside a group of that state */
  gboolean at_home;        /* "police": and whom they meet is of their own country */
} EntAgent;

typedef enum
{
  ENT_GROUP_PEOPLE,        /* only with a country's or a people's name beside it */
  ENT_GROUP_CROWD,         /* "protesters": perhaps without */
  ENT_GROUP_ARMED,         /* so too; behind a movement's name the movement itself */
  ENT_GROUP_MANY,          /* "thousands": only as those who protest, and then perhaps without */
  ENT_GROUP_WORLD,         /* "rights groups": of no country where none stands beside them */
} EntGroupKind;

/* What people are called who belong to a country and do not act for its state. */
typedef struct
{
  char *name;              /* "rebels" */
  EntGroupKind kind;
} EntGroup;

/* A person of the lexicon with the office that made him known. */
typedef struct
{
  EntActor *actor;
  char *role;              /* "president", "" */
  EntActor *body;          /* borrowed; NULL, or the organisation that @role names: "secretary-general of the UN" */
  gboolean leads;          /* his country */
  EntInterval held;
} EntOffice;

struct _EntGazetteer
{
  EntPhraseTrie *names;    /* EntEntry */
  EntPhraseTrie *titles;   /* EntTitle */
  EntPhraseTrie *agents;   /* EntAgent */
  EntPhraseTrie *groups;   /* EntGroup */
  GHashTable *given_names; /* folded -> as it is listed */
  GHashTable *actors;      /* id -> EntActor */
  GHashTable *offices;     /* EntActor -> EntOffice */
  GHashTable *capitals;    /* EntActor of a country -> that of its capital, a place */
  GHashTable *seats;       /* EntActor of a country -> the body that its capital stands for in other countries' news */
  GHashTable *descriptions; /* "alliance" -> GPtrArray of EntActor that a text which names one may call so */
  GHashTable *adjectives;  /* alpha-3 -> the first that is listed: "Nepalese" */
  GHashTable *family_names; /* folded -> GPtrArray of EntOffice: those who are called so */
  GHashTable *countries;   /* alpha-3 -> GPtrArray of its people's EntOffice, in the order of the file */
};

EntGazetteer *ent_gazetteer_new (void);
EntActor *ent_gazetteer_add_actor (EntGazetteer *self, EntActor *actor);

gboolean ent_entry_has_shape (const EntEntry *self, const EntToken *tokens, guint n_tokens);
gboolean ent_gazetteer_is_given_name (const EntGazetteer *self, const char *norm);
guint ent_gazetteer_match_title (const EntGazetteer *self, const EntToken *tokens, guint n_tokens,
                                 const EntTitle **title);
const EntOffice *ent_gazetteer_find_office (const EntGazetteer *self, const EntActor *person);
const GPtrArray *ent_gazetteer_get_namesakes (const EntGazetteer *self, const char *norm);
const GPtrArray *ent_gazetteer_get_offices (const EntGazetteer *self, const EntActor *state);
void ent_gazetteer_add_office (EntGazetteer *self, EntOffice *office);

G_END_DECLS
