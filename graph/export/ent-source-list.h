/* ent-source-list.h: the numbered articles that back what is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntSource:
 * @article: an article with a claim that is shown
 * @same_as: the number of the first source that tells the same story in the same words, 0 where this is it
 *
 * Its number is its place in the list, from 1.
 */
typedef struct
{
  EntArticle *article;
  guint same_as;
} EntSource;

/**
 * EntSourceList:
 * @sources: (element-type EntSource): by day of publication, undated ones last, then in the case's order
 * @n_origins: stories among them: copies are counted once
 * @n_actors: actors that are shown
 * @n_relations: relations that are shown
 * @n_claims: claims that are shown
 */
typedef struct
{
  EntView *view;
  GArray *sources;
  GHashTable *numbers;
  guint n_origins;
  guint n_actors;
  guint n_relations;
  guint n_claims;
} EntSourceList;

EntSourceList *ent_source_list_new (EntView *view);
void ent_source_list_free (EntSourceList *self);
GArray *ent_source_list_dup_numbers (EntSourceList *self, guint relation);
char *ent_source_list_dup_relation (EntSourceList *self, guint relation);
char *ent_source_dup_text (const EntSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSourceList, ent_source_list_free)

G_END_DECLS
