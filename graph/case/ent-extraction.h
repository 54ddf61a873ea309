/* ent-extraction.h: what the program read from articles, before anybody decided anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim.h"

G_BEGIN_DECLS

/* What could not be read: the file's name as it was given, and why. */
typedef struct
{
  char *name;
  char *reason;
} EntProblem;

/**
 * EntProvenance:
 * @import: the import that brought the article, as the case file numbers it; 0 without a case file
 * @later: index of the article that is a later version of it, %ENT_NO_ARTICLE where there is none
 */
typedef struct
{
  gint64 import;
  guint later;
} EntProvenance;
#define ENT_NO_ARTICLE G_MAXUINT

/**
 * EntExtraction:
 * @articles: (element-type EntArticle): in the order they were read
 * @provenances: (element-type EntProvenance): one an article
 * @claims: (element-type EntClaim): in the order of articles and text
 * @problems: (element-type EntProblem): what could not be read
 *
 * Counted atomically; once shared nobody changes it.
 */
typedef struct
{
  GPtrArray *articles;
  GArray *provenances;
  GPtrArray *claims;
  GPtrArray *problems;

  /*< private >*/
  GPtrArray *types;        /* (element-type EntRelationType): relations that no vocabulary knows any more */
  GStringChunk *strings;
  GHashTable *claim_imports;   /* (nullable) (element-type EntClaim gint64) */
  GHashTable *repeats;     /* (nullable) (element-type guint guint): see ent-subject.c */
  guint n_numbered;
} EntExtraction;

EntProblem *ent_problem_new (const char *name, const char *reason);
void ent_problem_free (EntProblem *self);

EntExtraction *ent_extraction_new (void);
EntExtraction *ent_extraction_ref (EntExtraction *self);
void ent_extraction_unref (EntExtraction *self);
void ent_extraction_add_article (EntExtraction *self, EntArticle *article, gint64 import);
void ent_extraction_set_claim_import (EntExtraction *self, EntClaim *claim, gint64 import);
gint64 ent_extraction_get_claim_import (EntExtraction *self, const EntClaim *claim);
const char *ent_extraction_keep_string (EntExtraction *self, const char *string);
const EntRelationType *ent_extraction_get_relation_type (EntExtraction *self, const EntVocabulary *vocabulary,
                                                         const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntProblem, ent_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExtraction, ent_extraction_unref)

G_END_DECLS
