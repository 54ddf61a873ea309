/* ent-session.h: what is open, what of it is let through, what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-choice.h"
#include "ent-item-key.h"
#include "ent-types.h"
#include "ent-viewpoint.h"
#include "case/ent-case-merge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_SESSION (ent_session_get_type ())
G_DECLARE_FINAL_TYPE (EntSession, ent_session, ENT, SESSION, GObject)

/* Relations that the picture shows at first; the rest are the weaker ones. */
#define ENT_SESSION_LIMIT 60
/* Relations that expanding an actor adds at a time. */
#define ENT_SESSION_EXPANSION 20

/**
 * EntSession:
 *
 * Case, filter, selection and positions. The window's widgets talk to it and never to each other. Main thread only;
 * reading, grouping and layout run elsewhere and are handed over in one piece.
 *
 * Properties:
 *  - busy (boolean, read): articles are being read or nodes arranged
 *  - progress (double, read): 0 to 1, below 0 while the end is not known
 *  - progress-text (string, read): what is being done
 *  - can-go-back (boolean, read)
 *  - dark, high-contrast (boolean): the theme that everything is drawn in; set by the window
 *  - scope (const EntScope *, read): which part of what is let through is looked at
 *  - arranging (boolean, read): nodes are being arranged because somebody asked for it
 *  - locked (boolean): nodes cannot be dragged
 *  - undo-name (string, read) (nullable): what ent_session_undo() takes back
 *  - redo-name (string, read) (nullable): what ent_session_redo() does again
 *  - file (EntCaseFile *, read) (nullable): where the case is kept
 *  - paused (boolean): reading articles waits
 *  - n-outdated (uint, read): articles that another version of the program read: ent_session_read_again()
 *  - animated (boolean): what moves on the canvas is seen to move; where the desktop is without animations it never is
 *
 * Signals:
 *  - case-changed: articles came or went. Indices of nodes, relations and claims are new, the selection was mapped to
 *    them; view-changed and layout-changed follow
 *  - view-changed: the filter, or what it lets through, is another
 *  - layout-changed: nodes stand elsewhere
 *  - selection-changed
 *  - item-activated (EntItem *): its evidence is asked for (double click, Enter)
 *  - article-requested (EntArticle *article, EntClaim *claim): the article is to be opened, at the claim or, with %NULL,
 *    at its beginning; either may be what the user put aside
 *  - show-item (EntItem *): the canvas is to bring it into view
 *  - message (const char *text): a short word for the user
 *  - problems (): an import ended that could not read everything (ent_session_get_problems())
 *  - layout-failed (const char *reason): ent_session_get_engine() could not arrange nodes; new ones stand in a makeshift
 *    order. ent_session_arrange() tries again
 *  - exported (const char *path): something was written to a file
 *  - records-changed: ent_session_get_records() tells something else
 *  - merged: another case came in: ent_session_get_merge() tells what it brought
 *  - motion (): nodes are to move to where they stand already: who shows it calls ent_session_set_motion() from 0 to 1,
 *    and where nobody does they are there at once
 */

EntSession *ent_session_new (void);

/* what is open; NULL until the first articles are read */
EntCase *ent_session_get_case (EntSession *self);
EntView *ent_session_get_view (EntSession *self);
EntScene *ent_session_get_scene (EntSession *self);
EntTheme ent_session_get_theme (EntSession *self);
gboolean ent_session_get_animated (EntSession *self);
/* reading */
void ent_session_add_paths (EntSession *self, const char *const *paths);
void ent_session_add_samples (EntSession *self);
void ent_session_cancel (EntSession *self);
gboolean ent_session_get_paused (EntSession *self);
void ent_session_set_paused (EntSession *self, gboolean paused);
gboolean ent_session_is_busy (EntSession *self);
gboolean ent_session_is_reading (EntSession *self);
void ent_session_read_again (EntSession *self);
GPtrArray *ent_session_get_problems (EntSession *self);

/* what is let through */
const EntFilter *ent_session_get_filter (EntSession *self);
void ent_session_set_filter (EntSession *self, const EntFilter *filter);
void ent_session_show_everything (EntSession *self);

/* which part of that is looked at; each change is a step that can be undone */
const EntScope *ent_session_get_scope (EntSession *self);
void ent_session_set_scope (EntSession *self, const EntScope *scope, const char *name);
void ent_session_show_more (EntSession *self);
void ent_session_show_fewer (EntSession *self);
void ent_session_show_all (EntSession *self);
guint ent_session_count_unshown (EntSession *self, guint node);
gboolean ent_session_is_expanded (EntSession *self, guint node);
void ent_session_expand (EntSession *self, guint node);
void ent_session_collapse (EntSession *self, guint node);
void ent_session_focus (EntSession *self, guint node, guint steps);
void ent_session_hide (EntSession *self, const guint *nodes, guint n_nodes);
void ent_session_show_hidden (EntSession *self);
void ent_session_show_only (EntSession *self, const guint *nodes, guint n_nodes);
void ent_session_look_everywhere (EntSession *self);

/* what is selected: EntItem, in the order of selecting */
const GArray *ent_session_get_selection (EntSession *self);
gboolean ent_session_is_selected (EntSession *self, EntItem item);
void ent_session_select (EntSession *self, EntItem item);
void ent_session_toggle (EntSession *self, EntItem item);
void ent_session_set_selection (EntSession *self, const EntItem *items, guint n_items);
void ent_session_clear_selection (EntSession *self);
gboolean ent_session_can_go_back (EntSession *self);
void ent_session_go_back (EntSession *self);

/* asking others to show something */
void ent_session_activate (EntSession *self, EntItem item);
void ent_session_show_item (EntSession *self, EntItem item);
void ent_session_request_article (EntSession *self, EntArticle *article, EntClaim *claim);
void ent_session_send_message (EntSession *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* where nodes stand */
void ent_session_arrange (EntSession *self, EntEngine engine);
EntEngine ent_session_get_engine (EntSession *self);
gboolean ent_session_is_arranging (EntSession *self);
void ent_session_move_nodes (EntSession *self, const guint *nodes, guint n_nodes, double dx, double dy);
void ent_session_drop_nodes (EntSession *self);
void ent_session_set_pinned (EntSession *self, const guint *nodes, guint n_nodes, gboolean pinned);
void ent_session_unpin_all (EntSession *self);
guint ent_session_count_pinned (EntSession *self);
gboolean ent_session_get_locked (EntSession *self);
gboolean ent_session_is_moving (EntSession *self);
void ent_session_set_motion (EntSession *self, double share);

/* the case file: what is decided, and the way back */
void ent_session_open_case (EntSession *self, const char *path);
void ent_session_close (EntSession *self);
void ent_session_save_copy (EntSession *self, const char *path, gboolean replace);
void ent_session_move_case (EntSession *self, const char *path, gboolean replace);
char *ent_session_dup_case_name (EntSession *self);
gboolean ent_session_is_untitled (EntSession *self);
EntCaseFile *ent_session_get_file (EntSession *self);
EntRecords *ent_session_get_records (EntSession *self);
void ent_session_decide (EntSession *self, EntDecision *decision);
gboolean ent_session_is_writing (EntSession *self);
const char *ent_session_get_undo_name (EntSession *self);
const char *ent_session_get_redo_name (EntSession *self);
void ent_session_undo (EntSession *self);
void ent_session_redo (EntSession *self);
void ent_session_go_to_step (EntSession *self, gint64 step);
void ent_session_merge_case (EntSession *self, const char *path);
EntMergeReport *ent_session_get_merge (EntSession *self);

/* where the user wants to come back to, kept with the case; each change is a step */
GListStore *ent_session_get_viewpoints (EntSession *self);
guint ent_session_keep_viewpoint (EntSession *self, const char *name, const EntCamera *camera);
void ent_session_rename_viewpoint (EntSession *self, EntViewpoint *viewpoint, const char *name);
void ent_session_remove_viewpoint (EntSession *self, EntViewpoint *viewpoint);

/* filters with names, kept with the case; each change is a step */
GStrv ent_session_dup_filter_names (EntSession *self);
void ent_session_keep_filter (EntSession *self, const char *name);
void ent_session_choose_filter (EntSession *self, const char *name);
void ent_session_rename_filter (EntSession *self, const char *name, const char *new_name);
void ent_session_remove_filter (EntSession *self, const char *name);

/* what is taken out of it: see ent-export-source.h */
const EntExportChoice *ent_session_get_export_choice (EntSession *self);
void ent_session_set_export_choice (EntSession *self, const EntExportChoice *choice);
void ent_session_tell_exported (EntSession *self, const char *path);

G_END_DECLS
