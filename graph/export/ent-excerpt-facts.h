/* ent-excerpt-facts.h: what several formats ask of an excerpt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

EntInterval ent_excerpt_get_event_days (const EntExcerpt *self, guint place);
EntInterval ent_excerpt_get_published_days (const EntExcerpt *self, guint place);
GPtrArray *ent_excerpt_list_outsiders (const EntExcerpt *self);
EntArticle *ent_excerpt_find_original (const EntExcerpt *self, const EntArticle *article);
char *ent_excerpt_dup_relation_key (const EntExcerpt *self, guint place);
char *ent_excerpt_dup_claim_key (const EntExcerpt *self, guint place);
const char *ent_article_get_lasting_key (const EntArticle *article);
const char *ent_claim_get_verdict_name (const EntClaim *claim);

#define ENT_DAY_BYTES 12
const char *ent_day_print (EntDay day, char *buffer);

G_END_DECLS
