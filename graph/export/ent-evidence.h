/* ent-evidence.h: what backs each relation: numbered as on the edges of the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"
#include "export/ent-page.h"

G_BEGIN_DECLS

/**
 * EntEvidenceWords:
 * @number: "3.1": the first claim of the relation 3
 * @sentence: in quotation marks
 * @facts: "supplies: artillery shells · alleged · according to Yonhap · September 2023"
 * @article: "Harbour Courier (AFP), 12 Sep 2023. Title. Same story as 3.2."
 * @link: (nullable): the article's address of the web, as it is read
 * @address: (nullable): the same, fit for an URI
 *
 * A claim, each text in one line.
 */
typedef struct
{
  char *number;
  char *sentence;
  char *facts;
  char *article;
  char *link;
  char *address;
} EntEvidenceWords;

typedef void (*EntEvidenceCall) (const EntEvidenceWords *words, gpointer data);

char *ent_evidence_dup_heading (const EntExcerpt *excerpt, guint place);
void ent_evidence_foreach (const EntExcerpt *excerpt, guint place, EntEvidenceCall call, gpointer data);
gboolean ent_evidence_write_text (const EntExcerpt *excerpt, const char *head, EntExportFile *file);

double ent_evidence_add (const EntExcerpt *excerpt, EntPage *page, EntPoint corner, double width);
void ent_evidence_add_pages (const EntExcerpt *excerpt, GPtrArray *pages, EntSize paper, double margin);

G_END_DECLS
