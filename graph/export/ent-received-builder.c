/* ent-received-builder.c: claims from a file, looked at one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-received-builder-private.h"

#include "case/ent-subject.h"
#include "export/ent-received-checks-private.h"

#include <string.h>

/* No lexicon has so many relations that another does not know. */
#define MAX_UNKNOWN_RELATIONS 100

/* A claim with what the file says of it besides. */
typedef struct
{
  EntClaim *claim;
  guint article;
  guint number;          /* in the file */
  char *sentence;        /* (nullable): of an article that is not whole */
} Received;

struct _EntReceivedBuilder
{
  char *path;
  const EntVocabulary *vocabulary;
  EntExtraction *extraction;
  GHashTable *actors;          /* (element-type utf8 EntActor): by their own ids */
  GHashTable *articles;        /* (element-type utf8 guint): index + 1, by key and by id */
  GArray *whole;               /* (element-type gboolean): of each article, whether its text came */
  GArray *claims;              /* (element-type Received) */
  GHashTable *keys;            /* (element-type utf8): of claims */
  GHashTable *repeats;         /* (element-type utf8 guint): how many claims without keys of the file say the same */
  GHashTable *unknown;         /* (element-type utf8): relations that the vocabulary does not have */
  GHashTable *ratings;         /* (element-type utf8): outlets that are rated */
};

static void
clear_received (gpointer data)
{
  Received *self = data;

  ent_claim_unref (self->claim);
  g_free (self->sentence);
}

/*
 * ent_received_builder_new:
 * @vocabulary: (nullable): relations that it knows are of it; it must outlive what is received
 */
EntReceivedBuilder *
ent_received_builder_new (const char *path, const EntVocabulary *vocabulary)
{
  EntReceivedBuilder *self = g_new0 (EntReceivedBuilder, 1);

  self->path = g_strdup (path);
  self->vocabulary = vocabulary;
  self->extraction = ent_extraction_new ();
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ent_actor_unref);
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->whole = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->claims = g_array_new (FALSE, FALSE, sizeof (Received));
  g_array_set_clear_func (self->claims, clear_received);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ratings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ent_received_builder_free (EntReceivedBuilder *self)
{
  g_free (self->path);
  g_clear_pointer (&self->extraction, ent_extraction_unref);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->articles);
  g_array_unref (self->whole);
  g_array_unref (self->claims);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->repeats);
  g_hash_table_unref (self->unknown);
  g_hash_table_unref (self->ratings);
  g_free (self);
}

/* ---- actors ---- */

/*
 * ent_received_builder_add_actor:
 *
 * Returns: (transfer none) (nullable): the actor of that id; the first who was told of stays
 */
EntActor *
ent_received_builder_add_actor (EntReceivedBuilder *self, const char *id, const char *name, const char *kind,
                                const char *country, const char *role, GError **error)
{
  EntActor *actor = id != NULL ? g_hash_table_lookup (self->actors, id) : NULL;
  EntActorKind number;

  if (actor != NULL)
    return actor;
  if (!ent_received_check_actor (id, name, kind, country, &number, error))
    return NULL;
  actor = ent_actor_new (id, name, number, country, role);
  g_hash_table_insert (self->actors, actor->id, actor);
  return actor;
}

/*
 * ent_received_builder_find_actor:
 *
 * Returns: (transfer none) (nullable): the actor of that id; %NULL with @error set where nobody was told of
 */
EntActor *
ent_received_builder_find_actor (EntReceivedBuilder *self, const char *id, GError **error)
{
  EntActor *actor = id != NULL ? g_hash_table_lookup (self->actors, id) : NULL;

  if (actor == NULL)
    ent_received_refuse (error, "nothing tells who “%s” is", id != NULL ? id : "");
  return actor;
}

/* ---- articles ---- */

/* No name stands for two. */
static void
note_article (EntReceivedBuilder *self, const char *name, guint index)
{
  if (name != NULL && !g_hash_table_contains (self->articles, name))
    g_hash_table_insert (self->articles, g_strdup (name), GUINT_TO_POINTER (index + 1));
}

/*
 * ent_received_builder_add_article:
 * @whole: whether its text is there, and not only what claims cite of it
 * @index: (out): of the article
 *
 * An article that is there by its key, or by its id where it has no key, is not added again.
 */
gboolean
ent_received_builder_add_article (EntReceivedBuilder *self, EntArticle *article, gboolean whole, guint *index,
                                  GError **error)
{
  const char *name = article->key != NULL ? article->key : article->id;

  if (ent_received_builder_find_article (self, name, index))
    return TRUE;
  if (!ent_received_check_article (article, error))
    return FALSE;
  if (whole && article->key == NULL)
    ent_article_set_key (article);
  *index = self->extraction->articles->len;
  note_article (self, article->key, *index);
  note_article (self, article->id, *index);
  ent_extraction_add_article (self->extraction, article, 0);
  g_array_append_val (self->whole, whole);
  return TRUE;
}

guint
ent_received_builder_get_n_articles (const EntReceivedBuilder *self)
{
  return self->whole->len;
}

/*
 * ent_received_builder_find_article:
 * @name: a key or an id
 */
gboolean
ent_received_builder_find_article (EntReceivedBuilder *self, const char *name, guint *index)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->articles, name));

  *index = place - 1;
  return place > 0;
}

/* ---- claims ---- */

static const EntRelationType *
find_relation (EntReceivedBuilder *self, const char *name, GError **error)
{
  if (name == NULL || name[0] == '\0' || strlen (name) > 64
      || name[strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
    {
      ent_received_refuse (error, "a claim has no relation");
      return NULL;
    }
  if (ent_vocabulary_find_relation_type (self->vocabulary, name) == NULL)
    g_hash_table_add (self->unknown, g_strdup (name));
  if (g_hash_table_size (self->unknown) > MAX_UNKNOWN_RELATIONS)
    {
      ent_received_refuse (error, "there are too many relations that nobody knows");
      return NULL;
    }
  return ent_extraction_get_relation_type (self->extraction, self->vocabulary, name);
}

/*
 * ent_received_builder_add_claim:
 *
 * Takes a claim of an article and of actors that were added before.
 */
gboolean
ent_received_builder_add_claim (EntReceivedBuilder *self, const EntGivenClaim *given, GError **error)
{
  EntActor *source = ent_received_builder_find_actor (self, given->source, error);
  EntActor *target = source != NULL ? ent_received_builder_find_actor (self, given->target, error) : NULL;
  const EntRelationType *type = target != NULL ? find_relation (self, given->relation, error) : NULL;
  gboolean whole = g_array_index (self->whole, gboolean, given->article);
  g_autoptr (EntClaim) claim = NULL;
  Received received = { .article = given->article, .number = self->claims->len };

  if (type == NULL)
    return FALSE;
  if (given->key != NULL && !g_hash_table_add (self->keys, g_strdup (given->key)))
    return ent_received_refuse (error, "two claims have one key: “%s”", given->key);
  claim = ent_claim_new (g_ptr_array_index (self->extraction->articles, given->article), source, type, target);
  if (!ent_received_take_words (claim, given, error) || !ent_received_take_judgement (claim, given, error)
      || (whole && !ent_received_check_place (claim, given->sentence, error)))
    return FALSE;
  claim->plover = given->plover != NULL ? ent_extraction_keep_string (self->extraction, given->plover) : NULL;
  for (guint i = 0; given->said_by != NULL && i < given->said_by->len; i++)
    g_ptr_array_add (claim->said_by, ent_actor_ref (g_ptr_array_index (given->said_by, i)));
  received.claim = g_steal_pointer (&claim);
  received.sentence = whole ? NULL : g_strdup (given->sentence);
  g_array_append_val (self->claims, received);
  return TRUE;
}

/* ---- all of it ---- */

/* (element-type EntCitation): what is cited of each article whose text did not come; %NULL for others. */
static GArray **
new_citations (EntReceivedBuilder *self)
{
  GArray **citations = g_new0 (GArray *, self->whole->len + 1);

  for (guint i = 0; i < self->whole->len; i++)
    if (!g_array_index (self->whole, gboolean, i))
      citations[i] = g_array_new (FALSE, FALSE, sizeof (EntCitation));
  for (guint i = 0; i < self->claims->len; i++)
    {
      const Received *one = &g_array_index (self->claims, Received, i);
      EntCitation citation = { one->claim->sentence.start, one->sentence, ent_span_get_length (one->claim->sentence) };

      if (one->sentence != NULL)
        g_array_append_val (citations[one->article], citation);
    }
  return citations;
}

/* What the articles say whose texts did not come. */
static gboolean
cite (EntReceivedBuilder *self, GError **error)
{
  g_autofree GArray **citations = new_citations (self);
  gboolean ok = TRUE;

  for (guint i = 0; i < self->whole->len; i++)
    {
      EntArticle *article = g_ptr_array_index (self->extraction->articles, i);

      if (citations[i] == NULL)
        continue;
      if (ok && !ent_article_set_citations (article, citations[i]))
        ok = ent_received_refuse (error, "the sentences of the article “%s” contradict each other, or are too many",
                                  article->id);
      if (article->key == NULL)
        ent_article_set_key (article);
      g_array_unref (citations[i]);
    }
  return ok;
}

/* Makes the spans of a claim, which are those of the whole article, those of what came of it. */
static void
place_claim (EntClaim *claim)
{
  EntSpan spans[ENT_CLAIM_N_SPANS];

  ent_claim_get_spans (claim, spans);
  for (guint i = 0; i < ENT_CLAIM_N_SPANS; i++)
    {
      spans[i] = ent_article_find_from_whole (claim->article, spans[i]);
      if (!ent_article_has_span (claim->article, spans[i]))
        spans[i] = ENT_SPAN_NONE;
    }
  ent_claim_set_spans (claim, spans);
}

/* What the file says that it is the same by has to be of its article: a claim that a user added, which is called otherwise in
 * every case, gets a key of what it says. */
static void
set_key (EntReceivedBuilder *self, EntClaim *claim)
{
  const char *key = claim->article->key;
  g_autofree char *first = NULL;
  guint n;

  if (claim->key != NULL && ent_received_is_id (claim->key) && g_str_has_prefix (claim->key, key)
      && claim->key[strlen (key)] == '/')
    return;
  first = ent_claim_dup_key (claim);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, first)) + 1;
  do
    {
      g_free (claim->key);
      claim->key = n > 1 ? g_strdup_printf ("%s#%u", first, n) : g_strdup (first);
      n++;
    }
  while (!g_hash_table_add (self->keys, g_strdup (claim->key)));
  g_hash_table_insert (self->repeats, g_steal_pointer (&first), GUINT_TO_POINTER (n - 1));
}

static void
settle_claims (EntReceivedBuilder *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      const Received *one = &g_array_index (self->claims, Received, i);

      if (one->sentence != NULL)
        place_claim (one->claim);
      set_key (self, one->claim);
    }
}

static int
compare_received (gconstpointer a, gconstpointer b)
{
  const Received *one = a, *other = b;
  int order;

  if (one->article != other->article)
    return one->article < other->article ? -1 : 1;
  order = ent_claim_compare (one->claim, other->claim);
  return order != 0 ? order : one->number < other->number ? -1 : 1;
}

/* Of records in the order in which they have to come. */
typedef struct
{
  char *subject;
  const char *aspect;
  char *value;
} Decided;

static int
compare_decided (gconstpointer a, gconstpointer b)
{
  const Decided *one = a, *other = b;
  int order = strcmp (one->subject, other->subject);

  return order != 0 ? order : strcmp (one->aspect, other->aspect);
}

static void
clear_decided (gpointer data)
{
  Decided *self = data;

  g_free (self->subject);
  g_free (self->value);
}

static void
decide (GArray *decided, const char *subject, const char *aspect, char *value)
{
  Decided one = { g_strdup (subject), aspect, value };

  g_array_append_val (decided, one);
}

/* What the user there held of a claim and its outlet; of an outlet the first word counts. */
static void
add_judgement (EntReceivedBuilder *self, GArray *decided, guint index, const EntClaim *claim)
{
  const char *outlet = claim->article->outlet;
  g_autofree char *subject = NULL;

  if (claim->verdict != ENT_VERDICT_NONE || claim->credibility > 0)
    subject = ent_extraction_dup_claim_subject (self->extraction, index);
  if (claim->verdict != ENT_VERDICT_NONE)
    decide (decided, subject, "verdict", g_strdup (claim->verdict == ENT_VERDICT_CONFIRMED ? "confirmed" : "rejected"));
  if (claim->credibility > 0)
    decide (decided, subject, "credibility", g_strdup_printf ("%u", claim->credibility));
  if (claim->reliability != 0 && outlet != NULL && g_hash_table_add (self->ratings, g_strdup (outlet)))
    {
      g_autofree char *rated = g_strconcat (ENT_SUBJECT_OUTLET, outlet, NULL);

      decide (decided, rated, "reliability", g_strndup (&claim->reliability, 1));
    }
}

/* Decisions lie over claims, which are what was read. */
static void
part_decisions (EntReceivedBuilder *self, EntRecords *records)
{
  g_autoptr (GArray) decided = g_array_new (FALSE, FALSE, sizeof (Decided));

  g_array_set_clear_func (decided, clear_decided);
  for (guint i = 0; i < self->extraction->claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->extraction->claims, i);

      add_judgement (self, decided, i, claim);
      claim->verdict = ENT_VERDICT_NONE;
      claim->credibility = 0;
      claim->reliability = 0;
    }
  g_array_sort (decided, compare_decided);
  for (guint i = 0; i < decided->len; i++)
    {
      const Decided *one = &g_array_index (decided, Decided, i);

      if (i == 0 || compare_decided (one, one - 1) != 0)
        ent_records_add (records, one->subject, one->aspect, one->value);
    }
}

/*
 * ent_received_builder_end:
 *
 * Returns: (transfer full) (nullable): all that was added, claims in the order of articles and text; %NULL with @error set where
 *   what is cited of an article contradicts itself; O(claims log claims)
 */
EntReceived *
ent_received_builder_end (EntReceivedBuilder *self, GError **error)
{
  EntRecords *records;

  if (!cite (self, error))
    return NULL;
  settle_claims (self);
  g_array_sort (self->claims, compare_received);
  for (guint i = 0; i < self->claims->len; i++)
    g_ptr_array_add (self->extraction->claims, ent_claim_ref (g_array_index (self->claims, Received, i).claim));
  records = ent_records_new ();
  part_decisions (self, records);
  return ent_received_new (self->path, self->vocabulary, ent_extraction_ref (self->extraction), records);
}
