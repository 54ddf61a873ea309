/* test-picture-export.c: /export/picture-export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture-builder.h"

#include <locale.h>

static const char *const names[] = { "picture.png", "picture.svg", "picture.pdf" };

static void
test_knows_formats_by_their_endings (void)
{
  g_autoptr (GError) error = NULL;
  EntPictureFormat format;

  g_assert_true (ent_picture_format_from_path ("a.b/graph.PNG", &format, &error));
  g_assert_cmpint (format, ==, ENT_PICTURE_PNG);
  g_assert_true (ent_picture_format_from_path ("graph.dot.svg", &format, &error));
  g_assert_cmpint (format, ==, ENT_PICTURE_SVG);
  g_assert_true (ent_picture_format_from_name ("pdf", &format, &error));
  g_assert_cmpint (format, ==, ENT_PICTURE_PDF);
}

static void
assert_no_format (const char *path, const char *message)
{
  g_autoptr (GError) error = NULL;
  EntPictureFormat format;

  g_assert_false (ent_picture_format_from_path (path, &format, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_says_which_formats_there_are (void)
{
  assert_no_format ("graph.jpeg", "Pictures are not written as “jpeg”, but as png, svg or pdf");
  assert_no_format ("x/graph.JSON", "Pictures are not written as “JSON”, but as png, svg or pdf");
  assert_no_format ("dir.svg/graph", "graph has no ending that names a format: .png, .svg or .pdf");
  assert_no_format ("graph.", "graph. has no ending that names a format: .png, .svg or .pdf");
}

static void
test_gives_the_same_bytes (void)
{
  g_autoptr (PictureBuilder) first = picture_builder_new_sample ();
  g_autoptr (PictureBuilder) second = picture_builder_new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize lengths[2];
      g_autofree char *a = picture_builder_export_bytes (first, picture_builder_get_options (), names[i], &lengths[0]);
      g_autofree char *b = NULL;

      setlocale (LC_ALL, "de_DE.UTF-8");
      g_usleep (i == 2 ? 1100000 : 0); /* a date in the file would differ by now */
      b = picture_builder_export_bytes (second, picture_builder_get_options (), names[i], &lengths[1]);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpmem (a, lengths[0], b, lengths[1]);
    }
}

static void
test_gives_the_bytes_of_the_file (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length;
      g_autofree char *written = picture_builder_export_bytes (builder, picture_builder_get_options (), names[i], &length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = ent_picture_export_bytes (builder->scene, excerpt, picture_builder_get_options (), i, NULL,
                                                           &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), written, length);
    }
}

static void
test_gives_no_bytes_when_cancelled (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_picture_export_bytes (builder->scene, excerpt, picture_builder_get_options (), ENT_PICTURE_SVG,
                                           cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Nothing but the old file is there, as it was. */
static void
assert_old_file (PictureBuilder *builder, const char *path)
{
  g_autofree char *text = NULL;
  GDir *folder = g_dir_open (builder->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;
  g_dir_close (folder);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static char *
new_old_file (PictureBuilder *builder, const char *name)
{
  char *path = g_build_filename (builder->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  return path;
}

static void
test_replaces_a_file (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = new_old_file (builder, names[i]);
      gsize length;
      g_autofree char *bytes = picture_builder_export_bytes (builder, picture_builder_get_options (), names[i], &length);

      g_assert_cmpuint (length, >, 1000);
      g_unlink (path);
    }
}

static void
test_names_a_folder_that_is_not_there (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = g_build_filename (builder->folder, "none", "picture.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (picture_builder_try (builder, picture_builder_get_options (), ENT_PICTURE_SVG, path, NULL, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_does_not_write_over_a_folder (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (GError) error = NULL;

  g_assert_false (picture_builder_try (builder, picture_builder_get_options (), ENT_PICTURE_SVG, builder->folder, NULL,
                                      &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
}

static void
test_cancelled_leaves_the_old_file (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = new_old_file (builder, "picture.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (picture_builder_try (builder, picture_builder_get_options (), ENT_PICTURE_PDF, path, cancellable,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_file (builder, path);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (3000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancelled_under_way_leaves_the_old_file (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = new_old_file (builder, "picture.png");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EntPictureOptions options = *picture_builder_get_options ();
  GThread *thread;

  options.resolution = 576;
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_false (picture_builder_try (builder, &options, ENT_PICTURE_PNG, path, cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_file (builder, path);
}

static void
test_draws_an_empty_case (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new ();

  picture_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length;
      g_autofree char *bytes = picture_builder_export_bytes (builder, picture_builder_get_options (), names[i], &length);

      g_assert_cmpuint (length, >, 500);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/picture-export/" name, function)
  ADD ("knows-formats-by-their-endings", test_knows_formats_by_their_endings);
  ADD ("says-which-formats-there-are", test_says_which_formats_there_are);
  ADD ("gives-the-same-bytes", test_gives_the_same_bytes);
  ADD ("gives-the-bytes-of-the-file", test_gives_the_bytes_of_the_file);
  ADD ("gives-no-bytes-when-cancelled", test_gives_no_bytes_when_cancelled);
  ADD ("replaces-a-file", test_replaces_a_file);
  ADD ("names-a-folder-that-is-not-there", test_names_a_folder_that_is_not_there);
  ADD ("does-not-write-over-a-folder", test_does_not_write_over_a_folder);
  ADD ("cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  ADD ("cancelled-under-way-leaves-the-old-file", test_cancelled_under_way_leaves_the_old_file);
  ADD ("draws-an-empty-case", test_draws_an_empty_case);
#undef ADD
  return g_test_run ();
}
