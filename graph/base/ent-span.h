/* ent-span.h: a stretch of an article's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntSpan:
 * @start: first byte
 * @end: one past the last byte
 *
 * A half-open range of bytes in the UTF-8 text of one article; both ends lie on character borders.
 * The empty span means "not there".
 */
typedef struct
{
  guint32 start;
  guint32 end;
} EntSpan;

#define ENT_SPAN_NONE ((EntSpan) { 0, 0 })

static inline gboolean
ent_span_is_empty (EntSpan span)
{
  return span.end <= span.start;
}

static inline guint32
ent_span_get_length (EntSpan span)
{
  return ent_span_is_empty (span) ? 0 : span.end - span.start;
}

static inline gboolean
ent_span_equal (EntSpan a, EntSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
ent_span_contains (EntSpan outer, EntSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
ent_span_overlaps (EntSpan a, EntSpan b)
{
  return a.start < b.end && b.start < a.end;
}

/* The smallest span that holds both. */
static inline EntSpan
ent_span_join (EntSpan a, EntSpan b)
{
  return (EntSpan) { MIN (a.start, b.start), MAX (a.end, b.end) };
}

static inline char *
ent_span_dup_text (EntSpan span, const char *text)
{
  return g_strndup (text + span.start, span.end - span.start);
}

G_END_DECLS
