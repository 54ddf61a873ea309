/* test-case-file-hostile.c: /case/case-file-hostile: damaged, cut, foreign and lying files are told from cases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-look.h"
#include "case-file-maker.h"

#include <string.h>
#include <unistd.h>

#define PAGE 4096
#define N_FLIPS 400

static EntVocabulary *vocabulary;

static void
make_case (const char *path)
{
  g_autoptr (EntCaseFile) file = case_file_maker_create (path);
  g_autoptr (GError) error = NULL;

  case_file_maker_import (file, 0, 6, 9000, 3);
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:person:number-%u", i);

      case_file_maker_decide (file, subject, "note", "seen in the harbour at night");
    }
  g_assert_true (ent_case_file_undo (file, NULL, &error));
}

typedef struct
{
  Scratch *scratch;
  char *path;
  guint8 *bytes;       /* of a sound case */
  gsize length;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->scratch = scratch_new ();
  self->path = scratch_dup_path (self->scratch, "a.entente");
  make_case (self->path);
  g_assert_true (g_file_get_contents (self->path, (char **) &self->bytes, &self->length, NULL));
  g_assert_true (case_file_look (self->path, vocabulary));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_free (self->path);
  g_free (self->bytes);
  scratch_free (self->scratch);
}

/* Looks at a file of these bytes, which stay as they are, and nothing is left beside it. */
static gboolean
look_at (Fixture *self, const guint8 *bytes, gsize length)
{
  g_autoptr (GBytes) after = NULL;
  gboolean ok;

  case_file_maker_write_bytes (self->path, bytes, length);
  ok = case_file_look (self->path, vocabulary);
  after = case_file_maker_read_bytes (self->path);
  g_assert_cmpmem (bytes, length, g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, 1);
  return ok;
}

/* ---- damaged -------------------------------------------------------------------------- */

static void
test_each_page_zeroed (Fixture *self, gconstpointer unused)
{
  guint n_found = 0;

  g_assert_cmpuint (self->length % PAGE, ==, 0);
  for (gsize at = 0; at < self->length; at += PAGE)
    {
      g_autofree guint8 *bytes = g_memdup2 (self->bytes, self->length);

      memset (bytes + at, 0, PAGE);
      n_found += !look_at (self, bytes, self->length);
      case_file_look_write (self->path);
    }
  g_assert_cmpuint (n_found, >, self->length / PAGE / 2);   /* what is left are pages of the index of words, and empty ones */
}

static void
test_bytes_flipped (Fixture *self, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (self->bytes, self->length);
      int n = g_rand_int_range (rand, 1, 40);

      /* where pages say what is in them, or anywhere */
      for (int j = 0; j < n; j++)
        {
          gsize at = g_rand_int_range (rand, 0, self->length);

          if (i % 2 == 0)
            at = at - at % PAGE + g_rand_int_range (rand, 0, 100);
          bytes[at] ^= 1 << g_rand_int_range (rand, 0, 8);
        }
      look_at (self, bytes, self->length);
      case_file_look_write (self->path);
      for (const char *const *ending = (const char *const []) { "-wal", "-shm", "-journal", NULL }; *ending; ending++)
        {
          g_autofree char *beside = g_strconcat (self->path, *ending, NULL);

          g_unlink (beside);
        }
    }
}

static void
test_cut_anywhere (Fixture *self, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (gsize length = 0; length < 200; length++)
    g_assert_false (look_at (self, self->bytes, length));
  for (guint i = 0; i < 100; i++)
    g_assert_false (look_at (self, self->bytes, g_rand_int_range (rand, 200, self->length)));
  for (gsize length = PAGE; length < self->length; length += PAGE)
    g_assert_false (look_at (self, self->bytes, length));
}

/* ---- foreign --------------------------------------------------------------------------- */

static void
assert_refused (Fixture *self, EntCaseError code)
{
  g_autoptr (GBytes) before = case_file_maker_read_bytes (self->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_case_file_open (self->path, &error));
  g_assert_error (error, ENT_CASE_ERROR, (int) code);
  after = case_file_maker_read_bytes (self->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_other_files (Fixture *self, gconstpointer unused)
{
  static const char zip[] = "PK\3\4\x14\0\0\0\0\0 and so on, for more than a hundred bytes: that is how long the head of a"
                            " database is, which no part of this can be.";

  case_file_maker_write_bytes (self->path, "Some words.", 11);
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
  case_file_maker_write_bytes (self->path, zip, sizeof zip);
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
  case_file_maker_write_bytes (self->path, "", 0);
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
  g_unlink (self->path);
  case_file_maker_tamper (self->path, "CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT)");
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
}

/* A database of somebody else that is in use: not even its log is looked at. */
static void
test_other_database_with_a_log (Fixture *self, gconstpointer unused)
{
  sqlite3 *db;

  g_unlink (self->path);
  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA journal_mode = WAL; CREATE TABLE a (b); INSERT INTO a VALUES (1)", NULL, NULL, NULL);
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO a VALUES (2)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_newer_version (Fixture *self, gconstpointer unused)
{
  g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d", ent_case_file_get_format () + 1);

  case_file_maker_tamper (self->path, newer);
  assert_refused (self, ENT_CASE_ERROR_NEWER);
  case_file_maker_tamper (self->path, "PRAGMA user_version = -1");
  assert_refused (self, ENT_CASE_ERROR_FOREIGN);
}

static void
test_other_tables (Fixture *self, gconstpointer unused)
{
  static const char *const ways[] = {
    "CREATE TABLE more (a)",
    "CREATE VIEW more AS SELECT * FROM article",
    "CREATE TRIGGER more AFTER INSERT ON record BEGIN DELETE FROM article; END",
    "CREATE INDEX more ON article (name)",
    "CREATE VIRTUAL TABLE more USING fts5 (a)",
    "ALTER TABLE claim ADD COLUMN more",
    "DROP INDEX claim_article",
    "DROP TABLE problem",
    "DROP TABLE record; CREATE VIEW record AS SELECT 'a' AS subject, 'b' AS aspect, load_extension ('c') AS value",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE step (id INTEGER PRIMARY KEY, name TEXT,"
    " made INTEGER, state INTEGER DEFAULT (randomblob (1000000000)))' WHERE name = 'step'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
    " WHERE name = 'claim') WHERE name = 'actor'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || char (0xffff) || 'x' WHERE name = 'article'",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = x'ff' WHERE name = 'article'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      case_file_maker_write_bytes (self->path, self->bytes, self->length);
      case_file_maker_tamper (self->path, ways[i]);
      before = case_file_maker_read_bytes (self->path);
      g_assert_false (case_file_look (self->path, vocabulary));
      after = case_file_maker_read_bytes (self->path);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* ---- lying ------------------------------------------------------------------------------- */

/* Pages and tables are as they must be: what stands in them is not. */
static void
test_rows_that_lie (Fixture *self, gconstpointer unused)
{
  static const char *const lies[] = {
    "UPDATE claim SET spans = x'ffffffff' WHERE id = 3",
    "UPDATE claim SET spans = zeroblob (47) WHERE id = 3",
    "UPDATE claim SET spans = x'ffffff7fffffff7f' || substr (spans, 9) WHERE id = 3",
    "UPDATE claim SET spans = substr (spans, 1, 8) || x'0900000002000000' || substr (spans, 17) WHERE id = 3",
    "UPDATE claim SET spans = 48 WHERE id = 3",
    "UPDATE claim SET article = 99 WHERE id = 3",
    "UPDATE claim SET article = 'one' WHERE id = 3",
    "UPDATE claim SET source = 0 WHERE id = 3",
    "UPDATE claim SET source = 9223372036854775807 WHERE id = 3",
    "UPDATE claim SET target = 1.5 WHERE id = 3",
    "UPDATE claim SET relation = x'6d65657473' WHERE id = 3",
    "UPDATE claim SET status = 'surely' WHERE id = 3",
    "UPDATE claim SET sayers = '1 99' WHERE id = 3",
    "UPDATE claim SET sayers = '1,2' WHERE id = 3",
    "UPDATE claim SET sayers = '99999999999999999999' WHERE id = 3",
    "UPDATE claim SET event_from = -1 WHERE id = 3",
    "UPDATE claim SET event_from = 9e999 WHERE id = 3",
    "UPDATE claim SET event_to = 9223372036854775807 WHERE id = 3",
    "UPDATE claim SET object = CAST (x'ff41' AS TEXT) WHERE id = 3",
    "UPDATE claim SET rule = 'a' || char (0) || 'b' WHERE id = 3",
    "UPDATE claim SET import = -1 WHERE id = 3",
    "UPDATE claim SET import = 'first' WHERE id = 3",
    "UPDATE claim SET key = x'ff' WHERE id = 3",
    "UPDATE article SET previous = 5 WHERE id = 4",
    "UPDATE article SET previous = 4 WHERE id = 4",
    "UPDATE article SET previous = 99 WHERE id = 4",
    "UPDATE article SET blocks = zeroblob (10) WHERE id = 4",
    "UPDATE article SET blocks = zeroblob (8) || x'09' WHERE id = 4",
    "UPDATE article SET blocks = x'00000000ffffffff02' WHERE id = 4",
    "UPDATE article SET blocks = x'0a000000050000000200000000ffffffff02' WHERE id = 4",
    "UPDATE article SET pieces = x'00'",
    "UPDATE article SET pieces = zeroblob (12)",
    "UPDATE article SET pieces = x'00000000ffffffff00000000'",
    "UPDATE article SET pieces = x'0000000002000000ffffffff'",
    "UPDATE article SET pieces = x'000000000200000009000000010000000400000010000000'",
    "UPDATE article SET pieces = x'000000000200000009000000020000000400000000000000'",
    "UPDATE article SET pieces = ''",
    "UPDATE article SET text = '' WHERE id = 4",
    "UPDATE article SET text = CAST (text AS BLOB) WHERE id = 4",
    "UPDATE article SET text = 'a' || char (0) || text WHERE id = 4",
    "UPDATE article SET text = CAST (x'c3' AS TEXT) || text WHERE id = 4",
    "UPDATE article SET text = CAST (zeroblob (20000000) AS TEXT) WHERE id = 4",
    "UPDATE article SET text = printf ('%.*c', 17000000, 'a') WHERE id = 4",
    "UPDATE article SET name = x'00' WHERE id = 4",
    "UPDATE article SET published = 0 WHERE id = 4",
    "UPDATE article SET published = 'yesterday' WHERE id = 4",
    "UPDATE article SET language = 'english' WHERE id = 4",
    "UPDATE article SET import = -1 WHERE id = 4",
    "UPDATE actor SET kind = 'god' WHERE id = 1",
    "UPDATE actor SET name = CAST (x'eda080' AS TEXT) WHERE id = 1",
    "UPDATE record SET value = x'00ff'",
    "UPDATE step SET state = 3 WHERE id = 4",
    "UPDATE step SET made = -9223372036854775808 WHERE id = 4",
    "UPDATE step SET made = 9e18 WHERE id = 4",
    "UPDATE step SET name = CAST (x'80' AS TEXT) WHERE id = 4",
    "UPDATE step SET id = -1 WHERE id = 4",
    "UPDATE problem SET reason = CAST (x'ff' AS TEXT)",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO claim (article, source,"
    " relation, target, status, sayers, spans) SELECT 1, 1, 'relation-' || i, 1, 'asserted', '', zeroblob (48) FROM n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      case_file_maker_write_bytes (self->path, self->bytes, self->length);
      case_file_maker_tamper (self->path, lies[i]);
      before = case_file_maker_read_bytes (self->path);
      if (g_test_verbose ())
        g_test_message ("%s", lies[i]);
      g_assert_false (case_file_look (self->path, vocabulary));
      after = case_file_maker_read_bytes (self->path);
      g_assert_true (g_bytes_equal (before, after));
      case_file_look_write (self->path);
    }
}

/* What would be undone is not what may stand in a record: nothing is, and the case can still be read. */
static void
test_undoes_no_lie (Fixture *self, gconstpointer unused)
{
  static const char *const lies[] = {
    "UPDATE change SET before = x'ff', after = x'ff'",
    "UPDATE change SET before = CAST (x'ff' AS TEXT)",
    "UPDATE change SET subject = x'41'",
    "UPDATE step SET name = x'41'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (EntCaseFile) file = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntRecords) before = NULL;
      g_autoptr (EntRecords) after = NULL;

      case_file_maker_write_bytes (self->path, self->bytes, self->length);
      case_file_maker_tamper (self->path, lies[i]);
      file = case_file_maker_open (self->path);
      before = case_file_maker_load_records (file);
      g_assert_false (ent_case_file_undo (file, NULL, &error));
      g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED);
      after = case_file_maker_load_records (file);
      g_assert_true (ent_records_equal (before, after));
    }
}

/* ---- pages that lead in circles -------------------------------------------------------------- */

/* The page that a table begins with. */
static guint
read_root (Fixture *self, const char *table)
{
  sqlite3_stmt *statement;
  sqlite3 *db;
  guint root;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rootpage FROM sqlite_schema WHERE name = ?", -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  root = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return root;
}

static void
put_number (guint8 *bytes, guint32 number, guint length)
{
  for (guint i = 0; i < length; i++)
    bytes[i] = number >> 8 * (length - 1 - i);
}

/* An inner page of a table whose children are all the same one: see the SQLite file format, "B-tree Pages". */
static void
fill_inner_page (guint8 *page, guint child)
{
  guint n = 200;

  memset (page, 0, PAGE);
  page[0] = 5;
  put_number (page + 3, n, 2);
  put_number (page + 5, PAGE - 8 * n, 2);
  put_number (page + 8, child, 4);
  for (guint i = 0; i < n; i++)
    {
      guint8 *cell = page + PAGE - 8 * (i + 1);

      put_number (page + 12 + 2 * i, cell - page, 2);
      put_number (cell, child, 4);
      cell[4] = i % 128;
    }
}

/* Six floors of inner pages with 200 ways each to the next: as many rows as no machine could ever read. */
static void
test_pages_that_lead_in_circles (Fixture *self, gconstpointer unused)
{
  static const char *const tables[] = { "article", "actor", "step", "problem" };   /* claims are found by an index */

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n_pages = self->length / PAGE, n_floors = 6;
      g_autofree guint8 *bytes = g_malloc0 (self->length + n_floors * PAGE);
      guint8 *root;

      case_file_maker_write_bytes (self->path, self->bytes, self->length);
      memcpy (bytes, self->bytes, self->length);
      root = bytes + (read_root (self, tables[i]) - 1) * PAGE;
      memcpy (bytes + self->length, root, PAGE);   /* the floor of the rows */
      for (guint j = 1; j < n_floors; j++)
        fill_inner_page (bytes + self->length + j * PAGE, n_pages + j);
      fill_inner_page (root, n_pages + n_floors);
      put_number (bytes + 28, n_pages + n_floors, 4);
      g_assert_false (look_at (self, bytes, self->length + n_floors * PAGE));
    }
}

#define ADD(path, func) g_test_add ("/case/case-file-hostile/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int status;

  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  vocabulary = case_file_maker_load_vocabulary ();

  ADD ("each-page-zeroed", test_each_page_zeroed);
  ADD ("bytes-flipped", test_bytes_flipped);
  ADD ("cut-anywhere", test_cut_anywhere);
  ADD ("other-files", test_other_files);
  ADD ("other-database-with-a-log", test_other_database_with_a_log);
  ADD ("newer-version", test_newer_version);
  ADD ("other-tables", test_other_tables);
  ADD ("rows-that-lie", test_rows_that_lie);
  ADD ("undoes-no-lie", test_undoes_no_lie);
  ADD ("pages-that-lead-in-circles", test_pages_that_lead_in_circles);
  status = g_test_run ();
  ent_vocabulary_unref (vocabulary);
  return status;
}
