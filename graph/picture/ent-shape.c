/* ent-shape.c: the outlines of nodes
 *
 * A shape's middle is the point 0, 0.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-shape.h"

#include <math.h>

/* Of half the height of a box: the same at every zoom. */
#define BOX_ROUNDING 0.37

/* How far a hexagon's points stand out from its flat sides. */
static double
get_notch (EntSize size)
{
  return MIN (size.height * 0.3, size.width * 0.25);
}

/**
 * ent_shape_get_radius:
 *
 * Returns: the radius of the corners of a box or pill, 0 for other shapes
 */
double
ent_shape_get_radius (EntShape shape, EntSize size)
{
  double most = MIN (size.width, size.height) / 2;

  if (shape == ENT_SHAPE_BOX)
    return most * BOX_ROUNDING;
  return shape == ENT_SHAPE_PILL ? most : 0;
}

/**
 * ent_shape_get_corners:
 * @corners: (out caller-allocates): the corners of a hexagon or diamond, around its middle
 *
 * Returns: how many corners there are, 0 for shapes with none
 */
guint
ent_shape_get_corners (EntShape shape, EntSize size, EntPoint corners[6])
{
  double x = size.width / 2, y = size.height / 2, flat = x - get_notch (size);

  switch (shape)
    {
    case ENT_SHAPE_HEXAGON:
      corners[0] = (EntPoint) { -flat, -y };
      corners[1] = (EntPoint) { flat, -y };
      corners[2] = (EntPoint) { x, 0 };
      corners[3] = (EntPoint) { flat, y };
      corners[4] = (EntPoint) { -flat, y };
      corners[5] = (EntPoint) { -x, 0 };
      return 6;
    case ENT_SHAPE_DIAMOND:
      corners[0] = (EntPoint) { 0, -y };
      corners[1] = (EntPoint) { x, 0 };
      corners[2] = (EntPoint) { 0, y };
      corners[3] = (EntPoint) { -x, 0 };
      return 4;
    case ENT_SHAPE_BOX:
    case ENT_SHAPE_CIRCLE:
    case ENT_SHAPE_PILL:
    case ENT_SHAPE_ELLIPSE:
      break;
    }
  return 0;
}

static gboolean
rounded_contains (EntSize size, double radius, double x, double y)
{
  double dx = x - (size.width / 2 - radius), dy = y - (size.height / 2 - radius);

  if (x > size.width / 2 || y > size.height / 2)
    return FALSE;
  return dx <= 0 || dy <= 0 || dx * dx + dy * dy <= radius * radius;
}

/**
 * ent_shape_contains:
 * @point: from the shape's middle
 *
 * Returns: whether the point is in the shape or on its border
 */
gboolean
ent_shape_contains (EntShape shape, EntSize size, EntPoint point)
{
  double x = fabs (point.x), y = fabs (point.y);
  double half_width = size.width / 2, half_height = size.height / 2;

  if (!(half_width > 0 && half_height > 0))
    return FALSE;
  switch (shape)
    {
    case ENT_SHAPE_BOX:
    case ENT_SHAPE_PILL:
      return rounded_contains (size, ent_shape_get_radius (shape, size), x, y);
    case ENT_SHAPE_HEXAGON:
      return y <= half_height && x <= half_width - get_notch (size) * y / half_height;
    case ENT_SHAPE_DIAMOND:
      return x / half_width + y / half_height <= 1;
    case ENT_SHAPE_CIRCLE:
    case ENT_SHAPE_ELLIPSE:
      break;
    }
  x /= half_width;
  y /= half_height;
  return x * x + y * y <= 1;
}

/**
 * ent_shape_get_border:
 * @direction: where to look from the shape's middle, of any length
 *
 * Returns: the point of the border in that direction
 */
EntPoint
ent_shape_get_border (EntShape shape, EntSize size, EntPoint direction)
{
  double length = hypot (direction.x, direction.y);
  double inside = 0, outside = hypot (size.width, size.height);

  if (!(length > 0))
    return (EntPoint) { 0, 0 };
  direction = (EntPoint) { direction.x / length, direction.y / length };
  for (guint i = 0; i < 48; i++)
    {
      double middle = (inside + outside) / 2;

      if (ent_shape_contains (shape, size, (EntPoint) { direction.x * middle, direction.y * middle }))
        inside = middle;
      else
        outside = middle;
    }
  return (EntPoint) { direction.x * inside, direction.y * inside };
}
