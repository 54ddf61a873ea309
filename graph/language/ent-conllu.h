/* ent-conllu.h: sentences as CoNLL-U
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void ent_conllu_append_sentence (GString *out, const char *text, const EntSentence *sentence, gboolean new_paragraph);

/**
 * EntConlluText:
 * @document: the sentences and words as they were given, without a tree
 *
 * Sentences that were read from CoNLL-U, with what stands there besides the words.
 */
typedef struct
{
  EntDocument *document;
  /*< private >*/
  char *text;
  GArray *sentences;
  GArray *multiwords;
  GPtrArray *misc;
  GStringChunk *strings;
} EntConlluText;

void ent_conllu_text_free (EntConlluText *self);
void ent_conllu_text_append_sentence (const EntConlluText *self, guint sentence, GString *out);

/**
 * EntConlluProblemFunc:
 * @line: from 1 on
 * @message: why the sentence around this line is left out
 */
typedef void (*EntConlluProblemFunc) (guint64 line, const char *message, gpointer data);

typedef struct _EntConlluReader EntConlluReader;

EntConlluReader *ent_conllu_reader_new (GInputStream *stream, EntConlluProblemFunc problem, gpointer data);
void ent_conllu_reader_free (EntConlluReader *self);
EntConlluText *ent_conllu_reader_read (EntConlluReader *self, guint n_words, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntConlluText, ent_conllu_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntConlluReader, ent_conllu_reader_free)

G_END_DECLS
