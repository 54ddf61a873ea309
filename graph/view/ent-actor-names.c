/* ent-actor-names.c: the words by which articles name an actor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-actor-names.h"

#include <string.h>

typedef struct
{
  EntCase *case_;
  const EntActor *actor;
  GPtrArray *names;      /* (element-type EntActorName) */
  GHashTable *by_key;    /* (element-type utf8 EntActorName): by words and whom they were read as */
} Names;

static void
free_name (gpointer data)
{
  EntActorName *name = data;

  g_free (name->words);
  ent_actor_unref (name->read);
  g_array_unref (name->claims);
  g_free (name);
}

/* Words that name nobody by themselves; "US" is none of them. */
static gboolean
is_pronoun (const char *words)
{
  static const char *const pronouns[] = {
    "both", "he", "her", "hers", "him", "his", "i", "it", "its", "me", "my", "our", "ours", "she", "that", "their", "theirs",
    "them", "they", "us", "we", "which", "who", "whom", "whose"
  };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (g_ascii_strcasecmp (words, pronouns[i]) == 0)
      return words[1] == '\0' || !g_ascii_isupper (words[1]);
  return FALSE;
}

/* Lines of an article break anywhere. */
static char *
dup_words (const EntArticle *article, EntSpan span)
{
  char *words = ent_span_dup_text (span, article->text);

  for (char *c = words; *c != '\0'; c++)
    if (g_ascii_isspace (*c))
      *c = ' ';
  return words;
}

static EntActorName *
get_name (Names *self, const char *words, EntActor *read)
{
  g_autofree char *key = g_strconcat (words, "\n", read->id, NULL);
  EntActorName *name = g_hash_table_lookup (self->by_key, key);

  if (name != NULL)
    return name;
  name = g_new0 (EntActorName, 1);
  name->words = g_strdup (words);
  name->read = ent_actor_ref (read);
  name->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->names, name);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), name);
  return name;
}

static gboolean
is_in_article (Names *self, const GArray *claims, const EntArticle *article)
{
  return claims->len > 0
         && ent_case_get_claim (self->case_, g_array_index (claims, guint, claims->len - 1))->article == article;
}

/* @span names the actor in the claim; it named whoever stood at that end when the claim was read. */
static void
add_name (Names *self, guint index, const EntClaim *read, EntSpan span)
{
  const EntClaim *claim = ent_case_get_claim (self->case_, index);
  g_autofree char *words = NULL;
  EntActorName *name;

  if (ent_span_is_empty (span))
    return;
  words = dup_words (claim->article, span);
  if (is_pronoun (words))
    return;
  name = get_name (self, words, ent_span_equal (span, read->source_span) ? read->source : read->target);
  name->n_articles += !is_in_article (self, name->claims, claim->article);
  g_array_append_val (name->claims, index);
}

static void
add_claim (Names *self, guint index)
{
  const EntClaim *claim = ent_case_get_claim (self->case_, index);
  const EntClaim *read = ent_case_find_read_claim (self->case_, index);

  if (strcmp (claim->source->id, self->actor->id) == 0)
    add_name (self, index, read != NULL ? read : claim, claim->source_span);
  if (strcmp (claim->target->id, self->actor->id) == 0)
    add_name (self, index, read != NULL ? read : claim, claim->target_span);
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static GArray *
dup_claims (EntView *view, const EntNode *node)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < node->relations->len; i++)
    {
      const GArray *some = ent_view_get_relation (view, g_array_index (node->relations, guint, i))->claims;

      g_array_append_vals (claims, some->data, some->len);
    }
  g_array_sort (claims, compare_indices);
  return claims;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const EntActorName *x = *(EntActorName *const *) a, *y = *(EntActorName *const *) b;
  int order;

  if (x->claims->len != y->claims->len)
    return x->claims->len > y->claims->len ? -1 : 1;
  order = strcmp (x->words, y->words);
  return order != 0 ? order : strcmp (x->read->id, y->read->id);
}

/**
 * ent_view_list_actor_names:
 * @node: a node of @self
 *
 * The names of an actor with those of all who were merged into it, whatever the filter lets through; pronouns are none.
 *
 * Returns: (transfer full) (element-type EntActorName): the most frequent first; O(c log c) with the c claims of the actor
 */
GPtrArray *
ent_view_list_actor_names (EntView *self, guint node)
{
  Names names = { 0 };
  g_autoptr (GArray) claims = NULL;

  g_return_val_if_fail (self != NULL && node < ent_view_get_n_nodes (self), NULL);

  names.case_ = ent_view_get_case (self);
  names.actor = ent_view_get_node (self, node)->actor;
  names.names = g_ptr_array_new_with_free_func (free_name);
  names.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  claims = dup_claims (self, ent_view_get_node (self, node));
  for (guint i = 0; i < claims->len; i++)
    if (i == 0 || g_array_index (claims, guint, i) != g_array_index (claims, guint, i - 1))
      add_claim (&names, g_array_index (claims, guint, i));
  g_hash_table_unref (names.by_key);
  g_ptr_array_sort (names.names, compare_names);
  return names.names;
}
