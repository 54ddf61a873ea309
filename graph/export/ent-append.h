/* ent-append.h: appending to a text, compiled in place
 *
 * Exports of large cases append some ten million pieces of a few bytes; the calls of GLib for each of them were a fifth of
 * the time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * ent_append_bytes:
 * @bytes: (array length=length): no part of @out
 *
 * The same as g_string_append_len(). O(length)
 */
static inline void
ent_append_bytes (GString *out, const char *bytes, gsize length)
{
  if (G_UNLIKELY (out->len + length >= out->allocated_len))
    {
      g_string_append_len (out, bytes, length);
      return;
    }
  memcpy (out->str + out->len, bytes, length);
  out->len += length;
  out->str[out->len] = '\0';
}

/**
 * ent_append:
 *
 * The same as g_string_append(); a literal is not measured.
 */
static inline void
ent_append (GString *out, const char *text)
{
  ent_append_bytes (out, text, strlen (text));
}

/* Bytes of the longest number. */
#define ENT_INTEGER_BYTES 24

/**
 * ent_print_integer:
 * @buffer: where the digits are put
 *
 * Returns: (transfer none): the number in decimal digits, whatever the locale
 */
static inline const char *
ent_print_integer (gint64 value, char buffer[ENT_INTEGER_BYTES])
{
  char *p = buffer + ENT_INTEGER_BYTES - 1;
  guint64 left = value < 0 ? -(guint64) value : (guint64) value;

  *p = '\0';
  do
    *--p = '0' + left % 10;
  while ((left /= 10) > 0);
  if (value < 0)
    *--p = '-';
  return p;
}

static inline void
ent_append_integer (GString *out, gint64 value)
{
  char buffer[ENT_INTEGER_BYTES];

  ent_append (out, ent_print_integer (value, buffer));
}

G_END_DECLS
