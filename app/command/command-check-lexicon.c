/* command-check-lexicon.c: entente-cli check-lexicon: every mistake in a lexicon's files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "actor/ent-gazetteer.h"
#include "base/ent-paths.h"
#include "claim/ent-vocabulary.h"

#include <stdio.h>

#define SUMMARY \
  "Looks for mistakes in a lexicon, a folder of tables, and writes each as FILE:LINE: what is wrong.\n" \
  "Without FOLDER it is the lexicon that the program uses."

/* The files are read as for any other command, and what was read is dropped. */
static EntExit
check (const char *folder)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntVocabulary) vocabulary = ent_vocabulary_read (folder, log);
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_read (folder, log);
  guint n = ent_table_log_get_n_mistakes (log);

  for (guint i = 0; i < n; i++)
    puts (ent_table_log_get_mistake (log, i));
  if (n == 0)
    printf ("%s: %u files, %u rows, no mistakes\n", folder, ent_table_log_get_n_files (log),
            ent_table_log_get_n_rows (log));
  return fflush (stdout) == 0 && n == 0 ? ENT_EXIT_OK : ENT_EXIT_NOTHING;
}

EntExit
ent_command_check_lexicon (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_autofree char *data_dir = NULL;
  g_autofree char *own = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, NULL, "[FOLDER]" },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_summary (context, SUMMARY);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return ent_reading_fail_usage (error);
  if (folders != NULL && folders[0] != NULL && folders[1] != NULL)
    g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "one folder at a time");
  else if (folders != NULL && folders[0] != NULL && !g_file_test (folders[0], G_FILE_TEST_IS_DIR))
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is no folder", folders[0]);
  if (error != NULL)
    return ent_reading_fail_usage (error);
  data_dir = ent_paths_dup_data_dir ();
  own = g_build_filename (data_dir, "lexicon", NULL);
  return check (folders != NULL && folders[0] != NULL ? folders[0] : own);
}
