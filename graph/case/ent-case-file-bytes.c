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

/* Inside the text, and on borders of its characters. */
static gboolean
is_of_text (EntSpan span, const EntArticle *article)
{
  return span.start <= span.end && span.end <= article->length
    && (article->text[span.start] & 0xc0) != 0x80 && (article->text[span.end] & 0xc0) != 0x80;
}

/*
 * ent_case_file_pack_spans:
 * @bytes: (array fixed-size=48) (out): all spans of @claim
 */
void
ent_case_file_pack_spans (const EntClaim *claim, guint8 *bytes)
{
  bytes = put_span (bytes, claim->sentence);
  bytes = put_span (bytes, claim->source_span);
  bytes = put_span (bytes, claim->target_span);
  bytes = put_span (bytes, claim->trigger_span);
  bytes = put_span (bytes, claim->status_span);
  put_span (bytes, claim->date_text);
}

/*
 * ent_case_file_unpack_spans:
 *
 * Returns: whether that can be made out; ent_case_file_has_sound_spans() tells whether the claim's article has such spans
 */
gboolean
ent_case_file_unpack_spans (EntClaim *claim, const guint8 *bytes, gsize length)
{
  EntSpan *const spans[] = { &claim->sentence, &claim->source_span, &claim->target_span, &claim->trigger_span,
                             &claim->status_span, &claim->date_text };

  if (length != ENT_SPANS_BYTES)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    bytes = take_span (bytes, spans[i]);
  return TRUE;
}

/*
 * ent_case_file_has_sound_spans:
 *
 * Returns: whether all spans of a claim are of the text of its article
 */
gboolean
ent_case_file_has_sound_spans (const EntClaim *claim)
{
  const EntSpan spans[] = { claim->sentence, claim->source_span, claim->target_span, claim->trigger_span,
                            claim->status_span, claim->date_text };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (!is_of_text (spans[i], claim->article))
      return FALSE;
  return TRUE;
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
  guint32 end = 0;

  if (length % ENT_BLOCK_BYTES != 0)
    return FALSE;
  article->n_blocks = length / ENT_BLOCK_BYTES;
  article->blocks = g_new0 (EntBlock, article->n_blocks);
  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntBlock *block = &article->blocks[i];

      bytes = take_span (bytes, &block->span);
      block->kind = *bytes++;
      if (block->kind > ENT_BLOCK_CAPTION || block->span.start < end || !is_of_text (block->span, article))
        return FALSE;
      end = block->span.end;
    }
  return TRUE;
}
