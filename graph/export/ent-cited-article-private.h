/* ent-cited-article-private.h: an article of which only the sentences are there that are cited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim.h"

G_BEGIN_DECLS

/* What stands before the sentences, so that nobody takes them for the article. */
#define ENT_CITED_ARTICLE_MARK "[Cited sentences only; the rest of the article did not come]"

typedef struct _EntCitedArticle EntCitedArticle;

EntCitedArticle *ent_cited_article_new (EntArticle *article);
void ent_cited_article_add (EntCitedArticle *self, EntClaim *claim, const char *sentence);
void ent_cited_article_end (EntCitedArticle *self, GHashTable *wholes);

G_END_DECLS
