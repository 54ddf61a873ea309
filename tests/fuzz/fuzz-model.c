/* fuzz-model.c: whatever bytes a model file holds, also where its size and checksum are right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-error.h"
#include "language/ent-network.h"
#include "memory-file.h"
#include "model-builder.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char *const forms[] = { "aaab", "Mr.", "Ünal", "4-5", "…", "\xf0\x9f\x98\x80", "aaaa" };

#define N_WORDS G_N_ELEMENTS (forms)

/* Exactly one word depends on the root, and from every word a way leads to it. */
static void
check_tree (const EntPrediction *words)
{
  guint n_roots = 0;

  for (guint i = 0; i < N_WORDS; i++)
    {
      guint word = i + 1, steps = 0;

      while (word != 0)
        {
          word = words[word - 1].head;
          g_assert_cmpuint (word, <=, N_WORDS);
          g_assert_cmpuint (++steps, <=, N_WORDS);
        }
      n_roots += words[i].head == 0;
    }
  g_assert_cmpuint (n_roots, ==, 1);
}

/* FALSE where the network refuses the model, as for classes of names that stand twice. */
static gboolean
predict (const EntModel *model, EntNetworkLevel level, EntPrediction *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntNetwork) network = ent_network_new (model, level, &error);
  g_autoptr (EntNetworkScratch) scratch = NULL;
  EntNetworkSentence sentence = { .forms = forms, .n_words = N_WORDS, .words = words };

  if (network == NULL)
    {
      g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
      return FALSE;
    }
  scratch = ent_network_scratch_new (network);
  ent_network_predict (network, scratch, &sentence, 1);
  return TRUE;
}

static void
check_bytes (const void *bytes, gsize size)
{
  g_auto (MemoryFile) file = memory_file_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntModel) model = ent_model_new_from_file (file.path, &error);
  EntPrediction plain[N_WORDS] = { 0 }, best[N_WORDS] = { 0 };
  guint n_tags, n_labels, n_names;

  if (model == NULL)
    {
      g_assert_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL);
      return;
    }
  g_assert_no_error (error);
  ent_model_get_tags (model, &n_tags);
  ent_model_get_labels (model, &n_labels);
  ent_model_get_names (model, &n_names);
  if (!predict (model, ENT_NETWORK_LEVEL_PLAIN, plain))
    return;
  g_assert_true (predict (model, ent_network_level_get_best (), best));
  check_tree (plain);
  for (guint i = 0; i < N_WORDS; i++)
    {
      g_assert_cmpuint (plain[i].tag, <, n_tags);
      g_assert_cmpuint (plain[i].label, <, n_labels);
      g_assert_cmpuint (plain[i].name, <, n_names);
      g_assert_cmpuint (plain[i].tag, ==, best[i].tag);
      g_assert_cmpuint (plain[i].head, ==, best[i].head);
      g_assert_cmpuint (plain[i].label, ==, best[i].label);
      g_assert_cmpuint (plain[i].name, ==, best[i].name);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) sealed = g_byte_array_new ();

  check_bytes (data, size);
  if (size < 64)
    return 0;
  g_byte_array_append (sealed, data, size);
  model_bytes_seal (sealed);
  check_bytes (sealed->data, sealed->len);
  return 0;
}
