/* ent-png-picture.c: the picture as PNG, with its resolution and what it is about
 *
 * cairo's own PNG says neither, and takes its time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page-draw.h"
#include "export/ent-picture-writers.h"

#include "entente-config.h"

#include <math.h>
#include <png.h>

/* A limit of cairo. */
#define MAX_PIXELS_A_SIDE 32767
/* What programs that open it have to keep: 1 GiB. */
#define MAX_PIXELS (256.0 * 1024 * 1024)
/* The picture is drawn and written in bands of about so many pixels: 8 MiB of memory. */
#define BAND_PIXELS (2 * 1024 * 1024)
#define INCH_IN_METRES 0.0254
/* Of zlib's nine: pictures of lines get half as large again as with the ninth, in a tenth of the time. */
#define COMPRESSION 1

typedef struct
{
  EntExportFile *file;
  char *message;
} Target;

/* A picture in pixels, of which some rows at a time are there. */
typedef struct
{
  const EntPages *pages;
  int width;
  int height;
  double resolution;
  double scale;               /* pixels for a unit of the page */
  cairo_surface_t *band;
  int n_band_rows;
  guchar *row;                /* as PNG has it */
} Raster;

static G_GNUC_NORETURN void
on_error (png_structp png, png_const_charp message)
{
  Target *target = png_get_error_ptr (png);

  g_free (target->message);
  target->message = g_strdup (message);
  png_longjmp (png, 1);
}

static void
on_warning (png_structp png, png_const_charp message)
{
}

static void
write_bytes (png_structp png, png_bytep data, size_t length)
{
  Target *target = png_get_io_ptr (png);

  if (!ent_export_file_write (target->file, data, length))
    png_error (png, "the file cannot be written");
}

static void
flush (png_structp png)
{
}

static void
set_words (png_structp png, png_infop info, const EntPages *pages)
{
  const struct { const char *key; const char *text; } words[] = {
    { "Title", pages->title }, { "Description", pages->summary }, { "Software", "Entente " ENT_VERSION },
  };
  png_text texts[G_N_ELEMENTS (words)] = { 0 };
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].text != NULL)
      {
        texts[n].compression = PNG_ITXT_COMPRESSION_NONE;   /* the only one in UTF-8 */
        texts[n].key = (char *) words[i].key;
        texts[n++].text = (char *) words[i].text;
      }
  png_set_text (png, info, texts, n);
}

/* From cairo's pixels, whose colours are multiplied with their opacity, to those of PNG. */
static void
convert_row (const guint32 *pixels, int width, gboolean transparent, guchar *row)
{
  for (int i = 0; i < width; i++)
    {
      guint32 pixel = pixels[i], alpha = pixel >> 24;

      if (!transparent || alpha == 255)
        {
          *row++ = pixel >> 16;
          *row++ = pixel >> 8;
          *row++ = pixel;
        }
      else
        for (int shift = 16; shift >= 0; shift -= 8)
          *row++ = alpha == 0 ? 0 : (((pixel >> shift) & 255) * 255 + alpha / 2) / alpha;
      if (transparent)
        *row++ = alpha;
    }
}

/* Draws the rows from @top into the band. */
static cairo_status_t
draw_band (const Raster *self, int top)
{
  const EntPage *page = ent_pages_get (self->pages, 0);
  cairo_t *cr = cairo_create (self->band);
  cairo_status_t status;

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_translate (cr, 0, -top);
  cairo_scale (cr, self->scale, self->scale);
  ent_page_draw_rows (self->pages, page, top / self->scale, (top + self->n_band_rows) / self->scale, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->band);
  return status;
}

static void
write_head (png_structp png, png_infop info, const Raster *raster)
{
  gboolean transparent = raster->pages->options->transparent;
  png_uint_32 density = round (raster->resolution / INCH_IN_METRES);

  png_set_IHDR (png, info, raster->width, raster->height, 8, transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (png, info, density, density, PNG_RESOLUTION_METER);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  set_words (png, info, raster->pages);
  png_set_compression_level (png, COMPRESSION);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_write_info (png, info);
}

/* Gives whether all was written; libpng jumps back here where it was not. */
static gboolean
write_picture (png_structp png, png_infop info, const Raster *raster)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  write_head (png, info, raster);
  for (int top = 0; top < raster->height; top += raster->n_band_rows)
    {
      const guchar *data = cairo_image_surface_get_data (raster->band);
      cairo_status_t status = draw_band (raster, top);

      if (status != CAIRO_STATUS_SUCCESS)
        png_error (png, cairo_status_to_string (status));
      for (int y = 0; y < MIN (raster->n_band_rows, raster->height - top); y++)
        {
          convert_row ((const guint32 *) (gconstpointer) (data + (gsize) y * cairo_image_surface_get_stride (raster->band)),
                       raster->width, raster->pages->options->transparent, raster->row);
          png_write_row (png, raster->row);
        }
    }
  png_write_end (png, info);
  return TRUE;
}

static gboolean
write_raster (const Raster *raster, EntExportFile *file, GError **error)
{
  Target target = { file, NULL };
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &target, on_error, on_warning);
  png_infop info = png_create_info_struct (png);
  gboolean written;

  png_set_write_fn (png, &target, write_bytes, flush);
  written = write_picture (png, info, raster);
  if (!written)
    g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "The picture could not be written as PNG: %s",
                 target.message);
  png_destroy_write_struct (&png, &info);
  g_free (target.message);
  return written;
}

/* Whole pixels; a size that was asked for in pixels is not one larger for the last digit of a number. */
static double
count_pixels (double length)
{
  return ceil (length - 0.01);
}

/**
 * ent_png_picture_write:
 * @pages: with one page
 *
 * A picture that PNG cannot hold is refused, not made smaller: what comes out is what was asked for. It is drawn and
 * written in bands: however large it is, it takes no more than some megabytes.
 *
 * Returns: whether it was written; %ENT_EXPORT_ERROR_SIZE where it would be too large
 */
gboolean
ent_png_picture_write (const EntPages *pages, EntExportFile *file, GError **error)
{
  const EntPage *page = ent_pages_get (pages, 0);
  double asked = pages->options->resolution, resolution = asked > 0 ? asked : ENT_PICTURE_RESOLUTION;
  double scale = page->zoom * resolution / 72;
  double width = count_pixels (page->size.width * scale), height = count_pixels (page->size.height * scale);
  Raster raster = { .pages = pages, .width = width, .height = height, .resolution = resolution, .scale = scale };
  gboolean written;

  if (!(asked >= 0 && width >= 1 && height >= 1 && width <= MAX_PIXELS_A_SIDE && height <= MAX_PIXELS_A_SIDE &&
        width * height <= MAX_PIXELS))
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
                   "A PNG of %.0f × %.0f pixels cannot be made: choose a smaller size or resolution, SVG or PDF", width, height);
      return FALSE;
    }
  raster.n_band_rows = CLAMP (BAND_PIXELS / raster.width, 1, raster.height);
  raster.band = cairo_image_surface_create (pages->options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                            raster.width, raster.n_band_rows);
  raster.row = g_malloc (4 * (gsize) raster.width);
  written = write_raster (&raster, file, error);
  g_free (raster.row);
  cairo_surface_destroy (raster.band);
  return written;
}
