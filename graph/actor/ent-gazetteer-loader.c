/* ent-gazetteer-loader.c: the lexicon's tables of names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-fold-private.h"
#include "actor/ent-gazetteer-private.h"
#include "base/ent-table.h"
#include "language/ent-tokenizer.h"

#include <string.h>

typedef struct
{
  EntGazetteer *gazetteer;
  const char *folder;
  EntTable *table;        /* the one being read */
  guint row;
  GArray *tokens;
  GStringChunk *strings;
} Loader;

/* Names of one row need not be many: more is a broken file. */
#define MAX_WORDS 12

static gboolean
fail (Loader *self, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (Loader *self, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  ent_table_set_row_error (self->table, self->row, error, "%s", message);
  return FALSE;
}

static const char *
cell (Loader *self, guint column)
{
  return ent_table_get_cell (self->table, self->row, column);
}

static gboolean
split_words (Loader *self, const char *words, GError **error)
{
  g_array_set_size (self->tokens, 0);
  g_string_chunk_clear (self->strings);
  ent_tokenizer_split (words, (EntSpan) { 0, strlen (words) }, self->tokens, self->strings);
  if (self->tokens->len == 0 || self->tokens->len > 2 * MAX_WORDS)
    return fail (self, error, "“%s” is no name of 1 to %d words", words, MAX_WORDS);
  return TRUE;
}

static EntEntry *
new_entry (Loader *self, EntEntryKind kind, EntActor *actor, const char *words, EntNeeds needs)
{
  EntEntry *entry = g_new0 (EntEntry, 1);

  entry->kind = kind;
  entry->needs = needs;
  entry->actor = ent_actor_ref (actor);
  entry->words = g_strdup (words);
  entry->shapes = g_new (EntTokenFlags, self->tokens->len);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const EntToken *token = &g_array_index (self->tokens, EntToken, i);

      if (strcmp (token->norm, "-") != 0)
        entry->shapes[entry->n_words++] = token->flags & (ENT_TOKEN_CAPITALISED | ENT_TOKEN_ALL_CAPITALS);
    }
  return entry;
}

static gboolean
have_same_shape (const EntEntry *a, const EntEntry *b)
{
  return a->n_words == b->n_words && memcmp (a->shapes, b->shapes, a->n_words * sizeof a->shapes[0]) == 0;
}

/* One phrase may name one actor only; two spellings that fold alike are one name of one actor. */
static gboolean
add_name (Loader *self, EntEntryKind kind, EntActor *actor, const char *words, EntNeeds needs, GError **error)
{
  EntEntry *entry;
  gpointer *place;

  if (!split_words (self, words, error))
    return FALSE;
  entry = new_entry (self, kind, actor, words, needs);
  place = ent_phrase_trie_add (self->gazetteer->names, (EntToken *) self->tokens->data, self->tokens->len);
  for (EntEntry *other = *place; other != NULL; other = other->next)
    if (have_same_shape (entry, other))
      {
        gboolean same = other->actor == actor;
        gboolean twice = same && other->kind == kind && strcmp (other->words, words) == 0;

        ent_actor_unref (entry->actor);
        g_free (entry->words);
        g_free (entry->shapes);
        g_free (entry);
        if (twice)
          return fail (self, error, "“%s” is listed twice", words);
        return same || fail (self, error, "“%s” names both %s and %s", words, other->actor->id, actor->id);
      }
  entry->next = *place;
  *place = entry;
  return TRUE;
}

static gboolean
add_names (Loader *self, EntEntryKind kind, EntActor *actor, guint column, EntNeeds needs, GError **error)
{
  g_auto (GStrv) names = ent_table_dup_values (self->table, self->row, column);

  for (guint i = 0; names[i]; i++)
    if (!add_name (self, kind, actor, names[i], needs, error))
      return FALSE;
  return TRUE;
}

static EntActor *
add_actor (Loader *self, const char *id, const char *name, EntActorKind kind, const char *country, const char *role,
           GError **error)
{
  EntActor *actor = NULL;

  if (name[0] == '\0')
    fail (self, error, "a name is missing");
  else if (country != NULL && kind != ENT_ACTOR_COUNTRY && !ent_gazetteer_find_country (self->gazetteer, country))
    fail (self, error, "countries.tsv has no “%s”", country);
  else if (!(actor = ent_gazetteer_add_actor (self->gazetteer, ent_actor_new (id, name, kind, country, role))))
    fail (self, error, "“%s” is listed twice", id);
  return actor;
}

static const char *
or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

/* ---- one row of each table ---- */

/* By which a country's groups are called. */
static gboolean
add_adjective (Loader *self, const char *code)
{
  g_auto (GStrv) adjectives = ent_table_dup_values (self->table, self->row, 3);

  if (adjectives[0] != NULL)
    g_hash_table_insert (self->gazetteer->adjectives, g_strdup (code), g_strdup (adjectives[0]));
  return TRUE;
}

/* A capital that is but a place: "flew to Pyongyang". */
static gboolean
add_capital (Loader *self, EntActor *country, GError **error)
{
  g_auto (GStrv) names = ent_table_dup_values (self->table, self->row, 5);
  g_autofree char *slug = NULL;
  g_autofree char *id = NULL;
  EntActor *place;

  if (names[0] == NULL)
    return TRUE;
  slug = ent_fold_to_slug (names[0]);
  id = g_strconcat ("place:", slug, NULL);
  place = add_actor (self, id, names[0], ENT_ACTOR_PLACE, country->country, NULL, error);
  if (place != NULL)
    g_hash_table_insert (self->gazetteer->capitals, country, place);
  return place != NULL;
}

static gboolean
read_country (Loader *self, GError **error)
{
  const char *code = cell (self, 0), *name = cell (self, 1);
  g_autofree char *id = g_strconcat ("country:", code, NULL);
  EntActor *actor;

  if (strlen (code) != 3 || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
    return fail (self, error, "“%s” is no ISO 3166-1 alpha-3 code", code);
  actor = add_actor (self, id, name, ENT_ACTOR_COUNTRY, code, NULL, error);
  return actor != NULL && add_name (self, ENT_ENTRY_COUNTRY, actor, name, ENT_NEEDS_NOTHING, error) &&
         add_names (self, ENT_ENTRY_COUNTRY, actor, 2, ENT_NEEDS_NOTHING, error) &&
         add_names (self, ENT_ENTRY_ADJECTIVE, actor, 3, ENT_NEEDS_NOTHING, error) && add_adjective (self, code) &&
         add_names (self, ENT_ENTRY_PEOPLE, actor, 4, ENT_NEEDS_NOTHING, error) &&
         add_names (self, ENT_ENTRY_CAPITAL, actor, 5, ENT_NEEDS_NOTHING, error) && add_capital (self, actor, error);
}

static gboolean
read_place (Loader *self, GError **error)
{
  static const char *const kinds[] = { "city", "region", "site", "water", NULL };
  g_autofree char *slug = ent_fold_to_slug (cell (self, 0));
  g_autofree char *id = g_strconcat ("place:", slug, NULL);
  EntActor *actor;

  if (!g_strv_contains (kinds, cell (self, 3)))
    return fail (self, error, "“%s” is no kind of place (city, region, site, water)", cell (self, 3));
  actor = add_actor (self, id, cell (self, 0), ENT_ACTOR_PLACE, or_null (cell (self, 2)), NULL, error);
  return actor != NULL && add_name (self, ENT_ENTRY_PLACE, actor, actor->name, ENT_NEEDS_NOTHING, error) &&
         add_names (self, ENT_ENTRY_PLACE, actor, 1, ENT_NEEDS_NOTHING, error);
}

static gboolean
read_organisation (Loader *self, GError **error)
{
  EntActorKind kind;
  EntActor *actor;

  if (!ent_actor_kind_from_name (cell (self, 3), &kind) ||
      (kind != ENT_ACTOR_ORGANISATION && kind != ENT_ACTOR_GROUP))
    return fail (self, error, "“%s” is neither “organisation” nor “group”", cell (self, 3));
  actor = add_actor (self, cell (self, 0), cell (self, 1), kind, or_null (cell (self, 4)), NULL, error);
  return actor != NULL && add_name (self, ENT_ENTRY_ORGANISATION, actor, actor->name, ENT_NEEDS_NOTHING, error) &&
         add_names (self, ENT_ENTRY_ORGANISATION, actor, 2, ENT_NEEDS_NOTHING, error);
}

static gboolean
read_day (Loader *self, guint column, EntDay *day, GError **error)
{
  *day = ENT_DAY_NONE;
  if (cell (self, column)[0] == '\0' || ent_day_parse_iso (cell (self, column), day))
    return TRUE;
  return fail (self, error, "“%s” is no day (YYYY-MM-DD)", cell (self, column));
}

/* "president" of a country, not "president of the European Commission". */
static gboolean
is_head_of_state (Loader *self, const char *role)
{
  const EntTitle *title = NULL;
  guint n;

  if (!split_words (self, role, NULL))
    return FALSE;
  n = ent_gazetteer_match_title (self->gazetteer, (EntToken *) self->tokens->data, self->tokens->len, &title);
  return n == self->tokens->len && title->relation == ENT_TITLE_LEADS;
}

static gboolean
read_person (Loader *self, GError **error)
{
  const char *country = or_null (cell (self, 3)), *role = cell (self, 4);
  g_autofree char *known_as = NULL;
  EntInterval held;
  EntActor *actor, *state;
  EntOffice *office;

  state = country ? ent_gazetteer_find_country (self->gazetteer, country) : NULL;
  if (role[0] != '\0')
    known_as = state && !strstr (role, " of ") ? g_strdup_printf ("%s of %s", role, state->name) : g_strdup (role);
  if (!read_day (self, 5, &held.from, error) || !read_day (self, 6, &held.to, error))
    return FALSE;
  if (held.from != ENT_DAY_NONE && held.to != ENT_DAY_NONE && held.to < held.from)
    return fail (self, error, "%s left office before taking it", cell (self, 1));
  actor = add_actor (self, cell (self, 0), cell (self, 1), ENT_ACTOR_PERSON, country, known_as, error);
  if (actor == NULL || !add_name (self, ENT_ENTRY_PERSON, actor, actor->name, ENT_NEEDS_NOTHING, error) ||
      !add_names (self, ENT_ENTRY_PERSON, actor, 2, ENT_NEEDS_NOTHING, error))
    return FALSE;

  office = g_new0 (EntOffice, 1);
  office->actor = ent_actor_ref (actor);
  office->role = g_strdup (role);
  office->held = held;
  office->leads = state != NULL && role[0] != '\0' && is_head_of_state (self, role);
  ent_gazetteer_add_office (self->gazetteer, office);
  return TRUE;
}

static gboolean
read_metonym (Loader *self, GError **error)
{
  EntActor *actor = ent_gazetteer_find_actor (self->gazetteer, cell (self, 1));
  const char *needs = cell (self, 2);

  if (actor == NULL)
    return fail (self, error, "the lexicon knows no “%s”", cell (self, 1));
  if (needs[0] != '\0' && strcmp (needs, "the") != 0 && strcmp (needs, "korea") != 0)
    return fail (self, error, "“%s” is no condition (the, korea)", needs);
  return add_names (self, ENT_ENTRY_METONYM, actor, 0,
                    needs[0] == 't' ? ENT_NEEDS_THE : needs[0] == 'k' ? ENT_NEEDS_KOREA : ENT_NEEDS_NOTHING, error);
}

static const char *const relation_names[] = {
  [ENT_TITLE_NONE] = "none",
  [ENT_TITLE_LEADS] = "leads",
  [ENT_TITLE_WORKS_FOR] = "works-for",
};

static gboolean
read_title (Loader *self, GError **error)
{
  const char *words = cell (self, 0), *relation = cell (self, 1), *needs = cell (self, 2);
  EntTitle *title;
  gpointer *place;

  if (strcmp (relation, "leads") != 0 && strcmp (relation, "works-for") != 0 && strcmp (relation, "none") != 0)
    return fail (self, error, "“%s” is no relation of a title (leads, works-for, none)", relation);
  if (needs[0] != '\0' && strcmp (needs, "affiliation") != 0)
    return fail (self, error, "“%s” is no condition (affiliation)", needs);
  if (!split_words (self, words, error))
    return FALSE;
  place = ent_phrase_trie_add (self->gazetteer->titles, (EntToken *) self->tokens->data, self->tokens->len);
  title = *place;
  if (title != NULL)
    {
      /* "attorney-general" beside "attorney general" is another spelling, no second row */
      if (strcmp (title->words, words) == 0 || strcmp (relation, relation_names[title->relation]) != 0)
        return fail (self, error, "“%s” is listed twice", words);
      return TRUE;
    }
  title = g_new0 (EntTitle, 1);
  title->words = g_strdup (words);
  title->relation = relation[0] == 'l' ? ENT_TITLE_LEADS : relation[0] == 'w' ? ENT_TITLE_WORKS_FOR : ENT_TITLE_NONE;
  title->needs_affiliation = needs[0] != '\0';
  *place = title;
  return TRUE;
}

static gboolean
read_agent (Loader *self, GError **error)
{
  EntAgent *agent;
  gpointer *place;

  if (cell (self, 1)[0] != '\0' && strcmp (cell (self, 1), "home") != 0)
    return fail (self, error, "“%s” is no way to stand without a country (home)", cell (self, 1));
  if (!split_words (self, cell (self, 0), error))
    return FALSE;
  place = ent_phrase_trie_add (self->gazetteer->agents, (EntToken *) self->tokens->data, self->tokens->len);
  agent = *place;
  if (agent != NULL)
    return strcmp (agent->noun, cell (self, 0)) != 0 || fail (self, error, "“%s” is listed twice", cell (self, 0));
  agent = g_new0 (EntAgent, 1);
  agent->noun = g_strdup (cell (self, 0));
  agent->at_home = cell (self, 1)[0] != '\0';
  *place = agent;
  return TRUE;
}

static gboolean
read_group (Loader *self, GError **error)
{
  static const char *const kinds[] = { [ENT_GROUP_PEOPLE] = "people", [ENT_GROUP_CROWD] = "crowd",
                                       [ENT_GROUP_ARMED] = "armed" };
  g_auto (GStrv) nouns = ent_table_dup_values (self->table, self->row, 1);
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && strcmp (kinds[kind], cell (self, 2)) != 0)
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return fail (self, error, "“%s” is no kind of group (people, crowd, armed)", cell (self, 2));
  if (cell (self, 0)[0] == '\0')
    return fail (self, error, "a name is missing");
  for (guint i = 0; nouns[i]; i++)
    {
      EntGroup *group;
      gpointer *place;

      if (!split_words (self, nouns[i], error))
        return FALSE;
      place = ent_phrase_trie_add (self->gazetteer->groups, (EntToken *) self->tokens->data, self->tokens->len);
      /* "asylum-seekers" beside "asylum seekers" is another spelling of the same */
      if (*place != NULL && strcmp (((EntGroup *) *place)->name, cell (self, 0)) == 0)
        continue;
      if (*place != NULL || ent_phrase_trie_find (self->gazetteer->agents, (EntToken *) self->tokens->data,
                                                  self->tokens->len) != NULL)
        return fail (self, error, "“%s” is listed twice", nouns[i]);
      group = g_new0 (EntGroup, 1);
      group->name = g_strdup (cell (self, 0));
      group->kind = kind;
      *place = group;
    }
  return TRUE;
}

static gboolean
read_given_name (Loader *self, GError **error)
{
  const char *name = cell (self, 0);
  g_autofree char *folded = ent_fold (name);
  const char *other = g_hash_table_lookup (self->gazetteer->given_names, folded);

  if (other != NULL)
    return strcmp (other, name) != 0 || fail (self, error, "“%s” is listed twice", name);
  g_hash_table_insert (self->gazetteer->given_names, g_steal_pointer (&folded), g_strdup (name));
  return TRUE;
}

static const struct
{
  const char *file;
  const char *columns[8];
  gboolean (*read) (Loader *self, GError **error);
} tables[] = {
  /* countries and titles before what refers to them */
  { "countries.tsv", { "code", "name", "names", "adjectives", "people", "capital", NULL }, read_country },
  { "places.tsv", { "name", "names", "country", "kind", NULL }, read_place },
  { "organisations.tsv", { "id", "name", "names", "kind", "country", NULL }, read_organisation },
  { "titles.tsv", { "title", "relation", "needs", NULL }, read_title },
  { "people.tsv", { "id", "name", "names", "country", "role", "from", "to", NULL }, read_person },
  { "metonyms.tsv", { "words", "actor", "needs", NULL }, read_metonym },
  { "agents.tsv", { "noun", "bare", NULL }, read_agent },
  { "groups.tsv", { "group", "nouns", "kind", NULL }, read_group },
  { "given-names.tsv", { "name", NULL }, read_given_name },
};

static gboolean
load_table (Loader *self, guint index, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, tables[index].file, NULL);
  g_autoptr (EntTable) table = ent_table_load (path, tables[index].columns, error);

  if (table == NULL)
    return FALSE;
  self->table = table;
  for (self->row = 0; self->row < ent_table_get_n_rows (table); self->row++)
    if (!tables[index].read (self, error))
      return FALSE;
  return TRUE;
}

/**
 * ent_gazetteer_load:
 * @lexicon_dir: the folder of countries.tsv, places.tsv, organisations.tsv, people.tsv, metonyms.tsv, titles.tsv,
 *   agents.tsv, groups.tsv and given-names.tsv; each begins with a comment that tells its columns
 *
 * A phrase names one actor in all of them; what is listed twice, contradicts or refers to nothing is an error.
 *
 * Returns: (transfer full) (nullable): the gazetteer, or %NULL with an %ENT_TABLE_ERROR that names file and line;
 *   O(bytes)
 */
EntGazetteer *
ent_gazetteer_load (const char *lexicon_dir, GError **error)
{
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_new ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (EntToken));
  GStringChunk *strings = g_string_chunk_new (256);
  Loader self = { gazetteer, lexicon_dir, NULL, 0, tokens, strings };
  gboolean loaded = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (tables) && loaded; i++)
    loaded = load_table (&self, i, error);
  g_string_chunk_free (strings);
  return loaded ? g_steal_pointer (&gazetteer) : NULL;
}
