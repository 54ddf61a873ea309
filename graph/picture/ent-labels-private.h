/* ent-labels-private.h: where a label may stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-labels.h"

G_BEGIN_DECLS

#define ENT_LABEL_MAX_PLACES 25

EntRect ent_label_get_view_rect (const EntCamera *camera, EntPoint center, EntSize size);
EntSize ent_label_get_size (const EntLabel *label);
guint ent_label_list_places (EntScene *scene, const EntCamera *camera, EntRect bounds, gboolean thorough,
                             const EntLabel *label, EntRect places[ENT_LABEL_MAX_PLACES]);
const EntSceneEdge *ent_label_get_line (EntScene *scene, const EntLabel *label);

G_END_DECLS
