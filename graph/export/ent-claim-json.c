/* ent-claim-json.c: actors, articles and claims as members of a JSON object
 *
 * In the project's own JSON, and in whatever format has it in itself. data/schema/entente-1.json describes the members. What is
 * not known is null, or is left out where the writer leaves it out (ent_json_set_sparse()).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-claim-json-private.h"

#include "export/ent-excerpt-facts.h"

static void
add_day (EntJson *json, const char *key, EntDay day)
{
  char buffer[ENT_DAY_BYTES];

  ent_json_add_string (json, key, ent_day_print (day, buffer));
}

void
ent_claim_json_add_span (EntJson *json, const char *key, EntSpan span)
{
  if (ent_span_is_empty (span))
    {
      ent_json_add_null (json, key);
      return;
    }
  ent_json_begin_list (json, key);
  ent_json_add_number (json, NULL, span.start);
  ent_json_add_number (json, NULL, span.end);
  ent_json_end_list (json);
}

void
ent_claim_json_add_days (EntJson *json, const char *key, EntInterval days)
{
  if (ent_json_is_sparse (json) && ent_interval_is_none (days))
    return;
  ent_json_begin_object (json, key);
  add_day (json, "from", days.from);
  add_day (json, "to", days.to);
  ent_json_end_object (json);
}

void
ent_claim_json_add_actor (EntJson *json, const EntActor *actor)
{
  ent_json_add_string (json, "id", actor->id);
  ent_json_add_string (json, "name", actor->name);
  ent_json_add_string (json, "kind", ent_actor_kind_get_name (actor->kind));
  ent_json_add_string (json, "country", actor->country);
  ent_json_add_string (json, "role", actor->role);
}

/**
 * ent_claim_json_add_article:
 *
 * Adds what an article is, without its text and what that is made of.
 */
void
ent_claim_json_add_article (EntJson *json, const EntArticle *article)
{
  guint n_agencies = article->agencies != NULL ? g_strv_length (article->agencies) : 0;

  ent_json_add_string (json, "key", article->key);
  ent_json_add_string (json, "id", article->id);
  ent_json_add_string (json, "title", article->title);
  ent_json_add_string (json, "outlet", article->outlet);
  ent_json_add_string (json, "author", article->author);
  ent_json_add_string (json, "url", article->url);
  if (n_agencies > 0 || !ent_json_is_sparse (json))
    {
      ent_json_begin_list (json, "agencies");
      for (guint i = 0; i < n_agencies; i++)
        ent_json_add_string (json, NULL, article->agencies[i]);
      ent_json_end_list (json);
    }
  add_day (json, "published", article->published);
  ent_json_add_string (json, "language", article->language);
  ent_json_add_string (json, "origin", article->origin);
}

/**
 * ent_claim_json_add_statement:
 *
 * Adds what a claim says and how surely.
 */
void
ent_claim_json_add_statement (EntJson *json, const EntClaim *claim)
{
  ent_json_add_string (json, "source", claim->source->id);
  ent_json_add_string (json, "type", claim->type->name);
  ent_json_add_string (json, "target", claim->target->id);
  ent_json_add_string (json, "object", claim->object);
  ent_json_add_string (json, "plover", claim->plover);
  ent_json_add_string (json, "status", ent_status_get_name (claim->status));
}

/**
 * ent_claim_json_add_sentence:
 *
 * Adds the sentence that says so.
 */
void
ent_claim_json_add_sentence (EntJson *json, const EntClaim *claim)
{
  ent_json_add_text (json, "sentence", claim->article->text + claim->sentence.start,
                     claim->sentence.end - claim->sentence.start);
}

/**
 * ent_claim_json_add_origin:
 * @with_text: the article's text goes out too, and spans count bytes of that, also where it is not whole
 *
 * Adds where in the text a claim was read, by which rule, and what the user holds of it.
 */
void
ent_claim_json_add_origin (EntJson *json, const EntClaim *claim, gboolean with_text)
{
  const struct
  {
    const char *name;
    EntSpan span;
  } spans[] = {
    { "sentence", claim->sentence }, { "source", claim->source_span }, { "target", claim->target_span },
    { "trigger", claim->trigger_span }, { "status", claim->status_span }, { "date", claim->date_text },
  };

  ent_json_begin_object (json, "spans");
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    ent_claim_json_add_span (json, spans[i].name,
                             with_text ? spans[i].span : ent_article_find_in_whole (claim->article, spans[i].span));
  ent_json_end_object (json);
  ent_json_add_string (json, "rule", claim->rule);
  ent_json_add_string (json, "verdict", ent_claim_get_verdict_name (claim));
  if (claim->reliability != 0)
    ent_json_add_text (json, "reliability", &claim->reliability, 1);
  else
    ent_json_add_null (json, "reliability");
  if (claim->credibility > 0)
    ent_json_add_number (json, "credibility", claim->credibility);
  else
    ent_json_add_null (json, "credibility");
}
