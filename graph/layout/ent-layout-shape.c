/* ent-layout-shape.c: a layout as a whole: level, in landscape, around its middle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-shape.h"

#include <math.h>

/* The most that a layout is stretched one way to suit a landscape. */
#define MAX_STRETCH 1.5

/* Moves the mean of the points to 0,0; gives their variances and how they vary together. */
static void
centre_on_mean (EntLayout *self, double *xx, double *xy, double *yy)
{
  EntPoint mean = { 0, 0 };

  for (guint i = 0; i < self->n_points; i++)
    {
      mean.x += self->points[i].x / self->n_points;
      mean.y += self->points[i].y / self->n_points;
    }
  *xx = *xy = *yy = 0;
  for (guint i = 0; i < self->n_points; i++)
    {
      EntPoint *p = &self->points[i];

      p->x -= mean.x;
      p->y -= mean.y;
      *xx += p->x * p->x;
      *xy += p->x * p->y;
      *yy += p->y * p->y;
    }
}

/*
 * ent_layout_turn_level:
 *
 * Lays the longest spread of the points level, and stretches them into a landscape. The first principal axis is found
 * without sines, which differ in their last bits from one processor to the next.
 */
void
ent_layout_turn_level (EntLayout *self)
{
  double xx, xy, yy, width = 0, height = 0, length, stretch;
  EntPoint axis;

  centre_on_mean (self, &xx, &xy, &yy);
  axis = (EntPoint) { xx - yy + sqrt ((xx - yy) * (xx - yy) + 4 * xy * xy), 2 * xy };
  length = sqrt (axis.x * axis.x + axis.y * axis.y);
  /* upright, or round */
  axis = length > 1e-9 * (xx + yy) ? (EntPoint) { axis.x / length, axis.y / length }
                                   : (EntPoint) { xx < yy ? 0 : 1, xx < yy ? 1 : 0 };
  for (guint i = 0; i < self->n_points; i++)
    {
      EntPoint *p = &self->points[i];

      *p = (EntPoint) { axis.x * p->x + axis.y * p->y, axis.x * p->y - axis.y * p->x };
      width = MAX (width, fabs (p->x));
      height = MAX (height, fabs (p->y));
    }
  if (height < width / 100)
    return;
  stretch = sqrt (CLAMP (ENT_LAYOUT_LANDSCAPE * height / width, 1, MAX_STRETCH));
  for (guint i = 0; i < self->n_points; i++)
    {
      self->points[i].x *= stretch;
      self->points[i].y /= stretch;
    }
}

/* Moves the middle of the box around all points to 0,0. */
void
ent_layout_center (EntLayout *self)
{
  EntPoint low = { INFINITY, INFINITY }, high = { -INFINITY, -INFINITY };

  for (guint i = 0; i < self->n_points; i++)
    {
      const EntPoint *p = &self->points[i];

      low = (EntPoint) { MIN (low.x, p->x), MIN (low.y, p->y) };
      high = (EntPoint) { MAX (high.x, p->x), MAX (high.y, p->y) };
    }
  for (guint i = 0; i < self->n_points; i++)
    {
      self->points[i].x -= (low.x + high.x) / 2;
      self->points[i].y -= (low.y + high.y) / 2;
    }
}
