/* ent-extraction.c: what the program read from articles, before anybody decided anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-extraction.h"

EntProblem *
ent_problem_new (const char *name, const char *reason)
{
  EntProblem *self = g_new (EntProblem, 1);

  self->name = g_strdup (name);
  self->reason = g_strdup (reason);
  return self;
}

void
ent_problem_free (EntProblem *self)
{
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

/**
 * ent_extraction_new:
 *
 * Returns: (transfer full): one without articles, to be filled
 */
EntExtraction *
ent_extraction_new (void)
{
  EntExtraction *self = g_atomic_rc_box_new0 (EntExtraction);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->provenances = g_array_new (FALSE, FALSE, sizeof (EntProvenance));
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  self->types = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (256);
  return self;
}

EntExtraction *
ent_extraction_ref (EntExtraction *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntExtraction *self = data;

  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->articles);
  g_array_unref (self->provenances);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->types);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->claim_imports, g_hash_table_unref);
  g_clear_pointer (&self->repeats, g_hash_table_unref);
}

void
ent_extraction_unref (EntExtraction *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_extraction_add_article:
 *
 * Appends an article of which there is no later version.
 */
void
ent_extraction_add_article (EntExtraction *self, EntArticle *article, gint64 import)
{
  EntProvenance provenance = { import, ENT_NO_ARTICLE };

  g_ptr_array_add (self->articles, ent_article_ref (article));
  g_array_append_val (self->provenances, provenance);
}

/**
 * ent_extraction_set_claim_import:
 * @import: what brought the claim, where that is not what brought its article
 */
void
ent_extraction_set_claim_import (EntExtraction *self, EntClaim *claim, gint64 import)
{
  if (self->claim_imports == NULL)
    self->claim_imports = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (self->claim_imports, claim, g_memdup2 (&import, sizeof import));
}

/**
 * ent_extraction_get_claim_import:
 *
 * Returns: the import that brought a claim; 0 where that is the one of its article
 */
gint64
ent_extraction_get_claim_import (EntExtraction *self, const EntClaim *claim)
{
  const gint64 *import = self->claim_imports != NULL ? g_hash_table_lookup (self->claim_imports, claim) : NULL;

  return import != NULL ? *import : 0;
}

/**
 * ent_extraction_keep_string:
 *
 * Returns: (transfer none): the string, as long as the extraction lives
 */
const char *
ent_extraction_keep_string (EntExtraction *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

/* A relation that a lexicon had when it was read: it is shown by its name. */
static const EntRelationType *
add_relation_type (EntExtraction *self, const EntVocabulary *vocabulary, const char *name)
{
  EntRelationType *type = g_new0 (EntRelationType, 1);
  char *label = g_string_chunk_insert (self->strings, name);

  type->name = g_string_chunk_insert_const (self->strings, name);
  type->label = g_strdelimit (label, "-", ' ');
  type->directed = TRUE;
  type->index = ent_vocabulary_get_n_relation_types (vocabulary) + self->types->len;
  g_ptr_array_add (self->types, type);
  return type;
}

/**
 * ent_extraction_get_relation_type:
 *
 * Returns: (transfer none): the relation of that name, of @vocabulary where it has one
 */
const EntRelationType *
ent_extraction_get_relation_type (EntExtraction *self, const EntVocabulary *vocabulary, const char *name)
{
  const EntRelationType *type = ent_vocabulary_find_relation_type (vocabulary, name);

  for (guint i = 0; type == NULL && i < self->types->len; i++)
    if (g_str_equal (((EntRelationType *) g_ptr_array_index (self->types, i))->name, name))
      type = g_ptr_array_index (self->types, i);
  return type != NULL ? type : add_relation_type (self, vocabulary, name);
}
