/* ent-ris-writer.c: the bibliography as RIS, for Zotero, EndNote, Mendeley and Citavi
 *
 * Lines "XX  - value" that end with CR LF, as Research Information Systems' format has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-bibliography.h"
#include "export/ent-citation.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"
#include "picture/ent-text.h"

#define MAX_CHARS 2000

/* A value is one line: nothing in it can look like a tag. */
static void
append_tag (GString *out, const char *tag, const char *value)
{
  g_autofree char *line = value != NULL ? ent_text_dup_short (value, MAX_CHARS) : NULL;

  if (line != NULL && line[0] != '\0')
    g_string_append_printf (out, "%s  - %s\r\n", tag, line);
}

static void
append_day (GString *out, EntDay day)
{
  int year, month, mday;

  if (day == ENT_DAY_NONE)
    return;
  ent_day_get_ymd (day, &year, &month, &mday);
  g_string_append_printf (out, "PY  - %04d\r\nDA  - %04d/%02d/%02d\r\n", year, year, month, mday);
}

static void
append_entry (GString *out, const EntBibliographyEntry *entry)
{
  const EntArticle *article = entry->article;
  g_autofree char *remark = ent_bibliography_dup_remark (entry);

  g_string_append (out, "TY  - NEWS\r\n");
  append_tag (out, "ID", article->id);
  append_tag (out, "TI", ent_article_get_label (article));
  append_tag (out, "AU", article->author);
  /* some programs look for a paper's name here, some there */
  append_tag (out, "T2", article->outlet);
  append_tag (out, "JF", article->outlet);
  append_day (out, article->published);
  append_tag (out, "UR", ent_citation_get_link (article));
  append_tag (out, "LA", article->language);
  append_tag (out, "N1", remark);
  g_string_append (out, "ER  - \r\n\r\n");
}

/**
 * ent_ris_write:
 *
 * Writes one reference an article, in the order of the bibliography of a report.
 */
gboolean
ent_ris_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (EntBibliography) bibliography = ent_bibliography_new (excerpt);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint number = 1; number <= bibliography->entries->len; number++)
    {
      ent_excerpt_tell (excerpt, number - 1, bibliography->entries->len);
      append_entry (out, ent_bibliography_get (bibliography, number));
      if (!ent_export_file_write (file, out->str, out->len))
        return TRUE;
      g_string_truncate (out, 0);
    }
  return TRUE;
}
