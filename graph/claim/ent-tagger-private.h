/* ent-tagger-private.h: what the taggers of words and of verbs share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-reading-private.h"

G_BEGIN_DECLS

/* What the tagger remembers while it goes from left to right. */
typedef struct
{
  EntReading *reading;
  const EntToken *tokens;
  guint n;
  gboolean title_case;    /* most words are capitalised: capitals tell nothing */
  int last;               /* the last word that was no adverb, or -1 */
  int inverted;           /* a modal or "do" whose verb has not come yet ("Will A meet B"), or -1 */
  gboolean has_finite;    /* the clause has its verb */
} EntTagger;

/* ent-word-tagger.c */
gboolean ent_tagger_in_set (const EntTagger *self, int i, EntSet set);
gboolean ent_tagger_is (const EntTagger *self, int i, const char *norm);
EntPart ent_tagger_get_part (const EntTagger *self, int i);
gboolean ent_tagger_is_glued (const EntTagger *self, guint i);
EntPart ent_tagger_tag_punctuation (const EntTagger *self, guint i);

/* ent-verb-tagger.c */
gboolean ent_tagger_is_auxiliary (const EntTagger *self, guint i);
gboolean ent_tagger_infinitive_follows (const EntTagger *self, guint i);
gboolean ent_tagger_may_be_verb (const EntTagger *self, guint i);
gboolean ent_tagger_is_verb_here (const EntTagger *self, guint i, EntVerbForm form);
EntVerbForm ent_tagger_get_form (const EntToken *token);

G_END_DECLS
