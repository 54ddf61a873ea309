/* ent-actor-page-private.h: what the files of the page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-actor-page.h"
#include "ent-choice-popover.h"
#include "ent-note.h"

#include "view/ent-actor-names.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _EntActorPage
{
  EntSessionWidget parent;

  char *actor_id;        /* who is shown; NULL for nobody, or several */
  gboolean updating;     /* the widgets change, not the actor */

  /* from the template */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *switcher;
  GtkStack *views;
  GtkStack *stack;
  GtkEditable *name;
  AdwComboRow *kind;
  AdwActionRow *country;
  EntNote *note;
  GtkWidget *merged_group;
  GtkListBox *merged;
  GtkWidget *names_group;
  GtkListBox *names;
  GtkListBox *rules;
  GtkEditable *words;
  GtkListBox *candidates;
};

EntSession *ent_actor_page_get_session (EntActorPage *self);
void ent_actor_page_decide (EntActorPage *self, EntDecision *decision);
void ent_actor_page_fill_actors (EntActorPage *self, EntChoicePopover *popover);

void ent_actor_page_show_merged (EntActorPage *self, GPtrArray *names);
void ent_actor_page_show_names (EntActorPage *self, GPtrArray *names);
void ent_actor_page_show_rules (EntActorPage *self);
void ent_actor_page_show_candidates (EntActorPage *self, const GArray *nodes);
char *ent_actor_page_dup_chosen_candidate (EntActorPage *self);

G_END_DECLS
