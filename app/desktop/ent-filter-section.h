/* ent-filter-section.h: one facet of the filter: its values, to be ticked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_FILTER_SECTION (ent_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (EntFilterSection, ent_filter_section, ENT, FILTER_SECTION, EntSessionWidget)

void ent_filter_section_set_facet (EntFilterSection *self, EntFacet facet, const char *title);

G_END_DECLS
