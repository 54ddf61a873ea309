/* ent-report-markdown.c: a report as CommonMark, with the picture in a file beside it
 *
 * https://spec.commonmark.org/0.30/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include <string.h>

#define PICTURE_ENDING "-picture.svg"

typedef struct
{
  EntExportFile *file;
  char *picture;            /* the name of its file */
  gboolean at_start;        /* of a line, where more characters are markup */
} Writer;

/* What stands before a paragraph, and whether a blank line follows: not within a list. */
static const struct
{
  const char *prefix;
  gboolean closes;
} styles[ENT_N_REPORT_STYLES] = {
  [ENT_REPORT_TITLE] = { "# ", TRUE },
  [ENT_REPORT_HEADING] = { "## ", TRUE },
  [ENT_REPORT_RELATION_HEADING] = { "### ", TRUE },
  [ENT_REPORT_SIDE_HEADING] = { "#### ", TRUE },
  [ENT_REPORT_BODY] = { "", TRUE },
  [ENT_REPORT_FACTS] = { "", TRUE },
  [ENT_REPORT_CLAIM_FACTS] = { "", TRUE },
  [ENT_REPORT_WARNING] = { "", TRUE },
  [ENT_REPORT_NOTE] = { "", TRUE },
  [ENT_REPORT_QUOTE] = { "> ", TRUE },
  [ENT_REPORT_SOURCE] = { "", TRUE },
  [ENT_REPORT_ITEM] = { "- ", FALSE },
};

/* ---- text ------------------------------------------------------------------------ */

/* Whether the character at @p would be markup there: also of GitHub's dialect, which makes links of what looks like one. */
static gboolean
is_markup (const char *text, const char *p, gboolean at_start)
{
  if (strchr ("\\`*_[]<>&#|~$", *p) != NULL)
    return TRUE;
  if (*p == ':')
    return g_str_has_prefix (p, "://");
  if (*p == '.' && p - text >= 3 && g_ascii_strncasecmp (p - 3, "www", 3) == 0)
    return TRUE;
  if (!at_start)
    return FALSE;
  /* the number of a list, a bullet, an underline */
  if (*p == '.' || *p == ')')
    return p > text && strspn (text, "0123456789") == (gsize) (p - text);
  return p == text && strchr ("+-=", *p) != NULL;
}

static void
append_escaped (GString *out, const char *text, gboolean at_start)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_markup (text, p, at_start))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* An address between < and >, in which no space can stand; an ampersand could begin the name of a character. */
static void
append_address (GString *out, const char *address)
{
  g_string_append_c (out, '<');
  for (const char *p = address; *p != '\0'; p++)
    if ((guchar) *p <= 0x20 || *p == 0x7f)
      g_string_append_printf (out, "%%%02X", (guchar) *p);
    else
      {
        if (strchr ("<>\\&", *p) != NULL)
          g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
  g_string_append_c (out, '>');
}

static void
write_text (Writer *self, const GString *text)
{
  ent_export_file_write (self->file, text->str, text->len);
  self->at_start = FALSE;
}

/* ---- the medium --------------------------------------------------------------------- */

static void
begin_part (EntReport *report, EntReportPart part)
{
}

static void
end_part (EntReport *report, EntReportPart part)
{
  Writer *self = report->writer;

  if (part == ENT_REPORT_LIST)
    ent_export_file_write (self->file, "\n", 1);
}

static void
begin_paragraph (EntReport *report, EntReportStyle style, const char *anchor)
{
  Writer *self = report->writer;
  g_autoptr (GString) text = g_string_new (styles[style].prefix);

  if (anchor != NULL)
    g_string_append_printf (text, "<a id=\"%s\"></a>", anchor);
  if (style == ENT_REPORT_WARNING)
    g_string_append (text, "**");
  write_text (self, text);
  self->at_start = anchor == NULL;
}

static void
end_paragraph (EntReport *report, EntReportStyle style)
{
  Writer *self = report->writer;
  g_autoptr (GString) text = g_string_new (style == ENT_REPORT_WARNING ? "**" : "");

  g_string_append (text, styles[style].closes ? "\n\n" : "\n");
  write_text (self, text);
}

static void
add_text (EntReport *report, const char *text)
{
  Writer *self = report->writer;
  g_autoptr (GString) escaped = g_string_new (NULL);

  append_escaped (escaped, text, self->at_start);
  write_text (self, escaped);
}

static void
add_link (EntReport *report, const char *target, const char *text)
{
  g_autoptr (GString) link = g_string_new ("[");

  append_escaped (link, text, FALSE);
  g_string_append (link, "](");
  append_address (link, target);
  g_string_append_c (link, ')');
  write_text (report->writer, link);
}

static void
add_picture (EntReport *report)
{
  Writer *self = report->writer;
  g_autofree char *address = g_uri_escape_string (self->picture, NULL, FALSE);
  g_autoptr (GString) text = g_string_new ("![Picture: ");

  append_escaped (text, report->title, FALSE);
  g_string_append (text, "](");
  append_address (text, address);
  g_string_append (text, ")\n\n");
  write_text (self, text);
}

static const EntReportMedium medium = {
  begin_part, end_part, begin_paragraph, end_paragraph, add_text, add_link, add_picture,
};

/* "report.md" has "report-picture.svg". */
char *
ent_report_dup_picture_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dot = strrchr (name, '.');
  gsize length = strlen (path) - (dot != NULL && dot > name ? strlen (dot) : 0);
  g_autofree char *stem = g_strndup (path, length);

  return g_strconcat (stem, PICTURE_ENDING, NULL);
}

/* Two files, of which the report gets its name last: where it stands, its picture does. */
gboolean
ent_report_write_markdown (EntReport *self, const char *path, GError **error)
{
  g_autofree char *picture_path = ent_report_dup_picture_path (path);
  g_autofree char *name = g_path_get_basename (picture_path);
  g_autoptr (EntExportFile) file = ent_export_file_new (path, self->cancellable, error);
  EntExportFile *picture = file != NULL ? ent_export_file_add (file, picture_path, error) : NULL;
  Writer writer = { .file = file, .picture = name };
  gsize length;
  const char *svg = g_bytes_get_data (self->picture, &length);

  if (picture == NULL)
    return FALSE;
  self->medium = &medium;
  self->writer = &writer;
  ent_report_add_content (self);
  ent_export_file_write (picture, svg, length);
  return ent_export_file_finish (file, error);
}
