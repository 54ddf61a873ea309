/* fuzz-conllu.c: whatever bytes a CoNLL-U file holds; what was written is read and written again the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
count_problem (guint64 line, const char *message, gpointer data)
{
  guint *n_problems = data;

  g_assert_cmpuint (line, >, 0);
  g_assert_nonnull (message);
  ++*n_problems;
}

static void
check_sentence (const EntSentence *sentence)
{
  g_assert_cmpuint (sentence->n_tokens, >, 0);
  g_assert_false (sentence->has_tree);
  for (guint i = 0; i < sentence->n_tokens; i++)
    g_assert_true (ent_span_contains (sentence->span, sentence->tokens[i].span));
}

/* All sentences, read so many words at a time and written. */
static GString *
read_and_write (const void *bytes, gsize size, guint n_words, guint *n_problems)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, size, NULL);
  g_autoptr (EntConlluReader) reader = ent_conllu_reader_new (stream, count_problem, n_problems);
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (EntConlluText) text = ent_conllu_reader_read (reader, n_words, &error);

      g_assert_no_error (error);
      if (text == NULL)
        break;
      for (guint i = 0; i < text->document->n_sentences; i++)
        {
          check_sentence (&text->document->sentences[i]);
          ent_conllu_text_append_sentence (text, i, out);
        }
    }
  g_assert_true (g_utf8_validate (out->str, out->len, NULL));
  return out;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  guint n_problems = 0, n_again = 0;
  GString *first = read_and_write (data, size, 1, &n_problems);
  GString *second = read_and_write (first->str, first->len, 100000, &n_again);

  g_assert_cmpuint (n_again, ==, 0);
  g_assert_cmpstr (first->str, ==, second->str);
  g_string_free (first, TRUE);
  g_string_free (second, TRUE);
  return 0;
}
