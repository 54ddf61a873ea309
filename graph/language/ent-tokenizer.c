/* ent-tokenizer.c: a text as words and marks
 *
 * After the conventions of Universal Dependencies' English-EWT, the treebank that a parser learns from:
 * clitics are words of their own ("Russia" "'s", "do" "n't", "can" "not"), a hyphen between words is a token
 * ("far" "-" "right", "Kim" "Jong" "-" "un") unless a prefix stands before it ("pro-Beijing", "re-elected") or a
 * figure behind it ("F-16"), the stop of an abbreviation belongs to it ("U.S.", "Gen."), and an address is one word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-tokenizer.h"
#include "language/ent-abbreviation-private.h"

#include <string.h>

#define RIGHT_SINGLE_QUOTE 0x2019

/* A hyphen behind one of these does not part words. Sorted. */
static const char *const prefixes[] = {
  "anti", "bi", "co", "counter", "de", "e", "ex", "extra", "inter", "intra", "mega", "mid", "mini", "multi", "neo",
  "non", "over", "pan", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "socio", "sub", "super", "trans", "tri",
  "ultra", "un", "under",
};

static int
compare_norms (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* ---- characters ---- */

static gboolean
is_space (gunichar c)
{
  /* the zero-width space and the byte order mark part words too, though Unicode counts them as format characters */
  return g_unichar_isspace (c) || c == 0x200b || c == 0xfeff || g_unichar_iscntrl (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == RIGHT_SINGLE_QUOTE;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* What a word is made of besides its connectors. */
static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_' || c == 0xad /* soft hyphen */;
}

/* Joins emoji into one sign: variation selectors, the joiner, skin tones, flag letters, tags. */
static gboolean
is_emoji_part (gunichar c)
{
  return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x1f1e6 && c <= 0x1f1ff) ||
         (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f) || c == 0x20e3;
}

static gunichar
peek (const char *p, const char *end)
{
  return p < end ? g_utf8_get_char (p) : 0;
}

/* ---- one token ---- */

typedef struct
{
  const char *text;
  GArray *tokens;
  GStringChunk *strings;
  GString *buffer;
} Tokenizer;

static EntTokenFlags
get_flags (const char *start, const char *end)
{
  guint letters = 0, capitals = 0, digits = 0;
  EntTokenFlags flags = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        {
          if (letters++ == 0 && (g_unichar_isupper (c) || g_unichar_istitle (c)))
            flags |= ENT_TOKEN_CAPITALISED;
          capitals += g_unichar_isupper (c);
        }
      else if (g_unichar_isdigit (c))
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
      gunichar c = g_utf8_get_char (p);

      if (c == 0xad)
        continue;
      g_string_append_unichar (buffer, c == RIGHT_SINGLE_QUOTE ? '\'' : g_unichar_tolower (c));
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

/* "n't", "'s", "'re": where the clitic at the end of a word begins, NULL where there is none. */
static const char *
find_clitic (const char *start, const char *end)
{
  static const char *const endings[] = { "s", "m", "d", "re", "ve", "ll" };
  const char *apostrophe = NULL;
  gsize length;

  for (const char *p = g_utf8_next_char (start); p < end; p = g_utf8_next_char (p))
    if (is_apostrophe (g_utf8_get_char (p)))
      apostrophe = p;
  if (apostrophe == NULL)
    return NULL;
  length = end - g_utf8_next_char (apostrophe);
  if (length == 1 && g_ascii_tolower (end[-1]) == 't' && g_ascii_tolower (apostrophe[-1]) == 'n' &&
      apostrophe - 1 > start)
    return apostrophe - 1;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length == strlen (endings[i]) && g_ascii_strncasecmp (end - length, endings[i], length) == 0)
      return apostrophe;
  return NULL;
}

static void
add_word (Tokenizer *self, const char *start, const char *end)
{
  const char *clitic = find_clitic (start, end);

  if (clitic == NULL && end - start == 6 && g_ascii_strncasecmp (start, "cannot", 6) == 0)
    clitic = start + 3;
  if (clitic != NULL)
    {
      add_token (self, start, clitic);
      start = clitic;
    }
  add_token (self, start, end);
}

/* ---- words ---- */

static gboolean
is_prefix (const char *start, const char *end)
{
  char norm[8];
  const char *key = norm;
  gsize length = end - start;

  if (length >= sizeof norm)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    norm[i] = g_ascii_tolower (start[i]);
  norm[length] = '\0';
  return bsearch (key, prefixes, G_N_ELEMENTS (prefixes), sizeof prefixes[0], compare_norms) != NULL;
}

/* Whether the sign at @p, with a word's character on both sides, joins them to one word; @start is the word's start. */
static gboolean
is_connector (const char *start, const char *p, gunichar before, gunichar sign, gunichar after)
{
  gboolean digits = g_unichar_isdigit (before) && g_unichar_isdigit (after);

  if (is_apostrophe (sign))
    return !g_unichar_isdigit (after);
  if (is_hyphen (sign))
    return digits || is_prefix (start, p) || (g_unichar_isupper (before) && g_unichar_isdigit (after));
  if (sign == '&')
    return g_unichar_isupper (before) && g_unichar_isupper (after);
  if (sign == '.' && g_unichar_islower (before) && g_unichar_islower (after))
    return TRUE;
  return digits && (sign == '.' || sign == ',' || sign == ':' || sign == '/');
}

/* "U.S.", "a.m.", "Ph.D.": letters that each have their stop. Returns @p where there is none. */
static const char *
skip_acronym (const char *p, const char *end)
{
  const char *last = p;
  guint parts = 0;

  while (g_unichar_isalpha (peek (p, end)))
    {
      const char *stop = g_utf8_next_char (p);
      gunichar after;

      if (parts == 0 && end - p > 3 && g_ascii_strncasecmp (p, "ph.d", 4) == 0)
        stop++;
      after = peek (stop, end);
      if (after != '.')
        {
          /* "U.S" at the end of a line or before a mark */
          if (parts > 0 && !is_word_char (after))
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
  gunichar after, first = g_utf8_get_char (start);
  gboolean spaced;

  if (is_word_char (peek (next, end)))
    return g_utf8_next_char (start) == stop && g_unichar_isupper (first) && g_unichar_isupper (peek (next, end));
  spaced = is_space (peek (next, end));
  while (next < end && is_space (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  after = peek (next, end);

  if (g_utf8_next_char (start) == stop)
    return g_unichar_isupper (first) && first != 'I' && (g_unichar_isupper (after) || !spaced);
  if (stop - start == 2 && g_ascii_strncasecmp (start, "No", 2) == 0)
    return g_unichar_isdigit (after);
  g_string_truncate (self->buffer, 0);
  append_norm (self->buffer, start, stop + 1);
  switch (ent_abbreviation_get (self->buffer->str))
    {
    case ENT_ABBREVIATION_OPEN:
      return after != 0 && spaced;
    case ENT_ABBREVIATION_CLOSED:
    case ENT_ABBREVIATION_HOUR:
      return TRUE;
    case ENT_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

static const char *
read_word (Tokenizer *self, const char *start, const char *end)
{
  const char *p = skip_acronym (start, end);
  gunichar before = 0;

  if (p != NULL)
    {
      add_token (self, start, p);
      return p;
    }
  for (p = start; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (!is_word_char (c))
        {
          if (before == 0 || !is_word_char (peek (next, end)) ||
              !is_connector (start, p, before, c, g_utf8_get_char (next)))
            break;
        }
      before = c;
      p = next;
    }
  if (peek (p, end) == '.' && takes_stop (self, start, p, end))
    {
      add_token (self, start, p + 1);
      return p + 1;
    }
  add_word (self, start, p);
  return p;
}

/* ---- addresses ---- */

/* Where the address ("https://...", "www...", "a@b.org", "@name") that begins at @start ends, NULL where none does. */
static const char *
skip_address (const char *start, const char *end)
{
  const char *stop = start, *at = NULL;

  if (*start == '@' || *start == '#')
    {
      for (stop = start + 1; is_word_char (peek (stop, end));)
        stop = g_utf8_next_char (stop);
      return stop > start + 1 ? stop : NULL;
    }
  while (stop < end && !is_space (g_utf8_get_char (stop)) && strchr ("<>\"()[]", *stop) == NULL)
    {
      if (*stop == '@')
        at = stop;
      stop = g_utf8_next_char (stop);
    }
  while (stop > start && strchr (".,;:!?'", stop[-1]))
    stop--;
  if (g_str_has_prefix (start, "http://") || g_str_has_prefix (start, "https://") || g_str_has_prefix (start, "www."))
    return stop;
  if (at > start && at < stop && memchr (at, '.', stop - at) && at + 1 < stop && is_word_char (peek (at + 1, end)))
    return stop;
  return NULL;
}

/* ---- marks ---- */

/* A run of one sign ("--", "***", "?!") or one emoji with what belongs to it is one token. */
static const char *
read_mark (Tokenizer *self, const char *start, const char *end)
{
  gunichar first = g_utf8_get_char (start);
  const char *p = g_utf8_next_char (start);

  if (first == '.')
    while (peek (p, end) == '.')
      p++;
  else if (first == '!' || first == '?')
    while (peek (p, end) == '!' || peek (p, end) == '?')
      p++;
  else if (first < 0x80 && strchr ("-*=~+#", first))
    while (peek (p, end) == first)
      p++;
  else if (first >= 0x2190)
    while (is_emoji_part (peek (p, end)) || (p > start && peek (p, end) >= 0x1f000 &&
                                             g_utf8_get_char (g_utf8_prev_char (p)) == 0x200d))
      p = g_utf8_next_char (p);

  /* two stops are no ellipsis: the words end, then the sentence does */
  if (first == '.' && p - start == 2)
    {
      add_token (self, start, start + 1);
      start++;
    }
  add_token (self, start, p);
  return p;
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
  guint first = tokens->len;

  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);
      const char *address = NULL;

      if (is_space (c))
        {
          if (tokens->len > first)
            g_array_index (tokens, EntToken, tokens->len - 1).flags |= ENT_TOKEN_SPACE_AFTER;
          p = g_utf8_next_char (p);
          continue;
        }
      if (p >= no_address_before || c == '@' || c == '#')
        {
          /* looked for once a stretch without blanks, or the cost would be the square of its length */
          if ((is_word_char (c) || c == '@' || c == '#'))
            {
              address = skip_address (p, end);
              if (address == NULL && p >= no_address_before)
                for (no_address_before = p; no_address_before < end && !is_space (g_utf8_get_char (no_address_before));)
                  no_address_before = g_utf8_next_char (no_address_before);
            }
        }
      if (address != NULL)
        {
          add_token (&self, p, address);
          p = address;
        }
      else if (is_word_char (c))
        p = read_word (&self, p, end);
      else
        p = read_mark (&self, p, end);
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
  if (is_space (g_utf8_get_char (text + word.end)))
    g_array_index (tokens, EntToken, tokens->len - 1).flags |= ENT_TOKEN_SPACE_AFTER;
}
