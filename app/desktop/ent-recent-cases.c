/* ent-recent-cases.c: the cases that were open last
 *
 * The desktop keeps a list of recent files, with the name that a case had; where the user has it forget them, cases
 * without a place of their own are found all the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-recent-cases.h"

#include "ent-case-home.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#define MIME_TYPE "application/x-entente"

void
ent_recent_case_free (EntRecentCase *self)
{
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* Takes @name and @path. */
static EntRecentCase *
recent_case_new (char *name, char *path)
{
  EntRecentCase *self = g_new0 (EntRecentCase, 1);

  self->name = name;
  self->path = path;
  return self;
}

/**
 * ent_recent_cases_note:
 * @name: what the case is called now
 */
void
ent_recent_cases_note (const char *path, const char *name)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .display_name = (char *) name,
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Entente",
    .app_exec = (char *) "entente %u",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
ent_recent_cases_forget (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/* ---- listing ----------------------------------------------------------------------- */

static gboolean
has_path (GPtrArray *cases, const char *path)
{
  for (guint i = 0; i < cases->len; i++)
    if (g_str_equal (((EntRecentCase *) g_ptr_array_index (cases, i))->path, path))
      return TRUE;
  return FALSE;
}

/* What the desktop knows; whether it is still there nobody has looked yet. */
static GPtrArray *
list_known (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_recent_case_free);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    {
      char *path = g_filename_from_uri (gtk_recent_info_get_uri (l->data), NULL, NULL);

      if (path != NULL && g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0)
        g_ptr_array_add (cases, recent_case_new (g_strdup (gtk_recent_info_get_display_name (l->data)), path));
      else
        g_free (path);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return cases;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const EntRecentCase *of_a = *(EntRecentCase *const *) a;
  const EntRecentCase *of_b = *(EntRecentCase *const *) b;

  if (of_a->modified != of_b->modified)
    return of_a->modified > of_b->modified ? -1 : 1;
  return g_strcmp0 (of_a->path, of_b->path);
}

/* The disk may be slow, or far away. */
static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *cases = data;
  g_autoptr (GPtrArray) homeless = ent_case_home_list ();

  for (guint i = 0; i < homeless->len; i++)
    {
      const char *path = g_ptr_array_index (homeless, i);

      if (!has_path (cases, path))
        g_ptr_array_add (cases, recent_case_new (g_filename_display_basename (path), g_strdup (path)));
    }
  for (guint i = cases->len; i-- > 0;)
    {
      EntRecentCase *one = g_ptr_array_index (cases, i);
      GStatBuf status;

      if (g_stat (one->path, &status) == 0 && ent_case_file_is_case (one->path))
        one->modified = status.st_mtime;
      else
        g_ptr_array_remove_index_fast (cases, i);
    }
  g_ptr_array_sort (cases, compare);
  g_task_return_pointer (task, g_ptr_array_ref (cases), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ent_recent_cases_list_async:
 *
 * Lists cases that are there, those that were written to last first.
 */
void
ent_recent_cases_list_async (GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, list_known (), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * ent_recent_cases_list_finish:
 *
 * Returns: (transfer full) (element-type EntRecentCase): the cases
 */
GPtrArray *
ent_recent_cases_list_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
