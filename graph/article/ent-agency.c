/* ent-agency.c: the names of news agencies, and where an article credits one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-agency-private.h"

#include <string.h>

/* What an agency is called here, and a way papers write it. A name of up to four letters counts only as spelt; a longer
 * one in any case. "The" before it and "News", "Agency" behind it are passed over. */
static const char *const names[][2] = {
  { "AAP", "AAP" }, { "AAP", "Australian Associated Press" },
  { "AFP", "AFP" }, { "AFP", "Agence France-Presse" }, { "AFP", "Agence France Presse" },
  { "Anadolu", "Anadolu" },
  { "ANI", "ANI" }, { "ANI", "Asian News International" },
  { "ANSA", "ANSA" }, { "Antara", "Antara" },
  { "AP", "AP" }, { "AP", "Associated Press" },
  { "Belga", "Belga" }, { "Bernama", "Bernama" }, { "Bloomberg", "Bloomberg" },
  { "Canadian Press", "Canadian Press" },
  { "dpa", "dpa" }, { "dpa", "DPA" }, { "dpa", "Deutsche Presse-Agentur" },
  { "EFE", "EFE" },
  { "IANS", "IANS" }, { "IANS", "Indo-Asian News Service" },
  { "Interfax", "Interfax" }, { "IRNA", "IRNA" },
  { "Jiji", "Jiji" }, { "Jiji", "Jiji Press" },
  { "KCNA", "KCNA" }, { "KCNA", "Korean Central News Agency" },
  { "Kyodo", "Kyodo" }, { "Lusa", "Lusa" },
  { "PA", "PA" }, { "PA", "PA Media" }, { "PA", "Press Association" },
  { "PAP", "PAP" },
  { "PTI", "PTI" }, { "PTI", "Press Trust of India" },
  { "Reuters", "Reuters" }, { "Reuters", "Thomson Reuters" },
  { "RIA Novosti", "RIA Novosti" }, { "RIA Novosti", "RIA" },
  { "SANA", "SANA" }, { "Sputnik", "Sputnik" },
  { "TASS", "TASS" }, { "TASS", "ITAR-TASS" },
  { "Ukrinform", "Ukrinform" },
  { "UPI", "UPI" }, { "UPI", "United Press International" },
  { "Xinhua", "Xinhua" }, { "Yonhap", "Yonhap" },
};

/* How many words of @words from @from on are @name; 0 where it is another. */
static guint
match_name (const EntWords *words, const char *line, guint from, const char *name)
{
  guint i = from;

  for (const char *p = name; *p; i++)
    {
      gsize length = strcspn (p, " ");
      gsize word_length;

      if (i >= words->n_words)
        return 0;
      word_length = words->words[i].end - words->words[i].start;
      if (length != word_length || g_ascii_strncasecmp (p, line + words->words[i].start, length) != 0)
        return 0;
      if (strlen (name) <= 4 && memcmp (p, line + words->words[i].start, length) != 0)
        return 0;
      p += length + (p[length] == ' ');
    }
  return i - from;
}

/**
 * ent_agency_find:
 * @line: the line of @words
 * @from: the word to look at
 * @end: (out): one past the last word of the name
 *
 * Returns: (nullable): what the agency that is named there is called
 */
const char *
ent_agency_find (const EntWords *words, const char *line, guint from, guint *end)
{
  const char *found = NULL;
  guint longest = 0;

  if (ent_words_equal (words, from, "the"))
    from++;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n = match_name (words, line, from, names[i][1]);

      if (n > longest)
        {
          longest = n;
          found = names[i][0];
        }
    }
  *end = from + longest;
  if (found)
    while (ent_words_equal (words, *end, "news") || ent_words_equal (words, *end, "agency"))
      (*end)++;
  return found;
}

/**
 * ent_agency_add:
 * @agencies: (element-type utf8): names, borrowed, sorted, each once
 */
void
ent_agency_add (GPtrArray *agencies, const char *name)
{
  guint i = 0;

  while (i < agencies->len && strcmp (g_ptr_array_index (agencies, i), name) < 0)
    i++;
  if (i == agencies->len || strcmp (g_ptr_array_index (agencies, i), name) != 0)
    g_ptr_array_insert (agencies, i, (gpointer) name);
}

/**
 * ent_agency_collect_list:
 * @agencies: (nullable): receives the names
 *
 * Returns: whether the words from @from to before @to are names of agencies and nothing else: "AFP", "Reuters/AP",
 *   "dpa and AFP"; only then @agencies grows
 */
gboolean
ent_agency_collect_list (const EntWords *words, const char *line, guint from, guint to, GPtrArray *agencies)
{
  const char *found[8];
  guint n = 0;

  while (from < to)
    {
      guint end;
      const char *name = ent_agency_find (words, line, from, &end);

      if (name && end <= to && n < G_N_ELEMENTS (found))
        {
          found[n++] = name;
          from = end;
        }
      else if (n > 0 && (ent_words_equal (words, from, "/") || ent_words_equal (words, from, "and")))
        from++;
      else
        return FALSE;
    }
  for (guint i = 0; i < n && agencies; i++)
    ent_agency_add (agencies, found[i]);
  return n > 0;
}

/**
 * ent_agency_collect_all:
 *
 * @agencies: receives them
 *
 * Adds every agency that the line names: for lines that say whose copy an article is ("With inputs from AFP and agency
 * staff").
 */
void
ent_agency_collect_all (const EntWords *words, const char *line, GPtrArray *agencies)
{
  guint i = 0;

  while (i < words->n_words)
    {
      guint end;
      const char *name = ent_agency_find (words, line, i, &end);

      if (name)
        ent_agency_add (agencies, name);
      i = name ? end : i + 1;
    }
}

/**
 * ent_agency_collect_dateline:
 * @paragraph: the first paragraph of an article
 *
 * Adds the agencies of a dateline: "SEOUL, June 5 (Yonhap) -- ...", "MOSCOW (Reuters) - ...",
 * "MINSK, June 5. /TASS/. ...". The place and day before them are a few words at most.
 */
void
ent_agency_collect_dateline (const char *paragraph, GPtrArray *agencies)
{
  const char *open = strpbrk (paragraph, "(/");
  const char *close = open ? strchr (open + 1, open[0] == '(' ? ')' : '/') : NULL;
  g_autofree char *before = NULL;
  g_autofree char *credit = NULL;
  EntWords words;

  if (!close || open - paragraph > 80 || close - open > 60)
    return;
  before = g_strndup (paragraph, open - paragraph);
  credit = g_strndup (open + 1, close - open - 1);
  close++;
  while (*close == ' ' || *close == '.')
    close++;
  /* "Analysts (Reuters) expect" credits nobody: a dash or the agency's own slashes must close the dateline */
  if (open[0] == '(' && *close != '-' && !g_str_has_prefix (close, "–") && !g_str_has_prefix (close, "—"))
    return;
  ent_words_init (&words, before);
  if (words.n_words > 8)
    return;
  ent_words_init (&words, credit);
  ent_agency_collect_list (&words, credit, 0, words.n_words, agencies);
}
