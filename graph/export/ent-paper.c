/* ent-paper.c: sizes of paper, and lengths in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-picture-export.h"

#include <math.h>

#define MM (72 / 25.4)
/* 100 m: nothing that is printed is longer. */
#define MAX_POINTS 300000.0

static const EntPaper papers[] = {
  { "a5", "A5", { 148 * MM, 210 * MM } },
  { "a4", "A4", { 210 * MM, 297 * MM } },
  { "a3", "A3", { 297 * MM, 420 * MM } },
  { "a2", "A2", { 420 * MM, 594 * MM } },
  { "a1", "A1", { 594 * MM, 841 * MM } },
  { "a0", "A0", { 841 * MM, 1189 * MM } },
  { "letter", "Letter", { 612, 792 } },
  { "legal", "Legal", { 612, 1008 } },
  { "tabloid", "Tabloid", { 792, 1224 } },
};

guint
ent_paper_get_n (void)
{
  return G_N_ELEMENTS (papers);
}

const EntPaper *
ent_paper_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (papers), NULL);
  return &papers[index];
}

/**
 * ent_paper_find:
 * @name: "a4"; its case does not matter
 *
 * Returns: (nullable): the paper of that name
 */
const EntPaper *
ent_paper_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      return &papers[i];
  return NULL;
}

/**
 * ent_paper_get_size:
 * @landscape: whether it lies on its long side
 *
 * Returns: its width and height as it lies, in points
 */
EntSize
ent_paper_get_size (const EntPaper *self, gboolean landscape)
{
  return landscape ? (EntSize) { self->size.height, self->size.width } : self->size;
}

static double
get_unit (const char *name, double resolution)
{
  const struct { const char *name; double points; } units[] = {
    { "mm", MM }, { "cm", 10 * MM }, { "in", 72 }, { "pt", 1 }, { "px", 72 / resolution },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strcasecmp (name, units[i].name) == 0)
      return units[i].points;
  return 0;
}

/**
 * ent_picture_parse_length:
 * @text: "160mm", "16 cm", "6.5in", "500pt" or "1920px"
 * @resolution: pixels an inch
 * @points: (out): the same in points
 *
 * Returns: whether it is a length; if not, %ENT_EXPORT_ERROR_SIZE
 */
gboolean
ent_picture_parse_length (const char *text, double resolution, double *points, GError **error)
{
  char *end;
  double number = g_ascii_strtod (text, &end), length;

  while (end != text && *end == ' ')
    end++;
  length = number * get_unit (end, resolution);
  if (end != text && length > 0 && length <= MAX_POINTS)
    {
      *points = length;
      return TRUE;
    }
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
               "“%s” is no size: say a number and mm, cm, in, pt or px, as in 160mm", text);
  return FALSE;
}
