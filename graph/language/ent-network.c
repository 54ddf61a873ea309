/* ent-network.c: tags, trees and names of sentences, by one network
 *
 * Two layers of bidirectional LSTM and heads on the second one's outputs for tags, for arcs and labels by deep biaffine
 * attention (Dozat and Manning 2017) and for names. Weights are integers of 8 bits, and so is what they are multiplied
 * with. What a sentence gets does not depend on the sentences that go through the network with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-private.h"

#include <string.h>

/* ---- the network -------------------------------------------------------- */

static guint
get_padded_outputs (const EntModel *model, EntModelMatrixId id)
{
  return ENT_NETWORK_PAD (ent_model_get_matrix (model, id)->n_outputs);
}

static void
set_sizes (EntNetwork *self)
{
  EntNetworkColumns *columns = &self->columns;

  self->n_inputs = ENT_NETWORK_PAD (ent_model_get_matrix (self->model, ENT_MODEL_FORWARD_INPUT_1)->n_inputs);
  self->n_units = ENT_NETWORK_PAD (ent_model_get_matrix (self->model, ENT_MODEL_FORWARD_RECURRENT_1)->n_inputs);
  self->n_arc = get_padded_outputs (self->model, ENT_MODEL_ARC_DEPENDENT);
  self->n_label = get_padded_outputs (self->model, ENT_MODEL_LABEL_DEPENDENT);
  self->n_name = get_padded_outputs (self->model, ENT_MODEL_NAME_HIDDEN);
  ent_model_get_tags (self->model, &self->n_tags);
  ent_model_get_labels (self->model, &self->n_labels);
  ent_model_get_names (self->model, &self->n_names);
  self->root_label = ent_model_get_root_label (self->model);

  /* hidden layers first: they are all that is before the tags */
  columns->arc_dependent = 0;
  columns->arc_head = columns->arc_dependent + self->n_arc;
  columns->label_dependent = columns->arc_head + self->n_arc;
  columns->label_head = columns->label_dependent + self->n_label;
  columns->name_hidden = columns->label_head + self->n_label;
  columns->tags = columns->name_hidden + self->n_name;
  columns->n_columns = columns->tags + ENT_NETWORK_PAD (self->n_tags);
}

static void
make_layer (EntNetwork *self, guint layer, EntModelMatrixId forward_input, EntModelMatrixId forward_recurrent,
            EntModelMatrixId backward_input, EntModelMatrixId backward_recurrent)
{
  const EntModelMatrixId inputs[] = { forward_input, backward_input };
  const EntModelMatrixId recurrent[] = { forward_recurrent, backward_recurrent };
  const EntNetworkLayout *layout = &self->kernel->layout;
  const guint n_units = ent_model_get_matrix (self->model, forward_recurrent)->n_inputs;
  const guint n_inputs = ent_model_get_matrix (self->model, forward_input)->n_inputs;
  const guint n_gates = 3 * self->n_units;
  EntNetworkMatrixBuilder builder;

  ent_network_matrix_builder_init (&builder, layer == 0 ? self->n_inputs : 2 * self->n_units, 2 * n_gates);
  for (guint i = 0; i < ENT_NETWORK_N_DIRECTIONS; i++)
    ent_network_matrix_builder_place_gates (&builder, ent_model_get_matrix (self->model, inputs[i]),
                                            layer == 0 ? n_inputs : n_units, layout->unit, i * n_gates);
  ent_network_matrix_builder_finish (&builder, layout, &self->inputs[layer]);
  for (guint i = 0; i < ENT_NETWORK_N_DIRECTIONS; i++)
    {
      ent_network_matrix_builder_init (&builder, self->n_units, n_gates);
      ent_network_matrix_builder_place_gates (&builder, ent_model_get_matrix (self->model, recurrent[i]),
                                              n_units, layout->unit, 0);
      ent_network_matrix_builder_finish (&builder, layout, &self->recurrent[layer][i]);
    }
}

static void
make_heads (EntNetwork *self)
{
  const guint n_units = ent_model_get_matrix (self->model, ENT_MODEL_FORWARD_RECURRENT_1)->n_inputs;
  const struct
  {
    EntModelMatrixId id;
    guint first_column;
  } parts[] = {
    { ENT_MODEL_ARC_DEPENDENT, self->columns.arc_dependent },
    { ENT_MODEL_ARC_HEAD, self->columns.arc_head },
    { ENT_MODEL_LABEL_DEPENDENT, self->columns.label_dependent },
    { ENT_MODEL_LABEL_HEAD, self->columns.label_head },
    { ENT_MODEL_NAME_HIDDEN, self->columns.name_hidden },
    { ENT_MODEL_TAG_OUTPUT, self->columns.tags },
  };
  EntNetworkMatrixBuilder builder;

  ent_network_matrix_builder_init (&builder, 2 * self->n_units, self->columns.n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ent_network_matrix_builder_place (&builder, ent_model_get_matrix (self->model, parts[i].id), n_units,
                                      parts[i].first_column);
  ent_network_matrix_builder_finish (&builder, &self->kernel->layout, &self->heads);
}

/* A matrix of its own; @segment as in ent_network_matrix_builder_place(). */
static void
make_matrix (EntNetwork *self, EntModelMatrixId id, guint n_inputs, guint segment, EntNetworkMatrix *matrix)
{
  const EntModelMatrix *source = ent_model_get_matrix (self->model, id);
  EntNetworkMatrixBuilder builder;

  ent_network_matrix_builder_init (&builder, n_inputs, source->n_outputs);
  ent_network_matrix_builder_place (&builder, source, segment, 0);
  ent_network_matrix_builder_finish (&builder, &self->kernel->layout, matrix);
}

/**
 * ent_network_new:
 * @model: (transfer none): lives as long as the network
 * @level: one that ent_network_level_is_supported()
 *
 * Returns: (transfer full) (nullable): %NULL with #ENT_LANGUAGE_ERROR_MODEL where the model's names are none that can be
 *   told apart; O(weights)
 */
EntNetwork *
ent_network_new (const EntModel *model, EntNetworkLevel level, GError **error)
{
  g_autoptr (EntNetwork) self = g_new0 (EntNetwork, 1);
  const char *const *names;
  guint n_names;

  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (ent_network_level_is_supported (level), NULL);

  names = ent_model_get_names (model, &n_names);
  self->decoder = ent_name_decoder_new (names, n_names, error);
  if (self->decoder == NULL)
    return NULL;
  self->model = model;
  self->kernel = ent_network_level_get_kernel (level);
  set_sizes (self);
  make_layer (self, 0, ENT_MODEL_FORWARD_INPUT_1, ENT_MODEL_FORWARD_RECURRENT_1,
              ENT_MODEL_BACKWARD_INPUT_1, ENT_MODEL_BACKWARD_RECURRENT_1);
  make_layer (self, 1, ENT_MODEL_FORWARD_INPUT_2, ENT_MODEL_FORWARD_RECURRENT_2,
              ENT_MODEL_BACKWARD_INPUT_2, ENT_MODEL_BACKWARD_RECURRENT_2);
  make_heads (self);
  make_matrix (self, ENT_MODEL_ARC_BILINEAR, self->n_arc,
               ent_model_get_matrix (model, ENT_MODEL_ARC_BILINEAR)->n_inputs, &self->bilinear);
  make_matrix (self, ENT_MODEL_LABEL_OUTPUT, 3 * self->n_label,
               ent_model_get_matrix (model, ENT_MODEL_LABEL_DEPENDENT)->n_outputs, &self->label_output);
  make_matrix (self, ENT_MODEL_NAME_OUTPUT, self->n_name,
               ent_model_get_matrix (model, ENT_MODEL_NAME_OUTPUT)->n_inputs, &self->name_output);
  return g_steal_pointer (&self);
}

void
ent_network_free (EntNetwork *self)
{
  if (self == NULL)
    return;
  ent_name_decoder_free (self->decoder);
  for (guint layer = 0; layer < ENT_NETWORK_N_LAYERS; layer++)
    {
      ent_network_matrix_clear (&self->inputs[layer]);
      for (guint i = 0; i < ENT_NETWORK_N_DIRECTIONS; i++)
        ent_network_matrix_clear (&self->recurrent[layer][i]);
    }
  ent_network_matrix_clear (&self->heads);
  ent_network_matrix_clear (&self->bilinear);
  ent_network_matrix_clear (&self->label_output);
  ent_network_matrix_clear (&self->name_output);
  g_free (self);
}

/* ---- a thread's work ---------------------------------------------------- */

/**
 * ent_network_scratch_new:
 *
 * What one thread needs to work with @network: buffers of a fixed size, and what it remembers of words.
 */
EntNetworkScratch *
ent_network_scratch_new (const EntNetwork *network)
{
  EntNetworkScratch *self = g_new0 (EntNetworkScratch, 1);
  const gsize n_nodes = ENT_NETWORK_PAD (ENT_NETWORK_MAX_WORDS + 1);
  const guint widest = MAX (3 * network->n_label, MAX (network->n_arc, network->n_name));
  const guint most_columns = MAX (network->label_output.n_columns,
                                  MAX (network->bilinear.n_columns, network->name_output.n_columns));
  const gsize hidden_size = ent_network_get_row_size (network, 2 * network->n_units);

  self->words = ent_network_words_new (network);
  self->products = ent_network_alloc ((gsize) ENT_NETWORK_MAX_POSITIONS * network->inputs[1].n_columns, sizeof (float));
  for (guint layer = 0; layer < ENT_NETWORK_N_LAYERS; layer++)
    self->hidden[layer] = ent_network_alloc (ENT_NETWORK_MAX_POSITIONS, hidden_size);
  self->cells = ent_network_alloc ((gsize) ENT_NETWORK_MAX_SENTENCES * network->n_units, sizeof (float));
  self->before = ent_network_alloc (1, hidden_size);
  network->kernel->quantise (self->cells, network->n_units, self->before);
  self->heads = ent_network_alloc ((gsize) ENT_NETWORK_MAX_POSITIONS * network->heads.n_columns, sizeof (float));
  self->wide = ent_network_alloc (widest, sizeof (float));
  self->rows = ent_network_alloc (ENT_NETWORK_MAX_POSITIONS, ent_network_get_row_size (network, widest));
  self->outputs = ent_network_alloc ((gsize) ENT_NETWORK_MAX_POSITIONS * most_columns, sizeof (float));
  self->arc_heads = ent_network_alloc (network->n_arc * n_nodes, sizeof (float));
  self->arc_scores = ent_network_alloc (n_nodes * n_nodes, sizeof (float));
  self->tree_scores = ent_network_alloc (n_nodes * n_nodes, sizeof (float));
  return self;
}

void
ent_network_scratch_free (EntNetworkScratch *self)
{
  if (self == NULL)
    return;
  ent_network_words_free (self->words);
  g_aligned_free (self->products);
  for (guint layer = 0; layer < ENT_NETWORK_N_LAYERS; layer++)
    g_aligned_free (self->hidden[layer]);
  g_aligned_free (self->cells);
  g_aligned_free (self->before);
  g_aligned_free (self->heads);
  g_aligned_free (self->wide);
  g_aligned_free (self->rows);
  g_aligned_free (self->outputs);
  g_aligned_free (self->arc_heads);
  g_aligned_free (self->arc_scores);
  g_aligned_free (self->tree_scores);
  g_free (self);
}

static void
run_batch (const EntNetwork *self, EntNetworkScratch *scratch)
{
  if (scratch->batch.n_sentences == 0)
    return;
  ent_network_run_layers (self, scratch);
  ent_network_run_heads (self, scratch);
  scratch->batch.n_sentences = 0;
}

static gboolean
has_room (const EntNetworkBatch *batch, const EntNetworkSentence *sentence)
{
  return batch->n_sentences < ENT_NETWORK_MAX_SENTENCES &&
         ent_network_batch_get_n_positions (batch) + sentence->n_words + 1 <= ENT_NETWORK_MAX_POSITIONS;
}

static void
add_sentence (EntNetworkBatch *batch, EntNetworkSentence *sentence)
{
  batch->sentences[batch->n_sentences] = sentence;
  batch->starts[batch->n_sentences + 1] = batch->starts[batch->n_sentences] + sentence->n_words + 1;
  batch->n_sentences++;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const EntNetworkSentence *const *first = a, *const *second = b;

  return ((*first)->n_words < (*second)->n_words) - ((*first)->n_words > (*second)->n_words);
}

/**
 * ent_network_predict:
 * @scratch: this thread's own
 * @sentences: (array length=n_sentences): in any order; the more at once, the faster
 *
 * Finds tags, heads, labels and names of the sentences' words. Each sentence gets the same as it would get alone.
 * O(words × length of their sentence), where the length counts little below 100.
 */
void
ent_network_predict (const EntNetwork *self, EntNetworkScratch *scratch, EntNetworkSentence *sentences,
                     guint n_sentences)
{
  g_autofree EntNetworkSentence **sorted = g_new (EntNetworkSentence *, n_sentences);

  g_return_if_fail (self != NULL && scratch != NULL);
  if (n_sentences == 0)
    return;

  for (guint i = 0; i < n_sentences; i++)
    {
      g_assert (sentences[i].n_words <= ENT_NETWORK_MAX_WORDS);
      sorted[i] = &sentences[i];
    }
  qsort (sorted, n_sentences, sizeof sorted[0], compare_lengths);
  for (guint i = 0; i < n_sentences && sorted[i]->n_words > 0; i++)
    {
      if (!has_room (&scratch->batch, sorted[i]))
        run_batch (self, scratch);
      add_sentence (&scratch->batch, sorted[i]);
    }
  run_batch (self, scratch);
}
