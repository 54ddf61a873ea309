/* test-lemmatizer.c: /language/lemmatizer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-lemmatizer.h"

typedef struct
{
  const char *norm;
  const char *lemma;
} Case;

static void
assert_lemmas (const Case *cases, guint n, void (*get) (const char *norm, GString *lemma))
{
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      get (cases[i].norm, lemma);
      g_assert_cmpstr (lemma->str, ==, cases[i].lemma);
    }
}

static void
test_knows_irregular_words (void)
{
  static const Case cases[] = {
    { "met", "meet" }, { "sought", "seek" }, { "withdrew", "withdraw" }, { "is", "be" }, { "n't", "not" },
    { "lied", "lie" }, { "spokesmen", "spokesman" }, { "crises", "crisis" }, { "us", "we" },
  };

  assert_lemmas (cases, G_N_ELEMENTS (cases), ent_lemmatizer_get_lemma);
}

static void
test_strips_endings (void)
{
  static const Case cases[] = {
    { "talks", "talk" }, { "agencies", "agency" }, { "clashes", "clash" }, { "classes", "class" }, { "uses", "use" },
    { "vetoes", "veto" }, { "planned", "plan" }, { "called", "call" }, { "denied", "deny" }, { "travelled", "travel" },
    { "visited", "visit" }, { "invited", "invite" }, { "supplied", "supply" }, { "accused", "accuse" },
    { "threatened", "threaten" }, { "declared", "declare" }, { "sanctioned", "sanction" }, { "agreed", "agree" },
    { "supplying", "supply" }, { "stopping", "stop" }, { "increasing", "increase" }, { "seizing", "seize" },
    { "re-elected", "re-elect" },
  };

  assert_lemmas (cases, G_N_ELEMENTS (cases), ent_lemmatizer_get_lemma);
}

static void
test_leaves_what_has_no_ending (void)
{
  static const Case cases[] = {
    { "crisis", "crisis" }, { "press", "press" }, { "virus", "virus" }, { "need", "need" }, { "hundred", "hundred" },
    { "during", "during" }, { "king", "king" }, { "'s", "'s" }, { "", "" }, { "s", "s" }, { "ed", "ed" },
    { "-s", "-s" }, { "émigrés", "émigrés" }, { "f-16s", "f-16s" },
  };

  assert_lemmas (cases, G_N_ELEMENTS (cases), ent_lemmatizer_get_lemma);
}

static void
test_knows_nouns_from_verbs (void)
{
  static const Case nouns[] = { { "meeting", "meeting" }, { "shelling", "shelling" }, { "lives", "life" } };
  static const Case verbs[] = { { "meeting", "meet" }, { "shelling", "shell" }, { "lives", "live" } };

  assert_lemmas (nouns, G_N_ELEMENTS (nouns), ent_lemmatizer_get_lemma);
  assert_lemmas (verbs, G_N_ELEMENTS (verbs), ent_lemmatizer_get_verb_lemma);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/lemmatizer/knows-irregular-words", test_knows_irregular_words);
  g_test_add_func ("/language/lemmatizer/strips-endings", test_strips_endings);
  g_test_add_func ("/language/lemmatizer/leaves-what-has-no-ending", test_leaves_what_has_no_ending);
  g_test_add_func ("/language/lemmatizer/knows-nouns-from-verbs", test_knows_nouns_from_verbs);
  return g_test_run ();
}
