/* ent-network-words.c: what the first layer makes of a word before it looks at the words around
 *
 * The product of a word's features with the first layer's weights depends on the form alone. Texts repeat their words,
 * so the products of the last forms are kept: a set-associative store of bounded size, the eldest of a set goes first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-private.h"
#include "language/ent-word-features.h"

#include <string.h>

#define WAYS 4
#define MAX_ENTRIES 2048
#define MAX_BYTES (7 * 1024 * 1024)
#define MAX_FORM 24

typedef struct
{
  guint32 last_batch;     /* that used it; 0: free */
  char form[MAX_FORM];
} Entry;

struct _EntNetworkWords
{
  guint n_columns;        /* of a product */
  guint n_sets;           /* a power of two */
  Entry *entries;         /* [n_sets][WAYS] */
  float *products;        /* of each entry */
  float *root;            /* the product of the position before the first word */
  guint32 batch;
  float *values;          /* the features of a word */
  /* words that are not yet known, until they are multiplied */
  guint n_rows;
  guint8 *rows;
  const guint8 *inputs[ENT_NETWORK_MAX_POSITIONS];
  float scales[ENT_NETWORK_MAX_POSITIONS];
  float *outputs[ENT_NETWORK_MAX_POSITIONS];
};

/* ---- features ----------------------------------------------------------- */

static float *
add_row (const EntNetwork *network, float *values, const EntModelTable *table, guint row)
{
  network->kernel->add (table->entries + (gsize) row * table->n_columns, table->scales[row], table->n_columns, values);
  return values + table->n_columns;
}

static void
add_input (EntNetworkWords *self, const EntNetwork *network, const EntWordFeatures *features, float *output)
{
  const gsize size = ent_network_get_row_size (network, network->n_inputs);
  guint8 *row = self->rows + self->n_rows * size;
  float *values = self->values, *after_affixes = values;

  memset (values, 0, network->n_inputs * sizeof (float));
  values = add_row (network, values, ent_model_get_words (network->model), features->word);
  for (guint i = 0; i < ENT_WORD_N_AFFIXES; i++)
    after_affixes = add_row (network, values, ent_model_get_affixes (network->model), features->affixes[i]);
  add_row (network, after_affixes, ent_model_get_vectors (network->model), features->vector);

  self->inputs[self->n_rows] = row;
  self->scales[self->n_rows] = network->kernel->quantise (self->values, network->n_inputs, row);
  self->outputs[self->n_rows] = output;
  self->n_rows++;
}

static void
multiply_inputs (EntNetworkWords *self, const EntNetwork *network)
{
  network->kernel->multiply (&network->inputs[0], self->n_rows, self->inputs, self->scales, self->outputs);
  self->n_rows = 0;
}

/* ---- the store ---------------------------------------------------------- */

void
ent_network_words_free (EntNetworkWords *self)
{
  if (self == NULL)
    return;
  g_free (self->entries);
  g_aligned_free (self->products);
  g_aligned_free (self->root);
  g_aligned_free (self->values);
  g_aligned_free (self->rows);
  g_free (self);
}

EntNetworkWords *
ent_network_words_new (const EntNetwork *network)
{
  EntNetworkWords *self = g_new0 (EntNetworkWords, 1);
  EntWordFeatures features;

  self->n_columns = network->inputs[0].n_columns;
  self->n_sets = MAX_ENTRIES / WAYS;
  while (self->n_sets > 1 && (gsize) self->n_sets * WAYS * self->n_columns * sizeof (float) > MAX_BYTES)
    self->n_sets /= 2;
  self->entries = g_new0 (Entry, self->n_sets * WAYS);
  self->products = ent_network_alloc ((gsize) self->n_sets * WAYS * self->n_columns, sizeof (float));
  self->root = ent_network_alloc (self->n_columns, sizeof (float));
  self->values = ent_network_alloc (network->n_inputs, sizeof (float));
  self->rows = ent_network_alloc (ENT_NETWORK_MAX_POSITIONS, ent_network_get_row_size (network, network->n_inputs));

  ent_word_features_init_root (&features, network->model);
  add_input (self, network, &features, self->root);
  multiply_inputs (self, network);
  return self;
}

/**
 * find_product:
 * @known: (out): whether it holds the word's product already
 *
 * Returns: (nullable): where the product of the word is or shall be, until the next batch; %NULL where it is not kept,
 *   because the form is long or its set is full of words of the same batch
 */
static float *
find_product (EntNetworkWords *self, const char *form, gboolean *known)
{
  guint32 hash = 2166136261u;
  guint length, first, chosen;

  for (length = 0; form[length] != '\0'; length++)
    {
      if (length == MAX_FORM - 1)
        return NULL;
      hash = (hash ^ (guint8) form[length]) * 16777619u;
    }
  first = chosen = (hash ^ hash >> 16) % self->n_sets * WAYS;
  for (guint i = first; i < first + WAYS; i++)
    {
      if (self->entries[i].last_batch != 0 && strcmp (self->entries[i].form, form) == 0)
        {
          self->entries[i].last_batch = self->batch;
          *known = TRUE;
          return self->products + (gsize) i * self->n_columns;
        }
      if (self->entries[i].last_batch < self->entries[chosen].last_batch)
        chosen = i;
    }
  if (self->entries[chosen].last_batch == self->batch)
    return NULL;
  self->entries[chosen].last_batch = self->batch;
  memcpy (self->entries[chosen].form, form, length + 1);
  *known = FALSE;
  return self->products + (gsize) chosen * self->n_columns;
}

static void
begin_batch (EntNetworkWords *self)
{
  self->batch++;
  if (self->batch == 0)
    {
      memset (self->entries, 0, self->n_sets * WAYS * sizeof (Entry));
      self->batch = 1;
    }
}

/**
 * ent_network_words_multiply:
 * @spare: room for a product of each position that is not kept
 * @gates: (out caller-allocates): where the product of each position is, until the next call
 */
void
ent_network_words_multiply (EntNetworkWords *self, const EntNetwork *network, const EntNetworkBatch *batch,
                            float *spare, float **gates)
{
  begin_batch (self);
  for (guint i = 0; i < batch->n_sentences; i++)
    {
      const EntNetworkSentence *sentence = batch->sentences[i];

      gates[batch->starts[i]] = self->root;
      for (guint word = 0; word < sentence->n_words; word++)
        {
          const guint position = batch->starts[i] + 1 + word;
          gboolean known = FALSE;
          float *product = find_product (self, sentence->forms[word], &known);

          if (product == NULL)
            product = spare + (gsize) position * self->n_columns;
          if (!known)
            {
              EntWordFeatures features;

              ent_word_features_init (&features, network->model, sentence->forms[word]);
              add_input (self, network, &features, product);
            }
          gates[position] = product;
        }
    }
  multiply_inputs (self, network);
}
