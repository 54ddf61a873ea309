/* session-fixture.h: articles in a folder, and waiting for a session to have read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <glib/gstdio.h>

/* Long enough for a laden machine; a test that waits so long has failed. */
#define FIXTURE_SECONDS 60

/* A fresh folder; fixture_remove_folder() takes it away. */
static inline char *
fixture_new_folder (void)
{
  char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static inline void
fixture_remove_folder (char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

/* An article of one line in a file of its own. */
static inline char *
fixture_write (const char *folder, const char *name, const char *outlet, const char *published, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *line = g_strdup_printf ("{\"id\": \"%s\", \"outlet\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}\n",
                                           name, outlet, published, text);

  g_assert_true (g_file_set_contents (path, line, -1, NULL));
  return path;
}

/* Time for animations, idle work and the frames after it. */
static inline void
fixture_iterate_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static inline gboolean
fixture_on_timeout (gpointer data)
{
  g_error ("nothing came for %d seconds", FIXTURE_SECONDS);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the session has its lexicon and nothing to do, and shows what is decided. */
static inline void
fixture_wait (EntSession *session)
{
  guint source = g_timeout_add_seconds (FIXTURE_SECONDS, fixture_on_timeout, NULL);

  while (ent_session_get_case (session) == NULL || ent_session_is_busy (session) || ent_session_is_writing (session))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* What is no longer needed is taken away in a thread. */
static inline void
fixture_wait_until_gone (const char *path)
{
  guint source = g_timeout_add_seconds (FIXTURE_SECONDS, fixture_on_timeout, NULL);

  while (g_file_test (path, G_FILE_TEST_EXISTS))
    fixture_iterate_for (10);
  g_source_remove (source);
}

static inline void
fixture_undo (EntSession *session)
{
  ent_session_undo (session);
  fixture_wait (session);
}

static inline void
fixture_redo (EntSession *session)
{
  ent_session_redo (session);
  fixture_wait (session);
}

static inline void
fixture_add (EntSession *session, const char *path)
{
  ent_session_add_paths (session, (const char *[]) { path, NULL });
}

/* The node of an actor, which must be there. */
static inline EntItem
fixture_get_node (EntSession *session, const char *actor_id)
{
  EntItem item = { ENT_ITEM_NODE, 0 };

  g_assert_true (ent_view_find_node (ent_session_get_view (session), actor_id, &item.index));
  return item;
}

static inline EntPoint
fixture_get_place (EntSession *session, const char *actor_id)
{
  return ent_scene_get_node (ent_session_get_scene (session), fixture_get_node (session, actor_id).index)->center;
}
