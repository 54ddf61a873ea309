/* ent-merge-bar.c: asks of two actors whether they are one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-merge-bar.h"

#include "case/ent-correction.h"
#include "case/ent-merge-finder.h"

#include <string.h>

/**
 * EntMergeBar:
 *
 * One suggestion at a time, with its reason. Yes and no are decisions and can be undone; what was put off is asked again
 * when the program starts again. The suggestions of a case are found in a thread. It is seen where it is wanted, and beside
 * the two actors that it is about.
 *
 * Actions: merge.yes, merge.no, merge.later, merge.show
 */
struct _EntMergeBar
{
  EntSessionWidget parent;

  GtkRevealer *revealer;
  GtkLabel *names;
  GtkLabel *reason;
  GtkLabel *count;

  gboolean wanted;
  GCancellable *cancellable;   /* of the search that runs */
  EntCase *case_;              /* whose suggestions they are; NULL where none are known */
  GPtrArray *suggestions;      /* (element-type EntMergeSuggestion) */
  guint current;               /* of them, the one that is asked; their number where all are answered or put off */
  GHashTable *put_off;         /* (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (EntMergeBar, ent_merge_bar, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntMergeBar *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static const EntMergeSuggestion *
find_current (EntMergeBar *self)
{
  return self->suggestions != NULL && self->current < self->suggestions->len
         ? g_ptr_array_index (self->suggestions, self->current) : NULL;
}

static const EntActor *
get_actor (EntMergeBar *self, guint index)
{
  return ent_case_get_actor (self->case_, index);
}

static char *
dup_key (EntMergeBar *self, const EntMergeSuggestion *suggestion)
{
  return g_strjoin ("\n", get_actor (self, suggestion->actor)->id, get_actor (self, suggestion->into)->id, NULL);
}

static gboolean
is_put_off (EntMergeBar *self, const EntMergeSuggestion *suggestion)
{
  g_autofree char *key = dup_key (self, suggestion);

  return g_hash_table_contains (self->put_off, key);
}

/* ---- what is asked ---- */

static EntItem
find_node (EntMergeBar *self, guint actor)
{
  EntItem item = { ENT_ITEM_NODE, 0 };

  return ent_view_find_node (ent_session_get_view (get_session (self)), get_actor (self, actor)->id, &item.index)
         ? item : ENT_ITEM_NOTHING;
}

static gboolean
is_selected (EntMergeBar *self, const EntMergeSuggestion *suggestion)
{
  return ent_session_get_selection (get_session (self))->len == 2
         && ent_session_is_selected (get_session (self), find_node (self, suggestion->actor))
         && ent_session_is_selected (get_session (self), find_node (self, suggestion->into));
}

static char *
dup_facts (const EntMergeSuggestion *suggestion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < suggestion->facts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (suggestion->facts, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Those that are neither answered nor put off. */
static guint
count_open (EntMergeBar *self)
{
  guint n = 0;

  for (guint i = 0; i < self->suggestions->len; i++)
    n += !is_put_off (self, g_ptr_array_index (self->suggestions, i));
  return n;
}

static void
update (EntMergeBar *self)
{
  const EntMergeSuggestion *suggestion = find_current (self);
  gboolean shown = suggestion != NULL && self->case_ == ent_session_get_case (get_session (self))
                   && (self->wanted || is_selected (self, suggestion));

  if (shown)
    {
      g_autofree char *names = g_strdup_printf ("%s  =  %s?", get_actor (self, suggestion->actor)->name,
                                                get_actor (self, suggestion->into)->name);
      g_autofree char *facts = dup_facts (suggestion);
      g_autofree char *count = g_strdup_printf ("%u open", count_open (self));

      gtk_label_set_text (self->names, names);
      gtk_label_set_text (self->reason, suggestion->words);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), facts);
      gtk_label_set_text (self->count, count);
    }
  gtk_revealer_set_reveal_child (self->revealer, shown);
}

static void
go_on (EntMergeBar *self)
{
  const EntMergeSuggestion *suggestion;

  self->current = 0;
  while ((suggestion = find_current (self)) != NULL && is_put_off (self, suggestion))
    self->current++;
  update (self);
}

/**
 * ent_merge_bar_set_wanted:
 * @wanted: whether there is room for questions now
 */
void
ent_merge_bar_set_wanted (EntMergeBar *self, gboolean wanted)
{
  g_return_if_fail (ENT_IS_MERGE_BAR (self));

  self->wanted = wanted;
  if (get_session (self) != NULL)
    update (self);
}

/* ---- finding suggestions, in a thread ---- */

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, ent_merge_finder_list (data), (GDestroyNotify) g_ptr_array_unref);
}

static void
clear (EntMergeBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->case_, ent_case_unref);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  EntMergeBar *self = data;
  g_autoptr (GPtrArray) suggestions = g_task_propagate_pointer (G_TASK (result), NULL);

  if (suggestions == NULL)
    return;   /* it was cancelled: the case is another, or the bar is gone */
  self->suggestions = g_steal_pointer (&suggestions);
  self->case_ = ent_case_ref (g_task_get_task_data (G_TASK (result)));
  g_clear_object (&self->cancellable);
  go_on (self);
}

static void
on_case_changed (EntMergeBar *self)
{
  EntCase *case_ = ent_session_get_case (get_session (self));
  g_autoptr (GTask) task = NULL;

  clear (self);
  update (self);
  if (case_ == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, on_found, self);
  g_task_set_source_tag (task, on_case_changed);
  g_task_set_task_data (task, ent_case_ref (case_), (GDestroyNotify) ent_case_unref);
  g_task_run_in_thread (task, find_in_thread);
}

/* ---- answers ---- */

static void
answer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntMergeBar *self = ENT_MERGE_BAR (widget);
  const EntMergeSuggestion *suggestion = find_current (self);
  const char *actor_id;
  const char *into_id;

  if (suggestion == NULL)
    return;
  actor_id = get_actor (self, suggestion->actor)->id;
  into_id = get_actor (self, suggestion->into)->id;
  if (g_str_equal (action, "merge.yes"))
    ent_session_decide (get_session (self),
                        ent_correction_new_merge (self->case_, (const char *const[]) { actor_id, NULL }, into_id));
  else if (g_str_equal (action, "merge.no"))
    ent_session_decide (get_session (self), ent_correction_new_refuse_merge (self->case_, actor_id, into_id));
  else
    {
      g_hash_table_add (self->put_off, dup_key (self, suggestion));
      go_on (self);
    }
}

/* Both with all that is said of them; the question stays. */
static void
show (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntMergeBar *self = ENT_MERGE_BAR (widget);
  const EntMergeSuggestion *suggestion = find_current (self);
  EntItem items[2];

  if (suggestion == NULL)
    return;
  items[0] = find_node (self, suggestion->into);
  items[1] = find_node (self, suggestion->actor);
  if (items[0].kind == ENT_ITEM_NONE || items[1].kind == ENT_ITEM_NONE)
    return;
  ent_session_set_selection (get_session (self), items, G_N_ELEMENTS (items));
  ent_session_show_item (get_session (self), items[0]);
}

/* ---- the widget ---- */

static void
ent_merge_bar_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  on_case_changed (ENT_MERGE_BAR (widget));
}

static void
ent_merge_bar_dispose (GObject *object)
{
  clear (ENT_MERGE_BAR (object));
  G_OBJECT_CLASS (ent_merge_bar_parent_class)->dispose (object);
}

static void
ent_merge_bar_finalize (GObject *object)
{
  g_hash_table_unref (ENT_MERGE_BAR (object)->put_off);
  G_OBJECT_CLASS (ent_merge_bar_parent_class)->finalize (object);
}

static void
ent_merge_bar_class_init (EntMergeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_merge_bar_dispose;
  object_class->finalize = ent_merge_bar_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_merge_bar_attach;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-merge-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntMergeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntMergeBar, names);
  gtk_widget_class_bind_template_child (widget_class, EntMergeBar, reason);
  gtk_widget_class_bind_template_child (widget_class, EntMergeBar, count);
  gtk_widget_class_install_action (widget_class, "merge.yes", NULL, answer);
  gtk_widget_class_install_action (widget_class, "merge.no", NULL, answer);
  gtk_widget_class_install_action (widget_class, "merge.later", NULL, answer);
  gtk_widget_class_install_action (widget_class, "merge.show", NULL, show);
}

static void
ent_merge_bar_init (EntMergeBar *self)
{
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
