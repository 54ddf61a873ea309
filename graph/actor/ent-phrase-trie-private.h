/* ent-phrase-trie-private.h: phrases, for the longest match over tokens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

/*
 * EntPhraseTrie:
 *
 * What stands for each phrase is a value of the caller's, never NULL. Words are compared folded (ent_fold()); hyphens
 * count for nothing: "Kim Jong-un" is "Kim Jong Un".
 */
typedef struct _EntPhraseTrie EntPhraseTrie;

EntPhraseTrie *ent_phrase_trie_new (GDestroyNotify free_value);
void ent_phrase_trie_free (EntPhraseTrie *self);

gpointer *ent_phrase_trie_add (EntPhraseTrie *self, const EntToken *tokens, guint n_tokens);

/*
 * EntPhraseFunc:
 *
 * Returns: whether the @n_tokens tokens that match a phrase are taken for it
 */
typedef gboolean (*EntPhraseFunc) (gpointer value, const EntToken *tokens, guint n_tokens, gpointer data);

guint ent_phrase_trie_match (const EntPhraseTrie *self, const EntToken *tokens, guint n_tokens, EntPhraseFunc accept,
                             gpointer data);
gpointer ent_phrase_trie_find (const EntPhraseTrie *self, const EntToken *tokens, guint n_tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPhraseTrie, ent_phrase_trie_free)

G_END_DECLS
