/* ent-claim-editor.c: what a claim says, to be changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-editor.h"

#include "ent-actor-button.h"
#include "ent-claim-choices.h"
#include "ent-day-entry.h"

#include "case/ent-correction.h"

/**
 * EntClaimEditor:
 *
 * Relation, direction, status, time, sayer, object and credibility of a claim. All that is changed is one step, which is
 * made when it is applied; closed otherwise it changes nothing. "Put Back as Read" is an action of the card (claim.put-back).
 */
struct _EntClaimEditor
{
  GtkPopover parent;

  EntSession *session;
  EntEvidenceRow *row;

  GtkDropDown *relation;
  GtkToggleButton *swap;
  GtkLabel *ends;
  GtkDropDown *status;
  GtkEditable *from;
  GtkEditable *to;
  GtkLabel *problem;     /* of both */
  EntActorButton *sayer;
  GtkEditable *object;
  GtkDropDown *credibility;
  GtkButton *put_back;
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (EntClaimEditor, ent_claim_editor, GTK_TYPE_POPOVER)

/* ---- time ---- */

static gboolean
read_time (EntClaimEditor *self, EntInterval *event)
{
  return ent_day_entry_read_interval (self->from, self->to, self->problem, event);
}

static void
on_time_changed (EntClaimEditor *self)
{
  EntInterval event;

  gtk_widget_set_sensitive (self->apply, read_time (self, &event));
}

/* ---- the whole ---- */

static void
show_ends (EntClaimEditor *self)
{
  const EntClaim *claim = ent_evidence_row_get_claim (self->row);
  gboolean swapped = gtk_toggle_button_get_active (self->swap);
  g_autofree char *text = g_strdup_printf ("%s → %s", swapped ? claim->target->name : claim->source->name,
                                           swapped ? claim->source->name : claim->target->name);

  gtk_label_set_text (self->ends, text);
}

static void
show_claim (EntClaimEditor *self)
{
  const EntClaim *claim = ent_evidence_row_get_claim (self->row);
  g_autofree char *credibility = claim->credibility > 0 ? g_strdup_printf ("%u", claim->credibility) : g_strdup ("");
  const EntActor *sayer = claim->said_by->len > 0 ? g_ptr_array_index (claim->said_by, 0) : NULL;

  ent_claim_choices_fill_relations (self->relation, ent_session_get_case (self->session), claim->type);
  ent_claim_choices_fill_statuses (self->status, claim->status);
  ent_claim_choices_fill_rating (self->credibility, ENT_FACET_CREDIBILITY, credibility);
  ent_actor_button_set_session (self->sayer, self->session);
  ent_actor_button_set_actor (self->sayer, sayer != NULL ? sayer->id : NULL);
  gtk_editable_set_text (self->object, claim->object != NULL ? claim->object : "");
  ent_day_entry_show (self->from, claim->event.from);
  ent_day_entry_show (self->to, claim->event.to);
  show_ends (self);
  gtk_button_set_label (self->put_back, ent_evidence_row_get_read (self->row) != NULL ? "Put Back as Read" : "Remove");
}

static void
apply (EntClaimEditor *self)
{
  EntCase *case_ = ent_session_get_case (self->session);
  const GArray *claims = ent_evidence_row_get_claims (self->row);
  const char *credibility = ent_claim_choices_get_rating (self->credibility, ENT_FACET_CREDIBILITY);
  g_autofree char *object = g_strstrip (g_strdup (gtk_editable_get_text (self->object)));
  EntClaimChanges changes = {
    .type = ent_claim_choices_get_relation (self->relation, case_),
    .swapped = gtk_toggle_button_get_active (self->swap),
    .status = ent_claim_choices_get_status (self->status),
    .sayer_id = ent_actor_button_get_actor (self->sayer),
    .object = object,
    .credibility = credibility[0] != '\0' ? (guint) (credibility[0] - '0') : 0,
  };
  EntDecision *decision;

  if (!read_time (self, &changes.event))
    return;
  decision = ent_correction_new_changes (case_, (const guint *) (gpointer) claims->data, claims->len, &changes);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (decision != NULL)
    ent_session_decide (self->session, decision);
}

/**
 * ent_claim_editor_new:
 * @row: of a claim that stands
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
ent_claim_editor_new (EntSession *session, EntEvidenceRow *row)
{
  EntClaimEditor *self;

  g_return_val_if_fail (ent_evidence_row_get_kind (row) == ENT_EVIDENCE_CLAIM, NULL);

  self = g_object_new (ENT_TYPE_CLAIM_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  show_claim (self);
  return GTK_WIDGET (self);
}

static void
ent_claim_editor_dispose (GObject *object)
{
  EntClaimEditor *self = ENT_CLAIM_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->row);
  G_OBJECT_CLASS (ent_claim_editor_parent_class)->dispose (object);
}

static void
ent_claim_editor_class_init (EntClaimEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_claim_editor_dispose;

  g_type_ensure (ENT_TYPE_ACTOR_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-claim-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, relation);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, swap);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, ends);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, status);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, from);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, to);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, sayer);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, object);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, credibility);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, put_back);
  gtk_widget_class_bind_template_child (widget_class, EntClaimEditor, apply);
  gtk_widget_class_bind_template_callback (widget_class, show_ends);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed);
  gtk_widget_class_bind_template_callback (widget_class, apply);
}

static void
ent_claim_editor_init (EntClaimEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
