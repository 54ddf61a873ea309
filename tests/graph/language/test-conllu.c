/* test-conllu.c: /language/conllu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu.h"

#include <string.h>

static void
note_problem (guint64 line, const char *message, gpointer data)
{
  g_string_append_printf (data, "%" G_GUINT64_FORMAT ": %s\n", line, message);
}

/* What comes out again of @input, read in portions of so many words; @problems (nullable) gets a line each. */
static char *
read_and_write (const char *input, gssize length, guint n_words, GString *problems)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (input, length, NULL);
  g_autoptr (GString) ignored = g_string_new (NULL);
  g_autoptr (EntConlluReader) reader = ent_conllu_reader_new (stream, note_problem, problems ? problems : ignored);
  g_autoptr (GString) out = g_string_new (NULL);
  EntConlluText *text;

  while ((text = ent_conllu_reader_read (reader, n_words, NULL)) != NULL)
    {
      for (guint i = 0; i < text->document->n_sentences; i++)
        ent_conllu_text_append_sentence (text, i, out);
      ent_conllu_text_free (text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char given[] =
  "# newdoc\n"
  "# text = They don't, he said.\n"
  "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t2:nsubj\t_\n"
  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
  "2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t0:root\tEntity=x\n"
  "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t2:advmod\t_\n"
  "4\t,\t,\tPUNCT\t,\t_\t2\tpunct\t2:punct\t_\n"
  "5\the\the\tPRON\tPRP\t_\t6\tnsubj\t6:nsubj\t_\n"
  "6\tsaid\tsay\tVERB\tVBD\t_\t2\tparataxis\t2:parataxis\tName=B-PER|SpaceAfter=No\n"
  "6.1\tsaid\tsay\tVERB\tVBD\t_\t_\t_\t2:conj\t_\n"
  "7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t2:punct\t_\n"
  "\n"
  "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t0:root\t_\n"
  "\n";

static void
test_keeps_what_stands_besides_the_words (void)
{
  g_autofree char *out = read_and_write (given, -1, 100, NULL);

  g_assert_cmpstr (out, ==,
                   "# newdoc\n"
                   "# text = They don't, he said.\n"
                   "1\tThey\tthey\t_\t_\t_\t_\t_\t_\t_\n"
                   "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "2\tdo\tdo\t_\t_\t_\t_\t_\t_\tEntity=x\n"
                   "3\tn't\tnot\t_\t_\t_\t_\t_\t_\t_\n"
                   "4\t,\t,\t_\t_\t_\t_\t_\t_\t_\n"
                   "5\the\the\t_\t_\t_\t_\t_\t_\t_\n"
                   "6\tsaid\tsay\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "7\t.\t.\t_\t_\t_\t_\t_\t_\t_\n"
                   "\n"
                   "1\tYes\tyes\t_\t_\t_\t_\t_\t_\t_\n"
                   "\n");
}

static void
test_reads_the_same_in_portions (void)
{
  g_autofree char *whole = read_and_write (given, -1, 100, NULL);
  g_autofree char *portions = read_and_write (given, -1, 1, NULL);

  g_assert_cmpstr (portions, ==, whole);
}

static void
test_knows_where_blanks_are (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (given, -1, NULL);
  g_autoptr (EntConlluReader) reader = ent_conllu_reader_new (stream, note_problem, NULL);
  g_autoptr (EntConlluText) text = ent_conllu_reader_read (reader, 100, NULL);
  const EntSentence *sentence = &text->document->sentences[0];
  static const gboolean spaced[] = { TRUE, FALSE, FALSE, TRUE, TRUE, FALSE, TRUE };

  g_assert_cmpuint (text->document->n_sentences, ==, 2);
  g_assert_cmpuint (sentence->n_tokens, ==, 7);
  g_assert_false (sentence->has_tree);
  for (guint i = 0; i < sentence->n_tokens; i++)
    g_assert_cmpint ((sentence->tokens[i].flags & ENT_TOKEN_SPACE_AFTER) != 0, ==, spaced[i]);
}

static void
test_leaves_out_empty_items_of_misc (void)
{
  g_autofree char *out = read_and_write ("1\tYes\t_\t_\t_\t_\t_\t_\t_\tA=b||_|C=d|||_\n\n", -1, 100, NULL);

  g_assert_cmpstr (out, ==, "1\tYes\tyes\t_\t_\t_\t_\t_\t_\tA=b|C=d\n\n");
}

static void
test_takes_other_line_ends_and_no_last_line (void)
{
  static const char unix_lines[] = "# a\n1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tTwo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  static const char dos_lines[] = "# a\r\n1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n\r\n1\tTwo\t_\t_\t_\t_\t_\t_\t_\t_";
  g_autofree char *expected = read_and_write (unix_lines, -1, 100, NULL);
  g_autofree char *out = read_and_write (dos_lines, -1, 100, NULL);

  g_assert_cmpstr (out, ==, expected);
}

static void
assert_left_out (const char *broken, const char *problem)
{
  g_autofree char *input = g_strconcat (broken, "\n\n1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n", NULL);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autofree char *out = read_and_write (input, -1, 100, problems);

  g_assert_cmpstr (problems->str, ==, problem);
  g_assert_cmpstr (out, ==, "1\tYes\tyes\t_\t_\t_\t_\t_\t_\t_\n\n");
}

static void
test_leaves_out_a_broken_sentence (void)
{
  assert_left_out ("1\tOne", "1: a line of less than 10 columns\n");
  assert_left_out ("1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\t_", "1: a line of more than 10 columns\n");
  assert_left_out ("some text\nand more", "1: a line of less than 10 columns\n");
  assert_left_out ("x\tOne\t_\t_\t_\t_\t_\t_\t_\t_", "1: the first column is no number\n");
  assert_left_out ("1-\tOne\t_\t_\t_\t_\t_\t_\t_\t_", "1: the first column is no number\n");
  assert_left_out ("1\t\t_\t_\t_\t_\t_\t_\t_\t_", "1: a word without a form\n");
  assert_left_out ("1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n3\tTwo\t_\t_\t_\t_\t_\t_\t_\t_\n",
                   "2: the words are not numbered 1, 2, 3 …\n");
  assert_left_out ("99999999999999999999\tOne\t_\t_\t_\t_\t_\t_\t_\t_", "1: the words are not numbered 1, 2, 3 …\n");
  assert_left_out ("# x\n2-1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n", "2: a line of several words that does not fit\n");
  assert_left_out ("1-2\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n",
                   "3: a line of several words that does not fit\n");
  assert_left_out ("1\tO\001e\t_\t_\t_\t_\t_\t_\t_\t_", "1: a control character\n");
  assert_left_out ("1\tOne\r\t_\t_\t_\t_\t_\t_\t_\t_", "1: a control character\n");
}

static void
test_takes_zero_bytes_and_broken_characters (void)
{
  static const char zero[] = "1\tO\0e\t_\t_\t_\t_\t_\t_\t_\t_\n";
  static const char broken[] = "1\tO\xff\xc3\t_\t_\t_\t_\t_\t_\t_\t_\n";
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autofree char *nothing = read_and_write (zero, sizeof zero - 1, 100, problems);
  g_autofree char *mended = read_and_write (broken, sizeof broken - 1, 100, NULL);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (problems->str, ==, "1: a control character\n");
  g_assert_cmpstr (mended, ==, "1\tO\xef\xbf\xbd\xef\xbf\xbd\to\xef\xbf\xbd\xef\xbf\xbd\t_\t_\t_\t_\t_\t_\t_\n\n");
}

static void
test_bounds_lines_and_sentences (void)
{
  g_autofree char *letters = g_strnfill (3 * 1024 * 1024, 'a');
  g_autofree char *long_line = g_strconcat ("1\t", letters, NULL);
  g_autoptr (GString) long_sentence = g_string_new (NULL);

  assert_left_out (long_line, "1: a line of more than 1 MiB\n");
  for (guint i = 1; i <= 10001; i++)
    g_string_append_printf (long_sentence, "%u\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", i);
  assert_left_out (long_sentence->str, "10001: a sentence of more than 10000 words\n");
}

/* A text as CoNLL-U, with these flags and tags of its words. */
static void
test_writes_a_text (void)
{
  static const char text[] = "“We don't,”  Russia's Kim\nsaid.";
  const EntSpan block = { 0, sizeof text - 1 };
  g_autoptr (EntDocument) document = ent_document_new (text, &block, 1);
  g_autoptr (GString) out = g_string_new (NULL);
  EntToken *tokens = document->sentences[0].tokens;

  g_assert_cmpuint (document->n_sentences, ==, 1);
  g_assert_cmpuint (document->sentences[0].n_tokens, ==, 11);
  tokens[6].name = ENT_NAME_TAG_B_LOC;
  tokens[9].name = ENT_NAME_TAG_O;
  ent_conllu_append_sentence (out, text, &document->sentences[0], TRUE);
  g_assert_cmpstr (out->str, ==,
                   "# newpar\n"
                   "# text = “We don't,” Russia's Kim said.\n"
                   "1\t“\t“\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "2\tWe\twe\t_\t_\t_\t_\t_\t_\t_\n"
                   "3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "3\tdo\tdo\t_\t_\t_\t_\t_\t_\t_\n"
                   "4\tn't\tnot\t_\t_\t_\t_\t_\t_\t_\n"
                   "5\t,\t,\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "6\t”\t”\t_\t_\t_\t_\t_\t_\t_\n"
                   "7-8\tRussia's\t_\t_\t_\t_\t_\t_\t_\t_\n"
                   "7\tRussia\trussia\t_\t_\t_\t_\t_\t_\tName=B-LOC\n"
                   "8\t's\t's\t_\t_\t_\t_\t_\t_\t_\n"
                   "9\tKim\tkim\t_\t_\t_\t_\t_\t_\t_\n"
                   "10\tsaid\tsay\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                   "11\t.\t.\t_\t_\t_\t_\t_\t_\t_\n"
                   "\n");
}

static void
test_writes_a_tree (void)
{
  static const char text[] = "Ships sail";
  const EntSpan block = { 0, sizeof text - 1 };
  g_autoptr (EntDocument) document = ent_document_new (text, &block, 1);
  g_autoptr (GString) out = g_string_new (NULL);
  EntSentence *sentence = &document->sentences[0];

  sentence->has_tree = TRUE;
  sentence->tokens[0].upos = ENT_UPOS_NOUN;
  sentence->tokens[0].xpos = ENT_XPOS_NNS;
  sentence->tokens[0].head = 1;
  sentence->tokens[0].dependency = ENT_DEPENDENCY_NSUBJ;
  sentence->tokens[1].upos = ENT_UPOS_VERB;
  sentence->tokens[1].xpos = ENT_XPOS_VBP;
  sentence->tokens[1].head = ENT_TOKEN_ROOT;
  sentence->tokens[1].dependency = ENT_DEPENDENCY_ROOT;
  ent_conllu_append_sentence (out, text, sentence, FALSE);
  g_assert_cmpstr (out->str, ==,
                   "# text = Ships sail\n"
                   "1\tShips\tship\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n"
                   "2\tsail\tsail\tVERB\tVBP\tMood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_\n"
                   "\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/conllu/keeps-what-stands-besides-the-words", test_keeps_what_stands_besides_the_words);
  g_test_add_func ("/language/conllu/reads-the-same-in-portions", test_reads_the_same_in_portions);
  g_test_add_func ("/language/conllu/knows-where-blanks-are", test_knows_where_blanks_are);
  g_test_add_func ("/language/conllu/leaves-out-empty-items-of-misc", test_leaves_out_empty_items_of_misc);
  g_test_add_func ("/language/conllu/takes-other-line-ends-and-no-last-line",
                   test_takes_other_line_ends_and_no_last_line);
  g_test_add_func ("/language/conllu/leaves-out-a-broken-sentence", test_leaves_out_a_broken_sentence);
  g_test_add_func ("/language/conllu/takes-zero-bytes-and-broken-characters",
                   test_takes_zero_bytes_and_broken_characters);
  g_test_add_func ("/language/conllu/bounds-lines-and-sentences", test_bounds_lines_and_sentences);
  g_test_add_func ("/language/conllu/writes-a-text", test_writes_a_text);
  g_test_add_func ("/language/conllu/writes-a-tree", test_writes_a_tree);
  return g_test_run ();
}
