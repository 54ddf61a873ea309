/* ent-claim-card.c: a row of the evidence, drawn as a heading or a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-card.h"

#include "ent-claim-marks.h"
#include "ent-swatch.h"

/* Of sayer, object and time together that fit beside the status in the panel's width. */
#define MAX_CHARS_BESIDE 26

/**
 * EntClaimCard:
 *
 * Either a heading of the evidence, or the sentence of a claim with both actors and the trigger marked, the paper and the
 * date above, and below it status, sayer, object and time. All text is shown as text, never as markup.
 */
struct _EntClaimCard
{
  GtkWidget parent;

  GtkLabel *heading;
  GtkLabel *detail;
  GtkWidget *heading_box;
  GtkWidget *story;
  GtkLabel *outlet;
  GtkLabel *published;
  GtkLabel *copies;
  GtkWidget *card;
  GtkLabel *sentence;
  GtkOrientable *facts;
  EntSwatch *swatch;
  GtkLabel *status;
  GtkLabel *sayer;
  GtkLabel *object;
  GtkLabel *event;
};

G_DEFINE_FINAL_TYPE (EntClaimCard, ent_claim_card, GTK_TYPE_WIDGET)

static void
ent_claim_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ent_claim_card_parent_class)->dispose (object);
}

static void
ent_claim_card_class_init (EntClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_claim_card_dispose;

  g_type_ensure (ENT_TYPE_SWATCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, heading);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, detail);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, heading_box);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, story);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, outlet);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, published);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, copies);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, card);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, facts);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, status);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, sayer);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, object);
  gtk_widget_class_bind_template_child (widget_class, EntClaimCard, event);
}

static void
ent_claim_card_init (EntClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_claim_card_new (void)
{
  return g_object_new (ENT_TYPE_CLAIM_CARD, NULL);
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

static void
show_claim (EntClaimCard *self, EntEvidenceRow *row, EntTheme theme)
{
  const EntClaim *claim = ent_evidence_row_get_claim (row);
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);
  g_autofree char *sayers = dup_sayers (claim);
  g_autofree char *event = ent_interval_is_none (claim->event) ? NULL : ent_interval_format_human (claim->event);
  g_autoptr (PangoAttrList) marks = ent_claim_new_marks (claim, theme);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_attributes (self->sentence, marks);
  ent_swatch_show_line (self->swatch, NULL, claim->status);
  gtk_label_set_text (self->status, ent_status_get_name (claim->status));
  show_fact (self->sayer, "Who says so", sayers);
  show_fact (self->object, "What it is about", claim->object);
  show_fact (self->event, "When it happened", event);
  lay_facts (self);
}

/**
 * ent_claim_card_show:
 *
 * Makes the card show @row.
 */
void
ent_claim_card_show (EntClaimCard *self, EntEvidenceRow *row, EntTheme theme)
{
  gboolean is_heading = ent_evidence_row_is_heading (row);
  gboolean names_relation = ent_evidence_row_get_item (row).kind == ENT_ITEM_RELATION;

  g_return_if_fail (ENT_IS_CLAIM_CARD (self));

  gtk_widget_set_visible (self->heading_box, is_heading);
  gtk_widget_set_visible (self->card, !is_heading);
  gtk_widget_set_visible (self->story, !is_heading && ent_evidence_row_get_starts_story (row));
  if (is_heading)
    {
      gtk_label_set_text (self->heading, ent_evidence_row_get_heading (row));
      show_or_hide (self->detail, ent_evidence_row_get_detail (row));
      if (names_relation)
        gtk_widget_add_css_class (self->heading_box, "of-relation");
      else
        gtk_widget_remove_css_class (self->heading_box, "of-relation");
      return;
    }
  show_story (self, row);
  show_claim (self, row, theme);
}
