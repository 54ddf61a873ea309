/* ent-readers-private.h: one reader a format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-draft-private.h"
#include "article/ent-reader.h"

G_BEGIN_DECLS

/**
 * EntSink:
 *
 * Whom a reader hands what it reads.
 */
typedef struct
{
  EntArticleFunc found;
  EntProblemFunc problem;
  gpointer data;
} EntSink;

void ent_sink_report (const EntSink *self, const char *name, EntReaderError code, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
gboolean ent_sink_take_draft (const EntSink *self, EntDraft *draft, const char *label, const char *id, const char *path,
                              gboolean *go_on, GError **error);

gboolean ent_reader_has_article_ending (const char *path);

/* The bytes of a file, also of an empty one. */
static inline const char *
ent_bytes_get_data (GBytes *bytes, gsize *length)
{
  const char *data = g_bytes_get_data (bytes, length);

  return data ? data : "";
}

void ent_text_reader_fill (EntDraft *draft, const char *text);
EntDraft *ent_text_reader_read (GBytes *bytes, GError **error);
EntDraft *ent_html_reader_read (GBytes *bytes, GError **error);
EntDraft *ent_pdf_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);
gboolean ent_json_reader_read (GBytes *bytes, const char *name, const char *path, const EntSink *sink,
                               GCancellable *cancellable, GError **error);
gboolean ent_json_reader_read_lines (GInputStream *stream, const char *name, const char *path, const EntSink *sink,
                                     GCancellable *cancellable, GError **error);

G_END_DECLS
