/* ent-scene-texts-private.h: the names and labels of a scene
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntSceneTexts:
 *
 * Texts that live as long as this: those who hold a scene or a snapshot of it read them while the scene makes more.
 */
typedef struct _EntSceneTexts EntSceneTexts;

EntSceneTexts *ent_scene_texts_new (void);
EntSceneTexts *ent_scene_texts_ref (EntSceneTexts *self);
void ent_scene_texts_unref (EntSceneTexts *self);

const char *ent_scene_texts_add (EntSceneTexts *self, const char *text);
const char *ent_scene_texts_get_relation (EntSceneTexts *self, const EntRelationType *type, guint n_claims);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSceneTexts, ent_scene_texts_unref)

G_END_DECLS
