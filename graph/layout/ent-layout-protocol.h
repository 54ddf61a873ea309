/* ent-layout-protocol.h: what the program and its layout worker say to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text with whole numbers only, so that no text of an article reaches Graphviz, no locale matters, and both
 * sides can check every byte. Lengths and positions are in hundredths of a point. A request:
 *
 *     entente-layout 1
 *     engine auto
 *     seconds 20
 *     nodes 2
 *     9600 3200          width and height of each node
 *     9600 3200
 *     edges 1
 *     0 1 3              source, target, weight; one line a pair of nodes
 *     pins 1             only where there are any
 *     0 -7200 0          node, and where it is to stay
 *     end
 *
 * and its answer:
 *
 *     entente-layout 1             entente-layout 1
 *     points 2                     error REASON
 *     -7200 0              or      end
 *     7200 0
 *     end
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

#define ENT_LAYOUT_MAX_NODES 100000
#define ENT_LAYOUT_MAX_EDGES 1000000
#define ENT_LAYOUT_MAX_SECONDS 3600
#define ENT_LAYOUT_MAX_REQUEST_BYTES (64 * 1024 * 1024)

GString *ent_layout_protocol_write_request (const EntLayoutGraph *graph, guint seconds);
EntLayoutGraph *ent_layout_protocol_parse_request (const char *text, gsize length, guint *seconds, GError **error);

GString *ent_layout_protocol_write_answer (const EntLayout *layout);
GString *ent_layout_protocol_write_error (const char *reason);
gsize ent_layout_protocol_get_max_answer_bytes (guint n_points);
EntLayout *ent_layout_protocol_parse_answer (const char *text, gsize length, guint n_points, GError **error);

G_END_DECLS
