/* test-network.c: /language/network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-error.h"
#include "language/ent-network.h"
#include "language/ent-spanning-tree.h"
#include "language/ent-word-features.h"
#include "model-builder.h"

static EntModel *
make_model (const ModelSizes *sizes, guint32 seed)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "model");
  g_autoptr (ModelBuilder) builder = model_builder_new (sizes, seed);
  g_autoptr (GError) error = NULL;
  EntModel *model;

  model_builder_write (builder, path);
  model = ent_model_new_from_file (path, &error);
  g_assert_no_error (error);
  return model;
}

/* ---- a text ------------------------------------------------------------- */

typedef struct
{
  guint n;
  EntNetworkSentence *sentences;
} Text;

static char *
draw_word (GRand *lots)
{
  static const char *const others[] = { ",", "“", "U.S.", "2014", "Straße", "北京", "", "…", "F-16",
                                        "a-word-that-is-longer-than-the-store-has-room-for" };
  char word[5];

  model_word_print (word, g_rand_int_range (lots, 0, 80));
  if (g_rand_int_range (lots, 0, 4) == 0)
    word[0] = g_ascii_toupper (word[0]);
  return g_strdup (g_rand_int_range (lots, 0, 6) > 0 ? word : others[g_rand_int_range (lots, 0, G_N_ELEMENTS (others))]);
}

static void
add_sentence (Text *text, GRand *lots, guint n_words)
{
  char **forms = g_new0 (char *, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    forms[i] = draw_word (lots);
  text->sentences = g_renew (EntNetworkSentence, text->sentences, text->n + 1);
  text->sentences[text->n++] =
    (EntNetworkSentence) { (const char *const *) forms, n_words, g_new0 (EntPrediction, n_words + 1) };
}

static Text *
text_new (guint32 seed, guint n_sentences, guint longest)
{
  g_autoptr (GRand) lots = g_rand_new_with_seed (seed);
  Text *self = g_new0 (Text, 1);

  for (guint i = 0; i < n_sentences; i++)
    add_sentence (self, lots, g_rand_int_range (lots, 0, longest + 1));
  return self;
}

static void
text_free (Text *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_strfreev ((char **) self->sentences[i].forms);
      g_free (self->sentences[i].words);
    }
  g_free (self->sentences);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Text, text_free)

static void
text_clear (Text *self)
{
  for (guint i = 0; i < self->n; i++)
    memset (self->sentences[i].words, 0xff, self->sentences[i].n_words * sizeof (EntPrediction));
}

static void
assert_same_word (const EntPrediction *a, const EntPrediction *b)
{
  g_assert_cmpuint (a->tag, ==, b->tag);
  g_assert_cmpuint (a->label, ==, b->label);
  g_assert_cmpuint (a->head, ==, b->head);
  g_assert_cmpuint (a->name, ==, b->name);
}

static void
assert_same (const Text *a, const Text *b)
{
  g_assert_cmpuint (a->n, ==, b->n);
  for (guint i = 0; i < a->n; i++)
    for (guint word = 0; word < a->sentences[i].n_words; word++)
      assert_same_word (&a->sentences[i].words[word], &b->sentences[i].words[word]);
}

static void
predict (const EntModel *model, EntNetworkLevel level, Text *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntNetwork) network = ent_network_new (model, level, &error);
  g_autoptr (EntNetworkScratch) scratch = NULL;

  g_assert_no_error (error);
  scratch = ent_network_scratch_new (network);
  ent_network_predict (network, scratch, text->sentences, text->n);
}

/* ---- the same, sentence by sentence and number by number ---------------- */

typedef struct
{
  guint n_rows;
  guint n_columns;
  float *values;
} Grid;

static Grid
grid_new (guint n_rows, guint n_columns)
{
  return (Grid) { n_rows, n_columns, g_new0 (float, n_rows * n_columns) };
}

static float *
get_row (Grid grid, guint row)
{
  return grid.values + row * grid.n_columns;
}

static void
add_table_row (float *values, const EntModelTable *table, guint row)
{
  for (guint i = 0; i < table->n_columns; i++)
    values[i] += table->entries[row * table->n_columns + i] * table->scales[row];
}

static Grid
make_inputs (const EntModel *model, const EntNetworkSentence *sentence)
{
  const EntModelTable *words = ent_model_get_words (model), *affixes = ent_model_get_affixes (model);
  const EntModelTable *vectors = ent_model_get_vectors (model);
  Grid inputs = grid_new (sentence->n_words + 1, words->n_columns + affixes->n_columns + vectors->n_columns);

  for (guint i = 0; i < inputs.n_rows; i++)
    {
      float *row = get_row (inputs, i);
      EntWordFeatures features;

      if (i == 0)
        ent_word_features_init_root (&features, model);
      else
        ent_word_features_init (&features, model, sentence->forms[i - 1]);
      add_table_row (row, words, features.word);
      for (guint k = 0; k < ENT_WORD_N_AFFIXES; k++)
        add_table_row (row + words->n_columns, affixes, features.affixes[k]);
      add_table_row (row + words->n_columns + affixes->n_columns, vectors, features.vector);
    }
  return inputs;
}

/* @scale: of the inputs as integers; 0 for that of the largest of each row */
static void
multiply_row (const EntModelMatrix *matrix, const float *inputs, float scale, float *outputs)
{
  float inverse = 127;

  if (scale <= 0)
    {
      float largest = 0;

      for (guint i = 0; i < matrix->n_inputs; i++)
        largest = MAX (largest, fabsf (inputs[i]));
      scale = largest / 127;
      inverse = largest > 0 ? 127 / largest : 0;
    }
  for (guint k = 0; k < matrix->n_outputs; k++)
    {
      int sum = 0;

      for (guint i = 0; i < matrix->n_inputs; i++)
        sum += (int) rintf (inputs[i] * inverse) * matrix->weights[i * matrix->n_outputs + k];
      outputs[k] = sum * scale * matrix->scales[k] + (matrix->biases ? matrix->biases[k] : 0);
    }
}

static Grid
multiply (const EntModel *model, EntModelMatrixId id, Grid inputs, float scale, gboolean leaky)
{
  const EntModelMatrix *matrix = ent_model_get_matrix (model, id);
  Grid outputs = grid_new (inputs.n_rows, matrix->n_outputs);

  for (guint i = 0; i < inputs.n_rows; i++)
    {
      float *row = get_row (outputs, i);

      multiply_row (matrix, get_row (inputs, i), scale, row);
      for (guint k = 0; leaky && k < matrix->n_outputs; k++)
        row[k] = row[k] > 0 ? row[k] : row[k] * 0.1f;
    }
  return outputs;
}

static double
sigmoid (double x)
{
  return 1 / (1 + exp (-x));
}

static void
run_direction (const EntModel *model, Grid gates, EntModelMatrixId recurrent, gboolean backward, Grid outputs)
{
  const EntModelMatrix *matrix = ent_model_get_matrix (model, recurrent);
  const guint n = matrix->n_inputs;
  g_autofree float *hidden = g_new0 (float, n), *cells = g_new0 (float, n), *sums = g_new0 (float, 3 * n);

  for (guint step = 0; step < gates.n_rows; step++)
    {
      guint position = backward ? gates.n_rows - 1 - step : step;
      const float *row = get_row (gates, position);

      multiply_row (matrix, hidden, 1.0f / 127, sums);
      for (guint i = 0; i < n; i++)
        {
          double f = sigmoid (row[i] + sums[i]), o = sigmoid (row[n + i] + sums[n + i]);

          double cell = f * (double) cells[i] + (1 - f) * tanh (row[2 * n + i] + sums[2 * n + i]);

          cells[i] = cell;
          hidden[i] = o * tanh (cell);
          get_row (outputs, position)[backward * n + i] = hidden[i];
        }
    }
}

static Grid
run_layer (const EntModel *model, EntModelMatrixId first, Grid inputs, float scale)
{
  Grid outputs = grid_new (inputs.n_rows, 2 * ent_model_get_matrix (model, first + 1)->n_inputs);

  for (guint backward = 0; backward < 2; backward++)
    {
      Grid gates = multiply (model, first + 2 * backward, inputs, scale, FALSE);

      run_direction (model, gates, first + 2 * backward + 1, backward, outputs);
      g_free (gates.values);
    }
  return outputs;
}

static guint
find_best (const float *scores, guint n, guint without)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    if (i != without && (best == G_MAXUINT || scores[i] > scores[best]))
      best = i;
  return best;
}

/* The best tree is the greedy one where that is a tree. */
static void
find_heads (const EntModel *model, Grid top, guint *heads)
{
  Grid dependents = multiply (model, ENT_MODEL_ARC_DEPENDENT, top, 1.0f / 127, TRUE);
  Grid asked = multiply (model, ENT_MODEL_ARC_BILINEAR, dependents, 0, FALSE);
  Grid offered = multiply (model, ENT_MODEL_ARC_HEAD, top, 1.0f / 127, TRUE);
  Grid scores = grid_new (top.n_rows, top.n_rows);

  for (guint dependent = 0; dependent < top.n_rows; dependent++)
    for (guint head = 0; head < top.n_rows; head++)
      for (guint i = 0; i < asked.n_columns; i++)
        get_row (scores, dependent)[head] += get_row (asked, dependent)[i] * get_row (offered, head)[i];
  ent_spanning_tree_find (scores.values, top.n_rows, heads);
  g_free (dependents.values);
  g_free (asked.values);
  g_free (offered.values);
  g_free (scores.values);
}

static void
find_labels (const EntModel *model, Grid top, const guint *heads, EntPrediction *words)
{
  Grid dependents = multiply (model, ENT_MODEL_LABEL_DEPENDENT, top, 1.0f / 127, TRUE);
  Grid offered = multiply (model, ENT_MODEL_LABEL_HEAD, top, 1.0f / 127, TRUE);
  const guint n = dependents.n_columns;
  Grid joined = grid_new (top.n_rows, 3 * n), scores;

  for (guint word = 1; word < top.n_rows; word++)
    {
      const float *dependent = get_row (dependents, word), *head = get_row (offered, heads[word]);
      float *row = get_row (joined, word);

      for (guint i = 0; i < n; i++)
        {
          row[i] = dependent[i] * head[i];
          row[n + i] = dependent[i];
          row[2 * n + i] = head[i];
        }
    }
  scores = multiply (model, ENT_MODEL_LABEL_OUTPUT, joined, 0, FALSE);
  for (guint word = 1; word < top.n_rows; word++)
    words[word - 1].label = heads[word] == 0
      ? ent_model_get_root_label (model)
      : find_best (get_row (scores, word), scores.n_columns, ent_model_get_root_label (model));
  g_free (dependents.values);
  g_free (offered.values);
  g_free (joined.values);
  g_free (scores.values);
}

/* Names word by word: what may follow what is the decoder's, and tested there. */
static void
predict_slowly (const EntModel *model, EntNetworkSentence *sentence)
{
  Grid inputs = make_inputs (model, sentence);
  Grid first = run_layer (model, ENT_MODEL_FORWARD_INPUT_1, inputs, 0);
  Grid top = run_layer (model, ENT_MODEL_FORWARD_INPUT_2, first, 1.0f / 127);
  Grid tags = multiply (model, ENT_MODEL_TAG_OUTPUT, top, 1.0f / 127, FALSE);
  Grid hidden = multiply (model, ENT_MODEL_NAME_HIDDEN, top, 1.0f / 127, TRUE);
  Grid names = multiply (model, ENT_MODEL_NAME_OUTPUT, hidden, 0, FALSE);
  guint heads[ENT_NETWORK_MAX_WORDS + 1];

  find_heads (model, top, heads);
  find_labels (model, top, heads, sentence->words);
  for (guint i = 0; i < sentence->n_words; i++)
    {
      sentence->words[i].head = heads[i + 1];
      sentence->words[i].tag = find_best (get_row (tags, i + 1), tags.n_columns, G_MAXUINT);
      sentence->words[i].name = find_best (get_row (names, i + 1), names.n_columns, G_MAXUINT);
    }
  g_free (inputs.values);
  g_free (first.values);
  g_free (top.values);
  g_free (tags.values);
  g_free (hidden.values);
  g_free (names.values);
}

static gboolean
is_inside (const EntPrediction *word)
{
  return word->name >= 4; /* I-LOC, I-ORG, I-PER */
}

/*
 * The reference's exponentials are the C library's: here and there an output that lies in the middle between two
 * integers is rounded to the other one.
 */
static void
test_computes_what_the_method_says (void)
{
  guint n_words = 0, n_names = 0, tags = 0, heads = 0, labels = 0, names = 0;

  for (guint32 seed = 1; seed <= 8; seed++)
    {
      g_autoptr (EntModel) model = make_model (&small_sizes, seed);
      g_autoptr (Text) text = text_new (seed, 12, 24);
      g_autoptr (Text) slow = text_new (seed, 12, 24);

      predict (model, ent_network_level_get_best (), text);
      for (guint i = 0; i < text->n; i++)
        {
          predict_slowly (model, &slow->sentences[i]);
          for (guint word = 0; word < text->sentences[i].n_words; word++)
            {
              const EntPrediction *a = &text->sentences[i].words[word], *b = &slow->sentences[i].words[word];

              n_words++;
              tags += a->tag == b->tag;
              heads += a->head == b->head;
              labels += a->label == b->label;
              if (!is_inside (b) && !(word + 1 < text->sentences[i].n_words && is_inside (b + 1)))
                {
                  n_names++;
                  names += a->name == b->name;
                }
            }
        }
    }
  g_test_message ("of %u words the same: %u tags, %u heads, %u labels, of %u names %u", n_words, tags, heads, labels,
                  n_names, names);
  g_assert_cmpuint (n_words, >, 800);
  g_assert_cmpuint (n_names, >, 200);
  g_assert_cmpuint (tags, >=, n_words * 0.99);
  g_assert_cmpuint (heads, >=, n_words * 0.99);
  g_assert_cmpuint (labels, >=, n_words * 0.99);
  g_assert_cmpuint (names, >=, n_names * 0.99);
}

/* ---- sameness ----------------------------------------------------------- */

static void
test_gives_the_same_at_every_level (void)
{
  const ModelSizes larger_sizes = {
    .words = 40, .vectors = 60, .affixes = 512, .word = 24, .affix = 20, .vector = 33, .hidden = 72, .arc = 40,
    .label = 33, .name = 17, .tags = 60, .labels = 31,
  };

  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (EntModel) model = make_model (seed % 2 ? &small_sizes : &larger_sizes, seed);
      g_autoptr (Text) expected = text_new (seed, 40, 60);

      predict (model, ENT_NETWORK_LEVEL_PLAIN, expected);
      for (guint level = ENT_NETWORK_LEVEL_PLAIN + 1; level < ENT_NETWORK_N_LEVELS; level++)
        {
          g_autoptr (Text) text = text_new (seed, 40, 60);

          if (!ent_network_level_is_supported (level))
            {
              g_test_message ("this processor has no %s", ent_network_level_to_string (level));
              continue;
            }
          predict (model, level, text);
          assert_same (text, expected);
        }
    }
}

static void
test_gives_the_same_in_any_company (void)
{
  g_autoptr (EntModel) model = make_model (&small_sizes, 1);
  g_autoptr (EntNetwork) network = ent_network_new (model, ent_network_level_get_best (), NULL);
  g_autoptr (EntNetworkScratch) scratch = ent_network_scratch_new (network);
  g_autoptr (Text) expected = text_new (5, 100, 40);
  g_autoptr (Text) text = text_new (5, 100, 40);

  ent_network_predict (network, scratch, expected->sentences, expected->n);
  for (guint n = 1; n < text->n; n = 2 * n + 1)
    {
      text_clear (text);
      for (guint i = text->n; i > 0; i -= MIN (n, i))
        ent_network_predict (network, scratch, text->sentences + i - MIN (n, i), MIN (n, i));
      assert_same (text, expected);
    }
}

/* A set of the store of words fills, and words in it are replaced. */
static void
test_gives_the_same_with_a_full_store_of_words (void)
{
  ModelSizes sizes = small_sizes;
  g_autoptr (EntModel) model = NULL;
  g_autoptr (EntNetwork) network = NULL;
  g_autoptr (EntNetworkScratch) scratch = NULL;
  char words[9000][6], *forms[ENT_NETWORK_MAX_WORDS];
  EntPrediction predictions[2][ENT_NETWORK_MAX_WORDS];

  sizes.hidden = 3;
  model = make_model (&sizes, 1);
  network = ent_network_new (model, ent_network_level_get_best (), NULL);
  scratch = ent_network_scratch_new (network);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_snprintf (words[i], sizeof words[i], "%u", i);
  for (guint i = 0; i + ENT_NETWORK_MAX_WORDS <= G_N_ELEMENTS (words); i += 64)
    {
      g_autoptr (EntNetworkScratch) fresh = i % 512 == 0 ? ent_network_scratch_new (network) : NULL;
      EntNetworkSentence sentence = { (const char *const *) forms, ENT_NETWORK_MAX_WORDS, predictions[0] };

      for (guint k = 0; k < ENT_NETWORK_MAX_WORDS; k++)
        forms[k] = words[i + k];
      ent_network_predict (network, scratch, &sentence, 1);
      if (fresh == NULL)
        continue;
      sentence.words = predictions[1];
      ent_network_predict (network, fresh, &sentence, 1);
      for (guint k = 0; k < ENT_NETWORK_MAX_WORDS; k++)
        assert_same_word (&predictions[0][k], &predictions[1][k]);
    }
}

typedef struct
{
  const EntNetwork *network;
  Text *text;
} Work;

static gpointer
work (gpointer data)
{
  Work *self = data;
  g_autoptr (EntNetworkScratch) scratch = ent_network_scratch_new (self->network);

  for (guint i = 0; i < self->text->n; i += 7)
    ent_network_predict (self->network, scratch, self->text->sentences + i, MIN (7, self->text->n - i));
  return NULL;
}

static void
test_serves_several_threads (void)
{
  g_autoptr (EntModel) model = make_model (&small_sizes, 2);
  g_autoptr (EntNetwork) network = ent_network_new (model, ent_network_level_get_best (), NULL);
  g_autoptr (Text) expected = text_new (3, 100, 30);
  Work works[4];
  GThread *threads[G_N_ELEMENTS (works)];

  predict (model, ENT_NETWORK_LEVEL_PLAIN, expected);
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      works[i] = (Work) { network, text_new (3, 100, 30) };
      threads[i] = g_thread_new ("work", work, &works[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_thread_join (threads[i]);
      assert_same (works[i].text, expected);
      text_free (works[i].text);
    }
}

/* ---- results ------------------------------------------------------------ */

static void
assert_tree (const EntNetworkSentence *sentence, guint root_label)
{
  guint n_roots = 0;

  for (guint i = 0; i < sentence->n_words; i++)
    {
      guint node = i + 1;

      g_assert_cmpint (sentence->words[i].head == 0, ==, sentence->words[i].label == root_label);
      n_roots += sentence->words[i].head == 0;
      for (guint steps = 0; node != 0; steps++)
        {
          g_assert_cmpuint (node, <=, sentence->n_words);
          g_assert_cmpuint (steps, <=, sentence->n_words);
          node = sentence->words[node - 1].head;
        }
    }
  g_assert_cmpuint (n_roots, ==, sentence->n_words > 0);
}

static void
test_gives_trees_with_one_root (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (EntModel) model = make_model (&small_sizes, seed);
      g_autoptr (Text) text = text_new (seed, 60, 40);

      predict (model, ent_network_level_get_best (), text);
      for (guint i = 0; i < text->n; i++)
        assert_tree (&text->sentences[i], ent_model_get_root_label (model));
    }
}

static void
test_reads_sentences_of_any_length (void)
{
  g_autoptr (EntModel) model = make_model (&small_sizes, 1);
  g_autoptr (GRand) lots = g_rand_new_with_seed (1);
  g_autoptr (Text) text = g_new0 (Text, 1);
  g_autoptr (Text) nothing = g_new0 (Text, 1);

  for (guint i = 0; i < 40; i++)
    add_sentence (text, lots, i < 3 ? i : ENT_NETWORK_MAX_WORDS);
  predict (model, ent_network_level_get_best (), text);
  predict (model, ent_network_level_get_best (), nothing);
  g_assert_cmpuint (text->sentences[1].words[0].head, ==, 0);
  for (guint i = 0; i < text->n; i++)
    assert_tree (&text->sentences[i], ent_model_get_root_label (model));
}

/* The largest scales that a model may have: the sums stay numbers. */
static void
test_stands_numbers_at_their_limits (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "model");
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  g_autoptr (EntModel) model = NULL;
  g_autoptr (Text) text = text_new (1, 30, 30);
  g_autoptr (Text) expected = text_new (1, 30, 30);

  for (guint i = 0; i < builder->sections->len; i++)
    {
      ModelSection *section = g_ptr_array_index (builder->sections, i);
      float *values = (float *) section->data->data;

      if (section->kind == ENT_SECTION_F32)
        for (guint k = 0; k < section->columns; k++)
          values[k] = k % 3 == 0 ? 1e4f : k % 3 == 1 ? 0 : 1e-42f;
    }
  model_builder_write (builder, path);
  model = ent_model_new_from_file (path, NULL);
  predict (model, ENT_NETWORK_LEVEL_PLAIN, expected);
  predict (model, ent_network_level_get_best (), text);
  assert_same (text, expected);
  for (guint i = 0; i < text->n; i++)
    assert_tree (&text->sentences[i], ent_model_get_root_label (model));
}

static void
test_refuses_a_model_with_unknown_names (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "model");
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  g_autoptr (EntModel) model = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (model_builder_get (builder, "names")->data->data, "X", 1);
  model_builder_write (builder, path);
  model = ent_model_new_from_file (path, &error);
  g_assert_no_error (error);
  g_assert_null (ent_network_new (model, ENT_NETWORK_LEVEL_PLAIN, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/network/computes-what-the-method-says", test_computes_what_the_method_says);
  g_test_add_func ("/language/network/gives-the-same-at-every-level", test_gives_the_same_at_every_level);
  g_test_add_func ("/language/network/gives-the-same-in-any-company", test_gives_the_same_in_any_company);
  g_test_add_func ("/language/network/gives-the-same-with-a-full-store-of-words",
                   test_gives_the_same_with_a_full_store_of_words);
  g_test_add_func ("/language/network/serves-several-threads", test_serves_several_threads);
  g_test_add_func ("/language/network/gives-trees-with-one-root", test_gives_trees_with_one_root);
  g_test_add_func ("/language/network/reads-sentences-of-any-length", test_reads_sentences_of_any_length);
  g_test_add_func ("/language/network/stands-numbers-at-their-limits", test_stands_numbers_at_their_limits);
  g_test_add_func ("/language/network/refuses-a-model-with-unknown-names", test_refuses_a_model_with_unknown_names);
  return g_test_run ();
}
