/* ent-session-merge.c: a colleague's case comes into that of the session
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

/**
 * ent_session_merge_case:
 * @path: of another case file, or of data that was exported, which is only read
 *
 * Brings in what is there and not here, after what is being done; "merged" tells when, or a message says why not. Where
 * both decided otherwise it stays as it is.
 */
void
ent_session_merge_case (EntSession *self, const char *path)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  /* where there is no file yet one is made for it */
  if (self->file != NULL && !ent_session_can_write (self))
    ent_session_say_why_not (self);
  else if (self->waiting_merge != NULL || (self->cancellable != NULL && self->merging))
    ent_session_send_message (self, "One case after the other: another one is being merged");
  else
    {
      ent_session_keep (self);
      self->waiting_merge = g_strdup (path);
      if (self->cancellable == NULL)
        ent_session_start_waiting (self);
      else
        ent_session_notify (self, ENT_SESSION_BUSY);
    }
}

/*
 * ent_session_forget_merge:
 *
 * The user stopped everything: what was to be merged is not.
 */
void
ent_session_forget_merge (EntSession *self)
{
  g_autofree char *path = g_steal_pointer (&self->waiting_merge);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  if (name != NULL)
    ent_session_send_message (self, "Merging was stopped. Nothing of “%s” came in.", name);
}

/*
 * ent_session_take_merge:
 * @report: (nullable): what the load that ended brought in; %NULL where it was none of a case
 */
void
ent_session_take_merge (EntSession *self, EntMergeReport *report)
{
  if (report == NULL)
    return;
  g_clear_pointer (&self->merge, ent_merge_report_unref);
  self->merge = ent_merge_report_ref (report);
  if (ent_merge_report_is_empty (report) && report->conflicts->len == 0)
    ent_session_send_message (self, "“%s” brought nothing new: all that is in it is here already", report->name);
  ent_session_emit (self, ENT_SESSION_MERGED);
}

/**
 * ent_session_get_merge:
 *
 * Returns: (transfer none) (nullable): what the last case brought that was merged in this session, and what is decided
 *   otherwise there; %NULL where none was
 */
EntMergeReport *
ent_session_get_merge (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->merge;
}
