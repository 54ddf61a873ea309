/* ent-ftm-writer.c: an excerpt as entities of FollowTheMoney, one JSON object a line
 *
 * https://followthemoney.tech: a claim is an Event whose proof is the Article, since the model has no schema for a meeting and
 * its links know no proof; who says so is linked to it. A relation is the link that the model has for it where that is sure,
 * and an UnknownLink otherwise, so that there is a network to be seen. Ids are UUIDs, as the model allows but letters, digits,
 * dots and dashes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-country-code.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-json-writer.h"
#include "export/ent-uuid.h"

#include <string.h>

/* What the model takes of a value, in characters. */
#define MAX_NAME 384
#define MAX_ADDRESS 250
#define MAX_STRING 1024
#define MAX_URL 4096
#define MAX_TEXT 65000

typedef struct
{
  const EntExcerpt *excerpt;
  EntJson *json;
  EntUuid *actors;      /* one an actor of the case */
  EntUuid *articles;    /* one an article of the case */
} Writer;

static void
begin_entity (EntJson *json, const EntUuid *id, const char *schema)
{
  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "id", id->text);
  ent_json_add_string (json, "schema", schema);
  ent_json_begin_object (json, "properties");
}

static void
end_entity (EntJson *json)
{
  ent_json_end_object (json);
  ent_json_end_object (json);
  ent_json_end_line (json);
}

/* A value of at most so many characters; %NULL and what is empty is not said. */
static void
add_value (EntJson *json, const char *text, gsize length, glong max_chars)
{
  if ((glong) length > max_chars && g_utf8_strlen (text, length) > max_chars)
    length = g_utf8_offset_to_pointer (text, max_chars) - text;
  ent_json_add_text (json, NULL, text, length);
}

static void
add_text (EntJson *json, const char *property, const char *text, glong max_chars)
{
  if (text == NULL || text[0] == '\0')
    return;
  ent_json_begin_list (json, property);
  add_value (json, text, strlen (text), max_chars);
  ent_json_end_list (json);
}

/* Whether there is nothing to be read, which the model takes for no value. */
static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) && c != 0xfeff)
        return FALSE;
    }
  return TRUE;
}

/* Nothing goes without a name in the model. */
static void
add_name (EntJson *json, const char *name, const char *id)
{
  add_text (json, "name", name != NULL && !is_blank (name) ? name : id, MAX_NAME);
}

static void
add_day (EntJson *json, const char *property, EntDay day)
{
  char buffer[ENT_DAY_BYTES];

  add_text (json, property, ent_day_print (day, buffer), ENT_DAY_BYTES);
}

static void
add_days (EntJson *json, EntInterval days)
{
  if (days.from == days.to)
    {
      add_day (json, "date", days.from);
      return;
    }
  add_day (json, "startDate", days.from);
  add_day (json, "endDate", days.to);
}

/* ---- actors ---- */

/* A place takes part in nothing: it is where an event happens. */
static gboolean
is_address (const EntActor *actor)
{
  return actor->kind == ENT_ACTOR_PLACE;
}

static void
add_country (EntJson *json, const char *alpha3)
{
  char buffer[ENT_COUNTRY_CODE_BYTES];
  const char *code = ent_country_code_find (alpha3, buffer);
  g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;

  add_text (json, "country", lower, ENT_COUNTRY_CODE_BYTES);
}

static EntUuid
get_actor_id (const EntActor *actor)
{
  return ent_uuid_new ("actor", actor->id);
}

static void
write_actor (EntJson *json, const EntActor *actor)
{
  static const char *const schemas[ENT_N_ACTOR_KINDS] = {
    [ENT_ACTOR_COUNTRY] = "PublicBody", [ENT_ACTOR_PERSON] = "Person",   [ENT_ACTOR_ORGANISATION] = "Organization",
    [ENT_ACTOR_GROUP] = "LegalEntity",  [ENT_ACTOR_PLACE] = "Address",   [ENT_ACTOR_OTHER] = "LegalEntity",
  };
  EntUuid id = get_actor_id (actor);

  begin_entity (json, &id, schemas[actor->kind]);
  add_name (json, actor->name, actor->id);
  if (is_address (actor))
    add_text (json, "full", actor->name, MAX_ADDRESS);
  add_country (json, actor->country);
  add_text (json, "description", actor->role, MAX_TEXT);
  add_text (json, "notes", actor->id, MAX_TEXT);
  end_entity (json);
}

/* ---- articles ---- */

/* Of languages that both the model knows and the program tells apart. */
static const char *
find_language (const char *code)
{
  static const char *const languages[][2] = {
    { "ar", "ara" }, { "bg", "bul" }, { "bn", "ben" }, { "cs", "ces" }, { "da", "dan" }, { "de", "deu" }, { "el", "ell" },
    { "en", "eng" }, { "es", "spa" }, { "fa", "fas" }, { "fi", "fin" }, { "fr", "fra" }, { "he", "heb" }, { "hi", "hin" },
    { "hy", "hye" }, { "it", "ita" }, { "ja", "jpn" }, { "ka", "kat" }, { "km", "khm" }, { "ko", "kor" }, { "my", "mya" },
    { "nl", "nld" }, { "no", "nor" }, { "pl", "pol" }, { "pt", "por" }, { "ro", "ron" }, { "ru", "rus" }, { "sv", "swe" },
    { "tr", "tur" }, { "uk", "ukr" }, { "ur", "urd" }, { "zh", "zho" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (code, languages[i][0]) == 0)
      return languages[i][1];
  return NULL;
}

static EntUuid
get_article_id (const EntArticle *article)
{
  return ent_uuid_new ("article", ent_article_get_lasting_key (article));
}

static void
write_article (EntJson *json, const EntExcerpt *excerpt, const EntArticle *article)
{
  EntUuid id = get_article_id (article);
  const EntArticle *original = ent_excerpt_find_original (excerpt, article);
  g_autofree char *url = ent_citation_dup_url (article);
  g_autofree char *origin = original != NULL ? g_strconcat ("Tells the same story as ", original->id, NULL) : NULL;

  begin_entity (json, &id, "Article");
  add_name (json, ent_article_get_label (article), article->id);
  add_text (json, "title", article->title, MAX_STRING);
  add_text (json, "fileName", article->id, MAX_STRING);
  add_text (json, "author", article->author, MAX_STRING);
  add_text (json, "publisher", article->outlet, MAX_STRING);
  add_day (json, "publishedAt", article->published);
  add_text (json, "sourceUrl", url, MAX_URL);
  add_text (json, "language", find_language (article->language), MAX_STRING);
  if (article->agencies != NULL && article->agencies[0] != NULL)
    {
      ent_json_begin_list (json, "keywords");
      for (guint i = 0; article->agencies[i] != NULL; i++)
        add_value (json, article->agencies[i], strlen (article->agencies[i]), MAX_STRING);
      ent_json_end_list (json);
    }
  add_text (json, "notes", origin, MAX_TEXT);
  add_text (json, "bodyText", article->text, MAX_TEXT);
  end_entity (json);
}

/* ---- relations and claims ---- */

/* A schema of the model that says the same as a relation, and its properties. */
typedef struct
{
  const char *schema, *source, *target, *label, *status;
} Link;

/* The schemas have no place for a doubt: what somebody denies, or may be so, is no Directorship. */
static const Link *
find_link (const EntRelation *relation, const EntActor *source, const EntActor *target)
{
  static const Link unknown = { "UnknownLink", "subject", "object", "role", "status" };
  static const struct
  {
    const char *type;
    EntActorKind source, target;
    Link link;
  } known[] = {
    { "leads", ENT_ACTOR_PERSON, ENT_ACTOR_ORGANISATION, { "Directorship", "director", "organization", "role", "status" } },
    { "works-for", ENT_ACTOR_PERSON, ENT_ACTOR_ORGANISATION, { "Employment", "employee", "employer", "role", "status" } },
    { "works-for", ENT_ACTOR_PERSON, ENT_ACTOR_COUNTRY, { "Employment", "employee", "employer", "role", "status" } },
    { "family-of", ENT_ACTOR_PERSON, ENT_ACTOR_PERSON, { "Family", "person", "relative", "relationship", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (relation->status == ENT_STATUS_ASSERTED && !relation->contested && source->kind == known[i].source
        && target->kind == known[i].target && strcmp (relation->type->name, known[i].type) == 0)
      return &known[i].link;
  return &unknown;
}

static void
write_relation (EntJson *json, const EntExcerpt *excerpt, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  const EntActor *source = ent_excerpt_get_actor (excerpt, relation->source);
  const EntActor *target = ent_excerpt_get_actor (excerpt, relation->target);
  const Link *link = find_link (relation, source, target);
  g_autofree char *key = ent_excerpt_dup_relation_key (excerpt, place);
  g_autofree char *status = ent_citation_dup_status (relation);
  EntUuid id = ent_uuid_new ("relation", key);

  begin_entity (json, &id, link->schema);
  add_text (json, link->source, get_actor_id (source).text, ENT_UUID_BYTES);
  add_text (json, link->target, get_actor_id (target).text, ENT_UUID_BYTES);
  add_text (json, link->label, relation->type->label, MAX_STRING);
  if (link->status != NULL)
    add_text (json, link->status, ent_status_get_name (relation->status), MAX_STRING);
  add_text (json, "summary", status, MAX_TEXT);
  add_days (json, ent_excerpt_get_event_days (excerpt, place));
  end_entity (json);
}

/* Those who take part, or the places where it happens. */
static void
add_ends (Writer *self, const char *property, const EntClaim *claim, const EntClaimEnds *ends, gboolean addresses)
{
  gboolean with_source = is_address (claim->source) == addresses;
  gboolean with_target = is_address (claim->target) == addresses && ends->target != ends->source;

  if (!with_source && !with_target)
    return;
  ent_json_begin_list (self->json, property);
  if (with_source)
    ent_json_add_string (self->json, NULL, self->actors[ends->source].text);
  if (with_target)
    ent_json_add_string (self->json, NULL, self->actors[ends->target].text);
  ent_json_end_list (self->json);
}

static void
add_keywords (EntJson *json, const EntClaim *claim)
{
  ent_json_begin_list (json, "keywords");
  ent_json_add_string (json, NULL, claim->type->name);
  if (claim->plover != NULL)
    ent_json_add_string (json, NULL, claim->plover);
  ent_json_add_string (json, NULL, ent_status_get_name (claim->status));
  ent_json_end_list (json);
}

/* A claim, as an event, is linked to nobody but who takes part in it. */
static void
write_sayers (Writer *self, const EntClaim *claim, const EntUuid *event, const char *key)
{
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/%s", i, key);
      EntUuid id = ent_uuid_new ("saying", name);

      begin_entity (self->json, &id, "UnknownLink");
      add_text (self->json, "subject", get_actor_id (g_ptr_array_index (claim->said_by, i)).text, ENT_UUID_BYTES);
      add_text (self->json, "object", event->text, ENT_UUID_BYTES);
      add_text (self->json, "role", "says so", MAX_STRING);
      add_day (self->json, "date", claim->article->published);
      end_entity (self->json);
    }
}

static void
write_claim (Writer *self, guint place)
{
  const EntClaimEnds *ends = ent_case_get_claim_ends (ent_view_get_case (self->excerpt->view),
                                                      g_array_index (self->excerpt->claims, guint, place));
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);
  EntJson *json = self->json;
  g_autofree char *key = ent_excerpt_dup_claim_key (self->excerpt, place);
  g_autofree char *statement = ent_citation_dup_statement (claim);
  g_autofree char *facts = ent_citation_dup_facts (claim);
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);
  g_autofree char *url = ent_citation_dup_url (claim->article);
  EntUuid id = ent_uuid_new ("claim", key);

  begin_entity (json, &id, "Event");
  add_text (json, "name", statement, MAX_NAME);
  add_text (json, "summary", sentence, MAX_TEXT);
  add_text (json, "notes", facts, MAX_TEXT);
  add_days (json, claim->event);
  add_ends (self, "involved", claim, ends, FALSE);
  add_ends (self, "addressEntity", claim, ends, TRUE);
  add_keywords (json, claim);
  add_text (json, "recordId", key, MAX_STRING);
  add_text (json, "publisher", claim->article->outlet, MAX_STRING);
  add_text (json, "sourceUrl", url, MAX_URL);
  add_text (json, "proof", self->articles[ends->article].text, ENT_UUID_BYTES);
  end_entity (json);
  write_sayers (self, claim, &id, key);
}

/* ---- all ---- */

static void
number_ends (Writer *self)
{
  EntCase *case_ = ent_view_get_case (self->excerpt->view);

  self->actors = g_new (EntUuid, ent_case_get_n_actors (case_) + 1);
  for (guint i = 0; i < ent_case_get_n_actors (case_); i++)
    self->actors[i] = get_actor_id (ent_case_get_actor (case_, i));
  self->articles = g_new (EntUuid, ent_case_get_n_articles (case_) + 1);
  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    self->articles[i] = get_article_id (ent_case_get_article (case_, i));
}

/**
 * ent_ftm_write:
 *
 * Writes actors, articles, relations and claims, so that nothing is referred to before it is there. O(articles + claims)
 */
gboolean
ent_ftm_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GPtrArray) outsiders = ent_excerpt_list_outsiders (excerpt);
  Writer self = { excerpt, ent_json_new_lines (file), NULL, NULL };

  number_ends (&self);
  for (guint i = 0; i < excerpt->nodes->len; i++)
    write_actor (self.json, ent_excerpt_get_actor (excerpt, g_array_index (excerpt->nodes, guint, i)));
  for (guint i = 0; i < outsiders->len; i++)
    write_actor (self.json, g_ptr_array_index (outsiders, i));
  for (guint i = 0; i < excerpt->articles->len; i++)
    write_article (self.json, excerpt, ent_excerpt_get_article (excerpt, i));
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      write_relation (self.json, excerpt, i);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        write_claim (&self, j);
    }
  ent_json_free (self.json);
  g_free (self.actors);
  g_free (self.articles);
  return TRUE;
}
