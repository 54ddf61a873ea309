/* ent-claim-finder.c: who does what to whom in an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-finder.h"

#include "claim/ent-claim-draft-private.h"

/* No reader follows a longer sentence; a table or a list without stops is one. */
#define MAX_TOKENS 400

struct _EntClaimFinder
{
  EntVocabulary *vocabulary;
  EntGazetteer *gazetteer;
};

/**
 * ent_claim_finder_new:
 *
 * Returns: (transfer full): a finder that reads with that vocabulary
 */
EntClaimFinder *
ent_claim_finder_new (EntVocabulary *vocabulary, EntGazetteer *gazetteer)
{
  EntClaimFinder *self = g_new0 (EntClaimFinder, 1);

  self->vocabulary = ent_vocabulary_ref (vocabulary);
  self->gazetteer = ent_gazetteer_ref (gazetteer);
  return self;
}

void
ent_claim_finder_free (EntClaimFinder *self)
{
  if (self == NULL)
    return;
  ent_vocabulary_unref (self->vocabulary);
  ent_gazetteer_unref (self->gazetteer);
  g_free (self);
}

/* France and Germany "meet" and "beat" each other in matches too. */
static gboolean
is_sport (const EntReading *reading)
{
  static const char *const periods[] = { "extra", "injury", "stoppage", NULL };

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    /* but "was matched by" */
    if (reading->words[i].mention == NULL && ent_reading_has_set (reading, i, ENT_SET_SPORT) &&
        !ent_reading_is_verb (reading, i))
      return TRUE;
    else if (i > 0 && ent_reading_is_word (reading, i, "time") && ent_reading_is_one_of (reading, i - 1, periods))
      return TRUE;
  return FALSE;
}

/* The sentence's times. @published: about when, of an article that does not say it */
static GArray *
find_times (const EntArticle *article, const EntDocument *document, guint sentence, EntInterval published)
{
  return article->published != ENT_DAY_NONE ? ent_time_finder_find (document, sentence, article->published)
                                            : ent_time_finder_find_undated (document, sentence, published);
}

static void
read_sentence (const EntClaimFinder *self, EntArticle *article, const EntDocument *document, guint sentence,
               const EntMentions *mentions, EntInterval published, GPtrArray *claims)
{
  g_autoptr (GArray) times = find_times (article, document, sentence, published);
  g_autoptr (EntReading) reading = NULL;
  g_autoptr (GPtrArray) recalled = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *read = NULL;
  EntClaimDraft draft;

  reading = ent_reading_new (self->vocabulary, document, sentence, mentions);
  read = g_new0 (gboolean, reading->sentence->n_tokens);
  draft = (EntClaimDraft) { article, reading, self->gazetteer, times, claims, recalled, read, claims->len };
  ent_title_claims_find (&draft);
  ent_office_claims_find (&draft);
  ent_state_claims_find (&draft);
  ent_place_claims_find (&draft);
  if (is_sport (reading))
    return;
  ent_verb_claims_find (&draft);
  ent_joint_claims_find (&draft);
  ent_return_claims_find (&draft);
  ent_noun_claims_find (&draft);
  ent_echo_claims_find (&draft);
  ent_visit_claims_find (&draft);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return ent_claim_compare (*(EntClaim *const *) a, *(EntClaim *const *) b);
}

/**
 * ent_claim_finder_find:
 * @document: of the article's text, parsed: a sentence without a tree tells nothing
 * @mentions: of @document
 *
 * Claims that the words of one sentence tell of two actors named in it, by frames of verbs and nouns; never because two
 * names stand together. Cost: O(sentences), each at most O(words²) of a bounded length.
 *
 * Returns: (transfer full) (element-type EntClaim): the claims in the order of ent_claim_compare()
 */
GPtrArray *
ent_claim_finder_find (const EntClaimFinder *self, EntArticle *article, const EntDocument *document,
                       const EntMentions *mentions)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  EntInterval published = ENT_INTERVAL_NONE;

  g_return_val_if_fail (self != NULL && article != NULL, claims);

  if (article->published == ENT_DAY_NONE)
    published = ent_time_finder_infer_publication (document);
  for (guint i = 0; i < document->n_sentences; i++)
    {
      guint first;

      if (ent_mentions_get_sentence (mentions, i, &first) > 0 && document->sentences[i].has_tree &&
          document->sentences[i].n_tokens <= MAX_TOKENS)
        read_sentence (self, article, document, i, mentions, published, claims);
    }
  g_ptr_array_sort (claims, compare);
  return claims;
}
