/* ent-picture-html.c: the picture with its evidence as one piece of HTML, to be pasted into a document or a letter
 *
 * A word processor knows no style sheets to speak of: headings, paragraphs and small letters are all that it needs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-picture-export.h"
#include "export/ent-picture-writers.h"
#include "export/ent-xml-writer.h"

/* In points; a wider picture is drawn into this, or its texts could not be read on a page. */
#define MAX_PICTURE_WIDTH 1100.0
/* In pixels of HTML, 96 an inch: what a page of A4 has between its margins. */
#define MAX_SHOWN_WIDTH 640.0
#define PIXELS_A_POINT (96 / 72.0)

static char *
dup_png_uri (const EntPages *pages, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new_in_memory (cancellable);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base64 = NULL;

  if (!ent_png_picture_write (pages, file, error))
    return NULL;
  bytes = ent_export_file_finish_bytes (file, error);
  if (bytes == NULL)
    return NULL;
  base64 = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_strconcat ("data:image/png;base64,", base64, NULL);
}

static void
add_picture (EntXml *xml, const EntPages *pages, const char *uri)
{
  const EntPage *page = ent_pages_get (pages, 0);
  double width = page->size.width * page->zoom * PIXELS_A_POINT, height = page->size.height * page->zoom * PIXELS_A_POINT;
  double scale = MIN (1, MAX_SHOWN_WIDTH / width);

  ent_xml_open (xml, "p");
  ent_xml_open (xml, "img");
  ent_xml_set (xml, "src", uri);
  ent_xml_set_format (xml, "width", "%.0f", width * scale);
  ent_xml_set_format (xml, "height", "%.0f", height * scale);
  ent_xml_set (xml, "alt", pages->title != NULL ? pages->title : pages->summary);
  ent_xml_close (xml);
  ent_xml_close (xml);
}

static void
add_small_line (EntXml *xml, const char *text, const char *address)
{
  ent_xml_open (xml, "br");
  ent_xml_close (xml);
  ent_xml_open (xml, "small");
  if (address != NULL)
    {
      ent_xml_open (xml, "a");
      ent_xml_set (xml, "href", address);
    }
  ent_xml_add_content (xml, text);
  if (address != NULL)
    ent_xml_close (xml);
  ent_xml_close (xml);
}

static void
add_claim (const EntEvidenceWords *words, gpointer xml)
{
  ent_xml_open (xml, "p");
  ent_xml_add_content (xml, words->number);
  ent_xml_add_content (xml, " ");
  ent_xml_add_content (xml, words->sentence);
  add_small_line (xml, words->facts, NULL);
  add_small_line (xml, words->article, NULL);
  if (words->link != NULL)
    add_small_line (xml, words->link, words->address);
  ent_xml_close (xml);
}

static void
add_evidence (EntXml *xml, const EntExcerpt *excerpt)
{
  if (excerpt->relations->len == 0)
    return;
  ent_xml_add_element (xml, "h3", "Evidence");
  for (guint i = 0; i < excerpt->relations->len && ent_excerpt_tell_relation (excerpt, i); i++)
    {
      g_autofree char *heading = ent_evidence_dup_heading (excerpt, i);

      ent_xml_add_element (xml, "h4", heading);
      ent_evidence_foreach (excerpt, i, add_claim, xml);
    }
}

static gboolean
add_document (const EntPages *pages, const char *uri, EntExportFile *file, GError **error)
{
  EntXml *xml = ent_xml_new_html (file);

  ent_xml_open (xml, "html");
  ent_xml_open (xml, "head");
  ent_xml_open (xml, "meta");
  ent_xml_set (xml, "charset", "utf-8");
  ent_xml_close (xml);
  ent_xml_close (xml);
  ent_xml_open (xml, "body");
  add_picture (xml, pages, uri);
  add_evidence (xml, pages->excerpt);
  ent_xml_close (xml);
  ent_xml_close (xml);
  return ent_xml_end (xml, error);
}

/**
 * ent_picture_export_html:
 * @options: how the picture looks; its relations are numbered whatever is said there
 *
 * The picture with numbers and below it, as text, the list of evidence that they are of: for a clipboard. The picture is no
 * wider than a page.
 *
 * Returns: (transfer full) (nullable): HTML with the picture in it; errors and cost as ent_picture_export()
 */
GBytes *
ent_picture_export_html (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new_in_memory (cancellable);
  g_autoptr (EntPages) pages = NULL;
  g_autofree char *uri = NULL;
  EntPictureOptions numbered;

  g_return_val_if_fail (scene != NULL && excerpt != NULL && options != NULL, NULL);

  numbered = *options;
  numbered.evidence = ENT_EVIDENCE_BESIDE;
  if (numbered.size.width <= 0 && ent_scene_get_bounds (scene, TRUE).width > MAX_PICTURE_WIDTH)
    numbered.size.width = MAX_PICTURE_WIDTH;
  pages = ent_pages_new (scene, excerpt, &numbered, FALSE);
  uri = dup_png_uri (pages, cancellable, error);
  if (uri == NULL || !add_document (pages, uri, file, error))
    return NULL;
  return ent_export_file_finish_bytes (file, error);
}
