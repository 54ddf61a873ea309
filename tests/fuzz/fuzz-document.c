/* fuzz-document.c: whatever text an article holds: its sentences, tokens and mentions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-mention.h"
#include "base/ent-paths.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static EntGazetteer *
get_gazetteer (void)
{
  static EntGazetteer *gazetteer;

  if (gazetteer == NULL)
    {
      g_autofree char *data_dir = ent_paths_dup_data_dir ();
      g_autofree char *folder = g_build_filename (data_dir, "lexicon", NULL);
      g_autoptr (GError) error = NULL;

      gazetteer = ent_gazetteer_load (folder, &error);
      g_assert_no_error (error);
    }
  return gazetteer;
}

static void
check_document (const EntDocument *document, const EntSpan *blocks)
{
  guint32 end = 0;

  for (guint i = 0; i < document->n_sentences; i++)
    {
      const EntSentence *sentence = &document->sentences[i];

      g_assert_cmpuint (sentence->n_tokens, >, 0);
      g_assert_cmpuint (sentence->n_tokens, <=, 1000);
      g_assert_true (ent_span_contains (blocks[sentence->block], sentence->span));
      for (guint k = 0; k < sentence->n_tokens; k++)
        {
          EntSpan span = sentence->tokens[k].span;

          g_assert_cmpuint (span.start, >=, end);
          g_assert_cmpuint (span.end, >, span.start);
          g_assert_true (ent_span_contains (sentence->span, span));
          g_assert_true (g_utf8_validate (document->text + span.start, span.end - span.start, NULL));
          g_assert_nonnull (sentence->tokens[k].lemma);
          g_assert_nonnull (sentence->tokens[k].verb_lemma);
          end = span.end;
        }
    }
}

static void
check_mentions (const EntMentions *mentions, const EntDocument *document)
{
  for (guint i = 0; i < ent_mentions_get_n (mentions); i++)
    {
      const EntMention *mention = ent_mentions_get (mentions, i);
      const EntMention *next = i + 1 < ent_mentions_get_n (mentions) ? ent_mentions_get (mentions, i + 1) : NULL;
      const EntSentence *sentence = &document->sentences[mention->sentence];

      g_assert_nonnull (mention->actor);
      g_assert_cmpuint (mention->first_token + mention->n_tokens, <=, sentence->n_tokens);
      g_assert_true (ent_span_contains (sentence->span, mention->span));
      g_assert_true (ent_span_contains (mention->span, mention->name));
      if (next != NULL && ent_span_overlaps (mention->span, next->span))
        g_assert_true (ent_span_equal (mention->span, next->span) && mention->form == ENT_MENTION_SHARED);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  guint32 length = strlen (text), middle = length / 2;
  EntSpan blocks[2];
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (EntMentions) mentions = NULL;

  while (middle < length && (text[middle] & 0xc0) == 0x80)
    middle++;
  blocks[0] = (EntSpan) { 0, middle };
  blocks[1] = (EntSpan) { middle, length };
  document = ent_document_new (text, blocks, 2);
  check_document (document, blocks);
  mentions = ent_mentions_find (get_gazetteer (), document);
  check_mentions (mentions, document);
  return 0;
}
