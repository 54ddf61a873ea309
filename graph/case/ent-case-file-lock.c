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

/* SQLite locks 512 bytes from its "PENDING_BYTE" on: the last 510 are shared by all who have the file open. */
#define PENDING_BYTE 0x40000000
#define SHARED_FIRST (PENDING_BYTE + 2)
#define SHARED_SIZE 510
/* Behind them. */
#define LOCKED_BYTE (PENDING_BYTE + 4096)

static gboolean
set_lock (int fd, short type, off_t start, off_t length)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length };

  return fcntl (fd, F_OFD_SETLK, &lock) == 0;
}

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
  int fd;

  *descriptor = -1;
  if (!is_folder_writable (path))   /* the journal stands beside the file */
    return ENT_CASE_FILE_PROTECTED;
  fd = open (path, O_RDWR | O_CLOEXEC);
  if (fd < 0)
    return ENT_CASE_FILE_PROTECTED;
  if (!set_lock (fd, F_WRLCK, LOCKED_BYTE, 1))
    {
      int problem = errno;

      close (fd);
      return problem == EAGAIN || problem == EACCES ? ENT_CASE_FILE_OPEN_ELSEWHERE : ENT_CASE_FILE_WITHOUT_LOCKS;
    }
  *descriptor = fd;
  return ENT_CASE_FILE_WRITABLE;
}

/*
 * ent_case_file_hold:
 *
 * While changes go to a log, SQLite shares a lock on the file, so that no other program takes itself for the last one to
 * have it open and puts the log away. That lock is the process's: it is gone as soon as any part of it closes the file
 * after a look at it. This one is not.
 */
void
ent_case_file_hold (EntCaseFile *self)
{
  set_lock (self->lock, F_RDLCK, SHARED_FIRST, SHARED_SIZE);
}

/* Before SQLite itself is to be the only one who has the file. */
void
ent_case_file_let_go (EntCaseFile *self)
{
  set_lock (self->lock, F_UNLCK, SHARED_FIRST, SHARED_SIZE);
}
