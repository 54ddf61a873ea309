/* parser-model.h: a small model whose classes a parser knows, with numbers drawn by lot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model-builder.h"

static inline void
parser_model_set_classes (ModelBuilder *builder, const char *section, const char *classes)
{
  ModelSection *text = model_builder_get (builder, section);

  text->columns = strlen (classes);
  g_byte_array_set_size (text->data, text->columns);
  memcpy (text->data->data, classes, text->columns);
}

/* A builder of the model; 6 tags and 5 labels. */
static inline ModelBuilder *
parser_model_new (void)
{
  ModelSizes sizes = small_sizes;
  ModelBuilder *builder;

  sizes.tags = 6;
  sizes.labels = 5;
  builder = model_builder_new (&sizes, 5);
  parser_model_set_classes (builder, "tags", "NOUN|NN\nNOUN|NNS\nPROPN|NNP\nPUNCT|.\nVERB|VBD\nVERB|VBZ\n");
  parser_model_set_classes (builder, "labels", "nsubj\nobj\nroot\npunct\nobl\n");
  return builder;
}

/* Writes it where a program that has @data_dir for its data looks for it. */
static inline void
parser_model_write (const char *data_dir)
{
  g_autoptr (ModelBuilder) builder = parser_model_new ();
  g_autofree char *folder = g_build_filename (data_dir, "language", NULL);
  g_autofree char *path = g_build_filename (folder, "english.model", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  model_builder_write (builder, path);
}
