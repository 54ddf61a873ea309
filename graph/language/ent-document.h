/* ent-document.h: a text as sentences of tokens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-span.h"
#include "language/ent-tagset.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_TOKEN_WORD = 1 << 0,         /* has a letter */
  ENT_TOKEN_CAPITALISED = 1 << 1,  /* first letter is a capital: "Kim", "USA" */
  ENT_TOKEN_ALL_CAPITALS = 1 << 2, /* two letters or more, all capitals: "USA" */
  ENT_TOKEN_NUMBER = 1 << 3,       /* has a digit and no letter: "12", "1,000", "3.5" */
  ENT_TOKEN_PUNCTUATION = 1 << 4,
  ENT_TOKEN_SPACE_AFTER = 1 << 5,
  ENT_TOKEN_QUOTED = 1 << 6,       /* stands between quotation marks of its paragraph */
} EntTokenFlags;

/* The head of the word that stands at the top of its sentence's tree */
#define ENT_TOKEN_ROOT (-1)

/**
 * EntToken:
 * @span: its bytes in the text
 * @norm: (transfer none): the word in small letters, curly apostrophes made straight ("kim", "'s")
 * @lemma: (transfer none): its dictionary form by rule and exception list ("met" -> "meet", "talks" -> "talk"); a word
 *   in -ing that is a common noun stays ("meeting"), others are verbs ("visiting" -> "visit"). After a parse it follows
 *   the part of speech and is spelt as English-EWT does ("his" -> "his", "Talks" -> "Talks" in a name)
 * @verb_lemma: (transfer none): the same where the word is known to be a verb ("meeting" -> "meet", "lives" -> "live")
 * @flags: its shape
 * @upos: its part of speech; this and what follows is set by ent_parser_parse(), where #EntSentence has a tree
 * @xpos: its tag of the Penn Treebank
 * @dependency: how it hangs on its head
 * @name: whether it begins a name or goes on with one
 * @head: the index in its sentence of the word that it hangs on, or %ENT_TOKEN_ROOT
 *
 * A word after the conventions of English-EWT: "Russia's" is two tokens, "don't" is "do" and "n't"; a hyphen between
 * words is a token ("Jong" "-" "un", "North" "Korea" "-" "made", "F" "-" "16") unless it joins a prefix
 * ("pro-Beijing") or the parts of a number ("555-0142"). A quotation's own marks are not %ENT_TOKEN_QUOTED, nor is what
 * stands behind a mark that its paragraph never closes, unless the next paragraph opens with a mark again.
 * Strings live as long as the document.
 */
typedef struct
{
  EntSpan span;
  const char *norm;
  const char *lemma;
  const char *verb_lemma;
  EntTokenFlags flags;
  EntUpos upos : 8;
  EntXpos xpos : 8;
  EntDependency dependency : 8;
  EntNameTag name : 8;
  gint head;
} EntToken;

/**
 * EntSentence:
 * @span: from its first to its last token
 * @tokens: (array length=n_tokens): its words and marks, in order
 * @block: which of the blocks handed in it stands in
 * @has_tree: whether it was parsed
 */
typedef struct
{
  EntSpan span;
  EntToken *tokens;
  guint n_tokens;
  guint block;
  gboolean has_tree;
} EntSentence;

/**
 * EntDocument:
 *
 * Sentences of one text. Immutable after ent_document_new() and, where it is wanted, ent_parser_parse().
 */
typedef struct
{
  const char *text;          /* borrowed */
  EntSentence *sentences;
  guint n_sentences;
  /*< private >*/
  GArray *tokens;
  GStringChunk *strings;
} EntDocument;

EntDocument *ent_document_new (const char *text, const EntSpan *blocks, guint n_blocks);
void ent_document_free (EntDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDocument, ent_document_free)

G_END_DECLS
