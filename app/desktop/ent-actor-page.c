/* ent-actor-page.c: what is known of an actor, to be corrected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-page-private.h"

#include "ent-history-list.h"

#include "case/ent-correction.h"
#include "case/ent-subject.h"

#include <string.h>

/**
 * EntActorPage:
 *
 * Of one selected actor its name, kind, country and note, who was merged into it, the names that articles give it and
 * the rules of the case, and beside that its relations through time; of several, which of them they all are. Everything
 * that is changed is a decision, which can be undone.
 */
G_DEFINE_FINAL_TYPE (EntActorPage, ent_actor_page, ENT_TYPE_SESSION_WIDGET)

/* A country's own id: "country:PRK". */
#define COUNTRY_PREFIX "country:"

EntSession *
ent_actor_page_get_session (EntActorPage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static EntCase *
get_case (EntActorPage *self)
{
  return ent_session_get_case (ent_actor_page_get_session (self));
}

/* Takes @decision. */
void
ent_actor_page_decide (EntActorPage *self, EntDecision *decision)
{
  ent_session_decide (ent_actor_page_get_session (self), decision);
}

/**
 * ent_actor_page_dup_nodes:
 *
 * Returns: (transfer full) (element-type guint): the actors that are selected
 */
GArray *
ent_actor_page_dup_nodes (EntSession *session)
{
  const GArray *selection = ent_session_get_selection (session);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);

      if (item.kind == ENT_ITEM_NODE)
        g_array_append_val (nodes, item.index);
    }
  return nodes;
}

static const EntActor *
find_actor (EntActorPage *self)
{
  return self->actor_id != NULL ? ent_case_find_actor (get_case (self), self->actor_id) : NULL;
}

/* ---- one actor ---- */

static void
show_country (EntActorPage *self, const EntActor *actor)
{
  EntGazetteer *gazetteer = ent_pipeline_get_gazetteer (ent_case_get_pipeline (get_case (self)));
  const EntActor *country = actor->country != NULL ? ent_gazetteer_find_country (gazetteer, actor->country) : NULL;

  adw_action_row_set_subtitle (self->country, country != NULL ? country->name
                                              : actor->country != NULL ? actor->country : "None");
}

static void
show_note (EntActorPage *self, const EntActor *actor)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, actor->id, NULL);

  ent_note_show (self->note, ent_actor_page_get_session (self), subject, actor->name);
}

static void
show_one (EntActorPage *self, guint node)
{
  EntView *view = ent_session_get_view (ent_actor_page_get_session (self));
  const EntNode *shown = ent_view_get_node (view, node);
  const EntActor *actor = shown->actor;
  g_autoptr (GPtrArray) names = ent_view_list_actor_names (view, node);
  gboolean same = g_strcmp0 (self->actor_id, actor->id) == 0;
  g_autofree char *text = g_strdup_printf ("%s%s%u %s", actor->role != NULL ? actor->role : "",
                                           actor->role != NULL ? " · " : "",
                                           shown->n_claims, shown->n_claims == 1 ? "claim" : "claims");

  if (!same)
    {
      g_free (self->actor_id);
      self->actor_id = g_strdup (actor->id);
    }
  self->updating = TRUE;
  gtk_label_set_text (self->title, actor->name);
  gtk_label_set_text (self->subtitle, text);
  gtk_editable_set_text (self->name, actor->name);
  adw_combo_row_set_selected (self->kind, actor->kind);
  show_country (self, actor);
  show_note (self, actor);
  if (!same)
    gtk_editable_set_text (self->words, "");
  ent_actor_page_show_merged (self, names);
  ent_actor_page_show_names (self, names);
  ent_actor_page_show_rules (self);
  self->updating = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "one");
  gtk_widget_set_visible (self->switcher, TRUE);
}

static void
show_several (EntActorPage *self, const GArray *nodes)
{
  g_autofree char *text = g_strdup_printf ("%u Actors", nodes->len);

  g_clear_pointer (&self->actor_id, g_free);
  gtk_label_set_text (self->title, text);
  gtk_label_set_text (self->subtitle, "Are they one and the same?");
  ent_actor_page_show_candidates (self, nodes);
  gtk_stack_set_visible_child_name (self->stack, "several");
  gtk_stack_set_visible_child_name (self->views, "details");
  gtk_widget_set_visible (self->switcher, FALSE);
}

static void
update (EntActorPage *self)
{
  g_autoptr (GArray) nodes = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || ent_session_get_view (ent_actor_page_get_session (self)) == NULL)
    return;
  nodes = ent_actor_page_dup_nodes (ent_actor_page_get_session (self));
  if (nodes->len == 1)
    show_one (self, g_array_index (nodes, guint, 0));
  else if (nodes->len > 1)
    show_several (self, nodes);
}

/**
 * ent_actor_page_show_history:
 * @history: whether the actor's relations through time are shown, or what can be corrected of it
 *
 * The history has the focus then. Of several actors there is nothing but who they all are.
 */
void
ent_actor_page_show_history (EntActorPage *self, gboolean history)
{
  g_return_if_fail (ENT_IS_ACTOR_PAGE (self));

  gtk_stack_set_visible_child_name (self->views, history ? "history" : "details");
  ent_actor_page_focus_history (self);
}

/**
 * ent_actor_page_focus_history:
 *
 * Gives the focus to the relations through time, where they are shown.
 */
void
ent_actor_page_focus_history (EntActorPage *self)
{
  g_return_if_fail (ENT_IS_ACTOR_PAGE (self));

  if (strcmp (gtk_stack_get_visible_child_name (self->views), "history") == 0)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

/* ---- what the user changes ---- */

static void
on_name (AdwEntryRow *row, EntActorPage *self)
{
  const EntActor *actor = find_actor (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (actor != NULL && strcmp (name, actor->name) != 0)
    ent_actor_page_decide (self, ent_correction_new_name (get_case (self), self->actor_id, name));
}

static void
on_kind (AdwComboRow *row, GParamSpec *pspec, EntActorPage *self)
{
  const EntActor *actor = find_actor (self);
  guint kind = adw_combo_row_get_selected (row);

  if (!self->updating && actor != NULL && kind < ENT_N_ACTOR_KINDS && kind != actor->kind)
    ent_actor_page_decide (self, ent_correction_new_kind (get_case (self), self->actor_id, kind));
}

static void
on_fill_countries (EntChoicePopover *popover, EntActorPage *self)
{
  g_autoptr (GPtrArray) countries = NULL;

  ent_choice_popover_add (popover, "", "None");
  countries = ent_gazetteer_list_countries (ent_pipeline_get_gazetteer (ent_case_get_pipeline (get_case (self))));
  for (guint i = 0; i < countries->len; i++)
    {
      const EntActor *country = g_ptr_array_index (countries, i);

      ent_choice_popover_add (popover, country->id + strlen (COUNTRY_PREFIX), country->name);
    }
}

static void
on_country (EntChoicePopover *popover, const char *code, EntActorPage *self)
{
  const EntActor *actor = find_actor (self);

  if (actor != NULL && strcmp (code, actor->country != NULL ? actor->country : "") != 0)
    ent_actor_page_decide (self, ent_correction_new_country (get_case (self), self->actor_id, code));
}

/* ---- one or several ---- */

static int
compare_by_claims (gconstpointer a, gconstpointer b, gpointer data)
{
  EntView *view = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  guint claims_x = ent_view_get_node (view, x)->n_claims, claims_y = ent_view_get_node (view, y)->n_claims;

  if (claims_x != claims_y)
    return claims_x > claims_y ? -1 : 1;
  return (x > y) - (x < y);
}

/* All actors but the one that is shown, those of whom most is said first. */
void
ent_actor_page_fill_actors (EntActorPage *self, EntChoicePopover *popover)
{
  EntView *view = ent_session_get_view (ent_actor_page_get_session (self));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_by_claims, view);
  for (guint i = 0; i < nodes->len; i++)
    {
      const EntActor *actor = ent_view_get_node (view, g_array_index (nodes, guint, i))->actor;

      if (g_strcmp0 (actor->id, self->actor_id) != 0)
        ent_choice_popover_add (popover, actor->id, actor->name);
    }
}

static void
on_fill_others (EntChoicePopover *popover, EntActorPage *self)
{
  ent_actor_page_fill_actors (self, popover);
}

/* The one that is shown keeps its name. */
static void
on_same (EntChoicePopover *popover, const char *actor_id, EntActorPage *self)
{
  const char *const merged[] = { actor_id, NULL };

  if (self->actor_id != NULL)
    ent_actor_page_decide (self, ent_correction_new_merge (get_case (self), merged, self->actor_id));
}

static void
merge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntActorPage *self = ENT_ACTOR_PAGE (widget);
  EntView *view = ent_session_get_view (ent_actor_page_get_session (self));
  g_autoptr (GArray) nodes = ent_actor_page_dup_nodes (ent_actor_page_get_session (self));
  g_autofree char *into = ent_actor_page_dup_chosen_candidate (self);
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      char *id = ent_view_get_node (view, g_array_index (nodes, guint, i))->actor->id;

      if (g_strcmp0 (id, into) != 0)
        g_ptr_array_add (merged, id);
    }
  g_ptr_array_add (merged, NULL);
  if (into != NULL && merged->len > 1)
    ent_actor_page_decide (self, ent_correction_new_merge (get_case (self), (const char *const *) merged->pdata, into));
}

static void
on_words (AdwEntryRow *row, EntActorPage *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));

  if (self->actor_id == NULL || *words == '\0')
    return;
  ent_actor_page_decide (self, ent_correction_new_rule (get_case (self), words, self->actor_id));
  gtk_editable_set_text (self->words, "");
}

/* ---- the widget ---- */

static void
ent_actor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_actor_page_parent_class)->map (widget);
  update (ENT_ACTOR_PAGE (widget));
}

static void
ent_actor_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
}

static void
ent_actor_page_finalize (GObject *object)
{
  g_free (ENT_ACTOR_PAGE (object)->actor_id);
  G_OBJECT_CLASS (ent_actor_page_parent_class)->finalize (object);
}

static void
ent_actor_page_class_init (EntActorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_actor_page_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_actor_page_attach;
  widget_class->map = ent_actor_page_map;

  g_type_ensure (ENT_TYPE_CHOICE_POPOVER);
  g_type_ensure (ENT_TYPE_HISTORY_LIST);
  g_type_ensure (ENT_TYPE_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-actor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, title);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, views);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, name);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, kind);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, country);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, note);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, merged_group);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, merged);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, names_group);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, names);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, rules);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, words);
  gtk_widget_class_bind_template_child (widget_class, EntActorPage, candidates);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_countries);
  gtk_widget_class_bind_template_callback (widget_class, on_country);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_others);
  gtk_widget_class_bind_template_callback (widget_class, on_same);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_install_action (widget_class, "actor.merge", NULL, merge);
}

static void
ent_actor_page_init (EntActorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
