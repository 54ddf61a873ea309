/* ent-picture-provider.c: the picture for a clipboard, or to be dragged out
 *
 * Nothing is drawn before somebody asks for it, and then a thread does it. Who takes a picture gets it without numbers,
 * which say nothing where their list is not; who takes HTML, as word processors do, gets it with both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-picture-provider.h"

#include <glib/gstdio.h>

#define PNG "image/png"
#define SVG "image/svg+xml"
#define HTML "text/html"
#define URI_LIST "text/uri-list"

struct _EntPictureProvider
{
  GdkContentProvider parent_instance;

  EntExportSource *source;
  EntExportChoice *choice;
  char *name;       /* of the file that it can be; NULL where it cannot */
  char *path;       /* where that is; NULL as long as nobody asked */
};

G_DEFINE_FINAL_TYPE (EntPictureProvider, ent_picture_provider, GDK_TYPE_CONTENT_PROVIDER)

/* Folders that the program made for files that were dragged out. Whoever took such a file may read it later than it was
 * dropped, so that they stay as long as the program runs. */
static GPtrArray *folders;

/* ---- files ---- */

/* A name that a file may have, whatever the title is. */
static char *
dup_file_name (const char *name, const char *ending)
{
  g_autofree char *safe = g_strdelimit (g_strdup (name), "/", '-');

  return g_strdup_printf ("%s.%s", safe[0] != '\0' && safe[0] != '.' ? safe : "picture", ending);
}

/* Gives NULL where there can be none. */
static char *
dup_new_path (EntPictureProvider *self, GError **error)
{
  char *folder = g_dir_make_tmp ("entente-XXXXXX", error);
  g_autofree char *name = NULL;

  if (folder == NULL)
    return NULL;
  if (folders == NULL)
    folders = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (folders, folder);
  name = dup_file_name (self->name, ent_export_choice_get_ending (self->choice));
  return g_build_filename (folder, name, NULL);
}

static void
remove_folder (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (path);
}

/**
 * ent_picture_provider_remove_files:
 *
 * Removes the files that were made to be dragged out; for the end of the program.
 */
void
ent_picture_provider_remove_files (void)
{
  for (guint i = 0; folders != NULL && i < folders->len; i++)
    remove_folder (g_ptr_array_index (folders, i));
  g_clear_pointer (&folders, g_ptr_array_unref);
}

/* ---- giving it away ---- */

static GdkContentFormats *
ent_picture_provider_ref_formats (GdkContentProvider *provider)
{
  EntPictureProvider *self = ENT_PICTURE_PROVIDER (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  /* who takes files knows what to do with one better than with bytes */
  if (self->name != NULL)
    gdk_content_formats_builder_add_mime_type (builder, URI_LIST);
  if (self->choice->evidence != ENT_EVIDENCE_NONE)
    gdk_content_formats_builder_add_mime_type (builder, HTML);
  gdk_content_formats_builder_add_mime_type (builder, PNG);
  gdk_content_formats_builder_add_mime_type (builder, SVG);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
on_sent (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The task's data is the stream. */
static void
send (GTask *task, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  g_object_set_data_full (G_OBJECT (task), "bytes", g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (g_task_get_task_data (task), data, size, g_task_get_priority (task),
                                   g_task_get_cancellable (task), on_sent, task);
}

static void
on_rendered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = ent_export_source_render_finish (result, &error);
  if (bytes != NULL)
    send (g_steal_pointer (&task), bytes);
  else
    g_task_return_error (task, error);
}

/* The file, and what belongs to it. */
static void
send_paths (EntPictureProvider *self, GTask *task)
{
  g_auto (GStrv) files = ent_export_choice_list_files (self->choice, self->path);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *uri = g_filename_to_uri (files[i], NULL, NULL);

      g_string_append_printf (lines, "%s\r\n", uri);
    }
  bytes = g_string_free_to_bytes (g_steal_pointer (&lines));
  send (task, bytes);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  EntPictureProvider *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (ent_export_source_write_finish (result, &error))
    send_paths (self, g_steal_pointer (&task));
  else
    {
      g_clear_pointer (&self->path, g_free);
      g_task_return_error (task, error);
    }
}

static void
write_file (EntPictureProvider *self, GTask *task)
{
  GError *error = NULL;

  if (self->path != NULL && g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      send_paths (self, task);
      return;
    }
  g_free (self->path);
  self->path = dup_new_path (self, &error);
  if (self->path != NULL)
    {
      ent_export_source_write_async (self->source, self->choice, self->path, NULL, g_task_get_cancellable (task),
                                     on_written, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
ent_picture_provider_write_mime_type_async (GdkContentProvider *provider, const char *mime_type, GOutputStream *stream,
                                            int io_priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer data)
{
  EntPictureProvider *self = ENT_PICTURE_PROVIDER (provider);
  GTask *task = g_task_new (self, cancellable, callback, data);
  g_autoptr (EntExportChoice) choice = ent_export_choice_copy (self->choice);

  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  if (g_str_equal (mime_type, URI_LIST) && self->name != NULL)
    {
      write_file (self, task);
      return;
    }
  if (g_str_equal (mime_type, HTML))
    {
      ent_export_source_render_html_async (self->source, self->choice, cancellable, on_rendered, task);
      return;
    }
  if (!g_str_equal (mime_type, PNG) && !g_str_equal (mime_type, SVG))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "A picture is no %s", mime_type);
      g_object_unref (task);
      return;
    }
  choice->picture = g_str_equal (mime_type, PNG) ? ENT_PICTURE_PNG : ENT_PICTURE_SVG;
  choice->evidence = ENT_EVIDENCE_NONE;
  ent_export_source_render_async (self->source, choice, cancellable, on_rendered, task);
}

static gboolean
ent_picture_provider_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- the object ---- */

/**
 * ent_picture_provider_new:
 * @choice: how the picture looks
 * @name: (nullable): what the picture is called where it can also be taken as a file
 *
 * Returns: (transfer full): the picture as PNG and SVG; where evidence is chosen, also as HTML with numbers and their list;
 *   and with a name as the file, or the files, that an export makes of it, which ent_picture_provider_remove_files()
 *   removes
 */
GdkContentProvider *
ent_picture_provider_new (EntExportSource *source, const EntExportChoice *choice, const char *name)
{
  EntPictureProvider *self = g_object_new (ENT_TYPE_PICTURE_PROVIDER, NULL);

  self->source = ent_export_source_ref (source);
  self->choice = ent_export_choice_copy (choice);
  self->choice->kind = ENT_EXPORT_PICTURE;
  self->name = g_strdup (name);
  return GDK_CONTENT_PROVIDER (self);
}

static void
ent_picture_provider_finalize (GObject *object)
{
  EntPictureProvider *self = ENT_PICTURE_PROVIDER (object);

  ent_export_source_unref (self->source);
  ent_export_choice_free (self->choice);
  g_free (self->name);
  g_free (self->path);
  G_OBJECT_CLASS (ent_picture_provider_parent_class)->finalize (object);
}

static void
ent_picture_provider_class_init (EntPictureProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_picture_provider_finalize;
  provider_class->ref_formats = ent_picture_provider_ref_formats;
  provider_class->write_mime_type_async = ent_picture_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = ent_picture_provider_write_mime_type_finish;
}

static void
ent_picture_provider_init (EntPictureProvider *self)
{
}
