/* test-check-lexicon.c: /command/check-lexicon
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

#include "base/ent-paths.h"

/* A copy of the program's own lexicon. */
static void
copy_lexicon (Scratch *scratch)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data_dir, "lexicon", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".tsv"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      scratch_write (scratch, name, text);
    }
}

static void
append (Scratch *scratch, const char *name, const char *rows, gsize length)
{
  g_autofree char *path = scratch_dup_path (scratch, name);
  FILE *file = fopen (path, "ab");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (rows, 1, length, file), ==, length);
  fclose (file);
}

/* The line on which a row that is appended next will stand. */
static guint
count_lines (Scratch *scratch, const char *name)
{
  g_autofree char *path = scratch_dup_path (scratch, name);
  g_autofree char *text = NULL;
  guint n = 1;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static void
test_finds_no_mistake_in_its_own (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, NULL, "check-lexicon");
  g_assert_cmpstr (run.err, ==, "");
  g_assert_nonnull (strstr (run.out, "lexicon: "));
  g_assert_true (g_str_has_suffix (run.out, " rows, no mistakes\n"));
  g_assert_cmpint (run.exit, ==, 0);
}

/* What is wrong with rows behind the right ones, and the message that each must give. */
static const struct
{
  const char *file;
  const char *row;
  const char *messages;  /* parted by '|', in order */
} mistakes[] = {
  { "relations.tsv", "loves\tloves\t\tmaybe", "directed is “maybe”, it should be yes or no" },
  { "relations.tsv", "meets\tmeets\t\tno", "the relation “meets” has no name or stands here twice" },
  { "verb-frames.tsv", "adore;cherish\t\t@nobody\thates\tsubject\tthere\t",
    "there is no word set “nobody”|there is no relation “hates”|“there” is no place and no preposition" },
  { "verb-frames.tsv", "adore\t\t\tpraises\t\tobject\t", "a frame needs a source and a target" },
  { "verb-frames.tsv", "\t\t\tpraises\tsubject\tobject\t", "no verb is given" },
  { "verb-frames.tsv", "adore\tpraises", "2 columns, the header has 7" },
  { "verb-frames.tsv", "esteem; revere;esteem\t\t\tpraises\tsubject\tobject\t",
    "“esteem” has this very frame already" },
  { "noun-frames.tsv", "adoration\t!@nobody\tpraises\tpossessor\tof", "there is no word set “nobody”" },
  { "status-words.tsv", "nowhere\tcertain\tneed", "there is no place “nowhere”|there is no status “certain”" },
  { "countries.tsv", "RUS\tRuritania\t\t\t\t", "“country:RUS” is listed twice" },
  { "countries.tsv", "QQQ\tRuritania\tFrance;Russia\t\t\t",
    "“France” names both country:FRA and country:QQQ|“Russia” names both country:RUS and country:QQQ" },
  { "countries.tsv", "Q1\tGraustark\t\t\t\t", "“Q1” is no ISO 3166-1 alpha-3 code" },
  { "places.tsv", "Strelsau\t\tZZZ\ttown",
    "“town” is no kind of place (city, region, site, water)|countries.tsv has no “ZZZ”" },
  { "organisations.tsv", "organisation:x\tExample Works\tExample Works\tfirm\t",
    "“firm” is neither “organisation” nor “group”|“Example Works” is listed twice" },
  { "people.tsv", "person:rudolf-elphberg\tRudolf Elphberg\t\tFRA\tpresident\t2020-13-01\t2021-02-30",
    "“2020-13-01” is no day (YYYY-MM-DD)|“2021-02-30” is no day (YYYY-MM-DD)" },
  { "people.tsv", "person:flavia-elphberg\tFlavia Elphberg\t\tFRA\tpresident\t2020-01-02\t2020-01-01",
    "Flavia Elphberg left office before taking it" },
  { "titles.tsv", "grand vizier of tests\trules\tnobody",
    "“rules” is no relation of a title (leads, works-for, none)|“nobody” is no condition (affiliation)" },
  /* aliases of each other, and one of an alias */
  { "metonyms.tsv", "Upper House of Zenda\tLower House of Zenda\t", "the lexicon knows no “Lower House of Zenda”" },
  { "metonyms.tsv", "Lower House of Zenda\tKremlin\tsomewhere",
    "“somewhere” is no condition (the, korea, abroad, named)|"
    "“Kremlin” is a name; what is wanted is an actor's id, such as country:RUS" },
  { "agents.tsv", "bodyguard of tests\tabroad",
    "“abroad” is no way to stand without a country (home, army, beside, own)" },
  { "word-sets.tsv", "test-set\t\xff\xfe", "this line is not UTF-8 text" },
};

static void
test_tells_every_mistake_with_file_and_line (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  guint n = 0;

  copy_lexicon (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *row = g_strconcat (mistakes[i].row, "\n", NULL);

      append (scratch, mistakes[i].file, row, strlen (row));
    }
  command_run (&run, scratch, NULL, "check-lexicon @");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_cmpstr (run.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_auto (GStrv) messages = g_strsplit (mistakes[i].messages, "|", -1);
      g_autofree char *path = scratch_dup_path (scratch, mistakes[i].file);
      guint behind = 0;

      for (guint k = i + 1; k < G_N_ELEMENTS (mistakes); k++)
        behind += strcmp (mistakes[k].file, mistakes[i].file) == 0;
      for (guint m = 0; messages[m] != NULL; m++, n++)
        {
          guint number = count_lines (scratch, mistakes[i].file) - 1 - behind;
          g_autofree char *line = g_strdup_printf ("%s:%u: %s\n", path, number, messages[m]);

          if (strstr (run.out, line) == NULL)
            g_test_message ("wanted: %s of:\n%s", line, run.out);
          g_assert_nonnull (strstr (run.out, line));
        }
    }
  /* and nothing else */
  for (const char *p = run.out; *p != '\0'; p++)
    n -= *p == '\n';
  g_assert_cmpuint (n, ==, 0);
}

static void
test_bears_zero_bytes_and_endless_lines (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *line = g_strnfill (1024 * 1024, 'x');

  copy_lexicon (scratch);
  append (scratch, "given-names.tsv", "Ru\0dolf\n", 8);
  append (scratch, "given-names.tsv", line, strlen (line));
  command_run (&run, scratch, NULL, "check-lexicon @");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_nonnull (strstr (run.out, ": this line holds a zero byte\n"));
  g_assert_nonnull (strstr (run.out, ": this line is 1048576 bytes long, 65536 are allowed\n"));
  g_assert_cmpuint (strlen (run.out), <, 1000);
}

/* What refers to a table that is not there is no mistake of its own. */
static void
test_tells_a_missing_file_once (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *countries = scratch_dup_path (scratch, "countries.tsv");
  g_autofree char *relations = scratch_dup_path (scratch, "relations.tsv");

  copy_lexicon (scratch);
  g_remove (countries);
  g_remove (relations);
  command_run (&run, scratch, NULL, "check-lexicon @");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_true (g_str_has_prefix (run.out, relations));
  g_assert_nonnull (strstr (run.out, countries));
  g_assert_cmpuint (strlen (run.out), <, 2 * (strlen (relations) + strlen (countries)) + 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/check-lexicon/finds-no-mistake-in-its-own", test_finds_no_mistake_in_its_own);
  g_test_add_func ("/command/check-lexicon/tells-every-mistake-with-file-and-line",
                   test_tells_every_mistake_with_file_and_line);
  g_test_add_func ("/command/check-lexicon/bears-zero-bytes-and-endless-lines",
                   test_bears_zero_bytes_and_endless_lines);
  g_test_add_func ("/command/check-lexicon/tells-a-missing-file-once", test_tells_a_missing_file_once);
  return g_test_run ();
}
