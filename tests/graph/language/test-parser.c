/* test-parser.c: /language/parser
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu.h"
#include "language/ent-language-error.h"
#include "language/ent-network.h"
#include "language/ent-parser.h"
#include "parser-model.h"

static const char text[] =
  "Ada met Ben's crew in the old port. They agreed on grain; the ships left on Monday.\n\n"
  "\"Why not?\" asked the mayor, who was there.";

static EntDocument *
new_document (const char *words)
{
  const EntSpan block = { 0, strlen (words) };

  return ent_document_new (words, &block, 1);
}

static EntParser *
new_parser (Scratch *scratch)
{
  g_autofree char *path = scratch_dup_path (scratch, "language/english.model");
  g_autoptr (GError) error = NULL;
  EntParser *parser;

  parser_model_write (scratch->path);
  parser = ent_parser_new_from_file (path, &error);
  g_assert_no_error (error);
  return parser;
}

static char *
print_document (const EntDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->n_sentences; i++)
    ent_conllu_append_sentence (out, document->text, &document->sentences[i], FALSE);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
parse_and_print (EntParser *parser)
{
  g_autoptr (EntDocument) document = new_document (text);

  ent_parser_parse (parser, document);
  return print_document (document);
}

/* Every word comes to the root by its heads, and one word is the root. */
static void
assert_tree (const EntSentence *sentence)
{
  guint n_roots = 0;

  g_assert_true (sentence->has_tree);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      gint up = i;

      for (guint steps = 0; up != ENT_TOKEN_ROOT; steps++)
        {
          g_assert_cmpuint (steps, <=, sentence->n_tokens);
          g_assert_cmpint (up, >=, 0);
          g_assert_cmpint (up, <, sentence->n_tokens);
          up = sentence->tokens[up].head;
        }
      n_roots += sentence->tokens[i].head == ENT_TOKEN_ROOT;
      g_assert_cmpint (sentence->tokens[i].dependency == ENT_DEPENDENCY_ROOT, ==,
                       sentence->tokens[i].head == ENT_TOKEN_ROOT);
      g_assert_cmpint (sentence->tokens[i].upos, !=, ENT_UPOS_NONE);
      g_assert_cmpint (sentence->tokens[i].xpos, !=, ENT_XPOS_NONE);
      g_assert_cmpint (sentence->tokens[i].name, !=, ENT_NAME_TAG_NONE);
    }
  g_assert_cmpuint (n_roots, ==, 1);
}

static void
test_gives_every_sentence_a_tree (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) parser = new_parser (scratch);
  g_autoptr (EntDocument) document = new_document (text);

  g_assert_false (document->sentences[0].has_tree);
  ent_parser_parse (parser, document);
  for (guint i = 0; i < document->n_sentences; i++)
    assert_tree (&document->sentences[i]);
}

static void
test_takes_a_document_without_words (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) parser = new_parser (scratch);
  g_autoptr (EntDocument) document = ent_document_new ("", NULL, 0);

  ent_parser_parse (parser, document);
  g_assert_cmpuint (document->n_sentences, ==, 0);
}

/* @n words, after the 200th of which stands @mark. */
static EntDocument *
new_long_document (GString *words, guint n, const char *mark)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append (words, i % 2 ? "ships" : "sail");
      if (i == 199)
        g_string_append (words, mark);
      g_string_append_c (words, ' ');
    }
  return new_document (words->str);
}

/* How many words of a long sentence are read at once: the words of the first piece do not hang on later ones. */
static void
assert_cut (EntParser *parser, guint n, const char *mark, guint expected)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (EntDocument) document = new_long_document (words, n, mark);
  const EntSentence *sentence = &document->sentences[0];
  guint n_later_roots = 0;
  gint root = -1;

  g_assert_cmpuint (document->n_sentences, ==, 1);
  ent_parser_parse (parser, document);
  assert_tree (sentence);
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].head == ENT_TOKEN_ROOT)
      root = i;
  g_assert_cmpint (root, <, expected);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      gint head = sentence->tokens[i].head;

      if (i < expected)
        g_assert_cmpint (head, <, (gint) expected);
      else if (head < (gint) expected)
        {
          g_assert_cmpint (head, ==, root);
          g_assert_cmpint (sentence->tokens[i].dependency, ==, ENT_DEPENDENCY_PARATAXIS);
          n_later_roots++;
        }
    }
  g_assert_cmpuint (n_later_roots, ==, n > 250 ? 1 : 0);
}

static void
test_cuts_a_sentence_that_is_too_long (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) parser = new_parser (scratch);

  assert_cut (parser, 249, ";", 250);
  assert_cut (parser, 400, ";", 201);
  assert_cut (parser, 400, ",", 201);
  assert_cut (parser, 400, " )", 201);
  assert_cut (parser, 400, "", 250);
}

static void
test_repeats_itself (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) parser = new_parser (scratch);
  g_autofree char *first = parse_and_print (parser);
  g_autofree char *second = parse_and_print (parser);

  g_assert_cmpstr (second, ==, first);
}

static gpointer
parse_often (gpointer data)
{
  g_autofree char *first = parse_and_print (data);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *again = parse_and_print (data);

      g_assert_cmpstr (again, ==, first);
    }
  return g_steal_pointer (&first);
}

static void
test_threads_share_a_parser (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) parser = new_parser (scratch);
  g_autofree char *expected = parse_and_print (parser);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("parse", parse_often, parser);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *out = g_thread_join (threads[i]);

      g_assert_cmpstr (out, ==, expected);
    }
}

static void
test_levels_of_the_processor_change_nothing (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntParser) best = new_parser (scratch);
  g_autofree char *expected = parse_and_print (best);
  g_autofree char *path = scratch_dup_path (scratch, "language/english.model");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ENT_NETWORK_N_LEVELS; i++)
    {
      g_autoptr (EntParser) parser = NULL;
      g_autofree char *out = NULL;

      if (!ent_network_level_is_supported (i))
        continue;
      g_setenv ("ENTENTE_NETWORK_LEVEL", ent_network_level_to_string (i), TRUE);
      parser = ent_parser_new_from_file (path, NULL);
      out = parse_and_print (parser);
      g_assert_cmpstr (out, ==, expected);
    }
  g_setenv ("ENTENTE_NETWORK_LEVEL", "abacus", TRUE);
  g_assert_null (ent_parser_new_from_file (path, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_LEVEL);
  g_assert_nonnull (strstr (error->message, "abacus"));
  g_unsetenv ("ENTENTE_NETWORK_LEVEL");
}

/* ---- loading ---------------------------------------------------------------------- */

static void
assert_refused (const char *path, const char *mentions)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_parser_new_from_file (path, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, mentions));
  g_assert_nonnull (strstr (error->message, "english.model"));
}

static void
test_refuses_what_is_no_model_of_ours (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "english.model");
  static const struct
  {
    const char *section;
    const char *classes;
    const char *mentions;
  } cases[] = {
    { "tags", "NOUN|NN\nNOUN|NNS\nPROPN|NNP\nPUNCT|.\nVERB|VBD\nVERB|WALK\n", "VERB|WALK" },
    { "tags", "NOUN|NN\nNOUN|NNS\nPROPN|NNP\nPUNCT|.\nVERB|VBD\nVERB\n", "VERB" },
    { "labels", "nsubj\nobj\nroot\npunct\nobl:up\n", "obl:up" },
    { "names", "O\nB-LOC\nB-ORG\nB-CAT\nI-LOC\nI-ORG\nI-CAT\n", "B-CAT" },
  };

  assert_refused (path, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ModelBuilder) builder = parser_model_new ();

      parser_model_set_classes (builder, cases[i].section, cases[i].classes);
      model_builder_write (builder, path);
      assert_refused (path, cases[i].mentions);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/parser/gives-every-sentence-a-tree", test_gives_every_sentence_a_tree);
  g_test_add_func ("/language/parser/takes-a-document-without-words", test_takes_a_document_without_words);
  g_test_add_func ("/language/parser/cuts-a-sentence-that-is-too-long", test_cuts_a_sentence_that_is_too_long);
  g_test_add_func ("/language/parser/repeats-itself", test_repeats_itself);
  g_test_add_func ("/language/parser/threads-share-a-parser", test_threads_share_a_parser);
  g_test_add_func ("/language/parser/levels-of-the-processor-change-nothing",
                   test_levels_of_the_processor_change_nothing);
  g_test_add_func ("/language/parser/refuses-what-is-no-model-of-ours", test_refuses_what_is_no_model_of_ours);
  return g_test_run ();
}
