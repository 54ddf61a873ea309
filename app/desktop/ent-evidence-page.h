/* ent-evidence-page.h: every sentence that backs what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_EVIDENCE_PAGE (ent_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (EntEvidencePage, ent_evidence_page, ENT, EVIDENCE_PAGE, EntSessionWidget)

G_END_DECLS
