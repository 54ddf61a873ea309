/* ent-swatch.c: a relation's line, what a line carries or a kind's shape, as it looks on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-swatch.h"

#include "picture/ent-painter.h"

#include <adwaita.h>

#define LINE_WIDTH 30
#define KIND_WIDTH 22
#define HEIGHT 14

/**
 * EntSwatch:
 *
 * A legend's picture. Only looked at: what it means always stands beside it in words.
 */
struct _EntSwatch
{
  GtkWidget parent;

  enum { LINE, SIGN, KIND } what;
  EntActorKind kind;
  EntSign sign;
  const EntRelationType *type;
  EntStatus status;
};

G_DEFINE_FINAL_TYPE (EntSwatch, ent_swatch, GTK_TYPE_WIDGET)

static void
ent_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  EntSwatch *self = ENT_SWATCH (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
  else
    *minimum = *natural = self->what == KIND ? KIND_WIDTH : LINE_WIDTH;
}

static void
ent_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntSwatch *self = ENT_SWATCH (widget);
  EntRect box = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  AdwStyleManager *style = adw_style_manager_get_default ();
  EntTheme theme = ent_theme_new (adw_style_manager_get_dark (style), adw_style_manager_get_high_contrast (style));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) box.width, (float) box.height));

  if (self->what == KIND)
    ent_painter_draw_kind (self->kind, theme, box, cr);
  else if (self->what == SIGN)
    ent_painter_draw_sign (self->sign, theme, box, cr);
  else
    ent_painter_draw_swatch (self->type, self->status, theme, box, cr);
  cairo_destroy (cr);
}

static void
ent_swatch_class_init (EntSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ent_swatch_measure;
  widget_class->snapshot = ent_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_swatch_init (EntSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
ent_swatch_new (void)
{
  return g_object_new (ENT_TYPE_SWATCH, NULL);
}

/**
 * ent_swatch_show_line:
 * @type: (nullable): its colour; %NULL for the colour of text, where only the pattern counts
 */
void
ent_swatch_show_line (EntSwatch *self, const EntRelationType *type, EntStatus status)
{
  g_return_if_fail (ENT_IS_SWATCH (self));

  self->what = LINE;
  self->type = type;
  self->status = status;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ent_swatch_show_kind (EntSwatch *self, EntActorKind kind)
{
  g_return_if_fail (ENT_IS_SWATCH (self));

  self->what = KIND;
  self->kind = kind;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ent_swatch_show_sign (EntSwatch *self, EntSign sign)
{
  g_return_if_fail (ENT_IS_SWATCH (self));

  self->what = SIGN;
  self->sign = sign;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
