/* test-reader.c: /article/reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <sys/stat.h>
#include <unistd.h>

#define TEXT "Malta and Cyprus met in Valletta to speak about ferries, officials said on Monday."

static void
assert_refused (Reading *reading, EntReaderError code, const char *message)
{
  g_assert_error (reading->error, ENT_READER_ERROR, (int) code);
  g_assert_cmpstr (reading->error->message, ==, message);
  g_assert_cmpuint (reading->articles->len, ==, 0);
}

static void
assert_bytes_refused (const char *name, const char *bytes, gssize length, EntReaderError code, const char *message)
{
  g_autoptr (Reading) reading = reading_of_bytes (name, bytes, length);

  assert_refused (reading, code, message);
}

static void
test_tells_empty_files (void)
{
  static const char *const names[] = { "a.txt", "a.html", "a.pdf", "a.json", "a" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_bytes_refused (names[i], "", 0, ENT_READER_ERROR_EMPTY, "the file is empty");
  assert_bytes_refused ("a.txt", " \n\t\r\n \xc2\xa0\n", -1, ENT_READER_ERROR_EMPTY, "there is no text in it");
  assert_bytes_refused ("a.html", "<html><body><nav>Home</nav></body></html>", -1, ENT_READER_ERROR_EMPTY,
                        "there is no text in it");
  assert_bytes_refused ("a.txt", "Subscribe\nShare\n3 comments\n", -1, ENT_READER_ERROR_EMPTY,
                        "there is no article text in it");
}

static void
test_tells_binary_files (void)
{
  static const char bytes[] = "\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0";

  assert_bytes_refused ("a.txt", bytes, sizeof bytes, ENT_READER_ERROR_FORMAT, "it holds binary data, not text");
  assert_bytes_refused ("a.html", bytes, sizeof bytes, ENT_READER_ERROR_FORMAT, "it holds binary data, not text");
  assert_bytes_refused ("a", bytes, sizeof bytes, ENT_READER_ERROR_FORMAT, "it holds binary data, not text");
}

static void
test_tells_a_file_that_vanished (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (Reading) reading = NULL;
  const char *paths[] = { folder, NULL };

  g_assert_true (g_file_set_contents (path, TEXT, -1, NULL));
  inputs = ent_reader_list_inputs (paths, NULL, NULL, NULL);
  g_assert_cmpuint (inputs->len, ==, 1);
  g_unlink (path);
  reading = reading_of_path (((EntInput *) g_ptr_array_index (inputs, 0))->path);
  assert_refused (reading, ENT_READER_ERROR_IO, "the file is not there any more");
  g_rmdir (folder);
}

static void
test_tells_what_is_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.txt", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.txt", NULL);
  g_autoptr (Reading) of_pipe = NULL;
  g_autoptr (Reading) of_folder = NULL;
  g_autoptr (Reading) of_device = NULL;
  g_autoptr (Reading) of_loop = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop.txt", loop), ==, 0);
  of_pipe = reading_of_path (pipe);
  of_folder = reading_of_path (folder);
  of_device = reading_of_path ("/dev/zero");
  of_loop = reading_of_path (loop);
  assert_refused (of_pipe, ENT_READER_ERROR_FORMAT, "it is no regular file");
  assert_refused (of_folder, ENT_READER_ERROR_FORMAT, "it is no regular file");
  assert_refused (of_device, ENT_READER_ERROR_FORMAT, "it is no regular file");
  assert_refused (of_loop, ENT_READER_ERROR_LOOP, "the symbolic link leads back to itself");
  g_unlink (pipe);
  g_unlink (loop);
  g_rmdir (folder);
}

static void
test_tells_a_file_that_is_too_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (Reading) reading = NULL;

  g_assert_true (g_file_set_contents (path, TEXT, -1, NULL));
  g_assert_cmpint (truncate (path, (off_t) 65 * 1024 * 1024), ==, 0);
  reading = reading_of_path (path);
  assert_refused (reading, ENT_READER_ERROR_TOO_LARGE, "it is larger than 64 MB");
  g_unlink (path);
  g_rmdir (folder);
}

static void
assert_text (const char *name, const char *bytes, gssize length, const char *text)
{
  g_autoptr (Reading) reading = reading_of_bytes (name, bytes, length);

  g_assert_cmpstr (reading_get_article (reading)->text, ==, text);
}

static void
test_knows_files_by_their_content (void)
{
  assert_text ("no-ending", TEXT, -1, TEXT);
  assert_text ("page.php", " <!DOCTYPE html><p>" TEXT, -1, TEXT);
  assert_text ("feed", "{\"text\":\"" TEXT "\"}\n", -1, TEXT);
  assert_text ("list", "[ {\"text\":\"" TEXT "\"} ]\n", -1, TEXT);
  assert_bytes_refused ("scan", "%PDF-1.4\n", -1, ENT_READER_ERROR_FORMAT, "it is no PDF, or a damaged one");
}

static void
test_reads_other_encodings (void)
{
  assert_text ("bom.txt", "\xef\xbb\xbf" TEXT, -1, TEXT);
  assert_text ("utf16.txt", "\xff\xfeM\0a\0l\0t\0a\0 \0m\0e\0t\0 \0C\0y\0p\0r\0u\0s\0", 34, "Malta met Cyprus");
  assert_text ("western.txt", "Malta\x92s envoy said \x93no\x94.", -1, "Malta’s envoy said “no”.");
  assert_text ("broken.txt", "Malta’s envoy \xff said “no”.", -1, "Malta’s envoy \xef\xbf\xbd said “no”.");
}

static void
test_keeps_names_with_markup (void)
{
  g_autoptr (Reading) reading = reading_of_bytes ("<b>&\"'.txt", "The <b>Bold</b> & the 'Brave' met on Monday.", -1);
  EntArticle *article = reading_get_article (reading);

  g_assert_cmpstr (article->id, ==, "<b>&\"'.txt");
  g_assert_cmpstr (article->text, ==, "The <b>Bold</b> & the 'Brave' met on Monday.");
}

static void
test_gives_an_id_that_is_utf8 (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "caf\xe9.txt", NULL);
  const char *paths[] = { folder, NULL };
  g_autoptr (GPtrArray) inputs = NULL;

  g_assert_true (g_file_set_contents (path, TEXT, -1, NULL));
  inputs = ent_reader_list_inputs (paths, NULL, NULL, NULL);
  g_assert_cmpuint (inputs->len, ==, 1);
  g_assert_true (g_utf8_validate (((EntInput *) g_ptr_array_index (inputs, 0))->id, -1, NULL));
  g_assert_cmpstr (((EntInput *) g_ptr_array_index (inputs, 0))->path, ==, path);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_can_be_cancelled (void)
{
  static const char *const names[] = { "a.txt", "a.html", "a.jsonl", "a.pdf" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (Reading) reading = reading_new ();
      EntInput input = { path, (char *) names[i] };

      g_assert_true (g_file_set_contents (path, TEXT, -1, NULL));
      g_assert_false (ent_reader_read_input (&input, reading_take, reading_note, reading, cancellable, &reading->error));
      g_assert_error (reading->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add_func ("/article/reader/" path, function)
  ADD ("tells-empty-files", test_tells_empty_files);
  ADD ("tells-binary-files", test_tells_binary_files);
  ADD ("tells-a-file-that-vanished", test_tells_a_file_that_vanished);
  ADD ("tells-what-is-no-file", test_tells_what_is_no_file);
  ADD ("tells-a-file-that-is-too-large", test_tells_a_file_that_is_too_large);
  ADD ("knows-files-by-their-content", test_knows_files_by_their_content);
  ADD ("reads-other-encodings", test_reads_other_encodings);
  ADD ("keeps-names-with-markup", test_keeps_names_with_markup);
  ADD ("gives-an-id-that-is-utf8", test_gives_an_id_that_is_utf8);
  ADD ("can-be-cancelled", test_can_be_cancelled);
  return g_test_run ();
}
