/* main.c: entente-cli, for scripts: chooses the command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-commands.h"

#include "entente-config.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *name;
  const char *summary;
  EntExit (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "articles", "what was read, one article a line", ent_command_articles },
  { "claims", "who does what to whom, one claim a line", ent_command_claims },
  { "graph", "the graph as a picture or as data", ent_command_graph },
  { "report", "a report with its evidence", ent_command_report },
  { "parse", "sentences, words and their grammar as CoNLL-U", ent_command_parse },
  { "check-lexicon", "looks for mistakes in the tables of names and verbs", ent_command_check_lexicon },
  { "import", "adds articles to a case file", ent_command_import },
  { "check", "verifies a case file", ent_command_check },
};

static void
print_help (FILE *file)
{
  fputs ("Usage:\n  entente-cli COMMAND [OPTION…] PATH…\n\n"
         "Reads news articles and finds who meets, supplies and sanctions whom.\n\nCommands:\n", file);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (file, "  %-13s %s\n", commands[i].name, commands[i].summary);
  fputs ("\nPATH is an article file (.txt, .html, .pdf, .jsonl), a folder of them, a case file (.entente), or - for\n"
         "JSON Lines on standard input. “entente-cli COMMAND --help” tells the options of a command.\n\n"
         "Exit status: 0 all read; 1 nothing could be read or written; 2 wrong usage; 3 some inputs were skipped.\n",
         file);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static EntExit
run_command (const Command *command, int argc, char *argv[])
{
  g_autofree char *title = g_strdup_printf ("entente-cli %s", command->name);

  g_set_prgname (title);
  argv[1] = title;
  return command->run (argc - 1, argv + 1);
}

/* Takes the places of standard streams that were closed, so that no file opened later gets them: what is written to
 * standard output then fails. */
static void
hold_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) != fd)
      _exit (ENT_EXIT_NOTHING);
}

int
main (int argc, char *argv[])
{
  const char *name = argc > 1 ? argv[1] : NULL;
  const Command *command;

  hold_standard_streams ();
  /* a pipe that closes is an end of the output like another; names of files may be in any encoding */
  signal (SIGPIPE, SIG_IGN);
  setlocale (LC_CTYPE, "");
  g_set_prgname ("entente-cli");

  if (name == NULL)
    {
      print_help (stderr);
      return ENT_EXIT_USAGE;
    }
  if (strcmp (name, "--version") == 0)
    {
      puts ("entente-cli " ENT_VERSION);
      return ENT_EXIT_OK;
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    {
      print_help (stdout);
      return ENT_EXIT_OK;
    }
  command = find_command (name);
  if (command == NULL)
    {
      fprintf (stderr, "entente-cli: there is no command “%s”; see entente-cli --help\n", name);
      return ENT_EXIT_USAGE;
    }
  return run_command (command, argc, argv);
}
