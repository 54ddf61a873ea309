/* ent-json-writer.c: JSON into a file, as it is said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-json-writer.h"

#include "export/ent-append.h"

#include <math.h>
#include <string.h>

/* Objects and lists that lie deeper stand in one line. */
#define MAX_INDENTED 2
#define BUFFER_BYTES 65536

struct _EntJson
{
  EntExportFile *file;    /* NULL where it goes into a text */
  GString *out;
  guint depth;
  gboolean compact;  /* without spaces and lines */
  gboolean sparse;   /* a member that would be null is left out */
  gboolean begun;    /* something stands in the object or list that is open */
  gboolean failed;
};

/**
 * ent_json_new:
 * @file: where it is written; it has to outlive the writer
 *
 * Returns: (transfer full): a writer
 */
EntJson *
ent_json_new (EntExportFile *file)
{
  EntJson *self = g_new0 (EntJson, 1);

  self->file = file;
  self->out = g_string_sized_new (BUFFER_BYTES + 4096);
  return self;
}

/**
 * ent_json_new_inline:
 * @out: what it is appended to; it has to outlive the writer
 *
 * Returns: (transfer full): a writer of a value in one line, for a text in another format
 */
EntJson *
ent_json_new_inline (GString *out)
{
  EntJson *self = g_new0 (EntJson, 1);

  self->out = out;
  self->compact = TRUE;
  return self;
}

/**
 * ent_json_new_lines:
 * @file: where it is written; it has to outlive the writer
 *
 * Returns: (transfer full): a writer of values of one line each (JSON Lines)
 */
EntJson *
ent_json_new_lines (EntExportFile *file)
{
  EntJson *self = ent_json_new (file);

  self->compact = TRUE;
  return self;
}

static void
flush (EntJson *self)
{
  if (self->file == NULL)
    return;
  if (!self->failed && self->out->len > 0)
    self->failed = !ent_export_file_write (self->file, self->out->str, self->out->len);
  g_string_truncate (self->out, 0);
}

/**
 * ent_json_free:
 *
 * Writes what is left.
 *
 * Returns: whether the file has taken all of it; why not is told by ent_export_file_finish()
 */
gboolean
ent_json_free (EntJson *self)
{
  gboolean ok;

  flush (self);
  ok = !self->failed;
  if (self->file != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
  return ok;
}

/**
 * ent_json_set_sparse:
 * @sparse: whether members that would be null are left out from now on
 *
 * Returns: whether they were until now
 */
gboolean
ent_json_set_sparse (EntJson *self, gboolean sparse)
{
  gboolean before = self->sparse;

  self->sparse = sparse;
  return before;
}

gboolean
ent_json_is_sparse (const EntJson *self)
{
  return self->sparse;
}

/* ---- text ---- */

/* U+FFFE and U+FFFF: XML forbids them, so that a text in it would lose them. */
static gboolean
is_noncharacter (const char *p, const char *end)
{
  return end - p >= 3 && (guchar) p[0] == 0xef && (guchar) p[1] == 0xbf && (guchar) p[2] >= 0xbe;
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  static const gboolean escaped[256] = {
    [0 ... 0x1f] = TRUE, ['"'] = TRUE, ['\\'] = TRUE, [0x7f] = TRUE, [0xef] = TRUE,
  };
  const char *end = text + length, *plain = text;

  for (const char *p = text; p < end; p++)
    {
      guchar c = *p;

      if (!escaped[c] || (c == 0xef && !is_noncharacter (p, end)))
        continue;
      ent_append_bytes (out, plain, p - plain);
      if (c == 0xef)
        {
          ent_append (out, (guchar) p[2] == 0xbe ? "\\ufffe" : "\\uffff");
          p += 2;
          plain = p + 1;
          continue;
        }
      plain = p + 1;
      if (c == '"' || c == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, c);
        }
      else if (c == '\n')
        ent_append (out, "\\n");
      else if (c == '\t')
        ent_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  ent_append_bytes (out, plain, end - plain);
}

static void
append_string (EntJson *self, const char *text, gsize length)
{
  g_string_append_c (self->out, '"');
  if (g_utf8_validate_len (text, length, NULL))
    append_escaped (self->out, text, length);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, length);

      append_escaped (self->out, valid, strlen (valid));
    }
  g_string_append_c (self->out, '"');
}

/* ---- objects and lists ---- */

static void
break_line (EntJson *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append_c (self->out, ' ');
}

static void
begin_value (EntJson *self, const char *key)
{
  if (self->begun)
    g_string_append_c (self->out, ',');
  if (!self->compact && self->depth > 0 && self->depth <= MAX_INDENTED)
    break_line (self);
  else if (!self->compact && self->begun)
    g_string_append_c (self->out, ' ');
  self->begun = TRUE;
  if (key != NULL)
    {
      g_string_append_c (self->out, '"');
      ent_append (self->out, key);
      ent_append (self->out, self->compact ? "\":" : "\": ");
    }
  if (self->out->len > BUFFER_BYTES)
    flush (self);
}

static void
begin (EntJson *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->begun = FALSE;
}

static void
end (EntJson *self, char bracket)
{
  self->depth--;
  if (!self->compact && self->begun && self->depth < MAX_INDENTED)
    break_line (self);
  g_string_append_c (self->out, bracket);
  self->begun = TRUE;
}

void
ent_json_begin_object (EntJson *self, const char *key)
{
  begin (self, key, '{');
}

void
ent_json_end_object (EntJson *self)
{
  end (self, '}');
}

void
ent_json_begin_list (EntJson *self, const char *key)
{
  begin (self, key, '[');
}

void
ent_json_end_list (EntJson *self)
{
  end (self, ']');
}

/**
 * ent_json_end_line:
 *
 * Ends the outermost value; the next one has a line of its own.
 */
void
ent_json_end_line (EntJson *self)
{
  g_string_append_c (self->out, '\n');
  self->begun = FALSE;
}

/* ---- values ---- */

/**
 * ent_json_add_text:
 * @text: (array length=length): need not end with a zero byte
 */
void
ent_json_add_text (EntJson *self, const char *key, const char *text, gsize length)
{
  begin_value (self, key);
  append_string (self, text, length);
}

/**
 * ent_json_add_plain:
 * @text: UTF-8 without control characters, quotation marks and backslashes, as a name of ours or an IRI
 *
 * The same as ent_json_add_string() does with such a text, without looking at each letter.
 */
void
ent_json_add_plain (EntJson *self, const char *key, const char *text)
{
  begin_value (self, key);
  g_string_append_c (self->out, '"');
  ent_append (self->out, text);
  g_string_append_c (self->out, '"');
}

/**
 * ent_json_add_string:
 * @value: (nullable): %NULL is null
 */
void
ent_json_add_string (EntJson *self, const char *key, const char *value)
{
  if (value == NULL)
    ent_json_add_null (self, key);
  else
    ent_json_add_text (self, key, value, strlen (value));
}

/**
 * ent_json_add_format:
 * @format: no floating-point number, which would follow the locale
 *
 * Adds a string.
 */
void
ent_json_add_format (EntJson *self, const char *key, const char *format, ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ent_json_add_string (self, key, value);
}

void
ent_json_add_number (EntJson *self, const char *key, gint64 value)
{
  begin_value (self, key);
  ent_append_integer (self->out, value);
}

/**
 * ent_json_add_double:
 * @value: what is no number becomes null
 */
void
ent_json_add_double (EntJson *self, const char *key, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      ent_json_add_null (self, key);
      return;
    }
  begin_value (self, key);
  ent_append (self->out, g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

void
ent_json_add_boolean (EntJson *self, const char *key, gboolean value)
{
  begin_value (self, key);
  ent_append (self->out, value ? "true" : "false");
}

/**
 * ent_json_add_null:
 *
 * Says that there is no such value; where the writer is sparse, by saying nothing.
 */
void
ent_json_add_null (EntJson *self, const char *key)
{
  if (self->sparse && key != NULL)
    return;
  begin_value (self, key);
  ent_append (self->out, "null");
}

/**
 * ent_json_add_json:
 * @json: a value that is JSON already
 */
void
ent_json_add_json (EntJson *self, const char *key, const char *json)
{
  begin_value (self, key);
  ent_append (self->out, json);
}
