/* test-inputs.c: /article/inputs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *root;
} Folder;

static char *
get_path (Folder *self, const char *name)
{
  return g_build_filename (self->root, name, NULL);
}

static void
make_file (Folder *self, const char *name)
{
  g_autofree char *path = get_path (self, name);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, "Malta and Cyprus met.\n", -1, NULL));
}

static void
make_link (Folder *self, const char *name, const char *target)
{
  g_autofree char *path = get_path (self, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
set_up (Folder *self, gconstpointer data)
{
  self->root = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }
  g_remove (path);
}

static void
tear_down (Folder *self, gconstpointer data)
{
  remove_all (self->root);
  g_free (self->root);
}

/* The ids that are listed, a line each, then the problems with the folder's name left out. */
static char *
list (Folder *self, const char *const *names)
{
  g_autoptr (Reading) reading = reading_new ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) inputs = NULL;
  GString *listing = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    g_ptr_array_add (paths, names[i][0] ? get_path (self, names[i]) : g_strdup (self->root));
  g_ptr_array_add (paths, NULL);
  inputs = ent_reader_list_inputs ((const char *const *) paths->pdata, reading_note, reading, NULL);
  for (guint i = 0; i < inputs->len; i++)
    g_string_append_printf (listing, "%s\n", ((EntInput *) g_ptr_array_index (inputs, i))->id);
  g_string_append (listing, reading->problems->str);
  g_string_replace (listing, self->root, "ROOT", 0);
  return g_string_free (listing, FALSE);
}

static void
assert_list (Folder *self, const char *const *names, const char *expected)
{
  g_autofree char *listing = list (self, names);

  g_assert_cmpstr (listing, ==, expected);
}

static void
test_lists_in_the_order_of_bytes (Folder *self, gconstpointer data)
{
  static const char *const files[] = {
    "b.txt", "a/z.html", "a/é.txt", "B.TXT", "a.pdf", ".hidden.txt", ".git/x.txt", "notes.doc", "c.JSONL", "a/z/1.json",
    "a/x.text", "d.htm", "e.xhtml", "f.ndjson",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    make_file (self, files[i]);
  assert_list (self, (const char *const[]) { "", NULL },
               "B.TXT\na/x.text\na/z/1.json\na/z.html\na/é.txt\na.pdf\nb.txt\nc.JSONL\nd.htm\ne.xhtml\nf.ndjson\n");
}

static void
test_takes_any_file_that_is_given (Folder *self, gconstpointer data)
{
  make_file (self, "sub/notes.doc");
  make_file (self, ".hidden");
  assert_list (self, (const char *const[]) { "sub/notes.doc", ".hidden", NULL }, "notes.doc\n.hidden\n");
}

static void
test_gives_each_file_its_own_id (Folder *self, gconstpointer data)
{
  make_file (self, "a/1.txt");
  make_file (self, "b/1.txt");
  assert_list (self, (const char *const[]) { "a", "b", NULL }, "1.txt\nROOT/b/1.txt\n");
}

static void
test_tells_a_folder_without_articles (Folder *self, gconstpointer data)
{
  make_file (self, "a/notes.doc");
  make_file (self, "b/1.txt");
  assert_list (self, (const char *const[]) { "a", "b", "c", NULL },
               "1.txt\nROOT/a: no articles in this folder\nROOT/c: there is no such file or folder\n");
}

static void
test_follows_links_and_tells_loops_once (Folder *self, gconstpointer data)
{
  make_file (self, "in/1.txt");
  make_file (self, "out/2.txt");
  make_link (self, "in/around", "../in");
  make_link (self, "in/far", "../out");
  make_link (self, "in/far-again", "../out");
  make_link (self, "in/file.txt", "../out/2.txt");
  make_link (self, "in/gone.txt", "nowhere");
  make_link (self, "in/gone.doc", "nowhere");
  make_link (self, "in/self.txt", "self.txt");
  assert_list (self, (const char *const[]) { "in", NULL },
               "1.txt\nfar/2.txt\nfile.txt\n"
               "ROOT/in/around: the symbolic link leads back to a folder that it lies in\n"
               "ROOT/in/gone.txt: the symbolic link leads nowhere\n"
               "ROOT/in/self.txt: the symbolic link leads back to itself\n");
}

static void
test_reads_a_folder_once (Folder *self, gconstpointer data)
{
  make_file (self, "a/b/1.txt");
  make_file (self, "a/2.txt");
  assert_list (self, (const char *const[]) { "a", "a/b", NULL }, "2.txt\nb/1.txt\n");
}

/* Each folder has two links to the next: followed blindly these are 2^40 ways. */
static void
test_ends_on_a_lattice_of_links (Folder *self, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *a = g_strdup_printf ("%u/a", i);
      g_autofree char *b = g_strdup_printf ("%u/b", i);
      g_autofree char *file = g_strdup_printf ("%u/1.txt", i);
      g_autofree char *next = g_strdup_printf ("../%u", i + 1);

      make_file (self, file);
      make_link (self, a, next);
      make_link (self, b, next);
    }
  make_file (self, "40/1.txt");
  {
    g_autofree char *listing = list (self, (const char *const[]) { "0", NULL });
    g_auto (GStrv) lines = g_strsplit (listing, "\n", -1);

    g_assert_cmpuint (g_strv_length (lines), ==, 42);
  }
}

static void
test_tells_pipes (Folder *self, gconstpointer data)
{
  g_autofree char *path = get_path (self, "pipe.txt");

  make_file (self, "1.txt");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_list (self, (const char *const[]) { "", NULL }, "1.txt\nROOT/pipe.txt: it is no regular file\n");
}

static void
test_stops_when_cancelled (Folder *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) inputs = NULL;
  const char *paths[] = { self->root, NULL };

  make_file (self, "1.txt");
  g_cancellable_cancel (cancellable);
  inputs = ent_reader_list_inputs (paths, NULL, NULL, cancellable);
  g_assert_cmpuint (inputs->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/article/inputs/" path, Folder, NULL, set_up, function, tear_down)
  ADD ("lists-in-the-order-of-bytes", test_lists_in_the_order_of_bytes);
  ADD ("takes-any-file-that-is-given", test_takes_any_file_that_is_given);
  ADD ("gives-each-file-its-own-id", test_gives_each_file_its_own_id);
  ADD ("tells-a-folder-without-articles", test_tells_a_folder_without_articles);
  ADD ("follows-links-and-tells-loops-once", test_follows_links_and_tells_loops_once);
  ADD ("reads-a-folder-once", test_reads_a_folder_once);
  ADD ("ends-on-a-lattice-of-links", test_ends_on_a_lattice_of_links);
  ADD ("tells-pipes", test_tells_pipes);
  ADD ("stops-when-cancelled", test_stops_when_cancelled);
  return g_test_run ();
}
