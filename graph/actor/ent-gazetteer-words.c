/* ent-gazetteer-words.c: the lexicon's tables of words that are no names: titles, agents, groups, given names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-fold-private.h"
#include "actor/ent-loader-private.h"

#include <string.h>

static const char *const relation_names[] = {
  [ENT_TITLE_NONE] = "none",
  [ENT_TITLE_LEADS] = "leads",
  [ENT_TITLE_WORKS_FOR] = "works-for",
};

void
ent_loader_read_title (EntLoader *self)
{
  const char *words = ent_loader_cell (self, 0), *relation = ent_loader_cell (self, 1);
  const char *needs = ent_loader_cell (self, 2);
  guint kind = 0;
  EntTitle *title;
  gpointer *place;

  while (kind < G_N_ELEMENTS (relation_names) && strcmp (relation_names[kind], relation) != 0)
    kind++;
  if (kind == G_N_ELEMENTS (relation_names))
    {
      ent_loader_fail (self, "“%s” is no relation of a title (leads, works-for, none)", relation);
      kind = ENT_TITLE_NONE;
    }
  if (needs[0] != '\0' && strcmp (needs, "affiliation") != 0)
    ent_loader_fail (self, "“%s” is no condition (affiliation)", needs);
  if (!ent_loader_split (self, words))
    return;
  place = ent_phrase_trie_add (self->gazetteer->titles, (EntToken *) self->tokens->data, self->tokens->len);
  title = *place;
  if (title != NULL)
    {
      /* "attorney-general" beside "attorney general" is another spelling, no second row */
      if (strcmp (title->words, words) == 0 || kind != title->relation)
        ent_loader_fail (self, "“%s” is listed twice", words);
      return;
    }
  title = g_new0 (EntTitle, 1);
  title->words = g_strdup (words);
  title->relation = kind;
  title->needs_affiliation = needs[0] != '\0';
  *place = title;
}

void
ent_loader_read_agent (EntLoader *self)
{
  static const char *const ways[] = { "home", "army", "beside", "own", NULL };
  const char *noun = ent_loader_cell (self, 0), *bare = ent_loader_cell (self, 1);
  EntAgent *agent;
  gpointer *place;

  if (bare[0] != '\0' && !g_strv_contains (ways, bare))
    ent_loader_fail (self, "“%s” is no way to stand without a country (home, army, beside, own)", bare);
  if (!ent_loader_split (self, noun))
    return;
  place = ent_phrase_trie_add (self->gazetteer->agents, (EntToken *) self->tokens->data, self->tokens->len);
  agent = *place;
  if (agent != NULL)
    {
      if (strcmp (agent->noun, noun) == 0)
        ent_loader_fail (self, "“%s” is listed twice", noun);
      return;
    }
  agent = g_new0 (EntAgent, 1);
  agent->noun = g_strdup (noun);
  agent->stands_alone = strcmp (bare, "home") == 0 || strcmp (bare, "army") == 0;
  agent->beside_group = strcmp (bare, "beside") == 0;
  agent->at_home = strcmp (bare, "home") == 0 || strcmp (bare, "own") == 0;
  *place = agent;
}

static void
add_group_noun (EntLoader *self, const char *name, EntGroupKind kind, const char *noun)
{
  EntGroup *group;
  gpointer *place;

  if (!ent_loader_split (self, noun))
    return;
  place = ent_phrase_trie_add (self->gazetteer->groups, (EntToken *) self->tokens->data, self->tokens->len);
  group = *place;
  /* "asylum-seekers" beside "asylum seekers" is another spelling of the same */
  if (group != NULL && strcmp (group->name, name) == 0)
    return;
  if (group != NULL ||
      ent_phrase_trie_find (self->gazetteer->agents, (EntToken *) self->tokens->data, self->tokens->len) != NULL)
    {
      ent_loader_fail (self, "“%s” is listed twice", noun);
      return;
    }
  group = g_new0 (EntGroup, 1);
  group->name = g_strdup (name);
  group->kind = kind;
  *place = group;
}

void
ent_loader_read_group (EntLoader *self)
{
  static const char *const kinds[] = { [ENT_GROUP_PEOPLE] = "people",
                                       [ENT_GROUP_CROWD] = "crowd",
                                       [ENT_GROUP_ARMED] = "armed",
                                       [ENT_GROUP_MANY] = "many",
                                       [ENT_GROUP_WORLD] = "world" };
  g_auto (GStrv) nouns = ent_table_dup_values (self->table, self->row, 1);
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && strcmp (kinds[kind], ent_loader_cell (self, 2)) != 0)
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    ent_loader_fail (self, "“%s” is no kind of group (people, crowd, armed, many, world)", ent_loader_cell (self, 2));
  if (ent_loader_cell (self, 0)[0] == '\0')
    ent_loader_fail (self, "a name is missing");
  for (guint i = 0; nouns[i]; i++)
    add_group_noun (self, ent_loader_cell (self, 0), MIN (kind, ENT_GROUP_WORLD), nouns[i]);
}

void
ent_loader_read_given_name (EntLoader *self)
{
  const char *name = ent_loader_cell (self, 0);
  g_autofree char *folded = ent_fold (name);
  const char *other = g_hash_table_lookup (self->gazetteer->given_names, folded);

  if (other == NULL)
    g_hash_table_insert (self->gazetteer->given_names, g_steal_pointer (&folded), g_strdup (name));
  else if (strcmp (other, name) == 0)
    ent_loader_fail (self, "“%s” is listed twice", name);
}
