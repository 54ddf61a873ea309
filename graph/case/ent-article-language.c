/* ent-article-language.c: articles that are not English
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-article-language.h"

#include "language/ent-language-guess.h"

#include <string.h>

gboolean
ent_article_is_english (const EntArticle *self)
{
  return strcmp (self->language, ENT_LANGUAGE_ENGLISH) == 0;
}

/**
 * ent_article_find_language:
 * @self: an article that is not shared yet
 * @why_not: (out) (transfer full): what to tell a person where it is not English
 *
 * Looks in which language it is and notes it. One that is not English is a source like others, and nothing is read from
 * it. O(bytes)
 *
 * Returns: whether it is English, as far as can be seen
 */
gboolean
ent_article_find_language (EntArticle *self, char **why_not)
{
  const char *name;

  self->language = ent_language_guess (self->text, self->length);
  *why_not = NULL;
  if (ent_article_is_english (self))
    return TRUE;
  name = ent_language_get_name (self->language);
  *why_not = name != NULL ? g_strdup_printf ("not English (looks like %s), read as a source only", name)
                          : g_strdup ("not English, read as a source only");
  return FALSE;
}

/**
 * ent_article_set_language:
 * @code: two or three small letters, as ISO 639 names a language
 *
 * Returns: whether it was such a code; else the article is not changed
 */
gboolean
ent_article_set_language (EntArticle *self, const char *code)
{
  gsize length = strspn (code, "abcdefghijklmnopqrstuvwxyz");

  if (length < 2 || length > 3 || code[length] != '\0')
    return FALSE;
  self->language = g_intern_string (code);   /* there are few of them, whoever made the file */
  return TRUE;
}
