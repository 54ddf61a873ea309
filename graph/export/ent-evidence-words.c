/* ent-evidence-words.c: the list of evidence in words, and as a text of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-evidence.h"

#include "export/ent-citation.h"
#include "export/ent-excerpt-progress.h"
#include "picture/ent-text.h"

#define MAX_LINK_CHARS 400

/**
 * ent_evidence_dup_heading:
 *
 * Returns: (transfer full): "[3] North Korea supplies Russia (alleged, contested · 3 claims of 2 origins)"
 */
char *
ent_evidence_dup_heading (const EntExcerpt *excerpt, guint place)
{
  g_autofree char *relation = ent_citation_dup_relation (excerpt, place);
  g_autofree char *status = ent_citation_dup_status (ent_excerpt_get_relation (excerpt, place));

  return g_strdup_printf ("[%u] %s (%s)", place + 1, relation, status);
}

static char *
dup_facts (const EntClaim *claim)
{
  g_autofree char *facts = ent_citation_dup_facts (claim);
  g_autofree char *object = ent_citation_dup_object (claim);

  if (object == NULL)
    return g_steal_pointer (&facts);
  return g_strdup_printf ("%s: %s · %s", claim->type->label, object, facts);
}

static char *
dup_article (const EntClaim *claim, guint place, guint same_as)
{
  g_autofree char *article = ent_citation_dup_article (claim->article);

  if (same_as == 0)
    return g_steal_pointer (&article);
  return g_strdup_printf ("%s Same story as %u.%u.", article, place + 1, same_as);
}

static void
clear_words (EntEvidenceWords *words)
{
  g_free (words->number);
  g_free (words->sentence);
  g_free (words->facts);
  g_free (words->article);
  g_free (words->link);
  g_free (words->address);
}

static EntEvidenceWords
make_words (const EntExcerpt *excerpt, guint place, guint index, guint same_as)
{
  const EntClaim *claim = ent_excerpt_get_claim (excerpt, excerpt->first_claims[place] + index);
  const char *link = ent_citation_get_link (claim->article);
  EntEvidenceWords words = {
    .number = g_strdup_printf ("%u.%u", place + 1, index + 1),
    .sentence = ent_citation_dup_quote (claim),
    .facts = dup_facts (claim),
    .article = dup_article (claim, place, same_as),
  };

  if (link != NULL)
    {
      words.link = ent_text_dup_short (link, MAX_LINK_CHARS);
      words.address = ent_citation_dup_url (claim->article);
    }
  return words;
}

/**
 * ent_evidence_foreach:
 * @place: of a relation in @excerpt
 * @call: is given the words of each of its claims
 *
 * O(claims)
 */
void
ent_evidence_foreach (const EntExcerpt *excerpt, guint place, EntEvidenceCall call, gpointer data)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);
  guint first = excerpt->first_claims[place], n = excerpt->first_claims[place + 1] - first;

  for (guint i = 0; i < n; i++)
    {
      const EntArticle *article = ent_excerpt_get_claim (excerpt, first + i)->article;
      guint same_as = GPOINTER_TO_UINT (g_hash_table_lookup (origins, article->origin));
      gboolean is_copy = same_as > 0 && ent_excerpt_get_claim (excerpt, first + same_as - 1)->article != article;
      EntEvidenceWords words = make_words (excerpt, place, i, is_copy ? same_as : 0);

      if (same_as == 0)
        g_hash_table_insert (origins, article->origin, GUINT_TO_POINTER (i + 1));
      call (&words, data);
      clear_words (&words);
    }
}

static void
append_claim (const EntEvidenceWords *words, gpointer data)
{
  GString *text = data;

  g_string_append_printf (text, "\n  %-6s %s\n         %s\n         %s\n", words->number, words->sentence, words->facts,
                          words->article);
  if (words->address != NULL)
    g_string_append_printf (text, "         %s\n", words->address);
}

/**
 * ent_evidence_write_text:
 * @head: (nullable): what stands above the list, with a line's end
 *
 * Writes the list as plain text.
 *
 * Returns: whether there is any point in writing more, as ent_export_file_write()
 */
gboolean
ent_evidence_write_text (const EntExcerpt *excerpt, const char *head, EntExportFile *file)
{
  g_autoptr (GString) text = g_string_new (head);

  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      g_autofree char *heading = ent_evidence_dup_heading (excerpt, i);

      ent_excerpt_tell_relation (excerpt, i);
      g_string_append_printf (text, "%s%s\n", text->len > 0 || i > 0 ? "\n" : "", heading);
      ent_evidence_foreach (excerpt, i, append_claim, text);
      if (!ent_export_file_write (file, text->str, text->len))
        return FALSE;
      g_string_truncate (text, 0);
    }
  return ent_export_file_write (file, text->str, text->len);
}
