/* ent-csv-tables.c: data as tables, a file a table, with the columns that Gephi and those that Neo4j's import look for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-csv-writer.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-graph-data-private.h"

#include <string.h>

/**
 * Dialect:
 * @edge_keys: (array zero-terminated=1): what the first columns of edges are called: up to the relation's name
 * @node_keys: (array zero-terminated=1): those of nodes: up to the name
 * @claim_keys: (array zero-terminated=1): that of claims: what they are the same by
 * @article_keys: (array zero-terminated=1): that of articles: the id
 * @neo4j: columns tell their types, rows their labels, and claims have edges of their own
 */
typedef struct
{
  const char *const *edge_keys;
  const char *const *node_keys;
  const char *const *claim_keys;
  const char *const *article_keys;
  gboolean neo4j;
} Dialect;

static const Dialect gephi = {
  (const char *const[]) { "Source", "Target", "Type", "Id", "Label", "Weight", "Kind", NULL },
  (const char *const[]) { "Id", "Label", NULL },
  (const char *const[]) { "key", NULL },
  (const char *const[]) { "id", NULL },
  FALSE,
};

static const Dialect neo4j = {
  (const char *const[]) { ":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:double", "relation", NULL },
  (const char *const[]) { "id:ID", "name", NULL },
  (const char *const[]) { "key:ID", NULL },
  (const char *const[]) { "id:ID", NULL },
  TRUE,
};

typedef enum
{
  CLAIM_EDGE,
  CLAIM_SOURCE,
  CLAIM_RELATION,
  CLAIM_TARGET,
  CLAIM_OBJECT,
  CLAIM_STATUS,
  CLAIM_PLOVER,
  CLAIM_ACCORDING_TO,
  CLAIM_SAID_BY,
  CLAIM_EVENT_FROM,
  CLAIM_EVENT_TO,
  CLAIM_DATE_WORDS,
  CLAIM_PUBLISHED,
  CLAIM_ARTICLE,
  CLAIM_SENTENCE,
  CLAIM_SENTENCE_SPAN,
  CLAIM_SOURCE_SPAN,
  CLAIM_TARGET_SPAN,
  CLAIM_TRIGGER_SPAN,
  CLAIM_STATUS_SPAN,
  CLAIM_DATE_SPAN,
  CLAIM_RULE,
  CLAIM_VERDICT,
  CLAIM_RELIABILITY,
  CLAIM_CREDIBILITY,
  N_CLAIM_COLUMNS,
} ClaimColumn;

static const EntColumn claim_columns[N_CLAIM_COLUMNS] = {
  [CLAIM_EDGE] = { "edge", ENT_COLUMN_TEXT },
  [CLAIM_SOURCE] = { "source", ENT_COLUMN_TEXT },
  [CLAIM_RELATION] = { "relation", ENT_COLUMN_TEXT },
  [CLAIM_TARGET] = { "target", ENT_COLUMN_TEXT },
  [CLAIM_OBJECT] = { "object", ENT_COLUMN_TEXT },
  [CLAIM_STATUS] = { "status", ENT_COLUMN_TEXT },
  [CLAIM_PLOVER] = { "plover", ENT_COLUMN_TEXT },
  [CLAIM_ACCORDING_TO] = { "according_to", ENT_COLUMN_TEXT },
  [CLAIM_SAID_BY] = { "said_by", ENT_COLUMN_TEXT },
  [CLAIM_EVENT_FROM] = { "event_from", ENT_COLUMN_DAY },
  [CLAIM_EVENT_TO] = { "event_to", ENT_COLUMN_DAY },
  [CLAIM_DATE_WORDS] = { "date_words", ENT_COLUMN_TEXT },
  [CLAIM_PUBLISHED] = { "published", ENT_COLUMN_DAY },
  [CLAIM_ARTICLE] = { "article", ENT_COLUMN_TEXT },
  [CLAIM_SENTENCE] = { "sentence", ENT_COLUMN_TEXT },
  [CLAIM_SENTENCE_SPAN] = { "sentence_span", ENT_COLUMN_TEXT },
  [CLAIM_SOURCE_SPAN] = { "source_span", ENT_COLUMN_TEXT },
  [CLAIM_TARGET_SPAN] = { "target_span", ENT_COLUMN_TEXT },
  [CLAIM_TRIGGER_SPAN] = { "trigger_span", ENT_COLUMN_TEXT },
  [CLAIM_STATUS_SPAN] = { "status_span", ENT_COLUMN_TEXT },
  [CLAIM_DATE_SPAN] = { "date_span", ENT_COLUMN_TEXT },
  [CLAIM_RULE] = { "rule", ENT_COLUMN_TEXT },
  [CLAIM_VERDICT] = { "verdict", ENT_COLUMN_TEXT },
  [CLAIM_RELIABILITY] = { "reliability", ENT_COLUMN_TEXT },
  [CLAIM_CREDIBILITY] = { "credibility", ENT_COLUMN_TEXT },
};

static const EntColumn article_columns[] = {
  { "key", ENT_COLUMN_TEXT },
  { "title", ENT_COLUMN_TEXT },
  { "outlet", ENT_COLUMN_TEXT },
  { "author", ENT_COLUMN_TEXT },
  { "url", ENT_COLUMN_TEXT },
  { "agencies", ENT_COLUMN_TEXT },
  { "published", ENT_COLUMN_DAY },
  { "language", ENT_COLUMN_TEXT },
  { "origin", ENT_COLUMN_TEXT },
};

typedef struct
{
  const EntExcerpt *excerpt;
  const Dialect *dialect;
} Tables;

/* ---- columns and cells ---- */

static const char *
get_type_suffix (EntColumnType type)
{
  switch (type)
    {
    case ENT_COLUMN_INTEGER:
      return ":int";
    case ENT_COLUMN_REAL:
      return ":double";
    case ENT_COLUMN_BOOLEAN:
      return ":boolean";
    case ENT_COLUMN_DAY:
      return ":date";
    case ENT_COLUMN_TEXT:
      return "";
    }
  g_return_val_if_reached (NULL);
}

/* @labelled: rows are nodes, which have labels in Neo4j */
static EntCsv *
begin_table (const Tables *self, EntExportFile *file, const char *const *keys, const EntColumn *columns, guint n,
             gboolean labelled)
{
  EntCsv *csv = ent_csv_new (file);

  for (guint i = 0; keys[i] != NULL; i++)
    ent_csv_add_text (csv, keys[i]);
  for (guint i = 0; i < n; i++)
    {
      const char *suffix = self->dialect->neo4j ? get_type_suffix (columns[i].type) : "";
      g_autofree char *name = g_strconcat (columns[i].name, suffix, NULL);

      ent_csv_add_text (csv, name);
    }
  if (labelled && self->dialect->neo4j)
    ent_csv_add_text (csv, ":LABEL");
  ent_csv_end_row (csv);
  return csv;
}

static void
add_cells (EntCsv *csv, const EntColumn *columns, const EntCell *cells, guint n)
{
  char buffer[ENT_CELL_BYTES];

  for (guint i = 0; i < n; i++)
    if (columns[i].type == ENT_COLUMN_REAL && ent_cell_get_text (&cells[i], &columns[i], buffer) != NULL)
      ent_csv_add_double (csv, cells[i].number);   /* which no guard may touch where it begins with a minus */
    else
      ent_csv_add_text (csv, ent_cell_get_text (&cells[i], &columns[i], buffer));
}

static void
end_row (const Tables *self, EntCsv *csv, const char *label)
{
  if (label != NULL && self->dialect->neo4j)
    ent_csv_add_text (csv, label);
  ent_csv_end_row (csv);
}

/* ---- nodes and edges ---- */

static void
write_nodes (const Tables *self, EntExportFile *file)
{
  const EntColumn *columns = ent_node_columns + ENT_NODE_X;
  guint n = ENT_N_NODE_COLUMNS - ENT_NODE_X;
  EntCsv *csv = begin_table (self, file, self->dialect->node_keys, columns, n, TRUE);

  for (guint i = 0; i < self->excerpt->nodes->len; i++)
    {
      guint node = g_array_index (self->excerpt->nodes, guint, i);
      EntCell cells[ENT_N_NODE_COLUMNS];
      g_autofree char *label = NULL;

      ent_graph_data_get_node (self->excerpt, node, cells);
      label = g_strdup_printf ("Actor;%s", cells[ENT_NODE_KIND].text);
      label[strlen ("Actor;")] = g_ascii_toupper (label[strlen ("Actor;")]);
      ent_csv_add_text (csv, ent_excerpt_get_actor (self->excerpt, node)->id);
      ent_csv_add_text (csv, cells[ENT_NODE_LABEL].text);
      add_cells (csv, columns, cells + ENT_NODE_X, n);
      end_row (self, csv, label);
    }
  ent_csv_free (csv);
}

/* "TALKS_WITH": how Neo4j's types of relationships are written. */
static char *
dup_type (const EntRelationType *type)
{
  return g_strdelimit (g_ascii_strup (type->name, -1), "-", '_');
}

static void
add_edge_keys (const Tables *self, EntCsv *csv, guint place, const EntCell *cells)
{
  const EntRelation *relation = ent_excerpt_get_relation (self->excerpt, place);
  g_autofree char *type = self->dialect->neo4j ? dup_type (relation->type) : NULL;
  char id[16];

  g_snprintf (id, sizeof id, "e%u", place + 1);
  ent_csv_add_text (csv, ent_excerpt_get_actor (self->excerpt, relation->source)->id);
  ent_csv_add_text (csv, ent_excerpt_get_actor (self->excerpt, relation->target)->id);
  ent_csv_add_text (csv, type != NULL ? type : relation->type->directed ? "Directed" : "Undirected");
  ent_csv_add_text (csv, id);
  ent_csv_add_text (csv, cells[ENT_EDGE_LABEL].text);
  ent_csv_add_double (csv, cells[ENT_EDGE_WEIGHT].number);
  ent_csv_add_text (csv, cells[ENT_EDGE_RELATION].text);
}

static void
write_edges (const Tables *self, EntExportFile *file)
{
  const EntColumn *columns = ent_edge_columns + ENT_EDGE_PLOVER;
  guint n = ENT_N_EDGE_COLUMNS - ENT_EDGE_PLOVER;
  EntCsv *csv = begin_table (self, file, self->dialect->edge_keys, columns, n, FALSE);

  for (guint i = 0; i < self->excerpt->relations->len; i++)
    {
      EntCell cells[ENT_N_EDGE_COLUMNS];

      ent_graph_data_get_edge (self->excerpt, i, cells);
      add_edge_keys (self, csv, i, cells);
      add_cells (csv, columns, cells + ENT_EDGE_PLOVER, n);
      end_row (self, csv, NULL);
    }
  ent_csv_free (csv);
}

/* ---- claims and articles ---- */

/* The texts that a row of claims is made of. */
typedef struct
{
  GString *according_to;
  GString *said_by;
  GString *sentence;
  GString *date_words;
  char spans[6][24];
  char edge[16];
  char reliability[2];
  char credibility[4];
} ClaimTexts;

static const char *
format_span (const EntArticle *article, EntSpan words, char buffer[24])
{
  EntSpan span = ent_article_find_in_whole (article, words);

  if (ent_span_is_empty (span))
    return NULL;
  g_snprintf (buffer, 24, "%u-%u", span.start, span.end);
  return buffer;
}

static const char *
set_words (GString *text, const EntArticle *article, EntSpan span)
{
  g_string_truncate (text, 0);
  if (ent_span_is_empty (span))
    return NULL;
  g_string_append_len (text, article->text + span.start, span.end - span.start);
  return text->str;
}

static void
get_sayers (const EntClaim *claim, ClaimTexts *texts, EntCell *cells)
{
  EntJson *json;

  if (claim->said_by->len == 0)
    return;
  g_string_truncate (texts->according_to, 0);
  g_string_truncate (texts->said_by, 0);
  for (guint i = 0; i < claim->said_by->len; i++)
    g_string_append_printf (texts->according_to, "%s%s", i > 0 ? "; " : "",
                            ((const EntActor *) g_ptr_array_index (claim->said_by, i))->name);
  json = ent_json_new_inline (texts->said_by);
  ent_graph_data_add_sayers (claim, json, NULL);
  ent_json_free (json);
  cells[CLAIM_ACCORDING_TO].text = texts->according_to->str;
  cells[CLAIM_SAID_BY].text = texts->said_by->str;
}

static void
get_evidence (const EntClaim *claim, ClaimTexts *texts, EntCell *cells)
{
  cells[CLAIM_EVENT_FROM].number = claim->event.from;
  cells[CLAIM_EVENT_TO].number = claim->event.to;
  cells[CLAIM_DATE_WORDS].text = set_words (texts->date_words, claim->article, claim->date_text);
  cells[CLAIM_PUBLISHED].number = claim->article->published;
  cells[CLAIM_ARTICLE].text = claim->article->id;
  cells[CLAIM_SENTENCE].text = set_words (texts->sentence, claim->article, claim->sentence);
  cells[CLAIM_SENTENCE_SPAN].text = format_span (claim->article, claim->sentence, texts->spans[0]);
  cells[CLAIM_SOURCE_SPAN].text = format_span (claim->article, claim->source_span, texts->spans[1]);
  cells[CLAIM_TARGET_SPAN].text = format_span (claim->article, claim->target_span, texts->spans[2]);
  cells[CLAIM_TRIGGER_SPAN].text = format_span (claim->article, claim->trigger_span, texts->spans[3]);
  cells[CLAIM_STATUS_SPAN].text = format_span (claim->article, claim->status_span, texts->spans[4]);
  cells[CLAIM_DATE_SPAN].text = format_span (claim->article, claim->date_text, texts->spans[5]);
}

static void
get_judgement (const EntClaim *claim, ClaimTexts *texts, EntCell *cells)
{
  cells[CLAIM_RULE].text = claim->rule;
  cells[CLAIM_VERDICT].text = ent_claim_get_verdict_name (claim);
  texts->reliability[0] = claim->reliability;
  cells[CLAIM_RELIABILITY].text = claim->reliability != 0 ? texts->reliability : NULL;
  g_snprintf (texts->credibility, sizeof texts->credibility, "%u", claim->credibility);
  cells[CLAIM_CREDIBILITY].text = claim->credibility > 0 ? texts->credibility : NULL;
}

static void
write_claim (const Tables *self, EntCsv *csv, guint relation, guint place, ClaimTexts *texts)
{
  const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, place);
  g_autofree char *key = ent_excerpt_dup_claim_key (self->excerpt, place);
  EntCell cells[N_CLAIM_COLUMNS] = { { NULL, 0 } };

  g_snprintf (texts->edge, sizeof texts->edge, "e%u", relation + 1);
  cells[CLAIM_EDGE].text = texts->edge;
  cells[CLAIM_SOURCE].text = claim->source->id;
  cells[CLAIM_RELATION].text = claim->type->name;
  cells[CLAIM_TARGET].text = claim->target->id;
  cells[CLAIM_OBJECT].text = claim->object;
  cells[CLAIM_STATUS].text = ent_status_get_name (claim->status);
  cells[CLAIM_PLOVER].text = claim->plover;
  get_sayers (claim, texts, cells);
  get_evidence (claim, texts, cells);
  get_judgement (claim, texts, cells);
  ent_csv_add_text (csv, key);
  add_cells (csv, claim_columns, cells, N_CLAIM_COLUMNS);
  end_row (self, csv, "Claim");
}

static void
write_claims (const Tables *self, EntExportFile *file)
{
  const EntExcerpt *excerpt = self->excerpt;
  g_autoptr (GString) according_to = g_string_new (NULL);
  g_autoptr (GString) said_by = g_string_new (NULL);
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autoptr (GString) date_words = g_string_new (NULL);
  ClaimTexts texts = { .according_to = according_to, .said_by = said_by, .sentence = sentence, .date_words = date_words };
  EntCsv *csv = begin_table (self, file, self->dialect->claim_keys, claim_columns, N_CLAIM_COLUMNS, TRUE);

  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      for (guint j = excerpt->first_claims[i]; j < excerpt->first_claims[i + 1]; j++)
        write_claim (self, csv, i, j, &texts);
    }
  ent_csv_free (csv);
}

static void
write_articles (const Tables *self, EntExportFile *file)
{
  guint n = G_N_ELEMENTS (article_columns);
  EntCsv *csv = begin_table (self, file, self->dialect->article_keys, article_columns, n, TRUE);

  for (guint i = 0; i < self->excerpt->articles->len; i++)
    {
      const EntArticle *article = ent_excerpt_get_article (self->excerpt, i);
      g_autofree char *agencies = article->agencies != NULL ? g_strjoinv (";", article->agencies) : NULL;
      const EntCell cells[] = {
        { .text = article->key }, { .text = article->title }, { .text = article->outlet }, { .text = article->author },
        { .text = article->url }, { .text = agencies }, { .number = article->published },
        { .text = article->language }, { .text = article->origin },
      };

      G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (article_columns));
      ent_csv_add_text (csv, article->id);
      add_cells (csv, article_columns, cells, n);
      end_row (self, csv, "Article");
    }
  ent_csv_free (csv);
}

/* Edges from claims to their actors and articles, which a table of Gephi's has no use for. */
static void
write_links (const Tables *self, EntExportFile *file)
{
  EntCsv *csv = ent_csv_new (file);

  ent_csv_add_header (csv, (const char *const[]) { ":START_ID", ":END_ID", ":TYPE", NULL });
  for (guint i = 0; i < self->excerpt->claims->len; i++)
    {
      const EntClaim *claim = ent_excerpt_get_claim (self->excerpt, i);
      g_autofree char *key = ent_excerpt_dup_claim_key (self->excerpt, i);
      const char *const links[][2] = {
        { claim->source->id, "SOURCE" }, { claim->target->id, "TARGET" }, { claim->article->id, "STANDS_IN" },
      };

      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          ent_csv_add_text (csv, key);
          ent_csv_add_text (csv, links[j][0]);
          ent_csv_add_text (csv, links[j][1]);
          ent_csv_end_row (csv);
        }
    }
  ent_csv_free (csv);
}

/* ---- all tables ---- */

/* They get their names in this order, and that of the edges last: whenever a program is killed in between, claims and edges are
 * not of one export, which their reader sees. */
const char *const ent_csv_tables[] = { "claims", "articles", "nodes", NULL };
const char *const ent_neo4j_tables[] = { "claims", "articles", "nodes", "links", NULL };

static gboolean
write_tables (const EntExcerpt *excerpt, const Dialect *dialect, EntExportFile *file, GError **error)
{
  static void (*const writers[]) (const Tables *self, EntExportFile *file) = {
    write_claims, write_articles, write_nodes, write_links,
  };
  const char *const *names = dialect->neo4j ? ent_neo4j_tables : ent_csv_tables;
  const Tables self = { excerpt, dialect };

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = ent_export_file_dup_path_beside (ent_export_file_get_path (file), names[i]);
      EntExportFile *other = ent_export_file_add (file, path, error);

      if (other == NULL)
        return FALSE;
      writers[i] (&self, other);
    }
  write_edges (&self, file);
  return TRUE;
}

/**
 * ent_csv_write:
 *
 * Writes the edges to @file, "graph.csv", and beside it graph.nodes.csv, graph.claims.csv and graph.articles.csv. Gephi
 * reads the first two as they are.
 */
gboolean
ent_csv_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  return write_tables (excerpt, &gephi, file, error);
}

/**
 * ent_neo4j_write:
 *
 * Writes the relations between actors to @file, "graph.neo4j.csv", and beside it graph.neo4j.nodes.csv, .claims.csv and
 * .articles.csv with nodes, and graph.neo4j.links.csv with the relations of claims to actors and articles. Read by
 * neo4j-admin database import full --multiline-fields=true --nodes=... --relationships=...
 */
gboolean
ent_neo4j_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  return write_tables (excerpt, &neo4j, file, error);
}
