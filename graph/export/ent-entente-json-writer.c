/* ent-entente-json-writer.c: all of an excerpt as JSON, from which it can be read again without a loss
 *
 * data/schema/entente-1.json describes it property by property.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-claim-json-private.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-json-writer.h"

#define FORMAT_VERSION 1

/* About as long the articles take, of all that is written. */
#define ARTICLES_SHARE 0.7

static const char *const block_kinds[] = {
  [ENT_BLOCK_TITLE] = "title",
  [ENT_BLOCK_HEADING] = "heading",
  [ENT_BLOCK_PARAGRAPH] = "paragraph",
  [ENT_BLOCK_CAPTION] = "caption",
};

/* ---- what was looked at ---- */

static void
add_view (EntJson *json, const EntExcerpt *excerpt)
{
  const EntFilter *filter = ent_view_get_filter (excerpt->view);
  const EntScope *scope = ent_view_get_scope (excerpt->view);
  EntCase *case_ = ent_view_get_case (excerpt->view);
  g_autofree char *filter_json = ent_filter_to_json (filter);
  g_autofree char *filter_words = ent_filter_describe (filter, case_);
  g_autofree char *scope_json = ent_scope_to_json (scope);
  g_autofree char *scope_words = ent_scope_describe (scope, case_);

  ent_json_begin_object (json, "view");
  ent_json_add_json (json, "filter", filter_json);
  ent_json_add_string (json, "filter_words", filter_words);
  ent_json_add_json (json, "scope", scope_json);
  ent_json_add_string (json, "scope_words", scope_words);
  ent_json_end_object (json);
}

/* The types that relations of the excerpt have, in the vocabulary's order. */
static void
add_types (EntJson *json, const EntExcerpt *excerpt)
{
  EntCase *case_ = ent_view_get_case (excerpt->view);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < excerpt->relations->len; i++)
    g_hash_table_add (used, (gpointer) ent_excerpt_get_relation (excerpt, i)->type);
  ent_json_begin_list (json, "types");
  for (guint i = 0; i < ent_case_get_n_relation_types (case_); i++)
    {
      const EntRelationType *type = ent_case_get_relation_type (case_, i);

      if (!g_hash_table_contains (used, type))
        continue;
      ent_json_begin_object (json, NULL);
      ent_json_add_string (json, "name", type->name);
      ent_json_add_string (json, "label", type->label);
      ent_json_add_string (json, "plover", type->plover);
      ent_json_add_boolean (json, "directed", type->directed);
      ent_json_end_object (json);
    }
  ent_json_end_list (json);
}

/* ---- actors ---- */

static void
begin_actor (EntJson *json, const EntActor *actor)
{
  ent_json_begin_object (json, NULL);
  ent_claim_json_add_actor (json, actor);
}

static void
add_node (EntJson *json, const EntExcerpt *excerpt, guint index)
{
  const EntNode *node = ent_view_get_node (excerpt->view, index);

  begin_actor (json, node->actor);
  ent_json_add_boolean (json, "node", TRUE);
  ent_json_add_number (json, "claims", node->n_claims);
  ent_json_add_number (json, "origins", node->n_origins);
  if (excerpt->layout != NULL)
    {
      ent_json_begin_list (json, "position");
      ent_json_add_double (json, NULL, excerpt->layout->points[index].x);
      ent_json_add_double (json, NULL, excerpt->layout->points[index].y);
      ent_json_end_list (json);
    }
  else
    ent_json_add_null (json, "position");
  ent_json_end_object (json);
}

static void
add_outsider (EntJson *json, const EntActor *actor)
{
  begin_actor (json, actor);
  ent_json_add_boolean (json, "node", FALSE);
  ent_json_add_number (json, "claims", 0);
  ent_json_add_number (json, "origins", 0);
  ent_json_add_null (json, "position");
  ent_json_end_object (json);
}

static void
add_actors (EntJson *json, const EntExcerpt *excerpt)
{
  g_autoptr (GPtrArray) outsiders = ent_excerpt_list_outsiders (excerpt);

  ent_json_begin_list (json, "actors");
  for (guint i = 0; i < excerpt->nodes->len; i++)
    add_node (json, excerpt, g_array_index (excerpt->nodes, guint, i));
  for (guint i = 0; i < outsiders->len; i++)
    add_outsider (json, g_ptr_array_index (outsiders, i));
  ent_json_end_list (json);
}

/* ---- articles ---- */

static void
add_blocks (EntJson *json, const EntArticle *article)
{
  ent_json_begin_list (json, "blocks");
  for (guint i = 0; i < article->n_blocks; i++)
    {
      ent_json_begin_object (json, NULL);
      ent_json_add_string (json, "kind", block_kinds[article->blocks[i].kind]);
      ent_claim_json_add_span (json, "span", article->blocks[i].span);
      ent_json_end_object (json);
    }
  ent_json_end_list (json);
}

/* Of an article that is not whole: [from, to, place in the whole]. */
static void
add_pieces (EntJson *json, const EntArticle *article)
{
  ent_json_begin_list (json, "pieces");
  for (guint i = 0; i < article->n_pieces; i++)
    {
      ent_json_begin_list (json, NULL);
      ent_json_add_number (json, NULL, article->pieces[i].span.start);
      ent_json_add_number (json, NULL, article->pieces[i].span.end);
      ent_json_add_number (json, NULL, article->pieces[i].start);
      ent_json_end_list (json);
    }
  ent_json_end_list (json);
}

static void
add_article (EntJson *json, const EntArticle *article, guint number)
{
  ent_json_begin_object (json, NULL);
  ent_json_add_number (json, "number", number);
  ent_claim_json_add_article (json, article);
  add_blocks (json, article);
  if (article->is_partial)
    add_pieces (json, article);
  ent_json_add_text (json, "text", article->text, article->length);
  ent_json_end_object (json);
}

static void
add_articles (EntJson *json, const EntExcerpt *excerpt)
{
  EntExcerptRange all = ent_excerpt_begin_step (excerpt, 0, ARTICLES_SHARE);

  ent_json_begin_list (json, "articles");
  for (guint i = 0; i < excerpt->articles->len; i++)
    {
      ent_excerpt_tell (excerpt, i, excerpt->articles->len);
      add_article (json, ent_excerpt_get_article (excerpt, i), i + 1);
    }
  ent_json_end_list (json);
  ent_excerpt_end_step (excerpt, all);
}

/* ---- relations and claims ---- */

static void
add_relation (EntJson *json, const EntExcerpt *excerpt, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);

  ent_json_begin_object (json, NULL);
  ent_json_add_number (json, "number", place + 1);
  ent_json_add_string (json, "source", ent_excerpt_get_actor (excerpt, relation->source)->id);
  ent_json_add_string (json, "type", relation->type->name);
  ent_json_add_string (json, "target", ent_excerpt_get_actor (excerpt, relation->target)->id);
  ent_json_add_string (json, "status", ent_status_get_name (relation->status));
  ent_json_add_boolean (json, "contested", relation->contested);
  ent_json_add_number (json, "claims", relation->n_claims);
  ent_json_add_number (json, "origins", relation->n_origins);
  ent_claim_json_add_days (json, "event", ent_excerpt_get_event_days (excerpt, place));
  ent_claim_json_add_days (json, "published", ent_excerpt_get_published_days (excerpt, place));
  ent_json_end_object (json);
}

static void
add_relations (EntJson *json, const EntExcerpt *excerpt)
{
  ent_json_begin_list (json, "relations");
  for (guint i = 0; i < excerpt->relations->len; i++)
    add_relation (json, excerpt, i);
  ent_json_end_list (json);
}

/* @articles: the number in the file of each article of the case */
static void
add_claim (EntJson *json, const EntExcerpt *excerpt, guint place, guint relation, const guint *articles)
{
  EntCase *case_ = ent_view_get_case (excerpt->view);
  guint index = g_array_index (excerpt->claims, guint, place);
  const EntClaim *claim = ent_case_get_claim (case_, index);
  g_autofree char *key = ent_excerpt_dup_claim_key (excerpt, place);

  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "key", key);
  ent_json_add_number (json, "relation", relation);
  ent_json_add_number (json, "article", articles[ent_case_get_claim_ends (case_, index)->article]);
  ent_claim_json_add_statement (json, claim);
  ent_json_begin_list (json, "said_by");
  for (guint i = 0; i < claim->said_by->len; i++)
    ent_json_add_string (json, NULL, ((const EntActor *) g_ptr_array_index (claim->said_by, i))->id);
  ent_json_end_list (json);
  ent_claim_json_add_days (json, "event", claim->event);
  ent_claim_json_add_sentence (json, claim);
  ent_claim_json_add_origin (json, claim, TRUE);
  ent_json_end_object (json);
}

static void
add_claims (EntJson *json, const EntExcerpt *excerpt)
{
  g_autofree guint *articles = g_new0 (guint, ent_case_get_n_articles (ent_view_get_case (excerpt->view)) + 1);
  EntExcerptRange all = ent_excerpt_begin_step (excerpt, ARTICLES_SHARE, 1);

  for (guint i = 0; i < excerpt->articles->len; i++)
    articles[g_array_index (excerpt->articles, guint, i)] = i + 1;
  ent_json_begin_list (json, "claims");
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        add_claim (json, excerpt, j, i + 1, articles);
    }
  ent_json_end_list (json);
  ent_excerpt_end_step (excerpt, all);
}

/**
 * ent_entente_json_write:
 *
 * Writes all that an excerpt has, but where on this machine articles were read from. O(articles + claims)
 */
gboolean
ent_entente_json_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  EntJson *json = ent_json_new (file);

  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "format", "entente");
  ent_json_add_number (json, "version", FORMAT_VERSION);
  add_view (json, excerpt);
  add_types (json, excerpt);
  add_actors (json, excerpt);
  add_articles (json, excerpt);
  add_relations (json, excerpt);
  add_claims (json, excerpt);
  ent_json_end_object (json);
  ent_json_end_line (json);
  ent_json_free (json);
  return TRUE;
}
