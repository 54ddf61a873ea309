/* ent-session-private.h: what the files of the session share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-load.h"
#include "ent-session.h"

G_BEGIN_DECLS

struct _EntSession
{
  GObject parent_instance;

  /* what is open */
  EntCase *case_;
  EntView *view;
  EntScene *scene;
  EntFilter *filter;
  gboolean show_weak;
  gboolean dark;
  gboolean animated;
  GListStore *viewpoints;

  /* what is selected */
  GArray *selection;      /* of EntItem */
  GPtrArray *history;     /* of GStrv: keys of earlier selections, the latest last */

  /* what is being done */
  GCancellable *cancellable;   /* of the load that runs; NULL where none does */
  GPtrArray *waiting;          /* paths to read after it */
  gboolean arrange_waiting;
  gboolean unplaced;           /* nodes stand in a makeshift order that nobody need keep */
  EntLoadStage stage;
  gboolean reading;            /* it reads articles */
  gboolean arranging;          /* it only places nodes anew */
  double progress;
  char *progress_text;
  guint n_problems;            /* of the case before the last import */
};

typedef enum
{
  ENT_SESSION_BUSY = 1,
  ENT_SESSION_PROGRESS,
  ENT_SESSION_PROGRESS_TEXT,
  ENT_SESSION_CAN_GO_BACK,
  ENT_SESSION_DARK,
  ENT_SESSION_SHOW_WEAK,
  ENT_SESSION_ANIMATED,
  ENT_SESSION_N_PROPS
} EntSessionProperty;

typedef enum
{
  ENT_SESSION_CASE_CHANGED,
  ENT_SESSION_VIEW_CHANGED,
  ENT_SESSION_LAYOUT_CHANGED,
  ENT_SESSION_SELECTION_CHANGED,
  ENT_SESSION_ITEM_ACTIVATED,
  ENT_SESSION_ARTICLE_REQUESTED,
  ENT_SESSION_SHOW_ITEM,
  ENT_SESSION_MESSAGE,
  ENT_SESSION_PROBLEMS,
  ENT_SESSION_LAYOUT_FAILED,
  ENT_SESSION_N_SIGNALS
} EntSessionSignal;

void ent_session_notify (EntSession *self, EntSessionProperty property);
void ent_session_emit (EntSession *self, EntSessionSignal signal);

guint ent_session_get_limit (EntSession *self);
GStrv ent_session_dup_selection_keys (EntSession *self);
void ent_session_set_selection_from_keys (EntSession *self, char **keys);
void ent_session_take_case (EntSession *self, EntLoaded *loaded);
void ent_session_start_load (EntSession *self, const char *const *paths, gboolean arrange);

G_END_DECLS
