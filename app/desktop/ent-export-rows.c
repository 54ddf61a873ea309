/* ent-export-rows.c: the rows of the export dialog, and what they say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-dialog-private.h"

/* Before the sizes of paper. */
#define N_OTHER_SIZES 2

/* ---- lists ---- */

static void
fill_extents (EntExportDialog *self)
{
  static const char *const names[] = {
    [ENT_EXCERPT_SHOWN] = "What Is Shown",
    [ENT_EXCERPT_FILTERED] = "All That Passes the Filter",
    [ENT_EXCERPT_SELECTED] = "What Is Selected",
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  for (EntExcerptExtent i = 0; i < G_N_ELEMENTS (names); i++)
    if (i != ENT_EXCERPT_SELECTED || ent_export_source_has_selection (self->source))
      {
        if (i == self->choice->extent)
          selected = self->extents->len;
        g_array_append_val (self->extents, i);
        gtk_string_list_append (list, names[i]);
      }
  adw_combo_row_set_model (self->extent_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->extent_row, selected);
}

static void
fill_sizes (EntExportDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]) { "Its Own", "Width and Height", NULL });
  guint selected = self->choice->size == ENT_EXPORT_SIZE_GIVEN;

  for (guint i = 0; i < ent_paper_get_n (); i++)
    {
      gtk_string_list_append (list, ent_paper_get (i)->label);
      if (self->choice->size == ENT_EXPORT_SIZE_PAPER && self->choice->paper == ent_paper_get (i))
        selected = N_OTHER_SIZES + i;
    }
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->size_row, selected);
}

static void
on_format (GtkCheckButton *check, EntExportDialog *self)
{
  if (gtk_check_button_get_active (check))
    ent_export_dialog_read (self);
}

/* One of several formats of which one is chosen. */
static void
add_format (EntExportDialog *self, AdwPreferencesGroup *group, GPtrArray *checks, const char *label,
            const char *purpose, gboolean is_chosen)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), checks->len > 0 ? g_ptr_array_index (checks, 0) : NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* the row gives it its name */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, purpose, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (on_format), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), purpose);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (checks, check);
}

static void
fill_formats (EntExportDialog *self)
{
  static const char *const purposes[ENT_N_REPORT_FORMATS] = {
    [ENT_REPORT_HTML] = "one file with the picture in it, for browsers and mail",
    [ENT_REPORT_ODT] = "to be edited: LibreOffice, Word",
    [ENT_REPORT_MARKDOWN] = "plain text with the picture beside it: notes, wikis, pandoc",
  };

  for (EntReportFormat i = 0; i < ENT_N_REPORT_FORMATS; i++)
    add_format (self, self->report_group, self->report_checks, ent_report_format_get_label (i), purposes[i],
                i == self->choice->report);
  for (guint i = 0; i < ent_data_format_get_n (); i++)
    {
      const EntDataFormat *format = ent_data_format_get (i);

      add_format (self, self->data_group, self->data_checks, format->label, format->purpose,
                  format == self->choice->data);
    }
}

static guint
get_chosen (const GPtrArray *checks)
{
  guint chosen = 0;

  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (checks, i)))
      chosen = i;
  return chosen;
}

/**
 * ent_export_dialog_get_data_check:
 *
 * Returns: (transfer none): the button of the format of data that is chosen
 */
GtkWidget *
ent_export_dialog_get_data_check (EntExportDialog *self)
{
  return g_ptr_array_index (self->data_checks, get_chosen (self->data_checks));
}

/* ---- lengths ---- */

/* Whole millimetres and pixels, hundredths of an inch. */
static void
set_unit (EntExportDialog *self, EntLengthUnit unit)
{
  guint digits = unit == ENT_LENGTH_INCH ? 2 : 0;
  double step = unit == ENT_LENGTH_INCH ? 0.25 : unit == ENT_LENGTH_MM ? 5 : 100;

  gtk_spin_button_set_digits (self->width_spin, digits);
  gtk_spin_button_set_digits (self->height_spin, digits);
  gtk_spin_button_set_increments (self->width_spin, step, 10 * step);
  gtk_spin_button_set_increments (self->height_spin, step, 10 * step);
}

/**
 * ent_export_dialog_take_unit:
 *
 * Says the same lengths in another unit.
 */
void
ent_export_dialog_take_unit (EntExportDialog *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  ent_export_choice_set_unit (self->choice, gtk_drop_down_get_selected (self->unit_drop));
  set_unit (self, self->choice->unit);
  gtk_spin_button_set_value (self->width_spin, self->choice->width);
  gtk_spin_button_set_value (self->height_spin, self->choice->height);
  self->is_filling = FALSE;
  ent_export_dialog_read (self);
}

/* ---- all of them ---- */

static const char *const kinds[] = {
  [ENT_EXPORT_PICTURE] = "picture", [ENT_EXPORT_REPORT] = "report", [ENT_EXPORT_DATA] = "data",
};

/* Rows that mean nothing for what is chosen are not there. */
static void
show_rows (EntExportDialog *self)
{
  static const char *const formats[] = {
    [ENT_PICTURE_PNG] = "Pixels, for documents and the web",
    [ENT_PICTURE_SVG] = "Lines and texts, to be edited or searched: Inkscape, browsers",
    [ENT_PICTURE_PDF] = "Pages, with links from numbers to their evidence",
  };
  static const char *const evidence[][3] = {
    [ENT_EVIDENCE_NONE] = { "No numbers on the relations" },
    [ENT_EVIDENCE_LISTED] = { "Below the picture", "Below the picture", "On the pages behind the picture" },
    [ENT_EVIDENCE_BESIDE] = { "A text file with the picture's name", "A text file with the picture's name",
                              "A text file with the picture's name" },
  };
  const EntExportChoice *choice = self->choice;
  gboolean is_paper = choice->size == ENT_EXPORT_SIZE_PAPER;

  gtk_widget_set_visible (GTK_WIDGET (self->preview), choice->kind == ENT_EXPORT_PICTURE);
  gtk_widget_set_visible (self->title_row, choice->kind != ENT_EXPORT_DATA);
  gtk_widget_set_visible (self->given_row, choice->size == ENT_EXPORT_SIZE_GIVEN);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation_row), is_paper);
  gtk_widget_set_visible (self->tiled_row, is_paper && choice->picture == ENT_PICTURE_PDF);
  gtk_widget_set_visible (self->resolution_row, choice->picture == ENT_PICTURE_PNG || choice->unit == ENT_LENGTH_PIXEL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), formats[choice->picture]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->evidence_row),
                               choice->evidence == ENT_EVIDENCE_NONE ? evidence[0][0]
                                                                     : evidence[choice->evidence][choice->picture]);
}

static void
show_preview (EntExportDialog *self)
{
  EntRect bounds = ent_scene_get_bounds (ent_session_get_scene (self->session), TRUE);
  g_autofree char *name = ent_export_dialog_dup_name (self);

  if (self->choice->kind == ENT_EXPORT_PICTURE)
    ent_export_preview_show (self->preview, self->source, self->choice, (EntSize) { bounds.width, bounds.height },
                             name);
}

/**
 * ent_export_dialog_fill:
 *
 * Makes the rows say what is chosen.
 */
void
ent_export_dialog_fill (EntExportDialog *self)
{
  const EntExportChoice *choice = self->choice;

  self->is_filling = TRUE;
  fill_extents (self);
  fill_sizes (self);
  fill_formats (self);
  adw_view_stack_set_visible_child_name (self->kinds, kinds[choice->kind]);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), choice->title != NULL ? choice->title : "");
  adw_combo_row_set_selected (self->format_row, choice->picture);
  adw_combo_row_set_selected (self->theme_row, choice->theme);
  gtk_switch_set_active (self->transparent_switch, choice->transparent);
  set_unit (self, choice->unit);
  gtk_spin_button_set_value (self->width_spin, choice->width);
  gtk_spin_button_set_value (self->height_spin, choice->height);
  gtk_drop_down_set_selected (self->unit_drop, choice->unit);
  gtk_spin_button_set_value (self->resolution_spin, choice->resolution);
  adw_combo_row_set_selected (self->orientation_row, choice->landscape);
  gtk_switch_set_active (self->tiled_switch, choice->tiled);
  adw_combo_row_set_selected (self->evidence_row, choice->evidence);
  gtk_switch_set_active (self->words_switch, choice->with_words);
  gtk_switch_set_active (self->legend_switch, choice->with_legend);
  self->is_filling = FALSE;
  show_rows (self);
  show_preview (self);
}

static void
read_size (EntExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->size_row);
  EntExportChoice *choice = self->choice;

  choice->size = selected == 0 ? ENT_EXPORT_SIZE_OWN : selected == 1 ? ENT_EXPORT_SIZE_GIVEN : ENT_EXPORT_SIZE_PAPER;
  if (choice->size == ENT_EXPORT_SIZE_PAPER)
    choice->paper = ent_paper_get (selected - N_OTHER_SIZES);
  choice->width = gtk_spin_button_get_value (self->width_spin);
  choice->height = gtk_spin_button_get_value (self->height_spin);
  choice->resolution = gtk_spin_button_get_value (self->resolution_spin);
  choice->landscape = adw_combo_row_get_selected (self->orientation_row) == 1;
  choice->tiled = gtk_switch_get_active (self->tiled_switch);
}

static void
read_format (EntExportDialog *self)
{
  ent_export_choice_set_picture (self->choice, adw_combo_row_get_selected (self->format_row));
  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->evidence_row, self->choice->evidence);
  self->is_filling = FALSE;
}

/**
 * ent_export_dialog_read:
 *
 * Chooses what the rows say.
 */
void
ent_export_dialog_read (EntExportDialog *self)
{
  EntExportChoice *choice = self->choice;
  const char *kind = adw_view_stack_get_visible_child_name (self->kinds);
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));

  if (self->is_filling)
    return;
  for (EntExportKind i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      choice->kind = i;
  choice->extent = g_array_index (self->extents, EntExcerptExtent, adw_combo_row_get_selected (self->extent_row));
  g_free (choice->title);
  choice->title = title[0] != '\0' ? g_strdup (title) : NULL;
  choice->theme = adw_combo_row_get_selected (self->theme_row);
  choice->transparent = gtk_switch_get_active (self->transparent_switch);
  read_size (self);
  choice->evidence = adw_combo_row_get_selected (self->evidence_row);
  read_format (self);
  choice->with_words = gtk_switch_get_active (self->words_switch);
  choice->with_legend = gtk_switch_get_active (self->legend_switch);
  choice->report = get_chosen (self->report_checks);
  choice->data = ent_data_format_get (get_chosen (self->data_checks));
  show_rows (self);
  show_preview (self);
}
