/* command-parse.c: entente-cli parse: sentences, words and their grammar as CoNLL-U
 *
 * The input is read in portions, each parsed by a thread of its own, and what comes out is written in their order: the
 * output is the same for every number of threads, and no more than two portions a thread are in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"
#include "ent-text-source.h"
#include "language/ent-conllu.h"
#include "language/ent-parser.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_JOBS 256
#define PORTION_WORDS 10000

#define DESCRIPTION \
  "From text, paragraphs are parted by empty lines. From conllu, the sentences, words and comments of the input are\n" \
  "kept, and all else is found anew. Without FILE, or with -, standard input is read.\n"

typedef enum
{
  FROM_TEXT,
  FROM_CONLLU,
} From;

typedef struct
{
  From from;
  int jobs;
  gboolean quiet;
  const char *path;      /* "-": standard input */
} Options;

/* A portion on its way through: one of @text and @given. */
typedef struct
{
  EntTextPortion *text;
  EntConlluText *given;
  GString *out;
  GArray *starts;        /* (element-type gsize): where each sentence begins in out */
  gboolean done;
} Portion;

typedef struct
{
  const Options *options;
  EntParser *parser;
  EntTextSource *text_source;
  EntConlluReader *conllu_reader;

  GMutex mutex;
  GCond cond;            /* a portion is done */
  GQueue portions;       /* (element-type Portion): in order, not written yet */
  guint n_sentences;     /* written */
  guint n_problems;
  gboolean failed;       /* standard output is full or closed */
} Run;

/* ---- the command line ------------------------------------------------------------ */

static gboolean
set_usage_error (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
parse_options (Options *self, char ***paths, int *argc, char ***argv, GError **error)
{
  g_autofree char *from = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, "text (default) or conllu", "FORMAT" },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &self->jobs, "Threads that parse (default: all cores)", "N" },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &self->quiet, "Do not tell progress", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, paths, NULL, "[FILE]" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, "Writes sentences, words, tags, trees and names as CoNLL-U.");
  g_option_context_set_description (context, DESCRIPTION);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (from != NULL && strcmp (from, "text") != 0 && strcmp (from, "conllu") != 0)
    return set_usage_error (error, "--from: say text or conllu");
  if (self->jobs < 0 || self->jobs > MAX_JOBS)
    return set_usage_error (error, "--jobs: a number of threads up to 256 is wanted, 0 for all cores");
  if (*paths != NULL && g_strv_length (*paths) > 1)
    return set_usage_error (error, "one file is read at a time");
  self->from = from != NULL && strcmp (from, "conllu") == 0 ? FROM_CONLLU : FROM_TEXT;
  self->path = *paths != NULL ? (*paths)[0] : "-";
  return TRUE;
}

static GInputStream *
open_input (const char *path)
{
  int fd;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd == -1)
    {
      ent_reading_print_problem (path, g_strerror (errno));
      return NULL;
    }
  return g_unix_input_stream_new (fd, TRUE);
}

/* ---- a portion, in a thread ---------------------------------------------------------- */

static void
portion_free (Portion *self)
{
  ent_text_portion_free (self->text);
  ent_conllu_text_free (self->given);
  g_string_free (self->out, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

static void
parse_text (Portion *self, EntParser *parser)
{
  g_autoptr (EntDocument) document = NULL;
  guint block = G_MAXUINT;

  document = ent_document_new (self->text->text, (const EntSpan *) self->text->blocks->data, self->text->blocks->len);
  ent_parser_parse (parser, document);
  for (guint i = 0; i < document->n_sentences; i++)
    {
      const EntSentence *sentence = &document->sentences[i];

      g_array_append_val (self->starts, self->out->len);
      ent_conllu_append_sentence (self->out, self->text->text, sentence, sentence->block != block);
      block = sentence->block;
    }
}

static void
parse_given (Portion *self, EntParser *parser)
{
  ent_parser_parse (parser, self->given->document);
  for (guint i = 0; i < self->given->document->n_sentences; i++)
    {
      g_array_append_val (self->starts, self->out->len);
      ent_conllu_text_append_sentence (self->given, i, self->out);
    }
}

static void
parse_portion (gpointer data, gpointer user_data)
{
  Portion *portion = data;
  Run *run = user_data;

  if (portion->text != NULL)
    parse_text (portion, run->parser);
  else
    parse_given (portion, run->parser);
  g_mutex_lock (&run->mutex);
  portion->done = TRUE;
  g_cond_signal (&run->cond);
  g_mutex_unlock (&run->mutex);
}

/* ---- the whole ------------------------------------------------------------------- */

static void
note_problem (guint64 line, const char *message, gpointer data)
{
  Run *run = data;
  g_autofree char *place = g_strdup_printf ("%s:%" G_GUINT64_FORMAT, run->options->path, line);

  run->n_problems++;
  ent_reading_print_problem (place, message);
}

/* The next portion; NULL at the end, or with @error set where the input cannot be read. */
static Portion *
read_portion (Run *self, GError **error)
{
  EntTextPortion *text = NULL;
  EntConlluText *given = NULL;
  Portion *portion;

  if (self->options->from == FROM_TEXT)
    text = ent_text_source_read (self->text_source, error);
  else
    given = ent_conllu_reader_read (self->conllu_reader, PORTION_WORDS, error);
  if (text == NULL && given == NULL)
    return NULL;
  portion = g_new0 (Portion, 1);
  portion->text = text;
  portion->given = given;
  portion->out = g_string_new (NULL);
  portion->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  return portion;
}

/* Says once what is wrong; that nobody reads any more is no fault worth words. */
static void
fail (Run *self)
{
  if (!self->failed && errno != EPIPE && errno != EBADF)
    fprintf (stderr, "standard output: %s\n", g_strerror (errno));
  self->failed = TRUE;
}

/* Sentences of a text are numbered here, where their order is known; those of CoNLL-U have their own comments. */
static void
write_portion (Run *self, const Portion *portion)
{
  for (guint i = 0; i < portion->starts->len && !self->failed; i++)
    {
      gsize start = g_array_index (portion->starts, gsize, i);
      gsize end = i + 1 < portion->starts->len ? g_array_index (portion->starts, gsize, i + 1) : portion->out->len;

      self->n_sentences++;
      if ((portion->text != NULL && printf ("# sent_id = %u\n", self->n_sentences) < 0) ||
          fwrite (portion->out->str + start, 1, end - start, stdout) < end - start)
        fail (self);
    }
}

static void
show_progress (const Run *self)
{
  if (!self->options->quiet && isatty (STDERR_FILENO) && !isatty (STDOUT_FILENO))
    fprintf (stderr, "\r%u sentences\033[K", self->n_sentences);
}

/* Waits for the first portion that is not written, and writes it. */
static void
finish_portion (Run *self)
{
  Portion *portion = g_queue_pop_head (&self->portions);

  g_mutex_lock (&self->mutex);
  while (!portion->done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  write_portion (self, portion);
  show_progress (self);
  portion_free (portion);
}

static void
parse_all (Run *self, GError **error)
{
  guint jobs = self->options->jobs > 0 ? (guint) self->options->jobs : MIN (g_get_num_processors (), MAX_JOBS);
  GThreadPool *pool = g_thread_pool_new (parse_portion, self, jobs, FALSE, NULL);
  Portion *portion;

  while (!self->failed && (portion = read_portion (self, error)) != NULL)
    {
      g_queue_push_tail (&self->portions, portion);
      g_thread_pool_push (pool, portion, NULL);
      if (self->portions.length >= 2 * jobs)
        finish_portion (self);
    }
  while (self->portions.length > 0)
    finish_portion (self);
  g_thread_pool_free (pool, FALSE, TRUE);
  if (fflush (stdout) == EOF)
    fail (self);
}

static EntExit
run_parse (const Options *options, EntParser *parser, GInputStream *input)
{
  g_autoptr (EntTextSource) text_source = ent_text_source_new (input);
  g_autoptr (EntConlluReader) conllu_reader = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { .options = options, .parser = parser, .text_source = text_source };

  run.conllu_reader = conllu_reader = ent_conllu_reader_new (input, note_problem, &run);
  g_mutex_init (&run.mutex);
  g_cond_init (&run.cond);
  g_queue_init (&run.portions);
  parse_all (&run, &error);
  g_cond_clear (&run.cond);
  g_mutex_clear (&run.mutex);

  if (error != NULL)
    {
      run.n_problems++;
      ent_reading_print_problem (options->path, error->message);
    }
  else if (run.n_sentences == 0 && run.n_problems == 0 && !run.failed)
    ent_reading_print_problem (options->path, "there are no words in it");
  if (run.failed || run.n_sentences == 0)
    return ENT_EXIT_NOTHING;
  return run.n_problems > 0 ? ENT_EXIT_SKIPPED : ENT_EXIT_OK;
}

EntExit
ent_command_parse (int argc, char **argv)
{
  g_auto (GStrv) paths = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (EntParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  Options options = { .jobs = 0 };

  if (!parse_options (&options, &paths, &argc, &argv, &error))
    return ent_reading_fail_usage (error);
  input = open_input (options.path);
  if (input == NULL)
    return ENT_EXIT_NOTHING;
  parser = ent_parser_new (&error);
  if (parser == NULL)
    {
      fprintf (stderr, "%s: %s\n", g_get_prgname (), error->message);
      return ENT_EXIT_NOTHING;
    }
  return run_parse (&options, parser, input);
}
