/* ent-catalogue.c: which articles a case has, and what a new one is to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-catalogue-private.h"

#include "article/ent-origin.h"

#include <string.h>

/**
 * Known:
 * @name: what it is called in the case
 * @origin: the name of the first article that tells its story
 * @later: (nullable): key of the version that came after it
 * @is_new: it was added, and not there before
 */
typedef struct
{
  char *key;
  char *name;
  char *origin;
  const char *later;
  gboolean is_new;
} Known;

struct _EntCatalogue
{
  GHashTable *by_key;     /* (element-type utf8 Known) */
  GHashTable *by_name;    /* (element-type utf8 Known) */
  GHashTable *by_place;   /* (element-type utf8 Known): the last that was found there */
  EntOriginIndex *origins;
};

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->origin);
  g_free (self);
}

EntCatalogue *
ent_catalogue_new (void)
{
  EntCatalogue *self = g_new (EntCatalogue, 1);

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, known_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->origins = ent_origin_index_new ();
  return self;
}

void
ent_catalogue_free (EntCatalogue *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_place);
  g_hash_table_unref (self->by_key);
  ent_origin_index_free (self->origins);
  g_free (self);
}

/**
 * ent_catalogue_has:
 *
 * Returns: whether an article of this key is there; O(1)
 */
gboolean
ent_catalogue_has (const EntCatalogue *self, const char *key)
{
  return g_hash_table_contains (self->by_key, key);
}

/* ---- places ------------------------------------------------------------------- */

/* Where a file has other articles too, what they are called in it is part of the place. */
static char *
dup_place_in_file (const EntArticle *article)
{
  return article->path == NULL ? NULL : ent_article_has_own_file (article)
           ? g_strconcat ("file:", article->path, NULL)
           : g_strconcat ("file:", article->path, "\n", article->id, NULL);
}

/* The address of a paper's first page is given by some as that of every article. */
static char *
dup_place_on_web (const EntArticle *article)
{
  const char *host = article->url != NULL ? strstr (article->url, "://") : NULL;
  const char *rest = host != NULL ? strpbrk (host + strlen ("://"), "/?#") : NULL;

  return rest != NULL && rest[0] != '#' && rest[strspn (rest, "/")] != '\0' ? g_strconcat ("url:", article->url, NULL)
                                                                          : NULL;
}

static Known *
get_last_version (const EntCatalogue *self, Known *known)
{
  while (known->later != NULL)
    known = g_hash_table_lookup (self->by_key, known->later);
  return known;
}

/* A page changes within weeks, and its address stays. Of two articles that come at once and have one address, but not one
 * story, the address is not to be believed. */
static Known *
find_earlier_version (const EntCatalogue *self, const char *in_file, const char *on_web, const char *origin)
{
  Known *known = in_file != NULL ? g_hash_table_lookup (self->by_place, in_file) : NULL;

  if (known == NULL && on_web != NULL)
    {
      known = g_hash_table_lookup (self->by_place, on_web);
      if (known != NULL && known->is_new && strcmp (known->origin, origin) != 0)
        known = NULL;
    }
  return known != NULL ? get_last_version (self, known) : NULL;
}

static Known *
add_known (EntCatalogue *self, const EntArticle *article, const char *name, char *in_file, char *on_web)
{
  Known *known = g_new0 (Known, 1);

  known->key = g_strdup (article->key);
  known->name = g_strdup (name);
  known->origin = g_strdup (article->origin);
  g_hash_table_insert (self->by_key, known->key, known);
  g_hash_table_insert (self->by_name, known->name, known);
  if (in_file != NULL)
    g_hash_table_replace (self->by_place, in_file, known);
  if (on_web != NULL)
    g_hash_table_replace (self->by_place, on_web, known);
  return known;
}

/* ---- what is there --------------------------------------------------------------- */

/**
 * ent_catalogue_note:
 * @article: one of the case, with key, path, url, origin, and the id that its file gives it
 * @name: what it is called in the case
 * @previous: (nullable): key of the article that it is a later version of
 *
 * Notes what is there, in its order. Its text is told by ent_catalogue_note_text(), before anything is added.
 */
void
ent_catalogue_note (EntCatalogue *self, const EntArticle *article, const char *name, const char *previous)
{
  Known *earlier = previous != NULL ? g_hash_table_lookup (self->by_key, previous) : NULL;
  Known *known = add_known (self, article, name, dup_place_in_file (article), dup_place_on_web (article));

  if (earlier != NULL)
    get_last_version (self, earlier)->later = known->key;
}

/**
 * ent_catalogue_note_text:
 * @copy: text and blocks of an article that is there, under its name; nobody else has it, and it is written to
 */
void
ent_catalogue_note_text (EntCatalogue *self, EntArticle *copy)
{
  ent_origin_index_add (self->origins, copy);
}

/* ---- what is new ------------------------------------------------------------------- */

/* Two folders may each hold a "monday.txt": the later one becomes "monday.txt (2)". */
static void
make_name_unique (const EntCatalogue *self, EntArticle *article)
{
  g_autofree char *given = NULL;

  if (!g_hash_table_contains (self->by_name, article->id))
    return;
  given = g_steal_pointer (&article->id);
  for (guint n = 2; article->id == NULL || g_hash_table_contains (self->by_name, article->id); n++)
    {
      g_free (article->id);
      article->id = g_strdup_printf ("%s (%u)", given, n);
    }
}

/**
 * ent_catalogue_add:
 * @article: one that is not there, and that nobody shares yet: its name is made one of its own, and its origin is set
 *
 * Takes an article up; about O(words).
 *
 * Returns: (transfer none) (nullable): key of the article that it is a later version of: one of the same file, or of the
 *   same address
 */
const char *
ent_catalogue_add (EntCatalogue *self, EntArticle *article)
{
  char *in_file = dup_place_in_file (article);
  char *on_web = dup_place_on_web (article);
  Known *earlier, *known;

  make_name_unique (self, article);
  ent_origin_index_add (self->origins, article);
  earlier = find_earlier_version (self, in_file, on_web, article->origin);
  known = add_known (self, article, article->id, in_file, on_web);
  known->is_new = TRUE;
  if (earlier == NULL)
    return NULL;
  earlier->later = known->key;
  return earlier->key;
}
