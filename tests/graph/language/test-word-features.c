/* test-word-features.c: /language/word-features
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-word-features.h"
#include "model-builder.h"

/* What the trainer computes of them, with 16384 rows of affixes. */
static const struct
{
  const char *word;
  const char *key;
  const char *shape;
  guint affixes[ENT_WORD_N_AFFIXES];
} references[] = {
  { "Kim", "kim", "Xx", { 10796, 4258, 14154, 4721, 7287, 13747, 8638, 2560 } },
  { "McDonald's", "mcdonald's", "XxXx'x", { 3278, 8210, 10607, 6892, 8551, 14340, 10297, 8455 } },
  { "don’t", "don't", "x'x", { 4487, 6195, 5004, 11744, 1378, 7097, 15733, 11057 } },
  { "“", "\"", "\"", { 6641, 10934, 14867, 736, 12831, 8898, 8244, 2913 } },
  { "``", "\"", "\"", { 6641, 10934, 14867, 736, 12831, 8898, 8244, 2913 } },
  { "1,000.50", "0,000.00", "d,d.d", { 12283, 14749, 5730, 1877, 10314, 10843, 5908, 5107 } },
  { "naïve", "naïve", "x", { 14020, 14549, 8828, 10542, 9982, 9071, 6354, 9775 } },
  { "ÉTAT", "état", "X", { 4487, 9397, 664, 11243, 9777, 6483, 9842, 4182 } },
  { "…", "...", ".", { 5029, 8796, 6127, 7504, 5279, 458, 3408, 9949 } },
  { "—", "-", "-", { 3820, 15367, 3722, 6781, 14846, 10107, 4617, 92 } },
  { "U.S.", "u.s.", "X.X.", { 5029, 6613, 11462, 10024, 14696, 9724, 14974, 4539 } },
  { "北京", "北京", "北京", { 11233, 14868, 991, 10486, 15531, 8208, 202, 1149 } },
  { "a", "a", "x", { 12408, 3555, 8294, 11353, 3826, 15471, 6354, 11112 } },
  { "Straße", "straße", "Xx", { 14020, 3493, 6367, 8152, 536, 6819, 8638, 11548 } },
  { "İstanbul", "İstanbul", "Xx", { 11199, 13673, 3738, 12523, 9704, 11463, 8638, 13844 } },
  { "e-mail", "e-mail", "x-x", { 11199, 4661, 4195, 497, 13009, 10789, 15375, 6068 } },
  { "F-16", "f-00", "X-d", { 14701, 4895, 6389, 2256, 9882, 13968, 5067, 14319 } },
};

static EntModel *
make_model (Scratch *scratch, guint n_affixes)
{
  g_autofree char *path = scratch_dup_path (scratch, "model");
  ModelSizes sizes = small_sizes;
  g_autoptr (ModelBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  EntModel *model;

  sizes.affixes = n_affixes;
  builder = model_builder_new (&sizes, 1);
  model_builder_write (builder, path);
  model = ent_model_new_from_file (path, &error);
  g_assert_no_error (error);
  return model;
}

static void
test_are_those_of_the_trainer (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntModel) model = make_model (scratch, 16384);
  EntWordFeatures features;

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      EntWordForm form;

      ent_word_form_init (&form, references[i].word);
      g_assert_cmpstr (form.key, ==, references[i].key);
      g_assert_cmpstr (form.shape, ==, references[i].shape);
      ent_word_features_init (&features, model, references[i].word);
      for (guint k = 0; k < ENT_WORD_N_AFFIXES; k++)
        g_assert_cmpuint (features.affixes[k], ==, references[i].affixes[k]);
    }
  ent_word_features_init_root (&features, model);
  for (guint k = 0; k < ENT_WORD_N_AFFIXES; k++)
    g_assert_cmpuint (features.affixes[k], ==, 6859);
}

static void
test_cuts_a_word_without_an_end (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntModel) model = make_model (scratch, 16384);
  g_autoptr (GString) word = g_string_new (NULL);
  const guint of_120_x[] = { 16035, 6976, 8569, 258, 5487, 10980, 6354, 8137 };
  EntWordFeatures features;
  EntWordForm form;

  for (guint i = 0; i < 120; i++)
    g_string_append_c (word, 'x');
  ent_word_features_init (&features, model, word->str);
  g_assert_cmpmem (features.affixes, sizeof features.affixes, of_120_x, sizeof of_120_x);

  /* each of a hundred letters may take four bytes, or become three of one */
  for (guint i = 0; i < 3; i++)
    {
      static const char *const letters[] = { "𐐀", "…", "Ⱥ" };
      const guint n_bytes[] = { 400, 300, 300 };

      g_string_truncate (word, 0);
      for (guint n = 0; n < 100000; n++)
        g_string_append (word, letters[i]);
      ent_word_form_init (&form, word->str);
      g_assert_cmpuint (strlen (form.key), ==, n_bytes[i]);
    }
}

static void
test_looks_a_word_up (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntModel) model = make_model (scratch, 16384);
  EntWordFeatures features;

  ent_word_features_init (&features, model, "aaac");
  g_assert_cmpuint (features.word, ==, 2);
  g_assert_cmpuint (features.vector, ==, 2);
  ent_word_features_init (&features, model, "AABb");
  g_assert_cmpuint (features.word, ==, 27);
  g_assert_cmpuint (features.vector, ==, 27);
  /* the 40 words end before the 60 vectors */
  ent_word_features_init (&features, model, "aabz");
  g_assert_cmpuint (features.word, ==, 40);
  g_assert_cmpuint (features.vector, ==, 51);
  ent_word_features_init (&features, model, "");
  g_assert_cmpuint (features.word, ==, 40);
  g_assert_cmpuint (features.vector, ==, 60);
  ent_word_features_init_root (&features, model);
  g_assert_cmpuint (features.word, ==, 41);
  g_assert_cmpuint (features.vector, ==, 60);
}

static void
test_looks_digits_up_as_they_are_first (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "model");
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  g_autoptr (EntModel) model = NULL;
  EntWordFeatures features;

  memcpy (model_builder_get (builder, "vectors.text")->data->data, "00002014", 8);
  memcpy (model_builder_get (builder, "words.text")->data->data, "00002014", 8);
  model_builder_write (builder, path);
  model = ent_model_new_from_file (path, NULL);
  ent_word_features_init (&features, model, "2014");
  g_assert_cmpuint (features.vector, ==, 1);
  g_assert_cmpuint (features.word, ==, 0);
  ent_word_features_init (&features, model, "2015");
  g_assert_cmpuint (features.vector, ==, 0);
  g_assert_cmpuint (features.word, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/word-features/are-those-of-the-trainer", test_are_those_of_the_trainer);
  g_test_add_func ("/language/word-features/cuts-a-word-without-an-end", test_cuts_a_word_without_an_end);
  g_test_add_func ("/language/word-features/looks-a-word-up", test_looks_a_word_up);
  g_test_add_func ("/language/word-features/looks-digits-up-as-they-are-first", test_looks_digits_up_as_they_are_first);
  return g_test_run ();
}
