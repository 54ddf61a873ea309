/* ent-stix-writer.c: an excerpt as a bundle of STIX 2.1
 *
 * https://docs.oasis-open.org/cti/stix/v2.1/: actors are identities and locations, claims are relationships that are labelled
 * with their status, articles are reports, what is denied and what the user confirmed are opinions, and what is known of a
 * relation is a note. What the standard has no property for is told by the extension that the bundle defines, see
 * data/schema/README.md. Ids are made of what things are the same by, so that they are the same in every file; where a time is
 * asked for, it is the article's day of publication, and the first of 1970 where there is none: never the clock.
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

#define NO_DAY_TIME "1970-01-01T00:00:00.000Z"
#define ID_BYTES 80
/* What the properties of the extension mean, for people; the standard wants it or an address of it. */
#define SCHEMA \
  "Of an identity or location: actor_id; kind: country, person, organisation, group, place or other; country_code: ISO 3166-1 " \
  "alpha-3. Of a relationship, which is a claim: status: asserted, alleged, planned, possible, conditional, denied or negated; " \
  "directed: whether its ends differ; plover: the event type of PLOVER (2021); object: what is given, asked for, denied; " \
  "said_by_refs: who says so, outermost first, nobody where the reporter does; report_ref: where it stands; event_from, " \
  "event_to: its first and last day; rule: what found it; verdict: confirmed or rejected by the user; reliability of the " \
  "outlet, A to F, and credibility of the claim, 1 to 6, on the Admiralty scale. Of a note, which is a relation: number in the " \
  "picture; relation: its type; status: the surest of its claims; contested: whether some deny what others say; claims; " \
  "origins: how many articles of those are no copies. Of a report, which is an article: published_known: whether its day is " \
  "known, 1 January 1970 otherwise; author; agencies; origin_id: the first report that tells the same story."

typedef struct
{
  char text[ID_BYTES];
} StixId;

typedef struct
{
  const EntExcerpt *excerpt;
  EntJson *json;
  StixId program;
  StixId extension;
  StixId *claims;       /* one a claim of the excerpt */
  StixId *actors;       /* one an actor of the case */
  StixId *reports;      /* one an article of the case */
} Writer;

static StixId
make_id (const char *type, const char *kind, const char *name)
{
  EntUuid uuid = ent_uuid_new (kind, name);
  StixId id;

  g_assert (strlen (type) + strlen ("--") + strlen (uuid.text) < ID_BYTES);
  g_stpcpy (g_stpcpy (g_stpcpy (id.text, type), "--"), uuid.text);
  return id;
}

/* ---- what all objects have ---- */

static void
add_time (EntJson *json, const char *key, EntDay day)
{
  char time[] = NO_DAY_TIME, buffer[ENT_DAY_BYTES];

  if (day != ENT_DAY_NONE)
    memcpy (time, ent_day_print (day, buffer), ENT_DAY_BYTES - 2);
  ent_json_add_plain (json, key, time);
}

/* The standard knows no null and no empty text: what is not known is not said. */
static void
add_known (EntJson *json, const char *key, const char *value)
{
  if (value != NULL && value[0] != '\0')
    ent_json_add_string (json, key, value);
}

static void
begin_object (Writer *self, const char *type, const StixId *id, EntDay day)
{
  ent_json_begin_object (self->json, NULL);
  ent_json_add_plain (self->json, "type", type);
  ent_json_add_plain (self->json, "spec_version", "2.1");
  ent_json_add_plain (self->json, "id", id->text);
  if (id != &self->program)
    ent_json_add_plain (self->json, "created_by_ref", self->program.text);
  add_time (self->json, "created", day);
  add_time (self->json, "modified", day);
}

static void
begin_extension (Writer *self)
{
  ent_json_begin_object (self->json, "extensions");
  ent_json_begin_object (self->json, self->extension.text);
  ent_json_add_plain (self->json, "extension_type", "property-extension");
}

static void
end_extension (Writer *self)
{
  ent_json_end_object (self->json);
  ent_json_end_object (self->json);
}

static void
add_head (Writer *self)
{
  EntJson *json = self->json;

  begin_object (self, "identity", &self->program, ENT_DAY_NONE);
  ent_json_add_plain (json, "name", "Entente");
  ent_json_add_plain (json, "identity_class", "system");
  ent_json_end_object (json);
  begin_object (self, "extension-definition", &self->extension, ENT_DAY_NONE);
  ent_json_add_plain (json, "name", "Entente");
  ent_json_add_plain (json, "description", "Who says what of whom in which article, and how surely");
  ent_json_add_plain (json, "schema", SCHEMA);
  ent_json_add_plain (json, "version", "1.0.0");
  ent_json_begin_list (json, "extension_types");
  ent_json_add_plain (json, NULL, "property-extension");
  ent_json_end_list (json);
  ent_json_end_object (json);
}

/* ---- actors ---- */

/* A place of a country is a location; without one the standard asks for where it is, which nobody has said. */
static gboolean
is_location (const EntActor *actor, char *code)
{
  return actor->kind == ENT_ACTOR_PLACE && ent_country_code_find (actor->country, code) != NULL;
}

static StixId
get_actor_id (const EntActor *actor)
{
  char code[ENT_COUNTRY_CODE_BYTES];

  return make_id (is_location (actor, code) ? "location" : "identity", "actor", actor->id);
}

static void
add_actor (Writer *self, const EntActor *actor)
{
  /* "a company or country" is the standard's own example of an organization */
  static const char *const classes[ENT_N_ACTOR_KINDS] = {
    [ENT_ACTOR_COUNTRY] = "organization", [ENT_ACTOR_PERSON] = "individual", [ENT_ACTOR_ORGANISATION] = "organization",
    [ENT_ACTOR_GROUP] = "group",          [ENT_ACTOR_PLACE] = "unknown",     [ENT_ACTOR_OTHER] = "unknown",
  };
  char code[ENT_COUNTRY_CODE_BYTES];
  gboolean location = is_location (actor, code);
  StixId id = get_actor_id (actor);

  begin_object (self, location ? "location" : "identity", &id, ENT_DAY_NONE);
  add_known (self->json, "name", actor->name);
  if (location)
    ent_json_add_string (self->json, "country", code);
  else
    ent_json_add_string (self->json, "identity_class", classes[actor->kind]);
  add_known (self->json, "description", actor->role);
  begin_extension (self);
  ent_json_add_string (self->json, "actor_id", actor->id);
  ent_json_add_string (self->json, "kind", ent_actor_kind_get_name (actor->kind));
  add_known (self->json, "country_code", actor->country);
  end_extension (self);
  ent_json_end_object (self->json);
}

static void
add_actors (Writer *self)
{
  const EntExcerpt *excerpt = self->excerpt;
  g_autoptr (GPtrArray) outsiders = ent_excerpt_list_outsiders (excerpt);

  for (guint i = 0; i < excerpt->nodes->len; i++)
    add_actor (self, ent_excerpt_get_actor (excerpt, g_array_index (excerpt->nodes, guint, i)));
  for (guint i = 0; i < outsiders->len; i++)
    add_actor (self, g_ptr_array_index (outsiders, i));
}

/* ---- claims ---- */

static StixId
get_report_id (const EntArticle *article)
{
  return make_id ("report", "article", ent_article_get_lasting_key (article));
}

static void
add_reference (EntJson *json, const EntArticle *article)
{
  g_autofree char *url = ent_citation_dup_url (article);

  ent_json_begin_list (json, "external_references");
  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "source_name",
                       article->outlet != NULL && article->outlet[0] != '\0' ? article->outlet : "article");
  add_known (json, "url", url);
  ent_json_add_string (json, "external_id", article->id);
  ent_json_end_object (json);
  ent_json_end_list (json);
}

/* The Admiralty scale as appendix A of the standard has it; what cannot be judged has no number. */
static void
add_confidence (EntJson *json, guint credibility)
{
  static const guint confidences[] = { 0, 90, 70, 50, 30, 10 };

  if (credibility > 0 && credibility < G_N_ELEMENTS (confidences))
    ent_json_add_number (json, "confidence", confidences[credibility]);
}

static void
add_claim_extension (Writer *self, const EntClaim *claim, const EntClaimEnds *ends)
{
  EntJson *json = self->json;
  char buffer[ENT_DAY_BYTES];

  begin_extension (self);
  ent_json_add_string (json, "status", ent_status_get_name (claim->status));
  ent_json_add_boolean (json, "directed", claim->type->directed);
  add_known (json, "plover", claim->plover);
  add_known (json, "object", claim->object);
  if (claim->said_by->len > 0)
    {
      ent_json_begin_list (json, "said_by_refs");
      for (guint i = 0; i < claim->said_by->len; i++)
        ent_json_add_plain (json, NULL, get_actor_id (g_ptr_array_index (claim->said_by, i)).text);
      ent_json_end_list (json);
    }
  ent_json_add_plain (json, "report_ref", self->reports[ends->article].text);
  add_known (json, "event_from", ent_day_print (claim->event.from, buffer));
  add_known (json, "event_to", ent_day_print (claim->event.to, buffer));
  add_known (json, "rule", claim->rule);
  add_known (json, "verdict", ent_claim_get_verdict_name (claim));
  if (claim->reliability != 0)
    ent_json_add_text (json, "reliability", &claim->reliability, 1);
  if (claim->credibility > 0)
    ent_json_add_number (json, "credibility", claim->credibility);
  end_extension (self);
}

static void
add_claim (Writer *self, guint place)
{
  const EntClaimEnds *ends = ent_case_get_claim_ends (ent_view_get_case (self->excerpt->view),
                                                      g_array_index (self->excerpt->claims, guint, place));
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);
  EntJson *json = self->json;

  begin_object (self, "relationship", &self->claims[place], claim->article->published);
  ent_json_add_string (json, "relationship_type", claim->type->name);
  if (!ent_span_is_empty (claim->sentence))
    ent_json_add_text (json, "description", claim->article->text + claim->sentence.start,
                       claim->sentence.end - claim->sentence.start);
  ent_json_add_plain (json, "source_ref", self->actors[ends->source].text);
  ent_json_add_plain (json, "target_ref", self->actors[ends->target].text);
  if (claim->event.from != ENT_DAY_NONE)
    add_time (json, "start_time", claim->event.from);
  if (claim->event.to != ENT_DAY_NONE)
    add_time (json, "stop_time", claim->event.to + 1);    /* it ends when its last day does */
  add_confidence (json, claim->credibility);
  ent_json_begin_list (json, "labels");
  ent_json_add_string (json, NULL, ent_status_get_name (claim->status));
  ent_json_end_list (json);
  add_reference (json, claim->article);
  add_claim_extension (self, claim, ends);
  ent_json_end_object (json);
}

static void
add_opinion (Writer *self, guint place, const char *kind, const char *opinion, const char *explanation)
{
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);
  StixId id = make_id ("opinion", kind, self->claims[place].text);

  begin_object (self, "opinion", &id, claim->article->published);
  add_known (self->json, "explanation", explanation);
  ent_json_add_string (self->json, "opinion", opinion);
  ent_json_begin_list (self->json, "object_refs");
  ent_json_add_plain (self->json, NULL, self->claims[place].text);
  ent_json_end_list (self->json);
  ent_json_end_object (self->json);
}

/* A program that knows nothing of the extension has to see what is denied, too. */
static void
add_opinions (Writer *self, guint place)
{
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);

  if (claim->status == ENT_STATUS_DENIED || claim->status == ENT_STATUS_NEGATED)
    {
      g_autofree char *sayers = ent_citation_dup_sayers (claim);
      g_autofree char *explanation = g_strdup_printf ("%s %s", ent_status_get_name (claim->status), sayers);

      add_opinion (self, place, "denial", "strongly-disagree", explanation);
    }
  if (claim->verdict == ENT_VERDICT_CONFIRMED)
    add_opinion (self, place, "verdict", "strongly-agree", "confirmed by the user");
}

/* ---- relations and articles ---- */

static void
add_relation (Writer *self, guint place)
{
  const EntExcerpt *excerpt = self->excerpt;
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  g_autofree char *key = ent_excerpt_dup_relation_key (excerpt, place);
  g_autofree char *words = ent_citation_dup_relation (excerpt, place);
  g_autofree char *status = ent_citation_dup_status (relation);
  StixId id = make_id ("note", "relation", key);

  begin_object (self, "note", &id, ent_excerpt_get_published_days (excerpt, place).to);
  add_known (self->json, "abstract", words);
  ent_json_add_string (self->json, "content", status);
  ent_json_begin_list (self->json, "object_refs");
  for (guint i = excerpt->first_claims[place]; i < excerpt->first_claims[place + 1]; i++)
    ent_json_add_plain (self->json, NULL, self->claims[i].text);
  ent_json_end_list (self->json);
  begin_extension (self);
  ent_json_add_number (self->json, "number", place + 1);
  ent_json_add_string (self->json, "relation", relation->type->name);
  ent_json_add_string (self->json, "status", ent_status_get_name (relation->status));
  ent_json_add_boolean (self->json, "contested", relation->contested);
  ent_json_add_number (self->json, "claims", relation->n_claims);
  ent_json_add_number (self->json, "origins", relation->n_origins);
  end_extension (self);
  ent_json_end_object (self->json);
}

/* @claims: (element-type guint): places of those that stand in it */
static void
add_article (Writer *self, const EntArticle *article, const GArray *claims)
{
  const EntArticle *original = ent_excerpt_find_original (self->excerpt, article);
  g_autofree char *citation = ent_citation_dup_article (article);
  StixId id = get_report_id (article);
  EntJson *json = self->json;

  begin_object (self, "report", &id, article->published);
  ent_json_add_string (json, "name", ent_article_get_label (article));
  add_known (json, "description", citation);
  add_time (json, "published", article->published);
  add_known (json, "lang", article->language);
  ent_json_begin_list (json, "object_refs");
  for (guint i = 0; i < claims->len; i++)
    ent_json_add_plain (json, NULL, self->claims[g_array_index (claims, guint, i)].text);
  ent_json_end_list (json);
  add_reference (json, article);
  begin_extension (self);
  ent_json_add_boolean (json, "published_known", article->published != ENT_DAY_NONE);
  add_known (json, "author", article->author);
  if (article->agencies != NULL && article->agencies[0] != NULL)
    {
      ent_json_begin_list (json, "agencies");
      for (guint i = 0; article->agencies[i] != NULL; i++)
        ent_json_add_string (json, NULL, article->agencies[i]);
      ent_json_end_list (json);
    }
  if (original != NULL)
    ent_json_add_plain (json, "origin_id", get_report_id (original).text);
  end_extension (self);
  ent_json_end_object (json);
}

static void
add_articles (Writer *self)
{
  const EntExcerpt *excerpt = self->excerpt;
  EntCase *case_ = ent_view_get_case (excerpt->view);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_full (0, (GDestroyNotify) g_array_unref);
  g_autofree guint *places = g_new0 (guint, ent_case_get_n_articles (case_) + 1);

  for (guint i = 0; i < excerpt->articles->len; i++)
    {
      places[g_array_index (excerpt->articles, guint, i)] = i;
      g_ptr_array_add (claims, g_array_new (FALSE, FALSE, sizeof (guint)));
    }
  for (guint i = 0; i < excerpt->claims->len; i++)
    {
      guint article = ent_case_get_claim_ends (case_, g_array_index (excerpt->claims, guint, i))->article;

      g_array_append_val (g_ptr_array_index (claims, places[article]), i);
    }
  for (guint i = 0; i < excerpt->articles->len; i++)
    add_article (self, ent_excerpt_get_article (excerpt, i), g_ptr_array_index (claims, i));
}

/* ---- all ---- */

/* Gives each actor and article its id, which are referred to more than once. */
static void
number_ends (Writer *self)
{
  EntCase *case_ = ent_view_get_case (self->excerpt->view);

  self->actors = g_new (StixId, ent_case_get_n_actors (case_) + 1);
  for (guint i = 0; i < ent_case_get_n_actors (case_); i++)
    self->actors[i] = get_actor_id (ent_case_get_actor (case_, i));
  self->reports = g_new (StixId, ent_case_get_n_articles (case_) + 1);
  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    self->reports[i] = get_report_id (ent_case_get_article (case_, i));
}

/* Gives each claim its id. Returns the bundle's, which is that of all of them together. */
static StixId
number_claims (Writer *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);

  self->claims = g_new (StixId, self->excerpt->claims->len + 1);
  for (guint i = 0; i < self->excerpt->claims->len; i++)
    {
      g_autofree char *key = ent_excerpt_dup_claim_key (self->excerpt, i);

      self->claims[i] = make_id ("relationship", "claim", key);
      g_checksum_update (sum, (const guchar *) self->claims[i].text, -1);
    }
  return make_id ("bundle", "excerpt", g_checksum_get_string (sum));
}

/**
 * ent_stix_write:
 *
 * Writes one bundle, in which all that an object refers to is there. O(claims log claims)
 */
gboolean
ent_stix_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  Writer self = { excerpt, ent_json_new (file), make_id ("identity", "program", "entente"),
                  make_id ("extension-definition", "extension", "1"), NULL, NULL, NULL };
  StixId bundle = number_claims (&self);

  number_ends (&self);
  ent_json_begin_object (self.json, NULL);
  ent_json_add_plain (self.json, "type", "bundle");
  ent_json_add_plain (self.json, "id", bundle.text);
  ent_json_begin_list (self.json, "objects");
  add_head (&self);
  add_actors (&self);
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        {
          add_claim (&self, j);
          add_opinions (&self, j);
        }
      add_relation (&self, i);
    }
  add_articles (&self);
  ent_json_end_list (self.json);
  ent_json_end_object (self.json);
  ent_json_end_line (self.json);
  ent_json_free (self.json);
  g_free (self.claims);
  g_free (self.actors);
  g_free (self.reports);
  return TRUE;
}
