/* command-claims.c: entente-cli claims: who does what to whom, one claim a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "view/ent-view.h"

#define SUMMARY \
  "Writes who does what to whom, one claim a line. Standard input is answered line by line, but with\n" \
  "--min-origins, which needs to know all of it."

static const char *const columns[] = {
  "article", "outlet", "agencies", "published", "origin",
  "source.id", "source.name", "source.type", "source.country", "source.text",
  "target.id", "target.name", "target.type", "target.country", "target.text",
  "relation", "plover", "directed", "object", "status", "said_by.id", "said_by.name",
  "date.text", "date.from", "date.to",
  "sentence", "span", "source_span", "target_span", "trigger_span", "rule", NULL
};

static void
add_words (EntRecordWriter *writer, const char *key, const EntArticle *article, EntSpan span)
{
  g_autofree char *words = ent_span_is_empty (span) ? NULL : ent_span_dup_text (span, article->text);

  ent_record_writer_add_string (writer, key, words);
}

static void
add_day (EntRecordWriter *writer, const char *key, EntDay day)
{
  g_autofree char *iso = ent_day_format_iso (day);

  ent_record_writer_add_string (writer, key, iso);
}

static void
add_actor (EntRecordWriter *writer, const char *key, const EntActor *actor, const EntArticle *article, EntSpan span)
{
  ent_record_writer_begin_object (writer, key);
  ent_record_writer_add_string (writer, "id", actor->id);
  ent_record_writer_add_string (writer, "name", actor->name);
  ent_record_writer_add_string (writer, "type", ent_actor_kind_get_name (actor->kind));
  ent_record_writer_add_string (writer, "country", actor->country);
  add_words (writer, "text", article, span);
  ent_record_writer_end_object (writer);
}

static void
add_sayers (EntRecordWriter *writer, const EntClaim *claim)
{
  ent_record_writer_begin_list (writer, "said_by");
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      const EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      ent_record_writer_begin_object (writer, NULL);
      ent_record_writer_add_string (writer, "id", sayer->id);
      ent_record_writer_add_string (writer, "name", sayer->name);
      ent_record_writer_end_object (writer);
    }
  ent_record_writer_end_list (writer);
}

static void
add_date (EntRecordWriter *writer, const EntClaim *claim)
{
  ent_record_writer_begin_object (writer, "date");
  add_words (writer, "text", claim->article, claim->date_text);
  add_day (writer, "from", claim->event.from);
  add_day (writer, "to", claim->event.to);
  ent_record_writer_end_object (writer);
}

static gboolean
write_claim (EntRecordWriter *writer, const EntClaim *claim)
{
  const EntArticle *article = claim->article;

  ent_record_writer_begin (writer);
  ent_record_writer_add_string (writer, "article", article->id);
  ent_record_writer_add_string (writer, "outlet", article->outlet);
  ent_record_writer_add_strings (writer, "agencies", article->agencies);
  add_day (writer, "published", article->published);
  ent_record_writer_add_string (writer, "origin", article->origin);
  add_actor (writer, "source", claim->source, article, claim->source_span);
  add_actor (writer, "target", claim->target, article, claim->target_span);
  ent_record_writer_add_string (writer, "relation", claim->type->name);
  ent_record_writer_add_string (writer, "plover", claim->plover);
  ent_record_writer_add_boolean (writer, "directed", claim->type->directed);
  ent_record_writer_add_string (writer, "object", claim->object);
  ent_record_writer_add_string (writer, "status", ent_status_get_name (claim->status));
  add_sayers (writer, claim);
  add_date (writer, claim);
  add_words (writer, "sentence", article, claim->sentence);
  ent_record_writer_add_span (writer, "span", claim->sentence);
  ent_record_writer_add_span (writer, "source_span", claim->source_span);
  ent_record_writer_add_span (writer, "target_span", claim->target_span);
  ent_record_writer_add_span (writer, "trigger_span", claim->trigger_span);
  ent_record_writer_add_string (writer, "rule", claim->rule);
  return ent_record_writer_end (writer);
}

/* ---- all at once ------------------------------------------------------------------ */

static EntExit
write_all (const EntOptions *options, EntPipeline *pipeline, EntFilter *filter, EntRecordFormat format)
{
  g_autoptr (EntRecordWriter) writer = NULL;
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  EntExit exit;

  case_ = ent_reading_run (options, pipeline, &exit);
  if (case_ == NULL)
    return exit;
  ent_options_meet_case (options, filter, case_);
  view = ent_view_new (case_);
  ent_view_set_filter (view, filter);
  writer = ent_record_writer_new (format, columns);
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (ent_view_is_claim_visible (view, i) && !write_claim (writer, ent_case_get_claim (case_, i)))
      break;
  return ent_record_writer_flush (writer) ? exit : ENT_EXIT_NOTHING;
}

/* ---- article by article -------------------------------------------------------------- */

typedef struct
{
  const EntOptions *options;
  EntPipeline *pipeline;
  EntFilter *filter;
  EntRecordWriter *writer;
} Stream;

static gboolean
write_streamed (EntArticle *article, gpointer data)
{
  Stream *self = data;
  g_autoptr (GPtrArray) claims = ent_pipeline_read_claims (self->pipeline, article);
  gboolean written = TRUE;

  for (guint i = 0; i < claims->len && written; i++)
    {
      const EntClaim *claim = g_ptr_array_index (claims, i);

      ent_options_meet_actor (self->options, self->filter, claim->source);
      ent_options_meet_actor (self->options, self->filter, claim->target);
      if (ent_filter_matches (self->filter, claim))
        written = write_claim (self->writer, claim);
    }
  ent_article_unref (article);
  return written && ent_record_writer_flush (self->writer);
}

static EntExit
write_stream (const EntOptions *options, EntPipeline *pipeline, EntFilter *filter, EntRecordFormat format)
{
  g_autoptr (EntRecordWriter) writer = ent_record_writer_new (format, columns);
  Stream self = { options, pipeline, filter, writer };
  EntExit exit = ent_reading_run_stream (write_streamed, &self);

  return ent_record_writer_flush (writer) ? exit : ENT_EXIT_NOTHING;
}

EntExit
ent_command_claims (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_autoptr (EntPipeline) pipeline = NULL;
  g_autoptr (EntFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  EntRecordFormat format;
  const GOptionEntry more[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "jsonl (default) or csv", "FORMAT" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, SUMMARY, TRUE, more, &argc, &argv, &error) ||
      !ent_options_get_record_format (&options, &format, &error))
    return ent_reading_fail_usage (error);
  pipeline = ent_reading_new_pipeline ();
  if (pipeline == NULL)
    return ENT_EXIT_NOTHING;
  filter = ent_options_new_filter (&options, ent_pipeline_get_vocabulary (pipeline), &error);
  if (filter == NULL)
    return ent_reading_fail_usage (error);
  if (ent_reading_is_stream (&options) && ent_filter_get_min_origins (filter) == 1)
    return write_stream (&options, pipeline, filter, format);
  return write_all (&options, pipeline, filter, format);
}
