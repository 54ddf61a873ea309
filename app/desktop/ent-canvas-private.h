/* ent-canvas-private.h: what the files of the canvas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a pressed button moves. */
typedef enum
{
  ENT_DRAG_NOTHING,
  ENT_DRAG_VIEW,
  ENT_DRAG_NODES,
  ENT_DRAG_BAND,
} EntDrag;

struct _EntCanvas
{
  EntSessionWidget parent_instance;

  EntSession *session;       /* the parent's; NULL after dispose */
  EntCamera camera;
  gboolean camera_touched;   /* the user chose what to see: it is not fitted again by itself */
  EntRect home;              /* what is fitted until then: what was shown when it was laid out */
  double cover;              /* pixels at the end side that something lies over */
  EntItem hover;

  /* the camera on its way */
  AdwAnimation *motion;      /* NULL where nothing moved it yet, or what did was stopped */
  gboolean gliding;          /* to a viewpoint, else it is flung */
  EntCamera glide_from;
  EntCamera glide_to;
  EntPoint fling_velocity;   /* in pixels a second */
  EntPoint fling_way;        /* so far */
  double fling_time;         /* in seconds */

  AdwAnimation *node_motion; /* nodes on their way; NULL where none ever was */

  /* where the keyboard is */
  EntItem focus;
  char *focus_key;           /* of it; NULL where it is nowhere */
  gboolean focus_ring;       /* it is drawn */
  guint focus_node;          /* the last node it was at: around this one relations are walked */

  /* the picture: made elsewhere, moved with the camera until the next one is there */
  GdkTexture *texture;
  cairo_surface_t *image;    /* its pixels */
  EntCamera texture_camera;
  gboolean rendering;
  gboolean at_rest;          /* the camera is: the next picture is of where it stays */
  gpointer job;              /* (nullable): of the picture that is drawn now */
  gboolean stale;            /* another one is to be made ... */
  gboolean changed;          /* ... and not only for another camera */
  guint render_source;
  guint rest_source;         /* waits for the camera to rest */

  /* what is drawn over the picture; NULL where there is no picture of this case yet */
  GArray *live_nodes;        /* of guint: nodes that are left out of it */
  GArray *live_selected;     /* of EntItem: what is selected in it */
  GArray *live_labels;       /* of EntLabel: its labels; the texts are the scene's */
  guint epoch;               /* indices of another one mean other things */

  /* gestures */
  EntDrag drag;
  EntDrag dragged;           /* also after it ended */
  gboolean drag_begun;       /* it went far enough to be no click */
  GArray *drag_nodes;        /* of guint: the one that was taken hold of first */
  EntPoint drag_grip;        /* from the pointer to that node's middle, in the plane */
  EntPoint drag_start;       /* in pixels */
  EntPoint drag_last;
  EntRect band;              /* in pixels; no width where there is none */
  gboolean band_adds;        /* to what is selected */
  double pinch_scale;
  EntPoint pointer;
  GtkWidget *menu;
};

void ent_canvas_invalidate (EntCanvas *self);
void ent_canvas_aim (EntCanvas *self);
void ent_canvas_hurry (EntCanvas *self);
void ent_canvas_drop_picture (EntCanvas *self);
void ent_canvas_snapshot_picture (EntCanvas *self, GtkSnapshot *snapshot);
cairo_surface_t *ent_canvas_new_image (EntSize size, int scale);
GdkTexture *ent_canvas_new_texture (cairo_surface_t *image);

GArray *ent_canvas_new_moving (EntCanvas *self);
void ent_canvas_nodes_moved (EntCanvas *self);
void ent_canvas_take_live (EntCanvas *self, GArray *selected, GArray *left_out, GArray *labels, guint epoch);
void ent_canvas_drop_live (EntCanvas *self);
void ent_canvas_snapshot_live (EntCanvas *self, GtkSnapshot *snapshot);

gboolean ent_canvas_has_nodes (EntCanvas *self);
void ent_canvas_set_hover (EntCanvas *self, EntItem item);
char *ent_canvas_dup_text (EntCanvas *self, EntItem item);

void ent_canvas_camera_moved (EntCanvas *self);
void ent_canvas_zoom_at (EntCanvas *self, double factor, EntPoint view);
void ent_canvas_pan (EntCanvas *self, double dx, double dy);
void ent_canvas_fling (EntCanvas *self, double dx, double dy);
void ent_canvas_stop (EntCanvas *self);
void ent_canvas_set_home (EntCanvas *self);
void ent_canvas_keep_home (EntCanvas *self);
void ent_canvas_go_home (EntCanvas *self);
void ent_canvas_show_place (EntCanvas *self, EntPoint plane);
EntRect ent_canvas_get_neighbourhood (EntCanvas *self, guint node);
gboolean ent_canvas_get_selected_rect (EntCanvas *self, EntRect *rect);

void ent_canvas_add_focus (EntCanvas *self);
EntItem ent_canvas_get_current (EntCanvas *self);
void ent_canvas_set_focus (EntCanvas *self, EntItem item, gboolean ring);
void ent_canvas_restore_focus (EntCanvas *self);
void ent_canvas_describe (EntCanvas *self);
void ent_canvas_snapshot_focus (EntCanvas *self, GtkSnapshot *snapshot);
void ent_canvas_walk (EntCanvas *self, double dx, double dy);
void ent_canvas_walk_around (EntCanvas *self, gboolean clockwise);
void ent_canvas_toggle_focus (EntCanvas *self);

void ent_canvas_start_motion (EntCanvas *self, AdwAnimation **motion, double duration, AdwEasing easing,
                              AdwAnimationTargetFunc step);
void ent_canvas_stop_motion (AdwAnimation **motion);
void ent_canvas_show_motion (EntCanvas *self);
void ent_canvas_stop_nodes (EntCanvas *self);

void ent_canvas_toggle_expanded (EntCanvas *self, guint node);
void ent_canvas_append_node_items (EntCanvas *self, GMenu *menu, guint node);
void ent_canvas_append_picture_items (EntCanvas *self, GMenu *menu);
void ent_canvas_update_scope_actions (EntCanvas *self, gboolean is_node);
void ent_canvas_class_add_scope_actions (GtkWidgetClass *widget_class);

void ent_canvas_add_gestures (EntCanvas *self);
void ent_canvas_class_add_actions (GtkWidgetClass *widget_class);
void ent_canvas_update_actions (EntCanvas *self);

G_END_DECLS
