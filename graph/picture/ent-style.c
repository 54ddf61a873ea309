/* ent-style.c: colours, line patterns and shapes, in light and dark, and for those who need more contrast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-style.h"

/* How much of the text's colour there is in the label of an edge. */
#define TEXT_SHARE 0.45
/* How much of it there is in all that is seen on the background, where more contrast is asked for, ... */
#define CONTRAST_SHARE 0.38
/* ... and how much wider lines are then. */
#define CONTRAST_WEIGHT 1.5
/* Opacities of what steps back. */
#define CALM 0.45
#define CONTRAST_CALM 0.75

/* A colour in light and in dark, as 0xRRGGBB. */
typedef struct
{
  guint32 colors[2];
} Pair;

/* A colour in each theme. */
typedef struct
{
  guint32 colors[ENT_N_THEMES];
} Quad;

/* One family of hues a PLOVER class; every shade stands out from the theme's background by 3:1 or more, and no two
 * are nearer than 10 in CIELAB. */
static const struct
{
  const char *name;
  Pair pair;
} relation_colors[] = {
  { "meets",            { { 0x1a5fb4, 0x5a9cf0 } } },
  { "visits",           { { 0x0a84a8, 0x33c7de } } },
  { "talks-with",       { { 0x5b7fe0, 0x93b4ff } } },
  { "agrees-with",      { { 0x00857a, 0x2ec4b0 } } },
  { "cooperates-with",  { { 0x1f9960, 0x57e389 } } },
  { "trades-with",      { { 0x6b8e00, 0xb5d84a } } },
  { "supports",         { { 0x2f6f2f, 0x8fc98f } } },
  { "praises",          { { 0x5fa03c, 0xc3f0a0 } } },
  { "supplies",         { { 0xc64600, 0xff9040 } } },
  { "yields",           { { 0x7d6500, 0xd8c27a } } },
  { "seeks-from",       { { 0xa58600, 0xf5c211 } } },
  { "accuses",          { { 0x813d9c, 0xc78bea } } },
  { "criticises",       { { 0xa86fc9, 0xe3bdf7 } } },
  { "rejects",          { { 0x8c2a6b, 0xd884c0 } } },
  { "threatens",        { { 0xd9569c, 0xff8fc0 } } },
  { "protests",         { { 0xc765a8, 0xf7a8dc } } },
  { "sanctions",        { { 0xa51d2d, 0xf66151 } } },
  { "mobilizes",        { { 0x865e3c, 0xc79a6b } } },
  { "coerces",          { { 0xc4563a, 0xf2a48a } } },
  { "attacks",          { { 0xd60f4c, 0xff5277 } } },
  { "fights",           { { 0x6a1414, 0xd98f8f } } },
  { "leads",            { { 0x5c5b62, 0xb9b9be } } },
  { "works-for",        { { 0x85848b, 0x85858c } } },
  { "located-in",       { { 0x5f7f96, 0x7fa3bb } } },
  { "family-of",        { { 0x927567, 0xb89c8c } } },
  { "accompanies",      { { 0x7d8a66, 0xa3b088 } } },
  { "succeeds",         { { 0x7f739a, 0x9b8fbb } } },
};

/* Which relation lends a PLOVER type its colour, for relations that a user's lexicon adds. */
static const struct
{
  const char *plover;
  const char *name;
} plover_relations[] = {
  { "CONSULT", "meets" },
  { "AGREE", "agrees-with" },
  { "COOPERATE", "cooperates-with" },
  { "SUPPORT", "supports" },
  { "AID", "supplies" },
  { "CONCEDE", "yields" },
  { "RETREAT", "yields" },
  { "REQUEST", "seeks-from" },
  { "ACCUSE", "accuses" },
  { "REJECT", "rejects" },
  { "THREATEN", "threatens" },
  { "PROTEST", "protests" },
  { "SANCTION", "sanctions" },
  { "MOBILIZE", "mobilizes" },
  { "COERCE", "coerces" },
  { "ASSAULT", "attacks" },
};

static const Pair structural_color = { { 0x75757c, 0x9d9da4 } };

typedef struct
{
  EntShape shape;
  Pair fill;
  Pair stroke;
} KindStyle;

static const KindStyle kinds[ENT_N_ACTOR_KINDS] = {
  [ENT_ACTOR_COUNTRY] = { ENT_SHAPE_BOX, { { 0xf9f06b, 0xf6e85a } }, { { 0xb5a300, 0xb8a72a } } },
  [ENT_ACTOR_PERSON] = { ENT_SHAPE_CIRCLE, { { 0x99c1f1, 0x99c1f1 } }, { { 0x4c7fb8, 0x5f93cf } } },
  [ENT_ACTOR_ORGANISATION] = { ENT_SHAPE_HEXAGON, { { 0xcdab8f, 0xcdab8f } }, { { 0x865e3c, 0xa5805c } } },
  [ENT_ACTOR_GROUP] = { ENT_SHAPE_PILL, { { 0xe4c8f2, 0xdcbfee } }, { { 0x8f5fae, 0xa57cc2 } } },
  [ENT_ACTOR_PLACE] = { ENT_SHAPE_DIAMOND, { { 0x9fe3b4, 0x9fe3b4 } }, { { 0x3c8f5a, 0x57a875 } } },
  [ENT_ACTOR_OTHER] = { ENT_SHAPE_ELLIPSE, { { 0xdcdad5, 0xd5d3ce } }, { { 0x85837d, 0x9a9892 } } },
};

static const Pair node_text = { { 0x1e1e1e, 0x1e1e1e } };
static const Quad background = { { 0xffffff, 0x1e1e1e, 0xffffff, 0x000000 } };
static const Quad text = { { 0x2b2b2f, 0xf5f5f5, 0x000000, 0xffffff } };
static const Quad dim_text = { { 0x6d6c72, 0xa9a9ae, 0x3a3a40, 0xd6d6dc } };
static const Quad accent = { { 0x1c71d8, 0x78aeed, 0x0a4bb0, 0x9ccbff } };

static const EntLine lines[ENT_N_STATUSES] = {
  [ENT_STATUS_ASSERTED] = { .weight = 1 },
  [ENT_STATUS_ALLEGED] = { { 3.2, 1.8 }, 2, .weight = 1 },
  [ENT_STATUS_PLANNED] = { { 1, 1, 1, 3 }, 4, .weight = 1 },
  [ENT_STATUS_POSSIBLE] = { { 1, 1.6 }, 2, .weight = 1 },
  [ENT_STATUS_CONDITIONAL] = { { 4, 1.6, 1, 1.6 }, 4, .weight = 1 },
  [ENT_STATUS_DENIED] = { .weight = 1, .struck = TRUE },
  [ENT_STATUS_NEGATED] = { { 3.2, 1.8 }, 2, .weight = 0.6, .struck = TRUE },
};

gboolean
ent_theme_is_dark (EntTheme theme)
{
  return theme == ENT_THEME_DARK || theme == ENT_THEME_DARK_CONTRAST;
}

static gboolean
has_high_contrast (EntTheme theme)
{
  return theme == ENT_THEME_LIGHT_CONTRAST || theme == ENT_THEME_DARK_CONTRAST;
}

static EntColor
get_rgb (guint32 rgb)
{
  return (EntColor) { (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };
}

/* Of what is filled. */
static EntColor
get_color (Pair pair, EntTheme theme)
{
  return get_rgb (pair.colors[ent_theme_is_dark (theme)]);
}

/* Of a line on the background. */
static EntColor
get_line_color (Pair pair, EntTheme theme)
{
  EntColor color = get_color (pair, theme);

  return has_high_contrast (theme) ? ent_color_mix (color, ent_style_get_text (theme), CONTRAST_SHARE) : color;
}

static const Pair *
find_relation_color (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (relation_colors); i++)
    if (g_strcmp0 (relation_colors[i].name, name) == 0)
      return &relation_colors[i].pair;
  return NULL;
}

static const Pair *
find_plover_color (const char *plover)
{
  for (guint i = 0; i < G_N_ELEMENTS (plover_relations); i++)
    if (g_strcmp0 (plover_relations[i].plover, plover) == 0)
      return find_relation_color (plover_relations[i].name);
  return NULL;
}

/**
 * ent_color_mix:
 * @share: how much of @other there is, from 0 to 1
 */
EntColor
ent_color_mix (EntColor color, EntColor other, double share)
{
  return (EntColor) { color.red + (other.red - color.red) * share,
                      color.green + (other.green - color.green) * share,
                      color.blue + (other.blue - color.blue) * share,
                      color.alpha + (other.alpha - color.alpha) * share };
}

EntShape
ent_style_get_shape (EntActorKind kind)
{
  g_return_val_if_fail ((guint) kind < ENT_N_ACTOR_KINDS, ENT_SHAPE_ELLIPSE);
  return kinds[kind].shape;
}

EntColor
ent_style_get_node_fill (EntActorKind kind, EntTheme theme)
{
  g_assert ((guint) kind < ENT_N_ACTOR_KINDS);
  return get_color (kinds[kind].fill, theme);
}

EntColor
ent_style_get_node_stroke (EntActorKind kind, EntTheme theme)
{
  g_assert ((guint) kind < ENT_N_ACTOR_KINDS);
  return has_high_contrast (theme) ? ent_style_get_text (theme) : get_color (kinds[kind].stroke, theme);
}

/**
 * ent_style_get_node_text:
 *
 * Returns: the colour of text that stands inside the shape
 */
EntColor
ent_style_get_node_text (EntActorKind kind, EntTheme theme)
{
  g_assert ((guint) kind < ENT_N_ACTOR_KINDS);
  return get_color (node_text, theme);
}

/**
 * ent_style_get_relation_color:
 * @type: (nullable): a relation, %NULL for a line that stands for any
 *
 * Returns: the colour of its name; where the name is not one of the program's own, that of its PLOVER type; O(1)
 */
EntColor
ent_style_get_relation_color (const EntRelationType *type, EntTheme theme)
{
  const Pair *pair;

  if (type == NULL)
    return ent_style_get_text (theme);
  pair = find_relation_color (type->name);
  if (pair == NULL)
    pair = find_plover_color (type->plover);
  return get_line_color (pair ? *pair : structural_color, theme);
}

/**
 * ent_style_get_relation_text:
 *
 * Returns: the colour of an edge's label: near enough to that of its line to belong to it, and as easy to read as text
 */
EntColor
ent_style_get_relation_text (const EntRelationType *type, EntTheme theme)
{
  return ent_color_mix (ent_style_get_relation_color (type, theme), ent_style_get_text (theme), TEXT_SHARE);
}

/**
 * ent_style_get_line:
 *
 * Returns: the pattern that shows how sure a relation is; no two statuses have the same
 */
EntLine
ent_style_get_line (EntStatus status)
{
  g_assert ((guint) status < ENT_N_STATUSES);
  return lines[status];
}

EntColor
ent_style_get_background (EntTheme theme)
{
  g_assert ((guint) theme < ENT_N_THEMES);
  return get_rgb (background.colors[theme]);
}

EntColor
ent_style_get_text (EntTheme theme)
{
  g_assert ((guint) theme < ENT_N_THEMES);
  return get_rgb (text.colors[theme]);
}

/**
 * ent_style_get_dim_text:
 *
 * Returns: the colour of what is read second: the labels of edges
 */
EntColor
ent_style_get_dim_text (EntTheme theme)
{
  g_assert ((guint) theme < ENT_N_THEMES);
  return get_rgb (dim_text.colors[theme]);
}

/**
 * ent_style_get_accent:
 *
 * Returns: the colour of what is selected
 */
EntColor
ent_style_get_accent (EntTheme theme)
{
  g_assert ((guint) theme < ENT_N_THEMES);
  return get_rgb (accent.colors[theme]);
}

/**
 * ent_style_get_weight:
 *
 * Returns: what the width of a line or border is multiplied by
 */
double
ent_style_get_weight (EntTheme theme)
{
  return has_high_contrast (theme) ? CONTRAST_WEIGHT : 1;
}

/**
 * ent_style_get_calm:
 *
 * Returns: the opacity of an edge that something else is selected beside
 */
double
ent_style_get_calm (EntTheme theme)
{
  return has_high_contrast (theme) ? CONTRAST_CALM : CALM;
}

EntTheme
ent_theme_new (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? ENT_THEME_DARK_CONTRAST : ENT_THEME_LIGHT_CONTRAST;
  return dark ? ENT_THEME_DARK : ENT_THEME_LIGHT;
}
