/* ent-cited-article.c: an article of which only the sentences are there that are cited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-cited-article-private.h"

#include <string.h>

typedef struct
{
  EntClaim *claim;
  const char *sentence;
  guint number;
} Citation;

struct _EntCitedArticle
{
  EntArticle *article;
  GArray *citations;     /* (element-type Citation) */
  GString *text;
  GArray *blocks;        /* (element-type EntBlock) */
};

/*
 * ent_cited_article_new:
 * @article: one without text that nobody shares yet; it has to live longer
 */
EntCitedArticle *
ent_cited_article_new (EntArticle *article)
{
  EntCitedArticle *self = g_new (EntCitedArticle, 1);

  self->article = article;
  self->citations = g_array_new (FALSE, FALSE, sizeof (Citation));
  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (EntBlock));
  return self;
}

/*
 * ent_cited_article_add:
 * @claim: a claim of the article; its spans are of the whole
 * @sentence: its sentence; it has to live as long
 */
void
ent_cited_article_add (EntCitedArticle *self, EntClaim *claim, const char *sentence)
{
  Citation citation = { claim, sentence, self->citations->len };

  g_array_append_val (self->citations, citation);
}

/* By where the sentences stand in the whole. */
static int
compare_citations (gconstpointer a, gconstpointer b)
{
  const Citation *one = a, *other = b;
  EntSpan first = one->claim->sentence, second = other->claim->sentence;
  int order;

  if (first.start != second.start)
    return first.start < second.start ? -1 : 1;
  if (first.end != second.end)
    return first.end < second.end ? -1 : 1;
  order = strcmp (one->sentence, other->sentence);
  return order != 0 ? order : one->number < other->number ? -1 : 1;
}

static EntSpan
add_block (EntCitedArticle *self, EntBlockKind kind, const char *words)
{
  EntBlock block = { .kind = kind };

  if (self->text->len > 0)
    g_string_append (self->text, "\n\n");
  block.span.start = self->text->len;
  g_string_append (self->text, words);
  block.span.end = self->text->len;
  g_array_append_val (self->blocks, block);
  return block.span;
}

static gboolean
is_border (const char *text, guint32 at)
{
  return (text[at] & 0xc0) != 0x80;
}

/* Where words of a sentence stand now; nowhere where they stood in another, which did not come. */
static EntSpan
move (EntSpan span, EntSpan before, EntSpan after, const char *sentence)
{
  if (ent_span_is_empty (span) || !ent_span_contains (before, span) || !is_border (sentence, span.start - before.start)
      || !is_border (sentence, span.end - before.start))
    return ENT_SPAN_NONE;
  return (EntSpan) { span.start - before.start + after.start, span.end - before.start + after.start };
}

static void
move_claim (EntClaim *claim, const char *sentence, EntSpan after)
{
  EntSpan before = claim->sentence;
  EntSpan *const spans[] = { &claim->source_span, &claim->target_span, &claim->trigger_span, &claim->status_span,
                             &claim->date_text };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    *spans[i] = move (*spans[i], before, after, sentence);
  claim->sentence = after;
}

/* Each sentence is a paragraph. */
static void
write_sentences (EntCitedArticle *self)
{
  EntSpan before = ENT_SPAN_NONE, after = ENT_SPAN_NONE;
  const char *last = NULL;

  g_array_sort (self->citations, compare_citations);
  for (guint i = 0; i < self->citations->len; i++)
    {
      const Citation *citation = &g_array_index (self->citations, Citation, i);

      if (last == NULL || !ent_span_equal (citation->claim->sentence, before) || strcmp (citation->sentence, last) != 0)
        after = add_block (self, ENT_BLOCK_PARAGRAPH, citation->sentence);
      before = citation->claim->sentence;
      last = citation->sentence;
      move_claim (citation->claim, citation->sentence, after);
    }
}

/*
 * ent_cited_article_end:
 * @wholes: (element-type utf8 utf8): takes the key of the whole, by the key that the article has now
 *
 * Makes the sentences, with a mark before them, the text of the article, and frees @self.
 */
void
ent_cited_article_end (EntCitedArticle *self, GHashTable *wholes)
{
  EntArticle *article = self->article;
  g_autofree char *key = g_steal_pointer (&article->key);

  if (article->title != NULL && article->title[0] != '\0')
    add_block (self, ENT_BLOCK_TITLE, article->title);
  add_block (self, ENT_BLOCK_HEADING, ENT_CITED_ARTICLE_MARK);
  write_sentences (self);
  g_free (article->text);
  article->length = self->text->len;
  article->text = g_string_free (self->text, FALSE);
  article->n_blocks = self->blocks->len;
  article->blocks = (EntBlock *) (gpointer) g_array_free (self->blocks, FALSE);
  ent_article_set_key (article);
  if (key != NULL)
    g_hash_table_insert (wholes, g_strdup (article->key), g_steal_pointer (&key));
  g_array_unref (self->citations);
  g_free (self);
}
