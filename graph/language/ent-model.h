/* ent-model.h: the numbers that a training made, mapped from one file
 *
 * The file (data/language/english.model; little endian, written by data/language/training):
 *
 *   header, 64 bytes: char magic[8] "ENTMODEL"; u32 version (1); u32 n_sections; u64 size of the file;
 *     u32 checksum (zlib's crc32 of all bytes from offset 64 to the end); 36 bytes of 0
 *   table of sections, 56 bytes each: char name[32], padded with NUL; u32 kind (1 u8, 2 i8, 3 f32, 4 u32); u32 rows;
 *     u32 columns; u32 0; u64 offset
 *   data: row-major, each section at an offset that is a multiple of 64
 *
 *   "tags", "labels", "names": u8: the classes, a line each, every line ended by \n
 *   "words.text": u8: all keys one after the other, sorted by bytes; "words.start": u32 [n + 1]: where each begins, and
 *     the end; "words.rows": i8 [n + 2][columns], "words.scale": f32 [n + 2]: a value is entry * scale of its row; row n
 *     is for unknown words, row n + 1 for the root
 *   "vectors.text", ".start", ".rows", ".scale": the same, with row n for unknown words as the last one
 *   "affixes.rows", "affixes.scale"
 *   matrices: "NAME": i8 [inputs][outputs]; "NAME.scale": f32 [outputs]; "NAME.bias": f32 [outputs], which the
 *     recurrent ones have not; the names stand in ent-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EntModel EntModel;

/**
 * EntModelTable:
 * @entries: [n_rows][n_columns]
 * @scales: [n_rows]
 *
 * Rows of numbers: value = entry * scale of its row.
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  const gint8 *entries;
  const float *scales;
} EntModelTable;

/**
 * EntModelMatrix:
 * @weights: [n_inputs][n_outputs]
 * @scales: [n_outputs]: a weight's value is weight * scale of its column
 * @biases: (nullable): [n_outputs]
 */
typedef struct
{
  guint n_inputs;
  guint n_outputs;
  const gint8 *weights;
  const float *scales;
  const float *biases;
} EntModelMatrix;

typedef enum
{
  ENT_MODEL_FORWARD_INPUT_1,
  ENT_MODEL_FORWARD_RECURRENT_1,
  ENT_MODEL_BACKWARD_INPUT_1,
  ENT_MODEL_BACKWARD_RECURRENT_1,
  ENT_MODEL_FORWARD_INPUT_2,
  ENT_MODEL_FORWARD_RECURRENT_2,
  ENT_MODEL_BACKWARD_INPUT_2,
  ENT_MODEL_BACKWARD_RECURRENT_2,
  ENT_MODEL_ARC_DEPENDENT,
  ENT_MODEL_ARC_HEAD,
  ENT_MODEL_ARC_BILINEAR,
  ENT_MODEL_LABEL_DEPENDENT,
  ENT_MODEL_LABEL_HEAD,
  ENT_MODEL_LABEL_OUTPUT,
  ENT_MODEL_TAG_OUTPUT,
  ENT_MODEL_NAME_HIDDEN,
  ENT_MODEL_NAME_OUTPUT,
  ENT_MODEL_N_MATRICES,
} EntModelMatrixId;

EntModel *ent_model_new_from_file (const char *path, GError **error);
void ent_model_free (EntModel *self);

const char *const *ent_model_get_tags (const EntModel *self, guint *n_tags);
const char *const *ent_model_get_labels (const EntModel *self, guint *n_labels);
const char *const *ent_model_get_names (const EntModel *self, guint *n_names);
guint ent_model_get_root_label (const EntModel *self);

const EntModelTable *ent_model_get_words (const EntModel *self);
const EntModelTable *ent_model_get_vectors (const EntModel *self);
const EntModelTable *ent_model_get_affixes (const EntModel *self);
const EntModelMatrix *ent_model_get_matrix (const EntModel *self, EntModelMatrixId id);

gboolean ent_model_find_word (const EntModel *self, const char *key, guint *row);
gboolean ent_model_find_vector (const EntModel *self, const char *key, guint *row);
guint ent_model_get_unknown_word (const EntModel *self);
guint ent_model_get_root_word (const EntModel *self);
guint ent_model_get_unknown_vector (const EntModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntModel, ent_model_free)

G_END_DECLS
