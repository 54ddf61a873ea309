/* ent-csljson-writer.c: the bibliography as CSL-JSON, for Zotero, pandoc and citation processors
 *
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html and csl-data.json of the CSL schema 1.0.2.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-bibliography.h"
#include "export/ent-citation.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-json-writer.h"
#include "picture/ent-text.h"

#define MAX_CHARS 2000

static void
add_text (EntJson *json, const char *key, const char *text)
{
  g_autofree char *line = text != NULL ? ent_text_dup_short (text, MAX_CHARS) : NULL;

  if (line != NULL && line[0] != '\0')
    ent_json_add_string (json, key, line);
}

static void
add_day (EntJson *json, EntDay day)
{
  int year, month, mday;

  if (day == ENT_DAY_NONE)
    return;
  ent_day_get_ymd (day, &year, &month, &mday);
  ent_json_begin_object (json, "issued");
  ent_json_begin_list (json, "date-parts");
  ent_json_begin_list (json, NULL);
  ent_json_add_number (json, NULL, year);
  ent_json_add_number (json, NULL, month);
  ent_json_add_number (json, NULL, mday);
  ent_json_end_list (json);
  ent_json_end_list (json);
  ent_json_end_object (json);
}

/* A byline is one name of unknown parts. */
static void
add_author (EntJson *json, const char *author)
{
  if (author == NULL)
    return;
  ent_json_begin_list (json, "author");
  ent_json_begin_object (json, NULL);
  add_text (json, "literal", author);
  ent_json_end_object (json);
  ent_json_end_list (json);
}

static void
add_entry (EntJson *json, const EntBibliographyEntry *entry, guint number)
{
  const EntArticle *article = entry->article;
  g_autofree char *remark = ent_bibliography_dup_remark (entry);

  ent_json_begin_object (json, NULL);
  add_text (json, "id", article->id);
  ent_json_add_format (json, "citation-number", "%u", number);
  ent_json_add_string (json, "type", "article-newspaper");
  add_text (json, "title", ent_article_get_label (article));
  add_text (json, "container-title", article->outlet);
  add_author (json, article->author);
  add_day (json, article->published);
  add_text (json, "URL", ent_citation_get_link (article));
  add_text (json, "language", article->language);
  add_text (json, "note", remark);
  ent_json_end_object (json);
}

/**
 * ent_csljson_write:
 *
 * Writes one item an article, in the order of the bibliography of a report.
 */
gboolean
ent_csljson_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (EntBibliography) bibliography = ent_bibliography_new (excerpt);
  EntJson *json = ent_json_new (file);

  ent_json_begin_list (json, NULL);
  for (guint number = 1; number <= bibliography->entries->len; number++)
    {
      ent_excerpt_tell (excerpt, number - 1, bibliography->entries->len);
      add_entry (json, ent_bibliography_get (bibliography, number), number);
    }
  ent_json_end_list (json);
  ent_json_end_line (json);
  ent_json_free (json);
  return TRUE;
}
