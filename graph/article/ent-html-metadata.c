/* ent-html-metadata.c: what a web page states of its article
 *
 * By schema.org's NewsArticle in JSON-LD, then by Open Graph and other <meta> elements, then by microdata and <time>.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-html-private.h"

#include "article/ent-agency-private.h"
#include "article/ent-json.h"

#include <string.h>

/* Nothing on a page is nested deeper than "@graph" in a list. */
#define MAX_DEPTH 4

static void
take_published (EntDraft *draft, const char *text)
{
  if (draft->published == ENT_DAY_NONE && text)
    ent_day_parse (text, &draft->published);
}

/* "By Jane Doe", an address of her page, or the agency whose copy it is. */
static void
take_author (EntDraft *draft, const char *name)
{
  EntWords words;

  if (g_ascii_strncasecmp (name, "by ", 3) == 0)
    name += 3;
  if (strstr (name, "://"))
    return;
  ent_words_init (&words, name);
  if (!ent_agency_collect_list (&words, name, 0, words.n_words, draft->agencies) && words.n_words > 1 &&
      (draft->outlet == NULL || g_ascii_strcasecmp (name, draft->outlet) != 0))
    ent_draft_take_fact (&draft->author, g_strdup (name));
}

/* A page of an agency's own is its copy. */
static void
take_outlet (EntDraft *draft, char *name)
{
  EntWords words;

  if (name == NULL)
    return;
  ent_words_init (&words, name);
  ent_agency_collect_list (&words, name, 0, words.n_words, draft->agencies);
  ent_draft_take_fact (&draft->outlet, name);
}

/* The name of a person or organisation: "Jane Doe" or {"name": "Jane Doe"}. */
static char *
dup_name (JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_utf8_make_valid (json_node_get_string (node), -1);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return ent_json_dup_string (json_node_get_object (node), "name");
  return NULL;
}

/* All names of a list, parted by commas. */
static char *
dup_names (JsonNode *node)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return dup_name (node);
  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), 8); i++)
    {
      g_autofree char *name = dup_name (json_array_get_element (array, i));

      if (name && name[0] != '\0')
        g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  return names[0] ? g_strjoinv (", ", names) : NULL;
}

static gboolean
is_article_type (const char *type)
{
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "BlogPosting") || strcmp (type, "Report") == 0;
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");

  if (type == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        {
          g_autofree char *name = dup_name (json_array_get_element (types, i));

          if (name && is_article_type (name))
            return TRUE;
        }
      return FALSE;
    }
  else
    {
      g_autofree char *name = dup_name (type);

      return name && is_article_type (name);
    }
}

static void
read_article_object (EntDraft *draft, JsonObject *object, char **body)
{
  g_autofree char *published = ent_json_dup_string (object, "datePublished");
  g_autofree char *authors = dup_names (json_object_get_member (object, "author"));

  ent_draft_take_fact (&draft->title, ent_json_dup_string (object, "headline"));
  take_outlet (draft, dup_name (json_object_get_member (object, "publisher")));
  take_published (draft, published);
  if (authors)
    take_author (draft, authors);
  ent_draft_take_fact (&draft->url, ent_json_dup_string (object, "url"));
  if (*body == NULL)
    *body = ent_json_dup_string (object, "articleBody");
}

static void
read_linked_data (EntDraft *draft, JsonNode *node, guint depth, char **body)
{
  JsonArray *array;

  if (node == NULL || depth > MAX_DEPTH)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (is_article (object))
        read_article_object (draft, object, body);
      read_linked_data (draft, json_object_get_member (object, "@graph"), depth + 1, body);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        read_linked_data (draft, json_array_get_element (array, i), depth + 1, body);
    }
}

static void
read_script (EntDraft *draft, xmlNode *node, char **body)
{
  g_autofree char *type = ent_html_dup_attribute (node, "type");
  g_autoptr (JsonNode) root = NULL;
  xmlChar *content;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0)
    return;
  content = xmlNodeGetContent (node);
  if (content)
    root = ent_json_parse ((const char *) content, strlen ((const char *) content));
  xmlFree (content);
  read_linked_data (draft, root, 0, body);
}

typedef enum
{
  FACT_TITLE,
  FACT_OUTLET,
  FACT_AUTHOR,
  FACT_PUBLISHED,
  FACT_URL,
} Fact;

/* The names of <meta> elements, the surest first. */
static const struct
{
  const char *name;
  Fact fact;
} meta_names[] = {
  { "og:title", FACT_TITLE }, { "twitter:title", FACT_TITLE },
  { "og:site_name", FACT_OUTLET }, { "application-name", FACT_OUTLET },
  { "author", FACT_AUTHOR }, { "article:author", FACT_AUTHOR }, { "parsely-author", FACT_AUTHOR },
  { "dc.creator", FACT_AUTHOR }, { "byl", FACT_AUTHOR },
  { "article:published_time", FACT_PUBLISHED }, { "og:article:published_time", FACT_PUBLISHED },
  { "datepublished", FACT_PUBLISHED }, { "parsely-pub-date", FACT_PUBLISHED }, { "pubdate", FACT_PUBLISHED },
  { "publishdate", FACT_PUBLISHED }, { "publish-date", FACT_PUBLISHED }, { "dc.date.issued", FACT_PUBLISHED },
  { "dcterms.issued", FACT_PUBLISHED }, { "dc.date", FACT_PUBLISHED }, { "sailthru.date", FACT_PUBLISHED },
  { "og:url", FACT_URL },
};

static void
take_meta (EntDraft *draft, Fact fact, const char *content)
{
  switch (fact)
    {
    case FACT_TITLE:
      ent_draft_take_fact (&draft->title, g_strdup (content));
      break;
    case FACT_OUTLET:
      take_outlet (draft, g_strdup (content));
      break;
    case FACT_AUTHOR:
      take_author (draft, content);
      break;
    case FACT_PUBLISHED:
      take_published (draft, content);
      break;
    case FACT_URL:
      ent_draft_take_fact (&draft->url, g_strdup (content));
      break;
    }
}

/* (transfer full): name -> content of the page's <meta> elements, the first of each name */
static GHashTable *
collect_meta (xmlNode *root)
{
  static const char *const keys[] = { "property", "name", "itemprop" };
  GHashTable *metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (xmlNode *node = root; node; node = ent_html_next (node, root, TRUE))
    {
      if (!ent_html_is (node, "meta"))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_autofree char *name = ent_html_dup_attribute (node, keys[i]);
          char *content = name ? ent_html_dup_attribute (node, "content") : NULL;
          char *key = name ? g_ascii_strdown (name, -1) : NULL;

          if (content && content[0] != '\0' && !g_hash_table_contains (metas, key))
            g_hash_table_insert (metas, key, content);
          else
            {
              g_free (key);
              g_free (content);
            }
        }
    }
  return metas;
}

static void
read_canonical_link (EntDraft *draft, xmlNode *node)
{
  g_autofree char *rel = ent_html_dup_attribute (node, "rel");

  if (rel && g_ascii_strcasecmp (rel, "canonical") == 0)
    ent_draft_take_fact (&draft->url, ent_html_dup_attribute (node, "href"));
}

/**
 * ent_html_read_metadata:
 * @body: (out) (transfer full) (nullable): the article's text, where the page carries it as data
 *
 * Takes title, outlet, author, address and day of publication from a page's data. O(nodes)
 */
void
ent_html_read_metadata (EntDraft *draft, xmlDoc *page, char **body)
{
  xmlNode *root = xmlDocGetRootElement (page);
  g_autoptr (GHashTable) metas = NULL;

  *body = NULL;
  if (root == NULL)
    return;
  for (xmlNode *node = root; node; node = ent_html_next (node, root, TRUE))
    if (ent_html_is (node, "link"))
      read_canonical_link (draft, node);
    else if (ent_html_is (node, "script"))
      read_script (draft, node, body);
  metas = collect_meta (root);
  for (guint i = 0; i < G_N_ELEMENTS (meta_names); i++)
    {
      const char *content = g_hash_table_lookup (metas, meta_names[i].name);

      if (content)
        take_meta (draft, meta_names[i].fact, content);
    }
}

/**
 * ent_html_read_time:
 * @node: a <time>, or any element with microdata, near the article
 *
 * Takes the day of publication from a machine-readable time that is not said to be that of an update.
 */
void
ent_html_read_time (EntDraft *draft, xmlNode *node)
{
  static const char *const updates[] = { "updated", "update", "modified", "datemodified", "lastmod", NULL };
  g_autofree char *property = ent_html_dup_attribute (node, "itemprop");
  g_autofree char *when = NULL;

  if (draft->published != ENT_DAY_NONE)
    return;
  if (property ? strcmp (property, "datePublished") != 0 : !ent_html_is (node, "time"))
    return;
  if (ent_html_has_class (node, updates) || (node->parent && ent_html_has_class (node->parent, updates)))
    return;
  when = ent_html_dup_attribute (node, "datetime");
  if (when == NULL)
    when = ent_html_dup_attribute (node, "content");
  take_published (draft, when);
}
