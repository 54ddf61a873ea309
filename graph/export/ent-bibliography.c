/* ent-bibliography.c: the numbered articles of an excerpt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-bibliography.h"

typedef struct
{
  guint article;
  EntDay published;
} Dated;

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Dated *left = a, *right = b;

  if (left->published != right->published)
    return left->published == ENT_DAY_NONE || (right->published != ENT_DAY_NONE && left->published > right->published)
             ? 1 : -1;
  return left->article < right->article ? -1 : left->article > right->article;
}

/**
 * ent_bibliography_new:
 *
 * Returns: (transfer full): the articles of @excerpt; O(articles log articles)
 */
EntBibliography *
ent_bibliography_new (const EntExcerpt *excerpt)
{
  EntBibliography *self = g_new0 (EntBibliography, 1);
  EntCase *case_ = ent_view_get_case (excerpt->view);
  g_autofree guint *firsts = g_new0 (guint, ent_case_get_n_origins (case_) + 1);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (Dated), excerpt->articles->len);

  for (guint i = 0; i < excerpt->articles->len; i++)
    {
      Dated dated = { g_array_index (excerpt->articles, guint, i), ent_excerpt_get_article (excerpt, i)->published };

      g_array_append_val (order, dated);
    }
  g_array_sort (order, compare_days);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (EntBibliographyEntry), order->len);
  self->numbers = g_new0 (guint, ent_case_get_n_articles (case_) + 1);
  for (guint i = 0; i < order->len; i++)
    {
      guint article = g_array_index (order, Dated, i).article;
      guint origin = ent_case_get_article_origin (case_, article);
      EntBibliographyEntry entry = { ent_case_get_article (case_, article), firsts[origin] };

      g_array_append_val (self->entries, entry);
      self->numbers[article] = i + 1;
      if (firsts[origin] == 0)
        firsts[origin] = i + 1;
    }
  return self;
}

void
ent_bibliography_free (EntBibliography *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self->numbers);
  g_free (self);
}

/**
 * ent_bibliography_get:
 * @number: from 1
 */
const EntBibliographyEntry *
ent_bibliography_get (const EntBibliography *self, guint number)
{
  return &g_array_index (self->entries, EntBibliographyEntry, number - 1);
}

/**
 * ent_bibliography_dup_remark:
 *
 * Returns: (transfer full) (nullable): "Agency: AFP, Reuters. Same story as 3.", as far as there is anything to be said
 */
char *
ent_bibliography_dup_remark (const EntBibliographyEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (entry->article->agencies != NULL && entry->article->agencies[0] != NULL)
    {
      g_autofree char *agencies = g_strjoinv (", ", entry->article->agencies);

      g_string_append_printf (text, "Agency: %s.", agencies);
    }
  if (entry->same_as > 0)
    g_string_append_printf (text, "%sSame story as %u.", text->len > 0 ? " " : "", entry->same_as);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
