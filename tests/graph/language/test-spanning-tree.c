/* test-spanning-tree.c: /language/spanning-tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-spanning-tree.h"

#include <math.h>

#define MAX_NODES 257

/* Whether every word comes to the root by its heads, and one of them directly. */
static gboolean
is_tree (const guint *heads, guint n)
{
  guint n_on_root = 0;

  for (guint word = 1; word < n; word++)
    {
      guint up = word;

      n_on_root += heads[word] == 0;
      for (guint steps = 0; up != 0; steps++)
        {
          if (steps == n || heads[up] >= n)
            return FALSE;
          up = heads[up];
        }
    }
  return n_on_root == 1;
}

static double
sum_of (const float *scores, const guint *heads, guint n)
{
  double sum = 0;

  for (guint word = 1; word < n; word++)
    sum += (double) scores[word * n + heads[word]];
  return sum;
}

/* The highest sum of a tree among all ways to give each word a head, counted through like a number with n digits. */
static double
find_highest_sum (const float *scores, guint n)
{
  guint heads[MAX_NODES] = { 0 };
  double highest = -INFINITY;
  guint digit;

  do
    {
      if (is_tree (heads, n))
        highest = MAX (highest, sum_of (scores, heads, n));
      for (digit = 1; digit < n && ++heads[digit] == n; digit++)
        heads[digit] = 0;
    }
  while (digit < n);
  return highest;
}

static void
test_finds_the_best_of_all_trees (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  float scores[6 * 6];

  for (guint run = 0; run < 3000; run++)
    {
      /* small whole numbers in every second run: many arcs worth the same, and cycles in cycles */
      guint n = run % 100 == 0 ? 6 : 2 + run % 4;
      guint heads[6];

      for (guint i = 0; i < n * n; i++)
        scores[i] = run % 2 ? (float) g_rand_int_range (random, -4, 4) : (float) g_rand_double_range (random, -9, 0);
      ent_spanning_tree_find (scores, n, heads);
      g_assert_true (is_tree (heads, n));
      g_assert_cmpfloat_with_epsilon (sum_of (scores, heads, n), find_highest_sum (scores, n), 1e-5);
    }
}

static void
test_hangs_one_word_on_the_root (void)
{
  /* each word's best head by far is the root; the second loses least by another */
  const float scores[] = {
    0, 0, 0,
    9, 0, 1,
    9, 2, 0,
  };
  guint heads[3];

  ent_spanning_tree_find (scores, 3, heads);
  g_assert_cmpuint (heads[1], ==, 0);
  g_assert_cmpuint (heads[2], ==, 1);
}

static void
test_lower_head_wins_among_equals (void)
{
  float scores[4 * 4] = { 0 };
  guint heads[4];

  ent_spanning_tree_find (scores, 4, heads);
  g_assert_cmpuint (heads[0], ==, 0);
  g_assert_cmpuint (heads[1], ==, 0);
  g_assert_cmpuint (heads[2], ==, 1);
  g_assert_cmpuint (heads[3], ==, 1);
}

static void
test_opens_cycles_in_cycles (void)
{
  /* rings of rings: 1-2, then with 3, then with 4 ...: each word's best head is the one before, the first's the last */
  const guint n = MAX_NODES;
  g_autofree float *scores = g_new (float, n * n);
  g_autofree guint *heads = g_new (guint, n);

  for (guint dependent = 0; dependent < n; dependent++)
    for (guint head = 0; head < n; head++)
      scores[dependent * n + head] = head == 0 ? -100.0f : -(float) MAX (dependent, head);
  ent_spanning_tree_find (scores, n, heads);
  g_assert_true (is_tree (heads, n));
  for (guint word = 2; word < n; word++)
    g_assert_cmpuint (heads[word], <, word);
}

static void
test_survives_scores_that_are_no_numbers (void)
{
  const float odd[] = { NAN, INFINITY, -INFINITY, 0, 1e30f, -1e30f };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  float scores[20 * 20];
  guint heads[20];

  for (guint run = 0; run < 200; run++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        scores[i] = odd[g_rand_int_range (random, 0, G_N_ELEMENTS (odd))];
      ent_spanning_tree_find (scores, 20, heads);
      g_assert_true (is_tree (heads, 20));
    }
}

static void
test_takes_a_sentence_without_words (void)
{
  float score = 0;
  guint head = 5;

  ent_spanning_tree_find (&score, 1, &head);
  g_assert_cmpuint (head, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/spanning-tree/finds-the-best-of-all-trees", test_finds_the_best_of_all_trees);
  g_test_add_func ("/language/spanning-tree/hangs-one-word-on-the-root", test_hangs_one_word_on_the_root);
  g_test_add_func ("/language/spanning-tree/lower-head-wins-among-equals", test_lower_head_wins_among_equals);
  g_test_add_func ("/language/spanning-tree/opens-cycles-in-cycles", test_opens_cycles_in_cycles);
  g_test_add_func ("/language/spanning-tree/survives-scores-that-are-no-numbers",
                   test_survives_scores_that_are_no_numbers);
  g_test_add_func ("/language/spanning-tree/takes-a-sentence-without-words", test_takes_a_sentence_without_words);
  return g_test_run ();
}
