/* ent-network-matrix-private.h: the model's matrices as a level of the processor wants them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-network-kernel-private.h"

G_BEGIN_DECLS

/**
 * EntNetworkMatrixBuilder:
 *
 * A padded matrix that matrices of the model are placed into.
 */
typedef struct
{
  guint n_inputs;
  guint n_columns;
  gint8 *weights;  /* [n_inputs][n_columns] */
  float *scales;
  float *biases;
} EntNetworkMatrixBuilder;

void ent_network_matrix_builder_init (EntNetworkMatrixBuilder *self, guint n_inputs, guint n_columns);
void ent_network_matrix_builder_place (EntNetworkMatrixBuilder *self, const EntModelMatrix *matrix, guint segment,
                                       guint first_column);
void ent_network_matrix_builder_place_gates (EntNetworkMatrixBuilder *self, const EntModelMatrix *matrix, guint segment,
                                             guint unit, guint first_column);
void ent_network_matrix_builder_finish (EntNetworkMatrixBuilder *self, const EntNetworkLayout *layout,
                                        EntNetworkMatrix *matrix);

void ent_network_matrix_clear (EntNetworkMatrix *self);

gpointer ent_network_alloc (gsize n, gsize size);

G_END_DECLS
