/* ent-page-private.h: what the files that fill pages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-page.h"

G_BEGIN_DECLS

/* Around all that is on a page. */
#define ENT_PAGE_MARGIN 30.0
/* How far above the lower edge of a sheet its last line begins. */
#define ENT_PAGE_FOOT 20.0

EntRect ent_pages_get_bounds (const EntPages *self);
EntPageView *ent_pages_add_view (EntPages *self, EntSize size);
EntPageView *ent_pages_add_fitted_view (EntPages *self, EntSize size);
EntPageView *ent_pages_add_full_view (EntPages *self, double width);
void ent_pages_number_view (EntPages *self);
guint ent_pages_count_missing_names (const EntPages *self, const EntPageView *view);
void ent_pages_drop_view (EntPages *self);
void ent_page_view_free (gpointer data);
void ent_pages_add_tiles (EntPages *self, EntPage *overview);

G_END_DECLS
