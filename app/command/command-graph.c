/* command-graph.c: entente-cli graph: the graph as a picture or as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-output.h"
#include "ent-picture-wish.h"
#include "ent-reading.h"

#include "export/ent-data-export.h"
#include "picture/ent-scene.h"

#define SUMMARY \
  "Writes the graph as a picture or as data, after the file's ending or --format. Data is all that\n" \
  "passes the filter, with the claims behind each relation; tables are several files. The numbers in a\n" \
  "picture are those of its evidence: on the pages of a PDF behind it, else in NAME.evidence.txt beside it."

typedef struct
{
  const EntDataFormat *data;    /* NULL: a picture */
  EntPictureFormat picture;
  EntPictureOptions options;
} Wish;

/* "png svg pdf graphml ...": all that there are. */
static char *
dup_format_names (void)
{
  g_autoptr (GString) names = g_string_new ("png svg pdf");

  for (guint i = 0; i < ent_data_format_get_n (); i++)
    g_string_append_printf (names, " %s", ent_data_format_get (i)->name);
  return g_strdup (names->str);
}

/* After --format where it is given, else after the file's ending. */
static gboolean
choose_format (Wish *self, const EntOutput *output, const char *format, GError **error)
{
  g_autofree char *names = NULL;
  g_autofree char *shown = NULL;

  self->data = format != NULL ? ent_data_format_find (format) : ent_data_format_find_for_path (output->path);
  if (self->data != NULL ||
      (format != NULL ? ent_picture_format_from_name (format, &self->picture, NULL)
                      : ent_picture_format_from_path (output->path, &self->picture, NULL)))
    return TRUE;
  names = dup_format_names ();
  shown = g_filename_display_name (format != NULL ? format : output->path);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               format != NULL ? "--format: “%s” is none of %s" : "“%s” ends with none of %s", shown, names);
  return FALSE;
}

/* What is said of pictures alone is no wish for data. */
static gboolean
check_picture (Wish *self, const EntOutput *output, const EntPictureWish *picture, GError **error)
{
  if (self->data == NULL)
    return ent_picture_wish_read (picture, self->picture, &self->options, error);
  if (output->title == NULL && ent_picture_wish_is_empty (picture))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, output->title != NULL ? "--title: only a picture has a title"
               : "only a picture has a size, colours, a date and evidence beside it");
  return FALSE;
}

static gboolean
write_picture (const Wish *self, const EntOutput *output, EntView *view, EntLayout *layout, GError **error)
{
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);
  EntPictureOptions options = self->options;

  options.title = output->title;
  return ent_picture_export (scene, excerpt, &options, self->picture, output->path, NULL, error);
}

static gboolean
write_data (const Wish *self, const EntOutput *output, EntView *view, EntLayout *layout, GError **error)
{
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_FILTERED);

  ent_excerpt_set_layout (excerpt, layout);
  return ent_data_export (excerpt, self->data, output->path, NULL, error);
}

static gboolean
write_graph (const EntOutput *output, EntView *view, EntLayout *layout, gpointer data, GError **error)
{
  const Wish *self = data;

  return self->data != NULL ? write_data (self, output, view, layout, error)
                            : write_picture (self, output, view, layout, error);
}

EntExit
ent_command_graph (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_auto (EntOutput) output = ENT_OUTPUT_INIT;
  g_auto (EntPictureWish) picture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *names = dup_format_names ();
  g_autofree char *format_help = g_strdup_printf ("%s (default: the ending)", names);
  Wish wish;
  const GOptionEntry more[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output.path, "Where it goes", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, format_help, "FORMAT" },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &output.layout, "auto, force, dot, neato, fdp, sfdp, twopi or circo", "ENGINE" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &output.title, "Stands above a picture", "TEXT" },
    ENT_PICTURE_WISH_ENTRIES (&picture),
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, SUMMARY, TRUE, more, &argc, &argv, &error) || !ent_output_check (&output, &error) ||
      !choose_format (&wish, &output, options.format, &error) || !check_picture (&wish, &output, &picture, &error))
    return ent_reading_fail_usage (error);
  return ent_output_run (&output, &options, write_graph, &wish);
}
