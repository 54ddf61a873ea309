/* ent-style.h: colours, line patterns and shapes, in light and dark, and for those who need more contrast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-actor.h"
#include "claim/ent-status.h"
#include "claim/ent-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_THEME_LIGHT,
  ENT_THEME_DARK,
  ENT_THEME_LIGHT_CONTRAST,   /* black on white, stronger lines */
  ENT_THEME_DARK_CONTRAST,
} EntTheme;

#define ENT_N_THEMES (ENT_THEME_DARK_CONTRAST + 1)

/* Red, green, blue and opacity, from 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} EntColor;

typedef enum
{
  ENT_SHAPE_BOX,       /* countries */
  ENT_SHAPE_CIRCLE,    /* people */
  ENT_SHAPE_HEXAGON,   /* organisations */
  ENT_SHAPE_DIAMOND,   /* places */
  ENT_SHAPE_PILL,      /* groups */
  ENT_SHAPE_ELLIPSE,   /* others */
} EntShape;

/**
 * EntLine:
 * @dashes: (array length=n_dashes): lengths of strokes and gaps in line widths, none for a solid line
 * @weight: what the width of an asserted line is multiplied by
 * @struck: a bar crosses the line in its middle: denied, or not so
 *
 * The pattern that shows a status: never by colour alone.
 */
typedef struct
{
  double dashes[4];
  guint n_dashes;
  double weight;
  gboolean struck;
} EntLine;

/* What a line tells beside its relation and its status. */
typedef enum
{
  ENT_SIGN_DIRECTION,   /* a head: who does it to whom */
  ENT_SIGN_STRENGTH,    /* its width: how many origins */
  ENT_SIGN_MIXED,       /* two lines in one: a bundle of relations that are not equally sure */
  ENT_SIGN_CONTESTED,   /* a disc of two halves: claims contradict each other */
} EntSign;

#define ENT_N_SIGNS (ENT_SIGN_CONTESTED + 1)

EntColor ent_color_mix (EntColor color, EntColor other, double share);

EntShape ent_style_get_shape (EntActorKind kind);
EntColor ent_style_get_node_fill (EntActorKind kind, EntTheme theme);
EntColor ent_style_get_node_stroke (EntActorKind kind, EntTheme theme);
EntColor ent_style_get_node_text (EntActorKind kind, EntTheme theme);
EntColor ent_style_get_relation_color (const EntRelationType *type, EntTheme theme);
EntColor ent_style_get_relation_text (const EntRelationType *type, EntTheme theme);
EntLine ent_style_get_line (EntStatus status);
EntColor ent_style_get_background (EntTheme theme);
EntColor ent_style_get_text (EntTheme theme);
EntColor ent_style_get_dim_text (EntTheme theme);
EntColor ent_style_get_accent (EntTheme theme);
double ent_style_get_weight (EntTheme theme);
double ent_style_get_calm (EntTheme theme);
EntTheme ent_theme_new (gboolean dark, gboolean high_contrast);
gboolean ent_theme_is_dark (EntTheme theme);

G_END_DECLS
