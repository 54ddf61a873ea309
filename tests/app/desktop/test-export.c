/* test-export.c: what the window gives out: files, the clipboard, what is dragged, paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog-private.h"

#include "case-fixture.h"
#include "ent-picture-provider.h"
#include "ent-print.h"

#include <poppler.h>
#include <string.h>

#define TEXT "Russia sanctioned China. North Korea supplied missiles to Russia."

/* What is waited for, with its outcome. */
typedef struct
{
  gboolean is_done;
  GError *error;
  GBytes *bytes;
  double fraction;
} Waiting;

static void
wait_for (Waiting *waiting)
{
  guint source = g_timeout_add_seconds (FIXTURE_SECONDS, fixture_on_timeout, NULL);

  while (!waiting->is_done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static char *
dup_path (CaseFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static char *
read_text (const char *path)
{
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* ---- sources ---- */

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  g_assert_true (ent_export_source_write_finish (result, &waiting->error) == (waiting->error == NULL));
  waiting->is_done = TRUE;
}

static void
write_to (CaseFixture *self, const EntExportChoice *choice, const char *path)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  Waiting waiting = { 0 };

  ent_export_source_write_async (source, choice, path, NULL, NULL, on_written, &waiting);
  /* what the user does meanwhile changes nothing */
  ent_session_hide (self->session, (const guint[]) { 0 }, 1);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  fixture_undo (self->session);
}

static void
test_what_is_shown_goes_out_as_it_was (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autofree char *path = dup_path (self, "picture.svg");
  g_autofree char *text = NULL;

  choice->picture = ENT_PICTURE_SVG;
  choice->title = g_strdup ("Two <deals>");
  write_to (self, choice, path);
  text = read_text (path);
  g_assert_nonnull (strstr (text, "Two &lt;deals&gt;"));
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (text, (const char *[]) { ">Russia<", ">China<", ">North Korea<" }[i]));
  g_unlink (path);
}

static void
test_the_selection_goes_out_alone (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autofree char *path = dup_path (self, "graph.json");
  g_autofree char *text = NULL;
  const EntItem items[] = { fixture_get_node (self->session, "country:RUS"),
                            fixture_get_node (self->session, "country:CHN") };

  choice->kind = ENT_EXPORT_DATA;
  choice->extent = ENT_EXCERPT_SELECTED;
  ent_session_set_selection (self->session, items, G_N_ELEMENTS (items));
  write_to (self, choice, path);
  text = read_text (path);
  g_assert_nonnull (strstr (text, "sanctions"));
  g_assert_null (strstr (text, "country:PRK"));
  g_unlink (path);
}

static void
test_every_kind_is_written (CaseFixture *self, gconstpointer data)
{
  for (EntExportKind kind = ENT_EXPORT_PICTURE; kind <= ENT_EXPORT_DATA; kind++)
    {
      g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
      g_autofree char *name = NULL;
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      choice->kind = kind;
      choice->picture = ENT_PICTURE_SVG;
      name = g_strconcat ("out.", ent_export_choice_get_ending (choice), NULL);
      path = dup_path (self, name);
      write_to (self, choice, path);
      text = read_text (path);
      g_assert_nonnull (strstr (text, "North Korea"));
      g_unlink (path);
    }
}

static void
test_what_is_cancelled_leaves_the_old_file (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = dup_path (self, "picture.png");
  g_autofree char *text = NULL;
  Waiting waiting = { 0 };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  ent_export_source_write_async (source, choice, path, NULL, cancellable, on_written, &waiting);
  wait_for (&waiting);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  text = read_text (path);
  g_assert_cmpstr (text, ==, "old");
  g_unlink (path);
}

/* ---- choices ---- */

static void
test_sizes_are_the_same_in_each_unit (void)
{
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);

  g_assert_cmpfloat_with_epsilon (ent_export_choice_get_size (choice).width, 0, 1e-6);
  choice->size = ENT_EXPORT_SIZE_GIVEN;
  choice->width = 254;
  choice->height = 127;
  choice->resolution = 300;
  for (EntLengthUnit unit = ENT_LENGTH_MM; unit <= ENT_LENGTH_PIXEL; unit++)
    {
      ent_export_choice_set_unit (choice, unit);
      g_assert_cmpfloat_with_epsilon (ent_export_choice_get_size (choice).width, 720, 1e-6);
      g_assert_cmpfloat_with_epsilon (ent_export_choice_get_size (choice).height, 360, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (choice->width, 3000, 1e-6);
  choice->size = ENT_EXPORT_SIZE_PAPER;
  choice->landscape = TRUE;
  g_assert_cmpfloat_with_epsilon (ent_export_choice_get_size (choice).width, 297 / 25.4 * 72, 1e-6);
  choice->landscape = FALSE;
  g_assert_cmpfloat_with_epsilon (ent_export_choice_get_size (choice).width, 210 / 25.4 * 72, 1e-6);
}

/* ---- the dialog ---- */

static EntExportDialog *
open_dialog (CaseFixture *self)
{
  EntExportDialog *dialog = ent_export_dialog_new (NULL, self->session);

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_iterate_for (50);
  return dialog;
}

static void
close_dialog (EntExportDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_iterate_for (50);
}

static void
note_path (EntSession *session, const char *path, char **told)
{
  g_free (*told);
  *told = g_strdup (path);
}

static void
write_from (EntExportDialog *dialog, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ent_export_dialog_write (dialog, file);
}

/* What the dialog asks before it replaces others than what was chosen. */
static AdwMessageDialog *
find_question (EntExportDialog *dialog)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (dialog))
      return l->data;
  return NULL;
}

static void
answer (EntExportDialog *dialog, const char *response)
{
  AdwMessageDialog *question = find_question (dialog);

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  fixture_iterate_for (50);
}

static void
test_the_dialog_writes_and_remembers (CaseFixture *self, gconstpointer data)
{
  g_autofree char *chosen = dup_path (self, "The Strait v1.2");
  g_autofree char *path = g_strconcat (chosen, ".html", NULL);
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  EntExportDialog *dialog = open_dialog (self);
  gulong handler = g_signal_connect (self->session, "exported", G_CALLBACK (note_path), &told);

  adw_view_stack_set_visible_child_name (dialog->kinds, "report");
  gtk_editable_set_text (GTK_EDITABLE (dialog->title_row), "Ties & trade");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  write_from (dialog, chosen);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told, ==, path);
  text = read_text (path);
  g_assert_nonnull (strstr (text, "Ties &amp; trade"));

  dialog = open_dialog (self);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (dialog->kinds), ==, "report");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dialog->title_row)), ==, "Ties & trade");
  g_assert_cmpstr (dialog->choice->folder, ==, self->folder);
  /* a name that got its ending names a file about which nobody was asked */
  write_from (dialog, chosen);
  g_assert_null (dialog->writing);
  answer (dialog, "cancel");
  close_dialog (dialog);
  g_signal_handler_disconnect (self->session, handler);
  g_unlink (path);
}

static void
test_no_table_is_replaced_unasked (CaseFixture *self, gconstpointer data)
{
  g_autofree char *path = dup_path (self, "graph.csv");
  g_autofree char *nodes = dup_path (self, "graph.nodes.csv");
  g_autofree char *claims = dup_path (self, "graph.claims.csv");
  g_autofree char *articles = dup_path (self, "graph.articles.csv");
  g_autofree char *text = NULL;
  EntExportDialog *dialog = open_dialog (self);

  adw_view_stack_set_visible_child_name (dialog->kinds, "data");
  dialog->choice->data = ent_data_format_find ("csv");
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_true (g_file_set_contents (nodes, "old nodes", -1, NULL));
  write_from (dialog, path);   /* about that one the chooser asked */
  g_assert_null (dialog->writing);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_question (dialog)), "“graph.nodes.csv”"));
  g_assert_null (strstr (adw_message_dialog_get_body (find_question (dialog)), "“graph.csv”"));
  g_assert_null (strstr (adw_message_dialog_get_body (find_question (dialog)), "“graph.claims.csv”"));
  answer (dialog, "cancel");
  g_assert_null (dialog->writing);
  text = read_text (nodes);
  g_assert_cmpstr (text, ==, "old nodes");

  write_from (dialog, path);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  answer (dialog, "replace");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_free (text);
  text = read_text (nodes);
  g_assert_nonnull (strstr (text, "North Korea"));
  g_assert_cmpint (g_unlink (path) + g_unlink (nodes) + g_unlink (claims) + g_unlink (articles), ==, 0);
}

/* The first Escape stops what is written and leaves what was there, the second closes the dialog. */
static void
test_what_is_stopped_can_be_chosen_again (CaseFixture *self, gconstpointer data)
{
  g_autofree char *path = dup_path (self, "picture.png");
  g_autofree char *text = NULL;
  EntExportDialog *dialog = open_dialog (self);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  dialog->choice->resolution = 600;
  dialog->choice->evidence = ENT_EVIDENCE_NONE;
  write_from (dialog, path);
  g_assert_nonnull (dialog->writing);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (g_cancellable_is_cancelled (dialog->writing));
  while (dialog->writing != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (dialog->stack), ==, "form");
  text = read_text (path);
  g_assert_cmpstr (text, ==, "old");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_iterate_for (50);
  g_assert_null (dialog);
  g_unlink (path);
}

static void
note_fraction (double fraction, gpointer data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  ((Waiting *) data)->fraction = fraction;
}

static void
test_it_is_told_how_much_is_written (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autofree char *path = dup_path (self, "graph.gml");
  Waiting waiting = { 0 };

  choice->kind = ENT_EXPORT_DATA;
  choice->data = ent_data_format_find ("gml");
  ent_export_source_write_async (source, choice, path, note_fraction, NULL, on_written, &waiting);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  g_assert_cmpfloat_with_epsilon (waiting.fraction, 0.5, 1e-9);   /* before the second of two claims */
  g_unlink (path);
}

static void
test_the_dialog_says_why_nothing_was_written (CaseFixture *self, gconstpointer data)
{
  EntExportDialog *dialog = open_dialog (self);

  write_from (dialog, "/nowhere/at/all.png");
  while (dialog->writing != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (dialog->stack), ==, "form");
  close_dialog (dialog);
}

static void
test_closing_the_dialog_stops_the_writing (CaseFixture *self, gconstpointer data)
{
  g_autofree char *path = dup_path (self, "picture.png");
  EntExportDialog *dialog = open_dialog (self);

  dialog->choice->resolution = 600;
  write_from (dialog, path);
  close_dialog (dialog);
  fixture_iterate_for (1000);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_rows_that_mean_nothing_are_away (CaseFixture *self, gconstpointer data)
{
  EntExportDialog *dialog = open_dialog (self);

  g_assert_cmpuint (dialog->extents->len, ==, 2);   /* nothing is selected */
  g_assert_true (gtk_widget_get_visible (dialog->resolution_row));
  g_assert_false (gtk_widget_get_visible (dialog->given_row));
  adw_combo_row_set_selected (dialog->size_row, 1);
  g_assert_true (gtk_widget_get_visible (dialog->given_row));
  gtk_drop_down_set_selected (dialog->unit_drop, ENT_LENGTH_INCH);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (dialog->width_spin), 160 / 25.4, 0.01);
  adw_combo_row_set_selected (dialog->size_row, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->evidence_row), ==, ENT_EVIDENCE_BESIDE);
  adw_combo_row_set_selected (dialog->format_row, ENT_PICTURE_PDF);
  /* where nobody chose otherwise pages have it behind the picture */
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->evidence_row), ==, ENT_EVIDENCE_LISTED);
  g_assert_cmpint (dialog->choice->evidence, ==, ENT_EVIDENCE_LISTED);
  adw_combo_row_set_selected (dialog->evidence_row, ENT_EVIDENCE_NONE);
  adw_combo_row_set_selected (dialog->format_row, ENT_PICTURE_SVG);
  g_assert_cmpint (dialog->choice->evidence, ==, ENT_EVIDENCE_NONE);
  adw_combo_row_set_selected (dialog->format_row, ENT_PICTURE_PDF);
  g_assert_true (gtk_widget_get_visible (dialog->tiled_row));
  g_assert_false (gtk_widget_get_visible (dialog->resolution_row));
  adw_view_stack_set_visible_child_name (dialog->kinds, "data");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->preview)));
  g_assert_false (gtk_widget_get_visible (dialog->title_row));
  g_assert_cmpuint (dialog->data_checks->len, ==, ent_data_format_get_n ());
  for (guint i = 0; i < dialog->data_checks->len; i++)
    {
      gtk_check_button_set_active (g_ptr_array_index (dialog->data_checks, i), TRUE);
      g_assert_cmpstr (ent_export_choice_get_ending (dialog->choice), ==, ent_data_format_get (i)->name);
    }
  close_dialog (dialog);
}

static gboolean
has_focus (EntExportDialog *dialog, gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (dialog));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Who typed a title presses Return, and elsewhere Ctrl+Return. */
static void
test_the_keyboard_begins_where_something_is_done (CaseFixture *self, gconstpointer data)
{
  EntExportDialog *dialog = open_dialog (self);
  g_autoptr (EntExportChoice) choice = ent_export_choice_copy (dialog->choice);

  g_assert_true (has_focus (dialog, dialog->title_row));
  g_assert_true (adw_entry_row_get_activates_default (ADW_ENTRY_ROW (dialog->title_row)));
  close_dialog (dialog);
  choice->kind = ENT_EXPORT_DATA;
  choice->data = ent_data_format_find ("gexf");
  ent_session_set_export_choice (self->session, choice);
  dialog = open_dialog (self);
  g_assert_true (has_focus (dialog, ent_export_dialog_get_data_check (dialog)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (ent_export_dialog_get_data_check (dialog))));
  close_dialog (dialog);
}

static void
test_the_preview_shows_the_picture (CaseFixture *self, gconstpointer data)
{
  EntExportDialog *dialog = open_dialog (self);
  guint source = g_timeout_add_seconds (FIXTURE_SECONDS, fixture_on_timeout, NULL);

  while (ent_export_preview_get_picture (dialog->preview) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (ent_export_preview_get_picture (dialog->preview)), >, 50);
  close_dialog (dialog);
}

/* ---- the clipboard, and what is dragged ---- */

static void
on_provided (GObject *provider, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (provider), result, &waiting->error);
  waiting->is_done = TRUE;
}

/* What somebody else gets. */
static GBytes *
take (GdkContentProvider *provider, const char *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Waiting waiting = { 0 };

  gdk_content_provider_write_mime_type_async (provider, mime_type, stream, G_PRIORITY_DEFAULT, NULL, on_provided,
                                              &waiting);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
has (GBytes *bytes, const char *text)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text) != NULL;
}

static void
on_spliced (GObject *stream, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &waiting->error);
  waiting->bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  waiting->is_done = TRUE;
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);

  g_assert_nonnull (stream);
  g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                on_spliced, data);
}

static void
test_the_clipboard_gives_what_was_copied (CaseFixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (GdkContentProvider) provider
    = ent_picture_provider_new (source, ent_session_get_export_choice (self->session), NULL);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) svg = NULL;
  Waiting waiting = { 0 };

  g_assert_true (gdk_clipboard_set_content (clipboard, provider));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/uri-list"));
  gdk_clipboard_read_async (clipboard, (const char *[]) { "image/png", NULL }, G_PRIORITY_DEFAULT, NULL, on_read,
                            &waiting);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  texture = gdk_texture_new_from_bytes (waiting.bytes, NULL);
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 100);
  g_bytes_unref (waiting.bytes);

  svg = take (provider, "image/svg+xml");
  g_assert_true (has (svg, ">North Korea<"));
  g_assert_false (has (svg, ">1<"));   /* a number without a list says nothing */
  gdk_clipboard_set_content (clipboard, NULL);
}

/* As who pastes into a word processor gets it, and that nobody gets it who wants no evidence. */
static void
test_documents_get_the_evidence_too (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autoptr (GdkContentProvider) with = ent_picture_provider_new (source, choice, NULL);
  g_autoptr (GdkContentProvider) without = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GBytes) html = take (with, "text/html");

  g_assert_true (has (html, "<img src=\"data:image/png;base64,"));
  g_assert_true (has (html, "<h4>[1] "));
  g_assert_true (has (html, "<h4>[2] "));
  g_assert_true (has (html, "1.1 “"));
  g_assert_true (has (html, "North Korea supplied missiles to Russia."));
  choice->evidence = ENT_EVIDENCE_NONE;
  without = ent_picture_provider_new (source, choice, NULL);
  formats = gdk_content_provider_ref_formats (without);
  g_assert_false (gdk_content_formats_contain_mime_type (formats, "text/html"));
}

/* A list in a file of its own comes along. */
static void
test_what_belongs_together_is_dragged_together (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_LIGHT);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GBytes) lines = NULL;
  g_auto (GStrv) uris = NULL;
  g_autofree char *text = NULL;

  choice->evidence = ENT_EVIDENCE_BESIDE;
  provider = ent_picture_provider_new (source, choice, "Ties");
  lines = take (provider, "text/uri-list");
  text = g_strndup (g_bytes_get_data (lines, NULL), g_bytes_get_size (lines));
  uris = g_uri_list_extract_uris (text);
  g_assert_cmpuint (g_strv_length (uris), ==, 2);
  g_assert_true (g_str_has_suffix (uris[0], "/Ties.png"));
  g_assert_true (g_str_has_suffix (uris[1], "/Ties.evidence.txt"));
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *path = g_filename_from_uri (uris[i], NULL, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  ent_picture_provider_remove_files ();
}

static void
test_what_is_dragged_is_a_file_until_the_end (CaseFixture *self, gconstpointer data)
{
  g_autoptr (EntExportSource) source = ent_export_source_new (self->session);
  g_autoptr (EntExportChoice) choice = ent_export_choice_new (ENT_THEME_DARK);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *line = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;

  choice->picture = ENT_PICTURE_SVG;
  choice->evidence = ENT_EVIDENCE_NONE;
  provider = ent_picture_provider_new (source, choice, "Ties/trade");
  first = take (provider, "text/uri-list");
  again = take (provider, "text/uri-list");
  g_assert_true (g_bytes_equal (first, again));
  line = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_assert_true (g_str_has_suffix (line, "/Ties-trade.svg\r\n"));
  path = g_filename_from_uri (g_strstrip (line), NULL, NULL);
  text = read_text (path);
  g_assert_nonnull (strstr (text, ">Russia<"));
  ent_picture_provider_remove_files ();
  folder = g_path_get_dirname (path);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* ---- paper ---- */

static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, Waiting *waiting)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  waiting->is_done = TRUE;
}

static char *
dup_text (PopplerDocument *document, int page_nr)
{
  PopplerPage *page = poppler_document_get_page (document, page_nr);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);
  return text;
}

static void
test_paper_has_the_picture_and_its_evidence (CaseFixture *self, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = ent_print_new (self->session);
  g_autofree char *path = dup_path (self, "printed.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *picture = NULL;
  g_autofree char *evidence = NULL;
  PopplerDocument *document;
  Waiting waiting = { 0 };

  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "done", G_CALLBACK (on_printed), &waiting);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  wait_for (&waiting);
  document = poppler_document_new_from_file (uri, NULL, NULL);
  g_assert_nonnull (document);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  picture = dup_text (document, 0);
  g_assert_nonnull (strstr (picture, "North Korea"));
  g_assert_null (strstr (picture, "supplied missiles"));
  evidence = dup_text (document, 1);
  g_assert_nonnull (strstr (evidence, "supplied missiles"));
  g_object_unref (document);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/desktop/export/" name, CaseFixture, TEXT, case_fixture_set_up, func, \
                                    case_fixture_tear_down)
  ADD ("what-is-shown-goes-out-as-it-was", test_what_is_shown_goes_out_as_it_was);
  ADD ("the-selection-goes-out-alone", test_the_selection_goes_out_alone);
  ADD ("every-kind-is-written", test_every_kind_is_written);
  ADD ("what-is-cancelled-leaves-the-old-file", test_what_is_cancelled_leaves_the_old_file);
  g_test_add_func ("/desktop/export/sizes-are-the-same-in-each-unit", test_sizes_are_the_same_in_each_unit);
  ADD ("the-dialog-writes-and-remembers", test_the_dialog_writes_and_remembers);
  ADD ("no-table-is-replaced-unasked", test_no_table_is_replaced_unasked);
  ADD ("what-is-stopped-can-be-chosen-again", test_what_is_stopped_can_be_chosen_again);
  ADD ("it-is-told-how-much-is-written", test_it_is_told_how_much_is_written);
  ADD ("the-dialog-says-why-nothing-was-written", test_the_dialog_says_why_nothing_was_written);
  ADD ("closing-the-dialog-stops-the-writing", test_closing_the_dialog_stops_the_writing);
  ADD ("rows-that-mean-nothing-are-away", test_rows_that_mean_nothing_are_away);
  ADD ("the-keyboard-begins-where-something-is-done", test_the_keyboard_begins_where_something_is_done);
  ADD ("the-preview-shows-the-picture", test_the_preview_shows_the_picture);
  ADD ("the-clipboard-gives-what-was-copied", test_the_clipboard_gives_what_was_copied);
  ADD ("documents-get-the-evidence-too", test_documents_get_the_evidence_too);
  ADD ("what-belongs-together-is-dragged-together", test_what_belongs_together_is_dragged_together);
  ADD ("what-is-dragged-is-a-file-until-the-end", test_what_is_dragged_is_a_file_until_the_end);
  ADD ("paper-has-the-picture-and-its-evidence", test_paper_has_the_picture_and_its_evidence);
#undef ADD
  return g_test_run ();
}
