/* ent-lemmatizer.h: the dictionary form of a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_INFLECTION_PLURAL,          /* "talks" */
  ENT_INFLECTION_THIRD_PERSON,    /* "talks" */
  ENT_INFLECTION_PAST,            /* "talked", the participle too */
  ENT_INFLECTION_ING,             /* "talking" */
  ENT_INFLECTION_COMPARATIVE,     /* "bigger" */
  ENT_INFLECTION_SUPERLATIVE,     /* "biggest" */
} EntInflection;

void ent_lemmatizer_get_lemma (const char *norm, GString *lemma);
void ent_lemmatizer_get_verb_lemma (const char *norm, GString *lemma);
void ent_lemmatizer_undo (const char *norm, EntInflection inflection, GString *lemma);

G_END_DECLS
