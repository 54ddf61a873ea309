/* ent-merge-words.c: what two cases decide otherwise, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-merge-words-private.h"

#include "case/ent-subject.h"

#include <string.h>

struct _EntMergeWords
{
  GHashTable *actors;      /* (element-type utf8 utf8): names by id */
  GHashTable *articles;    /* (element-type utf8 utf8): labels by key */
};

EntMergeWords *
ent_merge_words_new (EntExtraction *extraction)
{
  EntMergeWords *self = g_new (EntMergeWords, 1);

  self->actors = g_hash_table_new (g_str_hash, g_str_equal);
  self->articles = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < extraction->claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (extraction->claims, i);

      g_hash_table_insert (self->actors, claim->source->id, claim->source->name);
      g_hash_table_insert (self->actors, claim->target->id, claim->target->name);
    }
  for (guint i = 0; i < extraction->articles->len; i++)
    {
      const EntArticle *article = g_ptr_array_index (extraction->articles, i);

      g_hash_table_insert (self->articles, article->key, (gpointer) ent_article_get_label (article));
    }
  return self;
}

void
ent_merge_words_free (EntMergeWords *self)
{
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->articles);
  g_free (self);
}

static const char *
find_name (EntMergeWords *self, const char *id)
{
  const char *name = g_hash_table_lookup (self->actors, id);

  return name != NULL ? name : id;
}

/* "KEY/18/11/30/supplies/country:RUS/country:CHN": "“Russia supplies China”". */
static char *
dup_claim (EntMergeWords *self, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 7);

  if (g_strv_length (parts) < 7)
    return g_strdup ("a claim");
  parts[6][strcspn (parts[6], "#")] = '\0';
  return g_strdup_printf ("“%s %s %s”", find_name (self, parts[5]), parts[4], find_name (self, parts[6]));
}

/* "country:RUS supplies country:CHN" */
static char *
dup_relation (EntMergeWords *self, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);

  if (g_strv_length (parts) < 3)
    return g_strdup (words);
  return g_strdup_printf ("“%s %s %s”", find_name (self, parts[0]), parts[1], find_name (self, parts[2]));
}

static char *
dup_subject (EntMergeWords *self, const char *subject)
{
  const char *rest = strchr (subject, ':') != NULL ? strchr (subject, ':') + 1 : subject;
  const char *label;

  if (g_str_has_prefix (subject, ENT_SUBJECT_ACTOR))
    return g_strdup (find_name (self, rest));
  if (g_str_has_prefix (subject, ENT_SUBJECT_CLAIM))
    return dup_claim (self, rest);
  if (g_str_has_prefix (subject, ENT_SUBJECT_RELATION))
    return dup_relation (self, rest);
  if (!g_str_has_prefix (subject, ENT_SUBJECT_ARTICLE))
    return g_strdup_printf ("“%s”", rest);
  label = g_hash_table_lookup (self->articles, rest);
  return label != NULL ? g_strdup_printf ("“%s”", label) : g_strdup ("an article");
}

static char *
dup_aspect (const char *aspect)
{
  static const char *const named[][2] = {
    { "merged-into", "Who else is" }, { "other-than", "Who else is not" }, { "left-out", "Leaving out of" },
    { "published", "Date of" },       { "actor", "Who is meant by" },
  };
  char *words;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (strcmp (named[i][0], aspect) == 0)
      return g_strdup (named[i][1]);
  words = g_strconcat (aspect, " of", NULL);
  words[0] = g_ascii_toupper (words[0]);
  return words;
}

static char *
dup_value (EntMergeWords *self, const char *aspect, const char *value)
{
  gboolean is_actor = strcmp (aspect, "merged-into") == 0 || strcmp (aspect, "sayer") == 0
    || strcmp (aspect, "actor") == 0;

  return value == NULL ? g_strdup ("the other way round")
                       : g_strdup_printf ("“%s”", is_actor ? find_name (self, value) : value);
}

/*
 * ent_merge_words_dup:
 * @mine: (nullable): %NULL where theirs would lead in a circle
 *
 * Returns: (transfer full): "Name of Russia: here “The Kremlin”, there “Moscow”"
 */
char *
ent_merge_words_dup (EntMergeWords *self, const char *subject, const char *aspect, const char *mine, const char *theirs)
{
  g_autofree char *of = dup_aspect (aspect);
  g_autofree char *what = dup_subject (self, subject);
  g_autofree char *here = dup_value (self, aspect, mine);
  g_autofree char *there = dup_value (self, aspect, theirs);

  return g_strdup_printf ("%s %s: here %s, there %s", of, what, here, there);
}
