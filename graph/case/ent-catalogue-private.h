/* ent-catalogue-private.h: which articles a case has, and what a new one is to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"

G_BEGIN_DECLS

/**
 * EntCatalogue:
 *
 * Keys, names, places and origins of the articles of a case, without their texts. While nobody adds to it any thread may
 * ask.
 */
typedef struct _EntCatalogue EntCatalogue;

EntCatalogue *ent_catalogue_new (void);
void ent_catalogue_free (EntCatalogue *self);

gboolean ent_catalogue_has (const EntCatalogue *self, const char *key);
void ent_catalogue_note (EntCatalogue *self, const EntArticle *article, const char *name, const char *previous);
void ent_catalogue_note_text (EntCatalogue *self, EntArticle *copy);
const char *ent_catalogue_add (EntCatalogue *self, EntArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCatalogue, ent_catalogue_free)

G_END_DECLS
