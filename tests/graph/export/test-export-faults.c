/* test-export-faults.c: /export/faults: whatever happens on the way, an export of any format leaves the old files as they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-picture-export.h"
#include "export/ent-report.h"
#include "picture/ent-scene.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Nobody has this name and may write nothing that is not his. */
#define NOBODY 65534
/* A file may grow to so many bytes where there is no room. */
#define LITTLE 16
#define N_PICTURE_FORMATS 3
#define N_RELATIONS 500
#define N_TRIES 3

/* ---- every export there is ---- */

typedef struct
{
  EntCase *case_;
  EntExcerpt *excerpt;
  EntScene *scene;
} Source;

static Source *
source_new (EntCase *case_)
{
  Source *self = g_new (Source, 1);

  self->case_ = case_;
  self->excerpt = export_cases_new_excerpt (case_);
  self->scene = ent_scene_new (self->excerpt->view, self->excerpt->layout);
  return self;
}

static void
source_free (Source *self)
{
  ent_scene_free (self->scene);
  ent_excerpt_free (self->excerpt);
  ent_case_unref (self->case_);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)

static const EntPictureOptions picture_options = {
  .title = "Faults", .with_legend = TRUE, .evidence = ENT_EVIDENCE_BESIDE,
};
static const EntReportOptions report_options = { .title = "Faults" };

static guint
get_n_exports (void)
{
  return ent_data_format_get_n () + N_PICTURE_FORMATS + ENT_N_REPORT_FORMATS;
}

/* What the @number-th writes. */
static char **
list_files (guint number, const char *path)
{
  guint n_data = ent_data_format_get_n ();

  if (number < n_data)
    return ent_data_export_list_files (ent_data_format_get (number), path);
  if (number < n_data + N_PICTURE_FORMATS)
    return ent_picture_export_list_files (&picture_options, path);
  return ent_report_export_list_files (number - n_data - N_PICTURE_FORMATS, path);
}

static gboolean
export (Source *self, guint number, const char *path, GCancellable *cancellable, GError **error)
{
  guint n_data = ent_data_format_get_n ();

  if (number < n_data)
    return ent_data_export (self->excerpt, ent_data_format_get (number), path, cancellable, error);
  if (number < n_data + N_PICTURE_FORMATS)
    return ent_picture_export (self->scene, self->excerpt, &picture_options, number - n_data, path, cancellable, error);
  return ent_report_export (self->scene, self->excerpt, &report_options, number - n_data - N_PICTURE_FORMATS, path,
                            cancellable, error);
}

/* ---- a folder with the files of an earlier export ---- */

typedef struct
{
  Scratch *scratch;
  char *path;
  char **files;
} Place;

static Place *
place_new (guint number)
{
  Place *self = g_new (Place, 1);

  self->scratch = scratch_new ();
  self->path = scratch_dup_path (self->scratch, "out.file");
  self->files = list_files (number, self->path);
  for (guint i = 0; self->files[i] != NULL; i++)
    g_assert_true (g_file_set_contents (self->files[i], "old", -1, NULL));
  return self;
}

static void
place_free (Place *self)
{
  g_strfreev (self->files);
  g_free (self->path);
  scratch_free (self->scratch);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

static gboolean
is_old (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return strcmp (text, "old") == 0;
}

static void
assert_old_files (Place *self)
{
  for (guint i = 0; self->files[i] != NULL; i++)
    g_assert_true (is_old (self->files[i]));
}

static void
assert_new_files (Place *self)
{
  for (guint i = 0; self->files[i] != NULL; i++)
    g_assert_false (is_old (self->files[i]));
}

/* How many files there are beside those, and whether one of them has something in it already. */
static guint
count_others (Place *self, gboolean *begun)
{
  g_autoptr (GDir) folder = g_dir_open (self->scratch->path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = scratch_dup_path (self->scratch, name);
      GStatBuf status;

      if (g_strv_contains ((const char *const *) self->files, path))
        continue;
      n++;
      if (begun != NULL && g_stat (path, &status) == 0 && status.st_size > 0)
        *begun = TRUE;
    }
  return n;
}

/* ---- no room ---- */

static void
limit_files (rlim_t limit)
{
  struct rlimit limits;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limits));
  limits.rlim_cur = MIN (limit, limits.rlim_max);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limits));
}

static void
test_a_full_disk_leaves_the_old_files (void)
{
  g_autoptr (Source) source = source_new (export_cases_new_odd ());

  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < get_n_exports (); i++)
    {
      g_autoptr (Place) place = place_new (i);
      g_autoptr (GError) error = NULL;

      limit_files (LITTLE);
      g_assert_false (export (source, i, place->path, NULL, &error));
      limit_files (RLIM_INFINITY);
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, place->scratch->path));
      assert_old_files (place);
      g_assert_cmpuint (count_others (place, NULL), ==, 0);
    }
  signal (SIGXFSZ, SIG_DFL);
}

/* ---- no permission ---- */

static void
test_a_read_only_folder_leaves_the_old_files (void)
{
  g_autoptr (Source) source = source_new (export_cases_new_odd ());
  gboolean root = geteuid () == 0;

  for (guint i = 0; i < get_n_exports (); i++)
    {
      g_autoptr (Place) place = place_new (i);
      g_autoptr (GError) error = NULL;

      /* root may write everywhere: for this one call it is somebody else */
      g_assert_no_errno (g_chmod (place->scratch->path, 0555));
      g_assert_no_errno (root ? seteuid (NOBODY) : 0);
      g_assert_false (export (source, i, place->path, NULL, &error));
      g_assert_no_errno (root ? seteuid (0) : 0);
      g_assert_no_errno (g_chmod (place->scratch->path, 0700));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, place->scratch->path));
      assert_old_files (place);
      g_assert_cmpuint (count_others (place, NULL), ==, 0);
    }
}

/* ---- no more time ---- */

typedef struct
{
  Place *place;
  GCancellable *cancellable;
  int done;
} Watch;

/* Cancels as soon as something is written. */
static gpointer
watch (gpointer data)
{
  Watch *self = data;
  gboolean begun = FALSE;

  while (!begun && !g_atomic_int_get (&self->done))
    {
      count_others (self->place, &begun);
      g_usleep (50);
    }
  g_cancellable_cancel (self->cancellable);
  return NULL;
}

/* Returns whether the export was cancelled: on a busy machine it may be done before that. */
static gboolean
try_cancel (Source *source, guint number)
{
  g_autoptr (Place) place = place_new (number);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch self = { place, cancellable, FALSE };
  GThread *thread = g_thread_new ("watch", watch, &self);
  gboolean written = export (source, number, place->path, cancellable, &error);

  g_atomic_int_set (&self.done, TRUE);
  g_thread_join (thread);
  g_assert_cmpuint (count_others (place, NULL), ==, 0);
  if (written)
    {
      assert_new_files (place);
      return FALSE;
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_files (place);
  return TRUE;
}

/* A small export may be done before anybody can cancel it: what is wanted of each is that its files are all old or all new. */
static void
test_cancelled_under_way_leaves_the_old_files (void)
{
  g_autoptr (Source) source = source_new (export_cases_new_large (N_RELATIONS));
  guint n_cancelled = 0;

  for (guint i = 0; i < get_n_exports (); i++)
    for (guint j = 0; j < N_TRIES; j++)
      n_cancelled += try_cancel (source, i);
  g_assert_cmpuint (n_cancelled, >, 0);
}

/* ---- the end of the program ---- */

static const char *program;

/* Dies in the middle of its first file: nothing ignores the signal that it gets there. */
static int
run_child (const char *number, const char *path)
{
  g_autoptr (Source) source = source_new (export_cases_new_odd ());

  g_assert_no_errno (setrlimit (RLIMIT_CORE, &(struct rlimit) { 0, 0 }));
  limit_files (LITTLE);
  export (source, atoi (number), path, NULL, NULL);
  return 0;
}

static void
test_a_crash_leaves_the_old_files (void)
{
  g_autoptr (Source) source = source_new (export_cases_new_odd ());

  for (guint i = 0; i < get_n_exports (); i++)
    {
      g_autoptr (Place) place = place_new (i);
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--write", number,
                                                        place->path, NULL);

      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait (child, NULL, &error));
      g_assert_true (g_subprocess_get_if_signaled (child));
      g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGXFSZ);
      assert_old_files (place);
      /* what it has left there is in nobody's way */
      g_assert_cmpuint (count_others (place, NULL), >, 0);
      g_assert_true (export (source, i, place->path, NULL, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  program = argv[0];
  if (argc == 4 && strcmp (argv[1], "--write") == 0)
    return run_child (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/faults/" name, function)
  ADD ("a-full-disk-leaves-the-old-files", test_a_full_disk_leaves_the_old_files);
  ADD ("a-read-only-folder-leaves-the-old-files", test_a_read_only_folder_leaves_the_old_files);
  ADD ("cancelled-under-way-leaves-the-old-files", test_cancelled_under_way_leaves_the_old_files);
  ADD ("a-crash-leaves-the-old-files", test_a_crash_leaves_the_old_files);
#undef ADD
  return g_test_run ();
}
