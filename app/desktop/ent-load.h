/* ent-load.h: from paths to a scene, off the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-places.h"

#include "case/ent-case-merge.h"
#include "case/ent-import.h"
#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntLoadRequest:
 * @base: (nullable): the case to add to; %NULL reads the lexicon first
 * @case_path: (nullable): a case file to open in the place of @base
 * @file: (nullable): the file of @base; articles are read into it. %NULL makes one for them
 * @decided: something was decided that @base does not know: what @file says is laid over what it read
 * @again: articles of @file that another version of the program read are read again, in the place of @paths
 * @merge_path: (nullable): another case whose contents come into @file, in the place of @paths
 * @pause: (nullable): reading waits while it is held
 * @paths: (nullable): files and folders to read; %NULL or empty reads none
 * @filter: (nullable): what of it is to be visible
 * @scope: which part of that is to be drawn
 * @places: (nullable) (element-type utf8 EntPlace): where actors stand; others come beside those they know. %NULL arranges
 *   all of them
 * @arrange: all that is drawn is arranged anew, but for what is pinned in @places
 * @engine: by whom
 */
typedef struct
{
  EntCase *base;
  char *case_path;
  EntCaseFile *file;
  gboolean decided;
  gboolean again;
  char *merge_path;
  EntPause *pause;
  char **paths;
  EntFilter *filter;
  EntScope *scope;
  GHashTable *places;
  gboolean arrange;
  EntEngine engine;
} EntLoadRequest;

/**
 * EntLoaded:
 * @case_: what is read and decided
 * @view: (nullable): of the new case, with the request's filter; nobody else holds it. %NULL where another case brought
 *   nothing, so that all stays as it is; then there is no scene and no graph either
 * @scene: of @view
 * @graph: all its nodes, as a layout takes them
 * @file: (nullable): where the case is kept; %NULL where nothing was read yet
 * @outcome: (nullable): what reading brought; %NULL where nothing was to be read
 * @merge: (nullable): what came in with another case; %NULL where none was to come
 * @filter: (nullable): what the file that was opened lets through; likewise @scope and @places
 * @n_outdated: how many articles of the file another version of the program read; below 0 where nobody looked
 * @cancelled: reading was cancelled; what was read until then is there
 * @file_error: (nullable): why no file could be made for the articles, which are only in memory then
 * @layout_error: (nullable): why the nodes are only in a makeshift order
 */
typedef struct
{
  EntCase *case_;
  EntView *view;
  EntScene *scene;
  EntLayoutGraph *graph;
  EntCaseFile *file;
  EntImportOutcome *outcome;
  EntMergeReport *merge;
  EntFilter *filter;
  EntScope *scope;
  GHashTable *places;
  int n_outdated;
  gboolean cancelled;
  GError *layout_error;
  GError *file_error;
} EntLoaded;

typedef enum
{
  ENT_LOAD_OPENING,     /* the lexicon, a case file */
  ENT_LOAD_READING,
  ENT_LOAD_MERGING,     /* another case */
  ENT_LOAD_GROUPING,
  ENT_LOAD_ARRANGING,
  ENT_LOAD_DRAWING,
} EntLoadStage;

/**
 * EntLoadProgressFunc:
 * @stage: what is being done
 * @fraction: 0 to 1; below 0 while the end is not known
 * @text: (nullable): the same in words
 */
typedef void (*EntLoadProgressFunc) (EntLoadStage stage, double fraction, const char *text, gpointer data);

EntLoadRequest *ent_load_request_new (EntCase *base, const char *const *paths, const EntFilter *filter,
                                      const EntScope *scope, GHashTable *places);
void ent_load_request_free (EntLoadRequest *self);
void ent_loaded_free (EntLoaded *self);

void ent_load_run_async (EntLoadRequest *request, EntLoadProgressFunc progress, gpointer progress_data,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntLoaded *ent_load_run_finish (GAsyncResult *result, GError **error);
void ent_load_read_view (EntRecords *records, EntFilter **filter, EntScope **scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLoaded, ent_loaded_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLoadRequest, ent_load_request_free)

G_END_DECLS
