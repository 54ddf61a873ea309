/* test-vocabulary.c: /claim/vocabulary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"
#include "base/ent-table.h"
#include "claim/ent-frames-private.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const files[] = { "relations.tsv", "word-sets.tsv", "status-words.tsv",
                                     "verb-frames.tsv", "noun-frames.tsv" };

static char *
dup_lexicon_dir (void)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();

  return g_build_filename (data_dir, "lexicon", NULL);
}

static EntVocabulary *
load (void)
{
  g_autofree char *dir = dup_lexicon_dir ();
  g_autoptr (GError) error = NULL;
  EntVocabulary *vocabulary = ent_vocabulary_load (dir, &error);

  g_assert_no_error (error);
  g_assert_nonnull (vocabulary);
  return vocabulary;
}

static void
test_has_the_relations_of_the_interface (void)
{
  static const char *const names[] = {
    "meets", "visits", "talks-with", "agrees-with", "cooperates-with", "trades-with", "supports", "praises",
    "supplies", "yields", "seeks-from", "accuses", "criticises", "rejects", "threatens", "protests", "sanctions",
    "mobilizes", "coerces", "attacks", "fights", "leads", "works-for", "located-in", "family-of", "accompanies",
    "succeeds",
  };
  static const char *const undirected[] = { "meets", "talks-with", "agrees-with", "cooperates-with", "trades-with",
                                            "fights", "family-of", NULL };
  g_autoptr (EntVocabulary) vocabulary = load ();

  g_assert_cmpuint (ent_vocabulary_get_n_relation_types (vocabulary), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const EntRelationType *type = ent_vocabulary_find_relation_type (vocabulary, names[i]);

      g_assert_nonnull (type);
      g_assert_true (type == ent_vocabulary_get_relation_type (vocabulary, type->index));
      g_assert_cmpint (type->directed, ==, !g_strv_contains (undirected, names[i]));
      g_assert_cmpstr (type->label, !=, "");
    }
  g_assert_cmpstr (ent_vocabulary_find_relation_type (vocabulary, "supplies")->plover, ==, "AID");
  g_assert_cmpstr (ent_vocabulary_find_relation_type (vocabulary, "criticises")->plover, ==, "ACCUSE");
  g_assert_null (ent_vocabulary_find_relation_type (vocabulary, "leads")->plover);
  g_assert_null (ent_vocabulary_find_relation_type (vocabulary, "loves"));
}

static void
test_knows_frames_and_statuses (void)
{
  g_autoptr (EntVocabulary) vocabulary = load ();
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (vocabulary, "levy");
  const EntVerbFrame *frame;
  EntStatus status;

  g_assert_nonnull (frames);
  frame = frames->pdata[0];
  g_assert_cmpstr (frame->relation->name, ==, "sanctions");
  g_assert_true (ent_condition_holds (&frame->object_is, ent_vocabulary_get_sets (vocabulary, "tariffs"), "tariffs",
                                      "tariff"));
  g_assert_false (ent_condition_holds (&frame->object_is, ent_vocabulary_get_sets (vocabulary, "silence"), "silence",
                                       "silence"));
  g_assert_false (ent_condition_holds (&frame->object_is, 0, NULL, NULL));
  g_assert_nonnull (ent_vocabulary_find_noun_frames (vocabulary, "summit"));
  g_assert_true (ent_vocabulary_find_status (vocabulary, ENT_PLACE_MODAL, "may", &status));
  g_assert_cmpint (status, ==, ENT_STATUS_POSSIBLE);
}

/* A frame that asks for an object is tried before the same verb's others, whatever their order in the file. */
static void
test_sorts_frames_that_know_more_first (void)
{
  g_autoptr (EntVocabulary) vocabulary = load ();
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (vocabulary, "withdraw");
  gboolean general = FALSE;

  g_assert_cmpuint (frames->len, >, 1);
  for (guint i = 0; i < frames->len; i++)
    {
      const EntVerbFrame *frame = frames->pdata[i];

      if (frame->object_is.sets == 0 && frame->object_is.words == NULL)
        general = TRUE;
      else
        g_assert_false (general);
    }
}

/* A copy of the lexicon's own files in which @name ends with @row. */
static char *
make_lexicon_with (const char *name, const char *row)
{
  g_autofree char *source_dir = dup_lexicon_dir ();
  char *dir = g_dir_make_tmp ("entente-lexicon-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *source = g_build_filename (source_dir, files[i], NULL);
      g_autofree char *copy = g_build_filename (dir, files[i], NULL);
      g_autofree char *text = NULL;
      g_autofree char *longer = NULL;

      g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
      longer = strcmp (files[i], name) == 0 ? g_strconcat (text, row, NULL) : g_strdup (text);
      g_assert_true (g_file_set_contents (copy, longer, -1, NULL));
    }
  return dir;
}

static void
remove_lexicon (const char *dir)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (dir, files[i], NULL);

      g_remove (path);
    }
  g_rmdir (dir);
}

static void
assert_mistake (const char *name, const char *row, const char *message)
{
  g_autofree char *dir = make_lexicon_with (name, row);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntVocabulary) vocabulary = ent_vocabulary_load (dir, &error);
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  guint line = 1;

  g_assert_null (vocabulary);
  g_assert_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_ROW);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *p = text; *p != '\0'; p++)
    line += *p == '\n' && p[1] != '\0';
  expected = g_strdup_printf ("%s:%u: %s", name, line, message);
  g_assert_true (g_str_has_suffix (error->message, expected));
  remove_lexicon (dir);
}

static void
test_names_file_and_line_of_a_mistake (void)
{
  assert_mistake ("relations.tsv", "meets\tmeets\t\tno\n", "the relation “meets” has no name or stands here twice");
  assert_mistake ("relations.tsv", "loves\tloves\t\tmaybe\n", "directed is “maybe”, it should be yes or no");
  assert_mistake ("verb-frames.tsv", "adore\t\t\tloves\tsubject\tobject\t\n", "there is no relation “loves”");
  assert_mistake ("verb-frames.tsv", "adore\t\t@nobody\tpraises\tsubject\tobject\t\n", "there is no word set “nobody”");
  assert_mistake ("verb-frames.tsv", "adore\t\t\tpraises\tsubject\tthere\t\n",
                  "“there” is no place and no preposition");
  assert_mistake ("verb-frames.tsv", "adore\t\t\tpraises\tsubject\t\t\n", "a frame needs a source and a target");
  assert_mistake ("noun-frames.tsv", "\t\tpraises\tsubject\tto\n", "no noun is given");
  assert_mistake ("status-words.tsv", "modal\tcertain\tneed\n", "there is no status “certain”");
  assert_mistake ("status-words.tsv", "somewhere\tpossible\tneed\n", "there is no place “somewhere”");
  assert_mistake ("status-words.tsv", "modal\tpossible\tmay\n", "“may” stands twice as modal");
}

static void
test_names_a_missing_file (void)
{
  g_autofree char *dir = make_lexicon_with ("relations.tsv", "");
  g_autofree char *path = g_build_filename (dir, "noun-frames.tsv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntVocabulary) vocabulary = NULL;

  g_remove (path);
  vocabulary = ent_vocabulary_load (dir, &error);
  g_assert_null (vocabulary);
  g_assert_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "noun-frames.tsv"));
  remove_lexicon (dir);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim/vocabulary/has-the-relations-of-the-interface", test_has_the_relations_of_the_interface);
  g_test_add_func ("/claim/vocabulary/knows-frames-and-statuses", test_knows_frames_and_statuses);
  g_test_add_func ("/claim/vocabulary/sorts-frames-that-know-more-first", test_sorts_frames_that_know_more_first);
  g_test_add_func ("/claim/vocabulary/names-file-and-line-of-a-mistake", test_names_file_and_line_of_a_mistake);
  g_test_add_func ("/claim/vocabulary/names-a-missing-file", test_names_a_missing_file);
  return g_test_run ();
}
