/* check-article.h: what holds for every article, whatever it was read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"
#include "article/ent-reader.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static inline void
check_article (const EntArticle *article)
{
  guint32 end = 0;

  g_assert_cmpuint (strlen (article->text), ==, article->length);
  g_assert_cmpuint (article->length, <=, ENT_ARTICLE_MAX_BYTES);
  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  g_assert_cmpuint (article->n_blocks, >, 0);
  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntSpan span = article->blocks[i].span;

      g_assert_cmpuint (span.start, ==, i == 0 ? 0 : end + 2);
      g_assert_cmpuint (span.end, >, span.start);
      g_assert_true (g_utf8_validate (article->text + span.start, span.end - span.start, NULL));
      g_assert_null (memchr (article->text + span.start, '\n', span.end - span.start));
      g_assert_true ((article->blocks[i].kind == ENT_BLOCK_TITLE) == (i == 0 && article->title != NULL));
      end = span.end;
    }
  g_assert_cmpuint (end, ==, article->length);
}

/* Finishes what a reader made of the bytes, where it made anything of them. */
static inline void
check_draft (EntDraft *draft, GError *error)
{
  g_autoptr (GError) why = error;
  g_autoptr (EntDraft) owned = draft;
  g_autoptr (EntArticle) article = NULL;

  g_assert_true ((draft == NULL) == (error != NULL));
  if (draft == NULL)
    return;
  article = ent_draft_finish (draft, "fuzz", NULL, &why);
  g_assert_true ((article == NULL) == (why != NULL));
  if (article)
    check_article (article);
}
