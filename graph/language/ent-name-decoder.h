/* ent-name-decoder.h: the best sequence of name tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntNameDecoder:
 *
 * Immutable: several threads may use one.
 */
typedef struct _EntNameDecoder EntNameDecoder;

EntNameDecoder *ent_name_decoder_new (const char *const *classes, guint n_classes, GError **error);
void ent_name_decoder_free (EntNameDecoder *self);

void ent_name_decoder_decode (const EntNameDecoder *self, const float *scores, guint n_words, guint8 *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNameDecoder, ent_name_decoder_free)

G_END_DECLS
