/* ent-reader.c: from files to articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-reader.h"

#include "article/ent-readers-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (ent-reader-error-quark, ent_reader_error)

/* A larger file is no article. Files of JSON lines are read line by line and may be of any size. */
#define MAX_FILE_BYTES (64 * 1024 * 1024)
#define CHUNK_BYTES (256 * 1024)
#define SNIFFED_BYTES 1024

typedef enum
{
  KIND_UNKNOWN,
  KIND_TEXT,
  KIND_HTML,
  KIND_PDF,
  KIND_JSON,
  KIND_JSON_LINES,
} Kind;

static const struct
{
  const char *ending;
  Kind kind;
} endings[] = {
  { ".txt", KIND_TEXT }, { ".text", KIND_TEXT },
  { ".html", KIND_HTML }, { ".htm", KIND_HTML }, { ".xhtml", KIND_HTML },
  { ".pdf", KIND_PDF },
  { ".json", KIND_JSON }, { ".jsonl", KIND_JSON_LINES }, { ".ndjson", KIND_JSON_LINES },
};

static Kind
get_kind_of_name (const char *path)
{
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i].ending);

      if (length > n && g_ascii_strcasecmp (path + length - n, endings[i].ending) == 0)
        return endings[i].kind;
    }
  return KIND_UNKNOWN;
}

/* Whether the file's name ends like that of an article. */
gboolean
ent_reader_has_article_ending (const char *path)
{
  return get_kind_of_name (path) != KIND_UNKNOWN;
}

/* By content, for a file whose name says nothing. */
static Kind
sniff (GBytes *bytes)
{
  gsize length;
  const char *data = ent_bytes_get_data (bytes, &length);
  g_autofree char *head = g_ascii_strdown (data, MIN (length, SNIFFED_BYTES));
  const char *start = g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head;

  start += strspn (start, " \t\r\n");
  if (strstr (head, "%pdf-"))
    return KIND_PDF;
  if (start[0] == '{' || (start[0] == '[' && start[1 + strspn (start + 1, " \t\r\n")] == '{'))
    return KIND_JSON;
  if (start[0] == '<' && (strstr (start, "<html") || strstr (start, "<!doctype html") || strstr (start, "<head") ||
                          strstr (start, "<body")))
    return KIND_HTML;
  return KIND_TEXT;
}

/**
 * ent_sink_report:
 * @name: the file or line
 *
 * Tells the caller of a problem that does not end the reading.
 */
void
ent_sink_report (const EntSink *self, const char *name, EntReaderError code, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list args;

  if (self->problem == NULL)
    return;
  va_start (args, format);
  error = g_error_new_valist (ENT_READER_ERROR, code, format, args);
  va_end (args);
  self->problem (name, error, self->data);
}

/**
 * ent_sink_take_draft:
 * @label: what messages call the article
 * @go_on: (out): whether the caller wants more
 *
 * Finishes the draft and hands the article on, or returns %FALSE with @error.
 */
gboolean
ent_sink_take_draft (const EntSink *self, EntDraft *draft, const char *label, const char *id, const char *path,
                     gboolean *go_on, GError **error)
{
  EntArticle *article = ent_draft_finish (draft, id, path, error);

  *go_on = TRUE;
  if (article == NULL)
    return FALSE;
  if (draft->is_cut)
    ent_sink_report (self, label, ENT_READER_ERROR_TOO_LARGE,
                     "it is longer than an article may be; the rest is left out");
  *go_on = self->found (article, self->data);
  return TRUE;
}

static void
set_error_from_errno (GError **error, int number)
{
  if (number == ENOENT)
    g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_IO, "the file is not there any more");
  else if (number == ELOOP)
    g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_LOOP, "the symbolic link leads back to itself");
  else
    g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_IO, g_strerror (number));
}

/* Opens a file without ever waiting: a pipe or device is refused. Returns its stream. */
static GInputStream *
open_regular (const char *path, GError **error)
{
  struct stat info;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    {
      set_error_from_errno (error, errno);
      return NULL;
    }
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT, "it is no regular file");
      close (fd);
      return NULL;
    }
  return g_unix_input_stream_new (fd, TRUE);
}

static GBytes *
read_bytes (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  for (;;)
    {
      g_autoptr (GError) why = NULL;
      gssize n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, &why);

      if (n < 0 && g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return NULL;
        }
      if (n < 0)
        {
          g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_IO, why->message);
          return NULL;
        }
      if (n == 0)
        break;
      if (bytes->len + n > MAX_FILE_BYTES)
        {
          g_set_error (error, ENT_READER_ERROR, ENT_READER_ERROR_TOO_LARGE, "it is larger than %d MB",
                       MAX_FILE_BYTES >> 20);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, n);
    }
  if (bytes->len == 0)
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY, "the file is empty");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static EntDraft *
read_draft (Kind kind, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  switch (kind)
    {
    case KIND_HTML:
      return ent_html_reader_read (bytes, error);
    case KIND_PDF:
      return ent_pdf_reader_read (bytes, cancellable, error);
    default:
      return ent_text_reader_read (bytes, error);
    }
}

/**
 * ent_reader_read_input:
 * @found: (scope call): takes each article; in a file of JSON there may be many
 * @problem: (scope call) (nullable): told what could not be read in a file that goes on
 *
 * Reads one file: its kind is told by its name's ending, else by its content. Nothing outside of the file is read.
 *
 * Returns: %FALSE with an %ENT_READER_ERROR where there is no article in it, or %G_IO_ERROR_CANCELLED; O(bytes)
 */
gboolean
ent_reader_read_input (const EntInput *input, EntArticleFunc found, EntProblemFunc problem, gpointer data,
                       GCancellable *cancellable, GError **error)
{
  EntSink sink = { found, problem, data };
  Kind kind = get_kind_of_name (input->path);
  g_autoptr (GInputStream) stream = open_regular (input->path, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntDraft) draft = NULL;
  gboolean go_on;

  if (stream == NULL)
    return FALSE;
  if (kind == KIND_JSON_LINES)
    return ent_json_reader_read_lines (stream, input->id, input->path, &sink, cancellable, error);
  bytes = read_bytes (stream, cancellable, error);
  if (bytes == NULL)
    return FALSE;
  if (kind == KIND_UNKNOWN)
    kind = sniff (bytes);
  if (kind == KIND_JSON)
    return ent_json_reader_read (bytes, input->id, input->path, &sink, cancellable, error);
  draft = read_draft (kind, bytes, cancellable, error);
  return draft && ent_sink_take_draft (&sink, draft, input->id, input->id, input->path, &go_on, error);
}

/**
 * ent_reader_read_json_lines:
 * @stream: one JSON object a line, `{"id","text"}` with optional "title", "outlet", "published", "url"
 * @name: what messages call it ("-"): a bad line is reported as "NAME:LINE"
 * @found: (scope call): takes each article as soon as its line is there
 *
 * Returns: %FALSE with an %ENT_READER_ERROR where the stream cannot be read or holds nothing, or
 *   %G_IO_ERROR_CANCELLED; memory O(longest line + ids)
 */
gboolean
ent_reader_read_json_lines (GInputStream *stream, const char *name, EntArticleFunc found, EntProblemFunc problem,
                            gpointer data, GCancellable *cancellable, GError **error)
{
  EntSink sink = { found, problem, data };

  return ent_json_reader_read_lines (stream, name, NULL, &sink, cancellable, error);
}
