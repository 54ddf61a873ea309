/* ent-case.c: the articles of a case, what was read from them and what was decided over that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* From so many articles and claims on, freeing a case takes longer than a frame of the window may wait. */
#define FREE_IN_THREAD 5000

/* ---- making ------------------------------------------------------------- */

/**
 * ent_case_new:
 * @pipeline: (nullable): what read the claims; %NULL where there are none, or their relation types outlive the case
 * @extraction: what was read
 * @records: (nullable): what was decided over it; %NULL for nothing
 *
 * Returns: (transfer full): the case; O(articles + claims + a log a) with a actors
 */
EntCase *
ent_case_new (EntPipeline *pipeline, EntExtraction *extraction, EntRecords *records)
{
  EntCase *self = g_atomic_rc_box_new0 (EntCase);

  self->pipeline = pipeline ? ent_pipeline_ref (pipeline) : NULL;
  self->extraction = ent_extraction_ref (extraction);
  self->records = records ? ent_records_ref (records) : ent_records_new ();
  ent_corrected_init (&self->stands, extraction, pipeline ? ent_pipeline_get_vocabulary (pipeline) : NULL, self->records);
  ent_case_number (self);
  return self;
}

/**
 * ent_case_new_from_claims:
 * @articles: (element-type EntArticle): in order; each frees its elements, and nobody changes it any more
 * @claims: (element-type EntClaim): in the order of articles and text, of those articles; likewise
 *
 * For tests that write their claims by hand.
 *
 * Returns: (transfer full): the case
 */
EntCase *
ent_case_new_from_claims (EntPipeline *pipeline, GPtrArray *articles, GPtrArray *claims)
{
  g_autoptr (EntExtraction) extraction = ent_extraction_new ();

  for (guint i = 0; i < articles->len; i++)
    ent_extraction_add_article (extraction, g_ptr_array_index (articles, i), 0);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (extraction->claims, ent_claim_ref (g_ptr_array_index (claims, i)));
  return ent_case_new (pipeline, extraction, NULL);
}

/**
 * ent_case_new_empty:
 * @pipeline: (nullable): what reads its articles; without one an import reads no claims
 *
 * Returns: (transfer full): a case without articles, for an import to start from
 */
EntCase *
ent_case_new_empty (EntPipeline *pipeline)
{
  g_autoptr (EntExtraction) extraction = ent_extraction_new ();

  return ent_case_new (pipeline, extraction, NULL);
}

EntCase *
ent_case_ref (EntCase *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* ---- freeing ------------------------------------------------------------ */

static void
clear (gpointer data)
{
  EntCase *self = data;

  ent_corrected_clear (&self->stands);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->types);
  g_hash_table_unref (self->articles_by_id);
  ent_extraction_unref (self->extraction);
  ent_records_unref (self->records);
  g_free (self->ends);
  g_free (self->origins);
  if (self->pipeline)
    ent_pipeline_unref (self->pipeline);
}

static gpointer
clear_in_thread (gpointer data)
{
  clear (data);
  g_free (data);
  return NULL;
}

/* What a large case owns is freed elsewhere: whoever drops it may be the main loop. */
static void
clear_here_or_elsewhere (gpointer data)
{
  EntCase *self = data;
  EntCase *moved;
  GThread *thread;

  if (self->stands.articles->len + self->stands.claims->len < FREE_IN_THREAD)
    {
      clear (self);
      return;
    }
  moved = g_memdup2 (self, sizeof *self);
  thread = g_thread_try_new ("ent-case-free", clear_in_thread, moved, NULL);
  if (thread)
    g_thread_unref (thread);
  else
    clear_in_thread (moved);
}

void
ent_case_unref (EntCase *self)
{
  g_atomic_rc_box_release_full (self, clear_here_or_elsewhere);
}

/* ---- reading ------------------------------------------------------------ */

/**
 * ent_case_get_pipeline:
 *
 * Returns: (transfer none) (nullable): what reads its articles; %NULL where no claims are read
 */
EntPipeline *
ent_case_get_pipeline (EntCase *self)
{
  return self->pipeline;
}

/**
 * ent_case_get_extraction:
 *
 * Returns: (transfer none): what was read, before anything was decided
 */
EntExtraction *
ent_case_get_extraction (EntCase *self)
{
  return self->extraction;
}

/**
 * ent_case_get_records:
 *
 * Returns: (transfer none): what was decided
 */
EntRecords *
ent_case_get_records (EntCase *self)
{
  return self->records;
}

guint
ent_case_get_n_articles (EntCase *self)
{
  return self->stands.articles->len;
}

EntArticle *
ent_case_get_article (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.articles->len, NULL);
  return g_ptr_array_index (self->stands.articles, index);
}

/**
 * ent_case_find_article:
 *
 * Returns: (transfer none) (nullable): the article of that id; O(1)
 */
EntArticle *
ent_case_find_article (EntCase *self, const char *id)
{
  gpointer index;

  g_return_val_if_fail (id != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->articles_by_id, id, NULL, &index))
    return NULL;
  return g_ptr_array_index (self->stands.articles, GPOINTER_TO_UINT (index));
}

guint
ent_case_get_n_claims (EntCase *self)
{
  return self->stands.claims->len;
}

EntClaim *
ent_case_get_claim (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.claims->len, NULL);
  return g_ptr_array_index (self->stands.claims, index);
}

/**
 * ent_case_get_claim_ends:
 *
 * Returns: (transfer none): where a claim stands and whom it is about, as indices of this case
 */
const EntClaimEnds *
ent_case_get_claim_ends (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.claims->len, NULL);
  return &self->ends[index];
}

static char *
dup_subject (EntCase *self, const EntReadClaim *read)
{
  return read->index == ENT_OWN_CLAIM ? g_strdup (read->own)
                                      : ent_extraction_dup_claim_subject (self->extraction, read->index);
}

/**
 * ent_case_dup_claim_subject:
 *
 * Returns: (transfer full): what records on a claim are about, see ent-subject.h
 */
char *
ent_case_dup_claim_subject (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.claims->len, NULL);
  return dup_subject (self, &g_array_index (self->stands.read, EntReadClaim, index));
}

/**
 * ent_case_find_read_claim:
 *
 * Returns: (transfer none) (nullable): a claim as it was read; %NULL where the user added it
 */
EntClaim *
ent_case_find_read_claim (EntCase *self, guint index)
{
  guint read;

  g_return_val_if_fail (index < self->stands.claims->len, NULL);

  read = g_array_index (self->stands.read, EntReadClaim, index).index;
  return read != ENT_OWN_CLAIM ? g_ptr_array_index (self->extraction->claims, read) : NULL;
}

/**
 * ent_case_get_n_rejected:
 *
 * Returns: how many claims were rejected; they are not among the others, and count nowhere
 */
guint
ent_case_get_n_rejected (EntCase *self)
{
  return self->stands.rejected->len;
}

EntClaim *
ent_case_get_rejected (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.rejected->len, NULL);
  return g_ptr_array_index (self->stands.rejected, index);
}

/**
 * ent_case_dup_rejected_subject:
 *
 * Returns: (transfer full): what records on a rejected claim are about
 */
char *
ent_case_dup_rejected_subject (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.rejected->len, NULL);
  return dup_subject (self, &g_array_index (self->stands.read_rejected, EntReadClaim, index));
}

guint
ent_case_get_n_actors (EntCase *self)
{
  return self->actors->len;
}

/**
 * ent_case_get_actor:
 *
 * Returns: (transfer none): an actor of the case. Where claims know different things of it, the one with a country
 *   and a role, then the one with the longer name
 */
EntActor *
ent_case_get_actor (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->actors->len, NULL);
  return g_ptr_array_index (self->actors, index);
}

/**
 * ent_case_find_actor_index:
 * @index: (out): its place among the actors
 *
 * Returns: whether an actor of the case has this id; O(log actors)
 */
gboolean
ent_case_find_actor_index (EntCase *self, const char *id, guint *index)
{
  guint low = 0, high = self->actors->len;

  g_return_val_if_fail (id != NULL, FALSE);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (((EntActor *) g_ptr_array_index (self->actors, middle))->id, id);

      if (order == 0)
        {
          *index = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/**
 * ent_case_find_actor:
 *
 * Returns: (transfer none) (nullable): the actor of that id; O(log actors)
 */
EntActor *
ent_case_find_actor (EntCase *self, const char *id)
{
  guint index;

  return ent_case_find_actor_index (self, id, &index) ? g_ptr_array_index (self->actors, index) : NULL;
}

/**
 * ent_case_get_n_relation_types:
 *
 * Returns: how many of the vocabulary's relations the claims have
 */
guint
ent_case_get_n_relation_types (EntCase *self)
{
  return self->types->len;
}

/**
 * ent_case_get_relation_type:
 *
 * Returns: (transfer none): a relation that occurs, in the vocabulary's order
 */
const EntRelationType *
ent_case_get_relation_type (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->types->len, NULL);
  return g_ptr_array_index (self->types, index);
}

/**
 * ent_case_find_relation_type:
 *
 * Returns: (transfer none) (nullable): the relation of that name, where one of the claims has it
 */
const EntRelationType *
ent_case_find_relation_type (EntCase *self, const char *name)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      const EntRelationType *type = g_ptr_array_index (self->types, i);

      if (g_strcmp0 (type->name, name) == 0)
        return type;
    }
  return NULL;
}

/**
 * ent_case_get_n_origins:
 *
 * Returns: how many stories the articles tell: near-copies are one
 */
guint
ent_case_get_n_origins (EntCase *self)
{
  return self->n_origins;
}

/**
 * ent_case_get_article_origin:
 *
 * Returns: which of the origins an article has, from 0 to ent_case_get_n_origins() - 1
 */
guint
ent_case_get_article_origin (EntCase *self, guint index)
{
  g_return_val_if_fail (index < self->stands.articles->len, 0);
  return self->origins[index];
}

/**
 * ent_case_get_problems:
 *
 * Returns: (transfer none) (element-type EntProblem): what could not be read, in the order of the inputs
 */
GPtrArray *
ent_case_get_problems (EntCase *self)
{
  return self->extraction->problems;
}
