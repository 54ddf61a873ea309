/* test-name-decoder.c: /language/name-decoder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-error.h"
#include "language/ent-name-decoder.h"

#include <math.h>
#include <string.h>

static const char *const classes[] = { "O", "B-LOC", "I-LOC", "I-PER", "B-PER" };

#define N_CLASSES G_N_ELEMENTS (classes)

static gboolean
may_follow (guint before, guint class)
{
  if (classes[class][0] != 'I')
    return TRUE;
  return classes[before][0] != 'O' && strcmp (classes[before] + 1, classes[class] + 1) == 0;
}

static gboolean
is_allowed (const guint8 *names, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!may_follow (i > 0 ? names[i - 1] : 0, names[i]))
      return FALSE;
  return TRUE;
}

static double
sum_of (const float *scores, const guint8 *names, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (double) scores[i * N_CLASSES + names[i]];
  return sum;
}

static double
find_highest_sum (const float *scores, guint n)
{
  guint8 names[8] = { 0 };
  double highest = -INFINITY;
  guint digit;

  do
    {
      if (is_allowed (names, n))
        highest = MAX (highest, sum_of (scores, names, n));
      for (digit = 0; digit < n && ++names[digit] == N_CLASSES; digit++)
        names[digit] = 0;
    }
  while (digit < n);
  return highest;
}

static void
test_finds_the_best_of_all_sequences (void)
{
  g_autoptr (EntNameDecoder) decoder = ent_name_decoder_new (classes, N_CLASSES, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  float scores[5 * N_CLASSES];

  for (guint run = 0; run < 1000; run++)
    {
      guint n = 1 + run % 5;
      guint8 names[5];

      for (guint i = 0; i < n * N_CLASSES; i++)
        scores[i] = run % 2 ? (float) g_rand_int_range (random, -3, 3) : (float) g_rand_double_range (random, -5, 5);
      ent_name_decoder_decode (decoder, scores, n, names);
      g_assert_true (is_allowed (names, n));
      g_assert_cmpfloat_with_epsilon (sum_of (scores, names, n), find_highest_sum (scores, n), 1e-5);
    }
}

static void
test_a_name_begins_before_it_goes_on (void)
{
  g_autoptr (EntNameDecoder) decoder = ent_name_decoder_new (classes, N_CLASSES, NULL);
  const float scores[] = {
    /* O B-LOC I-LOC I-PER B-PER */
    0, 0, 9, 0, 1,
    0, -2, 0, 3, 0,
    1, 0, 9, 0, 0,
  };
  guint8 names[3];

  ent_name_decoder_decode (decoder, scores, 3, names);
  g_assert_cmpstr (classes[names[0]], ==, "B-LOC");
  g_assert_cmpstr (classes[names[1]], ==, "I-LOC");
  g_assert_cmpstr (classes[names[2]], ==, "I-LOC");
}

static void
assert_refused (const char *const *names, guint n, const char *mentions)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_name_decoder_new (names, n, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, mentions));
}

static void
test_refuses_classes_that_it_does_not_know (void)
{
  static const char *const unknown[] = { "O", "B-MISC", "I-MISC" };
  static const char *const none[] = { "_" };
  static const char *const twice[] = { "O", "B-PER", "B-PER" };
  static const char *const no_beginning[] = { "O", "I-PER" };
  static const char *const no_outside[] = { "B-PER", "I-PER" };

  assert_refused (unknown, 3, "B-MISC");
  assert_refused (none, 1, "_");
  assert_refused (twice, 3, "twice");
  assert_refused (no_beginning, 2, "B-PER");
  assert_refused (no_outside, 2, "“O”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/name-decoder/finds-the-best-of-all-sequences", test_finds_the_best_of_all_sequences);
  g_test_add_func ("/language/name-decoder/a-name-begins-before-it-goes-on", test_a_name_begins_before_it_goes_on);
  g_test_add_func ("/language/name-decoder/refuses-classes-that-it-does-not-know",
                   test_refuses_classes_that_it_does_not_know);
  return g_test_run ();
}
