/* ent-session-filters.c: filters that have names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "case/ent-subject.h"

#include <string.h>

static char *
dup_subject (const char *name)
{
  return g_strconcat (ENT_SUBJECT_FILTER, name, NULL);
}

static const char *
find_json (EntSession *self, const char *name)
{
  g_autofree char *subject = dup_subject (name);

  return ent_records_find (self->records, subject, "filter");
}

static void
set_filter (EntDecision *decision, const char *name, const char *json)
{
  g_autofree char *subject = dup_subject (name);

  ent_decision_set (decision, subject, "filter", json);
}

/**
 * ent_session_dup_filter_names:
 *
 * Returns: (transfer full): the names of the filters that are kept with the case, byte by byte in order
 */
GStrv
ent_session_dup_filter_names (EntSession *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  for (guint i = ent_records_find_first (self->records, ENT_SUBJECT_FILTER); i < ent_records_get_n (self->records); i++)
    {
      const EntRecord *record = ent_records_get (self->records, i);
      const char *name = record->subject + strlen (ENT_SUBJECT_FILTER);

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_FILTER))
        break;
      if (strcmp (record->aspect, "filter") == 0 && name[0] != '\0')
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

/**
 * ent_session_keep_filter:
 * @name: space around it does not count. A filter that has it is replaced, which can be undone
 *
 * Keeps what is let through now with the case.
 */
void
ent_session_keep_filter (EntSession *self, const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));
  g_autofree char *json = NULL;
  EntDecision *decision;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (clean[0] == '\0')
    return;
  json = ent_filter_to_json (self->filter);
  decision = ent_decision_new (find_json (self, clean) != NULL ? "Replace Filter “%s”" : "Keep Filter “%s”", clean);
  set_filter (decision, clean, json);
  ent_session_decide (self, decision);
}

/**
 * ent_session_choose_filter:
 * @name: of a filter that is kept
 *
 * Lets through what that does.
 */
void
ent_session_choose_filter (EntSession *self, const char *name)
{
  g_autoptr (EntFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  const char *json;

  g_return_if_fail (ENT_IS_SESSION (self));

  json = find_json (self, name);
  if (json == NULL)
    return;
  filter = ent_filter_new_from_json (json, &error);
  if (filter != NULL)
    ent_session_set_filter (self, filter);
  else
    ent_session_send_message (self, "The filter “%s” cannot be understood. %s", name, error->message);
}

/**
 * ent_session_rename_filter:
 * @new_name: space around it does not count; nothing is done where there is nothing else, or another filter has it
 */
void
ent_session_rename_filter (EntSession *self, const char *name, const char *new_name)
{
  g_autofree char *clean = g_strstrip (g_strdup (new_name));
  EntDecision *decision;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (clean[0] == '\0' || strcmp (clean, name) == 0 || find_json (self, name) == NULL)
    return;
  if (find_json (self, clean) != NULL)
    {
      ent_session_send_message (self, "There is a filter “%s” already", clean);
      return;
    }
  decision = ent_decision_new ("Rename Filter “%s”", name);
  set_filter (decision, clean, find_json (self, name));
  set_filter (decision, name, NULL);
  ent_session_decide (self, decision);
}

void
ent_session_remove_filter (EntSession *self, const char *name)
{
  EntDecision *decision;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (find_json (self, name) == NULL)
    return;
  decision = ent_decision_new ("Remove Filter “%s”", name);
  set_filter (decision, name, NULL);
  ent_session_decide (self, decision);
}
