/* command-run.h: runs entente-cli and keeps what it says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "scratch.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  char *out;
  char *err;
  int exit;
} CommandRun;

static inline void
command_run_clear (CommandRun *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CommandRun, command_run_clear)

/* The program that meson built. */
static inline const char *
command_get_program (void)
{
  const char *program = g_getenv ("ENTENTE_CLI");

  g_assert_nonnull (program);
  return program;
}

/* Runs the program with these words, parted by blanks; "@" in a word is the scratch folder. */
static inline void
command_run (CommandRun *self, Scratch *scratch, const char *input, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  command_run_clear (self);
  g_ptr_array_add (argv, g_strdup (command_get_program ()));
  for (guint i = 0; parts[i]; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (parts[i], "@", 2);

      g_ptr_array_add (argv, pieces[0] && pieces[1] ? g_strconcat (pieces[0], scratch->path, pieces[1], NULL)
                                                    : g_strdup (parts[i]));
    }
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input ? input : "", NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->exit = g_subprocess_get_exit_status (process);
}

/* An article of three claims, for commands that make something of a graph. */
static inline void
command_write_paper (Scratch *scratch)
{
  scratch_write (scratch, "a.txt", "Summit\n\n12 March 2024\n\nThe United States imposed sanctions on North Korea.\n\n"
                 "Iran supplied drones to Russia in 2022. China met Russia in Beijing on Monday.\n");
}

/* The lines of the output as JSON objects. */
static inline GPtrArray *
command_run_parse_lines (const CommandRun *self)
{
  g_auto (GStrv) lines = g_strsplit (self->out, "\n", -1);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; lines[i] && lines[i][0]; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = json_from_string (lines[i], &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      g_ptr_array_add (objects, json_node_dup_object (node));
    }
  return objects;
}

/* "article outlet date(text from to)": the keys of an object in their order, with those of the objects in it. */
static inline char *
command_dup_keys (JsonObject *object)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l; l = l->next)
    {
      JsonNode *value = json_object_get_member (object, l->data);

      g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", (char *) l->data);
      if (JSON_NODE_HOLDS_OBJECT (value))
        {
          g_autofree char *inner = command_dup_keys (json_node_get_object (value));

          g_string_append_printf (keys, "(%s)", inner);
        }
    }
  return g_strdup (keys->str);
}
