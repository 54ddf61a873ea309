/* ent-claim-card.c: a row of the evidence, drawn as a heading or a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-card.h"

#include "ent-claim-actions.h"
#include "ent-claim-marks.h"
#include "ent-swatch.h"

#include "view/ent-rating.h"

#include <string.h>

/* Of sayer, object and time together that fit beside the status in the panel's width. */
#define MAX_CHARS_BESIDE 26

/**
 * EntClaimCard:
 *
 * Either a heading of the evidence, or the sentence of a claim with both actors and the trigger marked, the paper and the
 * date above, and below it status, sayer, object and time, what the user thinks of it, and how it was read where he
 * changed it. All text is shown as text, never as markup.
 *
 * Actions: see ent-claim-actions.c
 */
struct _EntClaimCard
{
  GtkWidget parent;

  EntSession *session;
  EntEvidenceRow *row;   /* nullable */

  GtkWidget *heading_box;
  GtkImage *expander;
  GtkLabel *heading;
  GtkLabel *detail;
  GtkWidget *story;
  GtkLabel *outlet;
  GtkLabel *published;
  GtkLabel *copies;
  GtkWidget *overlay;
  GtkWidget *card;
  GtkWidget *decisions;
  GtkWidget *restore;
  GtkLabel *sentence;
  GtkOrientable *facts;
  GtkWidget *confirmed;
  EntSwatch *swatch;
  GtkLabel *status;
  GtkLabel *sayer;
  GtkLabel *object;
  GtkLabel *credibility;
  GtkLabel *event;
  GtkLabel *read;
};

G_DEFINE_FINAL_TYPE (EntClaimCard, ent_claim_card, GTK_TYPE_WIDGET)

static void
ent_claim_card_dispose (GObject *object)
{
  EntClaimCard *self = ENT_CLAIM_CARD (object);
  GtkWidget *child;

  ent_claim_card_set_row (self, NULL);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ent_claim_card_parent_class)->dispose (object);
}

static void
on_menu_pressed (GtkGestureClick *gesture, int n_press, double x, double y, EntClaimCard *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ent_claim_actions_show_menu (self, x, y);
}

static void
ent_claim_card_class_init (EntClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_claim_card_dispose;

  g_type_ensure (ENT_TYPE_SWATCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, heading_box);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, expander);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, heading);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, detail);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, story);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, outlet);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, published);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, copies);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, overlay);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, card);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, decisions);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, restore);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, facts);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, confirmed);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, status);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, sayer);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, object);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, credibility);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, event);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, read);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_pressed);
  ent_claim_actions_install (widget_class);
}

static void
ent_claim_card_init (EntClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_claim_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
ent_claim_card_new (EntSession *session)
{
  EntClaimCard *self = g_object_new (ENT_TYPE_CLAIM_CARD, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

EntSession *
ent_claim_card_get_session (EntClaimCard *self)
{
  return self->session;
}

/**
 * ent_claim_card_get_row:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EntEvidenceRow *
ent_claim_card_get_row (EntClaimCard *self)
{
  return self->row;
}

static void
show_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* What there is no room for can be read in the tooltip. */
static void
show_fact (GtkLabel *label, const char *what, const char *text)
{
  g_autofree char *tooltip = text != NULL ? g_strdup_printf ("%s: %s", what, text) : NULL;

  show_or_hide (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), tooltip);
}

static char *
dup_sayers (const EntClaim *claim)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < claim->said_by->len; i++)
    {
      const EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", sayer->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_same_sayers (const EntClaim *a, const EntClaim *b)
{
  gboolean same = a->said_by->len == b->said_by->len;

  for (guint i = 0; same && i < a->said_by->len; i++)
    same = strcmp (((EntActor *) g_ptr_array_index (a->said_by, i))->id,
                   ((EntActor *) g_ptr_array_index (b->said_by, i))->id) == 0;
  return same;
}

static void
show_story (EntClaimCard *self, EntEvidenceRow *row)
{
  const EntArticle *article = ent_evidence_row_get_claim (row)->article;
  guint n_articles = ent_evidence_row_get_n_articles (row);
  g_autofree char *published = ent_day_format_human (article->published);
  g_autofree char *copies = n_articles > 1 ? g_strdup_printf ("printed by %u papers", n_articles) : NULL;

  gtk_label_set_text (self->outlet, article->outlet ? article->outlet : "Unknown outlet");
  gtk_label_set_text (self->published, published);
  show_or_hide (self->copies, copies);
  gtk_widget_set_tooltip_text (self->story, ent_article_get_label (article));
}

static glong
count_chars (GtkLabel *label)
{
  return g_utf8_strlen (gtk_label_get_text (label), -1);
}

/* A date that is cut is no date: where it would be it has a line of its own. */
static void
lay_facts (EntClaimCard *self)
{
  glong n_chars = count_chars (self->sayer) + count_chars (self->object) + count_chars (self->event);

  gtk_orientable_set_orientation (self->facts, n_chars > MAX_CHARS_BESIDE ? GTK_ORIENTATION_VERTICAL
                                                                          : GTK_ORIENTATION_HORIZONTAL);
}

/* "read as: supplies · alleged": what of a claim is no longer as it was read. */
static char *
dup_as_read (const EntClaim *claim, const EntClaim *read)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *was = NULL;

  if (claim->source != read->source && strcmp (claim->source->id, read->target->id) == 0)
    g_ptr_array_add (parts, g_strdup_printf ("%s %s %s", read->source->name, read->type->label, read->target->name));
  else if (claim->type != read->type)
    g_ptr_array_add (parts, g_strdup (read->type->label));
  if (claim->status != read->status)
    g_ptr_array_add (parts, g_strdup (ent_status_get_name (read->status)));
  if (claim->event.from != read->event.from || claim->event.to != read->event.to)
    g_ptr_array_add (parts, ent_interval_is_none (read->event) ? g_strdup ("undated")
                                                               : ent_interval_format_human (read->event));
  if (g_strcmp0 (claim->object, read->object) != 0)
    g_ptr_array_add (parts, read->object != NULL ? g_strdup_printf ("“%s”", read->object) : g_strdup ("no object"));
  if (!has_same_sayers (claim, read))
    g_ptr_array_add (parts, read->said_by->len > 0 ? dup_sayers (read) : g_strdup ("said by the reporter"));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  was = g_strjoinv (" · ", (char **) parts->pdata);
  return g_strdup_printf ("read as: %s", was);
}

static void
show_decisions (EntClaimCard *self, const EntClaim *claim)
{
  EntClaim *read = ent_evidence_row_get_read (self->row);
  gboolean rejected = ent_evidence_row_get_kind (self->row) == ENT_EVIDENCE_REJECTED_CLAIM;
  g_autofree char *credibility = claim->credibility > 0 ? g_strdup_printf ("%u", claim->credibility) : NULL;
  g_autofree char *as_read = NULL;

  if (read != NULL)
    as_read = dup_as_read (claim, read);
  else if (!rejected)
    as_read = g_strdup ("added by you");
  show_or_hide (self->read, as_read);
  show_fact (self->credibility, "Credibility",
             credibility != NULL ? ent_rating_find_label (ENT_FACET_CREDIBILITY, credibility) : NULL);
  if (credibility != NULL)
    gtk_label_set_text (self->credibility, credibility);
  gtk_widget_set_visible (self->confirmed, !rejected && ent_evidence_row_get_confirmed (self->row));
  gtk_widget_set_visible (self->decisions, !rejected);
  gtk_widget_set_visible (self->restore, rejected);
  if (rejected)
    gtk_widget_add_css_class (self->card, "rejected");
  else
    gtk_widget_remove_css_class (self->card, "rejected");
}

static void
show_claim (EntClaimCard *self)
{
  const EntClaim *claim = ent_evidence_row_get_claim (self->row);
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);
  g_autofree char *sayers = dup_sayers (claim);
  g_autofree char *event = ent_interval_is_none (claim->event) ? NULL : ent_interval_format_human (claim->event);
  g_autoptr (PangoAttrList) marks = ent_claim_new_marks (claim, ent_session_get_theme (self->session));

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_attributes (self->sentence, marks);
  ent_swatch_show_line (self->swatch, NULL, claim->status);
  gtk_label_set_text (self->status, ent_status_get_name (claim->status));
  show_fact (self->sayer, "Who says so", sayers);
  show_fact (self->object, "What it is about", claim->object);
  show_fact (self->event, "When it happened", event);
  show_decisions (self, claim);
  lay_facts (self);
}

static void
show_heading (EntClaimCard *self)
{
  gboolean is_rejected = ent_evidence_row_get_kind (self->row) == ENT_EVIDENCE_REJECTED;

  gtk_label_set_text (self->heading, ent_evidence_row_get_heading (self->row));
  show_or_hide (self->detail, ent_evidence_row_get_detail (self->row));
  gtk_widget_set_visible (GTK_WIDGET (self->expander), is_rejected);
  gtk_image_set_from_icon_name (self->expander, ent_evidence_row_is_open (self->row) ? "pan-down-symbolic"
                                                                                     : "pan-end-symbolic");
  if (ent_evidence_row_get_kind (self->row) == ENT_EVIDENCE_RELATION)
    gtk_widget_add_css_class (self->heading_box, "of-relation");
  else
    gtk_widget_remove_css_class (self->heading_box, "of-relation");
}

static void
show_row (EntClaimCard *self)
{
  gboolean is_heading = ent_evidence_row_is_heading (self->row);

  gtk_widget_set_visible (self->heading_box, is_heading);
  gtk_widget_set_visible (self->overlay, !is_heading);
  gtk_widget_set_visible (self->story, !is_heading && ent_evidence_row_get_starts_story (self->row));
  if (is_heading)
    show_heading (self);
  else
    {
      show_story (self, self->row);
      show_claim (self);
    }
  ent_claim_actions_update (self);
}

/**
 * ent_claim_card_set_row:
 * @row: (nullable): what it is to show, and goes on showing when that changes; %NULL to let go of it
 */
void
ent_claim_card_set_row (EntClaimCard *self, EntEvidenceRow *row)
{
  g_return_if_fail (ENT_IS_CLAIM_CARD (self));

  if (self->row != NULL)
    {
      ent_claim_actions_stop (self);
      g_signal_handlers_disconnect_by_data (self->row, self);
    }
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  g_signal_connect_swapped (row, "changed", G_CALLBACK (show_row), self);
  show_row (self);
}
