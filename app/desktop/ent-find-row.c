/* ent-find-row.c: a row of what a full-text search found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-find-row.h"

#include "case/ent-subject.h"

#include <string.h>

/* Of one article: who wants to see them all opens it. */
#define MAX_CLAIMS 5

struct _EntFindRow
{
  GObject parent;

  EntFindKind kind;
  char *title;
  char *detail;          /* NULL for none */
  EntSnippet snippet;    /* its text is NULL where there is none */
  guint index;           /* of the actor, claim or article in the case */
  GArray *words;         /* where the words stand in the article, of claims and articles */
  char *subject;         /* of a note */
};

G_DEFINE_FINAL_TYPE (EntFindRow, ent_find_row, G_TYPE_OBJECT)

static void
ent_find_row_finalize (GObject *object)
{
  EntFindRow *self = ENT_FIND_ROW (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->snippet.text);
  g_clear_pointer (&self->snippet.marks, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self->subject);
  G_OBJECT_CLASS (ent_find_row_parent_class)->finalize (object);
}

static void
ent_find_row_class_init (EntFindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_find_row_finalize;
}

static void
ent_find_row_init (EntFindRow *self)
{
}

EntFindKind
ent_find_row_get_kind (EntFindRow *self)
{
  return self->kind;
}

const char *
ent_find_row_get_title (EntFindRow *self)
{
  return self->title;
}

/* Returns: (nullable): what stands beside the title in small */
const char *
ent_find_row_get_detail (EntFindRow *self)
{
  return self->detail;
}

/* Returns: (nullable): the text where the words stand */
const EntSnippet *
ent_find_row_get_snippet (EntFindRow *self)
{
  return self->snippet.text != NULL ? &self->snippet : NULL;
}

/* Returns: the actor, claim or article, as an index of the case */
guint
ent_find_row_get_index (EntFindRow *self)
{
  return self->index;
}

/* Returns: (nullable) (element-type EntSpan): of a claim or an article where the words stand in its text */
const GArray *
ent_find_row_get_words (EntFindRow *self)
{
  return self->words;
}

/* Returns: (nullable): what a note is on, see ent-subject.h */
const char *
ent_find_row_get_subject (EntFindRow *self)
{
  return self->subject;
}

/* ---- building the list ----------------------------------------------- */

/* Takes @title and @detail; the row is the list's. */
static EntFindRow *
add (GListStore *rows, EntFindKind kind, char *title, char *detail)
{
  g_autoptr (EntFindRow) row = g_object_new (ENT_TYPE_FIND_ROW, NULL);

  row->kind = kind;
  row->title = title;
  row->detail = detail;
  g_list_store_append (rows, row);
  return row;
}

static void
add_heading (GListStore *rows, const char *title, guint n)
{
  add (rows, ENT_FIND_HEADING, g_strdup_printf ("%s · %u", title, n), NULL);
}

static void
set_snippet (EntFindRow *row, const EntSnippet *snippet)
{
  row->snippet.text = g_strdup (snippet->text);
  row->snippet.marks = g_array_ref (snippet->marks);
}

static char *
dup_source (const EntArticle *article)
{
  g_autofree char *published = ent_day_format_human (article->published);

  return g_strdup_printf ("%s · %s", article->outlet != NULL ? article->outlet : "Unknown outlet", published);
}

static void
add_actors (GListStore *rows, EntCase *case_, const GPtrArray *hits)
{
  if (hits->len > 0)
    add_heading (rows, "Actors", hits->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const EntActorHit *hit = g_ptr_array_index (hits, i);
      const EntActor *actor = ent_case_get_actor (case_, hit->actor);

      add (rows, ENT_FIND_ACTOR, g_strdup (actor->name),
           hit->alias != NULL ? g_strdup_printf ("also “%s”", hit->alias) : g_strdup (actor->role))->index = hit->actor;
    }
}

/* The sentence with those of the article's words that stand in it. */
static void
set_sentence (EntFindRow *row, const EntClaim *claim, const GArray *words)
{
  row->snippet.text = ent_span_dup_text (claim->sentence, claim->article->text);
  row->snippet.marks = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  for (guint i = 0; i < words->len; i++)
    {
      EntSpan word = g_array_index (words, EntSpan, i);

      if (!ent_span_contains (claim->sentence, word))
        continue;
      word.start -= claim->sentence.start;
      word.end -= claim->sentence.start;
      g_array_append_val (row->snippet.marks, word);
    }
}

static guint
count_claims (const GPtrArray *hits)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += ((const EntArticleHit *) g_ptr_array_index (hits, i))->claims->len;
  return n;
}

static void
add_claims (GListStore *rows, EntCase *case_, const GPtrArray *hits)
{
  guint n = count_claims (hits);

  if (n > 0)
    add_heading (rows, "Claims", n);
  for (guint i = 0; i < hits->len; i++)
    {
      const EntArticleHit *hit = g_ptr_array_index (hits, i);

      for (guint j = 0; j < MIN (hit->claims->len, MAX_CLAIMS); j++)
        {
          guint index = g_array_index (hit->claims, guint, j);
          const EntClaim *claim = ent_case_get_claim (case_, index);
          EntFindRow *row = add (rows, ENT_FIND_CLAIM, g_strdup_printf ("%s %s %s", claim->source->name,
                                                                        claim->type->label, claim->target->name),
                                 dup_source (claim->article));

          row->index = index;
          row->words = g_array_ref (hit->words);
          set_sentence (row, claim, hit->words);
        }
    }
}

static void
add_articles (GListStore *rows, EntCase *case_, const GPtrArray *hits, guint n)
{
  if (hits->len > 0)
    add_heading (rows, "Articles", n);
  for (guint i = 0; i < hits->len; i++)
    {
      const EntArticleHit *hit = g_ptr_array_index (hits, i);
      const EntArticle *article = ent_case_get_article (case_, hit->article);
      EntFindRow *row = add (rows, ENT_FIND_ARTICLE, g_strdup (ent_article_get_label (article)), dup_source (article));

      row->index = hit->article;
      row->words = g_array_ref (hit->words);
      set_snippet (row, hit->snippet);
    }
}

static char *
dup_note_title (EntCase *case_, const char *subject)
{
  const EntActor *actor = NULL;

  if (g_str_has_prefix (subject, ENT_SUBJECT_ACTOR))
    actor = ent_case_find_actor (case_, subject + strlen (ENT_SUBJECT_ACTOR));
  if (actor != NULL)
    return g_strdup_printf ("Note on %s", actor->name);
  if (g_str_has_prefix (subject, ENT_SUBJECT_ARTICLE))
    return g_strdup ("Note on an article");
  if (g_str_has_prefix (subject, ENT_SUBJECT_RELATION))
    return g_strdup ("Note on a relation");
  if (g_str_has_prefix (subject, ENT_SUBJECT_CLAIM))
    return g_strdup ("Note on a claim");
  return g_strdup ("Note");
}

static void
add_notes (GListStore *rows, EntCase *case_, const GPtrArray *hits)
{
  if (hits->len > 0)
    add_heading (rows, "Notes", hits->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const EntNoteHit *hit = g_ptr_array_index (hits, i);
      EntFindRow *row = add (rows, ENT_FIND_NOTE, dup_note_title (case_, hit->subject), NULL);

      row->subject = g_strdup (hit->subject);
      set_snippet (row, hit->snippet);
    }
}

/**
 * ent_find_rows_new:
 * @found: what was found in @case_
 *
 * Returns: (transfer full): a list of EntFindRow: actors, notes, claims and articles, each below a heading that counts them;
 *   O(rows + words in the articles that are listed)
 */
GListModel *
ent_find_rows_new (EntCase *case_, const EntFullText *found)
{
  GListStore *rows = g_list_store_new (ENT_TYPE_FIND_ROW);

  add_actors (rows, case_, found->actors);
  add_notes (rows, case_, found->notes);
  add_claims (rows, case_, found->articles);
  add_articles (rows, case_, found->articles, found->n_articles);
  return G_LIST_MODEL (rows);
}
