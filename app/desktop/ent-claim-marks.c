/* ent-claim-marks.c: how a claim is marked in its sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-marks.h"

EntSpan
ent_claim_get_mark (const EntClaim *claim, EntMark mark)
{
  switch (mark)
    {
    case ENT_MARK_SOURCE:
      return claim->source_span;
    case ENT_MARK_TARGET:
      return claim->target_span;
    case ENT_MARK_TRIGGER:
      return claim->trigger_span;
    default:
      g_return_val_if_reached (ENT_SPAN_NONE);
    }
}

/**
 * ent_mark_get_color:
 *
 * Returns: the colour of the line under an actor, or of the ground behind the trigger
 */
EntColor
ent_mark_get_color (EntMark mark, EntTheme theme)
{
  static const EntColor colors[ENT_N_MARKS][2] = {
    [ENT_MARK_SOURCE] = { { 0.10, 0.37, 0.71, 1 }, { 0.47, 0.68, 0.93, 1 } },
    [ENT_MARK_TARGET] = { { 0.78, 0.27, 0.00, 1 }, { 1.00, 0.58, 0.31, 1 } },
    [ENT_MARK_TRIGGER] = { { 0.99, 0.91, 0.62, 1 }, { 0.46, 0.37, 0.09, 1 } },
  };

  return colors[mark][ent_theme_is_dark (theme)];
}

static guint16
to_pango (double channel)
{
  return (guint16) (channel * G_MAXUINT16 + 0.5);
}

PangoAttribute *
ent_color_new_foreground (EntColor color)
{
  return pango_attr_foreground_new (to_pango (color.red), to_pango (color.green), to_pango (color.blue));
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, EntSpan span)
{
  attribute->start_index = span.start;
  attribute->end_index = span.end;
  pango_attr_list_insert (list, attribute);
}

/**
 * ent_claim_new_marks:
 *
 * Returns: (transfer full): attributes for a label that shows the claim's sentence and nothing else; what stands in
 *   another sentence is not marked
 */
PangoAttrList *
ent_claim_new_marks (const EntClaim *claim, EntTheme theme)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (EntMark mark = 0; mark < ENT_N_MARKS; mark++)
    {
      EntSpan span = ent_claim_get_mark (claim, mark);
      EntColor color = ent_mark_get_color (mark, theme);
      guint16 red = to_pango (color.red), green = to_pango (color.green), blue = to_pango (color.blue);

      if (ent_span_is_empty (span) || !ent_span_contains (claim->sentence, span))
        continue;
      span.start -= claim->sentence.start;
      span.end -= claim->sentence.start;
      if (mark == ENT_MARK_TRIGGER)
        {
          add (list, pango_attr_background_new (red, green, blue), span);
        }
      else
        {
          add (list, pango_attr_underline_new (mark == ENT_MARK_SOURCE ? PANGO_UNDERLINE_SINGLE
                                                                       : PANGO_UNDERLINE_DOUBLE), span);
          add (list, pango_attr_underline_color_new (red, green, blue), span);
        }
    }
  return list;
}
