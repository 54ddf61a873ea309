/* ent-network-kernel-private.h: what the network computes in its inner loops, once for each level of the processor
 *
 * ent-network-kernel.c is compiled once a level; each gives the same bits. Products are of small integers, whose sums
 * are exact in any order; all else is float by float in one order, without fused operations.
 *
 * Vectors are padded with zeros to a multiple of ENT_NETWORK_BLOCK, so that no level has rests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-network.h"

G_BEGIN_DECLS

#define ENT_NETWORK_BLOCK 16
#define ENT_NETWORK_ALIGNMENT 64
#define ENT_NETWORK_PAD(n) (((n) + ENT_NETWORK_BLOCK - 1) / ENT_NETWORK_BLOCK * ENT_NETWORK_BLOCK)

/* A panel of any level fits into it a whole number of times. */
#define ENT_NETWORK_MAX_PANEL 48

/**
 * EntNetworkLayout:
 * @unit: columns in a third of a panel: a panel of a recurrent matrix holds the three gates of that many units
 * @group: inputs in a word of 32 bits: two of 16 bits or four of 8
 * @offset: what is added to an input so that it has no sign; its product with the weights is taken off again
 *
 * How a level wants weights and inputs to lie in memory.
 */
typedef struct
{
  guint unit;
  guint group;
  gint offset;
} EntNetworkLayout;

/**
 * EntNetworkMatrix:
 * @n_words: of 32 bits in a row of inputs
 * @weights: [n_panels][n_words][3 * unit][group], of 16 bits each where group is 2, of 8 where it is 4
 * @starts: what the sum of a column begins with
 *
 * A matrix as a level wants it.
 */
typedef struct
{
  guint n_words;
  guint n_panels;
  guint n_columns;
  gpointer weights;
  gint32 *starts;
  float *scales;
  float *biases;
} EntNetworkMatrix;

/**
 * EntNetworkKernel:
 * @multiply: outputs[i] = inputs[i] × matrix * scales[i] * the columns' scales + biases; without @scales every row has
 *   ENT_NETWORK_HIDDEN_SCALE
 * @step: one step of the recurrent layer for units side by side: @gates are the products of the layer's input, panel
 *   by panel as the recurrent matrix has its columns; @cells are moved on, @hidden receives the new outputs quantised
 * @quantise: a row of integers of at most 127 that times what is returned is @values
 * @add: adds @entries, each times @scale, to @sums
 * @leak: x or x / 10 where that is negative
 * @join: [a * b ; a ; b]
 * @score_arcs: @scores [n_dependents][@stride]: @dependents [n_dependents][@dependent_stride] times @heads
 *   [n_inputs][@stride]
 */
typedef struct
{
  EntNetworkLayout layout;
  void (*multiply) (const EntNetworkMatrix *matrix, guint n_rows, const guint8 *const *inputs, const float *scales,
                    float *const *outputs);
  void (*step) (const EntNetworkMatrix *matrix, guint n_rows, const guint8 *const *previous,
                const float *const *gates, float *const *cells, guint8 *const *hidden);
  float (*quantise) (const float *values, guint n, guint8 *row);
  void (*add) (const gint8 *entries, float scale, guint n, float *sums);
  void (*leak) (float *values, guint n);
  void (*join) (const float *a, const float *b, guint n, float *joined);
  void (*score_arcs) (const float *dependents, guint dependent_stride, guint n_dependents, const float *heads,
                      guint stride, guint n_inputs, float *scores);
} EntNetworkKernel;

/* Outputs of a layer lie between -1 and 1. */
#define ENT_NETWORK_HIDDEN_SCALE (1.0f / 127.0f)

/* (nullable): of a level that the processors of another kind have */
const EntNetworkKernel *ent_network_level_get_kernel (EntNetworkLevel level);

extern const EntNetworkKernel ent_network_kernel_plain;
#ifdef __x86_64__
extern const EntNetworkKernel ent_network_kernel_sse2;
extern const EntNetworkKernel ent_network_kernel_avx2;
extern const EntNetworkKernel ent_network_kernel_avx512;
extern const EntNetworkKernel ent_network_kernel_vnni;
#endif

G_END_DECLS
