/* ent-claim-corrections.c: what is decided on a claim, and claims that the user added
 *
 * A record that cannot be understood changes nothing: it may come from another program's hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-corrections-private.h"

#include <stdlib.h>
#include <string.h>

static const char *
find (const EntClaimCorrections *self, const char *subject, const char *aspect)
{
  return ent_records_find (self->records, subject, aspect);
}

/* Types of relations are those of the vocabulary, and those that occur. */
static const EntRelationType *
find_type (const EntClaimCorrections *self, const char *name)
{
  const EntRelationType *type = self->vocabulary != NULL
                                  ? ent_vocabulary_find_relation_type (self->vocabulary, name) : NULL;

  for (guint i = 0; type == NULL && i < self->extraction->claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (self->extraction->claims, i);

      if (strcmp (claim->type->name, name) == 0)
        type = claim->type;
    }
  return type;
}

/* The PLOVER type that was read looks at how the sentence puts it: another relation or status has its own plain one. */
static void
apply_relation (const EntClaimCorrections *self, const char *subject, EntClaim *claim)
{
  const char *name = find (self, subject, "relation");
  const char *status = find (self, subject, "status");
  const EntRelationType *type = name != NULL ? find_type (self, name) : NULL;

  if (type != NULL)
    claim->type = type;
  if (type != NULL || (status != NULL && ent_status_from_name (status, &claim->status)))
    claim->plover = claim->type->plover;
  if (status != NULL)
    ent_status_from_name (status, &claim->status);
}

static void
swap_ends (EntClaim *claim)
{
  EntActor *actor = claim->source;
  EntSpan span = claim->source_span;

  claim->source = claim->target;
  claim->source_span = claim->target_span;
  claim->target = actor;
  claim->target_span = span;
}

/* "2023-09-01/2023-09-30", either side may be empty: open. */
static void
apply_time (const char *value, EntClaim *claim)
{
  g_auto (GStrv) days = g_strsplit (value, "/", 2);
  EntInterval event = ENT_INTERVAL_NONE;

  if (g_strv_length (days) != 2
      || (days[0][0] != '\0' && !ent_day_parse_iso (days[0], &event.from))
      || (days[1][0] != '\0' && !ent_day_parse_iso (days[1], &event.to))
      || (event.to != ENT_DAY_NONE && event.from > event.to))
    return;
  claim->event = event;
}

static void
apply_sayer (const EntClaimCorrections *self, const char *id, EntClaim *claim)
{
  EntActor *sayer = *id != '\0' ? ent_actor_corrections_find_by_id (self->actors, id) : NULL;

  if (*id != '\0' && sayer == NULL)
    return;
  g_ptr_array_set_size (claim->said_by, 0);
  if (sayer != NULL)
    g_ptr_array_add (claim->said_by, ent_actor_ref (sayer));
}

static void
apply_judgement (const EntClaimCorrections *self, const char *subject, EntClaim *claim)
{
  const char *verdict = find (self, subject, "verdict");
  const char *credibility = find (self, subject, "credibility");

  if (g_strcmp0 (verdict, "confirmed") == 0)
    claim->verdict = ENT_VERDICT_CONFIRMED;
  else if (g_strcmp0 (verdict, "rejected") == 0)
    claim->verdict = ENT_VERDICT_REJECTED;
  if (credibility != NULL && credibility[0] >= '1' && credibility[0] <= '6' && credibility[1] == '\0')
    claim->credibility = credibility[0] - '0';
}

/*
 * ent_claim_corrections_apply:
 * @claim: a copy that nobody else has yet
 *
 * Changes @claim as the records on @subject say.
 */
void
ent_claim_corrections_apply (const EntClaimCorrections *self, const char *subject, EntClaim *claim)
{
  const char *time = find (self, subject, "time");
  const char *sayer = find (self, subject, "sayer");
  const char *object = find (self, subject, "object");

  apply_relation (self, subject, claim);
  if (g_strcmp0 (find (self, subject, "direction"), "swapped") == 0)
    swap_ends (claim);
  if (time != NULL)
    apply_time (time, claim);
  if (sayer != NULL)
    apply_sayer (self, sayer, claim);
  if (object != NULL)
    {
      g_free (claim->object);
      claim->object = *object != '\0' ? g_strdup (object) : NULL;
    }
  apply_judgement (self, subject, claim);
}

/* ---- claims that the user added ----------------------------------------------------- */

/* "10 90", of the article's text and on borders of its characters. */
static gboolean
read_span (const EntClaimCorrections *self, const char *subject, const char *aspect, const EntArticle *article,
           EntSpan *span)
{
  const char *value = find (self, subject, aspect);
  guint64 start, end;
  char *rest;

  if (value == NULL)
    return FALSE;
  start = g_ascii_strtoull (value, &rest, 10);
  end = g_ascii_strtoull (rest, &rest, 10);
  if (*rest != '\0' || start >= end || end > G_MAXUINT32)
    return FALSE;
  *span = ent_article_find_from_whole (article, (EntSpan) { start, end });
  if (!ent_span_is_empty (*span) && (article->text[span->start] & 0xc0) != 0x80 && (article->text[span->end] & 0xc0) != 0x80)
    return TRUE;
  *span = ENT_SPAN_NONE;
  return FALSE;
}

static EntActor *
find_end (const EntClaimCorrections *self, const char *subject, const char *aspect)
{
  const char *id = find (self, subject, aspect);

  return id != NULL ? ent_actor_corrections_find_by_id (self->actors, id) : NULL;
}

/*
 * ent_claim_corrections_new_own:
 * @article: the one that the records on @subject name
 *
 * Returns: (transfer full) (nullable): the claim that the records on @subject describe; %NULL where they describe none
 */
EntClaim *
ent_claim_corrections_new_own (const EntClaimCorrections *self, const char *subject, EntArticle *article)
{
  EntActor *source = find_end (self, subject, "source");
  EntActor *target = find_end (self, subject, "target");
  const char *relation = find (self, subject, "relation");
  const EntRelationType *type = relation != NULL ? find_type (self, relation) : NULL;
  g_autoptr (EntClaim) claim = NULL;

  if (source == NULL || target == NULL || type == NULL)
    return NULL;
  claim = ent_claim_new (article, source, type, target);
  if (!read_span (self, subject, "sentence", article, &claim->sentence))
    return NULL;
  read_span (self, subject, "source-words", article, &claim->source_span);
  read_span (self, subject, "target-words", article, &claim->target_span);
  read_span (self, subject, "trigger-words", article, &claim->trigger_span);
  claim->rule = g_strdup ("user");
  ent_claim_corrections_apply (self, subject, claim);
  return g_steal_pointer (&claim);
}
