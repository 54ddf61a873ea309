/* ent-html-reader.c: saved web pages
 *
 * The article is in the smallest element that has nearly all the running text of the page; what its name or its class
 * calls something else is passed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-readers-private.h"

#include "article/ent-encoding-private.h"
#include "article/ent-html-private.h"
#include "article/ent-metadata-private.h"

#include <string.h>

/* Shorter pieces of text are menus and labels. */
#define MIN_RUN_BYTES 40
/* The share of an element's text, in percent, that one child must have for the article to be in that child. */
#define MAIN_SHARE 85
/* The same for an <article>, which says itself what it is. */
#define ARTICLE_SHARE 60
/* An element that is called a side matter but has this share of the page is none. */
#define SIDE_SHARE 40

/* What an element weighs: bytes of running text in it, outside of links. */
typedef struct
{
  gsize own;        /* in its own text nodes */
  gsize total;      /* with its children, but for those passed over */
  gboolean passed;  /* passed over: a side matter, hidden, or no text by its name */
} Weight;

typedef struct
{
  EntDraft *draft;
  xmlNode *block;   /* the element whose text is being read */
  GString *text;
  gsize n_link;     /* bytes of @text in links */
  gsize n_bold;
  guint n_breaks;   /* <br> since the last letter */
} Collector;

static const char *const side_words[] = {
  "share", "sharing", "sharebar", "sharedaddy", "social", "related", "recirc", "newsletter", "subscribe",
  "subscription", "signup", "promo", "promoted", "sponsored", "sponsor", "advert", "advertisement", "ad", "ads",
  "adsense", "adslot", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "comment", "comments",
  "disqus", "respond", "sidebar", "nav", "navbar", "navigation", "menu", "footer", "popup", "modal", "outbrain",
  "taboola", "trending", "popular", "recommended", "recommendations", "most-read", "mostread", "also-read",
  "read-next", "read-more", "readmore", "more-on", "more-stories", "tags", "tag-list", "toolbar", "pagination",
  "pager", "reactions", "rating", "bio", "author-box", "about-author", "jp-relatedposts", "complementary", "teaser",
  "teasers", "print-only", "credit", "credits", "attribution", "copyright", "skip-link", "banner-ad", "counter", NULL,
};
static const char *const caption_words[] = { "caption", "figcaption", "wp-caption-text", NULL };
static const char *const byline_words[] = { "byline", "author", "authors", "by-line", "writer", NULL };

static Weight *
get_weight (const xmlNode *node)
{
  return node->_private;
}

static gboolean
is_document_part (const xmlNode *node)
{
  return ent_html_is (node, "html") || ent_html_is (node, "body") || ent_html_is (node, "main") ||
         ent_html_is (node, "article");
}

static gsize
get_run_bytes (const xmlNode *node)
{
  g_autofree char *line = NULL;

  if (node->content == NULL || node->parent == NULL || ent_html_is (node->parent, "a"))
    return 0;
  line = ent_draft_dup_line ((const char *) node->content, -1);
  return strlen (line) >= MIN_RUN_BYTES ? strlen (line) : 0;
}

/* Adds children to parents, the last first; what is passed over adds nothing. */
static void
add_up (GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    get_weight (g_ptr_array_index (elements, i))->total = get_weight (g_ptr_array_index (elements, i))->own;
  for (guint i = elements->len; i-- > 1;)
    {
      xmlNode *node = g_ptr_array_index (elements, i);

      if (!get_weight (node)->passed)
        get_weight (node->parent)->total += get_weight (node)->total;
    }
}

/* Gives every element below @root its weight and decides what is passed over. */
static void
weigh (xmlNode *root, GPtrArray *weights)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  for (xmlNode *node = root; node; node = ent_html_next (node, root, TRUE))
    {
      Weight *weight;

      if (node->type == XML_TEXT_NODE)
        get_weight (node->parent)->own += get_run_bytes (node);
      if (node->type != XML_ELEMENT_NODE)
        continue;
      weight = g_new0 (Weight, 1);
      weight->passed = ent_html_get_display (node) == ENT_HTML_SKIPPED || ent_html_is_hidden (node);
      node->_private = weight;
      g_ptr_array_add (weights, weight);
      g_ptr_array_add (elements, node);
    }
  add_up (elements);
  for (guint i = 0; i < elements->len; i++)
    {
      xmlNode *node = g_ptr_array_index (elements, i);

      if (!is_document_part (node) && get_weight (node)->total * 100 < get_weight (root)->total * SIDE_SHARE &&
          ent_html_has_class (node, side_words))
        get_weight (node)->passed = TRUE;
    }
  add_up (elements);
}

static gboolean
is_article_element (xmlNode *node)
{
  g_autofree char *property = ent_html_dup_attribute (node, "itemprop");

  return ent_html_is (node, "article") || (property && strcmp (property, "articleBody") == 0);
}

/* The smallest element with nearly all of the running text. */
static xmlNode *
find_main (xmlNode *root)
{
  xmlNode *node = root;

  while (!is_article_element (node))
    {
      xmlNode *best = NULL;

      for (xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE && !get_weight (child)->passed &&
            (best == NULL || get_weight (child)->total > get_weight (best)->total))
          best = child;
      if (best == NULL || ent_html_get_display (best) != ENT_HTML_BLOCK ||
          get_weight (best)->total * 100 <
            get_weight (node)->total * (is_article_element (best) ? ARTICLE_SHARE : MAIN_SHARE))
        break;
      if (get_weight (best)->total == 0 || ent_html_is (best, "p"))
        break;
      node = best;
    }
  return node;
}

static gboolean
is_inside (const xmlNode *node, const xmlNode *outer)
{
  while (node && node != outer)
    node = node->parent;
  return node != NULL;
}

/* The headline may stand outside of the element with the text: the last <h1> before it, or in it. */
static xmlNode *
find_headline (xmlNode *root, xmlNode *main)
{
  xmlNode *found = NULL;

  for (xmlNode *node = root; node; node = ent_html_next (node, root, !get_weight (node) || !get_weight (node)->passed))
    {
      if (node == main && found)
        return found;
      if (!ent_html_is (node, "h1") || get_weight (node)->passed)
        continue;
      if (is_inside (node, main))
        return node;
      found = node;
    }
  return NULL;
}

/* What the elements around a block of text say it is. */
static EntRole
get_role (xmlNode *block, gsize length)
{
  EntRole role = ENT_ROLE_NONE;
  guint level = 0;

  for (xmlNode *node = block; node && node->type == XML_ELEMENT_NODE && level < 4; node = node->parent, level++)
    {
      if (ent_html_is (node, "figcaption") || ent_html_has_class (node, caption_words))
        return ENT_ROLE_CAPTION;
      if (length < 200 && ent_html_has_class (node, byline_words))
        return ENT_ROLE_BYLINE;
      if (role != ENT_ROLE_NONE)
        continue;
      if (ent_html_is (node, "h1"))
        role = ENT_ROLE_TITLE;
      else if (node->name[0] == 'h' && node->name[1] >= '2' && node->name[1] <= '6' && node->name[2] == '\0')
        role = ENT_ROLE_HEADING;
      else if (ent_html_is (node, "li"))
        role = ENT_ROLE_ITEM;
      else if (ent_html_is (node, "p") || ent_html_is (node, "blockquote"))
        role = ENT_ROLE_PARAGRAPH;
    }
  return role;
}

/* A block of links leads to other pages, whatever else it is; a headline may link to itself. */
static gboolean
is_link_block (const Collector *self, EntRole role, gsize length)
{
  gsize share = length ? self->n_link * 100 / length : 0;

  if (role == ENT_ROLE_TITLE || role == ENT_ROLE_CAPTION || role == ENT_ROLE_BYLINE)
    return FALSE;
  return share >= (role == ENT_ROLE_PARAGRAPH ? 90 : 60);
}

static void
flush (Collector *self)
{
  g_autofree char *line = ent_draft_dup_line (self->text->str, self->text->len);
  gsize length = strlen (line);
  EntRole role = length ? get_role (self->block, length) : ENT_ROLE_NONE;

  if (length && !is_link_block (self, role, length))
    {
      gboolean bold = self->n_bold * 10 >= length * 9 && !ent_draft_is_closed (line, NULL) && length < 120;

      if (bold && (role == ENT_ROLE_PARAGRAPH || role == ENT_ROLE_NONE))
        role = ENT_ROLE_HEADING;
      /* <p> says little: a label or a counter stands in one too */
      ent_draft_add (self->draft, role == ENT_ROLE_PARAGRAPH ? ENT_ROLE_NONE : role, line, length);
    }
  g_string_truncate (self->text, 0);
  self->block = NULL;
  self->n_link = self->n_bold = 0;
  self->n_breaks = 0;
}

/* Names and days often stand in elements without a blank between them. */
static gboolean
stands_apart (xmlNode *parent)
{
  static const char *const words[] = {
    "byline", "author", "date", "time", "timestamp", "location", "category", "source", NULL
  };

  return ent_html_is (parent, "time") || (ent_html_is (parent, "span") && ent_html_has_class (parent, words));
}

/* Whether one <br> parts two blocks: after a sentence, or where bold type begins or ends. */
static gboolean
ends_line (const Collector *self, gboolean next_is_bold)
{
  return next_is_bold != (self->n_bold > 0) || ent_draft_is_closed (self->text->str, NULL);
}

static void
collect_text (Collector *self, xmlNode *text)
{
  const char *content = (const char *) text->content;
  gboolean link = FALSE, bold = FALSE;
  xmlNode *block = text->parent;
  g_autofree char *line = content ? ent_draft_dup_line (content, -1) : NULL;

  if (line == NULL)
    return;
  if (line[0] == '\0')
    {
      g_string_append_c (self->text, ' ');
      return;
    }
  for (; block->parent && block->parent->type == XML_ELEMENT_NODE && ent_html_get_display (block) == ENT_HTML_INLINE;
       block = block->parent)
    {
      link |= ent_html_is (block, "a");
      bold |= ent_html_is (block, "b") || ent_html_is (block, "strong");
    }
  if (block != self->block || self->n_breaks > 1 || (self->n_breaks == 1 && ends_line (self, bold)))
    flush (self);
  else if (self->n_breaks == 1 || stands_apart (text->parent))
    g_string_append_c (self->text, ' ');
  self->block = block;
  self->n_breaks = 0;
  g_string_append (self->text, content);
  if (stands_apart (text->parent))
    g_string_append_c (self->text, ' ');
  self->n_link += link ? strlen (line) : 0;
  self->n_bold += bold ? strlen (line) : 0;
}

/* Adds the blocks from the headline to the end of the article's element. */
static void
collect (EntDraft *draft, xmlNode *root, xmlNode *main, xmlNode *headline)
{
  Collector self = { draft, NULL, g_string_new (NULL), 0, 0, 0 };
  xmlNode *node = headline && !is_inside (headline, main) ? headline : main;
  xmlNode *end = ent_html_next (main, root, FALSE);

  while (node && node != end)
    {
      gboolean passed = node->type == XML_ELEMENT_NODE && get_weight (node)->passed;

      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        collect_text (&self, node);
      else if (ent_html_is (node, "br") || ent_html_is (node, "hr"))
        self.n_breaks++;
      else if (node->type == XML_ELEMENT_NODE && !passed)
        ent_html_read_time (draft, node);
      node = ent_html_next (node, root, !passed);
    }
  flush (&self);
  g_string_free (self.text, TRUE);
}

static void
take_titles (EntDraft *draft, xmlNode *root, xmlNode *headline)
{
  g_autofree char *heading = NULL;
  g_autofree char *title = NULL;
  xmlChar *content;

  for (xmlNode *node = root; node && !title; node = ent_html_next (node, root, TRUE))
    if (ent_html_is (node, "title"))
      {
        content = xmlNodeGetContent (node);
        title = g_strdup ((const char *) content);
        xmlFree (content);
      }
  content = headline ? xmlNodeGetContent (headline) : NULL;
  heading = content ? ent_draft_dup_line ((const char *) content, -1) : NULL;
  xmlFree (content);
  ent_metadata_take_page_title (draft, title, heading);
}

static guint
count_running_words (EntDraft *draft)
{
  guint n_words = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    if (ent_draft_block_is_running (ent_draft_get (draft, i)))
      n_words += ent_draft_get (draft, i)->n_words;
  return n_words;
}

static void
read_page (EntDraft *draft, xmlDoc *page)
{
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *body = NULL;
  xmlNode *root = xmlDocGetRootElement (page);
  xmlNode *main, *headline;

  if (root == NULL)
    return;
  ent_html_read_metadata (draft, page, &body);
  weigh (root, weights);
  main = find_main (root);
  headline = find_headline (root, main);
  take_titles (draft, root, headline);
  collect (draft, root, main, headline);
  /* a page that a script fills has its text only as data */
  if (body && count_running_words (draft) < 25)
    {
      g_ptr_array_set_size (draft->blocks, 0);
      ent_text_reader_fill (draft, body);
    }
}

/**
 * ent_html_reader_read:
 * @bytes: a page in any encoding
 *
 * Returns: (transfer full) (nullable): the draft of its article, or %NULL with an %ENT_READER_ERROR_FORMAT where it is
 *   no text; O(bytes)
 */
EntDraft *
ent_html_reader_read (GBytes *bytes, GError **error)
{
  g_autoptr (EntDraft) draft = NULL;
  g_autofree char *declared = NULL;
  g_autofree char *text = NULL;
  gsize length;
  const char *data = ent_bytes_get_data (bytes, &length);
  gboolean is_cut;
  xmlDoc *page;

  declared = ent_html_dup_declared_encoding (data, length);
  text = ent_encoding_to_utf8 (data, length, declared, error);
  if (text == NULL)
    return NULL;
  draft = ent_draft_new ();
  page = ent_html_parse (text, &is_cut);
  if (page)
    read_page (draft, page);
  draft->is_cut |= is_cut;
  xmlFreeDoc (page);
  if (is_cut && draft->blocks->len == 0)
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT, "its elements are nested too deep");
      return NULL;
    }
  return g_steal_pointer (&draft);
}
