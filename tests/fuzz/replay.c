/* replay.c: runs a fuzz target without a fuzzer, as a test
 *
 * replay-NAME CORPUS MUTATIONS: every file of the folder CORPUS, then so many changed copies of them, the same ones in
 * every run. --verbose names each before it runs, so that one that crashes is found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Mutations grow no larger than this. */
#define MAX_BYTES (64 * 1024)
#define MAX_STEPS 8

static GPtrArray *names;
static GPtrArray *inputs;
static guint n_mutations;

/* Pieces that matter to one format or another. */
static const char *const pieces[] = {
  "<", ">", "</div>", "<div>", "<p>", "<!--", "<script type='application/ld+json'>", "&#x0;", "&amp;", "{", "}", "[",
  "]",
  "\"", "\\u0000", "\\ud800", ":", ",", "\t", "\n", "\n\n", "\r", "\xff", "\xc3", "\xef\xbb\xbf", "\xff\xfe", "\xe2\x80\xa8",
  "By ", "Published: ", "12 September 2023", "(Reuters) - ", "...", "obj", "endobj", "stream", "/Length 9", "<<",
  ">>", "#",
  "99999999999999999999", "-1", ";",
};

static void
insert_bytes (GByteArray *bytes, guint at, const void *data, guint length)
{
  g_autofree guint8 *copy = g_memdup2 (data, length);
  guint tail = bytes->len - at;

  if (bytes->len + length > MAX_BYTES)
    return;
  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, tail);
  memcpy (bytes->data + at, copy, length);
}

static void
change (GByteArray *bytes, GRand *rand)
{
  const GByteArray *other = g_ptr_array_index (inputs, g_rand_int_range (rand, 0, inputs->len));
  guint at = g_rand_int_range (rand, 0, bytes->len + 1);
  guint length = g_rand_int_range (rand, 1, 64);
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      if (at < bytes->len)
        bytes->data[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
      break;
    case 2:
      insert_bytes (bytes, at, piece, strlen (piece));
      break;
    case 3:  /* once more */
      if (at < bytes->len)
        insert_bytes (bytes, at, bytes->data + at, MIN (length, bytes->len - at));
      break;
    case 4:  /* a stretch of another input */
      if (other->len > 0)
        {
          guint from = g_rand_int_range (rand, 0, other->len);

          insert_bytes (bytes, at, other->data + from, MIN (length * 4, other->len - from));
        }
      break;
    case 5:
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_byte_array_set_size (bytes, at);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The @number-th changed input; it does not depend on the ones before it. */
static GByteArray *
make_mutation (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  const GByteArray *original = g_ptr_array_index (inputs, g_rand_int_range (rand, 0, inputs->len));
  GByteArray *bytes = g_byte_array_new ();
  int n_steps = g_rand_int_range (rand, 1, MAX_STEPS + 1);

  g_byte_array_append (bytes, original->data, original->len);
  for (int i = 0; i < n_steps; i++)
    change (bytes, rand);
  return bytes;
}

static void
test_kept_inputs (void)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const GByteArray *bytes = g_ptr_array_index (inputs, i);

      if (g_test_verbose ())
        g_test_message ("%s", (char *) g_ptr_array_index (names, i));
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

static void
test_mutations (void)
{
  for (guint i = 0; i < n_mutations; i++)
    {
      g_autoptr (GByteArray) bytes = make_mutation (i);
      g_autofree guint8 *exact = g_memdup2 (bytes->data, bytes->len);  /* so that a byte too far is noticed */

      if (g_test_verbose ())
        g_test_message ("mutation %u", i);
      LLVMFuzzerTestOneInput (exact ? exact : (const guint8 *) "", bytes->len);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
load_corpus (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  names = g_ptr_array_new_with_free_func (g_free);
  inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  while ((name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      char *bytes;
      gsize length;

      g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
      g_ptr_array_add (inputs, g_byte_array_new_take ((guint8 *) bytes, length));
    }
  g_assert_cmpuint (inputs->len, >, 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *target = NULL;
  g_autofree char *kept_path = NULL;
  g_autofree char *mutations_path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  load_corpus (argv[1]);
  n_mutations = atoi (argv[2]);
  target = g_path_get_basename (argv[1]);
  kept_path = g_strdup_printf ("/fuzz/%s/kept-inputs", target);
  mutations_path = g_strdup_printf ("/fuzz/%s/mutations", target);
  g_test_add_func (kept_path, test_kept_inputs);
  g_test_add_func (mutations_path, test_mutations);
  status = g_test_run ();
  g_ptr_array_unref (names);
  g_ptr_array_unref (inputs);
  return status;
}
