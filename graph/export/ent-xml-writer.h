/* ent-xml-writer.h: XML into a file, element by element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"

G_BEGIN_DECLS

/**
 * EntXml:
 *
 * A document that is being written to a file. Every text that goes in is escaped, and what XML forbids is dropped;
 * numbers are the same in every locale.
 */
typedef struct _EntXml EntXml;

EntXml *ent_xml_new (EntExportFile *file, gboolean indent);
EntXml *ent_xml_new_html (EntExportFile *file);
gboolean ent_xml_end (EntXml *self, GError **error);

void ent_xml_open (EntXml *self, const char *element);
void ent_xml_close (EntXml *self);
void ent_xml_add_element (EntXml *self, const char *element, const char *text);
void ent_xml_add_content (EntXml *self, const char *text);
void ent_xml_add_raw (EntXml *self, const char *xml, gsize length);

void ent_xml_set (EntXml *self, const char *attribute, const char *value);
void ent_xml_set_format (EntXml *self, const char *attribute, const char *format, ...) G_GNUC_PRINTF (3, 4);
void ent_xml_set_number (EntXml *self, const char *attribute, double value);
void ent_xml_append_number (GString *out, double value);

G_END_DECLS
