/* ent-output.c: what commands share that lay out a graph and write it to a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-output.h"

#include "ent-reading.h"
#include "layout/ent-layout-run.h"
#include "picture/ent-scene.h"

#include <stdio.h>

/* Relations that are named when the file is written. */
#define TOLD_RELATIONS 10

void
ent_output_clear (EntOutput *self)
{
  g_free (self->path);
  g_free (self->layout);
  g_free (self->title);
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/**
 * ent_output_check:
 *
 * Returns: whether there is a file to write and the title and the engine can be; %FALSE with @error set
 */
gboolean
ent_output_check (EntOutput *self, GError **error)
{
  if (self->path == NULL)
    return fail (error, "say where it goes: -o FILE");
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
tell_what_was_found (const EntOutput *self, EntView *view)
{
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);

  printf ("%s: %u actors, %u relations and %u claims from %u articles\n", self->path, count_visible_nodes (view),
          ent_view_get_n_visible_relations (view), ent_view_get_n_visible_claims (view),
          ent_case_get_n_articles (ent_view_get_case (view)));
  for (guint i = 0; i < MIN (ranking->len, TOLD_RELATIONS); i++)
    tell_relation (view, ent_view_get_relation (view, g_array_index (ranking, guint, i)));
}

static gboolean
write_view (const EntOutput *self, EntView *view, EntOutputFunc write, gpointer data, GError **error)
{
  g_autoptr (EntLayoutGraph) graph = ent_scene_new_layout_graph (view, self->engine);
  g_autoptr (EntLayout) layout = ent_layout_run (graph, ENT_LAYOUT_DEFAULT_SECONDS, NULL, error);

  return layout != NULL && write (self, view, layout, data, error);
}

/**
 * ent_output_run:
 * @self: checked
 * @write: (scope call): writes what passes the filter
 *
 * Reads what the command line names, lays it out and has it written; tells what was found, or what went wrong.
 *
 * Returns: how it went, for the program's own
 */
EntExit
ent_output_run (const EntOutput *self, const EntOptions *options, EntOutputFunc write, gpointer data)
{
  g_autoptr (EntPipeline) pipeline = ent_reading_new_pipeline ();
  g_autoptr (EntFilter) filter = NULL;
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GError) error = NULL;
  EntExit exit;

  if (pipeline == NULL)
    return ENT_EXIT_NOTHING;
  filter = ent_options_new_filter (options, ent_pipeline_get_vocabulary (pipeline), &error);
  if (filter == NULL)
    return ent_reading_fail_usage (error);
  case_ = ent_reading_run (options, pipeline, &exit);
  if (case_ == NULL)
    return exit;
  ent_options_meet_case (options, filter, case_);
  view = ent_view_new (case_);
  ent_view_set_filter (view, filter);
  if (!write_view (self, view, write, data, &error))
    {
      fprintf (stderr, "%s: %s\n", g_get_prgname (), error->message);
      return ENT_EXIT_NOTHING;
    }
  if (!options->quiet)
    tell_what_was_found (self, view);
  return exit;
}
