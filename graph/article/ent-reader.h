/* ent-reader.h: from files to articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ENT_READER_ERROR:
 *
 * The message is for a person and says what is wrong; it does not repeat the file's name, the caller puts that before
 * it ("PATH: reason").
 */
#define ENT_READER_ERROR (ent_reader_error_quark ())
GQuark ent_reader_error_quark (void);

typedef enum
{
  ENT_READER_ERROR_EMPTY,       /* nothing in it, or no article text */
  ENT_READER_ERROR_FORMAT,      /* not a kind of file that is read, or damaged */
  ENT_READER_ERROR_ENCRYPTED,
  ENT_READER_ERROR_TOO_LARGE,
  ENT_READER_ERROR_LOOP,        /* a symbolic link that leads back to itself */
  ENT_READER_ERROR_IO,          /* it cannot be opened or read, or vanished meanwhile */
} EntReaderError;

/**
 * EntInput:
 * @path: the file to read
 * @id: the article's id: @path below the folder it was found in, with "/" between, or the file's name where it was
 *   given itself
 *
 * One file to read.
 */
typedef struct
{
  char *path;
  char *id;
} EntInput;

/**
 * EntProblemFunc:
 * @name: the file, folder or line ("feed.jsonl:12") that could not be read
 * @error: why
 */
typedef void (*EntProblemFunc) (const char *name, const GError *error, gpointer data);

/**
 * EntArticleFunc:
 * @article: (transfer full): an article that was read
 *
 * Returns: %FALSE to stop reading
 */
typedef gboolean (*EntArticleFunc) (EntArticle *article, gpointer data);

void ent_input_free (EntInput *self);

GPtrArray *ent_reader_list_inputs (const char *const *paths, EntProblemFunc problem, gpointer data,
                                   GCancellable *cancellable);
gboolean ent_reader_read_input (const EntInput *input, EntArticleFunc found, EntProblemFunc problem, gpointer data,
                                GCancellable *cancellable, GError **error);
gboolean ent_reader_read_json_lines (GInputStream *stream, const char *name, EntArticleFunc found,
                                     EntProblemFunc problem, gpointer data, GCancellable *cancellable,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntInput, ent_input_free)

G_END_DECLS
