/* ent-report-relation.c: one relation of a report, with the claims that say so and those that deny it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include "case/ent-subject.h"
#include "export/ent-citation.h"
#include "view/ent-rating.h"

#include <string.h>

/* What claims of a relation say of it: ent_status_get_stand() from 1 down. */
static const struct
{
  EntReportPart part;
  const char *label;
} kinds[] = {
  { ENT_REPORT_SAYS, "Say so" },
  { ENT_REPORT_LEAVES_OPEN, "Leave it open: possible or conditional" },
  { ENT_REPORT_DENIES, "Deny it" },
};
#define N_SIDES G_N_ELEMENTS (kinds)

typedef struct
{
  guint origin;
  guint article;
  guint index;        /* of the case */
  EntClaim *claim;
} Placed;

typedef struct
{
  GArray *claims;     /* of Placed, those of one origin behind each other, the first article of each first */
  guint n_origins;
} Side;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

  if (first->origin != second->origin)
    return first->origin < second->origin ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

static void
side_init (Side *self, const EntReport *report, guint place, int stand)
{
  const EntExcerpt *excerpt = report->excerpt;
  EntCase *case_ = ent_view_get_case (excerpt->view);

  *self = (Side) { g_array_new (FALSE, FALSE, sizeof (Placed)), 0 };
  for (guint i = excerpt->first_claims[place]; i < excerpt->first_claims[place + 1]; i++)
    {
      guint index = g_array_index (excerpt->claims, guint, i);
      guint article = ent_case_get_claim_ends (case_, index)->article;
      Placed placed = { ent_case_get_article_origin (case_, article), article, index, ent_excerpt_get_claim (excerpt, i) };

      if (ent_status_get_stand (placed.claim->status) == stand)
        g_array_append_val (self->claims, placed);
    }
  g_array_sort (self->claims, compare_placed);
  for (guint i = 0; i < self->claims->len; i++)
    self->n_origins += i == 0 || g_array_index (self->claims, Placed, i).origin !=
                                 g_array_index (self->claims, Placed, i - 1).origin;
}

static void
side_clear (Side *self)
{
  g_array_unref (self->claims);
}

/* ---- a claim ------------------------------------------------------------------------- */

static char *
dup_facts (const EntClaim *claim)
{
  g_autofree char *facts = ent_citation_dup_facts (claim);
  g_autofree char *object = ent_citation_dup_object (claim);
  const char credibility[] = { '0' + claim->credibility, '\0' }, reliability[] = { claim->reliability, '\0' };
  const char *source = claim->reliability != 0 ? ent_rating_find_label (ENT_FACET_RELIABILITY, reliability) : NULL;
  const char *said = claim->credibility > 0 ? ent_rating_find_label (ENT_FACET_CREDIBILITY, credibility) : NULL;
  GString *text = g_string_new (facts);

  if (source != NULL)
    g_string_append_printf (text, " · outlet %s", source);
  if (said != NULL)
    g_string_append_printf (text, " · claim %s", said);
  if (object != NULL)
    g_string_append_printf (text, " · object: %s", object);
  return g_string_free (text, FALSE);
}

/* Whether one paper prints what another did, word for word and in the same story. */
static gboolean
is_reprint (const Placed *first, const Placed *second)
{
  const EntClaim *a = first->claim, *b = second->claim;
  g_autofree char *words = NULL, *other_words = NULL;
  g_autofree char *facts = NULL, *other_facts = NULL;

  if (first->origin != second->origin || first->article == second->article || a->status != b->status)
    return FALSE;
  words = ent_citation_dup_sentence (a);
  other_words = ent_citation_dup_sentence (b);
  if (strcmp (words, other_words) != 0)
    return FALSE;
  facts = dup_facts (a);
  other_facts = dup_facts (b);
  return strcmp (facts, other_facts) == 0;
}

static void
add_source_link (EntReport *self, guint number)
{
  g_autofree char *target = g_strdup_printf ("#" ENT_REPORT_SOURCE_ANCHOR, number);
  g_autofree char *text = g_strdup_printf ("[%u]", number);

  self->medium->add_link (self, target, text);
}

/* Outlet, day and headline with its link, its number in the bibliography, and whether it is a copy. */
static void
add_source (EntReport *self, const Placed *placed)
{
  const EntReportMedium *medium = self->medium;
  guint number = self->bibliography->numbers[placed->article];
  guint same_as = ent_bibliography_get (self->bibliography, number)->same_as;
  const char *address = ent_citation_get_link (placed->claim->article);
  g_autofree char *citation = ent_citation_dup_article (placed->claim->article);

  medium->begin_paragraph (self, ENT_REPORT_SOURCE, NULL);
  if (address != NULL)
    medium->add_link (self, address, citation);
  else
    medium->add_text (self, citation);
  medium->add_text (self, " ");
  add_source_link (self, number);
  if (same_as > 0)
    {
      medium->add_text (self, " A copy of the story in ");
      add_source_link (self, same_as);
      medium->add_text (self, ", not counted again.");
    }
  medium->end_paragraph (self, ENT_REPORT_SOURCE);
}

static void
add_claim (EntReport *self, const Placed *placed)
{
  g_autofree char *quote = ent_citation_dup_quote (placed->claim);
  g_autofree char *facts = dup_facts (placed->claim);

  ent_report_add_paragraph (self, ENT_REPORT_QUOTE, quote);
  ent_report_add_paragraph (self, ENT_REPORT_CLAIM_FACTS, facts);
}

static void
add_claim_notes (EntReport *self, const Placed *placed)
{
  g_autofree char *subject = ent_case_dup_claim_subject (ent_view_get_case (self->excerpt->view), placed->index);

  ent_report_add_notes (self, subject, "Note on this claim");
}

/* ---- the relation ---------------------------------------------------------------------- */

static void
add_side (EntReport *self, const Side *side, EntReportPart part, const char *label, gboolean alone)
{
  g_autofree char *counts = ent_report_dup_counts (side->claims->len, side->n_origins);
  g_autofree char *heading = g_strdup_printf ("%s · %s", label, counts);

  self->medium->begin_part (self, part);
  /* where there is no other side, the relation has told its counts */
  ent_report_add_paragraph (self, ENT_REPORT_SIDE_HEADING, alone ? label : heading);
  for (guint i = 0; i < side->claims->len;)
    {
      const Placed *first = &g_array_index (side->claims, Placed, i);
      guint n = 1;

      while (i + n < side->claims->len && is_reprint (first, first + n))
        n++;
      self->medium->begin_part (self, ENT_REPORT_CLAIM);
      add_claim (self, first);
      for (guint j = 0; j < n; j++)
        add_source (self, first + j);
      for (guint j = 0; j < n; j++)
        add_claim_notes (self, first + j);
      self->medium->end_part (self, ENT_REPORT_CLAIM);
      i += n;
    }
  self->medium->end_part (self, part);
}

static void
add_heading (EntReport *self, guint place)
{
  g_autofree char *anchor = g_strdup_printf (ENT_REPORT_RELATION_ANCHOR, place + 1);
  g_autofree char *relation = ent_citation_dup_relation (self->excerpt, place);
  g_autofree char *heading = g_strdup_printf ("%u. %s", place + 1, relation);

  self->medium->begin_paragraph (self, ENT_REPORT_RELATION_HEADING, anchor);
  self->medium->add_text (self, heading);
  self->medium->end_paragraph (self, ENT_REPORT_RELATION_HEADING);
}

static void
add_relation_notes (EntReport *self, const EntRelation *relation)
{
  g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_RELATION "%s %s %s",
                                              ent_excerpt_get_actor (self->excerpt, relation->source)->id,
                                              relation->type->name,
                                              ent_excerpt_get_actor (self->excerpt, relation->target)->id);

  ent_report_add_notes (self, subject, "Note");
}

/* The relation at @place of the excerpt. */
void
ent_report_add_relation (EntReport *self, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (self->excerpt, place);
  g_autofree char *status = ent_citation_dup_status (relation);
  Side sides[N_SIDES];
  guint n_claims = 0;

  for (guint i = 0; i < N_SIDES; i++)
    {
      side_init (&sides[i], self, place, 1 - (int) i);
      n_claims += sides[i].claims->len;
    }
  self->medium->begin_part (self, ENT_REPORT_RELATION);
  add_heading (self, place);
  ent_report_add_paragraph (self, ENT_REPORT_FACTS, status);
  if (relation->contested)
    ent_report_add_paragraph (self, ENT_REPORT_WARNING,
                              "Contradicted: some of these claims say so, others deny it.");
  add_relation_notes (self, relation);
  for (guint i = 0; i < N_SIDES; i++)
    {
      if (sides[i].claims->len > 0)
        add_side (self, &sides[i], kinds[i].part, kinds[i].label, sides[i].claims->len == n_claims);
      side_clear (&sides[i]);
    }
  self->medium->end_part (self, ENT_REPORT_RELATION);
}
