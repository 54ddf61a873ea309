/* test-aside-page.c: what the user put aside, and the way back of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"
#include "ent-aside-page.h"
#include "ent-aside-row.h"
#include "ent-evidence-row.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#define JAPAN "country:JPN"

enum { CLAIMS, ARTICLES, RULES };

static const char *const texts[] = {
  "Nothing else was said. Russia supplied missiles to China.",
  "China sanctioned Japan. Russia sanctioned Japan.",
  NULL
};

static GtkStack *
get_stack (PanelFixture *fixture)
{
  return fixture_find_child (fixture_find_child (fixture->panel, ENT_TYPE_ASIDE_PAGE), GTK_TYPE_STACK);
}

static GtkListView *
get_list (PanelFixture *fixture, guint part)
{
  static const char *const names[] = { "claims", "articles", "rules" };

  return fixture_find_child (gtk_stack_get_child_by_name (get_stack (fixture), names[part]), GTK_TYPE_LIST_VIEW);
}

static GListModel *
get_rows (PanelFixture *fixture, guint part)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_list (fixture, part)));
}

static void
reject_all (PanelFixture *fixture, const char *relation)
{
  EntCase *case_ = ent_session_get_case (fixture->session);
  EntDecision *decision = NULL;

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (g_str_equal (ent_case_get_claim (case_, i)->type->name, relation))
      decision = ent_decision_join (decision, ent_correction_new_verdict (case_, i, ENT_VERDICT_REJECTED));
  ent_session_decide (fixture->session, decision);
  fixture_wait (fixture->session);
}

static void
decide (PanelFixture *fixture, EntDecision *decision)
{
  ent_session_decide (fixture->session, decision);
  fixture_wait (fixture->session);
  fixture_iterate_for (50);
}

static void
show (PanelFixture *fixture)
{
  panel_fixture_do (fixture, "panel.show-aside");
  fixture_iterate_for (100);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "aside");
}

/* The first is a heading. */
static GtkWidget *
find_last_card (GtkWidget *widget, GtkWidget *found)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "EntClaimCard") && gtk_widget_get_mapped (widget))
    found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_last_card (child, found);
  return found;
}

/* A relation all of whose claims are rejected is nowhere else. */
static void
test_a_rejected_claim_leads_to_its_sentence_and_back (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntEvidenceRow) heading = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  reject_all (fixture, "supplies");
  show (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (fixture)), ==, "claims");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, CLAIMS)), ==, 2);
  heading = g_list_model_get_item (get_rows (fixture, CLAIMS), 0);
  g_assert_cmpstr (ent_evidence_row_get_heading (heading), ==, "Russia supplies China");
  g_assert_cmpint (ent_evidence_row_get_item (heading).kind, ==, ENT_ITEM_NONE);

  g_signal_emit_by_name (get_list (fixture, CLAIMS), "activate", 1);
  fixture_iterate_for (50);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "article");
  gtk_widget_grab_focus (fixture_find_child (fixture->panel, ENT_TYPE_ARTICLE_PAGE));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 23);   /* where its sentence begins */
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "aside");

  g_assert_true (gtk_widget_activate_action (find_last_card (fixture->panel, NULL), "claim.restore", NULL));
  fixture_wait (fixture->session);
  fixture_iterate_for (50);
  g_assert_cmpuint (ent_case_get_n_rejected (ent_session_get_case (fixture->session)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, CLAIMS)), ==, 0);
  fixture_undo (fixture->session);
  fixture_iterate_for (50);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, CLAIMS)), ==, 2);
}

/* What is left of a relation can be gone to from its heading. */
static void
test_rejected_claims_stand_below_their_relation (PanelFixture *fixture, gconstpointer data)
{
  EntCase *case_;
  g_autoptr (EntEvidenceRow) heading = NULL;

  panel_fixture_add (fixture, "China sanctioned Japan. Russia said so.");
  case_ = ent_session_get_case (fixture->session);
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (g_str_equal (ent_case_get_claim (case_, i)->source->id, "country:CHN"))
      {
        decide (fixture, ent_correction_new_verdict (case_, i, ENT_VERDICT_REJECTED));
        break;
      }
  show (fixture);
  heading = g_list_model_get_item (get_rows (fixture, CLAIMS), 0);
  g_assert_cmpstr (ent_evidence_row_get_heading (heading), ==, "China sanctions Japan");
  g_assert_cmpint (ent_evidence_row_get_item (heading).kind, ==, ENT_ITEM_RELATION);
  g_signal_emit_by_name (get_list (fixture, CLAIMS), "activate", 0);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "aside");
}

static void
take_back (PanelFixture *fixture, guint part)
{
  GtkWidget *button = fixture_find_child (GTK_WIDGET (get_list (fixture, part)), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_wait (fixture->session);
  fixture_iterate_for (50);
}

static void
test_an_article_that_is_left_out_is_read_and_taken_back (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntAsideRow) row = NULL;

  decide (fixture, ent_correction_new_left_out (ent_case_get_article (ent_session_get_case (fixture->session), 1), TRUE));
  show (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (fixture)), ==, "articles");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, ARTICLES)), ==, 1);
  row = g_list_model_get_item (get_rows (fixture, ARTICLES), 0);
  g_assert_cmpstr (ent_aside_row_get_detail (row), ==, "The Ledger · 1 Mar 2023 · 2 claims");
  g_signal_emit_by_name (get_list (fixture, ARTICLES), "activate", 0);
  fixture_iterate_for (50);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "article");
  panel_fixture_do (fixture, "panel.back");
  take_back (fixture, ARTICLES);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, ARTICLES)), ==, 0);
  fixture_undo (fixture->session);
  g_assert_cmpuint (ent_case_get_n_articles (ent_session_get_case (fixture->session)), ==, 1);
}

/* What is not of the case any more is not put aside. */
static void
test_an_article_whose_import_was_undone_is_not_listed (PanelFixture *fixture, gconstpointer data)
{
  EntArticle *article = ent_case_get_article (ent_session_get_case (fixture->session), 1);
  g_autofree char *import = NULL;
  g_autoptr (GListModel) rows = NULL;
  EntCase *case_;

  decide (fixture, ent_correction_new_left_out (article, TRUE));
  case_ = ent_session_get_case (fixture->session);
  g_assert_true (ent_aside_hides_any (case_));
  import = g_strdup_printf ("import:%" G_GINT64_FORMAT,
                            g_array_index (ent_case_get_extraction (case_)->provenances, EntProvenance, 1).import);
  {
    EntDecision *decision = ent_decision_new ("Take It Out");

    ent_decision_set (decision, import, "present", NULL);
    decide (fixture, decision);
  }
  case_ = ent_session_get_case (fixture->session);
  rows = ent_aside_rows_new_articles (case_);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  g_assert_false (ent_aside_hides_any (case_));
}

static void
test_a_rule_leads_to_its_actor_and_is_dropped (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntAsideRow) row = NULL;

  decide (fixture, ent_correction_new_rule (ent_session_get_case (fixture->session), "the <b>Diet</b>", JAPAN));
  show (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (fixture)), ==, "rules");
  row = g_list_model_get_item (get_rows (fixture, RULES), 0);
  g_assert_cmpstr (ent_aside_row_get_title (row), ==, "“the <b>Diet</b>”");
  g_assert_cmpstr (ent_aside_row_get_detail (row), ==, "means Japan");
  g_signal_emit_by_name (get_list (fixture, RULES), "activate", 0);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "aside");
  take_back (fixture, RULES);
  g_assert_null (ent_records_find (ent_session_get_records (fixture->session), "rule:the <b>Diet</b>", "actor"));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture, RULES)), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/desktop/aside-page/" name, PanelFixture, texts, panel_fixture_set_up, func, panel_fixture_tear_down)
  ADD ("a-rejected-claim-leads-to-its-sentence-and-back", test_a_rejected_claim_leads_to_its_sentence_and_back);
  ADD ("rejected-claims-stand-below-their-relation", test_rejected_claims_stand_below_their_relation);
  ADD ("an-article-that-is-left-out-is-read-and-taken-back", test_an_article_that_is_left_out_is_read_and_taken_back);
  ADD ("an-article-whose-import-was-undone-is-not-listed", test_an_article_whose_import_was_undone_is_not_listed);
  ADD ("a-rule-leads-to-its-actor-and-is-dropped", test_a_rule_leads_to_its_actor_and_is_dropped);
#undef ADD
  return g_test_run ();
}
