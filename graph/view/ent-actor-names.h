/* ent-actor-names.h: the words by which articles name an actor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntActorName:
 * @words: as they stand in the articles: "Mr Kim"
 * @read: whom the program read in them: another actor where that one was merged, or where a rule decides
 * @claims: (element-type guint): claims in which they name the actor, as indices of the case, in its order
 * @n_articles: articles of those
 */
typedef struct
{
  char *words;
  EntActor *read;
  GArray *claims;
  guint n_articles;
} EntActorName;

GPtrArray *ent_view_list_actor_names (EntView *self, guint node);

G_END_DECLS
