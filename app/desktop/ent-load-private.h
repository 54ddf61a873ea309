/* ent-load-private.h: what the steps of a load share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-load.h"

G_BEGIN_DECLS

/**
 * EntLoad:
 * @loaded: what is made so far
 * @layout: (nullable): where the nodes stand, once that is known
 */
typedef struct
{
  EntLoadRequest *request;
  EntLoadProgressFunc progress;
  gpointer progress_data;
  EntLoaded *loaded;
  EntLayoutGraph *drawn;      /* the part of the graph that the picture shows at first */
  GArray *drawn_nodes;        /* (element-type guint) its nodes, as those of the whole */
  EntLayout *layout;
} EntLoad;

void ent_load_report (EntLoad *self, EntLoadStage stage, double fraction, const char *text);
void ent_load_run_in_thread (GTask *task, GTaskThreadFunc func, GAsyncReadyCallback done);

void ent_load_step_case (GTask *task);
void ent_load_step_merge (GTask *task, GAsyncReadyCallback done);
void ent_load_step_group (GTask *task);
void ent_load_end (GTask *task);

G_END_DECLS
