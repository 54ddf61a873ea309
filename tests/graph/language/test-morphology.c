/* test-morphology.c: /language/morphology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu.h"
#include "language/ent-morphology.h"

#include <string.h>

static void
assert_lemma (const char *form, const char *tag, const char *expected)
{
  g_autofree char *norm = g_ascii_strdown (form, -1);
  g_auto (GStrv) parts = g_strsplit (tag, " ", 2);
  g_autoptr (GString) lemma = g_string_new (NULL);
  EntUpos upos;
  EntXpos xpos;

  g_assert_true (ent_upos_from_string (parts[0], &upos));
  g_assert_true (ent_xpos_from_string (parts[1], &xpos));
  ent_morphology_get_lemma (form, norm, upos, xpos, lemma);
  g_assert_cmpstr (lemma->str, ==, expected);
}

static void
test_lemma_follows_the_part_of_speech (void)
{
  assert_lemma ("left", "VERB VBD", "leave");
  assert_lemma ("left", "ADJ JJ", "left");
  assert_lemma ("found", "VERB VBD", "find");
  assert_lemma ("found", "VERB VB", "found");
  assert_lemma ("talks", "NOUN NNS", "talk");
  assert_lemma ("meeting", "NOUN NN", "meeting");
  assert_lemma ("meeting", "VERB VBG", "meet");
  assert_lemma ("leaves", "NOUN NNS", "leaf");
  assert_lemma ("leaves", "VERB VBZ", "leave");
  assert_lemma ("means", "VERB VBZ", "mean");
  assert_lemma ("gunmen", "NOUN NNS", "gunman");
  assert_lemma ("owed", "VERB VBD", "owe");
  assert_lemma ("troops", "NOUN NNS", "troops");
  assert_lemma ("re-elected", "VERB VBN", "re-elect");
}

static void
test_undoes_comparison (void)
{
  assert_lemma ("bigger", "ADJ JJR", "big");
  assert_lemma ("largest", "ADJ JJS", "large");
  assert_lemma ("heaviest", "ADJ JJS", "heavy");
  assert_lemma ("closer", "ADJ JJR", "close");
  assert_lemma ("youngest", "ADJ JJS", "young");
  assert_lemma ("better", "ADJ JJR", "good");
  assert_lemma ("better", "ADV RBR", "well");
  assert_lemma ("later", "ADV RBR", "late");
  assert_lemma ("other", "ADJ JJ", "other");
}

static void
test_names_keep_their_capitals (void)
{
  assert_lemma ("Moscow", "PROPN NNP", "Moscow");
  assert_lemma ("Wales", "PROPN NNP", "Wales");
  assert_lemma ("States", "PROPN NNPS", "State");
  assert_lemma ("Iraqis", "PROPN NNPS", "Iraqi");
  assert_lemma ("American", "ADJ JJ", "American");
  assert_lemma ("Civilian", "ADJ JJ", "civilian");
  assert_lemma ("Officials", "NOUN NNS", "official");
}

static void
test_knows_closed_words (void)
{
  assert_lemma ("n't", "PART RB", "not");
  assert_lemma ("'s", "PART POS", "'s");
  assert_lemma ("'s", "AUX VBZ", "be");
  assert_lemma ("'d", "AUX MD", "would");
  assert_lemma ("'d", "AUX VBD", "have");
  assert_lemma ("'", "PART POS", "'s");
  assert_lemma ("him", "PRON PRP", "he");
  assert_lemma ("his", "PRON PRP$", "his");
  assert_lemma ("her", "PRON PRP", "she");
  assert_lemma ("her", "PRON PRP$", "her");
  assert_lemma ("I", "PRON PRP", "I");
  assert_lemma ("An", "DET DT", "a");
  assert_lemma ("those", "DET DT", "that");
  assert_lemma ("yours", "PRON PRP", "your");
  assert_lemma ("wo", "AUX MD", "will");
  assert_lemma ("2,500", "NUM CD", "2500");
  assert_lemma ("Two", "NUM CD", "two");
  assert_lemma ("VII", "NUM CD", "VII");
  assert_lemma ("”", "PUNCT ''", "\"");
}

/* ---- features ----------------------------------------------------------------- */

/* The lines of a text. Not g_strsplit(): its strstr() looks at the whole rest for each line under strict_string_checks,
 * minutes for a treebank. */
static char **
split_lines (const char *text)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const char *end = text + strlen (text);

  for (const char *line = text, *stop; line <= end; line = stop + 1)
    {
      g_autofree char *copy = NULL;

      stop = memchr (line, '\n', end - line);
      stop = stop != NULL ? stop : end;
      copy = g_strndup (line, stop - line);
      g_strv_builder_add (lines, copy);
    }
  return g_strv_builder_end (lines);
}

/* Puts the columns UPOS, XPOS, HEAD and DEPREL of CoNLL-U onto its words. */
static void
take_columns (EntDocument *document, const char *conllu)
{
  g_auto (GStrv) lines = split_lines (conllu);
  g_autoptr (GString) lemma = g_string_new (NULL);
  EntToken *token = document->n_sentences > 0 ? document->sentences[0].tokens : NULL;

  for (guint i = 0; i < document->n_sentences; i++)
    document->sentences[i].has_tree = TRUE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      EntUpos upos = ENT_UPOS_NONE;
      EntXpos xpos = ENT_XPOS_NONE;
      EntDependency dependency = ENT_DEPENDENCY_NONE;

      if (g_strv_length (columns) != 10 || columns[0][strspn (columns[0], "0123456789")] != '\0')
        continue;
      g_assert_true (ent_upos_from_string (columns[3], &upos));
      g_assert_true (ent_xpos_from_string (columns[4], &xpos));
      g_assert_true (ent_dependency_from_string (columns[7], &dependency));
      token->upos = upos;
      token->xpos = xpos;
      token->dependency = dependency;
      token->head = (gint) g_ascii_strtoll (columns[6], NULL, 10) - 1;
      ent_morphology_get_lemma (columns[1], token->norm, upos, xpos, lemma);
      token->lemma = g_string_chunk_insert_const (document->strings, lemma->str);
      token++;
    }
}

static void
ignore_problem (guint64 line, const char *message, gpointer data)
{
}

static EntConlluText *
read_gold (const char *conllu)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (conllu, -1, NULL);
  g_autoptr (EntConlluReader) reader = ent_conllu_reader_new (stream, ignore_problem, NULL);
  EntConlluText *text = ent_conllu_reader_read (reader, G_MAXUINT, NULL);

  g_assert_nonnull (text);
  take_columns (text->document, conllu);
  return text;
}

/* The words as "form UPOS XPOS head deprel", a line each. */
static void
assert_features (const char *words, guint index, const char *expected)
{
  g_auto (GStrv) lines = split_lines (words);
  g_autoptr (GString) conllu = g_string_new (NULL);
  g_autoptr (GString) features = g_string_new (NULL);
  g_autoptr (EntConlluText) text = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);

      g_string_append_printf (conllu, "%u\t%s\t_\t%s\t%s\t_\t%s\t%s\t_\t_\n", i + 1, parts[0], parts[1], parts[2],
                              parts[3], parts[4]);
    }
  text = read_gold (conllu->str);
  ent_morphology_append_features (&text->document->sentences[0], index, features);
  g_assert_cmpstr (features->str, ==, expected);
}

static void
test_a_verb_agrees_with_its_subject (void)
{
  assert_features ("They PRON PRP 2 nsubj\nleft VERB VBD 0 root", 1,
                   "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");
  assert_features ("I PRON PRP 2 nsubj\nleft VERB VBD 0 root\nand CCONJ CC 4 cc\nslept VERB VBD 2 conj", 3,
                   "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin");
  assert_features ("men NOUN NNS 0 root\nwho PRON WP 4 nsubj\nwere AUX VBD 4 cop\nold ADJ JJ 1 acl:relcl", 2,
                   "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");
  assert_features ("Left VERB VBD 0 root", 0, "Mood=Ind|Tense=Past|VerbForm=Fin");
}

static void
test_knows_participles_and_gerunds (void)
{
  assert_features ("Ships NOUN NNS 4 nsubj\nwere AUX VBD 4 aux:pass\nnot PART RB 4 advmod\nsunk VERB VBN 0 root", 3,
                   "Tense=Past|VerbForm=Part|Voice=Pass");
  assert_features ("He PRON PRP 3 nsubj\nhas AUX VBZ 3 aux\ngone VERB VBN 0 root", 2, "Tense=Past|VerbForm=Part");
  assert_features ("He PRON PRP 3 nsubj\nis AUX VBZ 3 aux\ngoing VERB VBG 0 root", 2, "Tense=Pres|VerbForm=Part");
  assert_features ("Going VERB VBG 2 csubj\nhelps VERB VBZ 0 root", 0, "VerbForm=Ger");
  assert_features ("Go VERB VB 0 root\nhome ADV RB 1 advmod", 0, "Mood=Imp|VerbForm=Fin");
  assert_features ("to PART TO 2 mark\ngo VERB VB 0 root", 1, "VerbForm=Inf");
}

static void
test_knows_pronouns_and_numbers (void)
{
  assert_features ("It PRON PRP 2 nsubj\nrains VERB VBZ 0 root", 0,
                   "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
  assert_features ("Stop VERB VB 0 root\nit PRON PRP 1 obj", 1, "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
  assert_features ("Who PRON WP 2 nsubj\nwon VERB VBD 0 root", 0, "PronType=Int");
  assert_features ("man NOUN NN 0 root\nwho PRON WP 3 nsubj\nwon VERB VBD 1 acl:relcl", 1, "PronType=Rel");
  assert_features ("third ADJ JJ 0 root", 0, "Degree=Pos|NumForm=Word|NumType=Ord");
  assert_features ("12 NUM CD 0 root", 0, "NumForm=Digit|NumType=Card");
  assert_features ("of ADP IN 0 root", 0, "_");
}

/* ---- against the treebanks ------------------------------------------------------ */

static char *
read_treebank (const char *name)
{
  const char *shared = g_getenv ("ENTENTE_SHARED");
  g_autofree char *path = g_build_filename (shared ? shared : "", "treebanks", name, NULL);
  const char *const argv[] = { "xz", "-dc", path, NULL };
  char *conllu = NULL;

  if (shared == NULL || !g_file_test (path, G_FILE_TEST_EXISTS) ||
      !g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &conllu, NULL, NULL, NULL))
    return NULL;
  return conllu;
}

/* Whether FEATS are the same but for what no tag tells: misspelt, abbreviated, fixed phrases, style. */
static gboolean
has_features (const char *found, const char *column)
{
  static const char *const ignored[] = { "Abbr=", "ExtPos=", "Style=", "Typo=" };
  g_auto (GStrv) parts = g_strsplit (column, "|", -1);
  g_autoptr (GString) gold = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean counts = TRUE;

      for (guint j = 0; j < G_N_ELEMENTS (ignored); j++)
        counts &= !g_str_has_prefix (parts[i], ignored[j]);
      if (counts)
        g_string_append_printf (gold, "%s%s", gold->len > 0 ? "|" : "", parts[i]);
    }
  return strcmp (found, gold->len > 0 ? gold->str : "_") == 0;
}

static void
assert_accuracy (const char *name, double least_lemmas, double least_features)
{
  g_autofree char *conllu = read_treebank (name);
  g_auto (GStrv) lines = NULL;
  g_autoptr (EntConlluText) text = NULL;
  g_autoptr (GString) features = g_string_new (NULL);
  guint n = 0, n_lemmas = 0, n_features = 0, line = 0;

  if (conllu == NULL)
    {
      g_test_skip ("the treebanks are not here");
      return;
    }
  text = read_gold (conllu);
  lines = split_lines (conllu);
  for (guint i = 0; i < text->document->n_sentences; i++)
    for (guint j = 0; j < text->document->sentences[i].n_tokens; j++)
      {
        g_auto (GStrv) columns = NULL;

        while (!g_ascii_isdigit (lines[line][0]) || lines[line][strspn (lines[line], "0123456789")] != '\t')
          line++;
        columns = g_strsplit (lines[line++], "\t", -1);
        ent_morphology_append_features (&text->document->sentences[i], j, g_string_truncate (features, 0));
        n++;
        n_lemmas += strcmp (text->document->sentences[i].tokens[j].lemma, columns[2]) == 0;
        n_features += has_features (features->str, columns[5]);
      }
  g_test_message ("%s: %u words, lemmas %.2f %%, features %.2f %%", name, n, 100.0 * n_lemmas / n,
                  100.0 * n_features / n);
  g_assert_cmpfloat (100.0 * n_lemmas / n, >=, least_lemmas);
  g_assert_cmpfloat (100.0 * n_features / n, >=, least_features);
}

static void
test_agrees_with_the_treebanks (void)
{
  assert_accuracy ("ewt-dev.conllu.xz", 98.4, 98.7);
  /* PUD writes other features: no person of the past, no case of "his" */
  assert_accuracy ("pud-test.conllu.xz", 99.1, 90.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/morphology/lemma-follows-the-part-of-speech", test_lemma_follows_the_part_of_speech);
  g_test_add_func ("/language/morphology/undoes-comparison", test_undoes_comparison);
  g_test_add_func ("/language/morphology/names-keep-their-capitals", test_names_keep_their_capitals);
  g_test_add_func ("/language/morphology/knows-closed-words", test_knows_closed_words);
  g_test_add_func ("/language/morphology/a-verb-agrees-with-its-subject", test_a_verb_agrees_with_its_subject);
  g_test_add_func ("/language/morphology/knows-participles-and-gerunds", test_knows_participles_and_gerunds);
  g_test_add_func ("/language/morphology/knows-pronouns-and-numbers", test_knows_pronouns_and_numbers);
  g_test_add_func ("/language/morphology/agrees-with-the-treebanks", test_agrees_with_the_treebanks);
  return g_test_run ();
}
