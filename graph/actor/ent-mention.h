/* ent-mention.h: where an actor is named in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-gazetteer.h"
#include "language/ent-document.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_MENTION_NAME,        /* "Russia", "Vladimir Putin", "Mr Kim" */
  ENT_MENTION_METONYM,     /* a capital or a seat for its country: "Pyongyang", "the Kremlin" */
  ENT_MENTION_DEMONYM,     /* an adjective or a people: "Russian", "the Russians", "Russia-made" */
  ENT_MENTION_AGENT,       /* people who act for it: "US officials", "Turkey's army"; a group: "Nepalese rebels" */
  ENT_MENTION_ROLE,        /* an office for its holder: "the North Korean leader", "the Russian president" */
  ENT_MENTION_PRONOUN,     /* "he", "its", "the latter" */
  ENT_MENTION_SHARED,      /* one of several that a phrase stands for: "the two leaders", "both countries" */
} EntMentionForm;

typedef enum
{
  ENT_TITLE_NONE,          /* "Mr", "former president": no relation to a state or an organisation */
  ENT_TITLE_LEADS,
  ENT_TITLE_WORKS_FOR,
} EntTitleRelation;

/**
 * EntMention:
 * @actor: who is meant
 * @form: by what kind of words
 * @span: those words, with a title before the name ("Russian President Vladimir Putin") or in apposition behind it
 *   ("Ada Boro, a professor at Lagos University")
 * @name: the name alone within @span ("Vladimir Putin"); equal to @span where there is no title
 * @sentence: which sentence of the document
 * @first_token: where @span begins in that sentence's tokens
 * @n_tokens: how many tokens it has
 * @affiliation: (nullable): the country or organisation that a title names ("Russian President": Russia)
 * @affiliation_span: the words that name @affiliation: within @span, behind it ("Ada Boro of Lagos University"), the
 *   pronoun before it ("its foreign minister, Ri Yong Ho"), or the office itself where that is enough ("the foreign
 *   minister, Ri Yong Ho")
 * @role: the words of the title in @span ("President"), empty where there is none
 * @relation: what the title says of the person and @affiliation; none for "former president"
 * @is_place: the words can only mean the place here ("in Pyongyang", "visit to Vladivostok"), which is the actor, in a
 *   country
 * @possessive: a "'s" or "'" follows, or the words are a possessive pronoun: "Russia's", "its"
 *
 * A phrase that stands for several actors is several mentions of form %ENT_MENTION_SHARED with one span.
 */
typedef struct
{
  EntActor *actor;
  EntMentionForm form;
  EntSpan span;
  EntSpan name;
  guint sentence;
  guint first_token;
  guint n_tokens;
  EntActor *affiliation;
  EntSpan affiliation_span;
  EntSpan role;
  EntTitleRelation relation;
  gboolean is_place;
  gboolean possessive;
} EntMention;

/**
 * EntMentions:
 *
 * The mentions of one document, in the order of the text; where spans nest or are equal, the longer first, then by the
 * actor's id.
 */
typedef struct _EntMentions EntMentions;

EntMentions *ent_mentions_find (const EntGazetteer *gazetteer, const EntDocument *document);
void ent_mentions_free (EntMentions *self);

guint ent_mentions_get_n (const EntMentions *self);
const EntMention *ent_mentions_get (const EntMentions *self, guint index);
guint ent_mentions_get_sentence (const EntMentions *self, guint sentence, guint *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMentions, ent_mentions_free)

G_END_DECLS
