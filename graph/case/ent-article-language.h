/* ent-article-language.h: articles that are not English
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"

G_BEGIN_DECLS

gboolean ent_article_find_language (EntArticle *self, char **why_not);
gboolean ent_article_is_english (const EntArticle *self);
gboolean ent_article_set_language (EntArticle *self, const char *code);

G_END_DECLS
