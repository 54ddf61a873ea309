/* ent-article-head.h: what an article is, and what the user decides on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_ARTICLE_HEAD (ent_article_head_get_type ())
G_DECLARE_FINAL_TYPE (EntArticleHead, ent_article_head, ENT, ARTICLE_HEAD, EntSessionWidget)

void ent_article_head_show (EntArticleHead *self, EntArticle *article);

G_END_DECLS
