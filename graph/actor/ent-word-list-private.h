/* ent-word-list-private.h: small lists of English words that names are known by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_WORDS_FUNCTION,
  ENT_WORDS_CALENDAR,
  ENT_WORDS_ORGANISATION_HEAD,
  ENT_WORDS_GOVERNMENT_HEAD,
  ENT_WORDS_THING_HEAD,
  ENT_WORDS_SPEECH,
  ENT_WORDS_PERSON_VERB,
  ENT_WORDS_EAST_ASIAN_FAMILY,
  ENT_WORDS_PARTICLE,
  ENT_WORDS_AGENT_MODIFIER,
  ENT_WORDS_GROUP_MODIFIER,
  ENT_WORDS_FACILITY,
  ENT_WORDS_LOCATIVE,
  ENT_WORDS_MOVEMENT,
  ENT_WORDS_DESTINATION_VERB,
  ENT_WORDS_CLAUSE,
  ENT_WORDS_DIRECTION,
  ENT_WORDS_ATTRIBUTE,
} EntWordList;

gboolean ent_word_list_has (EntWordList list, const char *norm);

G_END_DECLS
