/* ent-code-points.c: where a byte of an article's text is, in characters
 *
 * Of each text that is asked for it is noted once how many characters lie before every 256th byte, so that a text with a
 * thousand claims is not counted a thousand times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-code-points.h"

#define STEP 256

struct _EntCodePoints
{
  EntCase *case_;
  guint n_articles;
  guint32 **before;    /* one an article: characters before each STEP bytes; NULL until asked for */
};

EntCodePoints *
ent_code_points_new (EntCase *case_)
{
  EntCodePoints *self = g_new (EntCodePoints, 1);

  self->case_ = ent_case_ref (case_);
  self->n_articles = ent_case_get_n_articles (case_);
  self->before = g_new0 (guint32 *, self->n_articles + 1);
  return self;
}

void
ent_code_points_free (EntCodePoints *self)
{
  for (guint i = 0; i < self->n_articles; i++)
    g_free (self->before[i]);
  g_free (self->before);
  ent_case_unref (self->case_);
  g_free (self);
}

/* The characters that begin in so many bytes. */
static guint32
count (const char *text, gsize n_bytes)
{
  guint32 n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += ((guchar) text[i] & 0xc0) != 0x80;
  return n;
}

static const guint32 *
get_before (EntCodePoints *self, guint index)
{
  if (self->before[index] == NULL)
    {
      const EntArticle *article = ent_case_get_article (self->case_, index);
      gsize n_steps = article->length / STEP;
      guint32 *before = g_new (guint32, n_steps + 1);

      before[0] = 0;
      for (gsize i = 0; i < n_steps; i++)
        before[i + 1] = before[i] + count (article->text + i * STEP, STEP);
      self->before[index] = before;
    }
  return self->before[index];
}

static guint32
convert (const guint32 *before, const char *text, guint32 byte)
{
  guint32 step = byte / STEP;

  return before[step] + count (text + step * STEP, byte - step * STEP);
}

/**
 * ent_code_points_convert:
 * @article: index of an article of the case
 * @span: bytes of its text
 *
 * Returns: the same, in characters; O(1), but O(bytes) where the article is asked for the first time
 */
EntSpan
ent_code_points_convert (EntCodePoints *self, guint article, EntSpan span)
{
  const guint32 *before = get_before (self, article);
  const char *text = ent_case_get_article (self->case_, article)->text;

  return (EntSpan) { convert (before, text, span.start), convert (before, text, span.end) };
}
