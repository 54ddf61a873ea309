/* ent-options.h: the options that commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "ent-record-writer.h"
#include "view/ent-filter.h"

G_BEGIN_DECLS

/**
 * EntOptions:
 * @paths: (array zero-terminated=1): what is to be read
 * @jobs: threads, 0 for all cores
 * @quiet: no progress
 * @case_path: (nullable): what `--case` says
 * @format: what `--format` says
 * @from ... @min_origins: the parts of FILTER as they were given
 *
 * What was said on the command line. Names are UTF-8, everything else is checked where it is used.
 */
typedef struct
{
  char **paths;
  int jobs;
  gboolean quiet;
  char *case_path;
  char *format;
  char *from;
  char *to;
  char *clock;
  char **outlets;
  char **agencies;
  char **relations;
  char **statuses;
  char **actors;
  int min_origins;
} EntOptions;

#define ENT_OPTIONS_INIT { .min_origins = 1 }

gboolean ent_options_parse (EntOptions *self, const char *summary, gboolean with_filter, const GOptionEntry *more,
                            int *argc, char ***argv, GError **error);
void ent_options_clear (EntOptions *self);

gboolean ent_options_is_case (const EntOptions *self);
gboolean ent_options_get_record_format (const EntOptions *self, EntRecordFormat *format, GError **error);
EntFilter *ent_options_new_filter (const EntOptions *self, EntVocabulary *vocabulary, GError **error);
void ent_options_meet_actor (const EntOptions *self, EntFilter *filter, const EntActor *actor);
void ent_options_meet_case (const EntOptions *self, EntFilter *filter, EntCase *case_);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntOptions, ent_options_clear)

G_END_DECLS
