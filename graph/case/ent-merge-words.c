/* ent-merge-words.c: what two cases decide otherwise, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-merge-words-private.h"

#include "case/ent-subject.h"

#include <string.h>

struct _EntMergeWords
{
  EntExtraction *extraction;
  const char *case_name;   /* of the other case */
  GHashTable *names;       /* (element-type utf8 utf8): of actors by id, as they were read */
  GHashTable *own_names;   /* (nullable) (element-type utf8 utf8): likewise of the case here */
  GHashTable *renamed;     /* (element-type utf8 utf8): as the user calls them here */
  GHashTable *articles;    /* (element-type utf8 utf8): labels by key */
  GHashTable *claims;      /* (nullable) (element-type utf8 EntClaim): by subject; made when one is asked for */
};

/*
 * ent_merge_words_new:
 * @extraction: what was read in the other case
 * @case_name: what that is called
 */
EntMergeWords *
ent_merge_words_new (EntExtraction *extraction, const char *case_name)
{
  EntMergeWords *self = g_new0 (EntMergeWords, 1);

  self->extraction = extraction;
  self->case_name = case_name;
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->renamed = g_hash_table_new (g_str_hash, g_str_equal);
  self->articles = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < extraction->claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (extraction->claims, i);

      g_hash_table_insert (self->names, claim->source->id, claim->source->name);
      g_hash_table_insert (self->names, claim->target->id, claim->target->name);
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
  g_hash_table_unref (self->names);
  g_clear_pointer (&self->own_names, g_hash_table_unref);
  g_hash_table_unref (self->renamed);
  g_hash_table_unref (self->articles);
  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_free (self);
}

/*
 * ent_merge_words_take_names:
 * @names: (transfer full) (element-type utf8 utf8): of the actors of the case here, by id
 */
void
ent_merge_words_take_names (EntMergeWords *self, GHashTable *names)
{
  g_clear_pointer (&self->own_names, g_hash_table_unref);
  self->own_names = names;
}

/*
 * ent_merge_words_rename:
 * @name: (transfer none): as the user calls an actor here; both stay as long as the words
 */
void
ent_merge_words_rename (EntMergeWords *self, const char *id, const char *name)
{
  g_hash_table_insert (self->renamed, (gpointer) id, (gpointer) name);
}

/* ---- what it is about ------------------------------------------------------------------ */

static const char *
find_read_name (EntMergeWords *self, const char *id)
{
  const char *name = self->own_names != NULL ? g_hash_table_lookup (self->own_names, id) : NULL;

  if (name == NULL)
    name = g_hash_table_lookup (self->names, id);
  return name != NULL ? name : id;
}

static const char *
find_name (EntMergeWords *self, const char *id)
{
  const char *name = g_hash_table_lookup (self->renamed, id);

  return name != NULL ? name : find_read_name (self, id);
}

static const EntClaim *
find_claim (EntMergeWords *self, const char *subject)
{
  if (self->claims == NULL)
    {
      self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < self->extraction->claims->len; i++)
        g_hash_table_insert (self->claims, ent_extraction_dup_claim_subject (self->extraction, i),
                             g_ptr_array_index (self->extraction->claims, i));
    }
  return g_hash_table_lookup (self->claims, subject);
}

/* "“Russia supplies China”" */
static char *
dup_claim (EntMergeWords *self, const char *subject)
{
  const EntClaim *claim = find_claim (self, subject);

  if (claim == NULL)   /* it was read otherwise since it was decided on */
    return g_strdup ("a claim");
  return g_strdup_printf ("“%s %s %s”", find_name (self, claim->source->id), claim->type->label,
                          find_name (self, claim->target->id));
}

/* "talks-with" as a person reads it. */
static char *
dup_spaced (const char *word)
{
  return g_strdelimit (g_strdup (word), "-", ' ');
}

/* "country:RUS supplies country:CHN" */
static char *
dup_relation (EntMergeWords *self, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);
  g_autofree char *type = NULL;

  if (g_strv_length (parts) < 3)
    return g_strdup (words);
  type = dup_spaced (parts[1]);
  return g_strdup_printf ("“%s %s %s”", find_name (self, parts[0]), type, find_name (self, parts[2]));
}

static char *
dup_subject (EntMergeWords *self, const EntMergeConflict *conflict)
{
  const char *subject = conflict->subject;
  const char *rest = strchr (subject, ':') != NULL ? strchr (subject, ':') + 1 : subject;
  const char *label;

  if (g_str_has_prefix (subject, ENT_SUBJECT_ACTOR))
    return g_strdup (strcmp (conflict->aspect, "name") == 0 ? find_read_name (self, rest) : find_name (self, rest));
  if (g_str_has_prefix (subject, ENT_SUBJECT_CLAIM))
    return dup_claim (self, subject);
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
    { "merged-into", "Merge of" },    { "other-than", "Who is not" },      { "left-out", "Leaving out of" },
    { "published", "Date of" },       { "actor", "Who is meant by" },      { "verdict", "Verdict on" },
    { "note", "Note on" },            { "sayer", "Who says" },             { "filter", "Filter" },
  };
  char *words;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (strcmp (named[i][0], aspect) == 0)
      return g_strdup (named[i][1]);
  words = g_strconcat (aspect, " of", NULL);
  words[0] = g_ascii_toupper (words[0]);
  return words;
}

/* ---- how it is decided -------------------------------------------------------------------- */

/* "FROM/TO" */
static char *
dup_time (const char *value)
{
  g_auto (GStrv) ends = g_strsplit (value, "/", 2);

  if (g_strv_length (ends) < 2 || (ends[0][0] == '\0' && ends[1][0] == '\0'))
    return g_strdup ("not said");
  if (strcmp (ends[0], ends[1]) == 0)
    return g_strdup (ends[0]);
  return g_strdup_printf ("%s – %s", ends[0], ends[1]);
}

/* Ids, a line each. */
static char *
dup_names (EntMergeWords *self, const char *ids)
{
  g_auto (GStrv) lines = g_strsplit (ids, "\n", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", find_name (self, lines[i]));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_country (EntMergeWords *self, const char *code)
{
  g_autofree char *id = g_strconcat ("country:", code, NULL);
  const char *name = find_name (self, id);

  return g_strdup (name != id ? name : code);
}

static char *
dup_value (EntMergeWords *self, const char *aspect, const char *value, const char *case_name)
{
  static const char *const plain[] = { "verdict", "relation", "status", "kind", "reliability", "credibility", NULL };

  if (value == NULL || strcmp (aspect, "direction") == 0)
    return g_strdup ("the other way round");
  if (strcmp (aspect, "filter") == 0)
    return g_strdup_printf ("as kept in %s", case_name);
  if (strcmp (aspect, "time") == 0)
    return dup_time (value);
  if (strcmp (aspect, "published") == 0)
    return g_strdup (value);
  if (strcmp (aspect, "country") == 0)
    return dup_country (self, value);
  if (strcmp (aspect, "sayer") == 0 && value[0] == '\0')
    return g_strdup ("the reporter");
  if (strcmp (aspect, "left-out") == 0)
    return g_strdup ("left out");
  if (value[0] == '\0')
    return g_strdup ("nothing");
  if (strcmp (aspect, "merged-into") == 0)
    return g_strdup_printf ("into %s", find_name (self, value));
  if (strcmp (aspect, "other-than") == 0 || strcmp (aspect, "sayer") == 0 || strcmp (aspect, "actor") == 0)
    return dup_names (self, value);
  return g_strv_contains (plain, aspect) ? dup_spaced (value) : g_strdup_printf ("“%s”", value);
}

/*
 * ent_merge_words_tell:
 * @conflict: whose words are set; it is known what differs
 */
void
ent_merge_words_tell (EntMergeWords *self, EntMergeConflict *conflict)
{
  const EntClaim *claim = g_str_has_prefix (conflict->subject, ENT_SUBJECT_CLAIM) ? find_claim (self, conflict->subject)
                                                                                  : NULL;
  g_autofree char *of = dup_aspect (conflict->aspect);
  g_autofree char *what = dup_subject (self, conflict);

  conflict->what = g_strdup_printf ("%s %s", of, what);
  if (claim != NULL)
    conflict->sentence = g_strdelimit (g_strndup (claim->article->text + claim->sentence.start,
                                                  claim->sentence.end - claim->sentence.start), "\r\n\t", ' ');
  conflict->mine_words = dup_value (self, conflict->aspect, conflict->mine, "this case");
  conflict->theirs_words = dup_value (self, conflict->aspect, conflict->theirs, self->case_name);
}
