/* ent-correction-actor.c: what a user can decide about actors and sources, as decisions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-correction.h"

#include "case/ent-subject.h"

#include <string.h>

static const char *
find_name (EntCase *case_, const char *actor_id)
{
  const EntActor *actor = ent_case_find_actor (case_, actor_id);

  return actor != NULL ? actor->name : actor_id;
}

static void
set_of_actor (EntDecision *self, const char *actor_id, const char *aspect, const char *value)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, actor_id, NULL);

  ent_decision_set (self, subject, aspect, value);
}

static gboolean
is_read (EntCase *case_, const char *actor_id)
{
  const GPtrArray *claims = ent_case_get_extraction (case_)->claims;

  for (guint i = 0; i < claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (claims, i);

      if (strcmp (claim->source->id, actor_id) == 0 || strcmp (claim->target->id, actor_id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ent_correction_new_name:
 * @name: (nullable): what to call the actor; %NULL or "" for the name that was read; whom no article names keeps the one
 *   that he has
 */
EntDecision *
ent_correction_new_name (EntCase *case_, const char *actor_id, const char *name)
{
  gboolean any = name != NULL && *name != '\0';
  EntDecision *self = any ? ent_decision_new ("Rename %s to %s", find_name (case_, actor_id), name)
                          : ent_decision_new ("Call %s as Read", find_name (case_, actor_id));

  set_of_actor (self, actor_id, "name", any ? name : is_read (case_, actor_id) ? NULL : find_name (case_, actor_id));
  return self;
}

EntDecision *
ent_correction_new_kind (EntCase *case_, const char *actor_id, EntActorKind kind)
{
  EntDecision *self = ent_decision_new ("Change the Kind of %s", find_name (case_, actor_id));

  set_of_actor (self, actor_id, "kind", ent_actor_kind_get_name (kind));
  return self;
}

/**
 * ent_correction_new_country:
 * @country: ISO 3166-1 alpha-3 code, or "" for none
 */
EntDecision *
ent_correction_new_country (EntCase *case_, const char *actor_id, const char *country)
{
  EntDecision *self = ent_decision_new ("Change the Country of %s", find_name (case_, actor_id));

  set_of_actor (self, actor_id, "country", country);
  return self;
}

/* ---- one or several ------------------------------------------------------------------ */

/**
 * ent_correction_new_merge:
 * @actor_ids: (array zero-terminated=1): who is the same as @into_id
 *
 * Returns: (transfer full): the decision that they are one actor. What was decided on each stays with it
 */
EntDecision *
ent_correction_new_merge (EntCase *case_, const char *const *actor_ids, const char *into_id)
{
  guint n = g_strv_length ((char **) actor_ids);
  EntDecision *self = n == 1 ? ent_decision_new ("Merge %s and %s", find_name (case_, actor_ids[0]),
                                                 find_name (case_, into_id))
                             : ent_decision_new ("Merge %u Actors into %s", n, find_name (case_, into_id));

  /* who was split off by hand before must not lead back in a circle */
  set_of_actor (self, into_id, "merged-into", NULL);
  for (guint i = 0; i < n; i++)
    if (strcmp (actor_ids[i], into_id) != 0)
      set_of_actor (self, actor_ids[i], "merged-into", into_id);
  return self;
}

/* Notes that two actors are not one: it is not suggested again. */
static void
set_other_than (EntDecision *self, EntCase *case_, const char *actor_id, const char *other_id)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, actor_id, NULL);
  const char *known = ent_records_find (ent_case_get_records (case_), subject, "other-than");
  g_auto (GStrv) ids = g_strsplit (known != NULL ? known : "", "\n", 0);
  g_autofree char *value = NULL;

  if (g_strv_contains ((const char *const *) ids, other_id))
    return;
  value = known != NULL ? g_strconcat (known, "\n", other_id, NULL) : g_strdup (other_id);
  ent_decision_set (self, subject, "other-than", value);
}

/**
 * ent_correction_new_refuse_merge:
 *
 * Returns: (transfer full): the decision that two actors are not one, although their names look like it
 */
EntDecision *
ent_correction_new_refuse_merge (EntCase *case_, const char *actor_id, const char *other_id)
{
  EntDecision *self = ent_decision_new ("Keep %s and %s Apart", find_name (case_, actor_id),
                                        find_name (case_, other_id));

  set_other_than (self, case_, actor_id, other_id);
  return self;
}

/**
 * ent_correction_new_split:
 * @merged_id: an actor that was merged into another
 *
 * Returns: (transfer full): the decision that it is an actor of its own again, and not that other one
 */
EntDecision *
ent_correction_new_split (EntCase *case_, const char *merged_id)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, merged_id, NULL);
  const char *into = ent_records_find (ent_case_get_records (case_), subject, "merged-into");
  const char *name = ent_records_find (ent_case_get_records (case_), subject, "name");
  EntDecision *self = ent_decision_new ("Split %s from %s", name != NULL ? name : merged_id,
                                        into != NULL ? find_name (case_, into) : merged_id);

  ent_decision_set (self, subject, "merged-into", NULL);
  if (into != NULL)
    set_other_than (self, case_, merged_id, into);
  return self;
}

/**
 * ent_correction_list_merged:
 *
 * Returns: (transfer full) (element-type utf8): ids of the actors that were merged into this one directly, in their order
 */
GPtrArray *
ent_correction_list_merged (EntCase *case_, const char *actor_id)
{
  EntRecords *records = ent_case_get_records (case_);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = ent_records_find_first (records, ENT_SUBJECT_ACTOR); i < ent_records_get_n (records); i++)
    {
      const EntRecord *record = ent_records_get (records, i);

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR))
        break;
      if (strcmp (record->aspect, "merged-into") == 0 && strcmp (record->value, actor_id) == 0)
        g_ptr_array_add (ids, g_strdup (record->subject + strlen (ENT_SUBJECT_ACTOR)));
    }
  return ids;
}

/**
 * ent_correction_new_rule:
 * @words: words of an article that name an actor
 * @actor_id: (nullable): whom they mean in this case wherever they stand; %NULL for no rule any more
 */
EntDecision *
ent_correction_new_rule (EntCase *case_, const char *words, const char *actor_id)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_RULE, words, NULL);
  EntDecision *self = actor_id != NULL ? ent_decision_new ("Make “%s” Mean %s", words, find_name (case_, actor_id))
                                       : ent_decision_new ("Drop the Rule for “%s”", words);

  ent_decision_set (self, subject, "actor", actor_id);
  return self;
}

/* ---- sources --------------------------------------------------------------------------- */

/**
 * ent_correction_new_reliability:
 * @reliability: 'A' to 'F' on the Admiralty scale, 0 for none
 */
EntDecision *
ent_correction_new_reliability (const char *outlet, char reliability)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_OUTLET, outlet, NULL);
  const char value[] = { reliability, '\0' };
  EntDecision *self = ent_decision_new ("Rate %s", outlet);

  ent_decision_set (self, subject, "reliability", reliability != 0 ? value : NULL);
  return self;
}

static EntDecision *
new_of_article (const EntArticle *article, const char *verb, const char *aspect, const char *value)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL);
  EntDecision *self = ent_decision_new ("%s “%s”", verb, ent_article_get_label (article));

  ent_decision_set (self, subject, aspect, value);
  return self;
}

/**
 * ent_correction_new_published:
 * @day: when it was published; %ENT_DAY_NONE for the day that was read
 */
EntDecision *
ent_correction_new_published (const EntArticle *article, EntDay day)
{
  g_autofree char *value = ent_day_format_iso (day);

  return new_of_article (article, "Change the Date of", "published", value);
}

EntDecision *
ent_correction_new_left_out (const EntArticle *article, gboolean left_out)
{
  return new_of_article (article, left_out ? "Leave Out" : "Take Back", "left-out", left_out ? "1" : NULL);
}
