/* ent-tokenizer.c: a text as words and marks
 *
 * After the conventions of Universal Dependencies' English-EWT, the treebank that a parser learns from:
 * clitics are words of their own ("Russia" "'s", "do" "n't", "can" "not"), a hyphen between words is a token
 * ("far" "-" "right", "Kim" "Jong" "-" "un", "F" "-" "16", "2019" "-" "21") unless a prefix stands before it
 * ("pro-Beijing", "re-elected") or it stands in a telephone number, the unit behind a figure is a word ("5" "km",
 * "9" "am"), the stop of an abbreviation belongs to it ("U.S.", "Gen."), and an address is one word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-tokenizer.h"
#include "language/ent-abbreviation-private.h"
#include "language/ent-address-private.h"
#include "language/ent-character-private.h"
#include "language/ent-contraction-private.h"
#include "language/ent-mark-private.h"

#include <string.h>

/* A hyphen behind one of these does not part words. Sorted. */
static const char *const prefixes[] = {
  "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "inter", "intra", "mega", "mid", "mini",
  "multi", "neo", "non", "over", "pan", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub",
  "super", "trans", "tri", "ultra", "un", "under",
};

/* Units that are written without a blank behind a figure ("5km", "$3bn", "9am"). Sorted. */
static const char *const units[] = {
  "am", "b", "bn", "cm", "ft", "gb", "ghz", "gw", "hz", "k", "kb", "kg", "kgs", "khz", "km", "kms", "kph", "kt", "kw",
  "kwh", "lb", "lbs", "m", "mb", "mg", "mhz", "min", "mins", "ml", "mm", "mn", "mph", "mw", "pm", "sq", "tb", "tn",
  "yrs",
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* Whether the word [@start, @end) is in a list of words of at most seven letters. */
static gboolean
is_one_of (const char *start, const char *end, const char *const *words, guint n_words)
{
  char norm[8];
  const char *key = norm;
  gsize length = end - start;

  if (length >= sizeof norm)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    norm[i] = g_ascii_tolower (start[i]);
  norm[length] = '\0';
  return bsearch (key, words, n_words, sizeof words[0], compare_words) != NULL;
}

/* ---- one token ---- */

typedef struct
{
  const char *text;
  GArray *tokens;
  GStringChunk *strings;
  GString *buffer;
} Tokenizer;

static gboolean
is_capital (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c) || g_unichar_istitle (c);
}

static EntTokenFlags
get_flags (const char *start, const char *end)
{
  guint letters = 0, capitals = 0, digits = 0;
  EntTokenFlags flags = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = ent_character_peek (p, end);

      if (c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c))
        {
          if (letters++ == 0 && is_capital (c))
            flags |= ENT_TOKEN_CAPITALISED;
          capitals += is_capital (c);
        }
      else if (c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c))
        digits++;
    }
  if (letters > 0)
    flags |= ENT_TOKEN_WORD;
  else
    flags |= digits > 0 ? ENT_TOKEN_NUMBER : ENT_TOKEN_PUNCTUATION;
  if (letters >= 2 && capitals == letters)
    flags |= ENT_TOKEN_ALL_CAPITALS;
  return flags;
}

/* Small letters by Unicode alone: g_utf8_strdown() would follow a Turkish or Lithuanian locale. */
static void
append_norm (GString *buffer, const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = ent_character_peek (p, end);

      if (c < 0x80)
        g_string_append_c (buffer, g_ascii_isupper (c) ? c + ('a' - 'A') : c);
      else if (c != ENT_CHARACTER_SOFT_HYPHEN)
        g_string_append_unichar (buffer, c == ENT_CHARACTER_RIGHT_SINGLE_QUOTE ? '\'' : g_unichar_tolower (c));
    }
}

static void
add_token (Tokenizer *self, const char *start, const char *end)
{
  EntToken token = { .span = { start - self->text, end - self->text } };

  g_string_truncate (self->buffer, 0);
  append_norm (self->buffer, start, end);
  token.norm = g_string_chunk_insert_const (self->strings, self->buffer->str);
  token.flags = get_flags (start, end);
  g_array_append_val (self->tokens, token);
}

static void
add_word (Tokenizer *self, const char *start, const char *end)
{
  const char *second = ent_contraction_find_part (start, end);

  if (second != NULL)
    {
      add_token (self, start, second);
      start = second;
    }
  add_token (self, start, end);
}

/* ---- figures ---- */

static gboolean
is_figure (const char *start, const char *end)
{
  if (start == end)
    return FALSE;
  for (const char *p = start; p < end; p++)
    if (!g_ascii_isdigit (*p) && strchr (".,:", *p) == NULL)
      return FALSE;
  return TRUE;
}

/* Whether the hyphen at @hyphen joins two figures that are no range: "571-9571", "02-05-02", "1-800-555". */
static gboolean
is_in_number (const char *start, const char *hyphen, const char *end)
{
  const char *stop = hyphen + 1;
  gsize before = hyphen - start;

  if (!is_figure (start, hyphen))
    return TRUE;
  while (stop < end && (g_ascii_isdigit (*stop) || (strchr (".,:", *stop) && g_ascii_isdigit (stop[1]))))
    stop++;
  /* telephones, in a house too ("3-5213"), and American postal codes */
  if (stop - hyphen == 5 && (before == 1 || before == 3 || before == 5))
    return TRUE;
  return before > 7 || stop - hyphen > 8 ||
         (ent_character_peek (stop, end) == '-' && g_unichar_isdigit (ent_character_peek (stop + 1, end)));
}

/* Whether the letters at @p behind the figure [@start, @p) are its unit. */
static gboolean
is_unit (const char *start, const char *p, const char *end)
{
  const char *stop = p;

  while (stop < end && stop - p < 8 && g_ascii_isalpha (*stop))
    stop++;
  return !ent_character_is_word (ent_character_peek (stop, end)) && is_figure (start, p) &&
         is_one_of (p, stop, units, G_N_ELEMENTS (units));
}

/* ".5", "+44", "'90s": a figure that begins with a sign. Returns %NULL where @start begins none. */
static const char *
skip_signed_figure (const char *start, const char *end)
{
  gunichar sign = g_utf8_get_char (start);
  const char *first = g_utf8_next_char (start), *p = first;

  if (sign != '.' && sign != '+' && !ent_character_is_apostrophe (sign))
    return NULL;
  while (p < end && (g_ascii_isdigit (*p) || (sign == '+' && *p == '-' && g_ascii_isdigit (p[1]))))
    p++;
  if (p == first)
    return NULL;
  if (ent_character_is_apostrophe (sign))
    {
      if (p - first != 2)
        return NULL;
      p += ent_character_peek (p, end) == 's';
    }
  return ent_character_is_word (ent_character_peek (p, end)) ? NULL : p;
}

/* ---- words ---- */

/* Whether the sign at @p, with a word's character on both sides, joins them to one word; @start is the word's start. */
static gboolean
is_connector (Tokenizer *self, const char *start, const char *p, gunichar before, const char *end)
{
  gunichar sign = g_utf8_get_char (p), after = g_utf8_get_char (g_utf8_next_char (p));
  gboolean digits = g_unichar_isdigit (before) && g_unichar_isdigit (after);

  if (ent_character_is_apostrophe (sign))
    return !g_unichar_isdigit (after);
  if (ent_character_is_hyphen (sign) && digits)
    return is_in_number (start, p, end);
  if (ent_character_is_hyphen (sign))
    /* "Lashkar-e-Taiba": behind a hyphen it is no prefix */
    return is_one_of (start, p, prefixes, G_N_ELEMENTS (prefixes)) && !(start > self->text && start[-1] == '-');
  if (sign == '&')
    return g_unichar_isupper (before) && g_unichar_isupper (after);
  if (sign == '.' && g_unichar_islower (before) && g_unichar_islower (after))
    return TRUE;
  return digits && (sign == '.' || sign == ',' || sign == ':' || sign == '/');
}

/* "U.S.", "a.m.", "Ph.D.": letters that each have their stop. Returns %NULL where there is none. */
static const char *
skip_acronym (const char *p, const char *end)
{
  const char *last = p;
  guint parts = 0;

  while (g_unichar_isalpha (ent_character_peek (p, end)))
    {
      const char *stop = g_utf8_next_char (p);
      gunichar after;

      if (parts == 0 && end - p > 3 && g_ascii_strncasecmp (p, "ph.d", 4) == 0)
        stop++;
      after = ent_character_peek (stop, end);
      if (after != '.')
        {
          /* "U.S" at the end of a line or before a mark */
          if (parts > 0 && !ent_character_is_word (after))
            last = stop;
          break;
        }
      parts++;
      last = p = stop + 1;
    }
  return parts >= 2 || (parts == 1 && last > p) ? last : NULL;
}

/* Whether the stop at @stop, behind the word at @start, belongs to it. */
static gboolean
takes_stop (Tokenizer *self, const char *start, const char *stop, const char *end)
{
  const char *next = stop + 1;
  gunichar after = ent_character_peek (next, end), first = g_utf8_get_char (start);
  gboolean spaced = ent_character_is_space (after), single = g_utf8_next_char (start) == stop;

  if (ent_character_is_word (after) && !g_unichar_isdigit (after))
    return single && g_unichar_isupper (first) && g_unichar_isupper (after);
  while (next < end && ent_character_is_space (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  if (next > stop + 1)
    after = ent_character_peek (next, end);

  if (single && g_unichar_isupper (first))
    return first != 'I' && (g_unichar_isupper (after) || !spaced);
  g_string_truncate (self->buffer, 0);
  append_norm (self->buffer, start, stop + 1);
  switch (ent_abbreviation_get (self->buffer->str))
    {
    case ENT_ABBREVIATION_FIGURE:
      return g_unichar_isdigit (after);
    case ENT_ABBREVIATION_OPEN:
      return !single && after != 0 && (spaced || g_unichar_isdigit (after));
    case ENT_ABBREVIATION_LIST:
      return after != 0 && !g_unichar_isupper (after);
    case ENT_ABBREVIATION_CLOSED:
    case ENT_ABBREVIATION_HOUR:
      return TRUE;
    case ENT_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

/* Where the letters and figures that begin at @start end, with what joins them. */
static const char *
skip_word (Tokenizer *self, const char *start, const char *end)
{
  gunichar before = 0;
  const char *p = start;

  while (p < end)
    {
      gunichar c = ent_character_peek (p, end);
      const char *next = g_utf8_next_char (p);

      if (!ent_character_is_word (c))
        {
          if (before == 0 || !ent_character_is_word (ent_character_peek (next, end)) ||
              !is_connector (self, start, p, before, end))
            break;
        }
      else if (g_ascii_isdigit (before) && g_unichar_isalpha (c) && is_unit (start, p, end))
        break;
      before = c;
      p = next;
    }
  return p;
}

/* "US$", "A$": the letters of a currency before its sign. */
static gboolean
is_currency (const char *start, const char *end)
{
  if (end - start > 3)
    return FALSE;
  for (const char *p = start; p < end; p++)
    if (!g_ascii_isupper (*p))
      return FALSE;
  return TRUE;
}

static const char *
read_word (Tokenizer *self, const char *start, const char *end)
{
  const char *p = skip_acronym (start, end);

  if (p == NULL)
    {
      p = skip_word (self, start, end);
      if ((ent_character_peek (p, end) == '.' && takes_stop (self, start, p, end)) ||
          (ent_character_peek (p, end) == '$' && is_currency (start, p)))
        p++;
      else
        {
          add_word (self, start, p);
          return p;
        }
    }
  add_token (self, start, p);
  return p;
}

/* ---- a stretch of text ---- */

/* Reads the token that begins at @p. An address is looked for once a stretch without blanks (until
 * @no_address_before), or the cost would be the square of its length. */
static const char *
read_token (Tokenizer *self, const char *p, const char *end, gboolean follows_blank, const char **no_address_before)
{
  gunichar c = ent_character_peek (p, end);
  const char *stop = NULL;

  if (ent_character_is_word (c))
    {
      if (p >= *no_address_before || ((c == 'h' || c == 'w') && ent_address_is_url (p)))
        stop = ent_address_find_end (p, end, no_address_before);
      if (stop == NULL)
        return read_word (self, p, end);
    }
  else if (c == '@' || c == '#')
    stop = ent_address_find_handle_end (p, end);
  else if (follows_blank)
    stop = skip_signed_figure (p, end);
  else if (ent_character_is_apostrophe (c))
    stop = ent_contraction_find_clitic_end (p, end);
  if (stop == NULL)
    stop = ent_mark_find_end (p, end, follows_blank);
  add_token (self, p, stop);
  return stop;
}

/**
 * ent_tokenizer_split:
 * @text: valid UTF-8
 * @stretch: the bytes of @text to split
 * @tokens: (element-type EntToken): where the tokens are put, in order; their lemmas are not set
 * @strings: where their norms are kept
 *
 * O(bytes).
 */
void
ent_tokenizer_split (const char *text, EntSpan stretch, GArray *tokens, GStringChunk *strings)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  Tokenizer self = { text, tokens, strings, buffer };
  const char *p = text + stretch.start, *end = text + stretch.end;
  const char *no_address_before = p;
  gboolean follows_blank = TRUE;
  guint first = tokens->len;

  while (p < end)
    if (ent_character_is_space (ent_character_peek (p, end)))
      {
        if (tokens->len > first)
          g_array_index (tokens, EntToken, tokens->len - 1).flags |= ENT_TOKEN_SPACE_AFTER;
        p = g_utf8_next_char (p);
        follows_blank = TRUE;
      }
    else
      {
        p = read_token (&self, p, end, follows_blank, &no_address_before);
        follows_blank = FALSE;
      }
  if (tokens->len > first)
    g_array_index (tokens, EntToken, tokens->len - 1).flags |= ENT_TOKEN_SPACE_AFTER;
}

/**
 * ent_tokenizer_add_word:
 * @word: the bytes of @text that are one token, whatever they are
 * @tokens: (element-type EntToken): where it is put
 * @strings: where its norm is kept
 */
void
ent_tokenizer_add_word (const char *text, EntSpan word, GArray *tokens, GStringChunk *strings)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  Tokenizer self = { text, tokens, strings, buffer };

  add_token (&self, text + word.start, text + word.end);
  if (ent_character_is_space (g_utf8_get_char (text + word.end)))
    g_array_index (tokens, EntToken, tokens->len - 1).flags |= ENT_TOKEN_SPACE_AFTER;
}
