/* ent-furniture-private.h: what stands on a news page and is not the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"
#include "article/ent-words-private.h"

G_BEGIN_DECLS

/* What a line of a page is, from what takes little away to what takes much. */
typedef enum
{
  ENT_FURNITURE_NONE,
  ENT_FURNITURE_LINE,  /* the line goes */
  ENT_FURNITURE_LIST,  /* the line goes, and the lines of links under it */
  ENT_FURNITURE_END,   /* the line goes, and all under it on the page where the article is above */
} EntFurniture;

EntFurniture ent_furniture_match (const EntWords *words, gboolean sentence);
void ent_furniture_drop (EntDraft *draft);

gboolean ent_furniture_is_credit (const char *text);
gsize ent_furniture_get_caption_start (const char *text);
gsize ent_furniture_find_credit (const char *text);
void ent_furniture_read_credit (const char *credit, char **outlet);

G_END_DECLS
