/* ent-canvas.h: the graph, to look at and to take hold of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS (ent_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvas, ent_canvas, ENT, CANVAS, EntSessionWidget)

/**
 * EntCanvas:
 *
 * Shows the session's scene through a camera.
 *
 * Properties: zoom (double, read): pixels a point of the plane, 1 is 100 %. It is notified of whenever the camera is
 * another.
 *
 * Actions: canvas.zoom-in, canvas.zoom-out, canvas.zoom-normal, canvas.fit, canvas.fit-selection,
 * canvas.keep-viewpoint, canvas.go-to-viewpoint (i: from 1 on), canvas.move (s: left, right, up, down),
 * canvas.move-around (b: clockwise), canvas.activate, canvas.toggle, canvas.clear-selection,
 * canvas.select-all, canvas.select-neighbours, canvas.show-only, canvas.hide-relation,
 * canvas.show-everything, canvas.expand, canvas.collapse, canvas.focus (u: steps), canvas.hide, canvas.show-hidden,
 * canvas.show-only-selection, canvas.look-everywhere, canvas.toggle-pin, canvas.unpin-all, canvas.show-more,
 * canvas.show-fewer, canvas.show-menu.
 */
EntCanvas *ent_canvas_new (EntSession *session);

const EntCamera *ent_canvas_get_camera (EntCanvas *self);
EntItem ent_canvas_find_item (EntCanvas *self, double x, double y);
void ent_canvas_glide_to (EntCanvas *self, const EntCamera *viewpoint);
void ent_canvas_look_at (EntCanvas *self, EntPoint center);
void ent_canvas_fit (EntCanvas *self, EntRect plane);
void ent_canvas_set_cover (EntCanvas *self, double cover);

G_END_DECLS
