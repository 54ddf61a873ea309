/* ent-overlap-removal.c: no node on another
 *
 * Each round, every two rectangles that overlap part along the side on which the least way does it, as projected
 * relaxation does with constraints (Dwyer, Marriott & Stuckey 2006, "Fast node overlap removal", solve the same
 * constraints exactly, one axis after the other). Where rounds bring no end, because many nodes stand on one spot, the
 * whole picture grows a little, which keeps who stands next to whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-overlap-removal-private.h"

#include "layout/ent-node-grid-private.h"

#include <math.h>

/* Free room around each node, in points. */
#define GAP 6.0
/* Rounds before the picture grows, and how much it does. */
#define ROUNDS 12
#define GROWTH 1.12
/* More than is missing, so that rounds converge. */
#define OVER_RELAXATION 1.05

typedef struct
{
  const EntSize *sizes;
  EntPoint *points;
  double widest, highest;
} Plane;

/* Parts two nodes where they overlap. Returns: whether they did */
static gboolean
part (Plane *self, guint a, guint b)
{
  EntPoint *pa = &self->points[a], *pb = &self->points[b];
  double dx = pb->x - pa->x, dy = pb->y - pa->y;
  double missing_x = (self->sizes[a].width + self->sizes[b].width) / 2 + GAP - fabs (dx);
  double missing_y = (self->sizes[a].height + self->sizes[b].height) / 2 + GAP - fabs (dy);
  double way;

  if (missing_x <= 1e-6 || missing_y <= 1e-6)
    return FALSE;
  if (missing_x < missing_y)
    {
      way = copysign (missing_x * OVER_RELAXATION, dx) / 2;
      pa->x -= way;
      pb->x += way;
    }
  else
    {
      way = copysign (missing_y * OVER_RELAXATION, dy) / 2;
      pa->y -= way;
      pb->y += way;
    }
  return TRUE;
}

/* Parts @node and all behind it that it overlaps. */
static guint
part_from_others (Plane *self, const EntNodeGrid *grid, guint node)
{
  EntSize size = self->sizes[node];
  EntSize reach = { (size.width + self->widest) / 2 + GAP, (size.height + self->highest) / 2 + GAP };
  EntNodeGridWalk around = ent_node_grid_look_around (grid, self->points[node], reach);
  guint n = 0;

  for (int other; (other = ent_node_grid_find_next (&around)) >= 0;)
    if ((guint) other > node)
      n += part (self, node, other);
  return n;
}

/*
 * ent_overlap_removal_run:
 * @sizes: (array length=n_nodes)
 * @points: (array length=n_nodes): the middles; moved
 *
 * Moves nodes until none is nearer to another than a small gap. The order of who stands left of and above whom is kept
 * as far as it goes. O(nodes) a round, for sizes that are alike; some tens of rounds.
 */
void
ent_overlap_removal_run (const EntSize *sizes, EntPoint *points, guint n_nodes)
{
  Plane plane = { sizes, points, 0, 0 };
  EntNodeGrid grid;
  double extents = 0;
  guint n_parted = 1;

  for (guint i = 0; i < n_nodes; i++)
    {
      plane.widest = MAX (plane.widest, sizes[i].width);
      plane.highest = MAX (plane.highest, sizes[i].height);
      extents += MAX (sizes[i].width, sizes[i].height);
    }
  ent_node_grid_init (&grid, extents / MAX (n_nodes, 1) + GAP, n_nodes);
  for (guint round = 1; n_parted > 0; round++)
    {
      n_parted = 0;
      ent_node_grid_empty (&grid);
      for (guint i = n_nodes; i > 0; i--)
        ent_node_grid_add (&grid, i - 1, points[i - 1]);
      for (guint i = 0; i < n_nodes; i++)
        n_parted += part_from_others (&plane, &grid, i);
      if (n_parted > 0 && round % ROUNDS == 0)
        for (guint i = 0; i < n_nodes; i++)
          {
            points[i].x *= GROWTH;
            points[i].y *= GROWTH;
          }
    }
  ent_node_grid_clear (&grid);
}
