/* test-model.c: /language/model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-error.h"
#include "language/ent-model.h"
#include "model-builder.h"

static EntModel *
load (const GByteArray *bytes, GError **error)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "small.model");

  model_bytes_write (bytes, path);
  return ent_model_new_from_file (path, error);
}

/* That loading fails with one message, which names the file and has @part. */
static void
assert_refused (const GByteArray *bytes, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntModel) model = load (bytes, &error);

  g_assert_null (model);
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "small.model"));
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” instead of “%s”", error->message, part);
}

static void
assert_builder_refused (ModelBuilder *builder, const char *part)
{
  g_autoptr (GByteArray) bytes = model_builder_make_bytes (builder);

  assert_refused (bytes, part);
}

static GByteArray *
make_bytes (void)
{
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);

  return model_builder_make_bytes (builder);
}

static void
test_has_what_was_written (void)
{
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  g_autoptr (GByteArray) bytes = model_builder_make_bytes (builder);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntModel) model = load (bytes, &error);
  const EntModelMatrix *matrix;
  const EntModelTable *table;
  guint n, row;

  g_assert_no_error (error);
  g_assert_cmpstr (ent_model_get_tags (model, &n)[16], ==, "TAG|16");
  g_assert_cmpuint (n, ==, 17);
  g_assert_cmpstr (ent_model_get_labels (model, &n)[2], ==, "root");
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (ent_model_get_root_label (model), ==, 2);
  g_assert_cmpstr (ent_model_get_names (model, &n)[6], ==, "I-PER");
  g_assert_cmpuint (n, ==, 7);

  matrix = ent_model_get_matrix (model, ENT_MODEL_BACKWARD_RECURRENT_2);
  g_assert_cmpuint (matrix->n_inputs, ==, 21);
  g_assert_cmpuint (matrix->n_outputs, ==, 63);
  g_assert_null (matrix->biases);
  g_assert_cmpmem (matrix->weights, 21 * 63, model_builder_get (builder, "lstm2.backward.recurrent")->data->data, 21 * 63);
  matrix = ent_model_get_matrix (model, ENT_MODEL_LABEL_OUTPUT);
  g_assert_cmpuint (matrix->n_inputs, ==, 33);
  g_assert_cmpmem (matrix->biases, 5 * 4, model_builder_get (builder, "label.output.bias")->data->data, 5 * 4);
  table = ent_model_get_affixes (model);
  g_assert_cmpuint (table->n_rows, ==, 64);
  g_assert_cmpuint (table->n_columns, ==, 5);
  g_assert_cmpmem (table->scales, 64 * 4, model_builder_get (builder, "affixes.scale")->data->data, 64 * 4);

  g_assert_true (ent_model_find_word (model, "aaaa", &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_true (ent_model_find_word (model, "aabn", &row));
  g_assert_cmpuint (row, ==, 39);
  g_assert_false (ent_model_find_word (model, "aabo", &row));
  g_assert_false (ent_model_find_word (model, "aab", &row));
  g_assert_false (ent_model_find_word (model, "aaaaa", &row));
  g_assert_true (ent_model_find_vector (model, "aabo", &row));
  g_assert_cmpuint (row, ==, 40);
  g_assert_cmpuint (ent_model_get_unknown_word (model), ==, 40);
  g_assert_cmpuint (ent_model_get_root_word (model), ==, 41);
  g_assert_cmpuint (ent_model_get_unknown_vector (model), ==, 60);
}

static void
test_is_refused_where_it_is_missing (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "nowhere.model");
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_model_new_from_file (path, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "nowhere.model"));
  g_clear_error (&error);
  g_assert_null (ent_model_new_from_file (scratch->path, &error));
  g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
}

static void
test_is_refused_where_it_is_another_file (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  assert_refused (bytes, "This is not a language model");
  g_byte_array_append (bytes, (const guint8 *) "ENTMODEL", 8);
  assert_refused (bytes, "This is not a language model");
  g_byte_array_set_size (bytes, 5000);
  memset (bytes->data, 'x', bytes->len);
  assert_refused (bytes, "This is not a language model");
}

static void
test_is_refused_where_it_has_another_version (void)
{
  g_autoptr (GByteArray) bytes = make_bytes ();

  MODEL_PUT (bytes, 8, guint32, 2);
  assert_refused (bytes, "version 2, this program reads version 1");
  MODEL_PUT (bytes, 8, guint32, GUINT32_SWAP_LE_BE_CONSTANT (1));
  assert_refused (bytes, "version 16777216");
}

static void
test_is_refused_where_it_is_cut_off (void)
{
  g_autoptr (GByteArray) bytes = make_bytes ();
  const guint length = bytes->len;

  for (guint n = 0; n < length; n += n < 4000 ? 61 : 997)
    {
      g_autoptr (GByteArray) part = g_byte_array_new ();

      g_byte_array_append (part, bytes->data, n);
      assert_refused (part, n < 64 ? "This is not a language model" : "The model is damaged: it has");
      /* even where its header owns up to it */
      if (n >= 64)
        {
          model_bytes_seal (part);
          assert_refused (part, "model");
        }
    }
  g_byte_array_append (bytes, (const guint8 *) "\n", 1);
  assert_refused (bytes, "The model is damaged: it has");
}

static void
test_is_refused_where_a_byte_is_wrong (void)
{
  g_autoptr (GByteArray) bytes = make_bytes ();

  for (guint i = 0; i < bytes->len; i += i < 200 ? 1 : 211)
    {
      bytes->data[i] ^= 1 << i % 8;
      assert_refused (bytes, "model");
      bytes->data[i] ^= 1 << i % 8;
    }
  bytes->data[bytes->len - 1] ^= 0x80;
  assert_refused (bytes, "its checksum is wrong");
}

static void
test_is_refused_where_a_section_lies_outside (void)
{
  static const struct
  {
    guint place;
    guint64 value;
  } damages[] = {
    { 32, 0 }, { 32, 5 }, { 36, G_MAXUINT32 }, { 40, G_MAXUINT32 }, { 44, 1 }, { 48, 1 }, { 48, 1 << 30 },
    { 48, G_MAXUINT64 - 63 }, { 48, (guint64) 1 << 63 },
  };
  g_autoptr (GByteArray) bytes = make_bytes ();

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GByteArray) damaged = g_byte_array_new ();
      gsize place = model_get_entry (3) + damages[i].place;

      g_byte_array_append (damaged, bytes->data, bytes->len);
      if (damages[i].place == 48)
        MODEL_PUT (damaged, place, guint64, damages[i].value);
      else
        MODEL_PUT (damaged, place, guint32, damages[i].value);
      model_bytes_seal (damaged);
      assert_refused (damaged, "its section “words.start” makes no sense");
    }
  MODEL_PUT (bytes, 12, guint32, 257);
  assert_refused (bytes, "its header makes no sense");
}

static void
test_is_refused_where_a_section_has_no_name_of_its_own (void)
{
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  ModelSection *section = model_builder_get (builder, "arc.head");

  strcpy (section->name, "arc.dependent");
  assert_builder_refused (builder, "has no name of its own");
  strcpy (section->name, "");
  assert_builder_refused (builder, "has no name of its own");
  memset (section->name, 'x', sizeof section->name);
  assert_builder_refused (builder, "has no name of its own");
}

static void
test_is_refused_where_a_section_is_missing (void)
{
  g_autoptr (ModelBuilder) whole = model_builder_new (&small_sizes, 1);

  for (guint i = 0; i < whole->sections->len; i++)
    {
      g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
      ModelSection *section = g_ptr_array_index (builder->sections, i);
      g_autofree char *message = g_strdup_printf ("The model lacks its section “%s”", section->name);

      g_ptr_array_remove_index (builder->sections, i);
      assert_builder_refused (builder, message);
    }
}

static void
test_is_refused_where_a_section_has_another_shape (void)
{
  g_autoptr (ModelBuilder) whole = model_builder_new (&small_sizes, 1);

  for (guint i = 0; i < whole->sections->len; i++)
    for (guint damage = 0; damage < 4; damage++)
      {
        g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
        ModelSection *section = g_ptr_array_index (builder->sections, i);

        /* any number of affixes will do; it is their scales that do not fit then */
        if (damage == 0)
          section->kind = section->kind == ENT_SECTION_U8 ? ENT_SECTION_I8 : ENT_SECTION_U8;
        else if (damage == 1)
          section->rows = 0;
        else if (damage == 2 && section->rows > 1)
          section->rows--;
        else
          section->columns--;
        assert_builder_refused (builder, "The model");
      }
}

static void
test_is_refused_where_it_is_larger_than_any_of_ours (void)
{
  ModelSizes sizes = small_sizes;
  g_autoptr (ModelBuilder) builder = NULL;

  sizes.arc = 1025;
  builder = model_builder_new (&sizes, 1);
  assert_builder_refused (builder, "larger than this program runs");
}

static void
put_float (ModelBuilder *builder, const char *section, float value)
{
  ((float *) model_builder_get (builder, section)->data->data)[2] = value;
}

static void
test_is_refused_where_a_number_is_none (void)
{
  static const char *const sections[] = { "words.scale", "vectors.scale", "affixes.scale", "lstm1.forward.input.scale",
                                          "lstm2.backward.recurrent.scale", "name.output.scale" };
  const float bad[] = { NAN, INFINITY, -INFINITY, -0.001f, 1e30f };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
      {
        g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
        g_autofree char *message = g_strdup_printf ("“%s” has a number out of range", sections[i]);

        put_float (builder, sections[i], bad[k]);
        assert_builder_refused (builder, message);
      }
  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    {
      g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);

      put_float (builder, "arc.bilinear.bias", bad[k] < 0 && isfinite (bad[k]) ? -1e30f : bad[k]);
      assert_builder_refused (builder, "“arc.bilinear.bias” has a number out of range");
    }
}

static void
test_is_refused_where_keys_are_not_sorted (void)
{
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);
  guint32 *starts = (guint32 *) model_builder_get (builder, "vectors.start")->data->data;
  guint8 *text = model_builder_get (builder, "vectors.text")->data->data;

  starts[7] = starts[8];
  assert_builder_refused (builder, "“vectors.start” does not ascend");
  starts[7] = G_MAXUINT32;
  assert_builder_refused (builder, "“vectors.start” does not ascend");
  starts[7] = 28;
  starts[60]++;
  assert_builder_refused (builder, "“vectors.start” does not cover its text");
  starts[60]--;
  starts[0]++;
  assert_builder_refused (builder, "“vectors.start” does not cover its text");
  starts[0]--;
  text[4 * 20] = 'z';
  assert_builder_refused (builder, "“vectors.text” is not sorted");
  text[4 * 20] = 'a';
  memcpy (text + 4 * 20, text + 4 * 19, 4);
  assert_builder_refused (builder, "“vectors.text” is not sorted");
}

static void
set_text (ModelBuilder *builder, const char *name, const char *text)
{
  ModelSection *section = model_builder_get (builder, name);

  g_byte_array_set_size (section->data, 0);
  g_byte_array_append (section->data, (const guint8 *) text, strlen (text));
  section->columns = strlen (text);
}

static void
test_is_refused_where_classes_have_no_names (void)
{
  g_autoptr (ModelBuilder) builder = model_builder_new (&small_sizes, 1);

  set_text (builder, "labels", "a\nb\nroot\nd\n\xff\n");
  assert_builder_refused (builder, "“labels” is no list of names");
  set_text (builder, "labels", "a\nb\nroot\nd\ne");
  assert_builder_refused (builder, "“labels” is no list of names");
  set_text (builder, "labels", "a\n\nroot\nd\ne\n");
  assert_builder_refused (builder, "“labels” has a class without a name");
  set_text (builder, "labels", "a\nb\nroot\nd\n");
  assert_builder_refused (builder, "names 4 classes in “labels”, it has weights for 5");
  set_text (builder, "labels", "a\nb\nRoot\nd\ne\n");
  assert_builder_refused (builder, "has no label “root”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/model/has-what-was-written", test_has_what_was_written);
  g_test_add_func ("/language/model/is-refused-where-it-is-missing", test_is_refused_where_it_is_missing);
  g_test_add_func ("/language/model/is-refused-where-it-is-another-file", test_is_refused_where_it_is_another_file);
  g_test_add_func ("/language/model/is-refused-where-it-has-another-version",
                   test_is_refused_where_it_has_another_version);
  g_test_add_func ("/language/model/is-refused-where-it-is-cut-off", test_is_refused_where_it_is_cut_off);
  g_test_add_func ("/language/model/is-refused-where-a-byte-is-wrong", test_is_refused_where_a_byte_is_wrong);
  g_test_add_func ("/language/model/is-refused-where-a-section-lies-outside",
                   test_is_refused_where_a_section_lies_outside);
  g_test_add_func ("/language/model/is-refused-where-a-section-has-no-name-of-its-own",
                   test_is_refused_where_a_section_has_no_name_of_its_own);
  g_test_add_func ("/language/model/is-refused-where-a-section-is-missing", test_is_refused_where_a_section_is_missing);
  g_test_add_func ("/language/model/is-refused-where-a-section-has-another-shape",
                   test_is_refused_where_a_section_has_another_shape);
  g_test_add_func ("/language/model/is-refused-where-it-is-larger-than-any-of-ours",
                   test_is_refused_where_it_is_larger_than_any_of_ours);
  g_test_add_func ("/language/model/is-refused-where-a-number-is-none", test_is_refused_where_a_number_is_none);
  g_test_add_func ("/language/model/is-refused-where-keys-are-not-sorted", test_is_refused_where_keys_are_not_sorted);
  g_test_add_func ("/language/model/is-refused-where-classes-have-no-names",
                   test_is_refused_where_classes_have_no_names);
  return g_test_run ();
}
