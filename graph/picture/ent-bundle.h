/* ent-bundle.h: parallel relations drawn as one line, as long as they could not be told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-paint.h"

G_BEGIN_DECLS

/**
 * EntBundle:
 * @pair: index of the pair whose relations it holds
 * @gap: how far apart the middles of two neighbours of them are, in units of the plane
 * @n_shown: how many of them the filter shows
 * @leader: that of the shown ones which is backed best: it stands for the bundle wherever one edge must
 * @line: what is drawn in place of all. Its type is %NULL where they are of several types; its head stands where all lead
 * @both: some lead one way and some the other: a head stands at both ends
 * @mixed: they are not all equally sure: the line is a double one and shows no status
 * @reversed: @line runs from the high to the low node of the pair
 * @count: what its badge says
 */
typedef struct _EntBundle
{
  guint pair;
  double gap;
  guint n_shown;
  guint leader;
  EntSceneEdge line;
  gboolean both;
  gboolean mixed;
  gboolean reversed;
  const char *count;
} EntBundle;

guint ent_scene_get_n_bundles (EntScene *self);
const EntBundle *ent_scene_get_bundle (EntScene *self, guint index);
guint8 *ent_scene_new_closed (EntScene *self, double scale, const EntPaint *paint);
GArray *ent_scene_new_bundle_edges (EntScene *self, guint edge, double scale);

G_END_DECLS
