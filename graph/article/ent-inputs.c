/* ent-inputs.c: which files of the folders that were given are articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-readers-private.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* No folder lies deeper below the one that was given. */
#define MAX_DEPTH 128

/* A folder wherever it is reached from. */
typedef struct
{
  dev_t device;
  ino_t inode;
} FolderId;

typedef struct
{
  GPtrArray *inputs;
  GHashTable *ids;       /* (element-type utf8): those in use */
  GHashTable *folders;   /* (element-type FolderId): those that were read */
  GArray *open;          /* (element-type FolderId): those that are being read, outermost first */
  const char *root;      /* the folder that was given */
  EntProblemFunc problem;
  gpointer data;
  GCancellable *cancellable;
} Listing;

void
ent_input_free (EntInput *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->id);
  g_free (self);
}

static guint
folder_id_hash (gconstpointer key)
{
  const FolderId *id = key;

  return (guint) (id->inode ^ (id->inode >> 32) ^ id->device * 31);
}

static gboolean
folder_id_equal (gconstpointer a, gconstpointer b)
{
  const FolderId *x = a, *y = b;

  return x->device == y->device && x->inode == y->inode;
}

static void
report (Listing *self, const char *path, EntReaderError code, const char *message)
{
  g_autofree char *name = g_filename_display_name (path);
  EntSink sink = { NULL, self->problem, self->data };

  ent_sink_report (&sink, name, code, "%s", message);
}

static void
report_errno (Listing *self, const char *path, int number)
{
  if (number == ELOOP)
    report (self, path, ENT_READER_ERROR_LOOP, "the symbolic link leads back to itself");
  else if (number == ENOENT && g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    report (self, path, ENT_READER_ERROR_IO, "the symbolic link leads nowhere");
  else if (number == ENOENT)
    report (self, path, ENT_READER_ERROR_IO, "there is no such file or folder");
  else
    report (self, path, ENT_READER_ERROR_IO, g_strerror (number));
}

/* The id is the path below the folder that was given; two folders may hold the same, then the whole path tells them
 * apart. */
static void
add_file (Listing *self, const char *path, const char *below)
{
  EntInput *input = g_new0 (EntInput, 1);

  input->path = g_strdup (path);
  input->id = g_filename_display_name (below);
  if (g_hash_table_contains (self->ids, input->id))
    {
      g_free (input->id);
      input->id = g_filename_display_name (path);
    }
  g_hash_table_add (self->ids, g_strdup (input->id));
  g_ptr_array_add (self->inputs, input);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_names (Listing *self, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int number = errno;
  g_autoptr (GPtrArray) names = NULL;
  const char *name;

  if (dir == NULL)
    {
      report_errno (self, folder, number);
      return NULL;
    }
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)))
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean
is_open (Listing *self, const FolderId *id)
{
  for (guint i = 0; i < self->open->len; i++)
    if (folder_id_equal (id, &g_array_index (self->open, FolderId, i)))
      return TRUE;
  return FALSE;
}

static void list_folder (Listing *self, const char *folder, const struct stat *info);

static void
list_entry (Listing *self, const char *path)
{
  const char *below = path + strlen (self->root);
  struct stat info;

  while (*below == G_DIR_SEPARATOR)
    below++;
  if (stat (path, &info) != 0)
    {
      if (errno == ELOOP || ent_reader_has_article_ending (path))
        report_errno (self, path, errno);
    }
  else if (S_ISDIR (info.st_mode))
    list_folder (self, path, &info);
  else if (!ent_reader_has_article_ending (path))
    return;
  else if (S_ISREG (info.st_mode))
    add_file (self, path, below);
  else
    report (self, path, ENT_READER_ERROR_FORMAT, "it is no regular file");
}

/* A folder is read once, however many links lead to it; one that leads to a folder around it is a loop. */
static void
list_folder (Listing *self, const char *folder, const struct stat *info)
{
  FolderId id = { info->st_dev, info->st_ino };
  g_autoptr (GPtrArray) names = NULL;

  if (is_open (self, &id))
    {
      report (self, folder, ENT_READER_ERROR_LOOP, "the symbolic link leads back to a folder that it lies in");
      return;
    }
  if (g_hash_table_contains (self->folders, &id))
    return;
  if (self->open->len == MAX_DEPTH)
    {
      report (self, folder, ENT_READER_ERROR_TOO_LARGE, "the folders are nested too deep");
      return;
    }
  g_hash_table_add (self->folders, g_memdup2 (&id, sizeof id));
  names = list_names (self, folder);
  g_array_append_val (self->open, id);
  for (guint i = 0; names && i < names->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      list_entry (self, path);
    }
  g_array_set_size (self->open, self->open->len - 1);
}

static void
list_path (Listing *self, const char *path)
{
  guint n_before = self->inputs->len, n_folders = g_hash_table_size (self->folders);
  struct stat info;

  if (stat (path, &info) != 0)
    {
      report_errno (self, path, errno);
      return;
    }
  if (!S_ISDIR (info.st_mode))
    {
      g_autofree char *name = g_path_get_basename (path);

      add_file (self, path, name);
      return;
    }
  self->root = path;
  list_folder (self, path, &info);
  if (self->inputs->len == n_before && g_hash_table_size (self->folders) > n_folders &&
      !g_cancellable_is_cancelled (self->cancellable))
    report (self, path, ENT_READER_ERROR_EMPTY, "no articles in this folder");
}

/**
 * ent_reader_list_inputs:
 * @paths: (array zero-terminated=1): files, and folders that are read with all below them, in the order of their names'
 *   bytes
 * @problem: (scope call): told what cannot be read
 *
 * In folders, hidden files and those whose names do not end like an article's are passed over; a file that is given
 * itself is always an input. Symbolic links are followed; one that loops is reported once.
 *
 * Returns: (transfer full) (element-type EntInput): what to read, in order; it is short where @cancellable was
 *   cancelled. O(files log files)
 */
GPtrArray *
ent_reader_list_inputs (const char *const *paths, EntProblemFunc problem, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) folders = g_hash_table_new_full (folder_id_hash, folder_id_equal, g_free, NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (FolderId));
  Listing listing = {
    .inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_input_free),
    .ids = ids, .folders = folders, .open = open,
    .problem = problem, .data = data, .cancellable = cancellable,
  };

  for (guint i = 0; paths[i] && !g_cancellable_is_cancelled (cancellable); i++)
    list_path (&listing, paths[i]);
  return listing.inputs;
}
