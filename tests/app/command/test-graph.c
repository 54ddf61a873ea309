/* test-graph.c: /command/graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

static void
test_writes_each_format (void)
{
  static const struct
  {
    const char *name;
    const char *start;
  } outputs[] = { { "out.png", "\x89PNG" }, { "out.svg", "<?xml" }, { "out.pdf", "%PDF" } };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };
      g_autofree char *words = g_strdup_printf ("graph -o @/%s @/a.txt", outputs[i].name);
      g_autofree char *output = NULL;

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, words);
      g_test_message ("%s%s", run.out, run.err);
      g_assert_cmpint (run.exit, ==, 0);
      g_assert_nonnull (strstr (run.out, "1 articles"));
      output = scratch_read (scratch, outputs[i].name);
      g_assert_true (g_str_has_prefix (output, outputs[i].start));
    }
}

static void
test_shows_title_actors_and_filter (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "graph --quiet --title=Spring -o @/all.svg @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_cmpstr (run.out, ==, "");
  all = scratch_read (scratch, "all.svg");
  g_assert_nonnull (strstr (all, "Spring"));
  g_assert_nonnull (strstr (all, "North Korea"));
  g_assert_nonnull (strstr (all, "Iran"));

  command_run (&run, scratch, NULL, "graph --relation=sanctions --format=svg --layout=circo -o @/some @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  some = scratch_read (scratch, "some");
  g_assert_nonnull (strstr (some, "North Korea"));
  g_assert_null (strstr (some, ">Iran<"));
}

static void
test_writes_data_after_its_ending (void)
{
  static const struct
  {
    const char *words;
    const char *file;
    const char *has;
  } outputs[] = {
    { "graph -o @/out.graphml @/a.txt", "out.graphml", "edgedefault=\"directed\"" },
    { "graph -o @/out.GEXF @/a.txt", "out.GEXF", "http://www.gexf.net/1.2draft" },
    { "graph --format=gml -o @/out @/a.txt", "out", "multigraph 1" },
    { "graph -o @/out.csv @/a.txt", "out.csv", "Source,Target,Type" },
    { "graph -o @/out.csv @/a.txt", "out.claims.csv", "Iran supplied drones to Russia in 2022." },
    { "graph -o @/out.neo4j.csv @/a.txt", "out.neo4j.nodes.csv", "Actor;Country" },
    { "graph --layout=circo -o @/out.cyjs @/a.txt", "out.cyjs", "\"position\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };
      g_autofree char *output = NULL;

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, outputs[i].words);
      g_test_message ("%s: %s%s", outputs[i].words, run.out, run.err);
      g_assert_cmpint (run.exit, ==, 0);
      output = scratch_read (scratch, outputs[i].file);
      g_assert_nonnull (strstr (output, outputs[i].has));
    }
}

static void
test_data_is_what_passes_the_filter (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *some = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "graph --relation=sanctions -o @/some.graphml @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  some = scratch_read (scratch, "some.graphml");
  g_assert_nonnull (strstr (some, "country:PRK"));
  g_assert_null (strstr (some, "country:IRN"));
}

static void
test_a_picture_is_as_large_as_was_said (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *svg = NULL;
  g_autofree char *evidence = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "graph --width=5in --height=4in --evidence=beside --date=2023-09-12 -o @/out.svg @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  svg = scratch_read (scratch, "out.svg");
  g_assert_nonnull (strstr (svg, "width=\"360pt\""));
  g_assert_nonnull (strstr (svg, "height=\"288pt\""));
  g_assert_nonnull (strstr (svg, "12 Sep 2023"));
  evidence = scratch_read (scratch, "out.evidence.txt");
  g_assert_nonnull (strstr (evidence, "[1]"));
}

static gboolean
has_evidence_beside (Scratch *scratch)
{
  g_autofree char *path = scratch_dup_path (scratch, "out.evidence.txt");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Behind a picture of pages, else beside it, so that it is no many times as high as wide; or as was said. */
static void
test_evidence_is_where_the_format_has_room (void)
{
  static const struct { const char *words; gboolean beside; } wishes[] = {
    { "graph -o @/out.pdf @/a.txt", FALSE },        { "graph -o @/out.png @/a.txt", TRUE },
    { "graph -o @/out.svg @/a.txt", TRUE },         { "graph --evidence=beside -o @/out.pdf @/a.txt", TRUE },
    { "graph --evidence=listed -o @/out.svg @/a.txt", FALSE }, { "graph --evidence=none -o @/out.png @/a.txt", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, wishes[i].words);
      g_assert_cmpint (run.exit, ==, 0);
      g_test_message ("%s", wishes[i].words);
      g_assert_cmpint (has_evidence_beside (scratch), ==, wishes[i].beside);
    }
}

static void
test_a_picture_that_cannot_be_is_wrong_usage (void)
{
  static const char *const words[] = {
    "graph --paper=b9 -o @/out.pdf @/a.txt",
    "graph --paper=a4 --width=5in -o @/out.pdf @/a.txt",
    "graph --tiled -o @/out.pdf @/a.txt",
    "graph --width=5x -o @/out.png @/a.txt",
    "graph --height=5in -o @/out.png @/a.txt",
    "graph --resolution=0 -o @/out.png @/a.txt",
    "graph --evidence=some -o @/out.svg @/a.txt",
    "graph --date=September -o @/out.svg @/a.txt",
    "graph --dark -o @/out.graphml @/a.txt",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, words[i]);
      g_test_message ("%s: %s", words[i], run.err);
      g_assert_cmpint (run.exit, ==, 2);
    }
}

static void
test_is_the_same_twice (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "graph --jobs=1 -o @/first.svg @/a.txt");
  command_run (&run, scratch, NULL, "graph --jobs=8 -o @/second.svg @/a.txt");
  first = scratch_read (scratch, "first.svg");
  second = scratch_read (scratch, "second.svg");
  g_assert_cmpstr (first, ==, second);
}

static void
assert_leaves_nothing (Scratch *scratch, const CommandRun *run, const char *name)
{
  g_autofree char *path = scratch_dup_path (scratch, name);

  g_assert_cmpint (run->exit, ==, 1);
  g_assert_true (g_str_has_suffix (run->err, "\n"));
  g_assert_true (strchr (run->err, '\n') == run->err + strlen (run->err) - 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_leaves_no_file_where_it_fails (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "graph -o @/out.svg @/none.txt");
  assert_leaves_nothing (scratch, &run, "out.svg");
  command_run (&run, scratch, NULL, "graph -o @/no-folder/out.svg @/a.txt");
  assert_leaves_nothing (scratch, &run, "no-folder/out.svg");
  command_run (&run, scratch, NULL, "graph -o @/no-folder/out.csv @/a.txt");
  assert_leaves_nothing (scratch, &run, "no-folder/out.csv");

  g_setenv ("ENTENTE_LAYOUT_WORKER", "/nonexistent/worker", TRUE);
  command_run (&run, scratch, NULL, "graph -o @/out.svg @/a.txt");
  assert_leaves_nothing (scratch, &run, "out.svg");
  g_setenv ("ENTENTE_LAYOUT_WORKER", "/bin/false", TRUE);
  command_run (&run, scratch, NULL, "graph -o @/out.svg @/a.txt");
  assert_leaves_nothing (scratch, &run, "out.svg");
  g_setenv ("ENTENTE_LAYOUT_WORKER", worker, TRUE);
}

static void
test_a_lexicon_that_is_not_there_is_said (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *data = g_strdup (g_getenv ("ENTENTE_DATA_DIR"));

  command_write_paper (scratch);
  g_setenv ("ENTENTE_DATA_DIR", scratch->path, TRUE);
  command_run (&run, scratch, NULL, "graph -o @/out.svg @/a.txt");
  g_setenv ("ENTENTE_DATA_DIR", data, TRUE);
  assert_leaves_nothing (scratch, &run, "out.svg");
  g_assert_nonnull (strstr (run.err, "lexicon"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/graph/writes-each-format", test_writes_each_format);
  g_test_add_func ("/command/graph/shows-title-actors-and-filter", test_shows_title_actors_and_filter);
  g_test_add_func ("/command/graph/writes-data-after-its-ending", test_writes_data_after_its_ending);
  g_test_add_func ("/command/graph/data-is-what-passes-the-filter", test_data_is_what_passes_the_filter);
  g_test_add_func ("/command/graph/a-picture-is-as-large-as-was-said", test_a_picture_is_as_large_as_was_said);
  g_test_add_func ("/command/graph/evidence-is-where-the-format-has-room", test_evidence_is_where_the_format_has_room);
  g_test_add_func ("/command/graph/a-picture-that-cannot-be-is-wrong-usage", test_a_picture_that_cannot_be_is_wrong_usage);
  g_test_add_func ("/command/graph/is-the-same-twice", test_is_the_same_twice);
  g_test_add_func ("/command/graph/leaves-no-file-where-it-fails", test_leaves_no_file_where_it_fails);
  g_test_add_func ("/command/graph/a-lexicon-that-is-not-there-is-said", test_a_lexicon_that_is_not_there_is_said);
  return g_test_run ();
}
