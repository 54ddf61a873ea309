/* ent-history.h: what the user did to the picture, step by step, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-places.h"
#include "view/ent-filter.h"
#include "view/ent-scope.h"

G_BEGIN_DECLS

/* Indices of what a step keeps twice. */
enum
{
  ENT_STEP_BEFORE,
  ENT_STEP_AFTER,
};

/**
 * EntStep:
 * @name: what the user did, as a menu says it
 * @filters: (nullable): the filter before and after; both %NULL where it was not changed
 * @scopes: (nullable): likewise
 * @places: (nullable) (element-type utf8 EntPlace): places before and after of those that were moved, pinned or unpinned
 */
typedef struct
{
  char *name;
  EntFilter *filters[2];
  EntScope *scopes[2];
  GHashTable *places[2];
} EntStep;

/**
 * EntHistory:
 *
 * Steps that were done, and behind them those that were undone and can be done again. A new step takes the place of
 * the latter.
 */
typedef struct _EntHistory EntHistory;

EntStep *ent_step_new (const char *name);
void ent_step_free (EntStep *self);

EntHistory *ent_history_new (void);
void ent_history_free (EntHistory *self);

void ent_history_push (EntHistory *self, EntStep *step);
const EntStep *ent_history_get_undo (const EntHistory *self);
const EntStep *ent_history_get_redo (const EntHistory *self);
void ent_history_undo (EntHistory *self);
void ent_history_redo (EntHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntHistory, ent_history_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStep, ent_step_free)

G_END_DECLS
