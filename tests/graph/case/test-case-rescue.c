/* test-case-rescue.c: /case/case-rescue: what can be read of a damaged case is in the new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-rescue.h"
#include "case-file-look.h"
#include "case-file-maker.h"

#include <string.h>
#include <unistd.h>

#define PAGE 4096
#define N_ARTICLES 30
#define N_CLAIMS 3
#define N_NOTES 200

static EntVocabulary *vocabulary;

typedef struct
{
  Scratch *scratch;
  char *sound;         /* paths */
  char *damaged;
  char *rescued;
  guint8 *bytes;       /* of the sound case */
  gsize length;
  guint n_found;       /* rows that a plain SELECT finds in the damaged file, as they were */
  guint n_missed;      /* of those, how many are not in the rescued one */
} Fixture;

static void
make_case (const char *path)
{
  g_autoptr (EntCaseFile) file = case_file_maker_create (path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ARTICLES; i += 10)
    case_file_maker_import (file, i, 10, 3000, N_CLAIMS);
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:person:number-%u", i);
      g_autofree char *value = g_strdup_printf ("seen in harbour %u at night, by two who did not know each other", i);

      case_file_maker_decide (file, subject, "note", value);
    }
  g_assert_true (ent_case_file_undo (file, NULL, &error));
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->scratch = scratch_new ();
  self->sound = scratch_dup_path (self->scratch, "sound.entente");
  self->damaged = scratch_dup_path (self->scratch, "damaged.entente");
  self->rescued = scratch_dup_path (self->scratch, "rescued.entente");
  make_case (self->sound);
  g_assert_true (g_file_get_contents (self->sound, (char **) &self->bytes, &self->length, NULL));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_free (self->sound);
  g_free (self->damaged);
  g_free (self->rescued);
  g_free (self->bytes);
  scratch_free (self->scratch);
}

/* ---- what a plain SELECT finds --------------------------------------------------------- */

/* Whether a statement with the values of a row finds another. */
static gboolean
finds (sqlite3_stmt *statement, sqlite3_stmt *row)
{
  gboolean found;

  for (int i = 0; i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (row, i));
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_reset (statement);
  return found;
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  return statement;
}

/* Whether a statement with the first value of a row finds some rows, and comes to its end. */
static gboolean
finds_all (sqlite3_stmt *statement, sqlite3_stmt *row)
{
  guint n = 0;
  int result;

  sqlite3_bind_value (statement, 1, sqlite3_column_value (row, 0));
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    n += sqlite3_column_text (statement, 1) != NULL;
  sqlite3_reset (statement);
  return result == SQLITE_DONE && n > 0;
}

/* Counts rows that are found in the damaged file with all that belongs to them, and are what they were in the sound one:
 * they should be in the rescued one. */
static void
count_rescued (Fixture *self, sqlite3 *db, sqlite3 *others, const char *found, const char *belongs, const char *in_sound,
               const char *in_rescued)
{
  sqlite3_stmt *row = prepare (db, found);
  sqlite3_stmt *part = prepare (db, belongs);
  sqlite3_stmt *sound = prepare (others, in_sound);
  sqlite3_stmt *rescued = prepare (others, in_rescued);

  g_assert_nonnull (sound);
  g_assert_nonnull (rescued);
  while (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    if (finds (sound, row) && (part == NULL || finds_all (part, row)))
      {
        self->n_found++;
        self->n_missed += !finds (rescued, row);
      }
  sqlite3_finalize (row);
  sqlite3_finalize (part);
  sqlite3_finalize (sound);
  sqlite3_finalize (rescued);
}

static void
count_all_rescued (Fixture *self)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS sound; ATTACH '%s' AS rescued", self->sound, self->rescued);
  sqlite3 *db, *others;

  g_assert_cmpint (sqlite3_open_v2 (self->damaged, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (":memory:", &others), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (others, attach, NULL, NULL, NULL), ==, SQLITE_OK);
#define ARTICLE(f) "SELECT 1 FROM " f ".article WHERE id IS ? AND key IS ? AND import IS ? AND previous IS ?" \
                 " AND name IS ? AND given IS ? AND path IS ? AND title IS ? AND outlet IS ?" \
                 " AND author IS ? AND url IS ? AND agencies IS ? AND published IS ?" \
                 " AND language IS ? AND origin IS ? AND reader IS ? AND blocks IS ? AND text IS ?"
  count_rescued (self, db, others, "SELECT id, key, import, previous, name, given, path, title, outlet, author, url, agencies,"
                                  " published, language, origin, reader, blocks, text FROM article",
                      "", ARTICLE ("sound"), ARTICLE ("rescued"));
  /* a claim whose article or actors are lost is lost */
#define CLAIM(f) "SELECT 1 FROM " f ".claim WHERE id IS ? AND article IS ? AND source IS ? AND relation IS ?" \
                 " AND target IS ? AND status IS ? AND plover IS ? AND object IS ? AND sayers IS ?" \
                 " AND event_from IS ? AND event_to IS ? AND spans IS ? AND rule IS ?"
  count_rescued (self, db, others, "SELECT id, article, source, relation, target, status, plover, object, sayers, event_from,"
                                   " event_to, spans, rule FROM claim", "",
                       CLAIM ("sound") " AND article IN (SELECT id FROM rescued.article)"
                                       " AND source IN (SELECT id FROM rescued.actor)"
                                       " AND target IN (SELECT id FROM rescued.actor)", CLAIM ("rescued"));
#define RECORD(f) "SELECT 1 FROM " f ".record WHERE subject = ? AND aspect = ? AND value = ?"
  count_rescued (self, db, others, "SELECT subject, aspect, value FROM record", "", RECORD ("sound"), RECORD ("rescued"));
  count_rescued (self, db, others, "SELECT subject, aspect, value FROM record ORDER BY subject DESC, aspect DESC",
                       "", RECORD ("sound"), RECORD ("rescued"));
  /* where it cannot be told whether all changes of a step are there, half of it would be undone; here each has one */
#define STEP(f) "SELECT 1 FROM " f ".step, " f ".change ON step = id WHERE id = ? AND name = ? AND made = ? AND state = ?" \
                " AND number = ? AND subject = ? AND aspect = ? AND before IS ? AND after = ?"
  count_rescued (self, db, others, "SELECT id, name, made, state, number, subject, aspect, before, after FROM step"
                                   " JOIN change ON step = id",
                       "SELECT number, subject, aspect, before, after FROM change WHERE step = ? ORDER BY number",
                       STEP ("sound"), STEP ("rescued"));
  sqlite3_close (db);
  sqlite3_close (others);
}

/* ---- damage ---------------------------------------------------------------------------- */

/* Rescues what there is of these bytes, and looks whether all is there that can be. Returns: whether there was anything */
static gboolean
rescue (Fixture *self, const guint8 *bytes, gsize length, EntRescueReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = NULL;
  gboolean ok;

  g_unlink (self->rescued);
  case_file_maker_write_bytes (self->damaged, bytes, length);
  ok = ent_case_file_rescue (self->damaged, self->rescued, report, &error);
  after = case_file_maker_read_bytes (self->damaged);
  g_assert_cmpmem (bytes, length, g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_true (g_file_test (self->rescued, G_FILE_TEST_EXISTS) == ok);
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, ok ? 3 : 2);
  if (!ok)
    {
      case_file_look_assert_error (g_steal_pointer (&error));
      return FALSE;
    }
  g_assert_no_error (error);
  self->n_found = self->n_missed = 0;
  count_all_rescued (self);
  case_file_maker_assert_sound (self->rescued);
  g_assert_true (case_file_look (self->rescued, vocabulary));
  return TRUE;
}

static void
assert_all_saved (const EntRescueReport *report)
{
  g_assert_cmpuint (report->articles.saved, ==, N_ARTICLES);
  g_assert_cmpuint (report->articles.lost, ==, 0);
  g_assert_cmpuint (report->claims.saved, ==, N_ARTICLES * N_CLAIMS);
  g_assert_cmpuint (report->claims.lost, ==, 0);
  g_assert_cmpuint (report->records.saved, ==, N_ARTICLES / 10 + N_NOTES - 1);
  g_assert_cmpuint (report->records.lost, ==, 0);
  g_assert_cmpuint (report->steps.saved, ==, N_ARTICLES / 10 + N_NOTES);
  g_assert_cmpuint (report->steps.lost, ==, 0);
}

static void
test_saves_all_of_a_sound_case (Fixture *self, gconstpointer unused)
{
  g_autoptr (EntCaseFile) sound = NULL;
  g_autoptr (EntCaseFile) rescued = NULL;
  g_autoptr (EntRecords) expected = NULL;
  g_autoptr (EntRecords) records = NULL;
  g_autofree char *redo_name = NULL;
  g_autofree char *expected_name = NULL;
  EntRescueReport report;

  g_assert_true (rescue (self, self->bytes, self->length, &report));
  assert_all_saved (&report);
  g_assert_true (report.complete);
  g_assert_cmpuint (self->n_missed, ==, 0);
  g_assert_cmpuint (self->n_found, ==,
                    N_ARTICLES * (1 + N_CLAIMS) + 3 * (N_ARTICLES / 10 + N_NOTES) - 2);
  sound = case_file_maker_open (self->sound);
  rescued = case_file_maker_open (self->rescued);
  expected = case_file_maker_load_records (sound);
  records = case_file_maker_load_records (rescued);
  g_assert_true (ent_records_equal (records, expected));
  redo_name = ent_case_file_dup_redo_name (rescued);
  expected_name = ent_case_file_dup_redo_name (sound);
  g_assert_cmpstr (redo_name, ==, expected_name);
}

static void
test_saves_all_but_a_page (Fixture *self, gconstpointer unused)
{
  guint n_whole = 0;

  for (gsize at = 0; at < self->length; at += PAGE)
    {
      g_autofree guint8 *bytes = g_memdup2 (self->bytes, self->length);
      EntRescueReport report;

      memset (bytes + at, 0, PAGE);
      g_assert_true (rescue (self, bytes, self->length, &report));
      g_assert_cmpuint (self->n_missed, ==, 0);
      n_whole += report.articles.saved == N_ARTICLES && report.claims.saved == N_ARTICLES * N_CLAIMS
        && report.steps.saved == N_ARTICLES / 10 + N_NOTES;
    }
  g_assert_cmpuint (n_whole, >, 5);     /* the index of words is made anew */
  g_assert_cmpuint (n_whole, <, self->length / PAGE);
}

/* The pages that say which tables there are are the same in every case. */
static void
test_saves_all_without_a_head (Fixture *self, gconstpointer unused)
{
  EntRescueReport report;

  memset (self->bytes, 0, PAGE);
  g_assert_true (rescue (self, self->bytes, self->length, &report));
  assert_all_saved (&report);
}

static void
test_saves_what_is_left_of_a_cut_case (Fixture *self, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  EntRescueReport report;

  for (guint i = 0; i < 30; i++)
    {
      rescue (self, self->bytes, g_rand_int_range (rand, 0, self->length), &report);
      g_assert_cmpuint (self->n_missed, ==, 0);
    }
  g_assert_true (rescue (self, self->bytes, self->length * 9 / 10 + 7, &report));
  g_assert_cmpuint (report.articles.saved, >, N_ARTICLES / 2);
  g_assert_false (report.complete);
}

static void
test_saves_what_is_not_flipped (Fixture *self, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint n_rescued = 0, n_found = 0, n_missed = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (self->bytes, self->length);
      int n = g_rand_int_range (rand, 1, 30);
      EntRescueReport report;

      for (int j = 0; j < n; j++)
        {
          gsize at = g_rand_int_range (rand, 0, self->length);

          if (i % 2 == 0)
            at = at - at % PAGE + g_rand_int_range (rand, 0, 100);
          bytes[at] ^= 1 << g_rand_int_range (rand, 0, 8);
        }
      n_rescued += rescue (self, bytes, self->length, &report);
      n_found += self->n_found;
      n_missed += self->n_missed;
    }
  g_test_message ("%u of %u rows that a SELECT finds are missed", n_missed, n_found);
  g_assert_cmpuint (n_rescued, >, 90);
  /* a row whose number was flipped may have taken the place of another, and what is found by going through a table may not
   * be found by its number any more */
  g_assert_cmpuint (n_missed, <, n_found / 200);
}

/* Rows that lie are left out, and what belongs to them. */
static void
test_leaves_out_what_lies (Fixture *self, gconstpointer unused)
{
  EntRescueReport report;
  g_autoptr (GBytes) bytes = NULL;

  case_file_maker_write_bytes (self->damaged, self->bytes, self->length);
  case_file_maker_tamper (self->damaged,
                          "UPDATE article SET blocks = zeroblob (10) WHERE id = 4;"          /* and its three claims */
                          "UPDATE article SET previous = 4 WHERE id = 5;"
                          "UPDATE claim SET source = 99 WHERE id = 1;"
                          "UPDATE record SET value = x'ff' WHERE subject = 'actor:person:number-7';"
                          "UPDATE change SET number = 3 WHERE step = 20;"
                          "UPDATE step SET name = x'ff' WHERE id = 21;"
                          "DELETE FROM import WHERE id = 2");
  bytes = case_file_maker_read_bytes (self->damaged);
  g_assert_true (rescue (self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &report));
  g_assert_cmpuint (report.articles.saved, ==, N_ARTICLES - 1);
  g_assert_cmpuint (report.articles.lost, ==, 1);
  g_assert_cmpuint (report.claims.saved, ==, N_ARTICLES * N_CLAIMS - N_CLAIMS - 1);
  g_assert_cmpuint (report.claims.lost, ==, N_CLAIMS + 1);
  g_assert_cmpuint (report.records.lost, ==, 1);
  g_assert_cmpuint (report.steps.lost, ==, 2);
}

/* What was decided last is in the log beside a case that was killed. */
static void
test_reads_the_log_beside_it (Fixture *self, gconstpointer unused)
{
  g_autofree char *log = g_strconcat (self->damaged, "-wal", NULL);
  g_autofree char *sound_log = g_strconcat (self->sound, "-wal", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) log_bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  EntCaseFile *file = case_file_maker_open (self->sound);
  EntRescueReport report;

  case_file_maker_decide (file, "actor:a", "name", "Ada");
  bytes = case_file_maker_read_bytes (self->sound);
  log_bytes = case_file_maker_read_bytes (sound_log);
  ent_case_file_unref (file);
  case_file_maker_write_bytes (self->damaged, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  case_file_maker_write_bytes (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
  g_assert_true (ent_case_file_rescue (self->damaged, self->rescued, &report, &error));
  g_assert_no_error (error);
  file = case_file_maker_open (self->rescued);
  value = case_file_maker_dup_value (file, "actor:a", "name");
  g_assert_cmpstr (value, ==, "Ada");
  ent_case_file_unref (file);
}

/* One of version 1, whose articles and claims had fewer columns, and one with pieces of an article, both of the fuzzer. */
static void
test_saves_cases_of_every_version (Fixture *self, gconstpointer unused)
{
  static const char *const names[] = { "small", "pieces" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("ENTENTE_TEST_SOURCES"), "tests", "fuzz", "corpus", "case", names[i],
                                                NULL);
      g_autoptr (GBytes) bytes = case_file_maker_read_bytes (path);
      EntRescueReport report;

      g_assert_true (rescue (self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &report));
      g_assert_cmpuint (report.articles.saved, >, 0);
      g_assert_cmpuint (report.claims.saved, >, 0);
      g_assert_cmpuint (report.articles.lost + report.claims.lost, ==, 0);
    }
}

static void
test_makes_nothing_of_other_files (Fixture *self, gconstpointer unused)
{
  g_autofree char *absent = scratch_dup_path (self->scratch, "absent.entente");
  g_autofree guint8 *noise = g_malloc (100000);
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (GError) error = NULL;
  EntRescueReport report;

  for (guint i = 0; i < 100000; i++)
    noise[i] = g_rand_int_range (rand, 0, 256);
  g_assert_false (rescue (self, (const guint8 *) "Some words.", 11, &report));
  g_assert_false (rescue (self, noise, 100000, &report));
  g_unlink (self->damaged);
  case_file_maker_tamper (self->damaged, "PRAGMA application_id = 7; CREATE TABLE article (id INTEGER PRIMARY KEY)");
  g_assert_false (ent_case_file_rescue (self->damaged, self->rescued, &report, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_false (ent_case_file_rescue (absent, self->rescued, &report, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ent_case_file_rescue (self->damaged, self->sound, &report, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS);
}

#define ADD(path, func) g_test_add ("/case/case-rescue/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int status;

  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  vocabulary = case_file_maker_load_vocabulary ();

  ADD ("saves-all-of-a-sound-case", test_saves_all_of_a_sound_case);
  ADD ("saves-all-but-a-page", test_saves_all_but_a_page);
  ADD ("saves-all-without-a-head", test_saves_all_without_a_head);
  ADD ("saves-what-is-left-of-a-cut-case", test_saves_what_is_left_of_a_cut_case);
  ADD ("saves-what-is-not-flipped", test_saves_what_is_not_flipped);
  ADD ("leaves-out-what-lies", test_leaves_out_what_lies);
  ADD ("reads-the-log-beside-it", test_reads_the_log_beside_it);
  ADD ("saves-cases-of-every-version", test_saves_cases_of_every_version);
  ADD ("makes-nothing-of-other-files", test_makes_nothing_of_other_files);
  status = g_test_run ();
  ent_vocabulary_unref (vocabulary);
  return status;
}
