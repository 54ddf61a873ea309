/* ent-log-dialog.c: what was decided, and when
 *
 * The latest step comes first. From each that is on the way one can go back, or forth again, to it; those that were
 * overtaken are only to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-log-dialog.h"

#include "ent-moment.h"

struct _EntLogDialog
{
  AdwWindow parent_instance;

  EntSession *session;
  GListStore *steps;       /* of Step */
  gint64 current;          /* the last step that is done; 0 for none */
  gboolean loading;
  gboolean stale;          /* another step was made while it loaded */

  /* from the template */
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (EntLogDialog, ent_log_dialog, ADW_TYPE_WINDOW)

/* ---- a step, as lists have it ---- */

#define TYPE_STEP (step_get_type ())
G_DECLARE_FINAL_TYPE (Step, step, ENT, LOG_STEP, GObject)

struct _Step
{
  GObject parent_instance;

  EntLogEntry entry;
};

G_DEFINE_FINAL_TYPE (Step, step, G_TYPE_OBJECT)

static void
step_finalize (GObject *object)
{
  g_free (ENT_LOG_STEP (object)->entry.name);
  G_OBJECT_CLASS (step_parent_class)->finalize (object);
}

static void
step_class_init (StepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = step_finalize;
}

static void
step_init (Step *self)
{
}

static Step *
step_new (const EntLogEntry *entry)
{
  Step *self = g_object_new (TYPE_STEP, NULL);

  self->entry = *entry;
  self->entry.name = g_strdup (entry->name);
  return self;
}

/* ---- a row of the list ---- */

static void
on_go_clicked (GtkButton *button, GtkListItem *item)
{
  Step *step = gtk_list_item_get_item (item);
  EntLogDialog *self = ENT_LOG_DIALOG (gtk_widget_get_root (GTK_WIDGET (button)));

  if (step != NULL)
    ent_session_go_to_step (self->session, step->entry.id);
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntLogDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = new_label (NULL);
  GtkWidget *state = new_label ("caption");
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (state, "dim-label");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (text), name);
  gtk_box_append (GTK_BOX (text), state);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "log-row");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
  g_object_set_data (G_OBJECT (item), "name", name);
  g_object_set_data (G_OBJECT (item), "state", state);
  g_object_set_data (G_OBJECT (item), "button", button);
  g_signal_connect (button, "clicked", G_CALLBACK (on_go_clicked), item);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntLogDialog *self)
{
  static const char *const states[] = { "", " · undone", " · undone, and something else was done then" };
  const EntLogEntry *entry = &((Step *) gtk_list_item_get_item (item))->entry;
  GtkWidget *name = g_object_get_data (G_OBJECT (item), "name");
  GtkWidget *button = g_object_get_data (G_OBJECT (item), "button");
  EntCaseFile *file = ent_session_get_file (self->session);
  gboolean here = entry->id == self->current;
  g_autofree char *time = ent_moment_dup_text (entry->made);
  g_autofree char *state = g_strconcat (time, here ? " · the case stands here" : states[entry->state], NULL);

  gtk_label_set_text (GTK_LABEL (name), entry->name);
  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "state"), state);
  if (entry->state == ENT_STEP_DONE)
    gtk_widget_remove_css_class (name, "dim-label");
  else
    gtk_widget_add_css_class (name, "dim-label");
  gtk_button_set_label (GTK_BUTTON (button), entry->state == ENT_STEP_UNDONE ? "Redo up to Here" : "Back to Here");
  gtk_widget_set_tooltip_text (button, entry->state == ENT_STEP_UNDONE ? "Does this and all before it again"
                                                                       : "Undoes all that was done after this");
  gtk_widget_set_visible (button, !here && entry->state != ENT_STEP_OVERTAKEN && file != NULL
                                  && ent_case_file_get_access (file) == ENT_CASE_FILE_WRITABLE);
}

/* ---- the list ---- */

static void load (EntLogDialog *self);

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *log = ent_case_file_load_log (data, &error);

  if (log != NULL)
    g_task_return_pointer (task, log, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
show (EntLogDialog *self, GPtrArray *log)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  self->current = 0;
  for (guint i = log->len; i-- > 0;)
    {
      const EntLogEntry *entry = g_ptr_array_index (log, i);

      if (entry->state == ENT_STEP_DONE && self->current == 0)
        self->current = entry->id;
      g_ptr_array_add (steps, step_new (entry));
    }
  g_list_store_splice (self->steps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->steps)), steps->pdata, steps->len);
  gtk_stack_set_visible_child_name (self->stack, steps->len > 0 ? "list" : "empty");
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *dialog = data;   /* which must not outlive the window it belongs to */
  g_autoptr (EntLogDialog) self = g_weak_ref_get (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = g_task_propagate_pointer (G_TASK (result), &error);

  g_weak_ref_clear (dialog);
  g_free (dialog);
  if (self == NULL || self->session == NULL)
    return;
  self->loading = FALSE;
  if (log != NULL)
    show (self, log);
  else
    ent_session_send_message (self->session, "What was decided cannot be listed. %s", error->message);
  if (self->stale)
    load (self);
}

static void
load (EntLogDialog *self)
{
  EntCaseFile *file = ent_session_get_file (self->session);
  g_autoptr (GTask) task = NULL;
  GWeakRef *dialog;

  self->stale = self->loading;
  if (self->loading || file == NULL)
    return;
  self->loading = TRUE;
  dialog = g_new (GWeakRef, 1);
  g_weak_ref_init (dialog, self);
  task = g_task_new (NULL, NULL, on_loaded, dialog);
  g_task_set_task_data (task, ent_case_file_ref (file), (GDestroyNotify) ent_case_file_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/* ---- the widget ---- */

/**
 * ent_log_dialog_new:
 *
 * Returns: (transfer none): a window with all steps of the session's case, which follows them
 */
EntLogDialog *
ent_log_dialog_new (GtkWindow *parent, EntSession *session)
{
  EntLogDialog *self = g_object_new (ENT_TYPE_LOG_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "records-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

static void
ent_log_dialog_dispose (GObject *object)
{
  EntLogDialog *self = ENT_LOG_DIALOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_log_dialog_parent_class)->dispose (object);
}

static void
ent_log_dialog_finalize (GObject *object)
{
  g_clear_object (&ENT_LOG_DIALOG (object)->steps);
  G_OBJECT_CLASS (ent_log_dialog_parent_class)->finalize (object);
}

static void
ent_log_dialog_class_init (EntLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_log_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_log_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntLogDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntLogDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
ent_log_dialog_init (EntLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->steps = g_list_store_new (TYPE_STEP);
  {
    g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (
      gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->steps))));

    gtk_list_view_set_model (self->list, model);
  }
}
