/* ent-case-merge-dialog.c: what came in with a colleague's case, and what is decided otherwise there
 *
 * Where both decided otherwise mine stays until theirs is chosen and applied, which is one step. What is undone, or decided
 * elsewhere in the window, is seen here at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-merge-dialog.h"

#include "ent-difference-row.h"

struct _EntCaseMergeDialog
{
  AdwWindow parent_instance;

  EntSession *session;
  EntMergeReport *report;
  GListStore *differences;   /* of EntDifference */
  gboolean is_updating;      /* several of them change at once */

  /* from the template */
  AdwWindowTitle *title;
  GtkLabel *came_in;
  GtkLabel *known;
  GtkLabel *heading;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *bar;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (EntCaseMergeDialog, ent_case_merge_dialog, ADW_TYPE_WINDOW)

static guint
get_n (EntCaseMergeDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->differences));
}

/* Which the store keeps. */
static EntDifference *
get_difference (EntCaseMergeDialog *self, guint index)
{
  g_autoptr (EntDifference) difference = g_list_model_get_item (G_LIST_MODEL (self->differences), index);

  return difference;
}

/* ---- what came in -------------------------------------------------------------------- */

static void
add_amount (GPtrArray *amounts, guint n, const char *one, const char *many)
{
  if (n > 0)
    g_ptr_array_add (amounts, g_strdup_printf ("%u %s", n, n == 1 ? one : many));
}

/* "3 articles, 1 fuller text and 1 decision", "3 articles"; NULL for nothing. */
static char *
dup_amount (guint n_articles, guint n_texts, guint n_claims, guint n_records)
{
  g_autoptr (GPtrArray) amounts = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  add_amount (amounts, n_articles, "article", "articles");
  add_amount (amounts, n_texts, "fuller text", "fuller texts");
  add_amount (amounts, n_claims, "claim of an article that was here", "claims of articles that were here");
  add_amount (amounts, n_records, "decision", "decisions");
  for (guint i = 0; i < amounts->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i + 1 < amounts->len ? ", " : " and ",
                            (const char *) g_ptr_array_index (amounts, i));
  return g_string_free (text, amounts->len == 0);
}

static void
show_came_in (EntCaseMergeDialog *self)
{
  EntMergeReport *report = self->report;
  g_autofree char *amount = dup_amount (report->n_articles, report->n_texts, report->n_claims, report->n_records);
  g_autofree char *known = dup_amount (report->n_known_articles, 0, 0, report->n_known_records);
  gboolean is_in = ent_merge_report_is_in (report, ent_session_get_records (self->session));
  g_autofree char *came_in = amount == NULL ? g_strdup ("Nothing new came in.")
                                            : g_strdup_printf (is_in ? "%s came in." : "%s came in; that was undone.",
                                                               amount);
  gboolean is_one = report->n_known_articles + report->n_known_records == 1;
  g_autofree char *text = known != NULL ? g_strdup_printf (is_one ? "%s was here already." : "%s were here already.", known)
                                        : NULL;

  gtk_label_set_text (self->came_in, came_in);
  gtk_label_set_text (self->known, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->known), text != NULL);
}

/* ---- what differs -------------------------------------------------------------------- */

static void
count (EntCaseMergeDialog *self)
{
  guint n_open = 0, n_taken = 0, n_chosen = 0;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  if (self->is_updating)
    return;
  for (guint i = 0; i < get_n (self); i++)
    {
      EntDifference *difference = get_difference (self, i);

      n_open += ent_difference_get_state (difference) == ENT_MERGE_OPEN;
      n_taken += ent_difference_get_state (difference) == ENT_MERGE_TAKEN;
      n_chosen += ent_difference_get_takes_theirs (difference);
    }
  heading = g_strdup_printf (get_n (self) == 1 ? "%u Differing Decision" : "%u Differing Decisions", get_n (self));
  gtk_label_set_text (self->heading, heading);
  if (n_chosen > 0)
    text = g_strdup_printf ("%u of theirs to take", n_chosen);
  else
    text = g_strdup_printf (n_taken > 0 ? "%u of theirs taken" : "Yours stay", n_taken);
  gtk_label_set_text (self->count, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", n_chosen > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.choose-all", n_open > 0);
}

/* What is decided is another. */
static void
update (EntCaseMergeDialog *self)
{
  if (self->report == NULL)
    return;
  self->is_updating = TRUE;
  for (guint i = 0; i < get_n (self); i++)
    ent_difference_update (get_difference (self, i), ent_session_get_records (self->session));
  self->is_updating = FALSE;
  show_came_in (self);
  count (self);
}

/* Another case was merged. */
static void
show_report (EntCaseMergeDialog *self)
{
  EntMergeReport *report = ent_session_get_merge (self->session);
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (report != NULL);

  g_clear_pointer (&self->report, ent_merge_report_unref);
  self->report = ent_merge_report_ref (report);
  for (guint i = 0; i < report->conflicts->len; i++)
    {
      EntDifference *difference = ent_difference_new (report, i);

      g_signal_connect_object (difference, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (differences, difference);
    }
  g_list_store_splice (self->differences, 0, get_n (self), differences->pdata, differences->len);
  adw_window_title_set_subtitle (self->title, report->name);
  gtk_stack_set_visible_child_name (self->stack, differences->len > 0 ? "list" : "none");
  gtk_widget_set_visible (self->bar, differences->len > 0);
  update (self);
}

static void
choose_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCaseMergeDialog *self = ENT_CASE_MERGE_DIALOG (widget);

  self->is_updating = TRUE;
  for (guint i = 0; i < get_n (self); i++)
    ent_difference_set_takes_theirs (get_difference (self, i), g_variant_get_boolean (parameter));
  self->is_updating = FALSE;
  count (self);
}

static void
apply (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCaseMergeDialog *self = ENT_CASE_MERGE_DIALOG (widget);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < get_n (self); i++)
    if (ent_difference_get_takes_theirs (get_difference (self, i)))
      g_array_append_val (chosen, i);
  if (chosen->len > 0)
    ent_session_decide (self->session, ent_merge_report_new_decision (self->report, (const guint *) (gpointer) chosen->data,
                                                                      chosen->len));
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_undo (ENT_CASE_MERGE_DIALOG (widget)->session);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_session_redo (ENT_CASE_MERGE_DIALOG (widget)->session);
}

/* ---- rows ------------------------------------------------------------------------------- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntCaseMergeDialog *self)
{
  gtk_list_item_set_child (item, ent_difference_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntCaseMergeDialog *self)
{
  ent_difference_row_set_difference (ENT_DIFFERENCE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, EntCaseMergeDialog *self)
{
  ent_difference_row_set_difference (ENT_DIFFERENCE_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Return on a row takes the other choice. */
static void
on_activate (GtkListView *list, guint position, EntCaseMergeDialog *self)
{
  EntDifference *difference = get_difference (self, position);

  ent_difference_set_takes_theirs (difference, !ent_difference_get_takes_theirs (difference));
}

/* ---- the widget ---------------------------------------------------------------------------- */

/**
 * ent_case_merge_dialog_new:
 * @session: in which a case was merged
 *
 * Returns: (transfer none): a window with what the last one brought, which follows the session
 */
EntCaseMergeDialog *
ent_case_merge_dialog_new (GtkWindow *parent, EntSession *session)
{
  EntCaseMergeDialog *self = g_object_new (ENT_TYPE_CASE_MERGE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "merged", G_CALLBACK (show_report), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "records-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show_report (self);
  return self;
}

static void
ent_case_merge_dialog_dispose (GObject *object)
{
  EntCaseMergeDialog *self = ENT_CASE_MERGE_DIALOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_case_merge_dialog_parent_class)->dispose (object);
}

static void
ent_case_merge_dialog_finalize (GObject *object)
{
  EntCaseMergeDialog *self = ENT_CASE_MERGE_DIALOG (object);

  g_clear_pointer (&self->report, ent_merge_report_unref);
  g_clear_object (&self->differences);
  G_OBJECT_CLASS (ent_case_merge_dialog_parent_class)->finalize (object);
}

static void
ent_case_merge_dialog_class_init (EntCaseMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_case_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_case_merge_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "merge.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "merge.choose-all", "b", choose_all);
  gtk_widget_class_install_action (widget_class, "merge.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "merge.redo", NULL, redo);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-case-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, came_in);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, known);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, EntCaseMergeDialog, count);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
ent_case_merge_dialog_init (EntCaseMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->differences = g_list_store_new (ENT_TYPE_DIFFERENCE);
  {
    g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (
      gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->differences))));

    gtk_list_view_set_model (self->list, model);
  }
}
