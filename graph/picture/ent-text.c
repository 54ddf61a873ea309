/* ent-text.c: the text of the picture: how it is measured and set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-text.h"

#include <pango/pangocairo.h>

#include <string.h>

typedef struct
{
  double size;   /* in units of the plane */
  PangoWeight weight;
} Font;

static const Font fonts[ENT_N_TEXT_ROLES] = {
  [ENT_TEXT_NAME] = { 12.5, PANGO_WEIGHT_BOLD },
  [ENT_TEXT_CODE] = { 10, PANGO_WEIGHT_BOLD },
  [ENT_TEXT_INITIALS] = { 12.5, PANGO_WEIGHT_BOLD },
  [ENT_TEXT_RELATION] = { 12, PANGO_WEIGHT_NORMAL },
  [ENT_TEXT_PILL] = { 12.5, PANGO_WEIGHT_BOLD },
  [ENT_TEXT_NUMBER] = { 9.5, PANGO_WEIGHT_BOLD },
};

/* Layouts that a thread keeps: above any picture that can be read at once, and a bound for all others. */
#define MAX_LAYOUTS 4096
/* Sizes that are kept: those of the names of a large case. */
#define MAX_SIZES 65536

/* Pango is for one thread at a time, so each thread has fonts and layouts of its own. Neither the screen's resolution
 * nor its hinting has a say: the same text has the same size at every zoom, in both themes and in every export. */
typedef struct
{
  PangoContext *context;
  GHashTable *layouts[ENT_N_TEXT_ROLES];   /* (element-type utf8 PangoLayout) */
  guint n_layouts;
  PangoAttrList *attributes[ENT_N_TEXT_ROLES];
  PangoGlyphString *glyphs;                /* of the text that is measured */
} Setter;

static void
setter_free (gpointer data)
{
  Setter *self = data;

  for (guint i = 0; i < ENT_N_TEXT_ROLES; i++)
    {
      g_hash_table_unref (self->layouts[i]);
      pango_attr_list_unref (self->attributes[i]);
    }
  pango_glyph_string_free (self->glyphs);
  g_object_unref (self->context);
  g_free (self);
}

static PangoFontDescription *
new_font (EntTextRole role)
{
  PangoFontDescription *font = pango_font_description_from_string (ENT_TEXT_FAMILY);

  pango_font_description_set_absolute_size (font, fonts[role].size * PANGO_SCALE);
  pango_font_description_set_weight (font, fonts[role].weight);
  return font;
}

static PangoAttrList *
new_attributes (EntTextRole role)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = new_font (role);

  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  pango_font_description_free (font);
  return attributes;
}

static Setter *
get_setter (void)
{
  static GPrivate setter = G_PRIVATE_INIT (setter_free);
  Setter *self = g_private_get (&setter);
  g_autoptr (PangoFontMap) map = NULL;
  cairo_font_options_t *options;

  if (self)
    return self;

  self = g_new0 (Setter, 1);
  map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  for (guint i = 0; i < ENT_N_TEXT_ROLES; i++)
    {
      self->layouts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      self->attributes[i] = new_attributes (i);
    }
  self->glyphs = pango_glyph_string_new ();
  g_private_set (&setter, self);
  return self;
}

/* Each thread has fonts of its own, but cairo keeps one scaled font for all that are equal, and its version 1.16 aborts
 * where one thread lets go of it while another draws with it ("! scaled_font->cache_frozen"). */
static GRecMutex cairo_fonts;

/**
 * ent_text_lock:
 *
 * Whoever measures or draws text by other means than these functions does it between this and ent_text_unlock().
 */
void
ent_text_lock (void)
{
  g_rec_mutex_lock (&cairo_fonts);
}

void
ent_text_unlock (void)
{
  g_rec_mutex_unlock (&cairo_fonts);
}

/**
 * ent_text_get_font_size:
 *
 * Returns: the height of the font's em, in units of the plane
 */
double
ent_text_get_font_size (EntTextRole role)
{
  g_return_val_if_fail ((guint) role < ENT_N_TEXT_ROLES, 0);
  return fonts[role].size;
}

PangoWeight
ent_text_get_font_weight (EntTextRole role)
{
  g_return_val_if_fail ((guint) role < ENT_N_TEXT_ROLES, PANGO_WEIGHT_NORMAL);
  return fonts[role].weight;
}

static PangoLayout *
new_layout (PangoContext *context, EntTextRole role, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = new_font (role);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * ent_text_get_layout:
 * @text: one line, never read as markup
 *
 * Returns: (transfer none): the text, set; it belongs to the calling thread and lives until its next call. O(1) for a
 *   text that was set before
 */
PangoLayout *
ent_text_get_layout (EntTextRole role, const char *text)
{
  Setter *setter = get_setter ();
  PangoLayout *layout;

  g_return_val_if_fail ((guint) role < ENT_N_TEXT_ROLES && text != NULL, NULL);

  layout = g_hash_table_lookup (setter->layouts[role], text);
  if (layout)
    return layout;
  if (setter->n_layouts++ >= MAX_LAYOUTS)
    {
      ent_text_lock ();
      for (guint i = 0; i < ENT_N_TEXT_ROLES; i++)
        g_hash_table_remove_all (setter->layouts[i]);
      ent_text_unlock ();
      setter->n_layouts = 1;
    }
  ent_text_lock ();
  layout = new_layout (setter->context, role, text);
  ent_text_unlock ();
  g_hash_table_insert (setter->layouts[role], g_strdup (text), layout);
  return layout;
}

/* What a text takes, and how far its baseline is below the top of it. */
typedef struct
{
  EntSize size;
  double baseline;
} Extent;

/* What a layout of the text would tell, without one: all that it does beside shaping is needless for one line. */
static Extent
measure (Setter *setter, EntTextRole role, const char *text)
{
  /* where there is nothing to set the line is as high as others */
  const char *shaped = text[0] != '\0' ? text : " ";
  GList *items = pango_itemize (setter->context, shaped, 0, strlen (shaped), setter->attributes[role], NULL);
  int width = 0, above = 0, below = 0;

  for (GList *link = items; link; link = link->next)
    {
      PangoItem *item = link->data;
      PangoRectangle extents;

      pango_shape (shaped + item->offset, item->length, &item->analysis, setter->glyphs);
      pango_glyph_string_extents (setter->glyphs, item->analysis.font, NULL, &extents);
      width += text[0] != '\0' ? extents.width : 0;
      above = MIN (above, extents.y);
      below = MAX (below, extents.y + extents.height);
    }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  return (Extent) { { (double) width / PANGO_SCALE, (double) (below - above) / PANGO_SCALE }, -(double) above / PANGO_SCALE };
}

/* What one thread has measured the others need not. */
static GMutex sizes_lock;
static GHashTable *sizes[ENT_N_TEXT_ROLES];   /* (element-type utf8 Extent) */
static guint n_sizes;

static void
clear_sizes (void)
{
  for (guint i = 0; i < ENT_N_TEXT_ROLES; i++)
    g_clear_pointer (&sizes[i], g_hash_table_unref);
  n_sizes = 0;
}

/**
 * ent_text_forget_sizes:
 *
 * Lets go of what was measured, so that it is measured as at the first time.
 */
void
ent_text_forget_sizes (void)
{
  g_mutex_lock (&sizes_lock);
  clear_sizes ();
  g_mutex_unlock (&sizes_lock);
}

static gboolean
find_extent (EntTextRole role, const char *text, Extent *extent)
{
  const Extent *known;

  g_mutex_lock (&sizes_lock);
  known = sizes[role] ? g_hash_table_lookup (sizes[role], text) : NULL;
  if (known)
    *extent = *known;
  g_mutex_unlock (&sizes_lock);
  return known != NULL;
}

static void
keep_extent (EntTextRole role, const char *text, Extent extent)
{
  g_mutex_lock (&sizes_lock);
  if (n_sizes >= MAX_SIZES)
    clear_sizes ();
  n_sizes++;
  if (sizes[role] == NULL)
    sizes[role] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (sizes[role], g_strdup (text), g_memdup2 (&extent, sizeof extent));
  g_mutex_unlock (&sizes_lock);
}

static Extent
get_extent (EntTextRole role, const char *text)
{
  Extent extent;

  if (find_extent (role, text, &extent))
    return extent;
  ent_text_lock ();
  extent = measure (get_setter (), role, text);
  ent_text_unlock ();
  keep_extent (role, text, extent);
  return extent;
}

/**
 * ent_text_measure:
 *
 * Returns: how much room the text takes, in units of the plane; equal at every zoom. O(1) for a text that was measured
 *   before, in whichever thread
 */
EntSize
ent_text_measure (EntTextRole role, const char *text)
{
  g_return_val_if_fail ((guint) role < ENT_N_TEXT_ROLES && text != NULL, (EntSize) { 0 });
  return get_extent (role, text).size;
}

/**
 * ent_text_get_baseline:
 *
 * Returns: how far the baseline is below the top of what ent_text_measure() measures, as quickly as that
 */
double
ent_text_get_baseline (EntTextRole role, const char *text)
{
  g_return_val_if_fail ((guint) role < ENT_N_TEXT_ROLES && text != NULL, 0);
  return get_extent (role, text).baseline;
}

/* What Unicode says is no character and never will be one: cairo writes no text that has it. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* Characters that would bend the text around them: line ends, tabs, and the overrides of bidirectional text. */
static gboolean
is_control (gunichar c)
{
  return g_unichar_iscntrl (c) || is_noncharacter (c) || c == 0x2028 || c == 0x2029 || c == 0x200e || c == 0x200f ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Whether @c belongs to the character before it. */
static gboolean
is_joined (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200d;
}

/**
 * ent_text_dup_short:
 * @text: any bytes
 *
 * Returns: (transfer full): @text as one line of valid UTF-8 without control characters, and where it has more than
 *   @max_chars characters, its beginning and "…"; O(@max_chars) past the check
 */
char *
ent_text_dup_short (const char *text, guint max_chars)
{
  /* enough for @max_chars with all their marks; the rest of a name of any length is not looked at */
  gsize length = strnlen (text, max_chars * 4 * 8);
  g_autofree char *valid = g_utf8_make_valid (text, length);
  g_autoptr (GString) line = g_string_new (NULL);
  gsize cut = 0;
  guint n = 0;

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_control (c))
        c = g_ascii_isspace (c) ? ' ' : 0;
      if (c == 0 || (c == ' ' && (line->len == 0 || line->str[line->len - 1] == ' ')))
        continue;
      if (!is_joined (c))
        {
          if (n == max_chars - 1)
            cut = line->len;
          n++;
        }
      g_string_append_unichar (line, c);
    }
  if (n > max_chars || text[length] != '\0')
    {
      g_string_truncate (line, cut ? cut : line->len);
      g_strchomp (line->str);
      g_string_set_size (line, strlen (line->str));
      g_string_append (line, "…");
    }
  else
    g_strchomp (line->str);
  return g_string_free (g_steal_pointer (&line), FALSE);
}
