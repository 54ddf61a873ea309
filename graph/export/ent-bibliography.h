/* ent-bibliography.h: the numbered articles of an excerpt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

/**
 * EntBibliographyEntry:
 * @article: an article that a claim of the excerpt stands in
 * @same_as: the number of the first entry that tells the same story in the same words, 0 where this is it
 *
 * Its number is its place in the list, from 1.
 */
typedef struct
{
  EntArticle *article;
  guint same_as;
} EntBibliographyEntry;

/**
 * EntBibliography:
 * @entries: (element-type EntBibliographyEntry): by day of publication, undated ones last, then in the case's order
 * @numbers: (array): of each article of the case its number, 0 for those that are not in it
 */
typedef struct
{
  GArray *entries;
  guint *numbers;
} EntBibliography;

EntBibliography *ent_bibliography_new (const EntExcerpt *excerpt);
void ent_bibliography_free (EntBibliography *self);
const EntBibliographyEntry *ent_bibliography_get (const EntBibliography *self, guint number);
char *ent_bibliography_dup_remark (const EntBibliographyEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBibliography, ent_bibliography_free)

G_END_DECLS
