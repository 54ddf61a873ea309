/* ent-report-odt.c: a report as OpenDocument text
 *
 * OpenDocument 1.2. Paragraphs have named styles (ent-odt-styles.c) and nothing else, so that an office program can give the
 * whole report another look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include "export/ent-odt-private.h"
#include "export/ent-xml-writer.h"

#include <string.h>

#define PICTURE "Pictures/picture.svg"
#define PREVIEW "Pictures/picture.png"
/* Programs that cannot draw SVG show a PNG of no more pixels on a side. */
#define MAX_PREVIEW_PIXELS 2400.0

/* What the pages of ent-odt-styles.c leave to a picture below its heading, in points. */
#define PAGE_WIDTH 481.0
#define PAGE_HEIGHT 640.0
#define WIDE_PAGE_WIDTH 728.0
#define WIDE_PAGE_HEIGHT 410.0

typedef struct
{
  EntXml *xml;
  const char *heading;      /* the style of the next heading: it may begin a page */
} Writer;

static const struct
{
  const char *name;
  guint level;              /* of the outline; 0 for a paragraph that is none of it */
} styles[ENT_N_REPORT_STYLES] = {
  [ENT_REPORT_TITLE] = { "Title", 0 },
  [ENT_REPORT_HEADING] = { "Heading_20_1", 1 },
  [ENT_REPORT_RELATION_HEADING] = { "Heading_20_2", 2 },
  [ENT_REPORT_SIDE_HEADING] = { "Heading_20_3", 3 },
  [ENT_REPORT_BODY] = { "Text_20_body", 0 },
  [ENT_REPORT_FACTS] = { "Facts", 0 },
  [ENT_REPORT_CLAIM_FACTS] = { "Claim", 0 },
  [ENT_REPORT_WARNING] = { "Contradiction", 0 },
  [ENT_REPORT_NOTE] = { "Note", 0 },
  [ENT_REPORT_QUOTE] = { "Quotations", 0 },
  [ENT_REPORT_SOURCE] = { "Source", 0 },
  [ENT_REPORT_ITEM] = { "Entry", 0 },
};

static EntXml *
new_document (EntExportFile *file, const char *element)
{
  static const char *const spaces[][2] = {
    { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
    { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
    { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
    { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
    { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
    { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
    { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
    { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  };
  EntXml *xml = ent_xml_new (file, FALSE);

  ent_xml_open (xml, element);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    ent_xml_set (xml, spaces[i][0], spaces[i][1]);
  ent_xml_set (xml, "office:version", "1.2");
  return xml;
}

/* ---- the medium --------------------------------------------------------------------- */

/* A list of contents that an office program can make anew, with numbers of pages. */
static void
begin_contents (EntXml *xml)
{
  ent_xml_open (xml, "text:table-of-content");
  ent_xml_set (xml, "text:name", "Contents");
  ent_xml_set (xml, "text:style-name", "Contents");
  ent_xml_open (xml, "text:table-of-content-source");
  ent_xml_set (xml, "text:outline-level", "2");
  ent_xml_close (xml);
  ent_xml_open (xml, "text:index-body");
}

static void
begin_part (EntReport *report, EntReportPart part)
{
  Writer *self = report->writer;

  if (part == ENT_REPORT_CONTENTS)
    begin_contents (self->xml);
  else if (part == ENT_REPORT_PICTURE)
    self->heading = ent_report_is_picture_wide (report) ? "Heading_20_on_20_a_20_wide_20_page"
                                                        : "Heading_20_on_20_a_20_new_20_page";
}

static void
end_part (EntReport *report, EntReportPart part)
{
  Writer *self = report->writer;

  /* a page that lies across is the picture's alone */
  if (part == ENT_REPORT_PICTURE && ent_report_is_picture_wide (report))
    self->heading = "Heading_20_on_20_a_20_new_20_page";
  if (part != ENT_REPORT_CONTENTS)
    return;
  ent_xml_close (self->xml);
  ent_xml_close (self->xml);
}

static void
begin_paragraph (EntReport *report, EntReportStyle style, const char *anchor)
{
  Writer *self = report->writer;

  ent_xml_open (self->xml, styles[style].level > 0 ? "text:h" : "text:p");
  ent_xml_set (self->xml, "text:style-name",
               style == ENT_REPORT_HEADING && self->heading != NULL ? self->heading : styles[style].name);
  if (styles[style].level > 0)
    ent_xml_set_format (self->xml, "text:outline-level", "%u", styles[style].level);
  if (style == ENT_REPORT_HEADING)
    self->heading = NULL;
  if (anchor == NULL)
    return;
  ent_xml_open (self->xml, "text:bookmark");
  ent_xml_set (self->xml, "text:name", anchor);
  ent_xml_close (self->xml);
}

static void
end_paragraph (EntReport *report, EntReportStyle style)
{
  Writer *self = report->writer;

  ent_xml_close (self->xml);
}

static void
add_text (EntReport *report, const char *text)
{
  Writer *self = report->writer;

  ent_xml_add_content (self->xml, text);
}

static void
add_link (EntReport *report, const char *target, const char *text)
{
  Writer *self = report->writer;

  ent_xml_open (self->xml, "text:a");
  ent_xml_set (self->xml, "xlink:type", "simple");
  ent_xml_set (self->xml, "xlink:href", target);
  ent_xml_set (self->xml, "text:style-name", "Internet_20_link");
  ent_xml_set (self->xml, "text:visited-style-name", "Internet_20_link");
  ent_xml_add_content (self->xml, text);
  ent_xml_close (self->xml);
}

static void
add_image (EntXml *xml, const char *name)
{
  ent_xml_open (xml, "draw:image");
  ent_xml_set (xml, "xlink:href", name);
  ent_xml_set (xml, "xlink:type", "simple");
  ent_xml_set (xml, "xlink:show", "embed");
  ent_xml_set (xml, "xlink:actuate", "onLoad");
  ent_xml_close (xml);
}

static void
set_points (EntXml *xml, const char *attribute, double points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ent_xml_append_number (text, points);
  ent_xml_set_format (xml, attribute, "%spt", text->str);
}

/* As large as the page allows, and no larger than on the screen. */
static void
add_picture (EntReport *report)
{
  Writer *self = report->writer;
  EntSize size = ent_report_get_picture_size (report);
  gboolean wide = ent_report_is_picture_wide (report);
  double scale = MIN ((wide ? WIDE_PAGE_WIDTH : PAGE_WIDTH) / size.width,
                      (wide ? WIDE_PAGE_HEIGHT : PAGE_HEIGHT) / size.height);

  ent_xml_open (self->xml, "text:p");
  ent_xml_set (self->xml, "text:style-name", "Picture");
  ent_xml_open (self->xml, "draw:frame");
  ent_xml_set (self->xml, "draw:name", "Picture");
  ent_xml_set (self->xml, "draw:style-name", "Graphics");
  ent_xml_set (self->xml, "text:anchor-type", "as-char");
  set_points (self->xml, "svg:width", size.width * MIN (scale, 1));
  set_points (self->xml, "svg:height", size.height * MIN (scale, 1));
  add_image (self->xml, PICTURE);
  add_image (self->xml, PREVIEW);
  ent_xml_add_element (self->xml, "svg:title", report->title);
  ent_xml_close (self->xml);
  ent_xml_close (self->xml);
}

static const EntReportMedium medium = {
  begin_part, end_part, begin_paragraph, end_paragraph, add_text, add_link, add_picture,
};

/* ---- the members ---------------------------------------------------------------------- */

/* Sections cannot have named styles: that of the contents is the one that stands here. */
static void
add_contents_style (EntXml *xml)
{
  ent_xml_open (xml, "office:automatic-styles");
  ent_xml_open (xml, "style:style");
  ent_xml_set (xml, "style:name", "Contents");
  ent_xml_set (xml, "style:family", "section");
  ent_xml_open (xml, "style:section-properties");
  ent_xml_open (xml, "style:columns");
  ent_xml_set (xml, "fo:column-count", "2");
  ent_xml_set (xml, "fo:column-gap", "0.8cm");
  ent_xml_close (xml);
  ent_xml_close (xml);
  ent_xml_close (xml);
  ent_xml_close (xml);
}

static GBytes *
new_content (EntReport *self, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new_in_memory (self->cancellable);
  Writer writer = { .xml = new_document (file, "office:document-content") };

  self->medium = &medium;
  self->writer = &writer;
  add_contents_style (writer.xml);
  ent_xml_open (writer.xml, "office:body");
  ent_xml_open (writer.xml, "office:text");
  ent_report_add_content (self);
  return ent_xml_end (writer.xml, error) ? ent_export_file_finish_bytes (file, error) : NULL;
}

static GBytes *
new_meta (const EntReport *self, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new_in_memory (NULL);
  EntXml *xml = new_document (file, "office:document-meta");

  ent_xml_open (xml, "office:meta");
  ent_xml_add_element (xml, "meta:generator", "Entente");
  ent_xml_add_element (xml, "dc:title", self->title);
  ent_xml_add_element (xml, "dc:language", "en");
  if (self->options->date != ENT_DAY_NONE)
    {
      g_autofree char *day = ent_day_format_iso (self->options->date);
      g_autofree char *time = g_strconcat (day, "T00:00:00", NULL);

      ent_xml_add_element (xml, "meta:creation-date", time);
      ent_xml_add_element (xml, "dc:date", time);
    }
  return ent_xml_end (xml, error) ? ent_export_file_finish_bytes (file, error) : NULL;
}

static GBytes *
new_preview (const EntReport *self, GError **error)
{
  EntSize size = ent_report_get_picture_size (self);

  return ent_report_draw (self, ENT_PICTURE_PNG, ENT_EVIDENCE_BESIDE,
                          72 * MIN (2, MAX_PREVIEW_PIXELS / MAX (size.width, size.height)), error);
}

gboolean
ent_report_write_odt (EntReport *self, const char *path, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new (path, self->cancellable, error);
  g_autoptr (GBytes) content = file != NULL ? new_content (self, error) : NULL;
  g_autoptr (GBytes) meta = content != NULL ? new_meta (self, error) : NULL;
  g_autoptr (GBytes) preview = meta != NULL ? new_preview (self, error) : NULL;
  g_autoptr (GBytes) look = g_bytes_new_static (ent_odt_get_styles (), strlen (ent_odt_get_styles ()));
  const EntOdtMember members[] = {
    { "content.xml", "text/xml", content },
    { "styles.xml", "text/xml", look },
    { "meta.xml", "text/xml", meta },
    { PICTURE, "image/svg+xml", self->picture },
    { PREVIEW, "image/png", preview },
  };

  return preview != NULL && ent_odt_pack (members, G_N_ELEMENTS (members), file, error) &&
         ent_export_file_finish (file, error);
}
