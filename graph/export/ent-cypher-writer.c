/* ent-cypher-writer.c: an excerpt as statements of Cypher, for Neo4j and its kin
 *
 * One statement a line, and each may be run again: what is there is found by its id and set anew. A relation is a relationship
 * between two actors; as those can bear nothing, a claim is a node between its actors, its article and those who say so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"

#include <string.h>

#define BUFFER_BYTES 65536

/* ---- words ---- */

/* A string literal: openCypher 9, section "Expressions". */
static void
append_quoted (GString *out, const char *text, gsize length)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      valid = g_utf8_make_valid (text, length);
      text = valid;
      length = strlen (valid);
    }
  g_string_append_c (out, '\'');
  for (const char *p = text; p < text + length; p++)
    if (*p == '\'' || *p == '\\')
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if ((guchar) *p < 0x20 || *p == 0x7f)
      g_string_append_printf (out, "\\u%04X", (guchar) *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '\'');
}

/* "{id: 'country:PRK'}" */
static void
append_id (GString *out, const char *property, const char *id)
{
  g_string_append_printf (out, " {%s: ", property);
  append_quoted (out, id, strlen (id));
  g_string_append_c (out, '}');
}

/* Likewise the pattern of a node that is there already. */
static void
append_node (GString *out, const char *variable, const char *label, const char *property, const char *id)
{
  g_string_append_printf (out, "(%s:%s", variable, label);
  append_id (out, property, id);
  g_string_append_c (out, ')');
}

/* The name of a type as one of a relationship: "TALKS_WITH". */
static void
append_type (GString *out, const EntRelationType *type)
{
  if (!g_ascii_isalpha (type->name[0]))
    g_string_append_c (out, 'R');
  for (const char *p = type->name; *p != '\0'; p++)
    g_string_append_c (out, g_ascii_isalnum (*p) ? g_ascii_toupper (*p) : '_');
}

/* ---- properties ---- */

#define SET " SET "

static void
begin_property (GString *out, const char *name)
{
  if (!g_str_has_suffix (out->str + out->len - strlen (SET), SET))
    g_string_append (out, ", ");
  g_string_append (out, name);
  g_string_append (out, " = ");
}

static void
set_text (GString *out, const char *name, const char *text, gsize length)
{
  begin_property (out, name);
  append_quoted (out, text, length);
}

/* What is not known is not set: null would forget it. */
static void
set_string (GString *out, const char *name, const char *text)
{
  if (text != NULL)
    set_text (out, name, text, strlen (text));
}

static void
set_number (GString *out, const char *name, guint value)
{
  begin_property (out, name);
  g_string_append_printf (out, "%u", value);
}

static void
set_boolean (GString *out, const char *name, gboolean value)
{
  begin_property (out, name);
  g_string_append (out, value ? "true" : "false");
}

static void
set_double (GString *out, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_property (out, name);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.3f", value));
}

static void
set_day (GString *out, const char *name, EntDay day)
{
  char buffer[ENT_DAY_BYTES];

  if (day == ENT_DAY_NONE)
    return;
  begin_property (out, name);
  g_string_append_printf (out, "date('%s')", ent_day_print (day, buffer));
}

static void
set_span (GString *out, const char *name, EntSpan span)
{
  if (ent_span_is_empty (span))
    return;
  begin_property (out, name);
  g_string_append_printf (out, "[%u, %u]", span.start, span.end);
}

static void
set_strings (GString *out, const char *name, char *const *strings)
{
  if (strings == NULL || strings[0] == NULL)
    return;
  begin_property (out, name);
  for (guint i = 0; strings[i] != NULL; i++)
    {
      g_string_append (out, i == 0 ? "[" : ", ");
      append_quoted (out, strings[i], strlen (strings[i]));
    }
  g_string_append_c (out, ']');
}

/* ---- nodes ---- */

static void
begin_actor (GString *out, const EntActor *actor)
{
  static const char *const labels[ENT_N_ACTOR_KINDS] = {
    [ENT_ACTOR_COUNTRY] = "Country", [ENT_ACTOR_PERSON] = "Person", [ENT_ACTOR_ORGANISATION] = "Organisation",
    [ENT_ACTOR_GROUP] = "Group",     [ENT_ACTOR_PLACE] = "Place",   [ENT_ACTOR_OTHER] = "Other",
  };

  g_string_append (out, "MERGE ");
  append_node (out, "n", "Actor", "id", actor->id);
  g_string_append_printf (out, SET "n:%s, n.kind = '%s'", labels[actor->kind], ent_actor_kind_get_name (actor->kind));
  set_string (out, "n.name", actor->name);
  set_string (out, "n.country", actor->country);
  set_string (out, "n.role", actor->role);
}

static void
append_actors (GString *out, const EntExcerpt *excerpt)
{
  g_autoptr (GPtrArray) outsiders = ent_excerpt_list_outsiders (excerpt);

  for (guint i = 0; i < excerpt->nodes->len; i++)
    {
      guint index = g_array_index (excerpt->nodes, guint, i);
      const EntNode *node = ent_view_get_node (excerpt->view, index);

      begin_actor (out, node->actor);
      set_number (out, "n.claims", node->n_claims);
      set_number (out, "n.origins", node->n_origins);
      if (excerpt->layout != NULL)
        {
          set_double (out, "n.x", excerpt->layout->points[index].x);
          set_double (out, "n.y", excerpt->layout->points[index].y);
        }
      g_string_append (out, ";\n");
    }
  for (guint i = 0; i < outsiders->len; i++)
    {
      begin_actor (out, g_ptr_array_index (outsiders, i));
      g_string_append (out, ";\n");
    }
}

static void
append_article (GString *out, const EntArticle *article)
{
  g_string_append (out, "MERGE ");
  append_node (out, "n", "Article", "key", ent_article_get_lasting_key (article));
  g_string_append (out, SET);
  set_string (out, "n.id", article->id);
  set_string (out, "n.title", article->title);
  set_string (out, "n.outlet", article->outlet);
  set_string (out, "n.author", article->author);
  set_string (out, "n.url", article->url);
  set_strings (out, "n.agencies", article->agencies);
  set_day (out, "n.published", article->published);
  set_string (out, "n.language", article->language);
  set_string (out, "n.origin", article->origin);
  set_text (out, "n.text", article->text, article->length);
  g_string_append (out, ";\n");
}

/* ---- relations ---- */

/* One MATCH for each: Neo4j warns of patterns that have nothing to do with each other in one. */
static void
append_ends (GString *out, const EntActor *source, const EntActor *target)
{
  g_string_append (out, "MATCH ");
  append_node (out, "s", "Actor", "id", source->id);
  g_string_append (out, " MATCH ");
  append_node (out, "t", "Actor", "id", target->id);
}

static void
append_relation (GString *out, const EntExcerpt *excerpt, guint place, const char *id)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  EntInterval events = ent_excerpt_get_event_days (excerpt, place);
  EntInterval published = ent_excerpt_get_published_days (excerpt, place);

  append_ends (out, ent_excerpt_get_actor (excerpt, relation->source), ent_excerpt_get_actor (excerpt, relation->target));
  g_string_append (out, " MERGE (s)-[r:");
  append_type (out, relation->type);
  append_id (out, "id", id);
  g_string_append (out, "]->(t)" SET);
  set_number (out, "r.number", place + 1);
  set_string (out, "r.relation", relation->type->name);
  set_string (out, "r.label", relation->type->label);
  set_string (out, "r.plover", relation->type->plover);
  set_boolean (out, "r.directed", relation->type->directed);
  set_string (out, "r.status", ent_status_get_name (relation->status));
  set_boolean (out, "r.contested", relation->contested);
  set_number (out, "r.claims", relation->n_claims);
  set_number (out, "r.origins", relation->n_origins);
  set_day (out, "r.first_event", events.from);
  set_day (out, "r.last_event", events.to);
  set_day (out, "r.first_published", published.from);
  set_day (out, "r.last_published", published.to);
  g_string_append (out, ";\n");
}

/* ---- claims ---- */

static void
set_judgement (GString *out, const EntClaim *claim)
{
  set_string (out, "c.verdict", ent_claim_get_verdict_name (claim));
  if (claim->reliability != 0)
    set_text (out, "c.reliability", &claim->reliability, 1);
  if (claim->credibility > 0)
    set_number (out, "c.credibility", claim->credibility);
}

static void
append_claim (GString *out, const EntClaim *claim, const char *key, const char *relation)
{
  append_ends (out, claim->source, claim->target);
  g_string_append (out, " MATCH ");
  append_node (out, "a", "Article", "key", ent_article_get_lasting_key (claim->article));
  g_string_append (out, " MERGE ");
  append_node (out, "c", "Claim", "key", key);
  g_string_append (out, SET);
  set_string (out, "c.relation", claim->type->name);
  set_string (out, "c.relation_id", relation);
  set_string (out, "c.object", claim->object);
  set_string (out, "c.plover", claim->plover);
  set_string (out, "c.status", ent_status_get_name (claim->status));
  set_day (out, "c.event_from", claim->event.from);
  set_day (out, "c.event_to", claim->event.to);
  set_day (out, "c.published", claim->article->published);
  set_text (out, "c.sentence", claim->article->text + claim->sentence.start, claim->sentence.end - claim->sentence.start);
  set_span (out, "c.span", claim->sentence);
  set_span (out, "c.source_span", claim->source_span);
  set_span (out, "c.target_span", claim->target_span);
  set_span (out, "c.trigger_span", claim->trigger_span);
  set_span (out, "c.status_span", claim->status_span);
  set_span (out, "c.date_span", claim->date_text);
  set_string (out, "c.rule", claim->rule);
  set_judgement (out, claim);
  g_string_append (out, " MERGE (c)-[:SOURCE]->(s) MERGE (c)-[:TARGET]->(t) MERGE (c)-[:STANDS_IN]->(a);\n");
}

/* From the outermost sayer, who is the first, to the innermost. */
static void
append_sayers (GString *out, const EntClaim *claim, const char *key)
{
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      const EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      g_string_append (out, "MATCH ");
      append_node (out, "c", "Claim", "key", key);
      g_string_append (out, " MATCH ");
      append_node (out, "s", "Actor", "id", sayer->id);
      g_string_append_printf (out, " MERGE (c)-[:SAID_BY {place: %u}]->(s);\n", i + 1);
    }
}

/* ---- all ---- */

static gboolean
flush (GString *out, EntExportFile *file, gsize limit)
{
  gboolean ok = TRUE;

  if (out->len > limit)
    {
      ok = ent_export_file_write (file, out->str, out->len);
      g_string_truncate (out, 0);
    }
  return ok;
}

/**
 * ent_cypher_write:
 *
 * Writes constraints, actors, articles, relations and claims. O(articles + claims)
 */
gboolean
ent_cypher_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GString) out = g_string_new (
    "CREATE CONSTRAINT entente_actor IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;\n"
    "CREATE CONSTRAINT entente_article IF NOT EXISTS FOR (n:Article) REQUIRE n.key IS UNIQUE;\n"
    "CREATE CONSTRAINT entente_claim IF NOT EXISTS FOR (n:Claim) REQUIRE n.key IS UNIQUE;\n");

  append_actors (out, excerpt);
  for (guint i = 0; i < excerpt->articles->len && flush (out, file, BUFFER_BYTES); i++)
    append_article (out, ent_excerpt_get_article (excerpt, i));
  for (guint i = 0; i < excerpt->relations->len && flush (out, file, BUFFER_BYTES); i++)
    {
      g_autofree char *relation = ent_excerpt_dup_relation_key (excerpt, i);

      ent_excerpt_tell_relation (excerpt, i);
      append_relation (out, excerpt, i, relation);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        {
          const EntClaim *claim = ent_excerpt_get_claim (excerpt, j);
          g_autofree char *key = ent_excerpt_dup_claim_key (excerpt, j);

          append_claim (out, claim, key, relation);
          append_sayers (out, claim, key);
        }
    }
  flush (out, file, 0);
  return TRUE;
}
