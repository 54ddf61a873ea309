/* ent-commands.h: the commands of entente-cli
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit status is part of the interface. */
typedef enum
{
  ENT_EXIT_OK = 0,
  ENT_EXIT_NOTHING = 1,  /* nothing could be read or written */
  ENT_EXIT_USAGE = 2,
  ENT_EXIT_SKIPPED = 3,  /* some inputs were skipped, each with a line on standard error */
} EntExit;

/* One file a command. @argv begins with the program's and the command's name as one word, for messages. */
EntExit ent_command_articles (int argc, char **argv);
EntExit ent_command_check (int argc, char **argv);
EntExit ent_command_check_lexicon (int argc, char **argv);
EntExit ent_command_claims (int argc, char **argv);
EntExit ent_command_graph (int argc, char **argv);
EntExit ent_command_import (int argc, char **argv);
EntExit ent_command_parse (int argc, char **argv);
EntExit ent_command_report (int argc, char **argv);

G_END_DECLS
