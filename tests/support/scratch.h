/* scratch.h: a folder for one test, removed with all that is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *path;
} Scratch;

/* From now on folders lie in memory, where there is such a place: no disk is to be waited for. Before g_test_init(). */
static inline void
scratch_use_memory (void)
{
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
}

static inline Scratch *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  Scratch *self = g_new (Scratch, 1);

  self->path = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_assert_no_error (error);
  return self;
}

static inline void
scratch_remove (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      while (folder && (name = g_dir_read_name (folder)))
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          scratch_remove (child);
        }
      g_rmdir (path);
    }
  else
    g_unlink (path);
}

static inline void
scratch_free (Scratch *self)
{
  scratch_remove (self->path);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scratch, scratch_free)

/* The path of a file or folder in it, which need not be there. */
static inline char *
scratch_dup_path (Scratch *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

/* What is in a file. */
static inline char *
scratch_read (Scratch *self, const char *name)
{
  g_autofree char *path = scratch_dup_path (self, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Writes a file, with the folders it stands in. */
static inline void
scratch_write (Scratch *self, const char *name, const char *text)
{
  g_autofree char *path = scratch_dup_path (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
