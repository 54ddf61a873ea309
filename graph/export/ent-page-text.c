/* ent-page-text.c: lines of text on a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-isolate.h"
#include "export/ent-page.h"

#include "picture/ent-text.h"

#include <string.h>

typedef struct
{
  double size;   /* in units of the page */
  PangoWeight weight;
  gboolean dim;
} Font;

static const Font fonts[ENT_N_PAGE_FONTS] = {
  [ENT_PAGE_TITLE] = { 22, PANGO_WEIGHT_BOLD, FALSE },
  [ENT_PAGE_HEADING] = { 12, PANGO_WEIGHT_BOLD, FALSE },
  [ENT_PAGE_BODY] = { 12, PANGO_WEIGHT_NORMAL, FALSE },
  [ENT_PAGE_NOTE] = { 12, PANGO_WEIGHT_NORMAL, TRUE },
  [ENT_PAGE_ENTRY] = { 11, PANGO_WEIGHT_BOLD, FALSE },
  [ENT_PAGE_QUOTE] = { 10.5, PANGO_WEIGHT_NORMAL, FALSE },
  [ENT_PAGE_SOURCE] = { 9.5, PANGO_WEIGHT_NORMAL, TRUE },
  [ENT_PAGE_LINK] = { 9.5, PANGO_WEIGHT_NORMAL, FALSE },
};

double
ent_page_font_get_size (EntPageFont font)
{
  return fonts[font].size;
}

PangoWeight
ent_page_font_get_weight (EntPageFont font)
{
  return fonts[font].weight;
}

EntColor
ent_page_font_get_color (EntPageFont font, EntTheme theme)
{
  if (font == ENT_PAGE_LINK)
    return ent_style_get_accent (theme);
  return fonts[font].dim ? ent_style_get_dim_text (theme) : ent_style_get_text (theme);
}

static PangoLayout *
new_layout (EntPageFont font)
{
  PangoLayout *layout = pango_layout_copy (ent_text_get_layout (ENT_TEXT_RELATION, ""));
  PangoFontDescription *description = pango_font_description_from_string (ENT_TEXT_FAMILY);

  pango_font_description_set_absolute_size (description, fonts[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, fonts[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  /* from left to right as a whole, as SVG reads it, whatever name a line begins with */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
free_layouts (gpointer data)
{
  PangoLayout **layouts = data;

  for (guint i = 0; i < ENT_N_PAGE_FONTS; i++)
    g_clear_object (&layouts[i]);
  g_free (layouts);
}

/**
 * ent_page_font_get_layout:
 *
 * Returns: (transfer none): the text, set as the picture's texts are: without a say of the screen. It belongs to the calling
 *   thread and lives until its next call; ent_text_lock() is held from before the call until it is no longer needed
 */
PangoLayout *
ent_page_font_get_layout (EntPageFont font, const char *text)
{
  static GPrivate kept = G_PRIVATE_INIT (free_layouts);
  PangoLayout **layouts = g_private_get (&kept);

  if (layouts == NULL)
    {
      layouts = g_new0 (PangoLayout *, ENT_N_PAGE_FONTS);
      g_private_set (&kept, layouts);
    }
  if (layouts[font] == NULL)
    layouts[font] = new_layout (font);
  pango_layout_set_width (layouts[font], -1);
  pango_layout_set_text (layouts[font], text, -1);
  return layouts[font];
}

static PangoLayout *
get_broken_layout (EntPageFont font, double width, const char *text)
{
  PangoLayout *layout = ent_page_font_get_layout (font, text);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  return layout;
}

/**
 * ent_page_font_measure:
 * @width: what it may take; longer lines are broken
 *
 * Returns: the room that the text takes
 */
EntSize
ent_page_font_measure (EntPageFont font, double width, const char *text)
{
  int used_width, used_height;

  ent_text_lock ();
  pango_layout_get_size (get_broken_layout (font, width, text), &used_width, &used_height);
  ent_text_unlock ();
  return (EntSize) { (double) used_width / PANGO_SCALE, (double) used_height / PANGO_SCALE };
}

/**
 * ent_page_add_broken_text:
 * @lines: (element-type EntPageLine): where its lines are added
 * @corner: its top left
 * @width: where its lines are broken
 * @height: (out): the height that it takes
 */
void
ent_page_add_broken_text (GArray *lines, EntPageFont font, EntPoint corner, double width, const char *text, double *height)
{
  PangoLayoutIter *iter;
  PangoLayout *layout;
  gboolean continues = FALSE;
  int taken;

  ent_text_lock ();
  layout = get_broken_layout (font, width, text);
  iter = pango_layout_get_iter (layout);
  do
    {
      const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double baseline = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      EntPageLine set = { .start = { corner.x, corner.y + baseline }, .font = font, .continues = continues };
      gsize start = line->start_index, end = start + line->length;
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      set.width = (double) extents.width / PANGO_SCALE;
      /* the space where it is broken stays: those who search for words find them apart */
      while (start < end && text[start] == ' ')
        start++;
      set.text = ent_isolate_dup_part (text, start, end - start);
      g_array_append_val (lines, set);
      continues = TRUE;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  pango_layout_get_size (layout, NULL, &taken);
  ent_text_unlock ();
  *height = (double) taken / PANGO_SCALE;
}

/**
 * ent_page_add_text:
 * @corner: its top left
 * @width: where its lines are broken
 *
 * Returns: the height that it takes
 */
double
ent_page_add_text (EntPage *self, EntPageFont font, EntPoint corner, double width, const char *text)
{
  double height;

  ent_page_add_broken_text (self->lines, font, corner, width, text, &height);
  return height;
}
