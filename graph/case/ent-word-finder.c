/* ent-word-finder.c: where the words that a user typed stand in a text
 *
 * Words are those of SQLite's own tokenizer (FTS5, "unicode61"), so that what the index finds is found in the text
 * again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-word-finder-private.h"

#include "case/ent-sql-private.h"

#include <string.h>

/* What is typed beyond these is not looked at: nobody types so much, but somebody may paste a book. */
#define MAX_TYPED 2000
#define MAX_PHRASES 24
/* A phrase's words are bits of a number. */
#define MAX_WORDS 64
/* A word of so many characters or more is taken for the beginning of others while it is being typed. */
#define MIN_PREFIX 3

/**
 * Phrase:
 * @words: (element-type utf8): folded
 * @prefix: whether the last word may go on
 * @met: the first so many words stand where the reading is now, as bits
 * @found: it stands in the text that is read
 */
typedef struct
{
  GPtrArray *words;
  gboolean prefix;
  guint64 met;
  gboolean found;
} Phrase;

struct _EntWordFinder
{
  sqlite3 *db;                     /* which the tokenizer belongs to */
  fts5_tokenizer methods;
  Fts5Tokenizer *tokenizer;
  GArray *phrases;                 /* (element-type Phrase) */
};

/* ---- the tokenizer ------------------------------------------------------------ */

static gboolean
set_error (GError **error)
{
  g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "This SQLite cannot search in texts");
  return FALSE;
}

static fts5_api *
find_api (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT fts5 (?)", NULL);
  fts5_api *api = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  return api;
}

/* The same as the table's in ent-case-schema.c. */
static gboolean
make_tokenizer (EntWordFinder *self)
{
  const char *arguments[] = { "remove_diacritics", "2" };
  fts5_api *api;
  void *data;

  if (sqlite3_open (":memory:", &self->db) != SQLITE_OK)
    return FALSE;
  api = find_api (self->db);
  return api != NULL && api->xFindTokenizer (api, "unicode61", &data, &self->methods) == SQLITE_OK
    && self->methods.xCreate (data, arguments, G_N_ELEMENTS (arguments), &self->tokenizer) == SQLITE_OK;
}

/* ---- what was typed ------------------------------------------------------------- */

static int
take_word (void *data, int flags, const char *word, int length, int start, int end)
{
  Phrase *phrase = data;

  if (phrase->words->len < MAX_WORDS)
    g_ptr_array_add (phrase->words, g_strndup (word, length));
  return SQLITE_OK;
}

static void
clear_phrase (gpointer data)
{
  g_ptr_array_unref (((Phrase *) data)->words);
}

static void
add_phrase (EntWordFinder *self, const char *start, const char *end, gboolean prefix)
{
  Phrase phrase = { .words = g_ptr_array_new_with_free_func (g_free), .prefix = prefix };

  self->methods.xTokenize (self->tokenizer, &phrase, FTS5_TOKENIZE_QUERY, start, end - start, take_word);
  if (phrase.words->len > 0 && self->phrases->len < MAX_PHRASES)
    g_array_append_val (self->phrases, phrase);
  else
    clear_phrase (&phrase);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

/* The end of what begins at @start: a quotation, or a word; @behind is set to where to go on. */
static const char *
find_piece_end (const char *start, gboolean quoted, const char **behind)
{
  const char *p = start;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (is_quote (c) || (!quoted && g_unichar_isspace (c)))
        {
          *behind = quoted ? g_utf8_next_char (p) : p;
          return p;
        }
      p = g_utf8_next_char (p);
    }
  *behind = p;
  return p;
}

/* Whether a piece may be the beginning of longer words: where it has a star, or is still being typed. */
static gboolean
may_go_on (const char *start, const char *end, gboolean quoted)
{
  if (!quoted && end > start && end[-1] == '*')
    return TRUE;
  return *end == '\0' && g_utf8_strlen (start, end - start) >= MIN_PREFIX;
}

/* What is in quotation marks is a phrase. */
static void
take_typed (EntWordFinder *self, const char *typed)
{
  const char *p = typed;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      gboolean quoted = is_quote (c);
      const char *start = quoted ? g_utf8_next_char (p) : p;
      const char *end;

      if (g_unichar_isspace (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      end = find_piece_end (start, quoted, &p);
      add_phrase (self, start, end, may_go_on (start, end, quoted));
    }
}

/**
 * ent_word_finder_new:
 * @typed: whatever a user typed
 *
 * Returns: (transfer full) (nullable): a finder of that; %NULL with @error set where SQLite was built without what it
 *   takes
 */
EntWordFinder *
ent_word_finder_new (const char *typed, GError **error)
{
  g_autoptr (EntWordFinder) self = g_new0 (EntWordFinder, 1);
  g_autofree char *valid = g_utf8_make_valid (typed, -1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  if (!make_tokenizer (self))
    {
      set_error (error);
      return NULL;
    }
  if (g_utf8_strlen (valid, -1) > MAX_TYPED)
    *g_utf8_offset_to_pointer (valid, MAX_TYPED) = '\0';
  take_typed (self, valid);
  return g_steal_pointer (&self);
}

void
ent_word_finder_free (EntWordFinder *self)
{
  g_array_unref (self->phrases);
  if (self->tokenizer != NULL)
    self->methods.xDelete (self->tokenizer);
  sqlite3_close_v2 (self->db);
  g_free (self);
}

/**
 * ent_word_finder_is_empty:
 *
 * Returns: whether nothing was typed that can be found
 */
gboolean
ent_word_finder_is_empty (const EntWordFinder *self)
{
  return self->phrases->len == 0;
}

/**
 * ent_word_finder_dup_query:
 *
 * Returns: (transfer full): what FTS5 is to match: '"blue house" "sanc" *'. It is made of folded words alone, of which
 *   none has a quotation mark in it
 */
char *
ent_word_finder_dup_query (const EntWordFinder *self)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      for (guint j = 0; j < phrase->words->len; j++)
        g_string_append_printf (query, "%s%s", j > 0 ? " " : i > 0 ? " \"" : "\"",
                                (const char *) g_ptr_array_index (phrase->words, j));
      g_string_append (query, phrase->prefix ? "\" *" : "\"");
    }
  return g_string_free (query, FALSE);
}

/* ---- finding --------------------------------------------------------------------- */

typedef struct
{
  EntWordFinder *finder;
  GArray *spans;               /* (nullable) */
  guint starts[MAX_WORDS];     /* of the last words, by their number */
  guint n_words;
} Reading;

/* Which of the phrase's words a word is, as bits. */
static guint64
find_places (const Phrase *phrase, const char *word, int length)
{
  guint64 places = 0;

  for (guint i = 0; i < phrase->words->len; i++)
    {
      const char *asked = g_ptr_array_index (phrase->words, i);
      gsize asked_length = strlen (asked);
      gboolean prefix = phrase->prefix && i == phrase->words->len - 1;

      if ((prefix ? asked_length <= (gsize) length : asked_length == (gsize) length)
          && memcmp (asked, word, asked_length) == 0)
        places |= G_GUINT64_CONSTANT (1) << i;
    }
  return places;
}

/* Adds a span behind the others; those that overlap become one. */
static void
add_span (GArray *spans, EntSpan span)
{
  while (spans->len > 0)
    {
      EntSpan last = g_array_index (spans, EntSpan, spans->len - 1);

      if (last.end <= span.start)
        break;
      span = ent_span_join (last, span);
      g_array_set_size (spans, spans->len - 1);
    }
  g_array_append_val (spans, span);
}

/* Reads one word: shift-and, see R. Baeza-Yates and G. Gonnet, A new approach to text searching (1992). */
static int
read_word (void *data, int flags, const char *word, int length, int start, int end)
{
  Reading *self = data;
  GArray *phrases = self->finder->phrases;

  self->starts[self->n_words++ % MAX_WORDS] = start;
  for (guint i = 0; i < phrases->len; i++)
    {
      Phrase *phrase = &g_array_index (phrases, Phrase, i);
      guint n = phrase->words->len;

      phrase->met = (phrase->met << 1 | 1) & find_places (phrase, word, length);
      if ((phrase->met >> (n - 1) & 1) == 0)
        continue;
      phrase->found = TRUE;
      if (self->spans != NULL)
        add_span (self->spans, (EntSpan) { self->starts[(self->n_words - n) % MAX_WORDS], end });
    }
  return SQLITE_OK;
}

/**
 * ent_word_finder_find:
 * @text: (array length=length): UTF-8
 * @spans: (nullable) (element-type EntSpan): empty; filled with where a phrase stands, in order and without overlaps
 *
 * Returns: whether all phrases stand in the text; O(length * words typed)
 */
gboolean
ent_word_finder_find (EntWordFinder *self, const char *text, gsize length, GArray *spans)
{
  Reading reading = { .finder = self, .spans = spans };
  gboolean all = self->phrases->len > 0;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      phrase->met = 0;
      phrase->found = FALSE;
    }
  self->methods.xTokenize (self->tokenizer, &reading, FTS5_TOKENIZE_DOCUMENT, text, length, read_word);
  for (guint i = 0; i < self->phrases->len; i++)
    all = all && g_array_index (self->phrases, Phrase, i).found;
  return all;
}

/* ---- counting in the index ----------------------------------------------------------- */

static void
count_words (const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int n_values,
             sqlite3_value **values)
{
  guint32 counts[MAX_PHRASES] = { 0 };
  int n_phrases = MIN (api->xPhraseCount (row), MAX_PHRASES);

  for (int i = 0; i < n_phrases; i++)
    {
      Fts5PhraseIter iter;
      int column, offset;

      if (api->xPhraseFirst (row, i, &iter, &column, &offset) != SQLITE_OK)
        break;
      for (; column >= 0; api->xPhraseNext (row, &iter, &column, &offset))
        counts[i]++;
    }
  sqlite3_result_blob (result, counts, n_phrases * sizeof *counts, SQLITE_TRANSIENT);
}

/*
 * ent_word_finder_add_counts:
 *
 * Makes the function %ENT_WORD_COUNTS known to a database; once. FTS5's own rank takes three times as long, since it
 * looks up how often each word stands in all other rows, and how long each row is.
 */
gboolean
ent_word_finder_add_counts (sqlite3 *db, GError **error)
{
  fts5_api *api = find_api (db);

  if (api != NULL && api->xCreateFunction (api, ENT_WORD_COUNTS, NULL, count_words, NULL) == SQLITE_OK)
    return TRUE;
  return set_error (error);
}
