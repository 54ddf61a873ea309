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
 * EntPiece:
 * @span: bytes of the text
 * @start: where they begin in the text of the whole article
 */
typedef struct
{
  EntSpan span;
  guint32 start;
} EntPiece;

/**
 * EntCitation:
 * @start: where the words stand in the text of the whole article
 * @words: of @length bytes, UTF-8
 */
typedef struct
{
  guint32 start;
  const char *words;
  gsize length;
} EntCitation;

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
 * @is_partial: only what somebody cites of it is there, see ent_article_set_citations(); @key is that of the whole
 * @pieces: (array length=n_pieces): of such an article what of @text is its own, in the order of both texts
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
  gboolean is_partial;
  EntPiece *pieces;
  guint n_pieces;
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

gboolean ent_article_has_span (const EntArticle *self, EntSpan span);
gboolean ent_article_has_sound_blocks (const EntArticle *self);
gboolean ent_article_has_sound_pieces (const EntArticle *self);

/* What stands before the sentences of a partial article, so that nobody takes them for all of it, and between two that stand
 * apart in the whole. */
#define ENT_ARTICLE_PARTIAL_MARK "[Cited sentences only; the rest of the article did not come]"
#define ENT_ARTICLE_OMISSION "[…]"

gboolean ent_article_set_citations (EntArticle *self, GArray *citations);
GArray *ent_article_list_citations (const EntArticle *self);
gboolean ent_article_says (const EntArticle *self, const EntCitation *citation);
EntSpan ent_article_find_in_whole (const EntArticle *self, EntSpan span);
EntSpan ent_article_find_from_whole (const EntArticle *self, EntSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArticle, ent_article_unref)

G_END_DECLS
