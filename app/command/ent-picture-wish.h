/* ent-picture-wish.h: the options of the command line that say how a picture is to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-picture-export.h"

G_BEGIN_DECLS

/**
 * EntPictureWish:
 *
 * What was said, each %NULL or %FALSE where nothing was; ent_picture_wish_read() makes #EntPictureOptions of it.
 */
typedef struct
{
  char *width;
  char *height;
  char *paper;
  char *resolution;
  char *evidence;
  char *date;
  gboolean landscape;
  gboolean tiled;
  gboolean dark;
  gboolean transparent;
} EntPictureWish;

#define ENT_PICTURE_WISH_PAPERS "a5 a4 a3 a2 a1 a0 letter legal tabloid"

#define ENT_PICTURE_WISH_ENTRIES(wish) \
  { "width", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->width, "160mm, 6.5in or 1920px (default: the picture's)", "LENGTH" }, \
  { "height", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->height, "The same (default: as the width asks for)", "LENGTH" }, \
  { "paper", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->paper, ENT_PICTURE_WISH_PAPERS, "NAME" }, \
  { "landscape", 0, 0, G_OPTION_ARG_NONE, &(wish)->landscape, "The paper lies on its long side", NULL }, \
  { "tiled", 0, 0, G_OPTION_ARG_NONE, &(wish)->tiled, "PDF: also at full size, over several sheets", NULL }, \
  { "resolution", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->resolution, "PNG: pixels an inch (default: 144)", "NUMBER" }, \
  { "evidence", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->evidence, \
    "none, listed (default of PDF) or beside, in NAME.evidence.txt (default of PNG and SVG)", "WHERE" }, \
  { "date", 0, 0, G_OPTION_ARG_FILENAME, &(wish)->date, "The day that the picture names (default: none)", "DATE" }, \
  { "dark", 0, 0, G_OPTION_ARG_NONE, &(wish)->dark, "Dark colours", NULL }, \
  { "transparent", 0, 0, G_OPTION_ARG_NONE, &(wish)->transparent, "No background", NULL }

void ent_picture_wish_clear (EntPictureWish *self);
gboolean ent_picture_wish_is_empty (const EntPictureWish *self);
gboolean ent_picture_wish_read (const EntPictureWish *self, EntPictureFormat format, EntPictureOptions *options,
                                GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntPictureWish, ent_picture_wish_clear)

G_END_DECLS
