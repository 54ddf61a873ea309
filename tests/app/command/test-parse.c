/* test-parse.c: /command/parse
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"
#include "parser-model.h"

/* A scratch folder with a model in it, where the program looks for its data. */
static Scratch *
scratch_new_with_model (void)
{
  Scratch *scratch = scratch_new ();

  parser_model_write (scratch->path);
  g_setenv ("ENTENTE_DATA_DIR", scratch->path, TRUE);
  return scratch;
}

/* The "# text" of every sentence, " / " before the first of a paragraph. */
static char *
dup_sentences (const char *conllu)
{
  g_auto (GStrv) lines = g_strsplit (conllu, "\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strcmp (lines[i], "# newpar") == 0)
      g_string_append (out, out->len > 0 ? " / " : "");
    else if (g_str_has_prefix (lines[i], "# text = "))
      g_string_append_printf (out, "%s%s", out->len > 0 && !g_str_has_suffix (out->str, " / ") ? " | " : "",
                              lines[i] + strlen ("# text = "));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_sentences (const char *text, const char *expected)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *sentences = NULL;

  command_run (&run, scratch, text, "parse");
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.exit, ==, 0);
  sentences = dup_sentences (run.out);
  g_assert_cmpstr (sentences, ==, expected);
}

static void
test_numbers_sentences_and_fills_ten_columns (void)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_auto (CommandRun) run = { NULL };
  g_auto (GStrv) lines = NULL;
  guint n_sentences = 0;

  command_run (&run, scratch, "Ada met Ben. They don't talk.\n\nRain fell.\n", "parse -");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "# sent_id = 1\n# newpar\n# text = Ada met Ben.\n1\tAda\t"));
  g_assert_nonnull (strstr (run.out, "\n\n# sent_id = 2\n# text = They don't talk.\n"));
  g_assert_nonnull (strstr (run.out, "\n2-3\tdon't\t"));
  lines = g_strsplit (run.out, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      n_sentences += g_str_has_prefix (lines[i], "# sent_id = ");
      if (g_ascii_isdigit (lines[i][0]))
        g_assert_cmpuint (g_strv_length (columns), ==, 10);
      if (g_ascii_isdigit (lines[i][0]) && strchr (columns[0], '-') == NULL)
        for (guint j = 1; j < 8; j++)
          g_assert_true (j == 5 || columns[j][0] != '\0');
    }
  g_assert_cmpuint (n_sentences, ==, 3);
}

static void
test_paragraphs_are_parted_by_empty_lines (void)
{
  assert_sentences ("Ada met\nBen. Rain\nfell.\n\n \nBirds sang.", "Ada met Ben. | Rain fell. / Birds sang.");
  assert_sentences ("Ada met Ben.\r\n\r\nRain fell.\r\n", "Ada met Ben. / Rain fell.");
  assert_sentences ("Ada met Ben.\r\rRain fell.\r", "Ada met Ben. / Rain fell.");
}

static void
test_headlines_and_items_are_paragraphs (void)
{
  assert_sentences ("Ada meets Ben\nThe two mayors of the river towns met on Monday, people said.\n",
                    "Ada meets Ben / The two mayors of the river towns met on Monday, people said.");
  assert_sentences ("They agreed on\n- more grain\n- Less noise\n", "They agreed on / - more grain / - Less noise");
  assert_sentences ("On Monday the mayors of the river towns met Ada\nBell of the upper town.\n",
                    "On Monday the mayors of the river towns met Ada Bell of the upper town.");
}

static void
test_survives_odd_text (void)
{
  g_autofree char *letters = g_strnfill (3 * 256 * 1024, 'a');
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_autofree char *path = scratch_dup_path (scratch, "zero.txt");
  g_auto (CommandRun) run = { NULL };

  assert_sentences ("Ada \xff met\x01 Ben.", "Ada \xef\xbf\xbd met Ben.");
  assert_sentences ("\xef\xbb\xbf" "Ada met Ben.", "Ada met Ben.");

  g_setenv ("ENTENTE_DATA_DIR", scratch->path, TRUE);
  g_assert_true (g_file_set_contents (path, "Ada\0met.", 8, NULL));
  command_run (&run, scratch, NULL, "parse @/zero.txt");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "# text = Ada met.\n"));

  scratch_write (scratch, "letters.txt", letters);
  command_run (&run, scratch, NULL, "parse @/letters.txt");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "# sent_id = 3\n"));
  g_assert_null (strstr (run.out, "# sent_id = 4\n"));
}

static void
test_threads_change_nothing (void)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (CommandRun) one = { NULL };
  g_auto (CommandRun) many = { NULL };

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Ship %u left the port. Nobody saw it.%s", i, i % 3 ? " " : "\n\n");
  scratch_write (scratch, "a.txt", text->str);
  command_run (&one, scratch, NULL, "parse --jobs=1 @/a.txt");
  command_run (&many, scratch, NULL, "parse --jobs=8 --from=text @/a.txt");
  g_assert_cmpint (one.exit, ==, 0);
  g_assert_cmpstr (one.out, ==, many.out);
  g_assert_nonnull (strstr (one.out, "# sent_id = 6000\n"));
}

static const char given[] =
  "# sent_id = a\n1\tAda\t_\t_\t_\t_\t_\t_\t_\t_\n2\tslept\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n"
  "1\tRain\t_\t_\t_\t_\t_\t_\t_\t_\n";

static void
test_keeps_given_sentences (void)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_auto (CommandRun) run = { NULL };
  g_auto (GStrv) lines = NULL;

  command_run (&run, scratch, given, "parse --from=conllu");
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.exit, ==, 0);
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_cmpstr (lines[0], ==, "# sent_id = a");
  g_assert_true (g_str_has_prefix (lines[1], "1\tAda\t"));
  g_assert_true (g_str_has_prefix (lines[2], "2\tslept\t"));
  g_assert_true (g_str_has_suffix (lines[2], "SpaceAfter=No"));
  g_assert_cmpstr (lines[3], ==, "");
  g_assert_true (g_str_has_prefix (lines[4], "1\tRain\t"));
}

static void
test_says_what_it_left_out (void)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();
  g_autofree char *some = g_strconcat ("1\tAda\n\n", given, NULL);
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, some, "parse --from=conllu");
  g_assert_cmpint (run.exit, ==, 3);
  g_assert_cmpstr (run.err, ==, "-:1: a line of less than 10 columns\n");
  g_assert_nonnull (strstr (run.out, "1\tRain\t"));
  command_run (&run, scratch, "no CoNLL-U\n", "parse --from=conllu");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_cmpstr (run.out, ==, "");
}

static void
assert_nothing (Scratch *scratch, const char *words, const char *mentions)
{
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, NULL, words);
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_nonnull (strstr (run.err, mentions));
  g_assert_true (g_str_has_suffix (run.err, "\n"));
  g_assert_null (strstr (strchr (run.err, '\n') + 1, "\n"));
}

static void
test_says_why_nothing_was_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new_with_model ();

  scratch_write (scratch, "empty.txt", "");
  scratch_write (scratch, "a.txt", "Ada met Ben.");
  assert_nothing (scratch, "parse @/missing.txt", "missing.txt");
  assert_nothing (scratch, "parse @/language", "language");
  assert_nothing (scratch, "parse @/empty.txt", "empty.txt");
  assert_nothing (scratch, "parse --from=conllu @/empty.txt", "empty.txt");

  scratch_write (scratch, "language/english.model", "no model");
  assert_nothing (scratch, "parse @/a.txt", "english.model");
  g_setenv ("ENTENTE_DATA_DIR", "/nowhere", TRUE);
  assert_nothing (scratch, "parse @/a.txt", "/nowhere/language/english.model");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/parse/numbers-sentences-and-fills-ten-columns",
                   test_numbers_sentences_and_fills_ten_columns);
  g_test_add_func ("/command/parse/paragraphs-are-parted-by-empty-lines", test_paragraphs_are_parted_by_empty_lines);
  g_test_add_func ("/command/parse/headlines-and-items-are-paragraphs", test_headlines_and_items_are_paragraphs);
  g_test_add_func ("/command/parse/survives-odd-text", test_survives_odd_text);
  g_test_add_func ("/command/parse/threads-change-nothing", test_threads_change_nothing);
  g_test_add_func ("/command/parse/keeps-given-sentences", test_keeps_given_sentences);
  g_test_add_func ("/command/parse/says-what-it-left-out", test_says_what_it_left_out);
  g_test_add_func ("/command/parse/says-why-nothing-was-read", test_says_why_nothing_was_read);
  return g_test_run ();
}
