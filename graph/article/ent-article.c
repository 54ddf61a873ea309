/* ent-article.c: a news article, as text with what is known of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-article.h"

#include <string.h>

/**
 * ent_article_new:
 *
 * Returns: (transfer full): an article without text, for a reader to fill
 */
EntArticle *
ent_article_new (const char *id)
{
  EntArticle *self = g_atomic_rc_box_new0 (EntArticle);

  self->id = g_strdup (id);
  self->agencies = g_new0 (char *, 1);
  self->text = g_strdup ("");
  self->language = "en";
  self->origin = g_strdup (id);
  return self;
}

/**
 * ent_article_copy:
 *
 * Returns: (transfer full): a copy that nobody shares yet; O(bytes)
 */
EntArticle *
ent_article_copy (const EntArticle *self)
{
  EntArticle *copy = ent_article_new (self->id);

  copy->key = g_strdup (self->key);
  copy->path = g_strdup (self->path);
  copy->title = g_strdup (self->title);
  copy->outlet = g_strdup (self->outlet);
  copy->author = g_strdup (self->author);
  copy->url = g_strdup (self->url);
  g_strfreev (copy->agencies);
  copy->agencies = g_strdupv (self->agencies);
  copy->published = self->published;
  g_free (copy->text);
  copy->text = g_strndup (self->text, self->length);
  copy->length = self->length;
  copy->blocks = g_memdup2 (self->blocks, self->n_blocks * sizeof *self->blocks);
  copy->n_blocks = self->n_blocks;
  copy->is_partial = self->is_partial;
  copy->pieces = g_memdup2 (self->pieces, self->n_pieces * sizeof *self->pieces);
  copy->n_pieces = self->n_pieces;
  copy->language = self->language;
  g_free (copy->origin);
  copy->origin = g_strdup (self->origin);
  return copy;
}

EntArticle *
ent_article_ref (EntArticle *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntArticle *self = data;

  g_free (self->key);
  g_free (self->id);
  g_free (self->path);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->author);
  g_free (self->url);
  g_strfreev (self->agencies);
  g_free (self->text);
  g_free (self->blocks);
  g_free (self->pieces);
  g_free (self->origin);
}

void
ent_article_unref (EntArticle *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_article_get_label:
 *
 * Returns: (transfer none): what a person calls the article: its title, else its id
 */
const char *
ent_article_get_label (const EntArticle *self)
{
  return self->title ? self->title : self->id;
}

/* The end of a string is part of the sum, so that two of them cannot be taken for one. */
static void
add_string (GChecksum *sum, const char *string)
{
  g_checksum_update (sum, (const guchar *) (string != NULL ? string : ""), string != NULL ? strlen (string) + 1 : 1);
}

/**
 * ent_article_has_own_file:
 * @self: an article with the id that its reader gave it
 *
 * Returns: whether it has a file to itself: then it is what the file says, whatever its name; of several in one file two
 *   may say the same and still be two
 */
gboolean
ent_article_has_own_file (const EntArticle *self)
{
  const char *name = strrchr (self->id, '/');

  name = name != NULL ? name + 1 : self->id;
  return self->path != NULL && g_str_has_suffix (self->path, name);
}

/**
 * ent_article_set_key:
 * @self: an article that is read and not shared yet
 *
 * Sets its key: 32 hexadecimal digits of SHA-256 over its outlet, address, day, text, and where other articles stand in
 * its file, its id. The same file found in another folder has the same key. O(bytes)
 */
void
ent_article_set_key (EntArticle *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *published = ent_day_format_iso (self->published);

  add_string (sum, self->outlet);
  add_string (sum, self->url);
  add_string (sum, published);
  add_string (sum, ent_article_has_own_file (self) ? NULL : self->id);
  g_checksum_update (sum, (const guchar *) self->text, self->length);
  g_free (self->key);
  self->key = g_strndup (g_checksum_get_string (sum), 32);
}

/* ---- of one that comes from outside ---- */

/**
 * ent_article_has_span:
 *
 * Returns: whether the span is inside the text and on borders of its characters
 */
gboolean
ent_article_has_span (const EntArticle *self, EntSpan span)
{
  return span.start <= span.end && span.end <= self->length && (self->text[span.start] & 0xc0) != 0x80
    && (self->text[span.end] & 0xc0) != 0x80;
}

/**
 * ent_article_has_sound_blocks:
 *
 * Returns: whether its blocks are of its text, one behind the other
 */
gboolean
ent_article_has_sound_blocks (const EntArticle *self)
{
  guint32 end = 0;

  for (guint i = 0; i < self->n_blocks; i++)
    {
      EntSpan span = self->blocks[i].span;

      if (span.start < end || !ent_article_has_span (self, span))
        return FALSE;
      end = span.end;
    }
  return TRUE;
}

/**
 * ent_article_has_sound_pieces:
 *
 * Returns: whether its pieces are of its text, one behind the other there and in the whole
 */
gboolean
ent_article_has_sound_pieces (const EntArticle *self)
{
  guint32 end = 0, whole_end = 0;

  for (guint i = 0; i < self->n_pieces; i++)
    {
      const EntPiece *piece = &self->pieces[i];

      if (ent_span_is_empty (piece->span) || piece->span.start < end || piece->start < whole_end
          || !ent_article_has_span (self, piece->span))
        return FALSE;
      end = piece->span.end;
      whole_end = piece->start + ent_span_get_length (piece->span);
    }
  return TRUE;
}
