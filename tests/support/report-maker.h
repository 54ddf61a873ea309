/* report-maker.h: articles to import, and what reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-paths.h"
#include "case/ent-pipeline.h"
#include "scratch.h"

/* The lexicon and the model of the program. */
static inline EntPipeline *
report_maker_new_pipeline (void)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;
  EntPipeline *pipeline = ent_pipeline_new (data_dir, &error);

  g_assert_no_error (error);
  return pipeline;
}

/* Writes a report of its own for each number, with two countries that meet. */
static inline void
report_maker_write (Scratch *scratch, const char *name, guint number)
{
  static const char *const places[] = { "Ankara", "Berlin", "Cairo", "Delhi", "Lima", "Madrid", "Nairobi" };
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Report number %u\n\n%u March 2024\n\n"
                          "Russia met China in %s on Monday, officials said. ", number,
                          number % 28 + 1, places[number % G_N_ELEMENTS (places)]);
  for (guint i = 0; i < 20; i++)
    g_string_append_printf (text, "Delegation %u of round %u spoke about topic %u in room %u. ", number * 7 + i, number,
                            number * i + 3, number + i * i);
  g_string_append_c (text, '\n');
  scratch_write (scratch, name, text->str);
}
