/* ent-source-panel.c: what backs the graph: the list, the evidence, the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-source-panel.h"

#include "ent-actor-page.h"
#include "ent-article-page.h"
#include "ent-aside-page.h"
#include "ent-contradictions-page.h"
#include "ent-evidence-page.h"
#include "ent-find-page.h"
#include "ent-item-list.h"
#include "ent-merge-bar.h"

#include <string.h>

/**
 * EntSourcePanel:
 *
 * Pages, each deeper than the one before: all actors and relations while nothing is selected, the sentences behind a
 * selection, and an article, or what is known of the actors that are selected. Back goes from those to the sentences, from
 * a selection to the one before it and at last to the list. Beside them stand what was found in all texts, the
 * contradictions and what was put aside: what is opened from there goes back there.
 *
 * Actions: panel.back, panel.edit-actor, panel.show-history, panel.find (s), panel.next-hit, panel.previous-hit,
 * panel.show-contradictions, panel.show-aside
 */
struct _EntSourcePanel
{
  EntSessionWidget parent;

  GtkWidget *back_button;
  GtkWidget *edit_button;
  GtkWidget *history_button;
  GtkWidget *contradictions_button;
  GtkStack *stack;
  EntActorPage *actor;
  EntArticlePage *article;
  EntFindPage *find;
  EntMergeBar *merge_bar;
  const char *list;     /* the page that what is shown was opened from: "find", "contradictions", "aside",
                         * "actor", NULL for none */
};

G_DEFINE_FINAL_TYPE (EntSourcePanel, ent_source_panel, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntSourcePanel *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static gboolean
shows (EntSourcePanel *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static guint
count_actors (EntSourcePanel *self)
{
  g_autoptr (GArray) nodes = ent_actor_page_dup_nodes (get_session (self));

  return nodes->len;
}

static void
update_contradictions (EntSourcePanel *self)
{
  EntView *view = ent_session_get_view (get_session (self));

  gtk_widget_set_visible (self->contradictions_button,
                          shows (self, "items") && view != NULL && ent_contradictions_page_has_any (view));
}

/* Returns: (nullable): the page that is shown, where it is a list that one comes back to */
static const char *
find_list (EntSourcePanel *self)
{
  static const char *const lists[] = { "find", "contradictions", "aside" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (shows (self, lists[i]))
      return lists[i];
  return NULL;
}

static void
show_page (EntSourcePanel *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->back_button, !shows (self, "items"));
  gtk_widget_set_visible (self->edit_button, shows (self, "evidence") && count_actors (self) > 0);
  gtk_widget_set_visible (self->history_button, shows (self, "evidence") && count_actors (self) == 1);
  ent_merge_bar_set_wanted (self->merge_bar, shows (self, "items"));
  update_contradictions (self);
}

static void
show_selection (EntSourcePanel *self)
{
  show_page (self, ent_session_get_selection (get_session (self))->len > 0 ? "evidence" : "items");
}

static void
on_selection_changed (EntSourcePanel *self)
{
  self->list = shows (self, "actor") ? "actor" : find_list (self);
  show_selection (self);
}

/* Who corrects an actor or an article goes on with it. */
static void
on_case_changed (EntSourcePanel *self)
{
  if (shows (self, "article") && ent_article_page_refresh (self->article))
    return;
  if (find_list (self) == NULL && (!shows (self, "actor") || count_actors (self) == 0))
    show_selection (self);
}

static void
edit_actor (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);

  if (count_actors (self) > 0)
    {
      show_page (self, "actor");
      ent_actor_page_show_history (self->actor, FALSE);
    }
}

static void
show_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);

  if (count_actors (self) == 1)
    {
      show_page (self, "actor");
      ent_actor_page_show_history (self->actor, TRUE);
    }
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);

  self->list = NULL;
  show_page (self, "find");
  ent_find_page_find (self->find, g_variant_get_string (parameter, NULL));
}

static void
show_contradictions (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);
  GtkWidget *page;

  self->list = NULL;
  show_page (self, "contradictions");
  page = gtk_stack_get_visible_child (self->stack);
  if (gtk_widget_get_focus_child (page) == NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show_aside (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);

  self->list = NULL;
  show_page (self, "aside");
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
on_article_chosen (EntFindPage *page, EntArticle *article, EntClaim *claim, GArray *words, EntSourcePanel *self)
{
  self->list = "find";
  ent_article_page_show (self->article, article, claim, words);
  show_page (self, "article");
  gtk_widget_grab_focus (GTK_WIDGET (self->article));
}

static void
step_hits (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);
  g_autofree char *step = g_strconcat ("article.", action + strlen ("panel."), NULL);

  if (shows (self, "article"))
    gtk_widget_activate_action (GTK_WIDGET (self->article), step, NULL);
}

static void
on_article_requested (EntSession *session, EntArticle *article, EntClaim *claim, EntSourcePanel *self)
{
  if (find_list (self) != NULL)
    self->list = find_list (self);
  ent_article_page_show (self->article, article, claim, NULL);
  show_page (self, "article");
}

/* From what was selected on an actor's page to the actor again. */
static void
go_back_to_actor (EntSourcePanel *self)
{
  self->list = NULL;
  if (ent_session_can_go_back (get_session (self)))
    ent_session_go_back (get_session (self));
  if (count_actors (self) == 0)
    return;
  show_page (self, "actor");
  ent_actor_page_focus_history (self->actor);
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSourcePanel *self = ENT_SOURCE_PANEL (widget);

  if (g_strcmp0 (self->list, "actor") == 0 && shows (self, "evidence"))
    go_back_to_actor (self);
  else if (self->list != NULL && strcmp (self->list, "actor") != 0)
    show_page (self, g_steal_pointer (&self->list));
  else if (find_list (self) != NULL || shows (self, "article") || shows (self, "actor"))
    show_selection (self);
  else if (ent_session_can_go_back (get_session (self)))
    ent_session_go_back (get_session (self));
  else
    ent_session_clear_selection (get_session (self));
}

static void
ent_source_panel_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (update_contradictions), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "article-requested", G_CALLBACK (on_article_requested), widget, 0);
}

static void
ent_source_panel_class_init (EntSourcePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_source_panel_attach;

  g_type_ensure (ENT_TYPE_ITEM_LIST);
  g_type_ensure (ENT_TYPE_EVIDENCE_PAGE);
  g_type_ensure (ENT_TYPE_ARTICLE_PAGE);
  g_type_ensure (ENT_TYPE_ACTOR_PAGE);
  g_type_ensure (ENT_TYPE_FIND_PAGE);
  g_type_ensure (ENT_TYPE_CONTRADICTIONS_PAGE);
  g_type_ensure (ENT_TYPE_ASIDE_PAGE);
  g_type_ensure (ENT_TYPE_MERGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-source-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, edit_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, history_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, contradictions_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, actor);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, article);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, find);
  gtk_widget_class_bind_template_child (widget_class, EntSourcePanel, merge_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_article_chosen);
  gtk_widget_class_install_action (widget_class, "panel.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "panel.edit-actor", NULL, edit_actor);
  gtk_widget_class_install_action (widget_class, "panel.show-history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "panel.find", "s", find);
  gtk_widget_class_install_action (widget_class, "panel.next-hit", NULL, step_hits);
  gtk_widget_class_install_action (widget_class, "panel.previous-hit", NULL, step_hits);
  gtk_widget_class_install_action (widget_class, "panel.show-contradictions", NULL, show_contradictions);
  gtk_widget_class_install_action (widget_class, "panel.show-aside", NULL, show_aside);
}

static void
ent_source_panel_init (EntSourcePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_merge_bar_set_wanted (self->merge_bar, TRUE);
}
