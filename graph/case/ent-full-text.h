/* ent-full-text.h: finding words in all of a case: articles, claims, actors, notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-case.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntSnippet:
 * @text: one line
 * @marks: (element-type EntSpan): where the words stand in it
 */
typedef struct
{
  char *text;
  GArray *marks;
} EntSnippet;

/**
 * EntArticleHit:
 * @article: which of the case's
 * @words: (element-type EntSpan): where the words stand in its text, in order and without overlaps
 * @snippet: the part of it where most of them stand
 * @claims: (element-type guint): claims of the case in whose sentence there are some: those with all of the words
 *   first, then in the case's order
 */
typedef struct
{
  guint article;
  GArray *words;
  EntSnippet *snippet;
  GArray *claims;
} EntArticleHit;

/**
 * EntActorHit:
 * @actor: which of the case's
 * @alias: (nullable): what it is called besides, where that is what has the words and not its name
 */
typedef struct
{
  guint actor;
  char *alias;
} EntActorHit;

/**
 * EntNoteHit:
 * @subject: what the note is on, see ent-subject.h
 * @snippet: the part of it where the words stand
 */
typedef struct
{
  char *subject;
  EntSnippet *snippet;
} EntNoteHit;

/**
 * EntFullText:
 * @articles: (element-type EntArticleHit): those that are about the words most first
 * @actors: (element-type EntActorHit): those whose names begin with the words first, then those with the most claims
 * @notes: (element-type EntNoteHit): in the order of the records
 * @n_articles: how many articles have the words, listed or not
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *actors;
  GPtrArray *notes;
  guint n_articles;
} EntFullText;

EntFullText *ent_full_text_search (EntCaseFile *file, EntCase *case_, const char *words, guint max,
                                   GCancellable *cancellable, GError **error);
void ent_full_text_free (EntFullText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFullText, ent_full_text_free)

G_END_DECLS
