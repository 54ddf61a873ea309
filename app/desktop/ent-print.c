/* ent-print.c: the picture on paper, with its evidence on the sheets behind it
 *
 * The pages are those of a PDF on such paper. Threads make and draw them; GTK asks meanwhile whether there are any.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-print.h"

#include "export/ent-page-draw.h"

/* More sheets than this nobody glues together. */
#define MAX_SHEETS 400
/* Microseconds between two times that GTK asks for pages that are being made. */
#define WAIT 4000

typedef struct
{
  EntSession *session;
  EntExportSource *source;
  EntExportChoice *choice;
  EntPictureOptions options;   /* that the pages refer to */
  EntExportPart *part;         /* likewise */
  EntPages *pages;             /* NULL until a thread has made them */
  gboolean is_paginating;

  /* the user's choices, in a page of the print dialog */
  GtkCheckButton *tiled;
  GtkCheckButton *legend;
  GtkCheckButton *evidence;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  ent_pages_free (self->pages);
  ent_export_part_free (self->part);
  ent_export_source_unref (self->source);
  ent_export_choice_free (self->choice);
  g_object_unref (self->session);
  g_free (self);
}

/* ---- choices ---- */

static GtkCheckButton *
add_check (GtkWidget *box, const char *label, gboolean active)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_box_append (GTK_BOX (box), check);
  return GTK_CHECK_BUTTON (check);
}

static GObject *
on_create_widget (GtkPrintOperation *operation, Print *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  self->tiled = add_check (box, "At its own _size, over several sheets to be glued together", self->choice->tiled);
  self->legend = add_check (box, "_Legend", self->choice->with_legend);
  self->evidence = add_check (box, "Numbers on the relations, and their _evidence on the sheets behind the picture",
                              self->choice->evidence != ENT_EVIDENCE_NONE);
  return G_OBJECT (box);
}

static void
on_apply_widget (GtkPrintOperation *operation, GtkWidget *box, Print *self)
{
  self->choice->tiled = gtk_check_button_get_active (self->tiled);
  self->choice->with_legend = gtk_check_button_get_active (self->legend);
  self->choice->evidence = gtk_check_button_get_active (self->evidence) ? ENT_EVIDENCE_LISTED : ENT_EVIDENCE_NONE;
}

/* ---- pages ---- */

static void
paginate_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Print *self = task_data;

  self->part = ent_export_source_new_part (self->source, self->choice->extent);
  g_task_return_pointer (task, ent_pages_new (self->part->scene, self->part->excerpt, &self->options, TRUE),
                         (GDestroyNotify) ent_pages_free);
}

static guint
count_sheets (const EntPages *pages)
{
  guint n = 0;

  for (guint i = 1; i < pages->pages->len; i++)
    n += ent_pages_get (pages, i)->view != NULL;
  return n;
}

static void
on_paginated (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = data;
  Print *self = g_task_get_task_data (G_TASK (result));

  self->is_paginating = FALSE;
  self->pages = g_task_propagate_pointer (G_TASK (result), NULL);
  if (count_sheets (self->pages) <= MAX_SHEETS)
    return;
  ent_session_send_message (self->session, "The picture would take %u sheets: choose larger paper, or fit it to one "
                                           "page", count_sheets (self->pages));
  gtk_print_operation_cancel (operation);
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_paginated, g_object_ref (operation));

  /* those of a preview */
  g_clear_pointer (&self->pages, ent_pages_free);
  g_clear_pointer (&self->part, ent_export_part_free);
  self->options = ent_export_choice_get_picture_options (self->choice);
  /* the paper is the background, and what is dark on the screen would be ink */
  self->options.theme = ent_theme_new (FALSE, self->choice->theme == ENT_THEME_LIGHT_CONTRAST
                                              || self->choice->theme == ENT_THEME_DARK_CONTRAST);
  self->options.transparent = TRUE;
  self->options.size = (EntSize) { gtk_print_context_get_width (context), gtk_print_context_get_height (context) };
  self->options.tiled = self->choice->tiled;
  if (self->options.evidence == ENT_EVIDENCE_BESIDE)
    self->options.evidence = ENT_EVIDENCE_LISTED;
  self->is_paginating = TRUE;
  /* the operation, which holds the data, is held by the call that comes */
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, paginate_in_thread);
}

static gboolean
on_paginate (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  if (self->is_paginating)
    {
      g_usleep (WAIT);
      return FALSE;
    }
  gtk_print_operation_set_n_pages (operation, self->pages->pages->len);
  return TRUE;
}

/* ---- drawing ---- */

typedef struct
{
  Print *print;
  const EntPage *page;
  cairo_t *cr;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  cairo_destroy (sheet->cr);
  g_free (sheet);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Sheet *sheet = task_data;

  ent_page_draw (sheet->print->pages, sheet->page, sheet->cr);
  g_task_return_boolean (task, TRUE);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = data;

  gtk_print_operation_draw_page_finish (operation);
}

/* A sheet of evidence may be of other paper, where this is too small for a list. */
static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int page_nr, Print *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_drawn, g_object_ref (operation));
  const EntPage *page = ent_pages_get (self->pages, page_nr);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / page->size.width,
                      gtk_print_context_get_height (context) / page->size.height);
  Sheet *sheet = g_new0 (Sheet, 1);

  gtk_print_operation_set_defer_drawing (operation);
  sheet->print = self;
  sheet->page = page;
  sheet->cr = cairo_reference (cr);
  cairo_scale (cr, scale, scale);
  g_task_set_task_data (task, sheet, sheet_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/* ---- the operation ---- */

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Print *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      ent_session_send_message (self->session, "The picture could not be printed: %s", error->message);
    }
}

/* Paper lies as the picture does. */
static GtkPageSetup *
new_page_setup (EntSession *session)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  EntRect bounds = ent_scene_get_bounds (ent_session_get_scene (session), TRUE);

  gtk_page_setup_set_orientation (setup, bounds.width > bounds.height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                      : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/**
 * ent_print_new:
 * @session: what it shows now is printed, as the last picture was taken out of it
 *
 * Returns: (transfer full): to be run. The print dialog asks for paper, tiles, legend and evidence
 */
GtkPrintOperation *
ent_print_new (EntSession *session)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (session);
  g_autofree char *name = ent_session_dup_case_name (session);
  Print *self = g_new0 (Print, 1);

  self->session = g_object_ref (session);
  self->source = ent_export_source_new (session);
  self->choice = ent_export_choice_copy (ent_session_get_export_choice (session));
  g_object_set_data_full (G_OBJECT (operation), "print", self, print_free);
  gtk_print_operation_set_job_name (operation, name != NULL ? name : "Entente");
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, "Picture");
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (on_create_widget), self);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (on_apply_widget), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), self);
  return operation;
}
