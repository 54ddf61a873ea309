/* test-excerpt-progress.c: how far an export is, and what is stopped under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-excerpt-progress.h"
#include "export/ent-report.h"

#include <string.h>

#define N_RELATIONS 400
/* Every half percent at most. */
#define MAX_TIMES 201

/* What is exported, and what was told of that. */
typedef struct
{
  EntExcerpt *excerpt;
  EntScene *scene;
  guint n;
  double last;
  double stop_at;               /* 2 for never */
  GCancellable *cancellable;
} Export;

static gboolean
on_progress (double fraction, gpointer data)
{
  Export *self = data;

  g_assert_cmpfloat (fraction, >, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  /* what is stopped does not go on for long */
  g_assert_cmpfloat (self->last, <, self->stop_at);
  self->last = fraction;
  self->n++;
  if (fraction >= self->stop_at)
    g_cancellable_cancel (self->cancellable);
  return !g_cancellable_is_cancelled (self->cancellable);
}

typedef gboolean (*WriteFunc) (Export *self, guint format, const char *path, GError **error);

static gboolean
write_data (Export *self, guint format, const char *path, GError **error)
{
  return ent_data_export (self->excerpt, ent_data_format_get (format), path, self->cancellable, error);
}

static gboolean
write_picture (Export *self, guint format, const char *path, GError **error)
{
  const EntPictureOptions options = { .theme = ENT_THEME_LIGHT, .evidence = ENT_EVIDENCE_LISTED, .size = { 1200, 0 },
                                      .resolution = 10 };

  return ent_picture_export (self->scene, self->excerpt, &options, format, path, self->cancellable, error);
}

static gboolean
write_report (Export *self, guint format, const char *path, GError **error)
{
  const EntReportOptions options = { .title = "Letters" };

  return ent_report_export (self->scene, self->excerpt, &options, format, path, self->cancellable, error);
}

/* What the format writes when it is told, and that it tells; and what is left where it is stopped half way. */
static void
check_format (Export *self, guint format, WriteFunc write)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "graph.out");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  *self = (Export) { self->excerpt, self->scene, 0, -1, 2, g_cancellable_new () };
  ent_excerpt_set_progress (self->excerpt, on_progress, self);
  write (self, format, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n, >, 10);
  g_assert_cmpuint (self->n, <=, MAX_TIMES);
  g_assert_cmpfloat (self->last, >, 0.8);

  *self = (Export) { self->excerpt, self->scene, 0, -1, 0.5, self->cancellable };
  scratch_write (scratch, "graph.out", "old");
  ent_excerpt_set_progress (self->excerpt, on_progress, self);
  g_assert_false (write (self, format, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  text = scratch_read (scratch, "graph.out");
  g_assert_cmpstr (text, ==, "old");
  g_clear_object (&self->cancellable);
}

static void
check_formats (guint n, WriteFunc write)
{
  g_autoptr (EntCase) case_ = export_cases_new_large (N_RELATIONS);
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (EntScene) scene = ent_scene_new (excerpt->view, excerpt->layout);
  Export export = { .excerpt = excerpt, .scene = scene };

  for (guint format = 0; format < n; format++)
    check_format (&export, format, write);
}

static void
test_data_tell (void)
{
  check_formats (ent_data_format_get_n (), write_data);
}

static void
test_pictures_tell (void)
{
  check_formats (ENT_PICTURE_PDF + 1, write_picture);
}

static void
test_reports_tell (void)
{
  check_formats (ENT_N_REPORT_FORMATS, write_report);
}

static gboolean
note (double fraction, gpointer last)
{
  *(double *) last = fraction;
  return TRUE;
}

static void
test_steps_are_parts_of_steps (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_large (10);
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  EntExcerptRange all, half;
  double last = -1;

  g_assert_true (ent_excerpt_tell (excerpt, 1, 2));   /* nobody listens */
  ent_excerpt_set_progress (excerpt, note, &last);
  all = ent_excerpt_begin_step (excerpt, 0.5, 1);
  half = ent_excerpt_begin_step (excerpt, 0, 0.5);
  ent_excerpt_tell (excerpt, 1, 2);
  g_assert_cmpfloat_with_epsilon (last, 0.625, 1e-9);
  ent_excerpt_tell (excerpt, 1, 4);                   /* which is less */
  g_assert_cmpfloat_with_epsilon (last, 0.625, 1e-9);
  ent_excerpt_end_step (excerpt, half);
  ent_excerpt_tell (excerpt, 3, 4);
  g_assert_cmpfloat_with_epsilon (last, 0.875, 1e-9);
  ent_excerpt_end_step (excerpt, all);
  ent_excerpt_tell (excerpt, 0, 0);
  g_assert_cmpfloat_with_epsilon (last, 0.875, 1e-9);
  ent_excerpt_tell (excerpt, 9, 10);
  g_assert_cmpfloat_with_epsilon (last, 0.9, 1e-9);
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/excerpt-progress/data-tell", test_data_tell);
  g_test_add_func ("/export/excerpt-progress/pictures-tell", test_pictures_tell);
  g_test_add_func ("/export/excerpt-progress/reports-tell", test_reports_tell);
  g_test_add_func ("/export/excerpt-progress/steps-are-parts-of-steps", test_steps_are_parts_of_steps);
  return g_test_run ();
}
