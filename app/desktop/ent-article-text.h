/* ent-article-text.h: an article's text in a buffer, with its actors and one claim marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "picture/ent-style.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _EntArticleText EntArticleText;

/* Words of an article that name an actor. */
typedef struct
{
  EntActor *actor;
  EntSpan span;
} EntNamedActor;

EntArticleText *ent_article_text_new (EntCase *case_, EntArticle *article, const EntClaim *claim, EntTheme theme);
EntArticleText *ent_article_text_new_found (EntCase *case_, EntArticle *article, const EntClaim *claim,
                                            const GArray *words, guint32 place, EntTheme theme);
void ent_article_text_free (EntArticleText *self);

GtkTextBuffer *ent_article_text_get_buffer (EntArticleText *self);
GtkTextMark *ent_article_text_get_place (EntArticleText *self);
gboolean ent_article_text_show_hit (EntArticleText *self, EntSpan hit);
const EntActor *ent_article_text_find_actor (EntArticleText *self, const GtkTextIter *iter);
gboolean ent_article_text_get_selected_words (EntArticleText *self, EntSpan *words);
GArray *ent_article_text_new_names (EntArticleText *self, EntSpan words);
void ent_article_text_set_theme (EntArticleText *self, EntTheme theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArticleText, ent_article_text_free)

G_END_DECLS
