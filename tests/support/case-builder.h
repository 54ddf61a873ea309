/* case-builder.h: cases of claims written by hand, for the tests of the rooms behind case
 *
 *   g_autoptr (CaseBuilder) builder = case_builder_new ();
 *
 *   case_builder_add_article (builder, "a.txt", "Daily Courier", "2023-09-12");
 *   case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED);
 *   case_ = case_builder_end (builder);
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-private.h"

#include <string.h>

/* Relations that outlive every case. */
static EntRelationType case_builder_types[] = {
  { (char *) "meets", (char *) "meets", (char *) "CONSULT", FALSE, 0 },
  { (char *) "talks-with", (char *) "talks with", (char *) "CONSULT", FALSE, 1 },
  { (char *) "supplies", (char *) "supplies", (char *) "AID", TRUE, 2 },
  { (char *) "sanctions", (char *) "sanctions", (char *) "SANCTION", TRUE, 3 },
  { (char *) "leads", (char *) "leads", NULL, TRUE, 4 },
  { (char *) "works-for", (char *) "works for", NULL, TRUE, 5 },
  { (char *) "family-of", (char *) "family of", NULL, FALSE, 6 },
};

typedef struct
{
  GPtrArray *articles;
  GPtrArray *claims;
} CaseBuilder;

static inline CaseBuilder *
case_builder_new (void)
{
  CaseBuilder *self = g_new (CaseBuilder, 1);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  return self;
}

static inline void
case_builder_free (CaseBuilder *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaseBuilder, case_builder_free)

/* Adds an article, borrowed by the caller to set more of it; @published is "2023-09-12" or NULL. */
static inline EntArticle *
case_builder_add_article (CaseBuilder *self, const char *id, const char *outlet, const char *published)
{
  EntArticle *article = ent_article_new (id);

  article->outlet = g_strdup (outlet);
  if (published)
    g_assert_true (ent_day_parse_iso (published, &article->published));
  g_ptr_array_add (self->articles, article);
  return article;
}

/* "country:PRK" is a country with the code and name PRK. */
static inline EntActor *
case_builder_new_actor (const char *id)
{
  const char *colon = strchr (id, ':');
  g_autofree char *kind_name = NULL;
  EntActorKind kind;

  g_assert_nonnull (colon);
  kind_name = g_strndup (id, colon - id);
  g_assert_true (ent_actor_kind_from_name (kind_name, &kind));
  return ent_actor_new (id, colon + 1, kind, kind == ENT_ACTOR_COUNTRY ? colon + 1 : NULL, NULL);
}

/* Adds a claim of the last article, borrowed by the caller to set more of it. */
static inline EntClaim *
case_builder_add_claim (CaseBuilder *self, const char *source_id, const char *relation, const char *target_id,
                        EntStatus status)
{
  g_autoptr (EntActor) source = case_builder_new_actor (source_id);
  g_autoptr (EntActor) target = case_builder_new_actor (target_id);
  EntRelationType *type = NULL;
  EntClaim *claim;

  g_assert_cmpuint (self->articles->len, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (case_builder_types); i++)
    if (strcmp (case_builder_types[i].name, relation) == 0)
      type = &case_builder_types[i];
  g_assert_nonnull (type);
  claim = ent_claim_new (g_ptr_array_index (self->articles, self->articles->len - 1), source, type, target);
  claim->status = status;
  g_ptr_array_add (self->claims, claim);
  return claim;
}

/* The case of all that was added; the builder can only be freed after it. */
static inline EntCase *
case_builder_end (CaseBuilder *self)
{
  return ent_case_new_from_claims (NULL, self->articles, self->claims);
}
