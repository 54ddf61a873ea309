/* ent-received-checks.c: what actors, articles and claims of a file have to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-received-checks-private.h"

#include "export/ent-picture-export.h"

#include <string.h>

#define MAX_ID_BYTES 1024

gboolean
ent_received_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (error == NULL || *error != NULL)
    return FALSE;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_READ, message);
  return FALSE;
}

/* ---- actors ---- */

gboolean
ent_received_is_id (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_iscntrl (text[i]))
      return FALSE;
  return length > 0 && length <= MAX_ID_BYTES;
}

gboolean
ent_received_check_actor (const char *id, const char *name, const char *kind_name, const char *country,
                          EntActorKind *kind, GError **error)
{
  if (id == NULL || !ent_received_is_id (id) || strchr (id, ' ') != NULL)
    return ent_received_refuse (error, "an actor has no id");
  if (name == NULL || name[0] == '\0')
    return ent_received_refuse (error, "“%s” has no name", id);
  if (kind_name == NULL || !ent_actor_kind_from_name (kind_name, kind))
    return ent_received_refuse (error, "“%s” is of no kind that is known", id);
  if (country != NULL && (strlen (country) != 3 || strspn (country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
    return ent_received_refuse (error, "the country of “%s” is no code of three letters", id);
  return TRUE;
}

/* ---- articles ---- */

static gboolean
is_key (const char *text)
{
  return strlen (text) == 32 && strspn (text, "0123456789abcdef") == 32;
}

static gboolean
check_pieces (const EntArticle *article)
{
  for (guint i = 0; i < article->n_pieces; i++)
    if (article->pieces[i].start > G_MAXINT32 - ENT_ARTICLE_MAX_BYTES)
      return FALSE;
  return ent_article_has_sound_pieces (article) && (article->key != NULL || !article->is_partial);
}

gboolean
ent_received_check_article (const EntArticle *article, GError **error)
{
  if (!ent_received_is_id (article->id))
    return ent_received_refuse (error, "an article has no id");
  if (article->key != NULL && !is_key (article->key))
    return ent_received_refuse (error, "the key of the article “%s” is none", article->id);
  if (article->length > ENT_ARTICLE_MAX_BYTES)
    return ent_received_refuse (error, "the article “%s” is too long", article->id);
  if (!ent_article_has_sound_blocks (article))
    return ent_received_refuse (error, "the blocks of the article “%s” are not of its text", article->id);
  if (!check_pieces (article))
    return ent_received_refuse (error, "the pieces of the article “%s” are not of its text", article->id);
  return TRUE;
}

/* ---- claims ---- */

gboolean
ent_received_take_judgement (EntClaim *claim, const EntGivenClaim *given, GError **error)
{
  if (given->verdict == NULL)
    claim->verdict = ENT_VERDICT_NONE;
  else if (strcmp (given->verdict, "confirmed") == 0)
    claim->verdict = ENT_VERDICT_CONFIRMED;
  else if (strcmp (given->verdict, "rejected") == 0)
    claim->verdict = ENT_VERDICT_REJECTED;
  else
    return ent_received_refuse (error, "“%s” is no verdict", given->verdict);
  if (given->credibility < 0 || given->credibility > 6)
    return ent_received_refuse (error, "a credibility is a number from 1 to 6");
  if (given->reliability != NULL
      && (given->reliability[0] < 'A' || given->reliability[0] > 'F' || given->reliability[1] != '\0'))
    return ent_received_refuse (error, "a reliability is a letter from A to F");
  claim->credibility = given->credibility;
  claim->reliability = given->reliability != NULL ? given->reliability[0] : 0;
  return TRUE;
}

gboolean
ent_received_take_words (EntClaim *claim, const EntGivenClaim *given, GError **error)
{
  if (given->status == NULL || !ent_status_from_name (given->status, &claim->status))
    return ent_received_refuse (error, "a claim has no status that is known");
  if (given->event.to != ENT_DAY_NONE && given->event.from > given->event.to)
    return ent_received_refuse (error, "a claim ends before it begins");
  if (given->sentence == NULL || given->sentence[0] == '\0')
    return ent_received_refuse (error, "a claim has no sentence, and is no evidence");
  if (ent_span_is_empty (given->spans.sentence))
    return ent_received_refuse (error, "a claim does not tell where its sentence stands");
  if (given->spans.sentence.end - given->spans.sentence.start != strlen (given->sentence))
    return ent_received_refuse (error, "the sentence of a claim is not as long as its span");
  claim->event = given->event;
  claim->object = g_strdup (given->object);
  claim->rule = g_strdup (given->rule);
  claim->key = g_strdup (given->key);
  claim->sentence = given->spans.sentence;
  claim->source_span = given->spans.source;
  claim->target_span = given->spans.target;
  claim->trigger_span = given->spans.trigger;
  claim->status_span = given->spans.status;
  claim->date_text = given->spans.date;
  return TRUE;
}

/* That the article says so where the claim says that it does. */
gboolean
ent_received_check_place (const EntClaim *claim, const char *sentence, GError **error)
{
  const EntArticle *article = claim->article;
  EntSpan spans[ENT_CLAIM_N_SPANS];

  ent_claim_get_spans (claim, spans);
  for (guint i = 0; i < ENT_CLAIM_N_SPANS; i++)
    if (!ent_article_has_span (article, spans[i]))
      return ent_received_refuse (error, "a claim has words outside the text of the article “%s”", article->id);
  if (memcmp (article->text + claim->sentence.start, sentence, strlen (sentence)) != 0)
    return ent_received_refuse (error, "the article “%s” does not say what a claim cites", article->id);
  return TRUE;
}
