/* ent-network-layers.c: the two bidirectional layers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-private.h"

#include <string.h>

/* One step of the sentences that have that many positions; they stand first. */
static void
run_step (const EntNetwork *self, EntNetworkScratch *scratch, guint layer, guint direction, guint step,
          guint n_sentences)
{
  const EntNetworkBatch *batch = &scratch->batch;
  const EntNetworkMatrix *matrix = &self->recurrent[layer][direction];
  const gsize size = ent_network_get_row_size (self, 2 * self->n_units);
  guint8 *hidden = scratch->hidden[layer] + direction * (size / 2);
  const guint8 *previous[ENT_NETWORK_MAX_SENTENCES];
  const float *gates[ENT_NETWORK_MAX_SENTENCES];
  float *cells[ENT_NETWORK_MAX_SENTENCES];
  guint8 *next[ENT_NETWORK_MAX_SENTENCES];

  for (guint i = 0; i < n_sentences; i++)
    {
      guint position = direction == 0 ? batch->starts[i] + step : batch->starts[i + 1] - 1 - step;

      next[i] = hidden + position * size;
      previous[i] = step == 0 ? scratch->before : direction == 0 ? next[i] - size : next[i] + size;
      gates[i] = scratch->gates[position] + direction * matrix->n_columns;
      cells[i] = scratch->cells + (gsize) i * self->n_units;
    }
  self->kernel->step (matrix, n_sentences, previous, gates, cells, next);
}

static void
run_direction (const EntNetwork *self, EntNetworkScratch *scratch, guint layer, guint direction)
{
  const EntNetworkBatch *batch = &scratch->batch;
  guint n_sentences = batch->n_sentences;

  memset (scratch->cells, 0, (gsize) n_sentences * self->n_units * sizeof (float));
  for (guint step = 0; n_sentences > 0; step++)
    {
      while (n_sentences > 0 && batch->starts[n_sentences] - batch->starts[n_sentences - 1] <= step)
        n_sentences--;
      if (n_sentences > 0)
        run_step (self, scratch, layer, direction, step, n_sentences);
    }
}

/* The products of the first layer's outputs are the second one's gates. */
static void
multiply_hidden (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const EntNetworkMatrix *matrix = &self->inputs[1];
  const guint n = ent_network_batch_get_n_positions (&scratch->batch);
  const gsize size = ent_network_get_row_size (self, 2 * self->n_units);

  for (guint i = 0; i < n; i++)
    {
      scratch->row_inputs[i] = scratch->hidden[0] + i * size;
      scratch->gates[i] = scratch->products + (gsize) i * matrix->n_columns;
    }
  self->kernel->multiply (matrix, n, scratch->row_inputs, NULL, scratch->gates);
}

/* From words to the outputs of the last layer. */
void
ent_network_run_layers (const EntNetwork *self, EntNetworkScratch *scratch)
{
  ent_network_words_multiply (scratch->words, self, &scratch->batch, scratch->products, scratch->gates);
  for (guint layer = 0; layer < ENT_NETWORK_N_LAYERS; layer++)
    {
      if (layer > 0)
        multiply_hidden (self, scratch);
      for (guint direction = 0; direction < ENT_NETWORK_N_DIRECTIONS; direction++)
        run_direction (self, scratch, layer, direction);
    }
}
