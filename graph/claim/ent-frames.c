/* ent-frames.c: the frames of verbs and nouns, from their tables
 *
 * A frame names a word, the relation it tells, and where the actors stand around it, after the manner of FrameNet and
 * of the verb patterns of TABARI and PETRARCH.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-frames-private.h"

#include "base/ent-table.h"

#include <string.h>

static void
condition_clear (EntCondition *self)
{
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->without_words, g_hash_table_unref);
}

static void
verb_frame_free (gpointer data)
{
  EntVerbFrame *self = data;

  condition_clear (&self->particle_is);
  condition_clear (&self->object_is);
  g_clear_pointer (&self->source, g_array_unref);
  g_clear_pointer (&self->target, g_array_unref);
  g_clear_pointer (&self->object, g_array_unref);
  g_free (self);
}

static void
noun_frame_free (gpointer data)
{
  EntNounFrame *self = data;

  condition_clear (&self->words_are);
  g_clear_pointer (&self->source, g_array_unref);
  g_clear_pointer (&self->target, g_array_unref);
  g_free (self);
}

void
ent_frames_free (EntFrames *self)
{
  g_hash_table_unref (self->verbs);
  g_hash_table_unref (self->nouns);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* A string that lives as long as the frames; one of its kind. Interned strings would outlive them. */
static const char *
keep (EntFrames *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

static GArray *
read_slots (EntFrames *self, const EntVocabulary *vocabulary, const EntTable *table, guint row, guint column)
{
  static const char *const kinds[] = { "subject", "forces",     "object", "possessor",
                                       "clause",  "complement", "scene" };
  g_auto (GStrv) values = ent_table_dup_values (table, row, column);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (EntSlot));

  for (guint i = 0; values[i] != NULL; i++)
    {
      EntSlot slot = { ENT_SLOT_PREPOSITION, NULL };

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (strcmp (values[i], kinds[k]) == 0)
          slot.kind = k;
      if (slot.kind == ENT_SLOT_PREPOSITION)
        {
          if (!(ent_vocabulary_get_sets (vocabulary, values[i]) & ENT_SET_BIT (ENT_SET_PREPOSITION)))
            {
              ent_table_add_mistake (table, row, "“%s” is no place and no preposition", values[i]);
              continue;
            }
          slot.preposition = keep (self, values[i]);
        }
      g_array_append_val (slots, slot);
    }
  return slots;
}

static void
read_condition (EntFrames *self, const EntVocabulary *vocabulary, const EntTable *table, guint row, guint column,
                EntCondition *condition)
{
  g_auto (GStrv) values = ent_table_dup_values (table, row, column);
  gboolean without = FALSE;

  for (guint i = 0; values[i] != NULL; i++)
    {
      const char *value = values[i];

      if (strcmp (value, "-") == 0)
        {
          condition->nothing = TRUE;
          continue;
        }
      if (value[0] == '!')
        {
          without = TRUE;
          value++;
        }
      if (value[0] == '@')
        {
          guint set;

          if (!ent_vocabulary_find_set (vocabulary, value + 1, &set))
            {
              ent_table_add_mistake (table, row, "there is no word set “%s”", value + 1);
              continue;
            }
          *(without ? &condition->without_sets : &condition->sets) |= ENT_SET_BIT (set);
        }
      else
        {
          GHashTable **words = without ? &condition->without_words : &condition->words;

          if (*words == NULL)
            *words = g_hash_table_new (g_str_hash, g_str_equal);
          g_hash_table_add (*words, (gpointer) keep (self, value));
        }
    }
}

/* Whether the condition asks for a word, rather than forbid some. */
gboolean
ent_condition_wants_word (const EntCondition *self)
{
  return self->sets != 0 || self->words != NULL;
}

/* Whether @norm or @lemma, a word in @sets, may stand where the condition is set. Without a word (@norm %NULL) only a
 * condition that wants none holds. */
gboolean
ent_condition_holds (const EntCondition *self, guint64 sets, const char *norm, const char *lemma)
{
  gboolean wants = ent_condition_wants_word (self);

  if (norm == NULL)
    return !wants;
  if ((sets & self->without_sets) != 0 ||
      (self->without_words != NULL && (g_hash_table_contains (self->without_words, norm) ||
                                       g_hash_table_contains (self->without_words, lemma))))
    return FALSE;
  return !wants || (sets & self->sets) != 0 ||
         (self->words != NULL && (g_hash_table_contains (self->words, norm) ||
                                  g_hash_table_contains (self->words, lemma)));
}

/* "yields", or with the PLOVER type of this kind of act: "yields/RETREAT". */
static const EntRelationType *
read_relation (EntFrames *self, const EntVocabulary *vocabulary, const EntTable *table, guint row, guint column,
               const char **plover)
{
  g_auto (GStrv) parts = g_strsplit (ent_table_get_cell (table, row, column), "/", 2);
  const char *name = parts[0] != NULL ? parts[0] : "";
  const EntRelationType *type = ent_vocabulary_find_relation_type (vocabulary, name);

  if (type == NULL)
    ent_table_add_mistake (table, row, "there is no relation “%s”", name);
  *plover = NULL;
  if (parts[0] != NULL && parts[1] != NULL)
    {
      if (parts[1][0] == '\0')
        ent_table_add_mistake (table, row, "no PLOVER type is given behind “%s/”", name);
      *plover = keep (self, parts[1]);
    }
  return type;
}

/* @lemma: kept with the frames */
static void
file_frame (GHashTable *frames, const char *lemma, gpointer frame, GDestroyNotify destroy)
{
  GPtrArray *of_lemma = g_hash_table_lookup (frames, lemma);

  if (of_lemma == NULL)
    {
      of_lemma = g_ptr_array_new_with_free_func (destroy);
      g_hash_table_insert (frames, (gpointer) lemma, of_lemma);
    }
  g_ptr_array_add (of_lemma, frame);
}

static gboolean
has_values (const EntTable *table, guint row, guint column)
{
  g_auto (GStrv) values = ent_table_dup_values (table, row, column);

  return values[0] != NULL;
}

static void
check_ends (const EntTable *table, guint row, guint source, guint target)
{
  if (!has_values (table, row, source) || !has_values (table, row, target))
    ent_table_add_mistake (table, row, "a frame needs a source and a target");
}

/* What a row says is read once and shared by its words. */
static EntCondition
share_condition (const EntCondition *self)
{
  EntCondition shared = *self;

  if (shared.words != NULL)
    g_hash_table_ref (shared.words);
  if (shared.without_words != NULL)
    g_hash_table_ref (shared.without_words);
  return shared;
}

static void
read_verb_row (EntFrames *self, const EntVocabulary *vocabulary, const EntTable *table, guint row)
{
  g_auto (GStrv) lemmas = ent_table_dup_values (table, row, 0);
  EntVerbFrame *said = g_new0 (EntVerbFrame, 1);

  if (lemmas[0] == NULL)
    ent_table_add_mistake (table, row, "no verb is given");
  read_condition (self, vocabulary, table, row, 1, &said->particle_is);
  read_condition (self, vocabulary, table, row, 2, &said->object_is);
  said->relation = read_relation (self, vocabulary, table, row, 3, &said->plover);
  said->source = read_slots (self, vocabulary, table, row, 4);
  said->target = read_slots (self, vocabulary, table, row, 5);
  said->object = read_slots (self, vocabulary, table, row, 6);
  check_ends (table, row, 4, 5);
  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      EntVerbFrame *frame = g_memdup2 (said, sizeof *said);

      frame->name = keep (self, lemmas[i]);
      frame->particle_is = share_condition (&said->particle_is);
      frame->object_is = share_condition (&said->object_is);
      g_array_ref (frame->source);
      g_array_ref (frame->target);
      g_array_ref (frame->object);
      file_frame (self->verbs, frame->name, frame, verb_frame_free);
    }
  verb_frame_free (said);
}

static void
read_noun_row (EntFrames *self, const EntVocabulary *vocabulary, const EntTable *table, guint row)
{
  g_auto (GStrv) lemmas = ent_table_dup_values (table, row, 0);
  EntNounFrame *said = g_new0 (EntNounFrame, 1);

  if (lemmas[0] == NULL)
    ent_table_add_mistake (table, row, "no noun is given");
  read_condition (self, vocabulary, table, row, 1, &said->words_are);
  said->relation = read_relation (self, vocabulary, table, row, 2, &said->plover);
  said->source = read_slots (self, vocabulary, table, row, 3);
  said->target = read_slots (self, vocabulary, table, row, 4);
  check_ends (table, row, 3, 4);
  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      EntNounFrame *frame = g_memdup2 (said, sizeof *said);

      frame->name = keep (self, lemmas[i]);
      frame->words_are = share_condition (&said->words_are);
      g_array_ref (frame->source);
      g_array_ref (frame->target);
      file_frame (self->nouns, frame->name, frame, noun_frame_free);
    }
  noun_frame_free (said);
}

/* Frames that ask for a certain object or particle come first: they know more. The others keep their order. */
static int
rank (const EntVerbFrame *frame)
{
  return (ent_condition_wants_word (&frame->object_is) ? 0 : 2) +
         (ent_condition_wants_word (&frame->particle_is) ? 0 : 1);
}

static void
sort_by_rank (GPtrArray *frames)
{
  /* stable, and few frames a verb: insertion */
  for (guint i = 1; i < frames->len; i++)
    for (guint k = i; k > 0 && rank (frames->pdata[k]) < rank (frames->pdata[k - 1]); k--)
      {
        gpointer frame = frames->pdata[k];

        frames->pdata[k] = frames->pdata[k - 1];
        frames->pdata[k - 1] = frame;
      }
}

/* A word may have several frames, but none twice. @seen: (element-type utf8): what was said of the words before */
static void
check_new (const EntTable *table, guint row, guint n_columns, GHashTable *seen)
{
  g_auto (GStrv) lemmas = ent_table_dup_values (table, row, 0);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 1; i < n_columns; i++)
    g_string_append_printf (said, "\t%s", ent_table_get_cell (table, row, i));
  for (guint i = 0; lemmas[i] != NULL; i++)
    if (!g_hash_table_add (seen, g_strconcat (lemmas[i], said->str, NULL)))
      ent_table_add_mistake (table, row, "“%s” has this very frame already", lemmas[i]);
}

typedef void (*ReadRow) (EntFrames *, const EntVocabulary *, const EntTable *, guint);

static void
read_table (EntFrames *self, const EntVocabulary *vocabulary, gboolean with_rows, const char *path,
            const char *const *columns, ReadRow read_row, EntTableLog *log)
{
  g_autoptr (EntTable) table = ent_table_load (path, columns, log);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; table != NULL && with_rows && row < ent_table_get_n_rows (table); row++)
    {
      check_new (table, row, g_strv_length ((char **) columns), seen);
      read_row (self, vocabulary, table, row);
    }
}

/*
 * ent_frames_read:
 * @vocabulary: its relations and word sets are loaded already
 * @is_whole: whether they were all there; without, only the tables' form is looked at, for every row would seem wrong
 * @log: is told every mistake
 */
EntFrames *
ent_frames_read (const EntVocabulary *vocabulary, gboolean is_whole, const char *lexicon_dir, EntTableLog *log)
{
  static const char *const verb_columns[] = { "verbs", "particle", "noun", "relation", "source", "target", "object",
                                              NULL };
  static const char *const noun_columns[] = { "nouns", "words", "relation", "source", "target", NULL };
  g_autofree char *verb_path = g_build_filename (lexicon_dir, "verb-frames.tsv", NULL);
  g_autofree char *noun_path = g_build_filename (lexicon_dir, "noun-frames.tsv", NULL);
  EntFrames *self = g_new0 (EntFrames, 1);
  GHashTableIter iter;
  gpointer frames;

  self->strings = g_string_chunk_new (4096);
  self->verbs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->nouns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  read_table (self, vocabulary, is_whole, verb_path, verb_columns, read_verb_row, log);
  read_table (self, vocabulary, is_whole, noun_path, noun_columns, read_noun_row, log);
  g_hash_table_iter_init (&iter, self->verbs);
  while (g_hash_table_iter_next (&iter, NULL, &frames))
    sort_by_rank (frames);
  return self;
}
