/* ent-aside-row.c: an article that is left out, or a rule of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-aside-row.h"

#include "case/ent-correction.h"
#include "case/ent-subject.h"

#include <string.h>

struct _EntAsideRow
{
  GObject parent;

  char *title;
  char *detail;
  EntArticle *article;   /* NULL for a rule, as the others for an article */
  char *words;
  char *actor_id;
};

G_DEFINE_FINAL_TYPE (EntAsideRow, ent_aside_row, G_TYPE_OBJECT)

static void
ent_aside_row_finalize (GObject *object)
{
  EntAsideRow *self = ENT_ASIDE_ROW (object);

  g_free (self->title);
  g_free (self->detail);
  g_clear_pointer (&self->article, ent_article_unref);
  g_free (self->words);
  g_free (self->actor_id);
  G_OBJECT_CLASS (ent_aside_row_parent_class)->finalize (object);
}

static void
ent_aside_row_class_init (EntAsideRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_aside_row_finalize;
}

static void
ent_aside_row_init (EntAsideRow *self)
{
}

/**
 * ent_aside_row_get_title:
 *
 * Returns: the article's title, or the words of the rule
 */
const char *
ent_aside_row_get_title (EntAsideRow *self)
{
  return self->title;
}

/**
 * ent_aside_row_get_detail:
 *
 * Returns: where and when the article was printed and how many claims are read from it, or whom the words mean
 */
const char *
ent_aside_row_get_detail (EntAsideRow *self)
{
  return self->detail;
}

/**
 * ent_aside_row_get_article:
 *
 * Returns: (transfer none) (nullable): the article; of a rule %NULL
 */
EntArticle *
ent_aside_row_get_article (EntAsideRow *self)
{
  return self->article;
}

/**
 * ent_aside_row_get_actor_id:
 *
 * Returns: (nullable): whom the words of a rule mean; of an article %NULL
 */
const char *
ent_aside_row_get_actor_id (EntAsideRow *self)
{
  return self->actor_id;
}

/**
 * ent_aside_row_equal:
 *
 * Returns: whether both say the same of the same
 */
gboolean
ent_aside_row_equal (EntAsideRow *self, EntAsideRow *other)
{
  return self->article == other->article && g_strcmp0 (self->actor_id, other->actor_id) == 0
    && strcmp (self->title, other->title) == 0 && strcmp (self->detail, other->detail) == 0;
}

/**
 * ent_aside_row_new_take_back:
 *
 * Returns: (transfer full): the decision that the article is of the case again, or that the words have no rule any more
 */
EntDecision *
ent_aside_row_new_take_back (EntAsideRow *self, EntCase *case_)
{
  return self->article != NULL ? ent_correction_new_left_out (self->article, FALSE)
                               : ent_correction_new_rule (case_, self->words, NULL);
}

/* ---- all of a case ---- */

/* The next record of @aspect on a subject with @prefix, from *@index on. */
static const EntRecord *
find_next (EntRecords *records, guint *index, const char *prefix, const char *aspect)
{
  while (*index < ent_records_get_n (records))
    {
      const EntRecord *record = ent_records_get (records, (*index)++);

      if (!g_str_has_prefix (record->subject, prefix))
        return NULL;
      if (strcmp (record->aspect, aspect) == 0)
        return record;
    }
  return NULL;
}

/* Returns: (transfer container) (element-type EntArticle guint): the articles that are left out, with no claims counted;
 *   one whose import was undone is not even that */
static GHashTable *
find_left_out (EntCase *case_)
{
  EntRecords *records = ent_case_get_records (case_);
  const GPtrArray *articles = ent_case_get_extraction (case_)->articles;
  GHashTable *found = g_hash_table_new (NULL, NULL);
  guint index = ent_records_find_first (records, ENT_SUBJECT_ARTICLE);

  if (find_next (records, &index, ENT_SUBJECT_ARTICLE, "left-out") == NULL)
    return found;
  for (guint i = 0; i < articles->len; i++)
    {
      EntArticle *article = g_ptr_array_index (articles, i);
      gint64 number = g_array_index (ent_case_get_extraction (case_)->provenances, EntProvenance, i).import;
      g_autofree char *import = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, number);
      g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL);

      if (article->key != NULL && ent_records_find (records, subject, "left-out") != NULL
          && (number == 0 || ent_records_find (records, import, "present") != NULL))
        g_hash_table_insert (found, article, GUINT_TO_POINTER (0));
    }
  return found;
}

static void
count_claims (EntCase *case_, GHashTable *articles)
{
  const GPtrArray *claims = ent_case_get_extraction (case_)->claims;
  gpointer count;

  for (guint i = 0; i < claims->len; i++)
    {
      EntArticle *article = ((const EntClaim *) g_ptr_array_index (claims, i))->article;

      if (g_hash_table_lookup_extended (articles, article, NULL, &count))
        g_hash_table_insert (articles, article, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
}

static void
add_article (GListStore *list, EntArticle *article, guint n_claims)
{
  g_autoptr (EntAsideRow) row = g_object_new (ENT_TYPE_ASIDE_ROW, NULL);
  g_autofree char *published = ent_day_format_human (article->published);

  row->article = ent_article_ref (article);
  row->title = g_strdup (ent_article_get_label (article));
  row->detail = g_strdup_printf ("%s · %s · %u %s", article->outlet != NULL ? article->outlet : "Unknown outlet", published,
                                 n_claims, n_claims == 1 ? "claim" : "claims");
  g_list_store_append (list, row);
}

/**
 * ent_aside_rows_new_articles:
 *
 * Returns: (transfer full): a list of EntAsideRow, one for each article that is left out, in the order they were read;
 *   O(articles + claims) where there is any
 */
GListModel *
ent_aside_rows_new_articles (EntCase *case_)
{
  const GPtrArray *articles = ent_case_get_extraction (case_)->articles;
  GListStore *list = g_list_store_new (ENT_TYPE_ASIDE_ROW);
  g_autoptr (GHashTable) left_out = find_left_out (case_);
  gpointer count;

  if (g_hash_table_size (left_out) > 0)
    count_claims (case_, left_out);
  for (guint i = 0; i < articles->len && g_hash_table_size (left_out) > 0; i++)
    if (g_hash_table_lookup_extended (left_out, g_ptr_array_index (articles, i), NULL, &count))
      add_article (list, g_ptr_array_index (articles, i), GPOINTER_TO_UINT (count));
  return G_LIST_MODEL (list);
}

/**
 * ent_aside_rows_new_rules:
 *
 * Returns: (transfer full): a list of EntAsideRow, one for each words that mean a certain actor in the case, in the order
 *   of the words
 */
GListModel *
ent_aside_rows_new_rules (EntCase *case_)
{
  EntRecords *records = ent_case_get_records (case_);
  GListStore *list = g_list_store_new (ENT_TYPE_ASIDE_ROW);
  guint index = ent_records_find_first (records, ENT_SUBJECT_RULE);
  const EntRecord *record;

  while ((record = find_next (records, &index, ENT_SUBJECT_RULE, "actor")) != NULL)
    {
      g_autoptr (EntAsideRow) row = g_object_new (ENT_TYPE_ASIDE_ROW, NULL);
      const EntActor *actor = ent_case_find_actor (case_, record->value);

      row->words = g_strdup (record->subject + strlen (ENT_SUBJECT_RULE));
      row->actor_id = g_strdup (record->value);
      row->title = g_strdup_printf ("“%s”", row->words);
      row->detail = g_strdup_printf ("means %s", actor != NULL ? actor->name : record->value);
      g_list_store_append (list, row);
    }
  return G_LIST_MODEL (list);
}

/**
 * ent_aside_hides_any:
 *
 * Returns: whether claims of the case are rejected or articles left out; O(articles) where some are
 */
gboolean
ent_aside_hides_any (EntCase *case_)
{
  g_autoptr (GHashTable) left_out = NULL;

  if (ent_case_get_n_rejected (case_) > 0)
    return TRUE;
  left_out = find_left_out (case_);
  return g_hash_table_size (left_out) > 0;
}
