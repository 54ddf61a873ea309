/* ent-merge-suggestion.c: why two actors may be one, in words and as facts that can be checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-merge-finder-private.h"

#include <string.h>

/* Numbers of articles in order that stand in both lists. */
GArray *
ent_merge_dup_shared (const GArray *articles, const GArray *others)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0, j = 0; i < articles->len && j < others->len;)
    {
      guint first = g_array_index (articles, guint, i), second = g_array_index (others, guint, j);

      if (first == second)
        g_array_append_val (shared, first);
      i += first <= second;
      j += second <= first;
    }
  return shared;
}

static const char *
find_outlet (EntCase *case_, const GArray *articles, guint i)
{
  return ent_case_get_article (case_, g_array_index (articles, guint, i))->outlet;
}

/* A paper of the one, and another of the other. */
static gboolean
are_of_two_papers (EntCase *case_, const EntMergeSuggestion *self)
{
  const char *first = find_outlet (case_, self->articles, 0);

  for (guint i = 0; first != NULL && i < self->into_articles->len; i++)
    {
      const char *other = find_outlet (case_, self->into_articles, i);

      if (other != NULL && strcmp (first, other) != 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
get_reason_words (EntMergeReason reason, gboolean same_role)
{
  switch (reason)
    {
    case ENT_MERGE_SAME_NAME:
      return same_role ? "same name and role" : "same name";
    case ENT_MERGE_SHORT_FORM:
      return "short form of the name";
    case ENT_MERGE_INITIALS:
      return "first letters of the name";
    case ENT_MERGE_SPELLING:
      return same_role ? "one letter differs, same role" : "one letter differs, same country";
    default:
      g_assert_not_reached ();
    }
}

static void
add_fact (EntMergeSuggestion *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_fact (EntMergeSuggestion *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->facts, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
add_article_facts (EntMergeSuggestion *self, EntCase *case_, const EntActor *actor, const EntActor *into,
                   const GArray *shared)
{
  if (shared->len > 0)
    add_fact (self, "Both are in “%s”",
              ent_article_get_label (ent_case_get_article (case_, g_array_index (shared, guint, 0))));
  if (shared->len > 1)
    add_fact (self, "Both are in %u more articles", shared->len - 1);
  add_fact (self, self->articles->len == 1 ? "%s is in %u article" : "%s is in %u articles", actor->name,
            self->articles->len);
  add_fact (self, self->into_articles->len == 1 ? "%s is in %u article" : "%s is in %u articles", into->name,
            self->into_articles->len);
}

/* What is known of one of them alone is a fact too: it may speak against it. */
static void
add_known_fact (EntMergeSuggestion *self, const char *what, const EntActor *actor, const char *of_actor,
                const EntActor *into, const char *of_into)
{
  if (of_actor != NULL && g_strcmp0 (of_actor, of_into) == 0)
    add_fact (self, "Same %s: %s", what, of_actor);
  else if (of_actor != NULL)
    add_fact (self, "%s has the %s %s", actor->name, what, of_actor);
  if (of_into != NULL && g_strcmp0 (of_actor, of_into) != 0)
    add_fact (self, "%s has the %s %s", into->name, what, of_into);
}

/*
 * ent_merge_suggestion_new:
 * @articles: (transfer none) (element-type guint): of @actor, in order
 * @into_articles: (transfer none) (element-type guint): of @into
 */
EntMergeSuggestion *
ent_merge_suggestion_new (EntCase *case_, EntMergeReason reason, guint actor, guint into, GArray *articles,
                          GArray *into_articles)
{
  EntMergeSuggestion *self = g_new (EntMergeSuggestion, 1);
  const EntActor *first = ent_case_get_actor (case_, actor), *second = ent_case_get_actor (case_, into);
  gboolean same_role = first->role != NULL && g_strcmp0 (first->role, second->role) == 0;
  g_autoptr (GArray) shared = ent_merge_dup_shared (articles, into_articles);

  *self = (EntMergeSuggestion) { actor, into, reason, NULL, g_ptr_array_new_with_free_func (g_free),
                                 g_array_ref (articles), g_array_ref (into_articles) };
  self->words = g_strconcat (get_reason_words (reason, same_role),
                             shared->len > 0 ? " in the same article"
                                             : are_of_two_papers (case_, self) ? " in two papers" : "", NULL);
  add_article_facts (self, case_, first, second, shared);
  add_known_fact (self, "role", first, first->role, second, second->role);
  add_known_fact (self, "country", first, first->country, second, second->country);
  return self;
}

void
ent_merge_suggestion_free (EntMergeSuggestion *self)
{
  g_free (self->words);
  g_ptr_array_unref (self->facts);
  g_array_unref (self->articles);
  g_array_unref (self->into_articles);
  g_free (self);
}
