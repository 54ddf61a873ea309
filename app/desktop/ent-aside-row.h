/* ent-aside-row.h: an article that is left out, or a rule of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-decision.h"
#include "case/ent-case.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntAsideRow:
 *
 * What the user decided on an article or on words for the whole case, to be read and taken back.
 */
#define ENT_TYPE_ASIDE_ROW (ent_aside_row_get_type ())
G_DECLARE_FINAL_TYPE (EntAsideRow, ent_aside_row, ENT, ASIDE_ROW, GObject)

const char *ent_aside_row_get_title (EntAsideRow *self);
const char *ent_aside_row_get_detail (EntAsideRow *self);
EntArticle *ent_aside_row_get_article (EntAsideRow *self);
const char *ent_aside_row_get_actor_id (EntAsideRow *self);
gboolean ent_aside_row_equal (EntAsideRow *self, EntAsideRow *other);
EntDecision *ent_aside_row_new_take_back (EntAsideRow *self, EntCase *case_);

GListModel *ent_aside_rows_new_articles (EntCase *case_);
GListModel *ent_aside_rows_new_rules (EntCase *case_);

gboolean ent_aside_hides_any (EntCase *case_);

G_END_DECLS
