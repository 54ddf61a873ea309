/* ent-labels.h: which texts are drawn, and where, so that none lies over another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-camera.h"
#include "picture/ent-emphasis.h"
#include "picture/ent-text.h"

G_BEGIN_DECLS

/* Smaller than this, in pixels, a text is left out. */
#define ENT_LABELS_MIN_PIXELS 6.5

/**
 * EntLabel:
 * @text: of the scene
 * @role: how it is set; %ENT_TEXT_PILL and %ENT_TEXT_NUMBER stand in a frame that fills @rect
 * @size: of its letters, in units of the plane
 * @item: whose it is
 * @rect: what it takes, in pixels of the viewport; the text stands in its middle
 * @offset: from the middle of its node or edge to the middle of @rect
 * @scale: pixels a unit of the plane
 * @color: of the text
 * @inside: it stands in the shape of a node, else on the background
 * @halo: lines run under it: it needs a halo in the background's colour
 * @badge: it says how many relations a bundle holds; @item is the one that stands for them
 * @lift: how much further off its line it stands than usual, in units of @scale
 * @backed: other texts may stand under it: it needs a ground of its own
 */
typedef struct
{
  const char *text;
  EntTextRole role;
  EntSize size;
  EntItem item;
  EntRect rect;
  EntPoint offset;
  double scale;
  EntColor color;
  gboolean inside;
  gboolean halo;
  gboolean badge;
  double lift;
  gboolean backed;
} EntLabel;

GArray *ent_labels_place (EntScene *scene, const EntCamera *camera, const EntPaint *paint);
GArray *ent_labels_place_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint,
                               const EntEmphases *emphases, const GArray *items, const GArray *placed);

G_END_DECLS
