/* ent-model.c: the numbers that a training made, mapped from one file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-model.h"
#include "language/ent-model-file-private.h"

#include <math.h>
#include <string.h>

/* A network beyond these is none that we trained; within them no sum of the network overflows. */
#define MAX_UNITS 1024
#define MAX_CLASSES 4096
#define MAX_SCALE 1e4f

/* Sizes that several matrices share. The first matrix that has one sets it. */
typedef enum
{
  SIZE_INPUT,      /* of a word: word row, affix row, vector */
  SIZE_HIDDEN,     /* units of one direction of a layer */
  SIZE_ARC,
  SIZE_LABEL,
  SIZE_NAME,
  SIZE_TAGS,
  SIZE_LABELS,
  SIZE_NAMES,
  N_SIZES,
} Size;

static const struct
{
  const char *name;
  guint8 input_factor;
  Size inputs;
  guint8 output_factor;
  Size outputs;
  gboolean has_biases;
} matrix_shapes[ENT_MODEL_N_MATRICES] = {
  [ENT_MODEL_FORWARD_INPUT_1] = { "lstm1.forward.input", 1, SIZE_INPUT, 3, SIZE_HIDDEN, TRUE },
  [ENT_MODEL_FORWARD_RECURRENT_1] = { "lstm1.forward.recurrent", 1, SIZE_HIDDEN, 3, SIZE_HIDDEN, FALSE },
  [ENT_MODEL_BACKWARD_INPUT_1] = { "lstm1.backward.input", 1, SIZE_INPUT, 3, SIZE_HIDDEN, TRUE },
  [ENT_MODEL_BACKWARD_RECURRENT_1] = { "lstm1.backward.recurrent", 1, SIZE_HIDDEN, 3, SIZE_HIDDEN, FALSE },
  [ENT_MODEL_FORWARD_INPUT_2] = { "lstm2.forward.input", 2, SIZE_HIDDEN, 3, SIZE_HIDDEN, TRUE },
  [ENT_MODEL_FORWARD_RECURRENT_2] = { "lstm2.forward.recurrent", 1, SIZE_HIDDEN, 3, SIZE_HIDDEN, FALSE },
  [ENT_MODEL_BACKWARD_INPUT_2] = { "lstm2.backward.input", 2, SIZE_HIDDEN, 3, SIZE_HIDDEN, TRUE },
  [ENT_MODEL_BACKWARD_RECURRENT_2] = { "lstm2.backward.recurrent", 1, SIZE_HIDDEN, 3, SIZE_HIDDEN, FALSE },
  [ENT_MODEL_ARC_DEPENDENT] = { "arc.dependent", 2, SIZE_HIDDEN, 1, SIZE_ARC, TRUE },
  [ENT_MODEL_ARC_HEAD] = { "arc.head", 2, SIZE_HIDDEN, 1, SIZE_ARC, TRUE },
  [ENT_MODEL_ARC_BILINEAR] = { "arc.bilinear", 1, SIZE_ARC, 1, SIZE_ARC, TRUE },
  [ENT_MODEL_LABEL_DEPENDENT] = { "label.dependent", 2, SIZE_HIDDEN, 1, SIZE_LABEL, TRUE },
  [ENT_MODEL_LABEL_HEAD] = { "label.head", 2, SIZE_HIDDEN, 1, SIZE_LABEL, TRUE },
  [ENT_MODEL_LABEL_OUTPUT] = { "label.output", 3, SIZE_LABEL, 1, SIZE_LABELS, TRUE },
  [ENT_MODEL_TAG_OUTPUT] = { "tag.output", 2, SIZE_HIDDEN, 1, SIZE_TAGS, TRUE },
  [ENT_MODEL_NAME_HIDDEN] = { "name.hidden", 2, SIZE_HIDDEN, 1, SIZE_NAME, TRUE },
  [ENT_MODEL_NAME_OUTPUT] = { "name.output", 1, SIZE_NAME, 1, SIZE_NAMES, TRUE },
};

/* Sorted keys of a table's first rows. */
typedef struct
{
  const char *text;
  const guint32 *starts;  /* [n_keys + 1] */
  guint n_keys;
} Keys;

typedef struct
{
  char **members;  /* (array zero-terminated=1) */
  guint n_members;
} Classes;

struct _EntModel
{
  EntModelFile *file;
  Classes tags;
  Classes labels;
  Classes names;
  guint root_label;
  Keys word_keys;
  Keys vector_keys;
  EntModelTable words;
  EntModelTable vectors;
  EntModelTable affixes;
  EntModelMatrix matrices[ENT_MODEL_N_MATRICES];
};

void
ent_model_free (EntModel *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->tags.members);
  g_strfreev (self->labels.members);
  g_strfreev (self->names.members);
  ent_model_file_free (self->file);
  g_free (self);
}

/* ---- reading ------------------------------------------------------------ */

static const EntSection *
get_section (const EntModel *self, const char *table, const char *part, EntSectionKind kind, GError **error)
{
  g_autofree char *name = g_strconcat (table, part, NULL);

  return ent_model_file_get (self->file, name, kind, error);
}

/* @n numbers in a row or a column. */
static const EntSection *
get_list (const EntModel *self, const char *table, const char *part, EntSectionKind kind, guint n, GError **error)
{
  const EntSection *section = get_section (self, table, part, kind, error);

  if (section == NULL)
    return NULL;
  if (MIN (section->n_rows, section->n_columns) != 1 || MAX (section->n_rows, section->n_columns) != n)
    {
      ent_model_file_fail (self->file, error, "The model's section “%s” has %u × %u numbers instead of %u",
                           section->name, section->n_rows, section->n_columns, n);
      return NULL;
    }
  return section;
}

static const float *
read_floats (const EntModel *self, const char *table, const char *part, guint n, float lowest, GError **error)
{
  const EntSection *section = get_list (self, table, part, ENT_SECTION_F32, n, error);
  const float *values;

  if (section == NULL)
    return NULL;
  values = section->data;
  for (guint i = 0; i < n; i++)
    if (!(values[i] >= lowest && values[i] <= MAX_SCALE))
      {
        ent_model_file_fail (self->file, error, "The model's section “%s” has a number out of range", section->name);
        return NULL;
      }
  return values;
}

static gboolean
read_table (EntModel *self, EntModelTable *table, const char *name, guint n_keys, GError **error)
{
  const EntSection *rows = get_section (self, name, ".rows", ENT_SECTION_I8, error);

  if (rows == NULL)
    return FALSE;
  if (rows->n_columns > MAX_UNITS || (n_keys > 0 && rows->n_rows != n_keys))
    return ent_model_file_fail (self->file, error, "The model's section “%s” has %u × %u numbers, which do not fit",
                                rows->name, rows->n_rows, rows->n_columns);
  *table = (EntModelTable) { .n_rows = rows->n_rows, .n_columns = rows->n_columns, .entries = rows->data };
  table->scales = read_floats (self, name, ".scale", rows->n_rows, 0, error);
  return table->scales != NULL;
}

static int
compare_keys (const char *a, gsize a_length, const char *b, gsize b_length)
{
  int order = memcmp (a, b, MIN (a_length, b_length));

  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

static gboolean
check_keys (const EntModel *self, const Keys *keys, const char *table, guint text_length, GError **error)
{
  const guint32 *starts = keys->starts;

  /* first that all lie in the text, then that they are sorted */
  for (guint i = 0; i < keys->n_keys; i++)
    if (starts[i] >= starts[i + 1])
      return ent_model_file_fail (self->file, error, "The model's section “%s.start” does not ascend", table);
  if (starts[0] != 0 || starts[keys->n_keys] != text_length)
    return ent_model_file_fail (self->file, error, "The model's section “%s.start” does not cover its text", table);
  for (guint i = 1; i < keys->n_keys; i++)
    if (compare_keys (keys->text + starts[i - 1], starts[i] - starts[i - 1],
                      keys->text + starts[i], starts[i + 1] - starts[i]) >= 0)
      return ent_model_file_fail (self->file, error, "The model's section “%s.text” is not sorted", table);
  return TRUE;
}

/* A table with keys, and @n_others rows behind theirs. */
static gboolean
read_keyed_table (EntModel *self, EntModelTable *table, Keys *keys, const char *name, guint n_others, GError **error)
{
  const EntSection *text = get_section (self, name, ".text", ENT_SECTION_U8, error);
  const EntSection *starts = text ? get_section (self, name, ".start", ENT_SECTION_U32, error) : NULL;
  guint n_starts;

  if (starts == NULL)
    return FALSE;
  n_starts = MAX (starts->n_rows, starts->n_columns);
  if (get_list (self, name, ".text", ENT_SECTION_U8, MAX (text->n_rows, text->n_columns), error) == NULL ||
      get_list (self, name, ".start", ENT_SECTION_U32, n_starts, error) == NULL)
    return FALSE;
  *keys = (Keys) { text->data, starts->data, n_starts - 1 };
  return check_keys (self, keys, name, MAX (text->n_rows, text->n_columns), error) &&
         read_table (self, table, name, keys->n_keys + n_others, error);
}

static gboolean
read_classes (EntModel *self, Classes *classes, const char *name, guint n, GError **error)
{
  const EntSection *section = ent_model_file_get (self->file, name, ENT_SECTION_U8, error);
  g_autofree char *text = NULL;
  gsize length;

  if (section == NULL)
    return FALSE;
  length = (gsize) section->n_rows * section->n_columns;
  if (!g_utf8_validate (section->data, length, NULL) || ((const char *) section->data)[length - 1] != '\n')
    return ent_model_file_fail (self->file, error, "The model's section “%s” is no list of names", name);
  text = g_strndup (section->data, length - 1);
  classes->members = g_strsplit (text, "\n", -1);
  classes->n_members = g_strv_length (classes->members);
  for (guint i = 0; i < classes->n_members; i++)
    if (classes->members[i][0] == '\0')
      return ent_model_file_fail (self->file, error, "The model's section “%s” has a class without a name", name);
  if (classes->n_members != n)
    return ent_model_file_fail (self->file, error, "The model names %u classes in “%s”, it has weights for %u",
                                classes->n_members, name, n);
  return TRUE;
}

/* Whether @n is @factor times the size, which becomes known if it was not. */
static gboolean
fits (guint *size, guint factor, guint n)
{
  if (*size == 0 && n % factor == 0)
    *size = n / factor;
  return n == *size * factor;
}

static gboolean
read_matrix (EntModel *self, EntModelMatrixId id, guint *sizes, GError **error)
{
  const char *name = matrix_shapes[id].name;
  const EntSection *section = ent_model_file_get (self->file, name, ENT_SECTION_I8, error);
  EntModelMatrix *matrix = &self->matrices[id];

  if (section == NULL)
    return FALSE;
  if (section->n_rows > 3 * MAX_UNITS || section->n_columns > MAX_CLASSES ||
      !fits (&sizes[matrix_shapes[id].inputs], matrix_shapes[id].input_factor, section->n_rows) ||
      !fits (&sizes[matrix_shapes[id].outputs], matrix_shapes[id].output_factor, section->n_columns))
    return ent_model_file_fail (self->file, error, "The model's section “%s” has %u × %u numbers, which do not fit",
                                name, section->n_rows, section->n_columns);
  *matrix = (EntModelMatrix) { section->n_rows, section->n_columns, section->data, NULL, NULL };
  matrix->scales = read_floats (self, name, ".scale", matrix->n_outputs, 0, error);
  if (matrix->scales == NULL)
    return FALSE;
  if (matrix_shapes[id].has_biases)
    {
      matrix->biases = read_floats (self, name, ".bias", matrix->n_outputs, -MAX_SCALE, error);
      return matrix->biases != NULL;
    }
  return TRUE;
}

static gboolean
read_matrices (EntModel *self, guint *sizes, GError **error)
{
  sizes[SIZE_INPUT] = self->words.n_columns + self->affixes.n_columns + self->vectors.n_columns;
  for (EntModelMatrixId id = 0; id < ENT_MODEL_N_MATRICES; id++)
    if (!read_matrix (self, id, sizes, error))
      return FALSE;
  if (MAX (MAX (sizes[SIZE_HIDDEN], sizes[SIZE_ARC]), MAX (sizes[SIZE_LABEL], sizes[SIZE_NAME])) > MAX_UNITS ||
      sizes[SIZE_NAMES] > G_MAXUINT8)
    return ent_model_file_fail (self->file, error, "The model's network is larger than this program runs");
  return TRUE;
}

static gboolean
find_root_label (EntModel *self, GError **error)
{
  for (guint i = 0; i < self->labels.n_members; i++)
    if (strcmp (self->labels.members[i], "root") == 0)
      {
        self->root_label = i;
        return self->labels.n_members > 1 ||
               ent_model_file_fail (self->file, error, "The model has no label besides “root”");
      }
  return ent_model_file_fail (self->file, error, "The model has no label “root”");
}

/**
 * ent_model_new_from_file:
 *
 * Maps a model and checks all of it that the network relies on. The model is immutable: several threads may read it.
 * O(bytes).
 *
 * Returns: (transfer full) (nullable): %NULL with #ENT_LANGUAGE_ERROR_MODEL, whose message names the file, where it is
 *   missing, damaged or no model of this version
 */
EntModel *
ent_model_new_from_file (const char *path, GError **error)
{
  g_autoptr (EntModel) self = g_new0 (EntModel, 1);
  guint sizes[N_SIZES] = { 0 };

  self->file = ent_model_file_open (path, error);
  if (self->file == NULL ||
      !read_keyed_table (self, &self->words, &self->word_keys, "words", 2, error) ||
      !read_keyed_table (self, &self->vectors, &self->vector_keys, "vectors", 1, error) ||
      !read_table (self, &self->affixes, "affixes", 0, error) ||
      !read_matrices (self, sizes, error) ||
      !read_classes (self, &self->tags, "tags", sizes[SIZE_TAGS], error) ||
      !read_classes (self, &self->labels, "labels", sizes[SIZE_LABELS], error) ||
      !read_classes (self, &self->names, "names", sizes[SIZE_NAMES], error) ||
      !find_root_label (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- asking ------------------------------------------------------------- */

static const char *const *
get_classes (const Classes *classes, guint *n)
{
  *n = classes->n_members;
  return (const char *const *) classes->members;
}

/* The classes of words, "UPOS|XPOS", in the order of their numbers. */
const char *const *
ent_model_get_tags (const EntModel *self, guint *n_tags)
{
  return get_classes (&self->tags, n_tags);
}

/* The relations, "nsubj:pass", in the order of their numbers. */
const char *const *
ent_model_get_labels (const EntModel *self, guint *n_labels)
{
  return get_classes (&self->labels, n_labels);
}

/* The classes of names, "B-PER", in the order of their numbers; at most 255. */
const char *const *
ent_model_get_names (const EntModel *self, guint *n_names)
{
  return get_classes (&self->names, n_names);
}

/* Which of the labels is "root". */
guint
ent_model_get_root_label (const EntModel *self)
{
  return self->root_label;
}

const EntModelTable *
ent_model_get_words (const EntModel *self)
{
  return &self->words;
}

const EntModelTable *
ent_model_get_vectors (const EntModel *self)
{
  return &self->vectors;
}

const EntModelTable *
ent_model_get_affixes (const EntModel *self)
{
  return &self->affixes;
}

const EntModelMatrix *
ent_model_get_matrix (const EntModel *self, EntModelMatrixId id)
{
  return &self->matrices[id];
}

static gboolean
find_key (const Keys *keys, const char *key, guint *row)
{
  const gsize length = strlen (key);
  guint from = 0, to = keys->n_keys;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      int order = compare_keys (key, length, keys->text + keys->starts[middle],
                                keys->starts[middle + 1] - keys->starts[middle]);

      if (order == 0)
        {
          *row = middle;
          return TRUE;
        }
      if (order < 0)
        to = middle;
      else
        from = middle + 1;
    }
  return FALSE;
}

/* The row of a key of the words, as EntWordForm has it; O(log words). */
gboolean
ent_model_find_word (const EntModel *self, const char *key, guint *row)
{
  return find_key (&self->word_keys, key, row);
}

/* The row of a key of the vectors; O(log vectors). */
gboolean
ent_model_find_vector (const EntModel *self, const char *key, guint *row)
{
  return find_key (&self->vector_keys, key, row);
}

guint
ent_model_get_unknown_word (const EntModel *self)
{
  return self->words.n_rows - 2;
}

guint
ent_model_get_root_word (const EntModel *self)
{
  return self->words.n_rows - 1;
}

guint
ent_model_get_unknown_vector (const EntModel *self)
{
  return self->vectors.n_rows - 1;
}
