/* test-case-file-migrate.c: /case/case-file-migrate: a case of an earlier version, with versions that the test makes up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"
#include "case-file-maker.h"

#include <string.h>

static gboolean
shout (sqlite3 *db, GError **error)
{
  return ent_sql_execute (db, "UPDATE record SET value = upper (value) WHERE aspect = 'note'", error);
}

static const EntCaseMigration good[] = {
  { "CREATE TABLE mood (subject TEXT PRIMARY KEY, mood TEXT NOT NULL) WITHOUT ROWID;"
    " INSERT INTO mood SELECT subject, 'calm' FROM record", NULL },
  { "ALTER TABLE mood ADD COLUMN since INTEGER", shout },
};

static const EntCaseMigration bad[] = {
  { "CREATE TABLE mood (subject TEXT PRIMARY KEY, mood TEXT NOT NULL) WITHOUT ROWID", NULL },
  { "ALTER TABLE mood ADD COLUMN since INTEGER; UPDATE record SET value = NULL", NULL },   /* no record is without one */
};

static const EntCaseMigration small[] = { { "CREATE TABLE more (a)", NULL } };

static EntCaseSchema
make_schema (const EntCaseMigration *migrations, int n)
{
  return (EntCaseSchema) { ent_case_schema_get ()->first, migrations, n };
}

typedef struct
{
  Scratch *scratch;
  char *path;
  char *copy_path;
} Fixture;

/* A case of version 1, whatever version the program is of. */
static void
set_up (Fixture *self, gconstpointer unused)
{
  EntCaseSchema first = make_schema (NULL, 0);
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;

  self->scratch = scratch_new ();
  self->path = scratch_dup_path (self->scratch, "a.entente");
  self->copy_path = scratch_dup_path (self->scratch, "a (version 1).entente");
  file = ent_case_file_create_with_schema (self->path, &first, &error);
  g_assert_no_error (error);
  case_file_maker_decide (file, "article:1", "note", "look again");
  ent_case_file_unref (file);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_free (self->path);
  g_free (self->copy_path);
  scratch_free (self->scratch);
}

static void
test_becomes_one_of_this_version (Fixture *self, gconstpointer unused)
{
  EntCaseSchema third = make_schema (good, 2), first = make_schema (NULL, 0);
  g_autofree char *new_path = scratch_dup_path (self->scratch, "new.entente");
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *old_value = NULL;
  EntCaseFile *file = ent_case_file_open_with_schema (self->path, &third, &error);

  g_assert_no_error (error);
  value = case_file_maker_dup_value (file, "article:1", "note");
  g_assert_cmpstr (value, ==, "LOOK AGAIN");
  case_file_maker_decide (file, "article:1", "note", "found");
  ent_case_file_unref (file);
  file = ent_case_file_open_with_schema (self->path, &third, &error);   /* and stays it */
  g_assert_no_error (error);
  ent_case_file_unref (file);
  case_file_maker_assert_sound (self->path);

  file = ent_case_file_open_with_schema (self->copy_path, &first, &error);
  g_assert_no_error (error);
  old_value = case_file_maker_dup_value (file, "article:1", "note");
  g_assert_cmpstr (old_value, ==, "look again");
  ent_case_file_unref (file);
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, 2);

  file = ent_case_file_create_with_schema (new_path, &third, &error);   /* a new one is the same */
  g_assert_no_error (error);
  ent_case_file_unref (file);
  file = ent_case_file_open_with_schema (new_path, &third, &error);
  g_assert_no_error (error);
  ent_case_file_unref (file);
  g_assert_null (ent_case_file_open_with_schema (new_path, &first, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NEWER);
}

static void
test_fails_in_the_middle (Fixture *self, gconstpointer unused)
{
  EntCaseSchema third = make_schema (bad, 2), first = make_schema (NULL, 0);
  g_autoptr (GBytes) before = case_file_maker_read_bytes (self->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  EntCaseFile *file;

  g_assert_null (ent_case_file_open_with_schema (self->path, &third, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  g_clear_error (&error);
  after = case_file_maker_read_bytes (self->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, 1);
  file = ent_case_file_open_with_schema (self->path, &first, &error);
  g_assert_no_error (error);
  value = case_file_maker_dup_value (file, "article:1", "note");
  g_assert_cmpstr (value, ==, "look again");
  ent_case_file_unref (file);
}

/* Another copy of that name is somebody's. */
static void
test_takes_no_name_that_is_taken (Fixture *self, gconstpointer unused)
{
  EntCaseSchema second = make_schema (small, 1);
  g_autofree char *other_copy = scratch_dup_path (self->scratch, "a (version 1, 2).entente");
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;
  g_autofree char *text = NULL;

  scratch_write (self->scratch, "a (version 1).entente", "somebody's");
  file = ent_case_file_open_with_schema (self->path, &second, &error);
  g_assert_no_error (error);
  ent_case_file_unref (file);
  g_assert_true (g_file_get_contents (self->copy_path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "somebody's");
  g_assert_true (ent_case_file_is_case (other_copy));
}

static void
test_only_where_it_can_be_written_to (Fixture *self, gconstpointer unused)
{
  EntCaseSchema second = make_schema (small, 1), first = make_schema (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCaseFile) writer = ent_case_file_open_with_schema (self->path, &first, &error);

  g_assert_no_error (error);
  g_assert_null (ent_case_file_open_with_schema (self->path, &second, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "An earlier version of Entente made it"));
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, 1);
}

/* What a kill left in the log is part of what is kept and of what is migrated. */
static void
test_takes_up_the_log_of_a_kill (Fixture *self, gconstpointer unused)
{
  EntCaseSchema third = make_schema (good, 2), first = make_schema (NULL, 0);
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) log_bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *old_value = NULL;
  EntCaseFile *file = ent_case_file_open_with_schema (self->path, &first, &error);

  case_file_maker_decide (file, "article:2", "note", "last words");
  bytes = case_file_maker_read_bytes (self->path);
  log_bytes = case_file_maker_read_bytes (log);
  ent_case_file_unref (file);
  case_file_maker_write_bytes (self->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  case_file_maker_write_bytes (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));

  file = ent_case_file_open_with_schema (self->path, &third, &error);
  g_assert_no_error (error);
  value = case_file_maker_dup_value (file, "article:2", "note");
  g_assert_cmpstr (value, ==, "LAST WORDS");
  ent_case_file_unref (file);
  file = ent_case_file_open_with_schema (self->copy_path, &first, &error);
  g_assert_no_error (error);
  old_value = case_file_maker_dup_value (file, "article:2", "note");
  g_assert_cmpstr (old_value, ==, "last words");
  ent_case_file_unref (file);
  g_assert_cmpuint (case_file_maker_count_files (self->scratch), ==, 2);
}

#define ADD(path, func) g_test_add ("/case/case-file-migrate/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("becomes-one-of-this-version", test_becomes_one_of_this_version);
  ADD ("fails-in-the-middle", test_fails_in_the_middle);
  ADD ("takes-no-name-that-is-taken", test_takes_no_name_that_is_taken);
  ADD ("only-where-it-can-be-written-to", test_only_where_it_can_be_written_to);
  ADD ("takes-up-the-log-of-a-kill", test_takes_up_the_log_of_a_kill);
  return g_test_run ();
}
