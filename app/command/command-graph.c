/* command-graph.c: entente-cli graph: the graph as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "export/ent-picture-export.h"
#include "layout/ent-layout-run.h"
#include "picture/ent-scene.h"

#include <stdio.h>
#include <string.h>

/* Relations that are named when the picture is made. */
#define TOLD_RELATIONS 10

#define SUMMARY \
  "Writes the graph as a picture: png, svg or pdf, after the file's ending or --format.\n\n" \
  "Not built yet: dot graphml gexf csv json cyjs ttl jsonld ftm cypher."

/* Pixels a point. */

typedef struct
{
  char *output;
  char *layout;
  char *title;
  EntPictureFormat format;
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

/* After --format where it is given, else after the file's ending. */
static gboolean
choose_format (Wish *self, const char *format, GError **error)
{
  static const char *const not_built[] = {
    "dot", "graphml", "gexf", "csv", "json", "cyjs", "ttl", "jsonld", "ftm", "cypher", NULL
  };
  const char *dot = strrchr (self->output, '.');
  const char *ending = format ? format : dot ? dot + 1 : "";
  g_autofree char *name = format ? g_strconcat ("picture.", format, NULL) : g_strdup (self->output);
  g_autofree char *message = NULL;

  if (g_strv_contains (not_built, ending))
    {
      message = g_strdup_printf ("the format “%s” is not built yet", ending);
      return fail (error, message);
    }
  if (format == NULL)
    return ent_picture_format_from_path (name, &self->format, error);
  if (ent_picture_format_from_path (name, &self->format, NULL))
    return TRUE;
  message = g_strdup_printf ("--format: “%s” is none of png, svg and pdf", format);
  return fail (error, message);
}

static gboolean
check_wish (Wish *self, const char *format, GError **error)
{
  if (self->output == NULL)
    return fail (error, "say where the picture goes: -o FILE");
  if (!choose_format (self, format, error))
    return FALSE;
  if (self->title && !g_utf8_validate (self->title, -1, NULL))
    return fail (error, "--title: the title is not UTF-8");
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
write_picture (const Wish *self, EntView *view, GError **error)
{
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, self->engine);
  g_autoptr (EntLayout) layout = NULL;
  g_autoptr (EntScene) scene = NULL;
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);
  const EntPictureOptions options = {
    .title = self->title,
    .theme = ENT_THEME_LIGHT,
    .with_legend = TRUE,
    .with_filter = TRUE,
    .evidence = ENT_EVIDENCE_LISTED,
  };

  layout = ent_layout_run (graph, ENT_LAYOUT_DEFAULT_SECONDS, NULL, error);
  if (layout == NULL)
    return FALSE;
  scene = ent_scene_new (view, layout);
  return ent_picture_export (scene, excerpt, &options, self->format, self->output, NULL, error);
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
  if (!write_picture (self, view, &error))
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
  const GOptionEntry more[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output, "Where the picture goes", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "png, svg or pdf (default: the ending)", "FORMAT" },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &wish.layout, "auto, force, dot, neato, fdp, sfdp, twopi or circo", "ENGINE" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &wish.title, "Stands above the picture", "TEXT" },
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
