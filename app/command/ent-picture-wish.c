/* ent-picture-wish.c: the options of the command line that say how a picture is to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-picture-wish.h"

#define MAX_RESOLUTION 2400.0

static gboolean
fail (GError **error, const char *option, const char *value, const char *what)
{
  g_autofree char *shown = g_filename_display_name (value);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s: “%s” %s", option, shown, what);
  return FALSE;
}

void
ent_picture_wish_clear (EntPictureWish *self)
{
  g_free (self->width);
  g_free (self->height);
  g_free (self->paper);
  g_free (self->resolution);
  g_free (self->evidence);
  g_free (self->date);
}

/**
 * ent_picture_wish_is_empty:
 *
 * Returns: whether nothing was said of a picture
 */
gboolean
ent_picture_wish_is_empty (const EntPictureWish *self)
{
  return self->width == NULL && self->height == NULL && self->paper == NULL && self->resolution == NULL
    && self->evidence == NULL && self->date == NULL && !self->landscape && !self->tiled && !self->dark
    && !self->transparent;
}

static gboolean
read_resolution (const EntPictureWish *self, EntPictureOptions *options, GError **error)
{
  char *end;

  options->resolution = ENT_PICTURE_RESOLUTION;
  if (self->resolution == NULL)
    return TRUE;
  options->resolution = g_ascii_strtod (self->resolution, &end);
  return (end != self->resolution && *end == '\0' && options->resolution >= 1 && options->resolution <= MAX_RESOLUTION)
    || fail (error, "resolution", self->resolution, "is no number of pixels an inch");
}

static gboolean
read_length (const char *option, const char *text, double resolution, double *points, GError **error)
{
  return text == NULL || ent_picture_parse_length (text, resolution, points, NULL)
    || fail (error, option, text, "is no length; write 160mm, 16cm, 6.5in, 500pt or 1920px");
}

static gboolean
read_paper (const EntPictureWish *self, EntPictureOptions *options, GError **error)
{
  const EntPaper *paper = self->paper != NULL ? ent_paper_find (self->paper) : NULL;

  if (self->paper == NULL && (self->landscape || self->tiled))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s needs a paper: --paper=a4",
                   self->tiled ? "tiled" : "landscape");
      return FALSE;
    }
  if (self->paper == NULL)
    return TRUE;
  if (paper == NULL)
    return fail (error, "paper", self->paper, "is none of " ENT_PICTURE_WISH_PAPERS);
  if (self->width != NULL || self->height != NULL)
    return fail (error, "paper", self->paper, "has a width and a height of its own");
  options->size = ent_paper_get_size (paper, self->landscape);
  options->tiled = self->tiled;
  return TRUE;
}

static gboolean
read_evidence (const EntPictureWish *self, EntPictureFormat format, EntPictureOptions *options, GError **error)
{
  static const struct { const char *name; EntEvidenceChoice choice; } choices[] = {
    { "none", ENT_EVIDENCE_NONE }, { "listed", ENT_EVIDENCE_LISTED }, { "beside", ENT_EVIDENCE_BESIDE },
  };

  options->evidence = ent_picture_format_get_evidence (format);
  if (self->evidence == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, self->evidence))
      {
        options->evidence = choices[i].choice;
        return TRUE;
      }
  return fail (error, "evidence", self->evidence, "is none of none, listed and beside");
}

/**
 * ent_picture_wish_read:
 * @format: of the picture
 * @options: (out): with a legend and the filter in words, and no title
 *
 * Returns: whether all that was said can be; %FALSE with @error set
 */
gboolean
ent_picture_wish_read (const EntPictureWish *self, EntPictureFormat format, EntPictureOptions *options, GError **error)
{
  *options = (EntPictureOptions) {
    .theme = self->dark ? ENT_THEME_DARK : ENT_THEME_LIGHT,
    .transparent = self->transparent,
    .with_legend = TRUE,
    .with_filter = TRUE,
  };
  if (!read_resolution (self, options, error)
      || !read_length ("width", self->width, options->resolution, &options->size.width, error)
      || !read_length ("height", self->height, options->resolution, &options->size.height, error)
      || !read_paper (self, options, error) || !read_evidence (self, format, options, error))
    return FALSE;
  if (self->height != NULL && self->width == NULL)
    return fail (error, "height", self->height, "needs a width beside it: --width");
  return self->date == NULL || ent_day_parse_iso (self->date, &options->date)
    || fail (error, "date", self->date, "is no date; write 2023-09-12");
}
