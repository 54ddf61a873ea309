/* ent-claim-actions.c: what can be decided on a card
 *
 * Actions of the card, for its buttons, its menu and the keys that the list gets while a card has the focus:
 *
 *  - claim.confirm, claim.reject: again takes it back
 *  - claim.edit
 *  - claim.restore: a rejected one
 *  - claim.put-back: as it was read; one that the user added goes
 *  - claim.open: the article
 *
 * A decision is on the sentence with its copies in other papers, in one step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-actions.h"

#include "ent-claim-editor.h"

#include "case/ent-correction.h"

/* The popover that is open on a card. */
#define POPOVER_KEY "ent-claim-popover"

typedef EntDecision *(*NewDecision) (EntCase *case_, guint claim);

/* Joins what is decided on each claim of the card. */
static void
decide (GtkWidget *widget, NewDecision new_decision)
{
  EntClaimCard *card = ENT_CLAIM_CARD (widget);
  EntSession *session = ent_claim_card_get_session (card);
  const GArray *claims = ent_evidence_row_get_claims (ent_claim_card_get_row (card));
  EntDecision *decision = NULL;

  for (guint i = 0; i < claims->len; i++)
    decision = ent_decision_join (decision,
                                  new_decision (ent_session_get_case (session), g_array_index (claims, guint, i)));
  ent_session_decide (session, decision);
}

static EntDecision *
new_confirm (EntCase *case_, guint claim)
{
  return ent_correction_new_verdict (case_, claim, ENT_VERDICT_CONFIRMED);
}

static EntDecision *
new_leave_open (EntCase *case_, guint claim)
{
  return ent_correction_new_verdict (case_, claim, ENT_VERDICT_NONE);
}

static EntDecision *
new_reject (EntCase *case_, guint claim)
{
  return ent_correction_new_verdict (case_, claim, ENT_VERDICT_REJECTED);
}

static void
confirm (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntEvidenceRow *row = ent_claim_card_get_row (ENT_CLAIM_CARD (widget));

  decide (widget, ent_evidence_row_get_confirmed (row) ? new_leave_open : new_confirm);
}

static void
reject (GtkWidget *widget, const char *action, GVariant *parameter)
{
  decide (widget, new_reject);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  decide (widget, ent_correction_new_restore);
}

static void
put_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  decide (widget, ent_correction_new_as_read);
}

static void
open_article (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntClaimCard *card = ENT_CLAIM_CARD (widget);
  EntClaim *claim = ent_evidence_row_get_claim (ent_claim_card_get_row (card));

  ent_session_request_article (ent_claim_card_get_session (card), claim->article, claim);
}

/* ---- popovers ---- */

static void
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);
}

/* Once it is closed it has done what it was asked for. */
static gboolean
drop_popover (gpointer data)
{
  EntClaimCard *card = data;
  GtkPopover *popover = g_object_get_data (G_OBJECT (card), POPOVER_KEY);

  if (popover != NULL && !gtk_widget_get_visible (GTK_WIDGET (popover)))
    g_object_set_data (G_OBJECT (card), POPOVER_KEY, NULL);
  return G_SOURCE_REMOVE;
}

/* The action of a menu's item follows its closing. */
static void
on_closed (GtkPopover *popover, EntClaimCard *card)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (card));

  if (row != NULL)
    gtk_widget_grab_focus (row);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover, g_object_ref (card), g_object_unref);
}

static void
show_popover (EntClaimCard *card, GtkWidget *popover, const GdkRectangle *at)
{
  g_object_set_data_full (G_OBJECT (card), POPOVER_KEY, popover, unparent);
  gtk_widget_set_parent (popover, GTK_WIDGET (card));
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), card);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntClaimCard *card = ENT_CLAIM_CARD (widget);

  show_popover (card, ent_claim_editor_new (ent_claim_card_get_session (card), ent_claim_card_get_row (card)), NULL);
}

static gboolean
is_own (EntEvidenceRow *row)
{
  return ent_evidence_row_get_kind (row) == ENT_EVIDENCE_CLAIM && ent_evidence_row_get_read (row) == NULL;
}

static GMenuModel *
new_menu_model (EntEvidenceRow *row)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) verdict = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  if (ent_evidence_row_get_kind (row) == ENT_EVIDENCE_REJECTED_CLAIM)
    g_menu_append (verdict, "_Restore", "claim.restore");
  else
    {
      g_menu_append (verdict, ent_evidence_row_get_confirmed (row) ? "_Confirmed No Longer" : "_Confirm",
                     "claim.confirm");
      g_menu_append (verdict, "_Wrong", "claim.reject");
      g_menu_append (verdict, "_Edit…", "claim.edit");
      g_menu_append (verdict, is_own (row) ? "_Remove" : "_Put Back as Read", "claim.put-back");
    }
  g_menu_append (rest, "Open the _Article", "claim.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verdict));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

/**
 * ent_claim_actions_show_menu:
 * @x: on the card
 */
void
ent_claim_actions_show_menu (EntClaimCard *card, double x, double y)
{
  EntEvidenceRow *row = ent_claim_card_get_row (card);
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;

  if (row == NULL || ent_evidence_row_is_heading (row))
    return;
  model = new_menu_model (row);
  menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  show_popover (card, menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/**
 * ent_claim_actions_press:
 *
 * Returns: whether the key means something to the card, and was done
 */
gboolean
ent_claim_actions_press (EntClaimCard *card, guint keyval, GdkModifierType state)
{
  EntEvidenceRow *row = ent_claim_card_get_row (card);
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  if (row == NULL || ent_evidence_row_is_heading (row))
    return FALSE;
  if ((keyval == GDK_KEY_Menu && modifiers == 0) || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      ent_claim_actions_show_menu (card, gtk_widget_get_width (GTK_WIDGET (card)) / 2.0,
                                   gtk_widget_get_height (GTK_WIDGET (card)) / 2.0);
      return TRUE;
    }
  if (modifiers != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_c:
      return gtk_widget_activate_action (GTK_WIDGET (card), "claim.confirm", NULL);
    case GDK_KEY_x:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return gtk_widget_activate_action (GTK_WIDGET (card), "claim.reject", NULL);
    case GDK_KEY_e:
      return gtk_widget_activate_action (GTK_WIDGET (card), "claim.edit", NULL);
    case GDK_KEY_r:
      return gtk_widget_activate_action (GTK_WIDGET (card), "claim.restore", NULL);
    default:
      return FALSE;
    }
}

/**
 * ent_claim_actions_press_focused:
 * @list: a list of cards
 *
 * Returns: whether the key means something to the card whose row has the focus, and was done
 */
gboolean
ent_claim_actions_press_focused (GtkWidget *list, guint keyval, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);

  if (row == NULL || !gtk_widget_has_focus (row) || !ENT_IS_CLAIM_CARD (gtk_widget_get_first_child (row)))
    return FALSE;
  return ent_claim_actions_press (ENT_CLAIM_CARD (gtk_widget_get_first_child (row)), keyval, state);
}

/* ---- the card ---- */

static gboolean
has_decisions (EntEvidenceRow *row)
{
  const EntClaim *claim = ent_evidence_row_get_claim (row);

  return claim->verdict != ENT_VERDICT_NONE || claim->credibility > 0 || claim != ent_evidence_row_get_read (row);
}

/**
 * ent_claim_actions_update:
 *
 * To be called when the card shows something else.
 */
void
ent_claim_actions_update (EntClaimCard *card)
{
  GtkWidget *widget = GTK_WIDGET (card);
  EntEvidenceRow *row = ent_claim_card_get_row (card);
  gboolean stands = ent_evidence_row_get_kind (row) == ENT_EVIDENCE_CLAIM;

  gtk_widget_action_set_enabled (widget, "claim.confirm", stands);
  gtk_widget_action_set_enabled (widget, "claim.reject", stands);
  gtk_widget_action_set_enabled (widget, "claim.edit", stands);
  gtk_widget_action_set_enabled (widget, "claim.put-back", stands && has_decisions (row));
  gtk_widget_action_set_enabled (widget, "claim.restore",
                                 ent_evidence_row_get_kind (row) == ENT_EVIDENCE_REJECTED_CLAIM);
}

/**
 * ent_claim_actions_stop:
 *
 * Closes what is open on the card: it is to show another claim, or none.
 */
void
ent_claim_actions_stop (EntClaimCard *card)
{
  g_object_set_data (G_OBJECT (card), POPOVER_KEY, NULL);
}

void
ent_claim_actions_install (GtkWidgetClass *card_class)
{
  gtk_widget_class_install_action (card_class, "claim.confirm", NULL, confirm);
  gtk_widget_class_install_action (card_class, "claim.reject", NULL, reject);
  gtk_widget_class_install_action (card_class, "claim.edit", NULL, edit);
  gtk_widget_class_install_action (card_class, "claim.restore", NULL, restore);
  gtk_widget_class_install_action (card_class, "claim.put-back", NULL, put_back);
  gtk_widget_class_install_action (card_class, "claim.open", NULL, open_article);
}
