/* case-fixture.h: a session with an article in a case file of its own
 *
 *   g_test_add ("/desktop/...", CaseFixture, "Russia sanctioned China.", case_fixture_set_up, test, case_fixture_tear_down);
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session-fixture.h"

typedef struct
{
  char *folder;
  char *article;
  EntSession *session;
} CaseFixture;

/* @text: (element-type utf8): what the article says */
static inline void
case_fixture_set_up (CaseFixture *self, gconstpointer text)
{
  self->folder = fixture_new_folder ();
  self->article = fixture_write (self->folder, "first.jsonl", "The Ledger", "2023-03-01", text);
  self->session = ent_session_new ();
  fixture_add (self->session, self->article);
  fixture_wait (self->session);
}

static inline void
case_fixture_close (CaseFixture *self)
{
  fixture_wait (self->session);
  ent_session_close (self->session);
  g_assert_finalize_object (self->session);
}

static inline void
case_fixture_tear_down (CaseFixture *self, gconstpointer text)
{
  case_fixture_close (self);
  g_free (self->article);
  fixture_remove_folder (self->folder);
}

static inline char *
case_fixture_dup_path (CaseFixture *self)
{
  return g_strdup (ent_case_file_get_path (ent_session_get_file (self->session)));
}

/* The program ends, and starts again with a case. */
static inline void
case_fixture_open_again (CaseFixture *self, const char *path)
{
  case_fixture_close (self);
  self->session = ent_session_new ();
  ent_session_open_case (self->session, path);
  fixture_wait (self->session);
}
