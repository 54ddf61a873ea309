/* ent-excerpt-words.c: what is let through, and how much of it there is, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-excerpt-words.h"

#include "export/ent-isolate.h"

#define MAX_VALUE_CHARS 4000

/* Between which words stand that are each of one value. */
static char *
dup_isolated (const char *words)
{
  g_auto (GStrv) clauses = g_strsplit (words, "; ", -1);

  for (guint i = 0; clauses[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (clauses[i], ", ", -1);

      g_free (clauses[i]);
      clauses[i] = ent_isolate_dup_joined (values, ", ", MAX_VALUE_CHARS);
    }
  return g_strjoinv ("; ", clauses);
}

/**
 * ent_excerpt_dup_filter:
 *
 * Returns: (transfer full): "Filter: supplies · Shown: what is near Russia", in one line, without control characters but
 *   isolates
 */
char *
ent_excerpt_dup_filter (const EntExcerpt *self)
{
  EntCase *case_ = ent_view_get_case (self->view);
  const EntFilter *filter = ent_view_get_filter (self->view);
  g_autofree char *words = ent_filter_describe (filter, case_);
  g_autofree char *scope = ent_scope_describe (ent_view_get_scope (self->view), case_);
  g_autofree char *let_through = dup_isolated (ent_filter_is_empty (filter) ? "none" : words);
  g_autofree char *shown = scope != NULL ? dup_isolated (scope) : NULL;

  return g_strconcat ("Filter: ", let_through, shown != NULL ? " · Shown: " : NULL, shown, NULL);
}

static guint
count_origins (const EntExcerpt *self)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->articles->len; i++)
    g_hash_table_add (origins, ent_excerpt_get_article (self, i)->origin);
  return g_hash_table_size (origins);
}

/**
 * ent_excerpt_append_count:
 *
 * Appends " · 3 claims" to what ent_excerpt_new_counts() gives.
 */
void
ent_excerpt_append_count (GString *counts, guint n, const char *one, const char *many)
{
  g_string_append_printf (counts, "%s%u %s", counts->len > 0 ? " · " : "", n, n == 1 ? one : many);
}

/**
 * ent_excerpt_new_counts:
 *
 * Returns: (transfer full): "2 actors · 1 relation · 3 claims · 2 articles · 1 independent origin"; O(articles)
 */
GString *
ent_excerpt_new_counts (const EntExcerpt *self)
{
  GString *counts = g_string_new (NULL);

  ent_excerpt_append_count (counts, self->nodes->len, "actor", "actors");
  ent_excerpt_append_count (counts, self->relations->len, "relation", "relations");
  ent_excerpt_append_count (counts, self->claims->len, "claim", "claims");
  ent_excerpt_append_count (counts, self->articles->len, "article", "articles");
  ent_excerpt_append_count (counts, count_origins (self), "independent origin", "independent origins");
  return counts;
}

/**
 * ent_excerpt_dup_date:
 *
 * Returns: (transfer full) (nullable): "Exported 12 Sep 2023"; %NULL where nobody says when
 */
char *
ent_excerpt_dup_date (EntDay date)
{
  g_autofree char *day = date != ENT_DAY_NONE ? ent_day_format_human (date) : NULL;

  return day != NULL ? g_strdup_printf ("Exported %s", day) : NULL;
}
