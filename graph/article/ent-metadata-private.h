/* ent-metadata-private.h: what the lines around an article say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"

G_BEGIN_DECLS

/* Where a line stands. */
typedef enum
{
  ENT_ZONE_TOP,   /* above the title */
  ENT_ZONE_HEAD,  /* between the title and the first paragraphs */
  ENT_ZONE_BODY,
  ENT_ZONE_TAIL,  /* under the last paragraph */
} EntZone;

gboolean ent_metadata_read_line (EntDraft *draft, const EntDraftBlock *block, EntZone zone);
gboolean ent_metadata_names_outlet (const char *name);
const char *ent_metadata_find_title_mark (const char *title, const char **name);
void ent_metadata_split_title (EntDraft *draft);
void ent_metadata_take_page_title (EntDraft *draft, const char *page_title, const char *headline);

G_END_DECLS
