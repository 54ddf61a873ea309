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

/* No edge is drawn wider, in units of the plane. */
#define ENT_SCENE_MAX_WIDTH 6.0

/* EntSceneEdge: it is alone between its two nodes. */
#define ENT_BUNDLE_NONE G_MAXUINT

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

#define ENT_ITEM_NOTHING ((EntItem) { ENT_ITEM_NONE, 0 })

static inline gboolean
ent_item_equal (EntItem a, EntItem b)
{
  return a.kind == b.kind && (a.kind == ENT_ITEM_NONE || a.index == b.index);
}

/**
 * EntSceneNode:
 * @center: its middle
 * @size: of its shape, without the label of a shape that carries its label outside
 * @code: (nullable): what stands inside the shape: a country's code, a person's initials
 * @label: its name
 * @label_size: how much room that takes
 * @label_inside: whether @label stands in the shape too (countries), else outside it
 * @n_origins: origins of its visible claims: how important its name is
 * @n_claims: those claims
 * @shown: whether the filter shows it
 * @weak: it is left out even where hidden items are drawn faintly: all its relations are weak
 * @pinned: it carries the mark of a node that stays where it is
 */
typedef struct
{
  EntPoint center;
  EntSize size;
  EntShape shape;
  EntActorKind kind;
  const char *code;
  const char *label;
  EntSize label_size;
  gboolean label_inside;
  guint n_origins;
  guint n_claims;
  gboolean shown;
  gboolean weak;
  gboolean pinned;
} EntSceneNode;

/**
 * EntSceneEdge:
 * @source: index of the node where it begins
 * @target: and where it ends
 * @curve: from border to border; of a relation of an actor with itself a loop
 * @middle: where its label and the bar of a struck line stand
 * @width: of the line, from the number of origins
 * @arrow: whether a head stands at the end
 * @struck: a bar crosses the line in its middle
 * @contested: its claims contradict each other: a mark stands on the line
 * @label: "supplies · 8"
 * @n_counted: the 8
 * @n_origins: origins of its visible claims: how important its label is
 * @n_claims: those claims
 * @bundle: of which bundle it is one (ent-bundle.h), or %ENT_BUNDLE_NONE
 * @shown: whether the filter shows it
 * @weak: it is left out even where hidden items are drawn faintly
 */
typedef struct
{
  guint source;
  guint target;
  guint bundle;
  EntCurve curve;
  EntPoint middle;
  double width;
  gboolean arrow;
  gboolean struck;
  gboolean contested;
  EntStatus status;
  const EntRelationType *type;
  const char *label;
  guint n_counted;
  guint n_origins;
  guint n_claims;
  gboolean shown;
  gboolean weak;
} EntSceneEdge;

/**
 * EntScene:
 *
 * Geometry of a view at a layout, in the plane; knows neither camera nor theme. The same view and layout give the same
 * scene. Nodes and edges have the indices of the view's nodes and relations.
 */
typedef struct _EntScene EntScene;

void ent_scene_measure_names (EntCase *case_);
EntLayoutGraph *ent_scene_new_layout_graph (EntView *view, EntEngine engine);
EntScene *ent_scene_new (EntView *view, EntLayout *layout);
EntScene *ent_scene_new_snapshot (EntScene *self);
EntScene *ent_scene_new_part (EntScene *self, const guint8 *nodes, const guint8 *relations);
void ent_scene_free (EntScene *self);

void ent_scene_update (EntScene *self);
void ent_scene_drag_nodes (EntScene *self, const guint *nodes, guint n, const EntPoint *centers);
void ent_scene_settle (EntScene *self);
gboolean ent_scene_bend_ahead (EntScene *self, guint n);
void ent_scene_move_nodes (EntScene *self, const guint *nodes, guint n, const EntPoint *centers);
void ent_scene_move_node (EntScene *self, guint node, EntPoint center);
void ent_scene_set_pinned (EntScene *self, guint node, gboolean pinned);
EntLayout *ent_scene_dup_layout (EntScene *self);

EntView *ent_scene_get_view (EntScene *self);
guint ent_scene_get_n_nodes (EntScene *self);
const EntSceneNode *ent_scene_get_node (EntScene *self, guint index);
guint ent_scene_get_n_edges (EntScene *self);
const EntSceneEdge *ent_scene_get_edge (EntScene *self, guint index);
EntRect ent_scene_get_bounds (EntScene *self, gboolean shown_only);

double ent_scene_edge_get_head_size (const EntSceneEdge *edge);
gboolean ent_scene_edge_get_line (const EntSceneEdge *edge, EntCurve *line, EntPoint head[3]);
gboolean ent_scene_edge_get_bar (const EntSceneEdge *edge, EntPoint bar[2]);
gboolean ent_scene_edge_get_mark (const EntSceneEdge *edge, double *radius, double *angle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScene, ent_scene_free)

G_END_DECLS
