/* ent-network-matrix.c: the model's matrices as a level of the processor wants them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-matrix-private.h"

#include <string.h>

/* @n zeros of @size bytes, for vectors of any level; freed with g_aligned_free(). */
gpointer
ent_network_alloc (gsize n, gsize size)
{
  return g_aligned_alloc0 (n, size, ENT_NETWORK_ALIGNMENT);
}

/* @n_columns is made a whole number of panels. */
void
ent_network_matrix_builder_init (EntNetworkMatrixBuilder *self, guint n_inputs, guint n_columns)
{
  n_columns = (n_columns + ENT_NETWORK_MAX_PANEL - 1) / ENT_NETWORK_MAX_PANEL * ENT_NETWORK_MAX_PANEL;
  self->n_inputs = ENT_NETWORK_PAD (n_inputs);
  self->n_columns = n_columns;
  self->weights = g_new0 (gint8, (gsize) self->n_inputs * n_columns);
  self->scales = g_new0 (float, n_columns);
  self->biases = g_new0 (float, n_columns);
}

/* Inputs come in segments, each of them padded. */
static guint
get_input_place (guint input, guint segment)
{
  return input / segment * ENT_NETWORK_PAD (segment) + input % segment;
}

static void
place_column (EntNetworkMatrixBuilder *self, const EntModelMatrix *matrix, guint segment, guint from, guint to)
{
  g_assert (to < self->n_columns && get_input_place (matrix->n_inputs - 1, segment) < self->n_inputs);

  for (guint input = 0; input < matrix->n_inputs; input++)
    self->weights[(gsize) get_input_place (input, segment) * self->n_columns + to] =
      matrix->weights[(gsize) input * matrix->n_outputs + from];
  self->scales[to] = matrix->scales[from];
  self->biases[to] = matrix->biases ? matrix->biases[from] : 0;
}

/**
 * ent_network_matrix_builder_place:
 * @segment: length of the parts, each of them padded, that its inputs consist of
 * @first_column: where its first column goes
 */
void
ent_network_matrix_builder_place (EntNetworkMatrixBuilder *self, const EntModelMatrix *matrix, guint segment,
                                  guint first_column)
{
  for (guint column = 0; column < matrix->n_outputs; column++)
    place_column (self, matrix, segment, column, first_column + column);
}

/**
 * ent_network_matrix_builder_place_gates:
 * @unit: the layout's
 *
 * Places a matrix of three gates so that a panel has all three of the same units.
 */
void
ent_network_matrix_builder_place_gates (EntNetworkMatrixBuilder *self, const EntModelMatrix *matrix, guint segment,
                                        guint unit, guint first_column)
{
  const guint n_units = matrix->n_outputs / 3;

  for (guint gate = 0; gate < 3; gate++)
    for (guint i = 0; i < n_units; i++)
      place_column (self, matrix, segment, gate * n_units + i, first_column + i / unit * 3 * unit + gate * unit + i % unit);
}

static void
pack_weights (const EntNetworkMatrixBuilder *self, const EntNetworkLayout *layout, EntNetworkMatrix *matrix)
{
  const guint width = 3 * layout->unit, group = layout->group;
  gint8 *bytes = matrix->weights;
  gint16 *words = matrix->weights;
  gsize place = 0;

  for (guint panel = 0; panel < matrix->n_panels; panel++)
    for (guint word = 0; word < matrix->n_words; word++)
      for (guint column = panel * width; column < (panel + 1) * width; column++)
        for (guint input = word * group; input < (word + 1) * group; input++)
          {
            gint8 weight = self->weights[(gsize) input * self->n_columns + column];

            matrix->starts[column] -= layout->offset * weight;
            if (group == 4)
              bytes[place++] = weight;
            else
              words[place++] = weight;
          }
}

/* Makes @matrix from what was placed, and clears the builder. */
void
ent_network_matrix_builder_finish (EntNetworkMatrixBuilder *self, const EntNetworkLayout *layout,
                                   EntNetworkMatrix *matrix)
{
  matrix->n_words = self->n_inputs / layout->group;
  matrix->n_panels = self->n_columns / (3 * layout->unit);
  matrix->n_columns = self->n_columns;
  matrix->weights = ent_network_alloc ((gsize) matrix->n_words * self->n_columns, sizeof (gint32));
  matrix->starts = ent_network_alloc (self->n_columns, sizeof (gint32));
  matrix->scales = ent_network_alloc (self->n_columns, sizeof (float));
  matrix->biases = ent_network_alloc (self->n_columns, sizeof (float));
  memcpy (matrix->scales, self->scales, self->n_columns * sizeof (float));
  memcpy (matrix->biases, self->biases, self->n_columns * sizeof (float));
  pack_weights (self, layout, matrix);
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->scales, g_free);
  g_clear_pointer (&self->biases, g_free);
}

void
ent_network_matrix_clear (EntNetworkMatrix *self)
{
  g_clear_pointer (&self->weights, g_aligned_free);
  g_clear_pointer (&self->starts, g_aligned_free);
  g_clear_pointer (&self->scales, g_aligned_free);
  g_clear_pointer (&self->biases, g_aligned_free);
}
