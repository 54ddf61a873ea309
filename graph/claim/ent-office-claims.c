/* ent-office-claims.c: who holds which office: "Adama Barrow was sworn in as Gambian president"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-state-claims-private.h"

/* "opposition | leader", "refugee | chief": who is head of a part is not the head of the whole. */
static gboolean
is_of_a_part (const EntReading *reading, int noun)
{
  static const char *const general[] = { "leader", "chief", "head", NULL };
  static const char *const whole[] = { "new",       "current",      "next",     "elected",       "unelected",
                                       "veteran",   "long",         "longtime", "long-time",     "supreme",
                                       "paramount", "national",     "military", "authoritarian", "autocratic",
                                       "interim",   "transitional", "facto",    "communist",     "embattled",
                                       "powerful",  "strong",       "young",    "old",           "ageing",
                                       "aging",     "civilian",     NULL };

  if (!ent_reading_is_one_of (reading, noun, general))
    return FALSE;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && reading->words[child].mention == NULL &&
        (reading->words[child].dependency == ENT_DEPENDENCY_AMOD ||
         reading->words[child].dependency == ENT_DEPENDENCY_COMPOUND) &&
        !ent_reading_is_one_of (reading, child, whole))
      return TRUE;
  return FALSE;
}

/* What the holder of the office at @noun is to its state or body; NULL for no office, or one held no more. */
static const char *
find_relation (const EntReading *reading, int noun)
{
  static const char *const deputies[] = { "assistant", "deputy", "vice", NULL };
  gboolean leads = ent_reading_has_set (reading, noun, ENT_SET_LEADER) ||
                   (ent_reading_is_word (reading, noun, "minister") && noun > 0 &&
                    ent_reading_is_word (reading, noun - 1, "prime"));

  if (reading->words[noun].mention != NULL || (!leads && !ent_reading_has_set (reading, noun, ENT_SET_OFFICE)))
    return NULL;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && ent_reading_is_one_of (reading, child, deputies))
      leads = FALSE;
    else if (child < noun && ent_reading_has_set (reading, child, ENT_SET_PAST_OFFICE))
      return NULL;
  return leads ? "leads" : "works-for";
}

/* Who holds the office at @noun: "A is | president", "A, | president", "elected A | president", "A became | president",
 * "A was sworn in | as president". */
static int
find_holder (const EntReading *reading, int noun)
{
  int verb = reading->words[noun].parent;
  int bearer = ent_clause_find_bearer (reading, noun);
  EntDependency dependency = reading->words[noun].dependency;

  if (bearer != ENT_NODE_NONE || !ent_reading_is_verb (reading, verb))
    return bearer;
  if (!(dependency == ENT_DEPENDENCY_XCOMP || dependency == ENT_DEPENDENCY_OBJ ||
        (dependency == ENT_DEPENDENCY_OBL && ent_clause_has_case (reading, noun, "as"))))
    return ENT_NODE_NONE;
  if (ent_reading_has_set (reading, verb, ENT_SET_BECOME_VERB) ||
      (ent_reading_has_set (reading, verb, ENT_SET_APPOINT_VERB) && ent_clause_is_passive (reading, verb)))
    return ent_clause_find_subject (reading, verb).node;
  if (ent_reading_has_set (reading, verb, ENT_SET_APPOINT_VERB))
    {
      /* "elected | Nana Mensah | president", where the parser makes one of the two */
      int name = ent_clause_find_child (reading, noun, ENT_DEPENDENCY_COMPOUND);

      return name != ENT_NODE_NONE && name < noun && reading->words[name].mention != NULL
               ? name
               : ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ);
    }
  return ENT_NODE_NONE;
}

/* "Adama Barrow was sworn in as Gambian president" */
static void
read_office (EntClaimDraft *self, int noun, const char *relation)
{
  const EntReading *reading = self->reading;
  const EntRelationType *type = ent_vocabulary_find_relation_type (reading->vocabulary, relation);
  const EntMention *holder = ent_state_get_mention (reading, find_holder (reading, noun), ENT_ACTOR_PERSON);
  const EntMention *realm = ent_state_find_owner (reading, noun, ENT_ACTOR_COUNTRY);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (EntStance) stance = { 0 };
  EntFinding finding;

  if (realm != NULL && is_of_a_part (reading, noun))
    return;
  if (realm == NULL)
    realm = ent_state_find_owner (reading, noun, ENT_ACTOR_ORGANISATION);
  if (type == NULL || holder == NULL || realm == NULL || realm->is_place)
    return;
  sources = g_ptr_array_new ();
  targets = g_ptr_array_new ();
  g_ptr_array_add (sources, (gpointer) holder);
  g_ptr_array_add (targets, (gpointer) realm);
  ent_stance_init (&stance);
  if (ent_clause_find_bearer (reading, noun) != ENT_NODE_NONE)
    ent_stance_read_noun (&stance, reading, noun);
  else
    ent_stance_read_verb (&stance, reading, reading->words[noun].parent);
  finding = (EntFinding) { type, sources, targets, noun, ENT_NODE_NONE, "state", "office" };
  ent_claim_draft_add (self, &finding, &stance);
}

void
ent_office_claims_find (EntClaimDraft *self)
{
  for (guint i = 0; i < self->reading->sentence->n_tokens; i++)
    {
      const char *relation = self->reading->words[i].node == (int) i ? find_relation (self->reading, i) : NULL;

      if (relation != NULL)
        read_office (self, i, relation);
    }
}
