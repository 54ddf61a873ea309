/* ent-received-builder-private.h: claims from a file, looked at one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-received.h"

#include "claim/ent-vocabulary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntGivenClaim:
 * @article: index of ent_received_builder_add_article()
 * @relation: name of a relation type
 * @sentence: what the file says that the sentence is
 * @key: (nullable): what the file says that it is the same by
 * @spans: where its words stand in the article's text, "sentence" among them: in that of the whole where the text did not come
 * @said_by: (element-type EntActor): outermost first
 *
 * A claim as a file tells it, with nothing of it looked at. Strings are borrowed, and %NULL where there are none, but for those
 * that every claim has: @source, @relation, @target, @status, @sentence.
 */
typedef struct
{
  guint article;
  const char *source;
  const char *relation;
  const char *target;
  const char *object;
  const char *status;
  const char *plover;
  const char *sentence;
  const char *rule;
  const char *key;
  const char *verdict;
  const char *reliability;
  gint64 credibility;
  GPtrArray *said_by;
  EntInterval event;
  struct
  {
    EntSpan sentence;
    EntSpan source;
    EntSpan target;
    EntSpan trigger;
    EntSpan status;
    EntSpan date;
  } spans;
} EntGivenClaim;

/**
 * EntReceivedBuilder:
 *
 * Takes actors, articles and claims of a file from anybody and makes an #EntReceived of them. What does not hold together is
 * an error, which says what, and not where: the reader of the file knows that.
 */
typedef struct _EntReceivedBuilder EntReceivedBuilder;

EntReceivedBuilder *ent_received_builder_new (const char *path, const EntVocabulary *vocabulary);
void ent_received_builder_free (EntReceivedBuilder *self);

EntActor *ent_received_builder_add_actor (EntReceivedBuilder *self, const char *id, const char *name, const char *kind,
                                          const char *country, const char *role, GError **error);
EntActor *ent_received_builder_find_actor (EntReceivedBuilder *self, const char *id, GError **error);
gboolean ent_received_builder_add_article (EntReceivedBuilder *self, EntArticle *article, gboolean whole, guint *index,
                                           GError **error);
guint ent_received_builder_get_n_articles (const EntReceivedBuilder *self);
gboolean ent_received_builder_find_article (EntReceivedBuilder *self, const char *name, guint *index);
gboolean ent_received_builder_add_claim (EntReceivedBuilder *self, const EntGivenClaim *given, GError **error);
EntReceived *ent_received_builder_end (EntReceivedBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReceivedBuilder, ent_received_builder_free)

/* %FALSE, with @error set to the problem of a file, in words; the first stays. */
gboolean ent_received_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
