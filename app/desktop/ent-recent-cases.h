/* ent-recent-cases.h: the cases that were open last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntRecentCase:
 * @name: what the case was called
 * @path: where it lies
 * @modified: when it was written to last, in seconds since 1970
 */
typedef struct
{
  char *name;
  char *path;
  gint64 modified;
} EntRecentCase;

void ent_recent_cases_note (const char *path, const char *name);
void ent_recent_cases_forget (const char *path);
void ent_recent_cases_list_async (GAsyncReadyCallback callback, gpointer data);
GPtrArray *ent_recent_cases_list_finish (GAsyncResult *result);
void ent_recent_case_free (EntRecentCase *self);

G_END_DECLS
