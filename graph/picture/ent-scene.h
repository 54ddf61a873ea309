/* ent-scene.h: the geometry of the picture: shapes, curves and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"
#include "picture/ent-camera.h"
#include "picture/ent-style.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntItem:
 *
 * What a point of the picture belongs to: nothing, a node or an edge. @index counts nodes or relations of the view.
 */
typedef enum
{
  ENT_ITEM_NONE,
  ENT_ITEM_NODE,
  ENT_ITEM_RELATION,
} EntItemKind;

typedef struct
{
  EntItemKind kind;
  guint index;
} EntItem;

/**
 * EntSceneNode:
 * @center: its middle
 * @size: of its shape, without the label of a shape that carries its label below
 * @code: what stands inside the shape: a country's code, a person's initials
 * @label: its name
 * @label_inside: whether @label stands in the shape too (countries), else below it
 * @shown: whether the filter shows it
 */
typedef struct
{
  EntPoint center;
  EntSize size;
  EntShape shape;
  EntActorKind kind;
  char *code;
  char *label;
  gboolean label_inside;
  gboolean shown;
} EntSceneNode;

/**
 * EntSceneEdge:
 * @curve: start, control and end of a quadratic curve, from border to border; of a relation of an actor with itself the two
 *   ends and, as the control point, the loop's far side
 * @middle: where its label and the bar of a struck line stand
 * @width: of the line, from the number of origins
 * @arrow: whether a head stands at the end
 * @label: "supplies · 8"
 * @shown: whether the filter shows it
 */
typedef struct
{
  EntPoint curve[3];
  EntPoint middle;
  double width;
  gboolean arrow;
  gboolean struck;
  EntStatus status;
  const EntRelationType *type;
  char *label;
  gboolean shown;
} EntSceneEdge;

/**
 * EntScene:
 *
 * Geometry of a view at a layout, in the plane; knows neither camera nor theme. The same view and layout give the same
 * scene. Nodes and edges have the indices of the view's nodes and relations.
 */
typedef struct _EntScene EntScene;

EntLayoutGraph *ent_scene_new_layout_graph (EntView *view, EntEngine engine);
EntScene *ent_scene_new (EntView *view, EntLayout *layout);
void ent_scene_free (EntScene *self);

void ent_scene_update (EntScene *self);
void ent_scene_move_node (EntScene *self, guint node, EntPoint center);
EntLayout *ent_scene_dup_layout (EntScene *self);

EntView *ent_scene_get_view (EntScene *self);
guint ent_scene_get_n_nodes (EntScene *self);
const EntSceneNode *ent_scene_get_node (EntScene *self, guint index);
guint ent_scene_get_n_edges (EntScene *self);
const EntSceneEdge *ent_scene_get_edge (EntScene *self, guint index);
EntRect ent_scene_get_bounds (EntScene *self, gboolean shown_only);
EntItem ent_scene_find_item (EntScene *self, EntPoint plane, double reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScene, ent_scene_free)

G_END_DECLS
