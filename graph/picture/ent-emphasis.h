/* ent-emphasis.h: what stands out of a picture, because it is selected or under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-paint.h"

G_BEGIN_DECLS

/* From the least on: an item that is several of these is the last. */
typedef enum
{
  ENT_EMPHASIS_LEFT_OUT,   /* it is not drawn */
  ENT_EMPHASIS_CALM,       /* an edge that something else is selected beside */
  ENT_EMPHASIS_NONE,
  ENT_EMPHASIS_RELATED,    /* an edge of a selected node, an end of a selected edge */
  ENT_EMPHASIS_HOVER,
  ENT_EMPHASIS_SELECTED,
} EntEmphasis;

/**
 * EntEmphases:
 * @nodes: (array): of each node, an EntEmphasis
 * @edges: (array): of each edge
 */
typedef struct
{
  guint8 *nodes;
  guint8 *edges;
} EntEmphases;

EntEmphases *ent_emphases_new (EntScene *scene, const EntPaint *paint);
void ent_emphases_free (EntEmphases *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntEmphases, ent_emphases_free)

G_END_DECLS
