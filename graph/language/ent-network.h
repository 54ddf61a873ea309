/* ent-network.h: tags, trees and names of sentences, by one network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-model.h"

G_BEGIN_DECLS

/* A sentence's cost grows with the square of its words: a longer one is cut by the caller. */
#define ENT_NETWORK_MAX_WORDS 256

/* What of the processor is used. The results are the same, bit for bit. */
typedef enum
{
  ENT_NETWORK_LEVEL_PLAIN,   /* what the compiler makes of C */
  ENT_NETWORK_LEVEL_SSE2,    /* every x86-64 */
  ENT_NETWORK_LEVEL_AVX2,
  ENT_NETWORK_LEVEL_AVX512,  /* with its instructions for bytes and words */
  ENT_NETWORK_LEVEL_VNNI,    /* AVX-512 with its instructions for neural networks */
  ENT_NETWORK_N_LEVELS,
} EntNetworkLevel;

/**
 * EntPrediction:
 * @tag: number of the class in ent_model_get_tags()
 * @label: number of the class in ent_model_get_labels(); "root" if and only if @head is 0
 * @head: the word it depends on, counted from 1; 0 is the root
 * @name: number of the class in ent_model_get_names()
 *
 * The heads of a sentence are a tree, in which exactly one word depends on the root.
 */
typedef struct
{
  guint16 tag;
  guint16 label;
  guint16 head;
  guint8 name;
} EntPrediction;

/**
 * EntNetworkSentence:
 * @forms: (array length=n_words): valid UTF-8
 * @n_words: 0 to %ENT_NETWORK_MAX_WORDS
 * @words: (array length=n_words): receives the results
 */
typedef struct
{
  const char *const *forms;
  guint n_words;
  EntPrediction *words;
} EntNetworkSentence;

/**
 * EntNetwork:
 *
 * Immutable: several threads may use one, each with its own #EntNetworkScratch.
 */
typedef struct _EntNetwork EntNetwork;
typedef struct _EntNetworkScratch EntNetworkScratch;

gboolean ent_network_level_is_supported (EntNetworkLevel level);
EntNetworkLevel ent_network_level_get_best (void);
const char *ent_network_level_to_string (EntNetworkLevel level);

EntNetwork *ent_network_new (const EntModel *model, EntNetworkLevel level, GError **error);
void ent_network_free (EntNetwork *self);

EntNetworkScratch *ent_network_scratch_new (const EntNetwork *network);
void ent_network_scratch_free (EntNetworkScratch *self);

void ent_network_predict (const EntNetwork *self, EntNetworkScratch *scratch, EntNetworkSentence *sentences,
                          guint n_sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNetwork, ent_network_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNetworkScratch, ent_network_scratch_free)

G_END_DECLS
