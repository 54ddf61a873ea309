/* fuzz-jsonl.c: whatever bytes a stream of JSON lines holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-article.h"

static gboolean
take (EntArticle *article, gpointer data)
{
  check_article (article);
  ent_article_unref (article);
  return TRUE;
}

static void
note (const char *name, const GError *error, gpointer data)
{
  g_assert_true (g_str_has_prefix (name, "fuzz:"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (GError) error = NULL;
  gboolean read = ent_reader_read_json_lines (stream, "fuzz", take, note, NULL, NULL, &error);

  g_assert_true (read == (error == NULL));
  return 0;
}
