/* ent-json-reader.c: articles as JSON, one object a line or a list of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-readers-private.h"

#include "article/ent-encoding-private.h"
#include "article/ent-json.h"

#include <string.h>

#define CHUNK_BYTES (64 * 1024)
/* JSON may write a character as six bytes, but no text of an article that long comes so. */
#define MAX_LINE_BYTES ENT_ARTICLE_MAX_BYTES

typedef struct
{
  const char *name;
  const char *path;
  const EntSink *sink;
  GHashTable *ids;     /* (element-type utf8): those that were met */
  guint n_objects;
  gboolean go_on;
} Reading;

typedef struct
{
  GInputStream *stream;
  char *chunk;
  gsize position;
  gsize n_bytes;
  GString *line;
  gboolean too_long;
  guint number;
} LineReader;

static void
line_reader_clear (LineReader *self)
{
  g_free (self->chunk);
  g_string_free (self->line, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LineReader, line_reader_clear)

/* Appends what the chunk holds of the line; FALSE where the line goes on behind the chunk. */
static gboolean
take_from_chunk (LineReader *self)
{
  const char *start = self->chunk + self->position;
  gsize room = self->n_bytes - self->position;
  const char *stop = memchr (start, '\n', room);
  gsize n = stop ? (gsize) (stop - start) : room;

  if (self->line->len + n > MAX_LINE_BYTES)
    self->too_long = TRUE;
  else if (!self->too_long)
    g_string_append_len (self->line, start, n);
  self->position += n + (stop != NULL);
  return stop != NULL;
}

/* Reads the next line, of whatever length, in bounded memory. Returns 1, 0 at the end, -1 with @error set. */
static int
read_line (LineReader *self, GCancellable *cancellable, GError **error)
{
  gboolean any = FALSE;

  g_string_truncate (self->line, 0);
  self->too_long = FALSE;
  self->number++;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  for (;;)
    {
      gssize n;

      if (self->position < self->n_bytes)
        {
          any = TRUE;
          if (take_from_chunk (self))
            return 1;
        }
      n = g_input_stream_read (self->stream, self->chunk, CHUNK_BYTES, cancellable, error);
      if (n < 0)
        return -1;
      if (n == 0)
        return any;
      self->position = 0;
      self->n_bytes = n;
    }
}

static void
take_string (JsonObject *object, const char *key, char **slot)
{
  ent_draft_take_fact (slot, ent_json_dup_string (object, key));
}

static void
read_published (EntDraft *draft, JsonObject *object, const char *label, const EntSink *sink)
{
  g_autofree char *published = ent_json_dup_string (object, "published");

  if (published && published[0] != '\0' && !ent_day_parse (published, &draft->published))
    ent_sink_report (sink, label, ENT_READER_ERROR_FORMAT, "“published” is no date (“%s”); it is read without one",
                     published);
}

/* One article; @label is what messages call it, and its id where it has none. */
static void
read_object (Reading *self, JsonNode *node, const char *label)
{
  g_autoptr (EntDraft) draft = ent_draft_new ();
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) why = NULL;
  JsonObject *object;

  self->n_objects++;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      ent_sink_report (self->sink, label, ENT_READER_ERROR_FORMAT, "this is no JSON object");
      return;
    }
  object = json_node_get_object (node);
  text = ent_json_dup_string (object, "text");
  if (text == NULL)
    {
      ent_sink_report (self->sink, label, ENT_READER_ERROR_FORMAT, "it has no “text”");
      return;
    }
  take_string (object, "id", &id);
  if (id == NULL)
    id = g_strdup (label);
  if (!g_hash_table_add (self->ids, g_strdup (id)))
    ent_sink_report (self->sink, label, ENT_READER_ERROR_FORMAT, "its id “%s” has stood there before", id);
  take_string (object, "title", &draft->title);
  take_string (object, "outlet", &draft->outlet);
  take_string (object, "url", &draft->url);
  read_published (draft, object, label, self->sink);

  draft->given = TRUE;
  ent_text_reader_fill (draft, text);
  if (!ent_sink_take_draft (self->sink, draft, label, id, self->path, &self->go_on, &why))
    ent_sink_report (self->sink, label, why->code, "%s", why->message);
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static void
read_object_line (Reading *self, LineReader *reader)
{
  g_autofree char *label = g_strdup_printf ("%s:%u", self->name, reader->number);
  g_autoptr (JsonNode) node = NULL;
  const char *line = reader->line->str;
  gsize length = reader->line->len;

  if (reader->too_long)
    {
      self->n_objects++;
      ent_sink_report (self->sink, label, ENT_READER_ERROR_TOO_LARGE, "this line is longer than %d MB",
                       MAX_LINE_BYTES >> 20);
      return;
    }
  if (reader->number == 1 && g_str_has_prefix (line, "\xef\xbb\xbf"))
    {
      line += 3;
      length -= 3;
    }
  if (is_blank (line, length))
    return;
  node = ent_json_parse (line, length);
  read_object (self, node, label);
}

static gboolean
finish (Reading *self, GError **error)
{
  if (self->n_objects > 0)
    return TRUE;
  g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY, "there are no articles in it");
  return FALSE;
}

/**
 * ent_json_reader_read_lines:
 * @name: what messages call the stream
 * @path: (nullable): its file
 *
 * Reads one object a line. A line that is none is reported as "NAME:LINE" and the rest read; so is an id that comes
 * again, whose article is kept.
 *
 * Returns: %FALSE with @error where the stream cannot be read or holds no line; memory O(longest line + ids)
 */
gboolean
ent_json_reader_read_lines (GInputStream *stream, const char *name, const char *path, const EntSink *sink,
                            GCancellable *cancellable, GError **error)
{
  g_auto (LineReader) reader = { .stream = stream, .chunk = g_malloc (CHUNK_BYTES), .line = g_string_new (NULL) };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { name, path, sink, ids, 0, TRUE };
  g_autoptr (GError) why = NULL;
  int status = 0;

  while (reading.go_on && (status = read_line (&reader, cancellable, &why)) > 0)
    read_object_line (&reading, &reader);
  if (status < 0)
    {
      if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&why));
      else
        g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_IO, why->message);
      return FALSE;
    }
  return finish (&reading, error);
}

/* Whether the first line that says anything is a whole object by itself. */
static gboolean
has_object_lines (const char *text)
{
  text += strspn (text, " \t\r\n");
  return text[0] == '{' && ent_json_is_valid (text, strcspn (text, "\n"));
}

/**
 * ent_json_reader_read:
 *
 * Reads a file of JSON: one object a line, one object in all, or a list of objects, whose nth is called "NAME:n".
 *
 * Returns: %FALSE with @error where it is no JSON or holds no articles; O(bytes)
 */
gboolean
ent_json_reader_read (GBytes *bytes, const char *name, const char *path, const EntSink *sink,
                      GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = ent_bytes_get_data (bytes, &length);
  g_autofree char *text = ent_encoding_to_utf8 (data, length, NULL, error);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GHashTable) ids = NULL;
  Reading reading = { name, path, sink, NULL, 0, TRUE };

  if (text == NULL)
    return FALSE;
  if (has_object_lines (text))
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);

      return ent_json_reader_read_lines (stream, name, path, sink, cancellable, error);
    }
  root = ent_json_parse (text, strlen (text));
  if (root == NULL || (!JSON_NODE_HOLDS_OBJECT (root) && !JSON_NODE_HOLDS_ARRAY (root)))
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT, "it is no JSON with articles");
      return FALSE;
    }
  ids = reading.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (JSON_NODE_HOLDS_OBJECT (root))
    read_object (&reading, root, name);
  else
    for (guint i = 0; i < json_array_get_length (json_node_get_array (root)) && reading.go_on; i++)
      {
        g_autofree char *label = g_strdup_printf ("%s:%u", name, i + 1);

        if (g_cancellable_set_error_if_cancelled (cancellable, error))
          return FALSE;
        read_object (&reading, json_array_get_element (json_node_get_array (root), i), label);
      }
  return finish (&reading, error);
}
