/* ent-canvas-private.h: what the files of the canvas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-canvas.h"

G_BEGIN_DECLS

/* What a pressed button moves. */
typedef enum
{
  ENT_DRAG_NOTHING,
  ENT_DRAG_VIEW,
  ENT_DRAG_NODE,
  ENT_DRAG_BAND,
} EntDrag;

struct _EntCanvas
{
  EntSessionWidget parent_instance;

  EntSession *session;       /* the parent's; NULL after dispose */
  EntCamera camera;
  gboolean camera_touched;   /* the user chose what to see: it is not fitted again by itself */
  EntRect home;              /* what is fitted until then: what was shown when it was laid out */
  double cover;              /* pixels at the right that something lies over */
  EntItem hover;

  /* the picture: made elsewhere, moved with the camera until the next one is there */
  GdkTexture *texture;
  EntCamera texture_camera;
  gboolean rendering;
  gboolean stale;
  guint render_source;

  /* gestures */
  EntDrag drag;
  gboolean drag_begun;       /* it went far enough to be no click */
  guint drag_node;
  EntPoint drag_grip;        /* from the pointer to the node's middle, in the plane */
  EntPoint drag_start;       /* in pixels */
  EntPoint drag_last;
  EntRect band;              /* in pixels; no width where there is none */
  double pinch_scale;
  EntPoint pointer;
  GtkWidget *menu;
};

void ent_canvas_invalidate (EntCanvas *self);
void ent_canvas_drop_picture (EntCanvas *self);
void ent_canvas_snapshot_picture (EntCanvas *self, GtkSnapshot *snapshot);

void ent_canvas_camera_moved (EntCanvas *self);
void ent_canvas_zoom_at (EntCanvas *self, double factor, EntPoint view);
void ent_canvas_set_hover (EntCanvas *self, EntItem item);
void ent_canvas_go_home (EntCanvas *self);
EntRect ent_canvas_get_neighbourhood (EntCanvas *self, guint node);

void ent_canvas_add_gestures (EntCanvas *self);
void ent_canvas_class_add_actions (GtkWidgetClass *widget_class);
void ent_canvas_update_actions (EntCanvas *self);

G_END_DECLS
