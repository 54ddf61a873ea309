/* ent-network-private.h: the parts of the network and of one thread's work on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-name-decoder.h"
#include "language/ent-network-matrix-private.h"

G_BEGIN_DECLS

#define ENT_NETWORK_N_LAYERS 2
#define ENT_NETWORK_N_DIRECTIONS 2  /* forward, backward */

/* Sentences and positions that go through the network together: enough that a weight read serves several rows. */
#define ENT_NETWORK_MAX_SENTENCES 32
#define ENT_NETWORK_MAX_POSITIONS 320

/* What the matrices that read the last layer become side by side: where each one's columns begin. */
typedef struct
{
  guint arc_dependent;
  guint arc_head;
  guint label_dependent;
  guint label_head;
  guint name_hidden;
  guint tags;
  guint n_columns;
} EntNetworkColumns;

/* Sizes are padded, but for numbers of classes. */
struct _EntNetwork
{
  const EntModel *model;
  const EntNetworkKernel *kernel;
  EntNameDecoder *decoder;
  guint n_inputs;
  guint n_units;
  guint n_arc;
  guint n_label;
  guint n_name;
  guint n_tags;
  guint n_labels;
  guint n_names;
  guint root_label;
  EntNetworkColumns columns;
  EntNetworkMatrix inputs[ENT_NETWORK_N_LAYERS];  /* both directions side by side */
  EntNetworkMatrix recurrent[ENT_NETWORK_N_LAYERS][ENT_NETWORK_N_DIRECTIONS];
  EntNetworkMatrix heads;
  EntNetworkMatrix bilinear;
  EntNetworkMatrix label_output;
  EntNetworkMatrix name_output;
};

typedef struct _EntNetworkWords EntNetworkWords;

/* Sentences that are worked on together, the longest first. Their positions stand one after the other. */
typedef struct
{
  guint n_sentences;
  EntNetworkSentence *sentences[ENT_NETWORK_MAX_SENTENCES];
  guint starts[ENT_NETWORK_MAX_SENTENCES + 1];
} EntNetworkBatch;

struct _EntNetworkScratch
{
  EntNetworkBatch batch;
  EntNetworkWords *words;
  float *gates[ENT_NETWORK_MAX_POSITIONS];  /* of each position: the product of the layer's input */
  float *products;                          /* [positions][inputs[1].n_columns] */
  guint8 *hidden[ENT_NETWORK_N_LAYERS];     /* [positions] of both directions */
  guint8 *before;                           /* the hidden row before the first position */
  float *cells;                             /* [sentences][n_units] */
  float *heads;                             /* [positions][heads.n_columns] */
  float *wide;                              /* a row before it is quantised */
  guint8 *rows;                             /* [positions] quantised */
  float *outputs;                           /* [positions] what a matrix made of them */
  float *arc_heads;                         /* [n_arc][stride] */
  float *arc_scores;                        /* [dependents][stride] */
  float *tree_scores;                       /* [n][n] */
  guint heads_of_words[ENT_NETWORK_MAX_WORDS + 1];
  /* arguments of a product */
  const guint8 *row_inputs[ENT_NETWORK_MAX_POSITIONS];
  float row_scales[ENT_NETWORK_MAX_POSITIONS];
  float *row_outputs[ENT_NETWORK_MAX_POSITIONS];
};

static inline guint
ent_network_batch_get_n_positions (const EntNetworkBatch *self)
{
  return self->starts[self->n_sentences];
}

/* Bytes of a quantised row of @n inputs. */
static inline gsize
ent_network_get_row_size (const EntNetwork *self, guint n)
{
  return (gsize) n * 4 / self->kernel->layout.group;
}

EntNetworkWords *ent_network_words_new (const EntNetwork *network);
void ent_network_words_free (EntNetworkWords *self);
void ent_network_words_multiply (EntNetworkWords *self, const EntNetwork *network, const EntNetworkBatch *batch,
                                 float *spare, float **gates);

void ent_network_run_layers (const EntNetwork *self, EntNetworkScratch *scratch);
void ent_network_run_heads (const EntNetwork *self, EntNetworkScratch *scratch);

G_END_DECLS
