/* ent-ink.h: where on the screen lines run, so that labels can stand beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-camera.h"

G_BEGIN_DECLS

/**
 * EntInk:
 *
 * A part of the screen in square cells of 8 pixels, each with the number of lines that run through it. The cells are
 * fixed to the plane: a picture that is moved keeps its ink.
 */
typedef struct _EntInk EntInk;

EntInk *ent_ink_new (const EntCamera *camera, EntRect area);
void ent_ink_free (EntInk *self);

void ent_ink_add_curve (EntInk *self, const EntCurve *curve);
guint ent_ink_get (const EntInk *self, EntRect rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntInk, ent_ink_free)

G_END_DECLS
