/* ent-word-features.h: a word as the network sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-model.h"

G_BEGIN_DECLS

#define ENT_WORD_MAX_LETTERS 100
#define ENT_WORD_MAX_BYTES (4 * ENT_WORD_MAX_LETTERS)
#define ENT_WORD_N_AFFIXES 8

/**
 * EntWordForm:
 * @plain: the word with curly marks made straight, cut to its first %ENT_WORD_MAX_LETTERS letters
 * @lower: the same in small letters
 * @key: @lower with every digit a 0
 * @shape: "McDonald's" is "XxXx'x": runs of capitals, small letters, digits (d) or one other character, the first eight
 *
 * What a word is looked up by.
 */
typedef struct
{
  char plain[ENT_WORD_MAX_BYTES + 1];
  char lower[ENT_WORD_MAX_BYTES + 1];
  char key[ENT_WORD_MAX_BYTES + 1];
  char shape[ENT_WORD_MAX_BYTES + 1];
} EntWordForm;

/* Rows of the model's tables. */
typedef struct
{
  guint word;
  guint vector;
  guint affixes[ENT_WORD_N_AFFIXES];
} EntWordFeatures;

void ent_word_form_init (EntWordForm *self, const char *word);

void ent_word_features_init (EntWordFeatures *self, const EntModel *model, const char *word);
void ent_word_features_init_root (EntWordFeatures *self, const EntModel *model);

G_END_DECLS
