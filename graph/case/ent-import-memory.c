/* ent-import-memory.c: what an import reads, as a case without a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import-private.h"

#include "case/ent-catalogue-private.h"

/* A case that grows. */
typedef struct
{
  EntIntakeSink sink;
  EntExtraction *extraction;
  GHashTable *known;      /* (element-type utf8): keys of the articles that were there before; borrowed */
  GHashTable *indices;    /* (element-type utf8 guint): of all articles, by borrowed keys */
  EntCatalogue *catalogue;
} Growth;

static gboolean
knows_article (EntIntakeSink *sink, const EntArticle *article)
{
  return g_hash_table_contains (((Growth *) sink)->known, article->key);
}

static void
add_article (Growth *self, EntArticle *article)
{
  g_hash_table_insert (self->indices, article->key, GUINT_TO_POINTER (self->extraction->articles->len));
  ent_extraction_add_article (self->extraction, article, 0);
}

static void
note_version (Growth *self, const char *earlier, const EntArticle *later)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, earlier));

  g_array_index (self->extraction->provenances, EntProvenance, index).later =
    GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, later->key));
}

static gboolean
take_entry (EntIntakeSink *sink, EntEntry *entry, GError **error)
{
  Growth *self = (Growth *) sink;
  const char *earlier;

  if (entry->claims == NULL || ent_catalogue_has (self->catalogue, entry->article->key))
    return TRUE;
  earlier = ent_catalogue_add (self->catalogue, entry->article);
  add_article (self, entry->article);
  if (earlier != NULL)
    note_version (self, earlier, entry->article);
  g_ptr_array_extend_and_steal (self->extraction->claims, g_steal_pointer (&entry->claims));
  return TRUE;
}

static void
take_problem (EntIntakeSink *sink, const EntProblem *problem)
{
  g_ptr_array_add (((Growth *) sink)->extraction->problems, ent_problem_new (problem->name, problem->reason));
}

static gboolean
end_file (EntIntakeSink *sink, const EntSourceFile *file, gboolean sound, GError **error)
{
  return TRUE;
}

static gboolean
rest (EntIntakeSink *sink, GError **error)
{
  return TRUE;
}

static void
note_article (Growth *self, EntArticle *article)
{
  g_autoptr (EntArticle) copy = NULL;

  if (article->key == NULL)   /* a test made it */
    {
      ent_extraction_add_article (self->extraction, article, 0);
      return;
    }
  add_article (self, article);
  g_hash_table_add (self->known, article->key);
  ent_catalogue_note (self->catalogue, article, article->id, NULL);
  copy = ent_article_copy (article);   /* articles of a case are shared, and the catalogue sets the origin */
  ent_catalogue_note_text (self->catalogue, copy);
}

static void
growth_init (Growth *self, EntExtraction *base)
{
  *self = (Growth) {
    .sink = { NULL, knows_article, take_entry, take_problem, end_file, rest },
    .extraction = ent_extraction_new (),
    .known = g_hash_table_new (g_str_hash, g_str_equal),
    .indices = g_hash_table_new (g_str_hash, g_str_equal),
    .catalogue = ent_catalogue_new (),
  };
  for (guint i = 0; i < base->articles->len; i++)
    {
      note_article (self, g_ptr_array_index (base->articles, i));
      g_array_index (self->extraction->provenances, EntProvenance, i) =
        g_array_index (base->provenances, EntProvenance, i);
    }
  for (guint i = 0; i < base->claims->len; i++)
    g_ptr_array_add (self->extraction->claims, ent_claim_ref (g_ptr_array_index (base->claims, i)));
  for (guint i = 0; i < base->problems->len; i++)
    take_problem (&self->sink, g_ptr_array_index (base->problems, i));
}

static void
growth_clear (Growth *self)
{
  ent_extraction_unref (self->extraction);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->indices);
  ent_catalogue_free (self->catalogue);
}

/*
 * ent_import_run_to_memory:
 *
 * Returns: (transfer full) (nullable): @base with what @intake reads behind it
 */
EntCase *
ent_import_run_to_memory (EntIntake *intake, EntCase *base, GError **error)
{
  EntCase *grown = NULL;
  Growth growth;

  growth_init (&growth, ent_case_get_extraction (base));
  if (ent_intake_run (intake, &growth.sink, error))
    grown = ent_case_new (ent_case_get_pipeline (base), growth.extraction, ent_case_get_records (base));
  growth_clear (&growth);
  return grown;
}
