/* ent-case-file-lock.c: one program at a time writes to a case file
 *
 * SQLite locks a file for the length of a transaction; a window that shows a case has it for hours. That lock is one of
 * the open file (Linux, fcntl(2), "Open file description locks"), on a byte that no lock of SQLite touches: it ends with
 * the process, however that ends, and leaves nothing beside the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Behind the bytes that SQLite locks: 512 from this on, see its "PENDING_BYTE". */
#define LOCKED_BYTE (0x40000000 + 4096)

static gboolean
is_folder_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK) == 0;
}

/*
 * ent_case_file_take_lock:
 * @descriptor: (out): to be closed after SQLite has closed the file, since that ends all locks of this process on it;
 *   -1 where nothing is locked
 *
 * Returns: whether this program may write, and why not
 */
EntCaseFileAccess
ent_case_file_take_lock (const char *path, int *descriptor)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCKED_BYTE, .l_len = 1 };
  int fd;

  *descriptor = -1;
  if (!is_folder_writable (path))   /* the journal stands beside the file */
    return ENT_CASE_FILE_PROTECTED;
  fd = open (path, O_RDWR | O_CLOEXEC);
  if (fd < 0)
    return ENT_CASE_FILE_PROTECTED;
  if (fcntl (fd, F_OFD_SETLK, &lock) != 0)
    {
      int problem = errno;

      close (fd);
      return problem == EAGAIN || problem == EACCES ? ENT_CASE_FILE_OPEN_ELSEWHERE : ENT_CASE_FILE_WITHOUT_LOCKS;
    }
  *descriptor = fd;
  return ENT_CASE_FILE_WRITABLE;
}
