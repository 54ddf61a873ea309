/* ent-case-file-bytes.c: spans and blocks as bytes of a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-bytes-private.h"

#include <string.h>

static guint8 *
put_span (guint8 *bytes, EntSpan span)
{
  guint32 ends[2] = { GUINT32_TO_LE (span.start), GUINT32_TO_LE (span.end) };

  memcpy (bytes, ends, sizeof ends);
  return bytes + sizeof ends;
}

static const guint8 *
take_span (const guint8 *bytes, EntSpan *span)
{
  guint32 ends[2];

  memcpy (ends, bytes, sizeof ends);
  *span = (EntSpan) { GUINT32_FROM_LE (ends[0]), GUINT32_FROM_LE (ends[1]) };
  return bytes + sizeof ends;
}

/*
 * ent_case_file_pack_spans:
 * @bytes: (array fixed-size=48) (out): all spans of @claim, as bytes of its whole article
 */
void
ent_case_file_pack_spans (const EntClaim *claim, guint8 *bytes)
{
  EntSpan spans[ENT_CLAIM_N_SPANS];

  ent_claim_get_spans (claim, spans);
  for (guint i = 0; i < ENT_CLAIM_N_SPANS; i++)
    bytes = put_span (bytes, ent_article_find_in_whole (claim->article, spans[i]));
}

/*
 * ent_case_file_unpack_spans:
 *
 * Returns: whether that can be made out; ent_case_file_place_spans() must follow
 */
gboolean
ent_case_file_unpack_spans (EntClaim *claim, const guint8 *bytes, gsize length)
{
  EntSpan spans[ENT_CLAIM_N_SPANS];

  if (length != ENT_SPANS_BYTES)
    return FALSE;
  for (guint i = 0; i < ENT_CLAIM_N_SPANS; i++)
    bytes = take_span (bytes, &spans[i]);
  ent_claim_set_spans (claim, spans);
  return TRUE;
}

/*
 * ent_case_file_place_spans:
 *
 * Makes the spans of a claim, which count bytes of the whole article, those of the text that is there. Words in a part that is
 * not there are nowhere, but for the sentence.
 *
 * Returns: whether all are of that text
 */
gboolean
ent_case_file_place_spans (EntClaim *claim)
{
  EntSpan spans[ENT_CLAIM_N_SPANS];

  ent_claim_get_spans (claim, spans);
  for (guint i = 0; i < ENT_CLAIM_N_SPANS; i++)
    {
      if (claim->article->is_partial)
        spans[i] = ent_article_find_from_whole (claim->article, spans[i]);
      if (!ent_article_has_span (claim->article, spans[i]))
        return FALSE;
    }
  ent_claim_set_spans (claim, spans);
  return !claim->article->is_partial || !ent_span_is_empty (claim->sentence);
}

/*
 * ent_case_file_pack_blocks:
 * @bytes: (out): %ENT_BLOCK_BYTES a block
 */
void
ent_case_file_pack_blocks (const EntArticle *article, guint8 *bytes)
{
  for (guint i = 0; i < article->n_blocks; i++)
    {
      bytes = put_span (bytes, article->blocks[i].span);
      *bytes++ = article->blocks[i].kind;
    }
}

/*
 * ent_case_file_unpack_blocks:
 *
 * Returns: whether they are blocks of the article's text, one behind the other
 */
gboolean
ent_case_file_unpack_blocks (EntArticle *article, const guint8 *bytes, gsize length)
{
  if (length % ENT_BLOCK_BYTES != 0)
    return FALSE;
  article->n_blocks = length / ENT_BLOCK_BYTES;
  article->blocks = g_new0 (EntBlock, article->n_blocks);
  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntBlock *block = &article->blocks[i];

      bytes = take_span (bytes, &block->span);
      block->kind = *bytes++;
      if (block->kind > ENT_BLOCK_CAPTION)
        return FALSE;
    }
  return ent_article_has_sound_blocks (article);
}

/*
 * ent_case_file_pack_pieces:
 * @bytes: (out): %ENT_PIECE_BYTES a piece
 */
void
ent_case_file_pack_pieces (const EntArticle *article, guint8 *bytes)
{
  for (guint i = 0; i < article->n_pieces; i++)
    {
      guint32 start = GUINT32_TO_LE (article->pieces[i].start);

      bytes = put_span (bytes, article->pieces[i].span);
      memcpy (bytes, &start, sizeof start);
      bytes += sizeof start;
    }
}

/*
 * ent_case_file_unpack_pieces:
 *
 * Returns: whether they are pieces of the article's text, one behind the other there and in the whole
 */
gboolean
ent_case_file_unpack_pieces (EntArticle *article, const guint8 *bytes, gsize length)
{
  if (length % ENT_PIECE_BYTES != 0)
    return FALSE;
  article->is_partial = TRUE;
  article->n_pieces = length / ENT_PIECE_BYTES;
  article->pieces = g_new0 (EntPiece, article->n_pieces);
  for (guint i = 0; i < article->n_pieces; i++)
    {
      EntPiece *piece = &article->pieces[i];
      guint32 start;

      bytes = take_span (bytes, &piece->span);
      memcpy (&start, bytes, sizeof start);
      bytes += sizeof start;
      piece->start = GUINT32_FROM_LE (start);
      if (piece->start > G_MAXINT32)
        return FALSE;
    }
  return ent_article_has_sound_pieces (article);
}
