/* ent-argument-repair.c: subjects and objects that the parser took for phrases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tree-repair-private.h"

/* "dismissed as baseless | A's claim": what stands behind the adjective is the object. */
static void
find_objects_behind_adjectives (EntReading *self)
{
  for (int i = 1; i + 2 < (int) self->sentence->n_tokens; i++)
    {
      int noun = self->words[i].parent, verb;

      if (self->words[i].dependency != ENT_DEPENDENCY_CASE || !ent_reading_is_word (self, i, "as") || noun < i + 3 ||
          ent_reading_get_token (self, i + 1)->upos != ENT_UPOS_ADJ || self->words[i + 1].parent != noun ||
          self->words[i + 1].mention != NULL || self->words[noun].dependency != ENT_DEPENDENCY_OBL)
        continue;
      verb = self->words[noun].parent;
      if (verb == i - 1 && self->words[verb].is_verb && !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ) &&
          (self->words[i + 2].mention != NULL || self->words[i + 2].dependency == ENT_DEPENDENCY_DET))
        self->words[noun].dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* "..., said A's leader B", read as said to him: who stands right behind a verb of speech that lacks a subject speaks.
 */
static void
put_speakers_behind (EntReading *self)
{
  for (int i = 1; i + 1 < (int) self->sentence->n_tokens; i++)
    {
      EntStatus status;

      if (!self->words[i].is_verb || !ent_tree_repair_is_finite (self, i) ||
          !ent_reading_find_status (self, ENT_PLACE_SPEECH, i, &status) ||
          ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_NSUBJ) ||
          !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_CCOMP) ||
          !(ent_reading_is_word (self, i - 1, ",") || ent_reading_is_word (self, i - 1, "\"")))
        continue;
      for (guint k = i + 1; k < self->sentence->n_tokens; k++)
        if (self->words[k].node == (int) k && self->words[k].parent == i &&
            (self->words[k].dependency == ENT_DEPENDENCY_IOBJ || self->words[k].dependency == ENT_DEPENDENCY_OBJ))
          {
            self->words[k].dependency = ENT_DEPENDENCY_NSUBJ;
            break;
          }
    }
}

/* Whether two words stand before a number and leave it the object that it is: "at least 40", "hacked to death 40". */
static gboolean
keeps_object (const EntReading *self, int first)
{
  static const char *const pairs[][2] = { { "at", "least" }, { "at", "most" }, { "up", "to" }, { "to", "death" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (ent_reading_is_word (self, first, pairs[i][0]) && ent_reading_is_word (self, first + 1, pairs[i][1]))
      return TRUE;
  return FALSE;
}

/* "killed | at least 40 | civilians", "arrested | up to 40 | people": read as at them, to them. */
static void
make_counted_objects (EntReading *self)
{
  for (guint i = 4; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int verb = word->parent;

      if (word->node == (int) i && word->dependency == ENT_DEPENDENCY_OBL && verb != ENT_NODE_NONE &&
          verb + 3 < (int) i && self->words[verb].is_verb &&
          ent_reading_get_token (self, verb + 3)->upos == ENT_UPOS_NUM && keeps_object (self, verb + 1) &&
          !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ))
        word->dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* Whether the word is a particle of one of the verb's frames: "hand | over". */
static gboolean
is_particle_of (const EntReading *self, int word, int verb)
{
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (self->vocabulary, ent_reading_get_lemma (self, verb));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntCondition *condition = &((const EntVerbFrame *) frames->pdata[i])->particle_is;

      if (ent_condition_wants_word (condition) && ent_reading_meets (self, word, condition))
        return TRUE;
    }
  return FALSE;
}

/* "handed | over | the general to the court", read as handed over him: such a particle right behind its verb is no
 * preposition. */
static void
make_objects_behind_particles (EntReading *self)
{
  static const char *const particles[] = { "away", "back", "down", "off", "out", "over", "up", NULL };

  for (int verb = 0; verb + 2 < (int) self->sentence->n_tokens; verb++)
    {
      int particle = verb + 1, noun = self->words[particle].parent;

      if (!self->words[verb].is_verb || self->words[particle].dependency != ENT_DEPENDENCY_CASE ||
          noun == ENT_NODE_NONE || self->words[noun].parent != verb ||
          self->words[noun].dependency != ENT_DEPENDENCY_OBL ||
          !ent_reading_is_one_of (self, particle, particles) || ent_reading_is_word (self, particle + 1, "of") ||
          ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ) || !is_particle_of (self, particle, verb))
        continue;
      ent_tree_repair_attach (self, particle, verb, ENT_DEPENDENCY_COMPOUND_PRT);
      self->words[noun].dependency = ENT_DEPENDENCY_OBJ;
    }
}

/* "dragged lawmaker A into a van", read as a phrase: a name right behind a verb without another object is it. */
static void
make_bare_phrases_objects (EntReading *self)
{
  for (guint i = 1; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];
      int verb = word->parent;

      if (word->node == (int) i && word->dependency == ENT_DEPENDENCY_OBL && word->mention != NULL &&
          word->mention->actor->kind != ENT_ACTOR_PLACE && verb != ENT_NODE_NONE && self->words[verb].is_verb &&
          (int) word->mention->first_token == verb + 1 && !ent_tree_repair_has_child (self, i, ENT_DEPENDENCY_CASE) &&
          !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_OBJ) &&
          !ent_tree_repair_has_child (self, verb, ENT_DEPENDENCY_AUX_PASS))
        word->dependency = ENT_DEPENDENCY_OBJ;
    }
}

void
ent_tree_repair_arguments (EntReading *self)
{
  make_objects_behind_particles (self);
  make_bare_phrases_objects (self);
  put_speakers_behind (self);
  find_objects_behind_adjectives (self);
  make_counted_objects (self);
}
