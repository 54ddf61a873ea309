/* ent-excerpt-facts.c: what several formats ask of an excerpt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-excerpt-facts.h"

#include "case/ent-subject.h"

#include <string.h>

/* ---- days ---- */

/* Makes @days reach over @more as far as either is known. */
static void
extend (EntInterval *days, EntInterval more)
{
  if (more.from != ENT_DAY_NONE && (days->from == ENT_DAY_NONE || more.from < days->from))
    days->from = more.from;
  if (more.to > days->to)
    days->to = more.to;
}

/**
 * ent_excerpt_get_event_days:
 * @place: of a relation
 *
 * Returns: the earliest day on which a claim of it is known to begin and the latest on which one is known to end
 */
EntInterval
ent_excerpt_get_event_days (const EntExcerpt *self, guint place)
{
  EntInterval days = ENT_INTERVAL_NONE;

  for (guint i = self->first_claims[place]; i < self->first_claims[place + 1]; i++)
    extend (&days, ent_excerpt_get_claim (self, i)->event);
  return days;
}

/**
 * ent_excerpt_get_published_days:
 * @place: of a relation
 *
 * Returns: when it was first and last published, as far as the articles say
 */
EntInterval
ent_excerpt_get_published_days (const EntExcerpt *self, guint place)
{
  EntInterval days = ENT_INTERVAL_NONE;

  for (guint i = self->first_claims[place]; i < self->first_claims[place + 1]; i++)
    {
      EntDay day = ent_excerpt_get_claim (self, i)->article->published;

      extend (&days, (EntInterval) { day, day });
    }
  return days;
}

/**
 * ent_day_print:
 * @buffer: #ENT_DAY_BYTES bytes that the text may stand in
 *
 * Returns: (transfer none) (nullable): "2023-09-12"; %NULL of %ENT_DAY_NONE
 */
const char *
ent_day_print (EntDay day, char *buffer)
{
  int year, month, mday;

  if (day == ENT_DAY_NONE)
    return NULL;
  ent_day_get_ymd (day, &year, &month, &mday);
  memcpy (buffer, "0000-00-00", sizeof "0000-00-00");
  for (char *digit = buffer + 3; year > 0 && digit >= buffer; year /= 10)
    *digit-- += year % 10;
  buffer[5] += month / 10;
  buffer[6] += month % 10;
  buffer[8] += mday / 10;
  buffer[9] += mday % 10;
  return buffer;
}

/* ---- who says so without being in the picture ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const EntActor *const *one = a, *const *other = b;

  return strcmp ((*one)->id, (*other)->id);
}

/**
 * ent_excerpt_list_outsiders:
 *
 * Lists those who say what a claim claims and are none of the nodes: a file that refers to them has to tell who they are.
 *
 * Returns: (transfer full) (element-type EntActor): actors that are borrowed, by id; O(claims)
 */
GPtrArray *
ent_excerpt_list_outsiders (const EntExcerpt *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *outsiders = g_ptr_array_new ();

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_add (known, ent_excerpt_get_actor (self, g_array_index (self->nodes, guint, i))->id);
  for (guint i = 0; i < self->claims->len; i++)
    {
      const EntClaim *claim = ent_excerpt_get_claim (self, i);

      for (guint j = 0; j < claim->said_by->len; j++)
        {
          EntActor *sayer = g_ptr_array_index (claim->said_by, j);

          if (g_hash_table_add (known, sayer->id))
            g_ptr_array_add (outsiders, sayer);
        }
    }
  g_ptr_array_sort (outsiders, compare_ids);
  return outsiders;
}

/* ---- what things are called ---- */

/**
 * ent_article_get_lasting_key:
 *
 * Returns: (transfer none): what an article is the same by; its id where it has no key
 */
const char *
ent_article_get_lasting_key (const EntArticle *article)
{
  return article->key != NULL ? article->key : article->id;
}

/**
 * ent_excerpt_find_original:
 *
 * Returns: (transfer none) (nullable): the article of the case that @article tells again in the same words; %NULL where it is
 *   the first itself
 */
EntArticle *
ent_excerpt_find_original (const EntExcerpt *self, const EntArticle *article)
{
  if (article->origin == NULL || strcmp (article->origin, article->id) == 0)
    return NULL;
  return ent_case_find_article (ent_view_get_case (self->view), article->origin);
}

/**
 * ent_excerpt_dup_claim_key:
 * @place: of a claim in the excerpt
 *
 * Returns: (transfer full): what a claim is the same by in every export of every case that has its article, see ent-subject.h
 */
char *
ent_excerpt_dup_claim_key (const EntExcerpt *self, guint place)
{
  char *subject = ent_case_dup_claim_subject (ent_view_get_case (self->view), g_array_index (self->claims, guint, place));
  gsize length = strlen (subject), prefix = strlen (ENT_SUBJECT_CLAIM);

  memmove (subject, subject + prefix, length - prefix + 1);
  return subject;
}

/**
 * ent_excerpt_dup_relation_key:
 * @place: of a relation in the excerpt
 *
 * Returns: (transfer full): what a relation is the same by in every export: "country:PRK/supplies/country:RUS"
 */
char *
ent_excerpt_dup_relation_key (const EntExcerpt *self, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (self, place);

  return g_strconcat (ent_excerpt_get_actor (self, relation->source)->id, "/", relation->type->name, "/",
                      ent_excerpt_get_actor (self, relation->target)->id, NULL);
}

/**
 * ent_claim_get_verdict_name:
 *
 * Returns: (transfer none) (nullable): what the user decided, in a word
 */
const char *
ent_claim_get_verdict_name (const EntClaim *claim)
{
  switch (claim->verdict)
    {
    case ENT_VERDICT_CONFIRMED:
      return "confirmed";
    case ENT_VERDICT_REJECTED:
      return "rejected";
    case ENT_VERDICT_NONE:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}
