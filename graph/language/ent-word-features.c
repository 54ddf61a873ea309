/* ent-word-features.c: a word as the network sees it
 *
 * data/language/training/features.py computes the same: what is changed here is changed there, and the model trained
 * anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-word-features.h"

#include <string.h>

#define SHAPE_LENGTH 8

/* ---- forms -------------------------------------------------------------- */

static const char *
find_straight (gunichar letter)
{
  switch (letter)
    {
    case 0x201C: /* “ */
    case 0x201D: /* ” */
    case 0x201E: /* „ */
      return "\"";
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x201A: /* ‚ */
      return "'";
    case 0x2013: /* – */
    case 0x2014: /* — */
      return "-";
    case 0x2026: /* … */
      return "...";
    default:
      return NULL;
    }
}

/* No letter grows: three bytes of a curly mark become three at most. */
static void
make_plain (char *plain, const char *word)
{
  for (guint n = 0; *word && n < ENT_WORD_MAX_LETTERS; n++)
    {
      const char *next = g_utf8_next_char (word);
      const char *straight = find_straight (g_utf8_get_char (word));

      plain = straight ? g_stpcpy (plain, straight) : (char *) mempcpy (plain, word, next - word);
      word = next;
    }
  *plain = '\0';
}

/* One letter stays one: İ, whose small form is i with a dot of its own, is left as it is. */
static gunichar
get_lower (gunichar letter)
{
  return letter == 0x130 ? letter : g_unichar_tolower (letter);
}

static void
make_lower (char *lower, const char *plain)
{
  for (; *plain; plain = g_utf8_next_char (plain))
    lower += g_unichar_to_utf8 (get_lower (g_utf8_get_char (plain)), lower);
  *lower = '\0';
}

static void
make_key (char *key, const char *lower)
{
  for (; *lower; lower++)
    *key++ = g_ascii_isdigit (*lower) ? '0' : *lower;
  *key = '\0';
}

static gunichar
get_kind (gunichar letter)
{
  if (g_unichar_isupper (letter))
    return 'X';
  if (g_unichar_islower (letter))
    return 'x';
  return letter >= '0' && letter <= '9' ? 'd' : letter;
}

static void
make_shape (char *shape, const char *plain)
{
  gunichar last = 0;

  for (guint n = 0; *plain && n < SHAPE_LENGTH; plain = g_utf8_next_char (plain))
    {
      gunichar kind = get_kind (g_utf8_get_char (plain));

      if (kind != last)
        {
          shape += g_unichar_to_utf8 (kind, shape);
          last = kind;
          n++;
        }
    }
  *shape = '\0';
}

/**
 * ent_word_form_init:
 * @word: valid UTF-8
 *
 * O(its letters, at most %ENT_WORD_MAX_LETTERS).
 */
void
ent_word_form_init (EntWordForm *self, const char *word)
{
  make_plain (self->plain, word);
  if (strcmp (self->plain, "``") == 0 || strcmp (self->plain, "''") == 0)
    strcpy (self->plain, "\"");
  make_lower (self->lower, self->plain);
  make_key (self->key, self->lower);
  make_shape (self->shape, self->plain);
}

/* ---- rows --------------------------------------------------------------- */

/* FNV-1a of 32 bits (Fowler, Noll and Vo), of the marker and the text as one. */
static guint
hash_affix (const EntModel *model, const char *marker, const char *text, const char *end)
{
  guint32 hash = 2166136261u;

  for (; *marker; marker++)
    hash = (hash ^ (guint8) *marker) * 16777619u;
  for (; text < end; text++)
    hash = (hash ^ (guint8) *text) * 16777619u;
  return hash % ent_model_get_affixes (model)->n_rows;
}

/* Where the last @n letters begin; the text itself where it has fewer. */
static const char *
find_suffix (const char *text, const char *end, guint n)
{
  for (; n > 0 && end > text; n--)
    end = g_utf8_prev_char (end);
  return end;
}

static const char *
find_prefix_end (const char *text, guint n)
{
  for (; n > 0 && *text; n--)
    text = g_utf8_next_char (text);
  return text;
}

/**
 * ent_word_features_init:
 * @word: valid UTF-8
 *
 * O(letters + log of the model's words).
 */
void
ent_word_features_init (EntWordFeatures *self, const EntModel *model, const char *word)
{
  static const char *const suffix_markers[] = { "s1", "s2", "s3", "s4" };
  EntWordForm form;
  const char *lower = form.lower, *end;
  guint n = 0;

  ent_word_form_init (&form, word);
  if (!ent_model_find_word (model, form.key, &self->word))
    self->word = ent_model_get_unknown_word (model);
  if (!ent_model_find_vector (model, form.lower, &self->vector) &&
      !ent_model_find_vector (model, form.key, &self->vector))
    self->vector = ent_model_get_unknown_vector (model);

  end = lower + strlen (lower);
  for (guint i = 0; i < G_N_ELEMENTS (suffix_markers); i++)
    self->affixes[n++] = hash_affix (model, suffix_markers[i], find_suffix (lower, end, i + 1), end);
  self->affixes[n++] = hash_affix (model, "p2", lower, find_prefix_end (lower, 2));
  self->affixes[n++] = hash_affix (model, "p3", lower, find_prefix_end (lower, 3));
  self->affixes[n++] = hash_affix (model, "sh", form.shape, form.shape + strlen (form.shape));
  self->affixes[n++] = hash_affix (model, "f", form.plain, form.plain + strlen (form.plain));
  g_assert (n == ENT_WORD_N_AFFIXES);
}

/* The position before the first word. */
void
ent_word_features_init_root (EntWordFeatures *self, const EntModel *model)
{
  guint affix = hash_affix (model, "<root>", NULL, NULL);

  self->word = ent_model_get_root_word (model);
  self->vector = ent_model_get_unknown_vector (model);
  for (guint i = 0; i < ENT_WORD_N_AFFIXES; i++)
    self->affixes[i] = affix;
}
