/* ent-text-source.h: raw text, portion by portion
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-span.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntTextPortion:
 * @text: valid UTF-8
 * @blocks: (element-type EntSpan): paragraphs, headlines and the like, which no sentence crosses
 */
typedef struct
{
  char *text;
  GArray *blocks;
} EntTextPortion;

void ent_text_portion_free (EntTextPortion *self);

/**
 * EntTextSource:
 *
 * A text is read in portions of whole paragraphs, so that its length does not matter.
 */
typedef struct _EntTextSource EntTextSource;

EntTextSource *ent_text_source_new (GInputStream *stream);
void ent_text_source_free (EntTextSource *self);
EntTextPortion *ent_text_source_read (EntTextSource *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTextPortion, ent_text_portion_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTextSource, ent_text_source_free)

G_END_DECLS
