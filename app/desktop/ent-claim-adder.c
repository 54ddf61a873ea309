/* ent-claim-adder.c: a claim that the user reads in words of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-adder.h"

#include "ent-actor-button.h"
#include "ent-claim-choices.h"
#include "ent-day-entry.h"

#include "case/ent-correction.h"

#include <string.h>

/**
 * EntClaimAdder:
 *
 * Asks who does what to whom, how surely the words say so, and when it happened. The first two actors that the words name
 * are there already; others are chosen, or named where the case has none of that name.
 */
struct _EntClaimAdder
{
  GtkPopover parent;

  EntSession *session;
  EntArticle *article;
  EntSpan words;
  GArray *names;         /* (element-type EntNamedActor): of the words */

  EntActorButton *source;
  GtkDropDown *relation;
  EntActorButton *target;
  GtkDropDown *status;
  GtkEditable *from;
  GtkEditable *to;
  GtkLabel *problem;     /* of both */
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (EntClaimAdder, ent_claim_adder, GTK_TYPE_POPOVER)

/* An id or, of somebody new, a name. */
static const char *
find_end (EntActorButton *button)
{
  const char *id = ent_actor_button_get_actor (button);

  return id != NULL ? id : ent_actor_button_get_new_name (button);
}

/* Names that differ in their capitals alone are one. */
static gboolean
is_same (const char *source, const char *target)
{
  g_autofree char *a = g_utf8_casefold (source, -1);
  g_autofree char *b = g_utf8_casefold (target, -1);

  return strcmp (a, b) == 0;
}

static gboolean
read_claim (EntClaimAdder *self, EntOwnClaim *claim)
{
  const char *source = find_end (self->source);
  const char *target = find_end (self->target);
  gboolean timely = ent_day_entry_read_interval (self->from, self->to, self->problem, &claim->event);

  claim->source_id = ent_actor_button_get_actor (self->source);
  claim->source_name = ent_actor_button_get_new_name (self->source);
  claim->target_id = ent_actor_button_get_actor (self->target);
  claim->target_name = ent_actor_button_get_new_name (self->target);
  return timely && source != NULL && target != NULL && !is_same (source, target);
}

static void
update (EntClaimAdder *self)
{
  EntOwnClaim claim;

  gtk_widget_set_sensitive (self->add, read_claim (self, &claim));
}

static EntSpan
find_words (EntClaimAdder *self, const char *actor_id)
{
  for (guint i = 0; actor_id != NULL && i < self->names->len; i++)
    {
      const EntNamedActor *name = &g_array_index (self->names, EntNamedActor, i);

      if (strcmp (name->actor->id, actor_id) == 0)
        return name->span;
    }
  return ENT_SPAN_NONE;
}

static void
add (EntClaimAdder *self)
{
  EntCase *case_ = ent_session_get_case (self->session);
  EntOwnClaim claim = {
    .article = self->article,
    .relation = ent_claim_choices_get_relation (self->relation, case_)->name,
    .status = ent_claim_choices_get_status (self->status),
    .sentence = self->words,
  };

  if (!read_claim (self, &claim))
    return;
  claim.source_words = find_words (self, claim.source_id);
  claim.target_words = find_words (self, claim.target_id);
  ent_session_decide (self->session, ent_correction_new_own_claim (case_, &claim));
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* The first two that differ. */
static void
choose_actors (EntClaimAdder *self)
{
  const EntActor *source = self->names->len > 0 ? g_array_index (self->names, EntNamedActor, 0).actor : NULL;

  ent_actor_button_set_actor (self->source, source != NULL ? source->id : NULL);
  for (guint i = 1; i < self->names->len; i++)
    {
      const EntActor *target = g_array_index (self->names, EntNamedActor, i).actor;

      if (strcmp (source->id, target->id) != 0)
        {
          ent_actor_button_set_actor (self->target, target->id);
          break;
        }
    }
  update (self);
}

/**
 * ent_claim_adder_new:
 * @words: of @article, that make the claim
 * @names: (element-type EntNamedActor): who is named in them
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
ent_claim_adder_new (EntSession *session, EntArticle *article, EntSpan words, const GArray *names)
{
  EntClaimAdder *self = g_object_new (ENT_TYPE_CLAIM_ADDER, NULL);

  self->session = g_object_ref (session);
  self->article = ent_article_ref (article);
  self->words = words;
  for (guint i = 0; i < names->len; i++)
    {
      EntNamedActor name = g_array_index (names, EntNamedActor, i);

      ent_actor_ref (name.actor);
      g_array_append_val (self->names, name);
    }
  ent_actor_button_set_session (self->source, session);
  ent_actor_button_set_session (self->target, session);
  ent_claim_choices_fill_relations (self->relation, ent_session_get_case (session), NULL);
  ent_claim_choices_fill_statuses (self->status, ENT_STATUS_ASSERTED);
  choose_actors (self);
  return GTK_WIDGET (self);
}

static void
ent_claim_adder_finalize (GObject *object)
{
  EntClaimAdder *self = ENT_CLAIM_ADDER (object);

  g_object_unref (self->session);
  ent_article_unref (self->article);
  for (guint i = 0; i < self->names->len; i++)
    ent_actor_unref (g_array_index (self->names, EntNamedActor, i).actor);
  g_array_unref (self->names);
  G_OBJECT_CLASS (ent_claim_adder_parent_class)->finalize (object);
}

static void
ent_claim_adder_class_init (EntClaimAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_claim_adder_finalize;

  g_type_ensure (ENT_TYPE_ACTOR_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-claim-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, source);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, relation);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, target);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, status);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, from);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, to);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, problem);
  gtk_widget_class_bind_template_child (widget_class, EntClaimAdder, add);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, add);
}

static void
ent_claim_adder_init (EntClaimAdder *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (EntNamedActor));
  gtk_widget_init_template (GTK_WIDGET (self));
}
