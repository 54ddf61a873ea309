/* ent-article.h: a news article, as text with what is known of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-interval.h"
#include "base/ent-span.h"

G_BEGIN_DECLS

/* No article is longer: what is above is cut off at a character's border and said so. */
#define ENT_ARTICLE_MAX_BYTES (16 * 1024 * 1024)

typedef enum
{
  ENT_BLOCK_TITLE,
  ENT_BLOCK_HEADING,    /* an inner heading */
  ENT_BLOCK_PARAGRAPH,
  ENT_BLOCK_CAPTION,    /* the words under a picture */
} EntBlockKind;

typedef struct
{
  EntSpan span;
  EntBlockKind kind;
} EntBlock;

/**
 * EntArticle:
 * @key: (nullable): what it is the same by wherever it is kept, see ent_article_set_key(); %NULL until that is set
 * @id: what names it: the file's path below the folder that was opened, or the "id" of a JSON line
 * @path: (nullable): the file it came from; %NULL for standard input
 * @title: (nullable): the headline; it also stands in @text, as its first block
 * @outlet: (nullable): the paper ("bne IntelliNews")
 * @author: (nullable): the byline's name or names
 * @url: (nullable): its address
 * @agencies: (array zero-terminated=1): the agencies whose copy it prints ("AFP"), sorted
 * @published: the day of publication as the article states it; %ENT_DAY_NONE where it states none: never guessed
 * @text: the article and nothing else, UTF-8, blocks parted by an empty line; every span of the rooms
 *   behind this one counts bytes of it
 * @length: bytes of @text
 * @blocks: (array length=n_blocks): what @text is made of, in order, without overlaps
 * @language: (transfer none): its language as ISO 639-1 names it, "en" until somebody has looked; a static string
 * @origin: the id of the first article that tells the same story in the same words; its own id where it is the
 *   first. Set by ent_origin_index_add() before the article is shared
 *
 * Immutable once it is shared, counted atomically, so that threads may read it.
 */
typedef struct
{
  char *key;
  char *id;
  char *path;
  char *title;
  char *outlet;
  char *author;
  char *url;
  char **agencies;
  EntDay published;
  char *text;
  gsize length;
  EntBlock *blocks;
  guint n_blocks;
  const char *language;
  char *origin;
} EntArticle;

EntArticle *ent_article_new (const char *id);
EntArticle *ent_article_copy (const EntArticle *self);
EntArticle *ent_article_ref (EntArticle *self);
void ent_article_unref (EntArticle *self);

const char *ent_article_get_label (const EntArticle *self);
gboolean ent_article_has_own_file (const EntArticle *self);
void ent_article_set_key (EntArticle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArticle, ent_article_unref)

G_END_DECLS
