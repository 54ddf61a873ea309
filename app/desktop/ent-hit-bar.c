/* ent-hit-bar.c: from one place where sought words stand to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-hit-bar.h"

/**
 * EntHitBar:
 *
 * Which of how many hits is looked at, with buttons to the one before and after it. Behind the last comes the first again,
 * and the bar says so. It is to be seen where there are hits.
 *
 * Its buttons activate article.previous-hit and article.next-hit of what it stands in.
 *
 * Signals:
 *  - stepped (guint hit): another is looked at
 */
struct _EntHitBar
{
  GtkBox parent;

  GtkLabel *note;
  GtkLabel *count;

  guint n_hits;
  guint current;
};

enum
{
  STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntHitBar, ent_hit_bar, GTK_TYPE_BOX)

static void
update (EntHitBar *self, const char *note)
{
  g_autofree char *count = g_strdup_printf ("%u of %u", self->current + 1, self->n_hits);

  gtk_label_set_text (self->note, note);
  gtk_label_set_text (self->count, count);
}

/**
 * ent_hit_bar_show:
 * @n_hits: how many there are; the bar hides where there are none
 * @current: which of them is looked at
 */
void
ent_hit_bar_show (EntHitBar *self, guint n_hits, guint current)
{
  g_return_if_fail (ENT_IS_HIT_BAR (self));
  g_return_if_fail (n_hits == 0 || current < n_hits);

  self->n_hits = n_hits;
  self->current = current;
  update (self, "Words found");
  gtk_widget_set_visible (GTK_WIDGET (self), n_hits > 0);
}

/**
 * ent_hit_bar_step:
 * @step: 1 for the next hit, -1 for the one before
 */
void
ent_hit_bar_step (EntHitBar *self, int step)
{
  const char *note = "Words found";

  g_return_if_fail (ENT_IS_HIT_BAR (self));
  g_return_if_fail (step == 1 || step == -1);

  if (self->n_hits == 0)
    return;
  if (step > 0 && self->current == self->n_hits - 1)
    note = "From the first again";
  else if (step < 0 && self->current == 0)
    note = "From the last again";
  self->current = (self->current + self->n_hits + (guint) step) % self->n_hits;
  update (self, note);
  g_signal_emit (self, signals[STEPPED], 0, self->current);
}

static void
ent_hit_bar_class_init (EntHitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-hit-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHitBar, note);
  gtk_widget_class_bind_template_child (widget_class, EntHitBar, count);
}

static void
ent_hit_bar_init (EntHitBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
