/* ent-csv-tables-reader.c: the tables that ent_csv_write() and ent_neo4j_write() wrote come back
 *
 * Of edges nothing is needed: they are their claims. But what they say of those tells whether all tables are of one export:
 * where a program was killed between giving them their names, some may be of an earlier one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-article-language.h"
#include "export/ent-csv-reader-private.h"
#include "export/ent-data-readers-private.h"

#include <string.h>

typedef struct
{
  EntReceivedBuilder *builder;
  EntCsvReader *table;
  GHashTable *edges;       /* (element-type utf8 guint): how many claims there are of each, by "e1 supplies country:ELM
                              country:RYE" */
  GHashTable *articles;    /* (element-type utf8 utf8): when each was published, by id; those that no claim cited yet */
  GHashTable *cited;       /* (element-type utf8 utf8): likewise the others */
} Tables;

gboolean
ent_csv_tables_knows (const char *head)
{
  static const char *const headers[] = {
    "Source,Target,Type,Id,Label,Weight,Kind,plover,",
    ":START_ID,:END_ID,:TYPE,id,label,weight:double,relation,",
    "Id,Label,x,y,kind,country,role,",
    "id:ID,name,x:double,y:double,kind,country,role,",
    "key,edge,source,relation,target,",
    "key:ID,edge,source,relation,target,",
    "id,key,title,outlet,author,url,",
    "id:ID,key,title,outlet,author,url,",
  };
  const char *start = g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head;

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    if (g_str_has_prefix (start, headers[i]))
      return TRUE;
  return FALSE;
}

/* ---- cells ---- */

static const char *
get (Tables *self, const char *column)
{
  return ent_csv_reader_get (self->table, column);
}

static gboolean
get_day (Tables *self, const char *column, EntDay *day, GError **error)
{
  const char *text = get (self, column);

  *day = ENT_DAY_NONE;
  if (text == NULL || (strlen (text) == strlen ("2023-09-12") && ent_day_parse_iso (text, day)))
    return TRUE;
  return ent_received_refuse (error, "“%s” is no day", text);
}

/* "10-90". */
static gboolean
get_span (Tables *self, const char *column, EntSpan *span, GError **error)
{
  const char *text = get (self, column);
  guint64 start, end = 0;
  char *rest;

  *span = ENT_SPAN_NONE;
  if (text == NULL)
    return TRUE;
  start = g_ascii_strtoull (text, &rest, 10);
  if (g_ascii_isdigit (text[0]) && rest[0] == '-' && g_ascii_isdigit (rest[1]))
    end = g_ascii_strtoull (rest + 1, &rest, 10);
  if (*rest != '\0' || start >= end || end > G_MAXINT32)
    return ent_received_refuse (error, "“%s” is no span", text);
  *span = (EntSpan) { start, end };
  return TRUE;
}

/* ---- whether tables belong together ---- */

static gboolean
refuse_mix (GError **error)
{
  return ent_received_refuse (error, "the tables are not of one export: some are of an earlier or a later one");
}

/* What claims know of their edge too; of one without a direction they may know the ends the other way round. */
static char *
dup_edge (const char *id, const char *relation, const char *source, const char *target)
{
  gboolean turned = g_strcmp0 (source, target) > 0;
  const char *const words[] = { id, relation, turned ? target : source, turned ? source : target };
  GString *edge = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_append_printf (edge, "%s ", words[i] != NULL ? words[i] : "");
  return g_string_free (edge, FALSE);
}

/* The first of two columns that has something. */
static const char *
get_either (Tables *self, const char *column, const char *other)
{
  const char *text = get (self, column);

  return text != NULL ? text : get (self, other);
}

static void
count_claim (Tables *self)
{
  char *edge = dup_edge (get (self, "edge"), get (self, "relation"), get (self, "source"), get (self, "target"));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge));

  g_hash_table_replace (self->edges, edge, GUINT_TO_POINTER (n + 1));
}

/* Whether the articles have the one that a claim names, as the claim knows it. */
static gboolean
cite_article (Tables *self, const char *id)
{
  const char *published = get (self, "published");
  gpointer key, value;

  if (g_hash_table_steal_extended (self->articles, id, &key, &value))
    g_hash_table_insert (self->cited, key, value);
  return g_strcmp0 (g_hash_table_lookup (self->cited, id), published != NULL ? published : "") == 0;
}

/* An edge has as many claims as it says; each is taken once. Another program may have written it without saying. */
static gboolean
take_edge (Tables *self, GError **error)
{
  g_autofree char *edge = dup_edge (get (self, "id"), get_either (self, "kind", "relation"),
                                    get_either (self, "source", ":start_id"), get_either (self, "target", ":end_id"));
  const char *n_claims = get (self, "n_claims");
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge));

  g_hash_table_remove (self->edges, edge);
  return n_claims == NULL || (n > 0 && g_ascii_strtoull (n_claims, NULL, 10) == n) || refuse_mix (error);
}

/* ---- rows ---- */

static gboolean
take_node (Tables *self, GError **error)
{
  return ent_received_builder_add_actor (self->builder, get (self, "id"), get_either (self, "name", "label"),
                                         get (self, "kind"), get (self, "country"), get (self, "role"), error) != NULL;
}

static gboolean
take_article (Tables *self, GError **error)
{
  const char *id = get (self, "id");
  const char *agencies = get (self, "agencies");
  const char *language = get (self, "language");
  const char *origin = get (self, "origin");
  const char *published = get (self, "published");
  g_autoptr (EntArticle) article = ent_article_new (id != NULL ? id : "");
  guint index;

  article->key = g_strdup (get (self, "key"));
  article->title = g_strdup (get (self, "title"));
  article->outlet = g_strdup (get (self, "outlet"));
  article->author = g_strdup (get (self, "author"));
  article->url = g_strdup (get (self, "url"));
  if (agencies != NULL)
    {
      g_strfreev (article->agencies);
      article->agencies = g_strsplit (agencies, ";", 0);
    }
  if (origin != NULL)
    {
      g_free (article->origin);
      article->origin = g_strdup (origin);
    }
  if (language != NULL && !ent_article_set_language (article, language))
    return ent_received_refuse (error, "“%s” is no code of a language", language);
  g_hash_table_replace (self->articles, g_strdup (article->id), g_strdup (published != NULL ? published : ""));
  return get_day (self, "published", &article->published, error)
    && ent_received_builder_add_article (self->builder, article, FALSE, &index, error);
}

static gboolean
get_spans (Tables *self, EntGivenClaim *claim, GError **error)
{
  return get_span (self, "sentence_span", &claim->spans.sentence, error)
    && get_span (self, "source_span", &claim->spans.source, error)
    && get_span (self, "target_span", &claim->spans.target, error)
    && get_span (self, "trigger_span", &claim->spans.trigger, error)
    && get_span (self, "status_span", &claim->spans.status, error)
    && get_span (self, "date_span", &claim->spans.date, error);
}

static gboolean
get_credibility (Tables *self, EntGivenClaim *claim, GError **error)
{
  const char *text = get (self, "credibility");

  if (text != NULL && (!g_ascii_isdigit (text[0]) || text[1] != '\0'))
    return ent_received_refuse (error, "“%s” is no credibility", text);
  claim->credibility = text != NULL ? text[0] - '0' : 0;
  return TRUE;
}

static gboolean
take_claim (Tables *self, GError **error)
{
  const char *article = get (self, "article");
  const char *said_by = get (self, "said_by");
  g_autoptr (GPtrArray) sayers = NULL;
  EntGivenClaim claim = {
    .source = get (self, "source"), .relation = get (self, "relation"), .target = get (self, "target"),
    .object = get (self, "object"), .status = get (self, "status"), .plover = get (self, "plover"),
    .sentence = get (self, "sentence"), .rule = get (self, "rule"), .key = get (self, "key"), .verdict = get (self, "verdict"),
    .reliability = get (self, "reliability"),
  };

  if (article == NULL || !ent_received_builder_find_article (self->builder, article, &claim.article))
    return ent_received_refuse (error, "a claim is of no article of the table of articles, which may be of another"
                                " export");
  if (!cite_article (self, article))
    return refuse_mix (error);
  count_claim (self);
  if (said_by != NULL && (sayers = ent_cited_sayers_read (self->builder, said_by, error)) == NULL)
    return FALSE;
  claim.said_by = sayers;
  return get_day (self, "event_from", &claim.event.from, error) && get_day (self, "event_to", &claim.event.to, error)
    && get_spans (self, &claim, error) && get_credibility (self, &claim, error)
    && ent_received_builder_add_claim (self->builder, &claim, error);
}

/* ---- tables ---- */

static gboolean
read_rows (Tables *self, gboolean (*take) (Tables *, GError **), GError **error)
{
  g_autoptr (GError) problem = NULL;

  while (ent_csv_reader_next (self->table, &problem))
    if (!take (self, error))
      {
        g_prefix_error (error, "line %u: ", ent_csv_reader_get_line (self->table));
        return FALSE;
      }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Gives "graph" of "graph.csv" and of all that stand beside it. */
char *
ent_csv_tables_dup_stem (const char *path)
{
  static const char *const endings[] = { ".nodes.csv", ".claims.csv", ".articles.csv", ".csv" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]))
      return g_strndup (path, strlen (path) - strlen (endings[i]));
  return g_strdup (path);
}

static gboolean
read_table (Tables *self, const char *path, gboolean (*take) (Tables *, GError **), GError **error)
{
  g_autofree char *display_name = g_filename_display_basename (path);
  g_autoptr (EntCsvReader) table = NULL;
  char *text;
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return ent_received_refuse (error, "“%s”, which belongs to it, is not there", display_name);
  if (ent_data_import_load (path, &text, &length, error)
      && (self->table = table = ent_csv_reader_new (text, length, error)) != NULL && read_rows (self, take, error))
    return TRUE;
  g_prefix_error (error, "%s: ", display_name);
  return FALSE;
}

/* The table of edges gets its name last: where it is not there, the others are whole. */
static gboolean
read_edges (Tables *self, const char *stem, GError **error)
{
  g_autofree char *path = g_strconcat (stem, ".csv", NULL);

  if (g_hash_table_size (self->articles) > 0)
    return refuse_mix (error);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  return read_table (self, path, take_edge, error) && (g_hash_table_size (self->edges) == 0 || refuse_mix (error));
}

gboolean
ent_csv_tables_read (EntReceivedBuilder *builder, const char *path, GError **error)
{
  g_autofree char *stem = ent_csv_tables_dup_stem (path);
  g_autofree char *nodes = g_strconcat (stem, ".nodes.csv", NULL);
  g_autofree char *articles = g_strconcat (stem, ".articles.csv", NULL);
  g_autofree char *claims = g_strconcat (stem, ".claims.csv", NULL);
  Tables self = {
    .builder = builder,
    .edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .cited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  gboolean ok;

  ok = read_table (&self, nodes, take_node, error) && read_table (&self, articles, take_article, error)
    && read_table (&self, claims, take_claim, error) && read_edges (&self, stem, error);
  g_hash_table_unref (self.edges);
  g_hash_table_unref (self.articles);
  g_hash_table_unref (self.cited);
  return ok;
}
