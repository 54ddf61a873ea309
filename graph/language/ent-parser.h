/* ent-parser.h: tags, trees and names of a document's sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

/**
 * EntParser:
 *
 * A model that was loaded. Several threads may parse with one, each a document of its own.
 */
typedef struct _EntParser EntParser;

EntParser *ent_parser_new (GError **error);
EntParser *ent_parser_new_from_file (const char *path, GError **error);
EntParser *ent_parser_ref (EntParser *self);
void ent_parser_unref (EntParser *self);

void ent_parser_parse (EntParser *self, EntDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntParser, ent_parser_unref)

G_END_DECLS
