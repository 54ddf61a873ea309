/* ent-draft-private.h: an article in the making, the same for all formats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"

G_BEGIN_DECLS

/* What the file itself says a block is. */
typedef enum
{
  ENT_ROLE_NONE,       /* nothing: most of plain text */
  ENT_ROLE_TITLE,      /* <h1>, the largest letters of a page */
  ENT_ROLE_HEADING,
  ENT_ROLE_PARAGRAPH,
  ENT_ROLE_ITEM,       /* of a list */
  ENT_ROLE_CAPTION,
  ENT_ROLE_BYLINE,
} EntRole;

/**
 * EntDraftBlock:
 * @text: one line, blanks collapsed
 * @credit: (nullable): the credit that was cut off the end of @text ("REUTERS/Jane Doe")
 * @role: what the markup says it is
 * @n_words: words of @text; two wide characters count as one word
 * @closed: whether @text ends like a sentence
 * @question: whether it ends with a question mark
 * @dropped: not part of the article
 * @kind: what it is in the article
 */
typedef struct
{
  char *text;
  char *credit;
  EntRole role;
  guint n_words;
  gboolean closed;
  gboolean question;
  gboolean dropped;
  EntBlockKind kind;
} EntDraftBlock;

/**
 * EntDraft:
 * @title: (nullable): as the file states it apart from the text; also @outlet, @author, @url
 * @published: as the file states it
 * @agencies: (element-type utf8): names of ent-agency.c, sorted
 * @blocks: (element-type EntDraftBlock): what may be the text
 * @given: the text was handed over as an article's text (a JSON line), not cut out of a page: only what is surely none
 *   of it is dropped
 * @is_cut: there was more than an article may hold
 */
typedef struct
{
  char *title;
  char *outlet;
  char *author;
  char *url;
  EntDay published;
  GPtrArray *agencies;
  GPtrArray *blocks;
  gboolean given;
  gboolean is_cut;
  /*< private >*/
  gsize n_bytes;
} EntDraft;

EntDraft *ent_draft_new (void);
void ent_draft_free (EntDraft *self);

void ent_draft_add (EntDraft *self, EntRole role, const char *text, gssize length);
EntDraftBlock *ent_draft_get (const EntDraft *self, guint index);
void ent_draft_take_fact (char **slot, char *fact);
EntArticle *ent_draft_finish (EntDraft *self, const char *id, const char *path, GError **error);

void ent_draft_block_cut (EntDraftBlock *self, gsize start, gsize end);
gboolean ent_draft_block_is_running (const EntDraftBlock *self);

char *ent_draft_dup_line (const char *text, gssize length);
gboolean ent_draft_is_closed (const char *text, gboolean *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDraft, ent_draft_free)

G_END_DECLS
