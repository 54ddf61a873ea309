/* ent-report-content.c: what a report says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include "case/ent-subject.h"
#include "export/ent-citation.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-excerpt-words.h"
#include "export/ent-isolate.h"
#include "view/ent-contradictions.h"

#define MAX_NAME_CHARS 4000
#define MAX_ADDRESS_CHARS 2000
#define MAX_NOTE_CHARS 20000

#define PICTURE_ANCHOR "picture"
#define CONTRADICTIONS_ANCHOR "contradictions"
#define NOTES_ANCHOR "notes"
#define RELATIONS_ANCHOR "relations"
#define BIBLIOGRAPHY_ANCHOR "bibliography"

/* A paragraph of one text. */
void
ent_report_add_paragraph (EntReport *self, EntReportStyle style, const char *text)
{
  self->medium->begin_paragraph (self, style, NULL);
  self->medium->add_text (self, text);
  self->medium->end_paragraph (self, style);
}

static void
add_heading (EntReport *self, const char *anchor, const char *text)
{
  self->medium->begin_paragraph (self, ENT_REPORT_HEADING, anchor);
  self->medium->add_text (self, text);
  self->medium->end_paragraph (self, ENT_REPORT_HEADING);
}

static const char *
find_note (const EntReport *self, const char *subject)
{
  return ent_records_find (ent_case_get_records (ent_view_get_case (self->excerpt->view)), subject, "note");
}

/* What the user wrote on @subject, a paragraph a line; @label stands before the first. */
void
ent_report_add_notes (EntReport *self, const char *subject, const char *label)
{
  const char *note = find_note (self, subject);
  g_auto (GStrv) lines = note != NULL ? g_strsplit (note, "\n", 0) : NULL;
  gboolean first = TRUE;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = ent_isolate_dup (lines[i], MAX_NOTE_CHARS);
      g_autofree char *text = g_strdup_printf ("%s%s%s", first ? label : "", first ? ": " : "", line);

      if (line[0] == '\0')
        continue;
      ent_report_add_paragraph (self, ENT_REPORT_NOTE, text);
      first = FALSE;
    }
}

/* "3 claims of 2 origins" */
char *
ent_report_dup_counts (guint n_claims, guint n_origins)
{
  return g_strdup_printf ("%u %s of %u %s", n_claims, n_claims == 1 ? "claim" : "claims", n_origins,
                          n_origins == 1 ? "origin" : "origins");
}

static void
add_item (EntReport *self, const char *before, const char *target, const char *link, const char *after)
{
  self->medium->begin_paragraph (self, ENT_REPORT_ITEM, NULL);
  if (before != NULL)
    self->medium->add_text (self, before);
  self->medium->add_link (self, target, link);
  if (after != NULL)
    self->medium->add_text (self, after);
  self->medium->end_paragraph (self, ENT_REPORT_ITEM);
}

static void
add_relation_item (EntReport *self, guint place, const char *after)
{
  g_autofree char *target = g_strdup_printf ("#" ENT_REPORT_RELATION_ANCHOR, place + 1);
  g_autofree char *number = g_strdup_printf ("%u. ", place + 1);
  g_autofree char *relation = ent_citation_dup_relation (self->excerpt, place);

  add_item (self, number, target, relation, after);
}

/* ---- the head -------------------------------------------------------------------- */

static void
add_facts (EntReport *self, const char *text)
{
  if (text != NULL)
    ent_report_add_paragraph (self, ENT_REPORT_FACTS, text);
}

static void
add_head (EntReport *self)
{
  g_autofree char *title = ent_isolate_dup (self->title, MAX_NAME_CHARS);
  g_autofree char *date = ent_excerpt_dup_date (self->options->date);
  g_autofree char *filter = ent_excerpt_dup_filter (self->excerpt);
  g_autoptr (GString) counts = ent_excerpt_new_counts (self->excerpt);

  self->medium->begin_part (self, ENT_REPORT_HEAD);
  ent_report_add_paragraph (self, ENT_REPORT_TITLE, title);
  add_facts (self, date);
  add_facts (self, filter);
  add_facts (self, counts->str);
  ent_report_add_paragraph (self, ENT_REPORT_BODY,
                            "A claim is what an article says, not what is established; claims that contradict each other "
                            "stand side by side. Articles that print the same story are one origin, however many they are.");
  self->medium->end_part (self, ENT_REPORT_HEAD);
}

/* ---- notes on actors --------------------------------------------------------------- */

static const char *
find_actor_note (const EntReport *self, guint place, char **subject)
{
  guint node = g_array_index (self->excerpt->nodes, guint, place);

  *subject = g_strconcat (ENT_SUBJECT_ACTOR, ent_excerpt_get_actor (self->excerpt, node)->id, NULL);
  return find_note (self, *subject);
}

static gboolean
has_actor_notes (const EntReport *self)
{
  for (guint i = 0; i < self->excerpt->nodes->len; i++)
    {
      g_autofree char *subject = NULL;

      if (find_actor_note (self, i, &subject) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_actor_notes (EntReport *self)
{
  self->medium->begin_part (self, ENT_REPORT_SECTION);
  add_heading (self, NOTES_ANCHOR, "Notes on actors");
  for (guint i = 0; i < self->excerpt->nodes->len; i++)
    {
      const EntActor *actor = ent_excerpt_get_actor (self->excerpt, g_array_index (self->excerpt->nodes, guint, i));
      g_autofree char *name = ent_isolate_dup (actor->name, MAX_NAME_CHARS);
      g_autofree char *subject = NULL;

      if (find_actor_note (self, i, &subject) != NULL)
        ent_report_add_notes (self, subject, name);
    }
  self->medium->end_part (self, ENT_REPORT_SECTION);
}

/* ---- contents, contradictions, relations ------------------------------------------- */

/* Numbers that relations of the view have in the excerpt, 0 for those that are not in it. */
static guint *
new_numbers (const EntExcerpt *excerpt)
{
  guint *numbers = g_new0 (guint, ent_view_get_n_relations (excerpt->view) + 1);

  for (guint i = 0; i < excerpt->relations->len; i++)
    numbers[g_array_index (excerpt->relations, guint, i)] = i + 1;
  return numbers;
}

static gboolean
has_contradictions (const EntReport *self)
{
  for (guint i = 0; i < self->excerpt->relations->len; i++)
    if (ent_excerpt_get_relation (self->excerpt, i)->contested)
      return TRUE;
  return FALSE;
}

static void
add_contents (EntReport *self)
{
  const EntReportMedium *medium = self->medium;

  medium->begin_part (self, ENT_REPORT_CONTENTS);
  add_heading (self, NULL, "Contents");
  medium->begin_part (self, ENT_REPORT_LIST);
  add_item (self, NULL, "#" PICTURE_ANCHOR, "Picture", NULL);
  if (has_contradictions (self))
    add_item (self, NULL, "#" CONTRADICTIONS_ANCHOR, "Contradictions", NULL);
  if (has_actor_notes (self))
    add_item (self, NULL, "#" NOTES_ANCHOR, "Notes on actors", NULL);
  add_item (self, NULL, "#" RELATIONS_ANCHOR, "Relations", NULL);
  for (guint i = 0; i < self->excerpt->relations->len; i++)
    add_relation_item (self, i, NULL);
  add_item (self, NULL, "#" BIBLIOGRAPHY_ANCHOR, "Bibliography", NULL);
  medium->end_part (self, ENT_REPORT_LIST);
  medium->end_part (self, ENT_REPORT_CONTENTS);
}

static void
add_picture (EntReport *self)
{
  self->medium->begin_part (self, ENT_REPORT_PICTURE);
  add_heading (self, PICTURE_ANCHOR, "Picture");
  self->medium->add_picture (self);
  self->medium->end_part (self, ENT_REPORT_PICTURE);
}

static void
add_contradictions (EntReport *self)
{
  g_autoptr (GPtrArray) contradictions = ent_view_list_contradictions (self->excerpt->view);
  g_autofree guint *numbers = new_numbers (self->excerpt);

  self->medium->begin_part (self, ENT_REPORT_SECTION);
  add_heading (self, CONTRADICTIONS_ANCHOR, "Contradictions");
  self->medium->begin_part (self, ENT_REPORT_LIST);
  for (guint i = 0; i < contradictions->len; i++)
    {
      const EntContradiction *one = g_ptr_array_index (contradictions, i);
      g_autofree char *says = ent_report_dup_counts (one->says.claims->len, one->says.n_origins);
      g_autofree char *denies = ent_report_dup_counts (one->denies.claims->len, one->denies.n_origins);
      g_autofree char *text = g_strdup_printf (": %s say so, %s deny it", says, denies);

      if (numbers[one->relation] > 0)
        add_relation_item (self, numbers[one->relation] - 1, text);
    }
  self->medium->end_part (self, ENT_REPORT_LIST);
  self->medium->end_part (self, ENT_REPORT_SECTION);
}

static void
add_relations (EntReport *self)
{
  self->medium->begin_part (self, ENT_REPORT_SECTION);
  add_heading (self, RELATIONS_ANCHOR, "Relations");
  if (self->excerpt->relations->len == 0)
    ent_report_add_paragraph (self, ENT_REPORT_BODY, "No relation passes the filter.");
  for (guint i = 0; i < self->excerpt->relations->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      ent_excerpt_tell_relation (self->excerpt, i);
      ent_report_add_relation (self, i);
    }
  self->medium->end_part (self, ENT_REPORT_SECTION);
}

/* ---- the bibliography ---------------------------------------------------------------- */

/* In one line, where it stands in an item. */
static char *
dup_article_note (const EntReport *self, const EntArticle *article)
{
  g_autofree char *subject = article->key != NULL ? g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL) : NULL;
  const char *note = subject != NULL ? find_note (self, subject) : NULL;
  g_autofree char *line = note != NULL ? ent_isolate_dup (note, MAX_NOTE_CHARS) : NULL;

  return line != NULL ? g_strdup_printf (" Note: %s", line) : NULL;
}

static void
add_entry (EntReport *self, guint number)
{
  const EntReportMedium *medium = self->medium;
  const EntBibliographyEntry *entry = ent_bibliography_get (self->bibliography, number);
  const char *address = ent_citation_get_link (entry->article);
  g_autofree char *anchor = g_strdup_printf (ENT_REPORT_SOURCE_ANCHOR, number);
  g_autofree char *citation = ent_citation_dup_article (entry->article);
  g_autofree char *author = entry->article->author != NULL ? ent_isolate_dup (entry->article->author, MAX_NAME_CHARS) : NULL;
  g_autofree char *text = g_strdup_printf ("[%u] %s%s%s", number, author != NULL ? author : "", author != NULL ? ": " : "",
                                           citation);
  g_autofree char *note = dup_article_note (self, entry->article);

  medium->begin_paragraph (self, ENT_REPORT_ITEM, anchor);
  medium->add_text (self, text);
  if (address != NULL)
    {
      g_autofree char *shown = ent_isolate_dup (address, MAX_ADDRESS_CHARS);

      medium->add_text (self, " ");
      medium->add_link (self, address, shown);
    }
  if (entry->same_as > 0)
    {
      g_autofree char *target = g_strdup_printf ("#" ENT_REPORT_SOURCE_ANCHOR, entry->same_as);
      g_autofree char *shown = g_strdup_printf ("[%u]", entry->same_as);

      medium->add_text (self, " A copy of the story in ");
      medium->add_link (self, target, shown);
      medium->add_text (self, ": both are one origin.");
    }
  if (note != NULL)
    medium->add_text (self, note);
  medium->end_paragraph (self, ENT_REPORT_ITEM);
}

static void
add_bibliography (EntReport *self)
{
  guint n = self->bibliography->entries->len;

  self->medium->begin_part (self, ENT_REPORT_SECTION);
  add_heading (self, BIBLIOGRAPHY_ANCHOR, "Bibliography");
  if (n == 0)
    ent_report_add_paragraph (self, ENT_REPORT_BODY, "No article.");
  else
    self->medium->begin_part (self, ENT_REPORT_LIST);
  for (guint number = 1; number <= n; number++)
    add_entry (self, number);
  if (n > 0)
    self->medium->end_part (self, ENT_REPORT_LIST);
  self->medium->end_part (self, ENT_REPORT_SECTION);
}

/* Says all of it through the medium. */
void
ent_report_add_content (EntReport *self)
{
  add_head (self);
  add_contents (self);
  add_picture (self);
  if (has_contradictions (self))
    add_contradictions (self);
  if (has_actor_notes (self))
    add_actor_notes (self);
  add_relations (self);
  add_bibliography (self);
}
