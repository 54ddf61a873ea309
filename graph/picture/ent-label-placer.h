/* ent-label-placer.h: what a label of a thing is, and where there is room for it
 *
 * Private to the room: ent-labels.c says of which things there are labels, and in which order they get their places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-grid.h"
#include "picture/ent-ink.h"
#include "picture/ent-labels-private.h"
#include "picture/ent-scene-private.h"

G_BEGIN_DECLS

/* What it costs to take a place from what has it: a node and a mark keep theirs. */
#define ENT_PLACER_NO_PRICE G_MAXDOUBLE
#define ENT_PLACER_NAME_PRICE 40.0
#define ENT_PLACER_RELATION_PRICE 8.0
#define ENT_PLACER_NUMBER_PRICE 20.0

/**
 * EntPlacer:
 * @surroundings: the viewport and what is near it: labels enter it in their places
 * @bounds: of the nodes and their names above and below: names beside them do not stand out of it
 * @labels: (element-type EntLabel): what has been placed
 * @taken: shapes, marks and labels
 * @n_asked: how often it was asked what a place costs
 * @grid: of @taken
 * @closed: of each bundle whether it is drawn as one line
 *
 * Labels on their way to their places. Only after ent_placer_make_room() can places be looked for: over a picture that is
 * there labels have theirs already.
 */
typedef struct
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  EntRect viewport;
  EntRect surroundings;
  EntRect bounds;
  GArray *labels;
  GArray *taken;
  guint n_asked;
  EntGrid *grid;
  EntInk *ink;
  guint8 *closed;
} EntPlacer;

void ent_placer_init (EntPlacer *self, EntScene *scene, const EntCamera *camera, const EntPaint *paint);
void ent_placer_make_room (EntPlacer *self);
GArray *ent_placer_end (EntPlacer *self);

const EntSceneEdge *ent_placer_find_line (const EntPlacer *self, guint index);
gboolean ent_placer_is_drawn (const EntPlacer *self, EntItem item);
gboolean ent_placer_is_readable (EntTextRole role, double scale);
gboolean ent_placer_has_name_outside (const EntPlacer *self, const EntSceneNode *node);

EntLabel ent_placer_make_label (const EntPlacer *self, EntItem item);
double ent_placer_get_name_scale (const EntCamera *camera);
EntPoint ent_placer_get_middle (const EntPlacer *self, const EntLabel *label);
EntColor ent_placer_get_color (const EntPlacer *self, const EntLabel *label);

void ent_placer_add_inside_labels (EntPlacer *self, guint index);
gboolean ent_placer_has_room (const EntPlacer *self, const EntLabel *label);
gboolean ent_placer_find_place (EntPlacer *self, EntLabel *label, gboolean by_force);
void ent_placer_take (EntPlacer *self, EntRect rect, double price);

EntLabel *ent_labels_find (const GArray *labels, EntItem item);

G_END_DECLS
