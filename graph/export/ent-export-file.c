/* ent-export-file.c: a file that is there whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-export-file.h"

#include "export/ent-picture-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* After so many bytes the disk is told to begin with them, so that it has little left to do in the end. */
#define AHEAD_BYTES (4 * 1024 * 1024)

struct _EntExportFile
{
  char *path;               /* NULL in memory */
  char *temporary;          /* in the same folder; NULL once it has its name */
  char *bytes;              /* what was written in memory, once it is closed */
  gsize n_bytes;
  GPtrArray *others;        /* (element-type EntExportFile): that get their names together with it; NULL: none */
  FILE *stream;
  gsize n_waiting;          /* bytes that the disk has not been told of */
  GCancellable *cancellable;
  GError *error;            /* the first */
};

static void
set_write_error (const char *path, int number, GError **error)
{
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : g_strdup ("A part of the file");

  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "%s cannot be written: %s", name, g_strerror (number));
}

/**
 * ent_export_file_new:
 * @path: the file to be written or replaced, in the encoding of file names
 *
 * Opens a temporary file beside it. Whatever happens until ent_export_file_finish(), a file that stands at @path stays as
 * it is.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %ENT_EXPORT_ERROR_WRITE
 */
EntExportFile *
ent_export_file_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".entente-XXXXXX", NULL);
  int fd = g_file_test (path, G_FILE_TEST_IS_DIR) ? (errno = EISDIR, -1)
                                                  : g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  EntExportFile *self;

  if (fd < 0)
    {
      set_write_error (path, errno, error);
      return NULL;
    }
  self = g_new0 (EntExportFile, 1);
  self->path = g_strdup (path);
  self->temporary = g_steal_pointer (&temporary);
  self->stream = fdopen (fd, "wb");
  g_set_object (&self->cancellable, cancellable);
  return self;
}

/**
 * ent_export_file_get_path:
 *
 * Returns: (transfer none) (nullable): where it will stand; %NULL in memory
 */
const char *
ent_export_file_get_path (const EntExportFile *self)
{
  return self->path;
}

/**
 * ent_export_file_dup_path_beside:
 *
 * Returns: (transfer full): "graph.nodes.csv" of "graph.csv" and "nodes"
 */
char *
ent_export_file_dup_path_beside (const char *path, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');
  g_autofree char *ending = dot != NULL && dot > base ? g_strdup (dot) : g_strdup ("");
  g_autofree char *other = NULL;

  if (ending[0] != '\0')
    *dot = '\0';
  other = g_strconcat (base, ".", name, ending, NULL);
  return g_build_filename (folder, other, NULL);
}

/**
 * ent_export_file_add:
 * @path: of another file
 *
 * Opens another file, which ent_export_file_finish() of @self finishes too: all of them are on the disk before the first
 * gets its name.
 *
 * Returns: (transfer none) (nullable): that file, or %NULL with %ENT_EXPORT_ERROR_WRITE
 */
EntExportFile *
ent_export_file_add (EntExportFile *self, const char *path, GError **error)
{
  EntExportFile *other = ent_export_file_new (path, self->cancellable, error);

  if (other == NULL)
    return NULL;
  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_export_file_free);
  g_ptr_array_add (self->others, other);
  return other;
}

/**
 * ent_export_file_new_in_memory:
 *
 * Returns: (transfer full): what ent_export_file_finish_bytes() makes bytes of, for a part of a larger file
 */
EntExportFile *
ent_export_file_new_in_memory (GCancellable *cancellable)
{
  EntExportFile *self = g_new0 (EntExportFile, 1);

  self->stream = open_memstream (&self->bytes, &self->n_bytes);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

/**
 * ent_export_file_free:
 *
 * Leaves nothing behind of a file that was not finished.
 */
void
ent_export_file_free (EntExportFile *self)
{
  if (self == NULL)
    return;
  if (self->stream != NULL)
    fclose (self->stream);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self->temporary);
  g_free (self->path);
  free (self->bytes);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}

/* Has the disk write while the rest is made; ent_export_file_finish() waits for it. Gives whether what was written could be
 * handed over; where the disk cannot be told, nothing is lost but time. */
static gboolean
write_ahead (EntExportFile *self, gsize length)
{
  self->n_waiting += length;
  if (self->n_waiting < AHEAD_BYTES || self->path == NULL)
    return TRUE;
  self->n_waiting = 0;
  if (fflush (self->stream) != 0)
    return FALSE;
#ifdef SYNC_FILE_RANGE_WRITE
  sync_file_range (fileno (self->stream), 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
  return TRUE;
}

/**
 * ent_export_file_write:
 *
 * Returns: whether there is any point in writing more: not after an error or when cancelled, which
 *   ent_export_file_finish() will tell
 */
gboolean
ent_export_file_write (EntExportFile *self, const void *data, gsize length)
{
  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return FALSE;
  if (fwrite (data, 1, length, self->stream) == length && write_ahead (self, length))
    return TRUE;
  set_write_error (self->path, errno, &self->error);
  return FALSE;
}

/* Gives the number of the error, or 0. */
static int
close_stream (EntExportFile *self)
{
  int number = fflush (self->stream) == 0 && fsync (fileno (self->stream)) == 0 ? 0 : errno;

  if (fclose (g_steal_pointer (&self->stream)) != 0 && number == 0)
    number = errno;
  return number;
}

/**
 * ent_export_file_propagate_error:
 *
 * Returns: whether there was an error, which is given away
 */
gboolean
ent_export_file_propagate_error (EntExportFile *self, GError **error)
{
  if (self->error == NULL)
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return TRUE;
}

/* Writes what is left; the error is kept. */
static void
close_file (EntExportFile *self)
{
  int number;

  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return;
  number = close_stream (self);
  if (number != 0)
    set_write_error (self->path, number, &self->error);
}

static void
name_file (EntExportFile *self)
{
  if (g_rename (self->temporary, self->path) == 0)
    g_clear_pointer (&self->temporary, g_free);
  else
    set_write_error (self->path, errno, &self->error);
}

/**
 * ent_export_file_finish:
 *
 * Gives the file its name, over one that has it, if all could be written and nobody has cancelled. Those that were added
 * to it get theirs before, if all of all of them could be written.
 */
gboolean
ent_export_file_finish (EntExportFile *self, GError **error)
{
  guint n_others = self->others != NULL ? self->others->len : 0;

  close_file (self);
  for (guint i = 0; i < n_others && self->error == NULL; i++)
    {
      EntExportFile *other = g_ptr_array_index (self->others, i);

      close_file (other);
      ent_export_file_propagate_error (other, &self->error);
    }
  for (guint i = 0; i < n_others && self->error == NULL; i++)
    {
      EntExportFile *other = g_ptr_array_index (self->others, i);

      name_file (other);
      ent_export_file_propagate_error (other, &self->error);
    }
  if (self->error == NULL)
    name_file (self);
  return !ent_export_file_propagate_error (self, error);
}

/**
 * ent_export_file_finish_bytes:
 * @self: one in memory
 *
 * Returns: (transfer full) (nullable): what was written, if all could be and nobody has cancelled
 */
GBytes *
ent_export_file_finish_bytes (EntExportFile *self, GError **error)
{
  char *bytes;

  if (self->error == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error) &&
      fclose (g_steal_pointer (&self->stream)) != 0)
    set_write_error (NULL, errno, &self->error);
  if (ent_export_file_propagate_error (self, error))
    return NULL;
  bytes = g_steal_pointer (&self->bytes);
  return g_bytes_new_with_free_func (bytes, self->n_bytes, free, bytes);
}
