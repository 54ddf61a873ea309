/* ent-recall-finder.c: whose deed a noun recalls that the text told of before: "condemned | the attack", "rejected | the
 * accusations", "has welcomed | the deal"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* Between two sentences, and more than so many do not sign one agreement. */
#define MAX_BLANKS 4
#define MAX_PARTIES 3

/* "the attack", "this deal", "such accusations", "the raids | on Monday": what the reader knows of, and no more is said
 * of whose it is. */
static gboolean
is_known_thing (const EntReading *reading, int noun)
{
  static const char *const articles[] = { "all", "any", "such", "that", "the", "these", "this", "those", NULL };
  gboolean known = FALSE;

  if (reading->words[noun].mention != NULL)
    return FALSE;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    switch (reading->words[child].dependency)
      {
      case ENT_DEPENDENCY_DET:
      case ENT_DEPENDENCY_DET_PREDET:
        known |= ent_reading_is_one_of (reading, child, articles);
        break;
      case ENT_DEPENDENCY_NMOD_POSS:
      case ENT_DEPENDENCY_NMOD:
      case ENT_DEPENDENCY_ACL:
      case ENT_DEPENDENCY_ACL_RELCL:
        return FALSE;
      default:
        if (reading->words[child].mention != NULL)
          return FALSE;
        break;
      }
  return known;
}

/* The PLOVER type of what the noun tells; NULL for none. */
static const char *
get_type (const EntReading *reading, int noun)
{
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, noun));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntNounFrame *frame = frames->pdata[i];

      if (!ent_condition_wants_word (&frame->words_are))
        return frame->relation->plover;
    }
  return NULL;
}

/* Whether those who answer to a deed of that type by @relation answer to him who did it. */
static gboolean
is_answered (const char *type, const EntRelationType *relation)
{
  static const char *const harm[] = { "ACCUSE", "ASSAULT",  "COERCE",  "MOBILIZE", "PROTEST", "REJECT",
                                      "REQUEST", "SANCTION", "THREATEN", NULL };
  static const char *const good[] = { "AGREE", "AID", "CONCEDE", "RETREAT", NULL };

  if (strcmp (relation->name, "criticises") == 0 && strcmp (type, "CONSULT") == 0)
    return TRUE;
  if (strcmp (relation->name, "criticises") == 0 || strcmp (relation->name, "rejects") == 0)
    return g_strv_contains (harm, type) || strcmp (type, "AGREE") == 0;
  return strcmp (relation->name, "praises") == 0 && g_strv_contains (good, type);
}

/* Who rejects accusations or demands is whom they were made to. */
static gboolean
is_to_sources (const EntClaim *claim, const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const EntActor *source = ((const EntMention *) sources->pdata[i])->actor;

      if (strcmp (source->id, claim->target->id) == 0 ||
          (source->country != NULL && g_strcmp0 (source->country, claim->target->country) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_recalled (const EntClaim *claim, const char *type, const EntRelationType *relation, const GPtrArray *sources)
{
  static const char *const addressed[] = { "ACCUSE", "REQUEST", "SANCTION", "THREATEN", NULL };

  if (g_strcmp0 (claim->type->plover, type) != 0 || claim->status == ENT_STATUS_NEGATED ||
      claim->status == ENT_STATUS_DENIED)
    return FALSE;
  return strcmp (relation->name, "rejects") != 0 || !g_strv_contains (addressed, type) ||
         is_to_sources (claim, sources);
}

static void
add_actor (EntClaimDraft *self, int noun, EntActor *actor, GPtrArray *found)
{
  EntSpan span = ent_reading_get_token (self->reading, noun)->span;
  EntMention *mention;

  if (ent_argument_holds_actor (found, actor))
    return;
  mention = g_new0 (EntMention, 1);
  *mention = (EntMention) { .actor = actor, .form = ENT_MENTION_PRONOUN, .span = span, .name = span,
                            .first_token = (guint) noun, .n_tokens = 1 };
  g_ptr_array_add (self->recalled, mention);
  g_ptr_array_add (found, mention);
}

/* Whether @sentence stands right before the one that is read. */
static gboolean
is_sentence_before (const EntClaimDraft *self, EntSpan sentence)
{
  gsize start = self->reading->sentence->span.start;

  return sentence.end <= start && start - sentence.end <= MAX_BLANKS;
}

/*
 * ent_recall_add_doers:
 * @noun: what @sources answer to
 * @relation: how
 *
 * Adds who did what the noun recalls, as the sentence before tells it, else as nothing before contradicts it; of an
 * agreement both.
 */
void
ent_recall_add_doers (EntClaimDraft *self, int noun, const EntRelationType *relation, const GPtrArray *sources,
                      GPtrArray *found)
{
  static const char *const shared[] = { "ACCUSE", "AGREE", "CONSULT", "REQUEST", "SANCTION", "THREATEN", NULL };
  const char *type = is_known_thing (self->reading, noun) ? get_type (self->reading, noun) : NULL;
  EntSpan sentence = ENT_SPAN_NONE;
  guint n;

  if (type == NULL || !is_answered (type, relation))
    return;
  for (guint i = self->first; i > 0; i--)
    {
      const EntClaim *claim = self->claims->pdata[i - 1];

      if (!is_recalled (claim, type, relation, sources))
        continue;
      if (found->len > 0 && !ent_span_equal (claim->sentence, sentence) && is_sentence_before (self, sentence))
        break;
      sentence = claim->sentence;
      add_actor (self, noun, claim->source, found);
      if (!claim->type->directed)
        add_actor (self, noun, claim->target, found);
    }
  /* of two who struck, which? But several may accuse one. */
  n = g_strv_contains (shared, type) ? MAX_PARTIES : 1;
  if (found->len > n)
    g_ptr_array_set_size (found, 0);
}
