/* ent-case-file-bytes-private.h: spans and blocks as bytes of a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim.h"

G_BEGIN_DECLS

#define ENT_SPANS_BYTES (ENT_CLAIM_N_SPANS * 8)
#define ENT_BLOCK_BYTES 9
#define ENT_PIECE_BYTES 12

void ent_case_file_pack_spans (const EntClaim *claim, guint8 *bytes);
gboolean ent_case_file_unpack_spans (EntClaim *claim, const guint8 *bytes, gsize length);
gboolean ent_case_file_place_spans (EntClaim *claim);
void ent_case_file_pack_blocks (const EntArticle *article, guint8 *bytes);
gboolean ent_case_file_unpack_blocks (EntArticle *article, const guint8 *bytes, gsize length);
void ent_case_file_pack_pieces (const EntArticle *article, guint8 *bytes);
gboolean ent_case_file_unpack_pieces (EntArticle *article, const guint8 *bytes, gsize length);

G_END_DECLS
