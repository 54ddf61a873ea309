/* test-case-merge.c: a colleague's case comes into that of a session, and what differs is asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-fixture.h"
#include "ent-case-merge-dialog.h"
#include "ent-difference-row.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#include <string.h>

#define TEXT "Russia supplied missiles to North Korea. China sanctioned Japan."
#define THEIR_TEXT "Iran threatened Israel."
#define CHINA "country:CHN"
#define JAPAN "country:JPN"

typedef struct
{
  CaseFixture mine;
  char *their_path;
  char *told;       /* what the session said last */
  guint n_merged;
} Fixture;

static void
note_text (EntSession *session, const char *text, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

static void
count_merged (EntSession *session, guint *n)
{
  (*n)++;
}

static void
rename_actor (EntSession *session, const char *id, const char *name)
{
  ent_session_decide (session, ent_correction_new_name (ent_session_get_case (session), id, name));
}

static EntRecords *
get_records (Fixture *self)
{
  return ent_session_get_records (self->mine.session);
}

static void
assert_value (Fixture *self, const char *subject, const char *aspect, const char *expected)
{
  g_assert_cmpstr (ent_records_find (get_records (self), subject, aspect), ==, expected);
}

/* Theirs begins as a copy of mine: with one article more, one decision more, one that is the same and two that differ. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *more = NULL;
  EntSession *theirs = ent_session_new ();

  case_fixture_set_up (&self->mine, TEXT);
  rename_actor (self->mine.session, "country:RUS", "The Kremlin");
  self->their_path = g_build_filename (self->mine.folder, "Rui's.entente", NULL);
  ent_session_save_copy (self->mine.session, self->their_path, FALSE);
  fixture_wait (self->mine.session);
  ent_session_open_case (theirs, self->their_path);
  fixture_wait (theirs);
  more = fixture_write (self->mine.folder, "second.jsonl", "The Ledger", "2023-03-02", THEIR_TEXT);
  fixture_add (theirs, more);
  fixture_wait (theirs);
  rename_actor (theirs, CHINA, "PRC");
  rename_actor (theirs, JAPAN, "Tokyo");
  rename_actor (theirs, "country:PRK", "DPRK");
  fixture_wait (theirs);
  ent_session_close (theirs);
  g_object_unref (theirs);

  rename_actor (self->mine.session, CHINA, "Beijing");
  rename_actor (self->mine.session, JAPAN, "Nippon");
  fixture_wait (self->mine.session);
  g_signal_connect (self->mine.session, "message", G_CALLBACK (note_text), &self->told);
  g_signal_connect (self->mine.session, "merged", G_CALLBACK (count_merged), &self->n_merged);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  case_fixture_tear_down (&self->mine, data);
  g_free (self->their_path);
  g_free (self->told);
}

static EntMergeReport *
merge (Fixture *self)
{
  ent_session_merge_case (self->mine.session, self->their_path);
  fixture_wait (self->mine.session);
  return ent_session_get_merge (self->mine.session);
}

static guint
count_articles (Fixture *self)
{
  return ent_case_get_n_articles (ent_session_get_case (self->mine.session));
}

static void
assert_told (Fixture *self, const char *part)
{
  g_assert_nonnull (self->told);
  g_assert_nonnull (strstr (self->told, part));
}

/* ---- the session --------------------------------------------------------------------- */

/* It is shown at once, in one step, which takes all of it back. */
static void
test_comes_in (Fixture *self, gconstpointer data)
{
  EntMergeReport *report = merge (self);

  g_assert_cmpuint (self->n_merged, ==, 1);
  g_assert_cmpuint (report->n_articles, ==, 1);
  g_assert_cmpuint (report->n_known_articles, ==, 1);
  g_assert_cmpuint (report->n_records, ==, 1);
  g_assert_cmpuint (report->n_known_records, ==, 1);
  g_assert_cmpuint (report->conflicts->len, ==, 2);
  g_assert_cmpuint (count_articles (self), ==, 2);
  fixture_get_node (self->mine.session, "country:ISR");
  assert_value (self, "actor:" CHINA, "name", "Beijing");
  assert_value (self, "actor:country:PRK", "name", "DPRK");
  g_assert_cmpstr (ent_session_get_undo_name (self->mine.session), ==, "Merge Rui's");

  fixture_undo (self->mine.session);
  g_assert_cmpuint (count_articles (self), ==, 1);
  assert_value (self, "actor:country:PRK", "name", NULL);
  g_assert_false (ent_merge_report_is_in (report, get_records (self)));
  fixture_redo (self->mine.session);
  g_assert_cmpuint (count_articles (self), ==, 2);
}

static void
test_nothing_moves (Fixture *self, gconstpointer data)
{
  EntPoint before = fixture_get_place (self->mine.session, CHINA), after;

  merge (self);
  after = fixture_get_place (self->mine.session, CHINA);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-9);
}

/* What is decided while it comes in is shown afterwards. */
static void
test_decided_meanwhile (Fixture *self, gconstpointer data)
{
  ent_session_merge_case (self->mine.session, self->their_path);
  rename_actor (self->mine.session, CHINA, "Middle Kingdom");
  fixture_wait (self->mine.session);
  g_assert_cmpuint (count_articles (self), ==, 2);
  g_assert_cmpstr (ent_case_find_actor (ent_session_get_case (self->mine.session), CHINA)->name, ==, "Middle Kingdom");
}

static void
test_nothing_new (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->mine.folder, "Copy.entente", NULL);

  ent_session_save_copy (self->mine.session, copy, FALSE);
  fixture_wait (self->mine.session);
  ent_session_merge_case (self->mine.session, copy);
  fixture_wait (self->mine.session);
  assert_told (self, "“Copy” brought nothing new");
  g_assert_cmpuint (ent_session_get_merge (self->mine.session)->conflicts->len, ==, 0);
  g_assert_cmpstr (ent_session_get_undo_name (self->mine.session), !=, "Merge Copy");
}

/* Clear words, and the case is as it was. */
static void
test_what_cannot_be_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (EntRecords) before = ent_records_ref (get_records (self));
  g_autofree char *mine = case_fixture_dup_path (&self->mine);
  g_autofree char *text = g_build_filename (self->mine.folder, "text.entente", NULL);
  g_autofree char *missing = g_build_filename (self->mine.folder, "missing.entente", NULL);
  g_autofree char *damaged = g_build_filename (self->mine.folder, "damaged.entente", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  const char *const cases[][2] = {
    { mine, "It is this very case" },
    { text, "“text.entente” cannot be merged. " },
    { missing, "“missing.entente” cannot be merged. There is no such file" },
    { damaged, "“damaged.entente” cannot be merged. " },
  };

  g_assert_true (g_file_set_contents (text, "no case", -1, NULL));
  g_assert_true (g_file_get_contents (self->their_path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (damaged, bytes, length / 2, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_clear_pointer (&self->told, g_free);
      ent_session_merge_case (self->mine.session, cases[i][0]);
      fixture_wait (self->mine.session);
      assert_told (self, cases[i][1]);
    }
  g_assert_cmpuint (self->n_merged, ==, 0);
  g_assert_null (ent_session_get_merge (self->mine.session));
  g_assert_true (ent_records_equal (before, get_records (self)));
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->their_path, &bytes, &length, NULL));
  bytes[60] = 1;   /* the version, as the head of a database has it: the most significant byte first */
  g_assert_true (g_file_set_contents (self->their_path, bytes, (gssize) length, NULL));
  ent_session_merge_case (self->mine.session, self->their_path);
  fixture_wait (self->mine.session);
  assert_told (self, "“Rui's.entente” cannot be merged. ");
  assert_told (self, "later version");
  g_assert_cmpuint (self->n_merged, ==, 0);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autofree char *mine = case_fixture_dup_path (&self->mine);
  EntSession *second = ent_session_new ();

  ent_session_open_case (second, mine);
  fixture_wait (second);
  g_signal_connect (second, "message", G_CALLBACK (note_text), &self->told);
  ent_session_merge_case (second, self->their_path);
  fixture_wait (second);
  assert_told (self, "open in another window");
  g_assert_null (ent_session_get_merge (second));
  ent_session_close (second);
  g_object_unref (second);
}

/* As soon as it says that it merges, before the thread can be done with it. */
static void
cancel_merging (EntSession *session, GParamSpec *pspec, gpointer data)
{
  g_autofree char *text = NULL;

  g_object_get (session, "progress-text", &text, NULL);
  if (text != NULL && g_str_has_prefix (text, "Merging"))
    ent_session_cancel (session);
}

static void
test_stopped (Fixture *self, gconstpointer data)
{
  gulong handler = g_signal_connect (self->mine.session, "notify::progress-text", G_CALLBACK (cancel_merging), NULL);

  ent_session_merge_case (self->mine.session, self->their_path);
  g_assert_true (ent_session_is_busy (self->mine.session));
  fixture_wait (self->mine.session);
  g_signal_handler_disconnect (self->mine.session, handler);
  assert_told (self, "Merging was stopped. Nothing of “Rui's.entente” came in.");
  g_assert_cmpuint (count_articles (self), ==, 1);
  merge (self);
  g_assert_cmpuint (count_articles (self), ==, 2);
}

/* Also where it waits for something else. */
static void
test_stopped_before_it_began (Fixture *self, gconstpointer data)
{
  g_autofree char *more = fixture_write (self->mine.folder, "third.jsonl", "The Ledger", "2023-03-03", THEIR_TEXT);

  fixture_add (self->mine.session, more);
  ent_session_merge_case (self->mine.session, self->their_path);
  ent_session_cancel (self->mine.session);
  assert_told (self, "Merging was stopped. Nothing of “Rui's.entente” came in.");
  fixture_wait (self->mine.session);
  g_assert_cmpuint (self->n_merged, ==, 0);
}

static void
test_one_at_a_time (Fixture *self, gconstpointer data)
{
  ent_session_merge_case (self->mine.session, self->their_path);
  ent_session_merge_case (self->mine.session, self->their_path);
  assert_told (self, "another one is being merged");
  fixture_wait (self->mine.session);
  g_assert_cmpuint (self->n_merged, ==, 1);
}

/* ---- the dialog ------------------------------------------------------------------------ */

typedef struct
{
  GtkWidget *dialog;
  GPtrArray *rows;      /* (element-type EntDifferenceRow): in their order */
} Dialog;

static void
find_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (ENT_IS_DIFFERENCE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_rows (child, rows);
}

static Dialog
open_dialog (Fixture *self)
{
  Dialog dialog = { GTK_WIDGET (ent_case_merge_dialog_new (NULL, self->mine.session)), g_ptr_array_new () };

  gtk_window_present (GTK_WINDOW (dialog.dialog));
  fixture_iterate_for (300);
  find_rows (dialog.dialog, dialog.rows);
  return dialog;
}

static void
close_dialog (Dialog *dialog)
{
  g_ptr_array_unref (dialog->rows);
  gtk_window_destroy (GTK_WINDOW (dialog->dialog));
  fixture_iterate_for (50);
}

/* The second of its two buttons. */
static GtkCheckButton *
get_theirs (Dialog *dialog, guint row)
{
  GtkWidget *mine = fixture_find_child (g_ptr_array_index (dialog->rows, row), GTK_TYPE_CHECK_BUTTON);

  return GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (mine));
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* Also where it may not be done. */
static void
act (Fixture *self, Dialog *dialog, const char *action, const char *parameter)
{
  gtk_widget_activate_action_variant (dialog->dialog, action,
                                      parameter != NULL ? g_variant_new_parsed (parameter) : NULL);
  fixture_wait (self->mine.session);
  fixture_iterate_for (50);
}

static void
test_dialog_tells (Fixture *self, gconstpointer data)
{
  Dialog dialog;

  merge (self);
  dialog = open_dialog (self);
  g_assert_cmpuint (dialog.rows->len, ==, 2);
  g_assert_true (says (dialog.dialog, "Rui's"));
  g_assert_true (says (dialog.dialog, "1 article and 1 decision came in."));
  g_assert_true (says (dialog.dialog, "1 article and 1 decision were here already."));
  g_assert_true (says (dialog.dialog, "2 Differing Decisions"));
  g_assert_true (says (g_ptr_array_index (dialog.rows, 0), "Name of China"));
  g_assert_true (says (g_ptr_array_index (dialog.rows, 0), "“Beijing”"));
  g_assert_true (says (g_ptr_array_index (dialog.rows, 0), "“PRC”"));
  g_assert_false (gtk_check_button_get_active (get_theirs (&dialog, 0)));
  close_dialog (&dialog);
}

/* Mine stays until theirs is chosen and applied, and then it is one step. */
static void
test_dialog_takes_what_is_chosen (Fixture *self, gconstpointer data)
{
  Dialog dialog;

  merge (self);
  dialog = open_dialog (self);
  act (self, &dialog, "merge.apply", NULL);
  assert_value (self, "actor:" CHINA, "name", "Beijing");
  gtk_check_button_set_active (get_theirs (&dialog, 0), TRUE);
  assert_value (self, "actor:" CHINA, "name", "Beijing");
  act (self, &dialog, "merge.apply", NULL);
  assert_value (self, "actor:" CHINA, "name", "PRC");
  assert_value (self, "actor:" JAPAN, "name", "Nippon");
  g_assert_cmpstr (ent_session_get_undo_name (self->mine.session), ==, "Take a Decision of Rui's");
  g_assert_true (says (g_ptr_array_index (dialog.rows, 0), "Theirs was taken"));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_theirs (&dialog, 0))));

  fixture_undo (self->mine.session);
  assert_value (self, "actor:" CHINA, "name", "Beijing");
  g_assert_false (says (g_ptr_array_index (dialog.rows, 0), "Theirs was taken"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_theirs (&dialog, 0))));
  g_assert_false (gtk_check_button_get_active (get_theirs (&dialog, 0)));
  close_dialog (&dialog);
}

static void
test_dialog_chooses_all (Fixture *self, gconstpointer data)
{
  Dialog dialog;

  merge (self);
  dialog = open_dialog (self);
  act (self, &dialog, "merge.choose-all", "true");
  act (self, &dialog, "merge.choose-all", "false");
  g_assert_false (gtk_check_button_get_active (get_theirs (&dialog, 1)));
  g_signal_emit_by_name (fixture_find_child (dialog.dialog, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_true (gtk_check_button_get_active (get_theirs (&dialog, 1)));
  g_signal_emit_by_name (fixture_find_child (dialog.dialog, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_false (gtk_check_button_get_active (get_theirs (&dialog, 1)));
  act (self, &dialog, "merge.apply", NULL);
  assert_value (self, "actor:" JAPAN, "name", "Nippon");
  act (self, &dialog, "merge.choose-all", "true");
  act (self, &dialog, "merge.apply", NULL);
  assert_value (self, "actor:" CHINA, "name", "PRC");
  assert_value (self, "actor:" JAPAN, "name", "Tokyo");
  g_assert_cmpstr (ent_session_get_undo_name (self->mine.session), ==, "Take 2 Decisions of Rui's");
  act (self, &dialog, "merge.undo", NULL);
  assert_value (self, "actor:" JAPAN, "name", "Nippon");
  close_dialog (&dialog);
}

/* Nothing is lost by closing it: it can be come back to, and knows what was done meanwhile. */
static void
test_dialog_comes_back (Fixture *self, gconstpointer data)
{
  Dialog dialog;

  merge (self);
  dialog = open_dialog (self);
  gtk_check_button_set_active (get_theirs (&dialog, 0), TRUE);
  close_dialog (&dialog);
  assert_value (self, "actor:" CHINA, "name", "Beijing");
  rename_actor (self->mine.session, CHINA, "Middle Kingdom");
  fixture_wait (self->mine.session);
  dialog = open_dialog (self);
  g_assert_true (says (g_ptr_array_index (dialog.rows, 0), "Decided anew since: that stays"));
  act (self, &dialog, "merge.choose-all", "true");
  act (self, &dialog, "merge.apply", NULL);
  assert_value (self, "actor:" CHINA, "name", "Middle Kingdom");
  assert_value (self, "actor:" JAPAN, "name", "Tokyo");
  close_dialog (&dialog);
}

static void
test_dialog_follows_undo (Fixture *self, gconstpointer data)
{
  Dialog dialog;

  merge (self);
  dialog = open_dialog (self);
  fixture_undo (self->mine.session);
  g_assert_true (says (dialog.dialog, "1 article and 1 decision came in; that was undone."));
  fixture_redo (self->mine.session);
  g_assert_true (says (dialog.dialog, "1 article and 1 decision came in."));
  close_dialog (&dialog);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/desktop/case-merge/comes-in", test_comes_in },
    { "/desktop/case-merge/nothing-moves", test_nothing_moves },
    { "/desktop/case-merge/decided-meanwhile", test_decided_meanwhile },
    { "/desktop/case-merge/nothing-new", test_nothing_new },
    { "/desktop/case-merge/what-cannot-be-merged", test_what_cannot_be_merged },
    { "/desktop/case-merge/newer", test_newer },
    { "/desktop/case-merge/read-only", test_read_only },
    { "/desktop/case-merge/stopped", test_stopped },
    { "/desktop/case-merge/stopped-before-it-began", test_stopped_before_it_began },
    { "/desktop/case-merge/one-at-a-time", test_one_at_a_time },
    { "/desktop/case-merge/dialog-tells", test_dialog_tells },
    { "/desktop/case-merge/dialog-takes-what-is-chosen", test_dialog_takes_what_is_chosen },
    { "/desktop/case-merge/dialog-chooses-all", test_dialog_chooses_all },
    { "/desktop/case-merge/dialog-comes-back", test_dialog_comes_back },
    { "/desktop/case-merge/dialog-follows-undo", test_dialog_follows_undo },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
