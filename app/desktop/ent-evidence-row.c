/* ent-evidence-row.c: a row of the evidence: a heading, or a sentence that backs a relation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-row.h"

#include <string.h>

/**
 * EntEvidenceRow:
 *
 * What is shown of a selection, row by row: under a heading for each relation and for each of its two sides ("They say so",
 * "They deny it") the sentences, those of one article together, articles by date. A sentence that several papers print
 * of one story is one row.
 */
struct _EntEvidenceRow
{
  GObject parent;

  /* a heading */
  char *heading;
  char *detail;
  EntItem item;       /* the relation that it names */

  /* a sentence */
  EntClaim *claim;
  guint claim_index;
  gboolean starts_story;
  guint n_articles;   /* that print it */
};

G_DEFINE_FINAL_TYPE (EntEvidenceRow, ent_evidence_row, G_TYPE_OBJECT)

static void
ent_evidence_row_finalize (GObject *object)
{
  EntEvidenceRow *self = ENT_EVIDENCE_ROW (object);

  g_free (self->heading);
  g_free (self->detail);
  g_clear_pointer (&self->claim, ent_claim_unref);
  G_OBJECT_CLASS (ent_evidence_row_parent_class)->finalize (object);
}

static void
ent_evidence_row_class_init (EntEvidenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_evidence_row_finalize;
}

static void
ent_evidence_row_init (EntEvidenceRow *self)
{
}

gboolean
ent_evidence_row_is_heading (EntEvidenceRow *self)
{
  return self->claim == NULL;
}

const char *
ent_evidence_row_get_heading (EntEvidenceRow *self)
{
  return self->heading;
}

const char *
ent_evidence_row_get_detail (EntEvidenceRow *self)
{
  return self->detail;
}

/**
 * ent_evidence_row_get_item:
 *
 * Returns: the relation that a heading names, or an item of kind %ENT_ITEM_NONE
 */
EntItem
ent_evidence_row_get_item (EntEvidenceRow *self)
{
  return self->item;
}

/**
 * ent_evidence_row_get_claim:
 *
 * Returns: (transfer none) (nullable): the claim that the sentence makes, %NULL for a heading
 */
EntClaim *
ent_evidence_row_get_claim (EntEvidenceRow *self)
{
  return self->claim;
}

guint
ent_evidence_row_get_claim_index (EntEvidenceRow *self)
{
  return self->claim_index;
}

/**
 * ent_evidence_row_get_starts_story:
 *
 * Returns: whether the row before is not of the same article: the paper and the date are to be said
 */
gboolean
ent_evidence_row_get_starts_story (EntEvidenceRow *self)
{
  return self->starts_story;
}

/**
 * ent_evidence_row_get_n_articles:
 *
 * Returns: how many articles print the sentence as part of one story; 1 or more
 */
guint
ent_evidence_row_get_n_articles (EntEvidenceRow *self)
{
  return self->n_articles;
}

/* ---- building the list ----------------------------------------------- */

static EntEvidenceRow *
add_heading (GListStore *rows, EntItem item, char *heading, char *detail)
{
  g_autoptr (EntEvidenceRow) row = g_object_new (ENT_TYPE_EVIDENCE_ROW, NULL);

  row->heading = heading;
  row->detail = detail;
  row->item = item;
  g_list_store_append (rows, row);
  return row;
}

static gboolean
is_against (EntStatus status)
{
  return status == ENT_STATUS_DENIED || status == ENT_STATUS_NEGATED;
}

/* Articles by date, the undated last; within a day and within an article the case's order. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const EntEvidenceRow *row_a = *(EntEvidenceRow *const *) a;
  const EntEvidenceRow *row_b = *(EntEvidenceRow *const *) b;
  EntDay day_a = row_a->claim->article->published;
  EntDay day_b = row_b->claim->article->published;

  if (day_a != day_b)
    {
      if (day_a == ENT_DAY_NONE || day_b == ENT_DAY_NONE)
        return day_a == ENT_DAY_NONE ? 1 : -1;
      return day_a < day_b ? -1 : 1;
    }
  return row_a->claim_index < row_b->claim_index ? -1 : 1;
}

/* The same words of the same story, whichever paper prints them. */
static char *
dup_story_key (const EntClaim *claim)
{
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);

  return g_strdup_printf ("%s\n%d\n%s", claim->article->origin, claim->status, sentence);
}

static GPtrArray *
collect_sentences (EntView *view, const EntRelation *relation, gboolean against)
{
  EntCase *case_ = ent_view_get_case (view);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_story = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < relation->claims->len; i++)
    {
      guint index = g_array_index (relation->claims, guint, i);
      EntClaim *claim = ent_case_get_claim (case_, index);
      g_autofree char *key = NULL;
      EntEvidenceRow *row;

      if (is_against (claim->status) != against || !ent_view_is_claim_visible (view, index))
        continue;
      key = dup_story_key (claim);
      row = g_hash_table_lookup (by_story, key);
      if (row != NULL)
        {
          if (row->claim->article != claim->article)
            row->n_articles++;
          continue;
        }
      row = g_object_new (ENT_TYPE_EVIDENCE_ROW, NULL);
      row->claim = ent_claim_ref (claim);
      row->claim_index = index;
      row->n_articles = 1;
      g_ptr_array_add (rows, row);
      g_hash_table_insert (by_story, g_steal_pointer (&key), row);
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static guint
count_origins (GPtrArray *rows)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (origins, ((EntEvidenceRow *) g_ptr_array_index (rows, i))->claim->article->origin);
  return g_hash_table_size (origins);
}

static void
add_side (GListStore *list, EntView *view, const EntRelation *relation, gboolean against)
{
  g_autoptr (GPtrArray) rows = collect_sentences (view, relation, against);
  const EntArticle *before = NULL;
  guint n_origins;

  if (rows->len == 0)
    return;
  n_origins = count_origins (rows);
  add_heading (list, (EntItem) { ENT_ITEM_NONE, 0 },
               g_strdup (against ? "They deny it" : "They say so"),
               g_strdup_printf ("%u %s · %u %s", rows->len, rows->len == 1 ? "sentence" : "sentences",
                                n_origins, n_origins == 1 ? "origin" : "origins"));
  for (guint i = 0; i < rows->len; i++)
    {
      EntEvidenceRow *row = g_ptr_array_index (rows, i);

      row->starts_story = row->claim->article != before;
      before = row->claim->article;
    }
  g_list_store_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, rows->pdata, rows->len);
}

static void
add_relation (GListStore *list, EntView *view, guint index, gboolean with_heading)
{
  const EntRelation *relation = ent_view_get_relation (view, index);

  if (with_heading)
    {
      const EntActor *source = ent_view_get_node (view, relation->source)->actor;
      const EntActor *target = ent_view_get_node (view, relation->target)->actor;

      add_heading (list, (EntItem) { ENT_ITEM_RELATION, index },
                   g_strdup_printf ("%s %s %s", source->name, relation->type->label, target->name), NULL);
    }
  add_side (list, view, relation, FALSE);
  add_side (list, view, relation, TRUE);
}

static GHashTable *
collect_relations (EntView *view, const EntItem *items, guint n_items)
{
  GHashTable *relations = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == ENT_ITEM_RELATION)
      g_hash_table_add (relations, GUINT_TO_POINTER (items[i].index));
    else if (items[i].kind == ENT_ITEM_NODE)
      {
        const EntNode *node = ent_view_get_node (view, items[i].index);

        for (guint j = 0; j < node->relations->len; j++)
          g_hash_table_add (relations, GUINT_TO_POINTER (g_array_index (node->relations, guint, j)));
      }
  return relations;
}

/**
 * ent_evidence_rows_new:
 * @items: (array length=n_items): nodes and relations of @view
 *
 * The rows for a selection: a relation's own sentences, and of a node those of all its relations, the weightiest relation
 * first. Only what the filter lets through. A relation that is reached twice is listed once.
 *
 * Returns: (transfer full): a list of EntEvidenceRow; O(r log r) with the r relations of the view and the same for the
 *   claims of what is selected
 */
GListModel *
ent_evidence_rows_new (EntView *view, const EntItem *items, guint n_items)
{
  GListStore *list = g_list_store_new (ENT_TYPE_EVIDENCE_ROW);
  g_autoptr (GHashTable) relations = collect_relations (view, items, n_items);
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);
  gboolean with_headings = n_items != 1 || items[0].kind != ENT_ITEM_RELATION;

  for (guint i = 0; i < ranking->len; i++)
    {
      guint index = g_array_index (ranking, guint, i);

      if (g_hash_table_contains (relations, GUINT_TO_POINTER (index)))
        add_relation (list, view, index, with_headings);
    }
  return G_LIST_MODEL (list);
}
