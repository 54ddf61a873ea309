/* ent-phrase-trie.c: phrases, for the longest match over tokens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-phrase-trie-private.h"
#include "actor/ent-fold-private.h"

#include <string.h>

/* A step: at @node, the word @word leads to the node that the hash table gives. */
typedef struct
{
  guint32 node;
  guint32 word;
} Step;

struct _EntPhraseTrie
{
  GHashTable *words;  /* folded word -> its number, from 1 */
  GHashTable *steps;  /* Step as gint64 -> node */
  GPtrArray *values;  /* by node; NULL where no phrase ends */
  GDestroyNotify free_value;
};

EntPhraseTrie *
ent_phrase_trie_new (GDestroyNotify free_value)
{
  EntPhraseTrie *self = g_new0 (EntPhraseTrie, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->values = g_ptr_array_new ();
  g_ptr_array_add (self->values, NULL);
  self->free_value = free_value;
  return self;
}

void
ent_phrase_trie_free (EntPhraseTrie *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->values->len; i++)
    if (self->values->pdata[i] != NULL && self->free_value)
      self->free_value (self->values->pdata[i]);
  g_ptr_array_unref (self->values);
  g_hash_table_unref (self->steps);
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_hyphen (const EntToken *token)
{
  return strcmp (token->norm, "-") == 0 && (token->flags & ENT_TOKEN_SPACE_AFTER) == 0;
}

static gint64
pack (guint32 node, guint32 word)
{
  return (gint64) ((guint64) node << 32 | word);
}

static guint32
intern_word (EntPhraseTrie *self, const char *norm)
{
  g_autofree char *folded = ent_fold (norm);
  guint32 word = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));

  if (word == 0)
    {
      word = g_hash_table_size (self->words) + 1;
      g_hash_table_insert (self->words, g_steal_pointer (&folded), GUINT_TO_POINTER (word));
    }
  return word;
}

static guint32
find_word (const EntPhraseTrie *self, const char *norm)
{
  g_autofree char *folded = NULL;

  if (g_str_is_ascii (norm))
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, norm));
  folded = ent_fold (norm);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

static guint32
find_step (const EntPhraseTrie *self, guint32 node, const char *norm)
{
  guint32 word = find_word (self, norm);
  gint64 key = pack (node, word);

  return word == 0 ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, &key));
}

/*
 * ent_phrase_trie_add:
 * @tokens: (array length=n_tokens): the phrase
 *
 * Returns: (transfer none): the place of the phrase's value, NULL where it is new; valid until the next phrase is added
 */
gpointer *
ent_phrase_trie_add (EntPhraseTrie *self, const EntToken *tokens, guint n_tokens)
{
  guint32 node = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      gint64 key;
      guint32 next;

      if (is_hyphen (&tokens[i]))
        continue;
      key = pack (node, intern_word (self, tokens[i].norm));
      next = GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, &key));
      if (next == 0)
        {
          next = self->values->len;
          g_ptr_array_add (self->values, NULL);
          g_hash_table_insert (self->steps, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (next));
        }
      node = next;
    }
  return &self->values->pdata[node];
}

/*
 * ent_phrase_trie_match:
 * @tokens: (array length=n_tokens): a sentence from the first word of the phrase on
 * @accept: (nullable): asked for each phrase that the tokens begin with, shorter ones first; %NULL takes all
 *
 * Returns: how many tokens the longest phrase taken covers, 0 for none; O(length of the longest phrase)
 */
guint
ent_phrase_trie_match (const EntPhraseTrie *self, const EntToken *tokens, guint n_tokens, EntPhraseFunc accept,
                       gpointer data)
{
  guint32 node = 0;
  guint longest = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      if (i > 0 && is_hyphen (&tokens[i]) && (tokens[i - 1].flags & ENT_TOKEN_SPACE_AFTER) == 0)
        continue;
      node = find_step (self, node, tokens[i].norm);
      if (node == 0)
        break;
      if (self->values->pdata[node] != NULL &&
          (accept == NULL || accept (self->values->pdata[node], tokens, i + 1, data)))
        longest = i + 1;
    }
  return longest;
}

/*
 * ent_phrase_trie_find:
 *
 * Returns: (nullable): the value of the phrase that is exactly these tokens
 */
gpointer
ent_phrase_trie_find (const EntPhraseTrie *self, const EntToken *tokens, guint n_tokens)
{
  guint32 node = 0;

  for (guint i = 0; i < n_tokens; i++)
    if (!is_hyphen (&tokens[i]) && (node = find_step (self, node, tokens[i].norm)) == 0)
      return NULL;
  return self->values->pdata[node];
}
