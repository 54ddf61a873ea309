/* ent-conllu.c: writes CoNLL-U
 *
 * The format of Universal Dependencies: https://universaldependencies.org/format.html . The names go into MISC
 * ("Name=B-PER"), DEPS stays empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-conllu-private.h"
#include "language/ent-morphology.h"

#include <string.h>

static void
append_number (GString *out, guint number)
{
  char digits[10], *first = digits + sizeof digits;

  do
    *--first = '0' + number % 10;
  while ((number /= 10) > 0);
  g_string_append_len (out, first, digits + sizeof digits - first);
}

static void
append_form (GString *out, const char *text, const EntToken *token)
{
  g_string_append_len (out, text + token->span.start, token->span.end - token->span.start);
}

static void
append_head (GString *out, const EntToken *token)
{
  append_number (out, token->head == ENT_TOKEN_ROOT ? 0 : (guint) token->head + 1);
  g_string_append_c (out, '\t');
  g_string_append (out, ent_dependency_to_string (token->dependency));
}

/* The columns up to DEPS, with the tab before MISC. */
static void
append_columns (GString *out, const char *text, const EntSentence *sentence, guint index)
{
  const EntToken *token = &sentence->tokens[index];

  append_number (out, index + 1);
  g_string_append_c (out, '\t');
  append_form (out, text, token);
  g_string_append_c (out, '\t');
  if (token->lemma[0] != '\0')
    g_string_append (out, token->lemma);
  else
    append_form (out, text, token);
  g_string_append_c (out, '\t');
  g_string_append (out, ent_upos_to_string (token->upos));
  g_string_append_c (out, '\t');
  g_string_append (out, ent_xpos_to_string (token->xpos));
  g_string_append_c (out, '\t');
  ent_morphology_append_features (sentence, index, out);
  g_string_append_c (out, '\t');
  if (sentence->has_tree)
    append_head (out, token);
  else
    g_string_append (out, "_\t_");
  g_string_append (out, "\t_\t");
}

static gboolean
has_name (const EntToken *token)
{
  return token->name != ENT_NAME_TAG_NONE && token->name != ENT_NAME_TAG_O;
}

/* ---- sentences of a text ------------------------------------------------------ */

/* Whether the token is written together with the one before it as one word: "do" "n't", "Russia" "'s", "can" "not". */
static gboolean
is_clitic (const EntToken *tokens, guint index)
{
  const EntToken *token = &tokens[index], *before = token - 1;

  if (index == 0 || (before->flags & ENT_TOKEN_SPACE_AFTER) || (before->flags & ENT_TOKEN_PUNCTUATION))
    return FALSE;
  if (token->xpos == ENT_XPOS_POS)
    return TRUE;
  return (token->flags & ENT_TOKEN_WORD) &&
         (token->norm[0] == '\'' ||
          ((before->flags & ENT_TOKEN_WORD) && g_unichar_isalpha (g_utf8_get_char (token->norm))));
}

/* The line "1-2 don't" before its words. */
static void
append_multiword (GString *out, const char *text, const EntToken *tokens, guint first, guint last)
{
  append_number (out, first + 1);
  g_string_append_c (out, '-');
  append_number (out, last + 1);
  g_string_append_c (out, '\t');
  for (guint i = first; i <= last; i++)
    append_form (out, text, &tokens[i]);
  g_string_append (out, "\t_\t_\t_\t_\t_\t_\t_\t");
  g_string_append (out, (tokens[last].flags & ENT_TOKEN_SPACE_AFTER) ? "_\n" : "SpaceAfter=No\n");
}

static void
append_text_comment (GString *out, const char *text, const EntSentence *sentence)
{
  g_string_append (out, "# text = ");
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      append_form (out, text, &sentence->tokens[i]);
      if (i + 1 < sentence->n_tokens && (sentence->tokens[i].flags & ENT_TOKEN_SPACE_AFTER))
        g_string_append_c (out, ' ');
    }
  g_string_append_c (out, '\n');
}

static void
append_misc (GString *out, const EntToken *token, gboolean in_multiword)
{
  gboolean joined = !in_multiword && (token->flags & ENT_TOKEN_SPACE_AFTER) == 0;

  if (has_name (token))
    {
      g_string_append (out, "Name=");
      g_string_append (out, ent_name_tag_to_string (token->name));
    }
  if (joined)
    g_string_append (out, has_name (token) ? "|SpaceAfter=No" : "SpaceAfter=No");
  else if (!has_name (token))
    g_string_append_c (out, '_');
  g_string_append_c (out, '\n');
}

/**
 * ent_conllu_append_sentence:
 * @out: where the sentence is put, with the empty line behind it
 * @text: that of the sentence's document
 * @new_paragraph: whether it is the first of its paragraph
 *
 * Writes a sentence of a text; without a tree its columns of grammar are "_". The comment "# sent_id" is the caller's.
 * O(bytes).
 */
void
ent_conllu_append_sentence (GString *out, const char *text, const EntSentence *sentence, gboolean new_paragraph)
{
  guint multiword_end = 0;

  if (new_paragraph)
    g_string_append (out, "# newpar\n");
  append_text_comment (out, text, sentence);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint end = i + 1;

      while (i >= multiword_end && end < sentence->n_tokens && is_clitic (sentence->tokens, end))
        end++;
      if (end > i + 1)
        {
          append_multiword (out, text, sentence->tokens, i, end - 1);
          multiword_end = end;
        }
      append_columns (out, text, sentence, i);
      append_misc (out, &sentence->tokens[i], i < multiword_end);
    }
  g_string_append_c (out, '\n');
}

/* ---- sentences that were given -------------------------------------------------- */

/* MISC as it was given, with the name found instead of one that was said there, and without empty items. */
static void
append_given_misc (GString *out, const EntToken *token, const char *given)
{
  gsize start = out->len;

  if (has_name (token))
    {
      g_string_append (out, "Name=");
      g_string_append (out, ent_name_tag_to_string (token->name));
    }
  while (*given != '\0')
    {
      gsize length = strcspn (given, "|");

      if (length > 0 && !g_str_has_prefix (given, "Name=") && !(length == 1 && given[0] == '_'))
        {
          if (out->len > start)
            g_string_append_c (out, '|');
          g_string_append_len (out, given, length);
        }
      given += length + (given[length] == '|');
    }
  if (out->len == start)
    g_string_append_c (out, '_');
  g_string_append_c (out, '\n');
}

static void
append_given_multiword (GString *out, const EntConlluMultiword *multiword)
{
  append_number (out, multiword->first);
  g_string_append_c (out, '-');
  append_number (out, multiword->last);
  g_string_append_c (out, '\t');
  g_string_append (out, multiword->form);
  g_string_append (out, "\t_\t_\t_\t_\t_\t_\t_\t");
  g_string_append (out, multiword->misc);
  g_string_append_c (out, '\n');
}

/**
 * ent_conllu_text_append_sentence:
 *
 * Writes a sentence with its own comments, multiword lines and MISC; all else is what the document says of it.
 */
void
ent_conllu_text_append_sentence (const EntConlluText *self, guint sentence, GString *out)
{
  const EntConlluSentence *given = &g_array_index (self->sentences, EntConlluSentence, sentence);
  const EntSentence *parsed = &self->document->sentences[sentence];
  guint multiword = given->first_multiword;

  g_string_append (out, given->comments);
  for (guint i = 0; i < parsed->n_tokens; i++)
    {
      if (multiword < given->first_multiword + given->n_multiwords)
        {
          const EntConlluMultiword *next = &g_array_index (self->multiwords, EntConlluMultiword, multiword);

          if (next->first == i + 1)
            {
              append_given_multiword (out, next);
              multiword++;
            }
        }
      append_columns (out, self->text, parsed, i);
      append_given_misc (out, &parsed->tokens[i], g_ptr_array_index (self->misc, given->first_word + i));
    }
  g_string_append_c (out, '\n');
}
