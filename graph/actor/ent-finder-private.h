/* ent-finder-private.h: one text while its mentions are being found
 *
 * The stages of ent_mentions_find() work one after the other on drafts of mentions. Each token belongs to one draft at
 * most; a draft that is laid over others swallows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-gazetteer-private.h"
#include "actor/ent-mention.h"
#include "actor/ent-word-list-private.h"

#include <string.h>

G_BEGIN_DECLS

/* A stretch of a sentence's tokens; empty where @n is 0. */
typedef struct
{
  guint first;
  guint n;
} EntRange;

#define ENT_RANGE_NONE ((EntRange) { 0, 0 })

typedef enum
{
  ENT_GENDER_UNKNOWN,
  ENT_GENDER_MALE,
  ENT_GENDER_FEMALE,
} EntGender;

/* One who is named in full in this text. */
typedef struct
{
  EntActor *actor;         /* of the lexicon, or made from what follows once the text is read */
  char *id;
  char *name;              /* the most complete form */
  char *country;           /* of the first title that names one */
  char *role;
  gboolean leads;          /* a state */
  EntGender gender;        /* as far as the text tells it */
  guint order;             /* of introduction */
} EntPersonRecord;

typedef struct
{
  EntMentionForm form;
  EntEntryKind kind;
  EntActor *actor;         /* borrowed; NULL where @person holds */
  EntPersonRecord *person; /* borrowed; NULL with @actor: not resolved, to be dropped */
  guint sentence;
  EntRange range;
  EntRange name;
  EntRange role;
  const EntTitle *title;   /* of @role */
  EntTitleRelation relation;
  EntActor *affiliation;   /* borrowed */
  EntRange affiliation_range;
  gboolean is_place;
  gboolean possessive;
} EntMentionDraft;

typedef struct
{
  const EntGazetteer *gazetteer;
  const EntDocument *document;
  EntMentionDraft **owners;       /* by token of the document */
  guint *bases;            /* by sentence: the number of its first token */
  guint8 *cases;           /* by sentence: EntSentenceCase */
  GPtrArray *drafts;       /* (element-type EntMentionDraft): all that were ever made */
  GHashTable *made_actors; /* id -> EntActor: those that the lexicon does not know */
  GPtrArray *persons;      /* (element-type EntPersonRecord), in the order of introduction */
  GHashTable *persons_by_id;
  GHashTable *small_words; /* norms that occur without a capital */
  EntPhraseTrie *full_names;   /* EntPersonRecord */
  EntPhraseTrie *family_names; /* GPtrArray of EntPersonRecord */
  GHashTable *seats;       /* who holds which office, for ent_finder_find_roles() */
  EntActor *home;          /* the country that the text is about; NULL where that is not clear */
  EntActor *pair[2];       /* the two countries that the text is about; NULL where that is not clear */
  GArray *shared;          /* (element-type EntMentionDraft): several of one range */
} EntFinder;

typedef enum
{
  ENT_SENTENCE_PLAIN,
  ENT_SENTENCE_TITLE_CASE,   /* A Headline Like This: a capital tells nothing */
  ENT_SENTENCE_ALL_CAPITALS,
} EntSentenceCase;

void ent_finder_init (EntFinder *self, const EntGazetteer *gazetteer, const EntDocument *document);
void ent_finder_clear (EntFinder *self);

const EntToken *ent_finder_get_token (const EntFinder *self, guint sentence, guint index);
EntMentionDraft *ent_finder_get_draft (const EntFinder *self, guint sentence, guint index);
EntMentionDraft *ent_finder_add (EntFinder *self, const EntMentionDraft *draft);
void ent_finder_remove (EntFinder *self, EntMentionDraft *draft);
void ent_finder_extend (EntFinder *self, EntMentionDraft *draft, guint first, guint end);
EntMentionDraft *ent_finder_next_draft (const EntFinder *self, guint sentence, guint *index);

gboolean ent_finder_is_norm (const EntFinder *self, guint sentence, guint index, const char *norm);
gboolean ent_finder_is_possessive (const EntFinder *self, guint sentence, guint index);
gboolean ent_finder_is_joined (const EntFinder *self, guint sentence, guint index);
gboolean ent_finder_is_first_word (const EntFinder *self, guint sentence, guint index);
gboolean ent_finder_looks_like_name (const EntFinder *self, guint sentence, guint index);
gboolean ent_finder_is_tagged (const EntFinder *self, guint sentence, EntRange range, EntNameTag beginning);
guint ent_finder_match_title (const EntFinder *self, guint sentence, guint index, const EntTitle **title);
guint ent_finder_match_agent (const EntFinder *self, guint sentence, guint index);
gboolean ent_finder_is_group (const EntFinder *self, guint sentence, guint index);
char *ent_finder_dup_words (const EntFinder *self, guint sentence, EntRange range);
gboolean ent_finder_is_state (const EntMentionDraft *draft);
gboolean ent_finder_is_attribute (const EntFinder *self, guint sentence, guint index);
EntActor *ent_finder_make_actor (EntFinder *self, EntActor *actor);
EntActor *ent_finder_find_made_actor (const EntFinder *self, const char *id);

/* The stages, in their order. */
void ent_finder_find_lexicon_names (EntFinder *self);
void ent_finder_find_organisations (EntFinder *self);
void ent_finder_find_people (EntFinder *self);
void ent_finder_find_kin (EntFinder *self);
void ent_finder_find_tagged_names (EntFinder *self);
void ent_finder_find_short_forms (EntFinder *self);
void ent_finder_drop_parts_of_names (EntFinder *self);
void ent_finder_find_seats (EntFinder *self);
void ent_finder_find_short_names (EntFinder *self);
void ent_finder_attach_titles (EntFinder *self);
void ent_finder_find_agents (EntFinder *self);
void ent_finder_find_groups (EntFinder *self);
void ent_finder_find_roles (EntFinder *self);
void ent_finder_mark_places (EntFinder *self);
void ent_finder_find_home (EntFinder *self);
void ent_finder_find_pair (EntFinder *self);
void ent_finder_find_descriptions (EntFinder *self);
void ent_finder_find_pronouns (EntFinder *self);
void ent_finder_complete_offices (EntFinder *self);

gboolean ent_finder_is_office_of_state (const EntTitle *title);
void ent_finder_learn_office (const EntFinder *self, const EntMentionDraft *draft);
void ent_finder_add_organisation (EntFinder *self, guint sentence, EntRange range, const char *country);
EntActor *ent_finder_get_group_of_state (EntFinder *self, const EntActor *state, const EntGroup *group);
EntActor *ent_finder_get_group_of_world (EntFinder *self, const EntGroup *group);
const EntGroup *ent_finder_read_bare_group (const EntFinder *self, guint sentence, guint index, guint *n);

/* ent-setting-finder.c */
EntActor *ent_finder_get_state (const EntFinder *self, const EntMentionDraft *draft);
EntActor *ent_finder_find_setting (const EntFinder *self, guint sentence, guint index, gboolean *several);
EntActor *ent_finder_find_origin (const EntFinder *self, guint sentence, guint index);
EntActor *ent_finder_find_only_state (const EntFinder *self, guint sentence, gboolean *any);

EntPersonRecord *ent_finder_add_person (EntFinder *self, EntActor *actor, const char *name);

G_END_DECLS
