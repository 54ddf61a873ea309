/* ent-gazetteer-loader.c: the lexicon's tables of names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-fold-private.h"
#include "actor/ent-loader-private.h"
#include "language/ent-tokenizer.h"

#include <string.h>

/* Names of one row need not be many: more is a broken file. */
#define MAX_WORDS 12

/* Tells the log; the row goes on where it can, so that one reading finds all of its mistakes. */
void
ent_loader_fail (EntLoader *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  ent_table_add_mistake (self->table, self->row, "%s", message);
}

const char *
ent_loader_cell (EntLoader *self, guint column)
{
  return ent_table_get_cell (self->table, self->row, column);
}

static gboolean
split_words (EntLoader *self, const char *words)
{
  g_array_set_size (self->tokens, 0);
  g_string_chunk_clear (self->strings);
  ent_tokenizer_split (words, (EntSpan) { 0, strlen (words) }, self->tokens, self->strings);
  return self->tokens->len > 0 && self->tokens->len <= 2 * MAX_WORDS;
}

gboolean
ent_loader_split (EntLoader *self, const char *words)
{
  if (split_words (self, words))
    return TRUE;
  ent_loader_fail (self, "“%s” is no name of 1 to %d words", words, MAX_WORDS);
  return FALSE;
}

static EntEntry *
new_entry (EntLoader *self, EntEntryKind kind, EntActor *actor, const char *words, EntNeeds needs)
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
static void
add_name (EntLoader *self, EntEntryKind kind, EntActor *actor, const char *words, EntNeeds needs)
{
  EntEntry *entry;
  gpointer *place;

  if (!ent_loader_split (self, words))
    return;
  entry = new_entry (self, kind, actor, words, needs);
  place = ent_phrase_trie_add (self->gazetteer->names, (EntToken *) self->tokens->data, self->tokens->len);
  for (EntEntry *other = *place; other != NULL; other = other->next)
    if (have_same_shape (entry, other))
      {
        ent_actor_unref (entry->actor);
        g_free (entry->words);
        g_free (entry->shapes);
        g_free (entry);
        if (other->actor != actor)
          ent_loader_fail (self, "“%s” names both %s and %s", words, other->actor->id, actor->id);
        else if (other->kind == kind && strcmp (other->words, words) == 0)
          ent_loader_fail (self, "“%s” is listed twice", words);
        return;
      }
  entry->next = *place;
  *place = entry;
}

static void
add_names (EntLoader *self, EntEntryKind kind, EntActor *actor, guint column, EntNeeds needs)
{
  g_auto (GStrv) names = ent_table_dup_values (self->table, self->row, column);

  for (guint i = 0; names[i]; i++)
    add_name (self, kind, actor, names[i], needs);
}

/* Without a country that there is it is no country's, so that its names are read all the same. */
static EntActor *
add_actor (EntLoader *self, const char *id, const char *name, EntActorKind kind, const char *country,
           const char *role)
{
  EntActor *actor;

  if (name[0] == '\0')
    {
      ent_loader_fail (self, "a name is missing");
      return NULL;
    }
  if (country != NULL && kind != ENT_ACTOR_COUNTRY && !ent_gazetteer_find_country (self->gazetteer, country))
    {
      if (self->is_whole)
        ent_loader_fail (self, "countries.tsv has no “%s”", country);
      country = NULL;
    }
  actor = ent_gazetteer_add_actor (self->gazetteer, ent_actor_new (id, name, kind, country, role));
  if (actor == NULL)
    ent_loader_fail (self, "“%s” is listed twice", id);
  return actor;
}

static const char *
or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

/* ---- one row of each table ---- */

/* By which a country's groups are called. */
static void
add_adjective (EntLoader *self, const char *code)
{
  g_auto (GStrv) adjectives = ent_table_dup_values (self->table, self->row, 3);

  if (adjectives[0] != NULL)
    g_hash_table_insert (self->gazetteer->adjectives, g_strdup (code), g_strdup (adjectives[0]));
}

/* A capital that is but a place: "flew to Pyongyang". */
static void
add_capital (EntLoader *self, EntActor *country)
{
  g_auto (GStrv) names = ent_table_dup_values (self->table, self->row, 5);
  g_autofree char *slug = NULL;
  g_autofree char *id = NULL;
  EntActor *place;

  if (names[0] == NULL)
    return;
  slug = ent_fold_to_slug (names[0]);
  id = g_strconcat ("place:", slug, NULL);
  place = add_actor (self, id, names[0], ENT_ACTOR_PLACE, country->country, NULL);
  if (place != NULL)
    g_hash_table_insert (self->gazetteer->capitals, country, place);
}

static void
read_country (EntLoader *self)
{
  const char *code = ent_loader_cell (self, 0), *name = ent_loader_cell (self, 1);
  g_autofree char *id = g_strconcat ("country:", code, NULL);
  EntActor *actor;

  if (strlen (code) != 3 || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
    ent_loader_fail (self, "“%s” is no ISO 3166-1 alpha-3 code", code);
  actor = add_actor (self, id, name, ENT_ACTOR_COUNTRY, code, NULL);
  if (actor == NULL)
    return;
  add_name (self, ENT_ENTRY_COUNTRY, actor, name, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_COUNTRY, actor, 2, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_ADJECTIVE, actor, 3, ENT_NEEDS_NOTHING);
  add_adjective (self, code);
  add_names (self, ENT_ENTRY_PEOPLE, actor, 4, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_CAPITAL, actor, 5, ENT_NEEDS_NOTHING);
  add_capital (self, actor);
}

static void
read_place (EntLoader *self)
{
  static const char *const kinds[] = { "city", "region", "site", "water", NULL };
  g_autofree char *slug = ent_fold_to_slug (ent_loader_cell (self, 0));
  g_autofree char *id = g_strconcat ("place:", slug, NULL);
  EntActor *actor;

  if (!g_strv_contains (kinds, ent_loader_cell (self, 3)))
    ent_loader_fail (self, "“%s” is no kind of place (city, region, site, water)", ent_loader_cell (self, 3));
  actor = add_actor (self, id, ent_loader_cell (self, 0), ENT_ACTOR_PLACE, or_null (ent_loader_cell (self, 2)),
                     NULL);
  if (actor == NULL)
    return;
  add_name (self, ENT_ENTRY_PLACE, actor, actor->name, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_PLACE, actor, 1, ENT_NEEDS_NOTHING);
}

static void
read_organisation (EntLoader *self)
{
  EntActorKind kind;
  EntActor *actor;

  if (!ent_actor_kind_from_name (ent_loader_cell (self, 3), &kind) ||
      (kind != ENT_ACTOR_ORGANISATION && kind != ENT_ACTOR_GROUP))
    {
      ent_loader_fail (self, "“%s” is neither “organisation” nor “group”", ent_loader_cell (self, 3));
      kind = ENT_ACTOR_ORGANISATION;
    }
  actor = add_actor (self, ent_loader_cell (self, 0), ent_loader_cell (self, 1), kind,
                     or_null (ent_loader_cell (self, 4)), NULL);
  if (actor == NULL)
    return;
  add_name (self, ENT_ENTRY_ORGANISATION, actor, actor->name, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_ORGANISATION, actor, 2, ENT_NEEDS_NOTHING);
}

static EntDay
read_day (EntLoader *self, guint column)
{
  const char *text = ent_loader_cell (self, column);
  EntDay day = ENT_DAY_NONE;

  if (text[0] != '\0' && !ent_day_parse_iso (text, &day))
    ent_loader_fail (self, "“%s” is no day (YYYY-MM-DD)", text);
  return day;
}

/* "president" of a country, not "president of the European Commission". */
static gboolean
is_head_of_state (EntLoader *self, const char *role)
{
  const EntTitle *title = NULL;
  guint n;

  if (!split_words (self, role))
    return FALSE;
  n = ent_gazetteer_match_title (self->gazetteer, (EntToken *) self->tokens->data, self->tokens->len, &title);
  return n == self->tokens->len && title->relation == ENT_TITLE_LEADS;
}

/* The organisation in "secretary-general of the UN"; NULL for none. */
static EntActor *
find_body (EntLoader *self, const char *role)
{
  const char *of = strstr (role, " of ");
  const EntEntry *entry;

  if (of == NULL)
    return NULL;
  of += strlen (" of ");
  of += g_str_has_prefix (of, "the ") ? strlen ("the ") : 0;
  entry = split_words (self, of) ? ent_phrase_trie_find (self->gazetteer->names, (EntToken *) self->tokens->data,
                                                         self->tokens->len) : NULL;
  return entry != NULL && entry->kind == ENT_ENTRY_ORGANISATION ? entry->actor : NULL;
}

static void
read_person (EntLoader *self)
{
  const char *country = or_null (ent_loader_cell (self, 3)), *role = ent_loader_cell (self, 4);
  EntInterval held = { read_day (self, 5), read_day (self, 6) };
  g_autofree char *known_as = NULL;
  EntActor *actor, *state;
  EntOffice *office;

  state = country ? ent_gazetteer_find_country (self->gazetteer, country) : NULL;
  if (role[0] != '\0')
    known_as = state && !strstr (role, " of ") ? g_strdup_printf ("%s of %s", role, state->name) : g_strdup (role);
  if (held.from != ENT_DAY_NONE && held.to != ENT_DAY_NONE && held.to < held.from)
    ent_loader_fail (self, "%s left office before taking it", ent_loader_cell (self, 1));
  actor = add_actor (self, ent_loader_cell (self, 0), ent_loader_cell (self, 1), ENT_ACTOR_PERSON, country,
                     known_as);
  if (actor == NULL)
    return;
  add_name (self, ENT_ENTRY_PERSON, actor, actor->name, ENT_NEEDS_NOTHING);
  add_names (self, ENT_ENTRY_PERSON, actor, 2, ENT_NEEDS_NOTHING);

  office = g_new0 (EntOffice, 1);
  office->actor = ent_actor_ref (actor);
  office->role = g_strdup (role);
  office->body = find_body (self, role);
  office->held = held;
  office->leads = state != NULL && role[0] != '\0' && is_head_of_state (self, role);
  ent_gazetteer_add_office (self->gazetteer, office);
}

/* An alias is of an actor, so that aliases cannot go round in a circle. */
static void
tell_of_no_actor (EntLoader *self, const char *id)
{
  if (!self->is_whole)
    return;
  if (split_words (self, id) && ent_phrase_trie_find (self->gazetteer->names, (EntToken *) self->tokens->data,
                                                      self->tokens->len) != NULL)
    ent_loader_fail (self, "“%s” is a name; what is wanted is an actor's id, such as country:RUS", id);
  else
    ent_loader_fail (self, "the lexicon knows no “%s”", id);
}

/* "Brussels" in other countries' news. */
static void
read_seat (EntLoader *self, EntActor *body)
{
  g_auto (GStrv) names = ent_table_dup_values (self->table, self->row, 0);

  for (guint i = 0; names[i]; i++)
    {
      const EntEntry *entry = NULL;

      if (split_words (self, names[i]))
        entry = ent_phrase_trie_find (self->gazetteer->names, (EntToken *) self->tokens->data, self->tokens->len);
      if (entry != NULL && entry->kind == ENT_ENTRY_CAPITAL)
        g_hash_table_insert (self->gazetteer->seats, entry->actor, body);
      else
        ent_loader_fail (self, "“%s” is no capital", names[i]);
    }
}

/* "The alliance" in texts that name NATO. */
static void
read_description (EntLoader *self, EntActor *actor)
{
  g_auto (GStrv) nouns = ent_table_dup_values (self->table, self->row, 0);

  for (guint i = 0; nouns[i]; i++)
    {
      GPtrArray *actors = g_hash_table_lookup (self->gazetteer->descriptions, nouns[i]);

      if (actors == NULL)
        {
          actors = g_ptr_array_new ();
          g_hash_table_insert (self->gazetteer->descriptions, g_strdup (nouns[i]), actors);
        }
      g_ptr_array_add (actors, actor);
    }
}

static void
read_metonym (EntLoader *self)
{
  static const char *const conditions[] = { "", "the", "korea", "abroad", "named", NULL };
  EntActor *actor = ent_gazetteer_find_actor (self->gazetteer, ent_loader_cell (self, 1));
  const char *needs = ent_loader_cell (self, 2);

  if (!g_strv_contains (conditions, needs))
    ent_loader_fail (self, "“%s” is no condition (the, korea, abroad, named)", needs);
  if (actor == NULL)
    tell_of_no_actor (self, ent_loader_cell (self, 1));
  else if (strcmp (needs, "named") == 0)
    read_description (self, actor);
  else if (strcmp (needs, "abroad") == 0)
    read_seat (self, actor);
  else
    add_names (self, ENT_ENTRY_METONYM, actor, 0,
               needs[0] == 't' ? ENT_NEEDS_THE : needs[0] == 'k' ? ENT_NEEDS_KOREA : ENT_NEEDS_NOTHING);
}

static const struct
{
  const char *file;
  const char *columns[8];
  void (*read) (EntLoader *self);
} tables[] = {
  /* countries and titles before what refers to them */
  { "countries.tsv", { "code", "name", "names", "adjectives", "people", "capital", NULL }, read_country },
  { "places.tsv", { "name", "names", "country", "kind", NULL }, read_place },
  { "organisations.tsv", { "id", "name", "names", "kind", "country", NULL }, read_organisation },
  { "titles.tsv", { "title", "relation", "needs", NULL }, ent_loader_read_title },
  { "people.tsv", { "id", "name", "names", "country", "role", "from", "to", NULL }, read_person },
  { "metonyms.tsv", { "words", "actor", "needs", NULL }, read_metonym },
  { "agents.tsv", { "noun", "bare", NULL }, ent_loader_read_agent },
  { "groups.tsv", { "group", "nouns", "kind", NULL }, ent_loader_read_group },
  { "given-names.tsv", { "name", NULL }, ent_loader_read_given_name },
};

static void
load_table (EntLoader *self, guint index)
{
  g_autofree char *path = g_build_filename (self->folder, tables[index].file, NULL);
  g_autoptr (EntTable) table = ent_table_load (path, tables[index].columns, self->log);

  if (table == NULL)
    {
      self->is_whole = FALSE;
      return;
    }
  self->table = table;
  for (self->row = 0; self->row < ent_table_get_n_rows (table); self->row++)
    tables[index].read (self);
}

/**
 * ent_gazetteer_read:
 * @log: is told every mistake in the files
 *
 * As ent_gazetteer_load(), behind a mistake too.
 *
 * Returns: (transfer full): the gazetteer; with a mistake told it is of no use but to be checked
 */
EntGazetteer *
ent_gazetteer_read (const char *lexicon_dir, EntTableLog *log)
{
  EntGazetteer *gazetteer = ent_gazetteer_new ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (EntToken));
  GStringChunk *strings = g_string_chunk_new (256);
  EntLoader self = { gazetteer, lexicon_dir, log, NULL, 0, TRUE, tokens, strings };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    load_table (&self, i);
  g_string_chunk_free (strings);
  return gazetteer;
}

/**
 * ent_gazetteer_load:
 * @lexicon_dir: the folder of countries.tsv, places.tsv, organisations.tsv, people.tsv, metonyms.tsv, titles.tsv,
 *   agents.tsv, groups.tsv and given-names.tsv; each begins with a comment that tells its columns
 *
 * A phrase names one actor in all of them; what is listed twice, contradicts or refers to nothing is an error.
 *
 * Returns: (transfer full) (nullable): the gazetteer, or %NULL with an %ENT_TABLE_ERROR that names file and line of the
 *   first mistake; O(bytes)
 */
EntGazetteer *
ent_gazetteer_load (const char *lexicon_dir, GError **error)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_read (lexicon_dir, log);

  return ent_table_log_is_clean (log, error) ? g_steal_pointer (&gazetteer) : NULL;
}
