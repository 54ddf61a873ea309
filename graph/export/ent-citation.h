/* ent-citation.h: claims and articles in the words of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

char *ent_citation_dup_article (const EntArticle *article);
const char *ent_citation_get_link (const EntArticle *article);
char *ent_citation_dup_url (const EntArticle *article);
char *ent_citation_dup_sentence (const EntClaim *claim);
char *ent_citation_dup_quote (const EntClaim *claim);
char *ent_citation_dup_object (const EntClaim *claim);
char *ent_citation_dup_statement (const EntClaim *claim);
char *ent_citation_dup_sayers (const EntClaim *claim);
char *ent_citation_dup_facts (const EntClaim *claim);
char *ent_citation_dup_relation (const EntExcerpt *excerpt, guint place);
char *ent_citation_dup_status (const EntRelation *relation);

G_END_DECLS
