/* ent-find-page.c: words found in all of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-find-page.h"

#include "ent-find-row.h"
#include "ent-list-growth.h"

#include "case/ent-subject.h"

#include <string.h>

#define ROWS_A_FRAME 3
/* Articles, actors and notes that are listed; who wants others types more words. */
#define MAX_HITS 50

/**
 * EntFindPage:
 *
 * Searches articles, claims, actors and notes while one types; the latest search wins. Arrows go along what is found from
 * the entry, Enter opens it.
 *
 * Signals:
 *  - article-chosen (EntArticle *article, EntClaim *claim, GArray *words): to be opened with its words marked, at the
 *    claim or, with %NULL, at the first of the words
 */
struct _EntFindPage
{
  EntSessionWidget parent;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkLabel *status;
  GtkListView *list;
  GtkSingleSelection *selection;   /* NULL where nothing is found */
  GCancellable *cancellable;       /* of the search that runs */
  char *searched;                  /* what the rows, or those to come, were found by */
};

enum
{
  ARTICLE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntFindPage, ent_find_page, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntFindPage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* ---- searching, in a thread ---- */

typedef struct
{
  EntCaseFile *file;
  EntCase *case_;
  char *words;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  ent_case_file_unref (job->file);
  ent_case_unref (job->case_);
  g_free (job->words);
  g_free (job);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (EntFullText) found = ent_full_text_search (job->file, job->case_, job->words, MAX_HITS, cancellable, &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, ent_find_rows_new (job->case_, found), g_object_unref);
}

static void
show_status (EntFindPage *self, const char *text)
{
  gtk_label_set_text (self->status, text);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static gboolean
is_hit (EntFindPage *self, guint position)
{
  g_autoptr (EntFindRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return row != NULL && ent_find_row_get_kind (row) != ENT_FIND_HEADING;
}

static void
show_rows (EntFindPage *self, GListModel *rows)
{
  GtkSliceListModel *shown;
  gboolean any = rows != NULL && g_list_model_get_n_items (rows) > 0;

  g_clear_object (&self->selection);
  if (!any)
    {
      gtk_list_view_set_model (self->list, NULL);
      show_status (self, self->searched == NULL || *self->searched == '\0'
                         ? "Words of articles, claims, actors and notes.\n“In quotation marks” they stand together."
                         : "Nothing has these words");
      return;
    }
  shown = gtk_slice_list_model_new (g_object_ref (rows), 0, 0);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  ent_list_growth_restart (self->list, shown, ROWS_A_FRAME);
  gtk_single_selection_set_selected (self->selection, 1);   /* below the first heading */
  gtk_stack_set_visible_child_name (self->stack, "rows");
}

static void
on_searched (GObject *source, GAsyncResult *result, gpointer data)
{
  EntFindPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) rows = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;   /* a later one runs, or the page is gone */
  g_clear_object (&self->cancellable);
  if (rows != NULL)
    show_rows (self, rows);
  else
    show_status (self, error->message);
}

static void
cancel (EntFindPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search (EntFindPage *self)
{
  EntCaseFile *file = ent_session_get_file (get_session (self));
  g_autoptr (GTask) task = NULL;
  Job *job;

  cancel (self);
  g_free (self->searched);
  self->searched = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (file == NULL || *self->searched == '\0')
    {
      show_rows (self, NULL);
      return;
    }
  job = g_new (Job, 1);
  job->file = ent_case_file_ref (file);
  job->case_ = ent_case_ref (ent_session_get_case (get_session (self)));
  job->words = g_strdup (self->searched);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, on_searched, self);
  g_task_set_source_tag (task, search);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, search_in_thread);
}

static void
on_search_changed (GtkSearchEntry *entry, EntFindPage *self)
{
  if (g_strcmp0 (self->searched, gtk_editable_get_text (GTK_EDITABLE (entry))) != 0)
    search (self);
}

/* The indices of the rows are none of the new case; nobody waits for rows that nobody sees. */
static void
on_case_changed (EntFindPage *self)
{
  cancel (self);
  g_clear_pointer (&self->searched, g_free);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    search (self);
}

static void
ent_find_page_map (GtkWidget *widget)
{
  EntFindPage *self = ENT_FIND_PAGE (widget);

  GTK_WIDGET_CLASS (ent_find_page_parent_class)->map (widget);
  if (self->searched == NULL)
    search (self);
}

/**
 * ent_find_page_find:
 * @words: what to search; "" to go on with what was searched before
 */
void
ent_find_page_find (EntFindPage *self, const char *words)
{
  g_return_if_fail (ENT_IS_FIND_PAGE (self));

  if (*words != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* ---- opening what is found ---- */

static void
select_item (EntFindPage *self, EntItem item)
{
  if (item.kind == ENT_ITEM_NONE)
    return;
  ent_session_select (get_session (self), item);
  ent_session_show_item (get_session (self), item);
}

static EntItem
find_node (EntFindPage *self, const char *actor_id)
{
  EntItem item = { ENT_ITEM_NODE, 0 };

  return ent_view_find_node (ent_session_get_view (get_session (self)), actor_id, &item.index) ? item : ENT_ITEM_NOTHING;
}

/* "relation:SOURCE TYPE TARGET" */
static EntItem
find_relation (EntFindPage *self, const char *subject)
{
  g_auto (GStrv) parts = g_strsplit (subject + strlen (ENT_SUBJECT_RELATION), " ", 3);
  g_autofree char *key = g_strjoinv ("\037", parts);

  return ent_item_from_key (ent_session_get_view (get_session (self)), key);
}

static void
open_article (EntFindPage *self, EntArticle *article, EntClaim *claim, const GArray *words)
{
  g_signal_emit (self, signals[ARTICLE_CHOSEN], 0, article, claim, words);
}

static void
open_noted_article (EntFindPage *self, const char *key)
{
  EntCase *case_ = ent_session_get_case (get_session (self));

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    if (g_strcmp0 (ent_case_get_article (case_, i)->key, key) == 0)
      open_article (self, ent_case_get_article (case_, i), NULL, NULL);
}

static void
open_noted_claim (EntFindPage *self, const char *subject)
{
  EntCase *case_ = ent_session_get_case (get_session (self));

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      g_autofree char *other = ent_case_dup_claim_subject (case_, i);

      if (!g_str_equal (other, subject))
        continue;
      open_article (self, ent_case_get_claim (case_, i)->article, ent_case_get_claim (case_, i), NULL);
      return;
    }
}

static void
open_note (EntFindPage *self, const char *subject)
{
  if (g_str_has_prefix (subject, ENT_SUBJECT_ACTOR))
    select_item (self, find_node (self, subject + strlen (ENT_SUBJECT_ACTOR)));
  else if (g_str_has_prefix (subject, ENT_SUBJECT_RELATION))
    select_item (self, find_relation (self, subject));
  else if (g_str_has_prefix (subject, ENT_SUBJECT_ARTICLE))
    open_noted_article (self, subject + strlen (ENT_SUBJECT_ARTICLE));
  else if (g_str_has_prefix (subject, ENT_SUBJECT_CLAIM))
    open_noted_claim (self, subject);
}

static void
open (EntFindPage *self, guint position)
{
  EntCase *case_ = ent_session_get_case (get_session (self));
  g_autoptr (EntFindRow) row = NULL;
  guint index;

  if (self->selection == NULL)
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  if (row == NULL)
    return;
  index = ent_find_row_get_index (row);
  switch (ent_find_row_get_kind (row))
    {
    case ENT_FIND_ACTOR:
      select_item (self, find_node (self, ent_case_get_actor (case_, index)->id));
      break;
    case ENT_FIND_CLAIM:
      open_article (self, ent_case_get_claim (case_, index)->article, ent_case_get_claim (case_, index),
                    ent_find_row_get_words (row));
      break;
    case ENT_FIND_ARTICLE:
      open_article (self, ent_case_get_article (case_, index), NULL, ent_find_row_get_words (row));
      break;
    case ENT_FIND_NOTE:
      open_note (self, ent_find_row_get_subject (row));
      break;
    case ENT_FIND_HEADING:
    default:
      break;
    }
}

static void
on_row_activated (GtkListView *list, guint position, EntFindPage *self)
{
  open (self, position);
}

static void
on_activate (GtkSearchEntry *entry, EntFindPage *self)
{
  on_search_changed (entry, self);
  if (self->cancellable == NULL && self->selection != NULL)
    open (self, gtk_single_selection_get_selected (self->selection));
}

/* The next that is no heading. */
static void
move_selection (EntFindPage *self, int step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = gtk_single_selection_get_selected (self->selection) + step;

  while (position < n && !is_hit (self, position))
    position += step;
  if (position >= n)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntFindPage *self)
{
  int step = (keyval == GDK_KEY_Down) - (keyval == GDK_KEY_Up);

  if (step == 0 || self->selection == NULL)
    return GDK_EVENT_PROPAGATE;
  move_selection (self, step);
  return GDK_EVENT_STOP;
}

/* ---- rows ---- */

static GtkWidget *
add_label (GtkWidget *box, const char *css_class, int n_lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntFindPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  g_object_set_data (G_OBJECT (box), "title", add_label (box, "found-title", 2));
  g_object_set_data (G_OBJECT (box), "snippet", add_label (box, "body", 4));
  g_object_set_data (G_OBJECT (box), "detail", add_label (box, "caption", 1));
  gtk_widget_add_css_class (g_object_get_data (G_OBJECT (box), "detail"), "dim-label");
  gtk_list_item_set_child (item, box);
}

static PangoAttrList *
new_marks (const GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      EntSpan mark = g_array_index (marks, EntSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = mark.start;
      bold->end_index = mark.end;
      pango_attr_list_insert (list, bold);
    }
  return list;
}

static void
show_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntFindPage *self)
{
  EntFindRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkLabel *snippet = g_object_get_data (G_OBJECT (box), "snippet");
  const EntSnippet *shown = ent_find_row_get_snippet (row);
  g_autoptr (PangoAttrList) marks = shown != NULL ? new_marks (shown->marks) : NULL;
  gboolean is_heading = ent_find_row_get_kind (row) == ENT_FIND_HEADING;

  gtk_label_set_text (g_object_get_data (G_OBJECT (box), "title"), ent_find_row_get_title (row));
  show_or_hide (g_object_get_data (G_OBJECT (box), "detail"), ent_find_row_get_detail (row));
  show_or_hide (snippet, shown != NULL ? shown->text : NULL);
  gtk_label_set_attributes (snippet, marks);
  gtk_list_item_set_activatable (item, !is_heading);
  gtk_list_item_set_selectable (item, !is_heading);
  gtk_widget_set_css_classes (box, is_heading ? (const char *[]) { "found-heading", NULL }
                                              : (const char *[]) { "card", "found", NULL });
}

/* ---- the widget ---- */

static void
ent_find_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
}

static void
ent_find_page_dispose (GObject *object)
{
  cancel (ENT_FIND_PAGE (object));
  g_clear_object (&ENT_FIND_PAGE (object)->selection);
  G_OBJECT_CLASS (ent_find_page_parent_class)->dispose (object);
}

static void
ent_find_page_finalize (GObject *object)
{
  g_free (ENT_FIND_PAGE (object)->searched);
  G_OBJECT_CLASS (ent_find_page_parent_class)->finalize (object);
}

static void
ent_find_page_class_init (EntFindPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_find_page_dispose;
  object_class->finalize = ent_find_page_finalize;
  widget_class->map = ent_find_page_map;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_find_page_attach;

  signals[ARTICLE_CHOSEN] = g_signal_new ("article-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_POINTER, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-find-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFindPage, entry);
  gtk_widget_class_bind_template_child (widget_class, EntFindPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntFindPage, status);
  gtk_widget_class_bind_template_child (widget_class, EntFindPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
ent_find_page_init (EntFindPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
