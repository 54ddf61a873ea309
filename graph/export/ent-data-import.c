/* ent-data-import.c: what was exported comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-import.h"

#include "export/ent-data-readers-private.h"

/* Of a file, so much says what it is. */
#define HEAD_BYTES 4096
/* More than any case has; read at once. */
#define MAX_FILE_BYTES (512 * G_GINT64_CONSTANT (1024) * 1024)

/* What is in one file is read by @read; @read_files finds the others itself. */
typedef struct
{
  gboolean (*knows) (const char *head);
  gboolean (*read) (EntReceivedBuilder *builder, const char *text, gsize length, GError **error);
  gboolean (*read_files) (EntReceivedBuilder *builder, const char *path, GError **error);
} Reader;

static const Reader readers[] = {
  { ent_entente_json_knows, ent_entente_json_read, NULL },
  { ent_graphml_knows, ent_graphml_read, NULL },
  { ent_gexf_knows, ent_gexf_read, NULL },
  { ent_csv_tables_knows, NULL, ent_csv_tables_read },
};

static const Reader *
find_reader (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[HEAD_BYTES + 1] = "";

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_BYTES, NULL, NULL, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i].knows (head))
      return &readers[i];
  return NULL;
}

/*
 * ent_data_import_load:
 * @text: (out) (transfer full): all of a file, with a NUL behind it
 *
 * Returns: whether the file is there and no larger than it may be
 */
gboolean
ent_data_import_load (const char *path, char **text, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) > MAX_FILE_BYTES)
    return ent_received_refuse (error, "It is larger than 512 MB");
  return g_file_load_contents (file, NULL, text, length, NULL, error);
}

/**
 * ent_data_import_knows:
 *
 * Returns: whether a file is one that ent_data_import_read() reads, by how it begins and whatever it is called
 */
gboolean
ent_data_import_knows (const char *path)
{
  return find_reader (path) != NULL;
}

/**
 * ent_data_import_dup_whole:
 * @path: of a file that ent_data_import_knows()
 *
 * Returns: (transfer full): the same for all files that one ent_data_import_read() of any of them reads
 */
char *
ent_data_import_dup_whole (const char *path)
{
  const Reader *reader = find_reader (path);

  return reader != NULL && reader->read_files != NULL ? ent_csv_tables_dup_stem (path) : g_strdup (path);
}

static gboolean
read_with (const Reader *reader, EntReceivedBuilder *builder, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (reader->read_files != NULL)
    return reader->read_files (builder, path, error);
  return ent_data_import_load (path, &text, &length, error) && reader->read (builder, text, length, error);
}

/**
 * ent_data_import_read:
 * @vocabulary: relations that it knows are of it; it must outlive what is received
 *
 * Reads a file that ent_data_import_knows(): Entente JSON, GraphML, GEXF, or one of the tables of CSV, with those that belong
 * to it and have to be of the same export. Only what has claims in the words of the writers here comes back: an edge
 * without a sentence is no evidence. Only the JSON has articles whole; of others there are the sentences that are cited.
 * A file may come from anybody: all of it is looked at, and one in which something does not hold together brings nothing.
 *
 * Returns: (transfer full) (nullable): what it brings; %NULL with @error set, %ENT_EXPORT_ERROR_READ or of #GIOError, which
 *   says what is wrong and where; O(bytes + claims log claims)
 */
EntReceived *
ent_data_import_read (const char *path, const EntVocabulary *vocabulary, GError **error)
{
  const Reader *reader = find_reader (path);
  g_autoptr (EntReceivedBuilder) builder = NULL;

  if (reader == NULL)
    {
      ent_received_refuse (error, "It is none of the files that Entente wrote, or another kind of them");
      return NULL;
    }
  builder = ent_received_builder_new (path, vocabulary);
  return read_with (reader, builder, path, error) ? ent_received_builder_end (builder, error) : NULL;
}
