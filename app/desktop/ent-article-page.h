/* ent-article-page.h: an article, with the actors and the sentence marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_ARTICLE_PAGE (ent_article_page_get_type ())
G_DECLARE_FINAL_TYPE (EntArticlePage, ent_article_page, ENT, ARTICLE_PAGE, EntSessionWidget)

void ent_article_page_show (EntArticlePage *self, EntArticle *article, EntClaim *claim, const GArray *words);
gboolean ent_article_page_refresh (EntArticlePage *self);

G_END_DECLS
