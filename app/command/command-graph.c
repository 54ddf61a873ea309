/* command-graph.c: entente-cli graph: the graph as a picture or as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "export/ent-data-export.h"
#include "layout/ent-layout-run.h"
#include "picture/ent-scene.h"

#include <stdio.h>

/* Relations that are named when the picture is made. */
#define TOLD_RELATIONS 10

#define SUMMARY \
  "Writes the graph as a picture or as data, after the file's ending or --format. Data is all that\n" \
  "passes the filter, with the claims behind each relation; tables are several files."

typedef struct
{
  char *output;
  char *layout;
  char *title;
  const EntDataFormat *data;    /* NULL: a picture */
  EntPictureFormat picture;
  EntEngine engine;
} Wish;

static void
wish_clear (Wish *self)
{
  g_free (self->output);
  g_free (self->layout);
  g_free (self->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

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
choose_format (Wish *self, const char *format, GError **error)
{
  g_autofree char *names = NULL;
  g_autofree char *message = NULL;
  g_autofree char *shown = NULL;

  self->data = format != NULL ? ent_data_format_find (format) : ent_data_format_find_for_path (self->output);
  if (self->data != NULL)
    return TRUE;
  if (format != NULL ? ent_picture_format_from_name (format, &self->picture, NULL)
                     : ent_picture_format_from_path (self->output, &self->picture, NULL))
    return TRUE;
  names = dup_format_names ();
  shown = g_filename_display_name (format != NULL ? format : self->output);
  message = g_strdup_printf (format != NULL ? "--format: “%s” is none of %s" : "“%s” ends with none of %s", shown, names);
  return fail (error, message);
}

static gboolean
check_wish (Wish *self, const char *format, GError **error)
{
  if (self->output == NULL)
    return fail (error, "say where it goes: -o FILE");
  if (!choose_format (self, format, error))
    return FALSE;
  if (self->title && !g_utf8_validate (self->title, -1, NULL))
    return fail (error, "--title: the title is not UTF-8");
  if (self->title && self->data)
    return fail (error, "--title: only a picture has a title");
  if (self->layout && !ent_engine_from_name (self->layout, &self->engine))
    {
      g_autoptr (GString) message = g_string_new (NULL);

      g_string_printf (message, "--layout: there is no engine “%s” among", self->layout);
      for (guint i = 0; i < ENT_N_ENGINES; i++)
        g_string_append_printf (message, " %s", ent_engine_get_name (i));
      return fail (error, message->str);
    }
  return TRUE;
}

static gboolean
write_picture (const Wish *self, EntView *view, EntLayout *layout, GError **error)
{
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);
  const EntPictureOptions options = {
    .title = self->title,
    .theme = ENT_THEME_LIGHT,
    .with_legend = TRUE,
    .with_filter = TRUE,
    .evidence = ENT_EVIDENCE_LISTED,
  };

  return ent_picture_export (scene, excerpt, &options, self->picture, self->output, NULL, error);
}

static gboolean
write_data (const Wish *self, EntView *view, EntLayout *layout, GError **error)
{
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_FILTERED);

  ent_excerpt_set_layout (excerpt, layout);
  return ent_data_export (excerpt, self->data, self->output, NULL, error);
}

static gboolean
write_graph (const Wish *self, EntView *view, GError **error)
{
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, self->engine);
  g_autoptr (EntLayout) layout = ent_layout_run (graph, ENT_LAYOUT_DEFAULT_SECONDS, NULL, error);

  if (layout == NULL)
    return FALSE;
  return self->data != NULL ? write_data (self, view, layout, error) : write_picture (self, view, layout, error);
}

static guint
count_visible_nodes (EntView *view)
{
  guint n = 0;

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    n += ent_view_get_node (view, i)->visible;
  return n;
}

static void
tell_relation (EntView *view, const EntRelation *relation)
{
  printf ("  %s %s %s: %s%s, %u %s of %u %s\n", ent_view_get_node (view, relation->source)->actor->name,
          relation->type->label, ent_view_get_node (view, relation->target)->actor->name,
          ent_status_get_name (relation->status), relation->contested ? " and contested" : "",
          relation->n_claims, relation->n_claims == 1 ? "claim" : "claims",
          relation->n_origins, relation->n_origins == 1 ? "origin" : "origins");
}

/* How much was found, and the best-backed of it. */
static void
tell_what_was_found (const Wish *self, EntView *view)
{
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);

  printf ("%s: %u actors, %u relations and %u claims from %u articles\n", self->output, count_visible_nodes (view),
          ent_view_get_n_visible_relations (view), ent_view_get_n_visible_claims (view),
          ent_case_get_n_articles (ent_view_get_case (view)));
  for (guint i = 0; i < MIN (ranking->len, TOLD_RELATIONS); i++)
    tell_relation (view, ent_view_get_relation (view, g_array_index (ranking, guint, i)));
}

static EntExit
run (const Wish *self, const EntOptions *options, EntPipeline *pipeline, EntFilter *filter)
{
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GError) error = NULL;
  EntExit exit;

  case_ = ent_reading_run (options, pipeline, &exit);
  if (case_ == NULL)
    return exit;
  ent_options_meet_case (options, filter, case_);
  view = ent_view_new (case_);
  ent_view_set_filter (view, filter);
  if (!write_graph (self, view, &error))
    {
      fprintf (stderr, "%s: %s\n", g_get_prgname (), error->message);
      return ENT_EXIT_NOTHING;
    }
  if (!options->quiet)
    tell_what_was_found (self, view);
  return exit;
}

EntExit
ent_command_graph (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_auto (Wish) wish = { .engine = ENT_ENGINE_AUTO };
  g_autoptr (EntPipeline) pipeline = NULL;
  g_autoptr (EntFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = dup_format_names ();
  g_autofree char *format_help = g_strdup_printf ("%s (default: the ending)", names);
  const GOptionEntry more[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output, "Where it goes", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, format_help, "FORMAT" },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &wish.layout, "auto, force, dot, neato, fdp, sfdp, twopi or circo", "ENGINE" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &wish.title, "Stands above a picture", "TEXT" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, SUMMARY, TRUE, more, &argc, &argv, &error) ||
      !check_wish (&wish, options.format, &error))
    return ent_reading_fail_usage (error);
  pipeline = ent_reading_new_pipeline ();
  if (pipeline == NULL)
    return ENT_EXIT_NOTHING;
  filter = ent_options_new_filter (&options, ent_pipeline_get_vocabulary (pipeline), &error);
  if (filter == NULL)
    return ent_reading_fail_usage (error);
  return run (&wish, &options, pipeline, filter);
}
