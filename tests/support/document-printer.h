/* document-printer.h: sentences as lines of text, for tests that compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

#include <string.h>

/* Blocks as they are in an article's text: parted by an empty line. */
G_GNUC_UNUSED static EntDocument *
document_from_text (const char *text)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  const char *start = text;

  while (*start != '\0')
    {
      const char *stop = strstr (start, "\n\n");
      EntSpan block = { start - text, stop ? stop - text : (gssize) strlen (text) };

      g_array_append_val (blocks, block);
      start = stop ? stop + 2 : text + block.end;
    }
  return ent_document_new (text, (const EntSpan *) blocks->data, blocks->len);
}

/* One sentence a line, its tokens as they stand in the text, parted by a blank; a quoted token between '<' and '>'. */
G_GNUC_UNUSED static char *
document_print_tokens (const EntDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->n_sentences; i++)
    {
      const EntSentence *sentence = &document->sentences[i];

      for (guint k = 0; k < sentence->n_tokens; k++)
        {
          const EntToken *token = &sentence->tokens[k];
          gboolean quoted = (token->flags & ENT_TOKEN_QUOTED) != 0;

          g_string_append_printf (out, "%s%s%.*s%s", k > 0 ? " " : "", quoted ? "<" : "",
                                  (int) (token->span.end - token->span.start), document->text + token->span.start,
                                  quoted ? ">" : "");
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

#define assert_tokens(text, expected)                                            \
  G_STMT_START                                                                   \
  {                                                                              \
    g_autoptr (EntDocument) document_ = document_from_text (text);               \
    g_autofree char *printed_ = document_print_tokens (document_);               \
    g_assert_cmpstr (printed_, ==, expected "\n");                               \
  }                                                                              \
  G_STMT_END
