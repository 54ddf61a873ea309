/* ent-language-guess.c: in which language a text is
 *
 * By its letters, and where those are Latin by its small words: which language's function words fill most of its places
 * (Grefenstette 1995, "Comparing two language identification schemes"). That wants no model, and names in a text,
 * however foreign, fill none of those places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-guess.h"

#include "language/ent-function-words-private.h"

#include <string.h>

/* A shorter text may be all names; it counts as English. In characters. */
#define MIN_CHARACTERS 200

/* What is read of a long text. */
#define MAX_BYTES (64 * 1024)

/* No function word is longer, in bytes. */
#define MAX_WORD 24

#define MAX_LANGUAGES 64

/* Of fewer words that are no names nothing is known: a list of names. */
#define MIN_WORDS 20

/* English function words are half of the words without a capital in English prose, and 15 % at the most in another
 * language's, where its own are more. */
#define MAX_ENGLISH 0.25
#define MIN_OTHER 0.10
#define NO_ENGLISH 0.06

/* "De la" in many names is not yet French. */
#define MIN_DIFFERENT 5

/* ---- letters ------------------------------------------------------------------ */

static const struct
{
  GUnicodeScript script;
  const char *code;
} scripts[] = {
  { G_UNICODE_SCRIPT_LATIN, ENT_LANGUAGE_ENGLISH }, { G_UNICODE_SCRIPT_ARABIC, "ar" },
  { G_UNICODE_SCRIPT_CYRILLIC, "bg" },              { G_UNICODE_SCRIPT_HAN, "zh" },
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" },              { G_UNICODE_SCRIPT_KATAKANA, "ja" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" },                { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_GREEK, "el" },                 { G_UNICODE_SCRIPT_ARMENIAN, "hy" },
  { G_UNICODE_SCRIPT_GEORGIAN, "ka" },              { G_UNICODE_SCRIPT_ETHIOPIC, "am" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi" },            { G_UNICODE_SCRIPT_BENGALI, "bn" },
  { G_UNICODE_SCRIPT_TAMIL, "ta" },                 { G_UNICODE_SCRIPT_TELUGU, "te" },
  { G_UNICODE_SCRIPT_SINHALA, "si" },               { G_UNICODE_SCRIPT_MYANMAR, "my" },
  { G_UNICODE_SCRIPT_THAI, "th" },                  { G_UNICODE_SCRIPT_KHMER, "km" },
};

/* Letters that one of the languages of a script has, and the others have not. */
static const struct
{
  const char *script;
  const char *letters;
  const char *code;
} own_letters[] = {
  { "bg", "ыэё", "ru" }, { "bg", "іїє", "uk" }, { "ar", "ٹڈڑے", "ur" }, { "ar", "پچژگی", "fa" },
};

typedef struct
{
  guint n_characters;
  guint n_letters;
  guint n_of_script[G_N_ELEMENTS (scripts)];
  guint n_own[G_N_ELEMENTS (own_letters)];
} Letters;

static void
count_letter (Letters *self, gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  self->n_letters++;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script == script)
      self->n_of_script[i]++;
  if (script != G_UNICODE_SCRIPT_LATIN)
    for (guint i = 0; i < G_N_ELEMENTS (own_letters); i++)
      self->n_own[i] += g_utf8_strchr (own_letters[i].letters, -1, c) != NULL;
}

static void
count_letters (Letters *self, const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      self->n_characters++;
      if (c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c))
        count_letter (self, g_unichar_tolower (c));
    }
}

/* The language that the most frequent script tells; English for Latin letters. */
static const char *
guess_by_letters (const Letters *self)
{
  const char *code = ENT_LANGUAGE_UNKNOWN;
  guint most = 0, kana = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (self->n_of_script[i] > most)
        {
          most = self->n_of_script[i];
          code = scripts[i].code;
        }
      if (strcmp (scripts[i].code, "ja") == 0)
        kana += self->n_of_script[i];
    }
  /* Japanese mixes its letters with Chinese ones */
  if (strcmp (code, "zh") == 0 && kana * 10 > most)
    return "ja";
  for (guint i = 0; i < G_N_ELEMENTS (own_letters); i++)
    if (strcmp (code, own_letters[i].script) == 0 && self->n_own[i] * 200 > most)
      return own_letters[i].code;
  return code;
}

/* ---- words --------------------------------------------------------------------- */

static gpointer
make_index (gpointer data)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; ent_function_words[i].words != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (ent_function_words[i].words, " ", -1);

      g_assert (i < MAX_LANGUAGES);
      for (guint k = 0; words[k] != NULL; k++)
        {
          guint64 *languages = g_hash_table_lookup (index, words[k]);

          if (languages == NULL)
            {
              languages = g_new0 (guint64, 1);
              g_hash_table_insert (index, g_strdup (words[k]), languages);
            }
          *languages |= G_GUINT64_CONSTANT (1) << i;
        }
    }
  return index;
}

typedef struct
{
  guint n_words;
  guint n_of_language[MAX_LANGUAGES];
  guint n_different[MAX_LANGUAGES];
  GHashTable *seen;                    /* (element-type guint64): the entries of words that were met */
} Words;

static void
count_word (Words *self, GHashTable *index, const char *word)
{
  guint64 *languages = g_hash_table_lookup (index, word);
  gboolean is_new = languages != NULL && g_hash_table_add (self->seen, languages);

  self->n_words++;
  for (guint i = 0; languages != NULL && i < MAX_LANGUAGES; i++)
    if ((*languages >> i) & 1)
      {
        self->n_of_language[i]++;
        self->n_different[i] += is_new;
      }
}

/* Words are runs of letters; those with a capital are left out, most are names. */
static void
count_words (Words *self, const char *text, const char *end)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *index = g_once (&once, make_index, NULL);
  char word[MAX_WORD + 1];
  gboolean is_name = FALSE;
  gsize n = 0;

  for (const char *p = text; p <= end; p = p < end ? g_utf8_next_char (p) : p + 1)
    {
      gunichar c = p < end ? g_utf8_get_char (p) : 0;

      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        {
          is_name |= g_unichar_isupper (c);
          n = n + 6 <= MAX_WORD ? n + g_unichar_to_utf8 (c, word + n) : MAX_WORD;
          continue;
        }
      word[n] = '\0';
      if (n > 0 && !is_name)
        count_word (self, index, word);
      is_name = FALSE;
      n = 0;
    }
}

static const char *
guess_by_words (const char *text, const char *end)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Words words = { .seen = seen };
  guint best = 0;
  double english, other;

  count_words (&words, text, end);
  if (words.n_words < MIN_WORDS)
    return ENT_LANGUAGE_ENGLISH;
  for (guint i = 1; ent_function_words[i].words != NULL; i++)
    if (words.n_of_language[i] > words.n_of_language[best] || best == 0)
      best = i;
  english = (double) words.n_of_language[0] / words.n_words;
  other = (double) words.n_of_language[best] / words.n_words;
  if (english < MAX_ENGLISH && other >= MIN_OTHER && other > 1.5 * english &&
      words.n_different[best] >= MIN_DIFFERENT)
    return ent_function_words[best].code;
  return english < NO_ENGLISH && other < MIN_OTHER ? ENT_LANGUAGE_UNKNOWN : ENT_LANGUAGE_ENGLISH;
}

/* ---- the whole ------------------------------------------------------------------- */

/**
 * ent_language_guess:
 * @text: UTF-8
 * @length: its bytes
 *
 * Of a text with less than 200 characters nothing is known, and it counts as English. Cost: O(bytes), of a long text
 * the beginning.
 *
 * Returns: (transfer none): an ISO 639-1 code; %ENT_LANGUAGE_ENGLISH, or %ENT_LANGUAGE_UNKNOWN where it is some other
 *   language
 */
const char *
ent_language_guess (const char *text, gsize length)
{
  const char *end = text + MIN (length, MAX_BYTES);
  Letters letters = { 0 };
  const char *code;

  if (length > MAX_BYTES)
    end = g_utf8_find_prev_char (text, end + 1);
  count_letters (&letters, text, end);
  if (letters.n_characters < MIN_CHARACTERS || letters.n_letters == 0)
    return ENT_LANGUAGE_ENGLISH;
  code = guess_by_letters (&letters);
  return strcmp (code, ENT_LANGUAGE_ENGLISH) == 0 ? guess_by_words (text, end) : code;
}

/**
 * ent_language_get_name:
 *
 * Returns: (transfer none) (nullable): "French" for "fr"; %NULL where the code is of no language known here
 */
const char *
ent_language_get_name (const char *code)
{
  for (guint i = 0; ent_function_words[i].code != NULL; i++)
    if (strcmp (ent_function_words[i].code, code) == 0)
      return ent_function_words[i].name;
  return NULL;
}
