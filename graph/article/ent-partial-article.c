/* ent-partial-article.c: an article of which only what somebody cites is there
 *
 * Its text is made of the citations in their order, with marks where something is left out. Each piece of it knows where it
 * stands in the whole, so that the same words are found again when more of the article comes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-article.h"

#include <string.h>

/* What stands before the first piece, such as the title, has places that no whole article has. */
#define HEAD 0x80000000u
/* Fewer bytes between two citations are what parts sentences, and no words. */
#define MIN_OMISSION 3

/* ---- the text ---- */

typedef struct
{
  GString *text;
  GArray *blocks;        /* (element-type EntBlock) */
  GArray *pieces;        /* (element-type EntPiece) */
} Composition;

static void
begin_block (Composition *self, EntBlockKind kind)
{
  EntBlock block = { .kind = kind };

  if (self->text->len > 0)
    g_string_append (self->text, "\n\n");
  block.span.start = block.span.end = self->text->len;
  g_array_append_val (self->blocks, block);
}

static void
append (Composition *self, const char *words, gsize length)
{
  g_string_append_len (self->text, words, length);
  g_array_index (self->blocks, EntBlock, self->blocks->len - 1).span.end = self->text->len;
}

static void
add_block (Composition *self, EntBlockKind kind, const char *words)
{
  begin_block (self, kind);
  append (self, words, strlen (words));
}

/* (nullable): the last */
static EntPiece *
get_last (Composition *self)
{
  return self->pieces->len > 0 ? &g_array_index (self->pieces, EntPiece, self->pieces->len - 1) : NULL;
}

static guint32
get_end (const EntPiece *piece)
{
  return piece->start + ent_span_get_length (piece->span);
}

/* Parts what comes from what is there as far as they are apart in the whole. */
static void
begin_piece (Composition *self, guint32 start)
{
  const EntPiece *last = get_last (self);
  guint32 apart = last != NULL ? start - get_end (last) : 0;
  EntPiece piece = { .start = start };

  if (apart == 1)
    append (self, " ", 1);
  else
    {
      if (apart >= MIN_OMISSION)
        add_block (self, ENT_BLOCK_PARAGRAPH, ENT_ARTICLE_OMISSION);
      begin_block (self, ENT_BLOCK_PARAGRAPH);
    }
  piece.span.start = piece.span.end = self->text->len;
  g_array_append_val (self->pieces, piece);
}

/* Returns: whether it says the same as what is there, as far as that reaches */
static gboolean
add_citation (Composition *self, const EntCitation *citation)
{
  EntPiece *last = get_last (self);
  gsize known = 0;

  if (last != NULL && citation->start <= get_end (last))
    {
      guint32 at = last->span.start + (citation->start - last->start);

      known = MIN (last->span.end - at, citation->length);
      if (memcmp (self->text->str + at, citation->words, known) != 0)
        return FALSE;
    }
  else
    begin_piece (self, citation->start);
  append (self, citation->words + known, citation->length - known);
  last = get_last (self);
  if (known < citation->length)
    last->span.end = self->text->len;
  return self->text->len <= ENT_ARTICLE_MAX_BYTES;
}

/* By where they stand, the longest first. */
static int
compare_citations (gconstpointer a, gconstpointer b)
{
  const EntCitation *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->length == other->length ? 0 : one->length > other->length ? -1 : 1;
}

static void
take (Composition *self, EntArticle *article)
{
  g_free (article->text);
  g_free (article->blocks);
  g_free (article->pieces);
  article->length = self->text->len;
  article->text = g_string_free (self->text, FALSE);
  article->n_blocks = self->blocks->len;
  article->blocks = (EntBlock *) (gpointer) g_array_free (self->blocks, FALSE);
  article->n_pieces = self->pieces->len;
  article->pieces = (EntPiece *) (gpointer) g_array_free (self->pieces, FALSE);
  article->is_partial = TRUE;
}

/**
 * ent_article_set_citations:
 * @self: an article that nobody shares yet
 * @citations: (element-type EntCitation): in any order, which becomes that of the article; they may overlap
 *
 * Makes a text of what is cited of the article, behind its title and a mark.
 *
 * Returns: whether it could: not where two citations say different words of one place, or all are too long; O(n log n)
 */
gboolean
ent_article_set_citations (EntArticle *self, GArray *citations)
{
  Composition composition = {
    g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (EntBlock)), g_array_new (FALSE, FALSE, sizeof (EntPiece)),
  };

  g_array_sort (citations, compare_citations);
  if (self->title != NULL && self->title[0] != '\0')
    add_block (&composition, ENT_BLOCK_TITLE, self->title);
  add_block (&composition, ENT_BLOCK_HEADING, ENT_ARTICLE_PARTIAL_MARK);
  for (guint i = 0; i < citations->len; i++)
    if (!add_citation (&composition, &g_array_index (citations, EntCitation, i)))
      {
        g_string_free (composition.text, TRUE);
        g_array_unref (composition.blocks);
        g_array_unref (composition.pieces);
        return FALSE;
      }
  take (&composition, self);
  return TRUE;
}

/**
 * ent_article_list_citations:
 * @self: a partial article
 *
 * Returns: (transfer full) (element-type EntCitation): its pieces, with words that are borrowed
 */
GArray *
ent_article_list_citations (const EntArticle *self)
{
  GArray *citations = g_array_new (FALSE, FALSE, sizeof (EntCitation));

  for (guint i = 0; i < self->n_pieces; i++)
    {
      const EntPiece *piece = &self->pieces[i];
      EntCitation citation = { piece->start, self->text + piece->span.start, ent_span_get_length (piece->span) };

      g_array_append_val (citations, citation);
    }
  return citations;
}

/* ---- places ---- */

/* (nullable): the last piece that does not begin behind a place, of the text or of the whole */
static const EntPiece *
find_piece (const EntArticle *self, guint32 at, gboolean of_whole)
{
  guint low = 0, high = self->n_pieces;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const EntPiece *piece = &self->pieces[middle];

      if ((of_whole ? piece->start : piece->span.start) <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &self->pieces[low - 1] : NULL;
}

static EntSpan
move (EntSpan span, guint32 from, guint32 to)
{
  return (EntSpan) { span.start - from + to, span.end - from + to };
}

/**
 * ent_article_find_in_whole:
 * @span: bytes of the text
 *
 * Returns: which bytes of the whole article they are; empty where they are not all of one piece of it, nor all of what
 *   stands before the first. Of an article that is whole they are the same. O(log pieces)
 */
EntSpan
ent_article_find_in_whole (const EntArticle *self, EntSpan span)
{
  const EntPiece *piece = self->is_partial ? find_piece (self, span.start, FALSE) : NULL;

  if (!self->is_partial)
    return span;
  if (ent_span_is_empty (span))
    return ENT_SPAN_NONE;
  if (piece == NULL)
    return self->n_pieces == 0 || span.end <= self->pieces[0].span.start ? move (span, 0, HEAD) : ENT_SPAN_NONE;
  return ent_span_contains (piece->span, span) ? move (span, piece->span.start, piece->start) : ENT_SPAN_NONE;
}

/**
 * ent_article_find_from_whole:
 * @span: bytes of the whole article, as ent_article_find_in_whole() tells them
 *
 * Returns: which bytes of the text they are; empty where they are not there. O(log pieces)
 */
EntSpan
ent_article_find_from_whole (const EntArticle *self, EntSpan span)
{
  const EntPiece *piece;

  if (span.start >= HEAD)
    span = move (span, HEAD, 0);   /* a whole article begins with its title too */
  else if (self->is_partial)
    {
      piece = find_piece (self, span.start, TRUE);
      if (piece == NULL || span.end > get_end (piece))
        return ENT_SPAN_NONE;
      span = move (span, piece->start, piece->span.start);
    }
  return span.start < span.end && span.end <= self->length ? span : ENT_SPAN_NONE;
}

/**
 * ent_article_says:
 *
 * Returns: whether the words stand there in the article, as far as it is there
 */
gboolean
ent_article_says (const EntArticle *self, const EntCitation *citation)
{
  EntSpan span = { citation->start, citation->start + citation->length };

  span = ent_article_find_from_whole (self, span);
  return citation->length > 0 && ent_span_get_length (span) == citation->length
    && memcmp (self->text + span.start, citation->words, citation->length) == 0;
}
