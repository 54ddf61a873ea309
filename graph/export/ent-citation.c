/* ent-citation.c: claims and articles in the words of a report
 *
 * All texts are in one line, without control characters but the isolates around words from outside that need them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"

#include "export/ent-isolate.h"
#include "picture/ent-text.h"

#include <string.h>

#define MAX_TITLE_CHARS 240
#define MAX_NAME_CHARS 400
#define MAX_OBJECT_CHARS 400
/* No sentence of an article is longer that anybody reads. */
#define MAX_SENTENCE_CHARS 4000

/**
 * ent_citation_dup_article:
 *
 * Returns: (transfer full): "Harbour Courier (AFP), 12 Sep 2023. Title.", as far as it is known
 */
char *
ent_citation_dup_article (const EntArticle *article)
{
  g_autofree char *title = ent_text_dup_short (ent_article_get_label (article), MAX_TITLE_CHARS);
  g_autofree char *agencies = article->agencies != NULL ? ent_isolate_dup_joined (article->agencies, ", ", MAX_NAME_CHARS)
                                                        : g_strdup ("");
  g_autofree char *day = ent_day_format_human (article->published);
  GString *text = g_string_new (NULL);

  ent_isolate_append (text, article->outlet != NULL ? article->outlet : "", MAX_NAME_CHARS);
  if (agencies[0] != '\0')
    g_string_append_printf (text, text->len > 0 ? " (%s)" : "%s", agencies);
  if (text->len > 0)
    g_string_append (text, ", ");
  else
    day[0] = g_ascii_toupper (day[0]);
  g_string_append_printf (text, "%s. ", day);
  ent_isolate_append (text, title, MAX_TITLE_CHARS);
  if (!g_str_has_suffix (title, ".") && !g_str_has_suffix (title, "?") && !g_str_has_suffix (title, "…"))
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/**
 * ent_citation_get_link:
 *
 * Returns: (transfer none) (nullable): the article's address where it is one of the web; nothing else may become a link
 */
const char *
ent_citation_get_link (const EntArticle *article)
{
  if (article->url == NULL)
    return NULL;
  return g_ascii_strncasecmp (article->url, "https://", 8) == 0 || g_ascii_strncasecmp (article->url, "http://", 7) == 0
           ? article->url : NULL;
}

/* Whether the character that @p points to in @link may stand there as it is. */
static gboolean
is_of_url (const char *link, const char *p)
{
  if (*p == '%')
    return g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]);
  if (*p == '[' || *p == ']')     /* around a host of version 6 */
    return memchr (strchr (link, ':') + 3, '/', p - strchr (link, ':') - 2) == NULL;
  if (*p == '#')                  /* before a fragment, which has no other */
    return strchr (link, '#') == p;
  return (guchar) *p > 0x20 && (guchar) *p < 0x7f && strchr ("<>\"{}|\\^`'()", *p) == NULL;
}

/**
 * ent_citation_dup_url:
 *
 * Returns: (transfer full) (nullable): the link as a URL of RFC 3986: what none may have is percent-encoded, and so is what
 *   ends a string in a PDF
 */
char *
ent_citation_dup_url (const EntArticle *article)
{
  const char *link = ent_citation_get_link (article);
  GString *url;

  if (link == NULL)
    return NULL;
  url = g_string_new (NULL);
  for (const char *p = link; *p != '\0'; p++)
    if (is_of_url (link, p))
      g_string_append_c (url, *p);
    else
      g_string_append_printf (url, "%%%02X", (guchar) *p);
  return g_string_free (url, FALSE);
}

/**
 * ent_citation_dup_sentence:
 *
 * Returns: (transfer full): the sentence that makes a claim
 */
char *
ent_citation_dup_sentence (const EntClaim *claim)
{
  g_autofree char *sentence = g_strndup (claim->article->text + claim->sentence.start,
                                         claim->sentence.end - claim->sentence.start);

  return ent_text_dup_short (sentence, MAX_SENTENCE_CHARS);
}

/**
 * ent_citation_dup_quote:
 *
 * Returns: (transfer full): the same in quotation marks
 */
char *
ent_citation_dup_quote (const EntClaim *claim)
{
  g_autofree char *sentence = ent_citation_dup_sentence (claim);
  GString *text = g_string_new ("“");

  ent_isolate_append (text, sentence, MAX_SENTENCE_CHARS);
  g_string_append (text, "”");
  return g_string_free (text, FALSE);
}

/**
 * ent_citation_dup_object:
 *
 * Returns: (transfer full) (nullable): what the claim says is supplied, sought or the like
 */
char *
ent_citation_dup_object (const EntClaim *claim)
{
  return claim->object != NULL ? ent_isolate_dup (claim->object, MAX_OBJECT_CHARS) : NULL;
}

static char *
dup_relation (const EntActor *source, const EntRelationType *type, const EntActor *target)
{
  GString *text = g_string_new (NULL);

  ent_isolate_append (text, source->name, MAX_NAME_CHARS);
  g_string_append_printf (text, " %s ", type->label);
  ent_isolate_append (text, target->name, MAX_NAME_CHARS);
  return g_string_free (text, FALSE);
}

/**
 * ent_citation_dup_statement:
 *
 * Returns: (transfer full): "North Korea supplies Russia: artillery shells"
 */
char *
ent_citation_dup_statement (const EntClaim *claim)
{
  g_autofree char *relation = dup_relation (claim->source, claim->type, claim->target);
  g_autofree char *object = ent_citation_dup_object (claim);

  return g_strconcat (relation, object != NULL ? ": " : NULL, object, NULL);
}

/**
 * ent_citation_dup_sayers:
 *
 * Returns: (transfer full): "according to Yonhap, South Korea", outermost first; "according to the reporter" where nobody else
 *   says so
 */
char *
ent_citation_dup_sayers (const EntClaim *claim)
{
  GString *text = g_string_new ("according to ");

  for (guint i = 0; i < claim->said_by->len; i++)
    {
      const EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      g_string_append (text, i > 0 ? ", " : "");
      ent_isolate_append (text, sayer->name, MAX_NAME_CHARS);
    }
  if (claim->said_by->len == 0)
    g_string_append (text, "the reporter");
  return g_string_free (text, FALSE);
}

/**
 * ent_citation_dup_facts:
 *
 * Returns: (transfer full): how surely, who says so, when, and what the user holds of it: "alleged · according to Yonhap ·
 *   September 2023 · confirmed by the user · rated B2"
 */
char *
ent_citation_dup_facts (const EntClaim *claim)
{
  g_autofree char *sayers = ent_citation_dup_sayers (claim);
  g_autoptr (GString) text = g_string_new (ent_status_get_name (claim->status));

  g_string_append_printf (text, " · %s", sayers);
  if (!ent_interval_is_none (claim->event))
    {
      g_autofree char *days = ent_interval_format_human (claim->event);

      g_string_append_printf (text, " · %s", days);
    }
  if (claim->verdict == ENT_VERDICT_CONFIRMED)
    g_string_append (text, " · confirmed by the user");
  if (claim->reliability != 0 || claim->credibility > 0)
    {
      g_string_append (text, " · rated ");
      g_string_append_c (text, claim->reliability != 0 ? claim->reliability : '-');
      if (claim->credibility > 0)
        g_string_append_printf (text, "%u", claim->credibility);
      else
        g_string_append_c (text, '-');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ent_citation_dup_status:
 *
 * Returns: (transfer full): how surely a relation is, and how well it is backed: "alleged, contested · 3 claims of 2 origins"
 */
char *
ent_citation_dup_status (const EntRelation *relation)
{
  return g_strdup_printf ("%s%s · %u %s of %u %s", ent_status_get_name (relation->status),
                          relation->contested ? ", contested" : "", relation->n_claims,
                          relation->n_claims == 1 ? "claim" : "claims", relation->n_origins,
                          relation->n_origins == 1 ? "origin" : "origins");
}

/**
 * ent_citation_dup_relation:
 * @place: of a relation in @excerpt
 *
 * Returns: (transfer full): "North Korea supplies Russia"
 */
char *
ent_citation_dup_relation (const EntExcerpt *excerpt, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);

  return dup_relation (ent_excerpt_get_actor (excerpt, relation->source), relation->type,
                       ent_excerpt_get_actor (excerpt, relation->target));
}
