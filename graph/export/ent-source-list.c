/* ent-source-list.c: the numbered articles that back what is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-source-list.h"

#include "export/ent-citation.h"
#include "picture/ent-text.h"

#define MAX_RELATION_CHARS 2000

static gboolean
is_shown (const EntRelation *relation)
{
  return relation->visible && !relation->weak;
}

/* Numbers the articles that back what is shown by their places in the case, for now. */
static void
collect_articles (EntSourceList *self)
{
  EntCase *case_ = ent_view_get_case (self->view);
  g_autoptr (GHashTable) actors = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ent_view_get_n_relations (self->view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (self->view, i);

      if (!is_shown (relation))
        continue;
      self->n_relations++;
      g_hash_table_add (actors, GUINT_TO_POINTER (relation->source));
      g_hash_table_add (actors, GUINT_TO_POINTER (relation->target));
      for (guint j = 0; j < relation->claims->len; j++)
        {
          guint claim = g_array_index (relation->claims, guint, j);

          if (!ent_view_is_claim_visible (self->view, claim))
            continue;
          self->n_claims++;
          g_hash_table_add (self->numbers, ent_case_get_claim (case_, claim)->article);
        }
    }
  self->n_actors = g_hash_table_size (actors);
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntSource *left = a, *right = b;
  GHashTable *places = data;
  EntDay x = left->article->published, y = right->article->published;

  if (x != y)
    return x == ENT_DAY_NONE || (y != ENT_DAY_NONE && x > y) ? 1 : -1;
  return GPOINTER_TO_INT (g_hash_table_lookup (places, left->article)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, right->article));
}

static void
sort_sources (EntSourceList *self)
{
  EntCase *case_ = ent_view_get_case (self->view);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    {
      EntSource source = { ent_case_get_article (case_, i), 0 };

      if (!g_hash_table_contains (self->numbers, source.article))
        continue;
      g_hash_table_insert (places, source.article, GUINT_TO_POINTER (i));
      g_array_append_val (self->sources, source);
    }
  g_array_sort_with_data (self->sources, compare_days, places);
}

static void
number_sources (EntSourceList *self)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->sources->len; i++)
    {
      EntSource *source = &g_array_index (self->sources, EntSource, i);
      char *origin = source->article->origin;

      g_hash_table_insert (self->numbers, source->article, GUINT_TO_POINTER (i + 1));
      source->same_as = GPOINTER_TO_UINT (g_hash_table_lookup (origins, origin));
      if (source->same_as == 0)
        g_hash_table_insert (origins, origin, GUINT_TO_POINTER (i + 1));
    }
  self->n_origins = g_hash_table_size (origins);
}

/**
 * ent_source_list_new:
 *
 * Returns: (transfer full): the sources of the claims that @view shows now; O(claims + sources log sources)
 */
EntSourceList *
ent_source_list_new (EntView *view)
{
  EntSourceList *self = g_new0 (EntSourceList, 1);

  self->view = ent_view_ref (view);
  self->sources = g_array_new (FALSE, FALSE, sizeof (EntSource));
  self->numbers = g_hash_table_new (NULL, NULL);
  collect_articles (self);
  sort_sources (self);
  number_sources (self);
  return self;
}

void
ent_source_list_free (EntSourceList *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->sources);
  g_hash_table_unref (self->numbers);
  ent_view_unref (self->view);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/**
 * ent_source_list_dup_numbers:
 *
 * Returns: (transfer full) (element-type guint): the numbers of the sources that back a relation, ascending
 */
GArray *
ent_source_list_dup_numbers (EntSourceList *self, guint relation)
{
  EntCase *case_ = ent_view_get_case (self->view);
  const GArray *claims = ent_view_get_relation (self->view, relation)->claims;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, ent_case_get_claim (case_, claim)->article));

      if (number > 0 && ent_view_is_claim_visible (self->view, claim))
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, guint, i) != g_array_index (numbers, guint, n - 1))
      g_array_index (numbers, guint, n++) = g_array_index (numbers, guint, i);
  g_array_set_size (numbers, n);
  return numbers;
}

/* "1, 3–7, 9": three and more that follow each other are a range. */
static void
append_ranges (GString *text, const GArray *numbers)
{
  for (guint i = 0; i < numbers->len;)
    {
      guint first = g_array_index (numbers, guint, i), n = 1;

      while (i + n < numbers->len && g_array_index (numbers, guint, i + n) == first + n)
        n++;
      if (n < 3)
        n = 1;
      g_string_append_printf (text, "%s%u", i > 0 ? ", " : "", first);
      if (n > 1)
        g_string_append_printf (text, "–%u", first + n - 1);
      i += n;
    }
}

/**
 * ent_source_list_dup_relation:
 *
 * Returns: (transfer full) (nullable): "North Korea supplies Russia (alleged, contested, 3 claims) [1, 2]", in one line without
 *   control characters; %NULL for a relation that is not shown
 */
char *
ent_source_list_dup_relation (EntSourceList *self, guint relation)
{
  const EntRelation *shown = ent_view_get_relation (self->view, relation);
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GString) text = NULL;

  if (!is_shown (shown))
    return NULL;
  numbers = ent_source_list_dup_numbers (self, relation);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s %s %s (%s", ent_view_get_node (self->view, shown->source)->actor->name,
                          shown->type->label, ent_view_get_node (self->view, shown->target)->actor->name,
                          ent_status_get_name (shown->status));
  if (shown->contested)
    g_string_append (text, ", contested");
  if (shown->n_claims > 1)
    g_string_append_printf (text, ", %u claims", shown->n_claims);
  g_string_append (text, ") [");
  append_ranges (text, numbers);
  g_string_append_c (text, ']');
  return ent_text_dup_short (text->str, MAX_RELATION_CHARS);
}

/**
 * ent_source_dup_text:
 *
 * Returns: (transfer full): "Harbour Courier (AFP), 12 Sep 2023. Title. Same story as 3.", as far as it is known, in one line
 *   without control characters
 */
char *
ent_source_dup_text (const EntSource *source)
{
  g_autofree char *article = ent_citation_dup_article (source->article);

  return source->same_as > 0 ? g_strdup_printf ("%s Same story as %u.", article, source->same_as) : g_steal_pointer (&article);
}
