/* ent-report-html.c: a report as one HTML file that prints well: no script, nothing from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include "export/ent-isolate.h"
#include "export/ent-xml-writer.h"

#include <string.h>

static const char style_sheet[] =
  ":root { color-scheme: light dark; --text: #1f2328; --dim: #57606a; --paper: #ffffff; --line: #d8dee4; --accent: #1a5fb4;"
  " --shade: #f6f8fa; --says: #26703f; --denies: #b3261e; --note: #8a5a00; }\n"
  "@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --dim: #a5abb2; --paper: #1d1d20; --line: #3d4045;"
  " --accent: #8ab8f5; --shade: #28282c; --says: #79c98f; --denies: #ff9d94; --note: #e5b567; } }\n"
  "* { box-sizing: border-box; }\n"
  "html { -webkit-text-size-adjust: 100%; }\n"
  "body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; background: var(--paper); color: var(--text);"
  " font: 1rem/1.5 Cantarell, Inter, \"Noto Sans\", \"DejaVu Sans\", sans-serif; overflow-wrap: anywhere; }\n"
  "h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; }\n"
  "h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.75rem 0 .75rem; padding-bottom: .3rem;"
  " border-bottom: 1px solid var(--line); }\n"
  "h3 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .2rem; }\n"
  "h4 { font-size: .95rem; margin: 1rem 0 .4rem; color: var(--dim); }\n"
  "p { margin: 0 0 .4rem; }\n"
  "a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }\n"
  "ul { list-style: none; margin: 0; padding: 0; }\n"
  "li { margin: 0 0 .35rem; padding-left: 1.5rem; text-indent: -1.5rem; }\n"
  "header .facts { color: var(--dim); margin: 0; }\n"
  "header .body { margin-top: .9rem; }\n"
  "summary { cursor: pointer; }\n"
  "summary h2 { display: inline-block; border: none; margin-bottom: 0; }\n"
  "nav details { max-height: 26rem; overflow-y: auto; }\n"
  "nav summary { position: sticky; top: 0; background: var(--paper); }\n"
  "nav ul { columns: 18rem; column-gap: 2rem; font-size: .95rem; }\n"
  "nav a { text-decoration: none; }\n"
  "nav a:hover { text-decoration: underline; }\n"
  ".picture { width: min(100vw - 2.5rem, 72rem); margin: 0 0 0 max(50% - 36rem, 50% - 50vw + 1.25rem);"
  " overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; }\n"
  ".picture svg { display: block; width: 100%; min-width: 34rem; height: auto; }\n"
  ".relation { margin: 0 0 2.25rem; }\n"
  ".relation:target h3, li:target { background: var(--shade); }\n"
  ".relation .facts, .claim .facts { color: var(--dim); font-size: .92rem; }\n"
  ".claim { margin: 0 0 1rem; padding-left: .9rem; border-left: 3px solid var(--line); }\n"
  ".says .claim { border-left-color: var(--says); }\n"
  ".denies .claim { border-left-color: var(--denies); }\n"
  "blockquote { margin: 0 0 .3rem; }\n"
  ".source { font-size: .92rem; }\n"
  ".warning { color: var(--denies); font-weight: 600; }\n"
  ".note { margin: .3rem 0; padding: .3rem .7rem; background: var(--shade); border-left: 3px solid var(--note); }\n"
  "@media (max-width: 40rem) { body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.6rem; } }\n"
  "@page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) \" / \" counter(pages);"
  " font: 8.5pt sans-serif; color: #444444; } }\n"
  "@page wide { size: A4 landscape; margin: 15mm; }\n"
  "@media print {\n"
  " :root { color-scheme: light; --text: #000000; --dim: #444444; --paper: #ffffff; --line: #bbbbbb; --accent: #000000;"
  " --shade: #f2f2f2; --says: #26703f; --denies: #b3261e; --note: #8a5a00; }\n"
  " html { font-size: 10pt; }\n"
  " body { max-width: none; padding: 0; line-height: 1.4; }\n"
  " h1, h2, h3, h4, .relation > .facts, .warning, .claim blockquote { break-after: avoid; }\n"
  " .claim, .picture, li { break-inside: avoid; }\n"
  " p, blockquote { orphans: 3; widows: 3; }\n"
  " .picture { width: auto; margin: 0; overflow: visible; border: none; }\n"
  " .picture svg { min-width: 0; max-height: 23cm; }\n"
  " .wide { page: wide; }\n"
  " .wide svg { max-height: 15.5cm; }\n"
  " a { text-decoration: none; }\n"
  " nav details { max-height: none; overflow: visible; }\n"
  " nav ul { columns: 2; font-size: .9rem; }\n"
  " summary { list-style: none; }\n"
  " details:not([open]) { display: none; }\n"
  "}\n";

/* A longer list of contents opens when it is asked for, and is not printed before. */
#define MAX_OPEN_CONTENTS 400

typedef struct
{
  EntXml *xml;
  gboolean in_contents;     /* whose heading is what opens them */
} Writer;

typedef struct
{
  const char *element;
  const char *class;
} Element;

static const Element parts[ENT_N_REPORT_PARTS] = {
  [ENT_REPORT_HEAD] = { "header", NULL },
  [ENT_REPORT_CONTENTS] = { "nav", NULL },
  [ENT_REPORT_PICTURE] = { "section", NULL },
  [ENT_REPORT_SECTION] = { "section", NULL },
  [ENT_REPORT_RELATION] = { "article", "relation" },
  [ENT_REPORT_SAYS] = { "section", "says" },
  [ENT_REPORT_LEAVES_OPEN] = { "section", "open" },
  [ENT_REPORT_DENIES] = { "section", "denies" },
  [ENT_REPORT_CLAIM] = { "div", "claim" },
  [ENT_REPORT_LIST] = { "ul", NULL },
};

static const Element styles[ENT_N_REPORT_STYLES] = {
  [ENT_REPORT_TITLE] = { "h1", NULL },
  [ENT_REPORT_HEADING] = { "h2", NULL },
  [ENT_REPORT_RELATION_HEADING] = { "h3", NULL },
  [ENT_REPORT_SIDE_HEADING] = { "h4", NULL },
  [ENT_REPORT_BODY] = { "p", "body" },
  [ENT_REPORT_FACTS] = { "p", "facts" },
  [ENT_REPORT_CLAIM_FACTS] = { "p", "facts" },
  [ENT_REPORT_WARNING] = { "p", "warning" },
  [ENT_REPORT_NOTE] = { "p", "note" },
  [ENT_REPORT_QUOTE] = { "blockquote", NULL },
  [ENT_REPORT_SOURCE] = { "p", "source" },
  [ENT_REPORT_ITEM] = { "li", NULL },
};

static void
open_element (Writer *self, const char *element, const char *class)
{
  ent_xml_open (self->xml, element);
  if (class != NULL)
    ent_xml_set (self->xml, "class", class);
}

/* A line of its own in the file; there is no text between blocks that the space would change. */
static void
close_element (Writer *self)
{
  ent_xml_close (self->xml);
  ent_xml_add_content (self->xml, "\n");
}

static void
begin_part (EntReport *report, EntReportPart part)
{
  Writer *self = report->writer;

  open_element (self, parts[part].element, parts[part].class);
  if (part == ENT_REPORT_PICTURE && ent_report_is_picture_wide (report))
    ent_xml_set (self->xml, "class", "wide");
  if (part != ENT_REPORT_CONTENTS)
    return;
  self->in_contents = TRUE;
  open_element (self, "details", NULL);
  if (report->excerpt->relations->len <= MAX_OPEN_CONTENTS)
    ent_xml_set (self->xml, "open", "open");
}

static void
end_part (EntReport *report, EntReportPart part)
{
  Writer *self = report->writer;

  if (part == ENT_REPORT_CONTENTS)
    close_element (self);
  close_element (self);
}

static void
begin_paragraph (EntReport *report, EntReportStyle style, const char *anchor)
{
  Writer *self = report->writer;

  if (style == ENT_REPORT_HEADING && self->in_contents)
    open_element (self, "summary", NULL);
  open_element (self, styles[style].element, styles[style].class);
  if (anchor != NULL)
    ent_xml_set (self->xml, "id", anchor);
}

static void
end_paragraph (EntReport *report, EntReportStyle style)
{
  Writer *self = report->writer;

  if (style == ENT_REPORT_HEADING && self->in_contents)
    {
      ent_xml_close (self->xml);
      self->in_contents = FALSE;
    }
  close_element (self);
}

/* HTML has an element for what isolates do, which does not stay behind when its words are taken out of it. */
static void
add_words (Writer *self, const char *text)
{
  const char *begin;

  while ((begin = strstr (text, ENT_ISOLATE_BEGIN)) != NULL)
    {
      const char *words = begin + strlen (ENT_ISOLATE_BEGIN), *end = strstr (words, ENT_ISOLATE_END);
      g_autofree char *before = g_strndup (text, begin - text);
      g_autofree char *isolated = NULL;

      g_assert (end != NULL);
      isolated = g_strndup (words, end - words);
      ent_xml_add_content (self->xml, before);
      ent_xml_add_element (self->xml, "bdi", isolated);
      text = end + strlen (ENT_ISOLATE_END);
    }
  ent_xml_add_content (self->xml, text);
}

static void
add_text (EntReport *report, const char *text)
{
  add_words (report->writer, text);
}

static void
add_link (EntReport *report, const char *target, const char *text)
{
  Writer *self = report->writer;

  ent_xml_open (self->xml, "a");
  ent_xml_set (self->xml, "href", target);
  add_words (self, text);
  ent_xml_close (self->xml);
}

/* The picture without what only a file of its own may have: HTML knows no namespaces but SVG's. */
static void
add_picture (EntReport *report)
{
  Writer *self = report->writer;
  static const char metadata[] = "<metadata>", metadata_end[] = "</metadata>";
  gsize length;
  const char *svg = g_bytes_get_data (report->picture, &length), *end = svg + length;
  const char *start = g_strstr_len (svg, length, "<svg");
  const char *left_out = g_strstr_len (svg, length, metadata);
  const char *rest = left_out != NULL ? g_strstr_len (left_out, end - left_out, metadata_end) : NULL;

  g_assert (start != NULL);
  open_element (self, "figure", "picture");
  if (rest != NULL)
    {
      ent_xml_add_raw (self->xml, start, left_out - start);
      start = rest + strlen (metadata_end);
    }
  ent_xml_add_raw (self->xml, start, end - start);
  close_element (self);
}

static const EntReportMedium medium = {
  begin_part, end_part, begin_paragraph, end_paragraph, add_text, add_link, add_picture,
};

static void
add_meta (EntXml *html, const char *name, const char *content)
{
  ent_xml_open (html, "meta");
  ent_xml_set (html, "name", name);
  ent_xml_set (html, "content", content);
  ent_xml_close (html);
}

static void
add_document (EntReport *self, EntXml *html)
{
  ent_xml_open (html, "html");
  ent_xml_set (html, "xmlns", "http://www.w3.org/1999/xhtml");
  ent_xml_set (html, "lang", "en");
  ent_xml_open (html, "head");
  ent_xml_open (html, "meta");
  ent_xml_set (html, "charset", "utf-8");
  ent_xml_close (html);
  add_meta (html, "viewport", "width=device-width, initial-scale=1");
  add_meta (html, "generator", "Entente");
  ent_xml_add_element (html, "title", self->title);
  ent_xml_open (html, "style");
  ent_xml_add_raw (html, style_sheet, strlen (style_sheet));
  ent_xml_close (html);
  ent_xml_close (html);
  ent_xml_open (html, "body");
  ent_report_add_content (self);
  ent_xml_close (html);
  ent_xml_close (html);
}

/* One file. Nothing in it needs more than a browser. */
gboolean
ent_report_write_html (EntReport *self, const char *path, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new (path, self->cancellable, error);

  Writer writer = { 0 };

  if (file == NULL)
    return FALSE;
  writer.xml = ent_xml_new_html (file);
  self->medium = &medium;
  self->writer = &writer;
  add_document (self, writer.xml);
  return ent_xml_end (writer.xml, error) && ent_export_file_finish (file, error);
}
