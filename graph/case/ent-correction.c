/* ent-correction.c: what a user can decide about a case, as decisions
 *
 * Each has the name that the menu shows for undoing it. What is decided to be as it was read leaves no record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-correction.h"

#include "case/ent-subject.h"

#include <string.h>

/* Who is in the case because the user named him. */
#define OWN_ACTOR "own:"

/* Names in a step's name are cut at so many characters. */
#define MAX_LABEL 60

static char *
dup_short (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_LABEL)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_LABEL - 1);
  return g_strconcat (start, "…", NULL);
}

/**
 * ent_correction_dup_claim_label:
 *
 * Returns: (transfer full): "Russia supplies China"
 */
char *
ent_correction_dup_claim_label (const EntClaim *claim)
{
  g_autofree char *label = g_strdup_printf ("%s %s %s", claim->source->name, claim->type->label, claim->target->name);

  return dup_short (label);
}

/* ---- claims ------------------------------------------------------------------ */

static EntDecision *
new_of_claim (EntCase *case_, guint claim, const char *verb, const char *aspect, const char *value)
{
  g_autofree char *label = ent_correction_dup_claim_label (ent_case_get_claim (case_, claim));
  g_autofree char *subject = ent_case_dup_claim_subject (case_, claim);
  EntDecision *self = ent_decision_new ("%s “%s”", verb, label);

  ent_decision_set (self, subject, aspect, value);
  return self;
}

/**
 * ent_correction_new_verdict:
 *
 * Returns: (transfer full): the decision to confirm a claim, to reject it, or to do neither
 */
EntDecision *
ent_correction_new_verdict (EntCase *case_, guint claim, EntVerdict verdict)
{
  static const struct
  {
    const char *verb;
    const char *value;
  } verdicts[] = {
    [ENT_VERDICT_NONE] = { "Leave Open", NULL },
    [ENT_VERDICT_CONFIRMED] = { "Confirm", "confirmed" },
    [ENT_VERDICT_REJECTED] = { "Reject", "rejected" },
  };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdicts), NULL);

  return new_of_claim (case_, claim, verdicts[verdict].verb, "verdict", verdicts[verdict].value);
}

/**
 * ent_correction_new_restore:
 * @rejected: a rejected claim, as ent_case_get_rejected() counts
 *
 * Returns: (transfer full): the decision to reject it no longer
 */
EntDecision *
ent_correction_new_restore (EntCase *case_, guint rejected)
{
  g_autofree char *label = ent_correction_dup_claim_label (ent_case_get_rejected (case_, rejected));
  g_autofree char *subject = ent_case_dup_rejected_subject (case_, rejected);
  EntDecision *self = ent_decision_new ("Restore “%s”", label);

  ent_decision_set (self, subject, "verdict", NULL);
  return self;
}

/* What is decided as it was read needs no record. */
static const char *
unless_read (EntCase *case_, guint claim, const char *as_read, const char *value)
{
  return ent_case_find_read_claim (case_, claim) != NULL && strcmp (as_read, value) == 0 ? NULL : value;
}

/**
 * ent_correction_new_relation:
 * @swapped: whether its ends change places, as they stand now
 *
 * Returns: (transfer full): the decision that a claim tells another relation, or in the other direction
 */
EntDecision *
ent_correction_new_relation (EntCase *case_, guint claim, const EntRelationType *type, gboolean swapped)
{
  const EntClaim *read = ent_case_find_read_claim (case_, claim);
  EntDecision *self = new_of_claim (case_, claim, "Change the Relation of", "relation",
                                    unless_read (case_, claim, read != NULL ? read->type->name : "", type->name));

  if (swapped)
    {
      g_autofree char *subject = ent_case_dup_claim_subject (case_, claim);
      gboolean now = ent_records_find (ent_case_get_records (case_), subject, "direction") != NULL;

      ent_decision_set (self, subject, "direction", now ? NULL : "swapped");
    }
  return self;
}

EntDecision *
ent_correction_new_status (EntCase *case_, guint claim, EntStatus status)
{
  const EntClaim *read = ent_case_find_read_claim (case_, claim);
  const char *as_read = read != NULL ? ent_status_get_name (read->status) : "";

  return new_of_claim (case_, claim, "Change the Status of", "status",
                       unless_read (case_, claim, as_read, ent_status_get_name (status)));
}

static char *
dup_time (EntInterval event)
{
  g_autofree char *from = ent_day_format_iso (event.from);
  g_autofree char *to = ent_day_format_iso (event.to);

  return g_strdup_printf ("%s/%s", from != NULL ? from : "", to != NULL ? to : "");
}

/**
 * ent_correction_new_time:
 * @event: when it happened; %ENT_INTERVAL_NONE for "not said"
 */
EntDecision *
ent_correction_new_time (EntCase *case_, guint claim, EntInterval event)
{
  const EntClaim *read = ent_case_find_read_claim (case_, claim);
  g_autofree char *as_read = read != NULL ? dup_time (read->event) : g_strdup ("");
  g_autofree char *value = dup_time (event);

  return new_of_claim (case_, claim, "Change the Time of", "time", unless_read (case_, claim, as_read, value));
}

/**
 * ent_correction_new_sayer:
 * @actor_id: (nullable): who says so; %NULL for the reporter
 */
EntDecision *
ent_correction_new_sayer (EntCase *case_, guint claim, const char *actor_id)
{
  return new_of_claim (case_, claim, "Change the Sayer of", "sayer", actor_id != NULL ? actor_id : "");
}

/**
 * ent_correction_new_object:
 * @object: what is given, asked for, denied; "" for nothing
 */
EntDecision *
ent_correction_new_object (EntCase *case_, guint claim, const char *object)
{
  const EntClaim *read = ent_case_find_read_claim (case_, claim);
  const char *as_read = read != NULL && read->object != NULL ? read->object : "";

  return new_of_claim (case_, claim, "Change the Object of", "object", unless_read (case_, claim, as_read, object));
}

/**
 * ent_correction_new_credibility:
 * @credibility: 1 to 6 on the Admiralty scale, 0 for none
 */
EntDecision *
ent_correction_new_credibility (EntCase *case_, guint claim, guint credibility)
{
  g_autofree char *value = g_strdup_printf ("%u", credibility);

  g_return_val_if_fail (credibility <= 6, NULL);

  return new_of_claim (case_, claim, "Rate", "credibility", credibility > 0 ? value : NULL);
}

/**
 * ent_correction_new_as_read:
 *
 * Returns: (transfer full): the decision to take back all that was decided on a claim but for its note; of one that the
 *   user added, to take it out
 */
EntDecision *
ent_correction_new_as_read (EntCase *case_, guint claim)
{
  static const char *const aspects[] = { "relation", "direction", "status", "time", "sayer", "object", "credibility",
                                         "verdict" };
  static const char *const own_aspects[] = { "article", "source", "target", "sentence", "source-words", "target-words",
                                             "trigger-words" };
  gboolean own = ent_case_find_read_claim (case_, claim) == NULL;
  g_autofree char *subject = ent_case_dup_claim_subject (case_, claim);
  g_autofree char *label = ent_correction_dup_claim_label (ent_case_get_claim (case_, claim));
  EntDecision *self = ent_decision_new (own ? "Remove “%s”" : "Put “%s” Back as Read", label);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    ent_decision_set (self, subject, aspects[i], NULL);
  for (guint i = 0; own && i < G_N_ELEMENTS (own_aspects); i++)
    ent_decision_set (self, subject, own_aspects[i], NULL);
  return self;
}

/* ---- claims that the user adds -------------------------------------------------- */

/* A number that no claim of the user has, nor had in a step that can be undone: they are never given twice. */
static char *
dup_new_own_subject (EntCase *case_)
{
  EntRecords *records = ent_case_get_records (case_);
  guint64 last = 0;

  for (guint i = ent_records_find_first (records, ENT_SUBJECT_OWN_CLAIM); i < ent_records_get_n (records); i++)
    {
      const char *subject = ent_records_get (records, i)->subject;

      if (!g_str_has_prefix (subject, ENT_SUBJECT_OWN_CLAIM))
        break;
      last = MAX (last, g_ascii_strtoull (subject + strlen (ENT_SUBJECT_OWN_CLAIM), NULL, 10));
    }
  return g_strdup_printf (ENT_SUBJECT_OWN_CLAIM "%" G_GUINT64_FORMAT, last + 1);
}

static void
set_span (EntDecision *self, const char *subject, const char *aspect, const EntArticle *article, EntSpan span)
{
  EntSpan place = ent_article_find_in_whole (article, span);
  g_autofree char *value = g_strdup_printf ("%u %u", place.start, place.end);

  if (!ent_span_is_empty (place))
    ent_decision_set (self, subject, aspect, value);
}

/* Who of those who are in no article so far is called so: a country. */
static const EntActor *
find_country (EntCase *case_, const char *name)
{
  EntPipeline *pipeline = ent_case_get_pipeline (case_);
  g_autoptr (GPtrArray) countries = pipeline != NULL ? ent_gazetteer_list_countries (ent_pipeline_get_gazetteer (pipeline))
                                                     : NULL;

  for (guint i = 0; countries != NULL && i < countries->len; i++)
    {
      const EntActor *country = g_ptr_array_index (countries, i);

      if (strcmp (country->name, name) == 0)
        return country;
    }
  return NULL;
}

/* The same name gives the same id wherever nobody has it. */
static char *
dup_own_actor_id (EntCase *case_, const char *name)
{
  g_autofree char *words = g_utf8_casefold (name, -1);
  char *id = g_strconcat (OWN_ACTOR, g_strdelimit (words, " \t\n", '-'), NULL);

  for (guint n = 2; ent_case_find_actor (case_, id) != NULL; n++)
    {
      g_free (id);
      id = g_strdup_printf (OWN_ACTOR "%s-%u", words, n);
    }
  return id;
}

static const char *
get_end_name (EntCase *case_, const char *id, const char *name)
{
  const EntActor *actor = id != NULL ? ent_case_find_actor (case_, id) : NULL;

  return actor != NULL ? actor->name : id != NULL ? id : name;
}

/* An end of a claim, and the actor where it is one that is named only here. */
static void
set_end (EntDecision *self, EntCase *case_, const char *claim_subject, const char *aspect, const char *id,
         const char *name)
{
  const EntActor *country = id == NULL ? find_country (case_, name) : NULL;
  g_autofree char *own_id = NULL;
  g_autofree char *subject = NULL;

  if (id == NULL)
    {
      own_id = country != NULL ? g_strdup (country->id) : dup_own_actor_id (case_, name);
      subject = g_strconcat (ENT_SUBJECT_ACTOR, own_id, NULL);
      ent_decision_set (self, subject, "name", name);
    }
  if (country != NULL)
    {
      ent_decision_set (self, subject, "kind", ent_actor_kind_get_name (country->kind));
      ent_decision_set (self, subject, "country", country->country);
    }
  ent_decision_set (self, claim_subject, aspect, id != NULL ? id : own_id);
}

/**
 * ent_correction_new_own_claim:
 *
 * Returns: (transfer full): the decision to add a claim to the case, with those who are named and not in it yet
 */
EntDecision *
ent_correction_new_own_claim (EntCase *case_, const EntOwnClaim *claim)
{
  g_autofree char *subject = dup_new_own_subject (case_);
  g_autofree char *time = dup_time (claim->event);
  EntDecision *self;

  g_return_val_if_fail (claim->article != NULL && claim->article->key != NULL, NULL);
  g_return_val_if_fail (claim->source_id != NULL || claim->source_name != NULL, NULL);
  g_return_val_if_fail (claim->target_id != NULL || claim->target_name != NULL, NULL);

  self = ent_decision_new ("Add a Claim about %s and %s", get_end_name (case_, claim->source_id, claim->source_name),
                           get_end_name (case_, claim->target_id, claim->target_name));
  ent_decision_set (self, subject, "article", claim->article->key);
  set_end (self, case_, subject, "source", claim->source_id, claim->source_name);
  set_end (self, case_, subject, "target", claim->target_id, claim->target_name);
  ent_decision_set (self, subject, "relation", claim->relation);
  ent_decision_set (self, subject, "status", ent_status_get_name (claim->status));
  if (!ent_interval_is_none (claim->event))
    ent_decision_set (self, subject, "time", time);
  set_span (self, subject, "sentence", claim->article, claim->sentence);
  set_span (self, subject, "source-words", claim->article, claim->source_words);
  set_span (self, subject, "target-words", claim->article, claim->target_words);
  set_span (self, subject, "trigger-words", claim->article, claim->trigger_words);
  return self;
}

/* ---- anything --------------------------------------------------------------------- */

/**
 * ent_correction_new_note:
 * @subject: what it is on, see ent-subject.h
 * @name: what a person calls that
 * @note: (nullable): the words; %NULL or "" for no note
 */
EntDecision *
ent_correction_new_note (const char *subject, const char *name, const char *note)
{
  g_autofree char *label = dup_short (name);
  EntDecision *self = ent_decision_new ("Write a Note on %s", label);

  ent_decision_set (self, subject, "note", note != NULL && *note != '\0' ? note : NULL);
  return self;
}
