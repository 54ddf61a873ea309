/* ent-export-dialog-private.h: what the files of the export dialog share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-dialog.h"
#include "ent-export-preview.h"
#include "ent-export-source.h"

G_BEGIN_DECLS

struct _EntExportDialog
{
  AdwWindow parent_instance;

  EntSession *session;
  EntExportSource *source;    /* what was open when the dialog came */
  EntExportChoice *choice;    /* what the rows say */
  GArray *extents;            /* (element-type EntExcerptExtent): of the rows of extent_row */
  GtkNativeDialog *chooser;   /* NULL where it is not open */
  GCancellable *writing;      /* NULL where nothing is written */
  guint progress_source;      /* of a timer: then a bar is seen, and moves while the end is not known */
  GPtrArray *report_checks;   /* (element-type GtkCheckButton): by format */
  GPtrArray *data_checks;     /* likewise */
  gboolean is_filling;        /* the rows are set, and no user does it */

  /* from the template */
  AdwViewStack *kinds;
  AdwViewSwitcher *switcher;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkProgressBar *progress_bar;
  GtkLabel *writing_label;
  EntExportPreview *preview;
  AdwComboRow *extent_row;
  GtkWidget *title_row;
  AdwComboRow *format_row;
  AdwComboRow *theme_row;
  GtkSwitch *transparent_switch;
  AdwComboRow *size_row;
  GtkWidget *given_row;
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  GtkDropDown *unit_drop;
  AdwComboRow *orientation_row;
  GtkWidget *tiled_row;
  GtkSwitch *tiled_switch;
  GtkWidget *resolution_row;
  GtkSpinButton *resolution_spin;
  AdwComboRow *evidence_row;
  GtkSwitch *words_switch;
  GtkSwitch *legend_switch;
  AdwPreferencesGroup *report_group;
  AdwPreferencesGroup *data_group;
};

void ent_export_dialog_fill (EntExportDialog *self);
void ent_export_dialog_read (EntExportDialog *self);
void ent_export_dialog_take_unit (EntExportDialog *self);
gboolean ent_export_dialog_stop (EntExportDialog *self);
GtkWidget *ent_export_dialog_get_data_check (EntExportDialog *self);
char *ent_export_dialog_dup_name (EntExportDialog *self);

G_END_DECLS
