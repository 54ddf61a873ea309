/* ent-evidence-rows.c: the rows of the evidence for a selection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-row-private.h"

#include "ent-item-key.h"

#include <string.h>

/* ---- what is said ---------------------------------------------------------- */

static EntEvidenceRow *
add_heading (GListStore *rows, EntEvidenceKind kind, char *heading, char *detail)
{
  g_autoptr (EntEvidenceRow) row = g_object_new (ENT_TYPE_EVIDENCE_ROW, NULL);

  row->kind = kind;
  row->heading = heading;
  row->detail = detail;
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
  return g_array_index (row_a->claims, guint, 0) < g_array_index (row_b->claims, guint, 0) ? -1 : 1;
}

/* The same words of the same story, whichever paper prints them. */
static char *
dup_story_key (const EntClaim *claim)
{
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);

  return g_strdup_printf ("%s\n%d\n%s\n%s\n%s\n%s", claim->article->origin, claim->status, claim->type->name,
                          claim->source->id, claim->target->id, sentence);
}

/* The rows of some claims, each once. */
typedef struct
{
  GPtrArray *rows;       /* (element-type EntEvidenceRow) */
  GHashTable *by_story;  /* (element-type utf8 EntEvidenceRow) */
} Sentences;

static void
sentences_init (Sentences *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_story = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
sentences_clear (Sentences *self)
{
  g_hash_table_unref (self->by_story);
  g_ptr_array_unref (self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sentences, sentences_clear)

static EntEvidenceRow *
new_sentence (EntEvidenceKind kind, EntClaim *claim)
{
  EntEvidenceRow *row = g_object_new (ENT_TYPE_EVIDENCE_ROW, NULL);

  row->kind = kind;
  row->claim = ent_claim_ref (claim);
  row->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  row->confirmed = TRUE;
  row->n_articles = 1;
  return row;
}

static EntEvidenceRow *
sentences_add (Sentences *self, EntEvidenceKind kind, EntClaim *claim, guint index)
{
  g_autofree char *key = dup_story_key (claim);
  EntEvidenceRow *row = g_hash_table_lookup (self->by_story, key);

  if (row == NULL)
    {
      row = new_sentence (kind, claim);
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_story, g_steal_pointer (&key), row);
    }
  else if (row->claim->article != claim->article)
    row->n_articles++;
  g_array_append_val (row->claims, index);
  row->confirmed &= claim->verdict == ENT_VERDICT_CONFIRMED;
  return row;
}

static void
collect_sentences (Sentences *sentences, EntView *view, const EntRelation *relation, gboolean against)
{
  EntCase *case_ = ent_view_get_case (view);

  for (guint i = 0; i < relation->claims->len; i++)
    {
      guint index = g_array_index (relation->claims, guint, i);
      EntClaim *claim = ent_case_get_claim (case_, index);
      EntClaim *read = ent_case_find_read_claim (case_, index);
      EntEvidenceRow *row;

      if (is_against (claim->status) != against || !ent_view_is_claim_visible (view, index))
        continue;
      row = sentences_add (sentences, ENT_EVIDENCE_CLAIM, claim, index);
      if (row->read == NULL && read != NULL)
        row->read = ent_claim_ref (read);
    }
  g_ptr_array_sort (sentences->rows, compare_rows);
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
append_sentences (GListStore *list, GPtrArray *rows)
{
  const EntArticle *before = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      EntEvidenceRow *row = g_ptr_array_index (rows, i);

      row->starts_story = row->claim->article != before;
      before = row->claim->article;
    }
  g_list_store_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, rows->pdata, rows->len);
}

static void
add_side (GListStore *list, EntView *view, const EntRelation *relation, gboolean against)
{
  g_auto (Sentences) sentences;
  guint n_rows, n_origins;

  sentences_init (&sentences);
  collect_sentences (&sentences, view, relation, against);
  n_rows = sentences.rows->len;
  if (n_rows == 0)
    return;
  n_origins = count_origins (sentences.rows);
  add_heading (list, ENT_EVIDENCE_SIDE, g_strdup (against ? "They deny it" : "They say so"),
               g_strdup_printf ("%u %s · %u %s", n_rows, n_rows == 1 ? "sentence" : "sentences",
                                n_origins, n_origins == 1 ? "origin" : "origins"));
  append_sentences (list, sentences.rows);
}

static void
add_relation (GListStore *list, EntView *view, guint index, gboolean with_heading, EntEvidenceParts parts)
{
  const EntRelation *relation = ent_view_get_relation (view, index);

  if (with_heading)
    {
      const EntActor *source = ent_view_get_node (view, relation->source)->actor;
      const EntActor *target = ent_view_get_node (view, relation->target)->actor;

      add_heading (list, ENT_EVIDENCE_RELATION,
                   g_strdup_printf ("%s %s %s", source->name, relation->type->label, target->name),
                   NULL)->item = (EntItem) { ENT_ITEM_RELATION, index };
    }
  if (parts & ENT_EVIDENCE_PART_FOR)
    add_side (list, view, relation, FALSE);
  if (parts & ENT_EVIDENCE_PART_AGAINST)
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

/* ---- what was rejected --------------------------------------------------- */

static gboolean
is_of_node (EntView *view, guint node, const EntClaim *claim)
{
  const char *id = ent_view_get_node (view, node)->actor->id;

  return strcmp (claim->source->id, id) == 0 || strcmp (claim->target->id, id) == 0;
}

static gboolean
is_of_item (EntView *view, EntItem item, const EntClaim *claim)
{
  const EntRelation *relation;

  if (item.kind == ENT_ITEM_NODE)
    return is_of_node (view, item.index, claim);
  relation = ent_view_get_relation (view, item.index);
  if (strcmp (relation->type->name, claim->type->name) != 0 || !is_of_node (view, relation->source, claim)
      || !is_of_node (view, relation->target, claim))
    return FALSE;
  return !relation->type->directed
    || strcmp (ent_view_get_node (view, relation->source)->actor->id, claim->source->id) == 0;
}

static void
add_rejected (GListStore *list, EntView *view, const EntItem *items, guint n_items, gboolean open)
{
  EntCase *case_ = ent_view_get_case (view);
  g_auto (Sentences) sentences;
  guint n_rows;

  sentences_init (&sentences);
  for (guint i = 0; i < ent_case_get_n_rejected (case_); i++)
    for (guint j = 0; j < n_items; j++)
      if (is_of_item (view, items[j], ent_case_get_rejected (case_, i)))
        {
          sentences_add (&sentences, ENT_EVIDENCE_REJECTED_CLAIM, ent_case_get_rejected (case_, i), i);
          break;
        }
  n_rows = sentences.rows->len;
  if (n_rows == 0)
    return;
  add_heading (list, ENT_EVIDENCE_REJECTED, g_strdup_printf ("%u rejected", n_rows), NULL)->open = open;
  if (!open)
    return;
  g_ptr_array_sort (sentences.rows, compare_rows);
  append_sentences (list, sentences.rows);
}

/**
 * ent_evidence_rows_new:
 * @items: (array length=n_items): nodes and relations of @view
 * @parts: what of them is to be listed
 *
 * The rows for a selection: a relation's own sentences, and of a node those of all its relations, the weightiest relation
 * first; then what was rejected. Only what the filter lets through, but of what was rejected all. A relation that is
 * reached twice is listed once.
 *
 * Returns: (transfer full): a list of EntEvidenceRow; O(r log r) with the r relations of the view and the same for the
 *   claims of what is selected, and O(rejected claims * items)
 */
GListModel *
ent_evidence_rows_new (EntView *view, const EntItem *items, guint n_items, EntEvidenceParts parts)
{
  GListStore *list = g_list_store_new (ENT_TYPE_EVIDENCE_ROW);
  g_autoptr (GHashTable) relations = collect_relations (view, items, n_items);
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);
  gboolean with_headings = n_items != 1 || items[0].kind != ENT_ITEM_RELATION;

  for (guint i = 0; i < ranking->len; i++)
    {
      guint index = g_array_index (ranking, guint, i);

      if (g_hash_table_contains (relations, GUINT_TO_POINTER (index)))
        add_relation (list, view, index, with_headings, parts);
    }
  if (parts & ENT_EVIDENCE_PART_REJECTED)
    add_rejected (list, view, items, n_items, (parts & ENT_EVIDENCE_PART_OPEN) != 0);
  return G_LIST_MODEL (list);
}

/* The relation of a claim, whether the view still has it or not: of one that goes both ways the lesser id comes first. */
static char *
dup_relation_key (const EntClaim *claim)
{
  const char *source = claim->source->id, *target = claim->target->id;
  gboolean swapped = !claim->type->directed && strcmp (source, target) > 0;

  return ent_item_join_key (swapped ? target : source, claim->type->name, swapped ? source : target);
}

static EntItem
find_relation (EntView *view, const EntClaim *claim)
{
  g_autofree char *key = ent_item_join_key (claim->source->id, claim->type->name, claim->target->id);
  g_autofree char *reverse = ent_item_join_key (claim->target->id, claim->type->name, claim->source->id);
  EntItem item = ent_item_from_key (view, key);

  return item.kind != ENT_ITEM_NONE || claim->type->directed ? item : ent_item_from_key (view, reverse);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_rejected_relation (GListStore *list, EntView *view, const GArray *claims)
{
  EntCase *case_ = ent_view_get_case (view);
  EntClaim *first = ent_case_get_rejected (case_, g_array_index (claims, guint, 0));
  g_auto (Sentences) sentences;

  sentences_init (&sentences);
  for (guint i = 0; i < claims->len; i++)
    {
      guint index = g_array_index (claims, guint, i);

      sentences_add (&sentences, ENT_EVIDENCE_REJECTED_CLAIM, ent_case_get_rejected (case_, index), index);
    }
  add_heading (list, ENT_EVIDENCE_RELATION,
               g_strdup_printf ("%s %s %s", first->source->name, first->type->label, first->target->name),
               NULL)->item = find_relation (view, first);
  g_ptr_array_sort (sentences.rows, compare_rows);
  append_sentences (list, sentences.rows);
}

/**
 * ent_evidence_rows_new_rejected:
 *
 * The rows for all that was rejected in the case, below a heading for each relation, relations in the order of their
 * actors' ids. A heading's item is the relation where the view still has it. A filter changes nothing of that.
 *
 * Returns: (transfer full): a list of EntEvidenceRow; O(r log r) with r rejected claims
 */
GListModel *
ent_evidence_rows_new_rejected (EntView *view)
{
  EntCase *case_ = ent_view_get_case (view);
  GListStore *list = g_list_store_new (ENT_TYPE_EVIDENCE_ROW);
  g_autoptr (GHashTable) by_relation = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                              (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < ent_case_get_n_rejected (case_); i++)
    {
      g_autofree char *key = dup_relation_key (ent_case_get_rejected (case_, i));
      GArray *claims = g_hash_table_lookup (by_relation, key);

      if (claims == NULL)
        {
          claims = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (keys, key);
          g_hash_table_insert (by_relation, g_steal_pointer (&key), claims);
        }
      g_array_append_val (claims, i);
    }
  g_ptr_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    add_rejected_relation (list, view, g_hash_table_lookup (by_relation, g_ptr_array_index (keys, i)));
  return G_LIST_MODEL (list);
}
