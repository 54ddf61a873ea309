/* command-report.c: entente-cli report: the graph with all its evidence, as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-output.h"
#include "ent-reading.h"

#include "export/ent-report.h"
#include "picture/ent-scene.h"

#define SUMMARY \
  "Writes a report: the picture, then each relation with its claims, who says so, how surely and where, then the\n" \
  "articles. html, odt or md, after the file's ending or --format; NAME.md has its picture in NAME-picture.svg beside it."

typedef struct
{
  EntReportFormat format;
  EntDay date;
} Wish;

static gboolean
write_report (const EntOutput *output, EntView *view, EntLayout *layout, gpointer data, GError **error)
{
  const Wish *wish = data;
  const EntReportOptions options = { .title = output->title, .date = wish->date };
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);

  return ent_report_export (scene, excerpt, &options, wish->format, output->path, NULL, error);
}

static EntDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ent_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

static gboolean
check_wish (Wish *self, const EntOutput *output, const char *format, const char *date, GError **error)
{
  self->date = get_today ();
  if (date != NULL && !ent_day_parse_iso (date, &self->date))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--date: “%s” is no date; write 2023-09-12", date);
      return FALSE;
    }
  return format != NULL ? ent_report_format_from_name (format, &self->format, error)
                        : ent_report_format_from_path (output->path, &self->format, error);
}

EntExit
ent_command_report (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_auto (EntOutput) output = ENT_OUTPUT_INIT;
  g_autofree char *date = NULL;
  g_autoptr (GError) error = NULL;
  Wish wish;
  const GOptionEntry more[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output.path, "Where it goes", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "html, odt or md (default: the ending)", "FORMAT" },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &output.layout, "auto, force, dot, neato, fdp, sfdp, twopi or circo", "ENGINE" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &output.title, "Stands above it", "TEXT" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &date, "The day of the report (default: today)", "DATE" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, SUMMARY, TRUE, more, &argc, &argv, &error) || !ent_output_check (&output, &error) ||
      !check_wish (&wish, &output, options.format, date, &error))
    return ent_reading_fail_usage (error);
  return ent_output_run (&output, &options, write_report, &wish);
}
