/* ent-html.c: a web page as a tree of bounded size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-html-private.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <string.h>

/* Elements deeper or later than this are left out and their text is kept where they stood: pages that never close a tag
 * nest without end. */
#define MAX_DEPTH 200
#define MAX_ELEMENTS 500000

#define CHUNK_BYTES (16 * 1024)
/* The parser looks for each closing tag through all that are open: so many steps are about a second. */
#define MAX_STEPS (G_GUINT64_CONSTANT (400) * 1000 * 1000)

/* What the parser carries along. */
typedef struct
{
  guint n_elements;
  guint n_left_out;   /* open elements that are not in the tree */
} Builder;

static void
start_element (void *context, const xmlChar *name, const xmlChar **attributes)
{
  htmlParserCtxt *parser = context;
  Builder *builder = parser->_private;

  if (builder->n_left_out > 0 || parser->nodeNr >= MAX_DEPTH || builder->n_elements >= MAX_ELEMENTS)
    {
      builder->n_left_out++;
      return;
    }
  builder->n_elements++;
  xmlSAX2StartElement (context, name, attributes);
}

static void
end_element (void *context, const xmlChar *name)
{
  htmlParserCtxt *parser = context;
  Builder *builder = parser->_private;

  if (builder->n_left_out > 0)
    builder->n_left_out--;
  else
    xmlSAX2EndElement (context, name);
}

static guint
count_closing_tags (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i + 1 < length; i++)
    n += text[i] == '<' && text[i + 1] == '/';
  return n;
}

/* A document type with declarations of its own is no HTML's; what it declares is none of our business. */
static const char *
skip_declarations (const char *text)
{
  gsize blank = strspn (text, " \t\r\n");
  const char *start = text + blank;
  const char *open, *stop;

  if (g_str_has_prefix (start, "<?xml"))
    {
      stop = strstr (start, "?>");
      start = stop ? stop + 2 + strspn (stop + 2, " \t\r\n") : start;
    }
  if (g_ascii_strncasecmp (start, "<!doctype", 9) != 0)
    return text;
  open = strpbrk (start, "[>");
  if (open == NULL || *open != '[')
    return text;
  stop = strstr (open, "]>");
  return stop ? stop + 2 : text;
}

/**
 * ent_html_parse:
 * @text: valid UTF-8
 * @is_cut: (out): whether the rest was left out since it would have taken too long
 *
 * Reads a page as browsers do, whatever is wrong with it; no entity is expanded but HTML's own, nothing is fetched.
 *
 * Returns: (transfer full) (nullable): the page, to be freed with xmlFreeDoc(); O(bytes)
 */
xmlDoc *
ent_html_parse (const char *text, gboolean *is_cut)
{
  Builder builder = { 0, 0 };
  htmlParserCtxt *parser = htmlCreatePushParserCtxt (NULL, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  gsize length;
  guint64 n_steps = 0;
  xmlDoc *page;

  *is_cut = FALSE;
  g_return_val_if_fail (parser != NULL, NULL);
  htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                              HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  text = skip_declarations (text);
  length = strlen (text);
  parser->_private = &builder;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  for (gsize i = 0; i < length; i += CHUNK_BYTES)
    {
      gsize n = MIN (CHUNK_BYTES, length - i);

      n_steps += (guint64) count_closing_tags (text + i, n) * parser->nameNr;
      if (n_steps > MAX_STEPS)
        {
          *is_cut = TRUE;
          break;
        }
      htmlParseChunk (parser, text + i, n, 0);
    }
  htmlParseChunk (parser, NULL, 0, 1);
  page = parser->myDoc;
  parser->myDoc = NULL;
  htmlFreeParserCtxt (parser);
  return page;
}

/**
 * ent_html_dup_declared_encoding:
 *
 * Returns: (transfer full) (nullable): the encoding that a page names in its first kilobytes: <meta charset="...">,
 *   <meta ... content="text/html; charset=...">, <?xml encoding="..."?>
 */
char *
ent_html_dup_declared_encoding (const char *bytes, gsize length)
{
  static const char *const labels[] = { "charset=", "encoding=" };
  g_autofree char *head = g_ascii_strdown (bytes, MIN (length, 4096));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *found = strstr (head, labels[i]);
      gsize n;

      if (found == NULL)
        continue;
      found += strlen (labels[i]);
      found += strspn (found, "\"' ");
      n = strcspn (found, "\"' ;>/?\r\n");
      if (n > 0 && n < 32)
        return g_strndup (found, n);
    }
  return NULL;
}

/**
 * ent_html_next:
 * @root: where to stay
 * @into: whether to go into @node
 *
 * Returns: (nullable): the node after @node in the order of the page
 */
xmlNode *
ent_html_next (xmlNode *node, xmlNode *root, gboolean into)
{
  if (into && node->type == XML_ELEMENT_NODE && node->children)
    return node->children;
  while (node != root)
    {
      if (node->next)
        return node->next;
      node = node->parent;
    }
  return NULL;
}

gboolean
ent_html_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

/* (transfer full) (nullable) */
char *
ent_html_dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* Whether @text has @word as a word of its own: "share" in "article-share_bar", not in "shareholder". */
static gboolean
has_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = text; (p = strstr (p, word)); p++)
    if ((p == text || !g_ascii_isalnum (p[-1])) && !g_ascii_isalnum (p[length]))
      return TRUE;
  return FALSE;
}

/* "relatedStories" as "related-stories". */
static char *
dup_dashed (const char *name)
{
  GString *dashed = g_string_new (NULL);

  for (; *name; name++)
    {
      if (g_ascii_isupper (*name) && dashed->len && g_ascii_islower (name[-1]))
        g_string_append_c (dashed, '-');
      g_string_append_c (dashed, g_ascii_tolower (*name));
    }
  return g_string_free (dashed, FALSE);
}

/**
 * ent_html_has_class:
 * @words: (array zero-terminated=1): in small letters
 *
 * Returns: whether one of @words is a word of the element's class, id or role
 */
gboolean
ent_html_has_class (xmlNode *node, const char *const *words)
{
  static const char *const attributes[] = { "class", "id", "role", "data-component", "data-testid" };

  if (node->type != XML_ELEMENT_NODE || node->properties == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = ent_html_dup_attribute (node, attributes[i]);
      g_autofree char *dashed = value ? dup_dashed (value) : NULL;

      for (guint j = 0; dashed && words[j]; j++)
        if (has_word (dashed, words[j]))
          return TRUE;
    }
  return FALSE;
}

/**
 * ent_html_is_hidden:
 *
 * Returns: whether the page says itself that the element is not shown
 */
gboolean
ent_html_is_hidden (xmlNode *node)
{
  static const char *const hiding_classes[] = {
    "sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", NULL
  };
  g_autofree char *style = NULL;

  if (node->properties == NULL)
    return FALSE;
  if (xmlHasProp (node, BAD_CAST "hidden"))
    return TRUE;
  style = ent_html_dup_attribute (node, "style");
  if (style && (strstr (style, "display:none") || strstr (style, "display: none")))
    return TRUE;
  return ent_html_has_class (node, hiding_classes);
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (guint i = 0; names[i]; i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

EntHtmlDisplay
ent_html_get_display (const xmlNode *node)
{
  static const char *const skipped[] = {
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "video",
    "audio", "map", "button", "select", "input", "textarea", "option", "nav", "footer", "aside", "dialog", "menu", NULL
  };
  static const char *const inlines[] = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "source", NULL
  };

  if (is_one_of ((const char *) node->name, skipped))
    return ENT_HTML_SKIPPED;
  return is_one_of ((const char *) node->name, inlines) ? ENT_HTML_INLINE : ENT_HTML_BLOCK;
}
