/* ent-page-text.c: lines of text on a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page.h"

#include "picture/ent-text.h"

#include <string.h>

typedef struct
{
  double size;   /* in points */
  PangoWeight weight;
} Font;

static const Font fonts[ENT_N_PAGE_FONTS] = {
  [ENT_PAGE_TITLE] = { 22, PANGO_WEIGHT_BOLD },
  [ENT_PAGE_HEADING] = { 12, PANGO_WEIGHT_BOLD },
  [ENT_PAGE_BODY] = { 12, PANGO_WEIGHT_NORMAL },
  [ENT_PAGE_NOTE] = { 12, PANGO_WEIGHT_NORMAL },
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

/**
 * ent_page_font_new_layout:
 *
 * Returns: (transfer full): the text, set as the picture's texts are: without a say of the screen
 */
PangoLayout *
ent_page_font_new_layout (EntPageFont font, const char *text)
{
  PangoLayout *layout = pango_layout_copy (ent_text_get_layout (ENT_TEXT_RELATION, ""));
  PangoFontDescription *description = pango_font_description_from_string (ENT_TEXT_FAMILY);

  pango_font_description_set_absolute_size (description, fonts[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, fonts[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  /* from left to right as a whole, as SVG reads it, whatever name a line begins with */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static PangoLayout *
new_broken_layout (EntPageFont font, double width, const char *text)
{
  PangoLayout *layout = ent_page_font_new_layout (font, text);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
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
  g_autoptr (PangoLayout) layout = new_broken_layout (font, width, text);
  int used_width, used_height;

  pango_layout_get_size (layout, &used_width, &used_height);
  return (EntSize) { (double) used_width / PANGO_SCALE, (double) used_height / PANGO_SCALE };
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
  g_autoptr (PangoLayout) layout = new_broken_layout (font, width, text);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int height;

  do
    {
      const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double baseline = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      EntPageLine set = { { corner.x, corner.y + baseline }, font, g_strndup (text + line->start_index, line->length) };

      g_strstrip (set.text);
      g_array_append_val (self->lines, set);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}
