/* reading.h: reads a file that a test has written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-reader.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * Reading:
 * @articles: (element-type EntArticle): what was found, in order
 * @problems: "NAME: reason" a line
 * @error: (nullable): why the whole file could not be read
 */
typedef struct
{
  GPtrArray *articles;
  GString *problems;
  GError *error;
} Reading;

static inline gboolean
reading_take (EntArticle *article, gpointer data)
{
  Reading *self = data;

  g_ptr_array_add (self->articles, article);
  return TRUE;
}

static inline void
reading_note (const char *name, const GError *error, gpointer data)
{
  Reading *self = data;

  g_assert_true (error->domain == ENT_READER_ERROR);
  g_string_append_printf (self->problems, "%s: %s\n", name, error->message);
}

static inline void
reading_free (Reading *self)
{
  g_ptr_array_unref (self->articles);
  g_string_free (self->problems, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static inline Reading *
reading_new (void)
{
  Reading *self = g_new0 (Reading, 1);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->problems = g_string_new (NULL);
  return self;
}

static inline Reading *
reading_of_path (const char *path)
{
  Reading *self = reading_new ();
  g_autofree char *id = g_path_get_basename (path);
  EntInput input = { (char *) path, id };

  ent_reader_read_input (&input, reading_take, reading_note, self, NULL, &self->error);
  return self;
}

/* Reads @bytes as a file called @name; @length -1: up to the NUL. */
static inline Reading *
reading_of_bytes (const char *name, const char *bytes, gssize length)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  Reading *self;

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  self = reading_of_path (path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return self;
}

/* The one article of a file without problems. */
static inline EntArticle *
reading_get_article (Reading *self)
{
  g_assert_no_error (self->error);
  g_assert_cmpstr (self->problems->str, ==, "");
  g_assert_cmpuint (self->articles->len, ==, 1);
  return g_ptr_array_index (self->articles, 0);
}

/* The blocks, one a line, with a letter for their kinds: T title, H heading, P paragraph, C caption. */
static inline char *
reading_dup_outline (const EntArticle *article)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntSpan span = article->blocks[i].span;

      g_assert_cmpuint (span.start, <, span.end);
      g_assert_cmpuint (span.end, <=, article->length);
      g_string_append_printf (outline, "%c %.*s\n", "THPC"[article->blocks[i].kind], (int) (span.end - span.start),
                              article->text + span.start);
    }
  return g_string_free (outline, FALSE);
}

static inline void
assert_outline (const char *name, const char *text, const char *expected)
{
  g_autoptr (Reading) reading = reading_of_bytes (name, text, -1);
  g_autofree char *outline = reading_dup_outline (reading_get_article (reading));

  g_assert_cmpstr (outline, ==, expected);
}
