/* ent-timeline-bars.c: what the timeline looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-timeline-private.h"

#include <math.h>
#include <string.h>

#define LABEL_HEIGHT 22   /* below the bars */
#define MIN_LABEL_STEP 84
#define LABEL_GAP 6
#define MIN_BAR 2.0

static GdkRGBA
get_color (EntTimeline *self, const char *name, float alpha)
{
  GdkRGBA color = { 0.5, 0.5, 0.5, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color);
  color.alpha *= alpha;
  return color;
}

static void
snapshot_range (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA fill = get_color (self, "accent_bg_color", 0.15f);
  GdkRGBA edge = get_color (self, "accent_bg_color", 1);
  double left, right;
  int from, to;

  if (!ent_timeline_get_range (self, &from, &to))
    return;
  left = ent_time_scale_get_bin_x (&self->scale, from);
  right = ent_time_scale_get_bin_x (&self->scale, to + 1);
  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (left, 0, right - left, height));
  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT (left - 1.5, 0, 3, height));
  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT (right - 1.5, 0, 3, height));
}

/* What passes the rest of the filter stands before all that there is, and is bright where it passes the range too. */
static void
snapshot_bars (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA inside = get_color (self, "accent_bg_color", 1);
  GdkRGBA outside = get_color (self, "accent_bg_color", 0.45f);
  GdkRGBA behind = get_color (self, "view_fg_color", 0.12f);
  guint most = 1;
  int from, to;

  ent_timeline_get_range (self, &from, &to);
  for (guint i = 0; i < self->scale.bins->len; i++)
    most = MAX (most, ent_time_scale_get_bin (&self->scale, i)->n_total);
  for (int i = 0; i < (int) self->scale.bins->len; i++)
    {
      const EntHistogramBin *bin = ent_time_scale_get_bin (&self->scale, i);
      double left = ent_time_scale_get_bin_x (&self->scale, i);
      double width = MAX (ent_time_scale_get_bin_x (&self->scale, i + 1) - left, MIN_BAR);
      double gap = width > 6 ? 2 : width > 3 ? 1 : 0;
      double total = (height - 4) * bin->n_total / most;
      double shown = (height - 4) * bin->n_claims / most;

      gtk_snapshot_append_color (snapshot, &behind,
                                 &GRAPHENE_RECT_INIT (left + gap / 2, height - total, width - gap, total));
      gtk_snapshot_append_color (snapshot, i >= from && i <= to ? &inside : &outside,
                                 &GRAPHENE_RECT_INIT (left + gap / 2, height - shown, width - gap, shown));
    }
}

/* Returns where it ends. */
static double
snapshot_label (EntTimeline *self, GtkSnapshot *snapshot, double x, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = get_color (self, "view_fg_color", 0.6f);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x, 2, gtk_widget_get_width (GTK_WIDGET (self)) - width - 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  return x + width;
}

/* As much of the bin's first day as its length leaves to be said. */
static char *
format_start (EntInterval days)
{
  g_autofree char *text = ent_day_format_human (days.from);
  guint n_days = days.to - days.from + 1;

  if (n_days >= 365)
    return g_strdup (strrchr (text, ' ') + 1);
  if (n_days >= 28)
    return g_strdup (strchr (text, ' ') + 1);
  return g_steal_pointer (&text);
}

static void
snapshot_axis (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA line = get_color (self, "view_fg_color", 0.2f);
  double last = -HUGE_VAL;   /* where the last label begins and ends */
  double end = -HUGE_VAL;

  for (guint i = 0; i < self->scale.bins->len; i++)
    {
      double left = ent_time_scale_get_bin_x (&self->scale, i);
      double right = ent_time_scale_get_bin_x (&self->scale, i + 1);
      gboolean after_break = i == 0 || ent_time_scale_is_break (&self->scale, i - 1);

      if (ent_time_scale_is_break (&self->scale, i))
        continue;
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (left, height, right - left, 1));
      if (left >= end + LABEL_GAP && (after_break || left >= last + MIN_LABEL_STEP))
        {
          g_autofree char *text = format_start (ent_time_scale_get_bin (&self->scale, i)->days);

          gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (left, height, 1, 4));
          end = snapshot_label (self, snapshot, left + 3, height + 2, text);
          last = left;
        }
    }
}

/* Draws bars, range and axis over the whole of the widget. */
void
ent_timeline_snapshot_bars (EntTimeline *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - LABEL_HEIGHT;

  if (self->scale.bins->len == 0 || height <= 0)
    return;
  snapshot_range (self, snapshot, height);
  snapshot_bars (self, snapshot, height);
  snapshot_axis (self, snapshot, height);
}
