/* ent-rdf-writer.c: an excerpt as RDF: who says what of whom, in which sentence of which article
 *
 * Of a claim its statement stands in a graph of its own that has the claim's name, so that what is claimed is not stated; what
 * is known of the claim stands in the default graph, also as a reified statement for those who read no graphs.
 * Articles and claims are told with schema.org, where from with PROV-O, the sentence with the selectors of Web Annotation;
 * what no common vocabulary has is told with the terms of data/schema/entente-vocabulary.ttl.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-code-points.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-rdf-private.h"

/* What stands before and behind a sentence in its quotation, so that it is found in a text that has been changed. */
#define CONTEXT_CHARS 32

typedef struct
{
  const EntExcerpt *excerpt;
  EntRdf *rdf;
  EntCodePoints *code_points;
  char **articles;            /* one an article of the case: its IRI, of those in the excerpt */
  GHashTable *names;          /* (element-type EntActor|EntRelationType utf8): their IRIs */
  char *relation;             /* the IRI of the relation whose claims are written */
} Writer;

/* The IRI of something that is named more than once. */
static const char *
get_iri (Writer *self, gconstpointer thing, const char *kind, const char *name)
{
  char *iri = g_hash_table_lookup (self->names, thing);

  if (iri == NULL)
    g_hash_table_insert (self->names, (gpointer) thing, iri = ent_rdf_dup_iri (kind, name));
  return iri;
}

static const char *
get_actor_iri (Writer *self, const EntActor *actor)
{
  return get_iri (self, actor, "actor", actor->id);
}

static const char *
get_type_iri (Writer *self, const EntRelationType *type)
{
  return get_iri (self, type, "type", type->name);
}

static void
add_day (EntRdf *rdf, const char *property, EntDay day)
{
  char buffer[ENT_DAY_BYTES];

  ent_rdf_add_typed (rdf, property, ent_day_print (day, buffer), "xsd:date");
}

/* As schema.org has it: "2023-09-01/2023-09-30", with ".." for an end that is open. */
static void
add_days (EntRdf *rdf, const char *property, EntInterval days)
{
  char from[ENT_DAY_BYTES], to[ENT_DAY_BYTES];
  g_autofree char *text = NULL;

  if (ent_interval_is_none (days))
    return;
  text = days.from == days.to ? g_strdup (ent_day_print (days.from, from))
    : g_strdup_printf ("%s/%s", days.from != ENT_DAY_NONE ? ent_day_print (days.from, from) : "..",
                       days.to != ENT_DAY_NONE ? ent_day_print (days.to, to) : "..");
  ent_rdf_add_string (rdf, property, text);
}

static void
add_status (EntRdf *rdf, EntStatus status)
{
  g_autofree char *name = g_strconcat ("ent:", ent_status_get_name (status), NULL);

  ent_rdf_add_name (rdf, "ent:status", name);
}

/* ---- actors ---- */

static void
begin_actor (Writer *self, const EntActor *actor)
{
  static const char *const types[ENT_N_ACTOR_KINDS][3] = {
    [ENT_ACTOR_COUNTRY] = { "schema:Country", "prov:Agent" },
    [ENT_ACTOR_PERSON] = { "schema:Person", "prov:Agent" },
    [ENT_ACTOR_ORGANISATION] = { "schema:Organization", "prov:Agent" },
    [ENT_ACTOR_GROUP] = { "foaf:Group", "prov:Agent" },
    [ENT_ACTOR_PLACE] = { "schema:Place", "prov:Agent" },
    [ENT_ACTOR_OTHER] = { "schema:Thing", "prov:Agent" },
  };
  EntRdf *rdf = self->rdf;

  ent_rdf_begin_subject (rdf, get_actor_iri (self, actor), types[actor->kind]);
  ent_rdf_add_string (rdf, "schema:identifier", actor->id);
  ent_rdf_add_string (rdf, "schema:name", actor->name);
  ent_rdf_add_string (rdf, "ent:countryCode", actor->country);
  ent_rdf_add_string (rdf, "schema:disambiguatingDescription", actor->role);
}

static void
add_coordinate (EntRdf *rdf, const char *property, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  ent_rdf_add_typed (rdf, property, g_ascii_formatd (buffer, sizeof buffer, "%.3f", value), "xsd:decimal");
}

static void
add_actors (Writer *self)
{
  const EntExcerpt *excerpt = self->excerpt;
  g_autoptr (GPtrArray) outsiders = ent_excerpt_list_outsiders (excerpt);

  for (guint i = 0; i < excerpt->nodes->len; i++)
    {
      guint index = g_array_index (excerpt->nodes, guint, i);
      const EntNode *node = ent_view_get_node (excerpt->view, index);

      begin_actor (self, node->actor);
      ent_rdf_add_integer (self->rdf, "ent:claims", node->n_claims);
      ent_rdf_add_integer (self->rdf, "ent:origins", node->n_origins);
      if (excerpt->layout != NULL)
        {
          add_coordinate (self->rdf, "ent:x", excerpt->layout->points[index].x);
          add_coordinate (self->rdf, "ent:y", excerpt->layout->points[index].y);
        }
      ent_rdf_end_subject (self->rdf);
    }
  for (guint i = 0; i < outsiders->len; i++)
    {
      begin_actor (self, g_ptr_array_index (outsiders, i));
      ent_rdf_end_subject (self->rdf);
    }
}

/* ---- types of relations ---- */

static void
add_types (Writer *self)
{
  static const char *const directed[] = { "rdf:Property", NULL };
  static const char *const undirected[] = { "rdf:Property", "owl:SymmetricProperty", NULL };
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->excerpt->relations->len; i++)
    {
      const EntRelationType *type = ent_excerpt_get_relation (self->excerpt, i)->type;

      if (!g_hash_table_add (written, (gpointer) type))
        continue;
      ent_rdf_begin_subject (self->rdf, get_type_iri (self, type), type->directed ? directed : undirected);
      ent_rdf_add_string (self->rdf, "rdfs:label", type->label);
      ent_rdf_add_string (self->rdf, "ent:plover", type->plover);
      ent_rdf_end_subject (self->rdf);
    }
}

/* ---- articles ---- */

static void
add_media (EntRdf *rdf, GHashTable *written, const char *name)
{
  static const char *const types[] = { "schema:NewsMediaOrganization", "prov:Agent", NULL };
  g_autofree char *iri = NULL;

  if (name == NULL || !g_hash_table_add (written, (gpointer) name))
    return;
  iri = ent_rdf_dup_iri ("media", name);
  ent_rdf_begin_subject (rdf, iri, types);
  ent_rdf_add_string (rdf, "schema:name", name);
  ent_rdf_end_subject (rdf);
}

static void
add_agencies (EntRdf *rdf, char *const *agencies)
{
  if (agencies == NULL || agencies[0] == NULL)
    return;
  ent_rdf_begin_values (rdf, "schema:sourceOrganization");
  for (guint i = 0; agencies[i] != NULL; i++)
    {
      g_autofree char *iri = ent_rdf_dup_iri ("media", agencies[i]);

      ent_rdf_add_iri (rdf, NULL, iri);
    }
  ent_rdf_end_values (rdf);
}

static void
add_article (Writer *self, const EntArticle *article, const char *iri)
{
  static const char *const types[] = { "schema:NewsArticle", "prov:Entity", NULL };
  const EntArticle *original = ent_excerpt_find_original (self->excerpt, article);
  EntRdf *rdf = self->rdf;

  ent_rdf_begin_subject (rdf, iri, types);
  ent_rdf_add_string (rdf, "schema:identifier", article->id);
  ent_rdf_add_string (rdf, "schema:headline", article->title);
  ent_rdf_add_string (rdf, "schema:creditText", article->author);
  if (article->outlet != NULL)
    {
      g_autofree char *outlet = ent_rdf_dup_iri ("media", article->outlet);

      ent_rdf_add_iri (rdf, "schema:publisher", outlet);
    }
  add_agencies (rdf, article->agencies);
  add_day (rdf, "schema:datePublished", article->published);
  ent_rdf_add_string (rdf, "schema:inLanguage", article->language);
  if (ent_citation_get_link (article) != NULL)
    {
      g_autofree char *url = ent_citation_dup_url (article);

      ent_rdf_add_iri (rdf, "schema:url", url);
    }
  if (original != NULL)
    {
      g_autofree char *origin = ent_rdf_dup_iri ("article", ent_article_get_lasting_key (original));

      ent_rdf_add_iri (rdf, "prov:wasDerivedFrom", origin);
    }
  ent_rdf_add_text (rdf, "schema:articleBody", article->text, article->length);
  ent_rdf_end_subject (rdf);
}

static void
add_articles (Writer *self)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->excerpt->articles->len; i++)
    {
      const EntArticle *article = ent_excerpt_get_article (self->excerpt, i);

      add_media (self->rdf, written, article->outlet);
      for (guint j = 0; article->agencies != NULL && article->agencies[j] != NULL; j++)
        add_media (self->rdf, written, article->agencies[j]);
      add_article (self, article, self->articles[g_array_index (self->excerpt->articles, guint, i)]);
    }
}

/* ---- relations ---- */

static char *
dup_relation_iri (const EntExcerpt *excerpt, guint place)
{
  g_autofree char *key = ent_excerpt_dup_relation_key (excerpt, place);

  return ent_rdf_dup_iri ("relation", key);
}

static void
add_statement (Writer *self, const EntActor *source, const EntRelationType *type, const EntActor *target)
{
  ent_rdf_add_iri (self->rdf, "rdf:subject", get_actor_iri (self, source));
  ent_rdf_add_iri (self->rdf, "rdf:predicate", get_type_iri (self, type));
  ent_rdf_add_iri (self->rdf, "rdf:object", get_actor_iri (self, target));
}

static void
add_relation (Writer *self, guint place)
{
  static const char *const types[] = { "ent:Relation", "rdf:Statement", NULL };
  const EntRelation *relation = ent_excerpt_get_relation (self->excerpt, place);
  EntInterval published = ent_excerpt_get_published_days (self->excerpt, place);

  ent_rdf_begin_subject (self->rdf, self->relation, types);
  add_statement (self, ent_excerpt_get_actor (self->excerpt, relation->source), relation->type,
                 ent_excerpt_get_actor (self->excerpt, relation->target));
  ent_rdf_add_integer (self->rdf, "schema:position", place + 1);
  add_status (self->rdf, relation->status);
  ent_rdf_add_boolean (self->rdf, "ent:contested", relation->contested);
  ent_rdf_add_integer (self->rdf, "ent:claims", relation->n_claims);
  ent_rdf_add_integer (self->rdf, "ent:origins", relation->n_origins);
  add_days (self->rdf, "schema:temporalCoverage", ent_excerpt_get_event_days (self->excerpt, place));
  add_day (self->rdf, "ent:firstPublished", published.from);
  add_day (self->rdf, "ent:lastPublished", published.to);
  ent_rdf_end_subject (self->rdf);
}

/* ---- claims ---- */

static void
list_sayers (Writer *self, const EntClaim *claim)
{
  for (guint i = 0; i < claim->said_by->len; i++)
    ent_rdf_add_iri (self->rdf, NULL, get_actor_iri (self, g_ptr_array_index (claim->said_by, i)));
}

static void
add_sayers (Writer *self, const EntClaim *claim)
{
  if (claim->said_by->len == 0)
    return;
  ent_rdf_begin_values (self->rdf, "prov:wasAttributedTo");
  list_sayers (self, claim);
  ent_rdf_end_values (self->rdf);
  ent_rdf_begin_list (self->rdf, "ent:saidBy");
  list_sayers (self, claim);
  ent_rdf_end_list (self->rdf);
}

static void
add_event (EntRdf *rdf, EntInterval days)
{
  static const char *const types[] = { "schema:Event", NULL };

  if (ent_interval_is_none (days))
    return;
  add_days (rdf, "schema:temporalCoverage", days);
  ent_rdf_begin_node (rdf, "schema:about", types);
  add_day (rdf, "schema:startDate", days.from);
  add_day (rdf, "schema:endDate", days.to);
  ent_rdf_end_node (rdf);
}

static void
add_position (Writer *self, const char *property, guint article, EntSpan span)
{
  static const char *const types[] = { "oa:TextPositionSelector", NULL };
  EntSpan characters;

  if (ent_span_is_empty (span))
    return;
  characters = ent_code_points_convert (self->code_points, article, span);
  ent_rdf_begin_node (self->rdf, property, types);
  ent_rdf_add_integer (self->rdf, "oa:start", characters.start);
  ent_rdf_add_integer (self->rdf, "oa:end", characters.end);
  ent_rdf_end_node (self->rdf);
}

static void
add_judgement (EntRdf *rdf, const EntClaim *claim)
{
  ent_rdf_add_string (rdf, "ent:verdict", ent_claim_get_verdict_name (claim));
  if (claim->reliability != 0)
    ent_rdf_add_text (rdf, "ent:reliability", &claim->reliability, 1);
  if (claim->credibility > 0)
    ent_rdf_add_integer (rdf, "ent:credibility", claim->credibility);
}

static void
add_words (Writer *self, const EntClaim *claim, guint article)
{
  add_position (self, "ent:sourceWords", article, claim->source_span);
  add_position (self, "ent:targetWords", article, claim->target_span);
  add_position (self, "ent:triggerWords", article, claim->trigger_span);
  add_position (self, "ent:statusWords", article, claim->status_span);
  add_position (self, "ent:dateWords", article, claim->date_text);
}

static void
add_quotation (EntRdf *rdf, const EntArticle *article, EntSpan span)
{
  static const char *const types[] = { "oa:TextQuoteSelector", NULL };
  const char *start = article->text + span.start, *end = article->text + span.end;
  const char *before = start, *behind = end, *last = article->text + article->length;

  for (guint i = 0; i < CONTEXT_CHARS && before > article->text; i++)
    before = g_utf8_prev_char (before);
  for (guint i = 0; i < CONTEXT_CHARS && behind < last; i++)
    behind = g_utf8_next_char (behind);
  ent_rdf_begin_node (rdf, NULL, types);
  ent_rdf_add_text (rdf, "oa:exact", start, end - start);
  if (before < start)
    ent_rdf_add_text (rdf, "oa:prefix", before, start - before);
  if (behind > end)
    ent_rdf_add_text (rdf, "oa:suffix", end, behind - end);
  ent_rdf_end_node (rdf);
}

/* The claim is the body of an annotation, and the sentence is its target. */
static void
add_annotation (Writer *self, const EntClaim *claim, const char *iri, guint article)
{
  static const char *const types[] = { "oa:Annotation", NULL };
  static const char *const target[] = { "oa:SpecificResource", NULL };
  g_autofree char *name = g_strconcat (iri, "#sentence", NULL);
  EntRdf *rdf = self->rdf;

  ent_rdf_begin_subject (rdf, name, types);
  ent_rdf_add_name (rdf, "oa:motivatedBy", "oa:linking");
  ent_rdf_add_iri (rdf, "oa:hasBody", iri);
  ent_rdf_begin_node (rdf, "oa:hasTarget", target);
  ent_rdf_add_iri (rdf, "oa:hasSource", self->articles[article]);
  ent_rdf_begin_values (rdf, "oa:hasSelector");
  add_quotation (rdf, claim->article, claim->sentence);
  add_position (self, NULL, article, claim->sentence);
  ent_rdf_end_values (rdf);
  ent_rdf_end_node (rdf);
  ent_rdf_end_subject (rdf);
}

static void
add_claim (Writer *self, guint place)
{
  static const char *const types[] = { "schema:Claim", "rdf:Statement", "prov:Entity", NULL };
  EntCase *case_ = ent_view_get_case (self->excerpt->view);
  guint article = ent_case_get_claim_ends (case_, g_array_index (self->excerpt->claims, guint, place))->article;
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);
  g_autofree char *key = ent_excerpt_dup_claim_key (self->excerpt, place);
  g_autofree char *iri = ent_rdf_dup_iri ("claim", key);
  g_autofree char *statement = ent_citation_dup_statement (claim);
  EntRdf *rdf = self->rdf;

  ent_rdf_begin_subject (rdf, iri, types);
  add_statement (self, claim->source, claim->type, claim->target);
  ent_rdf_add_string (rdf, "schema:text", statement);
  ent_rdf_add_string (rdf, "ent:matter", claim->object);
  ent_rdf_add_string (rdf, "ent:plover", claim->plover);
  add_status (rdf, claim->status);
  ent_rdf_add_iri (rdf, "schema:isPartOf", self->relation);
  ent_rdf_add_iri (rdf, "schema:appearance", self->articles[article]);
  ent_rdf_add_iri (rdf, "prov:wasQuotedFrom", self->articles[article]);
  add_sayers (self, claim);
  add_day (rdf, "schema:datePublished", claim->article->published);
  add_event (rdf, claim->event);
  add_words (self, claim, article);
  ent_rdf_add_string (rdf, "ent:rule", claim->rule);
  add_judgement (rdf, claim);
  ent_rdf_add_graph (rdf, get_actor_iri (self, claim->source), get_type_iri (self, claim->type),
                     get_actor_iri (self, claim->target));
  ent_rdf_end_subject (rdf);
  add_annotation (self, claim, iri, article);
}

/* ---- all ---- */

static gboolean
write_rdf (const EntExcerpt *excerpt, EntRdf *rdf)
{
  EntCase *case_ = ent_view_get_case (excerpt->view);
  g_autoptr (EntCodePoints) code_points = ent_code_points_new (case_);
  g_autoptr (EntRdf) owned = rdf;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_full (ent_case_get_n_articles (case_), g_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Writer self = { excerpt, rdf, code_points, NULL, names, NULL };

  g_ptr_array_set_size (articles, ent_case_get_n_articles (case_));
  self.articles = (char **) articles->pdata;
  for (guint i = 0; i < excerpt->articles->len; i++)
    self.articles[g_array_index (excerpt->articles, guint, i)] =
      ent_rdf_dup_iri ("article", ent_article_get_lasting_key (ent_excerpt_get_article (excerpt, i)));
  add_types (&self);
  add_actors (&self);
  add_articles (&self);
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      self.relation = dup_relation_iri (excerpt, i);
      add_relation (&self, i);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        add_claim (&self, j);
      g_free (self.relation);
    }
  return TRUE;
}

/**
 * ent_trig_write:
 *
 * Writes all claims as TriG, a named graph each. O(articles + claims)
 */
gboolean
ent_trig_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  return write_rdf (excerpt, ent_rdf_new_turtle (file, TRUE));
}

/**
 * ent_ttl_write:
 *
 * Writes the same without named graphs as Turtle, where only the reified statements tell what is claimed.
 */
gboolean
ent_ttl_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  return write_rdf (excerpt, ent_rdf_new_turtle (file, FALSE));
}

/**
 * ent_jsonld_write:
 *
 * Writes the same as TriG does as JSON-LD.
 */
gboolean
ent_jsonld_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  return write_rdf (excerpt, ent_rdf_new_json (file));
}
