/* ent-merge-finder.h: which actors of a case may be one, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"

G_BEGIN_DECLS

/* Why two actors may be one; from the strongest reason on. */
typedef enum
{
  ENT_MERGE_SAME_NAME,     /* their names have the same words, and nothing known of them differs */
  ENT_MERGE_SHORT_FORM,    /* a person's only name is the first or last of the other's, in the same article */
  ENT_MERGE_INITIALS,      /* an organisation's name are the first letters of the other's, in the same article */
  ENT_MERGE_SPELLING,      /* one letter of the name differs, and what is known of both agrees */
} EntMergeReason;

/**
 * EntMergeSuggestion:
 * @actor: who may be the same as @into: an actor of the case
 * @into: the one of whom more is known
 * @words: the reason as a person reads it: "same name and role in two papers"
 * @facts: (element-type utf8): what of it can be checked, a line each: "Both are “foreign minister”"
 * @articles: (element-type guint): articles with claims of @actor
 * @into_articles: (element-type guint): articles with claims of @into
 */
typedef struct
{
  guint actor;
  guint into;
  EntMergeReason reason;
  char *words;
  GPtrArray *facts;
  GArray *articles;
  GArray *into_articles;
} EntMergeSuggestion;

GPtrArray *ent_merge_finder_list (EntCase *case_);

G_END_DECLS
