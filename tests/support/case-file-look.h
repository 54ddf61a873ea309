/* case-file-look.h: a look at all of a case file that may be broken in any way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"

#include <string.h>

/* An error that a person can be told; takes it. */
static inline void
case_file_look_assert_error (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == ENT_CASE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 0);
  g_error_free (error);
}

/* Every span that is handed on lies in its text. */
static inline void
case_file_look_check_claims (const EntExtraction *extraction)
{
  for (guint i = 0; i < extraction->claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (extraction->claims, i);

      g_assert_cmpuint (claim->sentence.end, <=, claim->article->length);
      g_assert_true (g_utf8_validate_len (claim->article->text + claim->trigger_span.start,
                                          claim->trigger_span.end - claim->trigger_span.start, NULL));
    }
}

/* Opens a file and reads all that is in it, as far as it can be. Returns: whether nothing was wrong with it */
static inline gboolean
case_file_look (const char *path, const EntVocabulary *vocabulary)
{
  GError *error = NULL;
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, &error);
  g_autoptr (EntExtraction) extraction = NULL;
  g_autoptr (EntRecords) records = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;
  gboolean ok = TRUE;

  if (file == NULL)
    {
      case_file_look_assert_error (error);
      return FALSE;
    }
  g_assert_no_error (error);
  extraction = ent_case_file_load (file, vocabulary, &error);
  if (extraction == NULL)
    case_file_look_assert_error (g_steal_pointer (&error));
  else
    case_file_look_check_claims (extraction);
  records = ent_case_file_load_records (file, &error);
  if (records == NULL)
    case_file_look_assert_error (g_steal_pointer (&error));
  log = ent_case_file_load_log (file, &error);
  if (log == NULL)
    case_file_look_assert_error (g_steal_pointer (&error));
  ok = extraction != NULL && records != NULL && log != NULL;
  undo_name = ent_case_file_dup_undo_name (file);
  redo_name = ent_case_file_dup_redo_name (file);
  return ok;
}

/* Writes to it as a user would who does not know that it is broken. */
static inline void
case_file_look_write (const char *path)
{
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (EntDecision) decision = ent_decision_new ("Write a note");
  GError *error = NULL;

  if (file == NULL)
    return;
  if (!ent_case_file_undo (file, NULL, &error))
    case_file_look_assert_error (g_steal_pointer (&error));
  if (!ent_case_file_redo (file, NULL, &error))
    case_file_look_assert_error (g_steal_pointer (&error));
  ent_decision_set (decision, "view", "note", "written");
  if (!ent_case_file_decide (file, decision, &error))
    case_file_look_assert_error (g_steal_pointer (&error));
}
