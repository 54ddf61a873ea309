/* ent-paint.h: how a scene is to be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntPaint:
 * @theme: light or dark
 * @hover: what the pointer is over
 * @selected: (nullable) (element-type EntItem): what is selected
 * @left_out: (nullable) (element-type guint): nodes that are not drawn, nor their edges: ent_drawing_new_live() has them
 * @bundles: draw parallel relations that could not be told apart as one line (ent-bundle.h). The canvas does; an export
 *   is enlarged and printed, and shows each relation by itself
 * @numbers: (nullable) (array): of each edge the number that stands on it, or %NULL; for pictures without @bundles
 * @bounded: the picture ends at the viewport, and no text stands across its border
 * @thorough: look for names at more places around their nodes: for a picture that nobody can look closer at
 * @dim_hidden: draw what the filter hides, faintly, instead of leaving it out
 * @transparent: leave the background out
 * @n_threads: how many may draw pixels, 0 as 1; the pixels are the same
 * @cancelled: (nullable): read by g_atomic_int_get(); once it is not 0 the picture may be left unfinished
 */
typedef struct
{
  EntTheme theme;
  EntItem hover;
  const GArray *selected;
  const GArray *left_out;
  gboolean bundles;
  const char *const *numbers;
  gboolean bounded;
  gboolean thorough;
  gboolean dim_hidden;
  gboolean transparent;
  guint n_threads;
  const gint *cancelled;
} EntPaint;

G_END_DECLS
