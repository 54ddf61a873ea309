/* ent-gazetteer.h: the actors that the lexicon knows, by their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-actor.h"
#include "base/ent-table-log.h"

G_BEGIN_DECLS

/**
 * EntGazetteer:
 *
 * The lexicon's countries (names, demonyms, capitals), metonyms, organisations, people and titles, ready for the
 * longest match over tokens. Immutable after loading; threads share it.
 */
typedef struct _EntGazetteer EntGazetteer;

EntGazetteer *ent_gazetteer_load (const char *lexicon_dir, GError **error);
EntGazetteer *ent_gazetteer_read (const char *lexicon_dir, EntTableLog *log);
EntGazetteer *ent_gazetteer_ref (EntGazetteer *self);
void ent_gazetteer_unref (EntGazetteer *self);

EntActor *ent_gazetteer_find_actor (const EntGazetteer *self, const char *id);
EntActor *ent_gazetteer_find_country (const EntGazetteer *self, const char *alpha3);
GPtrArray *ent_gazetteer_list_countries (const EntGazetteer *self);
EntActor *ent_gazetteer_find_capital (const EntGazetteer *self, const EntActor *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGazetteer, ent_gazetteer_unref)

G_END_DECLS
