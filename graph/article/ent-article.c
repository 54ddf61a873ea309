/* ent-article.c: a news article, as text with what is known of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-article.h"

/**
 * ent_article_new:
 *
 * Returns: (transfer full): an article without text, for a reader to fill
 */
EntArticle *
ent_article_new (const char *id)
{
  EntArticle *self = g_atomic_rc_box_new0 (EntArticle);

  self->id = g_strdup (id);
  self->agencies = g_new0 (char *, 1);
  self->text = g_strdup ("");
  self->language = "en";
  self->origin = g_strdup (id);
  return self;
}

EntArticle *
ent_article_ref (EntArticle *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntArticle *self = data;

  g_free (self->id);
  g_free (self->path);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->author);
  g_free (self->url);
  g_strfreev (self->agencies);
  g_free (self->text);
  g_free (self->blocks);
  g_free (self->origin);
}

void
ent_article_unref (EntArticle *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_article_get_label:
 *
 * Returns: (transfer none): what a person calls the article: its title, else its id
 */
const char *
ent_article_get_label (const EntArticle *self)
{
  return self->title ? self->title : self->id;
}
