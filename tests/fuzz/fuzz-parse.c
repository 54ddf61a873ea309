/* fuzz-parse.c: whatever text there is: parsed, written as CoNLL-U, and that read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu.h"
#include "language/ent-parser.h"
#include "memory-file.h"
#include "model-builder.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
replace_text (ModelBuilder *builder, const char *name, const char *text)
{
  ModelSection *section = model_builder_get (builder, name);

  section->columns = strlen (text);
  g_byte_array_set_size (section->data, 0);
  g_byte_array_append (section->data, (const guint8 *) text, section->columns);
}

/* A network of numbers drawn by lot knows no English, and so makes every kind of tree. */
static EntParser *
get_parser (void)
{
  static EntParser *parser;

  if (parser == NULL)
    {
      const ModelSizes sizes = { .words = 40, .vectors = 60, .affixes = 64, .word = 7, .affix = 5, .vector = 9,
                                 .hidden = 5, .arc = 6, .label = 5, .name = 6, .tags = 6, .labels = 5 };
      g_autoptr (ModelBuilder) builder = model_builder_new (&sizes, 1);
      g_autoptr (GByteArray) bytes = NULL;
      g_autoptr (GError) error = NULL;

      replace_text (builder, "tags", "NOUN|NNS\nVERB|VBD\nPROPN|NNP\nPUNCT|.\nADJ|JJR\nPART|POS\n");
      replace_text (builder, "labels", "nsubj\nobj\nroot\nnmod:poss\npunct\n");
      bytes = model_builder_make_bytes (builder);
      {
        g_auto (MemoryFile) file = memory_file_new (bytes->data, bytes->len);

        parser = ent_parser_new_from_file (file.path, &error);
        g_assert_no_error (error);
      }
    }
  return parser;
}

static void
check_sentence (const EntSentence *sentence)
{
  guint n_roots = 0;

  g_assert_true (sentence->has_tree);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const EntToken *token = &sentence->tokens[i];
      guint steps = 0;

      n_roots += token->head == ENT_TOKEN_ROOT;
      g_assert_true ((token->head == ENT_TOKEN_ROOT) == (token->dependency == ENT_DEPENDENCY_ROOT));
      while (token->head != ENT_TOKEN_ROOT)
        {
          g_assert_cmpint (token->head, >=, 0);
          g_assert_cmpint (token->head, <, sentence->n_tokens);
          token = &sentence->tokens[token->head];
          g_assert_cmpuint (++steps, <, sentence->n_tokens);
        }
    }
  g_assert_cmpuint (n_roots, ==, 1);
}

static void
refuse_problem (guint64 line, const char *message, gpointer data)
{
  g_error ("line %" G_GUINT64_FORMAT ": %s in “%s”", line, message, (const char *) data);
}

/* That what was written has as many sentences, with the same words. */
static void
check_written (const GString *written, const EntDocument *document)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (written->str, written->len, NULL);
  g_autoptr (EntConlluReader) reader = ent_conllu_reader_new (stream, refuse_problem, written->str);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntConlluText) again = ent_conllu_reader_read (reader, G_MAXUINT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again ? again->document->n_sentences : 0, ==, document->n_sentences);
  for (guint i = 0; i < document->n_sentences; i++)
    g_assert_cmpuint (again->document->sentences[i].n_tokens, ==, document->sentences[i].n_tokens);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  EntSpan block = { 0, strlen (text) };
  g_autoptr (EntDocument) document = ent_document_new (text, &block, 1);
  GString *written = g_string_new (NULL);

  ent_parser_parse (get_parser (), document);
  for (guint i = 0; i < document->n_sentences; i++)
    {
      check_sentence (&document->sentences[i]);
      ent_conllu_append_sentence (written, text, &document->sentences[i], i == 0);
    }
  check_written (written, document);
  g_string_free (written, TRUE);
  return 0;
}
