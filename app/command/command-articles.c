/* command-articles.c: entente-cli articles: what was read, one article a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

static const char *const columns[] = {
  "article", "path", "title", "outlet", "agencies", "author", "published", "url", "origin", "text", "length",
  "blocks.kind", "blocks.span", "language", NULL
};

static const char *
get_kind_name (EntBlockKind kind)
{
  switch (kind)
    {
    case ENT_BLOCK_TITLE:
      return "title";
    case ENT_BLOCK_HEADING:
      return "heading";
    case ENT_BLOCK_PARAGRAPH:
      return "paragraph";
    case ENT_BLOCK_CAPTION:
      return "caption";
    default:
      g_assert_not_reached ();
    }
}

static gboolean
write_article (EntRecordWriter *writer, const EntArticle *article)
{
  g_autofree char *published = ent_day_format_iso (article->published);

  ent_record_writer_begin (writer);
  ent_record_writer_add_string (writer, "article", article->id);
  ent_record_writer_add_string (writer, "path", article->path);
  ent_record_writer_add_string (writer, "title", article->title);
  ent_record_writer_add_string (writer, "outlet", article->outlet);
  ent_record_writer_add_strings (writer, "agencies", article->agencies);
  ent_record_writer_add_string (writer, "author", article->author);
  ent_record_writer_add_string (writer, "published", published);
  ent_record_writer_add_string (writer, "url", article->url);
  ent_record_writer_add_string (writer, "origin", article->origin);
  ent_record_writer_add_string (writer, "text", article->text);
  ent_record_writer_add_number (writer, "length", article->length);
  ent_record_writer_begin_list (writer, "blocks");
  for (guint i = 0; i < article->n_blocks; i++)
    {
      ent_record_writer_begin_object (writer, NULL);
      ent_record_writer_add_string (writer, "kind", get_kind_name (article->blocks[i].kind));
      ent_record_writer_add_span (writer, "span", article->blocks[i].span);
      ent_record_writer_end_object (writer);
    }
  ent_record_writer_end_list (writer);
  ent_record_writer_add_string (writer, "language", article->language);
  return ent_record_writer_end (writer);
}

static gboolean
write_streamed (EntArticle *article, gpointer data)
{
  gboolean written = write_article (data, article) && ent_record_writer_flush (data);

  ent_article_unref (article);
  return written;
}

static EntExit
write_all (const EntOptions *options, EntRecordFormat format)
{
  g_autoptr (EntRecordWriter) writer = NULL;
  g_autoptr (EntCase) case_ = NULL;
  EntExit exit;

  case_ = ent_reading_run (options, NULL, &exit);
  if (case_ == NULL)
    return exit;
  writer = ent_record_writer_new (format, columns);
  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    if (!write_article (writer, ent_case_get_article (case_, i)))
      break;
  return ent_record_writer_flush (writer) ? exit : ENT_EXIT_NOTHING;
}

static EntExit
write_stream (EntRecordFormat format)
{
  g_autoptr (EntRecordWriter) writer = ent_record_writer_new (format, columns);
  EntExit exit = ent_reading_run_stream (write_streamed, writer);

  return ent_record_writer_flush (writer) ? exit : ENT_EXIT_NOTHING;
}

EntExit
ent_command_articles (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  EntRecordFormat format;
  const GOptionEntry more[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "jsonl (default) or csv", "FORMAT" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, "Writes what was read, one article a line.", FALSE, more, &argc, &argv, &error) ||
      !ent_options_get_record_format (&options, &format, &error))
    return ent_reading_fail_usage (error);
  return ent_reading_is_stream (&options) ? write_stream (format) : write_all (&options, format);
}
