/* ent-odt-styles.c: the named styles and pages of a report in OpenDocument
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-odt-private.h"

#define PARAGRAPH(name, shown, parent, more) \
  "<style:style style:name=\"" name "\" style:display-name=\"" shown "\" style:family=\"paragraph\"" \
  " style:parent-style-name=\"" parent "\"" more

#define HEADING(level, more, size, top, bottom) \
  PARAGRAPH ("Heading_20_" level, "Heading " level, "Standard", " style:next-style-name=\"Text_20_body\"" \
             " style:default-outline-level=\"" level "\"" more ">") \
  "<style:paragraph-properties fo:keep-with-next=\"always\" fo:margin-top=\"" top "\" fo:margin-bottom=\"" bottom "\"/>" \
  "<style:text-properties fo:font-size=\"" size "\" fo:font-weight=\"bold\"" \
  " style:font-size-complex=\"" size "\" style:font-weight-complex=\"bold\"" \
  " style:font-size-asian=\"" size "\" style:font-weight-asian=\"bold\"/></style:style>"

/* A heading that begins a page of the kind @master. */
#define PAGE_HEADING(name, shown, master) \
  PARAGRAPH (name, shown, "Heading_20_1", " style:default-outline-level=\"1\" style:master-page-name=\"" master "\">") \
  "<style:paragraph-properties fo:break-before=\"page\"/></style:style>"

#define TEXT(name, shown, paragraph, text) \
  PARAGRAPH (name, shown, "Standard", ">") "<style:paragraph-properties " paragraph "/><style:text-properties " text "/></style:style>"

#define FOOTER \
  "<style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-top=\"0.4cm\"/></style:footer-style>"

#define PAGE(name, width, height, orientation) \
  "<style:page-layout style:name=\"" name "\"><style:page-layout-properties fo:page-width=\"" width "\"" \
  " fo:page-height=\"" height "\" style:print-orientation=\"" orientation "\" fo:margin-top=\"2cm\"" \
  " fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\"/>" FOOTER "</style:page-layout>"

#define MASTER(name, layout) \
  "<style:master-page style:name=\"" name "\" style:page-layout-name=\"" layout "\"><style:footer>" \
  "<text:p text:style-name=\"Footer\"><text:page-number text:select-page=\"current\">1</text:page-number></text:p>" \
  "</style:footer></style:master-page>"

static const char sheet[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.2\">\n"
  "<office:font-face-decls><style:font-face style:name=\"Sans\" svg:font-family=\"'Liberation Sans'\""
  " style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>\n"
  "<office:styles>\n"
  "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\"/>"
  "<style:text-properties style:font-name=\"Sans\" fo:font-size=\"10pt\" style:font-size-asian=\"10pt\""
  " style:font-size-complex=\"10pt\" fo:language=\"en\" fo:country=\"GB\"/></style:default-style>\n"
  "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n"
  TEXT ("Title", "Title", "fo:margin-bottom=\"0.35cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"22pt\" fo:font-weight=\"bold\" style:font-size-complex=\"22pt\" style:font-size-asian=\"22pt\"") "\n"
  HEADING ("1", "", "16pt", "0.8cm", "0.25cm") "\n"
  HEADING ("2", "", "12pt", "0.6cm", "0.1cm") "\n"
  HEADING ("3", "", "10pt", "0.25cm", "0.1cm") "\n"
  PAGE_HEADING ("Heading_20_on_20_a_20_new_20_page", "Heading on a new page", "Standard") "\n"
  PAGE_HEADING ("Heading_20_on_20_a_20_wide_20_page", "Heading on a wide page", "Wide") "\n"
  TEXT ("Text_20_body", "Text body", "fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.2cm\"", "fo:font-size=\"10pt\"") "\n"
  TEXT ("Facts", "Facts", "fo:margin-bottom=\"0.08cm\" fo:keep-with-next=\"always\" fo:keep-together=\"always\"",
        "fo:font-size=\"9pt\" fo:color=\"#444444\" style:font-size-complex=\"9pt\" style:font-size-asian=\"9pt\"") "\n"
  PARAGRAPH ("Claim", "Claim", "Facts", ">") "<style:paragraph-properties fo:margin-left=\"0.4cm\"/></style:style>\n"
  TEXT ("Contradiction", "Contradiction", "fo:margin-bottom=\"0.08cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"10pt\" fo:font-weight=\"bold\" fo:color=\"#b3261e\"") "\n"
  TEXT ("Note", "Note", "fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.15cm\" fo:margin-left=\"0.4cm\" fo:padding=\"0.1cm\""
        " fo:border-left=\"1.5pt solid #8a5a00\" fo:background-color=\"#f6f2ea\"", "fo:font-size=\"10pt\"") "\n"
  TEXT ("Quotations", "Quotations", "fo:margin-top=\"0.22cm\" fo:margin-bottom=\"0.08cm\" fo:margin-left=\"0.4cm\""
        " fo:keep-with-next=\"always\"", "fo:font-size=\"10pt\"") "\n"
  TEXT ("Source", "Source", "fo:margin-bottom=\"0.08cm\" fo:margin-left=\"0.4cm\" fo:keep-together=\"always\"",
        "fo:font-size=\"9pt\" style:font-size-complex=\"9pt\" style:font-size-asian=\"9pt\"") "\n"
  TEXT ("Entry", "Entry", "fo:margin-bottom=\"0.1cm\" fo:margin-left=\"0.9cm\" fo:text-indent=\"-0.9cm\""
        " fo:keep-together=\"always\"", "fo:font-size=\"10pt\"") "\n"
  TEXT ("Picture", "Picture", "fo:text-align=\"center\"", "fo:font-size=\"10pt\"") "\n"
  TEXT ("Footer", "Footer", "fo:text-align=\"center\"", "fo:font-size=\"9pt\" fo:color=\"#444444\"") "\n"
  "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\">"
  "<style:text-properties fo:color=\"#1a5fb4\"/></style:style>\n"
  "<style:style style:name=\"Graphics\" style:family=\"graphic\"><style:graphic-properties style:vertical-pos=\"top\""
  " style:vertical-rel=\"baseline\"/></style:style>\n"
  "</office:styles>\n"
  "<office:automatic-styles>" PAGE ("Tall", "21cm", "29.7cm", "portrait") PAGE ("Across", "29.7cm", "21cm", "landscape")
  "</office:automatic-styles>\n"
  "<office:master-styles>" MASTER ("Standard", "Tall") MASTER ("Wide", "Across") "</office:master-styles>\n"
  "</office:document-styles>\n";

/* styles.xml, the same of every report. */
const char *
ent_odt_get_styles (void)
{
  return sheet;
}
