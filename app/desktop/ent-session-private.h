/* ent-session-private.h: what the files of the session share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-case-writer.h"
#include "ent-load.h"
#include "ent-session.h"

G_BEGIN_DECLS

/* A node on its way. */
typedef struct
{
  guint node;
  EntPoint from;
  EntPoint to;
} EntMove;

struct _EntSession
{
  GObject parent_instance;

  /* what is open */
  EntCase *case_;
  EntView *view;
  EntScene *scene;
  EntLayoutGraph *graph;       /* all nodes, as a layout takes them */
  EntFilter *filter;
  EntScope *scope;
  gboolean dark;
  gboolean high_contrast;
  gboolean animated;
  GListStore *viewpoints;
  GTask *search;               /* that makes the scene ready to be searched; NULL where none does */
  guint start_source;          /* of an idle source: it begins the first load */
  guint ahead_source;          /* of an idle source: it bends edges that are not in the picture */

  /* what is selected */
  GArray *selection;      /* of EntItem */
  GPtrArray *history;     /* of GStrv: keys of earlier selections, the latest last */

  /* where nodes stand */
  gboolean *settled;           /* by node: it was shown, so its place is known to the user; others may get a better one */
  gboolean locked;
  GHashTable *dragged;         /* EntPlace by id: where those that are being dragged stood before; NULL where none is */
  GArray *motion;              /* of EntMove: what is on its way; NULL where nothing is */

  /* what is decided, and the way back */
  EntCaseFile *file;           /* NULL until there are articles, or where none can be made */
  EntCaseWriter *writer;       /* to it */
  guint n_writing;             /* writes on their way */
  EntRecords *records;         /* what is decided, as the file told last */
  gboolean stale;              /* the case does not show that yet */
  GHashTable *kept;            /* EntPlace by id: the places that the file knows, or is about to */
  char *view_step;             /* name of a change of what is looked at that is no step of the file yet; NULL for none */
  gboolean view_goes_on;       /* the next change may belong to it */
  guint rest_source;           /* of a timer: when it ends the user has come to rest */
  char *undo_name;
  char *redo_name;
  EntMergeReport *merge;       /* what the case brought that was merged last; NULL for none */

  /* what is being done */
  GCancellable *cancellable;   /* of the load that runs; NULL where none does */
  char *waiting_case;          /* a case file to open after it; NULL for none */
  char *waiting_move;          /* where the case is to live then; NULL for where it does */
  gboolean replacing;          /* what lies there may go */
  gboolean moving;             /* it is on its way: nothing is read into it */
  char *waiting_merge;         /* a case file to merge after it; NULL for none */
  gboolean reading_again;      /* articles are to be read again after it */
  GPtrArray *waiting;          /* paths to read after it */
  EntPause *pause;             /* reading waits while it is held */
  GHashTable *waiting_places;  /* EntPlace by id: who is to stand elsewhere after it */
  gboolean arrange_waiting;
  EntEngine waiting_engine;    /* that is to arrange then */
  EntEngine engine;            /* that arranges what is loaded, or did last */
  gboolean unplaced;           /* nodes stand in a makeshift order that nobody need keep */
  EntLoadStage stage;
  gboolean reading;            /* it reads articles */
  gboolean arranging;          /* it only places nodes anew */
  double progress;
  char *progress_text;
  gboolean opening;            /* it opens a case file */
  gboolean merging;            /* it merges one */
  guint n_outdated;            /* articles that another version of the program read */
  gboolean deciding;           /* it lays what is decided over what was read */
  GPtrArray *problems;         /* EntProblem: what the last import could not read */

  /* what is taken out of it */
  EntExportChoice *export_choice;   /* that was made last; NULL where none was */
};

typedef enum
{
  ENT_SESSION_BUSY = 1,
  ENT_SESSION_PROGRESS,
  ENT_SESSION_PROGRESS_TEXT,
  ENT_SESSION_CAN_GO_BACK,
  ENT_SESSION_DARK,
  ENT_SESSION_HIGH_CONTRAST,
  ENT_SESSION_SCOPE,
  ENT_SESSION_ANIMATED,
  ENT_SESSION_ARRANGING,
  ENT_SESSION_LOCKED,
  ENT_SESSION_UNDO_NAME,
  ENT_SESSION_REDO_NAME,
  ENT_SESSION_FILE,
  ENT_SESSION_PAUSED,
  ENT_SESSION_N_OUTDATED,
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
  ENT_SESSION_MOTION,
  ENT_SESSION_RECORDS_CHANGED,
  ENT_SESSION_MERGED,
  ENT_SESSION_EXPORTED,
  ENT_SESSION_N_SIGNALS
} EntSessionSignal;

void ent_session_notify (EntSession *self, EntSessionProperty property);
void ent_session_emit (EntSession *self, EntSessionSignal signal);
gboolean ent_session_is_listened_to (EntSession *self, EntSessionSignal signal);

GStrv ent_session_dup_selection_keys (EntSession *self);
void ent_session_set_selection_from_keys (EntSession *self, char **keys);
GHashTable *ent_session_find_places (EntSession *self);
void ent_session_take_case (EntSession *self, EntLoaded *loaded);
void ent_session_take_places (EntSession *self, EntLoaded *loaded);
void ent_session_drop_loaded (EntLoaded *loaded);
void ent_session_prepare_scene (EntSession *self);
void ent_session_prepare_search (EntSession *self);
void ent_session_start_load (EntSession *self, const char *const *paths, GHashTable *places, gboolean arrange);

GHashTable *ent_session_dup_places (EntSession *self);
void ent_session_set_places (EntSession *self, GHashTable *places);
void ent_session_show_moves (EntSession *self, EntScene *old);
void ent_session_settle (EntSession *self);
void ent_session_show_view (EntSession *self, const EntFilter *filter, const EntScope *scope);
char *ent_session_dup_step_name (EntSession *self, const char *verb, const guint *nodes, guint n_nodes);

void ent_session_note_view (EntSession *self, const char *name, gboolean goes_on);
void ent_session_note_places (EntSession *self, const char *name, GHashTable *before);
void ent_session_begin_view (EntSession *self);
void ent_session_keep_soon (EntSession *self);
void ent_session_keep_view (EntSession *self);
void ent_session_keep (EntSession *self);
void ent_session_write (EntSession *self, EntWriteKind kind, EntDecision *decision);
gboolean ent_session_can_write (EntSession *self);
void ent_session_say_why_not (EntSession *self);
void ent_session_forget_merge (EntSession *self);
void ent_session_take_merge (EntSession *self, EntMergeReport *report);
void ent_session_push_copy (EntSession *self, const char *path, gboolean replace, gboolean goes_on);
void ent_session_take_copy (EntSession *self, EntWritten *written);
void ent_session_learn_names (EntSession *self);
void ent_session_take_file (EntSession *self, EntCaseFile *file);
void ent_session_release_file (EntSession *self);
void ent_session_follow_viewpoints (EntSession *self);
void ent_session_start_waiting (EntSession *self);

G_END_DECLS
