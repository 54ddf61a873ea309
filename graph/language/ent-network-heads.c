/* ent-network-heads.c: tags, heads, labels and names from the outputs of the last layer
 *
 * Arcs and labels by deep biaffine attention (Dozat and Manning 2017), the labels with a diagonal form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-private.h"
#include "language/ent-spanning-tree.h"
#include "language/ent-tagset.h"

#include <string.h>

#define NONE G_MAXUINT

/* Of equal scores the first; @without is passed over. */
static guint
find_best (const float *scores, guint n, guint without)
{
  guint best = without == 0 ? 1 : 0;

  for (guint i = best + 1; i < n; i++)
    if (i != without && scores[i] > scores[best])
      best = i;
  return best;
}

static float *
get_head_row (const EntNetwork *self, EntNetworkScratch *scratch, guint position)
{
  return scratch->heads + (gsize) position * self->heads.n_columns;
}

static EntPrediction *
get_word (const EntNetworkBatch *batch, guint sentence, guint position)
{
  return &batch->sentences[sentence]->words[position - batch->starts[sentence] - 1];
}

/* The matrices that read the last layer, all of them at once. */
static void
multiply_hidden (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const guint n = ent_network_batch_get_n_positions (&scratch->batch);
  const gsize size = ent_network_get_row_size (self, 2 * self->n_units);

  for (guint i = 0; i < n; i++)
    {
      scratch->row_inputs[i] = scratch->hidden[ENT_NETWORK_N_LAYERS - 1] + i * size;
      scratch->row_outputs[i] = get_head_row (self, scratch, i);
    }
  self->kernel->multiply (&self->heads, n, scratch->row_inputs, NULL, scratch->row_outputs);
  for (guint i = 0; i < n; i++)
    self->kernel->leak (get_head_row (self, scratch, i), self->columns.tags);
}

/* Makes the position's row of scratch->outputs the product of @values with @matrix when multiply_rows() is called. */
static void
set_row (const EntNetwork *self, EntNetworkScratch *scratch, const EntNetworkMatrix *matrix, guint position,
         const float *values)
{
  const guint n_inputs = matrix->n_words * self->kernel->layout.group;
  guint8 *row = scratch->rows + position * ent_network_get_row_size (self, n_inputs);

  scratch->row_inputs[position] = row;
  scratch->row_scales[position] = self->kernel->quantise (values, n_inputs, row);
  scratch->row_outputs[position] = scratch->outputs + (gsize) position * matrix->n_columns;
}

static void
multiply_rows (const EntNetwork *self, EntNetworkScratch *scratch, const EntNetworkMatrix *matrix)
{
  self->kernel->multiply (matrix, ent_network_batch_get_n_positions (&scratch->batch), scratch->row_inputs,
                          scratch->row_scales, scratch->row_outputs);
}

/* Sets the rows of all positions to a part of their heads' row. */
static void
set_rows (const EntNetwork *self, EntNetworkScratch *scratch, const EntNetworkMatrix *matrix, guint column)
{
  for (guint i = 0; i < ent_network_batch_get_n_positions (&scratch->batch); i++)
    set_row (self, scratch, matrix, i, get_head_row (self, scratch, i) + column);
}

/* ---- heads -------------------------------------------------------------- */

/* Whether every word hangs on the root, and one of them itself. */
static gboolean
is_tree (const guint *heads, guint n)
{
  guint16 seen_from[ENT_NETWORK_MAX_WORDS + 1] = { 0 };  /* the word from which the way to the root went through it */
  guint n_roots = 0;

  for (guint word = 1; word < n; word++)
    {
      guint node = word;

      n_roots += heads[word] == 0;
      while (node != 0 && seen_from[node] == 0)
        {
          seen_from[node] = word;
          node = heads[node];
        }
      if (node != 0 && seen_from[node] == word)
        return FALSE;
    }
  return n_roots == 1;
}

/* scratch->arc_scores of one sentence: a row for each word, the root's column first. */
static void
score_arcs (const EntNetwork *self, EntNetworkScratch *scratch, guint start, guint n, guint stride)
{
  for (guint head = 0; head < n; head++)
    {
      const float *row = get_head_row (self, scratch, start + head) + self->columns.arc_head;

      for (guint i = 0; i < self->n_arc; i++)
        scratch->arc_heads[(gsize) i * stride + head] = row[i];
    }
  for (guint i = 0; i < self->n_arc; i++)
    memset (scratch->arc_heads + (gsize) i * stride + n, 0, (stride - n) * sizeof (float));
  self->kernel->score_arcs (scratch->row_outputs[start + 1], self->bilinear.n_columns, n - 1, scratch->arc_heads,
                            stride, self->n_arc, scratch->arc_scores);
}

/*
 * A word's best head, and where these are no tree the best tree. Dozat and Manning take it over the logarithms of
 * probabilities; these differ from the scores by a number for each word, which no choice of its head changes.
 */
static void
find_heads (const EntNetwork *self, EntNetworkScratch *scratch, guint sentence)
{
  const EntNetworkBatch *batch = &scratch->batch;
  const guint start = batch->starts[sentence], n = batch->starts[sentence + 1] - start;
  const guint stride = ENT_NETWORK_PAD (n);
  guint *heads = scratch->heads_of_words;

  score_arcs (self, scratch, start, n, stride);
  heads[0] = 0;
  for (guint word = 1; word < n; word++)
    heads[word] = find_best (scratch->arc_scores + (word - 1) * stride, n, word);
  if (!is_tree (heads, n))
    {
      for (guint word = 1; word < n; word++)
        memcpy (scratch->tree_scores + word * n, scratch->arc_scores + (word - 1) * stride, n * sizeof (float));
      ent_spanning_tree_find (scratch->tree_scores, n, heads);
    }
  for (guint word = 1; word < n; word++)
    get_word (batch, sentence, start + word)->head = heads[word];
}

static void
predict_heads (const EntNetwork *self, EntNetworkScratch *scratch)
{
  set_rows (self, scratch, &self->bilinear, self->columns.arc_dependent);
  multiply_rows (self, scratch, &self->bilinear);
  for (guint i = 0; i < scratch->batch.n_sentences; i++)
    find_heads (self, scratch, i);
}

/* ---- classes ------------------------------------------------------------ */

static void
set_label_rows (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const EntNetworkBatch *batch = &scratch->batch;

  for (guint i = 0; i < batch->n_sentences; i++)
    for (guint position = batch->starts[i]; position < batch->starts[i + 1]; position++)
      {
        const float *dependent = get_head_row (self, scratch, position) + self->columns.label_dependent;
        guint head = position == batch->starts[i] ? 0 : get_word (batch, i, position)->head;

        self->kernel->join (dependent,
                            get_head_row (self, scratch, batch->starts[i] + head) + self->columns.label_head,
                            self->n_label, scratch->wide);
        set_row (self, scratch, &self->label_output, position, scratch->wide);
      }
}

static void
predict_labels (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const EntNetworkBatch *batch = &scratch->batch;

  set_label_rows (self, scratch);
  multiply_rows (self, scratch, &self->label_output);
  for (guint i = 0; i < batch->n_sentences; i++)
    for (guint position = batch->starts[i] + 1; position < batch->starts[i + 1]; position++)
      {
        EntPrediction *word = get_word (batch, i, position);

        word->label = word->head == 0
          ? self->root_label : find_best (scratch->row_outputs[position], self->n_labels, self->root_label);
      }
}

static void
predict_tags (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const EntNetworkBatch *batch = &scratch->batch;

  for (guint i = 0; i < batch->n_sentences; i++)
    for (guint position = batch->starts[i] + 1; position < batch->starts[i + 1]; position++)
      get_word (batch, i, position)->tag =
        find_best (get_head_row (self, scratch, position) + self->columns.tags, self->n_tags, NONE);
}

static void
predict_names (const EntNetwork *self, EntNetworkScratch *scratch)
{
  const EntNetworkBatch *batch = &scratch->batch;

  set_rows (self, scratch, &self->name_output, self->columns.name_hidden);
  multiply_rows (self, scratch, &self->name_output);
  for (guint i = 0; i < batch->n_sentences; i++)
    {
      const guint n_words = batch->sentences[i]->n_words, first = batch->starts[i] + 1;
      float scores[ENT_NETWORK_MAX_WORDS * ENT_N_NAME_TAGS];
      guint8 names[ENT_NETWORK_MAX_WORDS];

      for (guint word = 0; word < n_words; word++)
        memcpy (scores + word * self->n_names, scratch->row_outputs[first + word], self->n_names * sizeof (float));
      ent_name_decoder_decode (self->decoder, scores, n_words, names);
      for (guint word = 0; word < n_words; word++)
        batch->sentences[i]->words[word].name = names[word];
    }
}

/* From the outputs of the last layer to what the words of the batch's sentences are. */
void
ent_network_run_heads (const EntNetwork *self, EntNetworkScratch *scratch)
{
  multiply_hidden (self, scratch);
  predict_heads (self, scratch);
  predict_labels (self, scratch);
  predict_tags (self, scratch);
  predict_names (self, scratch);
}
