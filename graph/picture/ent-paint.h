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
 * @dim_hidden: draw what the filter hides, faintly, instead of leaving it out
 * @transparent: leave the background out
 */
typedef struct
{
  EntTheme theme;
  EntItem hover;
  const GArray *selected;
  gboolean dim_hidden;
  gboolean transparent;
} EntPaint;

G_END_DECLS
