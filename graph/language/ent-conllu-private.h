/* ent-conllu-private.h: what reader and writer of CoNLL-U share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-conllu.h"

G_BEGIN_DECLS

/* A sentence's part of EntConlluText besides its words */
typedef struct
{
  const char *comments;    /* whole lines, as they were */
  guint first_word;        /* in misc */
  guint first_multiword;
  guint n_multiwords;
} EntConlluSentence;

/* A line like "1-2 don't": words that are written as one */
typedef struct
{
  guint first, last;       /* from 1 on */
  const char *form;
  const char *misc;
} EntConlluMultiword;

G_END_DECLS
