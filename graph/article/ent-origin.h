/* ent-origin.h: near-copies of one story share an origin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"

G_BEGIN_DECLS

/**
 * EntOriginIndex:
 *
 * What has been printed so far. Articles are added in their order; the same order gives the same origins.
 */
typedef struct _EntOriginIndex EntOriginIndex;

EntOriginIndex *ent_origin_index_new (void);
void ent_origin_index_free (EntOriginIndex *self);
void ent_origin_index_add (EntOriginIndex *self, EntArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOriginIndex, ent_origin_index_free)

G_END_DECLS
