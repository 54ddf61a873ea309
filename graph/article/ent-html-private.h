/* ent-html-private.h: a web page as a tree of bounded size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* How an element shows its text, by its name. */
typedef enum
{
  ENT_HTML_INLINE,
  ENT_HTML_BLOCK,
  ENT_HTML_SKIPPED,   /* nothing to read in it */
} EntHtmlDisplay;

xmlDoc *ent_html_parse (const char *text, gboolean *is_cut);
char *ent_html_dup_declared_encoding (const char *bytes, gsize length);

xmlNode *ent_html_next (xmlNode *node, xmlNode *root, gboolean into);
gboolean ent_html_is (const xmlNode *node, const char *name);
char *ent_html_dup_attribute (xmlNode *node, const char *name);
gboolean ent_html_has_class (xmlNode *node, const char *const *words);
gboolean ent_html_is_hidden (xmlNode *node);
EntHtmlDisplay ent_html_get_display (const xmlNode *node);

void ent_html_read_metadata (EntDraft *draft, xmlDoc *page, char **body);
void ent_html_read_time (EntDraft *draft, xmlNode *node);

G_END_DECLS
