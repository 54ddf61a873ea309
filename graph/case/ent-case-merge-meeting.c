/* ent-case-merge-meeting.c: articles that two cases have: what the other knows of them, and this one does not
 *
 * Claims are the same by their keys. What somebody sent need not be all that is known of an article: two files of one case
 * make together what one of both would have been.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge-private.h"

#include "case/ent-corrections-private.h"
#include "case/ent-subject.h"

#include <string.h>

static EntMeeting *
meeting_new (void)
{
  EntMeeting *self = g_new0 (EntMeeting, 1);

  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->new_claims = g_ptr_array_new ();
  self->undone_claims = g_ptr_array_new ();
  return self;
}

void
ent_meeting_free (EntMeeting *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->new_claims);
  g_ptr_array_unref (self->undone_claims);
  g_free (self);
}

/* ---- what is here ---- */

/* What is asked of the case here. */
typedef struct
{
  EntMerge *merge;
  GHashTable *articles;      /* (element-type utf8 EntArticle): by key */
  GHashTable *claims;        /* (element-type utf8 EntClaim): of articles that both have, by subject */
} Here;

/* A claim that the user added has another name in every case: what it says is what it is the same by. */
static void
note_own (EntMerge *self, const EntClaim *claim, const char *subject)
{
  g_autofree char *first = ent_claim_dup_key (claim);
  char *key = g_strdup (first);

  for (guint n = 2; g_hash_table_contains (self->own, key); n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s#%u", first, n);
    }
  g_hash_table_insert (self->own, key, g_strdup (subject));
}

static void
note_own_claims (EntMerge *self)
{
  EntCorrected stands;

  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ent_corrected_init (&stands, self->mine_read, self->vocabulary, self->my_records);
  for (guint i = 0; i < stands.claims->len; i++)
    if (g_array_index (stands.read, EntReadClaim, i).index == ENT_OWN_CLAIM)
      note_own (self, g_ptr_array_index (stands.claims, i), g_array_index (stands.read, EntReadClaim, i).own);
  for (guint i = 0; i < stands.rejected->len; i++)
    if (g_array_index (stands.read_rejected, EntReadClaim, i).index == ENT_OWN_CLAIM)
      note_own (self, g_ptr_array_index (stands.rejected, i), g_array_index (stands.read_rejected, EntReadClaim, i).own);
  ent_corrected_clear (&stands);
}

static gboolean
here_init (Here *self, EntMerge *merge, const GArray *met, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  *self = (Here) { merge, g_hash_table_new (g_str_hash, g_str_equal),
                   g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  merge->mine_read = ent_case_file_read_extraction (merge->mine, merge->vocabulary, NULL, error);
  if (merge->mine_read == NULL)
    return FALSE;
  for (guint i = 0; i < met->len; i++)
    g_hash_table_add (wanted, g_array_index (met, EntMetArticle, i).article->key);
  for (guint i = 0; i < merge->mine_read->articles->len; i++)
    {
      EntArticle *article = g_ptr_array_index (merge->mine_read->articles, i);

      if (g_hash_table_contains (wanted, article->key))
        g_hash_table_insert (self->articles, article->key, article);
    }
  for (guint i = 0; i < merge->mine_read->claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (merge->mine_read->claims, i);

      if (g_hash_table_contains (wanted, claim->article->key))
        g_hash_table_insert (self->claims, ent_extraction_dup_claim_subject (merge->mine_read, i), claim);
    }
  note_own_claims (merge);
  return TRUE;
}

static void
here_clear (Here *self)
{
  g_hash_table_unref (self->articles);
  g_hash_table_unref (self->claims);
}

/* ---- claims ---- */

/* Returns: whether the claim comes in */
static gboolean
meet_claim (EntMeeting *self, const Here *here, EntClaim *claim)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_CLAIM, claim->key, NULL);
  EntClaim *known = g_hash_table_lookup (here->claims, subject);
  gint64 import;

  if (known == NULL)
    {
      if (g_hash_table_contains (here->merge->own, claim->key))
        return FALSE;
      g_ptr_array_add (self->new_claims, claim);
      g_hash_table_insert (here->claims, g_steal_pointer (&subject), claim);
      return TRUE;
    }
  import = ent_extraction_get_claim_import (here->merge->mine_read, known);
  if (import == 0 || known->key == NULL || ent_merge_is_present (here->merge->my_records, import))
    return FALSE;
  g_ptr_array_add (self->undone_claims, claim);
  return TRUE;
}

/* ---- texts ---- */

static gboolean
set_disagree (const EntArticle *article, GError **error)
{
  g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED,
               "The article “%s” says something else there than here, and is the same by its key", article->id);
  return FALSE;
}

static gboolean
says_all (const EntArticle *article, const GArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    if (!ent_article_says (article, &g_array_index (citations, EntCitation, i)))
      return FALSE;
  return TRUE;
}

/* Pieces that both have become one article. */
static gboolean
join_pieces (EntMeeting *self, EntArticle *mine, EntArticle *theirs, GError **error)
{
  g_autoptr (GArray) citations = ent_article_list_citations (mine);
  g_autoptr (GArray) more = ent_article_list_citations (theirs);
  g_autoptr (EntArticle) joined = NULL;

  if (says_all (mine, more))
    return TRUE;
  joined = ent_article_copy (mine);
  g_array_append_vals (citations, more->data, more->len);
  if (!ent_article_set_citations (joined, citations))
    return set_disagree (theirs, error);
  g_ptr_array_add (self->texts, g_steal_pointer (&joined));
  return TRUE;
}

/* What is known of the text now, and whether nothing contradicts that. */
static gboolean
meet_text (EntMeeting *self, EntArticle *mine, EntArticle *theirs, GError **error)
{
  g_autoptr (GArray) pieces = mine->is_partial ? ent_article_list_citations (mine)
                                               : theirs->is_partial ? ent_article_list_citations (theirs) : NULL;

  if (mine->is_partial && theirs->is_partial)
    return join_pieces (self, mine, theirs, error);
  if (mine->is_partial && !says_all (theirs, pieces))
    return set_disagree (theirs, error);
  if (mine->is_partial)
    g_ptr_array_add (self->texts, ent_article_ref (theirs));
  else if (theirs->is_partial ? !says_all (mine, pieces)
                              : mine->length != theirs->length || memcmp (mine->text, theirs->text, mine->length) != 0)
    return set_disagree (theirs, error);
  return TRUE;
}

/* ---- all of it ---- */

/*
 * ent_meeting_new:
 * @met: (element-type EntMetArticle): articles that both have
 *
 * Returns: (transfer full) (nullable): what they bring; %NULL with @error set, where the same article says different things;
 *   O(bytes of the case here)
 */
EntMeeting *
ent_meeting_new (EntMerge *merge, const GArray *met, GError **error)
{
  g_autoptr (EntMeeting) self = meeting_new ();
  gboolean ok;
  Here here;

  if (met->len == 0)
    return g_steal_pointer (&self);
  ok = here_init (&here, merge, met, error);
  for (guint i = 0; ok && i < met->len; i++)
    {
      const EntMetArticle *one = &g_array_index (met, EntMetArticle, i);

      ok = meet_text (self, g_hash_table_lookup (here.articles, one->article->key), one->article, error);
      for (guint j = 0; j < one->claims->len; j++)
        self->n_claims += meet_claim (self, &here, g_ptr_array_index (one->claims, j)) && one->is_known;
    }
  here_clear (&here);
  return ok ? g_steal_pointer (&self) : NULL;
}

/*
 * ent_meeting_write:
 * @import: that brings it
 */
gboolean
ent_meeting_write (const EntMeeting *self, EntCaseFile *file, gint64 import, GError **error)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (!ent_case_file_write_text (file, g_ptr_array_index (self->texts, i), error))
      return FALSE;
  return ent_case_file_write_claims (file, import, self->new_claims, error)
    && ent_case_file_move_claims (file, import, self->undone_claims, error);
}
