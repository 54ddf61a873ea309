/* memory-file.h: bytes under a file's name, for what reads files only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <fcntl.h>
#include <glib.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct
{
  int fd;
  char path[32];
} MemoryFile;

static inline MemoryFile
memory_file_new (gconstpointer bytes, gsize size)
{
  MemoryFile self = { .fd = memfd_create ("fuzz", MFD_CLOEXEC) };

  g_assert_cmpint (self.fd, >=, 0);
  g_assert_cmpint (write (self.fd, bytes, size), ==, size);
  g_snprintf (self.path, sizeof self.path, "/proc/self/fd/%d", self.fd);
  return self;
}

static inline void
memory_file_clear (MemoryFile *self)
{
  close (self->fd);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MemoryFile, memory_file_clear)
