/* ent-vocabulary.c: the relations there are, and the words that tell of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-frames-private.h"

#include "base/ent-table.h"

#include <string.h>

#define MAX_SETS 64

struct _EntVocabulary
{
  GPtrArray *relations;               /* (element-type EntRelationType) */
  GPtrArray *set_names;               /* (element-type utf8), the first ENT_N_SETS in the order of EntSet */
  GHashTable *sets;                   /* word -> (guint64 *) */
  GHashTable *statuses[ENT_N_PLACES]; /* word -> EntStatus */
  EntFrames *frames;
};

static const char *const set_names[ENT_N_SETS] = {
  [ENT_SET_PREPOSITION] = "preposition",
  [ENT_SET_AGENT] = "agent",
  [ENT_SET_SUPPORT_VERB] = "support-verb",
  [ENT_SET_STAGE_VERB] = "stage-verb",
  [ENT_SET_UNDERGO_VERB] = "undergo-verb",
  [ENT_SET_OBJECT_CONTROL] = "object-control",
  [ENT_SET_GERUND_CONTROL] = "gerund-control",
  [ENT_SET_OCCUR_VERB] = "occur-verb",
  [ENT_SET_UNREAL_VERB] = "unreal-verb",
  [ENT_SET_UNREAL_OBJECT] = "unreal-object",
  [ENT_SET_PERSON] = "person-word",
  [ENT_SET_LEADER] = "leader-word",
  [ENT_SET_OFFICE] = "office-word",
  [ENT_SET_PARTY] = "party-word",
  [ENT_SET_APPOINT_VERB] = "appoint-verb",
  [ENT_SET_BECOME_VERB] = "become-verb",
  [ENT_SET_PAST_OFFICE] = "past-office",
  [ENT_SET_SPORT] = "sport",
  [ENT_SET_INSTRUMENT] = "instrument",
  [ENT_SET_KIN] = "kin",
  [ENT_SET_ALLY] = "ally",
  [ENT_SET_HARM] = "harm",
  [ENT_SET_SETTLEMENT] = "settlement",
  [ENT_SET_DISSIDENT] = "dissident",
  [ENT_SET_CASUALTY_VERB] = "casualty-verb",
  [ENT_SET_QUANTITY] = "quantity",
  [ENT_SET_FORCES] = "forces",
};

static const char *const place_names[ENT_N_PLACES] = {
  [ENT_PLACE_MODAL] = "modal",
  [ENT_PLACE_ADVERB] = "adverb",
  [ENT_PLACE_MODIFIER] = "modifier",
  [ENT_PLACE_GOVERNOR] = "governor",
  [ENT_PLACE_SPEECH] = "speech",
  [ENT_PLACE_SUBORDINATOR] = "subordinator",
  [ENT_PLACE_PREPOSITION] = "preposition",
};

static EntTable *
load_table (const char *lexicon_dir, const char *name, const char *const *columns, EntTableLog *log)
{
  g_autofree char *path = g_build_filename (lexicon_dir, name, NULL);

  return ent_table_load (path, columns, log);
}

static void
relation_type_free (gpointer data)
{
  EntRelationType *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self->plover);
  g_free (self);
}

/* ---- loading ----------------------------------------------------------- */

static void
read_relation (EntVocabulary *self, const EntTable *table, guint row)
{
  const char *name = ent_table_get_cell (table, row, 0);
  const char *plover = ent_table_get_cell (table, row, 2);
  const char *directed = ent_table_get_cell (table, row, 3);
  EntRelationType *type;

  if (strcmp (directed, "yes") != 0 && strcmp (directed, "no") != 0)
    ent_table_add_mistake (table, row, "directed is “%s”, it should be yes or no", directed);
  if (name[0] == '\0' || ent_vocabulary_find_relation_type (self, name) != NULL)
    {
      ent_table_add_mistake (table, row, "the relation “%s” has no name or stands here twice", name);
      return;
    }
  type = g_new0 (EntRelationType, 1);
  type->name = g_strdup (name);
  type->label = g_strdup (ent_table_get_cell (table, row, 1));
  type->plover = plover[0] != '\0' ? g_strdup (plover) : NULL;
  type->directed = strcmp (directed, "yes") == 0;
  type->index = self->relations->len;
  g_ptr_array_add (self->relations, type);
}

static gboolean
load_relations (EntVocabulary *self, const char *lexicon_dir, EntTableLog *log)
{
  static const char *const columns[] = { "name", "label", "plover", "directed", NULL };
  g_autoptr (EntTable) table = load_table (lexicon_dir, "relations.tsv", columns, log);

  for (guint row = 0; table != NULL && row < ent_table_get_n_rows (table); row++)
    read_relation (self, table, row);
  return table != NULL;
}

static void
add_to_set (EntVocabulary *self, const char *word, guint set)
{
  guint64 *bits = g_hash_table_lookup (self->sets, word);

  if (bits == NULL)
    {
      bits = g_new0 (guint64, 1);
      g_hash_table_insert (self->sets, g_strdup (word), bits);
    }
  *bits |= ENT_SET_BIT (set);
}

static void
read_set (EntVocabulary *self, const EntTable *table, guint row)
{
  const char *name = ent_table_get_cell (table, row, 0);
  g_auto (GStrv) words = ent_table_dup_values (table, row, 1);
  guint set;

  if (!ent_vocabulary_find_set (self, name, &set))
    {
      set = self->set_names->len;
      if (set == MAX_SETS)
        {
          ent_table_add_mistake (table, row, "“%s” is one set too many, %d are allowed", name, MAX_SETS);
          return;
        }
      g_ptr_array_add (self->set_names, g_strdup (name));
    }
  for (guint i = 0; words[i] != NULL; i++)
    add_to_set (self, words[i], set);
}

static gboolean
load_sets (EntVocabulary *self, const char *lexicon_dir, EntTableLog *log)
{
  static const char *const columns[] = { "set", "words", NULL };
  g_autoptr (EntTable) table = load_table (lexicon_dir, "word-sets.tsv", columns, log);

  for (guint i = 0; i < ENT_N_SETS; i++)
    g_ptr_array_add (self->set_names, g_strdup (set_names[i]));
  for (guint row = 0; table != NULL && row < ent_table_get_n_rows (table); row++)
    read_set (self, table, row);
  return table != NULL;
}

static void
read_status (EntVocabulary *self, const EntTable *table, guint row)
{
  const char *name = ent_table_get_cell (table, row, 0);
  g_auto (GStrv) words = ent_table_dup_values (table, row, 2);
  gboolean is_status;
  EntStatus status;
  guint place = 0;

  while (place < ENT_N_PLACES && strcmp (place_names[place], name) != 0)
    place++;
  if (place == ENT_N_PLACES)
    ent_table_add_mistake (table, row, "there is no place “%s”", name);
  is_status = ent_status_from_name (ent_table_get_cell (table, row, 1), &status);
  if (!is_status)
    ent_table_add_mistake (table, row, "there is no status “%s”", ent_table_get_cell (table, row, 1));
  if (place == ENT_N_PLACES || !is_status)
    return;
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_hash_table_insert (self->statuses[place], g_strdup (words[i]), GUINT_TO_POINTER (status)))
      ent_table_add_mistake (table, row, "“%s” stands twice as %s", words[i], name);
}

static void
load_statuses (EntVocabulary *self, const char *lexicon_dir, EntTableLog *log)
{
  static const char *const columns[] = { "place", "status", "words", NULL };
  g_autoptr (EntTable) table = load_table (lexicon_dir, "status-words.tsv", columns, log);

  for (guint row = 0; table != NULL && row < ent_table_get_n_rows (table); row++)
    read_status (self, table, row);
}

static void
clear (gpointer data)
{
  EntVocabulary *self = data;

  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->set_names);
  g_hash_table_unref (self->sets);
  for (guint i = 0; i < ENT_N_PLACES; i++)
    g_hash_table_unref (self->statuses[i]);
  g_clear_pointer (&self->frames, ent_frames_free);
}

/**
 * ent_vocabulary_read:
 * @log: is told every mistake in the files
 *
 * As ent_vocabulary_load(), behind a mistake too.
 *
 * Returns: (transfer full): the vocabulary; with a mistake told it is of no use but to be checked
 */
EntVocabulary *
ent_vocabulary_read (const char *lexicon_dir, EntTableLog *log)
{
  EntVocabulary *self = g_atomic_rc_box_new0 (EntVocabulary);
  gboolean is_whole;

  self->relations = g_ptr_array_new_with_free_func (relation_type_free);
  self->set_names = g_ptr_array_new_with_free_func (g_free);
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < ENT_N_PLACES; i++)
    self->statuses[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  is_whole = load_relations (self, lexicon_dir, log);
  is_whole &= load_sets (self, lexicon_dir, log);
  load_statuses (self, lexicon_dir, log);
  self->frames = ent_frames_read (self, is_whole, lexicon_dir, log);
  return self;
}

/**
 * ent_vocabulary_load:
 * @lexicon_dir: the folder with relations.tsv, word-sets.tsv, verb-frames.tsv, noun-frames.tsv and
 *   status-words.tsv
 * @error: %ENT_TABLE_ERROR: which file and line is wrong first, and what is
 *
 * Cost: O(size of the files).
 *
 * Returns: (transfer full) (nullable): the vocabulary
 */
EntVocabulary *
ent_vocabulary_load (const char *lexicon_dir, GError **error)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntVocabulary) self = ent_vocabulary_read (lexicon_dir, log);

  return ent_table_log_is_clean (log, error) ? g_steal_pointer (&self) : NULL;
}

EntVocabulary *
ent_vocabulary_ref (EntVocabulary *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ent_vocabulary_unref (EntVocabulary *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* ---- asking ------------------------------------------------------------ */

guint
ent_vocabulary_get_n_relation_types (const EntVocabulary *self)
{
  return self->relations->len;
}

const EntRelationType *
ent_vocabulary_get_relation_type (const EntVocabulary *self, guint index)
{
  g_return_val_if_fail (index < self->relations->len, NULL);
  return g_ptr_array_index (self->relations, index);
}

/**
 * ent_vocabulary_find_relation_type:
 *
 * Cost: O(number of relation types).
 *
 * Returns: (transfer none) (nullable): the relation of that name
 */
const EntRelationType *
ent_vocabulary_find_relation_type (const EntVocabulary *self, const char *name)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const EntRelationType *type = g_ptr_array_index (self->relations, i);

      if (strcmp (type->name, name) == 0)
        return type;
    }
  return NULL;
}

gboolean
ent_vocabulary_find_set (const EntVocabulary *self, const char *name, guint *set)
{
  return g_ptr_array_find_with_equal_func (self->set_names, name, g_str_equal, set);
}

/* The sets a word is in, as bits. */
guint64
ent_vocabulary_get_sets (const EntVocabulary *self, const char *word)
{
  const guint64 *bits = g_hash_table_lookup (self->sets, word);

  return bits != NULL ? *bits : 0;
}

/* The one word that two make which stand on both sides of a dash, "cease-fire", where the lexicon knows it: as it is
 * written there, "ceasefire" or "sit-in"; NULL where it does not. */
const char *
ent_vocabulary_find_compound (const EntVocabulary *self, const char *first, const char *second)
{
  GHashTable *const tables[] = { self->frames->nouns, self->sets };
  g_autofree char *closed = g_strconcat (first, second, NULL);
  g_autofree char *dashed = g_strconcat (first, "-", second, NULL);
  gpointer word;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_hash_table_lookup_extended (tables[i], closed, &word, NULL) ||
        g_hash_table_lookup_extended (tables[i], dashed, &word, NULL))
      return word;
  return NULL;
}

const GPtrArray *
ent_vocabulary_find_verb_frames (const EntVocabulary *self, const char *lemma)
{
  return g_hash_table_lookup (self->frames->verbs, lemma);
}

const GPtrArray *
ent_vocabulary_find_noun_frames (const EntVocabulary *self, const char *lemma)
{
  return g_hash_table_lookup (self->frames->nouns, lemma);
}

gboolean
ent_vocabulary_find_status (const EntVocabulary *self, EntPlace place, const char *word, EntStatus *status)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->statuses[place], word, NULL, &value))
    return FALSE;
  *status = GPOINTER_TO_UINT (value);
  return TRUE;
}
