/* check-received.h: what every file that comes back has to make, whatever bytes it holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-file-maker.h"
#include "export/ent-data-import.h"

#include <string.h>

static inline void
check_span (const EntArticle *article, EntSpan span)
{
  g_assert_true (span.start <= span.end && span.end <= article->length);
  g_assert_cmpint (article->text[span.start] & 0xc0, !=, 0x80);
  g_assert_cmpint (article->text[span.end] & 0xc0, !=, 0x80);
}

static inline void
check_claim (const EntClaim *claim)
{
  check_span (claim->article, claim->sentence);
  check_span (claim->article, claim->source_span);
  check_span (claim->article, claim->target_span);
  check_span (claim->article, claim->trigger_span);
  check_span (claim->article, claim->status_span);
  check_span (claim->article, claim->date_text);
  g_assert_false (ent_span_is_empty (claim->sentence));
  g_assert_true (claim->event.to == ENT_DAY_NONE || claim->event.from <= claim->event.to);
}

static inline void
check_received (const EntReceived *received)
{
  g_autoptr (EntCase) case_ = NULL;

  for (guint i = 0; i < received->extraction->articles->len; i++)
    {
      const EntArticle *article = g_ptr_array_index (received->extraction->articles, i);

      g_assert_cmpuint (strlen (article->text), ==, article->length);
      g_assert_true (g_utf8_validate (article->text, -1, NULL));
      g_assert_cmpuint (strlen (article->key), ==, 32);
      for (guint j = 0; j < article->n_blocks; j++)
        check_span (article, article->blocks[j].span);
    }
  for (guint i = 0; i < received->extraction->claims->len; i++)
    check_claim (g_ptr_array_index (received->extraction->claims, i));
  case_ = ent_case_new (NULL, received->extraction, received->records);
  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, received->extraction->articles->len);
}

/* Reads what may be a file of any of the formats, and looks at what comes of it. */
static inline void
check_import (const char *path)
{
  static EntVocabulary *vocabulary;
  g_autoptr (EntReceived) received = NULL;
  g_autoptr (GError) error = NULL;

  if (vocabulary == NULL)
    vocabulary = case_file_maker_load_vocabulary ();
  received = ent_data_import_read (path, vocabulary, &error);
  g_assert_true ((received == NULL) == (error != NULL));
  if (received != NULL)
    check_received (received);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL) && error->message[0] != '\0');
}
