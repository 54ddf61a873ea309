/* ent-conllu-reader.c: reads CoNLL-U
 *
 * Of each sentence its words, comments and multiword lines are kept; empty nodes ("1.1") are left out, since they
 * belong to the enhanced graph, which is not read. A sentence that breaks the format is left out with a word on why,
 * and reading goes on behind the next empty line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu-private.h"
#include "language/ent-document-private.h"

#include <string.h>

#define N_COLUMNS 10

/* What a hostile file may ask of memory. */
#define MAX_LINE_BYTES (1024 * 1024)
#define MAX_SENTENCE_BYTES (8 * 1024 * 1024)
#define MAX_SENTENCE_WORDS 10000
#define MAX_TEXT_BYTES (8 * 1024 * 1024)

enum { ID, FORM, MISC = 9 };

struct _EntConlluReader
{
  GInputStream *stream;
  EntConlluProblemFunc problem;
  gpointer data;

  char *buffer;        /* [MAX_LINE_BYTES + 1] */
  gsize start, end;    /* what of it is not used yet */
  gboolean at_end;     /* of the stream */
  guint64 line;
};

typedef enum
{
  LINE_READ,
  LINE_TOO_LONG,
  LINE_NONE,           /* at the end */
  LINE_FAILED,
} LineStatus;

/* A text that grows sentence by sentence. */
typedef struct
{
  GString *text;
  GArray *words;       /* (element-type EntSpan) */
  GArray *lengths;     /* (element-type guint): words of each sentence */
  EntConlluText *result;
  gsize n_bytes_read;

  /* the sentence that is being read */
  GString *comments;
  EntConlluSentence sentence;
  guint n_words;
  gsize text_start;
  gsize n_bytes;       /* of the sentence */
  guint multiword_end; /* the last word of the last multiword line */
} Draft;

/* ---- lines ------------------------------------------------------------------- */

/**
 * ent_conllu_reader_new:
 * @problem: (scope forever): told of each sentence that is left out
 *
 * Returns: (transfer full): a reader of @stream, which it holds
 */
EntConlluReader *
ent_conllu_reader_new (GInputStream *stream, EntConlluProblemFunc problem, gpointer data)
{
  EntConlluReader *self = g_new0 (EntConlluReader, 1);

  self->stream = g_object_ref (stream);
  self->problem = problem;
  self->data = data;
  self->buffer = g_malloc (MAX_LINE_BYTES + 1);
  return self;
}

void
ent_conllu_reader_free (EntConlluReader *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_free (self);
}

/* Adds to the buffer; FALSE with @error set where the stream fails. */
static gboolean
fill (EntConlluReader *self, GError **error)
{
  gssize n;

  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  n = g_input_stream_read (self->stream, self->buffer + self->end, MAX_LINE_BYTES - self->end, NULL, error);
  if (n < 0)
    return FALSE;
  self->at_end = n == 0;
  self->end += n;
  return TRUE;
}

/* The next line without its end, in the buffer until the next call; of one that is too long its beginning. */
static LineStatus
read_line (EntConlluReader *self, char **line, gsize *length, GError **error)
{
  gboolean too_long = FALSE;
  gsize searched = 0;
  char *end;

  while ((end = memchr (self->buffer + self->start + searched, '\n', self->end - self->start - searched)) == NULL &&
         !self->at_end)
    {
      searched = self->end - self->start;
      if (searched == MAX_LINE_BYTES)
        {
          too_long = TRUE;
          self->start = self->end = searched = 0;
        }
      if (!fill (self, error))
        return LINE_FAILED;
    }
  if (end == NULL && self->start == self->end && !too_long)
    return LINE_NONE;
  if (end == NULL)
    end = self->buffer + self->end;

  *line = self->buffer + self->start;
  *length = end - *line;
  self->start = MIN (self->start + *length + 1, self->end);
  self->line++;
  if (*length > 0 && (*line)[*length - 1] == '\r')
    --*length;
  (*line)[*length] = '\0';
  return too_long ? LINE_TOO_LONG : LINE_READ;
}

/* ---- the words of a sentence ---------------------------------------------------- */

static void
begin_sentence (Draft *self)
{
  EntConlluText *result = self->result;

  g_string_truncate (self->comments, 0);
  self->sentence = (EntConlluSentence) { .first_word = self->words->len, .first_multiword = result->multiwords->len };
  self->n_words = 0;
  self->text_start = self->text->len;
  self->n_bytes = 0;
  self->multiword_end = 0;
}

/* Forgets what was read of the sentence. */
static void
drop_sentence (Draft *self)
{
  g_string_truncate (self->text, self->text_start);
  g_array_set_size (self->words, self->sentence.first_word);
  g_ptr_array_set_size (self->result->misc, self->sentence.first_word);
  g_array_set_size (self->result->multiwords, self->sentence.first_multiword);
  begin_sentence (self);
}

static gboolean
has_flag (const char *misc, const char *flag)
{
  gsize length = strlen (flag);

  for (const char *p = misc; (p = strstr (p, flag)) != NULL; p += length)
    if ((p == misc || p[-1] == '|') && (p[length] == '\0' || p[length] == '|'))
      return TRUE;
  return FALSE;
}

static const char *
find_number (const char *text, guint *number)
{
  guint64 value = 0;

  if (!g_ascii_isdigit (*text))
    return NULL;
  for (; g_ascii_isdigit (*text); text++)
    value = MIN (value * 10 + (*text - '0'), G_MAXUINT);
  *number = value;
  return text;
}

/* The blank behind a word that is a part of a multiword line is that line's. */
static void
end_multiword (Draft *self)
{
  const EntConlluMultiword *last = &g_array_index (self->result->multiwords, EntConlluMultiword,
                                                   self->result->multiwords->len - 1);

  if (!has_flag (last->misc, "SpaceAfter=No"))
    g_string_append_c (self->text, ' ');
}

static const char *
add_word (Draft *self, char **columns, guint number)
{
  EntSpan span = { self->text->len, self->text->len + strlen (columns[FORM]) };

  if (number != self->n_words + 1)
    return "the words are not numbered 1, 2, 3 …";
  if (self->n_words == MAX_SENTENCE_WORDS)
    return "a sentence of more than 10000 words";
  self->n_words++;
  g_string_append (self->text, columns[FORM]);
  g_array_append_val (self->words, span);
  g_ptr_array_add (self->result->misc, g_string_chunk_insert_const (self->result->strings, columns[MISC]));
  if (self->n_words == self->multiword_end)
    end_multiword (self);
  else if (self->n_words > self->multiword_end && !has_flag (columns[MISC], "SpaceAfter=No"))
    g_string_append_c (self->text, ' ');
  return NULL;
}

static const char *
add_multiword (Draft *self, char **columns, guint first, guint last)
{
  EntConlluMultiword multiword = { .first = first, .last = last };

  if (first != self->n_words + 1 || last < first || first <= self->multiword_end)
    return "a line of several words that does not fit";
  multiword.form = g_string_chunk_insert (self->result->strings, columns[FORM]);
  multiword.misc = g_string_chunk_insert_const (self->result->strings, columns[MISC]);
  g_array_append_val (self->result->multiwords, multiword);
  self->multiword_end = last;
  return NULL;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " ")] == '\0';
}

/* Returns: what is wrong with the line, or NULL. */
static const char *
add_columns (Draft *self, char *line)
{
  char *columns[N_COLUMNS], *end = line;
  const char *rest;
  guint first, last;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (end == NULL)
        return "a line of less than 10 columns";
      columns[i] = end;
      end = strchr (end, '\t');
      if (end != NULL)
        *end++ = '\0';
    }
  if (end != NULL)
    return "a line of more than 10 columns";
  rest = find_number (columns[ID], &first);
  if (rest == NULL)
    return "the first column is no number";
  if (is_blank (columns[FORM]))
    return "a word without a form";
  if (*rest == '\0')
    return add_word (self, columns, first);
  if (*rest != '-' && *rest != '.')
    return "the first column is no number";
  end = (char *) find_number (rest + 1, &last);
  if (end == NULL || *end != '\0')
    return "the first column is no number";
  return *rest == '-' ? add_multiword (self, columns, first, last) : NULL;
}

static const char *
check_bytes (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (((guchar) line[i] < 0x20 && line[i] != '\t') || line[i] == 0x7f)
      return "a control character";
  return NULL;
}

static const char *
add_line (Draft *self, char *line, gsize length)
{
  g_autofree char *mended = NULL;
  const char *problem = check_bytes (line, length);

  if (problem != NULL)
    return problem;
  self->n_bytes += length;
  self->n_bytes_read += length;
  if (self->n_bytes > MAX_SENTENCE_BYTES)
    return "a sentence of more than 8 MiB";
  if (!g_utf8_validate (line, length, NULL))
    line = mended = g_utf8_make_valid (line, length);
  if (line[0] != '#')
    return add_columns (self, line);
  g_string_append (self->comments, line);
  g_string_append_c (self->comments, '\n');
  return NULL;
}

/* ---- sentences -------------------------------------------------------------------- */

/* Returns: what is wrong with the sentence, or NULL where it was taken. */
static const char *
end_sentence (Draft *self)
{
  if (self->n_words < self->multiword_end)
    return "a line of several words that does not fit";
  self->sentence.comments = g_string_chunk_insert (self->result->strings, self->comments->str);
  self->sentence.n_multiwords = self->result->multiwords->len - self->sentence.first_multiword;
  g_array_append_val (self->result->sentences, self->sentence);
  g_array_append_val (self->lengths, self->n_words);
  return NULL;
}

static gboolean
is_full (const Draft *self, guint n_words)
{
  return self->words->len >= n_words || self->n_bytes_read > MAX_TEXT_BYTES;
}

/* Reads sentences up to the measure or the end; FALSE with @error set where the stream fails. */
static gboolean
read_sentences (EntConlluReader *self, Draft *draft, guint n_words, GError **error)
{
  gboolean skipping = FALSE;
  LineStatus status;

  begin_sentence (draft);
  do
    {
      const char *problem = NULL;
      char *line = NULL;
      gsize length = 0;

      status = read_line (self, &line, &length, error);
      if (status == LINE_FAILED)
        return FALSE;
      if (status == LINE_NONE || length == 0)
        {
          skipping = FALSE;
          if (draft->n_words > 0 || draft->multiword_end > 0)
            problem = end_sentence (draft);
          if (problem != NULL)
            {
              self->problem (self->line, problem, self->data);
              drop_sentence (draft);
            }
          else if (draft->n_words > 0)
            begin_sentence (draft);
        }
      else if (!skipping)
        {
          problem = status == LINE_TOO_LONG ? "a line of more than 1 MiB" : add_line (draft, line, length);
          if (problem != NULL)
            {
              self->problem (self->line, problem, self->data);
              drop_sentence (draft);
              skipping = TRUE;
            }
        }
    }
  while (status != LINE_NONE && !(draft->n_words == 0 && !skipping && is_full (draft, n_words)));
  return TRUE;
}

/**
 * ent_conllu_reader_read:
 * @n_words: how many words are wanted: the sentence that reaches them is the last
 *
 * A line has at most 1 MiB, a sentence 10,000 words and 8 MiB; what is not UTF-8 becomes U+FFFD. Lines may end in
 * "\r\n", and the last sentence needs no empty line behind it. Comments without words belong to the next sentence.
 *
 * Returns: (transfer full) (nullable): the next sentences; %NULL at the end, or with @error set where the stream cannot
 *   be read. O(bytes)
 */
EntConlluText *
ent_conllu_reader_read (EntConlluReader *self, guint n_words, GError **error)
{
  g_autoptr (EntConlluText) result = g_new0 (EntConlluText, 1);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) comments = g_string_new (NULL);
  Draft draft = { .text = text, .words = words, .lengths = lengths, .result = result, .comments = comments };

  result->sentences = g_array_new (FALSE, FALSE, sizeof (EntConlluSentence));
  result->multiwords = g_array_new (FALSE, FALSE, sizeof (EntConlluMultiword));
  result->misc = g_ptr_array_new ();
  result->strings = g_string_chunk_new (4096);
  if (!read_sentences (self, &draft, n_words, error) || lengths->len == 0)
    return NULL;
  result->text = g_string_free (g_steal_pointer (&text), FALSE);
  result->document = ent_document_new_from_words (result->text, (const EntSpan *) words->data,
                                                  (const guint *) lengths->data, lengths->len);
  return g_steal_pointer (&result);
}

void
ent_conllu_text_free (EntConlluText *self)
{
  if (self == NULL)
    return;
  ent_document_free (self->document);
  g_free (self->text);
  g_array_unref (self->sentences);
  g_array_unref (self->multiwords);
  g_ptr_array_unref (self->misc);
  g_string_chunk_free (self->strings);
  g_free (self);
}
