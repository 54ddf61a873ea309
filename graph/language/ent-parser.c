/* ent-parser.c: tags, trees and names of a document's sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-parser.h"
#include "base/ent-paths.h"
#include "language/ent-language-error.h"
#include "language/ent-morphology.h"
#include "language/ent-network.h"
#include "language/ent-placeline.h"

#include <string.h>

/* The network's cost grows with the square of a sentence; hardly one in 100,000 is longer. */
#define MAX_WORDS 250

G_STATIC_ASSERT (MAX_WORDS <= ENT_NETWORK_MAX_WORDS);

typedef struct
{
  EntUpos upos;
  EntXpos xpos;
} TagClass;

/* What a thread needs while it parses. */
typedef struct
{
  EntNetworkScratch *scratch;
  GArray *pieces;        /* (element-type EntNetworkSentence) */
  GArray *predictions;   /* (element-type EntPrediction): of all words */
  GPtrArray *forms;      /* (element-type utf8): of all words, in bytes */
  char *bytes;
  gsize n_bytes;
  GString *lemma;
} Workspace;

struct _EntParser
{
  gatomicrefcount ref_count;
  EntModel *model;
  EntNetwork *network;
  TagClass *tags;                /* of each class of the model */
  EntDependency *dependencies;
  EntNameTag *names;

  GMutex mutex;
  GPtrArray *idle;       /* (element-type Workspace): those that no thread uses now */
};

/* ---- the model's classes --------------------------------------------------------- */

static void
set_class_error (GError **error, const char *path, const char *name)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "%s: “%s” is a class that this program does not know",
               shown, name);
}

/* "NOUN|NN" */
static gboolean
parse_tag (const char *name, TagClass *tag)
{
  const char *bar = strchr (name, '|');
  g_autofree char *upos = bar ? g_strndup (name, bar - name) : NULL;

  return bar != NULL && ent_upos_from_string (upos, &tag->upos) && ent_xpos_from_string (bar + 1, &tag->xpos);
}

static gboolean
map_classes (EntParser *self, const char *path, GError **error)
{
  guint n_tags, n_labels, n_names;
  const char *const *tags = ent_model_get_tags (self->model, &n_tags);
  const char *const *labels = ent_model_get_labels (self->model, &n_labels);
  const char *const *names = ent_model_get_names (self->model, &n_names);
  const char *unknown = NULL;

  self->tags = g_new0 (TagClass, n_tags);
  self->dependencies = g_new0 (EntDependency, n_labels);
  self->names = g_new0 (EntNameTag, n_names);
  for (guint i = 0; i < n_tags && unknown == NULL; i++)
    if (!parse_tag (tags[i], &self->tags[i]))
      unknown = tags[i];
  for (guint i = 0; i < n_labels && unknown == NULL; i++)
    if (!ent_dependency_from_string (labels[i], &self->dependencies[i]))
      unknown = labels[i];
  for (guint i = 0; i < n_names && unknown == NULL; i++)
    if (!ent_name_tag_from_string (names[i], &self->names[i]))
      unknown = names[i];
  if (unknown != NULL)
    set_class_error (error, path, unknown);
  return unknown == NULL;
}

/* ---- workspaces ------------------------------------------------------------------ */

static void
workspace_free (gpointer data)
{
  Workspace *self = data;

  ent_network_scratch_free (self->scratch);
  g_array_unref (self->pieces);
  g_array_unref (self->predictions);
  g_ptr_array_unref (self->forms);
  g_free (self->bytes);
  g_string_free (self->lemma, TRUE);
  g_free (self);
}

static Workspace *
workspace_new (const EntNetwork *network)
{
  Workspace *self = g_new0 (Workspace, 1);

  self->scratch = ent_network_scratch_new (network);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (EntNetworkSentence));
  self->predictions = g_array_new (FALSE, FALSE, sizeof (EntPrediction));
  self->forms = g_ptr_array_new ();
  self->lemma = g_string_new (NULL);
  return self;
}

static Workspace *
take_workspace (EntParser *self)
{
  Workspace *workspace = NULL;

  g_mutex_lock (&self->mutex);
  if (self->idle->len > 0)
    workspace = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->mutex);
  return workspace ? workspace : workspace_new (self->network);
}

static void
give_back (EntParser *self, Workspace *workspace)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->idle, workspace);
  g_mutex_unlock (&self->mutex);
}

/* ---- the processor ---------------------------------------------------------------- */

/* What the network uses of the processor: what ENTENTE_NETWORK_LEVEL of the environment names, for measuring, else the
 * best there is. */
static gboolean
find_level (EntNetworkLevel *level, GError **error)
{
  const char *chosen = g_getenv ("ENTENTE_NETWORK_LEVEL");

  *level = ent_network_level_get_best ();
  if (chosen == NULL || chosen[0] == '\0')
    return TRUE;
  for (guint i = 0; i < ENT_NETWORK_N_LEVELS; i++)
    if (strcmp (chosen, ent_network_level_to_string (i)) == 0 && ent_network_level_is_supported (i))
      {
        *level = i;
        return TRUE;
      }
  g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_LEVEL,
               "ENTENTE_NETWORK_LEVEL: this processor has no level “%s”", chosen);
  return FALSE;
}

/* ---- loading --------------------------------------------------------------------- */

/**
 * ent_parser_new:
 *
 * Returns: (transfer full) (nullable): a parser with the model of the data folder; %NULL with
 *   #ENT_LANGUAGE_ERROR_MODEL where it is missing or damaged
 */
EntParser *
ent_parser_new (GError **error)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "language", "english.model", NULL);

  return ent_parser_new_from_file (path, error);
}

/**
 * ent_parser_new_from_file:
 *
 * Returns: (transfer full) (nullable): a parser with the model of this file; %NULL with #ENT_LANGUAGE_ERROR_MODEL
 *   where it is missing or damaged, or has a class that is not known, or with #ENT_LANGUAGE_ERROR_LEVEL where
 *   ENTENTE_NETWORK_LEVEL of the environment names one that the processor has not
 */
EntParser *
ent_parser_new_from_file (const char *path, GError **error)
{
  g_autoptr (EntParser) self = g_new0 (EntParser, 1);
  EntNetworkLevel level;

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->idle = g_ptr_array_new_with_free_func (workspace_free);
  self->model = ent_model_new_from_file (path, error);
  if (self->model == NULL || !map_classes (self, path, error) || !find_level (&level, error))
    return NULL;
  self->network = ent_network_new (self->model, level, error);
  return self->network ? g_steal_pointer (&self) : NULL;
}

EntParser *
ent_parser_ref (EntParser *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ent_parser_unref (EntParser *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->network, ent_network_free);
  g_clear_pointer (&self->model, ent_model_free);
  g_free (self->tags);
  g_free (self->dependencies);
  g_free (self->names);
  g_free (self);
}

/* ---- sentences for the network ---------------------------------------------------- */

static gboolean
parts_clauses (const EntToken *token)
{
  static const char *const marks[] = { ",", ":", "-", "--", "–", "—", ")", "]", "\"", "”" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (token->norm, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_semicolon (const EntToken *token)
{
  return strcmp (token->norm, ";") == 0;
}

static gboolean
has_space (const EntToken *token)
{
  return (token->flags & ENT_TOKEN_SPACE_AFTER) != 0;
}

/* How many of the words the network reads at once: all, or up to the last place in the second half of what it can read
 * where a cut does least harm; the line of place and day before a dispatch by itself. */
static guint
find_piece (const EntToken *tokens, guint n_tokens)
{
  static gboolean (*const ends_piece[]) (const EntToken *token) = { is_semicolon, parts_clauses, has_space };

  if (n_tokens <= MAX_WORDS)
    return n_tokens;
  for (guint i = 0; i < G_N_ELEMENTS (ends_piece); i++)
    for (guint length = MAX_WORDS; length > MAX_WORDS / 2; length--)
      if (ends_piece[i] (&tokens[length - 1]))
        return length;
  return MAX_WORDS;
}

/* The words as strings of their own. */
static void
set_forms (Workspace *self, const EntDocument *document)
{
  gsize n_bytes = 0;
  char *next;

  for (guint i = 0; i < document->tokens->len; i++)
    {
      EntSpan span = g_array_index (document->tokens, EntToken, i).span;

      n_bytes += span.end - span.start + 1;
    }
  if (n_bytes > self->n_bytes)
    {
      g_free (self->bytes);
      self->bytes = g_malloc (n_bytes);
      self->n_bytes = n_bytes;
    }
  g_ptr_array_set_size (self->forms, document->tokens->len);
  next = self->bytes;
  for (guint i = 0; i < document->tokens->len; i++)
    {
      EntSpan span = g_array_index (document->tokens, EntToken, i).span;

      memcpy (next, document->text + span.start, span.end - span.start);
      g_ptr_array_index (self->forms, i) = next;
      next += span.end - span.start;
      *next++ = '\0';
    }
}

static void
set_pieces (Workspace *self, const EntDocument *document)
{
  const EntToken *first = (const EntToken *) document->tokens->data;

  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->predictions, document->tokens->len);
  for (guint i = 0; i < document->n_sentences; i++)
    {
      const EntSentence *sentence = &document->sentences[i];

      for (guint start = 0; start < sentence->n_tokens;)
        {
          gsize word = sentence->tokens + start - first;
          guint line = start == 0 ? ent_placeline_get_length (sentence->tokens, sentence->n_tokens) : 0;
          EntNetworkSentence piece = {
            .forms = (const char *const *) self->forms->pdata + word,
            .n_words = line > 0 ? line : find_piece (sentence->tokens + start, sentence->n_tokens - start),
            .words = &g_array_index (self->predictions, EntPrediction, word),
          };

          g_array_append_val (self->pieces, piece);
          start += piece.n_words;
        }
    }
}

/* ---- what the network says -------------------------------------------------------- */

static void
set_words (const EntParser *self, EntToken *tokens, guint start, const EntNetworkSentence *piece)
{
  for (guint i = 0; i < piece->n_words; i++)
    {
      const EntPrediction *word = &piece->words[i];
      EntToken *token = &tokens[start + i];

      token->upos = self->tags[word->tag].upos;
      token->xpos = self->tags[word->tag].xpos;
      token->dependency = self->dependencies[word->label];
      token->name = self->names[word->name];
      token->head = word->head == 0 ? ENT_TOKEN_ROOT : (gint) (start + word->head - 1);
    }
}

static guint
find_root (const EntToken *tokens, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (tokens[i].head == ENT_TOKEN_ROOT)
      return i;
  g_assert_not_reached ();
}

static void
hang (EntToken *tokens, guint root, guint node)
{
  tokens[node].head = (gint) root;
  tokens[node].dependency = ENT_DEPENDENCY_PARATAXIS;
}

/* Joins the pieces of a sentence: the roots of the others hang on that of the first behind the line of place and day.
 */
static void
set_sentence (const EntParser *self, EntSentence *sentence, const EntNetworkSentence **piece)
{
  guint line = ent_placeline_get_length (sentence->tokens, sentence->n_tokens), root = 0;

  for (guint start = 0; start < sentence->n_tokens; start += (*piece)++->n_words)
    {
      guint node;

      set_words (self, sentence->tokens, start, *piece);
      node = find_root (sentence->tokens, start, start + (*piece)->n_words);
      if (start > line)
        hang (sentence->tokens, root, node);
      else if (start == line)
        root = node;
    }
  if (line > 0)
    hang (sentence->tokens, root, find_root (sentence->tokens, 0, line));
  sentence->has_tree = TRUE;
}

static void
set_lemmas (Workspace *self, EntDocument *document)
{
  for (guint i = 0; i < document->tokens->len; i++)
    {
      EntToken *token = &g_array_index (document->tokens, EntToken, i);

      ent_morphology_get_lemma (g_ptr_array_index (self->forms, i), token->norm, token->upos, token->xpos, self->lemma);
      if (strcmp (self->lemma->str, token->norm) == 0)
        token->lemma = token->norm;
      else
        token->lemma = g_string_chunk_insert_const (document->strings, self->lemma->str);
    }
}

/**
 * ent_parser_parse:
 * @document: its words get tags, heads, names and the lemma of their part of speech
 *
 * A sentence of more than 250 words is parsed in pieces: each ends behind its last semicolon past the 125th word, or
 * else behind the last comma, colon, dash or closing mark, or else at a blank; the roots of later pieces hang on the
 * first one's as parataxis. O(words) but for the arcs, which are O(words²) of a sentence.
 */
void
ent_parser_parse (EntParser *self, EntDocument *document)
{
  Workspace *workspace;
  const EntNetworkSentence *piece;

  if (document->n_sentences == 0)
    return;
  workspace = take_workspace (self);
  set_forms (workspace, document);
  set_pieces (workspace, document);
  ent_network_predict (self->network, workspace->scratch, (EntNetworkSentence *) workspace->pieces->data,
                       workspace->pieces->len);
  piece = (const EntNetworkSentence *) workspace->pieces->data;
  for (guint i = 0; i < document->n_sentences; i++)
    set_sentence (self, &document->sentences[i], &piece);
  set_lemmas (workspace, document);
  give_back (self, workspace);
}
