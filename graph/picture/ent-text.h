/* ent-text.h: the text of the picture: how it is measured and set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-geometry.h"

#include <pango/pango.h>

G_BEGIN_DECLS

#define ENT_TEXT_FAMILY "Cantarell, Inter, DejaVu Sans, sans-serif"
#define ENT_TEXT_MAX_CHARS 28

typedef enum
{
  ENT_TEXT_NAME,       /* a node's name */
  ENT_TEXT_CODE,       /* a country's code, small above its name */
  ENT_TEXT_INITIALS,   /* in a circle or a hexagon */
  ENT_TEXT_RELATION,   /* an edge's label */
  ENT_TEXT_PILL,       /* the label of the edge that is selected */
  ENT_TEXT_NUMBER,     /* the number of an edge in a picture in a file */
} EntTextRole;
#define ENT_N_TEXT_ROLES 6

void ent_text_lock (void);
void ent_text_unlock (void);
double ent_text_get_font_size (EntTextRole role);
PangoWeight ent_text_get_font_weight (EntTextRole role);
EntSize ent_text_measure (EntTextRole role, const char *text);
void ent_text_forget_sizes (void);
double ent_text_get_baseline (EntTextRole role, const char *text);
PangoLayout *ent_text_get_layout (EntTextRole role, const char *text);
char *ent_text_dup_short (const char *text, guint max_chars);

G_END_DECLS
