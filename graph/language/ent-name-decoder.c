/* ent-name-decoder.c: the best sequence of name tags
 *
 * Viterbi (1967) over the classes of the model, where I-X follows only B-X or I-X. Every other class may follow any,
 * so that a word costs O(classes): one best class before it serves them all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-name-decoder.h"
#include "language/ent-language-error.h"
#include "language/ent-tagset.h"

#include <math.h>
#include <string.h>

struct _EntNameDecoder
{
  guint n_classes;
  EntNameTag tags[ENT_N_NAME_TAGS];     /* of each class */
  guint8 beginnings[ENT_N_NAME_TAGS];   /* the class B-X of the class I-X; of any other class itself */
};

static gboolean
find_class (const EntNameDecoder *self, EntNameTag tag, guint8 *class)
{
  for (guint i = 0; i < self->n_classes; i++)
    if (self->tags[i] == tag)
      {
        *class = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_class (EntNameDecoder *self, const char *name, GError **error)
{
  EntNameTag tag = ENT_NAME_TAG_NONE;
  guint8 other;

  if (!ent_name_tag_from_string (name, &tag) || tag == ENT_NAME_TAG_NONE)
    {
      g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "“%s” is no class of names", name);
      return FALSE;
    }
  if (find_class (self, tag, &other))
    {
      g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "the class of names “%s” stands twice", name);
      return FALSE;
    }
  self->tags[self->n_classes++] = tag;
  return TRUE;
}

/**
 * ent_name_decoder_new:
 * @classes: (array length=n_classes): "O", "B-PER", "I-PER" ..., in the order of the scores
 *
 * Returns: (transfer full) (nullable): the decoder; %NULL with #ENT_LANGUAGE_ERROR_MODEL where a class is not known or
 *   stands twice, where "O" is missing, or "B-X" of an "I-X"
 */
EntNameDecoder *
ent_name_decoder_new (const char *const *classes, guint n_classes, GError **error)
{
  g_autoptr (EntNameDecoder) self = g_new0 (EntNameDecoder, 1);
  guint8 outside;

  for (guint i = 0; i < n_classes; i++)
    if (!add_class (self, classes[i], error))
      return NULL;
  if (!find_class (self, ENT_NAME_TAG_O, &outside))
    {
      g_set_error_literal (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "the class of names “O” is missing");
      return NULL;
    }
  for (guint i = 0; i < n_classes; i++)
    {
      EntNameTag beginning = ent_name_tag_get_beginning (self->tags[i]);

      if (!find_class (self, beginning, &self->beginnings[i]))
        {
          g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "the class of names “%s” is missing",
                       ent_name_tag_to_string (beginning));
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
ent_name_decoder_free (EntNameDecoder *self)
{
  g_free (self);
}

static guint8
find_best (const float *values, guint n)
{
  guint8 best = 0;

  for (guint i = 1; i < n; i++)
    if (values[i] > values[best])
      best = i;
  return best;
}

/**
 * ent_name_decoder_decode:
 * @scores: (array): n_words × classes, row by row
 * @names: (out caller-allocates) (array length=n_words): the class of each word
 *
 * The sequence of the highest sum in which a name that goes on has begun; of equal ones that with the lower class, from
 * the last word back. O(words × classes).
 */
void
ent_name_decoder_decode (const EntNameDecoder *self, const float *scores, guint n_words, guint8 *names)
{
  const guint n = self->n_classes;
  g_autofree guint8 *before = g_new (guint8, (gsize) n_words * n);  /* the best class before a word of a class */
  float sums[ENT_N_NAME_TAGS], next[ENT_N_NAME_TAGS];

  if (n_words == 0)
    return;
  for (guint i = 0; i < n; i++)
    sums[i] = self->beginnings[i] == i ? scores[i] : -INFINITY;
  for (guint word = 1; word < n_words; word++)
    {
      guint8 best = find_best (sums, n);

      for (guint i = 0; i < n; i++)
        {
          guint8 beginning = self->beginnings[i], previous = best;

          if (beginning != i)
            previous = sums[i] > sums[beginning] || (i < beginning && !(sums[beginning] > sums[i])) ? i : beginning;
          before[(gsize) word * n + i] = previous;
          next[i] = sums[previous] + scores[(gsize) word * n + i];
        }
      memcpy (sums, next, n * sizeof sums[0]);
    }
  names[n_words - 1] = find_best (sums, n);
  for (guint word = n_words - 1; word > 0; word--)
    names[word - 1] = before[(gsize) word * n + names[word]];
}
