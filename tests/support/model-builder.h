/* model-builder.h: a model file of any size whose numbers are drawn by lot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "language/ent-model-file-private.h"

#include "scratch.h"

typedef struct
{
  guint words;
  guint vectors;
  guint affixes;
  guint word;      /* numbers of a word row, an affix row, a vector */
  guint affix;
  guint vector;
  guint hidden;
  guint arc;
  guint label;
  guint name;
  guint tags;
  guint labels;
} ModelSizes;

/* Sizes that no register divides. */
static const ModelSizes small_sizes = {
  .words = 40, .vectors = 60, .affixes = 64, .word = 7, .affix = 5, .vector = 9, .hidden = 21, .arc = 13, .label = 11,
  .name = 6, .tags = 17, .labels = 5,
};

typedef struct
{
  char name[32];
  guint32 kind;
  guint32 rows;
  guint32 columns;
  GByteArray *data;
} ModelSection;

typedef struct
{
  GPtrArray *sections;  /* (element-type ModelSection) */
  GRand *lots;
} ModelBuilder;

static void
model_section_free (gpointer data)
{
  ModelSection *section = data;

  g_byte_array_unref (section->data);
  g_free (section);
}

static inline void
model_builder_free (ModelBuilder *self)
{
  g_ptr_array_unref (self->sections);
  g_rand_free (self->lots);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ModelBuilder, model_builder_free)

static inline ModelSection *
model_builder_add (ModelBuilder *self, const char *table, const char *part, EntSectionKind kind, guint rows,
                   guint columns)
{
  ModelSection *section = g_new0 (ModelSection, 1);
  gsize n = (gsize) rows * columns * (kind == ENT_SECTION_F32 || kind == ENT_SECTION_U32 ? 4 : 1);

  g_snprintf (section->name, sizeof section->name, "%s%s", table, part);
  section->kind = kind;
  section->rows = rows;
  section->columns = columns;
  section->data = g_byte_array_new ();
  g_byte_array_set_size (section->data, n);
  memset (section->data->data, 0, n);
  g_ptr_array_add (self->sections, section);
  return section;
}

static inline ModelSection *
model_builder_get (ModelBuilder *self, const char *name)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      ModelSection *section = g_ptr_array_index (self->sections, i);

      if (strcmp (section->name, name) == 0)
        return section;
    }
  g_assert_not_reached ();
}

static inline void
model_builder_add_text (ModelBuilder *self, const char *table, const char *part, const char *text)
{
  ModelSection *section = model_builder_add (self, table, part, ENT_SECTION_U8, 1, strlen (text));

  memcpy (section->data->data, text, strlen (text));
}

static inline void
model_builder_add_bytes (ModelBuilder *self, const char *table, const char *part, guint rows, guint columns)
{
  ModelSection *section = model_builder_add (self, table, part, ENT_SECTION_I8, rows, columns);

  for (guint i = 0; i < section->data->len; i++)
    section->data->data[i] = g_rand_int_range (self->lots, -127, 128);
}

static inline void
model_builder_add_floats (ModelBuilder *self, const char *table, const char *part, guint n, double from, double to)
{
  ModelSection *section = model_builder_add (self, table, part, ENT_SECTION_F32, 1, n);
  float *values = (float *) section->data->data;

  for (guint i = 0; i < n; i++)
    values[i] = g_rand_double_range (self->lots, from, to);
}

/* The word of a number: "aaaa", "aaab" ..., which sort as their numbers do. */
static inline void
model_word_print (char word[5], guint number)
{
  for (guint i = 4; i-- > 0; number /= 26)
    word[i] = 'a' + number % 26;
  word[4] = '\0';
}

static inline void
model_builder_add_table (ModelBuilder *self, const char *name, guint n_keys, guint n_rows, guint n_columns)
{
  if (n_keys > 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      ModelSection *starts = model_builder_add (self, name, ".start", ENT_SECTION_U32, n_keys + 1, 1);

      for (guint i = 0; i < n_keys; i++)
        {
          char word[5];

          model_word_print (word, i);
          g_string_append (text, word);
          ((guint32 *) starts->data->data)[i + 1] = text->len;
        }
      model_builder_add_text (self, name, ".text", text->str);
    }
  model_builder_add_bytes (self, name, ".rows", n_rows, n_columns);
  model_builder_add_floats (self, name, ".scale", n_rows, 0.001, 0.004);
}

static inline void
model_builder_add_matrix (ModelBuilder *self, const char *name, guint n_inputs, guint n_outputs, gboolean biases)
{
  const double scale = 2 / sqrt (n_inputs) / 127;

  model_builder_add_bytes (self, name, "", n_inputs, n_outputs);
  model_builder_add_floats (self, name, ".scale", n_outputs, scale / 2, 2 * scale);
  if (biases)
    model_builder_add_floats (self, name, ".bias", n_outputs, -1, 1);
}

static inline void
model_builder_add_classes (ModelBuilder *self, const char *name, const char *class, guint n, guint root)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (i == root)
      g_string_append (text, "root\n");
    else
      g_string_append_printf (text, "%s%u\n", class, i);
  model_builder_add_text (self, name, "", text->str);
}

static inline ModelBuilder *
model_builder_new (const ModelSizes *sizes, guint32 seed)
{
  static const char *const directions[] = { "lstm1.forward", "lstm1.backward", "lstm2.forward", "lstm2.backward" };
  ModelBuilder *self = g_new (ModelBuilder, 1);
  const guint layer = 2 * sizes->hidden;

  self->sections = g_ptr_array_new_with_free_func (model_section_free);
  self->lots = g_rand_new_with_seed (seed);
  model_builder_add_classes (self, "tags", "TAG|", sizes->tags, G_MAXUINT);
  model_builder_add_classes (self, "labels", "label:", sizes->labels, sizes->labels / 2);
  model_builder_add_text (self, "names", "", "O\nB-LOC\nB-ORG\nB-PER\nI-LOC\nI-ORG\nI-PER\n");
  model_builder_add_table (self, "words", sizes->words, sizes->words + 2, sizes->word);
  model_builder_add_table (self, "vectors", sizes->vectors, sizes->vectors + 1, sizes->vector);
  model_builder_add_table (self, "affixes", 0, sizes->affixes, sizes->affix);
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *input = g_strconcat (directions[i], ".input", NULL);
      g_autofree char *recurrent = g_strconcat (directions[i], ".recurrent", NULL);

      model_builder_add_matrix (self, input, i < 2 ? sizes->word + sizes->affix + sizes->vector : layer,
                                3 * sizes->hidden, TRUE);
      model_builder_add_matrix (self, recurrent, sizes->hidden, 3 * sizes->hidden, FALSE);
    }
  model_builder_add_matrix (self, "arc.dependent", layer, sizes->arc, TRUE);
  model_builder_add_matrix (self, "arc.head", layer, sizes->arc, TRUE);
  model_builder_add_matrix (self, "arc.bilinear", sizes->arc, sizes->arc, TRUE);
  model_builder_add_matrix (self, "label.dependent", layer, sizes->label, TRUE);
  model_builder_add_matrix (self, "label.head", layer, sizes->label, TRUE);
  model_builder_add_matrix (self, "label.output", 3 * sizes->label, sizes->labels, TRUE);
  model_builder_add_matrix (self, "tag.output", layer, sizes->tags, TRUE);
  model_builder_add_matrix (self, "name.hidden", layer, sizes->name, TRUE);
  model_builder_add_matrix (self, "name.output", sizes->name, 7, TRUE);
  return self;
}

static inline void
model_put (GByteArray *bytes, gsize place, gconstpointer value, gsize size)
{
  g_assert_cmpuint (place + size, <=, bytes->len);
  memcpy (bytes->data + place, value, size);
}

#define MODEL_PUT(bytes, place, type, value) \
  G_STMT_START { type value_ = (value); model_put (bytes, place, &value_, sizeof value_); } G_STMT_END

/* Makes size and checksum of a file's header right again. */
static inline void
model_bytes_seal (GByteArray *bytes)
{
  MODEL_PUT (bytes, 16, guint64, bytes->len);
  MODEL_PUT (bytes, 24, guint32, crc32 (0, bytes->data + 64, bytes->len - 64));
}

/* Where the entry of a section stands in the file: name, kind (32), rows (36), columns (40), offset (48). */
static inline gsize
model_get_entry (guint section)
{
  return 64 + 56 * (gsize) section;
}

static inline GByteArray *
model_builder_make_bytes (ModelBuilder *self)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, model_get_entry (self->sections->len));
  memset (bytes->data, 0, bytes->len);
  memcpy (bytes->data, "ENTMODEL", 8);
  MODEL_PUT (bytes, 8, guint32, 1);
  MODEL_PUT (bytes, 12, guint32, self->sections->len);
  for (guint i = 0; i < self->sections->len; i++)
    {
      static const guint8 padding[64] = { 0 };
      const ModelSection *section = g_ptr_array_index (self->sections, i);
      gsize entry = model_get_entry (i);

      g_byte_array_append (bytes, padding, -bytes->len % sizeof padding);
      model_put (bytes, entry, section->name, sizeof section->name);
      MODEL_PUT (bytes, entry + 32, guint32, section->kind);
      MODEL_PUT (bytes, entry + 36, guint32, section->rows);
      MODEL_PUT (bytes, entry + 40, guint32, section->columns);
      MODEL_PUT (bytes, entry + 48, guint64, bytes->len);
      g_byte_array_append (bytes, section->data->data, section->data->len);
    }
  model_bytes_seal (bytes);
  return bytes;
}

static inline void
model_bytes_write (const GByteArray *bytes, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error);
  g_assert_no_error (error);
}

static inline void
model_builder_write (ModelBuilder *self, const char *path)
{
  g_autoptr (GByteArray) bytes = model_builder_make_bytes (self);

  model_bytes_write (bytes, path);
}
